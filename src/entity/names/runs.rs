//! Runs of words that make one name: where a name starts and ends.

use std::ops::Range;

use crate::entity::EntityType;
use crate::entity::gazetteer::{self, Known, Shapes};
use crate::entity::lexicon;
use crate::text::Span;

use super::scan::{self, Evidence, Form, Line, Word};

mod extend;

/// A name, or a word that may be one.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// The index of its line.
    pub line: usize,
    pub words: Range<usize>,
    /// Whether a title stands before it, so that it names a person.
    pub titled: bool,
    /// Whether only another mention can make a name of it: an ordinary word with a capital.
    pub weak: bool,
}

impl Candidate {
    pub(super) fn span(&self, line: &Line) -> Span {
        line.words[self.words.start].span.join(line.words[self.words.end - 1].span)
    }

    /// The folded words, by which mentions of one name find each other.
    pub(super) fn key(&self, line: &Line) -> String {
        key(&line.words[self.words.clone()])
    }
}

pub(super) fn key(words: &[Word]) -> String {
    let mut key = String::new();
    for word in words {
        if !key.is_empty() && word.form != Form::Possessive {
            key.push(' ');
        }
        key.push_str(&word.folded);
    }
    key
}

/// Appends the candidates of a line, in order.
pub(super) fn find(line: &Line, index: usize, evidence: &Evidence, candidates: &mut Vec<Candidate>) {
    let mut runs = Runs { line, index, evidence, candidates };
    let mut at = 0;
    while at < line.words.len() {
        at = match runs.run_from(at) {
            Some(end) => {
                runs.refine(at..end);
                end
            }
            None => at + 1,
        };
    }
}

struct Runs<'a, 'b> {
    line: &'a Line<'b>,
    index: usize,
    evidence: &'a Evidence,
    candidates: &'a mut Vec<Candidate>,
}

impl<'a, 'b> Runs<'a, 'b> {
    fn word(&self, at: usize) -> Option<&'a Word<'b>> {
        self.line.words.get(at)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.word(at).is_some_and(|word| word.form == Form::Lower && words.contains(&word.folded.as_str()))
    }

    /// Whether a name may go on or begin with the word.
    fn is_name_word(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        match word.form {
            Form::Capital | Form::Inner | Form::Upper => {}
            Form::Initial => return word.text.ends_with('.') || self.is_lone_capital(at),
            _ => return false,
        }
        if lexicon::is_calendar(&word.folded) {
            return self.is_name_despite(at);
        }
        if word.form == Form::Upper {
            return !lexicon::is_plain_acronym(&word.folded) || gazetteer::known(&word.folded).is_name();
        }
        let operation = at.checked_sub(1).is_some_and(|before| {
            let before = &self.line.words[before];
            before.form == Form::Capital && lexicon::lead(&before.folded) == Some(EntityType::Event)
        });
        operation || !lexicon::is_function(&word.folded) || self.is_name_despite(at)
    }

    /// "Plan B", "X": a capital letter that is neither the article nor the pronoun.
    fn is_lone_capital(&self, at: usize) -> bool {
        let word = &self.line.words[at];
        !matches!(word.text, "I" | "A" | "O") && !word.opens
            || at.checked_sub(1).is_some_and(|before| self.line.words[before].form == Form::Capital)
    }

    /// "Theresa May", "Will Young": function words and months that stand within a person's name.
    fn is_name_despite(&self, at: usize) -> bool {
        let word = &self.line.words[at];
        let unlike = |other: Option<&Word>| {
            other.is_some_and(|other| {
                other.form == Form::Capital
                    && gazetteer::word(&other.folded).is_none()
                    && !lexicon::is_calendar(&other.folded)
            })
        };
        let before = at.checked_sub(1).and_then(|before| self.word(before));
        let given = |word: &Word| scan::is_given_name(&word.folded);
        let surname = unlike(before)
            && before.is_some_and(|before| given(before) && !gazetteer::known(&before.folded).has(Known::PLACE));
        let first = !word.opens && given(word) && unlike(self.word(at + 1)) && !lexicon::is_calendar(&word.folded);
        surname || first
    }

