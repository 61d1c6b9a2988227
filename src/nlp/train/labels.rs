//! Which labels of names a word may have, as far as a corpus says.
//!
//! Corpora differ in the types that they mark: a word outside of their names may be a name of ours, and their places are
//! countries, rivers or buildings of ours. Training takes what it finds likeliest among the labels that are allowed.

use std::ops::Range;

use crate::nlp::EntityType;
use crate::nlp::network::LABELS;

/// A set of labels, see [`LABELS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Labels(u32);

impl Labels {
    /// No name.
    pub const OUTSIDE: Labels = Labels(1);
    /// The corpus says nothing.
    pub const ANY: Labels = Labels((1 << LABELS) - 1);

    /// The first word of a name of one of these types.
    pub fn first(kinds: &[EntityType]) -> Labels {
        Labels(kinds.iter().map(|&kind| 1 << (1 + 2 * place(kind))).sum())
    }

    /// A later word of a name of one of these types.
    pub fn later(kinds: &[EntityType]) -> Labels {
        Labels(kinds.iter().map(|&kind| 1 << (2 + 2 * place(kind))).sum())
    }

    /// One label.
    pub fn only(label: usize) -> Labels {
        Labels(1 << label)
    }

    /// No name, or any word of a name of these types.
    pub fn outside_or(kinds: &[EntityType]) -> Labels {
        Labels(Labels::OUTSIDE.0 | Labels::first(kinds).0 | Labels::later(kinds).0)
    }

    /// A bit for each label that is in it.
    pub fn bits(self) -> u32 {
        self.0
    }

    pub fn has(self, label: usize) -> bool {
        self.0 >> label & 1 == 1
    }

    /// The label that a word is scored by: the first in order.
    pub fn gold(self) -> u8 {
        self.0.trailing_zeros() as u8
    }
}

/// What a name allows its first word and its later words.
#[derive(Debug, Clone, Copy)]
pub struct Name {
    pub first: Labels,
    pub later: Labels,
}

impl Name {
    pub fn of(kinds: &[EntityType]) -> Name {
        Name { first: Labels::first(kinds), later: Labels::later(kinds) }
    }

    pub fn all(labels: Labels) -> Name {
        Name { first: labels, later: labels }
    }

    /// Sets the labels of the `words` that touch the name at `span`.
    pub fn mark(self, span: Range<usize>, words: &[Range<usize>], labels: &mut [Labels]) {
        let touched = words.iter().zip(labels).filter(|(word, _)| word.start < span.end && span.start < word.end);
        for (place, (_, labels)) in touched.enumerate() {
            *labels = if place == 0 { self.first } else { self.later };
        }
    }
}

fn place(kind: EntityType) -> usize {
    kind as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_marks_the_words_it_touches() {
        let mut labels = [Labels::OUTSIDE; 3];
        Name::of(&[EntityType::Org]).mark(2..6, &[0..1, 2..4, 5..6], &mut labels);
        assert_eq!(labels.map(Labels::gold), [0, 3, 4]);
        assert!(!labels[1].has(0) && Labels::outside_or(&[EntityType::Person]).has(2));
    }
}
