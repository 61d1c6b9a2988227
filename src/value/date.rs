//! Dates and times as English says them: the grammar. What they come to is the work of `resolve`.

use jiff::civil::{Date, Time};

use super::pieces::{Cursor, Parsed};

mod absolute;
mod clock;
mod names;
mod numeric;
mod parts;
mod range;
mod relative;
mod year;

pub(super) use names::is_calendar_word;
pub(super) use year::is_year;

/// First and last day.
pub(super) type Days = (Date, Date);

/// A date as said, before it is known which days it means.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// Full dates, and years: nothing is left open.
    Fixed(Days),
    /// `11/02/2025`, which two countries read in two ways.
    EitherOrder {
        day_first: Date,
        month_first: Date,
    },
    /// "June 3", "in May", "the second quarter": some year's.
    Yearly(Yearly, Which),
    /// "3 March this year", "in June of last year": that of the year so many from the article's.
    YearlyIn(Yearly, i16),
    /// Monday is 1.
    Weekday(i8, Which),
    /// "Tuesday of last week": the weekday of the week so many weeks from this one.
    WeekdayOfWeek(i8, i32),
    /// A calendar unit so many units from the present one, or a part of it: "today" is `(Day, 0)`.
    Calendar(Unit, i32, Option<Part>),
    /// "the weekend": the last or the coming one, as the tense says.
    Weekend,
    /// "the past two weeks" is -2 weeks, "the next two years" +2.
    Stretch(Unit, i32),
    /// "two weeks ago": from so many units to so many units from now.
    Distance(Unit, i32, i32),
    /// "the following month", "that same year": from the date that the text told before.
    Following(Unit, i32),
    Range(Box<Said>, Box<Said>),
    /// "February 30", "Monday to Friday".
    Unplaced,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// Nothing is said; the tense of the clause decides.
    Nearest,
    Last,
    This,
    Next,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A part of a stretch: "early", "mid-", "the second half of".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Middle,
    Late,
    FirstHalf,
    SecondHalf,
    /// "earlier this month": up to the article's day.
    SoFar,
    /// "later this week": from the article's day.
    Rest,
}

/// A stretch that comes back every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Yearly {
    /// Month and day.
    pub first: (i8, i8),
    /// Month and day; day 0 is the month's last.
    pub last: (i8, i8),
}

impl Yearly {
    pub fn months(first: i8, last: i8) -> Yearly {
        Yearly { first: (first, 1), last: (last, 0) }
    }

    /// Its days in a year; a stretch over New Year ends in the next. `None` for 29 February in most years.
    pub fn in_year(self, year: i16) -> Option<Days> {
        let date = |year: i16, (month, day): (i8, i8)| match day {
            0 => Some(Date::new(year, month, 1).ok()?.last_of_month()),
            day => Date::new(year, month, day).ok(),
        };
        let over_new_year = self.last.0 < self.first.0;
        let last_year = if over_new_year { year.checked_add(1)? } else { year };
        Some((date(year, self.first)?, date(last_year, self.last)?))
    }
}

/// A date and time phrase.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Phrase {
    pub said: Option<Said>,
    pub weekday: Option<i8>,
    pub time: Option<(Time, Time)>,
    pub zone: Option<String>,
}

/// A date, a time of day, or both: "Wednesday, May 6, 2025", "shortly before seven on Saturday morning".
pub(super) fn phrase(cursor: Cursor) -> Parsed<Phrase> {
    with_date_first(cursor).or_else(|| with_time_first(cursor))
}

fn with_date_first(cursor: Cursor) -> Parsed<Phrase> {
    let (mut phrase, rest) = day(cursor)?;
    let time = rest.skip(",").skip("at");
    let read = clock::clock(time, phrase.time);
    // "June 3, 2025" is no "June 3 at 20:25", and "Monday, 9 a.m." needs no "at".
    if let Some((clock, behind)) = read {
        (phrase.time, phrase.zone) = (Some(clock.minutes), clock.zone);
        return Some((phrase, behind));
    }
    Some((phrase, rest))
}

fn with_time_first(cursor: Cursor) -> Parsed<Phrase> {
    // A bare hour is a time only where a part of the day follows: "seven on Saturday morning".
    let (hour, rest) = clock::hour_phrase(cursor)?;
    let dated = day(rest.skip(",").skip("on")).filter(|(day, _)| day.said.is_some());
    let part = dated.as_ref().and_then(|(day, _)| day.time);
    let (clock, rest) = match hour.at(part) {
        Some(clock) => (clock, rest),
        None => return None,
    };
    let (mut phrase, rest) = dated.unwrap_or((Phrase::default(), rest));
    (phrase.time, phrase.zone) = (Some(clock.minutes), clock.zone);
    Some((phrase, rest))
}

/// A date, with the part of the day that it may name.
fn day(cursor: Cursor) -> Parsed<Phrase> {
    parts::of_a_day(cursor).or_else(|| weekday_and_date(cursor)).or_else(|| {
        let (said, rest) = range::range(cursor).or_else(|| date(cursor))?;
        Some(parts::behind(Phrase { said: Some(said), ..Phrase::default() }, rest))
    })
}

/// "Wednesday, May 6, 2025", "Friday 13 June", "Tuesday (June 3)".
fn weekday_and_date(cursor: Cursor) -> Parsed<Phrase> {
    let (weekday, rest) = names::weekday_or_short(cursor)?;
    let (time, rest) = parts::part(rest).map_or((None, rest), |(time, rest)| (Some(time), rest));
    let bracket = rest.word("(");
    let rest = bracket.unwrap_or(rest.skip(","));
    let rest = rest.skip("on").skip("the");
    let (said, rest) = range::range(rest).or_else(|| absolute::month_day(rest)).or_else(|| numeric::numeric(rest))?;
    if bracket.is_some() && rest.lower() != ")" {
        return None;
    }
    let rest = bracket.map_or(rest, |_| rest.next());
    Some((Phrase { said: Some(said), weekday: Some(weekday), time, zone: None }, rest))
}

/// One date of any sort, without its time.
fn date(cursor: Cursor) -> Parsed<Said> {
    relative::relative(cursor).or_else(|| absolute::absolute(cursor))
}
