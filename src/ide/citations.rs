//! Citations: whom an article or somebody in it goes by, and who goes by them; a call hierarchy of sources.
//!
//! A statement inside a statement belongs to whoever makes the outer one: in "Kern said the Post had reported …" it is
//! Kern who cites the Post.

use std::collections::BTreeMap;

use crate::corpus::{Document, Snapshot};
use crate::entity::EntityType;
use crate::index::{ArticleId, EntityRef, Linker};
use crate::nlp::fold::fold_name;
use crate::text::{CancellationToken, Cancelled, Span};

use super::{Location, entities, outlets};

mod edges;

use edges::{Cited, Edge};

/// Who cites or is cited.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    Article(ArticleId),
    /// Somebody or something that an article names.
    Entity(EntityRef),
    /// An agency or site that an article credits, of which the folder has nothing.
    Origin {
        name: String,
        article: ArticleId,
    },
}

/// What to show of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSource {
    pub source: Source,
    pub name: String,
    pub detail: String,
    /// `None` for an article.
    pub kind: Option<EntityType>,
    /// The words to go to; in the article of a [`Source::Entity`].
    pub location: Location,
}

/// One side of a citation, and where the citing article cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    pub other: ListedSource,
    /// In the article where the citing side stands.
    pub places: Vec<Span>,
}

