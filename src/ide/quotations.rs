//! What several features ask of quotations: which one is here, where its other versions are, and which is the fullest.

use std::cmp::Reverse;

use crate::corpus::{Document, Snapshot};
use crate::index::{Passage, QuotationRef, QuotationVersion, VersionKind, passages};
use crate::text::{Span, one_line};

use super::Location;

/// A quoted passage in its article.
pub(super) struct Quoted<'a> {
    pub document: &'a Document,
    passage: Passage,
}

/// The passage at a place of the reading text, and its other versions.
pub(super) fn versions_at<'a>(
    snapshot: &Snapshot,
    document: &'a Document,
    at: usize,
) -> Option<(Quoted<'a>, Vec<QuotationVersion>)> {
    let mut passages = passages(document.reading());
    let index = passages.iter().position(|passage| passage.spans.iter().any(|span| span.touches(at)))?;
    let versions = snapshot.index.quotation_versions_of(&document.id, |passage| passage == index);
    Some((Quoted { document, passage: passages.swap_remove(index) }, versions))
}

/// All passages of an article.
pub(super) fn all(document: &Document) -> Vec<Quoted<'_>> {
    passages(document.reading()).into_iter().map(|passage| Quoted { document, passage }).collect()
}

/// The passage that the reference means.
pub(super) fn quoted<'a>(snapshot: &'a Snapshot, quotation: &QuotationRef) -> Option<Quoted<'a>> {
    let document: &Document = snapshot.document(&quotation.article)?;
    let passage = passages(document.reading()).into_iter().nth(quotation.quotation)?;
    Some(Quoted { document, passage })
}

/// The version that has most of the utterance, the earliest report among equals, if any has more than the one here.
pub(super) fn fullest<'a>(snapshot: &Snapshot, versions: &'a [QuotationVersion]) -> Option<&'a QuotationVersion> {
    let fuller = versions.iter().filter(|version| matches!(version.kind, VersionKind::FullerThere(_)));
    fuller.max_by_key(|version| {
        let quoted = quoted(snapshot, &version.there);
        let published = snapshot.index.summary(&version.there.article).and_then(|summary| summary.published);
        let words = quoted.map_or(0, |quoted| quoted.passage.spans.len());
        (words, Reverse(published.is_none()), Reverse(published), Reverse(&version.there))
    })
}

impl Quoted<'_> {
    /// All its words, in the reading text.
    pub fn span(&self) -> Span {
        self.span_of(&(0..self.passage.spans.len()))
    }

    /// The words of some of its items.
    pub fn span_of(&self, items: &std::ops::Range<usize>) -> Span {
        let spans = self.passage.spans.get(items.clone()).unwrap_or_default();
        spans.iter().copied().filter(|span| !span.is_empty()).reduce(Span::join).unwrap_or_default()
    }

    /// The same, of a single one with the words before and behind it.
    pub fn around(&self, items: &std::ops::Range<usize>) -> Span {
        if items.len() > 1 {
            return self.span_of(items);
        }
        self.span_of(&(items.start.saturating_sub(1)..(items.end + 1).min(self.passage.spans.len())))
    }

    pub fn location(&self, span: Span) -> Location {
        Location { article: self.document.id.clone(), span: self.document.reading().article.to_source(span) }
    }

    /// The words of a span on one line.
    pub fn words(&self, span: Span) -> String {
        one_line(&self.document.reading().article.text[span])
    }
}
