//! A finding's name, by which `crosscheck.toml` knows it again: the rule, the words that it marks and the sentence that
//! they stand in. An edit anywhere else leaves it as it is; an edit of the sentence brings the finding back.
//!
//! It knows nothing of verdicts; those are [`decisions`](super::decisions)' business.

use std::collections::BTreeMap;
use std::fmt;

use crate::article::Article;
use crate::nlp::fold::fold;
use crate::text::Span;

use super::document::Document;
use super::rule::Rule;

/// Twelve hexadecimal digits, the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

const DIGITS: usize = 12;

/// What one side of a finding says: the sentence and the words in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage(u64);

impl Fingerprint {
    /// The same from both sides, where there is another one.
    pub fn new(rule: Rule, here: Passage, there: Option<Passage>) -> Fingerprint {
        let mut passages: Vec<Passage> = there.into_iter().chain([here]).collect();
        passages.sort();
        let hash = passages.iter().fold(hashed(START, rule.name()), |hash, passage| mixed(hash, passage.0));
        Fingerprint((hash ^ (hash >> 48)) & 0xffff_ffff_ffff)
    }

    /// The fingerprint that is written so.
    pub fn of_digits(digits: &str) -> Option<Fingerprint> {
        let is_one = digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        u64::from_str_radix(digits, 16).ok().filter(|_| is_one).map(Fingerprint)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0DIGITS$x}", self.0)
    }
}

impl Passage {
    /// The words at `span` of the document's source.
    pub fn of(document: &Document, span: Span) -> Passage {
        let article = &document.reading().article;
        // In front matter, which no reading text has, there is no sentence.
        let sentence = article.sentence_at(article.to_reading(span.start)).filter(|sentence| {
            let around = article.to_source(article.sentences[*sentence].span);
            around.touches(span.start)
        });
        let sentence = sentence.map_or(0, |sentence| document.sentence_keys()[sentence]);
        Passage(hashed(mixed(START, sentence), &fold(&document.source[span])))
    }
}

/// A key for every sentence of the article; where one says what another has said before, it is told by how often.
pub(super) fn sentence_keys(article: &Article) -> Vec<u64> {
    let mut seen: BTreeMap<u64, u64> = BTreeMap::new();
    let key = |sentence: &crate::article::Sentence| {
        let words = hashed(START, &fold(&article.text[sentence.span]));
        let before = seen.entry(words).or_insert(0);
        *before += 1;
        if *before == 1 { words } else { mixed(words, *before) }
    };
    article.sentences.iter().map(key).collect()
}

/// FNV-1a: what it makes of some bytes is fixed for all time, which the standard library's hashers do not promise.
const START: u64 = 0xcbf2_9ce4_8422_2325;

fn hashed(start: u64, text: &str) -> u64 {
    text.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn mixed(start: u64, number: u64) -> u64 {
    hashed(start, &format!("{number:016x}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Format, Given};
    use crate::index::ArticleId;

    /// The fingerprint of the n-th time that the words stand in the text.
    fn fingerprint(text: &str, words: &str, nth: usize) -> String {
        Fingerprint::new(Rule::WeaselAttribution, passage(text, words, nth), None).to_string()
    }

    fn passage(text: &str, words: &str, nth: usize) -> Passage {
        let document = Document::new(ArticleId("a.txt".into()), Format::Text, None, text.into(), Given::default());
        let (start, _) = text.match_indices(words).nth(nth).unwrap();
        Passage::of(&document, Span::new(start, start + words.len()))
    }

    const TEXT: &str =
        "Port closes\n\nThe port closed. Critics say it is late.\n\nNobody came. Critics say it is late.\n";

    #[test]
    fn it_is_the_same_on_every_machine_and_in_every_version() {
        assert_eq!(fingerprint(TEXT, "Critics", 0), "8cc636051277");
    }

    #[test]
    fn edits_elsewhere_leave_it_and_edits_of_the_sentence_do_not() {
        let here = fingerprint(TEXT, "Critics", 0);
        let elsewhere =
            TEXT.replace("Port closes", "The port of Samsoe closes").replace("closed.", "was closed on Monday.");
        assert_eq!(fingerprint(&elsewhere, "Critics", 0), here);
        assert_eq!(fingerprint(&TEXT.replace("say it", "say  it"), "Critics", 0), here, "another gap");
        assert_ne!(fingerprint(&TEXT.replacen("late", "early", 1), "Critics", 0), here);
        assert_ne!(fingerprint(TEXT, "say", 0), here, "other words of the sentence");
        assert_ne!(fingerprint(TEXT, "Critics", 1), here, "the same sentence again");
    }

    #[test]
    fn both_sides_of_a_conflict_have_one() {
        let (one, other) = (passage(TEXT, "closed", 0), passage(TEXT, "late", 1));
        let of = |here, there| Fingerprint::new(Rule::ConflictingClaim, here, Some(there));
        assert_eq!(of(one, other), of(other, one));
        assert_ne!(of(one, other), of(one, one));
        assert_ne!(of(one, other), Fingerprint::new(Rule::SourcesDisagree, one, Some(other)));
    }

    #[test]
    fn it_is_read_as_it_is_written() {
        let fingerprint = Fingerprint(0x00ab_0000_0001);
        assert_eq!(fingerprint.to_string(), "00ab00000001");
        assert_eq!(Fingerprint::of_digits("00AB00000001"), Some(fingerprint));
        for wrong in ["", "ab", "+0ab00000001", "00ab0000000g", "00ab000000011"] {
            assert_eq!(Fingerprint::of_digits(wrong), None, "{wrong}");
        }
    }
}
