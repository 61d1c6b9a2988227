//! Forms that lists of exceptions give, for the table of lemmas: what treebanks happen not to have.

use crate::nlp::Tag;
use crate::nlp::lemma::tables;

use super::lemmas::Listed;

/// The forms of all lists.
#[derive(Debug, Clone, Default)]
pub struct Irregular {
    forms: Vec<(Tag, String, String)>,
}

impl Irregular {
    pub fn new() -> Irregular {
        let mut irregular = Irregular::default();
        irregular.add_table(Tag::Verb, tables::IRREGULAR_VERBS);
        irregular.add_prefixed_verbs();
        irregular.add_table(Tag::Noun, tables::IRREGULAR_NOUNS);
        irregular.add_regular(tables::TAKE_S, "s");
        irregular.add_regular(tables::TAKE_ES, "es");
        for tag in [Tag::Noun, Tag::Propn] {
            tables::UNCHANGED.split_whitespace().for_each(|noun| irregular.add(tag, noun, noun));
        }
        irregular
    }

    pub fn listed(&self) -> Vec<Listed<'_>> {
        self.forms.iter().map(|(tag, form, lemma)| Listed { tag: *tag, form, lemma }).collect()
    }

    fn add(&mut self, tag: Tag, form: &str, lemma: &str) {
        self.forms.push((tag, form.to_owned(), lemma.to_owned()));
    }

    /// `base form form …` lines. Clitics are no forms of a single verb: `'s` is `is` or `has`.
    fn add_table(&mut self, tag: Tag, table: &str) {
        for line in table.lines() {
            let mut words = line.split_whitespace();
            let lemma = words.next().unwrap_or_default();
            words.filter(|form| tag != Tag::Verb || !form.contains('\'')).for_each(|form| self.add(tag, form, lemma));
        }
    }

    /// The training takes "underwent" from "went", but not "overran" from "ran".
    fn add_prefixed_verbs(&mut self) {
        const SHORT: usize = 3;
        let short: Vec<_> = self.forms.iter().filter(|(_, form, _)| form.len() == SHORT).cloned().collect();
        for (tag, form, lemma) in short {
            for prefix in tables::PREFIXES.split_whitespace() {
                self.add(tag, &format!("{prefix}{form}"), &format!("{prefix}{lemma}"));
            }
        }
    }

    fn add_regular(&mut self, nouns: &str, ending: &str) {
        for noun in nouns.split_whitespace() {
            self.add(Tag::Noun, &format!("{noun}{ending}"), noun);
        }
    }
}
