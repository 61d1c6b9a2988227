//! Learns the scorer's weights from marked articles, by logistic regression.
//!
//! It is built with the feature `train` only and touches no files: `examples/claims.rs` reads articles and writes the
//! model. The same articles give the same bytes.

use rustc_hash::FxHashMap;

use crate::article::{Format, Given};
use crate::nlp::train::corpus::marked;
use crate::nlp::train::random::Random;
use crate::reading::Reading;

use super::super::super::prose::Prose;
use super::super::{SHORTEST, exemptions, is_open};
use super::{Model, features};

/// A marked article, as far as a score may speak on it.
pub struct Lesson {
    pub sentences: Vec<Sentence>,
    /// How many sentences with a mark a score may not speak on.
    pub lost: usize,
}

#[derive(Clone)]
pub struct Sentence {
    /// Sorted hashes.
    features: Vec<u32>,
    /// Those that its neighbour in a pair does not bring along.
    setting: Vec<u32>,
    /// Whether it holds a mark.
    pub is_unsourced: bool,
}

/// Reads an article with marks, of which only `{unsourced}` matters here.
pub fn lesson(file: &str, format: Format) -> Lesson {
    let marked = marked::unmark(file);
    let reading = Reading::of(&marked.text, format, &Given::default());
    let prose = Prose::of(&reading);
    let mut lesson = Lesson { sentences: Vec::new(), lost: 0 };
    for (index, sentence) in reading.article.sentences.iter().enumerate() {
        let span = reading.article.to_source(sentence.span);
        let holds = |mark: &std::ops::Range<usize>| mark.start < span.end && span.start < mark.end;
        let is_unsourced = marked.marks.iter().any(|(mark, label)| *label == "unsourced" && holds(mark));
        let words = prose.words(index);
        if is_open(&prose, index) && words.len() >= SHORTEST && !exemptions::asserts_nothing(&prose, index, &words) {
            let setting = features::of_setting(&prose, index, &words);
            lesson.sentences.push(Sentence { features: features::of(&prose, index), setting, is_unsourced });
        } else {
            lesson.lost += usize::from(is_unsourced);
        }
    }
    lesson
}

impl Sentence {
    fn all(&self) -> impl Iterator<Item = &u32> {
        self.features.iter().chain(&self.setting)
    }
}

/// The scores of the sentences of an article by a model file.
pub fn scores(model: &[u8], lesson: &Lesson) -> Option<Vec<f32>> {
    let model = Model::new(model)?;
    let score = |sentence: &Sentence| model.score(&sentence.all().copied().collect::<Vec<_>>());
    Some(lesson.sentences.iter().map(score).collect())
}

/// How much the likelihood of the marks counts against small weights.
const LIKELIHOOD: f64 = 0.3;

/// Features of fewer sentences are left out.
const FREQUENT: u32 = 2;

const STEPS: i32 = 400;
const SEED: u64 = 5;

/// Learns a model file from articles.
pub fn fit<'a>(lessons: impl IntoIterator<Item = &'a Lesson>) -> Vec<u8> {
    let sentences: Vec<&Sentence> = lessons.into_iter().flat_map(|lesson| &lesson.sentences).collect();
    let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
    for feature in sentences.iter().flat_map(|sentence| sentence.all()) {
        *counts.entry(*feature).or_default() += 1;
    }
    let mut kept: Vec<u32> =
        counts.iter().filter(|(_, count)| **count >= FREQUENT).map(|(feature, _)| *feature).collect();
    kept.sort_unstable();
    let pairs = pairs(&sentences);
    let all = sentences.iter().copied().chain(&pairs);
    let examples: Vec<Example> = all
        .map(|sentence| Example {
            places: sentence.all().filter_map(|feature| kept.binary_search(feature).ok()).collect(),
            is_unsourced: sentence.is_unsourced,
        })
        .collect();
    write(&kept, &descend(&examples, kept.len()))
}

/// Two sentences as one. Invented claims are short and bare; those of newspapers stand among other things.
fn pairs(sentences: &[&Sentence]) -> Vec<Sentence> {
    let mut random = Random::new(SEED);
    let (claims, others): (Vec<&Sentence>, Vec<&Sentence>) =
        sentences.iter().partition(|sentence| sentence.is_unsourced);
    let mut join = |one: &Sentence| {
        let mut features = one.features.clone();
        if let Some(other) = others.get(random.below(others.len())) {
            features.extend(&other.features);
        }
        features.sort_unstable();
        features.dedup();
        Sentence { features, setting: one.setting.clone(), is_unsourced: one.is_unsourced }
    };
    claims.iter().chain(&claims).chain(&others).map(|one| join(one)).collect()
}

struct Example {
    /// Features by their places among those kept.
    places: Vec<usize>,
    is_unsourced: bool,
}

/// The weights, and the bias behind them: steps against the gradient, by Adam's rule.
fn descend(examples: &[Example], features: usize) -> Vec<f64> {
    let mut weights = vec![0.0; features + 1];
    let (mut means, mut squares) = (weights.clone(), weights.clone());
    let mut gradient = weights.clone();
    for step in 1..=STEPS {
        gradient.copy_from_slice(&weights);
        gradient[features] = 0.0;
        for example in examples {
            let sum: f64 = example.places.iter().map(|place| weights[*place]).sum();
            let likely = 1.0 / (1.0 + (-(sum + weights[features])).exp());
            let slope = LIKELIHOOD * (likely - f64::from(u8::from(example.is_unsourced)));
            example.places.iter().for_each(|place| gradient[*place] += slope);
            gradient[features] += slope;
        }
        let pace = 0.05 * (1.0 - f64::from(step) / f64::from(STEPS + 1));
        for (index, weight) in weights.iter_mut().enumerate() {
            means[index] += 0.1 * (gradient[index] - means[index]);
            squares[index] += 0.01 * (gradient[index] * gradient[index] - squares[index]);
            let mean = means[index] / (1.0 - 0.9_f64.powi(step));
            let square = squares[index] / (1.0 - 0.99_f64.powi(step));
            *weight -= pace * mean / (square.sqrt() + 1e-8);
        }
    }
    weights
}

/// Weights as bytes; those that round to nothing are left out.
fn write(features: &[u32], weights: &[f64]) -> Vec<u8> {
    let (bias, weights) = weights.split_last().map_or((0.0, weights), |(bias, weights)| (*bias, weights));
    let largest = weights.iter().fold(0.0_f64, |largest, weight| largest.max(weight.abs()));
    let scale = largest.max(1e-9) / 127.0;
    let rounded = features.iter().zip(weights).map(|(feature, weight)| (feature, (weight / scale).round() as i8));
    let (features, weights): (Vec<u32>, Vec<i8>) = rounded.filter(|(_, weight)| *weight != 0).unzip();
    let mut file = Vec::new();
    file.extend((scale as f32).to_le_bytes());
    file.extend((bias as f32).to_le_bytes());
    file.extend(features.iter().flat_map(|feature| feature.to_le_bytes()));
    file.extend(weights.iter().map(|weight| *weight as u8));
    file
}
