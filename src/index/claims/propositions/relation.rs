//! How two predicates relate.

use crate::claim::predicates::{self, Opposition};

/// How two predicates relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Same,
    /// Whoever does the first does the second: "shoot dead", "kill".
    Implies,
    Implied,
    Opposite(Opposition),
}

impl Relation {
    pub fn of(a: &str, b: &str) -> Option<Relation> {
        if a == b {
            return Some(Relation::Same);
        }
        let (a, b) = (predicates::named(a)?, predicates::named(b)?);
        if predicates::implies(a, b) {
            Some(Relation::Implies)
        } else if predicates::implies(b, a) {
            Some(Relation::Implied)
        } else {
            predicates::opposites(a, b).map(Relation::Opposite)
        }
    }
}
