//! Whether two articles tell one story, by the names that they share.

use std::collections::BTreeSet;

use super::{EntitySummary, Summary};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinship {
    None,
    /// They share a good part of their names, or one has none to tell it apart.
    Kin,
    /// They share several names besides countries, and came out within days.
    OneStory,
}

impl Kinship {
    pub fn of(a: &Summary, b: &Summary) -> Kinship {
        const DAYS: i32 = 14;
        const NEWS: i32 = 2;
        const SHARED: usize = 2;
        let (few, many) = if a.entities.len() <= b.entities.len() { (a, b) } else { (b, a) };
        let named = few.entities.len();
        let near = |days: i32| a.days_apart(b).is_some_and(|apart| apart <= days);
        if named == 0 {
            return match () {
                () if many.entities.is_empty() => Kinship::OneStory,
                () if near(NEWS) => Kinship::Kin,
                () => Kinship::None,
            };
        }
        let known: BTreeSet<&String> = many.entities.iter().flat_map(names).collect();
        let is_known = |entity: &&EntitySummary| names(entity).any(|key| known.contains(key));
        let shared: Vec<&EntitySummary> = few.entities.iter().filter(is_known).collect();
        if shared.len() * 10 < named * 3 {
            return Kinship::None;
        }
        let rare = shared.iter().filter(|entity| !entity.is_broad()).count();
        if rare >= SHARED && near(DAYS) { Kinship::OneStory } else { Kinship::Kin }
    }

    pub fn is_kin(self) -> bool {
        self != Kinship::None
    }
}

fn names(entity: &EntitySummary) -> impl Iterator<Item = &String> {
    entity.claim_keys().chain([&entity.name])
}
