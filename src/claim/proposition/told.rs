//! A sentence with all that is known of it, as claims are read from it.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::claim::{Argument, Claim, Contrast, Frame, Modality};
use crate::nlp::Tag;
use crate::text::Span;
use crate::value::ValueKind;

use super::noun_phrase::Nouns;
use super::sentence::Sentence;
use super::{attributes, clauses, contrasts};

/// A sentence that claims are read from.
pub(super) struct Told<'a> {
    /// Its index in the article.
    pub index: usize,
    pub sentence: &'a Sentence<'a>,
    pub nouns: Nouns<'a>,
    /// The entities that it names.
    pub named: Vec<usize>,
    /// The cues in it, each with its source.
    pub told_by: Vec<(Span, Option<Span>)>,
    /// The dates in it that say when something was said.
    pub said: Vec<Span>,
    /// By the heads of the clauses.
    pub known_contrasts: RefCell<FxHashMap<usize, Vec<Contrast>>>,
}

impl Told<'_> {
    /// A figure that no verb states, asserted, and the one part that it is of.
    pub fn figure(
        &self,
        predicate: &str,
        head: String,
        value: ValueKind,
        (part, place): (Argument, Span),
        focus: Span,
    ) -> Claim {
        let claim = self.event(predicate, (part, place), focus);
        Claim { frame: Frame { head: Some(head), value: Some(value), ..claim.frame }, ..claim }
    }

    /// What happened where no predicate of the sentence says so, asserted, and the one part of it.
    pub fn event(&self, predicate: &str, (part, place): (Argument, Span), focus: Span) -> Claim {
        let frame = Frame {
            theme: part.entity,
            entities: self.named.clone(),
            arguments: vec![part],
            when: attributes::date(&self.nouns),
            ..Frame::bare(predicate)
        };
        Claim { span: focus.join(place), places: vec![place], ..self.claim(frame, focus) }
    }

    /// The frame as what the sentence asserts in the words of `focus`.
    pub fn claim(&self, frame: Frame, focus: Span) -> Claim {
        Claim {
            span: focus,
            focus,
            when: None,
            sentence: self.index,
            frame,
            places: Vec::new(),
            attribution: self.nouns.known.contents.around(focus),
            modality: Modality::Asserted,
            negated: false,
            revised: false,
            parts: 0.0,
            contrasts: Vec::new(),
            wording: None,
        }
    }

    /// What tells the clause of a word from others like it; clauses have several claims, and it is worked out once.
    pub fn contrasts(&self, word: usize) -> Vec<Contrast> {
        let Some(clause) = clauses::head_of(self.sentence, word) else { return Vec::new() };
        let mut known = self.known_contrasts.borrow_mut();
        known.entry(clause).or_insert_with(|| contrasts::of(&self.nouns, clause)).clone()
    }
}

/// The dates that hang on a reporting word: "said on Monday".
pub(super) fn said(nouns: &Nouns, is_cue: impl Fn(usize) -> bool) -> Vec<Span> {
    let sentence = nouns.sentence;
    let governor = |word: usize| sentence.ancestors(word).find(|&above| sentence.tag(above) == Tag::Verb);
    let words = (0..sentence.len()).filter(|&word| governor(word).is_some_and(&is_cue));
    let values = words.filter_map(|word| nouns.value_at(sentence.span(word)));
    values.filter(|value| matches!(value.kind, ValueKind::When(_))).map(|value| value.span).collect()
}
