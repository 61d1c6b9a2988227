//! Parts that are said to be all, and do not make their whole.

use crate::nlp::{Tag, lemma};
use crate::reading::Reading;
use crate::text::Span;
use crate::value::ValueKind;

use super::line::Line;
use super::{Fault, figure, listed};

/// How far apart whole and parts may stand, in words.
const REACH: usize = 60;

/// More parts than these are not told apart.
const PARTS: usize = 4;

/// Parts named behind "including" that are more than the claim's whole.
pub(super) fn named(reading: &Reading) -> impl Iterator<Item = Fault> {
    reading.claims.iter().filter_map(|claim| {
        let Some(ValueKind::Number(whole)) = claim.frame.value else { return None };
        let message = format!("the parts named here add up to {}, which is more than the whole", claim.parts);
        (claim.parts > whole.high.max(0.0)).then(|| Fault::new(claim.focus, message))
    })
}

pub(super) fn check(line: &Line, before: Option<&Line>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for at in 0..line.pieces.len() {
        faults.extend(remainder(line, at));
        faults.extend(too_many(line, at));
        faults.extend(total(line, at));
        faults.extend(list_behind(line, at));
    }
    faults.extend(before.and_then(|before| across(before, line)));
    faults
}

/// "Of the 19 injured, seven are officers and the other 14 fans", "Seven of the 19 are officers; the other 14 are fans."
fn remainder(line: &Line, at: usize) -> Option<Fault> {
    let figure_at = whole_at(line, at)?;
    let whole = line.count(figure_at)?;
    let first = at.checked_sub(1).and_then(|before| line.count(before));
    let opens = at == 0 || line.is(at - 1, &[",", ";", ":", "that", "and", "but", "“", "\"", "—", "–"]);
    if first.is_none() && !opens {
        return None;
    }
    let other = other_at(line, figure_at + 1)?;
    let mut parts: Vec<f64> = first.into_iter().collect();
    parts.extend(counts(line, figure_at + 1, other)?);
    is_of_whole(line, other, figure_at).then_some(())?;
    fault(line, (whole, line.pieces[figure_at].span), &parts, other)
}

/// "19 people were hurt. Seven are officers, and the other 14 are fans."
fn across(before: &Line, line: &Line) -> Option<Fault> {
    const LEAST: f64 = 3.0;
    let mut numbers = (0..before.pieces.len()).filter(|at| matches!(before.kind(*at), Some(ValueKind::Number(_))));
    let whole_at = numbers.next()?;
    let whole = before.count(whole_at).filter(|whole| *whole >= LEAST && numbers.next().is_none())?;
    let start = match () {
        () if line.is(0, &["of"]) && line.is(1, &["them", "these", "those"]) => 2 + usize::from(line.is(2, &[","])),
        () => 0,
    };
    let first = line.count(start)?;
    let other = other_at(line, start + 1)?;
    let mut parts = vec![first];
    parts.extend(counts(line, start + 1, other)?);
    // What is said of "seven" must be said of the same things: a noun of its own would be another count.
    let noun = before.pieces.get(whole_at + 1).map(|piece| lemma::noun(&piece.word).into_owned());
    let bare = |at: usize| {
        let next = line.pieces.get(at + 1);
        !matches!(line.tag(at + 1), Some(Tag::Noun | Tag::Propn | Tag::Adj))
            || next.is_some_and(|next| Some(lemma::noun(&next.word).as_ref()) == noun.as_deref())
    };
    (bare(start) && bare(other)).then_some(())?;
    fault(line, (whole, before.pieces[whole_at].span), &parts, other)
}

/// Where the whole of "of the 19" stands.
pub(super) fn whole_at(line: &Line, at: usize) -> Option<usize> {
    let opens =
        line.is(at, &["of"]) && line.is(at + 1, &["the", "its", "their", "his", "her", "those", "these", "all"]);
    (opens && line.count(at + 2).is_some_and(|whole| whole >= 2.0)).then_some(at + 2)
}

/// The figure of "the other 14" behind `from`.
fn other_at(line: &Line, from: usize) -> Option<usize> {
    (from..line.pieces.len().min(from + REACH))
        .find(|at| line.is(*at, &["the"]) && line.is(at + 1, &["other", "remaining"]) && line.count(at + 2).is_some())
        .map(|at| at + 2)
}

