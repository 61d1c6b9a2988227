//! `loaded-verb`: a verb that vouches for what a source says, where nobody answers for it by name.
//!
//! "Admitted" and "revealed" tell readers that it is true. With a named speaker the reader can ask; with none, the writer
//! alone stands behind it.

use crate::attribution::{Attribution, SourceKind, Stance};
use crate::corpus::Rule;
use crate::nlp::lemma;
use crate::text::Span;

use super::super::Finding;
use super::finding;
use super::prose::Prose;

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    for (_, attribution) in prose.attributions().filter(|(_, attribution)| is_unanswerable(attribution)) {
        let Some(span) = attribution.cue.and_then(|cue| loaded(prose, cue)) else { continue };
        // "One of them admitted to the theft": a deed, and nobody's report.
        if prose.reading.article.text[span.end..].starts_with(" to ") {
            continue;
        }
        let message = format!(
            "“{}” vouches for what somebody without a name says: a neutral verb leaves it to them.",
            prose.text(span)
        );
        findings.push(finding(Rule::LoadedVerb, Rule::LoadedVerb.default_severity(), span, message));
    }
}

fn is_unanswerable(attribution: &Attribution) -> bool {
    matches!(attribution.kind, SourceKind::Anonymous | SourceKind::GenericPlural | SourceKind::Agentless)
        && attribution.stance == Stance::Factive
        && attribution.carried_from.is_none()
}

/// The verb of the cue, if it says that the content is true. "Noted" and "stressed" merely weigh it.
fn loaded(prose: &Prose, cue: Span) -> Option<Span> {
    const VERBS: [&str; 9] =
        ["reveal", "admit", "confess", "expose", "confirm", "acknowledge", "concede", "prove", "disclose"];
    let mut at = cue.start;
    prose.text(cue).split_inclusive(char::is_whitespace).find_map(|piece| {
        let word = Span::new(at, at + piece.len()).trim(&prose.reading.article.text);
        at += piece.len();
        let lower = prose.text(word).to_lowercase();
        lemma::verb(&lower).is_some_and(|verb| VERBS.contains(&&*verb)).then_some(word)
    })
}
