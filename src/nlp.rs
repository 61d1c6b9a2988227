//! Words: tokens, their lemmas and what can be told from their form.
//!
//! Rules and closed word lists so far; a trained model takes over the inside of this room. It does not know names,
//! values or sources.

use crate::article::Article;
use crate::text::Span;

mod tokenize;

/// A word, number or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes, periods of abbreviations: `take-off`, `U.S.`, `don't`, `A400M`.
    Word,
    /// `'s` or a bare `'` behind a plural, of a possessive.
    Possessive,
    /// `1,200`, `3.5`, `5:40`, `17th` is a word.
    Number,
    /// Everything else, one character each; `...` and `--` are one.
    Mark,
}

/// The tokens of an article, sentence by sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tokens {
    pub all: Vec<Token>,
    /// Per sentence of the article, its tokens as a range into `all`.
    pub sentences: Vec<std::ops::Range<usize>>,
}

impl Tokens {
    pub fn of(article: &Article) -> Tokens {
        let mut tokens = Tokens::default();
        for sentence in &article.sentences {
            let first = tokens.all.len();
            tokenize::tokenize(&article.text, sentence.span, |token| tokens.all.push(token));
            tokens.sentences.push(first..tokens.all.len());
        }
        tokens
    }

    /// The tokens of one sentence.
    pub fn sentence(&self, sentence: usize) -> &[Token] {
        &self.all[self.sentences[sentence].clone()]
    }
}
