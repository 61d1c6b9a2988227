//! Who says what in an article: the sources in the order in which they first speak, each with its statements.

use std::io::{self, Write};

use anstyle::Style;
use rustc_hash::FxHashMap;

use super::json::kind;
use super::outline::{one_line, place};
use crate::attribution::{Attribution, Stance};
use crate::corpus::Document;
use crate::reading::Reading;
use crate::text::Span;

const LABEL: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// What tells sources apart: an entity, or words that name nobody known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Speaker {
    Entity(usize),
    Words(String),
    Nobody,
}

pub fn write(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    let reading = document.reading();
    if reading.attributions.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {LABEL}statements{LABEL:#}")?;
    for (speaker, statements) in grouped(reading) {
        let kind = statements.first().map_or(String::new(), |first| kind(first.kind).replace('_', " "));
        writeln!(out, "    {} {FAINT}({kind}){FAINT:#}", name(reading, &speaker, &statements))?;
        for statement in statements {
            let Some(first) = statement.content.iter().copied().chain(statement.cue).next() else { continue };
            let content: Vec<String> =
                statement.content.iter().map(|span| one_line(without_dateline(reading, *span))).collect();
            writeln!(out, "    {}   {}{}", place(document, first), stance(statement.stance), content.join(" … "))?;
        }
    }
    Ok(())
}

/// Per source, its statements.
fn grouped(reading: &Reading) -> Vec<(Speaker, Vec<&Attribution>)> {
    let mut groups: Vec<(Speaker, Vec<&Attribution>)> = Vec::new();
    let mut places: FxHashMap<Speaker, usize> = FxHashMap::default();
    for attribution in &reading.attributions {
        let speaker = speaker(reading, attribution);
        let place = *places.entry(speaker.clone()).or_insert_with(|| {
            groups.push((speaker, Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push(attribution);
    }
    groups
}

/// Whoever speaks; where the sentence names nobody, whoever spoke before.
fn speaker(reading: &Reading, attribution: &Attribution) -> Speaker {
    if let Some(entity) = attribution.entity {
        return Speaker::Entity(entity);
    }
    let from = attribution.carried_from.and_then(|from| reading.attributions.get(from));
    let source = attribution.source.or_else(|| from.and_then(|from| from.source));
    match (source, from.and_then(|from| from.entity)) {
        (_, Some(entity)) => Speaker::Entity(entity),
        (Some(source), None) => Speaker::Words(one_line(&reading.article.text[source])),
        (None, None) => Speaker::Nobody,
    }
}

/// The source as it is described at most length; a pronoun says less than the name.
fn name(reading: &Reading, speaker: &Speaker, statements: &[&Attribution]) -> String {
    match speaker {
        Speaker::Nobody => "nobody in particular".to_owned(),
        Speaker::Words(words) => words.clone(),
        Speaker::Entity(entity) => {
            let name = reading.entities.all.get(*entity).map_or("", |entity| entity.name.as_str());
            let sources = statements.iter().filter_map(|statement| statement.source);
            let described =
                sources.map(|span| one_line(&reading.article.text[span])).find(|words| words.contains(name));
            described.unwrap_or_else(|| name.to_owned())
        }
    }
}

/// What the source does to the content, where it does not simply say it.
fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Neutral => "",
        Stance::Factive => "confirms: ",
        Stance::Doubt => "claims: ",
        Stance::Denial => "denies: ",
        Stance::Mental => "thinks: ",
        Stance::Speculation => "guesses: ",
        Stance::Directive => "demands or promises: ",
        Stance::Opinion => "judges: ",
    }
}

/// The words behind the dateline: where the report was written is no part of what anybody says.
fn without_dateline(reading: &Reading, span: Span) -> &str {
    let text = &reading.article.text;
    let dateline = reading.article.metadata.dateline.as_ref().map(|dateline| dateline.span);
    let start = dateline.filter(|dateline| span.start < dateline.end).map_or(span.start, |line| line.end.min(span.end));
    text[start.max(span.start)..span.end].trim_start_matches(|c: char| c.is_whitespace() || "—–-".contains(c))
}
