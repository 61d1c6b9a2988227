//! Words: tokens, their parts of speech, lemmas, names and trees.
//!
//! [`Tokens`] are what the other rooms walk over; [`Syntax`] is what the trained network makes of them, in the words of
//! Universal Dependencies. It does not know who is who, nor values or sources.

use std::ops::Range;

use crate::article::Article;
use crate::text::Span;

mod address;
mod entity_type;
pub mod fold;
pub mod gazetteer;
pub mod lemma;
pub mod network;
pub mod relation;
mod syntactic;
mod syntax;
mod tag;
mod tokenize;
#[cfg(feature = "train")]
pub mod train;
pub mod words;

pub use entity_type::EntityType;
pub use syntactic::split;
pub use syntax::{Named, Syntax, Word};
pub use tag::Tag;

/// A word, number or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes, periods of abbreviations: `take-off`, `U.S.`, `don't`, `A400M`; also an
    /// address, `@handle` or `#tag`.
    Word,
    /// `'s` or a bare `'` behind a plural, of a possessive.
    Possessive,
    /// `1,200`, `3.5`, `5:40`, `02/14/2025`, `2025-02-14`; `17th` and `10-year-old` are words. A unit or scale behind
    /// it is a word of its own: `5m` is `5`, `m`.
    Number,
    /// Everything else, one character each (an emoji with its modifiers is one); `...` and `--` are one.
    Mark,
}

impl Token {
    /// The token as written in the reading `text`.
    pub fn text(self, text: &str) -> &str {
        &text[self.span]
    }
}

/// The tokens of an article, sentence by sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tokens {
    pub all: Vec<Token>,
    /// Per sentence of the article, its tokens as a range into `all`.
    pub sentences: Vec<Range<usize>>,
}

impl Tokens {
    pub fn of(article: &Article) -> Tokens {
        let marks = quotation_marks(article);
        let mut tokens = Tokens::default();
        for sentence in &article.sentences {
            let first = tokens.all.len();
            tokenize::tokenize(&article.text, sentence.span, &marks, |token| tokens.all.push(token));
            tokens.sentences.push(first..tokens.all.len());
        }
        tokens
    }

    /// The tokens of one sentence.
    pub fn sentence(&self, sentence: usize) -> &[Token] {
        &self.all[self.sentences[sentence].clone()]
    }

    /// The index of the token that holds the byte `offset`, or ends there.
    pub fn at(&self, offset: usize) -> Option<usize> {
        let index = self.all.partition_point(|token| token.span.end <= offset);
        let holds = |index: &usize| self.all.get(*index).is_some_and(|token| token.span.touches(offset));
        Some(index).filter(holds).or_else(|| index.checked_sub(1).filter(holds))
    }

    /// The indices of the tokens that lie wholly within `span`.
    pub fn within(&self, span: Span) -> Range<usize> {
        let first = self.all.partition_point(|token| token.span.start < span.start);
        let end = self.all.partition_point(|token| token.span.end <= span.end);
        first..end.max(first)
    }

    /// The sentence that the token at `index` belongs to.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= index)
    }
}

/// The offsets of the quotation marks that [`Article::quotations`] opens and closes with, ascending.
fn quotation_marks(article: &Article) -> Vec<usize> {
    let opening = article.quotations.iter().map(|quotation| quotation.span.start);
    let closing = article.quotations.iter().filter(|quotation| quotation.closed).map(|quotation| quotation.inner.end);
    let mut marks: Vec<usize> = opening.chain(closing).collect();
    marks.sort_unstable();
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Format, Given};

    #[test]
    fn tokens_are_found_by_place() {
        let article = Article::parse("Rain fell. The mayor's boat sank.", Format::Text, &Given::default());
        let tokens = Tokens::of(&article);
        let text = |index: usize| tokens.all[index].text(&article.text);
        assert_eq!(tokens.at(0).map(text), Some("Rain"));
        assert_eq!(tokens.at(4).map(text), Some("Rain")); // right behind it, as a caret
        assert_eq!(tokens.at(9).map(text), Some("."));
        let within: Vec<&str> = tokens.within(Span::new(15, 27)).map(text).collect();
        assert_eq!(within, ["mayor", "'s", "boat"]);
        assert_eq!(tokens.sentence_of(2), 0);
        assert_eq!(tokens.sentence_of(3), 1);
    }
}
