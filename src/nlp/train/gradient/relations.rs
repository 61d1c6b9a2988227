//! The relations of arcs, read off both of their ends.

use crate::nlp::network::Sizes;
use crate::nlp::train::matrix::{Linear, View, add, rectify, surprise, unrectify};
use crate::nlp::train::parameters::Plan;

use super::Batch;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relations {
    pub dependent: Linear,
    pub head: View,
    /// What stands for the root as head.
    pub root: View,
    /// From an arc to the scores of its relations.
    pub label: Linear,
}

impl Relations {
    pub fn new(sizes: &Sizes, plan: &mut Plan) -> Relations {
        Relations {
            dependent: plan.linear(sizes.hidden, sizes.relation),
            head: plan.view(sizes.hidden, sizes.relation),
            root: plan.view(1, sizes.relation),
            label: plan.linear(sizes.relation, sizes.relations),
        }
    }

    /// What stands for the arc from each word to its head, which is counted in rows; `None` is the root.
    pub fn arcs(&self, parameters: &[f32], deep: &[f32], heads: &[Option<usize>]) -> Vec<f32> {
        let width = self.root.columns;
        let mut arcs = self.dependent.apply(parameters, deep);
        let mut governors = vec![0.0; arcs.len()];
        self.head.apply(parameters, deep, &mut governors);
        for (arc, head) in arcs.chunks_exact_mut(width).zip(heads) {
            let governor = head.map_or(self.root.of(parameters), |head| &governors[head * width..][..width]);
            add(governor, arc);
        }
        rectify(&mut arcs);
        arcs
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
        let heads = heads(batch);
        let arcs = self.arcs(parameters, deep, &heads);
        let mut score_errors = self.label.apply(parameters, &arcs);
        let relations = batch.sentences.iter().flat_map(|sentence| &sentence.relations);
        let mut loss = 0.0;
        for (scores, &relation) in score_errors.chunks_exact_mut(self.label.bias.columns).zip(relations) {
            loss += f64::from(surprise(scores, usize::from(relation), word_share));
        }
        self.label.learn(&arcs, &score_errors, gradient);
        let mut arc_errors = vec![0.0; arcs.len()];
        self.label.pass_back(parameters, &score_errors, &mut arc_errors);
        unrectify(&arcs, &mut arc_errors);
        let width = self.root.columns;
        let mut head_errors = vec![0.0; arcs.len()];
        for (arc_errors, head) in arc_errors.chunks_exact(width).zip(heads) {
            let governor = match head {
                Some(head) => &mut head_errors[head * width..][..width],
                None => self.root.of_mut(gradient),
            };
            add(arc_errors, governor);
        }
        self.dependent.learn(deep, &arc_errors, gradient);
        self.dependent.pass_back(parameters, &arc_errors, errors);
        self.head.learn(deep, &head_errors, gradient);
        self.head.pass_back(parameters, &head_errors, errors);
        loss
    }
}

/// The heads of all words, counted in rows of the batch.
fn heads(batch: &Batch) -> Vec<Option<usize>> {
    let of_sentence = |(sentence, rows): (&super::Example, std::ops::Range<usize>)| {
        sentence
            .heads
            .iter()
            .map(|&head| (head as usize).checked_sub(1).map(|head| rows.start + head))
            .collect::<Vec<_>>()
    };
    batch.iter().flat_map(of_sentence).collect()
}
