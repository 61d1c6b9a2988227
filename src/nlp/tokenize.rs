//! Tokens of one sentence, each with its span.

use crate::text::Span;

use super::{Token, TokenKind};

/// Calls `token` with every token of `sentence`, in order; white space lies between them.
pub(super) fn tokenize(text: &str, sentence: Span, mut token: impl FnMut(Token)) {
    use unicode_segmentation::UnicodeSegmentation;
    for (at, word) in text[sentence].split_word_bound_indices() {
        if word.trim().is_empty() {
            continue;
        }
        let start = sentence.start + at;
        let kind = match word.chars().next() {
            Some(c) if c.is_alphabetic() => TokenKind::Word,
            Some(c) if c.is_numeric() => TokenKind::Number,
            _ => TokenKind::Mark,
        };
        token(Token { span: Span::new(start, start + word.len()), kind });
    }
}
