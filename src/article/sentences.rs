//! Sentence boundaries within a block.

use crate::text::Span;

/// Calls `sentence` with the span of every sentence of `block`, in order, trimmed.
pub(super) fn split(text: &str, block: Span, mut sentence: impl FnMut(Span)) {
    let mut start = block.start;
    for (at, _) in text[block].match_indices(". ") {
        let end = block.start + at + 1;
        sentence(Span::new(start, end).trim(text));
        start = end;
    }
    let last = Span::new(start, block.end).trim(text);
    if !last.is_empty() {
        sentence(last);
    }
}
