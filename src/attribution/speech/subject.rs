//! The subject of a verb by the tree, for what the words next to the verb do not tell.

use std::ops::Range;

use super::super::arcs::{children, subtree};
use super::super::noun_phrase::is_hard;
use super::super::unit::{Class, Item};
use crate::nlp::Tag;

/// The subject of the verb at `verb`, or of the verb that it is joined to, from `floor` on.
pub(super) fn of(items: &[Item], verb: usize, floor: usize) -> Option<Range<usize>> {
    let own = |verb: usize| {
        children(items, verb)
            .find(|(child, relation)| *relation == "nsubj" && !matches!(items[*child].class, Class::Quote(_)))
    };
    let mut at = verb;
    let mut found = own(at);
    for _ in 0..3 {
        let arc = items[at].arc;
        if found.is_some() || arc.is_none_or(|arc| arc.relation != "conj") {
            break;
        }
        at = arc.and_then(|arc| arc.head)?;
        found = own(at);
    }
    let (head, _) = found.filter(|(head, _)| *head >= floor && *head < verb)?;
    let mut range = subtree(items, head);
    range.start = range.start.max(floor);
    let edge = |item: &Item| matches!(item.class, Class::Comma | Class::Mark) && !item.is(")") && !item.is("(");
    while range.start < head && edge(&items[range.start]) {
        range.start += 1;
    }
    while range.end > head + 1 && edge(&items[range.end - 1]) {
        range.end -= 1;
    }
    // "In Lima the minister": the tree takes the place for a part of him.
    if items[range.start].class == Class::Preposition {
        range.start =
            (range.start + 1..head).find(|&at| items[at].class == Class::Determiner && items[at - 1].is_name())?;
    }
    let empty = matches!(items[head].word.as_str(), "that" | "there" | "what" | "which");
    (!range.contains(&verb) && !empty).then_some(range)
}

/// The phrase next to the verb, with what the tree knows to belong to it.
pub(super) fn widened(items: &[Item], near: Range<usize>, tree: Range<usize>) -> Range<usize> {
    // "a paper describing the trial": the phrase is looked for backwards, and stops at the participle.
    let first = &items[tree.start];
    let opens = matches!(first.class, Class::Determiner | Class::Open | Class::Number) && !near.is_empty();
    let whole = |range: Range<usize>| {
        !items[range]
            .iter()
            .any(|item| item.class == Class::Comma || is_hard(item) || matches!(item.class, Class::Quote(_)))
    };
    if tree.start < near.start && opens && tree.end <= near.end && whole(tree.start..near.start) {
        return widened(items, tree.start..near.end, tree);
    }
    let dates = |range: Range<usize>| {
        items[range].iter().all(|item| {
            matches!(item.class, Class::Day | Class::Number | Class::Determiner)
                || matches!(item.word.as_str(), "in" | "on" | "last")
        })
    };
    // "papers tabled in parliament in August": the date belongs to the papers.
    if tree.start == near.start && tree.end > near.end && dates(near.end..tree.end) {
        return tree;
    }
    // "the letter, dated Monday and seen by the paper,"
    let tells = items.get(near.end).is_some_and(|comma| comma.class == Class::Comma)
        && items.get(near.end + 1).is_some_and(|next| {
            next.class == Class::Open && next.tag == Some(Tag::Verb) && !next.word.ends_with("ing")
        });
    if tree.start == near.start && tree.end > near.end && tells { near.start..tree.end } else { near }
}
