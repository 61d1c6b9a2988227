//! Document highlight: the other mentions of an entity in the same article.

use crate::corpus::Snapshot;
use crate::index::ArticleId;
use crate::text::Span;

use super::entities;

/// In order, with the mention at `offset` itself.
pub fn highlight(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Vec<Span> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let Some(here) = entities::mention_at(document, offset) else { return Vec::new() };
    let reading = document.reading();
    let mentions = reading.entities.mentions.iter().filter(|mention| mention.entity == here.entity);
    mentions.map(|mention| reading.article.to_source(mention.span)).collect()
}
