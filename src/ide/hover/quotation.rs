//! Where else the quoted words under the caret are quoted, and how.

use crate::corpus::{Document, Snapshot};
use crate::ide::quotations;
use crate::index::VersionKind;
use crate::text::Span;

use super::{outlet, quoted};

/// The most other places that are listed.
const LISTED: usize = 4;

/// What is said of the words already, and a line for each place that quotes them too.
pub(super) fn add(
    snapshot: &Snapshot,
    document: &Document,
    at: usize,
    about: Option<(Span, Vec<String>)>,
) -> Option<(Span, Vec<String>)> {
    let Some((here, versions)) = quotations::versions_at(snapshot, document, at) else { return about };
    let lines = versions.iter().take(LISTED).filter_map(|version| {
        let other = quotations::quoted(snapshot, &version.there)?;
        let how = match version.kind {
            VersionKind::Differs { .. } => "Quoted otherwise",
            VersionKind::FullerThere(_) => "Quoted more fully",
            VersionKind::Same | VersionKind::FullerHere => "Also quoted",
        };
        let place = if other.document.id == document.id {
            "elsewhere in this article".to_owned()
        } else {
            format!("in {}", outlet::credit(snapshot, other.document))
        };
        Some(format!("{how} {place}: “{}”", quoted(&other.words(other.span()))))
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return about;
    }
    let (span, mut paragraphs) = about.unwrap_or_else(|| (here.span(), Vec::new()));
    paragraphs.extend(lines);
    Some((span, paragraphs))
}
