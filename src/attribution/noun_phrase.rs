//! Where a noun phrase begins and ends, by closed word classes and commas.
//!
//! It knows which words cannot stand inside a name or description, and what an apposition looks like. The tree is asked
//! only whether a word is a verb; `speech` widens what is found here by the tree's subject.

use std::ops::Range;

use crate::nlp::Tag;

use super::lexicon;
use super::nouns;
use super::unit::{Class, Item};

mod apposition;
mod boundary;
mod head;

use apposition::{head_with_apposition, is_apposition, is_interpolation};
use boundary::{closing_bracket, is_circumstance, is_date_of_document, is_finite_cue, is_inner_mark, is_predicate};
pub(super) use boundary::{has_finite_verb, is_hard, is_occasion};
pub(super) use head::{head, head_is_name};

/// The subject that belongs to a verb group that starts at `verb`: right before it, or before an apposition, a
/// relative clause or another interpolation between commas.
pub(super) fn subject_before(items: &[Item], floor: usize, verb: usize) -> Option<Range<usize>> {
    if verb <= floor {
        return None;
    }
    if items[verb - 1].class != Class::Comma {
        return phrase_before(items, floor, verb);
    }
    let last = piece_before(items, floor, verb - 1)?;
    let previous = last.start.checked_sub(1).and_then(|comma| piece_before(items, floor, comma))?;
    if items[last.start].class == Class::Number || items[last.start].class == Class::Relative {
        // An age or a relative clause; there may be a description before it.
        let head = head_with_apposition(items, floor, previous);
        return Some(head.start..last.end);
    }
    if is_interpolation(&items[last.clone()]) {
        if items[previous.start].class == Class::Number && previous.start > floor {
            return subject_before(items, floor, last.start);
        }
        return phrase_before(items, floor, previous.end).filter(|phrase| phrase.end == previous.end);
    }
    if is_apposition(items, &previous, &last) {
        let head = phrase_before(items, floor, previous.end)?;
        let aged = items[previous.start].class == Class::Number;
        let head = if aged { head_with_apposition(items, floor, previous) } else { head };
        return Some(head.start..last.end);
    }
    None
}

/// The phrase that starts at `start`, with its relative clause and apposition.
pub(super) fn phrase_after(items: &[Item], start: usize) -> Option<Range<usize>> {
    let mut end = core_after(items, start)?;
    // Appositions and relative clauses between commas.
    while end + 1 < items.len() && items[end].class == Class::Comma {
        let piece = end + 1..piece_end(items, end + 1);
        let apposed = match items[piece.start].class {
            Class::Relative => true,
            Class::Number => piece.len() <= 2, // an age
            Class::Determiner => {
                let plain = piece.start..clause_in(items, &piece);
                core_after(&items[..plain.end], piece.start) == Some(plain.end) && !has_finite_verb(&items[plain])
            }
            // "the institute, known as INEI"
            Class::Open if items[piece.start].is("known") => {
                piece.len() < 8 && items.get(piece.start + 1).is_some_and(|next| next.is("as"))
            }
            Class::Open => {
                let named = items[piece.clone()].iter().any(Item::is_name);
                let short = core_after(items, piece.start) == Some(piece.end);
                // "Which, according to the organisers, drew 30,000": a clause goes on.
                let first = &items[piece.start];
                let hangs_on_noun = first.arc.is_none_or(|arc| matches!(arc.relation, "acl" | "amod"));
                let goes_on = first.tag == Some(Tag::Verb) && !hangs_on_noun;
                short && !goes_on && (named || !first.capital) && !is_interpolation(&items[piece.clone()])
            }
            _ => false,
        };
        if !apposed || piece.is_empty() {
            break;
        }
        end = piece.end;
    }
    Some(start..end)
}

