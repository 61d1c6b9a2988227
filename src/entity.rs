//! Who and what is named in one article: mentions, and the entities that they stand for.
//!
//! Links between articles are the index's work.

use crate::article::Article;
use crate::nlp::{Syntax, Tokens};
use crate::text::Span;
use crate::value::Value;

mod coreference;
mod footing;
mod lexicon;
mod names;
mod roles;
pub mod spelling;

pub use crate::nlp::EntityType;
pub use footing::{Footing, footings};

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
    /// The full forms that the article writes beside the acronym in brackets, in order; rivals where it is unsure.
    pub expansions: Vec<String>,
    /// The country whose body it is, in the spelling of [`spelling::country`]: "Bolivia's Foreign Ministry".
    pub owner: Option<String>,
    /// Title or role beside a name, as written: "presiding judge"; with the words' span.
    pub role: Option<(String, Span)>,
    /// The mention that introduces the entity best, as an index into [`Entities::mentions`].
    pub introduction: usize,
}

/// All that an article names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entities {
    /// In order of their spans.
    pub mentions: Vec<Mention>,
    pub all: Vec<Entity>,
}

impl Entities {
    /// The mention whose span holds or touches `offset`.
    pub fn mention_at(&self, offset: usize) -> Option<&Mention> {
        self.mentions.iter().find(|mention| mention.span.touches(offset))
    }
}

/// Finds names and ties the mentions of one entity together.
pub fn read(article: &Article, tokens: &Tokens, syntax: &Syntax, values: &[Value]) -> Entities {
    let names = names::find(article, syntax, values);
    coreference::link(article, tokens, &names)
}
