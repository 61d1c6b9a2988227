//! What an article asserts, in a form that can be compared.
//!
//! Frames for the clear cases so far: counted things, amounts, dated events, votes and the ages of named people. Comparing is the index's work.

use crate::article::Article;
use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::nlp::Tokens;
use crate::text::Span;
use crate::value::{Value, ValueKind, When};

mod age;
mod amount;
mod clause;
mod count;
mod event;
mod lexicon;
mod phrase;
mod scene;
mod stance;
mod vote;
mod words;

pub use lexicon::{Course, is_anybody, is_occasion};

/// A checkable assertion.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The clause that makes it.
    pub span: Span,
    /// The words that carry the value, the tightest to mark.
    pub focus: Span,
    /// The date beside the value, where [`Frame::when`] has one.
    pub when: Option<Span>,
    /// The index into the article's sentences.
    pub sentence: usize,
    pub frame: Frame,
    /// The index of the attribution whose content holds the claim; `None` in the writer's own voice.
    pub attribution: Option<usize>,
    pub modality: Modality,
    pub negated: bool,
    /// The article says that this figure changes or was corrected: "has risen to", "up from", "earlier figure".
    pub revised: bool,
    /// The least that the parts named behind "including" add up to: "19 injured, including 7 officers and 14 fans".
    pub parts: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Modality {
    Asserted,
    /// will, plans to, is due to
    Planned,
    /// may, could, reportedly
    Possible,
    /// questions, conditions, wishes
    Unasserted,
}

/// Who did what to whom, when and where, as far as rules can tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The verb or event noun, as the first verb of its class: "kill", "arrest", "cost".
    pub predicate: String,
    pub course: Course,
    /// The lemma of what is counted or priced, or of what it happens to: "soldier", "drone", "trial".
    pub head: Option<String>,
    /// The entity that it happens to, as an index into the article's entities.
    pub theme: Option<usize>,
    /// Lemmas that narrow the head: "wounded", "ecuadorian".
    pub restrictors: Vec<String>,
    /// Entities around the value, as indices into the article's entities; the source is not among them.
    pub entities: Vec<usize>,
    /// Entities of the sentence before.
    pub context: Vec<usize>,
    /// Lemmas of the other nouns around the value.
    pub anchors: Vec<String>,
    /// The value that the claim is about.
    pub value: ValueKind,
    /// When and where, where the sentence says so besides the value.
    pub when: Option<When>,
    pub place: Option<usize>,
}

/// The claims of an article, in order of their focus.
pub fn read(
    article: &Article,
    tokens: &Tokens,
    values: &[Value],
    entities: &Entities,
    attributions: &[Attribution],
) -> Vec<Claim> {
    let contents = stance::Contents::of(attributions);
    let surnames = age::Surnames::of(entities);
    let mut claims = Vec::new();
    for (sentence, bounds) in article.sentences.iter().enumerate() {
        if !article.blocks[bounds.block].kind.is_body() {
            continue;
        }
        let first_value = values.partition_point(|value| value.span.end <= bounds.span.start);
        if values.get(first_value).is_none_or(|value| value.span.start >= bounds.span.end) {
            continue;
        }
        let words = clause::words(article, tokens.sentence(sentence), values, first_value);
        let body = |&before: &usize| article.blocks[article.sentences[before].block].kind.is_body();
        let before = sentence.checked_sub(1).filter(body);
        let in_paragraph = before.filter(|&before| article.sentences[before].block == bounds.block);
        let told =
            in_paragraph.filter(|_| words.first().is_some_and(|word| word.is(&["it", "they"]))).and_then(|before| {
                let first_value =
                    values.partition_point(|value| value.span.end <= article.sentences[before].span.start);
                let words = clause::words(article, tokens.sentence(before), values, first_value);
                clause::occasion(&words).map(|(_, noun)| noun)
            });
        let scene = scene::Scene {
            words: &words,
            values,
            entities,
            attributions,
            contents: &contents,
            sentence,
            before: before.map(|before| article.sentences[before].span),
            told,
            surnames: &surnames,
        };
        let first_claim = claims.len();
        for clause in clause::split(&words) {
            if clause.kind == clause::ClauseKind::Part {
                scene.read_parts(&clause, &mut claims[first_claim..]);
            } else {
                scene.read(&clause, &mut claims);
            }
        }
    }
    claims.sort_by_key(|claim| (claim.focus, claim.span));
    claims
}
