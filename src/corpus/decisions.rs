//! What analysts decide, kept in `crosscheck.toml` beside the articles: a file that people read and edit by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::article::Given;
use crate::entity::EntityType;
use crate::index::{ArticleId, Naming};
use crate::nlp::fold::fold_name;
use crate::text::Span;

use super::fingerprint::Fingerprint;
use super::rule::{Rule, Severity};

mod edit;
mod glob;
mod parse;
mod review;

pub use edit::{Decision, Edit};
pub use glob::Glob;
pub use parse::declared_in;
pub use review::{Review, ReviewVerdict};

/// The contents of a `crosscheck.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decisions {
    /// `[rules]`: how severe they are in every article.
    pub rules: Severities,
    /// `[[source]]`, in order; a later one wins.
    pub sources: Vec<SourceDecision>,
    /// `[[entity]]`, in order.
    pub entities: Vec<EntityDecision>,
    /// `[[reviewed]]`, in order.
    pub reviewed: Vec<Review>,
}

/// A severity per rule, `None` for `"off"`.
pub type Severities = BTreeMap<Rule, Option<Severity>>;

/// `[[source]]`: what is known about some articles that they do not say themselves, or say wrongly.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceDecision {
    /// Which articles, by path from the folder of the file.
    pub files: Vec<Glob>,
    pub outlet: Option<String>,
    pub published: Option<Date>,
    pub reliability: Option<Reliability>,
    pub url: Option<String>,
    /// How severe these rules are here; wins over `[rules]`.
    pub rules: Severities,
}

/// `[[entity]]`: who is who, where names do not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityDecision {
    pub name: String,
    pub kind: Option<EntityType>,
    /// Other names that mean the same.
    pub aliases: Vec<String>,
    /// Names that look alike and mean somebody else.
    pub not: Vec<String>,
    pub note: Option<String>,
    /// Where to read about it.
    pub link: Option<String>,
}

/// The NATO Admiralty code's letter for a source, `A` completely reliable to `E` unreliable; `F` cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Reliability {
    A,
    B,
    C,
    D,
    E,
    #[default]
    F,
}

/// Why a `crosscheck.toml` could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionsError {
    /// Where in the file.
    pub span: Option<Span>,
    /// What is wrong and what to do, in one sentence.
    pub message: String,
}

/// The decisions of every folder that has some. For an article count those of the folders that hold it; where two
/// say something about the same, the nearer one wins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecisionsInForce {
    folders: BTreeMap<Arc<str>, Arc<Decisions>>,
    /// Who is who in the articles of each folder, shared by all of them; the one that wins first.
    namings: BTreeMap<Arc<str>, Arc<[Naming]>>,
}

impl DecisionsInForce {
    pub(super) fn set(&mut self, folder: &str, decisions: Decisions) {
        if decisions == Decisions::default() {
            self.folders.remove(folder);
        } else {
            self.folders.insert(folder.into(), Arc::new(decisions));
        }
        let before = std::mem::take(&mut self.namings);
        for folder in self.folders.keys() {
            let now = self.namings_of(folder);
            let kept = before.get(folder).filter(|before| ***before == *now);
            self.namings.insert(folder.clone(), kept.cloned().unwrap_or_else(|| now.into()));
        }
    }

    /// How severe a finding in the article is, as its source's `rules` or else `[rules]` have it; `None` where the rule
    /// is off.
    pub fn severity(&self, article: &ArticleId, rule: Rule, proposed: Severity) -> Option<Severity> {
        self.nearest_first(article)
            .find_map(|(path, decisions)| {
                let of_source = decisions.sources_of(&path).find_map(|source| source.rules.get(&rule).copied());
                of_source.or_else(|| decisions.rules.get(&rule).copied())
            })
            .unwrap_or(Some(proposed))
    }

    /// Whether any finding is settled at all.
    pub fn has_reviews(&self) -> bool {
        self.folders.values().any(|decisions| !decisions.reviewed.is_empty())
    }

    /// The review that settles the finding, made in any of the articles that it is about.
    pub fn review(&self, rule: Rule, fingerprint: Fingerprint, articles: &[&ArticleId]) -> Option<&Review> {
        let made_in = |article: &ArticleId| {
            self.nearest_first(article).find_map(|(path, decisions)| {
                let settles =
                    |review: &&Review| review.fingerprint == fingerprint && review.rule == rule && review.file == path;
                decisions.reviewed.iter().rev().find(settles)
            })
        };
        articles.iter().find_map(|article| made_in(article))
    }

    /// What is given for the article and wins over its text.
    pub fn given(&self, article: &ArticleId) -> Given {
        Given {
            outlet: self.sources(article).find_map(|source| source.outlet.clone()),
            published: self.sources(article).find_map(|source| source.published),
        }
    }

