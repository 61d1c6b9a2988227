//! Attributions around a reporting verb: source first, inverted, trailing, in the middle, with a colon.

use std::ops::Range;

use super::Stance;
use super::clause::{end_of_content, tail};
use super::found::{Found, REACH};
use super::lexicon::{self, Form, Takes, Verb};
use super::noun_phrase::{core_after, head_is_name, is_hard, phrase_after, subject_before};
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
            // "the expected revenue"
            Form::Past => {
                helped
                    || !previous.is_some_and(|previous| {
                        matches!(previous.class, Class::Preposition | Class::Number | Class::PossessiveEnding)
                            || previous.class == Class::Determiner && !is_many(&previous.word)
                    })
            }
            Form::Third | Form::Base if helped => self.verb.form == Form::Base,
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
            _ => subject_before(self.items, self.floor, end).filter(|subject| !self.is_let(subject.start)),
        }
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
        let start = self.floor.max(self.clause);
        let subject = phrase_after(self.items, start)?;
        (subject.end < self.at && !self.items[subject.start].is("there")).then_some(subject)
    }

    fn report(&self, source: Range<usize>, group: Range<usize>) -> Option<Found> {
        let items = self.items;
        let mut behind = self.at + 1;
        let listener = self.verb.takes == Takes::Listener
            || matches!(self.verb.lemma, "ask" | "urge" | "warn" | "order" | "instruct" | "direct" | "request");
        let mut told = false;
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
                            || matches!(self.verb.lemma, "point" | "find" | "hold" | "ask" | "feel" | "put")
                            || matches!(self.verb.lemma, "show" | "indicate" | "record")
                                && items[source.start].class == Class::Pronoun
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
                // "She laughs, and looks away" reports nothing.
                let framed = source.start > 0 && self.items[source.start - 1].is("as");
                let right = right
                    .filter(|right| framed || left.is_some() || matches!(items[right.start].class, Class::Quote(_)));
                if !quote_left && is_manner(self.verb.lemma) && right.is_none() {
                    return None;
                }
                let pieces: Vec<_> = left.into_iter().chain(right).collect();
                if pieces.is_empty() {
                    return None;
                }
                pieces
            }
        };
        Some(self.found(Some(source), cue, content))
    }

    fn right(&self, start: usize, that: bool) -> Right {
        let items = self.items;
        match items.get(start) {
            None => Right::Nothing,
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
        let noun = matches!(first.class, Class::Determiner | Class::Open | Class::Number | Class::Pronoun)
            || matches!(first.word.as_str(), "$" | "€" | "£" | "¥");
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
            Takes::Clause if needs_clause(self.verb.lemma) => quote || self.is_plainly_reported(start),
            Takes::Clause => {
                !first.is("to") || matches!(self.verb.lemma, "hope" | "claim" | "expect" | "profess" | "purport")
            }
            Takes::Listener => true,
            Takes::Object if self.verb.lemma == "call" && !matches!(items[start - 1].word.as_str(), "for" | "on") => {
                let quoted = items[start..end].iter().any(|item| matches!(item.class, Class::Quote(_)));
                quoted || matches!(first.class, Class::Determiner | Class::Pronoun) && !first.is("the")
            }
            Takes::Object if matches!(self.verb.lemma, "refer" | "name" | "label" | "term" | "dub" | "brand") => quote,
            Takes::Object if matches!(self.verb.lemma, "thank" | "apologise" | "apologize") => {
                first.is("for") || noun && items[start..end].iter().any(|item| item.is("for"))
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
    fn is_plainly_reported(&self, start: usize) -> bool {
        let reported = self.items[start..]
            .iter()
            .take(14)
            .take_while(|item| !matches!(item.class, Class::Comma | Class::Relative));
        reported.into_iter().any(|item| matches!(item.class, Class::Auxiliary | Class::Quote(_)))
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

/// The end of the listener behind "told".
fn listener_end(items: &[Item], start: usize) -> Option<usize> {
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
            | "decide"
            | "disagree"
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
            | "contest"
            | "clarify"
            | "underline"
            | "highlight"
            | "recall"
            | "preach"
            | "joke"
            | "tweet"
            | "pronounce"
    )
}

/// Determiners that stand for people by themselves.
fn is_many(word: &str) -> bool {
    matches!(
        word,
        "some"
            | "many"
            | "most"
            | "few"
            | "all"
            | "both"
            | "several"
            | "others"
            | "neither"
            | "another"
            | "this"
            | "that"
    )
}

/// Ways of making a sound, which report only beside a quotation.
fn is_manner(lemma: &str) -> bool {
    matches!(
        lemma,
        "laugh"
            | "cry"
            | "sigh"
            | "chuckle"
            | "moan"
            | "fume"
            | "shout"
            | "yell"
            | "scream"
            | "whisper"
            | "mutter"
            | "murmur"
    )
}

/// Bodies whose rejecting and backing is an act, not a statement.
fn is_decider(phrase: &[Item]) -> bool {
    const DECIDERS: &[&str] = &[
        "assembly",
        "parliament",
        "court",
        "courts",
        "council",
        "committee",
        "senate",
        "congress",
        "lawmakers",
        "house",
        "board",
        "judge",
        "judges",
        "voters",
        "shareholders",
        "jury",
        "panel",
        "mps",
        "legislature",
        "tribunal",
        "members",
        "party",
    ];
    phrase.iter().any(|item| DECIDERS.contains(&item.word.as_str()))
}

/// Behind "told us, over a bad line, that".
fn behind_aside(items: &[Item], comma: usize) -> Option<usize> {
    let close = (comma + 1..items.len().min(comma + 10)).find(|&at| items[at].class == Class::Comma)?;
    let aside = items[comma + 1].class == Class::Preposition || items[comma + 1].class == Class::Adverb;
    (aside && items.get(close + 1)?.is("that") && close + 2 < items.len()).then_some(close + 2)
}

/// "is convinced that", "was adamant that"
fn convinced(items: &[Item], at: usize, floor: usize) -> Option<Found> {
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

/// The particles that belong to a cue, and whether the verb reports nothing without one: "pointed out".
fn particles(lemma: &str) -> Option<(&'static [&'static str], bool)> {
    match lemma {
        "point" => Some((&["out", "to"], true)),
        "speak" => Some((&["of"], true)),
        "spell" => Some((&["out"], true)),
        "go" => Some((&["on"], true)),
        "rule" => Some((&["out"], false)),
        "call" => Some((&["for", "on"], false)),
        "appeal" => Some((&["for"], false)),
        "set" => Some((&["aside"], false)),
        "wonder" => Some((&["aloud"], false)),
        _ => None,
    }
}
