//! How well a model reads what it has not learned from.
//!
//! It scores the model file as it is shipped, in whole numbers; gold words and sentences are given.

use std::fmt;
use std::ops::Range;

use crate::nlp::network::{Forms, Network, Shallow, Tree};
use crate::nlp::{EntityType, Tag, lemma, relation};

use super::example::{Document, Example};

/// What a network says of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub tags: Vec<u8>,
    /// Labels of names.
    pub names: Vec<u8>,
    pub tree: Tree,
}

/// Shares of the words.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Grammar {
    pub tags: f64,
    /// By the tags of the reading, not the right ones.
    pub lemmas: f64,
    pub heads: f64,
    /// Heads with their relations, these without their subtypes.
    pub arcs: f64,
    pub arcs_with_subtypes: f64,
}

/// Of names with all of their words, and no others, and the right type.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Names {
    pub precision: f64,
    pub recall: f64,
}

/// How types of names are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// People, organizations and places of any sort; other names do not count.
    Coarse,
    /// All nine.
    Fine,
}

/// Reads documents, each with its own evidence.
pub fn read(network: &Network, documents: &[Document]) -> Vec<Reading> {
    documents.iter().flat_map(|document| read_document(network, document)).collect()
}

fn read_document(network: &Network, document: &Document) -> Vec<Reading> {
    let mut forms = Forms::default();
    let mut read = |sentence: &Example| network.read(sentence.words.iter().map(String::as_str), &mut forms);
    let shallow: Vec<Shallow> = document.iter().map(&mut read).collect();
    let names = network.names(&shallow.iter().collect::<Vec<_>>());
    let readings = shallow.into_iter().zip(names).map(|(shallow, names)| {
        let tree = network.parse(&shallow);
        Reading { tags: shallow.tags, names: names.labels, tree }
    });
    readings.collect()
}

/// Tags, lemmas and trees against those of a treebank.
pub fn grammar(documents: &[Document], readings: &[Reading]) -> Grammar {
    let mut right = Grammar::default();
    let mut words = 0;
    for (sentence, reading) in documents.iter().flatten().zip(readings) {
        for word in 0..sentence.words.len() {
            let tag = Tag::ALL[usize::from(reading.tags[word])];
            let lemma = lemma::of(&sentence.words[word], tag);
            let (gold, found) = (sentence.relations[word], reading.tree.relations[word]);
            let is_head = sentence.heads[word] == reading.tree.heads[word];
            let universal = |index: u8| relation::universal(relation::label(index));
            right.tags += share(tag == sentence.tags[word]);
            right.lemmas += share(lemma == sentence.lemmas[word]);
            right.heads += share(is_head);
            right.arcs += share(is_head && universal(gold) == universal(found));
            right.arcs_with_subtypes += share(is_head && gold == found);
            words += 1;
        }
    }
    let of_words = |count: f64| count / f64::from(words.max(1));
    Grammar {
        tags: of_words(right.tags),
        lemmas: of_words(right.lemmas),
        heads: of_words(right.heads),
        arcs: of_words(right.arcs),
        arcs_with_subtypes: of_words(right.arcs_with_subtypes),
    }
}

fn share(is_right: bool) -> f64 {
    f64::from(u8::from(is_right))
}

/// Names against those of a corpus.
pub fn names(documents: &[Document], readings: &[Reading], grain: Grain) -> Names {
    let [mut expected, mut found, mut right] = [0.0; 3];
    for (sentence, reading) in documents.iter().flatten().zip(readings) {
        let gold: Vec<u8> = sentence.names.iter().map(|labels| labels.gold()).collect();
        let gold = spans(&gold, grain);
        let names = spans(&reading.names, grain);
        expected += gold.len() as f64;
        found += names.len() as f64;
        right += names.iter().filter(|name| gold.contains(name)).count() as f64;
    }
    Names { precision: right / found.max(1.0), recall: right / expected.max(1.0) }
}

/// The names that a sequence of labels spells.
fn spans(labels: &[u8], grain: Grain) -> Vec<(Range<usize>, EntityType)> {
    let mut spans: Vec<(Range<usize>, EntityType)> = Vec::new();
    for (word, &label) in labels.iter().enumerate().filter(|(_, label)| **label > 0) {
        match spans.last_mut() {
            Some((span, _)) if label % 2 == 0 => span.end = word + 1,
            _ => spans.push((word..word + 1, EntityType::ALL[(usize::from(label) - 1) / 2])),
        }
    }
    let folded = |(span, kind)| Some((span, grain.fold(kind)?));
    spans.into_iter().filter_map(folded).collect()
}

impl Grain {
    fn fold(self, kind: EntityType) -> Option<EntityType> {
        use EntityType::*;
        match (self, kind) {
            (Grain::Fine, kind) => Some(kind),
            (Grain::Coarse, Gpe | Loc | Fac) => Some(Gpe),
            (Grain::Coarse, Person | Org) => Some(kind),
            (Grain::Coarse, Event | Norp | Law | Product) => None,
        }
    }
}

impl Names {
    pub fn f1(self) -> f64 {
        let Names { precision, recall } = self;
        2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE)
    }
}

impl fmt::Display for Grammar {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Grammar { tags, lemmas, heads, arcs, arcs_with_subtypes } = *self;
        let [tags, lemmas, heads, arcs, subtypes] =
            [tags, lemmas, heads, arcs, arcs_with_subtypes].map(|share| share * 100.0);
        write!(f, "UPOS {tags:.2}  lemmas {lemmas:.2}  UAS {heads:.2}  LAS {arcs:.2} (with subtypes {subtypes:.2})")
    }
}

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "P {:.3}  R {:.3}  F1 {:.4}", self.precision, self.recall, self.f1())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_spell_names() {
        let labels = [1, 2, 0, 7, 11, 13];
        let (person, fac) = ((0..2, EntityType::Person), (3..4, EntityType::Loc));
        assert_eq!(spans(&labels, Grain::Fine)[..2], [person.clone(), fac]);
        assert_eq!(spans(&labels, Grain::Coarse), [person, (3..4, EntityType::Gpe)]);
    }

    #[test]
    fn nothing_found_is_no_fraction_of_nothing() {
        let score = names(&[], &[], Grain::Fine);
        assert_eq!((score.precision, score.recall, score.f1()), (0.0, 0.0, 0.0));
    }
}
