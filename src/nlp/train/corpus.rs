//! Corpora become examples: a file for each sort of them.
//!
//! Functions take texts and parsed rows; who calls them reads the files.

use std::fmt;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::article::{Article, Format, Given};
use crate::nlp::{Tokens, split};

use super::example::Example;

pub mod marked;
pub mod names;
pub mod silver;
pub mod treebank;

/// What is wrong with a corpus, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Counted from 1.
    pub line: usize,
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for Fault {}

/// Gives the sentences of a treebank the names that a corpus has for the same words; their number is returned.
pub fn join(trees: &mut [Example], names: &[Example]) -> usize {
    let known: FxHashMap<&[String], &Example> = names.iter().map(|example| (&example.words[..], example)).collect();
    let mut joined = 0;
    for tree in trees {
        if let Some(example) = known.get(&tree.words[..]) {
            tree.names = example.names.clone();
            tree.corpus = example.corpus;
            joined += 1;
        }
    }
    joined
}

/// The sentences of a plain text, of which nothing else is known.
pub fn plain(text: &str) -> Vec<Example> {
    sentences(text).iter().map(|words| Example { words: written(text, words), ..Example::default() }).collect()
}

/// The sentences of a plain text, each as the places of its words, in bytes. They are found as in any article.
fn sentences(text: &str) -> Vec<Vec<Range<usize>>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    // A paragraph at a time: no headline, byline or page chrome is looked for, and offsets stay those of the text.
    for line in text.split_inclusive('\n') {
        let paragraph = line.trim_end();
        let article = Article::parse(&format!("{paragraph}\n"), Format::Text, &Given::default());
        if !paragraph.is_empty() && article.text.starts_with(paragraph) {
            let tokens = Tokens::of(&article);
            for sentence in 0..article.sentences.len() {
                let words = words(&tokens, sentence, &article.text, start);
                sentences.extend(Some(words).filter(|words| !words.is_empty()));
            }
        }
        start += line.len();
    }
    sentences
}

fn words(tokens: &Tokens, sentence: usize, text: &str, start: usize) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    for token in tokens.sentence(sentence) {
        let at = start + token.span.start;
        split(token.text(text), |piece| words.push(at + piece.start..at + piece.end));
    }
    words
}

/// The words as written.
fn written(text: &str, words: &[Range<usize>]) -> Vec<String> {
    words.iter().map(|word| text[word.clone()].to_owned()).collect()
}

/// The byte at which each character starts, and the end: corpora count characters.
fn bytes_of_characters(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lie_in_their_text() {
        let text = "Rain fell.\n\nIt didn't stop. “Well,” said Ana.\n";
        let found = sentences(text);
        let sentences: Vec<String> = found.iter().map(|words| written(text, words).join(" ")).collect();
        assert_eq!(sentences, ["Rain fell .", "It did n't stop .", "“ Well , ” said Ana ."]);
    }
}
