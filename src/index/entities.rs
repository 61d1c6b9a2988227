//! Which entities of different articles are one.
//!
//! By names only. A short form, a surname or an acronym links to the one full name that bears it; where two full names
//! do, it stays by itself.

use rpds::{HashTrieMapSync, RedBlackTreeSetSync};

use crate::entity::EntityType;
use crate::reading::Reading;

use super::{ArticleId, EntityRef, Index, Summary};

mod acronyms;
mod keys;

pub use acronyms::{AcronymConflict, AcronymConflictKind};

/// What linking needs to know of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntitySummary {
    pub name: String,
    pub kind: EntityType,
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
pub(super) struct NameTable(HashTrieMapSync<String, RedBlackTreeSetSync<EntityRef>>);

pub(super) fn summarise(reading: &Reading) -> Vec<EntitySummary> {
    let summary = |entity: &crate::entity::Entity| EntitySummary {
        name: entity.name.clone(),
        kind: entity.kind,
        keys: keys::of(entity),
        acronym: entity.acronym.clone().filter(|_| !entity.expansions.is_empty()),
        expansions: entity.expansions.clone(),
    };
    reading.entities.all.iter().map(summary).collect()
}

impl NameTable {
    pub(super) fn insert(&mut self, id: &ArticleId, summary: &Summary) {
        for (key, bearer) in borne(id, summary) {
            let bearers = self.0.get(&key).cloned().unwrap_or_default();
            self.0.insert_mut(key, bearers.insert(bearer));
        }
    }

    pub(super) fn remove(&mut self, id: &ArticleId, summary: &Summary) {
        for (key, bearer) in borne(id, summary) {
            let Some(bearers) = self.0.get(&key).map(|bearers| bearers.remove(&bearer)) else { continue };
            if bearers.is_empty() {
                self.0.remove_mut(&key);
            } else {
                self.0.insert_mut(key, bearers);
            }
        }
    }

    fn bearers(&self, key: &str) -> impl Iterator<Item = &EntityRef> {
        self.0.get(key).into_iter().flatten()
    }
}

/// The keys of an article's entities, acronyms among them.
fn borne<'a>(id: &'a ArticleId, summary: &'a Summary) -> impl Iterator<Item = (String, EntityRef)> + 'a {
    summary.entities.iter().enumerate().flat_map(move |(entity, of)| {
        let acronym = of.acronym.as_deref().map(keys::acronym);
        let bearer = EntityRef { article: id.clone(), entity };
        of.keys.iter().cloned().chain(acronym).map(move |key| (key, bearer.clone()))
    })
}

impl Index {
    /// Every article's entity that is the same as this one, itself included, in order.
    pub fn same_entity(&self, entity: &EntityRef) -> Vec<EntityRef> {
        let alone = || vec![entity.clone()];
        let Some(summary) = self.entity(entity) else { return alone() };
        let full = self.fullest(summary.full());
        if self.is_shared_out(&full) {
            return alone();
        }
        let mut same = RedBlackTreeSetSync::new_sync();
        same.insert_mut(entity.clone());
        let mut shorter = vec![full.clone()];
        for bearer in self.names.bearers(&full) {
            if let Some(summary) = self.entity(bearer).filter(|summary| summary.full() == full) {
                same.insert_mut(bearer.clone());
                shorter.extend(summary.keys.iter().skip(1).cloned());
            }
        }
        shorter.sort();
        shorter.dedup();
        for key in shorter {
            // Only those that have it for their full name; and only if it means no other.
            let short = self.names.bearers(&key).filter(|bearer| self.full(bearer) == Some(key.as_str()));
            let mut short = short.peekable();
            if short.peek().is_some() && self.fullest(&key) == full {
                short.for_each(|bearer| same.insert_mut(bearer.clone()));
            }
        }
        same.iter().cloned().collect()
    }

    /// Whether two articles' entities are one.
    pub fn is_same_entity(&self, one: &EntityRef, other: &EntityRef) -> bool {
        if one == other {
            return true;
        }
        let (Some(here), Some(there)) = (self.full(one), self.full(other)) else { return false };
        let (here, there) = (self.fullest(here), self.fullest(there));
        here == there && !self.is_shared_out(&here)
    }

    /// What the index knows of an entity.
    pub fn entity(&self, entity: &EntityRef) -> Option<&EntitySummary> {
        self.summary(&entity.article)?.entities.get(entity.entity)
    }

    fn full(&self, entity: &EntityRef) -> Option<&str> {
        self.entity(entity).map(EntitySummary::full)
    }

    /// The one longer full name that `key` is short for, and so on; else `key` itself.
    fn fullest(&self, key: &str) -> String {
        const DEEPEST: usize = 4;
        let mut key = key.to_owned();
        for _ in 0..DEEPEST {
            match self.longer(&key) {
                (Some(longer), None) => key = longer.to_owned(),
                _ => break,
            }
        }
        key
    }

    /// The first two different full names that `key` is short for.
    fn longer(&self, key: &str) -> (Option<&str>, Option<&str>) {
        let mut longer = self
            .names
            .bearers(key)
            .filter_map(|bearer| self.full(bearer))
            .filter(|full| *full != key && !keys::is_shorter(full, key));
        let first = longer.next();
        (first, first.and_then(|first| longer.find(|full| *full != first)))
    }

    /// Whether `key` is a bare surname or short form that may mean either of two.
    fn is_shared_out(&self, key: &str) -> bool {
        !key.contains(' ') && self.longer(key).1.is_some()
    }
}

#[cfg(test)]
mod tests;
