//! Hover: who is that, who says so, what does it mean as a value.

use crate::corpus::Snapshot;
use crate::index::ArticleId;
use crate::text::Span;

/// A short text about the words under the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The words that it is about.
    pub span: Span,
    /// Reads well as plain text too.
    pub markdown: String,
}

pub fn hover(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Option<Hover> {
    let _ = (snapshot, article, offset);
    None
}
