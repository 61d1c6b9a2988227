//! Attributions around a reporting verb: source first, inverted, trailing, in the middle, with a colon.

use std::ops::Range;

use super::SourceKind;
use super::Stance;
use super::clause::{end_of_content, tail};
use super::found::{Found, REACH};
use super::lexicon::{self, Form, Takes, Verb};
use super::noun_phrase::{core_after, has_finite_verb, is_hard, phrase_after, subject_before};
use super::source_kind::is_document_phrase;
use super::unit::{Class, Item};

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
        if self.is_passive(&group) {
            return self.quoted_as(group);
        }
        if !self.is_finite(&group) {
            return self.participle(previous);
        }
        if let Some(inverted) = self.inverted(&group) {
            return Some(inverted);
        }
        let source = self.source(&group, previous)?;
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
        while end > self.floor && self.items[end - 1].class == Class::Adverb {
            end -= 1;
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
        let previous = self.at.checked_sub(1).map(|previous| &self.items[previous]);
        let helped = auxiliaries.iter().any(|item| item.class == Class::Auxiliary);
        match self.verb.form {
            Form::Participle => helped,
            Form::Ing => helped,
            Form::Past => true,
            Form::Third | Form::Base if helped => self.verb.form == Form::Base,
            Form::Third | Form::Base => {
                let nominal = previous.is_none_or(|previous| {
                    matches!(previous.class, Class::Preposition | Class::Number | Class::Auxiliary | Class::Coordinator)
                        || previous.class == Class::PossessiveEnding
                        || previous.class == Class::Determiner && lexicon::is_also_noun(&self.verb)
                });
                let next = self.items.get(self.at + 1);
                let evidence = next.is_none_or(|next| {
                    matches!(
                        next.class,
                        Class::Quote(_) | Class::Pronoun | Class::Determiner | Class::Comma | Class::Mark
                    ) || next.is_name()
                        || matches!(next.word.as_str(), "that" | "to" | "it" | "whether" | "how" | "what" | "on")
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

    /// "…," said Ana Ruiz
    fn inverted(&self, group: &Range<usize>) -> Option<Found> {
        let before = self.at.checked_sub(1).map(|before| &self.items[before])?;
        if group.start != self.at || self.verb.takes == Takes::Object && self.verb.stance == Stance::Opinion {
            return None;
        }
        let comma = before.class == Class::Comma;
        let left_end = if comma { self.at - 1 } else { self.at };
        let quoted = left_end > self.clause && matches!(self.items[left_end - 1].class, Class::Quote(_));
        if !quoted
            && !(comma
                && matches!(self.verb.takes, Takes::Clause)
                && matches!(self.verb.form, Form::Past | Form::Third))
        {
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
            || !quoted && subject_before(self.items, self.floor, self.at).is_some() && !self.ends_unit(source.end)
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

    fn ends_unit(&self, at: usize) -> bool {
        self.items
            .get(at)
            .is_none_or(|item| item.is(".") || item.class == Class::Preposition || item.class == Class::Day)
    }

    /// Who says it: the subject before the verb, or that of the verb before.
    fn source(&self, group: &Range<usize>, previous: Option<&Found>) -> Option<Range<usize>> {
        let end = self.subject_end(group);
        let before = end.checked_sub(1).filter(|&before| before >= self.floor).map(|before| &self.items[before]);
        match before {
            Some(before) if before.class == Class::Relative => Some(end - 1..end),
            Some(before) if before.class == Class::Coordinator => self.shared_subject(previous),
            _ => subject_before(self.items, self.floor, end),
        }
    }

    fn shared_subject(&self, previous: Option<&Found>) -> Option<Range<usize>> {
        if let Some(source) = previous.and_then(|previous| previous.source.clone()) {
            return Some(source);
        }
        let start = self.floor.max(self.clause);
        let subject = phrase_after(self.items, start)?;
        (subject.end < self.at && !self.items[subject.start].is("there")).then_some(subject)
    }

    fn report(&self, source: Range<usize>, group: Range<usize>) -> Option<Found> {
        let items = self.items;
        let mut behind = self.at + 1;
        let listener = self.verb.takes == Takes::Listener || matches!(self.verb.lemma, "ask" | "urge" | "warn");
        let mut told = false;
        if self.verb.takes == Takes::Listener {
            behind = listener_end(items, behind)?;
            told = true;
        }
        if matches!(self.verb.lemma, "point" | "rule" | "spell" | "go" | "set" | "speak" | "call" | "appeal" | "wonder")
        {
            let particle = items.get(behind).is_some_and(|next| {
                matches!(next.word.as_str(), "out" | "on" | "for" | "to" | "of" | "aside" | "aloud")
            });
            match self.verb.lemma {
                "call" | "rule" | "appeal" | "wonder" | "set" => behind += usize::from(particle),
                _ if particle => behind += 1,
                _ => return None,
            }
        }
        let declined =
            matches!(self.verb.lemma, "decline" | "refuse") && items.get(behind).is_some_and(|next| next.is("to"));
        if declined
            && items.get(behind + 1).is_some_and(|next| {
                matches!(next.word.as_str(), "say" | "discuss" | "confirm" | "disclose" | "reveal" | "specify")
            })
        {
            behind += 2;
        }
        let tail = tail(items, behind);
        let cue = group.start..tail.cue_end;
        let right = self.right(tail.content, tail.that);
        let quote_left = self.left_end(&source).is_some_and(|(end, _)| matches!(items[end - 1].class, Class::Quote(_)));
        let content = match right {
            Right::Content(start) => {
                let proven = tail.that
                    || told && !items[start].is("about") && !items[start].is("of")
                    || self.proves(start, &source)
                    || listener && self.told_to(start);
                if !proven {
                    return None;
                }
                vec![start..end_of_content(items, start)]
            }
            Right::Nothing | Right::GoesOn(_) => {
                let can_trail = match self.verb.takes {
                    Takes::Clause | Takes::Listener => true,
                    Takes::Object => false,
                    Takes::Action => {
                        matches!(self.verb.lemma, "promise" | "vow" | "pledge" | "insist" | "swear" | "plead")
                    }
                    Takes::Proof => {
                        quote_left
                            || is_document_phrase(&items[source.clone()])
                            || matches!(self.verb.lemma, "go" | "point" | "find" | "hold" | "ask" | "feel" | "put")
                    }
                };
                if !can_trail {
                    return None;
                }
                let left =
                    self.left_end(&source).map(|(end, _)| self.left_start()..end).filter(|left| left.start < left.end);
                let right = match right {
                    Right::GoesOn(start) => Some(start..end_of_content(items, start)),
                    _ => None,
                };
                let pieces: Vec<_> = left.into_iter().chain(right).collect();
                if pieces.is_empty() {
                    return None;
                }
                pieces
            }
        };
        // "…," she said, "…": what was said before a verb with content of its own.
        Some(self.found(Some(source), cue, content))
    }

    fn right(&self, start: usize, that: bool) -> Right {
        let items = self.items;
        match items.get(start) {
            None => Right::Nothing,
            Some(_) if that => Right::Content(start),
            Some(item) => match item.class {
                Class::Comma => match self.goes_on_at(start) {
                    Some(next) => Right::GoesOn(next),
                    None => Right::Nothing,
                },
                Class::Mark if item.is(":") && start + 1 < items.len() => Right::Content(start + 1),
                Class::Mark if !item.is("(") && !item.is("$") && !item.is("€") && !item.is("£") && !item.is("#") => {
                    Right::Nothing
                }
                Class::Subordinator
                    if !matches!(item.word.as_str(), "whether" | "how" | "why" | "what" | "if" | "where") =>
                {
                    Right::Nothing
                }
                Class::Coordinator | Class::Auxiliary | Class::PossessiveEnding => Right::Nothing,
                _ => Right::Content(start),
            },
        }
    }

    /// Where the clause goes on behind the comma at `comma`.
    fn goes_on_at(&self, comma: usize) -> Option<usize> {
        let next = self.items.get(comma + 1).filter(|_| self.items[comma].class == Class::Comma)?;
        let aside = matches!(next.class, Class::Relative)
            || next.class == Class::Open && !next.capital && next.word.ends_with("ing")
            || matches!(next.word.as_str(), "as" | "when" | "while" | "after" | "before" | "according");
        (!aside).then_some(comma + 1)
    }

    /// Whether what follows shows that the verb reports something.
    fn proves(&self, start: usize, source: &Range<usize>) -> bool {
        let items = self.items;
        let first = &items[start];
        let quote = items[start..items.len().min(start + 4)].iter().any(|item| matches!(item.class, Class::Quote(_)));
        let question = matches!(first.word.as_str(), "whether" | "how" | "why" | "what" | "if" | "where")
            || first.class == Class::Relative;
        let colon = start > 0 && items[start - 1].is(":");
        let noun = matches!(first.class, Class::Determiner | Class::Open | Class::Number | Class::Pronoun);
        if colon || question || matches!(first.class, Class::Quote(_)) {
            return true;
        }
        let end = end_of_content(items, start);
        match self.verb.takes {
            Takes::Clause if first.class == Class::Preposition && !first.is("in") && !first.is("at") => {
                matches!(
                    self.verb.lemma,
                    "warn" | "complain" | "boast" | "hint" | "speculate" | "worry" | "caution" | "lament"
                )
            }
            Takes::Clause if needs_clause(self.verb.lemma) => quote || has_finite_verb(&items[start..end]),
            Takes::Clause => {
                !first.is("to") || matches!(self.verb.lemma, "hope" | "claim" | "expect" | "profess" | "purport")
            }
            Takes::Listener => true,
            Takes::Object if self.verb.lemma == "call" && !matches!(items[start - 1].word.as_str(), "for" | "on") => {
                let quoted = items[start..end].iter().any(|item| matches!(item.class, Class::Quote(_)));
                quoted || matches!(first.class, Class::Determiner | Class::Pronoun) && !first.is("the")
            }
            Takes::Object if matches!(self.verb.lemma, "refer" | "name" | "label" | "term" | "dub" | "brand") => quote,
            Takes::Object => noun || quote || first.class == Class::Preposition && self.verb.lemma == "call",
            Takes::Action => {
                first.is("to") && !matches!(self.verb.lemma, "seek" | "direct" | "offer" if self.is_event())
                    || quote
                    || noun
                        && matches!(
                            self.verb.lemma,
                            "promise" | "demand" | "propose" | "pledge" | "urge" | "recommend" | "order" | "threaten"
                        )
                    || first.is("on") && self.verb.lemma == "insist"
                    || first.is("for") && self.verb.lemma == "appeal"
            }
            Takes::Proof if matches!(self.verb.lemma, "want" | "wish" | "mean") => first.is("to"),
            Takes::Proof if self.verb.lemma == "ask" => first.is("for") || noun && self.told_to(start),
            Takes::Proof if self.verb.lemma == "point" => noun,
            Takes::Proof if matches!(self.verb.lemma, "put" | "calculate" | "count" | "measure" | "log") => {
                noun && (is_document_phrase(&items[source.clone()])
                    || items[start..end].windows(2).any(|two| {
                        two[0].is("at")
                            && (two[1].class == Class::Number || matches!(two[1].class, Class::Mark | Class::Quote(_)))
                    }))
            }
            Takes::Proof => quote || noun && is_document_phrase(&items[source.clone()]),
        }
    }

    fn is_event(&self) -> bool {
        self.verb.form == Form::Past
    }

    /// "urged residents to leave"
    fn told_to(&self, start: usize) -> bool {
        self.items[start..].iter().take(14).any(|item| item.is("to"))
    }

    fn left_start(&self) -> usize {
        let mut start = self.clause;
        while self.items.get(start).is_some_and(|item| item.class == Class::Coordinator || item.class == Class::Comma) {
            start += 1;
        }
        start
    }

    /// Where the words before the source end, and whether "as" leads to the source.
    fn left_end(&self, source: &Range<usize>) -> Option<(usize, bool)> {
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

    fn left_is_clause(&self, end: usize, quoted: bool) -> bool {
        let start = self.left_start();
        start < end && (quoted || end - start > 3)
    }

    /// "citing", "adding that" behind a comma: whoever spoke before.
    fn participle(&self, previous: Option<&Found>) -> Option<Found> {
        if self.verb.form != Form::Ing || self.at == 0 || self.items[self.at - 1].class != Class::Comma {
            return None;
        }
        let behind =
            if self.verb.takes == Takes::Listener { listener_end(self.items, self.at + 1)? } else { self.at + 1 };
        let tail = tail(self.items, behind);
        let Right::Content(start) = self.right(tail.content, tail.that) else { return None };
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
    fn quoted_as(&self, group: Range<usize>) -> Option<Found> {
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

    fn found(&self, source: Option<Range<usize>>, cue: Range<usize>, content: Vec<Range<usize>>) -> Found {
        let kind: Option<SourceKind> = None;
        Found { source, cue, content, stance: self.verb.stance, kind }
    }
}

/// The end of the listener behind "told".
fn listener_end(items: &[Item], start: usize) -> Option<usize> {
    let first = items.get(start)?;
    if first.class == Class::Pronoun {
        return Some(start + 1);
    }
    let limit = items.len().min(start + 9);
    let end = core_after(&items[..limit], start)?;
    (end > start).then_some(end)
}

/// Verbs that do many other things than report: "added 300 jobs".
fn needs_clause(lemma: &str) -> bool {
    matches!(
        lemma,
        "add"
            | "continue"
            | "post"
            | "maintain"
            | "observe"
            | "reflect"
            | "relate"
            | "rule"
            | "volunteer"
            | "cry"
            | "retort"
            | "text"
            | "answer"
            | "recite"
            | "shout"
            | "yell"
            | "laugh"
            | "repeat"
            | "write"
            | "note"
            | "state"
            | "signal"
            | "respond"
            | "reply"
            | "conclude"
            | "project"
            | "assume"
            | "contest"
            | "clarify"
            | "underline"
            | "highlight"
            | "recall"
            | "argue"
            | "preach"
            | "joke"
            | "tweet"
            | "pronounce"
            | "believe"
            | "think"
            | "explain"
            | "admit"
    )
}
