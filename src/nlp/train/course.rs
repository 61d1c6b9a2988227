//! The course of training: what is read in which order, and how far each batch moves the weights.

use super::adam::Adam;
use super::corpus::join;
use super::corpus::silver::Silver;
use super::example::{Document, Example, documents, vary};
use super::gradient::{Batch, Gradient, Loss, Model, Shares, Subject};
use super::noise::Noise;
use super::parameters::{Layout, Weights};
use super::random::Random;
use super::recipe::Recipe;
use super::vectors::Vectors;

/// What there is to learn from.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    pub treebanks: Vec<Example>,
    /// Trees that a larger model made.
    pub silver: Vec<Example>,
    /// Names for the sentences of the treebanks.
    pub names_of_treebanks: Vec<Example>,
    /// The project's own articles, those of the corpora and those written for training.
    pub marked: Vec<Example>,
    pub articles: Vec<Example>,
    /// Names by other rules than ours.
    pub foreign: Vec<Example>,
}

/// What an epoch reads.
#[derive(Debug, Clone, Default)]
pub struct Lessons {
    pub trees: Vec<Document>,
    pub names: Vec<Document>,
}

/// A network that has been trained.
#[derive(Debug, Clone)]
pub struct Trained {
    pub layout: Layout,
    pub weights: Weights,
}

impl Sources {
    /// Adds what a larger model makes of the sentences that have no trees, and of `claims`, of which nothing is known.
    pub fn add_silver(&mut self, silver: &Silver, claims: Vec<Example>) {
        let sentences = [&self.marked, &self.articles, &self.foreign, &claims].into_iter().flatten();
        self.silver = sentences.filter_map(|sentence| silver.tree(&sentence.words)).collect();
        // By our rules, whatever corpus they stand beside.
        self.foreign.extend(claims.iter().filter_map(|sentence| silver.names(&sentence.words)));
    }
}

impl Lessons {
    pub fn new(mut sources: Sources, vectors: &Vectors, recipe: &Recipe) -> Lessons {
        let mut random = Random::new(recipe.seed);
        join(&mut sources.treebanks, &sources.names_of_treebanks);
        sources.treebanks = copies(sources.treebanks, recipe.tree_copies);
        sources.treebanks.extend(sources.silver);
        sources.treebanks.retain(|sentence| sentence.words.len() <= recipe.longest);
        let mut trees: Vec<Document> = sources.treebanks.into_iter().map(|sentence| vec![sentence]).collect();
        let mut names = copies(documents(sources.marked), recipe.marked_copies);
        names.extend(copies(documents(sources.articles), recipe.article_copies));
        sources.foreign.retain(|sentence| !sentence.words.is_empty());
        names.extend(sources.foreign.into_iter().map(|sentence| vec![sentence]));
        names.extend(vary(&names, recipe.varied_names, &mut random));
        trees.extend(vary(&trees, recipe.varied_trees, &mut random));
        let vocabulary = vectors.vocabulary();
        for sentence in trees.iter_mut().chain(&mut names).flatten() {
            sentence.see(&vocabulary);
        }
        Lessons { trees, names }
    }

    /// All sentences once, in a new order: batches of trees, and with each of them its share of the names, so that both
    /// pull at every step.
    fn batches(&self, size: usize, random: &mut Random) -> Vec<Batches<'_>> {
        let mut shuffled = |documents: &[Document], size: usize| {
            let mut order: Vec<usize> = (0..documents.len()).collect();
            random.shuffle(&mut order);
            cut(order, size, |&document| words(&documents[document]))
        };
        let trees = shuffled(&self.trees, size);
        let all_names: usize = self.names.iter().map(words).sum();
        let mut names = shuffled(&self.names, all_names / trees.len().max(1) + 1);
        names.resize(trees.len(), Vec::new());
        let pairs = trees.into_iter().zip(names);
        pairs
            .map(|(trees, names)| Batches { trees: pick(&self.trees, trees), names: pick(&self.names, names) })
            .collect()
    }
}

fn pick(documents: &[Document], places: Vec<usize>) -> Vec<&Document> {
    places.into_iter().map(|place| &documents[place]).collect()
}

/// What one step learns from.
struct Batches<'a> {
    trees: Vec<&'a Document>,
    names: Vec<&'a Document>,
}

