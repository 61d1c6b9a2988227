//! Whether two figures, or nouns of one kind, stand in clauses that say the same in like words, whatever it is that they
//! say: "the hackers demanded 40 bitcoin", "the hackers demanded 75 bitcoin".
//!
//! It needs no table of predicates, and so is strict: two reports of one story that came out in one week, one verb, no name
//! on either side that the other lacks, most other words shared, and no second figure or noun of the sort.

use crate::claim::{Course, Frame, Wording, contrast, kinds};
use crate::entity::EntityType;
use crate::index::kinship::Kinship;
use crate::value::{ValueKind, When};

use super::compare::WEEK;
use super::comparison::Comparison;
use super::propositions::figures;
use super::slot::{self, Relation};
use super::{ClaimSummary, Side, course};

/// The relation of the two figures, if they fill one slot by their words.
pub(super) fn relation(comparison: &Comparison, a: Side, b: Side) -> Option<Relation> {
    let here = a.claim.wording.as_ref()?;
    // Who "had 14 rebounds" may have had five in the next match.
    let again = here.is_light && course(a, b) == Course::Again && !figures::have_one_day(a, b);
    let counts_one = || !is_number(a) || a.claim.frame.head.is_some() && slot::heads(a, b) == Some(Relation::Same);
    let one = counts_one()
        && may_be_of_one_time(a, b)
        && !are_of_their_days(a, b)
        && say_one_thing(comparison, a, b, if again { 1 } else { WEEK });
    one.then_some(Relation::Same)
}

/// Whether nouns of one kind fill one part of what both say in like words: "found lead", "found arsenic".
pub(super) fn are_filled_unlike(comparison: &Comparison, a: Side, b: Side) -> bool {
    let (Some(here), Some(there)) = (&a.claim.frame.head, &b.claim.frame.head) else { return false };
    let is_unheard = |noun: &String, side: Side| {
        let mut frames = side.summary.claims.iter().map(|claim| &claim.frame);
        !frames.any(|frame| frame.head.as_ref() == Some(noun) || frame.anchors.contains(noun))
    };
    kinds::exclude(here, there)
        && say_one_thing(comparison, a, b, WEEK)
        // Who tells of both does not mean one by the other.
        && is_unheard(here, b)
        && is_unheard(there, a)
}

/// Whether two reports of one story that came out within `most` days say the same once each, whatever fills the slot.
fn say_one_thing(comparison: &Comparison, a: Side, b: Side, most: i32) -> bool {
    let (Some(here), Some(there)) = (&a.claim.wording, &b.claim.wording) else { return false };
    here.verb == there.verb
        && here.place == there.place
        && a.article != b.article
        && a.claim.negated == b.claim.negated
        && a.claim.modality == b.claim.modality
        && a.summary.days_apart(b.summary).is_some_and(|days| days <= most)
        && contrast::is_new(&a.claim.contrasts) == contrast::is_new(&b.claim.contrasts)
        && have_like_words(comparison, a, here, b, there)
        && comparison.kinship(a, b) == Kinship::OneStory
        && figures::are_of_one_event(comparison, a, b)
        && is_alone(a, here)
        && is_alone(b, there)
}

/// Whether both clauses name places, and none that is that of the other: those arrested in the port, and in the capital.
pub(super) fn are_elsewhere(comparison: &Comparison, a: Side, b: Side) -> bool {
    let places = |side: Side| -> Vec<usize> {
        let kind = |entity: usize| side.summary.entities.get(entity).map(|entity| entity.kind);
        let names = side.claim.wording.iter().flat_map(Wording::all_names);
        names.filter(|&entity| kind(entity) == Some(EntityType::Gpe) && !side.is_country(entity)).collect()
    };
    let (here, there) = (places(a), places(b));
    let one =
        |one: usize, other: usize| comparison.identities.same(a, one, b, other) || a.names_the_place_of(one, b, other);
    is_number(a)
        && a.article != b.article
        && !here.is_empty()
        && !there.is_empty()
        && !here.iter().any(|&place| there.iter().any(|&other| one(place, other)))
}

/// Whether two times may be of one day: what was so on Monday may be so again on Tuesday.
fn may_be_of_one_time(a: Side, b: Side) -> bool {
    match (&a.claim.frame.value, &b.claim.frame.value) {
        (Some(ValueKind::When(here)), Some(ValueKind::When(there))) => {
            here.time.is_some() == there.time.is_some()
                && (here.time.is_none() || here.days.zip(there.days).is_none_or(|(one, other)| one == other))
        }
        _ => true,
    }
}

