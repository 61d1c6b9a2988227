//! Implementation: where other articles state the claim under the caret too.

use crate::corpus::Snapshot;
use crate::index::ArticleId;

use super::definition::{Definition, leading_to};
use super::standing;

/// The places that corroborate the claim at `offset`: the one whose figure is there, else the one whose clause is.
pub fn implementation(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Vec<Definition> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let mut found: Vec<Definition> = Vec::new();
    for standing in standing::at(snapshot, document, offset) {
        let origin = document.reading().article.to_source(standing.focus);
        for claim in &standing.support {
            let Some(other) = snapshot.document(&claim.article) else { continue };
            let target = other.reading().claims.get(claim.claim).map(|claim| leading_to(origin, other, claim.focus));
            found.extend(target.filter(|target| !found.contains(target)));
        }
    }
    found
}
