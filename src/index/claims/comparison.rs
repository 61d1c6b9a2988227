//! Two claims side by side: what they have to do with each other, by the kind of claim that they are.
//!
//! What the comparisons of one article's claims need alike is worked out once, and only where it matters: who is who, and
//! which articles tell the same story.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::claim::contrast::{self, By};
use crate::claim::{ATTRIBUTE, Course, FIGURE, FILLER};
use crate::index::identities::Identities;
use crate::index::kinship::Kinship;
use crate::index::{ArticleId, Index, Summary};
use crate::value::ValueKind;

use super::compare::{self, Verdict};
use super::propositions::nobody;
use super::scope;
use super::slot::{self, Relation};
use super::wording;
use super::{DisagreementKind, Side, propositions};

pub(super) struct Comparison<'a> {
    index: &'a Index,
    pub identities: Identities<'a>,
    /// The other articles' with the one whose claims are compared, by where their summaries lie.
    kinships: RefCell<FxHashMap<*const Summary, Kinship>>,
}

impl<'a> Comparison<'a> {
    pub fn new(index: &'a Index) -> Comparison<'a> {
        Comparison { index, identities: Identities::new(index), kinships: RefCell::default() }
    }

    /// In what the claims are at odds, and what that means.
    pub fn at_odds(&self, here: Side, there: Side) -> Option<(DisagreementKind, Verdict)> {
        let found = self.unlike(here, there)?;
        (!are_contrasted(here, there, Some(found.0))).then_some(found)
    }

    /// The same, whatever else tells their clauses apart.
    fn unlike(&self, here: Side, there: Side) -> Option<(DisagreementKind, Verdict)> {
        if [here, there].iter().any(|side| nobody::is_none(&side.claim.frame)) {
            return nobody::compare(self, here, there);
        }
        match [here, there].map(|side| side.claim.frame.predicate == FILLER) {
            [false, false] => {}
            [true, true] if wording::are_filled_unlike(self, here, there) => {
                return Some((DisagreementKind::Detail, compare::at_odds(&self.identities, here, there)));
            }
            _ => return None,
        }
        if here.claim.frame.value.is_none() {
            return propositions::compare(self, here, there);
        }
        let difference = compare::difference(here, there)?;
        let relation = self.relation(here, there)?;
        let verdict = compare::verdict(&self.identities, here, there, difference, relation)?;
        Some((difference.kind, verdict))
    }

    /// How the slots of two figures relate: by all that takes part where the tree tells it of both, else by what stands
    /// around them.
    pub fn relation(&self, here: Side, there: Side) -> Option<Relation> {
        if are_contrasted(here, there, None) || wording::are_elsewhere(self, here, there) {
            return None;
        }
        let again = [here, there].iter().all(|side| side.claim.frame.course == Course::Again);
        if again && wording::are_of_their_days(here, there) {
            return None;
        }
        let relation = self.by_frame(here, there).or_else(|| wording::relation(self, here, there))?;
        Some(if relation == Relation::Same { scope::relation(here, there) } else { relation })
    }

    /// The same by what the claims are known to tell.
    fn by_frame(&self, here: Side, there: Side) -> Option<Relation> {
        if [here, there].iter().any(|side| side.claim.frame.predicate == FIGURE) {
            return None;
        }
        match [here, there].map(|side| side.claim.frame.predicate == ATTRIBUTE) {
            [true, true] => return propositions::attributes::relation(self, here, there),
            [false, false] => {}
            _ => return None,
        }
        let by_tree = |side: Side| !side.claim.frame.arguments.is_empty();
        match (by_tree(here), by_tree(there)) {
            (true, true) => propositions::figures::relation(self, here, there),
            // "The avalanche on Thursday" has no parts.
            _ if propositions::scene::is_one_of_story(self, here, there) => {
                propositions::figures::relation(self, here, there)
            }
            (false, false) => slot::relation(self, here, there),
            _ if propositions::figures::are_of_one_time(here, there) => slot::relation(self, here, there),
            _ => None,
        }
    }

    /// Whether the claims' articles tell one story.
    pub fn kinship(&self, here: Side, there: Side) -> Kinship {
        self.kinship_of(here.summary, there.summary)
    }

    /// The other articles that tell the story of this one, by their numbers.
    pub fn mates(&self, id: &ArticleId, summary: &Summary) -> Vec<u32> {
        let named = self.index.sharing_names(id, summary);
        let tell_it =
            |(number, other): (u32, &Summary)| (self.kinship_of(summary, other) == Kinship::OneStory).then_some(number);
        named.filter_map(tell_it).collect()
    }

    fn kinship_of(&self, here: &Summary, there: &Summary) -> Kinship {
        let mut kinships = self.kinships.borrow_mut();
        *kinships.entry(std::ptr::from_ref(there)).or_insert_with(|| Kinship::of(here, there))
    }
}

/// Whether words of their clauses tell the two apart, beside the `kind` in which they differ.
fn are_contrasted(here: Side, there: Side, kind: Option<DisagreementKind>) -> bool {
    let is_timed = |side: Side| matches!(side.claim.frame.value, Some(ValueKind::When(_)));
    let by = match kind {
        Some(DisagreementKind::Place) => By::Place,
        _ if is_timed(here) || is_timed(there) => By::Time,
        _ => By::Other,
    };
    let figures = here.claim.frame.value.is_some() && there.claim.frame.value.is_some();
    let (one, other) = (&here.claim.contrasts, &there.claim.contrasts);
    contrast::are_apart(one, other, by) || figures && contrast::is_partial(one) != contrast::is_partial(other)
}