    /// How far the article's source can be relied on; `None` where nobody has rated it.
    pub fn reliability(&self, article: &ArticleId) -> Option<Reliability> {
        self.sources(article).find_map(|source| source.reliability)
    }

    pub fn url(&self, article: &ArticleId) -> Option<&str> {
        self.sources(article).find_map(|source| source.url.as_deref())
    }

    /// What is decided about entities of the article, nearest first.
    pub fn entities(&self, article: &ArticleId) -> impl Iterator<Item = &EntityDecision> {
        self.nearest_first(article).flat_map(|(_, decisions)| &decisions.entities)
    }

    /// The `[[entity]]` of that name that counts for the article, with the folder of its file.
    pub fn declared(&self, article: &ArticleId, name: &str) -> Option<(&str, &EntityDecision)> {
        let name = fold_name(name);
        self.holding(article).find_map(|(folder, _, decisions)| {
            let own = decisions.entities.iter().find(|decision| fold_name(&decision.name) == name)?;
            Some((folder, own))
        })
    }

    /// Who is who in the article, as far as it is decided; the one that wins first. The same slice until that changes.
    pub(super) fn namings(&self, article: &ArticleId) -> Arc<[Naming]> {
        let nearest = self.holding(article).next();
        nearest.and_then(|(folder, ..)| self.namings.get(folder)).cloned().unwrap_or_default()
    }

    /// Of the articles for which the folder is the nearest.
    fn namings_of(&self, folder: &str) -> Vec<Naming> {
        let holds = |holding: &str| holding == folder || path_from(holding, folder).is_some();
        let decided = self.folders.iter().rev().filter(|(holding, _)| holds(holding));
        let decided = decided.flat_map(|(_, decisions)| &decisions.entities);
        decided.map(|entity| Naming::new(&entity.name, entity.kind, &entity.aliases, &entity.not)).collect()
    }

    /// The `[[source]]`s that name the article, the one that wins first.
    fn sources(&self, article: &ArticleId) -> impl Iterator<Item = &SourceDecision> {
        self.nearest_first(article).flat_map(|(path, decisions)| decisions.sources_of(&path).collect::<Vec<_>>())
    }

    /// The decisions that count for the article, each with the article's path from their folder.
    fn nearest_first(&self, article: &ArticleId) -> impl Iterator<Item = (String, &Decisions)> {
        self.holding(article).map(|(_, path, decisions)| (path, decisions))
    }

    /// The same with their folder.
    fn holding(&self, article: &ArticleId) -> impl Iterator<Item = (&str, String, &Decisions)> {
        // A folder sorts before all that is in it, so the nearest of those that hold the article is the last.
        let id = article.0.clone();
        let holding = self.folders.iter().rev();
        holding.filter_map(move |(folder, decisions)| Some((&**folder, path_from(folder, &id)?, &**decisions)))
    }
}

impl Decisions {
    /// The `[[source]]`s that name the article of that path, the one that wins first.
    fn sources_of(&self, path: &str) -> impl Iterator<Item = &SourceDecision> {
        self.sources.iter().rev().filter(move |source| source.files.iter().any(|glob| glob.matches(path)))
    }
}

/// The path from `folder` to the article, if it is in there.
pub fn path_from(folder: &str, id: &str) -> Option<String> {
    let rest = id.strip_prefix(folder)?;
    let path = if folder.is_empty() { rest } else { rest.strip_prefix('/')? };
    Some(if id.starts_with("file:") { percent_decoded(path) } else { path.to_owned() })
}

/// `%20` and its like as what they stand for; people write file names into the file, not URIs.
fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, behind @ ..] = rest {
        let code = match (first, behind) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

impl Reliability {
    /// From the best to the worst, and then what cannot be judged.
    pub const ALL: [Reliability; 6] = {
        use Reliability::*;
        [A, B, C, D, E, F]
    };

    pub fn letter(self) -> char {
        match self {
            Reliability::A => 'A',
            Reliability::B => 'B',
            Reliability::C => 'C',
            Reliability::D => 'D',
            Reliability::E => 'E',
            Reliability::F => 'F',
        }
    }

    /// The words that the Admiralty code has for the letter.
    pub fn meaning(self) -> &'static str {
        match self {
            Reliability::A => "completely reliable",
            Reliability::B => "usually reliable",
            Reliability::C => "fairly reliable",
            Reliability::D => "not usually reliable",
            Reliability::E => "unreliable",
            Reliability::F => "reliability cannot be judged",
        }
    }

    pub fn of_letter(letter: &str) -> Option<Reliability> {
        Reliability::ALL
            .into_iter()
            .find(|reliability| letter.eq_ignore_ascii_case(reliability.letter().encode_utf8(&mut [0; 4])))
    }
}

#[cfg(test)]
mod tests;
