//! Values in words: what a date resolves to, a measure in the other system.

use jiff::civil::Date;

use crate::ide::measures::{both, figure, range, rounded};
use crate::value::{Extent, Value, ValueKind, When};

/// What the value means, where that is more than its own words say.
pub(super) fn words(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::When(when) => Some(date(when)),
        ValueKind::Measure { dimension, amount } => Some(both(*dimension, amount).join(" · ")),
        ValueKind::Number(extent) => estimate(extent, ""),
        ValueKind::Money { amount, currency } => Some(format!("{} {currency}", range(amount, figure))),
        ValueKind::Percent(extent) => estimate(extent, " %"),
        ValueKind::PercentagePoints(extent) => Some(format!("{} percentage points", range(extent, figure))),
        ValueKind::Duration(extent) => Some(range(extent, days)),
        ValueKind::Age(_) | ValueKind::Ordinal(_) | ValueKind::Tally(_) => None,
    }
}

fn estimate(extent: &Extent, unit: &str) -> Option<String> {
    (!extent.exact).then(|| format!("read as {}{unit}", range(extent, figure)))
}

pub(in crate::ide) fn date(when: &When) -> String {
    let mut words = match when.days {
        Some((first, last)) if first == last => day(first),
        Some((first, last)) => format!("{} to {}", day(first), day(last)),
        None if when.time.is_some() && !when.relative => String::new(),
        None => "Which date is meant cannot be told: the article has no date of its own".to_owned(),
    };
    if let Some((first, last)) = when.time {
        let clock = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
        let time = if first == last { clock(first) } else { format!("{} to {}", clock(first), clock(last)) };
        let comma = if words.is_empty() { "" } else { ", " };
        words.push_str(&format!("{comma}{time}"));
        if let Some(zone) = &when.zone {
            words.push_str(&format!(" {zone}"));
        }
    }
    words
}

fn day(date: Date) -> String {
    date.strftime("%A, %-d %B %Y").to_string()
}

fn days(seconds: f64) -> String {
    let units = [("days", 86_400.0), ("hours", 3600.0), ("minutes", 60.0)];
    let (unit, length) =
        units.into_iter().find(|(_, length)| seconds.abs() >= 2.0 * length).unwrap_or(("seconds", 1.0));
    format!("{} {unit}", figure(rounded(seconds / length)))
}
