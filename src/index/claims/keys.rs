//! Under which keys a claim is found, and what it tells or measures without a name beside it.

use std::collections::BTreeSet;
use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use crate::claim::{
    CROWD, Claim, Course, DEAL, FIGURE, FILLER, Frame, PRESENCE, is_crowd, is_presence, is_trade, predicates,
};
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

/// The topics, hashed, and the verb that states the figure.
pub(super) fn slots(topics: &BTreeSet<String>, claim: &Claim) -> Vec<u64> {
    let stated = claim
        .wording
        .iter()
        .zip(kind(&claim.frame))
        .map(|(wording, kind)| FxBuildHasher.hash_one((kind, wording.verb)));
    topics.iter().map(|topic| FxBuildHasher.hash_one(topic)).chain(stated).collect()
}

/// What it measures or tells: "number kill", "event arrest".
pub(super) fn topics(frame: &Frame) -> BTreeSet<String> {
    if nobody::is_none(frame) {
        return nobody::contradicted(frame)
            .flat_map(|frame| figure_topics(&frame).chain(event_topics(&frame)).collect::<Vec<_>>())
            .collect();
    }
    match frame.value {
        // Its wording alone tells what it is of.
        _ if frame.predicate == FILLER => BTreeSet::new(),
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
    let is_kept = |what: &&str| match *what {
        _ if frame.predicate == FIGURE => false,
        "duration" => matches!(frame.course, Course::Once | Course::Again),
        _ => true,
    };
    let what = kind(frame).filter(is_kept);
    let deal = (what == Some("money") && is_trade(&frame.predicate)).then(|| DEAL.to_owned());
    let presence = (what == Some("number") && is_presence(&frame.predicate)).then(|| PRESENCE.to_owned());
    let crowd = (what == Some("number") && is_crowd(&frame.predicate)).then(|| CROWD.to_owned());
    let topics =
        what.into_iter().flat_map(|_| predicates::topics(&frame.predicate)).chain(deal).chain(presence).chain(crowd);
    topics.map(move |topic| format!("{} {topic}", what.unwrap_or_default()))
}

/// The kind of the value.
fn kind(frame: &Frame) -> Option<&'static str> {
    if frame.predicate == FILLER {
        return Some(FILLER);
    }
    match frame.value.as_ref()? {
        ValueKind::Number(_) => Some("number"),
        ValueKind::Money { .. } => Some("money"),
        ValueKind::Percent(_) => Some("percent"),
        ValueKind::PercentagePoints(_) => Some("points"),
        ValueKind::When(_) => Some("date"),
        ValueKind::Duration(_) => Some("duration"),
        ValueKind::Age(_) => Some("age"),
        ValueKind::Tally(_) => Some("tally"),
        ValueKind::Measure { .. } => Some("measure"),
        _ => None,
    }
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
