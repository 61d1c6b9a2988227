//! `quote-mismatch` and `quote-truncated`: an utterance that another place quotes in other words, or in more.
//!
//! The index knows which passages are versions of one utterance; here that is put in words. One passage gives one
//! finding: where words differ, nothing is said of what is missing.

use std::collections::BTreeMap;

use crate::corpus::{Document, Rule, Snapshot};
use crate::ide::quotations::{Quoted, all, fullest, quoted};
use crate::ide::{Location, entities};
use crate::index::{QuotationRef, QuotationVersion, VersionKind};
use crate::text::Span;

use super::{Finding, Related, is_settled, unsettled};

/// The most counterparts that one finding lists.
const LISTED: usize = 8;

pub(super) fn check(snapshot: &Snapshot, document: &Document) -> Vec<Finding> {
    let versions = snapshot.index.quotation_versions(&document.id);
    if versions.is_empty() {
        return Vec::new();
    }
    let own = all(document);
    // A sentence may be quoted here in several pieces, which together leave nothing out.
    let mut pieces: BTreeMap<&QuotationRef, usize> = BTreeMap::new();
    for version in &versions {
        *pieces.entry(&version.there).or_default() += 1;
    }
    let of_passages = versions.chunk_by(|a, b| a.here == b.here);
    let finding = |of_passage: &[QuotationVersion]| {
        let here = own.get(of_passage.first()?.here.quotation)?;
        mismatch(snapshot, document, here, of_passage)
            .or_else(|| truncated(snapshot, document, here, of_passage, &pieces))
    };
    of_passages.filter_map(finding).collect()
}

/// Figures that conflict because one utterance is quoted in two ways are one fault, and that of the quotation; also where
/// it is settled with that counterpart, and so not listed.
pub(super) fn take_over(snapshot: &Snapshot, document: &Document, found: &mut Vec<Finding>) {
    if !found.iter().any(|finding| finding.rule == Rule::QuoteMismatch) {
        return;
    }
    let own = all(document);
    let versions = snapshot.index.quotation_versions(&document.id);
    let differs_at = |version: &QuotationVersion, span: Span, place: &Location| {
        let VersionKind::Differs { here: words, there: others } = &version.kind else { return false };
        let is_here = || own.get(version.here.quotation).is_some_and(|here| here.span_of(words).overlaps(span));
        let is_there = |other: Quoted| other.location(other.span_of(others)).span.overlaps(place.span);
        version.there.article == place.article && is_here() && quoted(snapshot, &version.there).is_some_and(is_there)
    };
    let is_theirs = |finding: &Finding| {
        let place = finding.related.first().map(|related| &related.location);
        place.is_some_and(|place| versions.iter().any(|version| differs_at(version, finding.span, place)))
    };
    found.retain(|finding| finding.rule != Rule::ConflictingClaim || !is_theirs(finding));
}

fn mismatch(snapshot: &Snapshot, document: &Document, here: &Quoted, versions: &[QuotationVersion]) -> Option<Finding> {
    let differing = |version: &QuotationVersion| match &version.kind {
        VersionKind::Differs { here, there } => Some((here.clone(), there.clone(), version.there.clone())),
        _ => None,
    };
    let differences = unsettled(versions.iter().filter_map(differing), |(words, others, there)| {
        is_settled(snapshot, document, Rule::QuoteMismatch, here.span_of(words), || {
            let other = quoted(snapshot, there)?;
            Some(other.location(other.span_of(others)))
        })
    });
    let place = differences.first()?.0.clone();
    let others = differences.into_iter().filter(|(here, ..)| *here == place).take(LISTED);
    let others: Vec<(Quoted, _)> =
        others.filter_map(|(_, there, quotation)| Some((quoted(snapshot, &quotation)?, there))).collect();
    let counterpart = |(other, there): &(Quoted, std::ops::Range<usize>)| {
        format!("“{}” {}", other.words(other.around(there)), entities::credit_beside(document, other.document))
    };
    let words = here.words(here.around(&place));
    Some(Finding {
        rule: Rule::QuoteMismatch,
        detail: None,
        severity: Rule::QuoteMismatch.default_severity(),
        span: here.span_of(&place),
        message: format!("“{words}” here; {}: one of the two is not what was said", counterpart(others.first()?)),
        related: others
            .iter()
            .map(|other| Related { location: other.0.location(other.0.span_of(&other.1)), message: counterpart(other) })
            .collect(),
    })
}

fn truncated(
    snapshot: &Snapshot,
    document: &Document,
    here: &Quoted,
    versions: &[QuotationVersion],
    pieces: &BTreeMap<&QuotationRef, usize>,
) -> Option<Finding> {
    let elsewhere = |version: &&QuotationVersion| version.there.article != document.id;
    let versions: Vec<QuotationVersion> = versions.iter().filter(elsewhere).cloned().collect();
    let version = fullest(snapshot, &versions).filter(|version| pieces.get(&version.there) == Some(&1))?;
    let VersionKind::FullerThere(more) = &version.kind else { return None };
    let other = quoted(snapshot, &version.there)?;
    let words = other.words(other.span_of(more));
    let words = if more.start == 0 { format!("{words} …") } else { format!("… {words}") };
    let related =
        Related { location: other.location(other.span()), message: entities::credit_beside(document, other.document) };
    Some(Finding {
        rule: Rule::QuoteTruncated,
        detail: None,
        severity: Rule::QuoteTruncated.default_severity(),
        span: here.span(),
        message: format!("More of this sentence is quoted {}: “{words}”", related.message),
        related: vec![related],
    })
}
