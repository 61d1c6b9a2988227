//! Under which keys a claim is found, and what it tells or measures without a name beside it.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, BuildHasherDefault};

use rustc_hash::FxHasher;

use crate::claim::{CROWD, Course, DEAL, Frame, PRESENCE, is_crowd, is_presence, is_trade, predicates};
use crate::value::ValueKind;

use super::ClaimSummary;
use super::propositions::nobody;

/// The topics, each with every name and noun beside it.
pub(super) fn of<'a>(topics: &BTreeSet<String>, frame: &Frame, names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut beside: Vec<String> = names.map(|name| format!("@{name}")).collect();
    beside.extend(nouns(frame).cloned());
    let mut keys: Vec<String> =
        topics.iter().flat_map(|topic| beside.iter().map(move |beside| format!("{topic} {beside}"))).collect();
    keys.sort();
    keys.dedup();
    keys
}

/// The topics, hashed.
pub(super) fn slots(topics: &BTreeSet<String>) -> Vec<u64> {
    let hasher = BuildHasherDefault::<FxHasher>::default();
    topics.iter().map(|topic| hasher.hash_one(topic)).collect()
}

/// What it measures or tells: "number kill", "event arrest".
pub(super) fn topics(frame: &Frame) -> BTreeSet<String> {
    if nobody::is_none(frame) {
        return nobody::contradicted(frame)
            .flat_map(|frame| figure_topics(&frame).chain(event_topics(&frame)).collect::<Vec<_>>())
            .collect();
    }
    match frame.value {
        Some(_) => figure_topics(frame).collect(),
        None => event_topics(frame).collect(),
    }
}

/// The nouns that a claim may share with another.
fn nouns(frame: &Frame) -> Box<dyn Iterator<Item = &String> + '_> {
    let heads = || frame.arguments.iter().filter(|argument| argument.entity.is_none()).map(|argument| &argument.head);
    let beside = || frame.anchors.iter().chain(&frame.head);
    match frame.value {
        _ if nobody::is_none(frame) => Box::new(beside().chain(heads())),
        Some(ValueKind::Age(_)) => Box::new(std::iter::empty()),
        Some(_) => Box::new(beside()),
        None => Box::new(heads()),
    }
}

fn event_topics(frame: &Frame) -> impl Iterator<Item = String> {
    predicates::topics(&frame.predicate).map(|topic| format!("event {topic}"))
}

fn figure_topics(frame: &Frame) -> impl Iterator<Item = String> {
    let what = match (&frame.value, &frame.course) {
        (Some(ValueKind::Number(_)), _) => Some("number"),
        (Some(ValueKind::Money { .. }), _) => Some("money"),
        (Some(ValueKind::Percent(_)), _) => Some("percent"),
        (Some(ValueKind::When(_)), _) => Some("date"),
        (Some(ValueKind::Duration(_)), Course::Once | Course::Again) => Some("duration"),
        (Some(ValueKind::Age(_)), _) => Some("age"),
        (Some(ValueKind::Tally(_)), _) => Some("tally"),
        (Some(ValueKind::Measure { .. }), _) => Some("measure"),
        _ => None,
    };
    let deal = (what == Some("money") && is_trade(&frame.predicate)).then(|| DEAL.to_owned());
    let presence = (what == Some("number") && is_presence(&frame.predicate)).then(|| PRESENCE.to_owned());
    let crowd = (what == Some("number") && is_crowd(&frame.predicate)).then(|| CROWD.to_owned());
    let topics =
        what.into_iter().flat_map(|_| predicates::topics(&frame.predicate)).chain(deal).chain(presence).chain(crowd);
    topics.map(move |topic| format!("{} {topic}", what.unwrap_or_default()))
}

/// The claims of one article by what they measure or tell, hashed; in order.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::index) struct Slots(Vec<(u64, u32)>);

impl Slots {
    pub fn of(claims: &[ClaimSummary]) -> Slots {
        let mut slots: Vec<(u64, u32)> =
            claims.iter().zip(0..).flat_map(|(claim, at)| claim.slots.iter().map(move |&slot| (slot, at))).collect();
        slots.sort_unstable();
        Slots(slots)
    }

    pub(super) fn under(&self, slots: &[u64]) -> impl Iterator<Item = u32> {
        slots.iter().flat_map(|&slot| {
            let first = self.0.partition_point(|&(other, _)| other < slot);
            self.0[first..].iter().take_while(move |&&(other, _)| other == slot).map(|&(_, claim)| claim)
        })
    }
}
