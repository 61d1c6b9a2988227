//! Parts of speech, and what the deep layers learn from them.

use crate::nlp::network::Sizes;
use crate::nlp::train::matrix::{Linear, View, softmax};
use crate::nlp::train::parameters::Plan;

use super::Batch;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tags {
    pub score: Linear,
    /// From the tags' shares to the input of the deep layers.
    pub input: View,
}

impl Tags {
    pub fn new(sizes: &Sizes, plan: &mut Plan) -> Tags {
        Tags { score: plan.linear(sizes.hidden, sizes.tags), input: plan.view(sizes.tags, sizes.hidden) }
    }

    /// How likely each tag is, for each word.
    pub fn shares(&self, parameters: &[f32], shallow: &[f32]) -> Vec<f32> {
        let mut scores = self.score.apply(parameters, shallow);
        for scores in scores.chunks_exact_mut(self.input.rows) {
            softmax(scores);
        }
        scores
    }

    /// From the `errors` of the deep layers' input, and from the tags themselves, to those of the shallow output.
    #[allow(clippy::too_many_arguments, reason = "what is read, what is right, what is added to")]
    pub fn learn(
        &self,
        parameters: &[f32],
        batch: &Batch,
        shallow: &[f32],
        shares: &[f32],
        word_share: f32,
        errors: &mut [f32],
        gradient: &mut [f32],
    ) -> f64 {
        self.input.learn(shares, errors, gradient);
        let mut score_errors = vec![0.0; shares.len()];
        self.input.pass_back(parameters, errors, &mut score_errors);
        let tags = batch.sentences.iter().flat_map(|sentence| &sentence.tags);
        let width = self.input.rows;
        let mut loss = 0.0;
        for ((&tag, shares), errors) in tags.zip(shares.chunks_exact(width)).zip(score_errors.chunks_exact_mut(width)) {
            let mean: f32 = shares.iter().zip(&*errors).map(|(share, error)| share * error).sum();
            for (error, share) in errors.iter_mut().zip(shares) {
                *error = share * (*error - mean) + share * word_share;
            }
            errors[tag as usize] -= word_share;
            loss -= f64::from(shares[tag as usize].max(f32::MIN_POSITIVE).ln());
        }
        self.score.learn(shallow, &score_errors, gradient);
        self.score.pass_back(parameters, &score_errors, errors);
        loss
    }
}
