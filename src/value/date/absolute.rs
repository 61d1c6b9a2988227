//! Dates with a month or a year in them: "17 June 2031", "the 14th of March", "May 2028", "mid-February", "spring".

use super::year;
use super::{Part, Said, Which, Yearly, names, numeric, parts};
use crate::value::pieces::{Cursor, Kind, Parsed};
use crate::value::resolve;
use crate::value::words;

pub(super) fn absolute(cursor: Cursor) -> Parsed<Said> {
    numeric::numeric(cursor)
        .or_else(|| nth_day(cursor))
        .or_else(|| part_of(cursor))
        .or_else(|| month_day(cursor))
        .or_else(|| month(cursor))
        .or_else(|| quarter(cursor))
        .or_else(|| season(cursor))
        .or_else(|| year::year(cursor))
}

/// "June 17", "Oct 23, 2031", "17 June 2031", "the 14th of March", with both ends of "June 3–5" and "3 to 5 May".
pub(super) fn month_day(cursor: Cursor) -> Parsed<Said> {
    month_first(cursor).or_else(|| day_first(cursor))
}

fn month_first(cursor: Cursor) -> Parsed<Said> {
    let (month, rest) = names::month(cursor)?;
    let (first, rest) = day_figure(rest.skip("the"))?;
    let (last, rest) = second_day(rest, cursor).map_or((first, rest), |(last, rest)| (last, rest));
    Some(with_year(month, first, last, rest))
}

/// The day of a month, which counts nothing: not the 20 of "May 20 per cent".
fn day_figure(cursor: Cursor) -> Parsed<i8> {
    let (day, rest) = year::day_of_month(cursor).or_else(|| {
        let (day, rest) = words::ordinal(cursor)?;
        Some((i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?, rest))
    })?;
    let counts =
        matches!(rest.lower(), "%" | "percent" | "per" | "million" | "billion" | "people") || rest.text() == ":";
    (!counts).then_some((day, rest))
}

/// The end of a range of days in one month.
fn second_day<'a>(rest: Cursor<'a>, start: Cursor<'a>) -> Parsed<'a, i8> {
    let between = start.before() == "between";
    let to = rest.dash().or_else(|| rest.any(&["to", "through"])).or_else(|| rest.word("and").filter(|_| between))?;
    let (day, behind) = day_figure(to)?;
    // "3 to 5 October": a month of its own, read as a range of dates.
    (names::month(behind).is_none() && behind.lower() != "of").then_some((day, behind))
}

fn day_first(cursor: Cursor) -> Parsed<Said> {
    let the = cursor.skip("the");
    let (first, rest) = day_figure(the)?;
    let (last, rest) = if let Some(to) =
        rest.dash().or_else(|| rest.any(&["to", "and"])).or_else(|| rest.word("through")).and_then(day_figure)
        && (rest.lower() != "and" || cursor.before() == "between")
    {
        to
    } else {
        (first, rest)
    };
    let of = rest.joined().word("of");
    // "the 14th" needs the "of" that "14 March" has not.
    let (month, rest) = names::month(of.unwrap_or(rest))?;
    let bare = the.next().is(Kind::Number) || the.is(Kind::Number);
    (bare || of.is_some()).then(|| with_year(month, first, last, rest))
}

/// "The first Wednesday of February", "the last day of May": a week or a day of the month.
fn nth_day(cursor: Cursor) -> Parsed<Said> {
    let the = cursor.skip("the");
    let last = the.word("last");
    let (nth, rest) = match last {
        Some(rest) => (None, rest),
        None => words::ordinal(the).map(|(nth, rest)| (Some(nth), rest))?,
    };
    let weekday = names::weekday(rest).map(|(_, rest)| rest);
    let day = rest.word("day").filter(|_| last.is_some());
    let of = weekday.or(day)?.any(&["of", "in"])?;
    let (month, rest) = names::month(of)?;
    let (first, end) = match nth {
        None if weekday.is_some() => (22, 0),
        None => (0, 0),
        Some(nth) => {
            let nth = i8::try_from(nth).ok().filter(|nth| (1..=4).contains(nth))?;
            (nth * 7 - 6, nth * 7)
        }
    };
    let yearly = Yearly { first: (month, first), last: (month, end) };
    let year = year::digits(rest.skip(",")).filter(|(year, behind)| is_plausible(*year, *behind));
    Some(match year {
        Some((year, rest)) => (yearly.in_year(year).map_or(Said::Unplaced, Said::Fixed), rest),
        None => of_year_said(yearly, rest),
    })
}

fn with_year(month: i8, first: i8, last: i8, rest: Cursor) -> (Said, Cursor) {
    let yearly = Yearly { first: (month, first), last: (month, last) };
    let possible = first <= last && yearly.in_year(2024).is_some();
    let year = year::digits(rest.skip(",")).filter(|(year, behind)| is_plausible(*year, *behind));
    match year {
        Some((year, rest)) => (yearly.in_year(year).map_or(Said::Unplaced, Said::Fixed), rest),
        None if possible => of_year_said(yearly, rest),
        None => (Said::Unplaced, rest),
    }
}

/// "on June 3, 2000 soldiers": behind a month and a day most four digits are a year all the same.
fn is_plausible(year: i16, behind: Cursor) -> bool {
    (1000..=2100).contains(&year) || !behind.is_small_word()
}

/// "this year" behind a day or month, or nothing.
fn of_year_said(yearly: Yearly, rest: Cursor) -> (Said, Cursor) {
    let said = rest.skip("of");
    let offset = match said.lower() {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return (Said::Yearly(yearly, Which::Nearest), rest),
    };
    match said.next().word("year") {
        Some(behind) => (Said::YearlyIn(yearly, offset), behind),
        None => (Said::Yearly(yearly, Which::Nearest), rest),
    }
}

