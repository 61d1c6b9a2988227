//! Sentences cut into clauses by their commas, conjunctions and relative pronouns.
//!
//! No parser: a clause is a stretch of words that most likely shares one verb. It is what tells "14 people were killed"
//! from "and 30 were injured".

use std::ops::Range;

use crate::article::Article;
use crate::nlp::{Token, TokenKind};
use crate::text::Span;
use crate::value::Value;

use super::lexicon::{self, Class, Form};
use super::nouns;
use super::words;

/// A token with what its form alone tells.
#[derive(Debug)]
pub(super) struct Word {
    /// In lower case.
    pub(super) text: String,
    pub(super) span: Span,
    pub(super) kind: TokenKind,
    pub(super) capital: bool,
    pub(super) class: Option<(&'static Class, Form)>,
    /// The value that the word belongs to, as an index into the article's values.
    pub(super) value: Option<usize>,
}

impl Word {
    pub(super) fn is(&self, texts: &[&str]) -> bool {
        texts.contains(&self.text.as_str())
    }

    /// Whether it can be a noun or adjective, as far as its form tells.
    pub(super) fn is_content(&self) -> bool {
        self.kind == TokenKind::Word && self.value.is_none() && !words::ends_phrase(&self.text)
    }
}

/// A stretch of a sentence's words around one verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) words: Range<usize>,
    pub(super) kind: ClauseKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ClauseKind {
    Main,
    /// Tells more of the noun before it: "the plant, which closed in 2021".
    Relative {
        /// The word that it tells of.
        antecedent: Option<usize>,
    },
    /// "if", "unless", "whether".
    Condition,
    /// "including seven officers", "two of whom".
    Part,
}

/// A clause never grows longer, so that work on it stays within bounds whatever the text.
const LONGEST: usize = 60;

/// The words of a sentence. `first_value` is the first of `values` that does not end before the sentence.
pub(super) fn words(article: &Article, tokens: &[Token], values: &[Value], first_value: usize) -> Vec<Word> {
    let mut value = first_value;
    let mut words: Vec<Word> = tokens
        .iter()
        .enumerate()
        .map(|(index, token)| {
            while values.get(value).is_some_and(|value| value.span.end <= token.span.start) {
                value += 1;
            }
            let written = &article.text[token.span];
            let text = written.to_lowercase();
            let within = values.get(value).is_some_and(|value| value.span.overlaps(token.span));
            let capital = written.chars().next().is_some_and(char::is_uppercase);
            // A capital inside a sentence makes a name of the word: March, Fine Gael.
            let plain = token.kind == TokenKind::Word && !within && (index == 0 || !capital);
            Word {
                class: if plain { lexicon::class(&text) } else { None },
                capital,
                text,
                span: token.span,
                kind: token.kind,
                value: within.then_some(value),
            }
        })
        .collect();
    for index in 1..words.len() {
        if let Some((name, form)) = two_words(&words[index - 1].text, &words[index].text) {
            words[index - 1].class = lexicon::named(name).map(|class| (class, form));
        }
    }
    words
}

/// The class of two words that mean one thing; the first of them shows it.
fn two_words(first: &str, second: &str) -> Option<(&'static str, Form)> {
    match second {
        "place" if words::verb(first) == "take" => Some(("run", Form::Verb)),
        "for" if words::verb(first) == "file" => Some(("file", Form::Past)),
        "board" if first == "on" => Some(("carry", Form::Adjective)),
        _ => None,
    }
}

/// The occasion that a sentence is about, going by its first words: "The exercises are led by …".
pub(super) fn occasion(words: &[Word]) -> Option<(usize, String)> {
    const OPENING: usize = 6;
    let words = words.iter().enumerate().take(OPENING).filter(|(_, word)| word.is_content());
    words
        .map(|(index, word)| (index, nouns::group(words::noun(&word.text))))
        .find(|(_, head)| lexicon::is_occasion(head))
}

/// The clauses of a sentence: together they cover all words but the marks between them.
pub(super) fn split(words: &[Word]) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut kind = ClauseKind::Main;
    for at in 0..words.len() {
        let closes =
            matches!(kind, ClauseKind::Relative { .. } | ClauseKind::Part) && words[at].text == "," && at > start + 1;
        let opens = match words[at].value {
            Some(_) => None,
            None if closes && !goes_on(words, at) => Some(ClauseKind::Main),
            None => opening(words, at, start),
        };
        if let Some(next) = opens.or_else(|| (at - start >= LONGEST).then_some(ClauseKind::Main)) {
            if start < at {
                clauses.push(Clause { words: start..at, kind });
            }
            start = at;
            kind = next;
        }
    }
    if start < words.len() {
        clauses.push(Clause { words: start..words.len(), kind });
    }
    clauses
}