    /// The end of the run that starts at `start`.
    fn run_from(&self, start: usize) -> Option<usize> {
        let ordinal = self.word(start)?.form == Form::Ordinal;
        if !(self.is_name_word(start) || ordinal && self.is_name_word(start + 1)) {
            let (end, _) = scan::known_phrase(&self.line.words, start).filter(|(_, known)| known.is_name())?;
            return Some(end);
        }
        let mut end = self.known_end(start);
        while let Some(next) = self.extended(start, end) {
            end = next;
        }
        Some(end)
    }

    fn known_end(&self, at: usize) -> usize {
        scan::known_phrase(&self.line.words, at).filter(|(_, known)| known.is_name()).map_or(at + 1, |(end, _)| end)
    }

    /// The end of the capitalised words from `at` on.
    fn plain_end(&self, at: usize) -> usize {
        (at..).find(|&at| !self.is_name_word(at)).unwrap_or(at)
    }

    /// Cuts a run into names and what stands around them.
    fn refine(&mut self, run: Range<usize>) {
        let run = self.without_opening(run);
        if run.is_empty() {
            return;
        }
        let words = &self.line.words;
        if gazetteer::known(&key(&words[run.clone()])).is_name() {
            return self.accept(run);
        }
        let tail = self.tail_kind(run.clone());
        let title = run.clone().rev().find(|&at| words[at].form != Form::Lower && lexicon::is_title(&words[at].folded));
        if let Some(title) = title {
            if title + 1 == run.end {
                return self.before_title(run.start..title, true);
            }
            let rest = title + 1..run.end;
            let sure = lexicon::is_sure_title(&words[title].folded) || words[title].text.ends_with('.');
            let given = scan::is_given_name(&words[rest.start].folded) && rest.len() > 1;
            let plain =
                !rest.clone().any(|at| self.is(at, &["of", "for", "on", "and"]) || words[at].form == Form::Possessive);
            if plain && (tail.is_none() || given || sure && rest.len() == 1) {
                self.before_title(run.start..title, false);
                self.candidates.push(Candidate { line: self.index, words: rest, titled: true, weak: false });
                return;
            }
            if sure && tail.is_none() {
                self.before_title(run.start..title, false);
                return self.refine(rest);
            }
        }
        let first = gazetteer::known(&words[run.start].folded);
        if first.has(Known::PEOPLE)
            && words[run.start].text.is_ascii()
            && run.len() > 1
            && words[run.start].form == Form::Capital
        {
            let organ = words[run.clone()].iter().any(|word| lexicon::is_state_organ(&word.folded));
            if tail.is_none() || organ {
                self.accept(run.start..run.start + 1);
                return self.refine(run.start + 1..run.end);
            }
        }
        self.accept(run);
    }

    /// Drops an ordinary word that has its capital from the start of a sentence only.
    fn without_opening(&self, run: Range<usize>) -> Range<usize> {
        let words = &self.line.words;
        let mut run = run;
        // "Minister of Foreign Affairs Ana Ruiz": what a title is of is no name.
        let of_title =
            run.start >= 2 && self.is(run.start - 1, &["of", "for"]) && lexicon::is_role(&words[run.start - 2].folded);
        if of_title {
            while !run.is_empty() && gazetteer::word(&words[run.start].folded).is_some() {
                run.start += 1;
            }
            return run;
        }
        let first = &words[run.start];
        if !first.opens || first.form != Form::Capital || run.len() == 1 {
            return run;
        }
        let second = &words[run.start + 1];
        let common = self.evidence.is_common(&first.folded);
        let known = lexicon::is_particle(&first.folded)
            || scan::known_phrase(words, run.start).is_some_and(|(_, known)| known.is_name())
            || gazetteer::known(&first.folded).is_name()
            || lexicon::lead(&first.folded).is_some() && !self.evidence.is_common(&second.folded)
            || lexicon::is_title(&first.folded);
        let given = scan::is_given_name(&first.folded)
            && !self.evidence.is_lower(&first.folded)
            && second.form == Form::Capital
            && (!self.evidence.is_common(&second.folded) || gazetteer::known(&second.folded).has(Known::LAST));
        let noun = gazetteer::word(&first.folded)
            .is_some_and(|shapes| shapes.has(Shapes::NOUN) || shapes.has(Shapes::ADJECTIVE));
        let headed = self.tail_kind(run.clone()).is_some() && noun && !lexicon::is_role(&first.folded);
        if !common || known || given || headed || self.evidence.is_pair(&first.folded, &second.folded) {
            return run;
        }
        let mut start = run.start + 1;
        while start < run.end && !self.is_name_word(start) {
            start += 1;
        }
        start..run.end
    }

