//! Disagreements in words: both values, both sources, both dates.

use jiff::civil::Date;

use crate::claim::Claim;
use crate::corpus::Document;
use crate::index::{Later, Verdict};
use crate::text::Span;
use crate::value::{ValueKind, When};

/// What the finding at `here` says of its first counterpart.
pub(super) fn message(verdict: Verdict, document: &Document, here: &Claim, other: &Document, there: &Claim) -> String {
    let (words, others) = (value(document, here), value(other, there));
    let place = place(document, other);
    match verdict {
        Verdict::Conflict => format!("{words} here; {others} {place}"),
        Verdict::SourcesDisagree => {
            let (source, other_source) = (source(document, here), source(other, there));
            format!("{words} according to {source}; {others} according to {other_source} {place}")
        }
        Verdict::Superseded(Later::There) => format!("{words} here; the later report has {others}, {place}"),
        Verdict::Superseded(Later::Here) => format!("{words} here; the earlier report had {others}, {place}"),
    }
}

/// What stands at the counterpart's place.
pub(super) fn related(document: &Document, other: &Document, claim: &Claim) -> String {
    counterpart(document, other, &value(other, claim))
}

/// `52 homes in The Valley Post, 3 June 2031`
pub(super) fn counterpart(document: &Document, other: &Document, words: &str) -> String {
    format!("{words} {}", place(document, other))
}

/// `in The Valley Post, 3 June 2031`
fn place(document: &Document, other: &Document) -> String {
    if document.id == other.id {
        return "elsewhere in this article".to_owned();
    }
    let metadata = &other.reading().article.metadata;
    let outlet = match &metadata.outlet {
        Some(outlet) => outlet.value.as_str(),
        None => other.id.0.rsplit(['/', '\\']).next().unwrap_or(&other.id.0),
    };
    match &metadata.published {
        Some(published) => format!("in {outlet}, {}", day(published.value)),
        None => format!("in {outlet}"),
    }
}

/// `“52 homes”`, `“next month” (March 2031)`: the words, and what they mean where they lean on the article's own date.
fn value(document: &Document, claim: &Claim) -> String {
    let words = words(document, claim.focus);
    match &claim.frame.value {
        ValueKind::When(When { days: Some(days), relative: true, .. }) => format!("“{words}” ({})", dates(*days)),
        _ => format!("“{words}”"),
    }
}

/// `March 2031`, `3 June 2031`, `3 June 2031 to 9 June 2031`
fn dates((first, last): (Date, Date)) -> String {
    if first == last {
        day(first)
    } else if first == first.first_of_month() && last == first.last_of_month() {
        first.strftime("%B %Y").to_string()
    } else {
        format!("{} to {}", day(first), day(last))
    }
}

fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

fn source(document: &Document, claim: &Claim) -> String {
    let reading = document.reading();
    let source = claim.attribution.and_then(|index| reading.attributions.get(index)?.source);
    source.map_or_else(|| "the writer".to_owned(), |source| words(document, source))
}

/// The words of a span with single spaces.
fn words(document: &Document, span: Span) -> String {
    crate::text::one_line(&document.reading().article.text[span])
}
