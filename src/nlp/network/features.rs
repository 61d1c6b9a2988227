//! What the network sees of a word: rows of its embedding table.
//!
//! A word's rows are those of its written form, which are the same everywhere, and those of its place in the line.
//! Training and reading use this one file, so that they see the same. Known names and words come from the gazetteer.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::nlp::fold::fold;
use crate::nlp::gazetteer::{self, Known};

/// The rows that features are hashed to; the rows of the vocabulary's words stand behind them.
pub const HASHED: usize = 1 << 14;

/// How a line uses capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As a sentence does.
    Prose,
    /// On Every Word.
    Title,
    /// ON EVERY LETTER.
    Upper,
    /// nowhere.
    Lower,
}

/// A written form and what is known of it without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub rows: Vec<u32>,
    pub folded: String,
    letters: usize,
    case: Case,
    shape: u32,
    uses: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    None,
    Lower,
    Capital,
    Upper,
}

/// The words that have a vector of their own: hashes of their lower-cased forms, ascending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    hashes: Vec<u32>,
}

impl Vocabulary {
    /// `hashes` as [`Vocabulary::key`] gives them, ascending.
    pub fn new(hashes: Vec<u32>) -> Vocabulary {
        debug_assert!(hashes.is_sorted());
        Vocabulary { hashes }
    }

    pub fn key(word: &str) -> u32 {
        mix(spread(0, word.as_bytes()))
    }

    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// The place of a word among the vocabulary's.
    fn find(&self, word: &str) -> Option<u32> {
        self.hashes.binary_search(&Vocabulary::key(word)).ok().map(|place| place as u32)
    }
}

impl Form {
    pub fn of(written: &str, vocabulary: &Vocabulary) -> Form {
        let written = normal(written);
        let lower = lower(&written);
        let masked = mask_digits(&lower);
        let folded = fold(&written);
        let mut rows = Vec::with_capacity(20);
        affixes(&masked, &mut rows);
        let shape = spread(9, shape(&written).as_bytes());
        rows.push(row(shape));
        let found = vocabulary.find(&lower).or_else(|| vocabulary.find(&masked)).or_else(|| vocabulary.find(&folded));
        rows.push(found.map_or(row(spread(11, b"")), |place| HASHED as u32 + place));
        let known = gazetteer::known(&folded).bits();
        rows.extend((0..Known::COUNT).filter(|bit| known >> bit & 1 == 1).map(|bit| row(spread(13, &[bit]))));
        rows.push(row(spread(14, &known.to_le_bytes())));
        let uses = gazetteer::word(&folded).map_or(NO_WORD, |shapes| shapes.bits() as u32);
        let letters = written.chars().filter(|c| c.is_alphabetic()).count();
        Form { rows, letters, case: case(&written), shape: shape as u32, uses, folded }
    }

    /// What a capitalised word of two letters or more is known by in the rest of its article; 0 for other words.
    pub fn key(&self) -> u32 {
        match self.case {
            Case::Capital | Case::Upper if self.letters > 1 => Vocabulary::key(&self.folded),
            _ => 0,
        }
    }

    /// The vocabulary's row among [`Form::rows`], if the word has one.
    pub fn vector(&self) -> Option<u32> {
        self.rows.iter().copied().find(|&row| row as usize >= HASHED)
    }
}

/// The rows of every word of a line that stem from its place, handed to `each` with the index of the word.
pub fn in_place(forms: &[&Form], mut each: impl FnMut(usize, u32)) {
    let style = style(forms);
    let first = forms.iter().position(|form| form.letters > 0).unwrap_or(0);
    for (index, form) in forms.iter().enumerate() {
        let opens = u8::from(index <= first);
        each(index, row(spread(form.shape ^ 10, &[style as u8, opens])));
        each(index, row(spread(form.uses ^ 0x0c00, &[style as u8])));
    }
    let mut index = 0;
    while index < forms.len() {
        let may_start = match style {
            Style::Lower => forms[index].letters > 0,
            _ => matches!(forms[index].case, Case::Capital | Case::Upper),
        };
        let phrase = may_start.then(|| known_phrase(&forms[index..])).flatten();
        let Some((length, known)) = phrase else {
            index += 1;
            continue;
        };
        for place in 0..length {
            each(index + place, row(spread(15 + u32::from(place == 0), &known.bits().to_le_bytes())));
        }
        index += length;
    }
}

/// What `Form::uses` holds for what is no English word; parts of speech are small numbers.
const NO_WORD: u32 = 1 << 8;

