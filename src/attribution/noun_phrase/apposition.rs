//! What stands between commas behind a noun phrase: another name for it, or something else.

use std::ops::Range;

use super::super::unit::{Class, Item};
use super::boundary::has_finite_verb;
use super::head::head_is_name;
use super::{clause_in, phrase_before, piece_before};

/// Whether `second` renames `first`: a name and a description, in either order.
pub(super) fn is_apposition(items: &[Item], first: &Range<usize>, second: &Range<usize>) -> bool {
    let describes = |piece: &Range<usize>| {
        let start = &items[piece.start];
        matches!(start.class, Class::Determiner) || start.class == Class::Open && !head_is_name(&items[piece.clone()])
    };
    let fronted =
        matches!(items[first.start].class, Class::Preposition | Class::Subordinator | Class::Adverb | Class::Day);
    let plain = second.start..clause_in(items, second);
    if has_finite_verb(&items[plain]) || is_interpolation(&items[second.clone()]) {
        return false;
    }
    if fronted && second.len() < 12 && head_is_name(&items[second.clone()]) {
        // "In Lima, Ana Ruiz, said": no head before the comma.
        return phrase_before(items, first.start, first.end).is_some_and(|head| {
            head.start > first.start && items[head.start].class == Class::Determiner && first.len() > head.len() + 2
        });
    }
    describes(second)
        || items[second.start].class == Class::Open && describes(first) && head_is_name(&items[second.clone()])
}

/// `previous` as head, or as the apposition of what stands before it.
pub(super) fn head_with_apposition(items: &[Item], floor: usize, previous: Range<usize>) -> Range<usize> {
    let before = previous.start.checked_sub(1).and_then(|comma| piece_before(items, floor, comma));
    match before {
        Some(before) if is_apposition(items, &before, &previous) => {
            phrase_before(items, floor, before.end).map_or(previous.clone(), |head| head.start..previous.end)
        }
        _ => phrase_before(items, floor, previous.end).unwrap_or(previous),
    }
}

/// Something said between subject and verb that renames nobody: "hurrying across the court", "asked about it".
pub(super) fn is_interpolation(piece: &[Item]) -> bool {
    let Some(first) = piece.first() else { return true };
    match first.class {
        Class::Preposition | Class::Subordinator | Class::Adverb | Class::Day | Class::Auxiliary => true,
        Class::Open => {
            !first.capital && (first.word.ends_with("ing") || first.word.ends_with("ed")) || first.is("known")
        }
        _ => false,
    }
}
