//! Symbols: the outline of an article, and the entities of the whole corpus by name.

use crate::corpus::Snapshot;
use crate::entity::EntityType;
use crate::index::ArticleId;
use crate::text::{CancellationToken, Cancelled, Span};

use super::Location;

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
    /// The role or outlet that tells it from others of its name.
    pub container: Option<String>,
    pub location: Location,
}

pub fn document_symbols(snapshot: &Snapshot, article: &ArticleId) -> Vec<DocumentSymbol> {
    let _ = (snapshot, article);
    Vec::new()
}

/// The entities whose names match `query`, letters in order, best first; all of them where it is empty.
pub fn workspace_symbols(
    snapshot: &Snapshot,
    query: &str,
    cancellation: &CancellationToken,
) -> Result<Vec<WorkspaceSymbol>, Cancelled> {
    cancellation.check()?;
    let _ = (snapshot, query);
    Ok(Vec::new())
}
