//! What a noun phrase says of its thing by a figure: "a 40-year lease", "a five-storey block", "a ward with 23 cots".
//!
//! No verb says so, and the writer takes it for granted; so one thing of a story has one such figure.

use crate::attribution::Stance;
use crate::claim::{ATTRIBUTE, Argument, Claim, Modality, Role, nouns};
use crate::nlp::Tag;
use crate::text::{Span, WordList};
use crate::value::{Value, ValueKind, When};

use super::noun_phrase::Nouns;
use super::{Told, timed};

/// A figure, and the thing that it belongs to.
#[derive(Debug)]
pub(super) struct Attribute {
    pub whole: Argument,
    pub place: Span,
    /// What is counted, or what is measured: "storey", "lease".
    pub head: String,
    pub value: ValueKind,
    /// The words to mark.
    pub focus: Span,
}

impl Attribute {
    pub fn claim(self, told: &Told) -> Claim {
        let known = told.nouns.known;
        let attribution = known.contents.around(self.focus);
        let denied = attribution.is_some_and(|index| known.attributions[index].stance == Stance::Denial);
        let is_fine = matches!(self.value, ValueKind::Money { .. }) && FINES.contains(&self.head);
        let claim = told.figure(
            if is_fine { "fine" } else { ATTRIBUTE },
            self.head,
            self.value,
            (self.whole, self.place),
            self.focus,
        );
        Claim { modality: if denied { Modality::Unasserted } else { Modality::Asserted }, ..claim }
    }
}

/// The attributes that a sentence tells, in order.
pub(super) fn of(nouns: &Nouns) -> Vec<Attribute> {
    let mut found = Vec::new();
    let mut word = 0;
    while word < nouns.sentence.len() {
        let Some(value) = nouns.value_at(nouns.sentence.span(word)) else {
            word += 1;
            continue;
        };
        let last = (word..nouns.sentence.len()).take_while(|&at| nouns.sentence.span(at).start < value.span.end).last();
        let last = last.unwrap_or(word);
        found.extend(stated(nouns, value, word, last));
        found.extend(timed::finish(nouns, value, word, last));
        found.extend(match value.kind {
            ValueKind::Duration(_) | ValueKind::Measure { .. } => measured(nouns, value, word, last),
            ValueKind::Number(_) => counted(nouns, value, word, last),
            _ => None,
        });
        word = last + 1;
    }
    found
}

/// "Turnout was 61 per cent", "the ransom came to $2 million".
fn stated(nouns: &Nouns, value: &Value, first: usize, last: usize) -> Option<Attribute> {
    let sentence = nouns.sentence;
    let kept = matches!(value.kind, ValueKind::Percent(_) | ValueKind::Money { .. } | ValueKind::Measure { .. });
    let root = (first..=last).find(|&at| sentence.head(at).is_none_or(|head| !(first..=last).contains(&head)))?;
    // "Is 11.8 kilometres long".
    let extends = sentence
        .head(root)
        .filter(|&above| EXTENDS.contains(sentence.text(above)) && sentence.child(above, &["cop"]).is_some());
    let clause = if sentence.child(root, &["cop"]).is_some() {
        root
    } else if let Some(extends) = extends {
        extends
    } else {
        let states = |&verb: &usize| sentence.tag(verb) == Tag::Verb && STATING.contains(sentence.lemma(verb));
        // "The penalty amounts to" may be read as a noun.
        let amounts = |&word: &usize| sentence.is(word, &["amounts", "totals"]) && word + 2 == first;
        sentence.head(root).filter(|verb| states(verb) || amounts(verb))?
    };
    let plain = sentence.children(clause).all(|child| {
        let lemma = sentence.lemma(child);
        !sentence.is(child, &["not", "n't", "if"])
            && !["will", "would", "could", "should", "may", "might"].contains(&lemma)
    });
    let subject = sentence.child(clause, &["nsubj"]);
    let misread = || sentence.child(clause, &["compound"]).filter(|_| sentence.tag(clause) == Tag::Noun);
    let subject = subject.or_else(misread).filter(|_| kept && plain)?;
    let is_it = sentence.is(subject, &["it"]);
    let (whole, place) =
        nouns.argument(Role::Undergoer, subject).filter(|_| is_it || sentence.tag(subject) == Tag::Noun)?;
    let head = if is_it { whole.head.clone() } else { nouns::group(sentence.lemma(subject).to_lowercase()) };
    if OPEN.contains(&head) {
        return None;
    }
    Some(Attribute { whole, place, head, value: value.kind.clone(), focus: value.span })
}

