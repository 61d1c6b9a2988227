//! Completion of names that the folder knows, where an analyst writes: in notes and in `crosscheck.toml`.
//!
//! Articles are other people's words, so nothing is offered in them. A note is a Markdown file that names no source:
//! no outlet, byline, dateline or address. There, names are offered from the second letter of a word with a capital.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::article::Format;
use crate::corpus::{Document, Reliability, Snapshot};
use crate::entity::EntityType;
use crate::index::{ArticleId, EntityRef, Linker};
use crate::nlp::fold::{fold, fold_name};
use crate::text::Span;

use super::{entities, hover};

mod toml;

/// Words that are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What is shown.
    pub label: String,
    /// What the typed words are compared with.
    pub filter: String,
    /// What is put in place of `span`.
    pub text: String,
    pub span: Span,
    pub kind: CompletionKind,
    pub detail: String,
    /// The entity to introduce, for names.
    pub entity: Option<EntityRef>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompletionKind {
    Name(EntityType),
    Outlet,
    Type,
    Reliability,
}

/// The most names that are offered at once.
const MOST: usize = 50;

/// How many words before the caret may be the beginning of a name.
const WORDS: usize = 4;

/// What may be meant by the words before `offset` in a note.
pub fn completions(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Vec<Completion> {
    let Some(document) = snapshot.document(article).filter(|document| is_note(document)) else { return Vec::new() };
    for typed in typed(&document.source, offset) {
        let words = &document.source[typed];
        let mut found = names(snapshot, words, Some(article));
        found.extend(outlets(snapshot, words, Some(article)));
        if !found.is_empty() {
            found.iter_mut().for_each(|completion| completion.span = typed);
            return found;
        }
    }
    Vec::new()
}

/// What may stand in the string at `offset` of a `crosscheck.toml`.
pub fn decisions_completions(snapshot: &Snapshot, toml: &str, offset: usize) -> Vec<Completion> {
    let Some(place) = toml::string_at(toml, offset) else { return Vec::new() };
    let typed = &toml[place.span.start..offset];
    let mut found = match place.key.as_str() {
        "name" | "aliases" | "not" => names(snapshot, typed, None),
        "outlet" => outlets(snapshot, typed, None),
        "type" => EntityType::ALL.map(|kind| word(kind.label(), hover::kind(kind), CompletionKind::Type)).into(),
        "reliability" => Reliability::ALL
            .map(|letter| word(&letter.letter().to_string(), letter.meaning(), CompletionKind::Reliability))
            .into(),
        _ => Vec::new(),
    };
    found.retain_mut(|completion| {
        completion.span = place.span;
        let text = place.quoted(&completion.text);
        text.is_some_and(|text| {
            completion.text = text;
            true
        })
    });
    found
}

/// Where the entity is introduced, in Markdown that reads well as plain text.
pub fn introduction(snapshot: &Snapshot, entity: &EntityRef, name: &str) -> Option<String> {
    // An edit may have given the number to somebody else meanwhile.
    let (_, now) = entities::resolve(snapshot, entity)?;
    let known = snapshot.index.entity(entity)?;
    let same = snapshot.index.same_entity(entity);
    let (introduced, span) = entities::best_introduction(snapshot, &same)?;
    let (document, best) = entities::resolve(snapshot, &introduced)?;
    if ![&now.name, &known.name, &best.name].into_iter().any(|known| known == name) {
        return None;
    }
    Some(hover::introduction(snapshot, document, span))
}

fn is_note(document: &Document) -> bool {
    let metadata = &document.reading().article.metadata;
    document.format == Format::Markdown
        && metadata.outlet.is_none()
        && metadata.byline.is_none()
        && metadata.dateline.is_none()
        && metadata.url.is_none()
}

/// The stretches before the caret that a name may begin with, the longest first: words that begin with a capital,
/// together two letters or more.
fn typed(source: &str, offset: usize) -> Vec<Span> {
    let line = source[..offset].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '.');
    let mut starts = Vec::new();
    let mut end = offset;
    while starts.len() < WORDS {
        let start = source[line..end]
            .rfind(|c| !is_part(c))
            .map_or(line, |at| line + at + source[line + at..].chars().next().map_or(1, char::len_utf8));
        let word = &source[start..end];
        if !word.starts_with(char::is_uppercase) {
            break;
        }
        starts.push(start);
        if !source[line..start].ends_with(' ') {
            break;
        }
        end = start - 1;
    }
    let is_long = |typed: &Span| source[*typed].chars().nth(1).is_some();
    starts.into_iter().rev().map(|start| Span::new(start, offset)).filter(is_long).collect()
}

