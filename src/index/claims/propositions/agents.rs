//! Whether two agents of one deed exclude each other (E1, E3, E4 and E2 of the decision table).
//!
//! A firm and its chief, an army and its soldiers, a committee and its parliament may all have done it.

use std::collections::BTreeSet;

use crate::claim::{Argument, Frame, Role};
use crate::entity::EntityType;
use crate::index::claims::Side;
use crate::text::WordList;

use super::alignment::Alignment;
use super::bodies;
use super::pair::Match;

/// Whether no agent of one side can be one of the other side's.
pub(super) fn exclude(alignment: &Alignment) -> bool {
    alignment.actors_are(|one, other| exclude_each_other(alignment, one, other)) && !is_another_win(alignment)
}

/// Whether two who won may have won two things: one of several prizes, one of its categories.
fn is_another_win(alignment: &Alignment) -> bool {
    let (a, b) = alignment.sides();
    let (here, there) = (&a.claim.frame, &b.claim.frame);
    let some = [here, there]
        .into_iter()
        .flat_map(|frame| with(frame, Role::Undergoer))
        .any(|prize| prize.any || prize.modifiers.iter().any(|word| LENGTHS.contains(word)));
    // "The Lyon final", "the Bergen final".
    let apart = with(here, Role::Undergoer).any(|mine| {
        let owned = |theirs: &Argument| !mine.of.is_empty() && !theirs.of.is_empty();
        with(there, Role::Undergoer).any(|theirs| owned(theirs) && !alignment.have_one_owner(mine, theirs))
    });
    here.predicate == "win" && (some || apart || narrowed(here) != narrowed(there) || category(here) != category(there))
        || knows(alignment, a, there, false)
        || knows(alignment, b, here, true)
}

fn with(frame: &Frame, role: Role) -> impl Iterator<Item = &Argument> {
    frame.arguments.iter().filter(move |argument| argument.role == role)
}

/// What tells the prizes without a name from others.
fn narrowed(frame: &Frame) -> BTreeSet<&String> {
    let unnamed = with(frame, Role::Undergoer).filter(|prize| prize.entity.is_none());
    unnamed.flat_map(|prize| &prize.modifiers).collect()
}

/// "The prize for fiction": a category has no name.
fn category(frame: &Frame) -> BTreeSet<&String> {
    let purposes = with(frame, Role::Purpose).filter(|purpose| purpose.entity.is_none());
    purposes.map(|purpose| &purpose.head).collect()
}

/// "The 100-metre race" is one of many.
static LENGTHS: WordList = WordList::new("metre meter kilometre kilometer mile yard");

/// Whether the side's article says of the other side's agent that it did the like: then it knows both.
fn knows(alignment: &Alignment, side: Side, other: &Frame, swapped: bool) -> bool {
    let does = |argument: &&Argument| matches!(argument.role, Role::Agent | Role::Subject);
    let same = |own: &Argument, agent: &Argument| {
        let (one, two) = if swapped { (agent, own) } else { (own, agent) };
        alignment.relate(one, two) == Match::Name
    };
    let alike = side.summary.claims.iter().filter(|claim| claim.frame.predicate == other.predicate && !claim.negated);
    let mut doers = alike.flat_map(|claim| claim.frame.arguments.iter().filter(does));
    doers.any(|own| other.arguments.iter().filter(does).any(|agent| same(own, agent)))
}

fn exclude_each_other(alignment: &Alignment, one: &Argument, other: &Argument) -> bool {
    if alignment.relate(one, other) != Match::Different {
        return false;
    }
    match (one.entity, other.entity) {
        (Some(here), Some(there)) => {
            let kind = |side: Side, entity: usize| side.summary.entities.get(entity).map(|entity| entity.kind);
            let (a, b) = alignment.sides();
            let alike = matches!(
                (kind(a, here), kind(b, there)),
                (Some(EntityType::Person), Some(EntityType::Person)) | (Some(EntityType::Org), Some(EntityType::Org))
            );
            alike && !alignment.is_within() && !begin_alike(alignment, here, there)
        }
        (None, None) => {
            bodies::are_apart(one, other) || GROUPS.iter().any(|groups| apart(groups, &one.head, &other.head))
        }
        _ => bodies::are_apart(one, other),
    }
}

/// Whether one body is called by the beginning of the other's name: "Tarrow" and "Tarrow Looms" may be one, or of one group.
fn begin_alike(alignment: &Alignment, here: usize, there: usize) -> bool {
    let (a, b) = alignment.sides();
    fn keys<'a>(side: Side<'a>, entity: usize) -> &'a [String] {
        side.summary.entities.get(entity).map_or(&[], |own| &own.keys)
    }
    let begins = |short: &[String], long: &[String]| {
        let rest = |key: &String| long.first()?.strip_prefix(key.as_str()).filter(|rest| rest.starts_with(' '));
        short.iter().any(|key| rest(key).is_some())
    };
    let (one, other) = (keys(a, here), keys(b, there));
    begins(one, other) || begins(other, one)
}

/// Whether two nouns name two of the groups.
fn apart(groups: &[&str], one: &str, other: &str) -> bool {
    let group = |noun: &str| groups.iter().position(|group| group.split(' ').any(|word| word == noun));
    matches!((group(one), group(other)), (Some(one), Some(other)) if one != other)
}

/// Groups of people and bodies that nobody mistakes for each other in one deed, by kind. The nouns of a group may stand for
/// each other.
const GROUPS: &[&[&str]] = &[
    // Who fights and fires.
    &[
        "militant rebel insurgent guerrilla separatist",
        "soldier army troop military force",
        "police officer policeman",
        "settler",
        "smuggler",
        "gang",
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
    // Who stops work, who marches.
    &["driver", "pilot", "nurse", "teacher", "doctor", "student", "farmer", "miner", "docker"],
];
