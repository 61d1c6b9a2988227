//! How likely sequences of name labels are, for the loss: all of them against those that a corpus allows.
//!
//! `network::Chain` finds the best sequence; this one sums over sequences, forwards and backwards.

use crate::nlp::network::{LABELS, may_follow, may_start};

use super::labels::Labels;

/// Scores of what follows what, with no way where it makes no name.
#[derive(Debug, Clone)]
pub struct Chain {
    transitions: Vec<f32>,
    start: Vec<f32>,
}

/// What is added to while learning: how much too high each score is.
#[derive(Debug)]
pub struct Errors<'a> {
    pub scores: &'a mut [f32],
    pub transitions: &'a mut [f32],
    pub start: &'a mut [f32],
}

/// The logarithm of nothing.
const NEVER: f32 = f32::NEG_INFINITY;

impl Chain {
    pub fn new(transitions: &[f32], start: &[f32]) -> Chain {
        let mut chain = Chain { transitions: transitions.to_vec(), start: start.to_vec() };
        for (place, transition) in chain.transitions.iter_mut().enumerate() {
            if !may_follow(place / LABELS, place % LABELS) {
                *transition = NEVER;
            }
        }
        for label in (0..LABELS).filter(|&label| !may_start(label)) {
            chain.start[label] = NEVER;
        }
        chain
    }

    /// The loss of a sentence with these `scores`, [`LABELS`] a word. Nothing is learned where no sequence is allowed.
    pub fn learn(&self, scores: &[f32], allowed: &[Labels], errors: &mut Errors) -> f32 {
        let restricted: Vec<f32> = scores
            .chunks_exact(LABELS)
            .zip(allowed)
            .flat_map(|(scores, allowed)| {
                (0..LABELS).map(|label| if allowed.has(label) { scores[label] } else { NEVER })
            })
            .collect();
        let gold = self.forwards(&restricted);
        let total = total(&gold);
        if total == NEVER {
            return 0.0;
        }
        self.add_shares(&restricted, &gold, -1.0, errors);
        let all = self.forwards(scores);
        self.add_shares(scores, &all, 1.0, errors);
        self::total(&all) - total
    }

    /// For each word and label, the logarithm of the sum over what leads there.
    fn forwards(&self, scores: &[f32]) -> Vec<f32> {
        let mut sums: Vec<f32> = Vec::with_capacity(scores.len());
        let mut ways = [NEVER; LABELS];
        for (word, scores) in scores.chunks_exact(LABELS).enumerate() {
            for (label, score) in scores.iter().enumerate() {
                let before = match word {
                    0 => self.start[label],
                    _ if *score == NEVER => NEVER,
                    _ => {
                        let before = &sums[(word - 1) * LABELS..][..LABELS];
                        for (from, way) in ways.iter_mut().enumerate() {
                            *way = before[from] + self.transitions[from * LABELS + label];
                        }
                        log_sum(&ways)
                    }
                };
                sums.push(before + score);
            }
        }
        sums
    }

    /// For each word and label, the logarithm of the sum over what may follow.
    fn backwards(&self, scores: &[f32]) -> Vec<f32> {
        let mut sums = vec![0.0; scores.len()];
        let mut onwards = [NEVER; LABELS];
        let mut ways = [NEVER; LABELS];
        for word in (1..scores.len() / LABELS).rev() {
            let next = word * LABELS;
            for (label, onwards) in onwards.iter_mut().enumerate() {
                *onwards = scores[next + label] + sums[next + label];
            }
            for from in 0..LABELS {
                let transitions = &self.transitions[from * LABELS..][..LABELS];
                for (way, (transition, onwards)) in ways.iter_mut().zip(transitions.iter().zip(&onwards)) {
                    *way = transition + onwards;
                }
                sums[next - LABELS + from] = log_sum(&ways);
            }
        }
        sums
    }

    /// Adds the likelihood of each label and transition, times `sign`.
    fn add_shares(&self, scores: &[f32], forwards: &[f32], sign: f32, errors: &mut Errors) {
        let backwards = self.backwards(scores);
        let total = total(forwards);
        for (place, (before, after)) in forwards.iter().zip(&backwards).enumerate() {
            let share = sign * (before + after - total).exp();
            errors.scores[place] += share;
            if place < LABELS {
                errors.start[place] += share;
            }
        }
        for next in (LABELS..scores.len()).step_by(LABELS) {
            for from in (0..LABELS).filter(|from| forwards[next - LABELS + from] > NEVER) {
                let before = forwards[next - LABELS + from] - total;
                for label in (0..LABELS).filter(|label| scores[next + label] > NEVER) {
                    let place = from * LABELS + label;
                    let way = before + self.transitions[place] + scores[next + label] + backwards[next + label];
                    errors.transitions[place] += sign * way.exp();
                }
            }
        }
    }
}

/// The logarithm of the sum over all sequences.
fn total(forwards: &[f32]) -> f32 {
    let last = forwards.len().saturating_sub(LABELS);
    if forwards.is_empty() { 0.0 } else { log_sum(&forwards[last..]) }
}

fn log_sum(logarithms: &[f32]) -> f32 {
    let most = logarithms.iter().copied().fold(NEVER, f32::max);
    if most == NEVER {
        return NEVER;
    }
    let sum: f32 = logarithms.iter().filter(|way| **way > NEVER).map(|way| (way - most).exp()).sum();
    most + sum.ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nlp::EntityType;

    fn learn(allowed: &[Labels]) -> (f32, Vec<f32>) {
        let chain = Chain::new(&[0.0; LABELS * LABELS], &[0.0; LABELS]);
        let scores: Vec<f32> = (0..allowed.len() * LABELS).map(|place| (place * 7 % 5) as f32 * 0.1).collect();
        let (mut errors, mut transitions, mut start) =
            (vec![0.0; scores.len()], vec![0.0; LABELS * LABELS], vec![0.0; LABELS]);
        let errors_of = Errors { scores: &mut errors, transitions: &mut transitions, start: &mut start };
        let loss = chain.learn(&scores, allowed, &mut { errors_of });
        (loss, errors)
    }

    #[test]
    fn what_allows_all_teaches_nothing() {
        let (loss, errors) = learn(&[Labels::ANY; 3]);
        assert!(loss.abs() < 1e-4 && errors.iter().all(|error| error.abs() < 1e-4));
    }

    #[test]
    fn a_name_is_pulled_up_and_the_rest_down() {
        let (loss, errors) = learn(&[Labels::first(&[EntityType::Person]), Labels::later(&[EntityType::Person])]);
        assert!(loss > 1.0);
        assert!(errors[1] < -0.5 && errors[0] > 0.0 && errors[LABELS + 2] < -0.5);
    }

    #[test]
    fn what_makes_no_name_is_passed_over() {
        assert_eq!(learn(&[Labels::later(&[EntityType::Person])]), (0.0, vec![0.0; LABELS]));
        assert_eq!(learn(&[]), (0.0, Vec::new()));
    }
}
