//! Writes a trained network as the model file that `network::Network` reads.

use crate::nlp::network::features::HASHED;
use crate::nlp::network::{Sizes, Writer};

use super::matrix::{Linear, View};
use super::parameters::{Layout, Weights};
use super::vectors::Vectors;

/// The bytes of the model file. Word vectors are projected and added to the rows of their words; what foreign corpora
/// add to the scores of names stays behind.
pub fn model(layout: &Layout, weights: &Weights, vectors: &Vectors) -> Vec<u8> {
    let Layout { sizes, input, window, layers, tags, names, arcs, relations, .. } = layout;
    let mut writer = Model { writer: Writer::new(), parameters: &weights.dense };
    writer.sizes(sizes, vectors);
    writer.writer.hashes(&vectors.hashes);
    writer.writer.table(&embeddings(layout, weights, vectors), sizes.embedding);
    writer.floats(&input.bias);
    writer.dense(&window.linear);
    for layer in layers {
        writer.dense(&layer.gates);
        writer.floats(&layer.memory);
    }
    writer.dense(&tags.score);
    writer.unbiased(&tags.input);
    writer.dense(&names.score);
    [names.transitions, names.start, names.evidence].iter().for_each(|view| writer.floats(view));
    [arcs.dependent, arcs.head, arcs.affinity].iter().for_each(|linear| writer.dense(linear));
    [arcs.root, arcs.distance].iter().for_each(|view| writer.floats(view));
    writer.dense(&relations.dependent);
    writer.unbiased(&relations.head);
    writer.floats(&relations.root);
    writer.dense(&relations.label);
    writer.writer.file
}

fn embeddings(layout: &Layout, weights: &Weights, vectors: &Vectors) -> Vec<f32> {
    let mut rows = weights.table.clone();
    let of_words = &mut rows[HASHED * layout.sizes.embedding..];
    layout.input.projection.apply(&weights.dense, &vectors.numbers, of_words);
    rows
}

struct Model<'a> {
    writer: Writer,
    parameters: &'a [f32],
}

impl Model<'_> {
    fn sizes(&mut self, sizes: &Sizes, vectors: &Vectors) {
        let Sizes { embedding, window, hidden, shallow, layers, arc, relation, tags, relations } = *sizes;
        let words = vectors.hashes.len();
        let sizes = [embedding, window, hidden, shallow, layers, arc, relation, tags, relations, words];
        self.writer.hashes(&sizes.map(|size| size as u32));
    }

    fn floats(&mut self, view: &View) {
        self.writer.floats(view.of(self.parameters));
    }

    fn dense(&mut self, linear: &Linear) {
        self.writer.dense(linear.weights.of(self.parameters), linear.bias.of(self.parameters));
    }

    /// A matrix that is read with biases, and inputs in pairs.
    fn unbiased(&mut self, view: &View) {
        let mut weights = view.of(self.parameters).to_vec();
        weights.resize(view.rows.next_multiple_of(2) * view.columns, 0.0);
        self.writer.dense(&weights, &vec![0.0; view.columns]);
    }
}
