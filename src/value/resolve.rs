//! Which days a date means, given the article's day and the words around it.
//!
//! Where two readings are likely, the date stays unresolved: a wrong day costs more than none.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::date::{Days, Part, Said, Unit, Which, Yearly};
use super::pieces::Cursor;
use super::tense::{self, Tense};
use crate::article::dates::Order;

/// What decides between the readings of a date.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context {
    /// The article's day.
    pub published: Option<Date>,
    pub tense: Option<Tense>,
    pub lead: Option<Lead>,
    /// The date that the text told last.
    pub previous: Option<Days>,
    /// The year of which the text just spoke, where it is not the article's.
    pub other_year: Option<i16>,
    /// How the article writes dates in digits, where it shows that.
    pub order: Option<Order>,
}

/// What the preposition before a date tells of its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// "by", "until", "before", "from", "for": from then on, or up to then.
    Ahead,
    /// "since", "after"
    Back,
}

impl Context {
    /// The same context for the date from `start` to `end`.
    pub fn of_date(self, start: Cursor, end: Cursor) -> Context {
        let opens = start.back().is_some_and(Cursor::is_at_start);
        let lead = match start.before() {
            // "By Friday, 40 tents were standing": the verb behind tells more.
            "by" if opens => None,
            "by" | "until" | "till" | "before" | "from" | "for" | "starting" | "beginning" => Some(Lead::Ahead),
            "of" if start.back().is_some_and(|of| of.before() == "ahead") => Some(Lead::Ahead),
            "since" => Some(Lead::Back),
            _ => None,
        };
        Context { tense: tense::around(start, end), lead, ..self }
    }
}

/// First and last day of `said`.
pub(super) fn days(said: &Said, context: &Context) -> Option<Days> {
    let today = context.published;
    match *said {
        Said::Fixed(days) => Some(days),
        Said::EitherOrder { day_first, month_first } => match context.order {
            Some(Order::DayFirst) => single(day_first),
            Some(Order::MonthFirst) => single(month_first),
            None => single(today.filter(|today| [day_first, month_first].contains(today))?),
        },
        Said::Yearly(yearly, which) => {
            let days = yearly_days(yearly, which, today?, context)?;
            // Beside another year's date both readings must come to the same.
            let told = context.other_year.filter(|_| which == Which::Nearest);
            told.is_none_or(|year| days.0.year() == year).then_some(days)
        }
        Said::YearlyIn(yearly, offset) => yearly.in_year(today?.year().checked_add(offset)?),
        Said::Weekday(weekday, which) => single(weekday_day(weekday, which, today?, context)?),
        Said::WeekdayOfWeek(weekday, weeks) => {
            let (monday, _) = calendar(Unit::Week, today?, weeks)?;
            single(add(monday, Unit::Day, i32::from(weekday) - 1)?)
        }
        Said::Weekend => {
            let today = today?;
            let weekend = matches!(today.weekday(), Weekday::Saturday | Weekday::Sunday);
            let weeks = match (context.tense, context.lead) {
                _ if weekend => 0,
                (Some(Tense::Future), _) | (None, Some(Lead::Ahead)) => 0,
                (Some(Tense::Past) | None, None | Some(Lead::Back)) => -1,
                _ => return None,
            };
            calendar(Unit::Weekend, today, weeks)
        }
        Said::Calendar(unit, offset, part) => {
            let whole = calendar(unit, today?, offset)?;
            Some(match part {
                None => whole,
                Some(Part::SoFar) => (whole.0, today?.max(whole.0)),
                Some(Part::Rest) => (today?.min(whole.1), whole.1),
                Some(part) => part_of(whole, part),
            })
        }
        Said::Stretch(unit, count) => {
            let other = add(today?, unit, count)?;
            Some((other.min(today?), other.max(today?)))
        }
        Said::Distance(unit, from, to) => {
            // "A few weeks" are wide enough as they are.
            let slack = match unit {
                _ if from != to => 0,
                Unit::Week | Unit::Weekend => 3,
                Unit::Month => 15,
                Unit::Quarter => 45,
                Unit::Year => 182,
                Unit::Decade => 5 * 365,
                Unit::Century => 50 * 365,
                Unit::Day => 0,
            };
            let (first, last) = (add(today?, unit, from)?, add(today?, unit, to)?);
            Some((add(first, Unit::Day, -slack)?, add(last, Unit::Day, slack)?))
        }
        Said::Following(unit, offset) => {
            let previous = context.previous?;
            let same = calendar(unit, previous.0, 0)?;
            // "the next day" after a whole month means nothing.
            (same == calendar(unit, previous.1, 0)?).then(|| calendar(unit, previous.0, offset))?
        }
        Said::Range(ref first, ref last) => range(first, last, context),
        Said::Unplaced => None,
    }
}