/// The end of the phrase at `start` up to its first comma.
pub(super) fn core_after(items: &[Item], start: usize) -> Option<usize> {
    let mut at = start;
    let mut has_noun = false;
    while let Some(item) = items.get(at) {
        let next = items.get(at + 1);
        match item.class {
            Class::Pronoun if at == start => return Some(at + 1),
            Class::Open if has_noun && !item.capital && (is_finite_cue(items, at) || is_predicate(items, at)) => break,
            Class::Open | Class::Number | Class::PossessiveEnding => has_noun = true,
            Class::Determiner if !has_noun => {
                // "many" and "some" can stand alone.
                let alone =
                    next.is_none_or(|next| !matches!(next.class, Class::Open | Class::Number | Class::Determiner));
                has_noun |= alone && (item.word.len() > 3 || item.is("one") && next.is_some_and(|next| next.is("of")));
            }
            Class::Determiner => {
                // A new phrase, unless a preposition or a conjunction leads to it.
                let led = matches!(items[at - 1].class, Class::Preposition | Class::Coordinator | Class::Relative);
                if !led {
                    break;
                }
            }
            Class::Preposition => {
                let leads_on = next.is_some_and(|next| {
                    matches!(next.class, Class::Open | Class::Determiner | Class::Number)
                        || next.class == Class::Day && item.is("of")
                });
                // "a report released on Wednesday by the bank"
                let done = at > start + 1
                    && items[at - 1].tag == Some(Tag::Verb)
                    && items[at - 1].word.ends_with("ed")
                    && nouns::is_document(&items[at - 2].word);
                if done && next.is_some_and(|next| next.class == Class::Day) {
                    at += 2;
                    continue;
                }
                if !has_noun || !leads_on || is_circumstance(items, at) {
                    break;
                }
            }
            Class::Coordinator if item.is("and") => {
                let leads_on = next.is_some_and(|next| next.is_name() || next.class == Class::Determiner)
                    || next.is_some_and(|next| next.class == Class::Open && lexicon::verb(&next.word).is_none());
                if !has_noun || !leads_on {
                    break;
                }
            }
            Class::Relative if has_noun && !item.is("which") => return Some(clause_end(items, at)),
            Class::Day if next.is_some_and(|next| next.class == Class::PossessiveEnding) || !has_noun => {}
            Class::Mark if item.is("(") => match closing_bracket(items, at) {
                Some(close) => {
                    at = close + 1;
                    continue;
                }
                None => break,
            },
            Class::Mark if is_inner_mark(items, at) => {}
            Class::Quote(_) if has_noun && at + 1 < items.len() && items[at + 1].is_name() => {}
            _ => break,
        }
        at += 1;
    }
    (has_noun && at > start).then_some(at)
}

/// The end of the stretch that starts at `start`: the next comma, hard mark or the end.
fn piece_end(items: &[Item], start: usize) -> usize {
    (start..items.len())
        .find(|&at| {
            let stop = items[at].is(".") && at + 1 == items.len();
            stop || items[at].class == Class::Comma || is_hard(&items[at]) || matches!(items[at].class, Class::Quote(_))
        })
        .unwrap_or(items.len())
}

/// Where the relative clause of a phrase begins, or the end: "a site that counts complaints".
fn clause_in(items: &[Item], piece: &Range<usize>) -> usize {
    let relative = |at: &usize| {
        let item = &items[*at];
        item.class == Class::Relative
            || item.is("that")
                && items[*at - 1].class == Class::Open
                && items.get(*at + 1).is_some_and(|next| next.class == Class::Auxiliary || next.tag == Some(Tag::Verb))
    };
    (piece.start + 2..piece.end).find(relative).unwrap_or(piece.end)
}

fn clause_end(items: &[Item], start: usize) -> usize {
    piece_end(items, start)
}

/// The stretch between the comma before `end` (or `floor`) and `end`.
fn piece_before(items: &[Item], floor: usize, end: usize) -> Option<Range<usize>> {
    if end <= floor {
        return None;
    }
    let start = (floor..end).rev().find(|&at| items[at].class == Class::Comma).map_or(floor, |comma| comma + 1);
    (start < end).then_some(start..end)
}

