//! Dates in digits: `2025-02-14`, `02/14/2025`, `14.02.2025`.
//!
//! Which of day and month stands first is left open where both can; `article::dates` leaves the same dates open.

use jiff::civil::Date;

use super::Said;
use crate::value::pieces::{Cursor, Kind, Parsed};

pub(super) fn numeric(cursor: Cursor) -> Parsed<Said> {
    if let Some(read) = dotted(cursor) {
        return Some(read);
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
    let said = match (a.len, c.len) {
        (4, 1 | 2) => either((c.value, b.value), (c.value, b.value), a.value),
        (1 | 2, 4) => either((a.value, b.value), (b.value, a.value), c.value),
        (1 | 2, 2) if separator == "/" => either((a.value, b.value), (b.value, a.value), 2000 + c.value),
        _ => return None,
    };
    Some((said?, rest))
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

/// `14.02.2025`
fn dotted(cursor: Cursor) -> Parsed<Said> {
    let mut parts = cursor.text().split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let (a, b, year): (i16, i16, i16) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    Some((either((a, b), (b, a), year)?, cursor.next()))
}

/// The date with its day first or its month first, each as day and month; `None` where neither has a month.
fn either(day_first: (i16, i16), month_first: (i16, i16), year: i16) -> Option<Said> {
    let possible = |(day, month): (i16, i16)| (1..=12).contains(&month) && (1..=31).contains(&day);
    let date = |(day, month): (i16, i16)| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let said = match (possible(day_first), possible(month_first)) {
        (true, true) => date(day_first).zip(date(month_first)).map(|(day_first, month_first)| {
            if day_first == month_first {
                Said::Fixed((day_first, day_first))
            } else {
                Said::EitherOrder { day_first, month_first }
            }
        }),
        (true, false) => date(day_first).map(|date| Said::Fixed((date, date))),
        (false, true) => date(month_first).map(|date| Said::Fixed((date, date))),
        (false, false) => return None,
    };
    Some(said.unwrap_or(Said::Unplaced))
}
