//! What an editor can ask, one file per feature; each is a function of a [`Snapshot`](crate::corpus::Snapshot).
//!
//! Offsets and spans in and out of this module count bytes of the *source*. Results are plain structs; the protocol's
//! types are made of them in `lsp`, the printed forms in `cli`.

use crate::index::ArticleId;
use crate::text::Span;

mod actions;
mod articles;
mod check;
mod citations;
mod completion;
mod declaration;
mod definition;
mod entities;
mod explain;
mod folding;
mod highlight;
mod hover;
mod implementation;
mod inlay_hints;
mod lenses;
mod links;
mod measures;
mod outlets;
mod quotations;
mod references;
mod selection;
mod semantic_tokens;
mod standing;
mod symbols;
mod type_definition;

pub use actions::{Action, Deed, actions};
pub use articles::{ListedArticle, articles};
#[cfg(feature = "train")]
pub use check::claims;
pub use check::{Diagnostic, Related, check, check_with_settled};
pub use citations::{Citation, ListedSource, Source, cited_by, cites, listed, source_at};
pub use completion::{
    Completion, CompletionKind, completions, decisions_completions, introduction as completion_introduction,
};
pub use declaration::{Declaration, declaration};
pub use definition::{Definition, definition};
pub use explain::{explain, summary};
pub use folding::{Fold, FoldKind, boilerplate, folding};
pub use highlight::highlight;
pub use hover::{Hover, hover};
pub use implementation::implementation;
pub use inlay_hints::{InlayHint, InlayHintDetail, InlayHintKinds, inlay_hint_detail, inlay_hints};
pub use lenses::{Lens, LensPlace, lens_at, lenses};
pub use links::{Link, LinkTarget, link_target, links};
pub use references::references;
pub use selection::selection;
pub use semantic_tokens::{SemanticToken, TokenKind, semantic_tokens};
pub use symbols::{Directory, DocumentSymbol, SymbolKind, WorkspaceSymbol, document_symbols, workspace_symbol_place};
pub use type_definition::type_definition;

/// A place in an article's source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    pub article: ArticleId,
    pub span: Span,
}
