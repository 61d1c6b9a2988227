//! Names: at first sight, and again with what the rest of the article makes of the same words.

use crate::nlp::network::{self, EVIDENCE, LABELS, Sizes, evidence};
use crate::nlp::train::chain::{Chain, Errors};
use crate::nlp::train::example::Corpus;
use crate::nlp::train::matrix::{Linear, View, add};
use crate::nlp::train::parameters::Plan;

use super::{Batch, Subject};

#[derive(Debug, Clone, PartialEq)]
pub struct Names {
    pub score: Linear,
    /// What each foreign corpus adds to the scores; see [`Corpus::foreign`].
    pub habits: Vec<View>,
    /// What evidence adds to the scores.
    pub evidence: View,
    pub transitions: View,
    pub start: View,
}

/// What the losses of a batch say about scores and what follows what.
struct Lesson {
    scores: Vec<f32>,
    transitions: Vec<f32>,
    start: Vec<f32>,
}

impl Names {
    pub fn new(sizes: &Sizes, plan: &mut Plan) -> Names {
        Names {
            score: plan.linear(sizes.hidden, LABELS),
            habits: (0..Corpus::FOREIGN).map(|_| plan.labels(sizes.hidden)).collect(),
            evidence: plan.labels(EVIDENCE),
            transitions: plan.labels(LABELS),
            start: plan.labels(1),
        }
    }

    /// The scores of the labels at first sight.
    pub fn scores(&self, parameters: &[f32], batch: &Batch, shallow: &[f32]) -> Vec<f32> {
        let width = self.score.weights.rows;
        let mut scores = self.score.apply(parameters, shallow);
        for (sentence, rows) in batch.iter() {
            if let Some(foreign) = sentence.corpus.foreign() {
                let shallow = &shallow[rows.start * width..rows.end * width];
                let scores = &mut scores[rows.start * LABELS..rows.end * LABELS];
                self.habits[foreign].apply(parameters, shallow, scores);
            }
        }
        scores
    }

    /// The best labels for the scores of each sentence.
    pub fn best(&self, parameters: &[f32], batch: &Batch, scores: &[f32]) -> Vec<Vec<u8>> {
        let chain = network::Chain::new(self.transitions.of(parameters), self.start.of(parameters));
        let best = |rows: &std::ops::Range<usize>| chain.best(&scores[rows.start * LABELS..rows.end * LABELS]);
        batch.rows.iter().map(best).collect()
    }

    /// For each word, what its document says when it is read for the first time; nothing outside of documents.
    pub fn evidence(&self, parameters: &[f32], batch: &Batch, scores: &[f32]) -> Vec<f32> {
        let labels = self.best(parameters, batch, scores);
        let mut all = vec![0.0; batch.words * EVIDENCE];
        for document in &batch.documents {
            let sentences = document.clone().map(|place| (&batch.sentences[place].keys[..], &labels[place][..]));
            for (place, words) in document.clone().zip(evidence(sentences)) {
                for (row, word) in batch.rows[place].clone().zip(words) {
                    all[row * EVIDENCE..][..EVIDENCE].copy_from_slice(&word.unwrap_or_default());
                }
            }
        }
        all
    }

    /// From names at both sights to the errors of the shallow output. Sentences without names are passed over.
    #[allow(clippy::too_many_arguments, reason = "what is read, what is right, what is added to")]
    pub fn learn(
        &self,
        parameters: &[f32],
        batch: &Batch,
        subject: Subject,
        shallow: &[f32],
        share: f32,
        errors: &mut [f32],
        gradient: &mut [f32],
    ) -> f64 {
        let mut scores = self.scores(parameters, batch, shallow);
        let mut lesson = Lesson::new(scores.len());
        let every = 0..batch.sentences.len();
        let loss = self.learn_sentences(parameters, batch, every, &scores, &mut lesson);
        // Treebanks give their sentences in no order: nothing can be learned from what else their documents say.
        if subject == Subject::Names && !batch.documents.is_empty() {
            let evidence = self.evidence(parameters, batch, &scores);
            self.evidence.apply(parameters, &evidence, &mut scores);
            let first_sight = std::mem::replace(&mut lesson.scores, vec![0.0; scores.len()]);
            for document in &batch.documents {
                self.learn_sentences(parameters, batch, document.clone(), &scores, &mut lesson);
            }
            lesson.scores.iter_mut().for_each(|error| *error *= share);
            self.evidence.learn(&evidence, &lesson.scores, gradient);
            lesson.scores.iter_mut().zip(first_sight).for_each(|(error, first)| *error += first * share);
        } else {
            lesson.scores.iter_mut().for_each(|error| *error *= share);
        }
        lesson.transitions.iter_mut().chain(&mut lesson.start).for_each(|error| *error *= share);
        add(&lesson.transitions, self.transitions.of_mut(gradient));
        add(&lesson.start, self.start.of_mut(gradient));
        self.pass_back(parameters, batch, shallow, &lesson.scores, errors, gradient);
        loss
    }

    fn learn_sentences(
        &self,
        parameters: &[f32],
        batch: &Batch,
        sentences: std::ops::Range<usize>,
        scores: &[f32],
        lesson: &mut Lesson,
    ) -> f64 {
        let chain = Chain::new(self.transitions.of(parameters), self.start.of(parameters));
        let mut loss = 0.0;
        for place in sentences.filter(|&place| !batch.sentences[place].names.is_empty()) {
            let rows = batch.rows[place].start * LABELS..batch.rows[place].end * LABELS;
            let mut errors = Errors {
                scores: &mut lesson.scores[rows.clone()],
                transitions: &mut lesson.transitions,
                start: &mut lesson.start,
            };
            loss += f64::from(chain.learn(&scores[rows], &batch.sentences[place].names, &mut errors));
        }
        loss
    }

    fn pass_back(
        &self,
        parameters: &[f32],
        batch: &Batch,
        shallow: &[f32],
        score_errors: &[f32],
        errors: &mut [f32],
        gradient: &mut [f32],
    ) {
        let width = self.score.weights.rows;
        for (sentence, rows) in batch.iter() {
            if let Some(foreign) = sentence.corpus.foreign() {
                let habits = &self.habits[foreign];
                let score_errors = &score_errors[rows.start * LABELS..rows.end * LABELS];
                let numbers = rows.start * width..rows.end * width;
                habits.learn(&shallow[numbers.clone()], score_errors, gradient);
                habits.pass_back(parameters, score_errors, &mut errors[numbers]);
            }
        }
        self.score.learn(shallow, score_errors, gradient);
        self.score.pass_back(parameters, score_errors, errors);
    }
}

impl Lesson {
    fn new(scores: usize) -> Lesson {
        Lesson { scores: vec![0.0; scores], transitions: vec![0.0; LABELS * LABELS], start: vec![0.0; LABELS] }
    }
}
