//! Subject, verb, content: where the content of a finite reporting verb stands.

use std::ops::Range;

use crate::nlp::Tag;

use super::super::arcs;
use super::super::clause::{end_of_content, is_remark, tail};
use super::super::found::Found;
use super::super::lexicon::Takes;
use super::super::noun_phrase::{core_after, head_is_name, phrase_after};
use super::super::source_kind::is_document_phrase;
use super::super::unit::{Class, Item};
use super::verbs::{is_decider, is_manner, particles};
use super::{Place, Right};

impl Place<'_> {
    pub(super) fn report(&self, source: Range<usize>, group: Range<usize>) -> Option<Found> {
        let items = self.items;
        let mut behind = self.at + 1;
        let listener = self.verb.takes == Takes::Listener
            || matches!(self.verb.lemma, "ask" | "urge" | "warn" | "order" | "instruct" | "direct" | "request");
        let (mut told, mut phrasal) = (false, false);
        if self.verb.takes == Takes::Listener {
            behind = listener_end(items, behind)?;
            told = true;
        }
        if let Some((particles, required)) = particles(self.verb.lemma) {
            let found = items.get(behind).is_some_and(|next| particles.contains(&next.word.as_str()));
            if required && !found {
                return None;
            }
            behind += usize::from(found);
            phrasal = found;
        }
        if self.verb.lemma == "put" {
            behind = behind_put_it(items, behind).unwrap_or(behind);
        }
        if self.verb.lemma == "hear" && !hears(&items[source.clone()]) {
            return None;
        }
        // "declined to say" is one cue: what was not said follows.
        let declined = matches!(self.verb.lemma, "decline" | "refuse")
            && items.get(behind).is_some_and(|next| next.is("to"))
            && items.get(behind + 1).is_some_and(|next| {
                matches!(next.word.as_str(), "say" | "confirm" | "disclose" | "reveal" | "specify")
            });
        if declined {
            behind += 2;
        }
        let speaks = matches!(items[source.start].class, Class::Pronoun) || head_is_name(&items[source.clone()]);
        if self.verb.lemma == "go" && !speaks {
            return None;
        }
        let tail = tail(items, behind);
        let cue = group.start..tail.cue_end;
        let right = self.right(tail.content, tail.that);
        let quote_left = self.left_end(&source).is_some_and(|(end, _)| matches!(items[end - 1].class, Class::Quote(_)));
        let content = match right {
            Right::Content(start) => {
                let relative = items[source.start].class == Class::Relative;
                let official_act =
                    matches!(self.verb.lemma, "reject" | "dismiss" | "back" | "support" | "endorse" | "oppose")
                        && is_decider(&items[source.clone()]);
                if official_act || relative && !tail.that && !self.is_plainly_reported(start) {
                    return None;
                }
                let proven = tail.that
                    || told && !items[start].is("about") && !items[start].is("of")
                    || self.proves(start, &source)
                    || self.has_clause(start)
                    || declined
                    || phrasal && !items[start].is("to") && !matches!(items[start].class, Class::Preposition)
                    || listener && self.told_to(start);
                if !proven {
                    return None;
                }
                vec![start..self.end(start)]
            }
            Right::Nothing | Right::GoesOn(_) => self.around(&source, right, quote_left)?,
        };
        Some(self.found(Some(source), cue, content))
    }

    /// What a verb reports with nothing behind it: the words before its source, and those that go on behind the comma.
    fn around(&self, source: &Range<usize>, right: Right, quote_left: bool) -> Option<Vec<Range<usize>>> {
        let items = self.items;
        if !self.may_trail(source, quote_left) {
            return None;
        }
        let left = self.left_end(source).map(|(end, _)| self.left_start()..end).filter(|left| left.start < left.end);
        let right = match right {
            Right::GoesOn(start) => Some(start..end_of_content(items, start)),
            _ => None,
        };
        // "She laughs, and looks away" reports nothing.
        let framed = source.start > 0 && items[source.start - 1].is("as");
        let right =
            right.filter(|right| framed || left.is_some() || matches!(items[right.start].class, Class::Quote(_)));
        if !quote_left && is_manner(self.verb.lemma) && right.is_none() {
            return None;
        }
        let pieces: Vec<_> = left.into_iter().chain(right).collect();
        (!pieces.is_empty()).then_some(pieces)
    }

    /// Whether the verb may stand behind what it reports.
    fn may_trail(&self, source: &Range<usize>, quote_left: bool) -> bool {
        let verb = self.verb.lemma;
        match self.verb.takes {
            Takes::Clause | Takes::Listener => true,
            Takes::Object => false,
            Takes::Action => quote_left || matches!(verb, "promise" | "vow" | "pledge" | "swear" | "plead"),
            Takes::Proof => {
                quote_left
                    || is_document_phrase(&self.items[source.clone()])
                    || matches!(verb, "point" | "find" | "hold" | "ask" | "feel" | "put" | "go" | "calculate")
                    || matches!(verb, "show" | "indicate" | "record")
                        && self.items[source.start].class == Class::Pronoun
            }
        }
    }

    /// The end of what is reported behind the verb from `start` on: before the next verb of the same subject.
    pub(super) fn end(&self, start: usize) -> usize {
        let items = self.items;
        let end = end_of_content(items, start);
        let joined = arcs::children(items, self.at).find(|&(child, relation)| {
            relation == "conj" && child > start && child < end && items[child].tag == Some(Tag::Verb)
        });
        let Some((joined, _)) = joined else { return end };
        // "argues that it breaches a treaty and was raised": the tree joins the second verb to the wrong one.
        let helped = arcs::children(items, joined).any(|(_, relation)| relation.starts_with("aux"));
        if helped && self.has_clause(start) {
            return end;
        }
        match (start + 1..joined).rev().find(|&at| items[at].class == Class::Coordinator) {
            Some(lead) if joined - lead < 12 => lead - usize::from(items[lead - 1].class == Class::Comma),
            _ => end,
        }
    }

    pub(super) fn right(&self, start: usize, that: bool) -> Right {
        let items = self.items;
        match items.get(start) {
            None => Right::Nothing,
            // "The lawyer disputed that: …" is no "that" of a clause.
            Some(item) if that && item.is(":") => Right::Nothing,
            Some(_) if that => Right::Content(start),
            Some(item) => match item.class {
                Class::Comma if items.get(start + 1).is_some_and(|next| next.is("citing")) => {
                    // "reported, citing two diplomats, that"
                    let cited = phrase_after(items, start + 2).map_or(start, |cited| cited.end);
                    let comma = items.get(cited).is_some_and(|item| item.class == Class::Comma);
                    let that = items.get(cited + 1).is_some_and(|item| item.is("that")) && cited + 2 < items.len();
                    if comma && that { Right::Content(cited + 2) } else { Right::Nothing }
                }
                Class::Comma if behind_aside(items, start).is_some() => {
                    Right::Content(behind_aside(items, start).unwrap_or(start))
                }
                Class::Comma => match self.goes_on_at(start) {
                    Some(next) => Right::GoesOn(next),
                    None => Right::Nothing,
                },
                Class::Mark if item.is(":") && start + 1 < items.len() => Right::Content(start + 1),
                Class::Mark if !item.is("(") && !item.is("$") && !item.is("€") && !item.is("£") && !item.is("#") => {
                    Right::Nothing
                }
                Class::Subordinator if item.is("as") && self.verb.takes == Takes::Object => Right::Content(start + 1),
                Class::Subordinator
                    if !matches!(item.word.as_str(), "whether" | "how" | "why" | "what" | "if" | "where" | "that") =>
                {
                    Right::Nothing
                }
                // "thinks so"
                Class::Coordinator
                    if item.is("so")
                        && matches!(self.verb.lemma, "think" | "say" | "believe" | "hope" | "doubt")
                        && items.get(start + 1).is_none_or(|next| matches!(next.class, Class::Mark | Class::Comma)) =>
                {
                    Right::Content(start)
                }
                Class::Coordinator | Class::Auxiliary | Class::PossessiveEnding => Right::Nothing,
                _ => Right::Content(start),
            },
        }
    }

    /// Where the clause goes on behind the comma at `comma`.
    pub(super) fn goes_on_at(&self, comma: usize) -> Option<usize> {
        let next = self.items.get(comma + 1).filter(|_| self.items[comma].class == Class::Comma)?;
        let aside = matches!(next.class, Class::Relative)
            || next.class == Class::Open && !next.capital && next.word.ends_with("ing")
            || matches!(
                next.word.as_str(),
                "as" | "when" | "while" | "after" | "before" | "according" | "where" | "which" | "without" | "known"
            )
            || is_remark(self.items, comma + 1)
            || self.is_next_act(comma + 1);
        (!aside).then_some(comma + 1)
    }

    /// ", and accused the ministry": what the speaker did next.
    fn is_next_act(&self, at: usize) -> bool {
        let items = self.items;
        items[at].class == Class::Coordinator
            && items.get(at + 1).is_some_and(|next| {
                let verb = next.tag == Some(Tag::Verb) && !next.capital;
                let joined = next.arc.is_some_and(|arc| arc.relation == "conj");
                verb && joined
            })
    }

    /// Whether the tree hangs a clause on the verb from `start` on.
    fn has_clause(&self, start: usize) -> bool {
        let reports = matches!(self.verb.takes, Takes::Clause | Takes::Listener | Takes::Proof);
        let asks =
            matches!(self.items[start].word.as_str(), "whether" | "how" | "why" | "what" | "if" | "where" | "who");
        reports
            && !asks
            && arcs::children(self.items, self.at).any(|(child, relation)| {
                relation == "ccomp"
                    && child >= start
                    && matches!(self.items[child].tag, Some(Tag::Verb | Tag::Adj | Tag::Noun | Tag::Aux))
            })
    }

    /// "urged residents to leave"
    pub(super) fn told_to(&self, start: usize) -> bool {
        self.items[start..].iter().take(14).any(|item| item.is("to"))
    }

    pub(super) fn left_start(&self) -> usize {
        let mut start = self.clause;
        while self.items.get(start).is_some_and(|item| item.class == Class::Coordinator || item.class == Class::Comma) {
            start += 1;
        }
        start
    }

    /// Where the words before the source end, and whether "as" leads to the source.
    pub(super) fn left_end(&self, source: &Range<usize>) -> Option<(usize, bool)> {
        let mut end = source.start;
        let leads = end > 0 && matches!(self.items[end - 1].word.as_str(), "as");
        end -= usize::from(leads);
        let before = end.checked_sub(1).map(|before| &self.items[before])?;
        let end = match before.class {
            Class::Comma => end - 1,
            Class::Quote(_) => end,
            Class::Mark if matches!(before.word.as_str(), "—" | "–" | "--" | ":") => end - 1,
            _ => return None,
        };
        (end > self.left_start()).then_some((end, leads))
    }

    pub(super) fn left_is_clause(&self, end: usize, quoted: bool) -> bool {
        let start = self.left_start();
        start < end && (quoted || end - start > 3)
    }
}

