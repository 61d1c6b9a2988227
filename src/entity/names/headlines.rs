//! Names in lines that capitalise every word, or every letter: those that the body or the lists know.

use crate::entity::EntityType;
use crate::entity::gazetteer::{self, Known};
use crate::entity::lexicon;

use super::scan::{self, Form, Line, Style};
use super::{Name, Table, runs};

/// Appends the names of a line whose capitals say nothing.
pub(super) fn find(line: &Line, table: &Table, names: &mut Vec<Name>) {
    let mut at = 0;
    while at < line.words.len() {
        match longest(line, table, at) {
            Some((end, kind)) => {
                names.push(Name { span: line.words[at].span.join(line.words[end - 1].span), kind });
                at = end;
            }
            None => at += 1,
        }
    }
}

/// The longest name that starts at the word, as the index behind it and its type.
fn longest(line: &Line, table: &Table, start: usize) -> Option<(usize, EntityType)> {
    const LONGEST: usize = 8;
    let words = &line.words;
    let first = &words[start];
    if !first.form.is_name() || lexicon::is_title(&first.folded) && line.style == Style::Upper {
        return None;
    }
    let ends = (start + 1..=words.len().min(start + LONGEST)).rev().filter(|&end| words[end - 1].form != Form::Mark);
    for end in ends {
        let key = runs::key(&words[start..end]);
        if let Some(&kind) = table.kinds.get(&key) {
            return Some((end, kind));
        }
        let known = gazetteer::known(&key);
        let ordinary = end == start + 1 && gazetteer::word(&key).is_some();
        if known.is_name() && !lexicon::is_calendar(&key) && (!ordinary || known.has(Known::PLACE) && key.len() > 3) {
            return Some((end, known.kinds().next()?));
        }
    }
    if table.is_surname(&first.folded) && gazetteer::word(&first.folded).is_none() {
        return Some((start + 1, EntityType::Person));
    }
    let second = words.get(start + 1).filter(|word| word.form.is_name());
    let unlike = |word: &scan::Word| gazetteer::word(&word.folded).is_none() && !lexicon::is_calendar(&word.folded);
    let titled = start.checked_sub(1).is_some_and(|before| lexicon::is_title(&words[before].folded));
    let surname = |word: &scan::Word| unlike(word) || titled && gazetteer::known(&word.folded).has(Known::LAST);
    if unlike(first) && second.is_some_and(surname) && scan::is_given_name(&first.folded) {
        return Some((start + 2, EntityType::Person));
    }
    let acronym = first.form == Form::Upper && line.style == Style::Title && unlike(first);
    (acronym && !lexicon::is_plain_acronym(&first.folded)).then_some((start + 1, EntityType::Org))
}
