//! The citations of one article: by whom, of whom, in which words.

use crate::attribution::{Attribution, SourceKind};
use crate::corpus::{Document, Snapshot};
use crate::ide::outlets::{self, Citations};
use crate::index::ArticleId;
use crate::nlp::fold::fold_name;
use crate::text::Span;

/// One citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edge {
    /// The article's entity that cites; `None` for the article itself.
    pub by: Option<usize>,
    pub cited: Cited,
    /// The words that name the cited side, in the reading text.
    pub at: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cited {
    Article(ArticleId),
    /// An entity of the citing article.
    Entity(usize),
    /// An agency or site that the page credits.
    Origin(String),
}

/// The citations that are by somebody, or by the article itself.
pub(super) fn by(snapshot: &Snapshot, document: &Document, by: Option<usize>) -> Vec<Edge> {
    let mut edges = of(snapshot, document, |_| true);
    edges.retain(|edge| edge.by == by);
    edges
}

/// The citations of some of the article's entities, and its origin; in the order of the words.
pub(super) fn of(snapshot: &Snapshot, document: &Document, wanted: impl Fn(usize) -> bool) -> Vec<Edge> {
    let reading = document.reading();
    let is_wanted = |edge: &Edge| matches!(edge.cited, Cited::Entity(entity) if wanted(entity));
    let mut edges: Vec<Edge> = reading.attributions.iter().filter_map(of_attribution).filter(is_wanted).collect();
    let citations = Citations::of(snapshot, document);
    let mentions = reading.entities.names().filter(|mention| wanted(mention.entity));
    for mention in mentions.filter(|mention| citations.is_one(mention)) {
        let article = citations.article(mention);
        edges.retain(|edge| edge.cited != Cited::Entity(mention.entity) || !edge.at.covers(mention.span));
        let cited = article.map_or(Cited::Entity(mention.entity), Cited::Article);
        edges.push(Edge { by: None, cited, at: mention.span });
    }
    for edge in &mut edges {
        edge.by = speaker(&reading.attributions, edge);
    }
    edges.extend(origin(snapshot, document));
    edges.sort_by_key(|edge| edge.at);
    edges
}

/// Where the page says that the story comes from.
fn origin(snapshot: &Snapshot, document: &Document) -> Option<Edge> {
    let origin = document.reading().article.metadata.origin.as_ref()?;
    let name = fold_name(&origin.value);
    let own = document.reading().article.metadata.outlet.as_ref();
    if own.is_some_and(|own| fold_name(&own.value) == name) {
        return None;
    }
    let mut of_origin = snapshot.index.of_outlet(&name);
    let shared = snapshot.index.common_origin(&document.id).map(|(_, shared)| shared).unwrap_or_default();
    let article = of_origin.find(|other| shared.contains(other)).cloned();
    let cited = article.map_or_else(|| Cited::Origin(origin.value.clone()), Cited::Article);
    Some(Edge { by: None, cited, at: origin.span.unwrap_or_else(|| outlets::head(document)) })
}

/// Sources without a name, and people in general, lead nowhere.
fn of_attribution(attribution: &Attribution) -> Option<Edge> {
    if matches!(attribution.kind, SourceKind::Agentless | SourceKind::GenericPlural) {
        return None;
    }
    Some(Edge { by: None, cited: Cited::Entity(attribution.entity?), at: attribution.source? })
}

/// Whose words the citation stands in, of several the innermost one's.
fn speaker(attributions: &[Attribution], edge: &Edge) -> Option<usize> {
    let around = attributions.iter().filter_map(|attribution| {
        let piece = attribution.content.iter().find(|piece| piece.covers(edge.at))?;
        Some((piece.len(), attribution.entity?))
    });
    let others = around.filter(|(_, entity)| edge.cited != Cited::Entity(*entity));
    others.min().map(|(_, entity)| entity)
}
