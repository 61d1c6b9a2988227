//! Whether two figures fill one slot, by all that takes part in what they are of: rule G1.

use crate::claim::{Course, predicates};
use crate::index::claims::comparison::Comparison;
use crate::index::claims::{Side, compare, course, slot};
use crate::index::kinship::Kinship;
use crate::value::ValueKind;

use super::DETAIL;
use super::alignment::Alignment;
use super::dates::Dates;
use super::pair::Match;

/// How the slots of two figures relate whose predicates and parts are known: rule G1.
pub(in crate::index::claims) fn relation(comparison: &Comparison, a: Side, b: Side) -> Option<slot::Relation> {
    let (frame, other) = (&a.claim.frame, &b.claim.frame);
    let alike = slot::are_alike(frame, other) || slot::are_prices(frame, other);
    let of_one_time = || are_of_one_time(a, b) || Dates::of_event(comparison, a, b) == Dates::Near;
    if !alike || a.claim.negated || b.claim.negated || !of_one_time() {
        return None;
    }
    let alignment = Alignment::of(comparison, a, b);
    let dated = matches!(frame.value, Some(ValueKind::When(_)));
    let one_story = || comparison.kinship(a, b) == Kinship::OneStory;
    let one_payer = || {
        let agents = alignment.agents;
        alignment.undergoers == Match::Unknown && (agents == Match::Name || agents == Match::Noun && one_story())
    };
    let relation = match &frame.value {
        Some(ValueKind::Number(_))
            if course(a, b) == Course::Again && slot::different_parties(&comparison.identities, a, b) =>
        {
            return None;
        }
        // Of "40 tiles by noon" and "25 tiles by dusk" either may be meant.
        Some(ValueKind::Number(_)) if !alignment.is_within() && ![a, b].into_iter().all(slot::is_alone) => return None,
        Some(ValueKind::Number(_)) => slot::heads(a, b)?,
        _ if alignment.is_within() && !alignment.is_clear_within() => return None,
        // Profit rises by one share in a quarter, and by another in a year.
        Some(ValueKind::Percent(_)) if alignment.is_within() => return None,
        Some(ValueKind::Money { .. }) if one_payer() => slot::Relation::Same,
        _ if !alignment.is_of_one_thing() => return None,
        _ if dated && !(is_surely_one(&alignment) && is_near(&alignment) && happens_once(a, b)) => return None,
        _ => slot::Relation::Same,
    };
    let enough = alignment.enough() + if dated { DETAIL } else { 0.0 };
    let one = alignment.details_agree() && alignment.evidence() >= enough;
    one.then_some(relation)
}

/// What is dated must be more than "people" twice.
fn is_surely_one(alignment: &Alignment) -> bool {
    alignment.undergoers != Match::Kind
}

/// Whether a date within one article can be compared: not of what is done each year.
fn happens_once(a: Side, b: Side) -> bool {
    a.article != b.article || course(a, b) == Course::Once
}

/// Whether two dates may be of one event: what happens once to a thing does so whenever it is said to, but "the hailstorm" alone
/// is any.
fn is_near(alignment: &Alignment) -> bool {
    let (a, b) = alignment.sides();
    let once = course(a, b) == Course::Once && !alignment.is_of_events_alone();
    once || slot::are_dated_near(a, b)
}

/// Whether both are of one day by their own words.
pub(in crate::index::claims) fn have_one_day(a: Side, b: Side) -> bool {
    Dates::of(a, b) == Dates::OneDay && a.claim.frame.days_beside().is_some()
}

/// Whether nothing says that two figures of one story are of two times.
pub(in crate::index::claims) fn are_of_one_event(comparison: &Comparison, a: Side, b: Side) -> bool {
    let other_time = a.claim.frame.other_time || b.claim.frame.other_time;
    match Dates::of_event(comparison, a, b) {
        // What one report dates, the other need not date.
        Dates::Unknown => !other_time,
        dates => dates.are_one(),
    }
}

/// Whether two figures can be of one time: what happens again and again has another figure each time.
pub(in crate::index::claims) fn are_of_one_time(a: Side, b: Side) -> bool {
    let dated = matches!(a.claim.frame.value, Some(ValueKind::When(_)));
    let once = matches!(course(a, b), Course::Once | Course::Grows);
    let is_state = || predicates::named(&a.claim.frame.predicate).is_some_and(|known| known.state);
    let near = || {
        let days = a.summary.days_apart(b.summary);
        a.article == b.article || days.is_some_and(|days| days <= 1 || is_state() && days <= compare::NEWS)
    };
    dated
        || match Dates::of(a, b) {
            Dates::OneDay => true,
            Dates::Near => once || near(),
            Dates::Apart | Dates::Unknown => false,
        }
}