/// "May 2028", "in May", "September of 1939".
fn month(cursor: Cursor) -> Parsed<Said> {
    let (month, rest) = names::month(cursor)?;
    let yearly = Yearly::months(month, month);
    let behind = rest.word("of").or_else(|| rest.word(",")).unwrap_or(rest);
    if let Some((year, rest)) = year::digits(behind).filter(|(year, _)| (1000..=2100).contains(year)) {
        return Some((yearly.in_year(year).map_or(Said::Unplaced, Said::Fixed), rest));
    }
    (!names::is_ambiguous(cursor) || is_month(cursor)).then(|| of_year_said(yearly, rest))
}

/// Whether the words around make a May or an August a month.
fn is_month(cursor: Cursor) -> bool {
    const BEFORE: &[&str] = &[
        "in",
        "since",
        "by",
        "until",
        "till",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "of",
        "from",
        "to",
        "through",
        "during",
        "before",
        "after",
        "for",
        "between",
        "-",
        "–",
        "throughout",
        "every",
        "each",
    ];
    let between_months = matches!(cursor.before(), "and" | "or")
        && cursor.back().and_then(Cursor::back).is_some_and(super::is_calendar_word);
    let before_month =
        matches!(cursor.next().lower(), "and" | "or" | "to") && super::is_calendar_word(cursor.next().next());
    // "in April Jones's view", "of June Carter"
    let named = cursor.next().is(Kind::Word) && cursor.next().is_capitalised() && !cursor.in_title_case();
    (BEFORE.contains(&cursor.before()) || between_months || before_month) && !named
}

/// "mid-February", "the end of March 2025", "early 2024", "the first half of 2019", "the late 1990s".
fn part_of(cursor: Cursor) -> Parsed<Said> {
    let (part, rest) = parts::of_a_stretch(cursor)?;
    let whole = month(rest).or_else(|| quarter(rest)).or_else(|| season(rest)).or_else(|| {
        let of_year =
            year::digits(rest).filter(|(year, behind)| (1500..=2100).contains(year) && behind.lower() != "people");
        year::year(rest).or_else(|| of_year.map(|(year, rest)| (year::fixed(year, year), rest)))
    });
    let (whole, rest) = whole?;
    Some((take(whole, part)?, rest))
}

/// The part of a stretch; of a yearly one, in every year.
pub(super) fn take(whole: Said, part: Part) -> Option<Said> {
    match whole {
        Said::Fixed(days) => Some(Said::Fixed(resolve::part_of(days, part))),
        Said::Yearly(yearly, which) => {
            // Every year has its thirds alike; 2023 ends its February early, which no third reaches.
            let (first, last) = resolve::part_of(yearly.in_year(2023)?, part);
            let end = if last == last.last_of_month() { 0 } else { last.day() };
            let yearly = Yearly { first: (first.month(), first.day()), last: (last.month(), end) };
            Some(Said::Yearly(yearly, which))
        }
        Said::YearlyIn(yearly, offset) => match take(Said::Yearly(yearly, Which::Nearest), part)? {
            Said::Yearly(yearly, _) => Some(Said::YearlyIn(yearly, offset)),
            other => Some(other),
        },
        _ => None,
    }
}

/// "the second quarter of 2025", "Q3"; without a year only where a company's is meant.
fn quarter(cursor: Cursor) -> Parsed<Said> {
    let the = cursor.skip("the");
    let (quarter, rest) = match the.text() {
        "Q" if the.next().is_glued() => (the.next().text().parse().ok()?, the.next().next()),
        _ => {
            let (quarter, rest) = words::ordinal(the)?;
            (i8::try_from(quarter).ok()?, rest.joined().word("quarter")?)
        }
    };
    if !(1..=4).contains(&quarter) {
        return None;
    }
    let yearly = Yearly::months(quarter * 3 - 2, quarter * 3);
    let behind = rest.skip("of");
    if let Some((year, rest)) = year::digits(behind) {
        return Some((yearly.in_year(year).map_or(Said::Unplaced, Said::Fixed), rest));
    }
    // Matches have quarters too.
    const TRADE: &[&str] = &[
        "profit",
        "profits",
        "earnings",
        "results",
        "revenue",
        "revenues",
        "sales",
        "growth",
        "gdp",
        "loss",
        "losses",
        "figures",
        "output",
        "income",
        "deliveries",
    ];
    let trade = TRADE.contains(&rest.lower()) || the.text() == "Q" || rest.phrase("of the year").is_some();
    trade.then_some((Said::Yearly(yearly, Which::Nearest), rest))
}

/// "the spring of 2012", "spring 2024", "in the summer".
fn season(cursor: Cursor) -> Parsed<Said> {
    let the = cursor.word("the");
    let (season, rest) = names::season(the.unwrap_or(cursor))?;
    let behind = rest.word("of").unwrap_or(rest);
    if let Some((year, rest)) = year::digits(behind).filter(|(year, _)| (1500..=2100).contains(year)) {
        return Some((season.in_year(year).map_or(Said::Unplaced, Said::Fixed), rest));
    }
    let in_it =
        matches!(cursor.before(), "in" | "by" | "until" | "since" | "during" | "before" | "after" | "of" | "for");
    // "in fall River", "by winter storms"
    let alone = !rest.is(Kind::Word)
        || !matches!(rest.lower(), "storm" | "storms" | "of" | "season" | "sports" | "games" | "olympics" | "break");
    let said = in_it && alone && (the.is_some() || matches!(cursor.before(), "by" | "until" | "since" | "in"));
    said.then_some((Said::Yearly(season, Which::Nearest), rest))
}
