//! Groups that nobody is in twice, and that together are more than their whole: "of the 60 aboard, 48 were passengers and 14
//! were crew".

use crate::text::Span;

use super::line::Line;
use super::parts::whole_at;
use super::{Fault, figure, listed};

pub(super) fn check(line: &Line, before: Option<&Line>) -> Option<Fault> {
    let (whole, whole_span, from) = whole(line).or_else(|| whole_before(line, before?))?;
    KINDS.iter().find_map(|kind| {
        let parts = parts(line, from, kind);
        let sum: f64 = parts.iter().map(|part| part.count).sum();
        let (first, last) = (parts.first()?, parts.last()?);
        (parts.len() > 1 && sum > whole).then(|| {
            let counts: Vec<f64> = parts.iter().map(|part| part.count).collect();
            let span = line.pieces[first.at].span.join(line.pieces[last.end].span);
            let message = format!("{} make {}, which is more than {}", listed(&counts), figure(sum), figure(whole));
            Fault::new(span, message).against(whole_span)
        })
    })
}

/// The 60 of "of the 60 people aboard,", where it stands, and where its parts begin.
fn whole(line: &Line) -> Option<(f64, Span, usize)> {
    let bare = || (line.is(0, &["of"]) && line.count(1).is_some()).then_some(1);
    let at = (0..line.pieces.len()).find_map(|at| whole_at(line, at)).or_else(bare)?;
    Some((line.count(at)?, line.pieces[at].span, at + 1))
}

/// "The ferry carried 60 people. Of them, …": the only figure of the sentence before.
fn whole_before(line: &Line, before: &Line) -> Option<(f64, Span, usize)> {
    let opens = line.is(0, &["of"]) && line.is(1, &["them", "these", "those"]);
    let mut counts = (0..before.pieces.len()).filter(|&at| before.kind(at).is_some());
    let at = counts.next()?;
    let whole = before.count(at)?;
    (opens && counts.next().is_none()).then_some((whole, before.pieces[at].span, 2))
}

/// A count of one of the groups.
struct Part {
    count: f64,
    /// The figure, and the word that names the group.
    at: usize,
    end: usize,
}

/// The counts of different groups of a kind; none where a group is named twice, or another figure stands between.
fn parts(line: &Line, from: usize, kind: &[&str]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut named = vec![false; kind.len()];
    for at in from..line.end() {
        if line.kind(at).is_none() {
            continue;
        }
        let group = line.count(at).and_then(|count| Some((count, named_behind(line, at, kind)?)));
        let Some((count, (group, end))) = group else { return Vec::new() };
        if std::mem::replace(&mut named[group], true) {
            return Vec::new();
        }
        parts.push(Part { count, at, end });
    }
    parts
}

/// The group that stands right behind a figure, or behind "were": "48 passengers", "48 were passengers".
fn named_behind(line: &Line, figure: usize, kind: &[&str]) -> Option<(usize, usize)> {
    let verb = usize::from(line.is(figure + 1, &["were", "are", "was", "is", "had", "have"]));
    let be = verb + usize::from(verb == 1 && line.is(figure + 2, &["been", "the", "all"]));
    let at = figure + 1 + be;
    let word = &line.pieces.get(at).filter(|piece| piece.value.is_none())?.word;
    let group = kind.iter().position(|group| group.split(' ').any(|noun| noun == word))?;
    Some((group, at))
}

/// Groups that exclude each other, by kind, in the forms that stand behind a figure.
const KINDS: &[&[&str]] = &[
    &["passengers travellers travelers tourists", "crew crewmen crewmembers sailors"],
    &["men man males", "women woman females", "children child"],
    &["adults adult", "children child minors"],
    &["boys boy", "girls girl"],
    &["civilians civilian", "soldiers soldier troops", "police policemen"],
    &["students pupils", "teachers teacher staff"],
    &["killed died dead", "survived rescued survivors", "missing"],
    &["killed died dead", "injured wounded hurt"],
    &["acquitted cleared", "convicted"],
    &["destroyed", "damaged", "intact undamaged spared"],
    &["sank sunk", "returned"],
    &["passed", "failed"],
    &["won", "lost", "drawn drew"],
];
