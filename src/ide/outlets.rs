//! Outlets that an article cites, "told The Valley Post", and which of the folder's articles it means.
//!
//! An outlet is known by its whole name, accents, case and "The" aside: The New York Times is not The New York Sun.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use crate::attribution::SourceKind;
use crate::corpus::{Document, Snapshot};
use crate::entity::{EntityType, Mention};
use crate::index::{ArticleId, Summary};
use crate::nlp::fold::fold_name;
use crate::text::{Span, WordList};

use super::entities;

mod citations;

pub(super) use citations::Citations;

/// An outlet whose report an article goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cited {
    /// Every article of the outlet, the citing one aside.
    pub articles: Vec<ArticleId>,
    /// The one that is meant, if it can be told.
    pub article: Option<ArticleId>,
}

/// Whether the mention names the outlet that the article itself is from.
pub(super) fn is_own(snapshot: &Snapshot, document: &Document, mention: &Mention) -> bool {
    let outlet = document.reading().article.metadata.outlet.as_ref();
    outlet.is_some_and(|outlet| name(snapshot, document, mention) == fold_name(&outlet.value))
}

/// The outlet that the mention cites; `None` if it names none, or the article's own.
pub(super) fn cited(snapshot: &Snapshot, document: &Document, mention: &Mention) -> Option<Cited> {
    if mention.nominal || is_own(snapshot, document, mention) {
        return None;
    }
    let articles: Vec<ArticleId> = articles_of(snapshot, document, mention).into_iter().cloned().collect();
    if articles.is_empty() && !reads_like_outlet(document, mention, &reporting(document)) {
        return None;
    }
    let article = meant(snapshot, document, mention, &articles);
    Some(Cited { articles, article })
}

/// The articles of the outlet that the mention names, the citing one aside.
fn articles_of<'a>(snapshot: &'a Snapshot, document: &Document, mention: &Mention) -> Vec<&'a ArticleId> {
    let outlet = name(snapshot, document, mention);
    snapshot.index.of_outlet(&outlet).filter(|id| **id != document.id).collect()
}

/// Whether the article goes by the report of another outlet of which the folder has nothing; `reporting` is what
/// [`reporting`] says of the article.
pub(super) fn is_missing(
    snapshot: &Snapshot,
    document: &Document,
    mention: &Mention,
    reporting: &FxHashSet<usize>,
) -> bool {
    reads_like_outlet(document, mention, reporting)
        && !is_own(snapshot, document, mention)
        && articles_of(snapshot, document, mention).is_empty()
}

/// The words before the name of an outlet that say that somebody told it something: "told", "in an interview with".
pub(super) fn told(document: &Document, mention: &Mention) -> Option<Span> {
    const CUES: [&str; 6] = ["told", "tells", "telling", "spoke to", "speaking to", "interview with"];
    if !is_called_like_outlet(&document.reading().article.text[mention.span]) {
        return None;
    }
    let cue = cue_before(document, mention, &CUES)?;
    Some(Span::new(mention.span.start.saturating_sub(cue), mention.span.start))
}

/// What to show of an article that is meant as a whole: its headline, else its first words; in the reading text.
pub(super) fn head(document: &Document) -> Span {
    let article = &document.reading().article;
    let headline = article.metadata.headline.as_ref().and_then(|headline| headline.span);
    headline.or_else(|| article.blocks.first().map(|block| block.span)).unwrap_or_default()
}

/// The mention's name as all articles together and the analyst know it.
fn name(snapshot: &Snapshot, document: &Document, mention: &Mention) -> String {
    let entity = entities::entity_of(&document.id, mention);
    let known = snapshot.index.entity(&entity).map(|summary| summary.name.as_str());
    fold_name(known.unwrap_or(&document.reading().article.text[mention.span]))
}

