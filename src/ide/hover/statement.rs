//! Who says the words under the caret, and what the reporting verb commits the writer to.

use crate::attribution::{Attribution, SourceKind, Stance};
use crate::corpus::{Document, Snapshot};
use crate::ide::entities;
use crate::text::{Span, one_line};

use super::escaped;

/// For a cue, what it commits the writer to and for whose words; for what is said, who says it and how. `at` counts in
/// the reading text.
pub(super) fn about(snapshot: &Snapshot, document: &Document, at: usize) -> Option<(Span, Vec<String>)> {
    let reading = document.reading();
    let on_cue = |attribution: &&Attribution| attribution.cue.is_some_and(|cue| cue.touches(at));
    if let Some((attribution, cue)) =
        reading.attributions.iter().find(on_cue).and_then(|attribution| Some((attribution, attribution.cue?)))
    {
        let words = escaped(&one_line(&reading.article.text[cue]));
        let commits = format!("“{words}”: {}", commitment(attribution.stance));
        return Some((cue, vec![commits, said_by(snapshot, document, attribution)]));
    }
    // Of statements inside statements, the innermost.
    let contents = reading.attributions.iter().flat_map(|attribution| {
        attribution.content.iter().filter(|piece| piece.touches(at)).map(move |piece| (*piece, attribution))
    });
    let (piece, attribution) = contents.min_by_key(|(piece, _)| piece.len())?;
    let how = match reading.article.quotation_around(Span::empty(at)) {
        Some(_) => "Quoted",
        None => "Paraphrased",
    };
    let commits = format!("{how}: {}", commitment(attribution.stance));
    Some((piece, vec![said_by(snapshot, document, attribution), commits]))
}

/// The fullest name that the folder has for the source, and what sort of source it is.
fn said_by(snapshot: &Snapshot, document: &Document, attribution: &Attribution) -> String {
    let reading = document.reading();
    let written = attribution.source.map(|source| escaped(&one_line(&reading.article.text[source])));
    let named = attribution.entity.and_then(|entity| {
        let own = crate::index::EntityRef { article: document.id.clone(), entity };
        let (introduced, _) = entities::best_introduction(snapshot, &snapshot.index.same_entity(&own))?;
        let (_, entity) = entities::resolve(snapshot, &introduced)?;
        Some(escaped(&entity.name))
    });
    let source = match (written, named) {
        (Some(written), Some(name)) if !written.contains(&name) => format!("{written} (**{name}**)"),
        (Some(written), _) => format!("**{written}**"),
        (None, Some(name)) => format!("**{name}**"),
        (None, None) => return format!("Source: {}", sort(attribution.kind)),
    };
    format!("Source: {source} · {}", sort(attribution.kind))
}

fn sort(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NamedPerson => "a named person",
        SourceKind::Role => "a role that one person has",
        SourceKind::Organisation => "a body",
        SourceKind::Outlet => "another outlet",
        SourceKind::Document => "a document",
        SourceKind::Anonymous => "known to the writer, not named",
        SourceKind::GenericPlural => "people in general",
        SourceKind::Agentless => "not named at all",
    }
}

/// By the factivity of verbs of saying: Kiparsky and Kiparsky, "Fact" (1970).
fn commitment(stance: Stance) -> &'static str {
    match stance {
        Stance::Neutral => "the writer reports it and takes no side",
        Stance::Factive => "the writer vouches that it is so",
        Stance::Doubt => "the writer keeps a distance",
        Stance::Denial => "it is denied",
        Stance::Mental => "it is what somebody thinks or feels",
        Stance::Speculation => "it is a guess or a forecast",
        Stance::Directive => "it is a promise, an order or a demand, and no statement of fact",
        Stance::Opinion => "it is praise or blame",
    }
}
