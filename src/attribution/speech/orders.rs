//! Reports in other orders than subject, verb, content: inverted, by a participle, by an adjective, quoted by others.

use std::ops::Range;

use crate::nlp::Tag;

use super::super::Stance;
use super::super::clause::{end_of_content, tail};
use super::super::found::{Found, REACH};
use super::super::lexicon::{Form, Takes};
use super::super::noun_phrase::{core_after, head, head_is_name, phrase_after, subject_before};
use super::super::nouns;
use super::super::unit::{Class, Item};
use super::report::listener_end;
use super::{Place, Right, subject};

impl Place<'_> {
    /// "…," said Ana Ruiz
    pub(super) fn inverted(&self, group: &Range<usize>) -> Option<Found> {
        let before = self.at.checked_sub(1).map(|before| &self.items[before])?;
        if group.start != self.at || self.verb.takes == Takes::Object && self.verb.stance == Stance::Opinion {
            return None;
        }
        let comma = before.class == Class::Comma;
        let left_end = if comma { self.at - 1 } else { self.at };
        let quoted = left_end > self.clause && matches!(self.items[left_end - 1].class, Class::Quote(_));
        let says = matches!(self.verb.takes, Takes::Clause) && matches!(self.verb.form, Form::Past | Form::Third);
        if !quoted && (!comma || !says) {
            return None;
        }
        let source = phrase_after(self.items, self.at + 1)?;
        let behind = self.items.get(source.end);
        let closed = behind.is_none_or(|behind| {
            matches!(
                behind.class,
                Class::Comma
                    | Class::Mark
                    | Class::Subordinator
                    | Class::Preposition
                    | Class::Quote(_)
                    | Class::Day
                    | Class::Adverb
            ) && !behind.is("that")
        });
        let says_something = self.left_is_clause(left_end, quoted) && (quoted || !self.is_subject(left_end));
        if !closed
            || !says_something
            || !quoted
                && !head_is_name(&self.items[source.clone()])
                && subject_before(self.items, self.floor, self.at).is_some()
                && !self.ends_unit(source.end)
        {
            return None;
        }
        let mut content = vec![self.left_start()..left_end];
        if let Some(second) =
            self.goes_on_at(source.end).filter(|&second| matches!(self.items[second].class, Class::Quote(_)))
        {
            content.push(second..end_of_content(self.items, second));
        }
        Some(self.found(Some(source), group.clone(), content))
    }

    /// "Ana Ruiz, who runs the port, expects a strike": what stands before the comma is the subject, by the tree.
    fn is_subject(&self, left_end: usize) -> bool {
        let start = self.left_start();
        let Some(subject) = subject::of(self.items, self.at, start) else { return false };
        let fronted = &self.items[start..subject.start.max(start)];
        let clause = fronted.iter().any(|item| matches!(item.class, Class::Auxiliary));
        subject.start >= start
            && subject.end + 1 >= left_end
            && subject.end <= self.at
            && !clause
            && !self.ends_in_verb(left_end)
    }

    /// Whether a clause stands before `left_end`: a verb of its own that is no part of the subject.
    fn ends_in_verb(&self, left_end: usize) -> bool {
        let own = |at: usize| {
            let item = &self.items[at];
            let relation = item.arc.map_or("", |arc| arc.relation);
            matches!(item.tag, Some(Tag::Verb | Tag::Aux))
                && matches!(relation, "root" | "ccomp" | "parataxis" | "cop" | "aux")
        };
        (self.left_start()..left_end).any(own)
    }

    pub(super) fn ends_unit(&self, at: usize) -> bool {
        self.items
            .get(at)
            .is_none_or(|item| item.is(".") || item.class == Class::Preposition || item.class == Class::Day)
    }

    /// "citing", "adding that" behind a comma: whoever spoke before.
    pub(super) fn participle(&self, previous: Option<&Found>) -> Option<Found> {
        if self.verb.form != Form::Ing || self.at == 0 || self.items[self.at - 1].class != Class::Comma {
            return None;
        }
        if matches!(self.verb.lemma, "point" | "go" | "speak" | "spell" | "set") {
            return None;
        }
        let behind =
            if self.verb.takes == Takes::Listener { listener_end(self.items, self.at + 1)? } else { self.at + 1 };
        let tail = tail(self.items, behind);
        let start = match self.right(tail.content, tail.that) {
            Right::Content(start) => start,
            Right::GoesOn(start) if matches!(self.items[start].class, Class::Quote(_)) => start,
            _ => return None,
        };
        if self.verb.lemma == "cite" {
            // The source of the source: "reported, citing two diplomats, that".
            let cited = phrase_after(self.items, start)?;
            let content = previous.map(|previous| previous.content.clone())?;
            return Some(self.found(Some(cited), self.at..self.at + 1, content));
        }
        let source = self.shared_subject(previous)?;
        if !(tail.that || self.verb.takes == Takes::Listener || self.proves(start, &source)) {
            return None;
        }
        Some(self.found(Some(source), self.at..tail.cue_end, vec![start..end_of_content(self.items, start)]))
    }

    /// "quoted one of them as saying that"
    pub(super) fn quoting(&self) -> Option<Found> {
        let items = self.items;
        let quotes = matches!(self.verb.lemma, "quote" | "cite") && self.verb.form != Form::Participle;
        let near = self.at + 2..items.len().min(self.at + 24);
        let saying = near
            .clone()
            .find(|&at| quotes && items[at].is("as") && items.get(at + 1).is_some_and(|next| next.is("saying")))?;
        let mut end = saying;
        while end > self.at + 1 && items[end - 1].class == Class::Comma {
            end -= 1;
        }
        let source = phrase_after(&items[..end], self.at + 1).filter(|source| source.end == end)?;
        let tail = tail(items, saying + 2);
        match self.right(tail.content, tail.that) {
            Right::Content(start) => {
                Some(self.found(Some(source), saying..tail.cue_end, vec![start..end_of_content(items, start)]))
            }
            _ => None,
        }
    }

    /// "was rejected by the union", "is disputed by her lawyer": what is judged comes first.
    pub(super) fn judged_by(&self, group: Range<usize>) -> Option<Found> {
        let items = self.items;
        let judges = self.verb.takes == Takes::Object && self.verb.stance == Stance::Denial
            || self.verb.stance == Stance::Opinion
                && !matches!(self.verb.lemma, "back" | "support" | "endorse" | "oppose" | "credit" | "defend");
        if !judges || !items.get(self.at + 1)?.is("by") {
            return None;
        }
        let source = self.at + 2..core_after(items, self.at + 2)?;
        let judged = subject_before(items, self.floor, self.subject_end(&group))?;
        let body =
            items[source.clone()].iter().any(|item| item.is_name()) || is_person_or_office(&items[source.clone()]);
        body.then(|| self.found(Some(source), group, vec![judged]))
    }

    /// "The quake, put at magnitude 6 by the observatory": the measurement is the observatory's.
    pub(super) fn measured_by(&self) -> Option<Found> {
        let items = self.items;
        let at = self.at + 1;
        let at = at + usize::from(items.get(at).is_some_and(|next| next.class == Class::Adverb));
        if !self.measures() || !items.get(at)?.is("at") {
            return None;
        }
        let by = (at + 2..items.len().min(at + 10)).find(|&by| items[by].is("by"))?;
        let figure = items[at + 1..by].iter().any(|item| item.class == Class::Number)
            && !items[at + 1..by].iter().any(|item| item.class == Class::Comma);
        let source = figure.then(|| phrase_after(items, by + 1)).flatten()?;
        Some(self.found(Some(source), self.at..at + 1, vec![at + 1..by]))
    }

    /// "Police put the crowd at 12,000": the figure is theirs.
    pub(super) fn measured_at(&self, source: &Range<usize>, group: &Range<usize>) -> Option<Found> {
        const REACH: usize = 8;
        let items = self.items;
        let behind = self.at + 1..items.len().min(self.at + REACH);
        let stops = |item: &Item| matches!(item.class, Class::Comma | Class::Mark);
        let at = behind.take_while(|&at| !stops(&items[at])).find(|&at| items[at].is("at"))?;
        let end = (at + 1..items.len()).find(|&end| stops(&items[end])).unwrap_or(items.len());
        let figure = items[at + 1..end.min(at + 5)].iter().any(|item| item.class == Class::Number);
        (self.measures() && at > self.at + 1 && figure)
            .then(|| self.found(Some(source.clone()), group.clone(), vec![self.at + 1..end]))
    }

    fn measures(&self) -> bool {
        matches!(self.verb.lemma, "put" | "estimate" | "place" | "measure" | "value" | "record" | "count")
    }

    /// "what the officer said were petrol cans"
    pub(super) fn supposed(&self, source: &Range<usize>, group: &Range<usize>) -> Option<Found> {
        let items = self.items;
        let what = source.start.checked_sub(1).is_some_and(|what| items[what].is("what"));
        let be = items.get(self.at + 1)?;
        let is = matches!(
            be.word.as_str(),
            "is" | "are" | "was" | "were" | "has" | "had" | "would" | "could" | "may" | "might"
        );
        if !what || !is || !matches!(self.verb.takes, Takes::Clause) {
            return None;
        }
        let end = (self.at + 2..end_of_content(items, self.at + 1)).find(|&at| items[at].class == Class::Comma);
        let end = end.unwrap_or_else(|| end_of_content(items, self.at + 1));
        Some(self.found(Some(source.clone()), group.clone(), vec![self.at + 1..end]))
    }

    /// "was quoted as saying"
    pub(super) fn quoted_as(&self, group: Range<usize>) -> Option<Found> {
        let items = self.items;
        let cited =
            self.verb.lemma == "quote" && items.get(self.at + 1)?.is("as") && items.get(self.at + 2)?.is("saying");
        if !cited {
            return None;
        }
        let source = subject_before(items, self.floor, self.subject_end(&group))?;
        let tail = tail(items, self.at + 3);
        let content = match self.right(tail.content, tail.that) {
            Right::Content(start) => vec![start..end_of_content(items, start)],
            Right::Nothing => vec![self.left_start()..self.left_end(&source)?.0],
            Right::GoesOn(start) => {
                let left = self.left_end(&source).map(|(end, _)| self.left_start()..end);
                left.into_iter().chain([start..end_of_content(items, start)]).collect()
            }
        };
        Some(self.found(Some(source), group.start..tail.cue_end, content))
    }
}