/// The counts between two places; `None` where one of them is no exact count, or a word says how many.
fn counts(line: &Line, from: usize, to: usize) -> Option<Vec<f64>> {
    const VAGUE: [&str; 14] = [
        "some", "several", "many", "most", "both", "half", "few", "dozens", "majority", "another", "others", "rest",
        "each", "every",
    ];
    let mut counts = Vec::new();
    for at in from..to {
        match line.kind(at) {
            Some(ValueKind::Number(_)) => counts.push(line.count(at)?),
            _ if line.is(at, &VAGUE) => return None,
            _ => {}
        }
    }
    (counts.len() <= PARTS).then_some(counts)
}

/// Whether "the other 14" are of the things that the whole counts: another noun behind it counts others, unless it says
/// what they are, as in "seven are officers and the other 14 fans".
fn is_of_whole(line: &Line, other: usize, whole: usize) -> bool {
    let next = other + 1;
    if !matches!(line.tag(next), Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num)) || next >= line.end() {
        return true;
    }
    let noun = |at: usize| line.pieces.get(at).map(|piece| lemma::noun(&piece.word).into_owned());
    let is_noun = |at: usize| matches!(line.tag(at), Some(Tag::Noun | Tag::Propn));
    let told =
        |at: usize| line.count(at).is_some() && line.is(at + 1, &["are", "were", "is", "was"]) && is_noun(at + 2);
    let is_joined = other >= 3 && line.is(other - 3, &["and", "while", ",", ";"]);
    let closes = next + 1 >= line.end() || line.is(next + 1, &[",", ";", ".", "—", "–"]);
    let is_predicate = closes && is_joined && (whole + 1..other).any(told);
    is_predicate || noun(next) == noun(whole + 1)
}

/// Unless some of the parts with the last one make the whole.
fn fault(line: &Line, (whole, whole_span): (f64, Span), parts: &[f64], last: usize) -> Option<Fault> {
    let rest = line.count(last)?;
    let subsets = 1_u32..1 << parts.len().min(PARTS + 1);
    let sum = |subset: u32| -> f64 {
        let chosen = parts.iter().enumerate().filter(|(index, _)| subset >> index & 1 == 1);
        chosen.map(|(_, part)| part).sum()
    };
    if parts.is_empty() || subsets.into_iter().any(|subset| sum(subset) + rest == whole) {
        return None;
    }
    let all: Vec<f64> = parts.iter().copied().chain([rest]).collect();
    let span = line.pieces[last - 1].span.join(line.pieces[last].span);
    let message = format!("{} make {}, not {}", listed(&all), figure(all.iter().sum()), figure(whole));
    Some(Fault::new(span, message).against(whole_span))
}

/// "54 of the 50 seats"
fn too_many(line: &Line, at: usize) -> Option<Fault> {
    let whole_at = whole_at(line, at)?;
    let (part_at, whole) = (at.checked_sub(1)?, line.count(whole_at)?);
    let part = line.count(part_at).filter(|part| *part > whole)?;
    let span = line.pieces[part_at].span.join(line.pieces[whole_at].span);
    Some(Fault::new(span, format!("{} cannot be a part of {}", figure(part), figure(whole))))
}

/// "12 women and nine men, 24 people in all", "… for a total of 24"
fn total(line: &Line, at: usize) -> Option<Fault> {
    let (parts, end) = list(line, at)?;
    if (at.saturating_sub(REACH)..at).any(|before| matches!(line.kind(before), Some(ValueKind::Number(_)))) {
        return None; // the list began before
    }
    // "12 women and nine men were killed, for a total of 24"
    let said = (end..end + 4).take_while(|at| line.kind(*at).is_none() && !line.is(*at, &[",", "—", "–", "(", "for"]));
    let mut next = end + said.count();
    let end = next;
    while line.is(next, &[",", "—", "–", "-", "(", "for", "making", "or"]) {
        next += 1;
    }
    let is_apart = next > end;
    let total_at = if line.reads(next, "a total of") {
        next + 3
    } else {
        let closes =
            |at: usize| line.reads(at, "in all") || line.reads(at, "in total") || line.is(at, &["altogether", "total"]);
        (is_apart && (1..=3).any(|words| closes(next + words))).then_some(next)?
    };
    let whole = line.count(total_at)?;
    let is_of_longer = (total_at + 1..total_at + 8)
        .any(|at| line.is(at, &["since", "so", "year", "date", "than", "over", "this", "month", "season", "career"]));
    let sum: f64 = parts.iter().sum();
    (sum != whole && !is_of_longer).then(|| {
        let message = format!("{} make {}, not {}", listed(&parts), figure(sum), figure(whole));
        Fault::new(line.pieces[total_at].span, message).against(line.span(at..end))
    })
}