/// Whether the comma at `at` goes on a list of figures: "including seven officers, two medics".
fn goes_on(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| next.value.is_some() || next.is(&["and", "or"]))
}

/// The kind of clause that starts with the word `at`, if one does.
fn opening(words: &[Word], at: usize, start: usize) -> Option<ClauseKind> {
    let word = &words[at];
    let before = at.checked_sub(1).map(|index| &words[index]);
    let comma = before.is_some_and(|before| before.text == ",");
    match word.text.as_str() {
        ";" | ":" | "—" | "–" | "--" | "(" | ")" | "“" | "”" | "\"" => Some(ClauseKind::Main),
        "if" | "unless" | "whether" => Some(ClauseKind::Condition),
        "including" | "among" if word.text == "including" || comma => Some(ClauseKind::Part),
        "which" | "who" | "whose" | "whom" => {
            if before.is_some_and(|before| before.text == "of") {
                return Some(ClauseKind::Part);
            }
            Some(ClauseKind::Relative { antecedent: antecedent(words, at, start) })
        }
        "that"
            if before
                .is_some_and(|before| before.is_content() && !before.text.ends_with("ed") && before.text != "said") =>
        {
            Some(ClauseKind::Relative { antecedent: antecedent(words, at, start) })
        }
        "that" | "while" | "when" | "where" | "because" | "although" | "though" | "whereas" | "but" | "after"
        | "before" => Some(ClauseKind::Main),
        "as" if !words.get(at + 1).is_some_and(|next| next.is(&["many", "much", "few", "of", "well"])) => {
            Some(ClauseKind::Main)
        }
        "and" | "or" if has_verb_of_its_own(words, at + 1) => Some(ClauseKind::Main),
        _ if comma
            && !is_adverbial(&words[start..at])
            && (words::is_determiner(&word.text) || word.is(&["he", "she", "it", "they", "we", "i", "you"])) =>
        {
            Some(ClauseKind::Main)
        }
        _ => None,
    }
}

/// Whether the words only say when the clause behind them happens: "In February,".
fn is_adverbial(words: &[Word]) -> bool {
    const LONGEST: usize = 8;
    words.len() <= LONGEST
        && words.iter().any(|word| word.value.is_some())
        && words.iter().all(|word| word.value.is_some() || word.text == "," || words::is_stop(&word.text))
}

/// The noun that a relative clause from the word `at` on tells of.
fn antecedent(words: &[Word], at: usize, start: usize) -> Option<usize> {
    (start..at).rev().take(3).find(|&index| words[index].is_content())
}

/// Whether the words behind a conjunction bring a verb: "and injured 30", "and 30 were injured", "and he".
fn has_verb_of_its_own(words: &[Word], at: usize) -> bool {
    for (distance, word) in words[at.min(words.len())..].iter().take(8).enumerate() {
        if word.kind == TokenKind::Mark {
            return false;
        }
        if words::is_auxiliary(&word.text) || (distance == 0 && word.is(&["he", "she", "it", "they", "we"])) {
            return true;
        }
        match word.class {
            Some((_, Form::Past | Form::Adjective)) => return true,
            Some((_, Form::Verb)) if distance == 0 => return true,
            _ => {}
        }
    }
    false
}
