//! Hover: who is that, who says so, who says otherwise, what does it mean as a value.

use crate::corpus::{Document, Snapshot};
use crate::entity::EntityType;
use crate::index::ArticleId;
use crate::text::Span;

use super::{entities, standing};

mod claim;
mod decided;
mod entity;
mod outlet;
mod quotation;
mod roles;
mod statement;
mod values;

pub(super) use values::date as long_date;

/// A short text about the words under the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The words that it is about.
    pub span: Span,
    /// Reads well as plain text too.
    pub markdown: String,
}

/// What is to be said of the words at `offset`: a name, else a value, else a statement; with it, what other articles say
/// of a claim that is made there.
pub fn hover(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Option<Hover> {
    let document = snapshot.document(article)?;
    let reading = document.reading();
    let mention = entities::mention_at(document, offset);
    let (span, mut paragraphs) = match mention {
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
    // A name in the clause is asked about for itself.
    let standings = match mention {
        Some(_) => standing::at_focus(snapshot, document, offset),
        None => standing::at(snapshot, document, offset),
    };
    let focus = standings.first().map(|standing| standing.focus);
    paragraphs.extend(claim::about(snapshot, &standings));
    if paragraphs.is_empty() {
        return None;
    }
    let span = reading.article.to_source(span.or(focus)?);
    Some(Hover { span, markdown: paragraphs.join("\n\n") })
}

/// The most places of one sort that are quoted.
const COUNTERPARTS: usize = 3;

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