/// "24 dead: 12 women and nine men.", "The 24 dead are 12 women and nine men.", "22 goals: twelve in the group stage and six in
/// the final".
fn list_behind(line: &Line, at: usize) -> Option<Fault> {
    const LEAST: f64 = 5.0;
    let whole = line.count(at).filter(|whole| *whole >= LEAST)?;
    let stop =
        (at + 1..=at + 5).find(|at| line.is(*at, &[":", "—", "–", "are", "were"]) || line.kind(*at).is_some())?;
    let copula = line.is(stop, &["are", "were"]);
    let definite = at.checked_sub(1).is_some_and(|before| line.is(before, &["the", "all", "these", "those"]));
    if line.kind(stop).is_some() || copula && !definite {
        return None;
    }
    let behind = stop + 1;
    let (parts, end) = list(line, behind).or_else(|| placed_list(line, behind))?;
    let sum: f64 = parts.iter().sum();
    // A slip is near; figures far apart count different things.
    let near = (sum - whole).abs() <= (whole / 4.0).max(3.0);
    (is_over(line, end) && near && sum != whole).then(|| {
        let message = format!("{} make {}, not {}", listed(&parts), figure(sum), figure(whole));
        Fault::new(line.pieces[at].span, message).against(line.span(behind..end))
    })
}

/// Whether nothing follows a list but who says so.
fn is_over(line: &Line, end: usize) -> bool {
    const SAYING: [&str; 8] = ["said", "says", "according", "reported", "announced", "told", "confirmed", "added"];
    let counted = || (end..line.end()).any(|at| line.kind(at).is_some_and(|kind| matches!(kind, ValueKind::Number(_))));
    let said = || line.is(end, &[","]) && (end..line.end()).any(|at| line.is(at, &SAYING));
    end >= line.end() || said() && !counted()
}

/// "Twelve in the group stage, four in the quarter-final": each count with its place.
fn placed_list(line: &Line, start: usize) -> Option<(Vec<f64>, usize)> {
    const PLACE: usize = 8;
    let placed = |at: usize| line.is(at + 1, &["in", "at", "on", "from", "against", "for"]);
    let (parts, end) = list_of(line, start, PLACE)?;
    let counted = (start..end).filter(|&at| matches!(line.kind(at), Some(ValueKind::Number(_))));
    counted.into_iter().all(placed).then_some((parts, end))
}

/// "12 women, nine men and a child": counts with their nouns, and the index behind them.
fn list(line: &Line, start: usize) -> Option<(Vec<f64>, usize)> {
    const NOUN: usize = 4;
    list_of(line, start, NOUN)
}

/// The same with at most so many words behind a count.
fn list_of(line: &Line, start: usize, words: usize) -> Option<(Vec<f64>, usize)> {
    let mut parts = vec![line.count(start)?];
    let mut at = start + 1;
    let mut closed = false;
    loop {
        let noun = (at..line.pieces.len().min(at + words + 1))
            .take_while(|at| {
                let punct = matches!(line.tag(*at), Some(Tag::Punct)) && !line.is(*at, &["-"]);
                let verb = punct || matches!(line.tag(*at), Some(Tag::Verb | Tag::Aux));
                line.kind(*at).is_none() && !verb && !line.is(*at, &["and", ",", ";"])
            })
            .count();
        if noun == 0 || noun > words {
            return None;
        }
        at += noun;
        if closed {
            return Some((parts, at));
        }
        let comma = usize::from(line.is(at, &[","]));
        let and = usize::from(line.is(at + comma, &["and", "plus"]));
        let next = at + comma + and;
        let one = line.is(next, &["a", "an"]).then_some(1.0);
        if comma + and == 0 {
            return None;
        }
        parts.push(line.count(next).or(one)?);
        closed = and == 1;
        at = next + 1;
    }
}
