//! Whether two claims of what happened are at odds: over whether it did, who did it, where or when.
//!
//! Rules G1, P1, E2, E7, V7 and A1 to A3 of the decision table. Two claims are compared only where they surely tell of
//! one event: what it happened to must be the same, nothing beside it another, and enough must tie them together.

use crate::claim::predicates::{self, Opposition};
use crate::claim::{Course, Frame, Modality};

use super::compare::{self, Verdict};
use super::identities::Identities;
use super::slot::{self, Kinship};
use super::{DisagreementKind, Side};
use crate::value::ValueKind;

mod agents;
mod alignment;

use alignment::{Alignment, Match};

/// Points that two claims need before one may deny the other.
const ENOUGH: f64 = 3.5;
/// What else it takes where only a detail differs, since two events of a kind differ in details.
const DETAIL: f64 = 1.0;
/// Within one article a writer tells of several things in similar words.
const WITHIN: f64 = 1.0;

/// The keys of a claim without a value: what it is about, joined with whoever and whatever takes part.
pub(super) fn keys<'a>(frame: &Frame, names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let heads = frame.arguments.iter().filter(|argument| argument.entity.is_none()).map(|argument| &argument.head);
    let about: Vec<String> = names.map(|name| format!("@{name}")).chain(heads.cloned()).collect();
    let slots = predicates::topics(&frame.predicate);
    let mut keys: Vec<String> =
        slots.flat_map(|slot| about.iter().map(move |about| format!("event {slot} {about}"))).collect();
    keys.sort();
    keys.dedup();
    keys
}

pub(super) fn compare(ids: &Identities, a: Side, b: Side, kin: Kinship) -> Option<(DisagreementKind, Verdict)> {
    let weak = |side: Side| matches!(side.claim.modality, Modality::Possible | Modality::Unasserted);
    if weak(a) || weak(b) || a.claim.modality != b.claim.modality {
        return None;
    }
    // How two quotations of one speaker differ is told word by word elsewhere.
    let one_speaker = a.claim.source.is_some() && b.claim.source.is_some() && !compare::sources_differ(ids, a, b);
    if one_speaker && a.claim.quoted && b.claim.quoted {
        return None;
    }
    let relation = Relation::of(&a.claim.frame.predicate, &b.claim.frame.predicate)?;
    let alignment = Alignment::of(ids, a, b);
    let difference = difference(ids, a, b, relation, &alignment, kin)?;
    Some((difference, verdict(ids, a, b)))
}

/// Whether both tell of one event, and of the same of it.
pub(super) fn agree(ids: &Identities, a: Side, b: Side, kin: Kinship) -> bool {
    let weak = |side: Side| matches!(side.claim.modality, Modality::Possible | Modality::Unasserted);
    let (one, other) = (&a.claim.frame.predicate, &b.claim.frame.predicate);
    if weak(a) || weak(b) || a.claim.negated != b.claim.negated || Relation::of(one, other) != Some(Relation::Same) {
        return false;
    }
    let alignment = Alignment::of(ids, a, b);
    !alignment.is_of_two_things()
        && !alignment.counts_differ()
        && alignment.agents != Match::Different
        && alignment.places != Match::Different
        && matches!(Dates::of(a, b), Dates::OneDay | Dates::Near)
        && alignment.evidence(ids, a, b, kin) >= ENOUGH + DETAIL
}

