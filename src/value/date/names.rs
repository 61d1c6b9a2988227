//! The names of the calendar: months, weekdays, seasons. Which of them are also other words.

use super::Yearly;
use crate::text::{MONTHS, WEEKDAYS};
use crate::value::pieces::{Cursor, Kind, Parsed};

fn number(names: &[&str], word: &str) -> Option<i8> {
    let index = names.iter().position(|&name| name == word)?;
    i8::try_from(index + 1).ok()
}

/// Whether the word here names a month or a weekday.
pub(in crate::value) fn is_calendar_word(cursor: Cursor) -> bool {
    number(&MONTHS, cursor.lower()).is_some() || number(&WEEKDAYS, cursor.lower()).is_some()
}

/// A month, in full or short with or without a period. Whether it is one is for the caller to tell: May, March.
pub(super) fn month(cursor: Cursor) -> Parsed<i8> {
    let word = cursor.lower();
    if !cursor.is(Kind::Word) || !cursor.is_capitalised() {
        return None;
    }
    if let Some(month) = number(&MONTHS, word) {
        return Some((month, cursor.next()));
    }
    let long = if word == "sept" { "sep" } else { word };
    let month = MONTHS.iter().position(|name| long.len() == 3 && name.starts_with(long))?;
    let rest = cursor.next();
    let rest = if rest.lower() == "." && rest.is_glued() { rest.next() } else { rest };
    // "Mar", "Jan" and "Dec" alone are names and other words.
    let dated = rest.is(Kind::Number) || cursor.back().is_some_and(|before| before.is(Kind::Number));
    dated.then_some((i8::try_from(month + 1).ok()?, rest))
}

/// Whether the month's name at `cursor` is also a verb or a first name.
pub(super) fn is_ambiguous(cursor: Cursor) -> bool {
    matches!(cursor.lower(), "may" | "march" | "june" | "april" | "august")
}

/// A weekday in full, which no holiday owns ("Black Friday") and which is no habit ("on Fridays", "every Friday").
pub(super) fn weekday(cursor: Cursor) -> Parsed<i8> {
    const HOLIDAYS: &[&str] = &[
        "black",
        "good",
        "holy",
        "easter",
        "palm",
        "ash",
        "super",
        "bloody",
        "cyber",
        "maundy",
        "shrove",
        "whit",
        "fat",
        "giving",
        "sheffield",
    ];
    const HABITS: &[&str] =
        &["every", "each", "any", "most", "many", "first", "second", "third", "fourth", "fifth", "final", "other"];
    let weekday = number(&WEEKDAYS, cursor.lower()).filter(|_| cursor.is_capitalised())?;
    let before = cursor.before();
    let holiday = HOLIDAYS.contains(&before) && cursor.back().is_some_and(Cursor::is_capitalised);
    // "the Sunday Herald"
    let name = before == "the" && cursor.next().is(Kind::Word) && cursor.next().is_capitalised();
    (!holiday && !name && !HABITS.contains(&before)).then_some((weekday, cursor.next()))
}

/// A weekday beside a date, where its short form is clear too: "Sat., June 3".
pub(super) fn weekday_or_short(cursor: Cursor) -> Parsed<i8> {
    weekday(cursor).or_else(|| {
        let short = cursor.lower();
        let short = match short {
            "tues" => "tue",
            "thur" | "thurs" => "thu",
            _ => short,
        };
        let index = WEEKDAYS.iter().position(|name| short.len() == 3 && name.starts_with(short))?;
        let rest = cursor.next();
        let rest = if rest.lower() == "." && rest.is_glued() { rest.next() } else { rest };
        let month = month(rest.skip(",")).is_some() || rest.skip(",").is(Kind::Number);
        (cursor.is_capitalised() && month).then_some((i8::try_from(index + 1).ok()?, rest))
    })
}

/// A season of the northern half of the earth, a month wider on each side, for places differ.
pub(super) fn season(cursor: Cursor) -> Parsed<Yearly> {
    let season = match cursor.lower() {
        "spring" => Yearly::months(2, 6),
        "summer" => Yearly::months(5, 9),
        "autumn" | "fall" => Yearly::months(8, 12),
        "winter" => Yearly::months(11, 3),
        _ => return None,
    };
    Some((season, cursor.next()))
}
