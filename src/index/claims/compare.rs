//! Whether the values of two claims on one slot are at odds.
//!
//! The rules stand in the order of the decision table, which names them: the first that matches decides.

use jiff::civil::{Date, Time};

use crate::claim::{Course, Modality, predicates};
use crate::entity::EntityType;
use crate::text::WordList;
use crate::value::{Extent, ValueKind, When};

use crate::index::days::gap;
use crate::index::identities::Identities;

use super::slot::Relation;
use super::{DisagreementKind, Side, course};

/// What a disagreement means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Both cannot be true.
    Conflict,
    /// One side states as a fact what somebody on the other side denies.
    DisputedAsFact,
    /// Each side has its source, and the sources differ.
    SourcesDisagree,
    /// The later report replaces the earlier one.
    Superseded(Later),
}

/// Which side of a disagreement is the later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Later {
    Here,
    There,
}

/// How two values relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// Equal, overlapping or equal once rounded.
    Compatible,
    Less,
    Greater,
}

/// In days: how far reports may lie apart in which nothing has changed that they do not tell of.
pub(super) const NEWS: i32 = 2;

/// In days: how long a story is told before much of it is news again.
pub(super) const WEEK: i32 = 7;

/// An event that can happen again is the same event only if its dates lie this close.
const ONE_OCCASION: i32 = 400;

/// In which way two claims' values differ, whatever slots they fill.
#[derive(Debug, Clone, Copy)]
pub(super) struct Difference {
    pub kind: DisagreementKind,
    order: Order,
}

/// `None` where no slot could make the two claims disagree; much cheaper to find than their slots.
pub(super) fn difference(a: Side, b: Side) -> Option<Difference> {
    if a.is_weak() || b.is_weak() || is_still_to_come(a, b) || is_still_to_come(b, a) {
        return None;
    }
    let (kind, order) = values(a, b)?;
    (order != Order::Compatible).then_some(Difference { kind, order }) // V1, V3, V4, V7
}

/// Whether a report announces for some day what the other side tells to have happened before it came out: that is another one.
fn is_still_to_come(plan: Side, other: Side) -> bool {
    let day = || other.claim.frame.days_told().zip(plan.summary.published);
    let happened = || day().is_some_and(|(days, published)| days.1 < published);
    plan.claim.modality == Modality::Planned && other.claim.modality == Modality::Asserted && happened()
}

/// Whether both claims assert a value and the values fit each other, whatever slots they fill: V1, V3, V4, V7.
pub(super) fn are_compatible(a: Side, b: Side) -> bool {
    !a.is_weak() && !b.is_weak() && values(a, b).is_some_and(|(_, order)| order == Order::Compatible)
}

/// What the difference means for two claims whose slots relate so.
pub(super) fn verdict(
    identities: &Identities,
    a: Side,
    b: Side,
    difference: Difference,
    relation: Relation,
) -> Option<Verdict> {
    let order = difference.order;
    let later = later(a, b);
    match relation {
        Relation::Same => same_slot(identities, a, b, order, later),
        // V5: a part may be smaller than its whole, and a later part larger than an earlier whole.
        Relation::PartOf if order == Order::Greater && later.is_none() => Some(at_odds(identities, a, b)),
        Relation::WholeOf if order == Order::Less && later.is_none() => Some(at_odds(identities, a, b)),
        _ => None,
    }
}

