//! Acronyms with two expansions, full names with two acronyms.

use crate::corpus::{Document, Rule, Snapshot};
use crate::index::{AcronymConflict, AcronymConflictKind, EntityRef};
use crate::text::Span;

use super::wording;
use super::{Finding, LISTED, Location, Related, is_settled, unsettled};

pub(super) fn check(snapshot: &Snapshot, document: &Document) -> Vec<Finding> {
    findings(snapshot, document, &snapshot.index.acronym_conflicts(&document.id))
}

/// The findings on the names of one entity.
pub(super) fn about(snapshot: &Snapshot, document: &Document, entity: usize) -> Vec<Finding> {
    let entity = EntityRef { article: document.id.clone(), entity };
    findings(snapshot, document, &snapshot.index.acronym_conflicts_of(&entity))
}

fn findings(snapshot: &Snapshot, document: &Document, conflicts: &[AcronymConflict]) -> Vec<Finding> {
    let one_fault = |a: &AcronymConflict, b: &AcronymConflict| a.here == b.here && a.here_form == b.here_form;
    conflicts.chunk_by(one_fault).filter_map(|of_name| finding(snapshot, document, of_name)).collect()
}

/// The finding of one name, whose conflicts these are.
fn finding(snapshot: &Snapshot, document: &Document, conflicts: &[AcronymConflict]) -> Option<Finding> {
    let first = conflicts.first()?;
    let (shared, form) = (&first.shared, &first.here_form);
    let span = place(document, &first.here, form)?;
    let counterparts = conflicts.iter().filter_map(|conflict| {
        let other = snapshot.document(&conflict.there.article)?;
        let span = place(other, &conflict.there, &conflict.there_form)?;
        let location = Location { article: other.id.clone(), span: other.reading().article.to_source(span) };
        Some(Related { location, message: wording::counterpart(document, other, &conflict.there_form) })
    });
    let mut related = unsettled(counterparts, |other| {
        is_settled(snapshot, document, Rule::NameInconsistent, span, || Some(other.location.clone()))
    });
    related.truncate(LISTED);
    let counterpart = &related.first()?.message;
    Some(Finding {
        rule: Rule::NameInconsistent,
        detail: None,
        severity: Rule::NameInconsistent.default_severity(),
        span,
        message: match first.kind {
            AcronymConflictKind::Expansion => format!("{shared} stands for {form} here; {counterpart}"),
            AcronymConflictKind::Acronym => format!("{shared} is called {form} here; {counterpart}"),
        },
        related,
    })
}

/// Where the article ties the form to the acronym, else writes the entity in it, else introduces the entity.
fn place(document: &Document, entity: &EntityRef, form: &str) -> Option<Span> {
    let reading = document.reading();
    let expansions = reading.entities.all.get(entity.entity).map(|entity| &entity.expansions[..]).unwrap_or_default();
    if let Some((_, span)) = expansions.iter().find(|(known, _)| known == form) {
        return Some(*span);
    }
    let written = reading.entities.names().find(|mention| {
        let words = reading.article.text[mention.span].split_whitespace();
        mention.entity == entity.entity && words.eq(form.split_whitespace())
    });
    let introduction = || reading.entities.mentions.get(reading.entities.all.get(entity.entity)?.introduction);
    written.or_else(introduction).map(|mention| mention.span)
}
