//! Claims without a source, and sources without a name.
//!
//! Prose rules: they keep silent inside quotations, since nobody may edit another's words, and outside the story's own
//! sentences.

use crate::corpus::{Document, Rule, Severity, Snapshot};
use crate::text::Span;

use super::Finding;

mod anonymous_source;
mod anonymous_speculation;
mod dangling_source_list;
mod loaded_verb;
mod prose;
mod unattributed_quote;
mod unsourced_claim;
mod vague_attribution;
mod weasel_attribution;

#[cfg(feature = "train")]
pub use unsourced_claim::scorer::train;

use prose::Prose;

pub(super) fn check(_: &Snapshot, document: &Document) -> Vec<Finding> {
    let prose = Prose::of(document.reading());
    let mut findings = Vec::new();
    vague_attribution::check(&prose, &mut findings);
    weasel_attribution::check(&prose, &mut findings);
    anonymous_source::check(&prose, &mut findings);
    anonymous_speculation::check(&prose, &mut findings);
    loaded_verb::check(&prose, &mut findings);
    unattributed_quote::check(&prose, &mut findings);
    unsourced_claim::check(&prose, &mut findings);
    dangling_source_list::check(&prose, &mut findings);
    findings
}

fn finding(rule: Rule, severity: Severity, span: Span, message: String) -> Finding {
    Finding { rule, detail: None, severity, span, message, related: Vec::new() }
}
