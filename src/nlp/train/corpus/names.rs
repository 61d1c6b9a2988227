//! Corpora of names by other rules than ours: what their labels may be among our types, and what they leave unmarked.
//!
//! A row is an object of a JSONL file; offsets count characters.

use std::ops::Range;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::nlp::EntityType::{self, Event, Fac, Gpe, Law, Loc, Norp, Org, Person, Product};
use crate::nlp::train::example::{Corpus, Example};
use crate::nlp::train::labels::{Labels, Name};

use super::{bytes_of_characters, sentences, written};

#[derive(Debug, Clone, Deserialize)]
pub struct Row {
    #[serde(default)]
    doc: Option<Document>,
    text: String,
    entities: Vec<Entity>,
    #[serde(default)]
    tokens: Vec<Token>,
}

/// Only those with a name hold together; numbers tell rows of short extracts apart.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Document {
    Named(String),
    #[allow(dead_code, reason = "numbers only have to be read")]
    Numbered(IgnoredAny),
}

#[derive(Debug, Clone, Deserialize)]
struct Entity {
    start: usize,
    end: usize,
    label: String,
}

/// Where it starts and ends.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Token {
    Bare(usize, usize),
    #[allow(dead_code, reason = "tags only have to be read")]
    Tagged(usize, usize, IgnoredAny, IgnoredAny),
}

/// A row with its words is a sentence.
pub fn sentence(row: &Row, corpus: Corpus) -> Example {
    let bytes = bytes_of_characters(&row.text);
    let words: Vec<Range<usize>> = row.tokens.iter().map(|token| token.span(&bytes)).collect();
    let mut names = vec![Labels::outside_or(hidden_in(corpus)); words.len()];
    for entity in row.entities.iter().filter(|entity| entity.label != "DATE") {
        let name = match types_of(&entity.label) {
            Some(kinds) => Name::of(kinds),
            None => Name::all(Labels::outside_or(&[Norp, Event, Law, Product])),
        };
        name.mark(entity.span(&bytes), &words, &mut names);
    }
    let document = match &row.doc {
        Some(Document::Named(name)) => name.clone(),
        Some(Document::Numbered(_)) | None => String::new(),
    };
    Example { words: written(&row.text, &words), names, document, corpus, ..Example::default() }
}

/// A row of re3d is a whole report without words. Its names take in titles and articles: only the surest count, where
/// the others are no one knows.
pub fn report(row: &Row) -> Vec<Example> {
    const LONGEST_SURE: usize = 2;
    let bytes = bytes_of_characters(&row.text);
    let mut examples = Vec::new();
    for words in sentences(&row.text) {
        let mut names = vec![Labels::outside_or(&[Event, Law, Product, Norp]); words.len()];
        for entity in &row.entities {
            let span = entity.span(&bytes);
            let inside: Vec<&Range<usize>> =
                words.iter().filter(|word| word.start < span.end && span.start < word.end).collect();
            let is_capital = |word: &&Range<usize>| row.text[word.start..].starts_with(char::is_uppercase);
            let is_short = inside.len() <= LONGEST_SURE && inside.iter().all(is_capital);
            let kinds = types_of(&entity.label).filter(|kinds| is_short && kinds[0] != Person);
            kinds.map_or(Name::all(Labels::ANY), Name::of).mark(span, &words, &mut names);
        }
        let words = written(&row.text, &words);
        examples.push(Example { words, names, corpus: Corpus::Reports, ..Example::default() });
    }
    examples
}

/// The types of ours that a label may stand for; `None` for labels that are none of ours, or any of several.
fn types_of(label: &str) -> Option<&'static [EntityType]> {
    Some(match label {
        "PER" | "person" | "politician" | "Person" => &[Person],
        "ORG" | "organisation" | "corporation" | "Organisation" => &[Org],
        "group" | "politicalparty" => &[Org, Norp],
        "LOC" | "location" | "Location" => &[Gpe, Loc, Fac],
        "country" => &[Gpe],
        "EVENT" | "event" | "election" => &[Event],
        "Nationality" => &[Norp],
        "product" => &[Product],
        _ => return None,
    })
}

/// The types of ours that a corpus leaves unmarked.
fn hidden_in(corpus: Corpus) -> &'static [EntityType] {
    match corpus {
        Corpus::Uner | Corpus::Btc | Corpus::Reports => &[Norp, Event, Law, Product],
        Corpus::Gum | Corpus::Crossner => &[Norp, Law, Product],
        Corpus::Wnut => &[Norp, Event, Law],
        Corpus::Wikigold | Corpus::Ours => &[],
    }
}

impl Entity {
    fn span(&self, bytes: &[usize]) -> Range<usize> {
        byte(bytes, self.start)..byte(bytes, self.end)
    }
}

impl Token {
    fn span(&self, bytes: &[usize]) -> Range<usize> {
        match self {
            Token::Bare(start, end) | Token::Tagged(start, end, ..) => {
                let start = byte(bytes, *start);
                start..byte(bytes, *end).max(start)
            }
        }
    }
}

/// Offsets behind the text count as its end.
fn byte(bytes: &[usize], character: usize) -> usize {
    bytes.get(character).or(bytes.last()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(json: &str) -> Row {
        serde_json::from_str(json).expect("a row")
    }

    #[test]
    fn places_may_be_countries() {
        let row = row(
            r#"{"doc":3,"text":"Ö likes Peru","entities":[{"start":8,"end":12,"label":"LOC"}],"tokens":[[0,1],[2,7],[8,12]]}"#,
        );
        let sentence = sentence(&row, Corpus::Wikigold);
        assert_eq!((sentence.words[2].as_str(), sentence.document.as_str()), ("Peru", ""));
        assert_eq!(sentence.names, [Labels::OUTSIDE, Labels::OUTSIDE, Labels::first(&[Gpe, Loc, Fac])]);
    }

    #[test]
    fn reports_are_unsure_of_long_names() {
        let row = row(
            r#"{"text":"Iraq thanked the Security Council.","entities":[{"start":0,"end":4,"label":"Location"},{"start":13,"end":33,"label":"Organisation"}]}"#,
        );
        let [sentence] = &report(&row)[..] else { panic!("one sentence") };
        assert_eq!(sentence.names[0], Labels::first(&[Gpe, Loc, Fac]));
        assert_eq!(sentence.names[3], Labels::ANY);
    }
}
