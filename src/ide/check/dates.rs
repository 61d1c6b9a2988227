//! Dates that nobody can place.

use crate::article::Article;
use crate::corpus::{Document, Rule, Snapshot};
use crate::text::Span;
use crate::value::{Value, ValueKind};

use super::Finding;

/// `unanchored-date`: the first date of an article that leans on the article's day, where there is no such day.
///
/// One is enough: the day of publication, once given, places all of them.
pub(super) fn check(_: &Snapshot, document: &Document) -> Vec<Finding> {
    let reading = document.reading();
    let article = &reading.article;
    if article.metadata.published.is_some() {
        return Vec::new();
    }
    let mut values = reading.values.iter().peekable();
    let mut paragraphs = article.blocks.iter().filter_map(|block| {
        let here: Vec<&Value> =
            std::iter::from_fn(|| values.next_if(|value| value.span.start < block.span.end)).collect();
        first_unanchored(article, &here).filter(|_| block.kind.is_body())
    });
    paragraphs.next().map(|span| finding(article, span)).into_iter().collect()
}

/// A full date before it in the paragraph places it well enough for a reader; another's words may not be mended, and
/// the dateline's day is the article's own.
fn first_unanchored(article: &Article, paragraph: &[&Value]) -> Option<Span> {
    let dateline = article.metadata.dateline.as_ref().map(|dateline| dateline.span);
    let dates = paragraph.iter().filter_map(|value| match &value.kind {
        ValueKind::When(when) => Some((value.span, when)),
        _ => None,
    });
    dates
        .filter(|(span, _)| dateline.is_none_or(|dateline| span.start >= dateline.end))
        .take_while(|(_, when)| when.days.is_none())
        .find(|(span, when)| when.relative && article.quotation_around(*span).is_none())
        .map(|(span, _)| span)
}

fn finding(article: &Article, span: Span) -> Finding {
    let words = crate::text::one_line(&article.text[span]);
    Finding {
        rule: Rule::UnanchoredDate,
        detail: None,
        severity: Rule::UnanchoredDate.default_severity(),
        span,
        message: format!("No publication date was found, so “{words}” cannot be placed; set one in crosscheck.toml."),
        related: Vec::new(),
    }
}