/// Whether `said` needs the article's day.
pub(super) fn is_relative(said: &Said) -> bool {
    match said {
        Said::Fixed(_) => false,
        Said::Range(first, last) => {
            is_relative(last)
                || is_relative(first) && !matches!((&**first, &**last), (Said::Yearly(..), Said::Fixed(_)))
        }
        _ => true,
    }
}

fn single(day: Date) -> Option<Days> {
    Some((day, day))
}

fn add(date: Date, unit: Unit, count: i32) -> Option<Date> {
    let span = jiff::Span::new();
    let count = i64::from(count);
    let span = match unit {
        Unit::Day => span.try_days(count),
        Unit::Week | Unit::Weekend => span.try_weeks(count),
        Unit::Month => span.try_months(count),
        Unit::Quarter => span.try_months(3 * count),
        Unit::Year => span.try_years(count),
        Unit::Decade => span.try_years(10 * count),
        Unit::Century => span.try_years(100 * count),
    };
    date.checked_add(span.ok()?).ok()
}

/// The calendar unit so many units from the one that holds `today`.
fn calendar(unit: Unit, today: Date, offset: i32) -> Option<Days> {
    let there = add(today, unit, offset)?;
    let years = |count: i16| {
        let first = there.year().div_euclid(count) * count;
        Some((Date::new(first, 1, 1).ok()?, Date::new(first.checked_add(count - 1)?, 12, 31).ok()?))
    };
    match unit {
        Unit::Day => single(there),
        Unit::Week | Unit::Weekend => {
            let since_monday = there.weekday().to_monday_zero_offset();
            let monday = there.checked_sub(since_monday.days()).ok()?;
            let first = if unit == Unit::Week { monday } else { add(monday, Unit::Day, 5)? };
            Some((first, add(monday, Unit::Day, 6)?))
        }
        Unit::Month => Some((there.first_of_month(), there.last_of_month())),
        Unit::Quarter => {
            let first = Date::new(there.year(), (there.month() - 1) / 3 * 3 + 1, 1).ok()?;
            Some((first, add(first, Unit::Month, 2)?.last_of_month()))
        }
        Unit::Year => Some((there.first_of_year(), there.last_of_year())),
        Unit::Decade => years(10),
        Unit::Century => years(100),
    }
}

/// Early, mid and late are thirds; of a month its first ten days, the next ten, and the rest.
pub(super) fn part_of((first, last): Days, part: Part) -> Days {
    let months = i32::from(last.year() - first.year()) * 12 + i32::from(last.month() - first.month()) + 1;
    let from_month = |month: i32| add(first.first_of_month(), Unit::Month, month);
    let to_month = |month: i32| from_month(month).map(Date::last_of_month);
    let third = months / 3;
    let half = (months + 1) / 2;
    let part = if months == 1 {
        let day = |day: i8| Date::new(first.year(), first.month(), day).ok();
        match part {
            Part::Early => day(10).map(|end| (first, end)),
            Part::Middle => day(11).zip(day(20)),
            Part::Late => day(21).map(|start| (start, last)),
            Part::FirstHalf => day(15).map(|end| (first, end)),
            Part::SecondHalf => day(16).map(|start| (start, last)),
            Part::SoFar | Part::Rest => None,
        }
        // Of a week, every part may be any day.
        .filter(|_| first.day() == 1 && last == last.last_of_month())
    } else if months < 3 {
        None
    } else {
        match part {
            Part::Early => to_month(third - 1).map(|end| (first, end)),
            Part::Middle => from_month(third).zip(to_month(months - third - 1)),
            Part::Late => from_month(months - third).map(|start| (start, last)),
            Part::FirstHalf => to_month(half - 1).map(|end| (first, end)),
            Part::SecondHalf => from_month(months - half).map(|start| (start, last)),
            Part::SoFar | Part::Rest => None,
        }
    };
    part.unwrap_or((first, last))
}

