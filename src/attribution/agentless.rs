//! Reports that nobody makes: "it is believed", "reportedly", "reports have emerged", "is widely seen as".

use std::ops::Range;

use super::clause::end_of_content;
use super::found::{Found, REACH};
use super::unit::{Class, Item};
use super::{SourceKind, Stance};

mod class;
mod passive;
mod rumour;

use class::{hold, worry};
use passive::{adverb, impersonal, passive};
use rumour::{papers, reports, stirring};

/// All agentless reports of the unit.
pub(super) fn find(items: &[Item]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut clause = 0;
    let mut covered = 0;
    for at in 0..items.len() {
        if items[at].class == Class::Mark && items[at].is(";") {
            clause = at + 1;
        }
        if at < covered || matches!(items[at].class, Class::Quote(_)) {
            continue;
        }
        let window = &items[..items.len().min(at + REACH)];
        let Some(report) = impersonal(window, at)
            .or_else(|| passive(window, at))
            .or_else(|| adverb(window, at))
            .or_else(|| reports(window, at))
            .or_else(|| stirring(window, at))
            .or_else(|| papers(window, at))
            .or_else(|| hold(window, at))
            .or_else(|| worry(window, at))
        else {
            continue;
        };
        covered = report.cue.end;
        let behind = report.cue.end + usize::from(window.get(report.cue.end).is_some_and(|item| item.is("that")));
        let mut content = vec![behind..end_of_content(window, behind)];
        if report.splits && clause < report.cue.start {
            content.insert(0, clause..report.cue.start);
        }
        content.retain(|piece| piece.start < piece.end);
        found.push(Found {
            source: report.source,
            cue: report.cue,
            content,
            stance: Stance::Neutral,
            kind: Some(report.kind),
        });
    }
    found
}

struct Report {
    source: Option<Range<usize>>,
    cue: Range<usize>,
    kind: SourceKind,
    /// Whether the subject before the cue is part of what is reported.
    splits: bool,
}

impl Report {
    fn agentless(cue: Range<usize>, splits: bool) -> Report {
        Report { source: None, cue, kind: SourceKind::Agentless, splits }
    }
}

fn is_be(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were")
}
