//! What words mean as values: dates and times, numbers, money, percentages, measures.
//!
//! Every value is a closed range: "about 2,000" is 1800..=2200, "mid-February" ten days. A date that needs the
//! article's own date and finds none stays unresolved. It does not know what is counted.

use crate::article::Article;
use crate::nlp::Tokens;
use crate::text::Span;

mod age;
mod approx;
mod changes;
mod codes;
mod date;
mod extent;
mod money;
mod number;
mod openers;
mod ordinal;
mod pieces;
mod quantity;
mod resolve;
mod stopwatch;
mod story;
mod tally;
mod tense;
mod units;
mod when;
mod words;

pub use extent::Extent;
pub use when::When;
pub use words::single as number_word;

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
    let mut story = Story::new(&article.text, published);
    for (index, sentence) in article.sentences.iter().enumerate() {
        story.go_on(sentence.block);
        let pieces = Pieces::new(&article.text, sentence.span, tokens.sentence(index));
        let mut cursor = pieces.cursor();
        while !cursor.is_at_end() {
            if !openers::can_open(cursor) {
                cursor = codes::skip(cursor).unwrap_or(cursor.next());
                continue;
            }
            let timed = stopwatch::time(cursor).map(|(time, end)| (ValueKind::Duration(time), end));
            let date = || date::phrase(cursor).map(|(phrase, end)| (story.place(phrase, cursor, end), end));
            match timed.or_else(date).or_else(|| value(cursor)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Format, Given};

    fn values(text: &str, published: Option<jiff::civil::Date>) -> Vec<Value> {
        let given = Given { published, ..Given::default() };
        let article = Article::parse(text, Format::Text, &given);
        read(&article, &Tokens::of(&article))
    }

    proptest::proptest! {
        /// Whatever the words, values stand in order, apart and on character boundaries.
        #[test]
        fn no_words_break_the_grammar(
            words in proptest::collection::vec(proptest::sample::select(WORDS), 1..40),
            year in -9999i16..=9999,
        ) {
            let text = words.join("");
            let published = jiff::civil::Date::new(year, 6, 30).ok();
            let mut end = 0;
            for value in values(&text, published) {
                assert!(value.span.start >= end && !text.as_str()[value.span].is_empty());
                end = value.span.end;
            }
        }
    }

    const WORDS: &[&str] = &[
        "0 ",
        "1",
        "12 ",
        "31 ",
        "1,000",
        "1.5",
        "9999 ",
        "2025",
        "99999999999999999999 ",
        "-",
        "–",
        "/",
        ":",
        ".",
        ", ",
        " ",
        "$",
        "€",
        "%",
        "a ",
        "the ",
        "of ",
        "in ",
        "one ",
        "two ",
        "thirty",
        "hundred ",
        "million ",
        "and ",
        "half ",
        "May ",
        "March ",
        "Sept. ",
        "Monday ",
        "next ",
        "last ",
        "this ",
        "early ",
        "mid-",
        "end ",
        "week ",
        "years ",
        "year ",
        "decades ",
        "century ",
        "ago ",
        "from ",
        "to ",
        "between ",
        "by ",
        "until ",
        "will ",
        "said ",
        "a.m. ",
        "GMT ",
        "o'clock ",
        "noon ",
        "morning ",
        "third ",
        "th ",
        "percent ",
        "points ",
        "miles ",
        "feet ",
        "per ",
        "hour ",
        "old ",
        "aged ",
        "votes ",
        "°C ",
        "²",
        "½",
        "é",
        "🌍 ",
        "\u{a0}",
        "\u{0}",
        "“",
        "”",
        "s ",
        "Kim ",
        "more than ",
        "about ",
        "or so ",
        "weekend ",
    ];
}
