//! How long something took by a stopwatch: `2:11:14`, `4:05.32`, `2h 11m 14s`. Hours and minutes alone are a time of day.

use super::extent::Extent;
use super::pieces::{Cursor, Kind, Parsed};

/// In seconds.
pub(super) fn time(cursor: Cursor) -> Parsed<Extent> {
    colons(cursor).or_else(|| letters(cursor))
}

/// `2:11:14`, `4:05.32`; not "at 17:04:31", "09:15:00 UTC".
fn colons(cursor: Cursor) -> Parsed<Extent> {
    let (first, rest) = whole(cursor)?;
    let (second, rest) = sixtieth(rest)?;
    let (parts, rest) = match sixtieth(rest) {
        Some((third, rest)) => ([first, second, third], rest),
        None if second.fract() != 0.0 || rest.before().contains('.') => ([0.0, first, second], rest),
        None => return None,
    };
    let told = matches!(cursor.before(), "at" | "by" | "until" | "from" | "since" | "before" | "after" | ":" | "T");
    let of_day = matches!(rest.lower(), "am" | "pm" | "a" | "p" | "gmt" | "utc" | "local" | ":");
    (!told && !of_day).then(|| (exactly(parts, rest.before()), rest))
}

/// `2h 11m 14s`, `58m 12s`.
fn letters(cursor: Cursor) -> Parsed<Extent> {
    let mut parts = [0.0; 3];
    let mut rest = cursor;
    let mut read = 0;
    for (part, letter) in parts.iter_mut().zip(["h", "m", "s"]) {
        let Some((number, unit)) = number(rest) else { break };
        if unit.is_glued() && unit.lower() == letter {
            (*part, rest) = (number, unit.next());
            read += 1;
        }
    }
    // "20m" are metres or millions.
    let seconds = rest.before() == "s" || rest.before() == "m" && parts[0] > 0.0;
    (read >= 2 && seconds).then(|| (exactly(parts, ""), rest))
}

fn exactly([hours, minutes, seconds]: [f64; 3], last: &str) -> Extent {
    let decimals = last.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let step = 10f64.powi(-i32::try_from(decimals).unwrap_or_default());
    Extent { step, ..Extent::exactly(hours * 3600.0 + minutes * 60.0 + seconds) }
}

fn whole(cursor: Cursor) -> Parsed<f64> {
    let short = cursor.is(Kind::Number) && cursor.text().len() <= 2;
    Some((cursor.text().parse().ok().filter(|_| short)?, cursor.next()))
}

fn number(cursor: Cursor) -> Parsed<f64> {
    Some((cursor.text().parse().ok().filter(|_| cursor.is(Kind::Number))?, cursor.next()))
}

/// `:09`, `:05.32`
fn sixtieth(colon: Cursor) -> Parsed<f64> {
    let digits = colon.next();
    let glued = colon.text() == ":" && colon.is_glued() && digits.is_glued();
    let two = digits.text().split('.').next().is_some_and(|whole| whole.len() == 2);
    let (seconds, rest) = number(digits).filter(|_| glued && two)?;
    (seconds < 60.0).then_some((seconds, rest))
}
