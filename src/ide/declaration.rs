//! Declaration: the `[[entity]]` that decides in `crosscheck.toml` who somebody is.
//!
//! Says which file and which entry; where the entry stands in the file's text, the caller looks up in the text that
//! counts for it.

use crate::corpus::Snapshot;
use crate::entity::Footing;
use crate::index::ArticleId;
use crate::text::Span;

use super::entities;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// The words that were asked about.
    pub origin: Span,
    /// The folder whose `crosscheck.toml` has the entry, as articles' names begin.
    pub folder: String,
    /// The name in the entry.
    pub name: String,
}

/// The entry that decides who is named at the source `offset`; `None` where nobody has decided it.
pub fn declaration(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Option<Declaration> {
    let document = snapshot.document(article)?;
    let mention = entities::mention_at(document, offset)?;
    let same = snapshot.index.same_entity(&entities::entity_of(article, mention));
    let declared = same.iter().find_map(|entity| {
        let summary = snapshot.index.entity(entity).filter(|summary| summary.footing == Footing::Decided)?;
        snapshot.decisions.declared(&entity.article, &summary.name)
    });
    let (folder, decision) = declared?;
    let origin = document.reading().article.to_source(mention.span);
    Some(Declaration { origin, folder: folder.to_owned(), name: decision.name.clone() })
}
