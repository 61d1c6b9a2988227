//! Document highlight: the other mentions of an entity in the same article.

use crate::corpus::Snapshot;
use crate::index::ArticleId;
use crate::text::Span;

pub fn highlight(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Vec<Span> {
    let _ = (snapshot, article, offset);
    Vec::new()
}
