//! Dates that the article's day anchors: "yesterday", "last month", "two weeks ago", "the following year".

use super::{Part, Said, Unit, Which, absolute, names, parts};
use crate::value::approx::{self, Bound};
use crate::value::number;
use crate::value::pieces::{Cursor, Kind, Parsed};
use crate::value::tense::{self, Tense};

pub(super) fn relative(cursor: Cursor) -> Parsed<Said> {
    day(cursor)
        .or_else(|| earlier(cursor))
        .or_else(|| ago(cursor))
        .or_else(|| ahead(cursor))
        .or_else(|| weekday_of_week(cursor))
        .or_else(|| stretch(cursor))
        .or_else(|| following(cursor))
        .or_else(|| part_of(cursor))
        .or_else(|| determined(cursor))
        .or_else(|| weekend(cursor))
        .or_else(|| {
            let (weekday, rest) = names::weekday(cursor)?;
            // "Thursday week" is a week behind some Thursday; of which, readers disagree.
            if rest.lower() == "week" && !rest.is_at_hyphen() {
                return Some((Said::Unplaced, rest.next()));
            }
            Some((Said::Weekday(weekday, Which::Nearest), rest))
        })
}

fn day(cursor: Cursor) -> Parsed<Said> {
    let today = |offset, rest| Some((Said::Calendar(Unit::Day, offset, None), rest));
    match cursor.lower() {
        // A newspaper's name: "USA Today".
        "today" if cursor.is_capitalised() && cursor.back().is_some_and(Cursor::is_capitalised) => None,
        "today" => today(0, cursor.next()),
        "yesterday" => today(-1, cursor.next()),
        "tomorrow" => today(1, cursor.next()),
        "overnight" if !cursor.next().is_small_word() || cursor.before() != "an" => {
            let night = cursor.is_small_word() && !matches!(cursor.before(), "an" | "the" | "stay" | "stayed");
            night.then(|| (Said::Distance(Unit::Day, -1, 0), cursor.next()))
        }
        _ => {
            let the = cursor.skip("the");
            let before = the.phrase("day before yesterday").map(|rest| (-2, rest));
            let (offset, rest) = before.or_else(|| Some((2, the.phrase("day after tomorrow")?)))?;
            today(offset, rest)
        }
    }
}

/// A calendar unit, in the singular.
fn unit(cursor: Cursor) -> Parsed<Unit> {
    let unit = match cursor.lower() {
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    };
    // "last week of May", "this year-long": a part of something else.
    let rest = cursor.next();
    (rest.lower() != "of" && !rest.is_at_hyphen()).then_some((unit, rest))
}

fn units(cursor: Cursor) -> Parsed<Unit> {
    let unit = match cursor.lower() {
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        "century" | "centuries" => Unit::Century,
        _ => return None,
    };
    Some((unit, cursor.next()))
}

/// "earlier this month", "later in the week", "earlier today".
fn earlier(cursor: Cursor) -> Parsed<Said> {
    let part = match cursor.lower() {
        "earlier" => Part::SoFar,
        "later" => Part::Rest,
        _ => return None,
    };
    let rest = cursor.next();
    if let Some(rest) = rest.word("today") {
        return Some((Said::Calendar(Unit::Day, 0, None), rest));
    }
    // "later in the month" counts from a month that the text told, or from this one: nobody knows.
    let (unit, rest) = unit(rest.word("this")?)?;
    Some((Said::Calendar(unit, 0, Some(part)), rest))
}

/// "two weeks ago", "about a year ago", "a few days ago".
fn ago(cursor: Cursor) -> Parsed<Said> {
    let (bound, start) = approx::before(cursor).map_or((None, cursor), |(bound, rest)| (Some(bound), rest));
    let (count, rest) = count(start)?;
    let (unit, rest) = units(rest)?;
    let rest = rest.word("ago")?;
    let (near, far) = match bound {
        // More than two years ago is less than three.
        Some(Bound::From) => (count.0, count.1 + 1),
        Some(Bound::UpTo) => (0, count.1),
        _ => count,
    };
    Some((Said::Distance(unit, -far, -near), rest))
}

/// "in three days" where something will happen then; else it lasted them. "three days from now".
fn ahead(cursor: Cursor) -> Parsed<Said> {
    if let Some((count, rest)) = count(cursor)
        && let Some((unit, rest)) = units(rest)
        && let Some(rest) = rest.phrase("from now")
    {
        return Some((Said::Distance(unit, count.0, count.1), rest));
    }
    let start = cursor.word("in")?;
    let (count, rest) = count(start)?;
    let (unit, rest) = units(rest)?;
    let rest = rest.any(&["'", "’"]).map_or(rest, |rest| rest.skip("time"));
    // "in three days of talks", "in 10 years in office"
    let ends = !rest.is(Kind::Word) || rest.before() == "time" || matches!(rest.lower(), "when" | "and" | "but" | "at");
    (ends && tense::around(cursor, rest) == Some(Tense::Future))
        .then_some((Said::Distance(unit, count.0, count.1), rest))
}

/// A count of units, as a range: "two", "a", "a few", "several".
fn count(cursor: Cursor) -> Parsed<(i32, i32)> {
    let small = |number: f64| (number.fract() == 0.0 && (1.0..=5_000.0).contains(&number)).then_some(number as i32);
    if let Some((figure, rest)) = number::figure(cursor)
        && figure.extent.low >= 1.0
    {
        return Some(((small(figure.extent.low)?, small(figure.extent.high)?), rest));
    }
    let rest = cursor.any(&["a", "one", "an"])?;
    units(rest).map(|_| ((1, 1), rest))
}

