//! `anonymous-speculation`: a source without a name who guesses, or tells what others may do.

use crate::attribution::{Attribution, SourceKind, Stance};
use crate::corpus::Rule;

use super::super::Finding;
use super::finding;
use super::prose::{Prose, source_and_cue};

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    for (_, attribution) in prose.attributions().filter(|(_, attribution)| is_speculation(attribution)) {
        let Some(span) = source_and_cue(attribution) else { continue };
        let message = format!(
            "“{}” is a guess by somebody without a name: name who says so, or report only what they know.",
            prose.text(span)
        );
        findings.push(finding(
            Rule::AnonymousSpeculation,
            Rule::AnonymousSpeculation.default_severity(),
            span,
            message,
        ));
    }
}

/// Whether nobody named speculates; such a source gets no other finding.
pub(super) fn is_speculation(attribution: &Attribution) -> bool {
    attribution.kind == SourceKind::Anonymous
        && matches!(attribution.stance, Stance::Speculation | Stance::Mental)
        && attribution.carried_from.is_none()
}
