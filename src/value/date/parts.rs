//! Parts of a stretch ("early", "the end of") and of a day ("morning", "night").

use jiff::civil::{Time, time};

use super::{Part, Phrase, Said, Unit, Which, names};
use crate::value::pieces::{Cursor, Parsed};

/// "mid-", "late", "the end of", "the first half of": before what it is a part of.
pub(super) fn of_a_stretch(cursor: Cursor) -> Parsed<Part> {
    let the = cursor.skip("the");
    let rest = the.next();
    let part = match the.lower() {
        "early" => Part::Early,
        "mid" | "middle" => Part::Middle,
        "late" => Part::Late,
        "beginning" | "start" | "end" | "close" => {
            let part = if matches!(the.lower(), "beginning" | "start") { Part::Early } else { Part::Late };
            return Some((part, rest.word("of")?));
        }
        "first" => return Some((Part::FirstHalf, rest.joined().word("half")?.word("of")?)),
        "second" => return Some((Part::SecondHalf, rest.joined().word("half")?.word("of")?)),
        _ => return None,
    };
    let rest = if the.lower() == "middle" { rest.word("of")? } else { rest.joined() };
    let rest = rest.word("in").filter(|rest| rest.lower() == "the").unwrap_or(rest);
    Some((part, rest))
}

/// The first and last minute of a part of the day.
pub(super) fn part(cursor: Cursor) -> Parsed<(Time, Time)> {
    let minutes = match cursor.lower() {
        "morning" => (time(0, 0, 0, 0), time(11, 59, 0, 0)),
        "afternoon" => (time(12, 0, 0, 0), time(17, 59, 0, 0)),
        "evening" => (time(17, 0, 0, 0), time(23, 59, 0, 0)),
        "night" => NIGHT,
        _ => return None,
    };
    Some((minutes, cursor.next()))
}

pub(super) const NIGHT: (Time, Time) = (time(18, 0, 0, 0), time(23, 59, 0, 0));
pub(super) const SMALL_HOURS: (Time, Time) = (time(0, 0, 0, 0), time(5, 59, 0, 0));
const EARLY: (Time, Time) = (time(0, 0, 0, 0), time(8, 59, 0, 0));

/// "early on Tuesday", "late Monday", "the morning of June 3", "the early hours of Friday", "this morning".
pub(super) fn of_a_day(cursor: Cursor) -> Parsed<Phrase> {
    let day = |said: Said, time, rest| Some((Phrase { said: Some(said), time: Some(time), ..Phrase::default() }, rest));
    let today = Said::Calendar(Unit::Day, 0, None);
    if let Some(rest) = cursor.word("tonight") {
        return day(today, NIGHT, rest);
    }
    if let Some(rest) = cursor.any(&["this", "last"])
        && let Some((time, rest)) = part(rest)
    {
        let offset = if cursor.lower() == "last" { -1 } else { 0 };
        return day(Said::Calendar(Unit::Day, offset, None), time, rest);
    }
    if let Some(rest) = cursor.any(&["early", "late"]) {
        let time = if cursor.lower() == "early" { EARLY } else { NIGHT };
        if let Some(rest) = rest.any(&["today", "yesterday"]) {
            let offset = if rest.before() == "yesterday" { -1 } else { 0 };
            return day(Said::Calendar(Unit::Day, offset, None), time, rest);
        }
        let (weekday, rest) = names::weekday(rest.skip("on"))?;
        let (narrow, rest) = part(rest).unwrap_or((time, rest));
        return day(
            Said::Weekday(weekday, Which::Nearest),
            (narrow.0.max(time.0), narrow.1.min(time.1).max(narrow.0)),
            rest,
        );
    }
    let the = cursor.skip("the");
    let (time, rest) = match the.phrase("early hours") {
        Some(rest) => (SMALL_HOURS, rest),
        None => part(the)?,
    };
    let (phrase, rest) = super::day(rest.word("of")?).filter(|(day, _)| day.time.is_none())?;
    Some((Phrase { time: Some(time), ..phrase }, rest))
}

/// The part of the day behind a date: "Monday night", "yesterday evening".
pub(super) fn behind(phrase: Phrase, cursor: Cursor) -> (Phrase, Cursor) {
    let one_day = matches!(
        phrase.said,
        Some(
            Said::Weekday(..) | Said::WeekdayOfWeek(..) | Said::Calendar(Unit::Day, ..) | Said::Following(Unit::Day, _)
        )
    );
    match part(cursor).filter(|_| one_day) {
        Some((time, rest)) => (Phrase { time: Some(time), ..phrase }, rest),
        None => (phrase, cursor),
    }
}