/// Who is meant at `offset`: a cited article, a person or body, else the article itself.
pub fn source_at(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Option<ListedSource> {
    let document = snapshot.document(article)?;
    let source = match entities::mention_at(document, offset) {
        Some(mention) if outlets::is_own(snapshot, document, mention) => Source::Article(article.clone()),
        Some(mention) => match outlets::cited(snapshot, document, mention).and_then(|cited| cited.article) {
            Some(cited) => Source::Article(cited),
            None => Source::Entity(entities::entity_of(article, mention)),
        },
        None => Source::Article(article.clone()),
    };
    listed(snapshot, source)
}

/// Whom it cites, in the order of the words.
pub fn cites(
    snapshot: &Snapshot,
    source: &Source,
    cancellation: &CancellationToken,
) -> Result<Vec<Citation>, Cancelled> {
    let linker = Linker::new(&snapshot.index);
    let mut found = Found::default();
    let own: Vec<(ArticleId, Option<usize>)> = match source {
        Source::Article(article) => vec![(article.clone(), None)],
        Source::Entity(entity) => {
            let same = linker.same_entity(entity);
            same.into_iter().map(|entity| (entity.article, Some(entity.entity))).collect()
        }
        Source::Origin { .. } => Vec::new(),
    };
    let home = source.article();
    for (article, by) in own {
        cancellation.check()?;
        let Some(document) = snapshot.document(&article) else { continue };
        for Edge { cited, at, .. } in edges::by(snapshot, document, by) {
            let at = document.reading().article.to_source(at);
            // The protocol knows places of the citing side's own article only.
            found.add(known(snapshot, &linker, document, cited), (article == *home).then_some(at));
        }
    }
    Ok(found.list(snapshot, &linker))
}

/// Who cites it, article by article.
pub fn cited_by(
    snapshot: &Snapshot,
    source: &Source,
    cancellation: &CancellationToken,
) -> Result<Vec<Citation>, Cancelled> {
    let mut found = Found::default();
    for (article, entities) in candidates(snapshot, source) {
        cancellation.check()?;
        let Some(document) = snapshot.document(&article) else { continue };
        let is_it = |cited: &Cited| match (source, cited) {
            (Source::Article(own), Cited::Article(cited)) => own == cited,
            (Source::Entity(_), Cited::Entity(entity)) => entities.contains(entity),
            (Source::Entity(own), Cited::Origin(origin)) => {
                snapshot.index.entity(own).is_some_and(|own| fold_name(&own.name) == fold_name(origin))
            }
            (Source::Origin { name, .. }, Cited::Origin(origin)) => fold_name(name) == fold_name(origin),
            _ => false,
        };
        let of_them = edges::of(snapshot, document, |entity| entities.contains(&entity));
        for Edge { by, at, .. } in of_them.into_iter().filter(|edge| is_it(&edge.cited)) {
            let by = match by {
                Some(entity) => Source::Entity(EntityRef { article: article.clone(), entity }),
                None => Source::Article(article.clone()),
            };
            found.add(by, Some(document.reading().article.to_source(at)));
        }
    }
    Ok(found.list(snapshot, &Linker::new(&snapshot.index)))
}

/// The articles that may cite it, each with its entities that may be it.
fn candidates(snapshot: &Snapshot, source: &Source) -> BTreeMap<ArticleId, Vec<usize>> {
    let index = &snapshot.index;
    let mut candidates: BTreeMap<ArticleId, Vec<usize>> = BTreeMap::new();
    let name = match source {
        Source::Article(article) => {
            let Some(outlet) = index.summary(article).and_then(|summary| summary.outlet.as_ref()) else {
                return candidates;
            };
            let outlet = fold_name(outlet);
            let last = outlet.rsplit(' ').next().unwrap_or_default();
            for (id, summary) in index.articles().filter(|(id, _)| *id != article) {
                let is_outlet = |name: &str| is_ending(name, last) && fold_name(name) == outlet;
                let named = summary.entities.iter().enumerate().filter(|(_, entity)| is_outlet(&entity.name));
                let named: Vec<usize> = named.map(|(entity, _)| entity).collect();
                if !named.is_empty() {
                    candidates.insert(id.clone(), named);
                }
            }
            outlet
        }
        Source::Entity(entity) => {
            for same in index.same_entity(entity) {
                candidates.entry(same.article).or_default().push(same.entity);
            }
            index.entity(entity).map(|own| fold_name(&own.name)).unwrap_or_default()
        }
        Source::Origin { name, .. } => fold_name(name),
    };
    for id in index.taken_from(&name) {
        candidates.entry(id.clone()).or_default();
    }
    candidates
}

/// Whether the name may end in the folded word, as far as that can be told without folding it.
fn is_ending(name: &str, word: &str) -> bool {
    !name.is_ascii()
        || !word.is_ascii()
        || name.len().checked_sub(word.len()).is_some_and(|at| name[at..].eq_ignore_ascii_case(word))
}

/// The cited side as the whole folder knows it.
fn known(snapshot: &Snapshot, linker: &Linker, document: &Document, cited: Cited) -> Source {
    match cited {
        Cited::Article(article) => Source::Article(article),
        Cited::Origin(name) => Source::Origin { name, article: document.id.clone() },
        Cited::Entity(entity) => {
            let own = EntityRef { article: document.id.clone(), entity };
            let best = entities::best_introduction(snapshot, &linker.same_entity(&own));
            Source::Entity(best.map_or(own, |(best, _)| best))
        }
    }
}

/// What to show of it; `None` for what has gone.
pub fn listed(snapshot: &Snapshot, source: Source) -> Option<ListedSource> {
    listed_by(snapshot, &Linker::new(&snapshot.index), source)
}

fn listed_by(snapshot: &Snapshot, linker: &Linker, source: Source) -> Option<ListedSource> {
    let document = snapshot.document(source.article())?;
    let article = &document.reading().article;
    let at = |span: Span| Location { article: document.id.clone(), span: article.to_source(span) };
    let credit = entities::credit(document);
    let (name, detail, kind, location) = match &source {
        Source::Article(_) => {
            let headline = article.metadata.headline.as_ref().map(|headline| headline.value.clone());
            (headline.unwrap_or_else(|| credit.clone()), credit, None, at(outlets::head(document)))
        }
        Source::Entity(entity) => {
            let known = document.reading().entities.all.get(entity.entity)?;
            let introduction = document.reading().entities.mentions.get(known.introduction)?.span;
            let detail = known.role().map_or_else(|| credit.clone(), |role| format!("{role} · {credit}"));
            let kind = linker.entity_type(entity).unwrap_or(known.kind);
            (known.name.clone(), detail, Some(kind), at(introduction))
        }
        Source::Origin { name, .. } => {
            let span = article.metadata.origin.as_ref().and_then(|origin| origin.span);
            (name.clone(), credit, Some(EntityType::Org), at(span.unwrap_or_else(|| outlets::head(document))))
        }
    };
    Some(ListedSource { source, name, detail, kind, location })
}

impl Source {
    /// The article where it stands.
    pub fn article(&self) -> &ArticleId {
        match self {
            Source::Article(article) | Source::Origin { article, .. } => article,
            Source::Entity(entity) => &entity.article,
        }
    }
}

/// Citations of the same side, put together.
#[derive(Default)]
struct Found {
    order: BTreeMap<Source, usize>,
    all: Vec<(Source, Vec<Span>)>,
}

impl Found {
    fn add(&mut self, source: Source, place: Option<Span>) {
        let index = *self.order.entry(source.clone()).or_insert_with(|| {
            self.all.push((source, Vec::new()));
            self.all.len() - 1
        });
        if let Some((_, places)) = self.all.get_mut(index) {
            places.extend(place.filter(|place| !places.contains(place)));
        }
    }

    fn list(self, snapshot: &Snapshot, linker: &Linker) -> Vec<Citation> {
        let list = self.all.into_iter();
        list.filter_map(|(source, places)| Some(Citation { other: listed_by(snapshot, linker, source)?, places }))
            .collect()
    }
}
