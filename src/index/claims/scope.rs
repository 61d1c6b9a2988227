//! What a figure of a story covers: all of it, one place of it, one of its bodies, its one deal.

use std::collections::BTreeSet;

use crate::claim::{Argument, Role};
use crate::index::kinship::Kinship;
use crate::text::WordList;
use crate::value::ValueKind;

use super::Side;
use super::comparison::Comparison;
use super::slot::{Relation, are_alike, is_alone};

/// Whether both are what the one deal of a story costs, in which one party takes part on both sides.
pub(super) fn is_deal_of_story(comparison: &Comparison, a: Side, b: Side) -> bool {
    let parties = |side: Side| {
        let entities = side.claim.frame.entities.iter().copied().filter(|&entity| !side.is_broad(entity));
        entities.collect::<Vec<_>>()
    };
    let (here, there) = (parties(a), parties(b));
    let shared = || {
        here.is_empty()
            || there.is_empty()
            || here.iter().any(|&entity| there.iter().any(|&other| comparison.identities.same(a, entity, b, other)))
    };
    let amount = |side: Side| match side.claim.frame.value {
        Some(ValueKind::Money { amount, .. }) => amount.middle(),
        _ => 0.0,
    };
    let (one, other) = (amount(a), amount(b));
    // A car's price is none of the firm's.
    let near = one.max(other) <= one.min(other) * 4.0;
    near && may_be_traded(a, b)
        && comparison.kinship(a, b) == Kinship::OneStory
        && a.article != b.article
        && shared()
        && is_alone(a)
        && is_alone(b)
}

/// Whether two prices may be those of one thing: rings worth so much are not the goods that are still missing.
fn may_be_traded(a: Side, b: Side) -> bool {
    let is_worth = |side: Side| side.claim.frame.predicate == "cost";
    let heads = a.claim.frame.head.as_ref().zip(b.claim.frame.head.as_ref());
    !(is_worth(a) && is_worth(b)) || heads.is_none_or(|(here, there)| here == there)
}

/// Whether a committee voted on one side, and a parliament on the other.
pub(super) fn are_of_two_bodies(a: Side, b: Side) -> bool {
    let bodies = |side: Side| -> BTreeSet<String> {
        let told = side.summary.claims.iter().filter(|claim| claim.sentence == side.claim.sentence);
        let acting = told.flat_map(|claim| &claim.frame.arguments);
        let agents = acting.filter(|argument| matches!(argument.role, Role::Agent | Role::Subject));
        let last = |head: &str| head.rsplit(' ').next().unwrap_or_default().to_owned();
        agents.map(|agent| last(&agent.head)).filter(|noun| BODIES.contains(noun)).collect()
    };
    let (here, there) = (bodies(a), bodies(b));
    !here.is_empty() && !there.is_empty() && here.is_disjoint(&there)
}

/// Nouns of bodies that vote apart from each other.
static BODIES: WordList = WordList::new(
    "committee commission subcommittee panel council parliament senate assembly congress house board court",
);

/// V5: how two figures of one slot relate by what they cover: those who died in the school are some of those who died in the town,
/// and the schools that were shut in one town some of those that were shut nationwide.
pub(super) fn relation(a: Side, b: Side) -> Relation {
    let counts = |side: Side| matches!(side.claim.frame.value, Some(ValueKind::Number(_)));
    if a.article == b.article || !counts(a) {
        return Relation::Same;
    }
    match () {
        () if is_of_spot(a) != is_of_spot(b) => {
            if is_of_spot(a) {
                Relation::PartOf
            } else {
                Relation::WholeOf
            }
        }
        () if is_of_place(a) && is_of_all(b) => Relation::PartOf,
        () if is_of_place(b) && is_of_all(a) => Relation::WholeOf,
        () => Relation::Same,
    }
}

/// Whether it counts those of one place among others: "at the foot of the stairs", "in the primary school", "nine people from
/// the primary school".
pub(super) fn is_of_spot(side: Side) -> bool {
    let last = |head: &str| SITES.contains(head.rsplit(' ').next().unwrap_or_default());
    let is_site = |&entity: &usize| side.summary.entities.get(entity).is_some_and(|entity| last(&entity.folded));
    let is_spot = |argument: &Argument| {
        argument.role == Role::Place && SITES.contains(&argument.head)
            || argument.count.is_some() && argument.of.iter().any(is_site)
    };
    matches!(side.claim.frame.value, Some(ValueKind::Number(_))) && parts_told(side).any(is_spot)
}

/// Whether its sentence names a place of what is counted: "in Maribor".
fn is_of_place(side: Side) -> bool {
    parts_told(side).any(|part| part.role == Role::Place && part.entity.is_some())
}

/// Whether its sentence says that it counts all of the country.
fn is_of_all(side: Side) -> bool {
    const ALL: [&str; 3] = ["country", "nation", "kingdom"];
    parts_told(side).any(|part| part.role == Role::Place && ALL.contains(&part.head.as_str()))
}

/// The parts in all that its sentence tells of the same.
fn parts_told<'a>(side: Side<'a>) -> impl Iterator<Item = &'a Argument> {
    let told = side.summary.claims.iter().filter(move |claim| claim.sentence == side.claim.sentence);
    let alike = told.map(|claim| &claim.frame).filter(move |frame| are_alike(frame, &side.claim.frame));
    alike.flat_map(|frame| &frame.arguments)
}

/// Places of which a story's town has several.
static SITES: WordList = WordList::new(
    "school church hospital hotel building home apartment flat market station camp mosque temple factory plant theatre \
     theater stadium hall dormitory street square foot roof lobby shop store restaurant bar nightclub kindergarten nursery \
     shelter barracks base gate entrance checkpoint junction",
);
