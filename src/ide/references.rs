//! References: every mention of an entity, in every article.

use crate::corpus::Snapshot;
use crate::index::ArticleId;

use super::Location;

/// In order of article and place; without `declaration`, the best introduction is left out.
pub fn references(snapshot: &Snapshot, article: &ArticleId, offset: usize, declaration: bool) -> Vec<Location> {
    let _ = (snapshot, article, offset, declaration);
    Vec::new()
}
