//! Names that stand beside their acronym: its letters tell where they begin and end.

use crate::entity::EntityType;
use crate::text::Span;

use super::Name;
use super::line::{Line, Word};

/// What stands beside its acronym in the line, with the acronym. The letters must be the first ones of the words, small
/// words aside: "QRB, short for Quarnic Rail Board".
pub(super) fn find<'a>(line: &'a Line) -> impl Iterator<Item = (Span, &'a Word<'a>)> {
    let words = &line.words;
    let acronyms = words.iter().enumerate().filter(|(_, word)| is_acronym(word));
    acronyms.filter_map(|(at, acronym)| {
        let text = |index: usize| words.get(index).map_or("", |word| word.text);
        let behind = match (text(at + 1), text(at + 2), text(at + 3)) {
            ("(", _, _) => Some(at + 2),
            ("stands", "for", "the") | (",", "or", "the") | (",", "short", "for") => Some(at + 4),
            ("stands", "for", _) | (",", "or", _) => Some(at + 3),
            _ => None,
        };
        let is_bracketed = at > 1 && text(at - 1) == "(" && text(at + 1) == ")";
        let full = behind.and_then(|first| forward(words, first, acronym.text));
        let (first, last) = full.or_else(|| is_bracketed.then(|| backward(words, at - 2, acronym.text))?)?;
        (first < last).then(|| (words[first].span.join(words[last].span), acronym))
    })
}

/// Gives the `names`, which are in order, the ends that the spans tell. A span that holds none is a name of the type that
/// its acronym has as a name: "gross domestic product" is none.
pub(super) fn widen(names: Vec<Name>, full: &[(Span, Option<EntityType>)]) -> Vec<Name> {
    let mut widened = Vec::with_capacity(names.len() + full.len());
    let mut names = names.into_iter().peekable();
    for &(span, kind) in full {
        while let Some(name) = names.next_if(|name| name.span.end <= span.start) {
            widened.push(name);
        }
        let mut within: Vec<Name> = Vec::new();
        while let Some(name) = names.next_if(|name| name.span.start < span.end) {
            within.push(name);
        }
        // A name that goes on beyond it is another reading, which the letters do not refute.
        let known = within.iter().find(|name| name.span == span).map(|name| name.kind);
        let kind = known.or(kind).or_else(|| within.first().map(|_| EntityType::Org));
        if within.iter().all(|name| span.covers(name.span))
            && let Some(kind) = kind
        {
            within = vec![Name { span, kind }];
        }
        widened.extend(within);
    }
    widened.extend(names);
    widened
}

/// "QRB", "S.T.T."
fn is_acronym(word: &Word) -> bool {
    word.is_shouted() && (3..=MOST).contains(&word.text.chars().filter(|c| c.is_alphabetic()).count())
}

/// No acronym has more letters.
const MOST: usize = 8;

/// The words from `first` on that the letters stand for.
fn forward(words: &[Word], first: usize, acronym: &str) -> Option<(usize, usize)> {
    let letters = letters(acronym);
    let end = (first + LONGEST).min(words.len());
    let last = first + spell(words.get(first..end)?.iter(), &letters)?;
    let goes_on = words.get(last + 1).is_some_and(Word::is_capital);
    (!goes_on).then_some((first, last))
}

/// The words up to `last` that the letters stand for: the fewest.
fn backward(words: &[Word], last: usize, acronym: &str) -> Option<(usize, usize)> {
    let letters = letters(acronym);
    let mut starts = (last.saturating_sub(LONGEST)..=last).rev().filter(|&first| !is_small(&words[first]));
    let spelled = |first: &usize| spell(words[*first..=last].iter(), &letters) == Some(last - first);
    starts.find(spelled).map(|first| (first, last))
}

/// No name that an acronym stands for has more words.
const LONGEST: usize = 12;

/// How many words behind the first one the last letter stands in, if every word but the small ones gives one or more of
/// its first letters: "QUARB" for "Quarnic Rail Board".
fn spell<'a>(mut words: impl Iterator<Item = &'a Word<'a>> + Clone, letters: &[char]) -> Option<usize> {
    let word = words.next()?;
    let rest = |given: usize| match &letters[given..] {
        [] => Some(0),
        rest => {
            let mut behind = words.clone();
            let small = behind.clone().take_while(|word| is_small(word)).count();
            if small > 0 {
                behind.nth(small - 1);
            }
            spell(behind, rest).map(|count| count + 1 + small)
        }
    };
    let common = word.folded.chars().zip(letters).take_while(|(own, letter)| own == *letter).count();
    (1..=common).filter(|_| word.is_capital()).find_map(rest)
}

fn letters(acronym: &str) -> Vec<char> {
    acronym.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Words that have no letter in an acronym.
fn is_small(word: &Word) -> bool {
    matches!(
        &*word.folded,
        "of" | "for"
            | "and"
            | "the"
            | "on"
            | "in"
            | "to"
            | "de"
            | "la"
            | "del"
            | "des"
            | "du"
            | "y"
            | "et"
            | "&"
            | ","
            | "'s"
    )
}
