//! What an analyst thinks of a finding.

use crate::corpus::fingerprint::Fingerprint;
use crate::corpus::rule::Rule;

/// `[[reviewed]]`: a finding that is settled. One whose sentence or article has gone settles nothing and does no harm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub rule: Rule,
    /// The article, by path from the folder of the file.
    pub file: String,
    pub fingerprint: Fingerprint,
    pub verdict: ReviewVerdict,
    pub note: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewVerdict {
    /// Seen, and dealt with.
    Reviewed,
    /// A false alarm.
    NoFault,
    /// Both sides are right, each about something else.
    DifferentScope,
    /// One side corrects the other.
    Corrected,
}

impl ReviewVerdict {
    pub const ALL: [ReviewVerdict; 4] =
        [ReviewVerdict::Reviewed, ReviewVerdict::NoFault, ReviewVerdict::DifferentScope, ReviewVerdict::Corrected];

    /// All of them, as a message lists them.
    pub fn list() -> String {
        ReviewVerdict::ALL.map(|verdict| format!("\"{}\"", verdict.name())).join(", ")
    }

    /// As people write it: `no fault`.
    pub fn name(self) -> &'static str {
        match self {
            ReviewVerdict::Reviewed => "reviewed",
            ReviewVerdict::NoFault => "no fault",
            ReviewVerdict::DifferentScope => "different scope",
            ReviewVerdict::Corrected => "corrected",
        }
    }

    pub fn of_name(name: &str) -> Option<ReviewVerdict> {
        ReviewVerdict::ALL.into_iter().find(|verdict| verdict.name() == name)
    }
}
