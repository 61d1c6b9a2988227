//! Whether two claims fill the same slot: rule G1 of the decision table.
//!
//! Equal words are not enough, since many fires kill people: names, nouns, dates and places beside the figures must
//! say that it is one event, and none may say otherwise.

use jiff::civil::Date;

use crate::claim::{Course, DEAL, Frame, TIME, is_anybody, is_crowd, is_occasion, is_presence, is_trade, predicates};
use crate::entity::EntityType;
use crate::index::days::gap;
use crate::index::identities::Identities;
use crate::index::kinship::Kinship;
use crate::value::ValueKind;

use super::comparison::Comparison;
use super::{Side, compare, course, scope};

/// How the things that two claims measure relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Same,
    /// What the first claim counts is a part of what the second counts.
    PartOf,
    /// The other way round.
    WholeOf,
}

/// Evidence that two claims speak of one event, in points; fewer than these are none.
const ENOUGH: f64 = 2.0;
/// Within one article a writer means different things by similar words, unless more says otherwise.
const ENOUGH_WITHIN: f64 = 3.0;

/// What a date without its year needs besides, since it may be another year's.
const LOOSE: f64 = 1.0;

/// How the two claims' slots relate; `None` where they are different slots or nothing ties them together.
pub(super) fn relation(comparison: &Comparison, a: Side, b: Side) -> Option<Relation> {
    let identities = &comparison.identities;
    let (frame, other) = (&a.claim.frame, &b.claim.frame);
    if a.claim.negated || b.claim.negated {
        return None;
    }
    let traded = || frame.theme.zip(other.theme).is_some_and(|(one, two)| identities.same(a, one, b, two));
    let one_deal = are_prices(frame, other) && (traded() || scope::is_deal_of_story(comparison, a, b));
    if !(are_alike(frame, other) || one_deal) {
        return None;
    }
    if matches!(frame.value, Some(ValueKind::Age(_))) {
        return one_person(comparison, a, b).then_some(Relation::Same);
    }
    let dated = matches!(frame.value, Some(ValueKind::When(_)));
    if matches!(frame.value, Some(ValueKind::Tally(_))) && scope::are_of_two_bodies(a, b) {
        return None;
    }
    let relation = match () {
        () if dated => same_theme(identities, a, b)?,
        () if one_deal => Relation::Same,
        () => heads(a, b)?,
    };
    let counted = matches!(frame.value, Some(ValueKind::Number(_)));
    if !dated && different_themes(identities, a, b)
        || (!counted || course(a, b) == Course::Again) && different_parties(identities, a, b)
        || different_events(comparison, a, b, dated)
        || dated && is_event_alone(frame) && !are_dated_near(a, b)
    {
        return None;
    }
    let own = a.article == b.article;
    let enough = if own { ENOUGH_WITHIN } else { ENOUGH };
    // Where a report has two tolls, either may be meant.
    let several = counted && !own && !(is_alone(a) && is_alone(b));
    let loose = match () {
        () if is_yearless(a) || is_yearless(b) => LOOSE,
        () if several => LOOSE / 2.0,
        () => 0.0,
    };
    (evidence(comparison, a, b, dated) >= enough + loose).then_some(relation)
}

/// Whether both predicates are one, one implies the other, or both say how many were there.
pub(super) fn are_alike(a: &Frame, b: &Frame) -> bool {
    let count =
        |frame: &Frame, of: fn(&str) -> bool| matches!(frame.value, Some(ValueKind::Number(_))) && of(&frame.predicate);
    let both_count = |of| count(a, of) && count(b, of);
    predicates::are_alike(&a.predicate, &b.predicate) || both_count(is_presence) || both_count(is_crowd)
}

/// Whether what is dated is an event of a kind: "the hailstorm".
fn is_event_alone(frame: &Frame) -> bool {
    frame.theme.is_none() && frame.head.as_deref().is_some_and(|head| predicates::of_noun(head).is_some())
}

/// Whether two dates lie so close that one event may be meant.
pub(super) fn are_dated_near(a: Side, b: Side) -> bool {
    const ONE_EVENT: i32 = 120;
    let days = a.claim.frame.days_told().zip(b.claim.frame.days_told());
    days.is_none_or(|(here, there)| gap(here, there) <= ONE_EVENT)
}

/// Whether both are what a deal cost, in whatever words of trade.
pub(super) fn are_prices(a: &Frame, b: &Frame) -> bool {
    let is_price = |frame: &Frame| {
        matches!(frame.value, Some(ValueKind::Money { .. })) && (is_trade(&frame.predicate) || frame.predicate == DEAL)
    };
    is_price(a) && is_price(b)
}

