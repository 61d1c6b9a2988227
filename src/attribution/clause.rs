//! Where reported words begin and end.

use crate::nlp::Tag;

use super::lexicon::{self, Form, Takes};
use super::noun_phrase::{core_after, is_occasion};
use super::unit::{Class, Item};

/// What stands behind a reporting verb before the content.
pub(super) struct Tail {
    /// Behind the words that belong to the cue: "in a statement".
    pub cue_end: usize,
    pub content: usize,
    /// Whether "that" leads to the content.
    pub that: bool,
}

/// Skips times, places and occasions behind a reporting verb, and "that".
pub(super) fn tail(items: &[Item], start: usize) -> Tail {
    let mut at = start;
    let mut cue_end = start;
    while let Some(item) = items.get(at) {
        match item.class {
            // "put Thursday's crowd at 9,000"
            Class::Day if items.get(at + 1).is_some_and(|next| next.class == Class::PossessiveEnding) => break,
            Class::Adverb | Class::Day => at += 1,
            Class::Open if item.tag == Some(Tag::Adv) && !item.capital => at += 1,
            Class::Number if at > start && items[at - 1].class == Class::Day => at += 1,
            // "declined to comment": no circumstance.
            Class::Preposition if item.is("to") && !items.get(at + 1).is_some_and(is_audience) => break,
            Class::Preposition => {
                let Some(end) = core_after(items, at + 1).or_else(|| times_after(items, at + 1)) else { break };
                let occasion = items[at + 1..end].iter().any(|item| is_occasion(&item.word));
                // "said around 9,000 clients had left": a count is no time.
                let time = items[at + 1..end].iter().enumerate().any(|(offset, item)| {
                    item.class == Class::Day || item.class == Class::Number && (offset + 1 == end - at - 1)
                }) && !matches!(item.word.as_str(), "around" | "about" | "over" | "under" | "up");
                let leads_on = items.get(end).is_none_or(|next| {
                    matches!(next.class, Class::Comma | Class::Mark | Class::Quote(_) | Class::Day | Class::Preposition)
                        || next.is("that")
                });
                if !(leads_on || time || occasion) {
                    break;
                }
                // "warned of a flood": the phrase is what was said.
                if matches!(item.word.as_str(), "of" | "against" | "about" | "for") {
                    break;
                }
                if occasion && cue_end == at && matches!(item.word.as_str(), "in" | "on" | "by" | "via" | "during") {
                    cue_end = end;
                }
                at = end;
            }
            Class::Open | Class::Determiner
                if matches!(item.word.as_str(), "last" | "this" | "next" | "earlier" | "late") =>
            {
                if !items.get(at + 1).is_some_and(|next| is_time(&next.word) || next.class == Class::Day) {
                    break;
                }
                at += 2;
            }
            _ => break,
        }
    }
    let that = items.get(at).is_some_and(|item| item.is("that"))
        && items.get(at + 1).is_some_and(|next| !matches!(next.class, Class::Mark | Class::Comma));
    Tail { cue_end, content: if that { at + 1 } else { at }, that }
}

/// The end of what is reported from `start` on.
pub(super) fn end_of_content(items: &[Item], start: usize) -> usize {
    for at in start..items.len() {
        let item = &items[at];
        let next = items.get(at + 1);
        let stops = match item.class {
            Class::Mark => item.is(";"),
            Class::Comma => next.is_some_and(|next| {
                next.is("according")
                    || is_remark(items, at + 1)
                    || is_inverted_cue(items, at + 1)
                    || next.class == Class::Coordinator && continues_with_cue(items, at + 2)
                    || lexicon::verb(&next.word).is_some_and(|verb| verb.form == Form::Ing)
                    || next.is("which") && !items[at + 2..].iter().any(|item| item.class == Class::Comma)
            }),
            Class::Coordinator => at > start && continues_with_cue(items, at + 1),
            _ => false,
        };
        if stops {
            return at;
        }
    }
    items.len()
}