/// The article that came out no later than the citing one and has most names in common with it, those of the citing
/// sentence above all; the latest among equals. One that has none in common is about something else.
fn meant(snapshot: &Snapshot, document: &Document, mention: &Mention, articles: &[ArticleId]) -> Option<ArticleId> {
    let here = snapshot.index.summary(&document.id)?;
    let reading = document.reading();
    let sentence = reading.article.sentence_at(mention.span.start).map(|at| reading.article.sentences[at].span);
    let names = |mentions: &mut dyn Iterator<Item = &Mention>| -> FxHashSet<&str> {
        let others = mentions.filter(|other| other.entity != mention.entity);
        others.filter_map(|other| here.entities.get(other.entity)?.keys.first().map(String::as_str)).collect()
    };
    let mentions = &reading.entities.mentions;
    let in_sentence =
        names(&mut mentions.iter().filter(|other| sentence.is_some_and(|sentence| sentence.covers(other.span))));
    let in_article = names(&mut mentions.iter());
    let ranked = articles.iter().filter_map(|id| {
        let there = snapshot.index.summary(id)?;
        if is_later(there, here) {
            return None;
        }
        let names: FxHashSet<&str> =
            there.entities.iter().filter_map(|entity| entity.keys.first().map(String::as_str)).collect();
        let shared = |own: &FxHashSet<&str>| own.iter().filter(|name| names.contains(*name)).count();
        let common = shared(&in_article);
        (common > 0).then(|| ((shared(&in_sentence), common, there.published, Reverse(id)), id))
    });
    ranked.max_by(|(one, _), (other, _)| one.cmp(other)).map(|(_, id)| id.clone())
}

/// A day is left for the time zones between two newsrooms.
fn is_later(there: &Summary, here: &Summary) -> bool {
    let (Some(there), Some(here)) = (there.published, here.published) else { return false };
    here.tomorrow().is_ok_and(|tomorrow| there > tomorrow)
}

/// Where the outlets that report something have their names. Only the first name of a source is one: "according to the
/// Herald, Professor …".
pub(super) fn reporting(document: &Document) -> FxHashSet<usize> {
    let reading = document.reading();
    let sources = reading.attributions.iter().filter(|attribution| attribution.kind == SourceKind::Outlet);
    let name_start = |source: Span| {
        let words = &reading.article.text[source];
        let article = words.get(..4).filter(|article| article.eq_ignore_ascii_case("the "));
        source.start + article.map_or(0, str::len)
    };
    sources.filter_map(|attribution| attribution.source).map(name_start).collect()
}

/// Whether the article treats the mention as an outlet, of which the folder has nothing: it reports, or somebody told
/// it something, and it is called as newspapers are.
pub(super) fn reads_like_outlet(document: &Document, mention: &Mention, reporting: &FxHashSet<usize>) -> bool {
    let reading = document.reading();
    let kind = reading.entities.all.get(mention.entity).map(|entity| entity.kind);
    if !matches!(kind, Some(EntityType::Org | EntityType::Product | EntityType::Fac)) {
        return false;
    }
    reporting.contains(&mention.span.start)
        || is_called_like_outlet(&reading.article.text[mention.span]) && follows_citation(document, mention)
}

fn is_called_like_outlet(name: &str) -> bool {
    static WORDS: WordList = WordList::new(
        " times post herald gazette tribune chronicle mirror journal observer guardian daily press review standard \
        telegraph independent mail express courier dispatch examiner sentinel bulletin newswire wire weekly magazine \
        inquirer ledger mercury news newspaper agency radio tv television bbc cnn reuters afp ap bloomberg xinhua tass \
        kyodo dpa ",
    );
    fold_name(name).split(' ').any(|word| WORDS.contains(word))
}

/// "told", "seen by", "a report in", and at most an article or a possessor between them and the name.
fn follows_citation(document: &Document, mention: &Mention) -> bool {
    const CUES: [&str; 17] = [
        "told",
        "tells",
        "telling",
        "seen by",
        "shown to",
        "obtained by",
        "reviewed by",
        "reported by",
        "published by",
        "spoke to",
        "speaking to",
        "interview with",
        "according to",
        "report in",
        "published in",
        "reported in",
        "wrote in",
    ];
    cue_before(document, mention, &CUES).is_some()
}

/// How many bytes before the name the cue begins that stands before it, with at most "the" between them.
fn cue_before(document: &Document, mention: &Mention, cues: &[&str]) -> Option<usize> {
    let reading = document.reading();
    let sentence = reading.article.sentence_at(mention.span.start)?;
    let start = reading.article.sentences[sentence].span.start;
    let whole = &reading.article.text[start.min(mention.span.start)..mention.span.start];
    let lower = whole.to_ascii_lowercase();
    let before = lower.trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before).trim_end();
    let ends_with = |cue: &&&str| {
        before.strip_suffix(**cue).is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
    };
    let cue = cues.iter().find(ends_with)?;
    Some(whole.len() - (before.len() - cue.len()))
}
