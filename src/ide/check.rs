//! The findings of one article. One file per family of rules below; this one gathers, sorts and applies decisions.

use crate::corpus::{Document, Fingerprint, Passage, ReviewVerdict, Rule, Severity, Snapshot};
use crate::index::ArticleId;
use crate::text::{CancellationToken, Cancelled, Span, one_line};

use super::Location;

mod arithmetic;
pub(super) mod conflicts;
mod dates;
mod origins;
mod quotations;
mod sourcing;

#[cfg(feature = "train")]
pub use sourcing::train as claims;

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub rule: Rule,
    /// What sort of conflict, as in `conflicting-claim.number`.
    pub detail: Option<&'static str>,
    pub severity: Severity,
    pub span: Span,
    /// One sentence: what is missing or at odds, and what would settle it.
    pub message: String,
    pub related: Vec<Related>,
    /// By which `crosscheck.toml` knows it: the first of `fingerprints`.
    pub fingerprint: Fingerprint,
    /// One for each of `related`, the same from both sides; one where there are none.
    pub fingerprints: Vec<Fingerprint>,
    /// What was decided about it.
    pub verdict: Option<ReviewVerdict>,
}

/// What a family of rules reports, before decisions: spans count bytes of the reading text.
struct Finding {
    rule: Rule,
    detail: Option<&'static str>,
    severity: Severity,
    span: Span,
    message: String,
    related: Vec<Related>,
}

impl Finding {
    /// The same with messages that hold no line break, whatever words they quote.
    fn on_one_line(mut self) -> Finding {
        self.message = one_line(&self.message);
        for place in &mut self.related {
            place.message = one_line(&place.message);
        }
        self
    }
}

/// Where the other side of a finding stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    pub location: Location,
    pub message: String,
}

impl Diagnostic {
    /// `unsourced-claim`, `conflicting-claim.number`.
    pub fn code(&self) -> String {
        match self.detail {
            Some(detail) => format!("{}.{detail}", self.rule.name()),
            None => self.rule.name().to_owned(),
        }
    }
}

/// The findings of an article that are not settled, in order of their spans; none inside boilerplate.
pub fn check(
    snapshot: &Snapshot,
    article: &ArticleId,
    cancellation: &CancellationToken,
) -> Result<Vec<Diagnostic>, Cancelled> {
    let mut diagnostics = check_with_settled(snapshot, article, cancellation)?;
    diagnostics.retain(|diagnostic| diagnostic.verdict.is_none());
    Ok(diagnostics)
}

/// The same with those that are settled.
pub fn check_with_settled(
    snapshot: &Snapshot,
    article: &ArticleId,
    cancellation: &CancellationToken,
) -> Result<Vec<Diagnostic>, Cancelled> {
    let Some(document) = snapshot.document(article) else { return Ok(Vec::new()) };
    let reading = document.reading();
    let mut found = Vec::new();
    for family in
        [sourcing::check, conflicts::check, arithmetic::check, quotations::check, dates::check, origins::check]
    {
        cancellation.check()?;
        found.extend(family(snapshot, document));
    }
    quotations::take_over(snapshot, document, &mut found);
    let is_chrome = |finding: &Finding| {
        let block = reading.article.block_at(finding.span.start);
        block.is_some_and(|block| reading.article.blocks[block].kind.is_boilerplate())
    };
    let of_text = found.into_iter().filter(|finding| !is_chrome(finding)).map(|finding| {
        let span = reading.article.to_source(finding.span);
        (span, finding.on_one_line())
    });
    // These lie where the analyst wrote them, in the source: in front matter, which no reading text has.
    let problems = reading.article.problems.iter().map(|problem| {
        let (rule, span) = (Rule::UnreadableInput, problem.source_span);
        let (severity, message) = (rule.default_severity(), problem.message.clone());
        (span, Finding { rule, detail: None, severity, span, message, related: Vec::new() })
    });
    let all = of_text.chain(problems);
    let mut diagnostics: Vec<Diagnostic> =
        all.filter_map(|(span, finding)| diagnostic(snapshot, document, span, finding)).collect();
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.rule));
    Ok(diagnostics)
}

/// The finding at the source's `span`, with what is decided about it; `None` where its rule is off.
fn diagnostic(snapshot: &Snapshot, document: &Document, span: Span, finding: Finding) -> Option<Diagnostic> {
    let Finding { rule, detail, severity, message, related, .. } = finding;
    let severity = snapshot.decisions.severity(&document.id, rule, severity)?;
    let (fingerprint, verdict) = decided(snapshot, document, rule, span, first(&related));
    let others = related.iter().skip(1);
    let others = others.map(|other| decided(snapshot, document, rule, span, Some(&other.location)).0);
    let fingerprints = [fingerprint].into_iter().chain(others).collect();
    Some(Diagnostic { rule, detail, severity, span, message, related, fingerprint, fingerprints, verdict })
}

/// The name of a finding at the source's `span`, or of its disagreement with one counterpart; and the verdict on it,
/// which may have been given in the counterpart's article as well.
fn decided(
    snapshot: &Snapshot,
    document: &Document,
    rule: Rule,
    span: Span,
    there: Option<&Location>,
) -> (Fingerprint, Option<ReviewVerdict>) {
    let there = there.and_then(|there| Some((there, snapshot.document(&there.article)?)));
    let passage = there.map(|(there, other)| Passage::of(other, there.span));
    let fingerprint = Fingerprint::new(rule, Passage::of(document, span), passage);
    let articles: Vec<&ArticleId> = [&document.id].into_iter().chain(there.map(|(there, _)| &there.article)).collect();
    (fingerprint, snapshot.decisions.review(rule, fingerprint, &articles).map(|review| review.verdict))
}

/// Whether a finding is settled with the counterpart at `there`. `span` counts in the reading text.
fn is_settled(
    snapshot: &Snapshot,
    document: &Document,
    rule: Rule,
    span: Span,
    there: impl FnOnce() -> Option<Location>,
) -> bool {
    let span = || document.reading().article.to_source(span);
    let verdict = |there| decided(snapshot, document, rule, span(), Some(&there)).1;
    snapshot.decisions.has_reviews() && there().and_then(verdict).is_some()
}

/// Of a finding's counterparts those with which it is not settled; all where it is settled with every one.
fn unsettled<T>(counterparts: impl Iterator<Item = T>, is_settled: impl FnMut(&T) -> bool) -> Vec<T> {
    let (settled, open): (Vec<T>, Vec<T>) = counterparts.partition(is_settled);
    if open.is_empty() { settled } else { open }
}

fn first(related: &[Related]) -> Option<&Location> {
    related.first().map(|related| &related.location)
}
