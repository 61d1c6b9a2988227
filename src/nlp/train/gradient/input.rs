//! The embedding of each word: the sum of its rows, and of its vector, projected to their width.

use crate::nlp::network::Sizes;
use crate::nlp::network::features::HASHED;
use crate::nlp::train::matrix::{View, add, add_rows, scale};
use crate::nlp::train::noise::Noise;
use crate::nlp::train::parameters::Plan;
use crate::nlp::train::vectors::WIDTH;

use super::{Batch, Gradient, Model};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// From word vectors to embeddings.
    pub projection: View,
    pub bias: View,
}

pub struct Pass {
    /// Per word, the rows that noise has left.
    rows: Vec<Vec<u32>>,
    vectors: Vec<f32>,
    factors: Vec<f32>,
}

impl Input {
    pub fn new(sizes: &Sizes, plan: &mut Plan) -> Input {
        Input { projection: plan.view(WIDTH, sizes.embedding), bias: plan.view(1, sizes.embedding) }
    }

    /// The embeddings of a batch.
    pub fn run(&self, model: &Model, batch: &Batch, noise: &mut Noise) -> (Pass, Vec<f32>) {
        let parameters = &model.weights.dense[..];
        let width = self.bias.columns;
        let mut embedded = self.bias.of(parameters).repeat(batch.words);
        let mut vectors = vec![0.0; batch.words * WIDTH];
        let mut kept = Vec::with_capacity(batch.words);
        let words = batch.sentences.iter().flat_map(|sentence| &sentence.rows);
        for ((rows, embedded), vector) in
            words.zip(embedded.chunks_exact_mut(width)).zip(vectors.chunks_exact_mut(WIDTH))
        {
            let rows = noise.keep(rows);
            for &row in &rows {
                let row = row as usize;
                add(&model.weights.table[row * width..][..width], embedded);
                if let Some(place) = row.checked_sub(HASHED) {
                    vector.copy_from_slice(model.vectors.of(place));
                }
            }
            kept.push(rows);
        }
        self.projection.apply(parameters, &vectors, &mut embedded);
        let factors = noise.embedding(embedded.len());
        scale(&mut embedded, &factors);
        (Pass { rows: kept, vectors, factors }, embedded)
    }

    /// Learns from the `errors` of the embeddings.
    pub fn learn(&self, pass: &Pass, mut errors: Vec<f32>, gradient: &mut Gradient) {
        scale(&mut errors, &pass.factors);
        self.projection.learn(&pass.vectors, &errors, &mut gradient.dense);
        add_rows(&errors, self.bias.of_mut(&mut gradient.dense));
        for (rows, errors) in pass.rows.iter().zip(errors.chunks_exact(self.bias.columns)) {
            rows.iter().for_each(|&row| gradient.table.add(row, errors));
        }
    }
}
