//! Products of small integers, the one place where the time goes.
//!
//! Weights are eight bits wide in the model and sixteen here, inputs are fixed-point numbers of sixteen bits, sums are
//! exact in thirty-two. Exact sums have no order, so the vector instructions of one machine and the plain loop of
//! another give the same bits.

use super::math::vectorized;

/// Inputs are multiples of this.
const STEP: f32 = 1.0 / 2048.0;

/// Outputs and rows that are computed at a time: as many sums as the registers hold beside what they are made from.
const BLOCK: usize = 32;
const ROWS: usize = 6;

/// A matrix with a scale for each output, and a bias.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dense {
    inputs: usize,
    /// Blocks of [`BLOCK`] outputs; in each, for every two inputs, the two weights of every output.
    weights: Vec<i16>,
    /// Per output, what makes a number of its exact sum.
    scales: Vec<f32>,
    biases: Vec<f32>,
}

/// Rows of fixed-point numbers, with room for reuse.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    values: Vec<i16>,
    width: usize,
}

impl Inputs {
    /// Takes over `rows`, each of `width` numbers.
    pub fn set(&mut self, rows: &[f32], width: usize) {
        debug_assert!(width.is_multiple_of(2));
        self.width = width;
        self.values.clear();
        vectorized(|| self.values.extend(rows.iter().map(|&value| fixed(value))));
    }

    fn rows(&self) -> usize {
        self.values.len() / self.width.max(1)
    }

    fn row(&self, row: usize) -> &[Pair] {
        self.values[row * self.width..][..self.width].as_chunks().0
    }
}

/// Two neighbours in a row, which one vector instruction multiplies and adds up.
type Pair = [i16; 2];

/// To the nearest multiple of [`STEP`] within the range of sixteen bits.
#[inline(always)]
fn fixed(value: f32) -> i16 {
    // Behind so large a number there is no room for fractions: they are rounded off, and the last bits are the steps.
    const NO_FRACTIONS: f32 = 12_582_912.0;
    let most = f32::from(i16::MAX);
    let steps = (value * (1.0 / STEP)).max(-most).min(most);
    (steps + NO_FRACTIONS).to_bits() as i16
}

impl Dense {
    /// `weights` row by row, a row for each input; `inputs` is even.
    pub fn new(inputs: usize, weights: &[i8], scales: Vec<f32>, biases: Vec<f32>) -> Dense {
        let outputs = scales.len();
        let mut packed = vec![0; outputs.div_ceil(BLOCK) * BLOCK * inputs];
        for (input, row) in weights.chunks_exact(outputs.max(1)).enumerate() {
            for (output, &weight) in row.iter().enumerate() {
                let block = (output / BLOCK) * BLOCK * inputs;
                packed[block + (input / 2) * 2 * BLOCK + (output % BLOCK) * 2 + input % 2] = i16::from(weight);
            }
        }
        let scales = scales.into_iter().map(|scale| scale * STEP).collect();
        Dense { inputs, weights: packed, scales, biases }
    }

    pub fn outputs(&self) -> usize {
        self.scales.len()
    }

    /// A row of outputs for every row of `inputs`; what `out` held is gone.
    pub fn apply(&self, inputs: &Inputs, out: &mut Vec<f32>) {
        debug_assert_eq!(inputs.width, self.inputs);
        out.clear();
        out.resize(inputs.rows() * self.outputs(), 0.0);
        self.add(inputs, out);
    }

    /// Adds the outputs to what `out` holds.
    pub fn add(&self, inputs: &Inputs, out: &mut [f32]) {
        vectorized(|| {
            let rows = inputs.rows();
            for (block, weights) in self.weights.chunks_exact((BLOCK * self.inputs).max(1)).enumerate() {
                let columns = block * BLOCK..self.outputs().min((block + 1) * BLOCK);
                let (scales, biases) = (&self.scales[columns.clone()], &self.biases[columns.clone()]);
                for first in (0..rows).step_by(ROWS) {
                    // Places behind the last row repeat it.
                    let sums = products(std::array::from_fn(|row| inputs.row((first + row).min(rows - 1))), weights);
                    for (row, sums) in (first..rows).zip(&sums) {
                        let factors = scales.iter().zip(biases);
                        let out = &mut out[row * self.outputs()..][columns.clone()];
                        for (out, (sum, (scale, bias))) in out.iter_mut().zip(sums.iter().zip(factors)) {
                            *out += *sum as f32 * scale + bias;
                        }
                    }
                }
            }
        });
    }
}

