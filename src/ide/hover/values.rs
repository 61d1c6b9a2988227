//! Values in words: what a date resolves to, a measure in the other system.

use jiff::civil::Date;

use crate::value::{Dimension, Extent, Value, ValueKind, When};

/// What the value means, where that is more than its own words say.
pub(super) fn words(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::When(when) => Some(date(when)),
        ValueKind::Measure { dimension, amount } => Some(measure(*dimension, amount)),
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

fn date(when: &When) -> String {
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

fn measure(dimension: Dimension, amount: &Extent) -> String {
    type Units = [(&'static str, f64, f64); 2];
    // Name, units in one base unit, and what to add: metric first, imperial second.
    let large = amount.low.abs().max(if amount.high.is_finite() { amount.high.abs() } else { 0.0 });
    let units: Units = match dimension {
        Dimension::Length if large >= 1000.0 => [("km", 1e-3, 0.0), ("miles", 1.0 / 1609.344, 0.0)],
        Dimension::Length if large >= 1.0 => [("m", 1.0, 0.0), ("ft", 1.0 / 0.3048, 0.0)],
        Dimension::Length => [("cm", 100.0, 0.0), ("in", 1.0 / 0.0254, 0.0)],
        Dimension::Area if large >= 1e6 => [("km²", 1e-6, 0.0), ("square miles", 1.0 / 2_589_988.110_336, 0.0)],
        Dimension::Area if large >= 1e4 => [("ha", 1e-4, 0.0), ("acres", 1.0 / 4_046.856_422_4, 0.0)],
        Dimension::Area => [("m²", 1.0, 0.0), ("sq ft", 10.763_910_4, 0.0)],
        Dimension::Mass if large >= 1000.0 => [("tonnes", 1e-3, 0.0), ("short tons", 1.0 / 907.184_74, 0.0)],
        Dimension::Mass => [("kg", 1.0, 0.0), ("lb", 1.0 / 0.453_592_37, 0.0)],
        Dimension::Volume => [("litres", 1000.0, 0.0), ("US gallons", 1000.0 / 3.785_411_784, 0.0)],
        Dimension::Temperature => [("°C", 1.0, 0.0), ("°F", 1.8, 32.0)],
        Dimension::Speed => [("km/h", 3.6, 0.0), ("mph", 3600.0 / 1609.344, 0.0)],
    };
    let words = units.map(|(unit, factor, offset)| {
        format!("{} {unit}", range(amount, |base| figure(rounded(base * factor + offset))))
    });
    words.join(" · ")
}

/// Three figures that count.
fn rounded(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    let scale = 10f64.powi(2 - number.abs().log10().floor() as i32);
    (number * scale).round() / scale
}

fn range(extent: &Extent, words: impl Fn(f64) -> String) -> String {
    match (extent.low.is_finite(), extent.high.is_finite()) {
        _ if extent.low == extent.high => words(extent.low),
        (true, true) => format!("{} to {}", words(extent.low), words(extent.high)),
        (true, false) => format!("{} or more", words(extent.low)),
        (false, true) => format!("{} or less", words(extent.high)),
        (false, false) => "any amount".to_owned(),
    }
}

fn days(seconds: f64) -> String {
    let units = [("days", 86_400.0), ("hours", 3600.0), ("minutes", 60.0)];
    let (unit, length) =
        units.into_iter().find(|(_, length)| seconds.abs() >= 2.0 * length).unwrap_or(("seconds", 1.0));
    format!("{} {unit}", figure(rounded(seconds / length)))
}

/// With commas between thousands: 1,234,567.5.
fn figure(number: f64) -> String {
    let plain = format!("{}", (number * 1000.0).round() / 1000.0);
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let fraction = fraction.map_or(String::new(), |fraction| format!(".{fraction}"));
    format!("{sign}{grouped}{fraction}")
}
