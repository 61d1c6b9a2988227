//! Whether what follows a verb shows that it reports: "found the key" does not, "found that" does.

use std::ops::Range;

use crate::text::WordList;

use super::super::arcs;
use super::super::clause::end_of_content;
use super::super::lexicon::Takes;
use super::super::noun_phrase::core_after;
use super::super::source_kind::is_document_phrase;
use super::super::unit::Class;
use super::Place;
use super::verbs::{is_many, needs_clause};

impl Place<'_> {
    /// Whether what follows shows that the verb reports something.
    pub(super) fn proves(&self, start: usize, source: &Range<usize>) -> bool {
        let items = self.items;
        let first = &items[start];
        let quote = items[start..items.len().min(start + 4)].iter().any(|item| matches!(item.class, Class::Quote(_)));
        let question = matches!(first.word.as_str(), "whether" | "how" | "why" | "what" | "if" | "where")
            || first.class == Class::Relative;
        let colon = start > 0 && items[start - 1].is(":");
        let next = items.get(start + 1);
        let counted = matches!(
            first.word.as_str(),
            "at" | "up"
                | "as"
                | "about"
                | "around"
                | "over"
                | "under"
                | "between"
                | "nearly"
                | "roughly"
                | "almost"
                | "only"
                | "below"
                | "above"
        ) && items[start + 1..items.len().min(start + 4)].iter().any(|item| {
            item.class == Class::Number || item.class == Class::Determiner && item.word.len() > 2 && !item.is("the")
        });
        let noun = matches!(first.class, Class::Determiner | Class::Open | Class::Number | Class::Pronoun | Class::Day)
            || matches!(first.word.as_str(), "$" | "€" | "£" | "¥")
            || counted
            || first.is("that") && next.is_none_or(|next| matches!(next.class, Class::Mark | Class::Comma));
        // To know what something is says nothing of who told it.
        let learns = matches!(
            self.verb.lemma,
            "know"
                | "see"
                | "learn"
                | "discover"
                | "understand"
                | "realise"
                | "realize"
                | "feel"
                | "remember"
                | "determine"
        );
        if colon || question && !learns || matches!(first.class, Class::Quote(_)) {
            return true;
        }
        let end = end_of_content(items, start);
        match self.verb.takes {
            Takes::Clause if first.is("to") => {
                matches!(self.verb.lemma, "hope" | "claim" | "expect" | "profess" | "purport" | "confess" | "admit")
            }
            Takes::Clause if first.class == Class::Preposition && !first.is("in") && !first.is("at") => {
                // "said around 9,000 clients had left"
                let counts = matches!(first.word.as_str(), "around" | "about" | "over" | "under" | "up" | "between")
                    && items[start + 1..].iter().take(2).any(|next| next.class == Class::Number);
                counts
                    || matches!(
                        self.verb.lemma,
                        "warn" | "complain" | "boast" | "hint" | "speculate" | "worry" | "caution" | "lament"
                    )
            }
            Takes::Clause
                if matches!(self.verb.lemma, "project" | "anticipate" | "calculate")
                    && noun
                    && items[start..items.len().min(start + 8)].iter().any(|item| item.class == Class::Number) =>
            {
                true
            }
            // What a flood claims is taken, what a champion claims is won.
            Takes::Clause if self.verb.lemma == "claim" && !first.is("to") => {
                let end = core_after(items, start).unwrap_or(start);
                let gained = items[start..end].iter().any(|item| GAINS.contains(&item.word));
                !gained || quote
            }
            Takes::Clause if needs_clause(self.verb.lemma) => quote || self.is_plainly_reported(start),
            Takes::Clause => {
                !first.is("to") || matches!(self.verb.lemma, "hope" | "claim" | "expect" | "profess" | "purport")
            }
            Takes::Listener => true,
            Takes::Object if self.verb.lemma == "call" && !matches!(items[start - 1].word.as_str(), "for" | "on") => {
                let quoted = items[start..end].iter().any(|item| matches!(item.class, Class::Quote(_)));
                // "called the charge absurd"
                let named =
                    arcs::children(items, self.at).any(|(child, relation)| relation == "xcomp" && child > start);
                quoted || named || matches!(first.class, Class::Determiner | Class::Pronoun) && !first.is("the")
            }
            Takes::Object if matches!(self.verb.lemma, "refer" | "name" | "label" | "term" | "dub" | "brand") => quote,
            Takes::Object if matches!(self.verb.lemma, "thank" | "apologise" | "apologize") => {
                first.is("for")
                    || noun
                        && (quote
                            || items[start..end]
                                .iter()
                                .any(|item| item.is("for") || matches!(item.class, Class::Quote(_))))
            }
            Takes::Object => noun || quote || first.class == Class::Preposition && self.verb.lemma == "call",
            Takes::Action => {
                first.is("to") && !matches!(self.verb.lemma, "seek" | "direct")
                    || quote
                    || noun
                        && matches!(
                            self.verb.lemma,
                            "promise" | "demand" | "propose" | "pledge" | "urge" | "recommend" | "order" | "threaten"
                        )
                    || first.is("on") && self.verb.lemma == "insist"
                    || first.is("for") && self.verb.lemma == "appeal"
            }
            Takes::Proof if matches!(self.verb.lemma, "place" | "rate" | "value" | "rank") => {
                let measured = items[start..items.len().min(start + 16)].windows(2).any(|two| {
                    matches!(two[0].word.as_str(), "at" | "about" | "within" | "some")
                        && (two[1].class == Class::Number || matches!(two[1].word.as_str(), "$" | "€" | "£"))
                        || matches!(two[0].class, Class::Number | Class::Determiner) && is_distance(&two[1].word)
                });
                noun && (measured || is_document_phrase(&items[source.clone()]))
            }
            Takes::Proof if self.verb.lemma == "want" && noun => {
                let person = items[source.clone()].iter().any(|item| item.is_name())
                    || matches!(items[source.start].word.as_str(), "he" | "she");
                person && items[source.start].class != Class::Relative
            }
            Takes::Proof if matches!(self.verb.lemma, "want" | "wish" | "mean") => first.is("to"),
            Takes::Proof if self.verb.lemma == "ask" => first.is("for") || noun && self.told_to(start),
            Takes::Proof if self.verb.lemma == "point" => noun,
            Takes::Proof if matches!(self.verb.lemma, "detect" | "see") && noun => is_many(&items[source.start].word),
            Takes::Proof if matches!(self.verb.lemma, "view" | "see" | "regard" | "consider") && noun => {
                items[start..end].iter().take(8).any(|item| item.is("as"))
            }
            // Who measures answers for the measurement.
            Takes::Proof
                if matches!(
                    self.verb.lemma,
                    "record" | "count" | "measure" | "log" | "identify" | "document" | "calculate"
                ) && noun
                    && items[start..items.len().min(start + 6)]
                        .iter()
                        .any(|item| item.class == Class::Number || item.is("as")) =>
            {
                true
            }
            Takes::Proof if matches!(self.verb.lemma, "put" | "calculate" | "count" | "measure" | "log") => {
                noun && (is_document_phrase(&items[source.clone()])
                    || items[start..end].windows(2).any(|two| {
                        two[0].is("at")
                            && (two[1].class == Class::Number
                                || matches!(two[1].class, Class::Mark | Class::Quote(_) | Class::Determiner))
                    }))
            }
            Takes::Proof => quote || noun && is_document_phrase(&items[source.clone()]),
        }
    }

    /// Whether a clause with a verb of its own, or a quotation, follows before the next comma.
    pub(super) fn is_plainly_reported(&self, start: usize) -> bool {
        let reported = self.items[start..]
            .iter()
            .take(14)
            .take_while(|item| !matches!(item.class, Class::Comma | Class::Relative));
        reported.into_iter().any(|item| matches!(item.class, Class::Auxiliary | Class::Quote(_)))
    }
}

/// A measure of how far one thing lies from another.
fn is_distance(word: &str) -> bool {
    matches!(word, "metres" | "meters" | "km" | "kilometres" | "kilometers" | "miles" | "yards" | "feet")
}

/// What is claimed without a word: lives, and what is competed for.
static GAINS: WordList = WordList::new(
    "life lives victim victims casualties gold silver bronze medal medals title titles win wins victory crown trophy prize \
     prizes place point points wicket wickets seat seats championship record scalp honours honors award awards lead",
);
