//! What was understood, as JSON: the server's beliefs, for programs and for measuring.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value as Json;

use super::links::Links;
use super::outline::role;
use super::value::Shown;
use crate::article::Metadata;
use crate::attribution::{self, SourceKind, Stance};
use crate::claim::{self, Modality};
use crate::cli::json::{Range, range};
use crate::cli::load::Loaded;
use crate::corpus::Document;
use crate::entity;
use crate::text::Span;
use crate::value;

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    articles: Vec<Article<'a>>,
    entities: Vec<Entity<'a>>,
}

#[derive(Serialize)]
struct Article<'a> {
    path: &'a str,
    metadata: Facts<'a>,
    boilerplate: Vec<Range>,
    sentences: Vec<Range>,
    mentions: Vec<Mention<'a>>,
    attributions: Vec<Attribution>,
    values: Vec<Value<'a>>,
    claims: Vec<Claim<'a>>,
}

#[derive(Serialize)]
struct Facts<'a> {
    headline: Option<&'a str>,
    outlet: Option<&'a str>,
    byline: Option<&'a str>,
    published: Option<String>,
    origin: Option<&'a str>,
}

#[derive(Serialize)]
struct Mention<'a> {
    range: Range,
    text: &'a str,
    r#type: &'static str,
    entity: Option<usize>,
    nominal: bool,
}

#[derive(Serialize)]
struct Attribution {
    source: Option<Range>,
    cue: Option<Range>,
    content: Vec<Range>,
    kind: &'static str,
    stance: &'static str,
    entity: Option<usize>,
    /// The index of the attribution whose source this one carries on.
    carried_from: Option<usize>,
}

#[derive(Serialize)]
struct Value<'a> {
    range: Range,
    text: &'a str,
    kind: &'static str,
    low: Json,
    high: Json,
    unit: Option<String>,
}

#[derive(Serialize)]
struct Claim<'a> {
    range: Range,
    focus: Range,
    predicate: &'a str,
    head: Option<&'a str>,
    restrictors: &'a [String],
    entities: Vec<usize>,
    /// What the value is; "event" where there is none.
    kind: &'static str,
    low: Option<Json>,
    high: Option<Json>,
    unit: Option<String>,
    /// Who takes part in an event.
    parts: Vec<Part<'a>>,
    when: Option<Range>,
    place: Option<usize>,
    /// The index into the article's attributions.
    attribution: Option<usize>,
    modality: &'static str,
    negated: bool,
}

#[derive(Serialize)]
struct Part<'a> {
    role: &'static str,
    range: Range,
    head: &'a str,
    entity: Option<usize>,
}

#[derive(Serialize)]
struct Entity<'a> {
    id: usize,
    name: &'a str,
    r#type: &'static str,
    aliases: &'a BTreeSet<String>,
    definition: Option<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    range: Range,
}

pub fn write(loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    let links = Links::of(loaded);
    let view = |document| View { document, links: &links }.article(loaded.path(&document.id));
    let output = Output {
        version: 1,
        articles: loaded.documents().map(view).collect(),
        entities: links
            .entities
            .iter()
            .enumerate()
            .map(|(index, entity)| Entity {
                id: index + 1,
                name: &entity.name,
                r#type: entity.kind.label(),
                aliases: &entity.aliases,
                definition: entity.definition.as_ref().and_then(|place| {
                    let document = loaded.snapshot.document(&place.article)?;
                    Some(Place { path: loaded.path(&place.article), range: range(document, place.span) })
                }),
            })
            .collect(),
    };
    serde_json::to_writer(&mut *out, &output)?;
    writeln!(out)
}

/// One article on its way into the output.
struct View<'a> {
    document: &'a Document,
    links: &'a Links,
}

