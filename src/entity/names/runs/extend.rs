//! How a run of capitalised words goes on: over particles, "of", "and", apostrophes, numbers.

use std::ops::Range;

use crate::entity::gazetteer::{self, Known};
use crate::entity::names::scan::{self, Form};
use crate::entity::{EntityType, lexicon, names};

use super::{Runs, key};

impl Runs<'_, '_> {
    /// The run `start..end` made longer by a word or a connector with what follows it.
    pub(super) fn extended(&self, start: usize, end: usize) -> Option<usize> {
        if self.is_name_word(end) {
            return Some(self.known_end(end));
        }
        let next = self.word(end)?;
        let last = &self.line.words[end - 1];
        match next.form {
            Form::Lower if lexicon::is_particle(&next.folded) => {
                let name = (end + 1..end + 4).find(|&at| !self.is_particle(at))?;
                let foreign = |at: usize| !self.evidence.is_common(&self.line.words[at].folded);
                (self.is_name_word(name) && (foreign(name) || foreign(end - 1))).then(|| self.known_end(name))
            }
            Form::Lower if matches!(next.folded.as_str(), "of" | "for" | "on") => {
                let name = end + 1 + usize::from(self.is(end + 1, &["the"]));
                let topic =
                    next.folded == "of" && self.complement(start, end).is_some_and(|left| self.are_topics(left..end));
                let takes = last.form.is_name() && (topic || lexicon::takes_complement(&last.folded, &next.folded));
                let opening = last.opens && self.evidence.is_lower(&last.folded) && end - start == 1;
                (takes && !opening && self.is_name_word(name)).then(|| self.known_end(name))
            }
            Form::Lower if next.folded == "and" => self.conjoined(start, end),
            Form::Lower if next.folded == "v" => self.is_name_word(end + 1).then(|| self.plain_end(end + 1)),
            Form::Possessive => self.possessed(start, end),
            Form::Mark if next.text == "&" => self.is_name_word(end + 1).then(|| self.known_end(end + 1)),
            Form::Mark if next.text == "," => {
                let ending = self.word(end + 1)?;
                let names = names::is_generation(&ending.folded) || lexicon::is_company_ending(&ending.folded);
                if names && ending.form.is_name() { Some(end + 2) } else { self.listed(start, end) }
            }
            Form::Mark if matches!(next.text, "\"" | "“" | "'" | "‘") => {
                let nickname = self.word(end + 1)?.form == Form::Capital && scan::is_given_name(&last.folded);
                let closed = self.word(end + 2)?.form == Form::Mark && self.line.joined(end + 1);
                (nickname && closed && end - start == 1 && self.is_name_word(end + 3)).then_some(end + 4)
            }
            Form::Number => self.numbered(start, end),
            Form::Capital if next.folded == "no" && lexicon::head(&last.folded) == Some(EntityType::Law) => {
                let number = end + 1 + usize::from(self.word(end + 1)?.text == ".");
                (self.word(number)?.form == Form::Number).then_some(number + 1)
            }
            _ => None,
        }
    }

