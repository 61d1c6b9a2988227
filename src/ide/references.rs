//! References: every mention of an entity, in every article.

use crate::corpus::Snapshot;
use crate::index::ArticleId;

use super::{Location, entities};

/// In order of article and place; without `declaration`, the best introduction is left out.
pub fn references(snapshot: &Snapshot, article: &ArticleId, offset: usize, declaration: bool) -> Vec<Location> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let Some(mention) = entities::mention_at(document, offset) else { return Vec::new() };
    let same = snapshot.index.same_entity(&entities::entity_of(article, mention));
    let mut mentions = entities::mentions(snapshot, &same);
    if !declaration
        && let Some((entity, span)) = entities::best_introduction(snapshot, &same)
        && let Some(document) = snapshot.document(&entity.article)
    {
        let introduction = Location { span: document.reading().article.to_source(span), article: entity.article };
        mentions.retain(|mention| *mention != introduction);
    }
    mentions
}
