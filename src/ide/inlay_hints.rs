//! Inlay hints: behind the words, the day that a date means, a measure in the other system, who "he" is that says so.

use jiff::civil::Date;

use crate::attribution::Attribution;
use crate::corpus::{Document, Snapshot};
use crate::index::{ArticleId, EntityRef};
use crate::text::Span;
use crate::value::{Value, ValueKind, When};

use super::hover::{introduction, long_date};
use super::{Location, entities, measures};

/// Which hints are wanted; none unless somebody asks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InlayHintKinds {
    pub dates: bool,
    pub measures: bool,
    pub sources: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlayHint {
    /// Behind the words that it explains.
    pub at: usize,
    pub words: String,
}

/// What there is to say of a hint to somebody who points at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlayHintDetail {
    /// Markdown that reads well as plain text too.
    pub markdown: String,
    /// Where the person or body is introduced.
    pub target: Option<Location>,
}

impl InlayHintKinds {
    pub fn any(self) -> bool {
        self.dates || self.measures || self.sources
    }
}

/// The hints that end in a stretch of the source, in order.
pub fn inlay_hints(snapshot: &Snapshot, article: &ArticleId, within: Span, wanted: InlayHintKinds) -> Vec<InlayHint> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let reading = document.reading();
    let end = |span: Span| Some(reading.article.to_source(span).end).filter(|end| within.touches(*end));
    let mut hints = Vec::new();
    for (index, value) in reading.values.iter().enumerate() {
        let Some(at) = end(value.span) else { continue };
        let words = match &value.kind {
            ValueKind::When(when) if wanted.dates => date(when),
            ValueKind::Measure { dimension, amount } if wanted.measures && !is_converted(document, index) => {
                measures::converted(&reading.article.text[value.span], *dimension, amount)
            }
            _ => None,
        };
        hints.extend(words.map(|words| InlayHint { at, words }));
    }
    if wanted.sources {
        for (source, entity) in sources(document) {
            let Some(at) = end(source) else { continue };
            let fullest = fullest(snapshot, &entity).and_then(|(fullest, _)| entities::resolve(snapshot, &fullest));
            let name = fullest.map(|(_, entity)| entity.name.clone());
            let name = name.filter(|name| !reading.article.text[source].contains(&**name));
            hints.extend(name.map(|words| InlayHint { at, words }));
        }
        hints.sort_by_key(|hint| hint.at);
    }
    hints
}

/// What is to be said of the hint that stands at this place with these words.
pub fn inlay_hint_detail(snapshot: &Snapshot, article: &ArticleId, at: usize, words: &str) -> Option<InlayHintDetail> {
    let document = snapshot.document(article)?;
    let reading = document.reading();
    let is_here = |span: Span| reading.article.to_source(span).end == at;
    if let Some(value) = reading.values.iter().find(|value| is_here(value.span)) {
        return detail_of_value(document, value, words);
    }
    let (_, entity) = sources(document).find(|(source, _)| is_here(*source))?;
    let (introduced, span) = fullest(snapshot, &entity)?;
    let (there, entity) = entities::resolve(snapshot, &introduced)?;
    let target = Location { article: introduced.article.clone(), span: there.reading().article.to_source(span) };
    (entity.name == words)
        .then(|| InlayHintDetail { markdown: introduction(snapshot, there, span), target: Some(target) })
}

fn detail_of_value(document: &Document, value: &Value, words: &str) -> Option<InlayHintDetail> {
    let text = &document.reading().article.text[value.span];
    let markdown = match &value.kind {
        ValueKind::When(when) if date(when).as_deref() == Some(words) => {
            let published = document.reading().article.metadata.published.as_ref();
            let counted = published.map(|day| format!(", as the article is of {}", day.value.strftime("%-d %B %Y")));
            format!("{}{}", long_date(when), counted.unwrap_or_default())
        }
        ValueKind::Measure { dimension, amount } => {
            let found = measures::converted(text, *dimension, amount).filter(|found| found == words);
            found.map(|_| measures::both(*dimension, amount).join(" · "))?
        }
        _ => return None,
    };
    Some(InlayHintDetail { markdown, target: None })
}

/// The days of a date that means nothing without the article's own, as ISO 8601 writes them.
fn date(when: &When) -> Option<String> {
    let (first, last) = when.days.filter(|_| when.relative)?;
    let is_whole = |from: Date, to: Date| (first, last) == (from, to);
    Some(if first == last {
        first.to_string()
    } else if is_whole(first.first_of_year(), first.last_of_year()) {
        first.strftime("%Y").to_string()
    } else if is_whole(first.first_of_month(), first.last_of_month()) {
        first.strftime("%Y-%m").to_string()
    } else {
        format!("{first} to {last}")
    })
}

/// "12 miles (19 km)": the article has the measure in the other system right behind.
fn is_converted(document: &Document, value: usize) -> bool {
    const NEAR: usize = 4;
    let reading = document.reading();
    let is_beside = |one: &Value, other: &Value| {
        let measures = matches!(
            (&one.kind, &other.kind),
            (ValueKind::Measure { dimension: one, .. }, ValueKind::Measure { dimension: other, .. }) if one == other
        );
        measures
            && (reading.article.text.get(one.span.end..other.span.start))
                .is_some_and(|between| between.len() <= NEAR && between.contains(['(', '/', '[']))
    };
    let Some(here) = reading.values.get(value) else { return false };
    let before = value.checked_sub(1).and_then(|before| reading.values.get(before));
    let behind = reading.values.get(value + 1);
    behind.is_some_and(|behind| is_beside(here, behind)) || before.is_some_and(|before| is_beside(before, here))
}

/// The sources that are named elsewhere and not in their own words, "he", "the minister", and who they are.
fn sources(document: &Document) -> impl Iterator<Item = (Span, EntityRef)> {
    let reading = document.reading();
    let known = |attribution: &Attribution| Some((attribution.source?, attribution.entity?));
    let is_unnamed =
        |(source, entity): &(Span, usize)| !reading.entities.names_in(*source).any(|name| name.entity == *entity);
    // Whom these mean is a guess more often than not.
    let is_plural = |source: Span| {
        ["we", "they", "i"].iter().any(|pronoun| reading.article.text[source].eq_ignore_ascii_case(pronoun))
    };
    let mut last = None;
    let sources = reading.attributions.iter().filter_map(known).filter(is_unnamed);
    let sources = sources.filter(move |(source, _)| !is_plural(*source));
    let sources = sources.filter(move |(source, _)| last.replace(*source) != Some(*source));
    sources.map(|(source, entity)| (source, EntityRef { article: document.id.clone(), entity }))
}

/// Where the whole corpus introduces the entity best.
fn fullest(snapshot: &Snapshot, entity: &EntityRef) -> Option<(EntityRef, Span)> {
    entities::best_introduction(snapshot, &snapshot.index.same_entity(entity))
}
