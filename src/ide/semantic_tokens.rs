//! Semantic tokens: names by type.

use crate::corpus::Snapshot;
use crate::entity::EntityType;
use crate::index::{ArticleId, EntityRef};
use crate::text::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SemanticToken {
    /// Within one line.
    pub span: Span,
    pub kind: EntityType,
    /// Whether the article introduces the name here.
    pub introduction: bool,
}

/// The names in the article, or in a stretch of its source, in order; none overlaps another.
pub fn semantic_tokens(snapshot: &Snapshot, article: &ArticleId, within: Option<Span>) -> Vec<SemanticToken> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let reading = document.reading();
    let kinds: Vec<EntityType> = (0..reading.entities.all.len())
        .map(|entity| {
            let here = EntityRef { article: article.clone(), entity };
            snapshot.index.entity_type(&here).unwrap_or(reading.entities.all[entity].kind)
        })
        .collect();
    let mut tokens: Vec<SemanticToken> = Vec::new();
    for (index, mention) in reading.entities.mentions.iter().enumerate() {
        let Some(entity) = reading.entities.all.get(mention.entity) else { continue };
        let span = reading.article.to_source(mention.span);
        let is_wanted = within.is_none_or(|within| within.overlaps(span));
        let is_apart = tokens.last().is_none_or(|last| last.span.end <= span.start);
        if mention.nominal || !is_wanted || !is_apart {
            continue;
        }
        let (kind, introduction) = (kinds[mention.entity], entity.introduction == index);
        let lines = lines(&document.source, span);
        tokens.extend(lines.map(|span| SemanticToken { span, kind, introduction }));
    }
    tokens
}

/// The parts of the span that lie in one line each, without white space around them.
fn lines(source: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut start = span.start;
    source[span].split(['\n', '\r']).filter_map(move |line| {
        let here = Span::new(start, start + line.len()).trim(source);
        start += line.len() + 1;
        (!here.is_empty()).then_some(here)
    })
}
