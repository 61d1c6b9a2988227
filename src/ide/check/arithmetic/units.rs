//! One measure in two units: "40 km (35 miles)".

use crate::value::{Dimension, Extent, ValueKind};

use super::line::Line;
use super::{Fault, figure};

pub(super) fn check(line: &Line) -> Vec<Fault> {
    (0..line.pieces.len()).filter_map(|at| bracketed(line, at)).collect()
}

fn bracketed(line: &Line, at: usize) -> Option<Fault> {
    if !line.is(at + 1, &["("]) || !line.is(at + 3, &[")"]) {
        return None;
    }
    let (ValueKind::Measure { dimension, amount }, ValueKind::Measure { dimension: other, amount: converted }) =
        (line.kind(at)?, line.kind(at + 2)?)
    else {
        return None;
    };
    // "from 5 to 9 miles (8 to 14 km)": ends of ranges are not compared.
    let is_range = !converted.exact || at > 0 && line.is(at - 1, &["to", "-", "–", "and"]);
    if dimension != other || is_range || agree(*dimension, amount, converted) {
        return None;
    }
    let share = converted.middle() / amount.middle();
    let message = match dimension {
        Dimension::Temperature => "the temperature in brackets is not the one before them".to_owned(),
        _ => format!("the measure in brackets is {} times the one before them", figure(share)),
    };
    Some(Fault::new(line.pieces[at + 2].span, message))
}

/// Whether the two may be one measure, however it was rounded.
fn agree(dimension: Dimension, one: &Extent, other: &Extent) -> bool {
    let (a, b) = (one.middle(), other.middle());
    if !a.is_finite() || !b.is_finite() || one.overlaps(other) {
        return true;
    }
    let rounding = (one.step + other.step) / 2.0;
    if (a - b).abs() <= rounding {
        return true;
    }
    match dimension {
        // Also as a difference of temperatures: "1.5 °C (2.7 °F) warmer".
        Dimension::Temperature => {
            const ICE: f64 = 32.0 / 1.8;
            [a - b, a - (b + ICE), a + ICE - b].iter().any(|off| off.abs() <= 2.0)
        }
        // Gallons and tons differ from country to country.
        Dimension::Volume => near(a, b, 0.27),
        Dimension::Mass => near(a, b, 0.13),
        _ => near(a, b, 0.1),
    }
}

fn near(a: f64, b: f64, share: f64) -> bool {
    (a - b).abs() <= share * a.abs().max(b.abs())
}
