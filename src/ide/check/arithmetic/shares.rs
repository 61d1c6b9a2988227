//! Votes against the seats of their house, and shares that are said to be all.

use crate::value::ValueKind;

use super::line::Line;
use super::{Fault, figure, listed};

pub(super) fn check(line: &Line) -> Vec<Fault> {
    let mut faults: Vec<Fault> = votes(line).or_else(|| counted(line)).into_iter().collect();
    faults.extend(remainder(line).or_else(|| for_and_against(line)));
    faults
}

/// "The 120-seat assembly voted 79–54": 133 voted.
fn votes(line: &Line) -> Option<Fault> {
    const NEAR: usize = 14;
    const HOUSES: [&str; 16] = [
        "assembly",
        "parliament",
        "council",
        "senate",
        "house",
        "chamber",
        "congress",
        "committee",
        "board",
        "court",
        "legislature",
        "panel",
        "diet",
        "commission",
        "jury",
        "cabinet",
    ];
    let mut houses = (0..line.pieces.len()).filter_map(|at| {
        let seats = line.count(at)?;
        let is_seats = line.is(at + 1, &["-seat", "-member", "-strong"]);
        let named = (at + 2..at + 5).any(|at| line.is(at, &HOUSES));
        (is_seats && named).then_some((at, seats))
    });
    let (at, seats) = houses.next().filter(|_| houses.next().is_none())?;
    let reach = at.saturating_sub(NEAR)..(at + NEAR).min(line.pieces.len());
    let mut tallies = reach.filter_map(|at| match line.kind(at)? {
        ValueKind::Tally(counts) => Some((at, counts)),
        _ => None,
    });
    let (at, counts) = tallies.next().filter(|_| tallies.next().is_none())?;
    let votes: Vec<f64> = counts.iter().map(|count| *count as f64).collect();
    let cast: f64 = votes.iter().sum();
    (cast > seats).then(|| {
        Fault::new(
            line.pieces[at].span,
            format!("{} make {} votes, of {} seats", listed(&votes), figure(cast), figure(seats)),
        )
    })
}

/// "34 for and 27 against, with six abstaining, of the 58 who took part": 67 voted.
fn counted(line: &Line) -> Option<Fault> {
    const NEAR: usize = 4;
    let side = |words: &[&str]| {
        (0..line.pieces.len()).find(|at| {
            let reach = (at + 1..=at + NEAR).take_while(|at| line.kind(*at).is_none() && !line.is(*at, &[","]));
            line.count(*at).is_some() && reach.into_iter().any(|at| line.is(at, words))
        })
    };
    let (pro, contra) = (side(&["for", "favour", "favor", "yes"])?, side(&["against", "no"])?);
    let abstained = side(&["abstained", "abstaining", "abstentions", "abstention", "blank"]);
    let took_part = |at: usize| {
        let reads = |words: &str| (at + 1..at + NEAR).any(|at| line.reads(at, words));
        reads("took part") || reads("taking part") || reads("cast") || reads("who voted") || reads("were present")
    };
    let whole_at = (0..line.pieces.len()).find(|at| {
        line.count(*at).is_some() && ![Some(pro), Some(contra), abstained].contains(&Some(*at)) && took_part(*at)
    })?;
    let whole = line.count(whole_at)?;
    let votes: Vec<f64> =
        [Some(pro), Some(contra), abstained].into_iter().flatten().filter_map(|at| line.count(at)).collect();
    let sum: f64 = votes.iter().sum();
    (pro != contra && sum > whole).then(|| {
        Fault::new(
            line.pieces[whole_at].span,
            format!("{} make {} votes, not {}", listed(&votes), figure(sum), figure(whole)),
        )
    })
}

/// "62 percent voted for it, the other 48 percent against it"
fn remainder(line: &Line) -> Option<Fault> {
    let last = (3..line.pieces.len()).find(|at| {
        line.percent(*at).is_some() && line.is(at - 1, &["other", "remaining"]) && line.is(at - 2, &["the"])
    })?;
    let rest = line.percent(last)?;
    let before: Vec<f64> = (0..last).filter_map(|at| line.percent(at)).collect();
    let inexact = (0..last).any(|at| matches!(line.kind(at), Some(ValueKind::Percent(extent)) if !extent.exact));
    // One of the shares before may be of something else.
    let fits = before.iter().any(|share| (share + rest - 100.0).abs() <= SLACK) || before.len() > 2;
    let all: Vec<f64> = before.iter().copied().chain([rest]).collect();
    let fault = exceeding(line, &all, last)?;
    (!before.is_empty() && !inexact && !fits).then_some(fault)
}

/// "62 percent were for it and 48 percent against"
fn for_and_against(line: &Line) -> Option<Fault> {
    const NEAR: usize = 9;
    const PAIRS: [(&[&str], &[&str]); 3] = [
        (&["for", "favour", "favor", "yes"], &["against", "no"]),
        (&["approve", "approved", "support", "supported", "backed"], &["disapprove", "oppose", "opposed", "rejected"]),
        (&["agreed", "agree"], &["disagreed", "disagree"]),
    ];
    let shares: Vec<usize> = (0..line.pieces.len()).filter(|at| line.percent(*at).is_some()).collect();
    let [first, second] = shares[..] else { return None };
    let has = |from: usize, words: &[&str]| (from..second.max(from + NEAR)).any(|at| line.is(at, words));
    let between = |words: &[&str]| (first..second).any(|at| line.is(at, words));
    let behind = |words: &[&str]| (second..second + NEAR).any(|at| line.is(at, words));
    let told = PAIRS.iter().any(|(one, other)| between(one) && behind(other) || between(other) && behind(one));
    let is_joined = (first + 1..second).any(|at| line.is(at, &["and", "while", "with", ",", ";"]));
    let is_compared = has(0, &["men", "women", "compared", "year", "earlier", "before", "among"]);
    if !told || !is_joined || is_compared || second - first > 2 * NEAR {
        return None;
    }
    exceeding(line, &[line.percent(first)?, line.percent(second)?], second)
}

/// What rounding may add to a hundred.
const SLACK: f64 = 1.5;

fn exceeding(line: &Line, shares: &[f64], at: usize) -> Option<Fault> {
    let sum: f64 = shares.iter().sum();
    (sum > 100.0 + SLACK)
        .then(|| Fault::new(line.pieces[at].span, format!("{} percent make {} percent", listed(shares), figure(sum))))
}
