//! A window over the embeddings of each word and its neighbours; what it gives is nowhere below 0.

use std::ops::Range;

use crate::nlp::network::Sizes;
use crate::nlp::train::matrix::{Linear, add, rectify, scale, unrectify};
use crate::nlp::train::noise::Noise;
use crate::nlp::train::parameters::Plan;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub linear: Linear,
    /// Words that it looks at.
    words: usize,
}

pub struct Pass {
    windows: Vec<f32>,
    outputs: Vec<f32>,
    factors: Vec<f32>,
}

impl Window {
    pub fn new(sizes: &Sizes, plan: &mut Plan) -> Window {
        Window { linear: plan.linear(sizes.window * sizes.embedding, sizes.hidden), words: sizes.window }
    }

    /// The input of the first layer.
    pub fn run(
        &self,
        parameters: &[f32],
        sentences: &[Range<usize>],
        embedded: &[f32],
        noise: &mut Noise,
    ) -> (Pass, Vec<f32>) {
        let embedding = self.embedding();
        let mut windows = vec![0.0; embedded.len() * self.words];
        self.each_neighbour(sentences, |place, neighbour| {
            windows[place..][..embedding].copy_from_slice(&embedded[neighbour..][..embedding]);
        });
        let mut outputs = self.linear.apply(parameters, &windows);
        rectify(&mut outputs);
        let factors = noise.hidden(sentences, self.linear.bias.columns);
        let mut hidden = outputs.clone();
        scale(&mut hidden, &factors);
        (Pass { windows, outputs, factors }, hidden)
    }

    /// From the errors of the first layer's input to those of the embeddings.
    pub fn learn(
        &self,
        parameters: &[f32],
        sentences: &[Range<usize>],
        pass: &Pass,
        mut errors: Vec<f32>,
        gradient: &mut [f32],
    ) -> Vec<f32> {
        scale(&mut errors, &pass.factors);
        unrectify(&pass.outputs, &mut errors);
        self.linear.learn(&pass.windows, &errors, gradient);
        let mut windows = vec![0.0; pass.windows.len()];
        self.linear.pass_back(parameters, &errors, &mut windows);
        let embedding = self.embedding();
        let mut embedded = vec![0.0; pass.windows.len() / self.words];
        self.each_neighbour(sentences, |place, neighbour| {
            add(&windows[place..][..embedding], &mut embedded[neighbour..][..embedding]);
        });
        embedded
    }

    fn embedding(&self) -> usize {
        self.linear.weights.rows / self.words
    }

    /// Calls `each` with a place in the windows and the place of the embedding that belongs there.
    fn each_neighbour(&self, sentences: &[Range<usize>], mut each: impl FnMut(usize, usize)) {
        let embedding = self.embedding();
        for sentence in sentences {
            for word in sentence.clone() {
                for place in 0..self.words {
                    let neighbour = (word + place).checked_sub(self.words / 2);
                    if let Some(neighbour) = neighbour.filter(|neighbour| sentence.contains(neighbour)) {
                        each((word * self.words + place) * embedding, neighbour * embedding);
                    }
                }
            }
        }
    }
}
