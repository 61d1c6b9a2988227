//! Claims without a source, and sources without a name.

use crate::corpus::{Document, Snapshot};

use super::Finding;

pub(super) fn check(snapshot: &Snapshot, document: &Document) -> Vec<Finding> {
    let _ = (snapshot, document);
    Vec::new()
}
