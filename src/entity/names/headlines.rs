//! Names in lines that capitalise every word, where capitals say nothing: the body tells where they end.

use std::ops::Range;

use crate::entity::lexicon;
use crate::nlp::gazetteer;

use super::Name;
use super::line::{self, Line};
use super::types::Types;

/// A name of the `line`; where it ran on over other words, the names within it that the body knows.
pub(super) fn set_right(line: &Line, types: &Types, name: Name) -> Vec<Name> {
    let words = line.within(name.span);
    // "MIRACLE OF ANA: Girl pulled alive from the well"
    let is_shouted = || words.len() > 1 && line.words[words.clone()].iter().all(line::Word::is_shouted);
    let is_unclear = line.is_heading() && (!line.has_small_words || is_shouted());
    if !is_unclear {
        return vec![name];
    }
    let parts = parts(line, types, words.clone());
    if !parts.is_empty() {
        return parts.into_iter().map(|span| Name { span, ..name }).collect();
    }
    vec![longer(line, types, words).map_or(name, |span| Name { span, ..name })]
}

/// The longest name of the body that goes on where the headline's ended: "Orsenan Senate" for "Orsenan".
fn longer(line: &Line, types: &Types, name: Range<usize>) -> Option<crate::text::Span> {
    let ends = (name.end + 1..=line.words.len().min(name.start + LONGEST)).rev();
    let is_name = |end: &usize| {
        line.words[name.end..*end].iter().all(|word| !word.is_mark)
            && types.is_in_prose(&line::key(&line.words[name.start..*end]))
    };
    let end = ends.into_iter().find(is_name)?;
    Some(line.words[name.start].span.join(line.words[end - 1].span))
}

/// Whether the name is made of ordinary words that only a headline writes large: "Foreign Intervention".
pub(super) fn is_phrase(line: &Line, types: &Types, name: Name) -> bool {
    let words = &line.words[line.within(name.span)];
    let key = line::key(words);
    let ordinary = words.iter().filter(|word| gazetteer::word(&word.folded).is_some()).count();
    // One word that the lists do not know makes no name of three.
    let is_ordinary = words.len() > 1 && ordinary + usize::from(words.len() > 2) >= words.len();
    let is_shouted = || words.len() > 2 && words.iter().all(line::Word::is_shouted);
    let has_head = || words.iter().any(|word| lexicon::head(&word.folded).is_some());
    is_ordinary
        && line.is_heading()
        && (!line.has_small_words || is_shouted())
        && !types.is_in_prose(&key)
        && !has_head()
        && !gazetteer::known(&key).is_name()
}

/// The longest names of the body in a row of words; none where the body knows all of it, or nothing.
fn parts(line: &Line, types: &Types, name: Range<usize>) -> Vec<crate::text::Span> {
    let words = &line.words;
    let known = |range: &Range<usize>| {
        let key = line::key(&words[range.clone()]);
        types.is_in_prose(&key) || range.len() == 1 && types.is_part_of_person(&key)
    };
    if name.len() < 2 || known(&name) {
        return Vec::new();
    }
    let mut parts = Vec::new();
    let mut at = name.start;
    while at < name.end {
        let longest = (at + 1..=name.end.min(at + LONGEST)).rev().map(|end| at..end).find(known);
        if let Some(part) = &longest {
            parts.push(words[part.start].span.join(words[part.end - 1].span));
        }
        at = longest.map_or(at + 1, |part| part.end);
    }
    parts
}

/// No name of the body is looked for that has more words.
const LONGEST: usize = 12;
