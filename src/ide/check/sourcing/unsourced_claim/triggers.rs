//! What makes a statement one that needs a source: figures, accusations, secrets, motives.
//!
//! Phrases are written in base forms and match every form of their verbs.

use crate::text::Span;

use super::super::prose::{Prose, Word};

mod accusation;
mod deed;
mod figure;
mod hidden;
mod judgement;

/// The words that call for a source.
pub(super) struct Trigger {
    pub kind: Kind,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A crime or an abuse, told as fact.
    Accusation,
    /// "secretly", "behind the scenes"
    Secret,
    /// "had been warned": somebody knew.
    Warned,
    Figure,
    /// "does not consider": what only the one who thinks it can know.
    Mind,
    /// "was never put into effect"
    Never,
    Cause,
    /// What an army, the police or a government did.
    Deed,
    Superlative,
    /// What the scorer takes for a claim that editors ask a source for.
    Statement,
}

impl Kind {
    /// Whether somebody could be wronged: no carried-over source and no exemption for background answers for it.
    pub fn accuses(self) -> bool {
        matches!(self, Kind::Accusation | Kind::Secret | Kind::Warned)
    }

    /// Whether it is to be sourced in comment, too.
    pub fn is_fact(self) -> bool {
        matches!(self, Kind::Figure | Kind::Deed)
    }

    pub fn label(self) -> &'static str {
        match self {
            Kind::Accusation => "accusation",
            Kind::Secret => "secret",
            Kind::Warned => "warned",
            Kind::Figure => "figure",
            Kind::Mind => "mind",
            Kind::Never => "never",
            Kind::Cause => "cause",
            Kind::Deed => "deed",
            Kind::Superlative => "superlative",
            Kind::Statement => "statement",
        }
    }
}

/// The trigger that weighs most in the sentence.
pub(super) fn first(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Trigger> {
    let find = |kind: Kind, span: Option<Span>| span.map(|span| Trigger { kind, span });
    find(Kind::Accusation, accusation::find(words))
        .or_else(|| find(Kind::Secret, hidden::secret(words)))
        .or_else(|| find(Kind::Warned, hidden::warned(words)))
        .or_else(|| find(Kind::Figure, figure::find(prose, sentence, words)))
        .or_else(|| find(Kind::Mind, hidden::mind(words)))
        .or_else(|| find(Kind::Never, judgement::never(words)))
        .or_else(|| find(Kind::Cause, judgement::cause(words)))
        .or_else(|| find(Kind::Deed, deed::find(prose, sentence, words)))
        .or_else(|| find(Kind::Superlative, judgement::superlative(words)))
}

/// The first stretch that matches one of the phrases, word by word, in any form of their verbs.
fn phrase(words: &[Word], phrases: &[&str]) -> Option<Span> {
    (0..words.len()).find_map(|at| phrases.iter().find_map(|phrase| opening(&words[at..], phrase)))
}

/// The stretch of the phrase that the words begin with; most differ in the first word.
fn opening(words: &[Word], phrase: &str) -> Option<Span> {
    let mut rest = words.iter();
    let mut span = words.first()?.span;
    for part in phrase.split(' ') {
        let word = rest.next().filter(|word| word.lower == part || word.base == part)?;
        span = span.join(word.span);
    }
    Some(span)
}
