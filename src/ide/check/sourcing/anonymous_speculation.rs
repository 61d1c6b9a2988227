//! `anonymous-speculation`: a source without a name who guesses, or tells what others may do.

use crate::attribution::{Attribution, SourceKind, Stance};
use crate::corpus::Rule;
use crate::nlp::lemma;

use super::super::Finding;
use super::finding;
use super::prose::{Prose, source_and_cue};

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    for (_, attribution) in prose.attributions().filter(|(_, attribution)| is_speculation(prose, attribution)) {
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
pub(super) fn is_speculation(prose: &Prose, attribution: &Attribution) -> bool {
    attribution.kind == SourceKind::Anonymous
        && attribution.carried_from.is_none()
        && match attribution.stance {
            Stance::Speculation => true,
            Stance::Mental => attribution.cue.is_some_and(|cue| is_belief(prose.text(cue))),
            _ => false,
        }
}

/// What people take for true without knowing it; that they want or thought something is news about them.
fn is_belief(cue: &str) -> bool {
    const VERBS: [&str; 6] = ["believe", "suspect", "fear", "assume", "reckon", "doubt"];
    cue.to_lowercase().split_whitespace().any(|word| lemma::verb(word).is_some_and(|verb| VERBS.contains(&&*verb)))
}
