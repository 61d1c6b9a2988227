//! Amounts and percentages that somebody set rather than counted: prices, rates, the size of a deal.

use crate::text::Span;
use crate::value::{Value, ValueKind};

use super::super::super::super::prose::{Prose, Word};

/// Whether the value is part of the terms of something: "a $700 billion rescue", "a tariff of 25 percent".
pub(super) fn are_stated(prose: &Prose, words: &[Word], value: &Value) -> bool {
    let adjoining = |left: usize, right: usize| prose.text(Span::new(left, right)).trim().is_empty();
    let from = words.partition_point(|word| word.span.start < value.span.end);
    let before = words.iter().rev().find(|word| word.span.end <= value.span.start);
    let next = words.get(from).filter(|next| adjoining(value.span.end, next.span.start));
    let second = next.and(words.get(from + 1));
    let led = before.filter(|before| adjoining(before.span.end, value.span.start));
    let attributive = led.is_some_and(|led| is_determiner(&led.lower))
        && next.is_some_and(|next| {
            !matches!(next.lower.as_str(), "of" | "in" | "more" | "less" | "higher" | "lower" | "to")
        })
        && !next.into_iter().chain(second).any(|word| is_change(&word.lower));
    let named = next.into_iter().chain(second).any(|word| is_term(&word.lower));
    attributive
        || named && next.is_none_or(|next| next.lower != "of")
        || is_set(words, value)
        || is_quote(prose, words, value)
}

fn is_determiner(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "its" | "their" | "his" | "her" | "this" | "that" | "'s")
}

/// Nouns of what has changed or is missing, which somebody has worked out: "a 3 percent rise", "a $2 million shortfall".
fn is_change(word: &str) -> bool {
    const CHANGES: &[&str] = &[
        "increase",
        "rise",
        "fall",
        "drop",
        "decline",
        "decrease",
        "boost",
        "jump",
        "surge",
        "slump",
        "plunge",
        "gain",
        "loss",
        "losses",
        "reduction",
        "growth",
        "shortfall",
        "deficit",
        "gap",
        "hole",
        "overrun",
        "surplus",
        "chance",
        "probability",
        "likelihood",
        "risk",
        "bill",
        "cost",
        "damage",
        "fraud",
        "theft",
    ];
    CHANGES.contains(&word)
}

/// What has a rate, a price or a size that the parties publish.
fn is_term(word: &str) -> bool {
    const TERMS: &[&str] = &[
        "tariff",
        "tariffs",
        "duty",
        "duties",
        "tax",
        "taxes",
        "levy",
        "levies",
        "surcharge",
        "interest",
        "stake",
        "stakes",
        "shareholding",
        "discount",
        "loan",
        "loans",
        "bailout",
        "bail-out",
        "rescue",
        "contract",
        "contracts",
        "bond",
        "bonds",
        "grant",
        "fine",
        "prize",
        "majority",
        "threshold",
        "takeover",
        "package",
        "owned",
        "bail",
    ];
    TERMS.contains(&word)
}

/// "a stake of 30 percent", "tariffs at 25 percent", "the price was cut to $20,000"
fn is_set(words: &[Word], value: &Value) -> bool {
    let before = words.partition_point(|word| word.span.end <= value.span.start);
    let [.., term, link] = &words[before.saturating_sub(2)..before] else { return false };
    let links = matches!(link.lower.as_str(), "of" | "to" | "at");
    links
        && (is_term(&term.lower)
            || matches!(term.lower.as_str(), "price" | "fee" | "rate" | "rates" | "deposit" | "bail" | "fare"))
}

/// "fell 3.1% to $97,450": what a market quotes.
fn is_quote(prose: &Prose, words: &[Word], value: &Value) -> bool {
    let values = &prose.reading.values;
    let links = |left: &Value, right: &Value| {
        let between = prose.text(Span::new(left.span.end, right.span.start.max(left.span.end))).trim();
        matches!(left.kind, ValueKind::Percent(_)) && matches!(between, "to" | "at")
    };
    let here = values.partition_point(|other| other.span.start < value.span.start);
    let before = here.checked_sub(1).is_some_and(|before| links(&values[before], value));
    let after = values.get(here + 1).is_some_and(|after| links(value, after));
    let moves = words.iter().any(|word| {
        matches!(
            word.base.as_ref(),
            "fall" | "rise" | "gain" | "lose" | "drop" | "climb" | "slip" | "jump" | "trade" | "slide"
        ) || matches!(word.lower.as_str(), "up" | "down")
    });
    (before || after) && moves
}
