//! Whether two passages may be of one speaker on one occasion.

use jiff::civil::Date;

use crate::entity::EntityType;
use crate::index::EntitySummary;
use crate::index::days::gap;
use crate::index::identities::Identities;
use crate::reading::Reading;
use crate::value::ValueKind;

use super::{Passage, Side};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speakers {
    Same,
    Different,
    /// One side names nobody, or a body where the other names a person.
    Unknown,
}

/// Reports that came out further apart tell of two occasions, in days.
const NEWS: i32 = 45;

/// Days of speech further apart are two days, however loosely they were told.
const LOOSE: i32 = 3;

/// When the words that a sentence quotes were said: the date in it that is part of nobody's words.
pub(in crate::index) fn said(reading: &Reading, sentence: usize) -> Option<(Date, Date)> {
    let sentence = reading.article.sentences.get(sentence)?.span;
    let first = reading.values.partition_point(|value| value.span.end <= sentence.start);
    let within = reading.values[first..].iter().take_while(|value| value.span.start < sentence.end);
    let mut dates = within.filter_map(|value| match &value.kind {
        ValueKind::When(when) if reading.article.quotation_around(value.span).is_none() => when.days,
        _ => None,
    });
    let date = dates.next();
    date.filter(|_| dates.next().is_none())
}

/// Whether neither the reports' dates nor those of speech say that these are two occasions. A5.
pub(super) fn may_be_one_occasion(a: Side, b: Side) -> bool {
    let far = a.summary.days_apart(b.summary).is_some_and(|days| days > NEWS);
    let told_apart = a.quotation.said.zip(b.quotation.said).is_some_and(|(one, other)| gap(one, other) > LOOSE);
    !far && !told_apart
}

/// Whether one person said both, as far as the articles tell.
pub(super) fn speakers(identities: &Identities, a: Side, b: Side) -> Speakers {
    let (Some(one), Some(other)) = (a.quotation.speaker, b.quotation.speaker) else { return Speakers::Unknown };
    if a.article == b.article {
        return if one == other { Speakers::Same } else { Speakers::Different };
    }
    let (Some(here), Some(there)) = (a.summary.entities.get(one), b.summary.entities.get(other)) else {
        return Speakers::Unknown;
    };
    if identities.same(a, one, b, other) {
        return Speakers::Same;
    }
    let person = |of: &EntitySummary| of.kind == EntityType::Person;
    match (person(here), person(there)) {
        // A surname that several bear, or that no other article spells out, may be the same man's.
        (true, true) if last(&here.name) == last(&there.name) => Speakers::Unknown,
        (true, true) | (false, false) => Speakers::Different,
        _ => Speakers::Unknown,
    }
}

/// Whether both sentences tell when it was said, and it may be one day.
pub(super) fn are_of_one_day(a: Side, b: Side) -> bool {
    a.quotation.said.zip(b.quotation.said).is_some_and(|(one, other)| one.0 <= other.1 && other.0 <= one.1)
}

/// Whether both reports came out within days.
pub(super) fn are_near(a: Side, b: Side) -> bool {
    a.summary.days_apart(b.summary).is_some_and(|days| days <= LOOSE)
}

/// The one person whom the sentence of a passage names, where nothing else tells who spoke: "was how Ana Ruiz put it".
pub(super) fn beside(reading: &Reading, passage: &Passage) -> Option<usize> {
    let sentence = reading.article.sentences.get(passage.sentence)?.span;
    let entities = &reading.entities;
    let outside = entities.names_in(sentence).filter(|name| reading.article.quotation_around(name.span).is_none());
    let mut people: Vec<usize> =
        outside.map(|name| name.entity).filter(|&entity| entities.all[entity].kind == EntityType::Person).collect();
    people.dedup();
    match people[..] {
        [person] => Some(person),
        _ => None,
    }
}

fn last(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
