//! How one part of an event relates to a part of another: the same name, the same noun, or something else.

use std::collections::BTreeSet;

use crate::claim::{Argument, is_anybody};
use crate::index::claims::Side;
use crate::index::claims::comparison::Comparison;
use crate::text::WordList;

use super::bodies;

/// How two arguments, or two groups of them, relate; the closest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Different,
    /// One belongs to the other, or the words leave it open.
    Unknown,
    /// Each is some thing of that kind: "a hotel" twice.
    Kind,
    /// One noun, and nothing that narrows it differs.
    Noun,
    /// One entity.
    Name,
}

impl Match {
    pub fn points(self) -> f64 {
        match self {
            Match::Name => 2.0,
            Match::Noun => 1.0,
            Match::Kind => 0.5,
            Match::Unknown | Match::Different => 0.0,
        }
    }
}

/// The arguments of one sort on either side.
pub(super) type Both<'a> = (Vec<&'a Argument>, Vec<&'a Argument>);

/// The two sides, and what tells who is who on them.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a, 'i> {
    pub comparison: &'a Comparison<'i>,
    pub a: Side<'a>,
    pub b: Side<'a>,
}

impl Pair<'_, '_> {
    pub fn same(self, here: usize, there: usize) -> bool {
        self.comparison.identities.same(self.a, here, self.b, there)
    }

    /// The closest match between two groups; `Unknown` where one is empty.
    pub fn best(self, (here, there): &Both) -> Match {
        let pairs = here.iter().flat_map(|one| there.iter().map(move |other| self.relate(one, other)));
        pairs.max().unwrap_or(Match::Unknown)
    }

    pub fn relate(self, one: &Argument, other: &Argument) -> Match {
        match (one.entity, other.entity) {
            (Some(here), Some(there)) if self.same(here, there) => Match::Name,
            (Some(here), Some(there)) => {
                let is_of = self.a.names_the_place_of(here, self.b, there)
                    || other.of.iter().any(|&owner| self.same(here, owner))
                    || one.of.iter().any(|&owner| self.same(owner, there));
                if is_of { Match::Unknown } else { Match::Different }
            }
            // "The Constitutional Court", "the commission".
            (Some(_), None) | (None, Some(_)) if bodies::are_apart(one, other) => Match::Different,
            (Some(_), None) | (None, Some(_)) => Match::Unknown,
            (None, None) if one.head == other.head || bodies::are_one(&one.head, &other.head) => {
                self.narrower(one, other)
            }
            (None, None) => Match::Different,
        }
    }

    /// How two things of one noun relate, by what narrows them.
    fn narrower(self, one: &Argument, other: &Argument) -> Match {
        let (owned, shared) = (self.have_one_owner(one, other), shared(one, other) > 0);
        let foreign = !one.of.is_empty() && !other.of.is_empty();
        let narrower = !one.modifiers.is_empty() && !other.modifiers.is_empty();
        match () {
            () if are_apart(one, other) => Match::Different,
            () if !owned && (foreign || narrower && !shared) => Match::Different,
            () if !owned && !shared && (is_anybody(&one.head) || one.any && other.any) => Match::Kind,
            () => Match::Noun,
        }
    }

    pub fn have_one_owner(self, one: &Argument, other: &Argument) -> bool {
        one.of.iter().any(|&here| other.of.iter().any(|&there| self.same(here, there)))
    }

    /// Points for what two things of one noun are both of: "the Lyon court" twice.
    pub fn narrowed(self, (here, there): &Both) -> f64 {
        let points = |one: &Argument, other: &Argument| {
            let owner = if self.have_one_owner(one, other) { 1.5 } else { 0.0 };
            owner + shared(one, other).min(2) as f64 * 0.75
        };
        let pairs = here.iter().flat_map(|one| there.iter().map(move |other| (one, other)));
        let alike = pairs.filter(|(one, other)| one.head == other.head);
        alike.map(|(one, other)| points(one, other)).fold(0.0, f64::max)
    }

    pub fn participants(self) -> usize {
        let of = |side: Side| -> BTreeSet<usize> {
            let named = side.claim.frame.arguments.iter().filter_map(|argument| argument.entity);
            named.filter(|&entity| !side.is_broad(entity)).collect()
        };
        let there = of(self.b);
        of(self.a).into_iter().filter(|&here| there.iter().any(|&other| self.same(here, other))).count()
    }
}

/// Whether both are counted or sorted, in two ways: "the third stage", "the fourth stage".
fn are_apart(one: &Argument, other: &Argument) -> bool {
    let (here, there) = (sorts(one), sorts(other));
    !here.is_empty() && !there.is_empty() && here != there
}

/// The words that tell one thing of a series from the others, in order.
fn sorts(argument: &Argument) -> BTreeSet<&str> {
    argument.modifiers.iter().map(String::as_str).filter(|word| SORTS.contains(word)).collect()
}

static SORTS: WordList = WordList::new(
    "first second third fourth fifth sixth seventh eighth ninth tenth last final opening closing man woman boy girl junior \
     senior youth mixed wheelchair single double individual team best",
);

/// How many words that narrow them two arguments have in common.
fn shared(one: &Argument, other: &Argument) -> usize {
    one.modifiers.iter().filter(|modifier| other.modifiers.contains(modifier)).count()
}
