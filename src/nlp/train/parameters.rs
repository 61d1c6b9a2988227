//! All numbers that training changes, in one flat vector and an embedding table, and where each part has its own.

use crate::nlp::network::features::HASHED;
use crate::nlp::network::{LABELS, Sizes};

use super::gradient::{Arcs, Input, Layer, Names, Relations, Tags, Window};
use super::matrix::{Linear, View};
use super::random::Random;

/// Where the parts of a network have their numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    pub sizes: Sizes,
    pub input: Input,
    pub window: Window,
    pub layers: Vec<Layer>,
    pub tags: Tags,
    pub names: Names,
    pub arcs: Arcs,
    pub relations: Relations,
    /// How many numbers there are.
    pub len: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// All but the embeddings.
    pub dense: Vec<f32>,
    /// Rows of the hashed features, then one for each word of the vocabulary.
    pub table: Vec<f32>,
}

/// Hands out places, one behind the other.
#[derive(Debug, Default)]
pub struct Plan {
    len: usize,
}

impl Layout {
    pub fn new(sizes: Sizes) -> Layout {
        let mut plan = Plan::default();
        Layout {
            sizes,
            input: Input::new(&sizes, &mut plan),
            window: Window::new(&sizes, &mut plan),
            layers: (0..sizes.layers).map(|_| Layer::new(&sizes, &mut plan)).collect(),
            tags: Tags::new(&sizes, &mut plan),
            names: Names::new(&sizes, &mut plan),
            arcs: Arcs::new(&sizes, &mut plan),
            relations: Relations::new(&sizes, &mut plan),
            len: plan.len,
        }
    }
}

impl Weights {
    /// What training starts from. Biases and what is added to a sum start at 0.
    pub fn new(layout: &Layout, words: usize, random: &mut Random) -> Weights {
        let mut dense = vec![0.0; layout.len];
        for (view, spread) in layout.started() {
            let bound = (3.0 / spread).sqrt();
            view.of_mut(&mut dense).iter_mut().for_each(|weight| *weight = random.within(bound));
        }
        layout.layers.iter().for_each(|layer| layer.start(&mut dense));
        let embedding = layout.sizes.embedding;
        let mut table = vec![0.0; (HASHED + words) * embedding];
        table[..HASHED * embedding].iter_mut().for_each(|number| *number = random.within(0.1));
        Weights { dense, table }
    }
}

impl Layout {
    /// The matrices that start with random numbers, each with the number of inputs that are taken to be at work.
    fn started(&self) -> Vec<(View, f32)> {
        let half_at_work = |view: View| (view, view.rows as f32 / 2.0);
        let all_at_work = |linear: &Linear| (linear.weights, linear.weights.rows as f32);
        let mut started = vec![(self.input.projection, self.input.projection.rows as f32)];
        started.push(half_at_work(self.window.linear.weights));
        started.extend(self.layers.iter().map(|layer| all_at_work(&layer.gates)));
        started.extend([&self.tags.score, &self.names.score, &self.arcs.dependent, &self.arcs.head].map(all_at_work));
        started.extend([&self.relations.dependent, &self.relations.label].map(all_at_work));
        started.push((self.relations.head, self.relations.head.rows as f32));
        let affinity = self.arcs.affinity.weights;
        started.push((affinity, affinity.rows as f32 * 4.0)); // a product of two: small, or all arcs look certain
        started.extend([self.arcs.root, self.relations.root].map(|view| (view, 8.0)));
        started
    }
}

impl Plan {
    pub fn view(&mut self, rows: usize, columns: usize) -> View {
        let start = self.len;
        self.len += rows * columns;
        View { start, rows, columns }
    }

    pub fn linear(&mut self, inputs: usize, outputs: usize) -> Linear {
        Linear { weights: self.view(inputs, outputs), bias: self.view(1, outputs) }
    }

    /// From a layer to scores of labels of names.
    pub fn labels(&mut self, inputs: usize) -> View {
        self.view(inputs, LABELS)
    }
}
