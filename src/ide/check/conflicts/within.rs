//! Statements at odds with themselves: a weekday that is not that of its date.

use jiff::civil::Weekday;

use crate::corpus::{Document, Rule};
use crate::value::{ValueKind, When};

use super::Finding;

pub(super) fn check(document: &Document) -> Vec<Finding> {
    let reading = document.reading();
    let dates = reading.values.iter().filter_map(|value| match &value.kind {
        ValueKind::When(when) => Some((value.span, weekday_of(when)?)),
        _ => None,
    });
    dates
        .map(|(span, (date, weekday))| Finding {
            rule: Rule::ConflictingClaim,
            detail: Some("date"),
            severity: Rule::ConflictingClaim.default_severity(),
            span,
            message: format!("{date} is a {weekday}: either the weekday or the date is wrong"),
            related: Vec::new(),
        })
        .collect()
}

/// The date in words and its true weekday, where another weekday is written beside it.
fn weekday_of(when: &When) -> Option<(String, &'static str)> {
    let (first, last) = when.days?;
    let written = Weekday::from_monday_one_offset(when.weekday?).ok()?;
    let mismatch = first == last && !when.relative && first.weekday() != written;
    mismatch.then(|| (first.strftime("%-d %B %Y").to_string(), name(first.weekday())))
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
