//! What the structures report: items of a unit, before they become spans.

use std::ops::Range;

use crate::text::Span;

use super::unit::{Class, Item};
use super::{SourceKind, Stance};

/// An attribution in items of its unit.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub source: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub content: Vec<Range<usize>>,
    pub stance: Stance,
    /// Where the cue decides who speaks: agentless reports.
    pub kind: Option<SourceKind>,
}

/// How many items before and behind a cue are looked at: more than any sentence that somebody reads, and few enough to
/// stay linear in a line of a million words.
pub(super) const REACH: usize = 160;

/// The span of a range of items, without commas and full stops around it.
pub(super) fn span_of(items: &[Item], range: &Range<usize>) -> Option<Span> {
    let outer = |item: &Item| {
        item.class == Class::Comma || item.class == Class::Mark && matches!(item.word.as_str(), "." | ":" | ";")
    };
    let mut range = range.start..range.end.min(items.len());
    while range.start < range.end && outer(&items[range.start]) {
        range.start += 1;
    }
    while range.start < range.end && outer(&items[range.end - 1]) {
        range.end -= 1;
    }
    (range.start < range.end).then(|| items[range.start].span.join(items[range.end - 1].span))
}
