//! Everything that crosscheck understood of one article, layer by layer.

use std::sync::Arc;

use crate::article::{Article, Format, Given};
use crate::attribution::{self, Attribution};
use crate::claim::{self, Claim};
use crate::entity::{self, Entities};
use crate::nlp::{Syntax, Tokens};
use crate::value::{self, Value};

/// An article with all layers of its analysis. A pure function of its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub article: Article,
    pub tokens: Tokens,
    pub syntax: Arc<Syntax>,
    pub values: Vec<Value>,
    pub entities: Entities,
    pub attributions: Vec<Attribution>,
    pub claims: Vec<Claim>,
}

impl Reading {
    pub fn of(source: &str, format: Format, given: &Given) -> Reading {
        Reading::after(None, source, format, given)
    }

    /// The same as [`Reading::of`], with less work: sentences that stood in the article `before` an edit keep their syntax.
    pub fn after(before: Option<&Syntax>, source: &str, format: Format, given: &Given) -> Reading {
        let article = Article::parse(source, format, given);
        let tokens = Tokens::of(&article);
        let syntax = Arc::new(Syntax::of(&article, &tokens, before));
        let values = value::read(&article, &tokens);
        let mut entities = entity::read(&article, &tokens, &syntax, &values);
        let attributions = attribution::read(&article, &tokens, &syntax, &entities);
        let claims = claim::read(&article, &tokens, &syntax, &values, &entities, &attributions);
        // Claims are compared by names and descriptions; who "I" is, is for whoever reads.
        entities.tell(attribution::first_person(&article, &syntax, &entities, &attributions));
        Reading { article, tokens, syntax, values, entities, attributions, claims }
    }
}
