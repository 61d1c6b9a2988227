//! What several features ask of entities: who is named here, where else, and where best.

use std::cmp::Reverse;

use crate::attribution::Stance;
use crate::corpus::{Document, Snapshot};
use crate::entity::{Entity, Mention};
use crate::index::{ArticleId, EntityRef};
use crate::text::Span;

use super::Location;

/// The mention at a source offset.
pub(super) fn mention_at(document: &Document, offset: usize) -> Option<&Mention> {
    let reading = document.reading();
    reading.entities.mention_at(reading.article.to_reading(offset))
}

/// The entity that the article's mention stands for.
pub(super) fn entity_of(article: &ArticleId, mention: &Mention) -> EntityRef {
    EntityRef { article: article.clone(), entity: mention.entity }
}

/// The document and the entity in it.
pub(super) fn resolve<'a>(snapshot: &'a Snapshot, entity: &EntityRef) -> Option<(&'a Document, &'a Entity)> {
    let document: &Document = snapshot.document(&entity.article)?;
    Some((document, document.reading().entities.all.get(entity.entity)?))
}

/// Where the whole corpus introduces the entity best; the earliest report among equals.
pub(super) fn best_introduction(snapshot: &Snapshot, same: &[EntityRef]) -> Option<(EntityRef, Span)> {
    let introductions = same.iter().filter_map(|candidate| {
        let (document, entity) = resolve(snapshot, candidate)?;
        let reading = document.reading();
        let mention = reading.entities.mentions.get(entity.introduction)?.span;
        let published = reading.article.metadata.published.as_ref().map(|published| published.value);
        let rank = (entity.merit, Reverse(published.is_none()), Reverse(published), Reverse(candidate));
        Some((rank, mention))
    });
    let (rank, mention) = introductions.max_by(|(one, _), (other, _)| one.cmp(other))?;
    Some((rank.3.0.clone(), mention))
}

/// Every mention of the entities, in order of article and place.
pub(super) fn mentions(snapshot: &Snapshot, same: &[EntityRef]) -> Vec<Location> {
    let mut locations = Vec::new();
    for entity in same {
        let Some((document, _)) = resolve(snapshot, entity) else { continue };
        let reading = document.reading();
        let own = reading.entities.mentions.iter().filter(|mention| mention.entity == entity.entity);
        locations.extend(own.map(|mention| Location {
            article: entity.article.clone(),
            span: reading.article.to_source(mention.span),
        }));
    }
    locations.sort();
    locations
}

/// How often the entities are the source of something; of words, not of promises, orders and refusals.
pub(super) fn statements(snapshot: &Snapshot, same: &[EntityRef]) -> usize {
    let in_article = |entity: &EntityRef| {
        let (document, _) = resolve(snapshot, entity)?;
        let attributions = &document.reading().attributions;
        let own = attributions.iter().filter(|attribution| attribution.entity == Some(entity.entity));
        Some(own.filter(|attribution| attribution.stance != Stance::Directive).count())
    };
    same.iter().filter_map(in_article).sum()
}

/// "Meridian Press, 17 June 2031": who wrote the article and when, as far as it says.
pub(super) fn credit(document: &Document) -> String {
    let metadata = &document.reading().article.metadata;
    let outlet = match &metadata.outlet {
        Some(outlet) => outlet.value.clone(),
        None => file_name(&document.id).to_owned(),
    };
    match &metadata.published {
        Some(published) => format!("{outlet}, {}", published.value.strftime("%-d %B %Y")),
        None => outlet,
    }
}

/// "in Meridian Press, 17 June 2031": where the other article stands as seen from this one.
pub(super) fn credit_beside(document: &Document, other: &Document) -> String {
    if document.id == other.id {
        return "elsewhere in this article".to_owned();
    }
    format!("in {}", credit(other))
}

fn file_name(id: &ArticleId) -> &str {
    id.0.rsplit(['/', '\\']).next().unwrap_or(&id.0)
}
