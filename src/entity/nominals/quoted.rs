//! Who speaks each quotation, as far as the sentences around it show by their order: a pronoun of the third person
//! within does not mean the speaker.

use crate::article::Article;
use crate::entity::lexicon;
use crate::nlp::Syntax;
use crate::nlp::fold::fold;

use super::discourse::Referent;
use super::function::Function;
use super::phrases::{Kind, Phrase};

/// Per quotation, the named speakers.
#[derive(Debug, Default)]
pub(super) struct Speakers(Vec<Vec<usize>>);

impl Speakers {
    pub(super) fn of(article: &Article, syntax: &Syntax, phrases: &[Phrase]) -> Speakers {
        let mut speakers = vec![Vec::new(); article.quotations.len()];
        let speaking: Vec<&Phrase> = phrases
            .iter()
            .filter(|phrase| phrase.function == Function::Subject && phrase.quotation.is_none())
            .filter(|phrase| {
                phrase.verb.is_some_and(|verb| lexicon::is_reporting(&fold(&article.text[syntax.words[verb].span])))
            })
            .collect();
        for (index, quotation) in article.quotations.iter().enumerate().filter(|(_, quotation)| quotation.depth == 0) {
            let first = article.sentence_at(quotation.span.start).unwrap_or_default();
            let last = article.sentence_at(quotation.span.end.saturating_sub(1)).unwrap_or(first);
            let from = speaking.partition_point(|phrase| phrase.sentence < first);
            let near = speaking[from..].iter().take_while(|phrase| phrase.sentence <= last).take(MOST);
            speakers[index].extend(near.filter_map(|phrase| match phrase.kind {
                Kind::Name(entity) => Some(entity),
                _ => None,
            }));
        }
        Speakers(speakers)
    }

    pub(super) fn are(&self, quotation: usize, referent: Referent) -> bool {
        let speaks = |entity: &usize| referent == Referent::Entity(*entity);
        self.0.get(quotation).is_some_and(|speakers| speakers.iter().any(speaks))
    }
}

/// How many speakers of one quotation are looked at.
const MOST: usize = 8;