/// Whether both name one person. A name alone is borne by many: the articles must tell one story.
fn one_person(comparison: &Comparison, a: Side, b: Side) -> bool {
    let (Some(theme), Some(other)) = (a.claim.frame.theme, b.claim.frame.theme) else { return false };
    comparison.identities.same(a, theme, b, other) && (a.article == b.article || comparison.kinship(a, b).is_kin())
}

/// The relation of what is counted or priced.
pub(super) fn heads(a: Side, b: Side) -> Option<Relation> {
    let (frame, other) = (&a.claim.frame, &b.claim.frame);
    let by_head = match (&frame.head, &other.head) {
        (Some(head), Some(other)) if head == other => Relation::Same,
        (Some(head), Some(other)) if is_anybody(other) && !is_anybody(head) => Relation::PartOf,
        (Some(head), Some(other)) if is_anybody(head) && !is_anybody(other) => Relation::WholeOf,
        (None, _) | (_, None) if !matches!(frame.value, Some(ValueKind::Number(_))) => Relation::Same,
        _ => return None,
    };
    let narrower = |inner: &[String], outer: &[String]| outer.iter().all(|word| inner.contains(word));
    let by_restrictors =
        match (narrower(&frame.restrictors, &other.restrictors), narrower(&other.restrictors, &frame.restrictors)) {
            (true, true) => Relation::Same,
            (true, false) => Relation::PartOf,
            (false, true) => Relation::WholeOf,
            (false, false) => return None,
        };
    match (by_head, by_restrictors) {
        (relation, Relation::Same) | (Relation::Same, relation) => Some(relation),
        (relation, other) => (relation == other).then_some(relation),
    }
}

/// Dated events must have one theme, by name or by noun.
fn same_theme(identities: &Identities, a: Side, b: Side) -> Option<Relation> {
    let (frame, other) = (&a.claim.frame, &b.claim.frame);
    let same = match (frame.theme, other.theme) {
        (Some(theme), Some(other)) => identities.same(a, theme, b, other),
        (None, None) => {
            // The winter festival is not the summer festival.
            let narrower = |one: &[String], other: &[String]| one.iter().all(|word| other.contains(word));
            let (one, two) = (&frame.restrictors, &other.restrictors);
            let distinct = frame.head.as_deref().is_some_and(is_occasion) && !narrower(one, two) && !narrower(two, one);
            frame.head.is_some() && frame.head == other.head && !distinct
        }
        _ => false,
    };
    same.then_some(Relation::Same)
}

fn different_themes(identities: &Identities, a: Side, b: Side) -> bool {
    match (a.claim.frame.theme, b.claim.frame.theme) {
        (Some(theme), Some(other)) => !identities.same(a, theme, b, other),
        _ => false,
    }
}

/// Whether both sides name people or bodies and none of them on both: two trials, two prices.
pub(super) fn different_parties(identities: &Identities, a: Side, b: Side) -> bool {
    let parties = |side: Side| -> Vec<usize> {
        let kind = |entity: usize| side.summary.entities.get(entity).map(|entity| entity.kind);
        let entities = side.claim.frame.entities.iter().copied();
        entities.filter(|&entity| matches!(kind(entity), Some(EntityType::Person | EntityType::Org))).collect()
    };
    let (here, there) = (parties(a), parties(b));
    let shared = here.iter().any(|&entity| there.iter().any(|&other| identities.same(a, entity, b, other)));
    !here.is_empty() && !there.is_empty() && !shared
}

/// Whether dates or places say that these are two events.
fn different_events(comparison: &Comparison, a: Side, b: Side, dated: bool) -> bool {
    let identities = &comparison.identities;
    let (frame, other) = (&a.claim.frame, &b.claim.frame);
    let apart = !dated
        && match (days(a), days(b)) {
            (Some((first, last)), Some((other_first, other_last))) => last < other_first || other_last < first,
            (Some(past), None) => is_past(past, b),
            (None, Some(past)) => is_past(past, a),
            (None, None) => false,
        };
    // What happens to a named thing on some day happens once, wherever it is said to.
    let named = dated && frame.theme.is_some();
    let elsewhere = match (frame.place, other.place) {
        _ if named => false,
        (Some(place), Some(other_place)) => {
            // Of one story one report names the country, and the other the town in it.
            let one_within_other = a.is_country(place) != b.is_country(other_place);
            let of_one_story = one_within_other && comparison.kinship(a, b) == Kinship::OneStory;
            let one = identities.same(a, place, b, other_place) || a.names_the_place_of(place, b, other_place);
            !one && !of_one_story
                && !other.entities.iter().any(|&entity| identities.same(a, place, b, entity))
                && !frame.entities.iter().any(|&entity| identities.same(a, entity, b, other_place))
        }
        _ => false,
    };
    apart || elsewhere
}

/// Whether days lie long before a report that names no date itself, and so tells of something new.
fn is_past((_, last): (Date, Date), report: Side) -> bool {
    const NEWS: i64 = 60;
    report
        .summary
        .published
        .is_some_and(|published| published.checked_sub(jiff::Span::new().days(NEWS)).is_ok_and(|oldest| last < oldest))
}

