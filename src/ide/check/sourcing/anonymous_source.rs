//! `anonymous-source`: a source whom the writer knows and does not name, without saying why.

use crate::attribution::{Attribution, SourceKind, Stance};
use crate::corpus::Rule;
use crate::text::Span;

use super::super::Finding;
use super::anonymous_speculation::is_speculation;
use super::finding;
use super::prose::{Prose, source_and_cue};

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    let anonymous = |(_, attribution): &(usize, &Attribution)| {
        (attribution.kind == SourceKind::Anonymous || is_somebody(prose, attribution))
            // What somebody wants or thought is news about them; beliefs have a rule of their own.
            && !matches!(attribution.stance, Stance::Directive | Stance::Mental)
            && attribution.carried_from.is_none()
            && attribution.source.is_some()
            && !says_nothing(prose, attribution)
            && !is_speculation(prose, attribution)
    };
    for (_, attribution) in prose.attributions().filter(anonymous) {
        let Some(span) = source_and_cue(attribution).filter(|_| !gives_reason(prose, attribution)) else { continue };
        let message = format!(
            "“{}” is not named, and no reason is given: name the source, or say why not and how they know.",
            attribution.source.map_or("", |source| prose.text(source))
        );
        findings.push(finding(Rule::AnonymousSource, Rule::AnonymousSource.default_severity(), span, message));
    }
}

/// "Officials have not said why"
fn says_nothing(prose: &Prose, attribution: &Attribution) -> bool {
    let (Some(source), Some(cue)) = (attribution.source, attribution.cue) else { return false };
    let between = prose.text(Span::new(source.end.min(cue.end), cue.end)).to_lowercase();
    between
        .split_whitespace()
        .any(|word| matches!(word, "not" | "never") || word.ends_with("n't") || word.ends_with("n’t"))
}

/// "A relative of the general": one person, described and not named.
fn is_somebody(prose: &Prose, attribution: &Attribution) -> bool {
    const PEOPLE: [&str; 12] = [
        "relative",
        "delegate",
        "associate",
        "confidant",
        "confidante",
        "negotiator",
        "participant",
        "executive",
        "investigator",
        "consultant",
        "envoy",
        "attendee",
    ];
    let source = attribution.source.map_or("", |source| prose.text(source));
    let mut words = source.split_whitespace();
    let counted = matches!(words.next(), Some("a" | "A" | "an" | "An" | "one" | "One"));
    let described = || words.take(3).any(|word| PEOPLE.contains(&word.trim_end_matches(',')));
    matches!(attribution.kind, SourceKind::Organisation | SourceKind::Role)
        && attribution.entity.is_none()
        && counted
        && described()
}

/// The reason that agencies ask for: "because the talks are private", "not authorised to speak".
fn gives_reason(prose: &Prose, attribution: &Attribution) -> bool {
    let article = &prose.reading.article;
    let sentence = attribution.source.and_then(|source| article.sentence_at(source.start));
    let Some(sentence) = sentence.map(|sentence| prose.text(article.sentences[sentence].span).to_lowercase()) else {
        return false;
    };
    let hides =
        ["anonym", "not to be named", "not to be identified", "not be named", "not be identified", "withheld", "name"];
    let reasons = [
        "because",
        "for fear",
        "fearing",
        "concern",
        "to avoid",
        "to protect",
        "to discuss",
        "to speak freely",
        "so as not to",
    ];
    let barred =
        ["authorised", "authorized", "allowed to speak", "permitted to speak", "permission to speak", "cleared to"];
    barred.iter().any(|words| sentence.contains(words))
        || hides.iter().any(|words| sentence.contains(words)) && reasons.iter().any(|words| sentence.contains(words))
}
