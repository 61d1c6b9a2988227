//! Numbers in words: "thirty-nine", "two hundred and six", "a million", "six and a half".

use super::pieces::{Cursor, Parsed};

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const SMALL_ORDINALS: [&str; 20] = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
const TENS_ORDINALS: [&str; 8] =
    ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

fn position(words: &[&str], word: &str) -> Option<u32> {
    words.iter().position(|&known| known == word).and_then(|index| u32::try_from(index).ok())
}

/// A power of a thousand, spelled out.
pub(super) fn scale(cursor: Cursor) -> Parsed<f64> {
    let scale = match cursor.lower() {
        "thousand" => 1e3,
        "lakh" => 1e5,
        "million" => 1e6,
        "crore" => 1e7,
        "billion" => 1e9,
        "trillion" => 1e12,
        _ => return None,
    };
    Some((scale, cursor.next()))
}

/// A number of one word, in lower case: "nine", "forty", "hundred".
pub fn single(word: &str) -> Option<u32> {
    let hundred = || (word == "hundred").then_some(100);
    position(&SMALL, word).or_else(|| tens(word)).or_else(hundred)
}

fn tens(word: &str) -> Option<u32> {
    Some((position(&TENS, word)? + 2) * 10)
}

/// 0 to 99: "nine", "forty", "thirty-nine".
pub(super) fn below_hundred(cursor: Cursor) -> Parsed<f64> {
    if let Some(small) = position(&SMALL, cursor.lower()) {
        return Some((f64::from(small), cursor.next()));
    }
    let tens = f64::from(tens(cursor.lower())?);
    let cursor = cursor.next();
    let unit = position(&SMALL, cursor.joined().lower()).filter(|unit| (1..10).contains(unit));
    Some(match unit {
        Some(unit) => (tens + f64::from(unit), cursor.joined().next()),
        None => (tens, cursor),
    })
}

/// Up to 999, and the "a hundred" that begins larger ones.
fn below_thousand(cursor: Cursor) -> Parsed<f64> {
    let (small, rest) = match below_hundred(cursor) {
        Some(read) => read,
        None => (1.0, article(cursor)?),
    };
    let Some(rest) = rest.joined().word("hundred") else {
        return below_hundred(cursor);
    };
    let and = rest.word("and").unwrap_or(rest);
    match below_hundred(and) {
        Some((units, behind)) if units > 0.0 => Some((small * 100.0 + units, behind)),
        _ => Some((small * 100.0, rest)),
    }
}

/// "a" or "an" before a word that makes it a number.
fn article(cursor: Cursor) -> Option<Cursor> {
    let rest = cursor.any(&["a", "an"])?;
    (rest.lower() == "hundred" || scale(rest).is_some()).then_some(rest)
}

/// A cardinal in words. Scales must fall, which bounds its length: "two million three hundred thousand and six".
pub(super) fn cardinal(cursor: Cursor) -> Parsed<f64> {
    let (mut total, mut behind) = (0.0, cursor);
    let mut last_scale = f64::INFINITY;
    while last_scale > 1.0 {
        let start = if total > 0.0 { behind.skip("and") } else { behind };
        let (group, rest) = match below_thousand(start) {
            Some(read) => read,
            None if total == 0.0 => (1.0, article(start)?),
            None => break,
        };
        let (scale, rest) = scale(rest.joined()).unwrap_or((1.0, rest));
        // "two and three": a second figure, not a longer one.
        if scale >= last_scale || (group == 0.0 && total > 0.0) {
            break;
        }
        (total, behind, last_scale) = (total + group * scale, rest, scale);
        if scale == 1.0 {
            break;
        }
    }
    Some((total, behind))
}

/// What "and a half" and the like add to a number.
pub(super) fn and_a_fraction(cursor: Cursor) -> Parsed<f64> {
    let dashed = cursor.hyphen().unwrap_or(cursor).word("and")?;
    let rest = dashed.joined();
    if let Some(rest) = rest.word("a") {
        let half = rest.joined().word("half").map(|rest| (0.5, rest));
        return half.or_else(|| Some((0.25, rest.joined().word("quarter")?)));
    }
    let quarters = rest.word("three")?.joined().any(&["quarters"])?;
    Some((0.75, quarters))
}

/// "third", "twenty-first", "hundredth".
pub(super) fn ordinal(cursor: Cursor) -> Parsed<u64> {
    let all = |words: &[&str], word: &str| position(words, word).map(u64::from);
    if let Some(ordinal) = all(&SMALL_ORDINALS, cursor.lower()).filter(|&ordinal| ordinal > 0) {
        return Some((ordinal, cursor.next()));
    }
    if let Some(tens) = all(&TENS_ORDINALS, cursor.lower()) {
        return Some(((tens + 2) * 10, cursor.next()));
    }
    if cursor.lower() == "hundredth" {
        return Some((100, cursor.next()));
    }
    let tens = (all(&TENS, cursor.lower())? + 2) * 10;
    let unit = cursor.next().hyphen()?;
    let small = all(&SMALL_ORDINALS, unit.lower()).filter(|ordinal| (1..10).contains(ordinal))?;
    Some((tens + small, unit.next()))
}
