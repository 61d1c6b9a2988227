//! Folding: front matter and page chrome.

use crate::corpus::{Document, Snapshot};
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

/// What may be folded away, in order.
pub fn folding(snapshot: &Snapshot, article: &ArticleId) -> Vec<Fold> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let front_matter = document.reading().article.front_matter.map(|span| span.trim(&document.source));
    let front_matter = front_matter.map(|span| Fold { span, kind: FoldKind::FrontMatter });
    let chrome = stretches(document).into_iter().map(|span| Fold { span, kind: FoldKind::Boilerplate });
    front_matter.into_iter().chain(chrome).collect()
}

/// The stretches that are not part of the story, in order; neighbours are one.
pub fn boilerplate(snapshot: &Snapshot, article: &ArticleId) -> Vec<Span> {
    snapshot.document(article).map(|document| stretches(document)).unwrap_or_default()
}

fn stretches(document: &Document) -> Vec<Span> {
    let article = &document.reading().article;
    let mut stretches: Vec<Span> = Vec::new();
    let mut before = None;
    for block in &article.blocks {
        let chrome = block.kind.is_boilerplate().then(|| article.to_source(block.span));
        match (chrome, before) {
            (Some(span), Some(_)) => {
                if let Some(last) = stretches.last_mut() {
                    *last = last.join(span);
                }
            }
            (Some(span), None) => stretches.push(span),
            (None, _) => {}
        }
        before = chrome;
    }
    stretches
}
