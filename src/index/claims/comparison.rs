//! Two claims side by side: what they have to do with each other, by the kind of claim that they are.
//!
//! What the comparisons of one article's claims need alike is worked out once, and only where it matters: who is who, and
//! which articles tell the same story.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::claim::ATTRIBUTE;
use crate::index::identities::Identities;
use crate::index::kinship::Kinship;
use crate::index::{ArticleId, Index, Summary};

use super::compare::{self, Verdict};
use super::propositions::nobody;
use super::scope;
use super::slot::{self, Relation};
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
        if [here, there].iter().any(|side| nobody::is_none(&side.claim.frame)) {
            return nobody::compare(self, here, there);
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
        match [here, there].map(|side| side.claim.frame.predicate == ATTRIBUTE) {
            [true, true] => return propositions::attributes::relation(self, here, there),
            [false, false] => {}
            _ => return None,
        }
        let by_tree = |side: Side| !side.claim.frame.arguments.is_empty();
        let relation = match (by_tree(here), by_tree(there)) {
            (true, true) => propositions::figures(self, here, there),
            // "The avalanche on Thursday" has no parts.
            _ if propositions::scene::is_one_of_story(self, here, there) => propositions::figures(self, here, there),
            (false, false) => slot::relation(self, here, there),
            _ if propositions::are_of_one_time(here, there) => slot::relation(self, here, there),
            _ => None,
        }?;
        // V5: those who died in the school are some of those who died in the town.
        match relation {
            Relation::Same if scope::are_of_spot_and_whole(here, there) && scope::is_of_spot(here) => {
                Some(Relation::PartOf)
            }
            Relation::Same if scope::are_of_spot_and_whole(here, there) => Some(Relation::WholeOf),
            relation => Some(relation),
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
