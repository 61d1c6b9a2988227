//! Reports in other orders than subject, verb, content: inverted, by a participle, by an adjective, quoted by others.

use std::ops::Range;

use super::super::Stance;
use super::super::clause::{end_of_content, tail};
use super::super::found::{Found, REACH};
use super::super::lexicon::{Form, Takes};
use super::super::noun_phrase::{head_is_name, phrase_after, subject_before};
use super::super::unit::{Class, Item};
use super::report::listener_end;
use super::{Place, Right};

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
        let says_something = self.left_is_clause(left_end, quoted);
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
