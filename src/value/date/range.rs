//! Two dates as the ends of one stretch: "from February 17 to March 28, 2025", "between May and July".

use super::{Said, absolute};
use crate::value::pieces::{Cursor, Parsed};

pub(super) fn range(cursor: Cursor) -> Parsed<Said> {
    let between = cursor.before() == "between";
    let from = cursor.before() == "from";
    let (first, rest) = super::date(cursor)?;
    let to = match rest.lower() {
        "and" if between => rest.next(),
        "to" | "until" | "till" | "through" if from || is_calendar(&first) => rest.next(),
        _ => rest.dash()?,
    };
    let (last, rest) = end(to.skip("the"), to)?;
    // "moved from June 3 to June 5" tells two days, not what lies between.
    if from && is_moved(cursor) {
        return None;
    }
    let said = match (&first, &last) {
        (Said::Weekday(..), Said::Weekday(..)) if !from && !between => Said::Unplaced,
        _ => Said::Range(Box::new(first), Box::new(last)),
    };
    Some((said, rest))
}

/// The second end, with or without its article; never the 5 of "until the 5 March meeting" alone.
fn end<'a>(without: Cursor<'a>, with: Cursor<'a>) -> Parsed<'a, Said> {
    super::date(with).or_else(|| absolute::absolute(without))
}

fn is_calendar(said: &Said) -> bool {
    matches!(said, Said::Fixed(_) | Said::Yearly(..) | Said::Weekday(..))
}

fn is_moved(cursor: Cursor) -> bool {
    const MOVED: &[&str] = &[
        "moved",
        "move",
        "moves",
        "moving",
        "postponed",
        "postpone",
        "rescheduled",
        "delayed",
        "delay",
        "changed",
        "shifted",
        "pushed",
        "brought",
        "put",
        "rose",
        "fell",
        "increased",
        "grew",
        "dropped",
        "up",
        "down",
    ];
    let mut before = cursor.back();
    for _ in 0..8 {
        let Some(here) = before else { return false };
        if MOVED.contains(&here.lower()) {
            return true;
        }
        before = here.back();
    }
    false
}
