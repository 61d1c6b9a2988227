//! Which entities of different articles are one.
//!
//! By names only. A short form, a surname or an acronym links to the one full name that bears it; where two full names
//! do, it stays by itself. What an article merely guesses of a name's type, the others correct.

use std::borrow::Cow;

use rpds::{HashTrieMapSync, RedBlackTreeSetSync};

use crate::entity::{self, EntityType, Footing};
use crate::reading::Reading;

use super::{ArticleId, EntityRef, Index, Summary};

mod acronyms;
mod decided;
mod keys;
mod owners;
mod types;

pub use acronyms::{AcronymConflict, AcronymConflictKind};
pub use decided::Naming;

use keys::Family;
use types::TypeTable;

/// What linking needs to know of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntitySummary {
    pub name: String,
    /// What the article takes it for; [`Index::entity_type`] is what all articles do.
    pub kind: EntityType,
    pub footing: Footing,
    /// Keys under which another article may know it: its full name first, then shorter ones.
    pub keys: Vec<String>,
    /// The acronym that the article writes in brackets beside full names, and those names.
    pub acronym: Option<String>,
    pub expansions: Vec<String>,
}

impl EntitySummary {
    fn full(&self) -> &str {
        self.keys.first().map_or("", String::as_str)
    }
}

/// Name keys and the entities that bear them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct NameTable {
    bearers: HashTrieMapSync<String, RedBlackTreeSetSync<EntityRef>>,
    types: TypeTable,
}

pub(super) fn summarise(reading: &Reading) -> Vec<EntitySummary> {
    let entities = &reading.entities;
    let footings = entity::footings(&reading.article, entities);
    let owners = owners::of(&reading.article, entities);
    let facts = footings.into_iter().zip(owners);
    let summary = |(entity, (footing, owner)): (&entity::Entity, (Footing, Option<String>))| EntitySummary {
        name: entity.name.clone(),
        kind: entity.kind,
        footing,
        keys: keys::of(entity, owner.as_deref()),
        acronym: entity.acronym.clone().filter(|_| !entity.expansions.is_empty()),
        expansions: entity.expansions.clone(),
    };
    entities.all.iter().zip(facts).map(summary).collect()
}

impl NameTable {
    pub(super) fn insert(&mut self, id: &ArticleId, summary: &Summary) {
        for (key, bearer) in borne(id, summary) {
            let bearers = self.bearers.get(&key).cloned().unwrap_or_default();
            self.bearers.insert_mut(key, bearers.insert(bearer));
        }
        summary.entities.iter().for_each(|entity| self.types.insert(entity));
    }

    pub(super) fn remove(&mut self, id: &ArticleId, summary: &Summary) {
        for (key, bearer) in borne(id, summary) {
            let Some(bearers) = self.bearers.get(&key).map(|bearers| bearers.remove(&bearer)) else { continue };
            if bearers.is_empty() {
                self.bearers.remove_mut(&key);
            } else {
                self.bearers.insert_mut(key, bearers);
            }
        }
        summary.entities.iter().for_each(|entity| self.types.remove(entity));
    }

    fn bearers(&self, key: &str) -> impl Iterator<Item = &EntityRef> {
        self.bearers.get(key).into_iter().flatten()
    }
}

/// The keys of an article's entities, acronyms among them. Where the type is guessed it may be any.
fn borne<'a>(id: &'a ArticleId, summary: &'a Summary) -> impl Iterator<Item = (String, EntityRef)> + 'a {
    summary.entities.iter().enumerate().flat_map(move |(entity, of)| {
        let acronym = of.acronym.as_deref().map(keys::acronym);
        let bearer = EntityRef { article: id.clone(), entity };
        let guesses = Family::NAMED.iter().map(|family| family.key(&of.name));
        let guesses = guesses.take(if of.footing == Footing::Guessed { Family::NAMED.len() } else { 0 });
        of.keys.iter().cloned().chain(acronym).chain(guesses).map(move |key| (key, bearer.clone()))
    })
}

