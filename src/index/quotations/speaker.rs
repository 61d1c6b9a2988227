//! Whether two passages may be of one speaker on one occasion.

use std::cell::RefCell;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::entity::EntityType;
use crate::index::{EntityRef, EntitySummary, Index, Resolver};
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

/// When the passage was said: the date in its sentence that is part of nobody's words.
pub(super) fn said(reading: &Reading, passage: &Passage) -> Option<(Date, Date)> {
    let sentence = reading.article.sentences.get(passage.sentence)?.span;
    let first = reading.values.partition_point(|value| value.span.end <= sentence.start);
    let within = reading.values[first..].iter().take_while(|value| value.span.start < sentence.end);
    let mut dates = within.filter_map(|value| match &value.kind {
        ValueKind::When(when) if reading.article.quotation_around(value.span).is_none() => when.days,
        _ => None,
    });
    let date = dates.next();
    date.filter(|_| dates.next().is_none())
}

/// Who is who while passages are compared, as far as somebody has asked.
pub(super) struct Occasions<'a> {
    resolver: Resolver<'a>,
    known: RefCell<FxHashMap<EntityRef, Option<String>>>,
}

impl<'a> Occasions<'a> {
    pub fn new(index: &'a Index) -> Occasions<'a> {
        Occasions { resolver: Resolver::new(index), known: RefCell::default() }
    }

    /// Whether neither the reports' dates nor those of speech say that these are two occasions. A5.
    pub fn may_be_one(&self, a: Side, b: Side) -> bool {
        let days = |one: Date, other: Date| one.since(other).map_or(i32::MAX, |span| span.get_days().saturating_abs());
        let reports = a.summary.published.zip(b.summary.published);
        let far = reports.is_some_and(|(one, other)| days(one, other) > NEWS);
        let told_apart = a.quotation.said.zip(b.quotation.said).is_some_and(|(one, other)| {
            let (earlier, later) = if one <= other { (one, other) } else { (other, one) };
            earlier.1 < later.0 && days(earlier.1, later.0) > LOOSE
        });
        !far && !told_apart
    }

    pub fn speakers(&self, a: Side, b: Side) -> Speakers {
        let (Some(one), Some(other)) = (a.quotation.speaker, b.quotation.speaker) else { return Speakers::Unknown };
        if a.article == b.article {
            return if one == other { Speakers::Same } else { Speakers::Different };
        }
        let (Some(here), Some(there)) = (a.summary.entities.get(one), b.summary.entities.get(other)) else {
            return Speakers::Unknown;
        };
        // A name alone may be taken for a place here and for a body there.
        if here.name == there.name {
            return Speakers::Same;
        }
        let identity = self.identity(a, one);
        if identity.is_some() && identity == self.identity(b, other) {
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

    fn identity(&self, side: Side, entity: usize) -> Option<String> {
        let entity = EntityRef { article: side.article.clone(), entity };
        if let Some(known) = self.known.borrow().get(&entity) {
            return known.clone();
        }
        let identity = self.resolver.identity(&entity);
        self.known.borrow_mut().insert(entity, identity.clone());
        identity
    }
}

/// Whether both sentences tell when it was said, and it may be one day.
pub(super) fn are_of_one_day(a: Side, b: Side) -> bool {
    a.quotation.said.zip(b.quotation.said).is_some_and(|(one, other)| one.0 <= other.1 && other.0 <= one.1)
}

fn last(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
