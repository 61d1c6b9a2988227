//! Bodies that decide, by the nouns that tell their kind: which nouns name one body, and which kinds exclude each other.

use crate::claim::Argument;

/// Whether one noun is of a body and the other of its members: "the council", "councillors".
pub(super) fn are_one(one: &str, other: &str) -> bool {
    kind(one).is_some_and(|kind| KINDS[kind].1 && self::kind(other) == Some(kind))
}

/// Whether the nouns, or the last words of the names, are of kinds that nobody mistakes for each other: a court, a ministry.
pub(super) fn are_apart(one: &Argument, other: &Argument) -> bool {
    kind(&one.head).zip(kind(&other.head)).is_some_and(|(here, there)| here != there && !may_be_one(here, there))
}

/// A ministry's commission may act for it.
fn may_be_one(here: usize, there: usize) -> bool {
    let pair = [KINDS[here].0, KINDS[there].0].map(|nouns| nouns.split(' ').next().unwrap_or_default());
    pair.contains(&"commission") && pair.contains(&"ministry")
}

fn kind(head: &str) -> Option<usize> {
    let noun = head.rsplit(' ').next().unwrap_or_default();
    KINDS.iter().position(|(nouns, _)| nouns.split(' ').any(|word| word == noun))
}

/// The nouns of each kind, and whether they may all stand for one body.
const KINDS: &[(&str, bool)] = &[
    ("court judge jury tribunal", true),
    ("parliament assembly congress senate house lawmaker deputy legislator mp senator", true),
    ("council councillor alderman", true),
    ("president", false),
    ("ministry minister", true),
    ("commission directorate inspectorate", false),
];
