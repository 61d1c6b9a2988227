//! What analysts have noted about an entity in `crosscheck.toml`.

use crate::corpus::Snapshot;
use crate::entity::Footing;
use crate::index::EntityRef;

use super::escaped;

/// The note and the link of the `[[entity]]` that decides who it is, if there is one.
pub(super) fn notes(snapshot: &Snapshot, same: &[EntityRef]) -> Vec<String> {
    let decision = same.iter().find_map(|entity| {
        let summary = snapshot.index.entity(entity).filter(|summary| summary.footing == Footing::Decided)?;
        snapshot.decisions.declared(&entity.article, &summary.name).map(|(_, decision)| decision)
    });
    let Some(decision) = decision else { return Vec::new() };
    let note = decision.note.as_ref().map(|note| format!("Note: {}", escaped(note.trim())));
    note.into_iter().chain(decision.link.as_deref().map(link)).collect()
}

/// An address that Markdown leaves alone and plain text shows.
pub(super) fn link(address: &str) -> String {
    let is_address = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme))
        && !address.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>'));
    if is_address { format!("<{address}>") } else { escaped(address) }
}
