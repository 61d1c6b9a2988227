//! Whether what follows a verb shows that it reports: "found the key" does not, "found that" does.

use std::ops::Range;

use crate::text::WordList;

use super::super::arcs;
use super::super::clause::end_of_content;
use super::super::lexicon::Takes;
use super::super::noun_phrase::core_after;
use super::super::source_kind::is_document_phrase;
use super::super::unit::{Class, Item};
use super::Place;
use super::verbs::{is_many, needs_clause};

/// What stands behind the verb.
#[derive(Clone, Copy)]
struct Behind<'a> {
    start: usize,
    first: &'a Item,
    /// Where the content would end.
    end: usize,
    /// Whether a quotation begins there or soon after.
    quote: bool,
    /// Whether a noun phrase begins there.
    noun: bool,
}

impl Place<'_> {
    /// Whether what follows shows that the verb reports something.
    pub(super) fn proves(&self, start: usize, source: &Range<usize>) -> bool {
        let items = self.items;
        let first = &items[start];
        let question = matches!(first.word.as_str(), "whether" | "how" | "why" | "what" | "if" | "where")
            || first.class == Class::Relative;
        let colon = start > 0 && items[start - 1].is(":");
        if colon || question && !LEARNING.contains(self.verb.lemma) || matches!(first.class, Class::Quote(_)) {
            return true;
        }
        let quote = items[start..items.len().min(start + 4)].iter().any(|item| matches!(item.class, Class::Quote(_)));
        let behind = Behind { start, first, end: end_of_content(items, start), quote, noun: is_noun_at(items, start) };
        match self.verb.takes {
            Takes::Clause => self.proves_clause(behind),
            Takes::Listener => true,
            Takes::Object => self.proves_object(behind),
            Takes::Action => self.proves_action(behind),
            Takes::Proof => self.proves_finding(behind, source),
        }
    }

    fn proves_clause(&self, Behind { start, first, quote, noun, .. }: Behind) -> bool {
        let items = self.items;
        match self.verb.lemma {
            verb if first.is("to") => {
                matches!(verb, "hope" | "claim" | "expect" | "profess" | "purport" | "confess" | "admit")
            }
            verb if first.class == Class::Preposition && !first.is("in") && !first.is("at") => {
                // "said around 9,000 clients had left"
                let counts = matches!(first.word.as_str(), "around" | "about" | "over" | "under" | "up" | "between")
                    && items[start + 1..].iter().take(2).any(|next| next.class == Class::Number);
                counts
                    || matches!(
                        verb,
                        "warn" | "complain" | "boast" | "hint" | "speculate" | "worry" | "caution" | "lament"
                    )
            }
            "project" | "anticipate" | "calculate" if noun && has_number(items, start, 8) => true,
            // What a flood claims is taken, what a champion claims is won.
            "claim" => {
                let end = core_after(items, start).unwrap_or(start);
                let gained = items[start..end].iter().any(|item| GAINS.contains(&item.word));
                !gained || quote
            }
            verb if needs_clause(verb) => quote || self.is_plainly_reported(start),
            _ => true,
        }
    }

    fn proves_object(&self, Behind { start, first, end, quote, noun }: Behind) -> bool {
        let items = self.items;
        let quoted = || items[start..end].iter().any(|item| matches!(item.class, Class::Quote(_)));
        match self.verb.lemma {
            "call" if !matches!(items[start - 1].word.as_str(), "for" | "on") => {
                // "called the charge absurd"
                let named =
                    arcs::children(items, self.at).any(|(child, relation)| relation == "xcomp" && child > start);
                quoted() || named || matches!(first.class, Class::Determiner | Class::Pronoun) && !first.is("the")
            }
            "refer" | "name" | "label" | "term" | "dub" | "brand" => quote,
            "thank" | "apologise" | "apologize" => {
                first.is("for") || noun && (quote || quoted() || items[start..end].iter().any(|item| item.is("for")))
            }
            verb => noun || quote || first.class == Class::Preposition && verb == "call",
        }
    }

    fn proves_action(&self, Behind { first, quote, noun, .. }: Behind) -> bool {
        let verb = self.verb.lemma;
        first.is("to") && !matches!(verb, "seek" | "direct")
            || quote
            || noun
                && matches!(
                    verb,
                    "promise" | "demand" | "propose" | "pledge" | "urge" | "recommend" | "order" | "threaten"
                )
            || first.is("for") && verb == "appeal"
    }

    fn proves_finding(&self, Behind { start, first, end, quote, noun }: Behind, source: &Range<usize>) -> bool {
        let items = self.items;
        let subject = &items[source.start];
        let by_document = || is_document_phrase(&items[source.clone()]);
        match self.verb.lemma {
            "place" | "rate" | "value" | "rank" => {
                let measured = items[start..items.len().min(start + 16)].windows(2).any(|two| {
                    matches!(two[0].word.as_str(), "at" | "about" | "within" | "some")
                        && (two[1].class == Class::Number || matches!(two[1].word.as_str(), "$" | "€" | "£"))
                        || matches!(two[0].class, Class::Number | Class::Determiner) && is_distance(&two[1].word)
                });
                noun && (measured || by_document())
            }
            "want" if noun => {
                let person = items[source.clone()].iter().any(|item| item.is_name())
                    || matches!(subject.word.as_str(), "he" | "she");
                person && subject.class != Class::Relative
            }
            "want" | "wish" | "mean" => first.is("to"),
            "ask" => first.is("for") || noun && self.told_to(start),
            "point" => noun,
            "detect" | "see" if noun => is_many(&subject.word),
            "view" | "regard" | "consider" if noun => items[start..end].iter().take(8).any(|item| item.is("as")),
            // Who measures answers for the measurement.
            "record" | "count" | "measure" | "log" | "identify" | "document" | "calculate"
                if noun
                    && (has_number(items, start, 6)
                        || items[start..items.len().min(start + 6)].iter().any(|item| item.is("as"))) =>
            {
                true
            }
            "put" | "calculate" | "count" | "measure" | "log" => {
                noun && (by_document()
                    || items[start..end].windows(2).any(|two| {
                        two[0].is("at")
                            && (two[1].class == Class::Number
                                || matches!(two[1].class, Class::Mark | Class::Quote(_) | Class::Determiner))
                    }))
            }
            _ => quote || noun && by_document(),
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

/// Whether a noun phrase begins at `start`: "the plan", "$5", "at least two"; "that" alone as well.
fn is_noun_at(items: &[Item], start: usize) -> bool {
    let first = &items[start];
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
    matches!(first.class, Class::Determiner | Class::Open | Class::Number | Class::Pronoun | Class::Day)
        || matches!(first.word.as_str(), "$" | "€" | "£" | "¥")
        || counted
        || first.is("that") && next.is_none_or(|next| matches!(next.class, Class::Mark | Class::Comma))
}

/// Whether one of the `most` words from `start` on is a number.
fn has_number(items: &[Item], start: usize, most: usize) -> bool {
    items[start..].iter().take(most).any(|item| item.class == Class::Number)
}

/// A measure of how far one thing lies from another.
fn is_distance(word: &str) -> bool {
    matches!(word, "metres" | "meters" | "km" | "kilometres" | "kilometers" | "miles" | "yards" | "feet")
}

/// To know what something is says nothing of who told it.
static LEARNING: WordList = WordList::new("know see learn discover understand realise realize feel remember determine");

/// What is claimed without a word: lives, and what is competed for.
static GAINS: WordList = WordList::new(
    "life lives victim victims casualties gold silver bronze medal medals title titles win wins victory crown trophy prize \
     prizes place point points wicket wickets seat seats championship record scalp honours honors award awards lead",
);
