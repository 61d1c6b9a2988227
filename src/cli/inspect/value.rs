//! Values as the outputs write them: a kind and two ends.

use serde_json::{Number, Value as Json};

use crate::value::{Dimension, Extent, ValueKind, When};

/// A value's kind, its ends (`null` for an open or unknown one) and its unit or currency.
pub struct Shown {
    pub kind: &'static str,
    pub low: Json,
    pub high: Json,
    pub unit: Option<String>,
}

impl Shown {
    pub fn of(value: &ValueKind) -> Shown {
        match value {
            ValueKind::When(when) => moment(when),
            ValueKind::Duration(extent) => range("duration", extent, Some("s")),
            ValueKind::Number(extent) => range("number", extent, None),
            ValueKind::Money { amount, currency } => range("money", amount, Some(currency)),
            ValueKind::Percent(extent) => range("percent", extent, Some("%")),
            ValueKind::PercentagePoints(extent) => range("percentage_points", extent, None),
            ValueKind::Ordinal(n) => Shown { kind: "ordinal", low: (*n).into(), high: (*n).into(), unit: None },
            ValueKind::Age(extent) => range("age", extent, None),
            ValueKind::Tally(sides) => {
                let side = |side: Option<&u64>| side.map_or(Json::Null, |side| (*side).into());
                Shown { kind: "tally", low: side(sides.iter().min()), high: side(sides.iter().max()), unit: None }
            }
            ValueKind::Measure { dimension, amount } => {
                let (kind, unit) = dimension_name(*dimension);
                range(kind, amount, Some(unit))
            }
        }
    }

    /// `1800..2200 EUR`, `2025-02-14`
    pub fn words(&self) -> String {
        let word = |end: &Json| end.as_str().map_or_else(|| end.to_string().replace("null", ""), str::to_owned);
        let (low, high) = (word(&self.low), word(&self.high));
        let range = match (low.is_empty(), high.is_empty()) {
            (true, true) => "unresolved".to_owned(),
            _ if low == high => low,
            _ => format!("{low}..{high}"),
        };
        self.unit.as_ref().map_or(range.clone(), |unit| format!("{range} {unit}"))
    }
}

fn moment(when: &When) -> Shown {
    match (when.days, when.time) {
        (Some((first, last)), _) => Shown { kind: "date", low: text(first), high: text(last), unit: None },
        (None, Some((first, last))) if !when.relative => {
            let minute = |time: jiff::civil::Time| text(format!("{:02}:{:02}", time.hour(), time.minute()));
            Shown { kind: "time", low: minute(first), high: minute(last), unit: when.zone.clone() }
        }
        _ => Shown { kind: "date", low: Json::Null, high: Json::Null, unit: None },
    }
}

fn range(kind: &'static str, extent: &Extent, unit: Option<&str>) -> Shown {
    Shown { kind, low: number(extent.low), high: number(extent.high), unit: unit.map(str::to_owned) }
}

/// Whole numbers are written without a fraction; infinity, which JSON does not know, is `null`.
fn number(value: f64) -> Json {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        return Json::from(value as i64);
    }
    Number::from_f64(value).map_or(Json::Null, Json::Number)
}

fn text(value: impl ToString) -> Json {
    Json::String(value.to_string())
}

fn dimension_name(dimension: Dimension) -> (&'static str, &'static str) {
    match dimension {
        Dimension::Length => ("length", "m"),
        Dimension::Area => ("area", "m²"),
        Dimension::Mass => ("mass", "kg"),
        Dimension::Volume => ("volume", "m³"),
        Dimension::Temperature => ("temperature", "°C"),
        Dimension::Speed => ("speed", "m/s"),
    }
}