/// A weekday without a week: the last one, today included, or the coming one where the clause looks ahead.
fn weekday_day(weekday: i8, which: Which, today: Date, context: &Context) -> Option<Date> {
    let ahead = match (which, context.tense, context.lead) {
        (Which::Next, ..) => true,
        (Which::Last, ..) | (_, _, Some(Lead::Back)) => false,
        // "held until Friday": of this week or the last?
        (_, Some(Tense::Past), Some(Lead::Ahead)) | (_, Some(Tense::Open), _) => return None,
        (_, None, Some(Lead::Ahead)) | (_, Some(Tense::Future), _) => true,
        _ => false,
    };
    let past_days = (today.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
    let past_days = if which == Which::Last && past_days == 0 { 7 } else { past_days };
    let future_days = (7 - past_days) % 7;
    let future_days = if which == Which::Next && future_days == 0 { 7 } else { future_days };
    add(today, Unit::Day, if ahead { i32::from(future_days) } else { -i32::from(past_days) })
}

/// What is said of no year is of the article's, or of the one nearest to it.
fn yearly_days(yearly: Yearly, which: Which, today: Date, context: &Context) -> Option<Days> {
    let year = today.year();
    let years: Vec<Days> = (-2..=1).filter_map(|offset| yearly.in_year(year.checked_add(offset)?)).collect();
    let last = years.iter().rev().find(|days| days.0 <= today).copied();
    let next = years.iter().find(|days| days.0 > today).copied();
    let ahead = years.iter().find(|days| days.1 >= today).copied();
    let before = years.iter().rev().find(|days| days.1 < today).copied();
    let distance =
        |days: &Days| if days.1 < today { between(days.1, today) } else { between(today, days.0.max(today)) };
    let nearest = || [last, next].into_iter().flatten().min_by_key(distance);
    match (which, context.tense, context.lead) {
        (Which::Last, ..) => before,
        (Which::Next, ..) => next,
        (Which::This, ..) => nearest(),
        (_, _, Some(Lead::Back)) => last,
        (_, Some(Tense::Future), _) => ahead,
        (_, Some(Tense::Past), Some(Lead::Ahead)) => match (last, next) {
            (Some(last), Some(next)) if distance(&next) <= 62 && distance(&last) > distance(&next) => Some(next),
            _ => last,
        },
        // A story of February that says "in May" and means last year's would say so.
        (_, Some(Tense::Past), None) => {
            last.filter(|days| days.0.year() == year || days.1.year() == year || distance(days) <= 245)
        }
        // Half a year off, either way, nobody knows.
        (_, None | Some(Tense::Open), _) => nearest().filter(|days| distance(days) <= 120),
    }
}

fn between(first: Date, last: Date) -> i32 {
    first.until(last).map_or(i32::MAX, |span| span.get_days())
}

fn range(first: &Said, last: &Said, context: &Context) -> Option<Days> {
    let whole = match (first, last) {
        (Said::Yearly(first, _), Said::Yearly(last, which)) => {
            return days(&Said::Yearly(Yearly { first: first.first, last: last.last }, *which), context);
        }
        (Said::Yearly(yearly, _), Said::Fixed((start, end))) => {
            let same_year = yearly.in_year(start.year())?;
            let first = if same_year.0 <= *start { same_year } else { yearly.in_year(start.year().checked_sub(1)?)? };
            (first.0, *end)
        }
        (Said::Weekday(..), Said::Weekday(weekday, _)) => {
            let (start, _) = days(first, &Context { lead: None, ..*context })?;
            let ahead = (weekday - start.weekday().to_monday_one_offset()).rem_euclid(7);
            (start, add(start, Unit::Day, i32::from(ahead))?)
        }
        _ => (days(first, context)?.0, days(last, context)?.1),
    };
    (whole.0 <= whole.1).then_some(whole)
}
