//! Units of measure and of time, with what they are in base units.

use super::Dimension;
use super::pieces::{Cursor, Kind, Parsed};

/// A unit: `number * factor + offset` is in the dimension's base unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measure {
    pub dimension: Dimension,
    pub factor: f64,
    pub offset: f64,
    /// By how much more the unit may be, where countries differ: a ton is 907 to 1,016 kg.
    pub spread: f64,
}

const FOOT: f64 = 0.3048;
const MILE: f64 = 1609.344;
const HOUR: f64 = 3600.0;
const DAY: f64 = 86_400.0;
/// The mean Gregorian year; a month is a twelfth, so that "66 months" are five and a half years.
const YEAR: f64 = 365.2425 * DAY;

impl Measure {
    fn of(dimension: Dimension, factor: f64) -> Measure {
        Measure { dimension, factor, offset: 0.0, spread: 1.0 }
    }
}

/// The unit behind a figure, with or without a hyphen between: "km", "-mile", "square miles", "mph", "degrees Celsius".
pub(super) fn measure(cursor: Cursor) -> Parsed<Measure> {
    let cursor = cursor.joined();
    temperature(cursor).or_else(|| speed(cursor)).or_else(|| area_or_volume(cursor)).or_else(|| mass(cursor)).or_else(
        || {
            let (factor, rest) = length(cursor)?;
            Some((Measure::of(Dimension::Length, factor), rest))
        },
    )
}

fn length(cursor: Cursor) -> Parsed<f64> {
    let rest = cursor.next();
    let factor = match cursor.lower() {
        "kilometre" | "kilometres" | "kilometer" | "kilometers" | "km" | "kms" => 1000.0,
        "metre" | "metres" | "meter" | "meters" => 1.0,
        "centimetre" | "centimetres" | "centimeter" | "centimeters" | "cm" => 0.01,
        "millimetre" | "millimetres" | "millimeter" | "millimeters" | "mm" => 0.001,
        "mile" | "miles" => MILE,
        "yard" | "yards" | "yd" | "yds" => 0.9144,
        "foot" | "feet" | "ft" => FOOT,
        "inch" | "inches" => FOOT / 12.0,
        // Short forms that are words or other units elsewhere.
        _ if cursor.text() == "m" => 1.0,
        "in" if cursor.is_glued() => FOOT / 12.0,
        "mi" if cursor.is_glued() => MILE,
        "nautical" => return Some((1852.0, rest.any(&["mile", "miles"])?)),
        _ => return None,
    };
    Some((factor, rest))
}

/// How many inches stand behind feet: "2 inches" in "6 feet 2 inches".
pub(super) fn is_feet(measure: Measure) -> bool {
    measure.dimension == Dimension::Length && measure.factor == FOOT
}

fn speed(cursor: Cursor) -> Parsed<Measure> {
    let of = |factor, rest| Some((Measure::of(Dimension::Speed, factor), rest));
    match cursor.lower() {
        "mph" => return of(MILE / HOUR, cursor.next()),
        "kph" | "kmh" => return of(1000.0 / HOUR, cursor.next()),
        "knot" | "knots" => return of(1852.0 / HOUR, cursor.next()),
        _ => {}
    }
    let (length, rest) = length(cursor)?;
    let rest = rest.any(&["per", "an", "a", "/"])?;
    let seconds = match rest.lower() {
        "hour" | "h" | "hr" => HOUR,
        "second" | "s" => 1.0,
        _ => return None,
    };
    of(length / seconds, rest.next())
}

fn area_or_volume(cursor: Cursor) -> Parsed<Measure> {
    let rest = cursor.next();
    let (dimension, factor, spread) = match cursor.lower() {
        "hectare" | "hectares" | "ha" => (Dimension::Area, 10_000.0, 1.0),
        "acre" | "acres" => (Dimension::Area, 4_046.856_422_4, 1.0),
        "litre" | "litres" | "liter" | "liters" => (Dimension::Volume, 0.001, 1.0),
        "millilitre" | "millilitres" | "milliliter" | "milliliters" | "ml" => (Dimension::Volume, 1e-6, 1.0),
        "barrel" | "barrels" if is_of_oil(rest) => (Dimension::Volume, 0.158_987_294_928, 1.0),
        "gallon" | "gallons" => (Dimension::Volume, 0.003_785_411_784, 1.200_95),
        _ => return power(cursor),
    };
    Some((Measure { spread, ..Measure::of(dimension, factor) }, rest))
}

