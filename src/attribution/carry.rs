//! From what the structures found to [`Attribution`]s: spans, kinds, and sources that carry over.

use crate::article::Article;
use crate::entity::{Entities, EntityType};
use crate::text::Span;

use super::found::{Found, span_of};
use super::source_kind::{classify, meant};
use super::unit::{Class, Item, Unit};
use super::{Attribution, SourceKind, Stance};

/// The article's attributions so far, and whose words may go on.
#[derive(Debug, Default)]
pub(super) struct Speech {
    pub attributions: Vec<Attribution>,
    /// The last attribution of this paragraph whose speaker may go on.
    speaker: Option<usize>,
    /// The last one of a person and of a body, for pronouns.
    person: Option<usize>,
    body: Option<usize>,
    /// Whether the person was "she", if a pronoun was all that named her or him.
    is_she: Option<bool>,
}

impl Speech {
    /// A new paragraph begins.
    pub fn paragraph(&mut self) {
        self.speaker = None;
    }

    /// Takes in a paragraph of a transcript, which is all its speaker's.
    pub fn label(&mut self, article: &Article, label: Span, block: Span, entities: &Entities) {
        let behind = &article.text[label.end + 1..block.end];
        let content = Span::new(block.end - behind.trim_start().len(), block.end);
        let before = |one: &Attribution| one.source.is_some_and(|source| article.text[source] == article.text[label]);
        let entity = entities.names_in(label).next().map(|name| name.entity);
        let index = self.attributions.len();
        self.attributions.push(Attribution {
            source: Some(label),
            cue: None,
            content: vec![content],
            kind: SourceKind::NamedPerson,
            stance: Stance::Neutral,
            entity,
            carried_from: self.attributions.iter().rposition(before),
        });
        self.speaker = Some(index);
        self.person = Some(index);
        self.is_she = None;
    }

    /// Takes in what was found in a unit.
    pub fn take(&mut self, article: &Article, unit: &Unit, found: &[Found], entities: &Entities) {
        if found.is_empty() {
            self.carry_quotation(article, unit);
            return;
        }
        for one in found {
            let content: Vec<Span> = one.content.iter().filter_map(|piece| span_of(&unit.items, piece)).collect();
            let Some(cue) = span_of_cue(&unit.items, one) else { continue };
            let phrase = one.source.as_ref().map_or(&[][..], |source| &unit.items[source.clone()]);
            let source = one.source.as_ref().and_then(|source| span_of(&unit.items, source));
            let (mut kind, mut entity) = classify(phrase, entities);
            let mut carried_from = None;
            if let [pronoun] = phrase
                && let Some(antecedent) = self.antecedent(pronoun)
            {
                kind = self.attributions[antecedent].kind;
                entity = self.attributions[antecedent].entity;
                carried_from = Some(antecedent);
            }
            if let Some(meant) = meant(phrase, entities).filter(|meant| entity != Some(*meant)) {
                entity = Some(meant);
                if matches!(phrase, [_]) && entities.all[meant].kind == EntityType::Person {
                    kind = SourceKind::NamedPerson;
                }
                let own = |one: &Attribution| one.entity == entity;
                carried_from = carried_from.map(|from| self.attributions.iter().rposition(own).unwrap_or(from));
            }
            let kind = one.kind.unwrap_or(kind);
            let index = self.attributions.len();
            match kind {
                SourceKind::Agentless => {}
                SourceKind::NamedPerson | SourceKind::Role | SourceKind::Anonymous => {
                    self.speaker = Some(index);
                    self.person = Some(index);
                    self.is_she = match phrase {
                        [pronoun] if pronoun.is("she") => Some(true),
                        [pronoun] if pronoun.is("he") => Some(false),
                        _ => None,
                    };
                }
                SourceKind::Organisation | SourceKind::Outlet | SourceKind::Document => {
                    self.speaker = Some(index);
                    self.body = Some(index);
                }
                SourceKind::GenericPlural => self.speaker = Some(index),
            }
            self.attributions.push(Attribution {
                source,
                cue,
                content,
                kind,
                stance: one.stance,
                entity,
                carried_from,
            });
        }
    }

    /// A sentence that is nothing but a quotation, behind one whose speaker is known.
    fn carry_quotation(&mut self, article: &Article, unit: &Unit) {
        let quotations = unit.items.iter().filter(|item| matches!(item.class, Class::Quote(_)));
        let content: Vec<Span> = quotations.map(|item| item.span).collect();
        let others =
            unit.items.iter().filter(|item| !matches!(item.class, Class::Quote(_) | Class::Mark | Class::Comma));
        if content.is_empty() || others.count() > 0 {
            return;
        }
        let continued = unit.items.iter().find_map(|item| match item.class {
            Class::Quote(quotation) => {
                article.quotations[quotation].continues.map(|before| article.quotations[before].span)
            }
            _ => None,
        });
        let from = match continued {
            Some(before) => {
                self.attributions.iter().rposition(|one| one.content.iter().any(|piece| piece.overlaps(before)))
            }
            None => self.speaker,
        };
        let Some(from) = from else { return };
        let Attribution { kind, entity, .. } = self.attributions[from];
        let origin = self.attributions[from].carried_from.filter(|_| self.attributions[from].source.is_none());
        let carried_from = Some(origin.unwrap_or(from));
        let stance = Stance::Neutral;
        self.attributions.push(Attribution { source: None, cue: None, content, kind, stance, entity, carried_from });
    }

    fn antecedent(&self, pronoun: &Item) -> Option<usize> {
        match pronoun.word.as_str() {
            "he" => self.person.filter(|_| self.is_she != Some(true)),
            "she" => self.person.filter(|_| self.is_she != Some(false)),
            "i" => self.person,
            "it" => self.body,
            "they" | "we" => self.speaker.or(self.body),
            _ => None,
        }
    }
}

/// The cue's span; `Some(None)` where a colon alone ties source and words together.
fn span_of_cue(items: &[Item], found: &Found) -> Option<Option<Span>> {
    let first = items.get(found.cue.start)?;
    if first.is(":") {
        return Some(None);
    }
    span_of(items, &found.cue).map(Some)
}