/// The phrase that ends right before `end`.
pub(super) fn phrase_before(items: &[Item], floor: usize, end: usize) -> Option<Range<usize>> {
    if let Some(whole) = with_restrictive_clause(items, floor, end) {
        return Some(whole);
    }
    let mut start = end;
    while start > floor {
        let at = start - 1;
        let item = &items[at];
        let previous = (at > floor).then(|| &items[at - 1]);
        match item.class {
            Class::Pronoun => {
                if start != end {
                    break;
                }
                start = at;
                // "one of them"
                if !previous.is_some_and(|previous| previous.is("of")) {
                    break;
                }
            }
            Class::Open if !item.capital && start < end && is_finite_cue(items, at) => break,
            Class::Open | Class::Number => start = at,
            Class::PossessiveEnding if start < end => start = at,
            Class::Determiner => {
                start = at;
                let goes_on = previous.is_some_and(|previous| {
                    previous.class == Class::Determiner || previous.class == Class::Preposition && at >= floor + 2
                });
                if !goes_on {
                    break;
                }
            }
            // "figures published in July by the bank": the date belongs to the document.
            Class::Day | Class::Preposition
                if start < end && is_date_of_document(items, last_comma(items, floor, at), at) =>
            {
                start = at
            }
            Class::Preposition if start < end => {
                let noun = previous.is_some_and(|previous| {
                    matches!(previous.class, Class::Open | Class::Number | Class::Determiner)
                        || previous.class == Class::Mark && previous.is(")")
                        || matches!(previous.word.as_str(), "up" | "out" | "down" | "off")
                });
                // "a study presented at the meeting": what was done with a document belongs to it.
                let done = previous.is_some_and(|previous| {
                    previous.tag == Some(Tag::Verb) && previous.word.ends_with("ed") && !previous.capital
                }) && at >= floor + 2
                    && items[at - 2].class == Class::Open;
                if !noun || is_circumstance(items, at) && !done {
                    break;
                }
                start = at;
            }
            Class::Coordinator if item.is("and") && start < end => {
                let joins = previous.is_some_and(|previous| matches!(previous.class, Class::Open | Class::Number))
                    && !has_finite_verb(&items[last_comma(items, floor, at)..at]);
                if !joins {
                    break;
                }
                start = at;
            }
            Class::Day if start < end && previous.is_some_and(|previous| previous.class == Class::Determiner) => {
                start = at
            }
            Class::Day if start < end && items[start].class == Class::PossessiveEnding => start = at,
            Class::Day if start < end && previous.is_some_and(|previous| previous.is("of") || previous.is("from")) => {
                start = at
            }
            Class::Mark if item.is(")") => match (floor..at).rev().take(10).find(|&open| items[open].is("(")) {
                Some(open) => start = open,
                None => break,
            },
            Class::Mark if is_inner_mark(items, at) => start = at,
            _ => break,
        }
    }
    // What cannot begin a phrase.
    while start < end
        && (matches!(
            items[start].class,
            Class::Preposition | Class::Coordinator | Class::PossessiveEnding | Class::Mark
        ) && !items[start].is("("))
    {
        start += 1;
    }
    // "By dusk police": the fronted circumstance keeps its first noun.
    if start > floor && items[start - 1].class == Class::Preposition {
        let rest = start + 1;
        if rest < end && items[start].class != Class::Determiner && !items[start].capital {
            start = rest;
        } else {
            return None;
        }
    }
    let noun = items[start..end].iter().any(|item| matches!(item.class, Class::Open | Class::Pronoun | Class::Number))
        || items[start..end].iter().any(|item| item.class == Class::Determiner && item.word.len() > 3);
    (start < end && noun).then_some(start..end)
}

/// "an engineer who left in May": a phrase that ends in a relative clause without commas.
fn with_restrictive_clause(items: &[Item], floor: usize, end: usize) -> Option<Range<usize>> {
    let piece = last_comma(items, floor, end);
    let relative = (piece..end).rev().find(|&at| items[at].class == Class::Relative)?;
    if relative == piece || relative + 1 >= end || !matches!(items[relative - 1].class, Class::Open | Class::Number) {
        return None;
    }
    // "the man who the police said": the phrase behind the pronoun is the subject.
    let opens_phrase =
        matches!(items[relative + 1].class, Class::Determiner | Class::Pronoun) || items[relative + 1].is_name();
    if opens_phrase && !items[relative].is("whose") {
        return None;
    }
    let head = phrase_before(items, floor, relative)?;
    Some(head.start..end)
}

fn last_comma(items: &[Item], floor: usize, end: usize) -> usize {
    (floor..end).rev().find(|&at| items[at].class == Class::Comma || is_hard(&items[at])).map_or(floor, |at| at + 1)
}