/// A barrel is a measure where it holds oil, and a thing elsewhere.
fn is_of_oil(behind: Cursor) -> bool {
    let content = behind.skip("of").skip("crude");
    let rate = behind.phrase("a day").or_else(|| behind.phrase("per day")).or_else(|| behind.word("daily"));
    rate.is_some()
        || matches!(content.lower(), "oil" | "petroleum" | "fuel" | "condensate")
        || content.before() == "crude"
}

/// "square miles", "cubic metres", "sq km", `m²`, "km2".
fn power(cursor: Cursor) -> Parsed<Measure> {
    let rest = cursor.next();
    match cursor.lower() {
        "square" | "sq" => {
            let rest = if rest.lower() == "." { rest.next() } else { rest.joined() };
            let (length, rest) = length(rest)?;
            Some((Measure::of(Dimension::Area, length * length), rest))
        }
        "cubic" => {
            let (length, rest) = length(rest)?;
            Some((Measure::of(Dimension::Volume, length.powi(3)), rest))
        }
        _ => {
            let (length, rest) = length(cursor)?;
            let behind = rest.is_glued().then(|| rest.next())?;
            match rest.text() {
                "²" | "2" => Some((Measure::of(Dimension::Area, length * length), behind)),
                "³" | "3" => Some((Measure::of(Dimension::Volume, length.powi(3)), behind)),
                _ => None,
            }
        }
    }
}

fn mass(cursor: Cursor) -> Parsed<Measure> {
    const TON: f64 = 907.184_74;
    let rest = cursor.next();
    let (factor, spread) = match cursor.lower() {
        "tonne" | "tonnes" => (1000.0, 1.0),
        "metric" => return Some((Measure::of(Dimension::Mass, 1000.0), rest.any(&["ton", "tons", "tonnes"])?)),
        "ton" | "tons" => (TON, 1_016.046_908_8 / TON),
        "kilogram" | "kilograms" | "kilogramme" | "kilogrammes" | "kilo" | "kilos" | "kg" | "kgs" => (1.0, 1.0),
        "gram" | "grams" | "gramme" | "grammes" => (0.001, 1.0),
        "milligram" | "milligrams" | "mg" => (1e-6, 1.0),
        "lb" | "lbs" | "pound" | "pounds" => (0.453_592_37, 1.0),
        "ounce" | "ounces" | "oz" => (0.028_349_523_125, 1.0),
        _ if cursor.text() == "g" && cursor.is_glued() => (0.001, 1.0),
        _ => return None,
    };
    Some((Measure { spread, ..Measure::of(Dimension::Mass, factor) }, rest))
}

/// Bare "degrees" are angles, or temperatures on a scale that the text does not name.
fn temperature(cursor: Cursor) -> Parsed<Measure> {
    let degrees = match cursor.lower() {
        "degree" | "degrees" | "°" | "º" => cursor.next(),
        // `21F`
        _ if cursor.is_glued() && matches!(cursor.text(), "C" | "F") => cursor,
        _ => return None,
    };
    let (factor, offset) = match degrees.lower() {
        "celsius" | "centigrade" | "c" if degrees.is_capitalised() || degrees.text().len() > 1 => (1.0, 0.0),
        "fahrenheit" | "f" if degrees.is_capitalised() || degrees.text().len() > 1 => (5.0 / 9.0, -160.0 / 9.0),
        _ => return None,
    };
    Some((Measure { dimension: Dimension::Temperature, factor, offset, spread: 1.0 }, degrees.next()))
}

/// A unit of time in seconds: "weeks", "-year".
pub(super) fn time(cursor: Cursor) -> Parsed<f64> {
    let cursor = cursor.joined();
    if !cursor.is(Kind::Word) {
        return None;
    }
    let seconds = match cursor.lower() {
        "second" | "seconds" | "sec" | "secs" => 1.0,
        "minute" | "minutes" | "min" | "mins" => 60.0,
        "hour" | "hours" | "hr" | "hrs" => HOUR,
        "day" | "days" => DAY,
        "week" | "weeks" => 7.0 * DAY,
        "fortnight" | "fortnights" => 14.0 * DAY,
        "month" | "months" => YEAR / 12.0,
        "year" | "years" => YEAR,
        "decade" | "decades" => 10.0 * YEAR,
        "century" | "centuries" => 100.0 * YEAR,
        _ => return None,
    };
    Some((seconds, cursor.next()))
}

/// Years in so many seconds.
pub(super) fn years(seconds: f64) -> f64 {
    seconds / YEAR
}
