//! What outsiders cannot see: secrets, who knew of a danger, what a government thinks.

use crate::text::Span;

use super::super::super::prose::Word;
use super::phrase;

pub(super) fn secret(words: &[Word]) -> Option<Span> {
    const PHRASES: &[&str] = &[
        "secretly",
        "covertly",
        "clandestinely",
        "surreptitiously",
        "in secret",
        "in secrecy",
        "behind the scenes",
        "behind their backs",
        "never make public",
        "keep secret",
        "keep from the public",
        "on the sly",
        "on the quiet",
        "under the table",
        "hush up",
        "stash away",
        "stash in",
        "squirrel away",
        "salt away",
        "offshore account",
        "offshore accounts",
        "secret deal",
        "secret talks",
        "secret payment",
        "secret payments",
        "secret agreement",
        "secret meeting",
        "secret meetings",
    ];
    phrase(words, PHRASES).or_else(|| quietly(words))
}

/// "has quietly dropped the plan"; who sits quietly hides nothing.
fn quietly(words: &[Word]) -> Option<Span> {
    let at = words
        .windows(3)
        .position(|three| three[1].lower == "quietly" && three[0].base == "have" && three[2].base != three[2].lower)?;
    Some(words[at].span.join(words[at + 1].span))
}

/// Who knew, and who gave the order.
pub(super) fn warned(words: &[Word]) -> Option<Span> {
    const PHRASES: &[&str] = &[
        "know about",
        "know of",
        "the order come from",
        "the orders come from",
        "orders come from",
        "ignore warnings",
        "ignore the warning",
        "ignore the warnings",
        "ignore a warning",
        "ignore repeated warnings",
    ];
    const TOLD: &[&str] = &["warned", "told", "informed", "alerted", "notified", "briefed"];
    let told = (1..words.len()).find(|&at| {
        let be = matches!(words[at - 1].lower.as_str(), "was" | "were" | "been");
        // "was told to leave" is an order.
        be && TOLD.contains(&words[at].lower.as_str()) && words.get(at + 1).is_none_or(|next| next.lower != "to")
    });
    if let Some(at) = told {
        let had = at >= 2 && words[at - 1].lower == "been";
        return Some(words[if had { at - 2 } else { at - 1 }].span.join(words[at].span));
    }
    // Only the past tells of what came out later: "is known about".
    let past = words.iter().any(|word| matches!(word.lower.as_str(), "knew" | "had" | "ignored" | "came"));
    phrase(words, PHRASES).filter(|_| past)
}

/// "Washington does not yet trust": the mind of a government or a person, told from outside.
pub(super) fn mind(words: &[Word]) -> Option<Span> {
    const MINDS: &[&str] =
        &["consider", "regard", "view", "see", "trust", "believe", "think", "want", "intend", "fear", "care", "like"];
    let does = words.windows(2).position(|two| two[0].capital && matches!(two[1].lower.as_str(), "does" | "do"))? + 1;
    let behind = words[does + 1..].iter().take(3);
    let not = words.get(does + 1).is_some_and(|word| word.lower == "not");
    let thinks = behind.into_iter().find(|word| MINDS.contains(&word.lower.as_str()))?;
    not.then(|| words[does].span.join(thinks.span))
}
