//! Adam: each weight moves by its mean gradient, measured by how much that varies.
//!
//! Rows of the embedding table move only when a batch has touched them.

use super::gradient::Gradient;
use super::parameters::Weights;
use super::recipe::Recipe;

#[derive(Debug, Clone)]
pub struct Adam {
    dense: Moments,
    table: Moments,
    steps: i32,
}

/// Running means of gradients and of their squares.
#[derive(Debug, Clone)]
struct Moments {
    means: Vec<f32>,
    squares: Vec<f32>,
}

/// What one step does to any weight.
#[derive(Debug, Clone, Copy)]
struct Step {
    rate: f32,
    /// What gradients are multiplied by.
    cut: f32,
    /// Means start at 0, and are too small at first.
    mean_correction: f32,
    square_correction: f32,
}

/// What is left of a mean after a step.
const KEPT_MEAN: f32 = 0.9;
const KEPT_SQUARE: f32 = 0.98;
const EPSILON: f32 = 1e-8;

impl Adam {
    pub fn new(weights: &Weights) -> Adam {
        Adam { dense: Moments::new(weights.dense.len()), table: Moments::new(weights.table.len()), steps: 0 }
    }

    /// Moves the weights against the gradient; `pace` is a factor to the rates of the recipe.
    pub fn step(&mut self, weights: &mut Weights, gradient: &Gradient, recipe: &Recipe, pace: f32) {
        self.steps += 1;
        let length = gradient.length();
        let mut step = Step {
            rate: recipe.rate * pace,
            cut: if length > recipe.longest_gradient { recipe.longest_gradient / length } else { 1.0 },
            mean_correction: 1.0 - KEPT_MEAN.powi(self.steps),
            square_correction: 1.0 - KEPT_SQUARE.powi(self.steps),
        };
        self.dense.step(0, &mut weights.dense, &gradient.dense, step);
        step.rate = recipe.row_rate * pace;
        for (row, numbers) in gradient.table.rows() {
            self.table.step(row as usize * numbers.len(), &mut weights.table, numbers, step);
        }
    }
}

impl Moments {
    fn new(len: usize) -> Moments {
        Moments { means: vec![0.0; len], squares: vec![0.0; len] }
    }

    /// Moves the weights from `start` on, one for each number of the gradient.
    fn step(&mut self, start: usize, weights: &mut [f32], gradient: &[f32], step: Step) {
        let moments = self.means[start..].iter_mut().zip(&mut self.squares[start..]);
        for ((weight, gradient), (mean, square)) in weights[start..].iter_mut().zip(gradient).zip(moments) {
            let gradient = gradient * step.cut;
            *mean = KEPT_MEAN * *mean + (1.0 - KEPT_MEAN) * gradient;
            *square = KEPT_SQUARE * *square + (1.0 - KEPT_SQUARE) * gradient * gradient;
            let spread = (*square / step.square_correction).sqrt() + EPSILON;
            *weight -= step.rate * (*mean / step.mean_correction) / spread;
        }
    }
}
