//! Things that an article names once and then calls by their noun: "the ferry Sinar", then "the vessel".
//!
//! Only where one thing of the sort has a name. People and bodies are told apart by `entity`.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::entity::{Entities, EntityType};
use crate::nlp::Tokens;
use crate::text::WordList;

use super::nouns;

/// The one named thing of each sort of noun.
#[derive(Debug, Default)]
pub(super) struct Things(FxHashMap<String, Option<usize>>);

impl Things {
    pub fn of(article: &Article, tokens: &Tokens, entities: &Entities) -> Things {
        let mut things = Things::default();
        for name in entities.names() {
            if matches!(entities.all[name.entity].kind, EntityType::Person | EntityType::Gpe | EntityType::Norp) {
                continue;
            }
            let words = &tokens.all;
            let first = words.partition_point(|token| token.span.start < name.span.start);
            let last = words.partition_point(|token| token.span.start < name.span.end);
            let before = first.checked_sub(1).map(|at| &article.text[words[at].span]);
            let start = words.get(first).map(|token| &article.text[token.span]);
            let end = last.checked_sub(1).map(|at| &article.text[words[at].span]);
            let behind = words.get(last).map(|token| &article.text[token.span]);
            for word in [before, start, end, behind].into_iter().flatten() {
                things.add(&word.to_lowercase(), name.entity);
            }
        }
        things
    }

    fn add(&mut self, word: &str, entity: usize) {
        let noun = nouns::group(word.to_owned());
        if SORTS.contains(&noun) {
            let known = self.0.entry(noun).or_insert(Some(entity));
            *known = known.filter(|&known| known == entity);
        }
    }

    /// The one thing that "the" with this noun, in its group's form, stands for.
    pub fn named(&self, noun: &str) -> Option<usize> {
        self.0.get(noun).copied().flatten()
    }
}

/// Sorts of things that have names of their own, of which a story has one, by the first noun of their group.
static SORTS: WordList = WordList::new(
    "ship train plane helicopter warship submarine drone bridge tunnel dam mine well factory warehouse refinery \
     hospital school university museum hotel stadium church mosque temple cathedral prison airport harbour pipeline \
     satellite rocket spacecraft telescope probe castle palace tower mall monastery zoo glacier mountain lake river \
     island reactor plant festival",
);
