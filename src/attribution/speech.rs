//! Attributions around a reporting verb: source first, inverted, trailing, in the middle, with a colon.

use std::ops::Range;

use crate::nlp::Tag;

use super::Stance;
use super::arcs;
use super::found::{Found, REACH};
use super::lexicon::{self, Form, Takes, Verb};
use super::noun_phrase::{is_hard, phrase_after, subject_before};
use super::source_kind::is_document_phrase;
use super::unit::{Class, Item};

mod orders;
mod proof;
mod report;
mod subject;
mod verbs;

use orders::convinced;
use verbs::is_many;

/// All attributions of the unit that hang on a reporting verb, in order of their verbs.
pub(super) fn find(items: &[Item], title_case: bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    // Behind the last hard mark or quotation, and behind the last semicolon or attribution.
    let (mut floor, mut clause) = (0, 0);
    for at in 0..items.len() {
        let item = &items[at];
        if is_hard(item) || matches!(item.class, Class::Quote(_)) {
            floor = at + 1;
        }
        if item.class == Class::Mark && item.is(";") {
            clause = at + 1;
        }
        if item.class != Class::Open || item.capital && !title_case {
            continue;
        }
        if let Some(convinced) = convinced(items, at, floor) {
            found.push(convinced);
            continue;
        }
        let Some(verb) = lexicon::verb(&item.word) else { continue };
        let window = &items[..items.len().min(at + REACH)];
        let place = Place { items: window, at, floor: floor.max(at.saturating_sub(REACH)), clause, verb };
        if let Some(one) = place.read(found.last()) {
            if let Some(last) = one.content.last().filter(|last| last.end <= at) {
                clause = clause.max(last.end);
            }
            found.push(one);
        }
    }
    found
}

/// A reporting verb in its unit.
struct Place<'a> {
    items: &'a [Item],
    at: usize,
    /// No subject of this verb begins before it.
    floor: usize,
    /// No content of this verb begins before it.
    clause: usize,
    verb: Verb,
}

/// What stands where the content should be.
enum Right {
    /// Nothing is reported behind the verb.
    Nothing,
    /// A comma, and the reported clause goes on behind it.
    GoesOn(usize),
    Content(usize),
}

