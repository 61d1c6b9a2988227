//! Document links: from the name of a cited outlet to the article that is meant, from an address to the article of the
//! folder that is published there, else to the address itself.

use rustc_hash::FxHashMap;

use crate::corpus::{Document, Snapshot};
use crate::index::ArticleId;
use crate::text::{CancellationToken, Cancelled, Span};

use super::{entities, outlets};

mod addresses;

use addresses::Address;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words to click.
    pub span: Span,
    /// `None` where [`link_target`] has to find out; it is somewhere.
    pub target: Option<LinkTarget>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    Article {
        id: ArticleId,
        /// "Mine floods above Port Sella · The Sella Post, 21 May 2031"
        title: String,
    },
    Address(String),
}

/// The links of the article, in order.
pub fn links(
    snapshot: &Snapshot,
    article: &ArticleId,
    cancellation: &CancellationToken,
) -> Result<Vec<Link>, Cancelled> {
    let Some(document) = snapshot.document(article) else { return Ok(Vec::new()) };
    let mut links = to_addresses(snapshot, document);
    let citations = outlets::Citations::of(snapshot, document);
    for mention in document.reading().entities.names() {
        cancellation.check()?;
        if citations.leads(mention) {
            links.push(Link { span: document.reading().article.to_source(mention.span), target: None });
        }
    }
    // The words of an address may hold the name of its outlet; the address is the narrower one.
    links.sort_by_key(|link| (link.span.start, link.target.is_none()));
    links.dedup_by(|second, first| first.span.overlaps(second.span));
    Ok(links)
}

/// Where the link over these words leads.
pub fn link_target(snapshot: &Snapshot, article: &ArticleId, span: Span) -> Option<LinkTarget> {
    let document = snapshot.document(article)?;
    let reading = document.reading();
    let here = |mention: &&crate::entity::Mention| reading.article.to_source(mention.span) == span;
    let mention = reading.entities.names().find(here)?;
    let cited = outlets::cited(snapshot, document, mention)?.article?;
    to_article(snapshot, &cited)
}

fn to_article(snapshot: &Snapshot, id: &ArticleId) -> Option<LinkTarget> {
    let document = snapshot.document(id)?;
    let credit = entities::credit(document);
    let title = match &document.reading().article.metadata.headline {
        Some(headline) => format!("{} · {credit}", headline.value),
        None => credit,
    };
    Some(LinkTarget::Article { id: id.clone(), title })
}

fn to_addresses(snapshot: &Snapshot, document: &Document) -> Vec<Link> {
    let found = addresses::of(document);
    if found.is_empty() {
        return Vec::new();
    }
    let mut published: FxHashMap<String, &ArticleId> = FxHashMap::default();
    for other in snapshot.documents.values().filter(|other| other.id != document.id) {
        let own = other.reading().article.metadata.url.as_ref().map(|url| url.value.as_str());
        let addresses = own.into_iter().chain(snapshot.decisions.url(&other.id));
        published.extend(addresses.map(|address| (addresses::key(address), &other.id)));
    }
    let link = |Address { span, address }: Address| {
        let article = published.get(&addresses::key(&address)).and_then(|id| to_article(snapshot, id));
        Link { span, target: Some(article.unwrap_or(LinkTarget::Address(address))) }
    };
    found.into_iter().map(link).collect()
}