fn is_yearless(side: Side) -> bool {
    matches!(&side.claim.frame.value, Some(ValueKind::When(when)) if when.days.is_none() && when.yearless.is_some())
}

fn days(side: Side) -> Option<(Date, Date)> {
    side.claim.frame.days_beside()
}

/// How much ties the two claims to one event.
fn evidence(comparison: &Comparison, a: Side, b: Side, dated: bool) -> f64 {
    let identities = &comparison.identities;
    let (frame, other) = (&a.claim.frame, &b.claim.frame);
    let shared = |entity: usize| {
        let other = other.entities.iter().copied().find(|&other| identities.same(a, entity, b, other))?;
        Some(if a.is_broad(entity) || b.is_broad(other) { 1.0 } else { 2.0 })
    };
    let names: f64 = frame.entities.iter().filter_map(|&entity| shared(entity)).sum();
    let beside = |frame: &Frame| frame.entities.iter().chain(&frame.context).copied().collect::<Vec<usize>>();
    let (here, there) = (beside(frame), beside(other));
    // Who was just spoken of is most likely meant by "he", "the firm", "there"; once is enough.
    let context = here.iter().any(|&entity| {
        let known = |other: &&usize| identities.same(a, entity, b, **other);
        !a.is_broad(entity) && there.iter().find(known).is_some_and(|&other| !b.is_broad(other))
    });
    let context = if dated && names < 1.5 && context && a.article != b.article { 1.0 } else { 0.0 };
    let nouns = frame.anchors.iter().filter(|noun| other.anchors.contains(noun)).count().min(4) as f64 * 0.5;
    let theme = match (frame.theme, other.theme) {
        (Some(_), Some(_)) if dated => 1.0,
        (None, None) if frame.head == other.head && !frame.head.as_deref().is_none_or(is_anybody) => {
            if dated {
                1.0
            } else {
                0.5
            }
        }
        _ => 0.0,
    };
    let day = match (days(a), days(b)) {
        (Some(days), Some(other)) if !dated && days == other => 1.0,
        _ => 0.0,
    };
    let occasion = if a.article == b.article && dated && one_occasion(a, b) { 2.0 } else { 0.0 };
    let kin = match comparison.kinship(a, b) {
        // One story has one toll and one crowd, where each report has one.
        Kinship::OneStory if a.article != b.article && is_whole(a) && is_whole(b) => 2.5,
        Kinship::OneStory if a.article != b.article => 1.5,
        Kinship::Kin if a.article != b.article => 1.0,
        _ => 0.0,
    };
    names + context + nouns + theme + day + kin + occasion
}

/// Whether it can be the story's toll: the only one of its article, and not that of a place in it.
fn is_whole(side: Side) -> bool {
    is_alone(side) && !scope::is_of_spot(side)
}

/// Whether the article has no other figure of the sort: for the same thing, and of another value.
pub(super) fn is_alone(side: Side) -> bool {
    let frame = &side.claim.frame;
    let kind = |frame: &Frame| frame.value.as_ref().map(std::mem::discriminant);
    side.summary.claims.iter().all(|claim| {
        let other = Side { claim, ..side };
        // Whoever finishes has a time.
        let is_of_another = frame.head.as_deref() == Some(TIME) && claim.frame.theme != frame.theme;
        let is_of_the_sort = kind(&claim.frame) == kind(frame)
            && are_alike(&claim.frame, frame)
            && claim.frame.head == frame.head
            && !is_of_another;
        // "More than 3,000 died on the roads last year" is of no event.
        !is_of_the_sort
            || claim.frame.value == frame.value
            || compare::are_compatible(side, other)
            || is_of_the_past(other) && !is_of_the_past(side)
    })
}

/// Whether it tells of a time well before its report.
fn is_of_the_past(side: Side) -> bool {
    const NEWS: i32 = 14;
    let before =
        |days: (Date, Date)| side.summary.published.is_some_and(|published| gap(days, (published, published)) > NEWS);
    side.claim.frame.other_time || days(side).is_some_and(before)
}

/// Whether two dates of one article can only be those of one occasion: "the exercises", both times, of one season.
fn one_occasion(a: Side, b: Side) -> bool {
    const SEASON: i32 = 120;
    let (Some(ValueKind::When(here)), Some(ValueKind::When(there))) = (&a.claim.frame.value, &b.claim.frame.value)
    else {
        return false;
    };
    let near = here.days.zip(there.days).is_some_and(|(here, there)| {
        here.0.since(there.0).is_ok_and(|span| span.get_days().saturating_abs() <= SEASON)
    });
    near && a.claim.frame.head.as_deref().is_some_and(is_occasion)
}