/// Trains a network; `each` is told the sums of the losses of each epoch, the first of which is 0.
pub fn train(lessons: &Lessons, vectors: &Vectors, recipe: &Recipe, mut each: impl FnMut(usize, Loss)) -> Trained {
    let layout = Layout::new(recipe.sizes);
    let mut random = Random::new(recipe.seed);
    let mut weights = Weights::new(&layout, vectors.hashes.len(), &mut random);
    let mut adam = Adam::new(&weights);
    let mut gradients = [Gradient::new(&layout), Gradient::new(&layout)];
    let steps = recipe.epochs * lessons.batches(recipe.batch, &mut random.clone()).len();
    let mut step = 0;
    for epoch in 0..recipe.epochs {
        let mut loss = Loss::default();
        for batches in lessons.batches(recipe.batch, &mut random) {
            let model = Model { layout: &layout, weights: &weights, vectors };
            loss.add(learn(model, &batches, recipe, &mut random, &mut gradients));
            step += 1;
            let pace = recipe.pace(step, steps);
            adam.step(&mut weights, &gradients[0], recipe, pace);
            for habits in &layout.names.habits {
                let kept = 1.0 - recipe.habit_decay * pace;
                habits.of_mut(&mut weights.dense).iter_mut().for_each(|weight| *weight *= kept);
            }
            gradients[0].clear();
        }
        each(epoch, loss);
    }
    Trained { layout, weights }
}

/// Fills the first gradient with that of the batches. Two threads take half of each; what they say is added up in the
/// same order, whichever is faster.
fn learn(model: Model, batches: &Batches, recipe: &Recipe, random: &mut Random, gradients: &mut [Gradient; 2]) -> Loss {
    let shares = Shares { word: 1.0 / recipe.batch as f32, names: recipe.name_weight };
    let (first_trees, second_trees) = batches.trees.split_at(middle(&batches.trees));
    let (first_names, second_names) = batches.names.split_at(middle(&batches.names));
    let noises = [random.draw(), random.draw()].map(|seed| Noise::new(recipe.noise, seed));
    let learn_half = |trees: &[&Document], names: &[&Document], mut noise: Noise, gradient: &mut Gradient| {
        let mut loss = Loss::default();
        for (subject, documents) in [(Subject::Trees, trees), (Subject::Names, names)] {
            let batch = Batch::of(documents.iter().copied());
            if batch.words > 0 {
                loss.add(model.learn(&batch, subject, shares, &mut noise, gradient));
            }
        }
        loss
    };
    let [first, second] = gradients;
    let [first_noise, second_noise] = noises;
    let mut second_loss = Loss::default();
    let mut loss = std::thread::scope(|scope| {
        scope.spawn(|| second_loss = learn_half(second_trees, second_names, second_noise, second));
        learn_half(first_trees, first_names, first_noise, first)
    });
    first.take(second);
    loss.add(second_loss);
    loss
}

fn copies<T: Clone>(all: Vec<T>, count: usize) -> Vec<T> {
    std::iter::repeat_n(all, count).flatten().collect()
}

fn words(document: &Document) -> usize {
    document.iter().map(|sentence| sentence.words.len()).sum()
}

/// Batches of `size` words, or what the last document has beyond that.
fn cut<T>(documents: Vec<T>, size: usize, words: impl Fn(&T) -> usize) -> Vec<Vec<T>> {
    let mut batches: Vec<Vec<T>> = Vec::new();
    let mut filled = size;
    for document in documents {
        if filled >= size {
            batches.push(Vec::new());
            filled = 0;
        }
        filled += words(&document);
        if let Some(batch) = batches.last_mut() {
            batch.push(document);
        }
    }
    batches
}

/// How many of the documents hold half of the words.
fn middle(documents: &[&Document]) -> usize {
    let all: usize = documents.iter().map(|document| words(document)).sum();
    let mut read = 0;
    let half = |document: &&Document| {
        read += words(document);
        read * 2 >= all
    };
    documents.iter().position(half).map_or(documents.len(), |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(words: usize) -> Document {
        vec![Example { words: vec!["rain".to_owned(); words], ..Example::default() }]
    }

    #[test]
    fn batches_end_with_the_document_that_fills_them() {
        let documents = [3, 4, 2, 1, 9].map(document);
        let batches = cut(documents.iter().collect(), 5, |document: &&Document| words(document));
        assert_eq!(batches.iter().map(Vec::len).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(middle(&batches[1]), 3);
        assert_eq!(middle(&[]), 0);
    }

    #[test]
    fn the_pace_rises_and_falls() {
        let recipe = Recipe { warm_up: 10, ..Recipe::default() };
        let paces = [1, 10, 50, 99, 100].map(|step| recipe.pace(step, 100));
        assert!(paces[0] < 0.11 && paces[1] > 0.9 && (0.4..0.6).contains(&paces[2]));
        assert_eq!(paces[3..], [recipe.last_rate; 2]);
    }
}
