//! Names in one article: where they stand and what type of thing they name.
//!
//! By shape, closed word lists and known names; a trained model takes over the inside of this file. Which names are of
//! one entity is the business of `coreference`.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;
use crate::nlp::Tokens;
use crate::text::Span;
use crate::value::Value;

use super::EntityType;
use super::fold::fold;
use super::gazetteer;
use super::lexicon;

mod headlines;
mod kinds;
mod runs;
mod scan;

use kinds::Votes;
use runs::Candidate;
use scan::{Evidence, Line, Style};

/// A name in the reading text, without title, article and possessive ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub span: Span,
    pub kind: EntityType,
}

/// The names outside page chrome, in order; none overlaps another.
pub(super) fn find(article: &Article, tokens: &Tokens, values: &[Value]) -> Vec<Name> {
    let lines = Line::all(article, tokens, values);
    let evidence = Evidence::of(&lines);
    let mut candidates = Vec::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.style == Style::Prose) {
        runs::find(line, index, &evidence, &mut candidates);
    }
    let mut table = Table::of(&lines, &candidates, &evidence);
    table.add_dateline(article);

    let mut names: Vec<Name> = Vec::new();
    for candidate in &candidates {
        let line = &lines[candidate.line];
        let key = candidate.key(line);
        if !candidate.weak {
            names.push(Name { span: candidate.span(line), kind: table.kind(&key) });
        } else if table.is_surname(&key) && !(line.words[candidate.words.start].opens && evidence.is_lower(&key)) {
            names.push(Name { span: candidate.span(line), kind: EntityType::Person });
        } else if !evidence.is_lower(&key)
            && let Some(&kind) = table.kinds.get(&key)
        {
            names.push(Name { span: candidate.span(line), kind });
        }
    }
    for line in lines.iter().filter(|line| line.style != Style::Prose) {
        headlines::find(line, &table, &mut names);
    }
    if let Some(dateline) = &article.metadata.dateline {
        names.extend(dateline_names(article, dateline.span, dateline.place_span, dateline.agency.as_deref()));
    }
    names.sort_by_key(|name| (name.span.start, std::cmp::Reverse(name.span.end)));
    names.dedup_by(|later, earlier| earlier.span.overlaps(later.span));
    names
}

/// "BATKEN, Kyrgyzstan": every place between the commas, and the agency.
fn dateline_names(article: &Article, whole: Span, place: Span, agency: Option<&str>) -> Vec<Name> {
    let mut names = Vec::new();
    let mut at = place.start;
    for part in article.text[place].split([',', '/']) {
        let span = Span::new(at, at + part.len()).trim(&article.text);
        at += part.len() + 1;
        if !span.is_empty() {
            names.push(Name { span, kind: EntityType::Gpe });
        }
    }
    if let Some(agency) = agency.filter(|agency| !agency.is_empty())
        && let Some(at) = article.text[whole].find(agency)
    {
        let start = whole.start + at;
        names.push(Name { span: Span::new(start, start + agency.len()), kind: EntityType::Org });
    }
    names
}

/// What the article as a whole says of the type of each name.
#[derive(Debug, Default)]
struct Table {
    kinds: FxHashMap<String, EntityType>,
    surnames: FxHashSet<String>,
}

impl Table {
    fn of(lines: &[Line], candidates: &[Candidate], evidence: &Evidence) -> Table {
        let mut votes: FxHashMap<String, Votes> = FxHashMap::default();
        for candidate in candidates.iter().filter(|candidate| !candidate.weak) {
            let line = &lines[candidate.line];
            votes.entry(candidate.key(line)).or_default().add(kinds::votes(line, candidate, evidence));
        }
        let firms: Vec<String> = votes.keys().filter_map(|key| firm(key)).collect();
        for firm in firms {
            if let Some(votes) = votes.get_mut(&firm) {
                votes.vote(EntityType::Org, 4.0);
            }
        }
        let shortened: Vec<(String, EntityType)> =
            votes.keys().filter_map(|key| Some((key.clone(), shortened(key, &votes)?))).collect();
        for (key, kind) in shortened {
            if let Some(votes) = votes.get_mut(&key) {
                votes.vote(kind, 1.5);
            }
        }
        let mut table = Table::default();
        for (key, votes) in &votes {
            if key.contains(' ') && votes.best() == EntityType::Person {
                table.surnames.extend(key.rsplit(' ').find(|word| !is_generation(word)).map(str::to_owned));
                table.surnames.extend(key.split(' ').next().filter(|word| word.len() > 2).map(str::to_owned));
            }
        }
        for (key, mut votes) in votes {
            if table.surnames.contains(&key) {
                votes.vote(EntityType::Person, 4.0);
            }
            table.kinds.insert(key, votes.best());
        }
        table
    }

    fn add_dateline(&mut self, article: &Article) {
        if let Some(dateline) = &article.metadata.dateline {
            self.kinds.entry(fold(&article.text[dateline.place_span])).or_insert(EntityType::Gpe);
        }
    }

    fn kind(&self, key: &str) -> EntityType {
        self.kinds.get(key).copied().unwrap_or(EntityType::Org)
    }

    fn is_surname(&self, word: &str) -> bool {
        self.surnames.contains(word)
    }
}

/// What the article's short form of a name of two or three unknown words tells: people keep the last, bodies the first.
fn shortened(key: &str, votes: &FxHashMap<String, Votes>) -> Option<EntityType> {
    let (first, rest) = key.split_once(' ')?;
    let last = rest.rsplit(' ').next()?;
    let is_unknown = key.split(' ').count() <= 3
        && !scan::is_given_name(first)
        && lexicon::lead(first).is_none()
        && [first, last].iter().all(|word| !gazetteer::known(word).is_name() && gazetteer::word(word).is_none());
    // "Porto Lindo" is no body because the article also speaks of Porto.
    let names_no_place = |short: &str| {
        votes.get(short).is_some_and(|votes| matches!(votes.best(), EntityType::Person | EntityType::Org))
    };
    match (votes.contains_key(first), votes.contains_key(last)) {
        (true, false) if is_unknown && names_no_place(first) => Some(EntityType::Org),
        (false, true) if is_unknown && names_no_place(last) => Some(EntityType::Person),
        _ => None,
    }
}

/// The short form of a firm's name: "osterholt" for "osterholt gmbh".
fn firm(key: &str) -> Option<String> {
    let (short, ending) = key.rsplit_once(' ')?;
    lexicon::is_company_ending(ending).then(|| short.to_owned())
}

/// Whether the folded word stands behind a surname: "Jr.", "III".
pub(super) fn is_generation(word: &str) -> bool {
    matches!(word, "jr" | "sr" | "ii" | "iii" | "iv" | "phd" | "md" | "qc" | "kc" | "mp" | "obe" | "mbe" | "cbe")
}
