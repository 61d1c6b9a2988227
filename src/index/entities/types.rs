//! On which type the articles agree for a name.
//!
//! One article takes an unknown name for a firm, the next for a town. Whoever has grounds is followed; among mere
//! guesses the most frequent wins. Two types that both have grounds are two entities: Jordan and Jordan.

use rpds::HashTrieMapSync;

use crate::entity::EntityType;

use super::EntitySummary;
use super::keys::Family;

/// Per name, how many articles give it which type on which footing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct TypeTable(HashTrieMapSync<String, Tally>);

/// Counts per type, then per footing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tally([[u32; 3]; EntityType::ALL.len()]);

impl TypeTable {
    pub(super) fn insert(&mut self, entity: &EntitySummary) {
        self.count(entity, |count| count.saturating_add(1));
    }

    pub(super) fn remove(&mut self, entity: &EntitySummary) {
        self.count(entity, |count| count.saturating_sub(1));
    }

    /// The entity's type in view of all articles.
    pub(super) fn agreed(&self, entity: &EntitySummary) -> EntityType {
        let Some(Tally(counts)) = self.0.get(&entity.any_type) else { return entity.kind };
        let own = Family::of(entity.kind);
        let strength = |kind: EntityType| {
            let [guessed, founded, decided] = counts[kind as usize];
            (decided, founded, guessed)
        };
        let grounds = |kind: &EntityType| strength(*kind) >= (0, 1, 0);
        let mut families = EntityType::ALL.into_iter().filter(grounds).map(Family::of);
        let first = families.next();
        let within = first.map(|first| if families.all(|family| family == first) { first } else { own });
        let kinds = EntityType::ALL.into_iter().filter(|kind| within.is_none_or(|within| within == Family::of(*kind)));
        // A body where nothing decides.
        let rank = |kind: &EntityType| (strength(*kind), *kind == EntityType::Org, *kind == entity.kind);
        kinds.filter(|kind| strength(*kind) > (0, 0, 0)).max_by_key(rank).unwrap_or(entity.kind)
    }

    fn count(&mut self, entity: &EntitySummary, change: impl FnOnce(u32) -> u32) {
        let key = &entity.any_type;
        let mut tally = self.0.get(key).copied().unwrap_or_default();
        let count = &mut tally.0[entity.kind as usize][entity.footing as usize];
        *count = change(*count);
        if tally == Tally::default() {
            self.0.remove_mut(key);
        } else {
            self.0.insert_mut(key.clone(), tally);
        }
    }
}

/// The name without regard to its type.
pub(super) fn any_type(name: &str) -> String {
    Family::Thing.key(name)
}
