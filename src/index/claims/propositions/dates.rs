//! How the times of two events relate, by the dates in their clauses, else by those of their reports.

use jiff::civil::Date;

use crate::claim::Frame;
use crate::index::claims::Side;
use crate::index::claims::comparison::Comparison;
use crate::index::days::gap;
use crate::index::kinship::Kinship;

use super::alignment::Alignment;
use super::pair::Match;
use super::scene;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dates {
    /// Both give the day, or both reports are of one day and give none.
    OneDay,
    /// Nothing puts them apart.
    Near,
    Apart,
    /// One of them leaves open when it was.
    Unknown,
}

impl Dates {
    pub fn of(a: Side, b: Side) -> Dates {
        let days = |side: Side| side.claim.frame.days_beside();
        let (here, there) = match (days(a), days(b)) {
            (Some(here), Some(there)) if gap(here, there) > 0 => return Dates::Apart,
            (Some(here), Some(there)) if here.0 == here.1 && here == there => return Dates::OneDay,
            (Some(_), Some(_)) => return Dates::Near,
            days => days,
        };
        let apart = is_told_of_another_day(a, b) || is_told_of_another_day(b, a);
        if a.claim.frame.other_time || b.claim.frame.other_time || apart {
            return Dates::Unknown;
        }
        if a.article == b.article || is_denied_for_good(a, b) || is_denied_for_good(b, a) {
            return Dates::Near;
        }
        match (here.or_else(|| before_report(a)), there.or_else(|| before_report(b))) {
            (Some(one), Some(other)) if gap(one, other) > 0 => Dates::Unknown,
            (Some(one), Some(other)) if here.is_none() && there.is_none() && one == other => Dates::OneDay,
            (None, None) | (Some(_), Some(_)) => Dates::Near,
            _ => Dates::Unknown,
        }
    }

    /// The same of two claims that may be of the one scene of their story: what one report dates, the other need not date.
    pub fn of_event(comparison: &Comparison, a: Side, b: Side) -> Dates {
        let open = |side: Side| side.claim.frame.days_beside().is_none();
        let dates = Dates::of(a, b);
        let left_open = dates == Dates::Unknown && (open(a) || open(b)) && a.claim.negated == b.claim.negated;
        let other_time = a.claim.frame.other_time || b.claim.frame.other_time;
        let one_event = || scene::is_one_of_story(comparison, a, b) || is_news_of_both(comparison, a, b);
        if left_open && !other_time && one_event() { Dates::Near } else { dates }
    }

    pub fn are_one(self) -> bool {
        matches!(self, Dates::OneDay | Dates::Near)
    }
}

/// Whether both tell what the same did to the same, in reports of one story that came out within days of when one of them dates
/// it, and each tells of it once.
fn is_news_of_both(comparison: &Comparison, a: Side, b: Side) -> bool {
    const NEWS: i32 = 3;
    let days = a.claim.frame.days_beside().or_else(|| b.claim.frame.days_beside());
    let is_fresh = |side: Side| {
        let published = side.summary.published.map(|published| (published, published));
        days.zip(published).is_some_and(|(days, published)| days.0 <= published.1 && gap(days, published) <= NEWS)
    };
    let of_either = |frame: &Frame| [a, b].iter().any(|side| side.claim.frame.predicate == frame.predicate);
    let told = |side: Side| {
        let frames = side.summary.claims.iter().map(|claim| &claim.frame);
        frames.filter(|frame| frame.value.is_none() && of_either(frame)).count()
    };
    a.article != b.article
        && [a, b].into_iter().all(|side| is_fresh(side) && told(side) == 1)
        && comparison.kinship(a, b) == Kinship::OneStory
        && {
            let alignment = Alignment::of(comparison, a, b);
            alignment.undergoers >= Match::Noun && alignment.agents >= Match::Noun
        }
}

/// What did not happen, said without a date, did not happen on the other side's day either, if the reports are of one time.
fn is_denied_for_good(side: Side, other: Side) -> bool {
    const ONE_STORY: i32 = 30;
    let undated = side.claim.frame.days_beside().is_none();
    let near = || side.summary.days_apart(other.summary).is_some_and(|days| days <= ONE_STORY);
    side.claim.negated && !other.claim.negated && undated && near()
}

/// Whether the sentences before the denial tell of other days than that of the other side.
fn is_told_of_another_day(denial: Side, other: Side) -> bool {
    const BEFORE: usize = 1;
    let is_denial = denial.claim.negated && !other.claim.negated && denial.claim.frame.day().is_none();
    let Some(day) = other.claim.frame.days_beside().filter(|_| is_denial) else { return false };
    let sentence = denial.claim.sentence;
    let near =
        denial.summary.claims.iter().filter(|claim| claim.sentence + BEFORE >= sentence && claim.sentence <= sentence);
    // What is still to come dates nothing that is over.
    let is_past = |day: &(Date, Date)| denial.summary.published.is_none_or(|published| day.0 <= published);
    let mut days = near.filter_map(|claim| claim.frame.day()).filter(is_past).peekable();
    days.peek().is_some() && days.all(|told| gap(told, day) > 0)
}

/// The days in which an event without a date most likely happened.
fn before_report(side: Side) -> Option<(Date, Date)> {
    const NEWS: i32 = 10;
    let published = side.summary.published?;
    Some((published.checked_sub(jiff::Span::new().days(NEWS)).ok()?, published))
}
