//! P3: nobody on one side, somebody on the other: "no one was hurt", "two deckhands suffered broken ribs".
//!
//! A count of none denies every deed of its kind to one of its group, counted or told. It is silent on other groups, and
//! where its own article tells of such a deed, which it then must have left out on purpose.

use crate::claim::{ABOARD, Argument, Frame, Modality, Role, is_anybody, predicates};
use crate::entity::{EntityType, is_role};
use crate::text::WordList;
use crate::value::ValueKind;

use crate::index::claims::compare::{self, Later, Verdict};
use crate::index::claims::comparison::Comparison;
use crate::index::claims::{ClaimSummary, DisagreementKind, Side};
use crate::index::kinship::Kinship;

use super::alignment::Alignment;
use super::dates::Dates;
use super::pair::Match;

/// Points that tie nobody to an event: one name of its own less than somebody, since nobody has a name to share.
const ENOUGH: f64 = 3.0;

/// Whether the claim counts nobody and nothing.
pub(in crate::index::claims) fn is_none(frame: &Frame) -> bool {
    frame.counts_none() && !denied(&frame.predicate).is_empty()
}

/// A count of none as the frames of what it denies: who is unhurt did not die either.
pub(in crate::index::claims) fn contradicted(frame: &Frame) -> impl Iterator<Item = Frame> {
    denied(&frame.predicate).iter().map(|&predicate| Frame { predicate: predicate.to_owned(), ..frame.clone() })
}

pub(in crate::index::claims) fn compare(
    comparison: &Comparison,
    a: Side,
    b: Side,
) -> Option<(DisagreementKind, Verdict)> {
    let (none, some) = if is_none(&a.claim.frame) { (a, b) } else { (b, a) };
    let asserted = [none, some].iter().all(|side| side.claim.modality == Modality::Asserted && !side.claim.negated);
    if a.article == b.article || !asserted || !is_denied(none, some) || is_told_of(none) {
        return None;
    }
    let newer = |later| if later == Later::Here { a } else { b };
    let since = compare::later(a, b).is_some_and(|later| newer(later).article == some.article);
    let alignment = Alignment::of(comparison, a, b);
    let one_event = comparison.kinship(a, b).is_kin()
        && (Dates::of(a, b).are_one() || since && none.claim.frame.when.is_none() && !some.claim.frame.other_time)
        && alignment.places != Match::Different
        && alignment.evidence() + news(comparison, &alignment) >= ENOUGH;
    if !one_event {
        return None;
    }
    let verdict = match compare::later(a, b) {
        // T2, T3: it has happened since; T5: the later report corrects.
        Some(later) if since || none.claim.revised => Verdict::Superseded(later),
        _ => compare::at_odds(&comparison.identities, a, b),
    };
    Some((DisagreementKind::Number, verdict))
}

/// Points for two reports of one day that name the same or tell one story, where one of them leaves open when it was.
fn news(comparison: &Comparison, alignment: &Alignment) -> f64 {
    const DAY: f64 = 1.5;
    let (a, b) = alignment.sides();
    let near = a.summary.days_apart(b.summary).is_some_and(|days| days <= 1);
    let tied = || alignment.share_a_name() || comparison.kinship(a, b) == Kinship::OneStory;
    if near && !alignment.have_one_day() && tied() { DAY } else { 0.0 }
}

/// Whether the article of a count of none tells of somebody beside it all the same.
fn is_told_of(none: Side) -> bool {
    const BESIDE: usize = 2;
    let beside =
        |claim: &&ClaimSummary| claim.sentence.abs_diff(none.claim.sentence) <= BESIDE && !claim.frame.other_time;
    none.summary.claims.iter().filter(beside).any(|claim| is_denied(none, Side { claim, ..none }))
}

/// Whether `some` tells of one of those to none of whom it happened.
fn is_denied(none: Side, some: Side) -> bool {
    let frame = &some.claim.frame;
    let happened = match frame.value {
        None => true,
        Some(ValueKind::Number(extent)) => extent.low >= 1.0,
        _ => false,
    };
    let alike = |kind: &str| {
        let (own, broad) = (predicates::named(&frame.predicate), predicates::named(kind));
        frame.predicate == kind || own.zip(broad).is_some_and(|(own, broad)| predicates::implies(own, broad))
    };
    happened
        && !some.claim.negated
        && denied(&none.claim.frame.predicate).iter().any(|kind| alike(kind))
        && is_of_group(none, some)
}

fn denied(predicate: &str) -> &'static [&'static str] {
    match predicate {
        "injure" => &["injure", "die"],
        "die" | "kill" => &["die", "kill"],
        "arrest" => &["arrest"],
        "charge" => &["charge"],
        "damage" => &["damage"],
        "destroy" => &["destroy"],
        _ => &[],
    }
}

/// Whether whoever or whatever it happened to is one of the group.
fn is_of_group(none: Side, some: Side) -> bool {
    let frame = &some.claim.frame;
    let Some(group) = none.claim.frame.arguments.first() else { return false };
    // Only people are arrested and charged, whatever their trade.
    let anyone = is_anybody(&group.head) && matches!(none.claim.frame.predicate.as_str(), "arrest" | "charge");
    if frame.value.is_some() {
        let head = frame.head.as_deref();
        return head.is_some_and(|head| anyone || holds(group, head, &frame.restrictors));
    }
    let role = |role: Role| frame.arguments.iter().find(|argument| argument.role == role);
    // Those who are counted have a claim of their own.
    let one = role(Role::Undergoer).or_else(|| role(Role::Subject)).filter(|one| one.count.is_none());
    let Some(one) = one else { return false };
    match one.entity.and_then(|entity| some.summary.entities.get(entity)) {
        Some(entity) => entity.kind == EntityType::Person && is_anybody(&group.head),
        None => anyone || holds(group, &one.head, &one.modifiers),
    }
}

/// Whether a group has in it what a noun with these words before it names.
fn holds(group: &Argument, noun: &str, modifiers: &[String]) -> bool {
    let within = match group.head.as_str() {
        head if head == noun => true,
        head if is_anybody(head) => is_person(noun),
        ABOARD => noun == "passenger" || CREW.contains(noun),
        "crew" => CREW.contains(noun) || noun == "member" && modifiers.iter().any(|modifier| modifier == "crew"),
        "building" => BUILDINGS.contains(noun),
        _ => false,
    };
    within && group.modifiers.iter().all(|modifier| modifiers.contains(modifier))
}

fn is_person(noun: &str) -> bool {
    is_anybody(noun) || is_role(noun) || PEOPLE.contains(noun)
}

/// Who makes up a crew.
static CREW: WordList = WordList::new(
    "crew deckhand sailor captain skipper mate cook steward stewardess attendant engineer pilot co-pilot copilot bosun \
     boatswain helmsman stoker purser navigator fisherman",
);

static BUILDINGS: WordList =
    WordList::new("home school church barn shop warehouse factory hotel cottage cabin mill hospital museum farmhouse");

/// Nouns of people who are no role.
static PEOPLE: WordList = WordList::new(
    "man woman boy girl child minor baby toddler adult crew motorist tourist climber hiker pupil protester marcher \
     pedestrian crewman family couple resident inhabitant villager local neighbour neighbor bystander tenant occupant",
);