/// Verbs that state a figure of their subject.
static STATING: WordList = WordList::new("stand total amount come run measure average be");

/// "A 40-year lease", "a lease of 30 years".
fn measured(nouns: &Nouns, value: &Value, first: usize, last: usize) -> Option<Attribute> {
    let sentence = nouns.sentence;
    let is_noun = |at: usize| at < sentence.len() && sentence.tag(at) == Tag::Noun;
    let mut behind = last + 1;
    while behind < sentence.len() && (sentence.is(behind, &["-"]) || EXTENDS.contains(sentence.text(behind))) {
        behind += 1;
    }
    let before = first.checked_sub(2).filter(|&noun| sentence.is(noun + 1, &["of"]) && is_noun(noun));
    // "40-year lease", not "for 40 years people".
    let joined = sentence.span(first).len() < value.span.len() && nouns.is_joined(value);
    let noun = before.or_else(|| (joined && is_noun(behind)).then(|| last_noun(nouns, behind)))?;
    let head = nouns::group(sentence.lemma(noun).to_lowercase());
    if OPEN.contains(&head) {
        return None;
    }
    let (whole, place) = nouns.argument(Role::Undergoer, noun)?;
    Some(Attribute { whole, place, head, value: value.kind.clone(), focus: value.span })
}

/// "A five-storey block", "a ward with 23 cots", "all six floors of the building".
fn counted(nouns: &Nouns, value: &Value, first: usize, last: usize) -> Option<Attribute> {
    let sentence = nouns.sentence;
    let is_noun = |at: usize| at < sentence.len() && sentence.tag(at) == Tag::Noun;
    let is = |at: Option<usize>, words: &[&str]| at.is_some_and(|at| at < sentence.len() && sentence.is(at, words));
    let (part, noun) = if is(Some(last + 1), &["-"]) && is_noun(last + 2) && is_noun(last + 3) {
        (last + 2, last_noun(nouns, last + 3))
    } else if is_noun(last + 1) {
        let part = last_noun(nouns, last + 1);
        let with = first.checked_sub(2).filter(|&noun| is(Some(noun + 1), &["with"]) && is_noun(noun));
        let of = || {
            let whole = sentence.child(part, &["nmod"]).filter(|&whole| sentence.preposition(whole) == Some("of"))?;
            is(first.checked_sub(1), &["all", "its", "their"]).then_some(whole)
        };
        (part, with.or_else(of)?)
    } else {
        return None;
    };
    let head = nouns::group(sentence.lemma(part).to_lowercase());
    if OPEN.contains(&head) {
        return None;
    }
    let (whole, place) = nouns.argument(Role::Undergoer, noun)?;
    let focus = value.span.join(sentence.span(part));
    Some(Attribute { whole, place, head, value: value.kind.clone(), focus })
}

/// The last of the nouns that stand side by side: "block" of "student block".
fn last_noun(nouns: &Nouns, first: usize) -> usize {
    let sentence = nouns.sentence;
    (first..sentence.len()).take_while(|&at| sentence.tag(at) == Tag::Noun).last().unwrap_or(first)
}

/// The one date that a sentence gives.
pub(super) fn date(nouns: &Nouns) -> Option<When> {
    let mut dates = (0..nouns.sentence.len()).filter_map(|word| {
        let value = nouns.value_at(nouns.sentence.span(word))?;
        match &value.kind {
            ValueKind::When(when) if when.days.is_some() => Some((value.span, when)),
            _ => None,
        }
    });
    let (span, when) = dates.next()?;
    dates.all(|(other, _)| other == span).then(|| when.clone())
}

/// Nouns of a sum that is imposed: "the penalty amounts to".
static FINES: WordList = WordList::new("fine penalty");

/// Words between a measure and its noun: "41-metre-high viaduct".
static EXTENDS: WordList = WordList::new("high long wide deep tall thick strong");

/// Nouns of which one thing or person has several, or that tell of no thing at all.
static OPEN: WordList = WordList::new(
    "period distance total maximum minimum average rate series radius span age area sentence term ban time part way group \
     day week month year hour minute mile kilometre meter metre point percent question stretch wait delay journey drive \
     walk lead depth height length speed weight person victim member man woman child baby history career experience \
     friend colleague veteran relationship marriage other head top hand limit deadline high low peak",
);
