//! The network in training: forwards with noise, then backwards from what it got wrong, part by part.
//!
//! It computes what `network` computes, on many sentences at once and with numbers that can be learned; each part knows
//! its own gradient. It moves no weights.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::example::{Document, Example};
use super::noise::Noise;
use super::parameters::{Layout, Weights};
use super::vectors::Vectors;

mod arcs;
mod input;
mod names;
mod recurrent;
mod relations;
mod tags;
mod window;

#[cfg(test)]
mod tests;

pub use arcs::Arcs;
pub use input::Input;
pub use names::Names;
pub use recurrent::Layer;
pub use relations::Relations;
pub use tags::Tags;
pub use window::Window;

/// A network as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Model<'a> {
    pub layout: &'a Layout,
    pub weights: &'a Weights,
    pub vectors: &'a Vectors,
}

/// What a batch is learned for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Names in whole articles, by the shallow layers.
    Names,
    /// Tags and trees, and names where a sentence has them, by all layers.
    Trees,
}

/// Sentences in rows, one for each word.
#[derive(Debug, Clone, Default)]
pub struct Batch<'a> {
    pub sentences: Vec<&'a Example>,
    /// The rows of each sentence.
    pub rows: Vec<Range<usize>>,
    /// The sentences of each document that is one.
    pub documents: Vec<Range<usize>>,
    /// All rows.
    pub words: usize,
}

/// Sums over words.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Loss {
    pub tags: f64,
    pub names: f64,
    pub arcs: f64,
    pub relations: f64,
    pub words: usize,
}

/// What each weight should move against.
#[derive(Debug, Clone, Default)]
pub struct Gradient {
    pub dense: Vec<f32>,
    pub table: Rows,
}

/// Rows of the embedding table that a batch has touched, in the order of their first touch.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    places: FxHashMap<u32, usize>,
    rows: Vec<u32>,
    numbers: Vec<f32>,
    width: usize,
}

/// How much the parts count.
#[derive(Debug, Clone, Copy)]
pub struct Shares {
    /// Of a word in the loss.
    pub word: f32,
    /// Of names, against tags and trees.
    pub names: f32,
}

/// What is remembered on the way forwards.
struct Pass {
    input: input::Pass,
    window: window::Pass,
    layers: Vec<recurrent::Pass>,
    /// What tags and names are read off.
    shallow: Vec<f32>,
    /// The tags' shares, if the deep layers have read them.
    tags: Vec<f32>,
    /// What trees are read off.
    deep: Vec<f32>,
}

impl Model<'_> {
    /// Adds the gradient of a batch, and returns its loss.
    pub fn learn(&self, batch: &Batch, subject: Subject, shares: Shares, noise: &mut Noise, to: &mut Gradient) -> Loss {
        let Layout { tags, names, arcs, relations, layers, sizes, .. } = self.layout;
        let parameters = &self.weights.dense[..];
        let pass = self.forwards(batch, subject, noise);
        let mut loss = Loss { words: batch.words, ..Loss::default() };
        let mut errors = vec![0.0; pass.shallow.len()];
        let gradient = &mut to.dense[..];
        if subject == Subject::Trees {
            loss.arcs = arcs.learn(parameters, batch, &pass.deep, shares.word, &mut errors, gradient);
            loss.relations = relations.learn(parameters, batch, &pass.deep, shares.word, &mut errors, gradient);
            for (layer, pass) in layers.iter().zip(&pass.layers).skip(sizes.shallow).rev() {
                layer.learn(parameters, &batch.rows, pass, &mut errors, gradient);
            }
            loss.tags = tags.learn(parameters, batch, &pass.shallow, &pass.tags, shares.word, &mut errors, gradient);
        }
        let share = shares.word * shares.names;
        loss.names = names.learn(parameters, batch, subject, &pass.shallow, share, &mut errors, gradient);
        for (layer, pass) in layers.iter().zip(&pass.layers).take(sizes.shallow).rev() {
            layer.learn(parameters, &batch.rows, pass, &mut errors, gradient);
        }
        let errors = self.layout.window.learn(parameters, &batch.rows, &pass.window, errors, gradient);
        self.layout.input.learn(&pass.input, errors, to);
        loss
    }

    fn forwards(&self, batch: &Batch, subject: Subject, noise: &mut Noise) -> Pass {
        let Layout { sizes, tags, layers, .. } = self.layout;
        let parameters = &self.weights.dense[..];
        let (input, embedded) = self.layout.input.run(self, batch, noise);
        let (window, mut hidden) = self.layout.window.run(parameters, &batch.rows, &embedded, noise);
        let mut passes = Vec::new();
        let (shallow_layers, deep_layers) = layers.split_at(sizes.shallow);
        for layer in shallow_layers {
            passes.push(layer.run(parameters, &batch.rows, &mut hidden, noise));
        }
        let shallow = hidden.clone();
        let mut shares = Vec::new();
        if subject == Subject::Trees {
            shares = tags.shares(parameters, &shallow);
            tags.input.apply(parameters, &shares, &mut hidden);
            for layer in deep_layers {
                passes.push(layer.run(parameters, &batch.rows, &mut hidden, noise));
            }
        }
        Pass { input, window, layers: passes, shallow, tags: shares, deep: hidden }
    }
}

