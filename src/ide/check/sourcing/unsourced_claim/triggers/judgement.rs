//! What somebody must have established or judged: that a thing was never done, why it was done, that it has no equal.

use crate::text::Span;

use super::super::super::prose::Word;
use super::phrase;

/// What was not done, over time.
pub(super) fn never(words: &[Word]) -> Option<Span> {
    phrase(words, &["was never", "were never", "has never been", "have never been", "had never been"])
}

/// Motives that only the one who acts can know.
pub(super) fn cause(words: &[Word]) -> Option<Span> {
    const PHRASES: &[&str] = &[
        "in a move to",
        "in a bid to",
        "in an attempt to",
        "in an apparent attempt to",
        "in an effort to",
        "in an apparent effort to",
        "in apparent retaliation for",
        "in retaliation for",
        "in revenge for",
        "out of revenge",
        "out of spite",
        "to save money",
        "to save face",
    ];
    phrase(words, PHRASES)
}

/// "No other team deploys faster", "more than any other town".
pub(super) fn superlative(words: &[Word]) -> Option<Span> {
    let comparative = |word: &Word| {
        matches!(word.lower.as_str(), "more" | "less" | "better" | "worse")
            || word.lower.ends_with("er") && word.lower.len() > 4
    };
    let no_other = words
        .first()
        .zip(words.get(1))
        .filter(|(no, other)| no.lower == "no" && other.lower == "other" && words.iter().skip(2).any(comparative));
    let than_any = || {
        words.windows(3).find(|three| three[0].lower == "than" && three[1].lower == "any" && three[2].lower == "other")
    };
    let than_all = || {
        words
            .windows(2)
            .find(|two| two[0].lower == "than" && matches!(two[1].lower.as_str(), "both" | "all" | "every" | "either"))
    };
    // "has won every tender since 2031"
    let always = || {
        let every = words.windows(2).position(|two| two[0].base == "have" && two[1].base != two[1].lower)?;
        let object = words[every + 2..].iter().take(2).find(|word| word.lower == "every")?;
        words.iter().any(|word| word.lower == "since").then(|| words[every].span.join(object.span))
    };
    let unequalled = no_other.map(|(no, other)| no.span.join(other.span));
    unequalled
        .or_else(|| {
            let three = than_any().filter(|_| words.iter().any(comparative))?;
            Some(three[0].span.join(three[2].span))
        })
        .or_else(|| {
            let two = than_all().filter(|_| words.iter().any(comparative))?;
            Some(two[0].span.join(two[1].span))
        })
        .or_else(always)
}
