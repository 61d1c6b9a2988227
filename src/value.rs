//! What words mean as values: dates and times, numbers, money, percentages, measures.
//!
//! Every value is a closed range: "about 2,000" is 1800..=2200, "mid-February" ten days. A date that needs the
//! article's own date and finds none stays unresolved. It does not know what is counted.

use crate::article::Article;
use crate::nlp::Tokens;
use crate::text::Span;

mod age;
mod approx;
mod codes;
mod date;
mod extent;
mod money;
mod number;
mod ordinal;
mod pieces;
mod quantity;
mod resolve;
mod story;
mod tally;
mod tense;
mod units;
mod when;
mod words;

pub use extent::Extent;
pub use when::When;

use pieces::{Cursor, Parsed, Pieces};
use story::Story;

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

/// All values in the article, in order of their spans; none overlaps another.
pub fn read(article: &Article, tokens: &Tokens) -> Vec<Value> {
    let mut values = Vec::new();
    let published = article.metadata.published.as_ref().map(|found| found.value);
    let mut story = Story::new(published);
    for (index, sentence) in article.sentences.iter().enumerate() {
        story.go_on(sentence.block);
        let pieces = Pieces::new(&article.text, sentence.span, tokens.sentence(index));
        let mut cursor = pieces.cursor();
        while !cursor.is_at_end() {
            let date = date::phrase(cursor).map(|(phrase, end)| (story.place(phrase, cursor, end), end));
            match date.or_else(|| value(cursor)) {
                Some((kind, end)) => {
                    values.push(Value { span: cursor.span_to(end), kind });
                    cursor = end;
                }
                None => cursor = codes::skip(cursor).unwrap_or(cursor.next()),
            }
        }
    }
    values
}

/// The value that begins at `cursor` and is no date.
fn value(cursor: Cursor) -> Parsed<ValueKind> {
    if codes::skip(cursor).is_some() {
        return None;
    }
    let tally = || tally::tally(cursor).map(|(counts, rest)| (ValueKind::Tally(counts), rest));
    let age = || age::age(cursor).map(|(age, rest)| (ValueKind::Age(age), rest));
    let ordinal = || ordinal::ordinal(cursor).map(|(ordinal, rest)| (ValueKind::Ordinal(ordinal), rest));
    ordinal().or_else(tally).or_else(age).or_else(|| quantity::quantity(cursor))
}