/// How the slots of two figures relate whose predicates and parts are known: rule G1.
pub(super) fn figures(ids: &Identities, a: Side, b: Side, kin: Kinship) -> Option<slot::Relation> {
    let (frame, other) = (&a.claim.frame, &b.claim.frame);
    if !slot::are_alike(frame, other) || a.claim.negated || b.claim.negated {
        return None;
    }
    let alignment = Alignment::of(ids, a, b);
    let relation = match &frame.value {
        Some(ValueKind::Number(_)) => slot::heads(a, b)?,
        _ if a.article == b.article && !alignment.is_clear_within() => return None,
        Some(ValueKind::Money { .. }) if alignment.undergoers == Match::Unknown && alignment.agents == Match::Name => {
            slot::Relation::Same
        }
        _ if alignment.is_of_two_things() || alignment.counts_differ() => return None,
        Some(ValueKind::When(_)) if !is_surely_one(&alignment) || !are_near(a, b) || !happens_once(a, b) => {
            return None;
        }
        _ => slot::Relation::Same,
    };
    if alignment.agents == Match::Different || alignment.places == Match::Different {
        return None;
    }
    let dated = matches!(frame.value, Some(ValueKind::When(_)));
    let enough = if a.article == b.article { ENOUGH + WITHIN } else { ENOUGH } + if dated { DETAIL } else { 0.0 };
    (are_of_one_time(a, b) && alignment.evidence(ids, a, b, kin) >= enough).then_some(relation)
}

/// What is dated must be more than "people" twice.
fn is_surely_one(alignment: &Alignment) -> bool {
    alignment.undergoers != Match::Kind
}

/// Whether a date within one article can be compared: not of what is done each year.
fn happens_once(a: Side, b: Side) -> bool {
    a.article != b.article || a.claim.frame.course == Course::Once
}

/// Whether two dates lie so close that one event may be meant.
fn are_near(a: Side, b: Side) -> bool {
    const ONE_EVENT: i32 = 120;
    let days = |side: Side| match &side.claim.frame.value {
        Some(ValueKind::When(when)) => when.days,
        _ => None,
    };
    let once = a.claim.frame.course == Course::Once;
    once || days(a).zip(days(b)).is_none_or(|(here, there)| compare::gap(here, there) <= ONE_EVENT)
}

/// Whether two figures can be of one time: what happens again and again has another figure each time.
pub(super) fn are_of_one_time(a: Side, b: Side) -> bool {
    let near = || a.article == b.article || compare::apart(a, b).is_some_and(|days| days <= 1);
    let once = matches!(a.claim.frame.course, Course::Once | Course::Grows);
    let dated = matches!(a.claim.frame.value, Some(ValueKind::When(_)));
    dated
        || match Dates::of(a, b) {
            Dates::OneDay => true,
            Dates::Near => once || near(),
            Dates::Apart | Dates::Unknown => false,
        }
}

/// How two predicates relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    Same,
    /// Whoever does the first does the second: "shoot dead", "kill".
    Implies,
    Implied,
    Opposite(Opposition),
}

impl Relation {
    fn of(a: &str, b: &str) -> Option<Relation> {
        if a == b {
            return Some(Relation::Same);
        }
        let (a, b) = (predicates::named(a)?, predicates::named(b)?);
        if predicates::implies(a, b) {
            Some(Relation::Implies)
        } else if predicates::implies(b, a) {
            Some(Relation::Implied)
        } else {
            predicates::opposites(a, b).map(Relation::Opposite)
        }
    }
}

