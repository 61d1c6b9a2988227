//! Where an article has its words from: outlets that it relays or cites, agencies that it shares with another article.

use crate::corpus::{Document, Snapshot};

use super::{Finding, Related, is_settled, unsettled};

mod cited;
mod common;

pub(super) fn check(snapshot: &Snapshot, document: &Document) -> Vec<Finding> {
    let mut findings = cited::check(snapshot, document);
    findings.extend(common::check(snapshot, document));
    findings
}
