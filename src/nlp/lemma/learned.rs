//! Lemmas by the conventions of Universal Dependencies, for words whose part of speech is known.
//!
//! A table learned from treebanks (`train::lemmas` writes it) says which edit the end of a word calls for; rules for
//! whole words are exceptions to those for endings. It guesses no part of speech and knows no words besides the table.

use std::borrow::Cow;
use std::sync::LazyLock;

use fst::raw::Fst;

use super::form::{Case, Edit, Shape, fold};
use crate::nlp::Tag;

/// The base form of `word`: `be` for `'s` as [`Tag::Aux`], `good` for `better` as [`Tag::Adj`]. Names keep their capital
/// and so do words made from names; all else is in lower case.
pub fn lemma(word: &str, tag: Tag) -> Cow<'_, str> {
    TABLE.lemma(word, tag)
}

static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::new(include_bytes!("lemmas.fst")).expect("the table was written by train::lemmas"));

/// Ends a key that stands for a whole word. No word has this character.
pub const WHOLE: u8 = 0;

/// The first byte of the keys of edits. Keys go from the last character of a word to its first.
pub fn edits_of(tag: Tag) -> u8 {
    1 + tag as u8
}

/// The first byte of the keys of cases.
pub fn cases_of(tag: Tag, shape: Shape) -> u8 {
    32 + tag as u8 * Shape::COUNT as u8 + shape as u8
}

/// Rules by the endings of words.
///
/// Its bytes are the edits, one a line as `2y` (cut two characters, append `y`), an empty line, and an FST from keys to
/// the number of the edit or [`Case`].
pub struct Table<'a> {
    edits: Vec<Edit<'a>>,
    rules: Fst<&'a [u8]>,
}

impl<'a> Table<'a> {
    pub fn new(bytes: &'a [u8]) -> Option<Table<'a>> {
        let end = bytes.windows(2).position(|pair| pair == b"\n\n")?;
        let lines = std::str::from_utf8(&bytes[..end]).ok()?.lines();
        let edit = |line: &'a str| {
            let append = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let cut = line[..line.len() - append.len()].parse().ok()?;
            Some(Edit { cut, append: append.strip_prefix(' ').unwrap_or(append) })
        };
        let edits = lines.map(edit).collect::<Option<Vec<_>>>()?;
        Some(Table { edits, rules: Fst::new(&bytes[end + 2..]).ok()? })
    }

    pub fn lemma<'w>(&self, word: &'w str, tag: Tag) -> Cow<'w, str> {
        if tag == Tag::Num && is_grouped(word) {
            return Cow::Owned(word.replace(',', ""));
        }
        if is_address(word) {
            return Cow::Borrowed(word);
        }
        let shape = Shape::of(word);
        let edit = self.rule(edits_of(tag), word).and_then(|edit| self.edits.get(edit)).copied();
        let case = self.rule(cases_of(tag, shape), word).and_then(|case| Case::ALL.get(case)).copied();
        let edit = edit.unwrap_or(Edit { cut: 0, append: "" });
        edit.apply(word, shape, case.unwrap_or(Case::Lower))
    }

    /// The value of the longest key that `word` ends with.
    fn rule(&self, first: u8, word: &str) -> Option<usize> {
        let root = self.rules.root();
        let start = root.transition(root.find_input(first)?);
        let (mut node, mut sum) = (self.rules.node(start.addr), start.out);
        let mut best = node.is_final().then(|| sum.cat(node.final_output()));
        let mut utf8 = [0; 4];
        for c in word.chars().rev().map(fold) {
            for &byte in c.encode_utf8(&mut utf8).as_bytes() {
                let Some(next) = node.find_input(byte) else { return best.map(|best| best.value() as usize) };
                let step = node.transition(next);
                (node, sum) = (self.rules.node(step.addr), sum.cat(step.out));
            }
            if node.is_final() {
                best = Some(sum.cat(node.final_output()));
            }
        }
        if let Some(next) = node.find_input(WHOLE) {
            let step = node.transition(next);
            best = Some(sum.cat(step.out).cat(self.rules.node(step.addr).final_output()));
        }
        best.map(|best| best.value() as usize)
    }
}

/// Links and mail addresses, which have no plural.
fn is_address(word: &str) -> bool {
    let has_sign = || word.bytes().any(|b| matches!(b, b'@' | b'/' | b'.')); // most words have none
    word.len() > 4 && has_sign() && (word.contains('@') || word.contains("://") || word.starts_with("www."))
}

/// Whether commas part a number's thousands: `1,200,000.50`.
fn is_grouped(word: &str) -> bool {
    let whole = word.split_once('.').map_or(word, |(whole, _)| whole);
    let mut groups = whole.split(',');
    let is_number = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    groups.next().is_some_and(|group| group.len() <= 3 && is_number(group))
        && whole.contains(',')
        && groups.all(|group| group.len() == 3 && is_number(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lemmas(words: &str, tag: Tag) -> String {
        words.split_whitespace().map(|word| lemma(word, tag)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn open_classes() {
        assert_eq!(lemmas("said Dying taught planned denies fled", Tag::Verb), "say die teach plan deny flee");
        assert_eq!(lemmas("children Countries crises officials news", Tag::Noun), "child country crisis official news");
        assert_eq!(lemmas("better BIGGER French Great happiest", Tag::Adj), "good big French great happy");
        assert_eq!(lemmas("better Quickly", Tag::Adv), "well quickly");
        assert_eq!(lemmas("London Davis AP Americans", Tag::Propn), "London Davis AP American");
    }

    #[test]
    fn closed_classes() {
        assert_eq!(lemmas("me them Us i themselves", Tag::Pron), "I they we I themselves");
        assert_eq!(lemmas("'s ’re ca wo 'll was Been", Tag::Aux), "be be can will will be be");
        assert_eq!(lemmas("n't n’t 's", Tag::Part), "not not 's");
        assert_eq!(lemmas("an The", Tag::Det), "a the");
    }

    #[test]
    fn numbers() {
        assert_eq!(lemmas("1,200,000.5 1,20 3.5 Five", Tag::Num), "1200000.5 1,20 3.5 five");
    }

    #[test]
    fn any_input() {
        for word in ["", "’", "İİ", "ﬁ", "ǅ", "s", "ß", "\u{301}", "\u{0}", "👩🏽‍🚒", "ΣΣΣ"] {
            for tag in Tag::ALL {
                let _ = lemma(word, tag);
            }
        }
    }

    #[test]
    fn no_allocation_where_the_word_begins_with_its_lemma() {
        assert!(matches!(lemma("dogs", Tag::Noun), Cow::Borrowed("dog")));
        assert!(matches!(lemma("London", Tag::Propn), Cow::Borrowed("London")));
    }
}
