//! Whether two agents of one deed exclude each other (E1, E3, E4 and E2 of the decision table).
//!
//! A firm and its chief, an army and its soldiers, a committee and its parliament may all have done it.

use crate::claim::Argument;
use crate::entity::EntityType;
use crate::index::claims::Side;
use crate::index::claims::identities::Identities;

use super::alignment::{Alignment, Match, relate};

/// Whether no agent of one side can be one of the other side's.
pub(super) fn exclude(ids: &Identities, a: Side, b: Side, alignment: &Alignment) -> bool {
    let (here, there) = &alignment.actors;
    let pairs = here.iter().flat_map(|&one| there.iter().map(move |&other| (one, other)));
    !here.is_empty() && !there.is_empty() && pairs.clone().all(|(one, other)| exclude_each_other(ids, a, one, b, other))
}

fn exclude_each_other(ids: &Identities, a: Side, one: &Argument, b: Side, other: &Argument) -> bool {
    if relate(ids, a, one, b, other) != Match::Different {
        return false;
    }
    match (one.entity, other.entity) {
        (Some(entity), Some(other_entity)) => {
            let kind = |side: Side, entity: usize| side.summary.entities.get(entity).map(|entity| entity.kind);
            let (Some(kind), Some(other_kind)) = (kind(a, entity), kind(b, other_entity)) else { return false };
            let alike = matches!(
                (kind, other_kind),
                (EntityType::Person, EntityType::Person) | (EntityType::Org, EntityType::Org)
            );
            alike && a.article != b.article
        }
        (None, None) => GROUPS.iter().any(|groups| apart(groups, &one.head, &other.head)),
        _ => false,
    }
}

/// Whether two nouns name two of the groups.
fn apart(groups: &[&str], one: &str, other: &str) -> bool {
    let group = |noun: &str| groups.iter().position(|group| group.split(' ').any(|word| word == noun));
    matches!((group(one), group(other)), (Some(one), Some(other)) if one != other)
}

/// Groups of people and bodies that nobody mistakes for each other in one deed, by kind. The nouns of a group may stand for each other.
const GROUPS: &[&[&str]] = &[
    // Who fights and fires.
    &[
        "militant rebel insurgent guerrilla separatist",
        "soldier army troop military force",
        "police officer policeman",
        "marine navy",
        "settler",
        "smuggler",
        "gang gunman",
    ],
    // Who comes to help.
    &[
        "miner",
        "firefighter",
        "soldier",
        "neighbour neighbor villager",
        "coastguard",
        "fisherman",
        "diver",
        "paramedic",
    ],
    // Who decides.
    &[
        "court judge jury",
        "parliament senate assembly congress lawmaker",
        "president",
        "council",
        "ministry minister",
        "committee commission",
    ],
    // Who stops work, who marches.
    &["driver", "pilot", "nurse", "teacher", "doctor", "student", "farmer", "miner", "docker"],
];
