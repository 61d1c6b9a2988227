//! Symbols: the outline of an article, and the entities of the whole corpus by name.

use std::collections::BTreeMap;

use crate::article::BlockKind;
use crate::corpus::{Document, Snapshot};
use crate::entity::EntityType;
use crate::index::{ArticleId, EntityRef};
use crate::nlp::fold::fold;
use crate::text::Span;

use super::{Location, entities};

mod directory;
mod fuzzy;

pub use directory::{Directory, WorkspaceSymbol};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentSymbol {
    pub name: String,
    pub detail: Option<String>,
    pub kind: SymbolKind,
    pub span: Span,
    /// The part to select; inside `span`.
    pub focus: Span,
    pub children: Vec<DocumentSymbol>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolKind {
    Headline,
    Heading,
    /// A source and its statements.
    Source,
    Statement,
    Entity(EntityType),
}

/// Headline and headings in order, then who is quoted, each with the statements.
pub fn document_symbols(snapshot: &Snapshot, article: &ArticleId) -> Vec<DocumentSymbol> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let mut symbols = headings(document);
    symbols.extend(sources(document));
    symbols
}

fn headings(document: &Document) -> Vec<DocumentSymbol> {
    let article = &document.reading().article;
    let heading = |block: &crate::article::Block| {
        let kind = match block.kind {
            BlockKind::Headline => SymbolKind::Headline,
            BlockKind::Heading => SymbolKind::Heading,
            _ => return None,
        };
        let span = article.to_source(block.span);
        Some(DocumentSymbol {
            name: brief(&article.text[block.span]),
            detail: None,
            kind,
            span,
            focus: span,
            children: Vec::new(),
        })
    };
    article.blocks.iter().filter_map(heading).collect()
}

fn sources(document: &Document) -> Vec<DocumentSymbol> {
    let reading = document.reading();
    let article = &reading.article;
    // In order of their first statement: who, where named, and what they say.
    let mut order: BTreeMap<(Option<usize>, String), usize> = BTreeMap::new();
    let mut sources: Vec<DocumentSymbol> = Vec::new();
    for attribution in &reading.attributions {
        let (Some(source), Some(first), Some(last)) =
            (attribution.source, attribution.content.first(), attribution.content.last())
        else {
            continue;
        };
        let entity = attribution.entity.and_then(|entity| reading.entities.all.get(entity));
        let name = entity.map_or_else(|| brief(&article.text[source]), |entity| entity.name.clone());
        let statement = DocumentSymbol {
            name: brief(&article.text[*first]),
            detail: None,
            kind: SymbolKind::Statement,
            span: article.to_source(first.join(*last)),
            focus: article.to_source(*first),
            children: Vec::new(),
        };
        let key = (
            attribution.entity.filter(|_| entity.is_some()),
            if entity.is_some() { String::new() } else { fold(&name) },
        );
        let index = *order.entry(key).or_insert_with(|| {
            let focus = article.to_source(source);
            let detail = entity.and_then(|entity| entity.role()).map(str::to_owned);
            sources.push(DocumentSymbol {
                name,
                detail,
                kind: SymbolKind::Source,
                span: focus,
                focus,
                children: Vec::new(),
            });
            sources.len() - 1
        });
        let source = &mut sources[index];
        source.span = source.span.join(statement.span);
        source.children.push(statement);
    }
    sources
}

/// One line of at most 80 characters.
fn brief(words: &str) -> String {
    const LONGEST: usize = 80;
    let line = crate::text::one_line(words);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// Where the entity of that name is introduced in its article; `None` where the article has changed.
pub fn workspace_symbol_place(snapshot: &Snapshot, entity: &EntityRef, name: &str) -> Option<Location> {
    let (document, known) = entities::resolve(snapshot, entity)?;
    let reading = document.reading();
    let span = reading.entities.mentions.get(known.introduction).filter(|_| known.name == name)?.span;
    Some(Location { article: entity.article.clone(), span: reading.article.to_source(span) })
}
