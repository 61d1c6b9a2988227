//! Who says what: sources, the cues that tie them to words, and the contents.
//!
//! Whether a claim *needs* a source is the business of the checks in `ide`.

#![expect(clippy::single_range_in_vec_init, reason = "a content is a list of ranges, and mostly of one")]

use crate::article::{Article, BlockKind};
use crate::entity::Entities;
use crate::nlp::{Syntax, Tokens};
use crate::text::Span;

mod according;
mod agentless;
mod arcs;
mod carry;
mod clause;
mod first_person;
mod found;
mod introduced;
mod lexicon;
mod nominal;
mod noun_phrase;
mod nouns;
mod source_kind;
mod speech;
mod transcript;
mod unit;

pub use first_person::first_person;

use found::Found;
use unit::Item;

/// One statement that the article puts in somebody's mouth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The full noun phrase, with title and role. `None` for agentless reports.
    pub source: Option<Span>,
    /// The reporting words. `None` for a quotation that carries on.
    pub cue: Option<Span>,
    /// What is reported, in order; several pieces where a speaker breaks a quotation.
    pub content: Vec<Span>,
    pub kind: SourceKind,
    pub stance: Stance,
    /// The source's entity, as an index into [`Entities::all`], if it is known.
    pub entity: Option<usize>,
    /// The index of the attribution whose source this one carries on, if the sentence names none.
    pub carried_from: Option<usize>,
}

/// Who the source is, as far as the article says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceKind {
    NamedPerson,
    /// A role that stands for one known person or body: "the mayor".
    Role,
    Organisation,
    Outlet,
    /// A report, filing, poll, video, data.
    Document,
    /// Specific but unnamed: "a senior official".
    Anonymous,
    /// "critics", "many here".
    GenericPlural,
    /// "it is believed", "reportedly".
    Agentless,
}

/// What the cue commits the writer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stance {
    Neutral,
    /// The writer vouches: "confirmed".
    Factive,
    /// The writer keeps a distance: "claimed".
    Doubt,
    /// The content is denied: "rejected".
    Denial,
    Mental,
    Speculation,
    /// Promises, orders, demands.
    Directive,
    /// Praise and blame.
    Opinion,
}

/// All attributions, in order of their first content, source or cue.
pub fn read(article: &Article, tokens: &Tokens, syntax: &Syntax, entities: &Entities) -> Vec<Attribution> {
    let mut speech = carry::Speech::default();
    let speakers = transcript::speakers(article);
    for (index, block) in article.blocks.iter().enumerate() {
        let headline = matches!(block.kind, BlockKind::Headline | BlockKind::Heading | BlockKind::Deck);
        if !headline && !block.kind.is_body() && block.kind != BlockKind::Caption {
            continue;
        }
        speech.paragraph();
        let speaker = speakers.get(&index).copied();
        if let Some(speaker) = speaker {
            speech.label(article, speaker, block.span, entities);
        }
        let label = speaker.map_or(block.span.start, |speaker| speaker.end + 1);
        for unit in unit::units(article, tokens, syntax, block, label) {
            let found = structures(&unit.items, headline);
            speech.take(article, &unit, &found, entities);
        }
    }
    speech.attributions
}

/// Everything that one unit reports, in order of cues.
fn structures(items: &[Item], headline: bool) -> Vec<Found> {
    let agentless = agentless::find(items);
    let mut found = according::find(items);
    found.extend(speech::find(items, headline));
    if headline && found.is_empty() {
        found.extend(according::trailing_source(items));
    }
    if found.is_empty() {
        found.extend(according::speaker(items, headline));
    }
    if found.is_empty() {
        found.extend(introduced::find(items));
    }
    found.extend(nominal::find(items, &found));
    // "Reports say" is a report by nobody before it is speech by reports.
    found.retain(|one| !agentless.iter().any(|other| one.cue.start < other.cue.end && other.cue.start < one.cue.end));
    found.extend(agentless);
    found.sort_by_key(|one| one.cue.start);
    found
}
