//! Folding: front matter and page chrome.

use crate::corpus::Snapshot;
use crate::index::ArticleId;
use crate::text::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    pub span: Span,
    pub kind: FoldKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoldKind {
    FrontMatter,
    Boilerplate,
}

pub fn folding(snapshot: &Snapshot, article: &ArticleId) -> Vec<Fold> {
    let _ = (snapshot, article);
    Vec::new()
}
