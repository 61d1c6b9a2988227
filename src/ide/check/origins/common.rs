//! `common-origin`: articles of one story that were taken from one agency or site, and count as one source.

use crate::article::Article;
use crate::corpus::{Document, Rule, Snapshot};
use crate::ide::{Location, entities, outlets};
use crate::text::Span;

use super::{Finding, Related, is_settled, unsettled};

pub(super) fn check(snapshot: &Snapshot, document: &Document) -> Option<Finding> {
    let (origin, shared) = snapshot.index.common_origin(&document.id)?;
    let span = place(&document.reading().article)?;
    let others = shared.iter().filter_map(|other| snapshot.document(other));
    let counterparts = others.map(|other| {
        let there = &other.reading().article;
        let span = place(there).unwrap_or_else(|| outlets::head(other));
        let location = Location { article: other.id.clone(), span: there.to_source(span) };
        Related { location, message: format!("rests on {origin} too: {}", entities::credit(other)) }
    });
    let rule = Rule::CommonOrigin;
    let related =
        unsettled(counterparts, |other| is_settled(snapshot, document, rule, span, || Some(other.location.clone())));
    let first = snapshot.document(&related.first()?.location.article)?;
    let message = format!(
        "This article and {} both rest on {origin}: they confirm each other no more than one source does.",
        entities::credit(first)
    );
    Some(Finding { rule, detail: None, severity: rule.default_severity(), span, message, related })
}

/// Where the article says whom it has the story from, else its headline.
fn place(article: &Article) -> Option<Span> {
    let metadata = &article.metadata;
    let origin = metadata.origin.as_ref().and_then(|origin| origin.span);
    // A credit at the foot is page chrome, where nothing is flagged.
    let is_chrome =
        |span: &Span| article.block_at(span.start).is_some_and(|block| article.blocks[block].kind.is_boilerplate());
    let headline = || metadata.headline.as_ref().and_then(|headline| headline.span);
    let first = || article.sentences.first().map(|sentence| sentence.span);
    origin.filter(|span| !is_chrome(span)).or_else(headline).or_else(first)
}
