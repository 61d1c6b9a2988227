//! Ranges of numbers, and when two of them say the same. V1 to V4 are the rules of the table of conflicts.

/// A closed range of numbers; infinite where the text leaves a side open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    pub low: f64,
    pub high: f64,
    /// Whether the text gives the one figure without "about", "more than" and the like.
    pub exact: bool,
    /// What the figure is rounded to, as written: 1,000 in "33,000", 0.1 in "1.5", 1 in "thirty-nine".
    pub step: f64,
}

/// Figures that differ by less than this share of their size differ by arithmetic alone.
const NOISE: f64 = 1e-9;

impl Extent {
    /// The one figure `number`, rounded as its trailing zeros tell.
    pub fn exactly(number: f64) -> Extent {
        Extent { low: number, high: number, exact: true, step: step(number) }
    }

    /// Anything from `low` to `high`.
    pub fn between(low: f64, high: f64) -> Extent {
        Extent { low, high, exact: false, step: 0.0 }
    }

    /// The figure in the middle of a closed range; the end that is there of an open one.
    pub fn middle(&self) -> f64 {
        match (self.low.is_finite(), self.high.is_finite()) {
            (true, true) => self.low.midpoint(self.high),
            (true, false) => self.low,
            _ => self.high,
        }
    }

    /// V1: both are one figure, and it is the same.
    pub fn equals(&self, other: &Extent) -> bool {
        let noise = NOISE * self.low.abs().max(other.low.abs());
        let near = |a: f64, b: f64| a == b || (a - b).abs() <= noise;
        self.exact && other.exact && near(self.low, other.low) && near(self.high, other.high)
    }

    /// V4: both are one figure, and the finer one becomes the coarser when it is rounded as that is.
    pub fn equals_rounded(&self, other: &Extent) -> bool {
        let (fine, coarse) = if self.step <= other.step { (self, other) } else { (other, self) };
        let off = (fine.middle() - coarse.middle()).abs();
        fine.exact && coarse.exact && off <= coarse.step / 2.0 * (1.0 + NOISE)
            // Two figures of one roundness were both meant as they stand.
            && (fine.equals(coarse) || fine.step < coarse.step)
    }

    /// V3: some number fits both.
    pub fn overlaps(&self, other: &Extent) -> bool {
        let noise = |a: f64, b: f64| if a.is_finite() && b.is_finite() { NOISE * a.abs().max(b.abs()) } else { 0.0 };
        self.low <= other.high + noise(self.low, other.high) && other.low <= self.high + noise(other.low, self.high)
    }

    /// V1, V4 and V3 in turn: whether both can be true of one thing.
    pub fn agrees_with(&self, other: &Extent) -> bool {
        self.equals(other) || self.equals_rounded(other) || self.overlaps(other)
    }

    /// V2 and V3: no number fits both, however the figures are rounded.
    pub fn is_disjoint_from(&self, other: &Extent) -> bool {
        !self.agrees_with(other)
    }

    /// The range in another unit: `number * factor + offset`.
    pub(super) fn convert(self, factor: f64, offset: f64) -> Extent {
        let (low, high) = (self.low * factor + offset, self.high * factor + offset);
        Extent { low, high, step: self.step * factor.abs(), ..self }
    }
}

/// What a whole number above 99 is rounded to, by its trailing zeros; smaller ones count single things.
fn step(number: f64) -> f64 {
    if number.fract() != 0.0 {
        return fraction_step(number);
    }
    let mut step = 1.0;
    if (100.0..1e15).contains(&number.abs()) {
        while number % (step * 10.0) == 0.0 {
            step *= 10.0;
        }
    }
    step
}

fn fraction_step(number: f64) -> f64 {
    let text = format!("{number}");
    let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
    10f64.powi(-i32::try_from(digits).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_as_coarse_as_their_zeros() {
        let steps = [33_000.0, 120.0, 40.0, 1.5, 39.0, 0.0].map(|number| Extent::exactly(number).step);
        assert_eq!(steps, [1000.0, 10.0, 1.0, 0.1, 1.0, 1.0]);
    }

    #[test]
    fn a_rounded_figure_agrees_with_the_one_it_rounds() {
        let exactly = Extent::exactly;
        assert!(exactly(33_000.0).agrees_with(&exactly(32_874.0)));
        assert!(exactly(33_000.0).is_disjoint_from(&exactly(32_400.0)));
        assert!(exactly(10.0).is_disjoint_from(&exactly(12.0)), "small counts are not rounded");
        assert!(exactly(2_000.0).is_disjoint_from(&exactly(3_000.0)));
        assert!(Extent::between(40.0, f64::INFINITY).agrees_with(&exactly(52.0)));
        assert!(Extent::between(0.0, 40.0).is_disjoint_from(&exactly(52.0)));
    }
}