/// Whether two days lie as far from the day of their reports: "on Wednesday" on Wednesday, "on Thursday" a day later. That
/// is news of either day.
pub(super) fn are_of_their_days(a: Side, b: Side) -> bool {
    let since = |side: Side| match &side.claim.frame.value {
        Some(ValueKind::When(When { days: Some((first, _)), time: None, .. })) => {
            side.summary.published.map(|published| (published - *first).get_days())
        }
        _ => None,
    };
    since(a).is_some_and(|days| since(b) == Some(days))
}

fn is_number(side: Side) -> bool {
    matches!(side.claim.frame.value, Some(ValueKind::Number(_)))
}

/// Whether the clauses name the same, and have most of their other words in common.
fn have_like_words(comparison: &Comparison, a: Side, here: &Wording, b: Side, there: &Wording) -> bool {
    let same = |one: usize, other: usize| comparison.identities.same(a, one, b, other);
    let is_there = |&one: &usize| there.all_names().any(|other| same(one, other));
    let is_here = |&other: &usize| here.all_names().any(|one| same(one, other));
    let only_here: Vec<usize> = here.names.iter().copied().filter(|one| !is_there(one)).collect();
    let only_there: Vec<usize> = there.names.iter().copied().filter(|other| !is_here(other)).collect();
    let beside_here: Vec<usize> = here.names_beside.iter().copied().filter(|one| !is_there(one)).collect();
    let beside_there: Vec<usize> = there.names_beside.iter().copied().filter(|other| !is_here(other)).collect();
    // "In Leeds 38 schools were shut" counts some of the schools that were; it was 46 degrees in Adana only.
    let narrows = |side: Side, entity: usize| {
        let kind = side.summary.entities.get(entity).map(|entity| entity.kind);
        let is_place = matches!(kind, Some(EntityType::Gpe | EntityType::Loc | EntityType::Fac));
        let is_local = matches!(side.claim.frame.value, Some(ValueKind::Measure { .. } | ValueKind::When(_)));
        is_place && is_local || is_number(side) && kind != Some(EntityType::Person)
    };
    let apart = !only_here.is_empty() && !only_there.is_empty()
        || !beside_here.is_empty() && !beside_there.is_empty()
        || only_here.len() + only_there.len() > 1
        || only_here.iter().chain(&beside_here).any(|&entity| narrows(a, entity))
        || only_there.iter().chain(&beside_there).any(|&entity| narrows(b, entity));
    let names = here.names.len() - only_here.len();
    // A phrase may belong to another part of the clause in the other report.
    let known = |words: &[u64], other: &Wording| shared(words, &other.core) + shared(words, &other.beside);
    let (core, other_core) = (names + known(&here.core, there), names + known(&there.core, here));
    let all = here.core.len() + here.names.len() + there.core.len() + there.names.len();
    let likeness = (core + other_core) as f64 / all.max(1) as f64;
    let least = if here.is_light { 2 } else { 1 };
    !apart
        && match names + known(&here.core, there) + known(&here.beside, there) {
            0 => false,
            1 | 2 => core >= least && likeness >= 1.0,
            3 | 4 => likeness >= 0.75,
            _ => likeness >= 0.6,
        }
}

/// How many of two ordered lists are the same.
fn shared(here: &[u64], there: &[u64]) -> usize {
    here.iter().filter(|word| there.binary_search(word).is_ok()).count()
}

fn is_another_filler(claim: &ClaimSummary, own: &Frame) -> bool {
    claim.frame.head.as_deref().zip(own.head.as_deref()).is_some_and(|(noun, other)| kinds::exclude(noun, other))
}

/// Whether its article has no other figure or filler of the sort in a clause of that verb.
fn is_alone(side: Side, wording: &Wording) -> bool {
    let kind = |value: &Option<ValueKind>| value.as_ref().map(std::mem::discriminant);
    let own = &side.claim.frame;
    side.summary.claims.iter().all(|claim| {
        let alike = claim.wording.as_ref().is_some_and(|other| {
            other.verb == wording.verb && other.place == wording.place && shared(&other.core, &wording.core) > 0
        });
        !alike
            || kind(&claim.frame.value) != kind(&own.value)
            || claim.frame.value.is_some() && claim.frame.value == own.value
            || own.value.is_none() && !is_another_filler(claim, own)
            || is_number(side) && claim.frame.head != own.head
    })
}
