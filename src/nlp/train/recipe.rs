//! All numbers that the making of the model depends on.

use crate::nlp::Tag;
use crate::nlp::network::Sizes;
use crate::nlp::relation;

use super::noise::Rates;

#[derive(Debug, Clone, PartialEq)]
pub struct Recipe {
    pub sizes: Sizes,
    /// Words that get a vector of their own, the most frequent ones.
    pub words: usize,
    pub seed: u64,
    /// How often everything is read.
    pub epochs: usize,
    /// Words of treebanks that are learned from at a time, beside their share of the names.
    pub batch: usize,
    /// Longer sentences of treebanks are left out: they are lists, and take time with the square of their length.
    pub longest: usize,
    /// The highest learning rates, for weights and for rows of the embedding table.
    pub rate: f32,
    pub row_rate: f32,
    /// The learning rate rises over this many steps, then falls along a cosine to `last_rate` of its height.
    pub warm_up: usize,
    pub last_rate: f32,
    /// A longer gradient is cut to this length.
    pub longest_gradient: f32,
    /// What the loss of names counts, against that of tags and trees.
    pub name_weight: f32,
    /// What a step at full pace takes from the habits of foreign corpora, so that they hold only what ours contradict.
    pub habit_decay: f32,
    pub noise: Rates,
    /// How often an epoch reads the treebanks.
    pub tree_copies: usize,
    /// How often an epoch reads the marked articles of the corpora.
    pub marked_copies: usize,
    /// How often an epoch reads the articles that were marked for training.
    pub article_copies: usize,
    /// Shares of the sentences that are read again with other capitals.
    pub varied_names: f32,
    pub varied_trees: f32,
}

impl Default for Recipe {
    fn default() -> Recipe {
        Recipe {
            sizes: Sizes {
                embedding: 96,
                window: 3,
                hidden: 160,
                shallow: 2,
                layers: 4,
                arc: 64,
                relation: 64,
                tags: Tag::ALL.len(),
                relations: relation::LABELS.len(),
            },
            words: 50_000,
            seed: 1,
            epochs: 16,
            batch: 800,
            longest: 200,
            rate: 0.003,
            row_rate: 0.003,
            warm_up: 200,
            last_rate: 0.01,
            longest_gradient: 5.0,
            name_weight: 2.0,
            habit_decay: 0.001,
            noise: Rates { features: 0.1, words: 0.15, embedding: 0.1, hidden: 0.22 },
            tree_copies: 2,
            marked_copies: 2,
            article_copies: 1,
            varied_names: 0.15,
            varied_trees: 0.06,
        }
    }
}

impl Recipe {
    /// What the learning rates are multiplied by at one of `steps`, counted from 1.
    pub fn pace(&self, step: usize, steps: usize) -> f32 {
        let progress = (step as f32 / steps.max(1) as f32).min(1.0);
        let warmth = (step as f32 / self.warm_up.max(1) as f32).min(1.0);
        let cosine = 0.5 + 0.5 * (progress * std::f32::consts::PI).cos();
        warmth * cosine.max(self.last_rate)
    }
}
