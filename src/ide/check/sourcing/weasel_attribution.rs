//! `weasel-attribution`: words put in the mouth of a whole class of people.

use crate::attribution::{Attribution, SourceKind, Stance};
use crate::corpus::{Rule, Severity};

use super::super::Finding;
use super::finding;
use super::prose::{Prose, source_and_cue};

/// How many sentences may lie between a class and the one of it who is named.
const NEAR: usize = 3;

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    for (index, attribution) in prose.attributions().filter(|(_, attribution)| is_weasel(prose, attribution)) {
        let Some(span) = source_and_cue(attribution) else { continue };
        let (severity, message) = if is_exemplified(prose, index) {
            let message =
                format!("“{}” stands for a whole class; the one quoted next may not speak for it.", prose.text(span));
            (Severity::Hint, message)
        } else {
            let message = format!(
                "“{}” names no one of them: name at least one who says so, or say how many and where.",
                prose.text(span)
            );
            (Rule::WeaselAttribution.default_severity(), message)
        };
        findings.push(finding(Rule::WeaselAttribution, severity, span, message));
    }
}

/// A class that claims, thinks or judges; that it wants or plans something is no claim.
fn is_weasel(prose: &Prose, attribution: &Attribution) -> bool {
    let counted = attribution.source.is_some_and(|source| {
        let phrase = prose.text(source);
        ["polled", "surveyed", "interviewed"].iter().any(|word| phrase.contains(word))
    });
    let first = attribution.source.and_then(|source| prose.text(source).split_whitespace().next());
    // "Everyone wants", "nobody asked": manners of speaking.
    let rhetorical = first.is_some_and(|first| {
        matches!(
            first.to_lowercase().as_str(),
            "everyone"
                | "everybody"
                | "nobody"
                | "no"
                | "anyone"
                | "anybody"
                | "someone"
                | "somebody"
                | "few"
                | "fewer"
                | "neither"
        )
    });
    attribution.kind == SourceKind::GenericPlural
        && !rhetorical
        && attribution.carried_from.is_none()
        && attribution.stance != Stance::Directive
        && !counted
}

/// Whether a named person is quoted within the next sentences.
fn is_exemplified(prose: &Prose, index: usize) -> bool {
    let article = &prose.reading.article;
    let sentence = |attribution: &Attribution| attribution.cue.and_then(|cue| article.sentence_at(cue.start));
    let attributions = &prose.reading.attributions;
    let Some(here) = sentence(&attributions[index]) else { return false };
    let following = attributions[index + 1..].iter().filter_map(|other| Some((other, sentence(other)?)));
    following.take_while(|(_, sentence)| *sentence <= here + NEAR).any(|(other, _)| {
        other.kind == SourceKind::NamedPerson
            && other.carried_from.is_none()
            && other.content.iter().any(|piece| prose.is_quoted(*piece))
    })
}
