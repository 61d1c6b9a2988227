//! For how long somebody goes to prison where no clause says "sentenced to": "is serving a six-year prison sentence", "was
//! handed a nine-year term".

use crate::claim::{Claim, Modality, Role};
use crate::nlp::Tag;
use crate::text::WordList;
use crate::value::ValueKind;

use super::Told;
use super::mood;
use super::predicate::{Head, verb_lemma};

/// The terms that a sentence tells.
pub(super) fn of(told: &Told) -> Vec<Claim> {
    let sentence = told.sentence;
    let terms = (0..sentence.len()).filter(|&word| sentence.is(word, &["sentence", "term"]));
    terms.filter_map(|noun| term(told, noun)).collect()
}

fn term(told: &Told, noun: usize) -> Option<Claim> {
    const NEAR: usize = 6;
    let sentence = told.sentence;
    // Not "was his driver for nine years and was given a suspended sentence".
    let is_verb = |&word: &usize| sentence.tag(word) == Tag::Verb;
    let first = (noun.saturating_sub(NEAR)..noun).rev().take_while(|word| !is_verb(word)).last()?;
    let years = (first..noun).find_map(|word| {
        let value = told.nouns.value_at(sentence.span(word))?;
        matches!(value.kind, ValueKind::Duration(_)).then_some(value)
    })?;
    let between = |word: usize| sentence.span(word).start >= years.span.start;
    let of_prison = (first..noun).any(|word| between(word) && PRISONS.contains(sentence.text(word)));
    let verb = sentence.head(noun).filter(|&verb| sentence.tag(verb) == Tag::Verb)?;
    let base = verb_lemma(sentence, verb);
    let is_given = GIVING.contains(&base) && sentence.child(verb, &["aux:pass", "nsubj:pass"]).is_some();
    // "A three-year term" alone is one of office.
    let is_served = SERVING.contains(&base) && (of_prison || sentence.is(noun, &["sentence"]));
    if !is_served && !is_given {
        return None;
    }
    let convict = sentence.child(verb, &["nsubj", "nsubj:pass"])?;
    let mood = mood::of(sentence, &Head::bare(verb), None);
    let (argument, place) = told.nouns.argument(Role::Undergoer, convict)?;
    let head = argument.head.clone();
    let claim = told.figure("sentence", head, years.kind.clone(), (argument, place), years.span);
    (!mood.negated && mood.modality == Modality::Asserted).then_some(claim)
}

static PRISONS: WordList = WordList::new("prison jail custodial suspended");

static SERVING: WordList = WordList::new("begin start serve receive get finish complete");

static GIVING: WordList = WordList::new("give hand impose");
