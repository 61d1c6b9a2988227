//! A recurrent layer: it carries a state along each sentence, both ways, and adds its states to its input.

use std::ops::Range;

use crate::nlp::network::{Sizes, sigmoid, tanh};
use crate::nlp::train::matrix::{Linear, View, add, scale};
use crate::nlp::train::noise::Noise;
use crate::nlp::train::parameters::Plan;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layer {
    /// Update gates and candidates, forwards, then backwards.
    pub gates: Linear,
    /// How a state bears on its own gate, forwards, then backwards.
    pub memory: View,
}

pub struct Pass {
    inputs: Vec<f32>,
    /// What the gates let through.
    gates: Vec<f32>,
    states: Vec<f32>,
    factors: Vec<f32>,
}

/// One way along a sentence.
#[derive(Debug, Clone, Copy)]
struct Way {
    backwards: bool,
    /// Numbers of a state.
    half: usize,
}

impl Layer {
    pub fn new(sizes: &Sizes, plan: &mut Plan) -> Layer {
        Layer { gates: plan.linear(sizes.hidden, 2 * sizes.hidden), memory: plan.view(1, sizes.hidden) }
    }

    /// States change slowly at first, so that they are carried far.
    pub fn start(&self, parameters: &mut [f32]) {
        for way in self.ways() {
            self.gates.bias.of_mut(parameters)[way.updates(0)].fill(-0.5);
        }
    }

    /// Adds the states to `hidden`, the input.
    pub fn run(&self, parameters: &[f32], sentences: &[Range<usize>], hidden: &mut [f32], noise: &mut Noise) -> Pass {
        let inputs = hidden.to_vec();
        let mut gates = self.gates.apply(parameters, &inputs);
        let mut states = vec![0.0; inputs.len()];
        for sentence in sentences {
            for way in self.ways() {
                way.read(sentence, self.memory.of(parameters), &mut gates, &mut states);
            }
        }
        let factors = noise.hidden(sentences, self.memory.columns);
        let mut added = states.clone();
        scale(&mut added, &factors);
        add(&added, hidden);
        Pass { inputs, gates, states, factors }
    }

    /// From the `errors` of the output to those of the input.
    pub fn learn(
        &self,
        parameters: &[f32],
        sentences: &[Range<usize>],
        pass: &Pass,
        errors: &mut [f32],
        gradient: &mut [f32],
    ) {
        let mut state_errors = errors.to_vec();
        scale(&mut state_errors, &pass.factors);
        let mut gate_errors = vec![0.0; pass.gates.len()];
        for sentence in sentences {
            for way in self.ways() {
                let memory = self.memory.of(parameters);
                let memory_gradient = self.memory.of_mut(gradient);
                way.learn(sentence, memory, pass, &state_errors, &mut gate_errors, memory_gradient);
            }
        }
        self.gates.learn(&pass.inputs, &gate_errors, gradient);
        self.gates.pass_back(parameters, &gate_errors, errors);
    }

    fn ways(&self) -> [Way; 2] {
        [false, true].map(|backwards| Way { backwards, half: self.memory.columns / 2 })
    }
}

impl Way {
    fn read(self, sentence: &Range<usize>, memory: &[f32], gates: &mut [f32], states: &mut [f32]) {
        let memory = &memory[self.states(0)];
        let mut state = vec![0.0; self.half];
        for row in self.rows(sentence) {
            let (updates, candidates) = gates[self.gates(row)].split_at_mut(self.half);
            for (number, state) in state.iter_mut().enumerate() {
                updates[number] = sigmoid(updates[number] + memory[number] * *state);
                candidates[number] = tanh(candidates[number]);
                *state += updates[number] * (candidates[number] - *state);
            }
            states[self.states(row)].copy_from_slice(&state);
        }
    }

    /// The slopes of the gates are those of the real functions, which `sigmoid` and `tanh` are close to.
    fn learn(
        self,
        sentence: &Range<usize>,
        memory: &[f32],
        pass: &Pass,
        state_errors: &[f32],
        gate_errors: &mut [f32],
        memory_gradient: &mut [f32],
    ) {
        let memory = &memory[self.states(0)];
        let memory_gradient = &mut memory_gradient[self.states(0)];
        let nothing = vec![0.0; self.half];
        let mut carried = vec![0.0; self.half];
        let rows = self.rows(sentence);
        for (step, &row) in rows.iter().enumerate().rev() {
            let before = match step {
                0 => &nothing[..],
                step => &pass.states[self.states(rows[step - 1])],
            };
            let (updates, candidates) = pass.gates[self.gates(row)].split_at(self.half);
            let (update_errors, candidate_errors) = gate_errors[self.gates(row)].split_at_mut(self.half);
            let errors = &state_errors[self.states(row)];
            for number in 0..self.half {
                let (update, candidate, before) = (updates[number], candidates[number], before[number]);
                let error = errors[number] + carried[number];
                let update_error = error * (candidate - before) * update * (1.0 - update);
                update_errors[number] = update_error;
                candidate_errors[number] = error * update * (1.0 - candidate * candidate);
                memory_gradient[number] += update_error * before;
                carried[number] = error * (1.0 - update) + update_error * memory[number];
            }
        }
    }

    /// The rows of a sentence in the order of reading.
    fn rows(self, sentence: &Range<usize>) -> Vec<usize> {
        match self.backwards {
            false => sentence.clone().collect(),
            true => sentence.clone().rev().collect(),
        }
    }

    /// Where the state of a word lies.
    fn states(self, row: usize) -> Range<usize> {
        let start = (2 * row + usize::from(self.backwards)) * self.half;
        start..start + self.half
    }

    /// Where the update gates of a word lie, then its candidates.
    fn gates(self, row: usize) -> Range<usize> {
        let start = 2 * (2 * row + usize::from(self.backwards)) * self.half;
        start..start + 2 * self.half
    }

    fn updates(self, row: usize) -> Range<usize> {
        let start = self.gates(row).start;
        start..start + self.half
    }
}