impl<'a> View<'a> {
    fn article(&self, path: &'a str) -> Article<'a> {
        let reading = self.document.reading();
        let article = &reading.article;
        let boilerplate = article.blocks.iter().filter(|block| block.kind.is_boilerplate());
        Article {
            path,
            metadata: facts(&article.metadata),
            boilerplate: boilerplate.map(|block| self.range(block.span)).collect(),
            sentences: article.sentences.iter().map(|sentence| self.range(sentence.span)).collect(),
            mentions: reading.entities.mentions.iter().filter_map(|mention| self.mention(mention)).collect(),
            attributions: reading.attributions.iter().map(|attribution| self.attribution(attribution)).collect(),
            values: reading.values.iter().map(|value| self.value(value)).collect(),
            claims: reading.claims.iter().map(|claim| self.claim(claim)).collect(),
        }
    }

    fn mention(&self, mention: &entity::Mention) -> Option<Mention<'a>> {
        Some(Mention {
            range: self.range(mention.span),
            text: self.text(mention.span),
            r#type: self.links.kind(self.document, mention.entity)?.label(),
            entity: self.links.id(self.document, mention.entity),
            nominal: mention.nominal,
        })
    }

    fn attribution(&self, attribution: &attribution::Attribution) -> Attribution {
        Attribution {
            source: attribution.source.map(|span| self.range(span)),
            cue: attribution.cue.map(|span| self.range(span)),
            content: attribution.content.iter().map(|span| self.range(*span)).collect(),
            kind: kind(attribution.kind),
            stance: stance(attribution.stance),
            entity: attribution.entity.and_then(|entity| self.links.id(self.document, entity)),
            carried_from: attribution.carried_from,
        }
    }

    fn value(&self, value: &value::Value) -> Value<'a> {
        let Shown { kind, low, high, unit } = Shown::of(&value.kind);
        Value { range: self.range(value.span), text: self.text(value.span), kind, low, high, unit }
    }

    fn claim(&self, claim: &'a claim::Claim) -> Claim<'a> {
        let frame = &claim.frame;
        let value = frame.value.as_ref().map(Shown::of);
        let entity = |entity: &usize| self.links.id(self.document, *entity);
        let part = |(argument, &span): (&'a claim::Argument, &Span)| Part {
            role: role(argument.role),
            range: self.range(span),
            head: &argument.head,
            entity: argument.entity.as_ref().and_then(entity),
        };
        Claim {
            range: self.range(claim.span),
            focus: self.range(claim.focus),
            predicate: &frame.predicate,
            head: frame.head.as_deref(),
            restrictors: &frame.restrictors,
            entities: frame.entities.iter().filter_map(entity).collect(),
            kind: value.as_ref().map_or("event", |value| value.kind),
            low: value.as_ref().map(|value| value.low.clone()),
            high: value.as_ref().map(|value| value.high.clone()),
            unit: value.and_then(|value| value.unit),
            parts: frame.arguments.iter().zip(&claim.places).map(part).collect(),
            when: claim.when.map(|span| self.range(span)),
            place: frame.place.as_ref().and_then(entity),
            attribution: claim.attribution,
            modality: modality(claim.modality),
            negated: claim.negated,
        }
    }

    /// The range in the source of a span of the reading text.
    fn range(&self, span: Span) -> Range {
        range(self.document, self.document.reading().article.to_source(span))
    }

    fn text(&self, span: Span) -> &'a str {
        &self.document.reading().article.text[span]
    }
}

fn facts(metadata: &Metadata) -> Facts<'_> {
    Facts {
        headline: metadata.headline.as_ref().map(|found| found.value.as_str()),
        outlet: metadata.outlet.as_ref().map(|found| found.value.as_str()),
        byline: metadata.byline.as_ref().map(|found| found.value.as_str()),
        published: metadata.published.as_ref().map(|found| found.value.to_string()),
        origin: metadata.origin.as_ref().map(|found| found.value.as_str()),
    }
}

pub(super) fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NamedPerson => "named_person",
        SourceKind::Role => "role",
        SourceKind::Organisation => "organisation",
        SourceKind::Outlet => "outlet",
        SourceKind::Document => "document",
        SourceKind::Anonymous => "anonymous",
        SourceKind::GenericPlural => "generic_plural",
        SourceKind::Agentless => "agentless",
    }
}

fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Neutral => "neutral",
        Stance::Factive => "factive",
        Stance::Doubt => "doubt",
        Stance::Denial => "denial",
        Stance::Mental => "mental",
        Stance::Speculation => "speculation",
        Stance::Directive => "directive",
        Stance::Opinion => "opinion",
    }
}

fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Asserted => "asserted",
        Modality::Planned => "planned",
        Modality::Possible => "possible",
        Modality::Unasserted => "unasserted",
    }
}
