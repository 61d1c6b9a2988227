//! The scene of a story: an event of which it tells one, so that two reports of it mean the same by "the leak" and "a pipe
//! burst", "the lights went out" and "the outage", whatever noun each has for what it happened to.

use std::collections::BTreeSet;

use crate::claim::{Argument, Course, Frame, Role, predicates};
use crate::index::claims::Side;
use crate::index::claims::comparison::Comparison;
use crate::index::kinship::Kinship;
use crate::text::WordList;
use crate::value::ValueKind;

use super::alignment::are_ranked;
use super::pair::{Both, Match, Pair};

/// Whether both sides tell of the one scene of their story. `subjects` are what it happened to.
pub(super) fn is_one(pair: Pair, subjects: &Both) -> bool {
    !are_named_apart(pair, subjects) && is_one_of_story(pair.comparison, pair.a, pair.b)
}

/// The same, whatever it happened to.
pub(in crate::index::claims) fn is_one_of_story(comparison: &Comparison, a: Side, b: Side) -> bool {
    let (here, there) = (&a.claim.frame.predicate, &b.claim.frame.predicate);
    // "The accident happened on Tuesday": of whatever sort it was.
    predicates::are_alike(here, there)
        && (here == there || here == MISHAP || there == MISHAP)
        && a.article != b.article
        && !(LASTING.contains(here) && is_dated(a) && is_dated(b))
        && (is_scene(here, a, b) && is_scene(there, a, b) || here == CAUSE && is_of_mishap(a) && is_of_mishap(b))
        && comparison.kinship(a, b) == Kinship::OneStory
        && is_alone(a)
        && is_alone(b)
}

/// Whether both sides tell how one body decided on what the story is about, which one of them calls "the project".
pub(super) fn is_one_decision(pair: Pair, subjects: &Both, actors: &Both) -> bool {
    let Pair { comparison, a, b } = pair;
    const NEWS: i32 = 3;
    let near = || a.summary.days_apart(b.summary).is_some_and(|days| days <= NEWS);
    let called = |argument: &&&Argument| argument.entity.is_none() && MATTERS.contains(&argument.head);
    let either_calls_it = || subjects.0.iter().find(called).or_else(|| subjects.1.iter().find(called)).is_some();
    let ruling = |side: Side| RULINGS.contains(&side.claim.frame.predicate);
    let of_one_matter = || either_calls_it() && pair.best(actors) >= Match::Noun;
    is_decision(&a.claim.frame)
        && is_decision(&b.claim.frame)
        && a.article != b.article
        && (ruling(a) && ruling(b) || of_one_matter())
        && !are_named_apart(pair, subjects)
        && near()
        && comparison.kinship(a, b) == Kinship::OneStory
        && [a, b].into_iter().all(decides_once)
}

/// Decisions that say themselves on what: a story has one appeal.
static RULINGS: WordList = WordList::new("allow_appeal dismiss_appeal");

fn is_decision(frame: &Frame) -> bool {
    (["approve", "reject"].contains(&frame.predicate.as_str()) || RULINGS.contains(&frame.predicate))
        && frame.value.is_none()
}

/// Whether the article tells of decisions on one thing only.
fn decides_once(side: Side) -> bool {
    let decisions = side.summary.claims.iter().map(|claim| &claim.frame).filter(|frame| is_decision(frame));
    let undergoers = decisions.flat_map(|frame| &frame.arguments).filter(|argument| argument.role == Role::Undergoer);
    undergoers.map(|argument| (argument.entity, &argument.head)).collect::<BTreeSet<_>>().len() <= 1
}

/// What a body decides on, by nouns that say no more of it.
static MATTERS: WordList = WordList::new(
    "project plan bid application proposal scheme measure motion bill law ordinance resolution deal treaty offer request \
     petition permit licence license development move idea matter change amendment",
);

/// Scenes that go on for days, so that two days of theirs are no contradiction.
static LASTING: WordList = WordList::new("burn flood go_on_strike negotiate try search rescue");

fn is_dated(side: Side) -> bool {
    matches!(&side.claim.frame.value, Some(ValueKind::When(when)) if when.days.is_some())
}

const CAUSE: &str = "cause";

/// The class of whatever went wrong.
const MISHAP: &str = "accident";

/// What can happen again is one scene in reports of one time only: there is a strike, and another in the week after.
fn is_scene(predicate: &str, a: Side, b: Side) -> bool {
    const NEWS: i32 = 5;
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
    let mut agents = BTreeSet::new();
    for frame in alike {
        if are_ranked(&frame.restrictors) || frame.other_time {
            return false;
        }
        days.extend(frame.day());
        themes.extend(frame.theme);
        let named = frame.arguments.iter().filter(|argument| argument.role == Role::Agent);
        agents.extend(named.filter_map(|argument| argument.entity));
    }
    // A round of matches has a winning goal in each.
    let one_doer = predicates::named(&own.predicate).is_none_or(|known| !known.one_agent) || agents.len() <= 1;
    days.len() <= 1 && themes.len() <= 1 && one_doer
}