fn difference(
    ids: &Identities,
    a: Side,
    b: Side,
    relation: Relation,
    alignment: &Alignment,
    kin: Kinship,
) -> Option<DisagreementKind> {
    if alignment.is_of_two_things() || alignment.counts_differ() {
        return None;
    }
    let own = a.article == b.article;
    if own && !alignment.is_clear_within() {
        return None;
    }
    let evidence = alignment.evidence(ids, a, b, kin);
    let enough = if own { ENOUGH + WITHIN } else { ENOUGH };
    let dates = Dates::of(a, b);
    let negated = (a.claim.negated, b.claim.negated);
    let denies = match relation {
        Relation::Same => negated.0 != negated.1,
        // Who was not killed may have been shot; who was shot dead was killed.
        Relation::Implies => negated == (false, true),
        Relation::Implied => negated == (true, false),
        Relation::Opposite(Opposition::Outcome) => negated == (false, false),
        // One may follow the other, so both must be of one day.
        Relation::Opposite(Opposition::Phase) => negated == (false, false) && !own && dates == Dates::OneDay,
        Relation::Opposite(Opposition::Stance) => return None,
    };
    if denies {
        let possible = alignment.agents != Match::Different
            && alignment.places != Match::Different
            && matches!(dates, Dates::OneDay | Dates::Near);
        return (possible && evidence >= enough).then_some(DisagreementKind::Polarity);
    }
    if negated.0 || negated.1 || matches!(relation, Relation::Opposite(_)) || evidence < enough {
        return None;
    }
    // P3: all of them, or not all.
    let voices = a.claim.frame.unanimous.zip(b.claim.frame.unanimous);
    if voices.is_some_and(|(here, there)| here != there)
        && alignment.agents != Match::Different
        && dates != Dates::Apart
    {
        return Some(DisagreementKind::Number);
    }
    let known = predicates::named(&a.claim.frame.predicate);
    if evidence < enough + DETAIL {
        return None;
    }
    let differ = [alignment.agents, alignment.places].iter().filter(|&&part| part == Match::Different).count();
    match () {
        // Two details at once are two events.
        () if differ + usize::from(dates == Dates::Apart) > 1 => None,
        // Dates are compared as figures.
        () if dates == Dates::Apart || dates == Dates::Unknown => None,
        () if alignment.agents == Match::Different => {
            let single = known.is_some_and(|known| known.one_agent);
            (single && agents::exclude(ids, a, b, alignment)).then_some(DisagreementKind::Agent)
        }
        () if alignment.places == Match::Different => {
            let named = alignment.places_exclude(ids, a, b);
            (named && known.is_some_and(|known| !known.state)).then_some(DisagreementKind::Place)
        }
        () => None,
    }
}

/// How the times of two events relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dates {
    /// Both give the day, or both reports are of one day and give none.
    OneDay,
    /// Nothing puts them apart.
    Near,
    Apart,
    /// One of them leaves open when it was.
    Unknown,
}

/// How long before its report an event without a date most likely happened, in days.
const NEWS: i32 = 10;

impl Dates {
    fn of(a: Side, b: Side) -> Dates {
        let days = |side: Side| side.claim.frame.when.as_ref().and_then(|when| when.days);
        let report = |side: Side| {
            let published = side.summary.published?;
            Some((published.checked_sub(jiff::Span::new().days(NEWS)).ok()?, published))
        };
        let open = |side: Side| side.claim.frame.other_time;
        match (days(a), days(b)) {
            (Some(here), Some(there)) if compare::gap(here, there) > 0 => Dates::Apart,
            (Some(here), Some(there)) if here.0 == here.1 && here == there => Dates::OneDay,
            (Some(_), Some(_)) => Dates::Near,
            _ if a.article == b.article => {
                if open(a) || open(b) {
                    Dates::Unknown
                } else {
                    Dates::Near
                }
            }
            _ if open(a) || open(b) => Dates::Unknown,
            (here, there) => match (here.or_else(|| report(a)), there.or_else(|| report(b))) {
                (Some(one), Some(other)) if compare::gap(one, other) > 0 => Dates::Unknown,
                (Some(one), Some(other)) if here.is_none() && there.is_none() && one == other => Dates::OneDay,
                (None, None) | (Some(_), Some(_)) => Dates::Near,
                _ => Dates::Unknown,
            },
        }
    }
}

/// A1 to A3, once two claims are at odds.
fn verdict(ids: &Identities, a: Side, b: Side) -> Verdict {
    let denied = |side: Side, other: Side| side.claim.denial && other.claim.source.is_none();
    let one_speaker = a.claim.source.is_some() && b.claim.source.is_some() && !compare::sources_differ(ids, a, b);
    if let Some(later) = compare::later(a, b).filter(|_| one_speaker) {
        return Verdict::Superseded(later); // A5: changed position
    }
    if compare::sources_differ(ids, a, b) {
        Verdict::SourcesDisagree
    } else if denied(a, b) || denied(b, a) {
        Verdict::DisputedAsFact
    } else {
        Verdict::Conflict
    }
}
