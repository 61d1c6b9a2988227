//! Figures and measures in words, a measure in units of either system.

use crate::text::WordList;
use crate::value::{Dimension, Extent};

/// The measure in metric and in imperial units.
pub(super) fn both(dimension: Dimension, amount: &Extent) -> [String; 2] {
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
    units.map(|(unit, factor, offset)| {
        format!("{} {unit}", range(amount, |base| figure(rounded(base * factor + offset))))
    })
}

/// The measure in the system that its own words do not use; `None` where they use neither.
pub(super) fn converted(words: &str, dimension: Dimension, amount: &Extent) -> Option<String> {
    let [metric, imperial] = both(dimension, amount);
    let uses = |units: &WordList| words.split(|c: char| !c.is_alphabetic()).any(|part| units.contains(part));
    match (uses(&METRIC), uses(&IMPERIAL)) {
        (true, _) => Some(imperial),
        (false, true) => Some(metric),
        (false, false) => None,
    }
}

/// Tons are left out: there are three.
static IMPERIAL: WordList = WordList::new(
    " mile miles mi mph yard yards yd yds foot feet ft inch inches in acre acres gallon gallons barrel barrels lb lbs pound \
    pounds ounce ounces oz fahrenheit f ",
);

static METRIC: WordList = WordList::new(
    " kilometre kilometres kilometer kilometers km kms metre metres meter meters m centimetre centimetres centimeter \
    centimeters cm millimetre millimetres millimeter millimeters mm kph kmh hectare hectares ha litre litres liter liters \
    millilitre millilitres milliliter milliliters ml tonne tonnes metric kilogram kilograms kilogramme kilogrammes kilo \
    kilos kg kgs gram grams gramme grammes g milligram milligrams mg celsius centigrade c ",
);

pub(super) fn range(extent: &Extent, words: impl Fn(f64) -> String) -> String {
    match (extent.low.is_finite(), extent.high.is_finite()) {
        _ if extent.low == extent.high => words(extent.low),
        (true, true) => format!("{} to {}", words(extent.low), words(extent.high)),
        (true, false) => format!("{} or more", words(extent.low)),
        (false, true) => format!("{} or less", words(extent.high)),
        (false, false) => "any amount".to_owned(),
    }
}

/// Three figures that count.
pub(super) fn rounded(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    let scale = 10f64.powi(2 - number.abs().log10().floor() as i32);
    (number * scale).round() / scale
}

/// With commas between thousands: 1,234,567.5.
pub(super) fn figure(number: f64) -> String {
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
