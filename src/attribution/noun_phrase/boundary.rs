//! Words and marks at which a noun phrase ends, and those that look so and do not.

use crate::nlp::Tag;

use super::super::lexicon::{self, Form};
use super::super::nouns;
use super::super::unit::{Class, Item};

pub(in super::super) fn is_hard(item: &Item) -> bool {
    item.class == Class::Mark
        && matches!(item.word.as_str(), ";" | ":" | "—" | "–" | "--" | "-" | "?" | "!" | "…" | "...")
}

/// A mark inside a name: "Sorrell & Tuhoro", "Jr.", "and/or".
pub(super) fn is_inner_mark(items: &[Item], at: usize) -> bool {
    let item = &items[at];
    match item.word.as_str() {
        "&" | "/" | "'" | "’" | "%" | "$" | "€" | "£" => true,
        "." => at > 0 && items[at - 1].capital && items[at - 1].span.end == item.span.start && at + 1 < items.len(),
        _ => false,
    }
}

pub(super) fn closing_bracket(items: &[Item], open: usize) -> Option<usize> {
    (open..items.len().min(open + 10)).find(|&at| items[at].is(")"))
}

/// A form of a reporting verb that cannot be a noun or a participle behind one.
pub(super) fn is_finite_cue(items: &[Item], at: usize) -> bool {
    let item = &items[at];
    if item.class != Class::Open || item.capital {
        return false;
    }
    let Some(verb) = lexicon::verb(&item.word) else { return false };
    if lexicon::is_also_noun(&verb) {
        return false;
    }
    let next = items.get(at + 1);
    match verb.form {
        Form::Third => true,
        Form::Past => !next.is_some_and(|next| next.class == Class::Preposition && !next.is("to") && !next.is("about")),
        _ => false,
    }
}

/// A verb that makes a clause of its own, by the tree: "the company kept its forecast".
pub(super) fn is_predicate(items: &[Item], at: usize) -> bool {
    let item = &items[at];
    let relation = item.arc.map_or("", |arc| arc.relation);
    item.tag == Some(Tag::Verb)
        && !item.word.ends_with("ing")
        && matches!(relation, "root" | "conj" | "ccomp" | "advcl" | "parataxis" | "acl:relcl")
        && items.get(at + 1).is_some_and(|next| {
            matches!(next.class, Class::Determiner | Class::Pronoun | Class::Quote(_) | Class::Number) || next.is_name()
        })
}

/// Whether a clause stands here: an auxiliary or the finite form of a reporting verb.
pub(in super::super) fn has_finite_verb(items: &[Item]) -> bool {
    items
        .iter()
        .enumerate()
        .any(|(at, item)| item.class == Class::Auxiliary && !item.is("not") || is_finite_cue(items, at))
}

/// A preposition that says when, where or how something was said rather than narrowing a noun.
pub(super) fn is_circumstance(items: &[Item], at: usize) -> bool {
    let Some(next) = items.get(at + 1) else { return true };
    match items[at].word.as_str() {
        "during" | "despite" | "without" | "amid" | "outside" | "onto" | "upon" | "throughout" | "via" | "through" => {
            true
        }
        "by" => next.is("telephone") || next.is("phone") || next.is("email") || next.is("e-mail"),
        "of" => false,
        "from" if next.class == Class::Day => false,
        _ if next.class == Class::Day => true,
        _ => items[at + 1..items.len().min(at + 5)]
            .iter()
            .take_while(|item| matches!(item.class, Class::Determiner | Class::Open | Class::Number))
            .any(|item| is_occasion(&item.word)),
    }
}

/// What people say things in or at.
pub(in super::super) fn is_occasion(word: &str) -> bool {
    matches!(
        word,
        "statement"
            | "interview"
            | "interviews"
            | "letter"
            | "email"
            | "e-mail"
            | "post"
            | "posts"
            | "tweet"
            | "speech"
            | "message"
            | "conference"
            | "briefing"
            | "note"
            | "memo"
            | "memorandum"
            | "press"
            | "remarks"
            | "testimony"
            | "evidence"
            | "address"
            | "communique"
            | "telephone"
            | "phone"
            | "call"
            | "video"
            | "column"
            | "op-ed"
            | "submission"
            | "affidavit"
            | "report"
            | "article"
            | "essay"
            | "podcast"
            | "broadcast"
            | "facebook"
            | "twitter"
            | "instagram"
            | "telegram"
            | "mastodon"
            | "whatsapp"
            | "linkedin"
            | "tiktok"
            | "x"
            | "bluesky"
            | "parliament"
            | "court"
            | "hearing"
            | "ceremony"
            | "meeting"
            | "rally"
            | "time"
    )
}

/// Whether the day at `at`, or the preposition before one, dates a document named since `floor`.
pub(super) fn is_date_of_document(items: &[Item], floor: usize, at: usize) -> bool {
    let day = match items[at].class {
        Class::Day => at,
        _ => at + 1,
    };
    let dated =
        day > floor + 1 && items[day].class == Class::Day && matches!(items[day - 1].word.as_str(), "in" | "on");
    dated && items[floor..day - 1].iter().any(|item| nouns::is_document(&item.word))
}
