//! The best sequence of name labels: Viterbi's algorithm over a linear chain.

use super::math::vectorized;

/// `O`, and for each type of name its first word and the words behind it.
pub const LABELS: usize = 1 + 2 * KINDS;

const KINDS: usize = crate::nlp::EntityType::ALL.len();

/// What follows what, learned, and forbidden where it makes no name.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// From the label of the row to that of the column; a row has room behind its labels.
    transitions: [[f32; WIDTH]; LABELS],
    start: [f32; WIDTH],
}

/// [`LABELS`] rounded up to what vector instructions take.
const WIDTH: usize = LABELS.next_multiple_of(8);

/// Less than any sum of scores.
const NEVER: f32 = -1e9;

/// Whether a sequence may go from one label to another: a name goes on only as what it began as.
pub fn may_follow(from: usize, to: usize) -> bool {
    may_start(to) || from == to || from + 1 == to
}

/// Whether a sequence may start with a label.
pub fn may_start(label: usize) -> bool {
    label == 0 || label % 2 == 1
}

impl Chain {
    /// `transitions` of [`LABELS`]² scores, row by row, and the scores of the first label.
    pub fn new(transitions: &[f32], start: &[f32]) -> Chain {
        let mut chain = Chain { transitions: [[NEVER; WIDTH]; LABELS], start: [NEVER; WIDTH] };
        for from in 0..LABELS {
            for to in (0..LABELS).filter(|&to| may_follow(from, to)) {
                chain.transitions[from][to] = transitions[from * LABELS + to];
            }
        }
        for label in (0..LABELS).filter(|&label| may_start(label)) {
            chain.start[label] = start[label];
        }
        chain
    }

    /// The best labels for the `scores` of each word, [`LABELS`] a word.
    pub fn best(&self, scores: &[f32]) -> Vec<u8> {
        let mut sums: Vec<[f32; WIDTH]> = Vec::with_capacity(scores.len() / LABELS);
        vectorized(|| {
            for scores in scores.chunks_exact(LABELS) {
                let mut next = sums.last().map_or(self.start, |sums| self.step(sums));
                for (sum, score) in next.iter_mut().zip(scores) {
                    *sum += score;
                }
                sums.push(next);
            }
        });
        let mut labels = vec![0; sums.len()];
        let mut label = None;
        for (word, sums) in sums.iter().enumerate().rev() {
            let sum = |from: usize| sums[from] + label.map_or(0.0, |to: usize| self.transitions[from][to]);
            let best = (1..LABELS).fold(0, |best, from| if sum(from) > sum(best) { from } else { best });
            labels[word] = best as u8;
            label = Some(best);
        }
        labels
    }

    /// The best sums one word on.
    #[inline(always)]
    fn step(&self, sums: &[f32; WIDTH]) -> [f32; WIDTH] {
        let mut best = [2.0 * NEVER; WIDTH];
        for (transitions, sum) in self.transitions.iter().zip(sums) {
            for (best, transition) in best.iter_mut().zip(transitions) {
                let sum = sum + transition;
                *best = if sum > *best { sum } else { *best };
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_on_as_what_it_began_as() {
        let chain = Chain::new(&[0.0; LABELS * LABELS], &[0.0; LABELS]);
        let mut scores = [0.0; 3 * LABELS];
        scores[1] = 2.0; // begins a person
        scores[LABELS + 4] = 1.5; // goes on as a body,
        scores[LABELS + 2] = 1.0; // or as a person
        scores[2 * LABELS] = 1.0;
        assert_eq!(chain.best(&scores), [1, 2, 0]);
    }

    #[test]
    fn nothing_has_no_labels() {
        assert!(Chain::new(&[0.0; LABELS * LABELS], &[0.0; LABELS]).best(&[]).is_empty());
    }
}
