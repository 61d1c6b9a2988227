//! Whether two figures that noun phrases take for granted are of one thing: "a 40-year lease", "a lease of 30 years".
//!
//! One thing of a story has one such figure; so both articles must tell one story, and neither may give two.

use crate::claim::{TIME, predicates};
use crate::index::claims::comparison::Comparison;
use crate::index::claims::{Side, slot};
use crate::index::kinship::Kinship;
use crate::value::ValueKind;

use super::alignment::Alignment;
use super::dates::Dates;
use super::pair::Match;

pub(in crate::index::claims) fn relation(comparison: &Comparison, a: Side, b: Side) -> Option<slot::Relation> {
    let (here, there) = (&a.claim.frame, &b.claim.frame);
    if a.article == b.article || here.head.is_none() || here.head != there.head {
        return None;
    }
    let alignment = Alignment::of(comparison, a, b);
    let one_story = comparison.kinship(a, b) == Kinship::OneStory;
    let one_thing = match (&here.value, alignment.undergoers) {
        (_, Match::Name) => comparison.kinship(a, b).is_kin(),
        (_, Match::Noun | Match::Kind) => one_story,
        // "A 32-cot unit", "a ward with 23 cots".
        (Some(ValueKind::Number(_)), Match::Different) => one_story && here.theme.is_none() && there.theme.is_none(),
        _ => false,
    };
    let one_time = Dates::of(a, b) != Dates::Apart && happens_once(a, b);
    (one_thing && one_time && slot::is_alone(a) && slot::is_alone(b)).then_some(slot::Relation::Same)
}

/// Whether what is measured is a thing that keeps its measure, or both reports are of one time: each strike has its length,
/// and turnout changes.
fn happens_once(a: Side, b: Side) -> bool {
    let changes = matches!(a.claim.frame.value, Some(ValueKind::Percent(_) | ValueKind::Money { .. }));
    const LASTING: [&str; 7] = ["lease", "contract", "treaty", "loan", "licence", "permit", "partnership"];
    let is_event = |head: &str| predicates::of_noun(head).is_some() && !LASTING.contains(&head);
    let head = a.claim.frame.head.as_deref();
    let is_event = head.is_some_and(|head| is_event(head) || head == TIME);
    !is_event && !changes || a.summary.days_apart(b.summary).is_some_and(|days| days <= 2)
}
