//! Which entities of different articles are one.
//!
//! Names lead, in one spelling. A short form, a surname or an acronym links to the one full name that bears it; where two
//! full names do, it stays by itself. People of one name are told apart by what the articles say of them. What an article
//! merely guesses of a name's type, the others correct. Every link has a reason.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::entity::{self, EntityType, Footing};
use crate::nlp::fold::fold;
use crate::nlp::gazetteer::{self, Known};
use crate::reading::Reading;

use super::postings::Postings;
use super::{ArticleId, EntityRef, Index, Summary};

mod acronyms;
mod decided;
mod facts;
mod keys;
mod link;
mod metonyms;
mod resolve;
mod types;

pub use acronyms::{AcronymConflict, AcronymConflictKind};
pub use decided::Naming;
pub use facts::{Gender, PersonFacts};
pub use link::{Confidence, Link, Reason};

use keys::Family;
pub(super) use resolve::Resolver;
use types::TypeTable;

/// What linking needs to know of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntitySummary {
    pub name: String,
    /// What the article takes it for; [`Index::entity_type`] is what all articles do.
    pub kind: EntityType,
    pub footing: Footing,
    /// Keys under which another article may know it: its full name first, then shorter ones.
    pub keys: Vec<String>,
    /// The acronym that the article ties to full names, and those names.
    pub acronym: Option<String>,
    pub expansions: Vec<String>,
    /// Whether the acronym has the letters of another language.
    pub is_translated: bool,
    /// What the article tells of a person.
    pub facts: PersonFacts,
    /// Whether the place stands for a government, under whose key it is then kept.
    pub is_metonym: bool,
    /// The name in one spelling.
    pub(super) folded: String,
    /// The name without regard to its type.
    any_type: String,
    /// One key for a country and its people: "Spain" and "Spanish".
    country: Option<String>,
}

impl EntitySummary {
    /// Whether it is named in stories of all sorts: places and peoples are.
    pub(super) fn is_broad(&self) -> bool {
        matches!(self.kind, EntityType::Gpe | EntityType::Norp)
    }

    pub(super) fn is_country(&self) -> bool {
        self.kind == EntityType::Gpe && self.country.is_some()
    }

    /// The keys under which claims about it meet, whatever type each article gives it.
    pub(super) fn claim_keys(&self) -> impl Iterator<Item = &String> {
        self.keys.iter().chain([&self.any_type]).chain(&self.country)
    }

    /// Whether one is a country, and the other its people.
    pub(super) fn is_people_of(&self, other: &EntitySummary) -> bool {
        self.kind != other.kind && self.country.is_some() && self.country == other.country
    }

    pub(super) fn full(&self) -> &str {
        self.keys.first().map_or("", String::as_str)
    }

    /// Whether two articles that name it may be on one topic: countries and peoples are named everywhere.
    pub(super) fn tells_topic(&self) -> bool {
        let is_country = || gazetteer::known(&fold(&self.name)).has(Known::PLACE);
        self.kind != EntityType::Norp && !self.is_metonym && !is_country()
    }
}

/// Name keys and the entities that bear them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct NameTable {
    bearers: Postings<String, EntityRef>,
    types: TypeTable,
}

pub(super) fn summarise(reading: &Reading) -> Vec<EntitySummary> {
    let entities = &reading.entities;
    let footings = entity::footings(&reading.article, entities);
    let facts = footings.into_iter().zip(facts::of(reading)).zip(metonyms::of(reading));
    let summary =
        |(entity, ((footing, facts), government)): (&entity::Entity, ((Footing, PersonFacts), Option<String>))| {
            let is_metonym = government.is_some();
            EntitySummary {
                name: entity.name.clone(),
                kind: entity.kind,
                footing: if is_metonym { Footing::Founded } else { footing },
                keys: government.map_or_else(|| keys::of(entity), |government| vec![government]),
                acronym: entity.acronym.clone().filter(|_| !entity.expansions.is_empty()),
                expansions: entity.expansions.iter().map(|(form, _)| form.clone()).collect(),
                is_translated: acronyms::is_translated(entity),
                facts,
                is_metonym,
                folded: fold(&entity.name),
                any_type: types::any_type(&entity.name),
                country: country(entity),
            }
        };
    entities.all.iter().zip(facts).map(summary).collect()
}

fn country(entity: &entity::Entity) -> Option<String> {
    let key = match entity.kind {
        EntityType::Norp => entity::country_of_people(&entity.name),
        EntityType::Gpe => {
            Some(&entity.name).filter(|name| entity::is_country(name)).map(|name| entity::country(name, entity.kind))
        }
        _ => None,
    };
    key.map(|key| format!("country {key}"))
}

impl NameTable {
    pub(super) fn replace(&mut self, id: &ArticleId, old: Option<&Summary>, new: Option<&Summary>) {
        let borne = |of| borne(id, of);
        self.bearers.replace(old.into_iter().flat_map(borne), new.into_iter().flat_map(borne));
        old.into_iter().flat_map(|of| &of.entities).for_each(|entity| self.types.remove(entity));
        new.into_iter().flat_map(|of| &of.entities).for_each(|entity| self.types.insert(entity));
    }

    fn bearers(&self, key: &str) -> impl Iterator<Item = &EntityRef> {
        self.bearers.under(key)
    }
}

/// The keys of an article's entities, acronyms among them. Where the type is guessed it may be any.
fn borne<'a>(id: &'a ArticleId, summary: &'a Summary) -> impl Iterator<Item = (String, EntityRef)> + 'a {
    summary.entities.iter().enumerate().flat_map(move |(entity, of)| {
        let acronym = of.acronym.as_deref().map(keys::acronym);
        let bearer = EntityRef { article: id.clone(), entity };
        let guesses = Family::NAMED.iter().map(|family| family.key(&of.name));
        let guesses = guesses.take(if of.footing == Footing::Guessed { Family::NAMED.len() } else { 0 });
        let others = acronym.into_iter().chain(keys::any_order(of.full())).chain(guesses);
        of.keys.iter().cloned().chain(others).map(move |key| (key, bearer.clone()))
    })
}

