//! The words of a sentence as the rules for names see them.

use crate::article::{Article, BlockKind};
use crate::nlp::Syntax;
use crate::nlp::fold::fold;
use crate::text::Span;

#[derive(Debug)]
pub(super) struct Word<'a> {
    pub span: Span,
    pub text: &'a str,
    pub folded: String,
    pub is_lower: bool,
    /// Punctuation.
    pub is_mark: bool,
}

#[derive(Debug)]
pub(super) struct Line<'a> {
    pub words: Vec<Word<'a>>,
    pub block: BlockKind,
    /// Whether longer words are written small here, so that a capital says something.
    pub has_small_words: bool,
}

impl Word<'_> {
    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// "US", "U.S."
    pub(super) fn is_shouted(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        letters.clone().count() > 1 && letters.all(char::is_uppercase)
    }
}

impl<'a> Line<'a> {
    /// The words of one sentence.
    pub(super) fn of(article: &'a Article, syntax: &Syntax, sentence: usize) -> Line<'a> {
        let word = |span: Span| {
            let text = &article.text[span];
            let is_lower = text.starts_with(char::is_lowercase);
            Word { span, text, folded: fold(text), is_lower, is_mark: !text.contains(char::is_alphanumeric) }
        };
        let words: Vec<Word> = syntax.sentence(sentence).iter().map(|of| word(of.span)).collect();
        let has_small_words = words.iter().any(|word| word.is_lower && word.text.chars().count() > 3);
        Line { words, block: article.blocks[article.sentences[sentence].block].kind, has_small_words }
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.block, BlockKind::Headline | BlockKind::Deck | BlockKind::Heading)
    }

    /// The first word that is no mark.
    pub(super) fn first(&self) -> usize {
        self.words.iter().position(|word| !word.is_mark).unwrap_or(0)
    }

    /// The words that lie within `span`.
    pub(super) fn within(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.words.partition_point(|word| word.span.start < span.start);
        let end = self.words.partition_point(|word| word.span.end <= span.end);
        first..end.max(first)
    }
}

/// The name that words make, in one spelling.
pub(super) fn key(words: &[Word]) -> String {
    let mut key = String::new();
    let mut joined = true;
    for word in words {
        joined |= word.folded.starts_with(['-', '\'']);
        if !joined {
            key.push(' ');
        }
        key.push_str(&word.folded);
        joined = word.folded == "-";
    }
    key
}
