//! How much a sentence looks like those that editors ask a source for: a logistic regression over its words.
//!
//! It knows nothing of who is quoted where; that is for the check. `scorer/README.md` is the model's card.

use std::ops::Range;
use std::sync::LazyLock;

use crate::nlp::{Tag, Word};
use crate::text::Span;

use super::super::prose::{Prose, Word as Own};

mod features;
#[cfg(feature = "train")]
pub mod train;

/// The log-odds that editors would ask who says so. [`ASKED`] is where the check begins to ask.
pub(super) fn score(prose: &Prose, sentence: usize, words: &[Own]) -> f32 {
    let mut features = features::of(prose, sentence);
    features.extend(features::of_setting(prose, sentence, words));
    MODEL.score(&features)
}

/// The clause of a sentence that speaks most for asking.
pub(super) fn clause(prose: &Prose, sentence: usize) -> Span {
    let words = prose.reading.syntax.sentence(sentence);
    let mut clauses = clauses(words);
    let weight = |clause: &Range<usize>| MODEL.score(&features::of_words(prose, sentence, clause));
    if clauses.len() > 1 {
        clauses.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
    }
    let heaviest = clauses.into_iter().next().unwrap_or(0..words.len());
    let own = |word: &&Word| !prose.is_quoted(word.span) && !matches!(word.tag, Tag::Punct | Tag::Cconj);
    let mut own = words[heaviest].iter().filter(own);
    let first = own.next().map_or(prose.reading.article.sentences[sentence].span, |word| word.span);
    own.next_back().map_or(first, |last| first.join(last.span))
}

/// Words on either side of a mark and a conjunction, where each side says something.
fn clauses(words: &[Word]) -> Vec<Range<usize>> {
    let says = |words: &[Word]| words.len() >= 4 && words.iter().any(|word| matches!(word.tag, Tag::Verb | Tag::Aux));
    let mut clauses = Vec::new();
    let mut start = 0;
    for at in 1..words.len() {
        let opens = words[at - 1].tag == Tag::Punct && matches!(words[at].tag, Tag::Cconj | Tag::Sconj);
        if opens && says(&words[start..at]) && says(&words[at..]) {
            clauses.push(start..at);
            start = at;
        }
    }
    clauses.push(start..words.len());
    clauses
}

/// From here on editors would ask: four in five of the flags on articles held back are right, and 40 news articles of
/// agencies get 30 flags.
pub(super) const ASKED: f32 = -0.8;

/// Below it, one figure in twenty-five is marked.
pub(super) const HARMLESS: f32 = -4.0;

/// A weight for each feature that counts.
struct Model {
    /// Hashes of features, in order.
    features: Vec<u32>,
    weights: Vec<i8>,
    scale: f32,
    bias: f32,
}

static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::new(include_bytes!("scorer/english.model")).expect("the file was written by `train`"));

impl Model {
    /// Scale and bias, then the hashes, then a byte of weight for each of them; numbers are little-endian.
    fn new(file: &[u8]) -> Option<Model> {
        let (scale, rest) = file.split_first_chunk()?;
        let (bias, rest) = rest.split_first_chunk()?;
        let count = rest.len() / 5;
        let (hashes, weights) = rest.split_at_checked(4 * count)?;
        let features = hashes.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect();
        let weights: Vec<i8> = weights.iter().map(|byte| *byte as i8).collect();
        let (scale, bias) = (f32::from_le_bytes(*scale), f32::from_le_bytes(*bias));
        (weights.len() == count).then_some(Model { features, weights, scale, bias })
    }

    /// Adds integers, whose sum has no order.
    fn score(&self, features: &[u32]) -> f32 {
        let weight = |feature| self.features.binary_search(feature).map_or(0, |at| i32::from(self.weights[at]));
        features.iter().map(weight).sum::<i32>() as f32 * self.scale + self.bias
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_can_be_searched() {
        assert!(MODEL.features.len() > 1000 && MODEL.features.is_sorted());
        assert_eq!(MODEL.score(&[]), MODEL.bias);
    }

    #[test]
    fn malformed_files_are_told() {
        assert!(Model::new(b"").is_none() && Model::new(&[0; 9]).is_none());
        assert!(Model::new(&[0; 8]).is_some());
    }
}