/// Whether the phrase is about people or an office that can answer for a judgement.
fn is_person_or_office(phrase: &[Item]) -> bool {
    head(phrase).is_some_and(|head| {
        let word = phrase[head].word.as_str();
        nouns::is_attributable(word) || nouns::is_class(word) || nouns::is_secretive(word) || nouns::is_person(word)
    })
}

/// "is convinced that", "was adamant that"
pub(super) fn convinced(items: &[Item], at: usize, floor: usize) -> Option<Found> {
    let sure = matches!(
        items[at].word.as_str(),
        "convinced"
            | "confident"
            | "adamant"
            | "certain"
            | "sure"
            | "hopeful"
            | "optimistic"
            | "doubtful"
            | "emphatic"
            | "firm"
            | "clear"
            | "insistent"
            | "positive"
            | "unsure"
            | "wary"
            | "worried"
            | "concerned"
            | "sceptical"
            | "skeptical"
            | "unconvinced"
            | "fearful"
            | "alarmed"
            | "satisfied"
            | "afraid"
    );
    let be = at.checked_sub(1).filter(|&be| sure && be >= floor && items[be].class == Class::Auxiliary)?;
    let that = items.get(at + 1).is_some_and(|next| next.is("that")) && at + 2 < items.len();
    if !that || !matches!(items[be].word.as_str(), "is" | "are" | "was" | "were" | "am" | "been") {
        return None;
    }
    let window = &items[..items.len().min(at + REACH)];
    let source = subject_before(window, floor.max(at.saturating_sub(REACH)), be)?;
    let content = vec![at + 2..end_of_content(window, at + 2)];
    Some(Found { source: Some(source), cue: be..at + 1, content, stance: Stance::Mental, kind: None })
}