fn same_slot(identities: &Identities, a: Side, b: Side, order: Order, later: Option<Later>) -> Option<Verdict> {
    let own = a.article == b.article;
    let newer = |side| if side == Later::Here { a } else { b };
    let older = |side| if side == Later::Here { b } else { a };
    // T5: the later report says that it corrects.
    if own && (a.claim.revised || b.claim.revised) {
        return None;
    }
    if let Some(side) = later
        && newer(side).claim.revised
    {
        return Some(Verdict::Superseded(side));
    }
    if later.is_none() && (a.claim.revised != b.claim.revised) && course(a, b) == Course::Grows {
        return None;
    }
    // T1: a plan, then what came of it. Two plans that came out in one week cannot both stand.
    let is_plan = |side: Side| side.claim.modality == Modality::Planned;
    let one_plan = || {
        is_plan(a)
            && is_plan(b)
            && a.summary.days_apart(b.summary).is_some_and(|days| days <= WEEK)
            && (course(a, b) == Course::Once || are_within_days(a, b))
    };
    if let Some(side) = later
        && is_plan(older(side))
        && !one_plan()
    {
        return Some(Verdict::Superseded(side));
    }
    match course(a, b) {
        // T2: a toll that grows; one that shrinks without a word is a conflict.
        Course::Grows if !matches!(a.claim.frame.value, Some(ValueKind::When(_))) => {
            let undated = a.summary.published.is_none() || b.summary.published.is_none();
            if !own && undated {
                return None;
            }
            if let Some(side) = later {
                let grown = (order == Order::Greater) == (side == Later::Here);
                // Two sources that count apart need not have heard of each other.
                return Some(if grown { Verdict::Superseded(side) } else { at_odds(identities, a, b) });
            }
        }
        // T3: what changes with time can be compared at one time only.
        Course::Varies if !own && !is_unchanged(a, b, later) && !are_of_one_period(a, b) => {
            return None;
        }
        _ => {}
    }
    Some(at_odds(identities, a, b)) // V2, V3, V7
}

/// Whether two dates lie so close that one plan may be told with either.
fn are_within_days(a: Side, b: Side) -> bool {
    const PLAN: i32 = 14;
    let days = a.claim.frame.days_told().zip(b.claim.frame.days_told());
    days.is_none_or(|(here, there)| gap(here, there) <= PLAN)
}

/// Whether two reports tell of what changes with time on one day, or on days between which it hardly does: how many a firm
/// employs, what it owes.
fn is_unchanged(a: Side, b: Side, later: Option<Later>) -> bool {
    let is_state = predicates::named(&a.claim.frame.predicate).is_some_and(|known| known.state);
    a.summary.days_apart(b.summary).is_some_and(|days| later.is_none() || is_state && days <= NEWS)
}

/// Whether both tell of one stretch of time by their own words: "fell 12 per cent in 2025".
fn are_of_one_period(a: Side, b: Side) -> bool {
    let days = |side: Side| side.claim.frame.days_beside();
    days(a).is_some_and(|(first, last)| first < last && days(b) == Some((first, last)))
}

/// A1, A2: whether each side has a source of its own.
pub(super) fn at_odds(identities: &Identities, a: Side, b: Side) -> Verdict {
    if sources_differ(identities, a, b) { Verdict::SourcesDisagree } else { Verdict::Conflict }
}

/// The side that was published later; `None` on the same day, in one article, and where a date is missing.
pub(super) fn later(a: Side, b: Side) -> Option<Later> {
    let (here, there) = (a.summary.published?, b.summary.published?);
    match here.cmp(&there) {
        std::cmp::Ordering::Greater => Some(Later::Here),
        std::cmp::Ordering::Less => Some(Later::There),
        std::cmp::Ordering::Equal => None,
    }
}

/// Whether both claims have a source, and it is one.
pub(super) fn have_one_source(identities: &Identities, a: Side, b: Side) -> bool {
    a.claim.source.is_some() && b.claim.source.is_some() && !sources_differ(identities, a, b)
}

pub(super) fn sources_differ(identities: &Identities, a: Side, b: Side) -> bool {
    let (Some(source), Some(other)) = (&a.claim.source, &b.claim.source) else { return false };
    let is_person = |side: Side, entity: usize| {
        side.summary.entities.get(entity).is_some_and(|known| known.kind == EntityType::Person)
    };
    match (source.entity, other.entity) {
        (Some(here), Some(there)) if identities.same(a, here, b, there) => return false,
        // "The minister" here is another one than there.
        (Some(here), Some(there)) if is_person(a, here) && is_person(b, there) => return true,
        _ => {}
    }
    let (here, there) = (head(&source.name), head(&other.name));
    if here.is_empty() || there.is_empty() {
        return true;
    }
    // "Police", "police commander Ana Ruiz".
    let speaks_for = |name: &str, body: &str| name.split(' ').any(|word| word == body);
    let one = speaks_for(&source.name, there) || speaks_for(&other.name, here);
    // "According to figures that the committee gave": whose they are is not told.
    !one && !FIGURES.contains(here) && !FIGURES.contains(there)
}

