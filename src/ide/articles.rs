//! What a list of the folder's articles shows of each.

use jiff::civil::Date;

use crate::corpus::{Document, Snapshot};
use crate::index::ArticleId;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedArticle {
    pub id: ArticleId,
    pub headline: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<Date>,
    /// The analyst's rating of the outlet, A to F.
    pub reliability: Option<char>,
}

/// Every article, in the order of their names.
pub fn articles(snapshot: &Snapshot) -> Vec<ListedArticle> {
    snapshot.documents.values().map(|document| listed(snapshot, document)).collect()
}

fn listed(snapshot: &Snapshot, document: &Document) -> ListedArticle {
    let metadata = &document.reading().article.metadata;
    ListedArticle {
        id: document.id.clone(),
        headline: metadata.headline.as_ref().map(|headline| headline.value.clone()),
        outlet: metadata.outlet.as_ref().map(|outlet| outlet.value.clone()),
        published: metadata.published.as_ref().map(|published| published.value),
        reliability: snapshot.decisions.reliability(&document.id).map(|reliability| reliability.letter()),
    }
}
