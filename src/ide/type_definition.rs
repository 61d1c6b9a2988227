//! Type definition: where somebody or something belongs. A person leads to the body that the role beside the name
//! speaks of, a body to the place or the larger body that its own name has in it.
//!
//! Nothing rather than something wrong: "a critic of Brackwater" does not belong to Brackwater.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use crate::corpus::{Document, Snapshot};
use crate::entity::{Entity, EntityType, Mention};
use crate::index::{ArticleId, EntityRef};
use crate::nlp::fold::{fold, fold_name};
use crate::text::{Span, WordList};

use super::definition::{Definition, leading_to};
use super::entities;

/// The introduction of what the entity at `offset` belongs to.
pub fn type_definition(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Option<Definition> {
    let document = snapshot.document(article)?;
    let mention = entities::mention_at(document, offset)?;
    let own = entities::entity_of(article, mention);
    let same = snapshot.index.same_entity(&own);
    let body = match snapshot.index.entity_type(&own)? {
        EntityType::Person => same.iter().find_map(|person| affiliation(snapshot, person)),
        EntityType::Org | EntityType::Fac => {
            same.iter().find_map(|body| possessor(snapshot, body)).or_else(|| named_in(snapshot, &same))
        }
        _ => None,
    }?;
    let parent = snapshot.index.same_entity(&body);
    if parent.contains(&own) {
        return None;
    }
    let (entity, span) = entities::best_introduction(snapshot, &parent)?;
    let origin = document.reading().article.to_source(mention.span);
    Some(leading_to(origin, snapshot.document(&entity.article)?, span))
}

/// The body in a person's role: "president of Halden United", "Brackwater's director", "Kaunas mayor".
fn affiliation(snapshot: &Snapshot, person: &EntityRef) -> Option<EntityRef> {
    let (document, entity) = entities::resolve(snapshot, person)?;
    let (role, span) = entity.roles.first()?;
    if fold(role).split(' ').any(|word| OUTSIDERS.contains(word)) {
        return None;
    }
    let inside = bodies(document, *span).find(|(_, mention)| belongs(document, *span, mention.span));
    let before = || {
        let (body, mention) = mentions_before(document, span.start)?;
        is_body(body).then_some((body, mention))
    };
    let (_, mention) = inside.or_else(before)?;
    Some(entities::entity_of(&person.article, mention))
}

/// Who speaks of a body and is not of it, or not any more.
static OUTSIDERS: WordList = WordList::new(
    " former ex then critic critics opponent opponents rival rivals foe lawyer attorney solicitor barrister victim fan \
    supporter customer client competitor candidate nominee widow wife husband son daughter brother sister father mother \
    friend expert specialist analyst historian scholar author ",
);

/// Bodies and places that are named within a role.
fn bodies(document: &Document, role: Span) -> impl Iterator<Item = (&Entity, &Mention)> {
    let entities = &document.reading().entities;
    let from = entities.mentions.partition_point(|mention| mention.span.start < role.start);
    entities.mentions[from..]
        .iter()
        .take_while(move |mention| mention.span.start < role.end)
        .filter_map(|mention| Some((entities.all.get(mention.entity)?, mention)))
        .filter(|(entity, mention)| is_body(entity) && !mention.nominal)
}

fn is_body(entity: &Entity) -> bool {
    matches!(entity.kind, EntityType::Org | EntityType::Gpe)
}

/// Whether the words before or behind the name tie the role to it; a place is often only where somebody lives.
fn belongs(document: &Document, role: Span, name: Span) -> bool {
    let text = &document.reading().article.text;
    let before = fold(&text[role.start..name.start.max(role.start)]);
    let before = before.strip_suffix(" the").unwrap_or(&before);
    let leads = before.is_empty() || matches!(before, "the" | "a" | "an");
    leads || [" of", " at", " for", " with"].iter().any(|tie| before.ends_with(tie))
}

/// "Brackwater's director Jonas Kern", "Kaunas mayor Jonas Kern": what is named right before the role or name.
fn mentions_before(document: &Document, at: usize) -> Option<(&Entity, &Mention)> {
    let reading = document.reading();
    let index = reading.entities.mentions.partition_point(|mention| mention.span.end <= at).checked_sub(1)?;
    let mention = &reading.entities.mentions[index];
    let between = reading.article.text.get(mention.span.end..at)?;
    let is_beside = matches!(between.trim(), "" | "'s" | "’s" | "’" | "'") && !between.contains('\n');
    (is_beside && !between.is_empty() && !mention.nominal)
        .then_some((reading.entities.all.get(mention.entity)?, mention))
}

/// "Chile's Supreme Court", "Halden United's Youth Academy".
fn possessor(snapshot: &Snapshot, body: &EntityRef) -> Option<EntityRef> {
    let (document, _) = entities::resolve(snapshot, body)?;
    let reading = document.reading();
    let own = reading.entities.mentions.iter().filter(|mention| mention.entity == body.entity && !mention.nominal);
    let mut owners = own.filter_map(|mention| {
        let (owner, before) = mentions_before(document, mention.span.start)?;
        let between = &reading.article.text[before.span.end..mention.span.start];
        (is_body(owner) && !between.trim().is_empty()).then_some(before)
    });
    owners.next().map(|owner| entities::entity_of(&body.article, owner))
}

/// "Halden United's Youth Academy", "Bank of Chile", "Kaunas City Council": the place or body, named elsewhere, whose
/// whole name is in one of the body's own. An owner and what stands behind "of" count before what merely stands in
/// front, which must be a place: "Halden United Press" is nobody's.
fn named_in(snapshot: &Snapshot, same: &[EntityRef]) -> Option<EntityRef> {
    let names = same.iter().filter_map(|body| Some(fold_name(&snapshot.index.entity(body)?.name)));
    let names: FxHashSet<String> = names.collect();
    let (mut holders, mut front) = (FxHashSet::default(), FxHashSet::default());
    for name in &names {
        holders.extend(name.match_indices("'s ").map(|(at, _)| &name[..at]));
        let behind = name.match_indices(" of ").map(|(at, of)| &name[at + of.len()..]);
        holders.extend(behind.map(|rest| rest.strip_prefix("the ").unwrap_or(rest)));
        front.extend(name.match_indices(' ').map(|(at, _)| &name[..at]));
    }
    let mut found: Vec<(bool, Reverse<usize>, EntityRef)> = Vec::new();
    for (id, summary) in snapshot.index.articles() {
        for (entity, known) in summary.entities.iter().enumerate() {
            let is_place = matches!(known.kind, EntityType::Gpe | EntityType::Loc);
            let is_wanted = is_place && may_be(&front, &known.name)
                || (is_place || known.kind == EntityType::Org) && may_be(&holders, &known.name);
            if !is_wanted {
                continue;
            }
            let known = fold_name(&known.name);
            let holds = holders.contains(&*known);
            if holds || is_place && front.contains(&*known) {
                found.push((!holds, Reverse(known.len()), EntityRef { article: id.clone(), entity }));
            }
        }
    }
    found.into_iter().min().map(|(_, _, entity)| entity)
}

/// Whether the name may be one of the `wanted`, as far as that can be told without folding it: it begins like one.
fn may_be(wanted: &FxHashSet<&str>, name: &str) -> bool {
    let name = name.strip_prefix("The ").unwrap_or(name);
    let first = name.bytes().next();
    !name.is_ascii()
        || wanted.iter().any(|wanted| wanted.bytes().next().zip(first).is_some_and(|(a, b)| a.eq_ignore_ascii_case(&b)))
}
