//! Definition: an entity's best introduction, a conflicting claim's counterpart.

use crate::corpus::Snapshot;
use crate::index::ArticleId;
use crate::text::Span;

use super::Location;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The words that were asked about.
    pub origin: Span,
    /// The sentence around the target.
    pub context: Span,
    pub target: Location,
}

pub fn definition(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Vec<Definition> {
    let _ = (snapshot, article, offset);
    Vec::new()
}
