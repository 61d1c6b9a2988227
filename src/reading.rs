//! Everything that crosscheck understood of one article, layer by layer.

use crate::article::{Article, Format, Given};
use crate::attribution::{self, Attribution};
use crate::claim::{self, Claim};
use crate::entity::{self, Entities};
use crate::nlp::Tokens;
use crate::value::{self, Value};

/// An article with all layers of its analysis. A pure function of its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub article: Article,
    pub tokens: Tokens,
    pub values: Vec<Value>,
    pub entities: Entities,
    pub attributions: Vec<Attribution>,
    pub claims: Vec<Claim>,
}

impl Reading {
    pub fn of(source: &str, format: Format, given: &Given) -> Reading {
        let article = Article::parse(source, format, given);
        let tokens = Tokens::of(&article);
        let values = value::read(&article, &tokens);
        let entities = entity::read(&article, &tokens, &values);
        let attributions = attribution::read(&article, &tokens, &entities);
        let claims = claim::read(&article, &tokens, &values, &entities, &attributions);
        Reading { article, tokens, values, entities, attributions, claims }
    }
}