/// Entities with a name of which some word, and those behind it, begin with what was typed; those of most articles
/// first. What only `note` itself names is not known yet.
fn names(snapshot: &Snapshot, typed: &str, note: Option<&ArticleId>) -> Vec<Completion> {
    let typed = fold(typed);
    // Names are counted first, for it is some work to see who is meant by one.
    let mut bearers: BTreeMap<String, (usize, EntityRef)> = BTreeMap::new();
    for (id, summary) in snapshot.index.articles().filter(|(id, _)| note != Some(id)) {
        for (entity, known) in summary.entities.iter().enumerate() {
            if may_match(&known.name, &typed) && matching(&known.name, &typed).is_some() {
                let bearer = || (0, EntityRef { article: id.clone(), entity });
                bearers.entry(fold_name(&known.name)).or_insert_with(bearer).0 += 1;
            }
        }
    }
    let mut bearers: Vec<(usize, EntityRef)> = bearers.into_values().collect();
    bearers.sort_by(|(articles, one), (others, other)| others.cmp(articles).then_with(|| one.cmp(other)));
    let linker = Linker::new(&snapshot.index);
    let mut seen: FxHashSet<EntityRef> = FxHashSet::default();
    let mut found = Vec::new();
    for (_, bearer) in bearers {
        if found.len() < MOST && !seen.contains(&bearer) {
            let same = linker.same_entity(&bearer);
            found.extend(name(snapshot, &linker, &bearer, &same, &typed, note));
            seen.extend(same);
        }
    }
    found
}

/// The fullest name of the entities, but for those of the note.
fn name(
    snapshot: &Snapshot,
    linker: &Linker,
    bearer: &EntityRef,
    same: &[EntityRef],
    typed: &str,
    note: Option<&ArticleId>,
) -> Option<Completion> {
    let elsewhere: Vec<EntityRef> = same.iter().filter(|entity| note != Some(&entity.article)).cloned().collect();
    let (best, _) = entities::best_introduction(snapshot, &elsewhere)?;
    let fullest = &snapshot.index.entity(&best)?.name;
    let known = &snapshot.index.entity(bearer)?.name;
    let filter = matching(fullest, typed).or_else(|| matching(known, typed))?.to_owned();
    let kind = linker.entity_type(bearer)?;
    let detail = hover::kind(kind);
    Some(Completion { filter, entity: Some(best), ..word(fullest, detail, CompletionKind::Name(kind)) })
}

/// The outlets of the folder that begin with what was typed.
fn outlets(snapshot: &Snapshot, typed: &str, note: Option<&ArticleId>) -> Vec<Completion> {
    let typed = fold(typed);
    let mut seen = FxHashSet::default();
    let articles = snapshot.index.articles().filter(|(id, _)| note != Some(id));
    let outlets = articles.filter_map(|(_, summary)| summary.outlet.as_ref());
    let mut found: Vec<Completion> = outlets
        .filter_map(|outlet| {
            let filter = matching(outlet, &typed)?;
            let new = seen.insert(fold_name(outlet));
            new.then(|| Completion { filter: filter.to_owned(), ..word(outlet, "outlet", CompletionKind::Outlet) })
        })
        .collect();
    found.sort_by(|one, other| one.label.cmp(&other.label));
    found.truncate(MOST);
    found
}

fn word(label: &str, detail: &str, kind: CompletionKind) -> Completion {
    let label = label.to_owned();
    let (filter, text, detail) = (label.clone(), label.clone(), detail.to_owned());
    Completion { label, filter, text, span: Span::default(), kind, detail, entity: None }
}

/// Whether a word of the name begins as `typed` does, as far as that can be told without folding it.
fn may_match(name: &str, typed: &str) -> bool {
    let Some(first) = typed.chars().next() else { return true };
    name.split([' ', '-'])
        .filter_map(|word| word.chars().next())
        .any(|c| !c.is_ascii() || c.eq_ignore_ascii_case(&first))
}

/// The part of the name, from one of its words on, that begins with the folded `typed`.
fn matching<'a>(name: &'a str, typed: &str) -> Option<&'a str> {
    let inner = name.match_indices([' ', '-']).map(|(at, mark)| &name[at + mark.len()..]);
    std::iter::once(name).chain(inner).find(|part| fold(part).starts_with(typed))
}
