//! What was understood, for people: per article who is named, who says what, and which figures are claimed.

use std::io::{self, Write};

use anstyle::Style;

use super::links::Links;
use super::statements;
use super::value::Shown;
use crate::article::Found;
use crate::claim::{Frame, Role};
use crate::cli::counted;
use crate::cli::load::Loaded;
use crate::corpus::Document;
use crate::reading::Reading;
use crate::text::{Encoding, Span};

const HEADING: Style = Style::new().bold().underline();
const LABEL: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// How many characters of a statement are shown.
const WIDTH: usize = 90;

pub fn write(loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    let links = Links::of(loaded);
    for document in loaded.documents() {
        writeln!(out, "{HEADING}{}{HEADING:#}", loaded.path(&document.id))?;
        metadata(document.reading(), out)?;
        names(document, &links, out)?;
        statements::write(document, out)?;
        claims(document, out)?;
        writeln!(out)?;
    }
    Ok(())
}

fn metadata(reading: &Reading, out: &mut dyn Write) -> io::Result<()> {
    let article = &reading.article;
    let facts = &article.metadata;
    fact(out, "headline", &facts.headline)?;
    fact(out, "outlet", &facts.outlet)?;
    fact(out, "byline", &facts.byline)?;
    fact(out, "published", &facts.published)?;
    fact(out, "origin", &facts.origin)?;
    let boilerplate = article.blocks.iter().filter(|block| block.kind.is_boilerplate()).count();
    writeln!(
        out,
        "  {LABEL}read{LABEL:#} {}, {}, {} of page chrome",
        counted(article.sentences.len(), "sentence"),
        counted(article.quotations.len(), "quotation"),
        counted(boilerplate, "block"),
    )
}

fn fact<T: std::fmt::Display>(out: &mut dyn Write, label: &str, found: &Option<Found<T>>) -> io::Result<()> {
    match found {
        Some(found) => writeln!(out, "  {LABEL}{label}{LABEL:#} {}", found.value),
        None => Ok(()),
    }
}

fn names(document: &Document, links: &Links, out: &mut dyn Write) -> io::Result<()> {
    let entities = &document.reading().entities;
    if entities.all.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {LABEL}names{LABEL:#}")?;
    let mut mentions = vec![0; entities.all.len()];
    for mention in entities.names() {
        if let Some(count) = mentions.get_mut(mention.entity) {
            *count += 1;
        }
    }
    for (index, (entity, count)) in entities.all.iter().zip(mentions).enumerate() {
        let role = entity.role().map_or(String::new(), |role| format!(", {}", one_line(role)));
        let linked = links.id(document, index).and_then(|id| links.entities.get(id - 1));
        let elsewhere = match linked.map_or(0, |linked| linked.articles - 1) {
            0 => String::new(),
            1 => ", in 1 other article".to_owned(),
            others => format!(", in {others} other articles"),
        };
        let label = entity.kind.label();
        writeln!(out, "    {label:7} {}{role} {FAINT}× {count}{elsewhere}{FAINT:#}", entity.name)?;
    }
    Ok(())
}

fn claims(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    let reading = document.reading();
    let mut claims = reading.claims.iter().filter(|claim| !claim.is_of_wording_alone()).peekable();
    if claims.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "  {LABEL}claims{LABEL:#}")?;
    for claim in claims {
        let frame = &claim.frame;
        let value = match &frame.value {
            Some(value) => {
                let head = frame.head.as_deref().map(|head| format!("{head} "));
                format!("{}{}", head.unwrap_or_default(), Shown::of(value).words())
            }
            None => parts(frame),
        };
        let not = if claim.negated { "not " } else { "" };
        let words = one_line(&reading.article.text[claim.span]);
        let place = place(document, claim.focus);
        writeln!(out, "    {place} {not}{} {value} {FAINT}{words}{FAINT:#}", frame.predicate)?;
    }
    Ok(())
}

/// `agent court, undergoer ban`
fn parts(frame: &Frame) -> String {
    let parts = frame.arguments.iter().map(|argument| format!("{} {}", role(argument.role), argument.head));
    parts.collect::<Vec<_>>().join(", ")
}

pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Agent => "agent",
        Role::Undergoer => "undergoer",
        Role::Subject => "subject",
        Role::Recipient => "recipient",
        Role::Place => "place",
        Role::Goal => "goal",
        Role::Origin => "origin",
        Role::Purpose => "purpose",
        Role::Other => "other",
    }
}

/// Line and column as editors show them.
pub(super) fn place(document: &Document, span: Span) -> String {
    let offset = document.reading().article.to_source(span).start;
    let position = document.lines().position(&document.source, offset, Encoding::Utf32);
    format!("{:>7}", format!("{}:{}", position.line + 1, position.character + 1))
}

/// White space made single, cut to fit.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split_whitespace();
    let mut line = String::new();
    for word in words {
        if line.len() + word.len() > WIDTH {
            line.push_str(" …");
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
