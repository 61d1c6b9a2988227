//! Years, decades and centuries: "in 1916", "2009-2011", "1916-17", "the 1990s", "mid-20th century".

use jiff::civil::Date;

use super::{Days, Said, clock};
use crate::value::ValueKind;
use crate::value::codes;
use crate::value::number;
use crate::value::ordinal;
use crate::value::pieces::{Cursor, Kind, Parsed};
use crate::value::quantity;

/// Four digits that can be a year, wherever the words around already say that it is one.
pub(super) fn digits(cursor: Cursor) -> Parsed<i16> {
    let text = cursor.text();
    let plain = cursor.is(Kind::Number) && text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !plain {
        return None;
    }
    // `2025m` and `Token2049` are something longer, `1500 GMT` is a time.
    let letters_behind = cursor.next().is_glued() && cursor.next().is(Kind::Word);
    let letters_before = codes::is_glued_to_letters(cursor) && cursor.before() != "fy";
    let year = text.parse().ok().filter(|_| !letters_behind && !letters_before && !clock::is_zoned(cursor))?;
    Some((year, cursor.next()))
}

/// The days of the years from `first` to `last`.
pub(super) fn days(first: i16, last: i16) -> Option<Days> {
    Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
}

pub(super) fn fixed(first: i16, last: i16) -> Said {
    days(first, last).map_or(Said::Unplaced, Said::Fixed)
}

/// A year, a decade, a century, or a range of years, where it is clear enough that no count is meant.
pub(super) fn year(cursor: Cursor) -> Parsed<Said> {
    decade(cursor).or_else(|| century(cursor)).or_else(|| {
        let (first, rest) = digits(cursor).filter(|_| is_year(cursor))?;
        if let Some((last, rest)) = short_range(first, rest) {
            return Some((fixed(first, last), rest));
        }
        Some((fixed(first, first), rest))
    })
}

/// "1916-17", "2009–2011", "2024/25" behind the first year.
fn short_range(first: i16, rest: Cursor) -> Parsed<i16> {
    let slash = (rest.lower() == "/" && rest.is_glued() && rest.next().is_glued()).then(|| rest.next());
    let spaced = (rest.text() == "-" && !rest.is_glued() && rest.next().text().len() == 4).then(|| rest.next());
    let second = rest.dash().or(slash).or(spaced)?;
    let last = match second.text().len() {
        4 => digits(second)?.0,
        2 if second.is(Kind::Number) => first / 100 * 100 + second.text().parse::<i16>().ok()?,
        _ => return None,
    };
    (last > first && last - first <= 200).then(|| (last, second.next()))
}

/// Whether four digits without a separator are a year. The words around decide; then how likely the year is.
pub(in crate::value) fn is_year(cursor: Cursor) -> bool {
    /// They stand before years, and before counts of things too.
    const LOOSE: &[&str] = &["by", "of", "from", "to", "through", "and"];
    const FIRM: &[&str] = &[
        "in", "since", "until", "till", "during", "before", "after", "between", "early", "late", "mid", "fiscal", "fy",
        "the", "s",
    ];
    let Some((year, rest)) = digits(cursor) else { return false };
    let before = cursor.before();
    if matches!(before, "$" | "€" | "£" | "¥" | "#" | "+" | "no") || before == "." && cursor.is_glued() {
        return false;
    }
    // "Resolution 1973", "Flight 2030"; laws are named by their years.
    if before != "act" && codes::is_label(before) {
        return false;
    }
    // "2000 people", "1950 metres", "1900 dollars"
    let plural = rest.lower() == "people" || rest.lower().ends_with('s');
    // "above 1990 levels", "in 2020 elections"
    let of_a_year = matches!(rest.lower(), "levels" | "elections" | "prices" | "figures" | "midterms");
    let counted = rest.is_small_word() && plural && !is_function_word(rest) && !of_a_year;
    if !matches!(quantity::quantity(cursor), Some((ValueKind::Number(_), _)) | None) {
        return false;
    }
    match year {
        1900..=2099 => !counted || FIRM.contains(&before),
        1500..=1899 => {
            (FIRM.contains(&before) || LOOSE.contains(&before)) && !counted
                || matches!(before, "(" | "-" | "–")
                || rest.next().text().len() == 4 && short_range(year, rest).is_some()
        }
        1000..=1499 => matches!(before, "in" | "since" | "until") && !counted,
        _ => false,
    }
}

fn is_function_word(cursor: Cursor) -> bool {
    matches!(
        cursor.lower(),
        "as" | "was"
            | "is"
            | "has"
            | "its"
            | "this"
            | "s"
            | "his"
            | "does"
            | "us"
            | "officials"
            | "prosecutors"
            | "says"
            | "shows"
            | "remains"
            | "marks"
            | "brings"
            | "sees"
            | "begins"
            | "ends"
    )
}

/// "the 1990s", "the '90s"
fn decade(cursor: Cursor) -> Parsed<Said> {
    let the = cursor.skip("the");
    let elided = if matches!(the.text(), "'" | "’" | "‘") && the.next().is_glued() { the.next() } else { the };
    let text = elided.text();
    let rest = elided.next().word("s").filter(|_| elided.next().is_glued())?;
    let first: i16 = match (text.len(), elided.before()) {
        (4, _) => text.parse().ok().filter(|year| year % 10 == 0)?,
        (2, "'" | "’" | "‘") => 1900 + text.parse::<i16>().ok().filter(|year| year % 10 == 0)?,
        _ => return None,
    };
    // "the 1900s" is a century.
    let last = if first % 100 == 0 && first < 2000 { first + 99 } else { first + 9 };
    Some((fixed(first, last), rest))
}

/// "the 20th century", "nineteenth-century"
fn century(cursor: Cursor) -> Parsed<Said> {
    let the = cursor.skip("the");
    let (ordinal, rest) = crate::value::words::ordinal(the).or_else(|| ordinal::digits(the))?;
    let rest = rest.joined().any(&["century", "centuries"])?;
    let ordinal = i16::try_from(ordinal).ok().filter(|ordinal| (1..=30).contains(ordinal))?;
    Some((fixed((ordinal - 1) * 100 + 1, ordinal * 100), rest))
}

/// Whether the figure here is no year but a day of a month.
pub(super) fn day_of_month(cursor: Cursor) -> Parsed<i8> {
    let text = cursor.text();
    let plain = text.len() <= 2 && cursor.is(Kind::Number);
    let (day, rest) = number::digits(cursor).filter(|_| plain)?;
    let rest = match rest.lower() {
        "st" | "nd" | "rd" | "th" if rest.is_glued() => rest.next(),
        _ => rest,
    };
    (1.0..=31.0).contains(&day).then_some((day as i8, rest))
}
