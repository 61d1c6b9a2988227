//! Nouns that report: "her promise to pay", "a claim by the union that", "the minister's warning that".

use std::ops::Range;

use super::Stance;
use super::clause::end_of_content;
use super::found::{Found, REACH};
use super::noun_phrase::{core_after, phrase_before};
use super::unit::{Class, Item};

/// All attributions by a noun whose owner is named, outside of the cues that were `known` before.
pub(super) fn find(items: &[Item], known: &[Found]) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 1..items.len() {
        let item = &items[at];
        if item.class != Class::Open || item.capital || known.iter().any(|one| one.cue.contains(&at)) {
            continue;
        }
        let Some(stance) = stance_of(&item.word) else { continue };
        let window = &items[..items.len().min(at + REACH)];
        let Some((source, behind)) = owner(window, at) else { continue };
        let Some(content) = content(window, at, behind) else { continue };
        found.push(Found { source: Some(source), cue: at..at + 1, content: vec![content], stance, kind: None });
    }
    found
}

/// Whose claim it is, and where that has been said.
fn owner(items: &[Item], at: usize) -> Option<(Range<usize>, usize)> {
    let first = adjectives_before(items, at);
    let before = first.checked_sub(1).map(|before| &items[before])?;
    if before.class == Class::Determiner && matches!(before.word.as_str(), "his" | "her" | "their" | "its") {
        return Some((first - 1..first, at + 1));
    }
    if before.class == Class::PossessiveEnding {
        let owner = phrase_before(items, (first - 1).saturating_sub(24), first - 1)?;
        return Some((owner, at + 1));
    }
    let led = items.get(at + 1).is_some_and(|next| matches!(next.word.as_str(), "by" | "from" | "of"));
    let start = at + 2;
    let name = items.get(start).is_some_and(|next| next.is_name() || next.class == Class::Determiner);
    if led && name {
        let end = core_after(items, start).filter(|end| items.get(*end).is_some_and(|next| next.is("that")))?;
        let named = items[start..end].iter().any(Item::is_name) || !items[at + 1].is("of");
        return named.then_some((start..end, end));
    }
    None
}

fn adjectives_before(items: &[Item], at: usize) -> usize {
    let mut first = at;
    while first > 0 && at - first < 3 && items[first - 1].tag == Some(crate::nlp::Tag::Adj) && !items[first - 1].capital
    {
        first -= 1;
    }
    first
}

fn content(items: &[Item], at: usize, behind: usize) -> Option<Range<usize>> {
    let next = items.get(behind)?;
    let clause = next.is("that")
        && items.get(behind + 1).is_some_and(|first| {
            matches!(
                first.class,
                Class::Determiner
                    | Class::Pronoun
                    | Class::Number
                    | Class::Open
                    | Class::Quote(_)
                    | Class::Preposition
                    | Class::Subordinator
            )
        });
    let start = if clause {
        behind + 1
    } else if next.is("to")
        && is_will(&items[at].word)
        && items.get(behind + 1).is_some_and(|verb| verb.class == Class::Open && !verb.capital)
    {
        behind
    } else {
        return None;
    };
    // The noun is the subject or the object of a clause that goes on behind what is claimed.
    let end = end_of_content(items, start);
    let end = (start + 1..end)
        .find(|&end| {
            let item = &items[end];
            item.class == Class::Comma && !clause
                || item.class == Class::Auxiliary && next.is("to") && !item.is("be") && !item.is("not")
        })
        .unwrap_or(end);
    (start < end).then_some(start..end)
}

/// Nouns for what somebody wants to do or have done.
fn is_will(word: &str) -> bool {
    matches!(
        word,
        "promise"
            | "promises"
            | "threat"
            | "threats"
            | "pledge"
            | "pledges"
            | "vow"
            | "offer"
            | "offers"
            | "refusal"
            | "demand"
    )
}

fn stance_of(word: &str) -> Option<Stance> {
    Some(match word {
        "claim" | "claims" | "allegation" | "allegations" | "accusation" | "accusations" | "assertion"
        | "assertions" | "contention" | "insistence" | "suggestion" | "complaint" | "complaints" => Stance::Doubt,
        "statement" | "announcement" | "remark" | "remarks" | "comment" | "comments" | "verdict" | "ruling"
        | "report" | "testimony" | "argument" => Stance::Neutral,
        "admission" | "acknowledgement" | "acknowledgment" | "confirmation" | "warning" | "warnings" | "finding"
        | "findings" | "revelation" | "conclusion" | "concession" => Stance::Factive,
        "denial" | "denials" => Stance::Denial,
        "belief" | "view" | "opinion" | "conviction" | "hope" | "hopes" | "fear" | "fears" | "concern" | "concerns"
        | "suspicion" | "suspicions" | "assumption" => Stance::Mental,
        "estimate" | "forecast" | "prediction" | "predictions" | "projection" => Stance::Speculation,
        "promise" | "promises" | "threat" | "threats" | "pledge" | "pledges" | "vow" | "offer" | "offers"
        | "refusal" | "demand" | "demands" => Stance::Directive,
        _ => return None,
    })
}
