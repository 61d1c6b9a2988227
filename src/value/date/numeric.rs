//! Dates in digits: `2025-02-14`, `02/14/2025`, `14.02.2025`.

use jiff::civil::Date;

use super::Said;
use crate::value::pieces::{Cursor, Kind, Parsed};

pub(super) fn numeric(cursor: Cursor) -> Parsed<Said> {
    if let Some((day, rest)) = dotted(cursor) {
        return Some((fixed(day), rest));
    }
    let (a, rest) = number(cursor)?;
    let separator = rest.lower();
    if !matches!(separator, "-" | "/") || !rest.is_glued() {
        return None;
    }
    let (b, rest) = number(rest.next()).filter(|(b, _)| b.len <= 2)?;
    if rest.lower() != separator || !rest.is_glued() {
        return None;
    }
    let (c, rest) = number(rest.next())?;
    let day = match (a.len, c.len) {
        (4, 1 | 2) => (a.value, b.value, c.value),
        // Month first, as in America, unless that is impossible.
        (1 | 2, 4) if a.value > 12 => (c.value, b.value, a.value),
        (1 | 2, 4) => (c.value, a.value, b.value),
        (1 | 2, 2) if separator == "/" && a.value > 12 => (2000 + c.value, b.value, a.value),
        (1 | 2, 2) if separator == "/" => (2000 + c.value, a.value, b.value),
        _ => return None,
    };
    let plausible = (1..=12).contains(&day.1) && (1..=31).contains(&day.2);
    plausible.then(|| (fixed(day), rest))
}

struct Digits {
    value: i16,
    len: usize,
}

fn number(cursor: Cursor) -> Parsed<Digits> {
    let text = cursor.text();
    let plain = cursor.is(Kind::Number) && text.len() <= 4 && !text.contains(['.', ',']);
    Some((Digits { value: text.parse().ok().filter(|_| plain)?, len: text.len() }, cursor.next()))
}

/// `14.02.2025`, day first.
fn dotted(cursor: Cursor) -> Parsed<(i16, i16, i16)> {
    let mut parts = cursor.text().split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let (day, month, year): (i16, i16, i16) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| ((year, month, day), cursor.next()))
}

fn fixed((year, month, day): (i16, i16, i16)) -> Said {
    let narrow = |number: i16| i8::try_from(number).ok();
    let date = narrow(month).zip(narrow(day)).and_then(|(month, day)| Date::new(year, month, day).ok());
    date.map_or(Said::Unplaced, |date| Said::Fixed((date, date)))
}