/// The longest known name of two words or more at the start of the line, with the number of its words.
fn known_phrase(forms: &[&Form]) -> Option<(usize, Known)> {
    const LONGEST: usize = 8;
    let mut walk = gazetteer::Walk::new();
    let mut longest = None;
    for (index, form) in forms.iter().take(LONGEST).enumerate() {
        // "al-Qaeda", "Lloyd's"
        let joined = index == 0 || form.folded.starts_with(['-', '\'']) || forms[index - 1].folded == "-";
        if form.folded.is_empty() || !(joined || walk.step(" ")) || !walk.step(&form.folded) {
            break;
        }
        if index > 0
            && let Some(known) = walk.known()
        {
            longest = Some((index + 1, known));
        }
    }
    longest
}

fn affixes(word: &str, rows: &mut Vec<u32>) {
    rows.push(row(spread(1, word.as_bytes())));
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut ends_of_prefixes = ends.chain(std::iter::repeat(word.len()));
    for length in 1..=3 {
        let end = ends_of_prefixes.next().unwrap_or(word.len());
        rows.push(row(spread(1 + length, &word.as_bytes()[..end])));
    }
    let starts = word.char_indices().rev().map(|(at, _)| at);
    let mut starts_of_suffixes = starts.chain(std::iter::repeat(0));
    for length in 1..=4 {
        let start = starts_of_suffixes.next().unwrap_or(0);
        rows.push(row(spread(4 + length, &word.as_bytes()[start..])));
    }
}

/// Composed Unicode, straight marks.
fn normal(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let straight = |c: char| match c {
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' => '"',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    };
    match is_nfc_quick(word.chars()) {
        IsNormalized::Yes => Cow::Owned(word.chars().map(straight).collect()),
        _ => Cow::Owned(word.nfc().map(straight).collect()),
    }
}

fn lower(word: &str) -> Cow<'_, str> {
    match word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(word.to_lowercase()),
    }
}

fn mask_digits(word: &str) -> Cow<'_, str> {
    match word.bytes().any(|b| b.is_ascii_digit()) {
        true => Cow::Owned(word.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()),
        false => Cow::Borrowed(word),
    }
}

/// "McDonald" as `XxXxx`: runs cut to two.
fn shape(word: &str) -> String {
    let mut shape = String::with_capacity(8);
    let (mut last, mut run) = ('\0', 0);
    for c in word.chars() {
        let kind = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_lowercase() => 'x',
            c if c.is_alphabetic() => 'a',
            c if c.is_numeric() => 'd',
            c => c,
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= 2 {
            shape.push(kind);
        }
    }
    shape
}

fn case(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        None => Case::None,
        Some(c) if c.is_lowercase() => Case::Lower,
        Some(_) if letters.all(|c| !c.is_lowercase()) => Case::Upper,
        Some(_) => Case::Capital,
    }
}

/// "of" and "in" are small in every headline, longer words are not.
fn style(forms: &[&Form]) -> Style {
    let [mut lower, mut capital, mut upper] = [0; 3];
    for form in forms.iter().filter(|form| form.letters > 3) {
        match form.case {
            Case::Upper => upper += 1,
            Case::Capital => capital += 1,
            Case::Lower => lower += 1,
            Case::None => {}
        }
    }
    let all = lower + capital + upper;
    if upper * 5 >= all * 4 && all > 1 {
        Style::Upper
    } else if lower == 0 && all >= 3 {
        Style::Title
    } else if all > 0 && lower == all && forms.iter().all(|form| matches!(form.case, Case::Lower | Case::None)) {
        Style::Lower
    } else {
        Style::Prose
    }
}

fn row(spread: u64) -> u32 {
    mix(spread) % HASHED as u32
}

/// FNV-1a over `bytes`, started by the feature's number.
fn spread(feature: u32, bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ u64::from(feature).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bytes.iter().fold(start, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The last step of SplitMix64, so that every bit of the hash counts.
fn mix(mut hash: u64) -> u32 {
    hash ^= hash >> 29;
    hash = hash.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style_of(line: &str) -> Style {
        let vocabulary = Vocabulary::default();
        let forms: Vec<Form> = line.split(' ').map(|word| Form::of(word, &vocabulary)).collect();
        style(&forms.iter().collect::<Vec<_>>())
    }

    #[test]
    fn styles() {
        assert_eq!(style_of("Rain fell on the harbour"), Style::Prose);
        assert_eq!(style_of("Harbour Town Braces for Another Storm"), Style::Title);
        assert_eq!(style_of("STORM NEARS THE HARBOUR"), Style::Upper);
        assert_eq!(style_of("storm nears, says merkel"), Style::Lower);
    }

    #[test]
    fn shapes() {
        assert_eq!([shape("McDonald"), shape("U.S."), shape("1,200")], ["XxXxx", "X.X.", "d,dd"]);
    }

    #[test]
    fn decomposed_and_composed_forms_are_one() {
        let vocabulary = Vocabulary::default();
        assert_eq!(Form::of("Ordo\u{301}n\u{303}ez’", &vocabulary), Form::of("Ordóñez'", &vocabulary));
    }
}
