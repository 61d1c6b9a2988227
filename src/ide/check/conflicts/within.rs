//! Statements at odds with themselves: a weekday that is not that of its date, parts that are more than their whole.

use jiff::civil::Weekday;

use crate::corpus::{Document, Rule};
use crate::value::{ValueKind, When};

use super::Finding;

pub(super) fn check(document: &Document) -> Vec<Finding> {
    let reading = document.reading();
    let finding = |span, detail, message| Finding {
        rule: Rule::ConflictingClaim,
        detail: Some(detail),
        severity: Rule::ConflictingClaim.default_severity(),
        span,
        message,
        related: Vec::new(),
    };
    let dates = reading.values.iter().filter_map(|value| {
        let ValueKind::When(when) = &value.kind else { return None };
        let (date, weekday) = weekday_of(when)?;
        let message = format!("{date} is a {weekday}: either the weekday or the date is wrong");
        Some(finding(value.span, "date", message))
    });
    let sums = reading.claims.iter().filter_map(|claim| {
        let Some(ValueKind::Number(whole)) = claim.frame.value else { return None };
        let message = format!("the parts named here add up to {}, which is more than the whole", claim.parts);
        (claim.parts > whole.high.max(0.0)).then(|| finding(claim.focus, "number", message))
    });
    dates.chain(sums).collect()
}

/// The date in words and its true weekday, where another weekday is written beside it.
fn weekday_of(when: &When) -> Option<(String, &'static str)> {
    let (date, _) = when.days.filter(|_| when.weekday_mismatch())?;
    Some((date.strftime("%-d %B %Y").to_string(), name(date.weekday())))
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
