//! Which entities of different articles are one.

use std::sync::Arc;

use rpds::HashTrieMapSync;

use crate::entity::EntityType;
use crate::reading::Reading;

use super::{ArticleId, EntityRef, Index, Summary};

/// What linking needs to know of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntitySummary {
    pub name: String,
    pub kind: EntityType,
    /// Keys under which another article may know it.
    pub keys: Vec<String>,
}

/// Name keys and the entities that bear them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct NameTable(HashTrieMapSync<String, Arc<Vec<EntityRef>>>);

pub(super) fn summarise(reading: &Reading) -> Vec<EntitySummary> {
    let _ = reading;
    Vec::new()
}

impl NameTable {
    pub(super) fn insert(&mut self, id: &ArticleId, summary: &Summary) {
        let _ = (id, summary, &self.0);
    }

    pub(super) fn remove(&mut self, id: &ArticleId, summary: &Summary) {
        let _ = (id, summary);
    }
}

impl Index {
    /// Every article's entity that is the same as this one, itself included, in order.
    pub fn same_entity(&self, entity: &EntityRef) -> Vec<EntityRef> {
        let _ = &self.names;
        vec![entity.clone()]
    }
}
