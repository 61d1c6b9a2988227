//! Dates.

use super::pieces::Cursor;

/// Whether the word here names a month or a weekday.
pub(super) fn is_calendar_word(cursor: Cursor) -> bool {
    const WORDS: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    WORDS.contains(&cursor.lower())
}
