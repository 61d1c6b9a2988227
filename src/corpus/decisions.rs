//! What analysts decide, kept in `crosscheck.toml` beside the articles: a file that people read and edit by hand.

use std::collections::BTreeMap;

use crate::text::Span;

use super::rule::{Rule, Severity};

/// The contents of a `crosscheck.toml`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Decisions {
    /// `[rules]`: a severity per rule, `None` for `"off"`.
    pub rules: BTreeMap<Rule, Option<Severity>>,
}

/// Why a `crosscheck.toml` could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionsError {
    /// Where in the file.
    pub span: Option<Span>,
    /// What is wrong and what to do, in one sentence.
    pub message: String,
}

impl Decisions {
    pub fn parse(toml: &str) -> Result<Decisions, DecisionsError> {
        let _ = toml;
        Ok(Decisions::default())
    }

    /// How severe a finding is after `[rules]`; `None` where the rule is off.
    pub fn severity(&self, rule: Rule, proposed: Severity) -> Option<Severity> {
        self.rules.get(&rule).copied().unwrap_or(Some(proposed))
    }
}