impl<'a> Batch<'a> {
    pub fn of(documents: impl IntoIterator<Item = &'a Document>) -> Batch<'a> {
        let mut batch = Batch::default();
        for document in documents {
            let first = batch.sentences.len();
            for sentence in document {
                batch.rows.push(batch.words..batch.words + sentence.words.len());
                batch.words += sentence.words.len();
                batch.sentences.push(sentence);
            }
            if document.iter().all(|sentence| !sentence.document.is_empty()) {
                batch.documents.push(first..batch.sentences.len());
            }
        }
        batch
    }

    /// The sentences with their rows.
    pub fn iter(&self) -> impl Iterator<Item = (&'a Example, Range<usize>)> {
        self.sentences.iter().copied().zip(self.rows.iter().cloned())
    }
}

impl Gradient {
    pub fn new(layout: &Layout) -> Gradient {
        let table = Rows { width: layout.sizes.embedding, ..Rows::default() };
        Gradient { dense: vec![0.0; layout.len], table }
    }

    /// Adds another gradient, and empties it.
    pub fn take(&mut self, other: &mut Gradient) {
        super::matrix::add(&other.dense, &mut self.dense);
        other.table.rows().for_each(|(row, numbers)| self.table.add(row, numbers));
        other.clear();
    }

    pub fn clear(&mut self) {
        self.dense.fill(0.0);
        self.table.places.clear();
        self.table.rows.clear();
        self.table.numbers.clear();
    }

    pub fn length(&self) -> f32 {
        let squares = |numbers: &[f32]| numbers.iter().map(|number| f64::from(number * number)).sum::<f64>();
        (squares(&self.dense) + squares(&self.table.numbers)).sqrt() as f32
    }
}

impl Rows {
    pub fn add(&mut self, row: u32, numbers: &[f32]) {
        match self.places.get(&row) {
            Some(&place) => super::matrix::add(numbers, &mut self.numbers[place * self.width..][..self.width]),
            None => {
                self.places.insert(row, self.rows.len());
                self.rows.push(row);
                self.numbers.extend_from_slice(numbers);
            }
        }
    }

    pub fn rows(&self) -> impl Iterator<Item = (u32, &[f32])> {
        self.rows.iter().copied().zip(self.numbers.chunks_exact(self.width))
    }
}

impl Loss {
    pub fn add(&mut self, other: Loss) {
        self.tags += other.tags;
        self.names += other.names;
        self.arcs += other.arcs;
        self.relations += other.relations;
        self.words += other.words;
    }
}
