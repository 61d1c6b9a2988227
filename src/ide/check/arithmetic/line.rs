//! A sentence as its figures and the words between them.

use std::ops::Range;

use crate::nlp::{Tag, TokenKind};
use crate::reading::Reading;
use crate::text::Span;
use crate::value::{Value, ValueKind};

/// One sentence.
pub(super) struct Line<'a> {
    pub block: usize,
    pub pieces: Vec<Piece<'a>>,
}

/// A value, or a word or mark that belongs to none.
pub(super) struct Piece<'a> {
    pub span: Span,
    /// In lower case; empty for a figure.
    pub word: String,
    pub value: Option<&'a Value>,
    pub tag: Option<Tag>,
}

impl<'a> Line<'a> {
    pub fn of(reading: &'a Reading, sentence: usize) -> Line<'a> {
        let text = &reading.article.text;
        let of = &reading.article.sentences[sentence];
        let first = reading.values.partition_point(|value| value.span.end <= of.span.start);
        let mut values = reading.values[first..].iter().peekable();
        let mut tags = reading.syntax.sentence(sentence).iter().peekable();
        let mut pieces: Vec<Piece> = Vec::new();
        let mut end = of.span.start;
        for token in reading.tokens.sentence(sentence) {
            while values.next_if(|value| value.span.end <= token.span.start).is_some() {}
            while tags.next_if(|word| word.span.start < token.span.start).is_some() {}
            let tag = tags.peek().filter(|word| word.span.start == token.span.start).map(|word| word.tag);
            if token.span.end <= end {
                continue; // within a value that has begun
            }
            let mut start = token.span.start.max(end);
            if let Some(value) = values.peek().filter(|value| value.span.start < token.span.end)
                && value.span.start >= start
            {
                let value: &Value = value;
                pieces.push(Piece { span: value.span, word: String::new(), value: Some(value), tag });
                (start, end) = (value.span.end, value.span.end);
            }
            if start < token.span.end && token.kind != TokenKind::Possessive {
                let span = Span::new(start, token.span.end);
                pieces.push(Piece { span, word: text[span].to_lowercase(), value: None, tag });
            }
        }
        Line { block: of.block, pieces }
    }

    pub fn is_question(&self) -> bool {
        self.pieces.iter().rev().take(2).any(|piece| piece.word == "?")
    }

    /// Whether the piece at `at` is one of the words.
    pub fn is(&self, at: usize, words: &[&str]) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.value.is_none() && words.contains(&piece.word.as_str()))
    }

    /// Whether the words stand at `at`, in this order.
    pub fn reads(&self, at: usize, words: &str) -> bool {
        words.split(' ').enumerate().all(|(offset, word)| self.is(at + offset, &[word]))
    }

    pub fn kind(&self, at: usize) -> Option<&'a ValueKind> {
        self.pieces.get(at)?.value.map(|value| &value.kind)
    }

    /// The exact count at `at`.
    pub fn count(&self, at: usize) -> Option<f64> {
        match self.kind(at)? {
            ValueKind::Number(extent) if extent.exact && extent.low.fract() == 0.0 && extent.low >= 0.0 => {
                Some(extent.low)
            }
            _ => None,
        }
    }

    /// The exact share at `at`, in percent.
    pub fn percent(&self, at: usize) -> Option<f64> {
        match self.kind(at)? {
            ValueKind::Percent(extent) if extent.exact => Some(extent.low),
            _ => None,
        }
    }

    pub fn tag(&self, at: usize) -> Option<Tag> {
        self.pieces.get(at)?.tag
    }

    /// The words from one to before another.
    pub fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.min(self.pieces.len()).max(range.start + 1) - 1;
        self.pieces[range.start].span.join(self.pieces[last].span)
    }

    /// The last index before the sentence's closing marks.
    pub fn end(&self) -> usize {
        let is_mark = |piece: &&Piece| piece.value.is_none() && !piece.word.contains(char::is_alphanumeric);
        self.pieces.len() - self.pieces.iter().rev().take_while(is_mark).count()
    }
}
