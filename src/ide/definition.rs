//! Definition: a cited article, an entity's best introduction, a conflicting claim's counterpart, a quotation's fullest
//! version.

use crate::corpus::{Document, Snapshot};
use crate::index::{ArticleId, ClaimRef, VersionKind};
use crate::text::Span;

use super::standing::{self, Standing};
use super::{Location, entities, outlets, quotations};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The words that were asked about.
    pub origin: Span,
    /// The sentence around the target.
    pub context: Span,
    pub target: Location,
}

/// At a name, the article that an outlet is cited with, else the introduction of the entity. At a figure, the
/// counterparts of a claim that is stated otherwise elsewhere; at a quotation, its fullest version.
pub fn definition(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Vec<Definition> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    // A description, "12 officers", may hold the figure; a name does not.
    let on_name = entities::mention_at(document, offset).is_some_and(|mention| !mention.nominal);
    if !on_name {
        let counterparts = counterparts(snapshot, document, offset);
        if !counterparts.is_empty() {
            return counterparts;
        }
    }
    let cited = || cited(snapshot, document, offset);
    let found = cited().or_else(|| introduction(snapshot, document, offset));
    found.or_else(|| fullest_quotation(snapshot, document, offset)).into_iter().collect()
}

fn cited(snapshot: &Snapshot, document: &Document, offset: usize) -> Option<Definition> {
    let mention = entities::mention_at(document, offset)?;
    let cited = snapshot.document(&outlets::cited(snapshot, document, mention)?.article?)?;
    let origin = document.reading().article.to_source(mention.span);
    Some(leading_to(origin, cited, outlets::head(cited)))
}

fn introduction(snapshot: &Snapshot, document: &Document, offset: usize) -> Option<Definition> {
    let mention = entities::mention_at(document, offset)?;
    let same = snapshot.index.same_entity(&entities::entity_of(&document.id, mention));
    let (entity, span) = entities::best_introduction(snapshot, &same)?;
    let origin = document.reading().article.to_source(mention.span);
    Some(leading_to(origin, snapshot.document(&entity.article)?, span))
}

/// Words that another article quotes differently lead there; other quoted words to where most of them are quoted, which
/// may be here.
fn fullest_quotation(snapshot: &Snapshot, document: &Document, offset: usize) -> Option<Definition> {
    let at = document.reading().article.to_reading(offset);
    let (here, versions) = quotations::versions_at(snapshot, document, at)?;
    let differing = versions.iter().find_map(|version| match &version.kind {
        VersionKind::Differs { here: words, there } if here.span_of(words).touches(at) => {
            Some((words, &version.there, there))
        }
        _ => None,
    });
    if let Some((words, there, others)) = differing {
        let other = quotations::quoted(snapshot, there)?;
        return Some(leading_to(
            here.document.reading().article.to_source(here.span_of(words)),
            other.document,
            other.span_of(others),
        ));
    }
    let origin = document.reading().article.to_source(here.span());
    match quotations::fullest(snapshot, &versions) {
        Some(version) => {
            let other = quotations::quoted(snapshot, &version.there)?;
            Some(leading_to(origin, other.document, other.span()))
        }
        None => (!versions.is_empty()).then(|| leading_to(origin, document, here.span())),
    }
}

/// Where a claim is stated otherwise whose focus is at `offset`, the gravest first.
fn counterparts(snapshot: &Snapshot, document: &Document, offset: usize) -> Vec<Definition> {
    let target = |origin: Span, there: &ClaimRef| {
        let other = snapshot.document(&there.article)?;
        Some(leading_to(origin, other, other.reading().claims.get(there.claim)?.focus))
    };
    let standings = standing::at_focus(snapshot, document, offset);
    let of_claim = |standing: &Standing| {
        let origin = document.reading().article.to_source(standing.focus);
        standing.against.iter().filter_map(|other| target(origin, &other.there)).collect::<Vec<_>>()
    };
    standings.iter().flat_map(of_claim).collect()
}

pub(super) fn leading_to(origin: Span, document: &Document, target: Span) -> Definition {
    let article = &document.reading().article;
    let context =
        article.sentence_at(target.start).map_or(target, |sentence| article.sentences[sentence].span.join(target));
    let target = Location { article: document.id.clone(), span: article.to_source(target) };
    Definition { origin, context: article.to_source(context), target }
}