/// Answers many questions about who is who in one index, and keeps what it finds out about a name for the next.
pub struct Linker<'a> {
    index: &'a Index,
    resolver: Resolver<'a>,
}

impl<'a> Linker<'a> {
    pub fn new(index: &'a Index) -> Linker<'a> {
        Linker { index, resolver: Resolver::new(index) }
    }

    /// Every article's entity that is the same as this one, itself included, in order.
    pub fn same_entity(&self, entity: &EntityRef) -> Vec<EntityRef> {
        let Linker { index, resolver } = self;
        let Some(identity) = resolver.identity(entity) else { return vec![entity.clone()] };
        let mut same = vec![entity.clone()];
        // Whoever is the same bears the full name, a shorter form of it, or its words in another order.
        let mut waiting = vec![Resolver::key(&identity).to_owned()];
        let mut seen: FxHashSet<String> = waiting.iter().cloned().collect();
        while let Some(key) = waiting.pop() {
            let is_of_all = resolver.is_of_all(&key, &identity);
            let mut before: &[String] = &[];
            for bearer in index.names.bearers(&key) {
                let Some(summary) = index.entity(bearer) else { continue };
                let full = index.full_of(summary);
                if *full != *key {
                    // Those with another full name come up under that.
                    let leads = keys::is_of_no_family(&key) || summary.footing == Footing::Guessed;
                    if leads && seen.insert(full.to_string()) {
                        waiting.push(full.into_owned());
                    }
                    continue;
                }
                let is_sure = is_of_all && !Resolver::may_be_surname(summary, &full);
                if !is_sure && resolver.identity(bearer).as_ref() != Some(&identity) {
                    continue;
                }
                same.push(bearer.clone());
                if summary.keys == before {
                    continue;
                }
                before = &summary.keys;
                let acronym = summary.acronym.as_deref().map(keys::acronym);
                for key in summary.keys.iter().chain(&acronym).chain(&keys::any_order(&key)) {
                    if !seen.contains(key) {
                        seen.insert(key.clone());
                        waiting.push(key.clone());
                    }
                }
            }
        }
        same.sort();
        same.dedup();
        same
    }

    /// Whether two articles' entities are one.
    pub fn is_same_entity(&self, one: &EntityRef, other: &EntityRef) -> bool {
        one == other
            || self.resolver.identity(one).is_some_and(|here| self.resolver.identity(other).as_ref() == Some(&here))
    }

    /// The type that all articles together give to the entity.
    pub fn entity_type(&self, entity: &EntityRef) -> Option<EntityType> {
        let Linker { index, resolver } = self;
        let summary = index.entity(entity)?;
        if summary.is_metonym {
            return Some(summary.kind);
        }
        let identity = resolver.identity(entity);
        let full = identity.as_deref().map(Resolver::key);
        let bearers = full.into_iter().flat_map(|full| index.names.bearers(full));
        let bearers = bearers.filter_map(|bearer| index.entity(bearer)).filter(|bearer| !bearer.is_metonym);
        let fullest =
            bearers.filter(|bearer| Some(&*index.full_of(bearer)) == full).max_by_key(|bearer| bearer.footing);
        Some(index.names.types.agreed(fullest.unwrap_or(summary)))
    }
}

impl Index {
    /// Every article's entity that is the same as this one, itself included, in order.
    pub fn same_entity(&self, entity: &EntityRef) -> Vec<EntityRef> {
        Linker::new(self).same_entity(entity)
    }

    /// The other articles that name something that this one names and that not everybody does, with their numbers.
    pub(super) fn sharing_names<'a>(
        &'a self,
        id: &'a ArticleId,
        summary: &'a Summary,
    ) -> impl Iterator<Item = (u32, &'a Summary)> {
        const COMMON: usize = 400;
        let keys = summary.entities.iter().filter(|entity| entity.tells_topic()).flat_map(|entity| &entity.keys);
        let bearers = keys.map(|key| self.names.bearers.under(key)).filter(|bearers| bearers.len() <= COMMON);
        let articles: FxHashSet<&ArticleId> = bearers.flatten().map(|bearer| &bearer.article).collect();
        let others = articles.into_iter().filter(move |other| *other != id);
        others.filter_map(|other| self.articles.numbered(other))
    }

    /// Whether two articles' entities are one.
    pub fn is_same_entity(&self, one: &EntityRef, other: &EntityRef) -> bool {
        Linker::new(self).is_same_entity(one, other)
    }

    /// What the index knows of an entity.
    pub fn entity(&self, entity: &EntityRef) -> Option<&EntitySummary> {
        self.summary(&entity.article)?.entities.get(entity.entity)
    }

    /// The type that all articles together give to the entity.
    pub fn entity_type(&self, entity: &EntityRef) -> Option<EntityType> {
        Linker::new(self).entity_type(entity)
    }

    fn full(&self, entity: &EntityRef) -> Option<Cow<'_, str>> {
        self.entity(entity).map(|summary| self.full_of(summary))
    }

    /// The key of the full name, under the type on which the articles agree.
    fn full_of<'a>(&self, summary: &'a EntitySummary) -> Cow<'a, str> {
        let agreed = Family::of(self.names.types.agreed(summary));
        if summary.is_metonym || agreed == Family::of(summary.kind) {
            Cow::Borrowed(summary.full())
        } else {
            Cow::Owned(agreed.key(&summary.name))
        }
    }
}

#[cfg(test)]
mod tests;
