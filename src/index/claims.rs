//! Which claims speak of the same thing, and where they disagree.

use super::{ArticleId, ClaimRef, Index, Summary};
use crate::reading::Reading;

/// What comparing needs to know of a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimSummary {
    /// Rare keys that two claims must share before they are compared.
    pub keys: Vec<String>,
}

/// Keys and the claims that have them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct SlotTable;

/// Two statements that cannot both be true, or that differ in a way worth a look.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    pub here: ClaimRef,
    pub there: ClaimRef,
    pub kind: DisagreementKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DisagreementKind {
    Number,
    Money,
    Percent,
    Date,
    Time,
}

pub(super) fn summarise(reading: &Reading) -> Vec<ClaimSummary> {
    let _ = reading;
    Vec::new()
}

impl SlotTable {
    pub(super) fn insert(&mut self, id: &ArticleId, summary: &Summary) {
        let _ = (id, summary);
    }

    pub(super) fn remove(&mut self, id: &ArticleId, summary: &Summary) {
        let _ = (id, summary);
    }
}

impl Index {
    /// The disagreements that have a side in this article, in order of that side's claims.
    pub fn disagreements(&self, id: &ArticleId) -> Vec<Disagreement> {
        let _ = (id, &self.slots);
        Vec::new()
    }
}