/// Nouns for figures that somebody must have given.
static FIGURES: WordList = WordList::new("figure figures data statistics numbers count tally toll total totals");

/// The last word of a source's name, its noun: "the city police" and "police" are one.
pub(super) fn head(name: &str) -> &str {
    name.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or(name)
}

fn values(a: Side, b: Side) -> Option<(DisagreementKind, Order)> {
    use DisagreementKind as Kind;
    match (&a.claim.frame.value, &b.claim.frame.value) {
        (Some(ValueKind::Number(here)), Some(ValueKind::Number(there))) => Some((Kind::Number, extents(*here, *there))),
        (
            Some(ValueKind::Money { amount: here, currency }),
            Some(ValueKind::Money { amount: there, currency: other }),
        ) => (currency == other).then(|| (Kind::Money, extents(*here, *there))),
        (Some(ValueKind::Percent(here)), Some(ValueKind::Percent(there)))
        | (Some(ValueKind::PercentagePoints(here)), Some(ValueKind::PercentagePoints(there))) => {
            Some((Kind::Percent, extents(*here, *there)))
        }
        (Some(ValueKind::Duration(here)), Some(ValueKind::Duration(there))) => {
            Some((Kind::Number, durations(*here, *there)))
        }
        (
            Some(ValueKind::Measure { dimension, amount: here }),
            Some(ValueKind::Measure { dimension: other, amount: there }),
        ) => (dimension == other).then(|| (Kind::Number, measures(*here, *there))),
        (Some(ValueKind::When(here)), Some(ValueKind::When(there))) => whens(a, here, b, there),
        (Some(ValueKind::Age(here)), Some(ValueKind::Age(there))) => Some((Kind::Number, ages(a, *here, b, *there)?)),
        (Some(ValueKind::Tally(here)), Some(ValueKind::Tally(there))) => {
            Some((Kind::Number, tallies(a, here, b, there)?))
        }
        _ => None,
    }
}

/// V1, V3, V4.
fn extents(here: Extent, there: Extent) -> Order {
    if here.agrees_with(&there) {
        Order::Compatible
    } else if here.middle() < there.middle() {
        Order::Less
    } else {
        Order::Greater
    }
}

/// V1: units are converted, so that a little is left over.
fn measures(here: Extent, there: Extent) -> Order {
    const LEFT: f64 = 0.05;
    let near = (here.middle() - there.middle()).abs() <= LEFT * here.middle().abs().max(there.middle().abs());
    if near { Order::Compatible } else { extents(here, there) }
}

/// A month or a year is not always the same number of days; hours and minutes are converted, so that a little is left over.
fn durations(here: Extent, there: Extent) -> Order {
    const MONTH: f64 = 28.0 * 86_400.0;
    let slack = if here.high.min(there.high) < MONTH { 1e-6 } else { 0.02 };
    let near = |a: f64, b: f64| (a - b).abs() <= slack * a.abs().max(b.abs());
    if near(here.low, there.low) || near(here.high, there.high) {
        return Order::Compatible;
    }
    extents(here, there)
}

