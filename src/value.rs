//! What words mean as values: dates and times, numbers, money, percentages, measures.
//!
//! Every value is a closed range: "about 2,000" is 1800..=2200, "mid-February" ten days. A date that needs the
//! article's own date and finds none stays unresolved. It does not know what is counted.

use jiff::civil::{Date, Time};

use crate::article::Article;
use crate::nlp::Tokens;
use crate::text::Span;

/// A stretch of text that means a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    pub span: Span,
    pub kind: ValueKind,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ValueKind {
    When(When),
    /// A length of time, in seconds: "two weeks".
    Duration(Extent),
    /// A bare count or amount.
    Number(Extent),
    /// `currency` is an ISO 4217 code where the text allows one, else the word as written.
    Money {
        amount: Extent,
        currency: String,
    },
    /// In percent: 25 % is 25.
    Percent(Extent),
    PercentagePoints(Extent),
    /// "third" is 3.
    Ordinal(u64),
    /// In years.
    Age(Extent),
    /// Scores and votes: `9–2`, `61–40`, in the order written.
    Tally(Vec<u64>),
    /// In the dimension's base unit.
    Measure {
        dimension: Dimension,
        amount: Extent,
    },
}

/// What a measure measures, and its base unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// metre
    Length,
    /// square metre
    Area,
    /// kilogram
    Mass,
    /// cubic metre
    Volume,
    /// degree Celsius
    Temperature,
    /// metre per second
    Speed,
}

/// A closed range of numbers; infinite where the text leaves a side open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    pub low: f64,
    pub high: f64,
    /// Whether the text gives the one figure without "about", "more than" and the like.
    pub exact: bool,
}

/// A point or stretch of calendar time.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// First and last day. `None` where only a time of day is said, or where a relative date stays unresolved.
    pub days: Option<(Date, Date)>,
    /// First and last minute of the day.
    pub time: Option<(Time, Time)>,
    /// Whether the words need the article's date to mean anything: "Tuesday", "last month".
    pub relative: bool,
    /// The weekday that stands beside a full date: "Wednesday, May 6, 2025". Monday is 1.
    pub weekday: Option<i8>,
    /// `GMT`, `local time` and the like, as written.
    pub zone: Option<String>,
}

/// All values in the article, in order of their spans; none overlaps another.
pub fn read(article: &Article, tokens: &Tokens) -> Vec<Value> {
    let _ = (article, tokens);
    Vec::new()
}
