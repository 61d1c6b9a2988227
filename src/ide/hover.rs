//! Hover: who is that, who says so, who says otherwise, what does it mean as a value.

use crate::corpus::{Document, Snapshot};
use crate::entity::EntityType;
use crate::index::ArticleId;
use crate::text::Span;

use super::{check, definition, entities};

mod decided;
mod entity;
mod outlet;
mod quotation;
mod roles;
mod statement;
mod values;

/// A short text about the words under the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The words that it is about.
    pub span: Span,
    /// Reads well as plain text too.
    pub markdown: String,
}

/// What is to be said of the words at `offset`: a name, else a value, else a statement; with it, what other articles say
/// instead.
pub fn hover(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Option<Hover> {
    let document = snapshot.document(article)?;
    let reading = document.reading();
    let (span, mut paragraphs) = match entities::mention_at(document, offset) {
        Some(mention) => (Some(mention.span), entity::about(snapshot, document, mention)),
        None => {
            let at = reading.article.to_reading(offset);
            let value = reading.values.iter().find(|value| value.span.touches(at));
            let value = value.and_then(|value| Some((value.span, vec![values::words(value)?])));
            let about = value.or_else(|| statement::about(snapshot, document, at));
            let about = quotation::add(snapshot, document, at, about);
            about.map_or_else(Default::default, |(span, paragraphs)| (Some(span), paragraphs))
        }
    };
    let mut disputed = definition::disputed(snapshot, document, offset);
    if disputed.first().is_some_and(|(focus, _)| check::conflicts::is_settled_at(snapshot, document, *focus)) {
        disputed.clear();
    }
    let focus = disputed.first().map(|(focus, _)| *focus);
    for (_, there) in disputed.iter().take(COUNTERPARTS) {
        paragraphs.extend(snapshot.document(&there.article).and_then(|other| otherwise(snapshot, other, there.claim)));
    }
    if paragraphs.is_empty() {
        return None;
    }
    let span = reading.article.to_source(span.or(focus)?);
    Some(Hover { span, markdown: paragraphs.join("\n\n") })
}

/// The most counterparts of a claim that are quoted.
const COUNTERPARTS: usize = 3;

/// What the other place has for the same claim.
fn otherwise(snapshot: &Snapshot, other: &Document, claim: usize) -> Option<String> {
    let reading = other.reading();
    let sentence = reading.claims.get(claim)?.sentence;
    let words = &reading.article.text[reading.article.sentences.get(sentence)?.span];
    Some(format!("Otherwise in {}: {}", outlet::credit(snapshot, other), quoted(words)))
}

/// The sentence that introduces somebody, and who wrote it.
pub(super) fn introduction(snapshot: &Snapshot, document: &Document, mention: Span) -> String {
    let article = &document.reading().article;
    let sentence = article.sentence_at(mention.start).map_or(mention, |sentence| article.sentences[sentence].span);
    format!("Introduced in {}: {}", outlet::credit(snapshot, document), quoted(&article.text[sentence]))
}

/// The words on one line, cut where they are too many.
fn quoted(words: &str) -> String {
    const LONGEST: usize = 240;
    let words = crate::text::one_line(words);
    let mut quoted: String = words.chars().take(LONGEST).collect();
    if quoted.len() < words.len() {
        quoted.push('…');
    }
    escaped(&quoted)
}

pub(super) fn kind(kind: EntityType) -> &'static str {
    match kind {
        EntityType::Person => "person",
        EntityType::Org => "organisation",
        EntityType::Gpe => "country, region or town",
        EntityType::Loc => "place",
        EntityType::Fac => "building or site",
        EntityType::Event => "event",
        EntityType::Norp => "people or group",
        EntityType::Law => "law or treaty",
        EntityType::Product => "product",
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Words of an article, so that Markdown takes none of them for a mark.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            escaped.push('\\');
        }
        escaped.push(if c.is_whitespace() { ' ' } else { c });
    }
    escaped
}