/// The sums of [`ROWS`] rows with one block of weights.
fn products(rows: [&[Pair]; ROWS], weights: &[i16]) -> [[i32; BLOCK]; ROWS] {
    let pairs = weights.len() / (2 * BLOCK);
    let rows = rows.map(|row| &row[..pairs]);
    #[cfg(target_arch = "x86_64")]
    {
        if is_x86_feature_detected!("avx512f") && is_x86_feature_detected!("avx512vnni") {
            // SAFETY: the machine has the instructions.
            return unsafe { avx512::products(rows, weights) };
        }
        if is_x86_feature_detected!("avx2") {
            // SAFETY: the machine has the instructions.
            return unsafe { avx2::products(rows, weights) };
        }
    }
    plain(rows, weights)
}

/// A pair as one number, the first of it in the lower half.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn joined([first, second]: Pair) -> i32 {
    i32::from(second) << 16 | i32::from(first as u16)
}

fn plain(rows: [&[Pair]; ROWS], weights: &[i16]) -> [[i32; BLOCK]; ROWS] {
    let mut sums = [[0; BLOCK]; ROWS];
    for (pair, weights) in weights.chunks_exact(2 * BLOCK).enumerate() {
        for (sums, row) in sums.iter_mut().zip(rows) {
            let [first, second] = row[pair].map(i32::from);
            for (sum, weights) in sums.iter_mut().zip(weights.chunks_exact(2)) {
                *sum += first * i32::from(weights[0]) + second * i32::from(weights[1]);
            }
        }
    }
    sums
}

/// A block of outputs in two registers, and the sum in the instruction.
#[cfg(target_arch = "x86_64")]
mod avx512 {
    use std::arch::x86_64::{
        __m512i, _mm512_dpwssd_epi32, _mm512_loadu_si512, _mm512_set1_epi32, _mm512_setzero_si512, _mm512_storeu_si512,
    };

    use super::{BLOCK, Pair, ROWS, joined};

    #[target_feature(enable = "avx512f,avx512vnni")]
    pub(super) fn products(rows: [&[Pair]; ROWS], weights: &[i16]) -> [[i32; BLOCK]; ROWS] {
        let mut sums = [[_mm512_setzero_si512(); 2]; ROWS];
        let pairs = weights.len() / (2 * BLOCK);
        let rows = rows.map(|row| &row[..pairs]); // said again, so that the loop needs no checks
        for (pair, weights) in weights.chunks_exact(2 * BLOCK).enumerate() {
            let weights = [load(&weights[..BLOCK]), load(&weights[BLOCK..])];
            for (sums, row) in sums.iter_mut().zip(rows) {
                let inputs = _mm512_set1_epi32(joined(row[pair]));
                for (sum, weights) in sums.iter_mut().zip(weights) {
                    *sum = _mm512_dpwssd_epi32(*sum, inputs, weights);
                }
            }
        }
        let mut out = [[0; BLOCK]; ROWS];
        for (out, sums) in out.iter_mut().zip(sums) {
            let (first, second) = out.split_at_mut(BLOCK / 2);
            store(first, sums[0]);
            store(second, sums[1]);
        }
        out
    }

    #[target_feature(enable = "avx512f")]
    fn load(values: &[i16]) -> __m512i {
        assert_eq!(values.len(), BLOCK);
        // SAFETY: thirty-two numbers of two bytes are sixty-four bytes; no alignment is asked for.
        unsafe { _mm512_loadu_si512(values.as_ptr().cast()) }
    }

    #[target_feature(enable = "avx512f")]
    fn store(values: &mut [i32], sums: __m512i) {
        assert_eq!(values.len(), BLOCK / 2);
        // SAFETY: sixteen numbers of four bytes are sixty-four bytes; no alignment is asked for.
        unsafe { _mm512_storeu_si512(values.as_mut_ptr().cast(), sums) }
    }
}

/// Half a block at a time, in two registers.
#[cfg(target_arch = "x86_64")]
mod avx2 {
    use std::arch::x86_64::{
        __m256i, _mm256_add_epi32, _mm256_loadu_si256, _mm256_madd_epi16, _mm256_set1_epi32, _mm256_setzero_si256,
        _mm256_storeu_si256,
    };