/// "and said", "but would not say": a second verb of the same speaker.
fn continues_with_cue(items: &[Item], mut at: usize) -> bool {
    while items.get(at).is_some_and(|item| matches!(item.class, Class::Auxiliary | Class::Adverb)) {
        at += 1;
    }
    let Some(item) = items.get(at) else { return false };
    let Some(verb) = lexicon::verb(&item.word) else { return false };
    let finite = verb.form == Form::Past
        || verb.form == Form::Third
        || verb.form == Form::Base && items[at - 1].class == Class::Auxiliary;
    let object =
        items.get(at + 1).is_some_and(|next| !matches!(next.class, Class::Mark | Class::Comma | Class::Coordinator));
    finite && object && !item.capital && !lexicon::is_also_noun(&verb)
}

/// ", a charge that Minsk rejects", ", words that have appeared before": the writer's remark on what was said.
pub(super) fn is_remark(items: &[Item], start: usize) -> bool {
    const SAYINGS: &[&str] = &[
        "charge",
        "claim",
        "accusation",
        "allegation",
        "suggestion",
        "idea",
        "line",
        "phrase",
        "words",
        "word",
        "remark",
        "judgment",
        "judgement",
        "verdict",
        "description",
        "assertion",
        "statement",
        "view",
        "promise",
        "pledge",
        "prediction",
        "warning",
        "position",
        "argument",
        "conclusion",
        "finding",
        "contention",
        "denial",
        "sentiment",
        "message",
        "comment",
        "remarks",
        "comments",
        "theory",
        "complaint",
        "demand",
        "account",
        "version",
    ];
    let mut at = start;
    while items.get(at).is_some_and(|item| {
        item.class == Class::Determiner
            || item.class == Class::Adverb
            || item.tag == Some(Tag::Adj) && item.class == Class::Open
    }) && at < start + 3
    {
        at += 1;
    }
    let saying = items.get(at).is_some_and(|item| SAYINGS.contains(&item.word.as_str()));
    saying
        && items.get(at + 1).is_some_and(|next| {
            matches!(next.class, Class::Relative | Class::Determiner | Class::Pronoun)
                || matches!(
                    next.word.as_str(),
                    "that" | "repeated" | "made" | "echoed" | "rejected" | "denied" | "shared" | "dismissed"
                )
                || next.is_name()
        })
}

/// "2018", "Monday night": a time behind a preposition.
fn times_after(items: &[Item], start: usize) -> Option<usize> {
    let mut end = start;
    while items.get(end).is_some_and(|item| matches!(item.class, Class::Day | Class::Number) || is_time(&item.word)) {
        end += 1;
    }
    (end > start).then_some(end)
}

fn is_time(word: &str) -> bool {
    matches!(
        word,
        "night"
            | "morning"
            | "afternoon"
            | "evening"
            | "day"
            | "week"
            | "weekend"
            | "month"
            | "year"
            | "spring"
            | "summer"
            | "autumn"
            | "fall"
            | "winter"
            | "decade"
            | "quarter"
            | "hour"
            | "today"
    )
}

/// Whom somebody speaks to: "to reporters", "to the BBC".
fn is_audience(item: &Item) -> bool {
    item.is_name() || item.class == Class::Determiner || item.class == Class::Open && item.word.ends_with('s')
}

/// ", said the mayor"
fn is_inverted_cue(items: &[Item], at: usize) -> bool {
    let Some(verb) = lexicon::verb(&items[at].word) else { return false };
    let noun = items.get(at + 1).is_some_and(|next| {
        matches!(next.class, Class::Determiner | Class::Open | Class::Pronoun | Class::Number) && !next.is("that")
    });
    verb.takes == Takes::Clause
        && matches!(verb.form, Form::Past | Form::Third)
        && noun
        && !lexicon::is_also_noun(&verb)
}
