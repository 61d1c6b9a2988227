//! Where two aligned passages part, and whether that is noise, a cut or another utterance.

use std::ops::Range;

use super::align::Pairs;
use super::words::{Class, Item};

/// A stretch between two pairs, or before the first or behind the last, where the sides differ.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub a: Range<usize>,
    pub b: Range<usize>,
    /// Whether it lies before the first or behind the last pair.
    pub is_end: bool,
}

/// What a stretch means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Nothing: function words, tense, deixis, an ellipsis.
    Noise,
    /// The one side has more words, the other has none: cut, at an end or within.
    FirstMore,
    SecondMore,
    /// A few words are left out on one side.
    Omission,
    /// A content word stands for another.
    Content,
    /// A negation, a figure, a modal or a quantity differs.
    Sense,
    /// Too much differs for one utterance.
    Other,
}

/// The most content words that a differing stretch has on one side.
const STRETCH: usize = 3;

/// The stretches where two sides of these lengths differ; those at the ends may be empty.
pub(super) fn stretches(pairs: &Pairs, a: usize, b: usize) -> Vec<Stretch> {
    let (Some(&first), Some(&last)) = (pairs.first(), pairs.last()) else { return Vec::new() };
    let mut found = vec![Stretch { a: 0..first.0, b: 0..first.1, is_end: true }];
    for pair in pairs.windows(2) {
        let (before, behind) = (pair[0], pair[1]);
        if behind.0 > before.0 + 1 || behind.1 > before.1 + 1 {
            found.push(Stretch { a: before.0 + 1..behind.0, b: before.1 + 1..behind.1, is_end: false });
        }
    }
    found.push(Stretch { a: last.0 + 1..a, b: last.1 + 1..b, is_end: true });
    found
}

pub(super) fn meaning(a: &[Item], b: &[Item], stretch: &Stretch) -> Meaning {
    let (here, there) = (&a[stretch.a.clone()], &b[stretch.b.clone()]);
    let gap = |items: &[Item]| items.iter().any(|item| item.class == Class::Gap);
    let (words, others) = (content(here), content(there));
    // What a gap stands for is unknown; so is what an end leaves out.
    let left_out = |items: &[Item], other: &[Item]| gap(items) || stretch.is_end && other.len() > items.len();
    if gap(here) || gap(there) || stretch.is_end && (here.is_empty() || there.is_empty()) {
        return match (words, others) {
            (0, 0) => Meaning::Noise,
            (_, 0) if left_out(there, here) => Meaning::FirstMore,
            (0, _) if left_out(here, there) => Meaning::SecondMore,
            _ => Meaning::Noise,
        };
    }
    if stretch.is_end && (words == 0 || others == 0) {
        return match (words, others) {
            (0, 0) => Meaning::Noise,
            (_, 0) => Meaning::FirstMore,
            _ => Meaning::SecondMore,
        };
    }
    if words > STRETCH || others > STRETCH {
        let one_sided = words == 0 || others == 0;
        return match one_sided {
            true if words > 0 => Meaning::FirstMore,
            true => Meaning::SecondMore,
            false => Meaning::Other,
        };
    }
    if words > 0 && joined(here) == joined(there) {
        return Meaning::Noise;
    }
    if sense(here, there) {
        return Meaning::Sense;
    }
    match (words, others) {
        (0, 0) => Meaning::Noise,
        // "He" for a name, or the name for "he"; and "one" is often no figure.
        (0, _) | (_, 0) => {
            let (full, other) = if words > 0 { (here, there) } else { (there, here) };
            let named = other.iter().any(|item| item.class == Class::Pronoun) && content(full) <= 2;
            let one = full.iter().filter(|item| item.is(Class::Content)).all(|item| item.key == "1");
            if named || one { Meaning::Noise } else { Meaning::Omission }
        }
        _ => Meaning::Content,
    }
}

/// Whether a negation, a figure, a modal, a quantity or a direction differs.
fn sense(here: &[Item], there: &[Item]) -> bool {
    let keys = |items: &[Item], class: Class| -> Vec<String> {
        items.iter().filter(|item| item.class == class).map(|item| item.key.clone()).collect()
    };
    let both = |class: Class| {
        let (here, there) = (keys(here, class), keys(there, class));
        !here.is_empty() && !there.is_empty() && here != there
    };
    let has = |items: &[Item], word: &str| items.iter().any(|item| item.key == word);
    let turned =
        |(one, other): (&str, &str)| has(here, one) && has(there, other) && !has(here, other) && !has(there, one);
    keys(here, Class::Negation).len() % 2 != keys(there, Class::Negation).len() % 2
        || both(Class::Number)
        || both(Class::Modal)
        || both(Class::Quantity)
        || OPPOSITES.into_iter().any(|(one, other)| turned((one, other)) || turned((other, one)))
}

/// "web site" and "website".
fn joined(items: &[Item]) -> String {
    items.iter().filter(|item| item.is(Class::Content)).map(|item| item.key.as_str()).collect()
}

/// How many content words there are.
pub(super) fn content(items: &[Item]) -> usize {
    items.iter().filter(|item| item.is(Class::Content)).count()
}

/// Small words that turn a sentence round.
const OPPOSITES: [(&str, &str); 7] = [
    ("for", "against"),
    ("before", "after"),
    ("up", "down"),
    ("above", "below"),
    ("in", "out"),
    ("inside", "outside"),
    ("on", "off"),
];
