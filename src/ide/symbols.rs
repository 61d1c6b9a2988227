//! Symbols: the outline of an article, and the entities of the whole corpus by name.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::article::BlockKind;
use crate::corpus::{Document, Snapshot};
use crate::entity::{Entity, EntityType};
use crate::index::{ArticleId, EntityRef, Linker};
use crate::nlp::fold::fold;
use crate::text::{CancellationToken, Cancelled, Span};

use super::{Location, entities};

mod fuzzy;

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

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceSymbol {
    pub name: String,
    pub kind: EntityType,
    /// What tells it from others of its name: its role, if it is known, and the article that introduces it.
    pub container: Option<String>,
    pub location: Location,
    /// Whom it stands for, as that place has it.
    pub entity: EntityRef,
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

/// The entities whose names match `query`, letters in order, best first; all of them where it is empty.
pub fn workspace_symbols(
    snapshot: &Snapshot,
    query: &str,
    cancellation: &CancellationToken,
) -> Result<Vec<WorkspaceSymbol>, Cancelled> {
    let query = fold(query);
    let linker = Linker::new(&snapshot.index);
    let mut seen: FxHashSet<EntityRef> = FxHashSet::default();
    let mut found = Vec::new();
    for document in snapshot.documents.values() {
        cancellation.check()?;
        for (entity, known) in document.reading().entities.all.iter().enumerate() {
            // Who is the same elsewhere and is called otherwise comes up there.
            if best_score(known, &query).is_none() {
                continue;
            }
            let here = EntityRef { article: document.id.clone(), entity };
            if seen.contains(&here) {
                continue;
            }
            let same = linker.same_entity(&here);
            let of_entity = |entity: &EntityRef| best_score(entities::resolve(snapshot, entity)?.1, &query);
            if let Some(score) = same.iter().filter_map(of_entity).max()
                && let Some(symbol) = symbol(snapshot, &linker, &same)
            {
                found.push((score, same.len(), symbol));
            }
            seen.extend(same);
        }
    }
    found.sort_by(|(score, articles, symbol), (other_score, other_articles, other)| {
        other_score.cmp(score).then(other_articles.cmp(articles)).then_with(|| symbol.name.cmp(&other.name))
    });
    Ok(found.into_iter().map(|(_, _, symbol)| symbol).collect())
}

/// Where the entity of that name is introduced in its article; `None` where the article has changed.
pub fn workspace_symbol_place(snapshot: &Snapshot, entity: &EntityRef, name: &str) -> Option<Location> {
    let (document, known) = entities::resolve(snapshot, entity)?;
    let reading = document.reading();
    let span = reading.entities.mentions.get(known.introduction).filter(|_| known.name == name)?.span;
    Some(Location { article: entity.article.clone(), span: reading.article.to_source(span) })
}

fn best_score(entity: &Entity, query: &str) -> Option<u32> {
    let forms = entity.aliases.iter().chain([&entity.name]).filter(|form| fuzzy::may_match(query, form));
    forms.filter_map(|form| fuzzy::score(query, &fold(form))).max()
}

fn symbol(snapshot: &Snapshot, linker: &Linker, same: &[EntityRef]) -> Option<WorkspaceSymbol> {
    let (introduced, span) = entities::best_introduction(snapshot, same)?;
    let (document, entity) = entities::resolve(snapshot, &introduced)?;
    let credit = entities::credit(document);
    let container = Some(entity.role().map_or_else(|| credit.clone(), |role| format!("{role} · {credit}")));
    let location = Location { article: introduced.article.clone(), span: document.reading().article.to_source(span) };
    let kind = linker.entity_type(&introduced).unwrap_or(entity.kind);
    Some(WorkspaceSymbol { name: entity.name.clone(), kind, container, location, entity: introduced })
}
