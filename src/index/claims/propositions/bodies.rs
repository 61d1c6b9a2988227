//! Bodies that decide, by the nouns that tell their kind: which nouns name one body, and which kinds exclude each other.

use crate::claim::Argument;

/// Whether one noun is of a body and the other of its members: "the council", "councillors".
pub(super) fn are_one(one: &str, other: &str) -> bool {
    kind(one).is_some_and(|kind| kind.is_one && self::kind(other) == Some(kind))
}

/// Whether the nouns, or the last words of the names, are of kinds that nobody mistakes for each other: a court, a ministry.
pub(super) fn are_apart(one: &Argument, other: &Argument) -> bool {
    kind(&one.head).zip(kind(&other.head)).is_some_and(|(here, there)| {
        // A ministry's commission may act for it.
        here != there && !(here.acts_for_ministry && there.acts_for_ministry)
    })
}

/// A kind of body.
#[derive(Debug, PartialEq, Eq)]
struct Kind {
    nouns: &'static str,
    /// Whether all of them may stand for one body.
    is_one: bool,
    acts_for_ministry: bool,
}

fn kind(head: &str) -> Option<&'static Kind> {
    let noun = head.rsplit(' ').next().unwrap_or_default();
    KINDS.iter().find(|kind| kind.nouns.split(' ').any(|word| word == noun))
}

const KINDS: &[Kind] = &[
    Kind { nouns: "court judge jury tribunal", is_one: true, acts_for_ministry: false },
    Kind {
        nouns: "parliament assembly congress senate house lawmaker deputy legislator mp senator",
        is_one: true,
        acts_for_ministry: false,
    },
    Kind { nouns: "council councillor alderman", is_one: true, acts_for_ministry: false },
    Kind { nouns: "president", is_one: false, acts_for_ministry: false },
    Kind { nouns: "ministry minister", is_one: true, acts_for_ministry: true },
    Kind { nouns: "commission directorate inspectorate", is_one: false, acts_for_ministry: true },
];
