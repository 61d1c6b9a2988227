//! The noun that a phrase is about.

use super::super::unit::{Class, Item};

/// Whether the last noun before a preposition is capitalised: "police chief Ana Ruiz of Lima".
pub(in super::super) fn head_is_name(piece: &[Item]) -> bool {
    head(piece).is_some_and(|head| piece[head].capital)
}

/// The head noun of a phrase: the last open word before a preposition, relative clause or comma.
pub(in super::super) fn head(piece: &[Item]) -> Option<usize> {
    let mut head = None;
    for (at, item) in piece.iter().enumerate() {
        match item.class {
            Class::Open => {
                // A participle behind the noun: "figures published in July".
                let participle = head.is_some() && !item.capital && item.word.ends_with("ed") && at + 1 < piece.len();
                if participle && matches!(piece[at + 1].class, Class::Preposition | Class::Open | Class::Determiner) {
                    break;
                }
                // "people familiar with it"
                let trails = head.is_some() && piece.get(at + 1).is_some_and(|next| next.class == Class::Preposition);
                if trails && is_postnominal(&item.word) {
                    break;
                }
                head = Some(at);
            }
            Class::Preposition | Class::Relative | Class::Comma | Class::Subordinator if head.is_some() => break,
            // "some of the farmers" are farmers; "some in the capital" are not a capital.
            Class::Preposition if !item.is("of") && at > 0 => break,
            Class::Mark if item.is("(") => break,
            _ => {}
        }
    }
    head
}

/// Adjectives and participles that stand behind their noun.
fn is_postnominal(word: &str) -> bool {
    matches!(
        word,
        "familiar"
            | "close"
            | "aware"
            | "involved"
            | "present"
            | "responsible"
            | "briefed"
            | "based"
            | "opposed"
            | "loyal"
            | "knowledgeable"
            | "privy"
            | "critical"
            | "involving"
            | "working"
            | "living"
            | "speaking"
            | "caught"
            | "led"
            | "run"
            | "drawn"
            | "held"
            | "made"
            | "kept"
            | "seen"
            | "sent"
            | "written"
            | "taken"
            | "put"
    )
}
