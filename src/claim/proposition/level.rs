//! To what level something was raised or cut: "from 65 to 67", "to 4.25 per cent".
//!
//! By how much it changed is a figure of the change itself.

use crate::claim::{Argument, Role};
use crate::text::{Span, WordList};
use crate::value::ValueKind;

use super::figures::Figure;
use super::noun_phrase::Nouns;

/// The predicate of a level.
const LEVEL: &str = "level";

/// The level that a verb of change leads to.
pub(super) fn of(nouns: &Nouns, verb: usize, name: &str, arguments: &[(Argument, Span)]) -> Option<Figure> {
    if !CHANGES.contains(name) {
        return None;
    }
    let sentence = nouns.sentence;
    let with = |role: Role| arguments.iter().map(|(argument, _)| argument).find(|argument| argument.role == role);
    let measured = with(Role::Undergoer).or_else(|| with(Role::Subject))?;
    let is_led_to = |&child: &usize| {
        sentence.has_relation(child, &["obl", "nmod", "advmod"]) && sentence.preposition(child) == Some("to")
    };
    // The parser may hang it on what it started from: "from 65 to 67".
    let below = sentence.children(verb).chain(sentence.children(verb).flat_map(|child| sentence.children(child)));
    let value = below.filter(is_led_to).find_map(|child| nouns.value_at(sentence.span(child)))?;
    let is_level = matches!(
        value.kind,
        ValueKind::Number(_)
            | ValueKind::Money { .. }
            | ValueKind::Percent(_)
            | ValueKind::Age(_)
            | ValueKind::Measure { .. }
    );
    is_level.then(|| Figure {
        predicate: LEVEL.to_owned(),
        head: Some(measured.head.clone()),
        theme: measured.entity,
        restrictors: measured.modifiers.clone(),
        value: value.kind.clone(),
        focus: value.span,
    })
}

/// The classes of what changes a level.
static CHANGES: WordList = WordList::new("raise rise lower fall extend shorten double");