    fn is_particle(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.form == Form::Lower && lexicon::is_particle(&word.folded))
    }

    /// "Transport and Communications", "Energy and Petroleum Regulatory Authority"; not "Peru and Ecuador".
    fn conjoined(&self, start: usize, end: usize) -> Option<usize> {
        let words = &self.line.words;
        if !self.is_name_word(end + 1) {
            return None;
        }
        let right = self.plain_end(end + 1);
        let ordinary = |range: Range<usize>| {
            words[range].iter().all(|word| {
                word.form == Form::Capital
                    && gazetteer::word(&word.folded).is_some()
                    && !gazetteer::known(&word.folded).has(Known::PLACE)
                    && !gazetteer::known(&word.folded).has(Known::LOC)
                    && !lexicon::is_title(&word.folded)
            })
        };
        if self.complement(start, end).is_some_and(|left| self.are_topics(left..end)) {
            let separate = lexicon::head(&words[right - 1].folded) == Some(EntityType::Org) && right - end > 2;
            return (self.are_topics(end + 1..right) && !separate).then_some(right);
        }
        let headed = right - end > 2 && lexicon::head(&words[right - 1].folded).is_some();
        let headless = end - start == 1 || lexicon::head(&words[end - 1].folded).is_none();
        let people = gazetteer::known(&words[start].folded).has(Known::PEOPLE) && end - start > 1;
        (ordinary(start + usize::from(people)..end) && headed && headless && ordinary(end + 1..end + 2))
            .then_some(right)
    }

    /// Where the words behind "of", "for" or "on" start, in the run `start..end`.
    fn complement(&self, start: usize, end: usize) -> Option<usize> {
        let preposition = (start..end).rfind(|&at| self.is(at, &["of", "for", "on"]))?;
        Some(preposition + 1 + usize::from(self.is(preposition + 1, &["the"])))
    }

    /// Whether the words are what a body is for, and no names: "Transport", "Rail Workers".
    fn are_topics(&self, range: Range<usize>) -> bool {
        let words = self.line.words[range].iter();
        let mut words = words.filter(|word| word.text != "," && !(word.form == Form::Lower && word.folded == "and"));
        words.all(|word| {
            let known = gazetteer::known(&word.folded);
            let english = gazetteer::word(&word.folded).is_some();
            word.form == Form::Capital
                && !known.has(Known::PLACE)
                && !known.has(Known::LOC)
                && (english || !known.has(Known::FIRST) && !known.has(Known::TOWN) && !known.has(Known::LAST))
                && !lexicon::is_title(&word.folded)
        })
    }

    /// "Alcohol, Tobacco, Firearms and Explosives" behind "Bureau of".
    fn listed(&self, start: usize, end: usize) -> Option<usize> {
        let left = self.complement(start, end)?;
        let right = self.plain_end(end + 1);
        let goes_on = self.is(right, &["and"]) || self.word(right)?.text == ",";
        (right > end + 1
            && goes_on
            && self.are_topics(left..end)
            && self.are_topics(end + 1..right)
            && self.ends_in_and(right))
        .then_some(right)
    }

    /// Whether a list of topics goes on to its "and".
    fn ends_in_and(&self, mut at: usize) -> bool {
        const LONGEST: usize = 24;
        let last = at + LONGEST;
        while at < last {
            if self.is(at, &["and"]) {
                return self.is_name_word(at + 1) && self.are_topics(at + 1..self.plain_end(at + 1));
            }
            let next = self.plain_end(at + 1);
            if self.word(at).is_none_or(|word| word.text != ",") || next == at + 1 || !self.are_topics(at + 1..next) {
                return self.is(at + 1, &["and"]) && self.word(at).is_some_and(|word| word.text == ",");
            }
            at = next;
        }
        false
    }

    /// "People's Party", "St Mary's Hospital"; not "Zambia's National Assembly".
    fn possessed(&self, start: usize, end: usize) -> Option<usize> {
        let words = &self.line.words;
        let owner = &words[end - 1];
        if !self.is_name_word(end + 1) {
            return None;
        }
        let right = self.plain_end(end + 1);
        let headed = lexicon::head(&words[right - 1].folded).is_some();
        let ordinary = gazetteer::word(&owner.folded).is_some() || lexicon::is_title(&owner.folded);
        let whole = gazetteer::known(&key(&words[start..end])).is_name() || self.tail_kind(start..end).is_some();
        let ordinary = ordinary && !gazetteer::known(&owner.folded).is_name() && !whole;
        let saint = matches!(words[start].folded.as_str(), "st" | "saint") && end - start == 2;
        (headed && (saint || ordinary && !(owner.opens && self.evidence.is_lower(&owner.folded)))).then_some(right)
    }

    /// "Law No. 7143", "LifeSeeker 300".
    fn numbered(&self, start: usize, end: usize) -> Option<usize> {
        let last = &self.line.words[end - 1];
        let law = lexicon::head(&last.folded) == Some(EntityType::Law)
            || matches!(
                last.folded.as_str(),
                "no" | "channel" | "route" | "flight" | "article" | "title" | "decree-law"
            );
        let amount =
            self.word(end + 1).is_some_and(|word| matches!(word.folded.as_str(), "million" | "billion" | "trillion"));
        if amount {
            return None;
        }
        let product = last.text.chars().skip(1).any(char::is_uppercase) && last.form == Form::Capital;
        let known = gazetteer::known(&key(&self.line.words[start..end])).has(Known::PRODUCT);
        (law && !last.opens || product || known).then_some(end + 1)
    }
}