/// "Tuesday of last week", "Monday next week".
fn weekday_of_week(cursor: Cursor) -> Parsed<Said> {
    let (weekday, rest) = names::weekday(cursor)?;
    let rest = rest.skip("of");
    let weeks = match rest.lower() {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    Some((Said::WeekdayOfWeek(weekday, weeks), rest.next().word("week")?))
}

/// "the past decade", "the last two weeks", "the coming year".
fn stretch(cursor: Cursor) -> Parsed<Said> {
    let the = cursor.word("the");
    let start = the.unwrap_or(cursor);
    let sign = match start.lower() {
        "past" | "last" | "previous" => -1,
        "next" | "coming" => 1,
        _ => return None,
    };
    let rest = start.next();
    // "the previous year" is anchored in the text, "next year" a calendar year.
    let counted = count(rest).filter(|_| rest.lower() != "a").and_then(|(count, rest)| Some((count, units(rest)?)));
    if let Some((count, (unit, rest))) = counted {
        // "the next two days" of a story may be long gone.
        return (start.lower() != "previous").then_some((Said::Stretch(unit, sign * count.1), rest));
    }
    let (unit, rest) = units(rest).filter(|(_, rest)| rest.before() != "days" && !rest.before().ends_with('s'))?;
    let trailing = the.is_some()
        && matches!(start.lower(), "past" | "last" | "coming")
        && unit != Unit::Day
        && rest.lower() != "of";
    trailing.then_some((Said::Stretch(unit, sign), rest))
}

/// "the following month", "that same year", "the next day", "the previous week".
fn following(cursor: Cursor) -> Parsed<Said> {
    let rest = cursor.next();
    let (offset, rest) = match (cursor.lower(), rest.lower()) {
        ("the", "following" | "next") => (1, rest.next()),
        ("the", "previous") => (-1, rest.next()),
        ("the" | "that", "same") => (0, rest.next()),
        // "that year" as in "of that year", but "said that week after week"
        ("that", _) if !matches!(cursor.before(), "said" | "says" | "so") => (0, rest),
        _ => return None,
    };
    let (unit, rest) = unit(rest)
        .or_else(|| Some((Unit::Day, rest.word("day").filter(|rest| !rest.is_at_hyphen() && rest.lower() != "of")?)))?;
    if unit == Unit::Century {
        return None;
    }
    Some((Said::Following(unit, offset), rest))
}

/// "early this week", "late last year", "the end of the month", "the start of next year", "year-end".
fn part_of(cursor: Cursor) -> Parsed<Said> {
    let (part, rest) = parts::of_a_stretch(cursor)?;
    if let Some((whole, rest)) = determined(rest) {
        return match whole {
            Said::Calendar(unit, offset, None) => Some((Said::Calendar(unit, offset, Some(part)), rest)),
            yearly => Some((absolute::take(yearly, part)?, rest)),
        };
    }
    let (unit, rest) = unit(rest.word("the")?)?;
    let calendar = matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade);
    calendar.then_some((Said::Calendar(unit, 0, Some(part)), rest))
}

/// "last month", "this week", "next Wednesday", "last May", "this coming Friday", "last summer".
fn determined(cursor: Cursor) -> Parsed<Said> {
    let (which, rest) = match cursor.lower() {
        "last" => (Which::Last, cursor.next()),
        "next" => (Which::Next, cursor.next()),
        "this" => match cursor.next().lower() {
            "coming" => (Which::Next, cursor.next().next()),
            "past" => (Which::Last, cursor.next().next()),
            _ => (Which::This, cursor.next()),
        },
        _ => return None,
    };
    if let Some((weekday, rest)) = names::weekday(rest) {
        // "the last Friday of March" counts Fridays.
        if cursor.before() == "the" && matches!(rest.lower(), "of" | "in") {
            return None;
        }
        // "this coming Friday" is the very next one, "next Friday" that of next week.
        let said = match (which, cursor.lower()) {
            (Which::Last | Which::Next, "this") => Said::Weekday(weekday, which),
            (Which::Last, _) => Said::WeekdayOfWeek(weekday, -1),
            (Which::Next, _) => Said::WeekdayOfWeek(weekday, 1),
            _ => Said::WeekdayOfWeek(weekday, 0),
        };
        return Some((said, rest));
    }
    if let Some((month, behind)) =
        names::month(rest).filter(|_| rest.is_capitalised() && !cursor.is_capitalised() || cursor.is_at_start())
    {
        return Some((Said::Yearly(super::Yearly::months(month, month), which), behind));
    }
    if let Some((season, rest)) = names::season(rest) {
        return Some((Said::Yearly(season, which), rest));
    }
    let offset = match which {
        Which::Last => -1,
        Which::Next => 1,
        _ => 0,
    };
    let (unit, rest) = unit(rest)?;
    Some((Said::Calendar(unit, offset, None), rest))
}

/// "the weekend": the last one or the coming one, as the tense says.
fn weekend(cursor: Cursor) -> Parsed<Said> {
    let rest = cursor.phrase("the weekend").filter(|rest| {
        !rest.is_small_word()
            || matches!(rest.lower(), "in" | "to" | "after" | "as" | "when" | "and" | "that" | "at" | "by" | "with")
    })?;
    Some((Said::Weekend, rest))
}
