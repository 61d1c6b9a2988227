//! Dates that nobody can place.

use crate::article::Article;
use crate::corpus::{Document, Rule, Snapshot};
use crate::value::{Value, ValueKind};

use super::Finding;

/// `unanchored-date`: the first date of a paragraph that leans on the article's day, where there is no such day.
pub(super) fn check(_: &Snapshot, document: &Document) -> Vec<Finding> {
    let reading = document.reading();
    let article = &reading.article;
    if article.metadata.published.is_some() {
        return Vec::new();
    }
    let mut values = reading.values.iter().peekable();
    let mut found = Vec::new();
    for block in &article.blocks {
        let here: Vec<&Value> =
            std::iter::from_fn(|| values.next_if(|value| value.span.start < block.span.end)).collect();
        if block.kind.is_body()
            && let Some(value) = first_unanchored(article, &here)
        {
            found.push(finding(article, value));
        }
    }
    found
}

/// A full date before it in the paragraph places it well enough for a reader; another's words may not be mended.
fn first_unanchored<'a>(article: &Article, paragraph: &[&'a Value]) -> Option<&'a Value> {
    let dates = paragraph.iter().filter_map(|value| match &value.kind {
        ValueKind::When(when) => Some((*value, when)),
        _ => None,
    });
    dates
        .take_while(|(_, when)| when.days.is_none())
        .find(|(value, when)| when.relative && article.quotation_around(value.span).is_none())
        .map(|(value, _)| value)
}

fn finding(article: &Article, value: &Value) -> Finding {
    let words = &article.text[value.span];
    Finding {
        rule: Rule::UnanchoredDate,
        detail: None,
        severity: Rule::UnanchoredDate.default_severity(),
        span: value.span,
        message: format!(
            "\"{words}\" counts from the day of an article that names none; set the article's date in crosscheck.toml."
        ),
        related: Vec::new(),
    }
}
