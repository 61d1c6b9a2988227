//! Who and what is named in one article: mentions, and the entities that they stand for.
//!
//! Links between articles are the index's work.

use crate::article::Article;
use crate::nlp::{Syntax, Tokens};
use crate::text::Span;
use crate::value::Value;

mod coreference;
mod country;
mod expansions;
mod footing;
mod introduction;
mod lexicon;
mod names;
mod nominals;
mod posts;
mod roles;
pub mod spelling;

pub use crate::nlp::EntityType;
pub(crate) use country::{country, country_of_people, is_country};
pub use footing::{Footing, footings};
pub use introduction::Merit;
pub use lexicon::is_role;
pub use posts::{Holders, Office, Post, Standing};

/// A place in the article that stands for an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The name without title, article and possessive ending.
    pub span: Span,
    /// The index into [`Entities::all`].
    pub entity: usize,
    /// Whether it is a description or pronoun rather than a name: "the minister".
    pub nominal: bool,
}

/// Someone or something that the article names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The fullest name in the article, white space made single.
    pub name: String,
    pub kind: EntityType,
    /// Every other written form in the article, sorted.
    pub aliases: Vec<String>,
    /// An acronym that the article ties to the name: "Special Investigation Service (STT)".
    pub acronym: Option<String>,
    /// The full forms that the article ties to the acronym, and where, in order; rivals where it is unsure.
    pub expansions: Vec<(String, Span)>,
    /// The country whose body it is, in the spelling of [`spelling::country`]: "Bolivia's Foreign Ministry".
    pub owner: Option<String>,
    /// Titles and roles beside its names, as written: "presiding judge"; with the words' spans, in order, each once.
    pub roles: Vec<(String, Span)>,
    /// The mention that introduces the entity best, as an index into [`Entities::mentions`].
    pub introduction: usize,
    /// How well that mention introduces it.
    pub merit: Merit,
}

impl Entity {
    /// The first role that the article gives.
    pub fn role(&self) -> Option<&str> {
        self.roles.first().map(|(role, _)| &**role)
    }
}

/// All that an article names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entities {
    /// In order of their spans. A description may hold names: "the Mexican president".
    pub mentions: Vec<Mention>,
    /// The mentions that are names, as indices into `mentions`; none overlaps another.
    names: Vec<usize>,
    pub all: Vec<Entity>,
    /// The offices that the article gives to people.
    pub posts: Vec<Post>,
}

impl Entities {
    /// The mention whose span holds or touches `offset`; a name before the description around it, the shortest of several
    /// descriptions.
    pub fn mention_at(&self, offset: usize) -> Option<&Mention> {
        let here = self.mentions.iter().filter(|mention| mention.span.touches(offset));
        here.min_by_key(|mention| (mention.nominal, mention.span.len()))
    }

    /// The mentions that are names, in order.
    pub fn names(&self) -> impl Iterator<Item = &Mention> {
        self.names.iter().map(|&name| &self.mentions[name])
    }

    /// The names that overlap the span, in order.
    pub fn names_in(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let first = self.names.partition_point(|&name| self.mentions[name].span.end <= span.start);
        let names = self.names[first..].iter().map(|&name| &self.mentions[name]);
        names.take_while(move |mention| mention.span.start < span.end)
    }

    /// The description or pronoun with exactly this span.
    pub fn nominal(&self, span: Span) -> Option<&Mention> {
        let first = self.mentions.partition_point(|mention| mention.span.start < span.start);
        let here = self.mentions[first..].iter().take_while(|mention| mention.span.start == span.start);
        here.filter(|mention| mention.nominal).find(|mention| mention.span == span)
    }

    /// Takes in further words that stand for the entities.
    pub(crate) fn tell(&mut self, nominals: Vec<Mention>) {
        if nominals.is_empty() {
            return;
        }
        let introduced: Vec<Option<Span>> =
            self.all.iter().map(|entity| Some(self.mentions.get(entity.introduction)?.span)).collect();
        self.mentions.extend(nominals);
        self.mentions
            .sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end), !mention.nominal));
        self.mentions.dedup_by_key(|mention| (mention.span, mention.nominal));
        self.names = (0..self.mentions.len()).filter(|&at| !self.mentions[at].nominal).collect();
        for (entity, span) in self.all.iter_mut().zip(introduced) {
            let Some(span) = span else { continue };
            let at = self.names.partition_point(|&name| self.mentions[name].span.start < span.start);
            entity.introduction = self.names.get(at).copied().unwrap_or(entity.introduction);
        }
    }

    /// Takes in descriptions and pronouns, which are in order.
    fn add(&mut self, nominals: Vec<Mention>) {
        let mut nominals = nominals.into_iter().peekable();
        let mut mentions = Vec::with_capacity(self.mentions.len() + nominals.len());
        self.names.clear();
        for name in self.mentions.drain(..) {
            let is_before =
                |nominal: &Mention| (nominal.span.start, name.span.end) < (name.span.start, nominal.span.end);
            while let Some(nominal) = nominals.next_if(is_before) {
                mentions.push(nominal);
            }
            self.names.push(mentions.len());
            mentions.push(name);
        }
        mentions.extend(nominals);
        self.mentions = mentions;
        for entity in &mut self.all {
            entity.introduction = self.names.get(entity.introduction).copied().unwrap_or_default();
        }
    }
}

/// Finds names and ties the mentions of one entity together.
pub fn read(article: &Article, tokens: &Tokens, syntax: &Syntax, values: &[Value]) -> Entities {
    let names = names::find(article, syntax, values);
    let mut entities = coreference::link(article, tokens, syntax, &names);
    let nominals = nominals::find(article, tokens, syntax, &entities);
    entities.add(nominals);
    expansions::add(article, tokens, &mut entities);
    entities.posts = posts::find(article, tokens, values, &entities);
    entities
}
