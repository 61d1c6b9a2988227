//! The findings of one article. One file per family of rules below; this one gathers, sorts and applies decisions.

use crate::corpus::{Rule, Severity, Snapshot};
use crate::index::ArticleId;
use crate::text::{CancellationToken, Cancelled, Span, one_line};

use super::Location;

pub(super) mod conflicts;
mod dates;
mod sourcing;

#[cfg(feature = "train")]
pub use sourcing::train as claims;

/// A finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    pub rule: Rule,
    /// What sort of conflict, as in `conflicting-claim.number`.
    pub detail: Option<&'static str>,
    pub severity: Severity,
    pub span: Span,
    /// One sentence: what is missing or at odds, and what would settle it.
    pub message: String,
    pub related: Vec<Related>,
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

/// Where the other side of a finding stands.
#[derive(Debug, Clone, PartialEq)]
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

/// The findings of an article, in order of their spans; none inside boilerplate.
pub fn check(
    snapshot: &Snapshot,
    article: &ArticleId,
    cancellation: &CancellationToken,
) -> Result<Vec<Diagnostic>, Cancelled> {
    let Some(document) = snapshot.document(article) else { return Ok(Vec::new()) };
    let reading = document.reading();
    let mut found = Vec::new();
    for family in [sourcing::check, conflicts::check, dates::check] {
        cancellation.check()?;
        found.extend(family(snapshot, document));
    }
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for finding in found {
        let boilerplate = reading
            .article
            .block_at(finding.span.start)
            .is_some_and(|block| reading.article.blocks[block].kind.is_boilerplate());
        let Some(severity) = snapshot.decisions.severity(article, finding.rule, finding.severity) else { continue };
        if !boilerplate {
            let span = reading.article.to_source(finding.span);
            let Finding { rule, detail, message, mut related, .. } = finding;
            for place in &mut related {
                place.message = one_line(&place.message);
            }
            diagnostics.push(Diagnostic { rule, detail, severity, span, message: one_line(&message), related });
        }
    }
    // These lie where the analyst wrote them, in the source: in front matter, which no reading text has.
    for problem in &reading.article.problems {
        let rule = Rule::UnreadableInput;
        let Some(severity) = snapshot.decisions.severity(article, rule, rule.default_severity()) else { continue };
        let (span, message) = (problem.source_span, problem.message.clone());
        diagnostics.push(Diagnostic { rule, detail: None, severity, span, message, related: Vec::new() });
    }
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.rule));
    Ok(diagnostics)
}