    /// The type that the head noun of a run gives it: its last word, or the word before "of".
    fn tail_kind(&self, run: Range<usize>) -> Option<EntityType> {
        tail_kind(&self.line.words[run])
    }

    /// Names among the words before a title: "NATO Secretary General", "Peru Foreign Minister".
    fn before_title(&mut self, words: Range<usize>, ends: bool) {
        let all = &self.line.words;
        let mut at = words.start;
        if ends && words.len() == 1 && scan::is_given_name(&all[at].folded) && !self.evidence.is_common(&all[at].folded)
        {
            return self.accept(words.start..words.end + 1); // "John Bishop"
        }
        while at < words.end {
            let end = self.known_end(at).min(words.end);
            let known = gazetteer::known(&key(&all[at..end])).is_name();
            let ordinary = self.evidence.is_common(&all[at].folded)
                || lexicon::is_role(&all[at].folded)
                || !all[at].form.is_name();
            if known || !ordinary {
                let mut end = end;
                while !known && end < words.end && all[end].form.is_name() && !self.evidence.is_common(&all[end].folded)
                {
                    end += 1;
                }
                self.accept(at..end);
                at = end;
            } else {
                at += 1;
            }
        }
    }

    /// Takes a name in, if it is one.
    fn accept(&mut self, run: Range<usize>) {
        let words = &self.line.words[run.clone()];
        let Some(first) = words.first() else { return };
        let known = gazetteer::known(&key(words));
        let candidate = |weak| Candidate { line: self.index, words: run.clone(), titled: false, weak };
        if words.len() == 1 {
            let ordinary = gazetteer::word(&first.folded).is_some();
            let common = ordinary || self.evidence.is_lower(&first.folded);
            let speaker = first.opens && self.word(run.end).is_some_and(|next| next.text == ":");
            let sure = match first.form {
                Form::Upper if speaker && first.text.len() < 4 => return, // "RK:" in an interview
                Form::Upper => known.is_name() || !common,
                Form::Initial => false,
                _ if known.is_name() => !(first.opens && ordinary && !known.has(Known::PLACE)),
                _ if lexicon::is_role(&first.folded) => false,
                _ if known.has(Known::TOWN) && self.is(run.start.wrapping_sub(1), &["in", "near", "from"]) => true,
                _ => {
                    !common
                        || self.evidence.capitals(&first.folded) > 1
                            && !self.evidence.is_lower(&first.folded)
                            && !ordinary
                }
            };
            if sure || first.form == Form::Capital {
                self.candidates.push(candidate(!sure));
            }
            return;
        }
        let roles = words.iter().all(|word| lexicon::is_role(&word.folded) || lexicon::is_function(&word.folded));
        let shouted = words.iter().all(|word| word.form == Form::Upper && self.evidence.is_common(&word.folded));
        let ordinal = first.form == Form::Ordinal && tail_kind(words).is_none();
        if ordinal {
            return self.accept(run.start + 1..run.end);
        }
        if known.is_name() || !(roles || shouted) {
            self.candidates.push(candidate(false));
        }
    }
}

/// The type that the head noun of a name gives it.
pub(super) fn tail_kind(words: &[Word]) -> Option<EntityType> {
    let complement =
        words.iter().position(|word| word.form == Form::Lower && matches!(word.folded.as_str(), "of" | "for" | "on"));
    let names = &words[..complement.filter(|&at| at > 0).unwrap_or(words.len())];
    let last = names.iter().rev().find(|word| word.form.is_name() && !super::is_generation(&word.folded))?;
    let alone = names.len() == 1 && complement.is_none();
    if alone { None } else { lexicon::head(&last.folded) }
}