impl Index {
    /// Every article's entity that is the same as this one, itself included, in order.
    pub fn same_entity(&self, entity: &EntityRef) -> Vec<EntityRef> {
        let alone = || vec![entity.clone()];
        let Some(full) = self.full(entity) else { return alone() };
        let full = self.fullest(&full);
        if self.is_shared_out(&full) {
            return alone();
        }
        let mut same = RedBlackTreeSetSync::new_sync();
        same.insert_mut(entity.clone());
        let mut shorter = vec![full.clone()];
        for bearer in self.names.bearers(&full) {
            if let Some(summary) = self.entity(bearer).filter(|summary| self.full_of(summary) == full) {
                same.insert_mut(bearer.clone());
                shorter.extend(summary.keys.iter().skip(1).cloned());
            }
        }
        shorter.sort();
        shorter.dedup();
        for key in shorter {
            // Only those that have it for their full name; and only if it means no other.
            let short = self.names.bearers(&key).filter(|bearer| self.full(bearer).is_some_and(|full| full == key));
            let mut short = short.peekable();
            if short.peek().is_some() && self.fullest(&key) == full {
                short.for_each(|bearer| same.insert_mut(bearer.clone()));
            }
        }
        same.iter().cloned().collect()
    }

    /// Whether two articles' entities are one.
    pub fn is_same_entity(&self, one: &EntityRef, other: &EntityRef) -> bool {
        one == other || self.identity(one).is_some_and(|here| self.identity(other) == Some(here))
    }

    /// What an entity has in common with all that are the same; `None` where it may be either of two.
    pub(super) fn identity(&self, entity: &EntityRef) -> Option<String> {
        let fullest = self.fullest(&self.full(entity)?);
        (!self.is_shared_out(&fullest)).then_some(fullest)
    }

    /// What the index knows of an entity.
    pub fn entity(&self, entity: &EntityRef) -> Option<&EntitySummary> {
        self.summary(&entity.article)?.entities.get(entity.entity)
    }

    /// The type that all articles together give to the entity.
    pub fn entity_type(&self, entity: &EntityRef) -> Option<EntityType> {
        let summary = self.entity(entity)?;
        let full = self.fullest(&self.full_of(summary));
        let fullest = self.names.bearers(&full).filter_map(|bearer| self.entity(bearer));
        let fullest = fullest.filter(|bearer| self.full_of(bearer) == full).max_by_key(|bearer| bearer.footing);
        Some(self.names.types.agreed(fullest.filter(|_| !self.is_shared_out(&full)).unwrap_or(summary)))
    }

    fn full(&self, entity: &EntityRef) -> Option<Cow<'_, str>> {
        self.entity(entity).map(|summary| self.full_of(summary))
    }

    /// The key of the full name, under the type on which the articles agree.
    fn full_of<'a>(&self, summary: &'a EntitySummary) -> Cow<'a, str> {
        let agreed = Family::of(self.names.types.agreed(summary));
        if agreed == Family::of(summary.kind) {
            Cow::Borrowed(summary.full())
        } else {
            Cow::Owned(agreed.key(&summary.name))
        }
    }

    /// The one longer full name that `key` is short for, and so on; else `key` itself.
    fn fullest(&self, key: &str) -> String {
        const DEEPEST: usize = 4;
        let mut key = key.to_owned();
        for _ in 0..DEEPEST {
            match self.longer(&key) {
                (Some(longer), None) => key = longer,
                _ => break,
            }
        }
        key
    }

    /// The first two different full names that `key` is short for.
    fn longer(&self, key: &str) -> (Option<String>, Option<String>) {
        let mut longer = self
            .names
            .bearers(key)
            .filter_map(|bearer| self.full(bearer))
            .filter(|full| full != key && keys::are_of_one_family(full, key) && !keys::is_shorter(full, key));
        let Some(first) = longer.next() else { return (None, None) };
        let second = longer.find(|full| *full != first).map(Cow::into_owned);
        (Some(first.into_owned()), second)
    }

    /// Whether `key` is a bare surname, short form or description that may mean either of two.
    fn is_shared_out(&self, key: &str) -> bool {
        (!key.contains(' ') || owners::may_own(key)) && self.longer(key).1.is_some()
    }
}

#[cfg(test)]
mod tests;