    use super::{BLOCK, Pair, ROWS, joined};

    #[target_feature(enable = "avx2")]
    pub(super) fn products(rows: [&[Pair]; ROWS], weights: &[i16]) -> [[i32; BLOCK]; ROWS] {
        let pairs = weights.len() / (2 * BLOCK);
        let rows = rows.map(|row| &row[..pairs]); // said again, so that the loop needs no checks
        let mut out = [[0; BLOCK]; ROWS];
        for half in 0..2 {
            let mut sums = [[_mm256_setzero_si256(); 2]; ROWS];
            for (pair, weights) in weights.chunks_exact(2 * BLOCK).enumerate() {
                let weights = &weights[half * BLOCK..][..BLOCK];
                let weights = [load(&weights[..BLOCK / 2]), load(&weights[BLOCK / 2..])];
                for (sums, row) in sums.iter_mut().zip(rows) {
                    let inputs = _mm256_set1_epi32(joined(row[pair]));
                    for (sum, weights) in sums.iter_mut().zip(weights) {
                        *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(inputs, weights));
                    }
                }
            }
            for (out, sums) in out.iter_mut().zip(sums) {
                let (first, second) = out[half * BLOCK / 2..][..BLOCK / 2].split_at_mut(BLOCK / 4);
                store(first, sums[0]);
                store(second, sums[1]);
            }
        }
        out
    }

    #[target_feature(enable = "avx2")]
    fn load(values: &[i16]) -> __m256i {
        assert_eq!(values.len(), BLOCK / 2);
        // SAFETY: sixteen numbers of two bytes are thirty-two bytes; no alignment is asked for.
        unsafe { _mm256_loadu_si256(values.as_ptr().cast()) }
    }

    #[target_feature(enable = "avx2")]
    fn store(values: &mut [i32], sums: __m256i) {
        assert_eq!(values.len(), BLOCK / 4);
        // SAFETY: eight numbers of four bytes are thirty-two bytes; no alignment is asked for.
        unsafe { _mm256_storeu_si256(values.as_mut_ptr().cast(), sums) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same in every run.
    fn numbers(count: usize) -> impl Iterator<Item = i32> {
        (0..count).map(|at| ((at as u32).wrapping_mul(2_654_435_761) >> 7) as i32)
    }

    #[test]
    fn the_vector_instructions_and_the_plain_loop_agree() {
        let weights: Vec<i16> = numbers(2 * BLOCK * 24).map(|number| (number % 128) as i16).collect();
        let values: Vec<Pair> = numbers(ROWS * 24).map(|number| [number as i16, (number >> 8) as i16]).collect();
        let rows = std::array::from_fn(|row| &values[row * 24..][..24]);
        let expected = plain(rows, &weights);
        assert_eq!(products(rows, &weights), expected);
        #[cfg(target_arch = "x86_64")]
        if is_x86_feature_detected!("avx2") {
            // SAFETY: the machine has the instructions.
            assert_eq!(unsafe { avx2::products(rows, &weights) }, expected);
        }
    }

    #[test]
    fn a_product_is_the_sum_of_its_parts() {
        let (inputs, outputs, rows) = (6, 19, 5);
        let weights: Vec<i8> = numbers(inputs * outputs).map(|number| number as i8).collect();
        let values: Vec<f32> = numbers(inputs * rows).map(|number| (number % 4096) as f32 * STEP).collect();
        let dense = Dense::new(inputs, &weights, vec![0.5; outputs], vec![1.0; outputs]);
        let (mut fixed, mut out) = (Inputs::default(), Vec::new());
        fixed.set(&values, inputs);
        dense.apply(&fixed, &mut out);
        for row in 0..rows {
            for output in 0..outputs {
                let parts = (0..inputs)
                    .map(|input| values[row * inputs + input] * f32::from(weights[input * outputs + output]));
                let expected = parts.sum::<f32>() * 0.5 + 1.0;
                assert!((out[row * outputs + output] - expected).abs() < 1e-3);
            }
        }
    }

    #[test]
    fn inputs_are_rounded_and_cut_to_their_range() {
        assert_eq!(
            [0.0, 1.0, -1.0, 0.6 * STEP, -0.6 * STEP, 99.0, -99.0].map(fixed),
            [0, 2048, -2048, 1, -1, 32767, -32767]
        );
    }
}
