//! What is to be said of sources: how far they can be relied on, where they are, and whether the folder has them.

use crate::corpus::{Document, Snapshot};
use crate::entity::Mention;
use crate::ide::{entities, outlets};
use crate::index::ArticleId;

use super::decided::link;
use super::{counted, escaped};

/// Who wrote the article and when, and how far its source can be relied on: "Meridian Press, 17 June 2031 (B, usually
/// reliable)".
pub(super) fn credit(snapshot: &Snapshot, document: &Document) -> String {
    let credit = escaped(&entities::credit(document));
    match rating(snapshot, &document.id) {
        Some(rating) => format!("{credit} ({rating})"),
        None => credit,
    }
}

/// What is known of the outlet that the mention names: its rating, its address, and which articles of it there are.
pub(super) fn about(snapshot: &Snapshot, document: &Document, mention: &Mention) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let own = outlets::is_own(snapshot, document, mention);
    let cited = if own { None } else { outlets::cited(snapshot, document, mention) };
    let articles = match &cited {
        _ if own => std::slice::from_ref(&document.id),
        Some(cited) => &cited.articles[..],
        None => return paragraphs,
    };
    // The cited article first, should its outlet be rated in several ways.
    let best = cited.as_ref().and_then(|cited| cited.article.as_ref());
    let order = || best.into_iter().chain(articles);
    if let Some(rating) = order().find_map(|article| rating(snapshot, article)) {
        paragraphs.push(format!("Reliability: {rating}"));
    }
    if let Some(address) = order().find_map(|article| snapshot.decisions.url(article)) {
        paragraphs.push(link(address));
    }
    match best.and_then(|article| snapshot.document(article)) {
        Some(cited) => paragraphs.push(format!("Cited article: {}", titled(cited))),
        None if own => {}
        None if articles.is_empty() => paragraphs.push("Its report is not in this folder".to_owned()),
        None => {
            let articles = counted(articles.len(), "article");
            paragraphs.push(format!("{articles} of it in this folder; which is cited cannot be told"));
        }
    }
    paragraphs
}

fn titled(document: &Document) -> String {
    let credit = escaped(&entities::credit(document));
    match &document.reading().article.metadata.headline {
        Some(headline) => format!("{} · {credit}", escaped(&headline.value)),
        None => credit,
    }
}

fn rating(snapshot: &Snapshot, article: &ArticleId) -> Option<String> {
    let reliability = snapshot.decisions.reliability(article)?;
    Some(format!("{}, {}", reliability.letter(), reliability.meaning()))
}
