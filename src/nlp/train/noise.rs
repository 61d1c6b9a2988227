//! What a network in training does not get to see, so that it does not lean on single numbers.
//!
//! What is left counts more in turn, so that sums stay what they are without noise.

use std::ops::Range;

use crate::nlp::network::features::HASHED;

use super::random::Random;

/// Shares of what is left out.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rates {
    /// Of the hashed features of words.
    pub features: f32,
    /// Of the words in the vocabulary, which are then read as unknown ones.
    pub words: f32,
    /// Of the numbers of an embedding.
    pub embedding: f32,
    /// Of the numbers of a layer, the same ones for all words of a sentence.
    pub hidden: f32,
}

#[derive(Debug, Clone)]
pub struct Noise {
    rates: Rates,
    random: Random,
}

impl Noise {
    pub fn new(rates: Rates, seed: u64) -> Noise {
        Noise { rates, random: Random::new(seed) }
    }

    /// For reading: nothing is left out.
    pub fn none() -> Noise {
        Noise::new(Rates::default(), 0)
    }

    /// The rows of the embedding table that are left of a word's.
    pub fn keep(&mut self, rows: &[u32]) -> Vec<u32> {
        let Rates { features, words, .. } = self.rates;
        let mut rate = |row: u32| self.random.share() >= if row as usize >= HASHED { words } else { features };
        rows.iter().copied().filter(|&row| rate(row)).collect()
    }

    /// A factor for each number of the embeddings.
    pub fn embedding(&mut self, numbers: usize) -> Vec<f32> {
        (0..numbers).map(|_| factor(&mut self.random, self.rates.embedding)).collect()
    }

    /// A factor for each number of a layer of `width`.
    pub fn hidden(&mut self, sentences: &[Range<usize>], width: usize) -> Vec<f32> {
        let mut factors = Vec::new();
        for sentence in sentences {
            let row: Vec<f32> = (0..width).map(|_| factor(&mut self.random, self.rates.hidden)).collect();
            sentence.clone().for_each(|_| factors.extend_from_slice(&row));
        }
        factors
    }
}

fn factor(random: &mut Random, rate: f32) -> f32 {
    if random.share() < rate { 0.0 } else { 1.0 / (1.0 - rate) }
}
