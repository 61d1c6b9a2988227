//! Whose a body is that every country has: "the Bolivian Foreign Ministry", "Chile's Supreme Court".

use crate::article::Article;
use crate::entity::{self, Entities, EntityType};
use crate::nlp::gazetteer;

use super::keys::Family;

/// Per entity of the article, the country that the article names beside it, in a spelling that is the same for the
/// country and its people. Only bodies whose name does not tell them apart have one.
pub(super) fn of(article: &Article, entities: &Entities) -> Vec<Option<String>> {
    let mut owners = vec![None; entities.all.len()];
    for (before, mention) in entities.names().zip(entities.names().skip(1)) {
        let (Some(owner), Some(body)) = (entities.all.get(before.entity), entities.all.get(mention.entity)) else {
            continue;
        };
        let beside = article.text.get(before.span.end..mention.span.start);
        if owners[mention.entity].is_none()
            && beside.is_some_and(|between| matches!(between.trim_end(), "" | "'s" | "’s" | "’" | "'"))
            && matches!(owner.kind, EntityType::Norp | EntityType::Gpe)
            && may_own(&Family::of(body.kind).key(&body.name))
        {
            owners[mention.entity] = Some(entity::country(&owner.name, owner.kind));
        }
    }
    owners
}

/// Whether the key is of a body with none but ordinary words in its name.
pub(super) fn may_own(key: &str) -> bool {
    key.strip_prefix("thing/").is_some_and(|name| name.split(' ').all(|word| gazetteer::word(word).is_some()))
}
