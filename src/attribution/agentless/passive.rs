//! "It is believed", "is said to", "is seen as", "reportedly": saying without a sayer.

use super::super::SourceKind;
use super::super::unit::{Class, Item};
use super::{Report, is_be};

/// "It is widely believed that", "it has emerged that", "it is well known that"
pub(super) fn impersonal(items: &[Item], at: usize) -> Option<Report> {
    if !items[at].is("it") {
        return None;
    }
    let mut end = at + 1;
    let auxiliaries = |item: &Item| is_be(&item.word) || matches!(item.word.as_str(), "has" | "had" | "been");
    let first = end;
    while items.get(end).is_some_and(auxiliaries) {
        end += 1;
    }
    if end == first {
        return None;
    }
    while items.get(end).is_some_and(|item| item.class == Class::Adverb || item.is("well")) {
        end += 1;
    }
    let verb = items.get(end)?;
    let been = items[first..end].iter().any(|item| is_be(&item.word) || item.is("been"));
    let next = items.get(end + 1);
    // "It is assumed in Lima that"
    let place = next.is_some_and(|next| matches!(next.word.as_str(), "in" | "among" | "within" | "by"));
    let behind = items.iter().skip(end + 2).take(7).take_while(|item| item.class != Class::Comma);
    let that = next.is_some_and(|next| next.is("that"))
        || place && !next.is_some_and(|next| next.is("by")) && behind.into_iter().any(|item| item.is("that"));
    let open = next.is_some_and(|next| {
        matches!(next.class, Class::Determiner | Class::Pronoun | Class::Number) || next.is_name() || next.is("there")
    });
    let reports = been
        && (is_report(&verb.word) && (that || open)
            || that && matches!(verb.word.as_str(), "known" | "expected" | "hoped" | "estimated" | "considered"))
        || verb.is("emerged") && that;
    reports.then(|| Report::agentless(at..end + 1, false))
}

/// "is said to", "are widely believed to have", "is seen as"
pub(super) fn passive(items: &[Item], at: usize) -> Option<Report> {
    let start = at;
    let mut end = at;
    while items.get(end).is_some_and(|item| {
        is_be(&item.word) || matches!(item.word.as_str(), "has" | "have" | "had" | "been" | "being")
    }) {
        end += 1;
    }
    if end == start || !items[start..end].iter().any(|item| is_be(&item.word) || item.is("been")) {
        return None;
    }
    let mut widely = false;
    while items
        .get(end)
        .is_some_and(|item| item.class == Class::Adverb && !item.is("not") && !item.is("now") && !item.is("no"))
    {
        widely |= matches!(
            items[end].word.as_str(),
            "widely" | "generally" | "commonly" | "largely" | "often" | "universally" | "broadly"
        );
        end += 1;
    }
    let verb = items.get(end)?;
    let next = items.get(end + 1);
    if is_report(&verb.word) && next.is_some_and(|next| next.is("to")) {
        return Some(Report::agentless(start..end + 2, true));
    }
    // "is thought likely to"
    let likely = next.is_some_and(|next| matches!(next.word.as_str(), "likely" | "unlikely"));
    if is_report(&verb.word) && likely && items.get(end + 2).is_some_and(|item| item.is("to")) {
        return Some(Report::agentless(start..end + 3, true));
    }
    let judged = matches!(
        verb.word.as_str(),
        "seen"
            | "viewed"
            | "regarded"
            | "considered"
            | "perceived"
            | "hailed"
            | "touted"
            | "praised"
            | "criticised"
            | "criticized"
            | "dubbed"
            | "deemed"
            | "billed"
    );
    let as_something = next.is_some_and(|next| next.is("as"));
    let plausible = verb.is("considered")
        && next.is_some_and(|next| {
            matches!(
                next.word.as_str(),
                "plausible" | "likely" | "unlikely" | "possible" | "credible" | "inevitable" | "certain"
            )
        });
    let by_whom = items[end + 1..].iter().take(25).any(|item| item.is("by"));
    // "was credited with averting a war"
    if verb.is("credited") && next.is_some_and(|next| next.is("with")) && !by_whom {
        let cue = start..end + 2;
        return Some(Report { source: None, cue, kind: SourceKind::GenericPlural, splits: true });
    }
    if judged
        && !by_whom
        && (as_something && !matches!(verb.word.as_str(), "considered")
            || widely && verb.is("considered")
            || plausible
            || verb.is("deemed"))
    {
        let cue_end = if as_something { end + 2 } else { end + 1 };
        return Some(Report { source: None, cue: start..cue_end, kind: SourceKind::GenericPlural, splits: true });
    }
    None
}

/// "reportedly", "apparently"
pub(super) fn adverb(items: &[Item], at: usize) -> Option<Report> {
    let word = items[at].word.as_str();
    let reports =
        matches!(word, "reportedly" | "allegedly" | "purportedly" | "supposedly" | "rumouredly" | "apparently");
    let rumoured = matches!(word, "rumoured" | "rumored" | "ostensibly") && at > 0 && !is_be(&items[at - 1].word);
    let start = if at > 0 && is_be(&items[at - 1].word) { at - 1 } else { at };
    (reports || rumoured).then(|| Report::agentless(if reports { at.max(start)..at + 1 } else { at..at + 1 }, true))
}

/// Participles of saying and thinking that need no agent in the passive.
pub(super) fn is_report(word: &str) -> bool {
    matches!(
        word,
        "believed"
            | "thought"
            | "understood"
            | "said"
            | "reported"
            | "alleged"
            | "assumed"
            | "feared"
            | "claimed"
            | "rumoured"
            | "rumored"
            | "speculated"
            | "suspected"
            | "accepted"
            | "presumed"
            | "suggested"
    )
}
