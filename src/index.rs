//! Many articles at once: which entities are one, which claims speak of the same thing, where they disagree, and which
//! quotations are one utterance.
//!
//! The index is a fold over article [`Summary`]s, patched by what changed. Invariant: patching gives the same index as
//! building from scratch. It holds no spans and no text, so an edit that changes no name, value or claim leaves it
//! untouched; readers look places up in the articles' readings. All maps are persistent: a clone is cheap and shares.

use std::sync::Arc;

use jiff::civil::Date;

use crate::nlp::fold::fold_name;
use crate::reading::Reading;

mod claims;
mod days;
mod entities;
mod identities;
mod kinship;
mod numbers;
mod origins;
mod postings;
mod posts;
mod quotations;
#[cfg(test)]
mod testing;
mod topic;

pub use claims::{ClaimSummary, Disagreement, DisagreementKind, Later, SourceSummary, Support, Verdict};
pub use entities::{
    AcronymConflict, AcronymConflictKind, Confidence, EntitySummary, Gender, Link, Linker, Naming, PersonFacts, Reason,
};
pub use posts::{PostRef, PostSummary, TitleConflict, TitleConflictKind};
pub use quotations::{Passage, QuotationRef, QuotationSummary, QuotationVersion, VersionKind, passages};

use claims::Slots;
use entities::{NameTable, Resolver};
use numbers::Numbers;
use postings::Postings;
use topic::Topic;

/// An article's name in the corpus: its path or URI, opaque here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub Arc<str>);

/// An entity of one article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityRef {
    pub article: ArticleId,
    /// The index into the article's entities.
    pub entity: usize,
}

/// A claim of one article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimRef {
    pub article: ArticleId,
    /// The index into the article's claims.
    pub claim: usize,
}

/// What the index needs to know of one article. Entities and claims stand at their indices in the reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    pub outlet: Option<String>,
    pub published: Option<Date>,
    /// The agency or site that the article was taken from.
    pub origin: Option<String>,
    /// The outlet's name in one spelling, and that of whom the article has its story from: the origin, else the outlet.
    outlet_key: Option<String>,
    origin_key: Option<String>,
    pub entities: Vec<EntitySummary>,
    pub claims: Vec<ClaimSummary>,
    pub posts: Vec<PostSummary>,
    /// The quoted passages, as [`passages`] gives them.
    pub quotations: Vec<QuotationSummary>,
    topic: Topic,
    slots: Slots,
}

impl Summary {
    pub fn of(reading: &Reading) -> Summary {
        let metadata = &reading.article.metadata;
        let entities = entities::summarise(reading);
        let claims = claims::summarise(reading, &entities);
        let outlet = metadata.outlet.as_ref().map(|outlet| outlet.value.clone());
        let origin = metadata.origin.as_ref().map(|origin| origin.value.clone());
        let outlet_key = outlet.as_deref().map(fold_name);
        Summary {
            slots: Slots::of(&claims),
            published: metadata.published.as_ref().map(|published| published.value),
            origin_key: origin.as_deref().map(fold_name).or_else(|| outlet_key.clone()),
            outlet_key,
            outlet,
            origin,
            claims,
            posts: posts::summarise(reading, &entities),
            quotations: quotations::summarise(reading),
            topic: Topic::of(&reading.claims),
            entities,
        }
    }

    /// The summary after what is decided about names.
    pub fn decided(mut self, namings: &[Naming]) -> Summary {
        self.entities.iter_mut().for_each(|entity| entity.decide(namings));
        self
    }

    /// The days between two articles; `None` where a date is missing.
    fn days_apart(&self, other: &Summary) -> Option<i32> {
        let (here, there) = (self.published?, other.published?);
        Some(days::gap((here, here), (there, there)))
    }
}

#[derive(Debug, Clone, Default)]
pub struct Index {
    articles: Numbers,
    names: NameTable,
    claims: Postings<String, claims::Posting>,
    posts: Postings<String, PostRef>,
    quotations: Postings<u64, QuotationRef>,
    outlets: Postings<String, ArticleId>,
    origins: Postings<String, ArticleId>,
}

impl Index {
    /// Puts an article in, or puts its new summary in place of the old.
    pub fn insert(&mut self, id: &ArticleId, summary: Arc<Summary>) {
        self.replace(id, Some(summary));
    }

    pub fn remove(&mut self, id: &ArticleId) {
        if self.summary(id).is_some() {
            self.replace(id, None);
        }
    }

    fn replace(&mut self, id: &ArticleId, summary: Option<Arc<Summary>>) {
        let number = self.articles.number(id);
        let old = self.articles.set(number, summary.clone());
        let (old, new) = (old.as_deref(), summary.as_deref());
        self.names.replace(id, old, new);
        let claims = |of| claims::entries(number, of);
        self.claims.replace(old.into_iter().flat_map(claims), new.into_iter().flat_map(claims));
        let posts = |of| posts::entries(id, of);
        self.posts.replace(old.into_iter().flat_map(posts), new.into_iter().flat_map(posts));
        let quotations = |of| quotations::entries(id, of);
        self.quotations.replace(old.into_iter().flat_map(quotations), new.into_iter().flat_map(quotations));
        let outlet = |of: &Summary| Some((of.outlet_key.clone()?, id.clone()));
        self.outlets.replace(old.and_then(outlet).into_iter(), new.and_then(outlet).into_iter());
        let origin = |of: &Summary| Some((of.origin_key.clone()?, id.clone()));
        self.origins.replace(old.and_then(origin).into_iter(), new.and_then(origin).into_iter());
    }

    pub fn summary(&self, id: &ArticleId) -> Option<&Arc<Summary>> {
        self.articles.summary(id)
    }

    pub fn articles(&self) -> impl Iterator<Item = (&ArticleId, &Arc<Summary>)> {
        self.articles.iter()
    }
}

/// The same articles under the same keys, whatever numbers they have.
impl PartialEq for Index {
    fn eq(&self, other: &Index) -> bool {
        self.articles().eq(other.articles())
            && self.names == other.names
            && self.keys_of_claims() == other.keys_of_claims()
            && self.posts == other.posts
            && self.quotations == other.quotations
            && self.outlets == other.outlets
            && self.origins == other.origins
    }
}
