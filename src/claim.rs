//! What an article asserts, in a form that can be compared.
//!
//! Frames for the clear cases so far: counted things and dated events. Comparing is the index's work.

use crate::article::Article;
use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::nlp::Tokens;
use crate::text::Span;
use crate::value::{Value, ValueKind};

/// A checkable assertion.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The clause that makes it.
    pub span: Span,
    /// The words that carry the value, the tightest to mark.
    pub focus: Span,
    /// The index into the article's sentences.
    pub sentence: usize,
    pub frame: Frame,
    /// The index of the attribution whose content holds the claim; `None` in the writer's own voice.
    pub attribution: Option<usize>,
    pub modality: Modality,
    pub negated: bool,
    /// The article says that this figure changes or was corrected: "has risen to", "up from", "earlier figure".
    pub revised: bool,
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
    /// The lemma of the verb or event noun, in its class: "kill", "arrest", "cost".
    pub predicate: String,
    /// The lemma of the counted or measured head: "soldier", "drone", "sentence".
    pub head: Option<String>,
    /// Lemmas that narrow the head: "wounded", "Ecuadorian".
    pub restrictors: Vec<String>,
    /// Entities of the clause, as indices into the article's entities.
    pub entities: Vec<usize>,
    /// The value that the claim is about.
    pub value: ValueKind,
    /// When and where, where the clause says so besides the value.
    pub when: Option<Value>,
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
    let _ = (article, tokens, values, entities, attributions);
    Vec::new()
}