impl Place<'_> {
    fn read(&self, previous: Option<&Found>) -> Option<Found> {
        let group = self.group();
        if let Some(quoting) = self.quoting() {
            return Some(quoting);
        }
        if matches!(self.verb.form, Form::Past | Form::Participle)
            && let Some(measured) = self.measured_by()
        {
            return Some(measured);
        }
        if self.is_passive(&group) {
            return self.quoted_as(group.clone()).or_else(|| self.judged_by(group));
        }
        if !self.is_finite(&group) {
            return self.participle(previous);
        }
        if let Some(inverted) = self.inverted(&group) {
            return Some(inverted);
        }
        let source = self.source(&group, previous)?;
        if let Some(found) = self.supposed(&source, &group).or_else(|| self.measured_at(&source, &group)) {
            return Some(found);
        }
        self.report(source, group)
    }

    /// The verb with its auxiliaries and the adverbs among them.
    fn group(&self) -> Range<usize> {
        let mut start = self.at;
        let mut group = self.at..self.at + 1;
        while start > self.floor && matches!(self.items[start - 1].class, Class::Auxiliary | Class::Adverb) {
            start -= 1;
            if self.items[start].class == Class::Auxiliary {
                group.start = start;
            }
        }
        group
    }

    /// Where the subject ends: before the group and the adverbs in front of it.
    fn subject_end(&self, group: &Range<usize>) -> usize {
        let mut end = group.start;
        while end > self.floor && matches!(self.items[end - 1].class, Class::Adverb | Class::Day) {
            let day = self.items[end - 1].class == Class::Day;
            end -= 1;
            // "the bank on Thursday said"
            if day && end > self.floor && matches!(self.items[end - 1].word.as_str(), "on" | "in") {
                end -= 1;
            }
        }
        end
    }

    fn is_passive(&self, group: &Range<usize>) -> bool {
        let be = |word: &str| matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am");
        matches!(self.verb.form, Form::Past | Form::Participle)
            && self.items[group.clone()].iter().any(|item| be(&item.word))
    }

    fn is_finite(&self, group: &Range<usize>) -> bool {
        let auxiliaries = &self.items[group.start..self.at];
        if auxiliaries
            .iter()
            .any(|item| matches!(item.word.as_str(), "can" | "could" | "may" | "might" | "should" | "must" | "cannot"))
        {
            return false;
        }
        let refuses = auxiliaries.iter().any(|item| matches!(item.word.as_str(), "not" | "wouldn't" | "won't"));
        let later = auxiliaries.iter().any(|item| matches!(item.word.as_str(), "would" | "will"));
        if later && !refuses && matches!(self.verb.takes, Takes::Object | Takes::Action | Takes::Proof) {
            return false;
        }
        let previous = self.at.checked_sub(1).map(|previous| &self.items[previous]);
        let helped = auxiliaries.iter().any(|item| item.class == Class::Auxiliary);
        match self.verb.form {
            Form::Participle => helped,
            Form::Ing => helped,
            // "the suspect, asked by reporters"
            Form::Past
                if !helped
                    && (self.verb.takes == Takes::Object
                        || matches!(self.verb.lemma, "ask" | "tell" | "urge" | "warn"))
                    && self.items.get(self.at + 1).is_some_and(|next| next.is("by")) =>
            {
                false
            }
            // "the expected revenue"
            Form::Past => {
                helped
                    || !previous.is_some_and(|previous| {
                        matches!(previous.class, Class::Preposition | Class::Number | Class::PossessiveEnding)
                            || previous.class == Class::Determiner && !is_many(&previous.word)
                    })
            }
            Form::Third | Form::Base if helped => self.verb.form == Form::Base,
            // "a written guarantee": the sentence shows that it is no verb.
            Form::Third | Form::Base if self.is_noun() => false,
            Form::Third | Form::Base if self.is_plain_verb() => true,
            Form::Third | Form::Base => {
                let nominal = previous.is_none_or(|previous| {
                    matches!(previous.class, Class::Preposition | Class::Number | Class::Auxiliary | Class::Coordinator)
                        || previous.class == Class::PossessiveEnding
                        || previous.class == Class::Determiner
                            && lexicon::is_also_noun(&self.verb)
                            && !is_many(&previous.word)
                });
                let subject = previous.is_some_and(|previous| {
                    previous.class == Class::Pronoun
                        || previous.is_name()
                        || matches!(previous.word.as_str(), "now" | "still" | "also")
                });
                let next = self.items.get(self.at + 1);
                let document = previous.is_some_and(|previous| is_document_phrase(std::slice::from_ref(previous)));
                let evidence = document
                    || next.is_none_or(|next| {
                        matches!(
                            next.class,
                            Class::Quote(_) | Class::Pronoun | Class::Determiner | Class::Comma | Class::Mark
                        ) || next.is_name()
                            || subject && matches!(next.class, Class::Open | Class::Number)
                            || matches!(
                                next.word.as_str(),
                                "that" | "to" | "it" | "whether" | "how" | "what" | "on" | "out" | "for"
                            )
                    });
                let shared = previous.is_some_and(|previous| previous.class == Class::Coordinator);
                if lexicon::is_also_noun(&self.verb) {
                    !nominal && evidence
                } else {
                    !nominal || shared && self.verb.form == Form::Third
                }
            }
        }
    }

    /// Who says it: the subject before the verb, or that of the verb before.
    fn source(&self, group: &Range<usize>, previous: Option<&Found>) -> Option<Range<usize>> {
        let near = self.near_source(group, previous);
        match (near, subject::of(self.items, self.at, self.floor)) {
            (Some(near), Some(tree)) => Some(subject::widened(self.items, near, tree)),
            // The tree's word alone is good for a noun, not for "a few" or an age.
            (None, Some(tree)) if self.is_nominal(&tree) && !self.is_let(tree.start) => {
                Some(self.up_to_verb(tree, group))
            }
            (near, _) => near,
        }
    }

    fn is_nominal(&self, phrase: &Range<usize>) -> bool {
        let items = &self.items[phrase.clone()];
        let helper = matches!(items[0].word.as_str(), "let" | "lets" | "make" | "makes" | "made" | "help" | "helps");
        items.iter().any(|item| matches!(item.class, Class::Open | Class::Pronoun)) && !helper
    }

    /// `tree` with all that stands between it and the verb, if no other verb does.
    fn up_to_verb(&self, tree: Range<usize>, group: &Range<usize>) -> Range<usize> {
        let mut end = self.subject_end(group);
        while end > tree.end && self.items[end - 1].class == Class::Comma {
            end -= 1;
        }
        let between = tree.end..end.max(tree.end);
        let named = self.items.get(tree.end).is_some_and(|next| next.is_name() || next.class == Class::Comma);
        let verbs = self.items[between.clone()].iter().take_while(|item| item.class != Class::Relative).any(|item| {
            matches!(item.class, Class::Auxiliary | Class::Coordinator) || item.tag == Some(Tag::Verb) && !item.capital
        });
        if named && !verbs && between.len() < 24 { tree.start..between.end } else { tree }
    }

    fn near_source(&self, group: &Range<usize>, previous: Option<&Found>) -> Option<Range<usize>> {
        let end = self.subject_end(group);
        let before = end.checked_sub(1).filter(|&before| before >= self.floor).map(|before| &self.items[before]);
        match before {
            Some(before) if before.class == Class::Relative => Some(end - 1..end),
            Some(before) if before.class == Class::Coordinator => self.shared_subject(previous),
            _ => subject_before(self.items, self.floor, end).filter(|subject| !self.is_let(subject.start)),
        }
    }

    fn is_noun(&self) -> bool {
        let before = self.at.checked_sub(1).map(|before| &self.items[before]);
        lexicon::is_also_noun(&self.verb)
            && self.items[self.at].tag == Some(Tag::Noun)
            && before.is_some_and(|before| {
                before.tag == Some(Tag::Adj) && before.arc.is_some_and(|arc| arc.head == Some(self.at))
            })
    }

    /// A verb with a subject of its own before it and something behind it, by the tree.
    fn is_plain_verb(&self) -> bool {
        let item = &self.items[self.at];
        let mut subject = false;
        let mut object = false;
        for (child, relation) in arcs::children(self.items, self.at) {
            subject |= relation == "nsubj" && child < self.at;
            object |= matches!(relation, "obj" | "ccomp" | "xcomp" | "obl") && child > self.at;
        }
        item.tag == Some(Tag::Verb) && subject && object && !self.floor_between()
    }

    fn floor_between(&self) -> bool {
        subject::of(self.items, self.at, self.floor).is_none()
    }

    /// "lets residents ask"
    fn is_let(&self, subject: usize) -> bool {
        let before = subject.checked_sub(1).map(|before| self.items[before].word.as_str());
        self.verb.form == Form::Base
            && matches!(before, Some("let" | "lets" | "make" | "makes" | "made" | "help" | "helps" | "see" | "hear"))
    }

    fn shared_subject(&self, previous: Option<&Found>) -> Option<Range<usize>> {
        if let Some(source) = previous.and_then(|previous| previous.source.clone()) {
            return Some(source);
        }
        if let Some(tree) = subject::of(self.items, self.at, self.floor) {
            return Some(tree);
        }
        let start = self.floor.max(self.clause);
        let subject = phrase_after(self.items, start)?;
        (subject.end < self.at && !self.items[subject.start].is("there")).then_some(subject)
    }

    fn found(&self, source: Option<Range<usize>>, cue: Range<usize>, content: Vec<Range<usize>>) -> Found {
        // To agree to something is a promise, to agree that something is so is not.
        let clause = content.first().is_some_and(|content| self.items[content.start.saturating_sub(1)].is("that"));
        let stance = match self.verb.lemma {
            "agree" if clause => Stance::Neutral,
            "call" if matches!(self.items.get(self.at + 1).map(|next| next.word.as_str()), Some("for" | "on")) => {
                Stance::Directive
            }
            _ => self.verb.stance,
        };
        Found { source, cue, content, stance, kind: None }
    }
}
