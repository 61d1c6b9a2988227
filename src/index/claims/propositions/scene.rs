//! The scene of a story: an event of which it tells one, so that two reports of it mean the same by "the leak" and "a pipe
//! burst", "the lights went out" and "the outage", whatever noun each has for what it happened to.

use std::collections::BTreeSet;

use crate::claim::{Course, Frame, Role, predicates};
use crate::index::claims::Side;
use crate::index::claims::comparison::Comparison;
use crate::index::kinship::Kinship;
use crate::text::WordList;

use super::alignment::are_ranked;
use super::pair::{Both, Pair};

/// Whether both sides tell of the one scene of their story. `subjects` are what it happened to.
pub(super) fn is_one(pair: Pair, subjects: &Both) -> bool {
    !are_named_apart(pair, subjects) && is_one_of_story(pair.comparison, pair.a, pair.b)
}

/// The same, whatever it happened to.
pub(super) fn is_one_of_story(comparison: &Comparison, a: Side, b: Side) -> bool {
    let (here, there) = (&a.claim.frame.predicate, &b.claim.frame.predicate);
    here == there
        && a.article != b.article
        && (is_scene(here, a, b) || here == CAUSE && is_of_mishap(a) && is_of_mishap(b))
        && comparison.kinship(a, b) == Kinship::OneStory
        && is_alone(a)
        && is_alone(b)
}

const CAUSE: &str = "cause";

/// What can happen again is one scene in reports of one time only: there is a strike, and another in the week after.
fn is_scene(predicate: &str, a: Side, b: Side) -> bool {
    const NEWS: i32 = 3;
    let near = || a.summary.days_apart(b.summary).is_some_and(|days| days <= NEWS);
    predicates::named(predicate)
        .is_some_and(|known| known.scene && (known.course == Course::Once || known.course == Course::Grows || near()))
}

/// Whether it tells what caused the mishap that the story is about, and its article tells that of no other.
fn is_of_mishap(side: Side) -> bool {
    let undergoers = |frame: &Frame| {
        let undergoers = frame.arguments.iter().filter(|argument| argument.role == Role::Undergoer);
        undergoers.map(|argument| argument.head.clone()).collect::<BTreeSet<String>>()
    };
    let is_mishap =
        |head: &String| MISHAPS.contains(head) || predicates::of_noun(head).is_some_and(|predicate| predicate.scene);
    let own = undergoers(&side.claim.frame);
    let causes = side.summary.claims.iter().map(|claim| &claim.frame).filter(|frame| frame.predicate == CAUSE);
    own.iter().any(is_mishap) && causes.map(undergoers).all(|other| !other.iter().any(is_mishap) || other == own)
}

/// Nouns for whatever went wrong.
static MISHAPS: WordList =
    WordList::new("catastrophe disaster tragedy accident incident mishap crash failure calamity");

/// Whether both sides name what it happened to, and differently.
fn are_named_apart(pair: Pair, (here, there): &Both) -> bool {
    let mut named = here.iter().filter_map(|argument| argument.entity);
    named.any(|here| {
        let mut others = there.iter().filter_map(|argument| argument.entity).peekable();
        others.peek().is_some() && others.all(|there| !pair.same(here, there))
    })
}

/// Whether the article tells of one event of the kind only: on one day, and of no other named thing.
fn is_alone(side: Side) -> bool {
    let own = &side.claim.frame;
    let alike = side.summary.claims.iter().map(|claim| &claim.frame).filter(|frame| frame.predicate == own.predicate);
    let mut days = BTreeSet::new();
    let mut themes = BTreeSet::new();
    for frame in alike {
        if are_ranked(&frame.restrictors) || frame.other_time {
            return false;
        }
        days.extend(frame.day());
        themes.extend(frame.theme);
    }
    days.len() <= 1 && themes.len() <= 1
}
