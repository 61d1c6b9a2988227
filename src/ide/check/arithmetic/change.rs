//! A change against its percentage: "rose from 40 to 60, or 20 percent".

use crate::value::{Dimension, Extent, ValueKind};

use super::line::Line;
use super::{Fault, figure};

pub(super) fn check(line: &Line) -> Vec<Fault> {
    (0..line.pieces.len()).filter_map(|at| from_to(line, at)).collect()
}

fn from_to(line: &Line, at: usize) -> Option<Fault> {
    let is_change = |at: usize| line.is(at, VERBS) || line.is(at, NOUNS);
    let (earlier_at, later_at, share_at) = if line.is(at, &["from"]) {
        // "rose from 40 to 60, or 20 percent"; "rose 20 percent from 40 to 60"
        let to = (at + 2..at + 8).find(|to| line.is(*to, &["to"]))?;
        let said_before = at.checked_sub(1).filter(|share| line.percent(*share).is_some());
        (at + 1, to + 1, said_before.or_else(|| share_behind(line, to + 1))?)
    } else if line.percent(at).is_some() && line.is(at + 1, &["to"]) && line.is(at + 3, &["from"]) {
        // "rose 20 percent to 60 from 40"
        (at + 4, at + 2, at)
    } else {
        return None;
    };
    let start = earlier_at.min(later_at).min(share_at);
    (start.saturating_sub(6)..start).any(is_change).then_some(())?;
    let (earlier, later) = amounts(line.kind(earlier_at)?, line.kind(later_at)?)?;
    let share = line.percent(share_at)?;
    let ValueKind::Percent(said) = line.kind(share_at)? else { return None };
    // Every figure may be rounded; the share at least to a whole percent, and by a writer's eye.
    let half = |extent: Extent| extent.step / 2.0;
    let change = |from: f64, to: f64| (to - from).abs() / from * 100.0;
    if earlier.low - half(earlier) <= 0.0 {
        return None;
    }
    let ends = [(1.0, -1.0), (-1.0, 1.0)]
        .map(|(one, other)| change(earlier.low + one * half(earlier), later.low + other * half(later)));
    let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    let slack = (half(*said)).max(1.0) + share * 0.05;
    // Some write the share of the later figure.
    let other_way = change(later.low, earlier.low);
    if share + slack >= low && share - slack <= high || (other_way - share).abs() <= slack {
        return None;
    }
    let actual = change(earlier.low, later.low);
    Some(Fault::new(
        line.pieces[share_at].span,
        format!("the two figures beside it are {} percent apart, not {}", figure(actual), figure(share)),
    ))
}

/// ", or 20 percent", "(20 percent)", ", an increase of 20 percent", ", up 20 percent"
fn share_behind(line: &Line, later: usize) -> Option<usize> {
    let mut at = later + 1;
    // What is counted: "from 40 to 60 boats".
    let noun =
        (at..at + 3).take_while(|at| line.kind(*at).is_none() && !line.is(*at, &[",", "(", "—", "–", "or"])).count();
    at += if noun < 3 { noun } else { 0 };
    if !line.is(at, &[",", "(", "—", "–", "or"]) {
        return None;
    }
    while line.is(at, &[",", "(", "—", "–", "or", "a", "an", "up", "down", "of", "by"]) || line.is(at, NOUNS) {
        at += 1;
    }
    line.percent(at).map(|_| at)
}

/// Two exact figures of one kind.
fn amounts(earlier: &ValueKind, later: &ValueKind) -> Option<(Extent, Extent)> {
    let (earlier, later) = match (earlier, later) {
        (ValueKind::Number(earlier), ValueKind::Number(later)) => (*earlier, *later),
        // "from 400 to 500 crowns", "from $40 to $60"
        (ValueKind::Number(earlier), ValueKind::Money { amount, .. }) if near(earlier, amount) => (*earlier, *amount),
        (ValueKind::Money { amount: earlier, currency }, ValueKind::Money { amount: later, currency: other }) => {
            (currency == other).then_some((*earlier, *later))?
        }
        (ValueKind::Measure { dimension, amount: earlier }, ValueKind::Measure { dimension: other, amount: later }) => {
            (dimension == other && *dimension != Dimension::Temperature).then_some((*earlier, *later))?
        }
        _ => return None,
    };
    let years = |extent: &Extent| (1900.0..2100.0).contains(&extent.low) && extent.step == 1.0;
    (earlier.exact && later.exact && earlier.low != later.low && !(years(&earlier) && years(&later)))
        .then_some((earlier, later))
}

/// "from 4 to 5 million" means four million; such a pair is not read.
fn near(earlier: &Extent, later: &Extent) -> bool {
    later.low < 100.0 * earlier.low
}

const VERBS: &[&str] = &[
    "rose",
    "rise",
    "risen",
    "rises",
    "rising",
    "grew",
    "grow",
    "grown",
    "climbed",
    "increased",
    "increase",
    "jumped",
    "went",
    "gone",
    "fell",
    "fall",
    "fallen",
    "dropped",
    "drop",
    "declined",
    "decreased",
    "shrank",
    "cut",
    "raised",
    "slipped",
    "soared",
    "surged",
    "plunged",
    "reduced",
    "lowered",
    "lifted",
    "boosted",
];

const NOUNS: &[&str] = &[
    "increase",
    "rise",
    "growth",
    "jump",
    "gain",
    "fall",
    "drop",
    "decline",
    "decrease",
    "cut",
    "reduction",
    "surge",
    "climb",
];
