//! The few functions on numbers that the network has, in plain arithmetic: the platform's own differ in their last bits.

/// Runs `work` compiled for the widest vector instructions of this machine. Lanes are added up in the order that the
/// code says, and no product is fused with a sum, so the result is the same everywhere.
#[inline(always)]
pub(super) fn vectorized<R>(work: impl FnOnce() -> R) -> R {
    #[cfg(target_arch = "x86_64")]
    {
        #[target_feature(enable = "avx2")]
        fn with_avx2<R>(work: impl FnOnce() -> R) -> R {
            work()
        }
        if is_x86_feature_detected!("avx2") {
            // SAFETY: the machine has the instructions.
            return unsafe { with_avx2(work) };
        }
    }
    work()
}

/// A rational function close to the hyperbolic tangent, exact at 0 and beyond ±3.
#[inline(always)]
pub fn tanh(x: f32) -> f32 {
    let x = x.clamp(-3.0, 3.0);
    let square = x * x;
    x * (27.0 + square) / (27.0 + 9.0 * square)
}

/// From 0 to 1, by [`tanh`].
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

/// One step of a recurrent layer: `gates` are update gates, then candidates; `out` is added to.
#[inline(always)]
pub(super) fn recur(gates: &[f32], memory: &[f32], state: &mut [f32], out: &mut [f32]) {
    let (updates, candidates) = gates.split_at(state.len());
    let numbers = updates.iter().zip(candidates).zip(memory).zip(state.iter_mut().zip(out));
    for (((update, candidate), memory), (state, out)) in numbers {
        let update = sigmoid(update + memory * *state);
        *state += update * (tanh(*candidate) - *state);
        *out += *state;
    }
}

/// The sum of products, in eight partial sums.
#[inline(always)]
pub(super) fn dot(a: &[f32], b: &[f32]) -> f32 {
    const LANES: usize = 8;
    let mut sums = [0.0; LANES];
    for (a, b) in a.chunks(LANES).zip(b.chunks(LANES)) {
        for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

/// Shares of one, larger for higher scores.
pub(super) fn softmax(scores: &[f32], shares: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for (share, score) in shares.iter_mut().zip(scores) {
        *share = exp(score - most);
        sum += *share;
    }
    shares.iter_mut().for_each(|share| *share /= sum);
}

/// e to the power of a number that is not above 0: a polynomial for the fraction, the exponent's bits for the rest.
fn exp(x: f32) -> f32 {
    let x = x.max(-80.0) * std::f32::consts::LOG2_E;
    let whole = x.floor();
    let part = (x - whole) * std::f32::consts::LN_2;
    let series = 1.0 + part * (1.0 + part * (0.5 + part * (1.0 / 6.0 + part * (1.0 / 24.0 + part * (1.0 / 120.0)))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_to_the_real_functions() {
        for step in -60..=0 {
            let x = step as f32 / 7.0;
            assert!((exp(x) - x.exp()).abs() < 2e-4 && (tanh(x) - x.tanh()).abs() < 0.03);
        }
        assert_eq!([tanh(0.0), tanh(9.0), sigmoid(0.0), exp(0.0)], [0.0, 1.0, 0.5, 1.0]);
    }

    #[test]
    fn shares_sum_to_one() {
        let mut shares = [0.0; 3];
        softmax(&[1.0, 3.0, 2.0], &mut shares);
        assert!((shares.iter().sum::<f32>() - 1.0).abs() < 1e-6 && shares[1] > shares[2]);
    }
}
