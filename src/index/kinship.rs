//! Whether two articles tell one story, by the names that they share and by what else they are about.

use rustc_hash::FxHashMap;

use super::{EntitySummary, Summary};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinship {
    None,
    /// They share a good part of their names, or one has none to tell it apart.
    Kin,
    /// They came out within days, and share several names besides places, or a name and much of what they are about.
    OneStory,
}

impl Kinship {
    pub fn of(a: &Summary, b: &Summary) -> Kinship {
        const DAYS: i32 = 14;
        const NEWS: i32 = 2;
        const SHARED: usize = 2;
        const TOPIC: usize = 3;
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
        let keys = |entity| names(entity).map(move |key| (key, entity));
        let known: FxHashMap<&String, &EntitySummary> = many.entities.iter().flat_map(keys).collect();
        let same = |entity| Some((entity, *names(entity).find_map(|key| known.get(key))?));
        let shared: Vec<(&EntitySummary, &EntitySummary)> = few.entities.iter().filter_map(same).collect();
        // Each article may take a name for another sort of thing.
        let rare = shared.iter().filter(|(one, other)| !one.is_broad() || !other.is_broad()).count();
        let topic = a.topic.shared(&b.topic);
        let alike = shared.len() * 10 >= named * 3;
        let towns = shared.iter().filter(|(one, other)| one.tells_topic() || other.tells_topic()).count();
        let most = shared.len() > SHARED && shared.len() * 2 >= named;
        let one_topic = rare >= 1 && topic >= TOPIC || towns >= 1 && topic > TOPIC || most && topic + 1 >= TOPIC;
        match () {
            () if (alike && rare >= SHARED || one_topic) && near(DAYS) => Kinship::OneStory,
            () if alike => Kinship::Kin,
            () => Kinship::None,
        }
    }

    pub fn is_kin(self) -> bool {
        self != Kinship::None
    }
}

fn names(entity: &EntitySummary) -> impl Iterator<Item = &String> {
    entity.claim_keys().chain([&entity.name])
}
