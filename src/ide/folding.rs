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
    let front_matter = front_matter(document).map(|span| Fold { span, kind: FoldKind::FrontMatter });
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

/// The YAML block at the head of the source, fences included.
fn front_matter(document: &Document) -> Option<Span> {
    let source = &*document.source;
    let article = &document.reading().article;
    let first = article.blocks.first().map_or(source.len(), |block| article.to_source(block.span).start);
    let head = Span::new(0, first).trim(source);
    let mut fences = source[head].lines().map(str::trim_end).filter(|line| *line == "---");
    (source[head].starts_with("---") && fences.nth(1).is_some()).then_some(head)
}
