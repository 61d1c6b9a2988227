//! Matching the words of a text with those of a set phrase.

use std::borrow::Cow;

use crate::nlp::lemma;

/// How many of `words` the rest of a phrase takes.
pub(super) fn taken(phrase: &[Cow<'static, str>], words: &[&str]) -> Option<usize> {
    let mut at = 0;
    for part in phrase {
        at += match part.as_ref() {
            "oneself" => {
                words[at..].iter().position(|word| !is_skipped(word)).filter(|&n| is_reflexive(words[at + n]))? + 1
            }
            "one's" => {
                words[at..].iter().position(|word| !is_adverb(word)).filter(|&n| is_possessive(words[at + n]))? + 1
            }
            part => {
                let ahead = words[at..].iter().take(1 + MOST_SKIPPED);
                let skipped = ahead.clone().take_while(|word| !is(word, part) && is_skipped(word)).count();
                words.get(at + skipped).filter(|word| skipped <= MOST_SKIPPED && is(word, part))?;
                skipped + 1
            }
        };
    }
    Some(at)
}

/// More words than that between two of a phrase are no part of it: "took her now quite famous stand".
const MOST_SKIPPED: usize = 3;

/// Whether a word of the text is that of a phrase; singular and plural are alike.
fn is(word: &str, part: &str) -> bool {
    word == part || lemma::noun(word) == part
}

fn is_skipped(word: &str) -> bool {
    is_adverb(word)
        || is_possessive(word)
        || word.starts_with(|c: char| c.is_ascii_digit())
        || matches!(word, "a" | "an" | "the" | "this" | "that" | "these" | "those" | "some" | "any" | "another" | "all")
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") && !matches!(word, "fly" | "ally" | "family" | "rally" | "only")
        || matches!(word, "also" | "again" | "just" | "now" | "once" | "soon" | "still" | "then" | "already" | "later")
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "my" | "your" | "his" | "her" | "its" | "our" | "their" | "one's" | "own" | "'s" | "’s")
}

fn is_reflexive(word: &str) -> bool {
    matches!(
        word,
        "oneself"
            | "myself"
            | "yourself"
            | "himself"
            | "herself"
            | "itself"
            | "ourselves"
            | "yourselves"
            | "themselves"
            | "themself"
    )
}