/// Behind "put it", "put it this way", "put it more bluntly", where the words follow or went before.
fn behind_put_it(items: &[Item], start: usize) -> Option<usize> {
    items.get(start).filter(|next| next.is("it"))?;
    let end = (start + 1..items.len().min(start + 6))
        .find(|&at| {
            !matches!(items[at].class, Class::Adverb)
                && !matches!(items[at].word.as_str(), "this" | "way" | "like" | "more" | "most")
        })
        .unwrap_or(items.len().min(start + 6));
    let closed = items.get(end).is_none_or(|next| matches!(next.class, Class::Comma | Class::Mark | Class::Quote(_)));
    closed.then_some(end)
}

/// Whether these are they who hear evidence: "the court heard that".
fn hears(phrase: &[Item]) -> bool {
    const COURTS: &[&str] = &[
        "court",
        "jury",
        "jurors",
        "inquest",
        "inquiry",
        "tribunal",
        "hearing",
        "committee",
        "panel",
        "commission",
        "trial",
    ];
    phrase.iter().any(|item| COURTS.contains(&item.word.as_str()))
}

/// The end of the listener behind "told".
pub(super) fn listener_end(items: &[Item], start: usize) -> Option<usize> {
    let first = items.get(start)?;
    if first.class == Class::Pronoun {
        return Some(start + 1);
    }
    let limit = items.len().min(start + 9);
    let end = core_after(&items[..limit], start)?;
    // "told reporters in Lima": only "of" belongs to the listener.
    let place = (start..end).find(|&at| items[at].class == Class::Preposition && !items[at].is("of"));
    Some(place.unwrap_or(end)).filter(|end| *end > start)
}

/// Behind "told us, over a bad line, that".
pub(super) fn behind_aside(items: &[Item], comma: usize) -> Option<usize> {
    let close = (comma + 1..items.len().min(comma + 10)).find(|&at| items[at].class == Class::Comma)?;
    let aside = items[comma + 1].class == Class::Preposition || items[comma + 1].class == Class::Adverb;
    (aside && items.get(close + 1)?.is("that") && close + 2 < items.len()).then_some(close + 2)
}