/// V7: by the days, else by the time of one day.
fn whens(a: Side, here: &When, b: Side, there: &When) -> Option<(DisagreementKind, Order)> {
    if [here, there].into_iter().any(is_a_season) {
        return None;
    }
    if let (Some(days_here), Some(days_there)) = (here.days_near(there), there.days_near(here)) {
        let order = days(days_here, days_there, course(a, b))?;
        let one_day = days_here.0 == days_here.1 && days_here == days_there;
        if order != Order::Compatible || !one_day {
            return Some((DisagreementKind::Date, order));
        }
    } else if !are_of_one_day(a, here, b, there) {
        return None;
    }
    let (time, other) = (here.time?, there.time?);
    let minutes = |(time, _): (Time, Time)| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let gap = (minutes(time) - minutes(other)).abs();
    // Half hours between clocks of which one names its zone, or half a day, are no other time.
    let shifted = here.zone != there.zone && gap % 30 == 0 || gap % (12 * 60) == 0;
    let order = match () {
        () if time.0 <= other.1 && other.0 <= time.1 || shifted => Order::Compatible,
        () if time.0 < other.0 => Order::Less,
        () => Order::Greater,
    };
    Some((DisagreementKind::Time, order))
}

/// "This year", "last season": what is told of one may be told of the other as well.
fn is_a_season(when: &When) -> bool {
    const MONTH: i32 = 31;
    when.relative && when.days.is_some_and(|(first, last)| gap((first, first), (last, last)) > MONTH)
}

/// Whether two reports came out so close together that their "at 9 pm" is one day's; so is that of a day just before.
fn are_of_one_day(a: Side, here: &When, b: Side, there: &When) -> bool {
    let near = a.article != b.article && a.summary.days_apart(b.summary).is_some_and(|days| days <= NEWS);
    let is_of = |when: &When, other: Side| match when.days {
        Some(days) => other.summary.published.is_some_and(|published| {
            days.0 == days.1 && days.0 <= published && gap(days, (published, published)) <= NEWS
        }),
        None => !when.relative,
    };
    near && (here.days.is_none() || there.days.is_none()) && is_of(here, b) && is_of(there, a)
}

/// People grow older from one report to the next, unless the report is of the dead.
fn ages(a: Side, here: Extent, b: Side, there: Extent) -> Option<Order> {
    const LONGEST: i32 = 3 * 366;
    let slack = if a.article == b.article {
        (0.0, 0.0)
    } else {
        match (a.summary.days_apart(b.summary), later(a, b)) {
            (Some(days), _) if days > LONGEST => return None,
            (Some(days), _) if days <= WEEK => (0.0, 0.0),
            (Some(days), Some(Later::Here)) => (0.0, (f64::from(days) / 365.0).ceil()),
            (Some(days), _) => ((f64::from(days) / 365.0).ceil(), 0.0),
            (None, _) => (1.0, 1.0),
        }
    };
    // A man of 81 is no man of 38: they only bear one name.
    const MISTAKEN: f64 = 15.0;
    if (here.middle() - there.middle()).abs() > MISTAKEN {
        return None;
    }
    // How much older the person may be here than there, and the other way round.
    let order = match () {
        () if here.low - there.high > slack.1 => Order::Greater,
        () if there.low - here.high > slack.0 => Order::Less,
        () => Order::Compatible,
    };
    Some(order)
}

/// Two counts of one vote, whichever side is named first.
fn tallies(a: Side, here: &[u64], b: Side, there: &[u64]) -> Option<Order> {
    let near = a.article != b.article && a.summary.days_apart(b.summary).is_some_and(|days| days <= WEEK);
    let sorted = |counts: &[u64]| {
        let mut counts = counts.to_vec();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        counts
    };
    let (here, there) = (sorted(here), sorted(there));
    // A third count is of those who abstained.
    let same = here.iter().zip(&there).all(|(here, there)| here == there);
    near.then_some(match here.cmp(&there) {
        _ if same => Order::Compatible,
        std::cmp::Ordering::Less => Order::Less,
        _ => Order::Greater,
    })
}

/// V7. `None` where the dates lie so far apart that they mean two occasions.
fn days(here: (Date, Date), there: (Date, Date), course: Course) -> Option<Order> {
    let gap = gap(here, there);
    match () {
        () if gap == 0 => Some(Order::Compatible),
        () if course != Course::Once && gap > ONE_OCCASION => None,
        () if here.1 < there.0 => Some(Order::Less),
        () => Some(Order::Greater),
    }
}
