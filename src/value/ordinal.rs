//! Ordinals: "third", "7th". Not the second of a minute, nor the First of a name.

use super::pieces::{Cursor, Kind, Parsed};
use super::words;

pub(super) fn ordinal(cursor: Cursor) -> Parsed<u64> {
    digits(cursor).or_else(|| {
        let (ordinal, rest) = words::ordinal(cursor)?;
        is_ordinal(cursor, rest, ordinal).then_some((ordinal, rest))
    })
}

/// `7th`, `21st`
pub(super) fn digits(cursor: Cursor) -> Parsed<u64> {
    let suffix = cursor.next();
    let fits = cursor.is(Kind::Number) && suffix.is_glued() && matches!(suffix.lower(), "st" | "nd" | "rd" | "th");
    Some((cursor.text().replace(',', "").parse().ok().filter(|_| fits)?, suffix.next()))
}

/// Words count where they stand between a determiner and a noun, or far enough from their other meanings.
fn is_ordinal(cursor: Cursor, rest: Cursor, ordinal: u64) -> bool {
    const DETERMINERS: &[&str] =
        &["the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "every", "each", "s"];
    const RANKED: &[&str] = &["in", "finished", "placed", "came", "ranked", "for", "and", "or", "of"];
    let named = cursor.is_capitalised() && !cursor.is_at_start() && rest.is_capitalised() && !cursor.in_title_case();
    if ordinal <= 3 {
        // "First Lady", "the Second World War"; "at first", "on second thoughts", "a split second".
        const FIXED: &[&str] = &[
            "lady",
            "minister",
            "family",
            "name",
            "names",
            "aid",
            "half",
            "place",
            "hand",
            "responders",
            "responder",
            "degree",
            "class",
            "rate",
            "party",
            "world",
            "floor",
            "language",
            "thought",
            "thoughts",
            "gentleman",
            "amendment",
            "instance",
            "glance",
            "base",
            "person",
        ];
        let noun = rest.is_small_word() && !FIXED.contains(&rest.lower());
        return !named && noun && DETERMINERS.contains(&cursor.before());
    }
    // "a fifth of", "two fifths" are shares and read before.
    named || DETERMINERS.contains(&cursor.before()) || RANKED.contains(&cursor.before()) || rest.is_small_word()
}
