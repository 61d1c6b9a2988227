//! A sentence with all that is known of it, as claims are read from it.

use crate::claim::{Argument, Claim, Course, Frame, Modality};
use crate::nlp::Tag;
use crate::text::Span;
use crate::value::ValueKind;

use super::attributes;
use super::noun_phrase::Nouns;
use super::sentence::Sentence;

/// A sentence that claims are read from.
pub(super) struct Told<'a> {
    /// Its index in the article.
    pub index: usize,
    pub sentence: &'a Sentence<'a>,
    pub nouns: Nouns<'a>,
    /// The entities that it names.
    pub named: Vec<usize>,
    /// The dates in it that say when something was said.
    pub said: Vec<Span>,
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
            predicate: predicate.to_owned(),
            course: Course::Once,
            head: None,
            theme: part.entity,
            restrictors: Vec::new(),
            entities: self.named.clone(),
            context: Vec::new(),
            anchors: Vec::new(),
            value: None,
            arguments: vec![part],
            when: attributes::date(&self.nouns),
            place: None,
            unanimous: None,
            other_time: false,
        };
        Claim {
            span: focus.join(place),
            focus,
            when: None,
            sentence: self.index,
            frame,
            places: vec![place],
            attribution: self.nouns.known.contents.around(focus),
            modality: Modality::Asserted,
            negated: false,
            revised: false,
            parts: 0.0,
            contrasts: Vec::new(),
            wording: None,
        }
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
