//! Nouns of a kind that fill a part of a clause: "arsenic" of "found arsenic in the well", where another report may have
//! lead.
//!
//! They are claims by their wording alone.

use crate::claim::{Claim, FILLER, Frame, kinds, nouns};
use crate::nlp::Tag;
use crate::text::Span;

use super::sentence::Sentence;
use super::told::Told;
use super::wording::{self, Place};
use super::{Propositions, mood};

/// The fillers of a sentence. Where a clause has several of a kind, none of them fills its place alone.
pub(super) fn all(propositions: &Propositions, told: &Told) -> Vec<Claim> {
    let found: Vec<Filler> = (0..told.sentence.len()).filter_map(|word| Filler::of(told, word)).collect();
    let is_alone = |filler: &&Filler| !found.iter().any(|other| filler.is_beside(other));
    let claim = |Filler { noun, place }: &Filler| {
        let frame = Frame { head: Some(noun.clone()), ..Frame::bare(FILLER) };
        let claim = told.claim(frame, phrase(told.sentence, place.word));
        Claim {
            wording: Some(wording::around(told, place, (0, 1))),
            contrasts: told.contrasts(place.clause),
            ..wording::by_clause(propositions, told, place.clause, None, claim)
        }
    };
    found.iter().filter(is_alone).map(claim).collect()
}

struct Filler {
    /// In the form of its group.
    noun: String,
    place: Place<'static>,
}

impl Filler {
    fn of(told: &Told, word: usize) -> Option<Filler> {
        let sentence = told.sentence;
        let noun = || Some(nouns::group(sentence.lemma(word).to_lowercase())).filter(|noun| kinds::is_of_one(noun));
        let is_named =
            || told.nouns.named_or_meant(word).is_some() || told.nouns.value_at(sentence.span(word)).is_some();
        let noun =
            noun().filter(|_| sentence.tag(word) == Tag::Noun && !is_named() && !mood::is_none(sentence, word))?;
        let place = Place::of(sentence, None, word)?;
        (place.part != place.clause && sentence.tag(place.clause) == Tag::Verb).then_some(Filler { noun, place })
    }

    fn is_beside(&self, other: &Filler) -> bool {
        self.place.word != other.place.word
            && self.place.clause == other.place.clause
            && (self.noun == other.noun || kinds::exclude(&self.noun, &other.noun))
    }
}

/// The noun with what stands before it.
fn phrase(sentence: &Sentence, noun: usize) -> Span {
    let before = sentence
        .children(noun)
        .filter(|&child| child < noun && sentence.has_relation(child, &["det", "amod", "compound", "nmod:poss"]));
    before.fold(sentence.span(noun), |span, child| span.join(sentence.span(child)))
}
