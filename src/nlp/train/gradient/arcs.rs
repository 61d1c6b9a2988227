//! Arcs of trees: what a word wants of its head, against what every word offers, and how far apart they are.

use std::ops::Range;

use crate::nlp::network::{NEAR, Sizes, distance};
use crate::nlp::train::matrix::{Linear, Matrix, View, add, add_product, rectify, surprise, unrectify};
use crate::nlp::train::parameters::Plan;

use super::Batch;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arcs {
    pub dependent: Linear,
    pub head: Linear,
    /// From a dependent to what it wants of its head.
    pub affinity: Linear,
    /// What the root offers.
    pub root: View,
    /// See [`distance`].
    pub distance: View,
}

/// Per word, [`Arcs::affinity`] has as many numbers for each of these.
pub struct Ends {
    dependents: Vec<f32>,
    wanted: Vec<f32>,
    offered: Vec<f32>,
}

/// The score of what cannot be.
const NEVER: f32 = -1e9;

impl Arcs {
    pub fn new(sizes: &Sizes, plan: &mut Plan) -> Arcs {
        Arcs {
            dependent: plan.linear(sizes.hidden, sizes.arc),
            head: plan.linear(sizes.hidden, sizes.arc),
            affinity: plan.linear(sizes.arc, sizes.arc),
            root: plan.view(1, sizes.arc),
            distance: plan.view(1, 2 * NEAR + 1),
        }
    }

    pub fn ends(&self, parameters: &[f32], deep: &[f32]) -> Ends {
        let mut dependents = self.dependent.apply(parameters, deep);
        let mut offered = self.head.apply(parameters, deep);
        rectify(&mut dependents);
        rectify(&mut offered);
        Ends { wanted: self.affinity.apply(parameters, &dependents), dependents, offered }
    }

    /// For each word of a sentence, the scores of the root and of every word as its head.
    pub fn scores(&self, parameters: &[f32], ends: &Ends, rows: Range<usize>) -> Vec<f32> {
        let (words, width) = (rows.len(), self.root.columns);
        let mut scores = vec![0.0; words * (words + 1)];
        let offered = self.offered(parameters, ends, &rows);
        let wanted = Matrix::new(&ends.wanted[rows.start * width..rows.end * width], width);
        add_product(wanted, Matrix::new(&offered, width).transposed(), &mut scores);
        let distances = self.distance.of(parameters);
        for (word, scores) in scores.chunks_exact_mut(words + 1).enumerate() {
            for (head, score) in scores[1..].iter_mut().enumerate() {
                *score = if head == word { NEVER } else { *score + distances[distance(word, head)] };
            }
        }
        scores
    }

    /// From the trees of a batch to the errors of the deep output.
    pub fn learn(
        &self,
        parameters: &[f32],
        batch: &Batch,
        deep: &[f32],
        word_share: f32,
        errors: &mut [f32],
        gradient: &mut [f32],
    ) -> f64 {
        let ends = self.ends(parameters, deep);
        let [mut dependents, mut wanted, mut offered] = [(); 3].map(|()| vec![0.0; ends.wanted.len()]);
        let width = self.root.columns;
        let mut loss = 0.0;
        for (sentence, rows) in batch.iter() {
            let mut scores = self.scores(parameters, &ends, rows.clone());
            for (scores, &head) in scores.chunks_exact_mut(rows.len() + 1).zip(&sentence.heads) {
                loss += f64::from(surprise(scores, head as usize, word_share));
            }
            let numbers = rows.start * width..rows.end * width;
            let score_errors = Matrix::new(&scores, rows.len() + 1);
            let heads = self.offered(parameters, &ends, &rows);
            add_product(score_errors, Matrix::new(&heads, width), &mut wanted[numbers.clone()]);
            let mut head_errors = vec![0.0; heads.len()];
            let wants = Matrix::new(&ends.wanted[numbers.clone()], width);
            add_product(score_errors.transposed(), wants, &mut head_errors);
            add(&head_errors[..width], self.root.of_mut(gradient));
            add(&head_errors[width..], &mut offered[numbers]);
            self.learn_distances(&scores, rows.len(), gradient);
        }
        self.affinity.learn(&ends.dependents, &wanted, gradient);
        self.affinity.pass_back(parameters, &wanted, &mut dependents);
        unrectify(&ends.dependents, &mut dependents);
        unrectify(&ends.offered, &mut offered);
        for (linear, end_errors) in [(self.dependent, dependents), (self.head, offered)] {
            linear.learn(deep, &end_errors, gradient);
            linear.pass_back(parameters, &end_errors, errors);
        }
        loss
    }

    fn learn_distances(&self, score_errors: &[f32], words: usize, gradient: &mut [f32]) {
        let distances = self.distance.of_mut(gradient);
        for (word, errors) in score_errors.chunks_exact(words + 1).enumerate() {
            for (head, error) in errors[1..].iter().enumerate().filter(|(head, _)| *head != word) {
                distances[distance(word, head)] += error;
            }
        }
    }

    /// What the root offers, then the words of a sentence.
    fn offered(&self, parameters: &[f32], ends: &Ends, rows: &Range<usize>) -> Vec<f32> {
        let width = self.root.columns;
        let mut offered = self.root.of(parameters).to_vec();
        offered.extend_from_slice(&ends.offered[rows.start * width..rows.end * width]);
        offered
    }
}
