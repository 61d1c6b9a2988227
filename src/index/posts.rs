//! Who holds which office, and where articles disagree on it: one person in two offices that nobody holds together, one
//! office with two holders.
//!
//! Posts stand under a key of office, portfolio and body; so a query costs what an article's posts share with others.
//! Whatever explains a difference settles it: another time, a change that an article tells of, an article that knows
//! both.

use std::collections::BTreeMap;

use super::claims::Later;
use super::{ArticleId, EntitySummary, Index, Linker, Summary};
use crate::entity::{self, EntityType, Holders, Office, Post, Standing};
use crate::nlp::fold::fold;
use crate::reading::Reading;

mod compare;

use compare::Side;

/// What comparing needs to know of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostSummary {
    /// The index into the article's entities.
    pub person: usize,
    pub office: Office,
    pub portfolio: String,
    pub body: Option<usize>,
    /// The country, where the body is one or its people, in one spelling.
    country: Option<String>,
    pub standing: Standing,
    pub changing: bool,
    /// Whether the name beside it is more than a surname.
    is_full: bool,
    /// Posts that stand beside one name share this number.
    beside: usize,
    /// Whether it commands troops: "head of the Joint Command".
    is_command: bool,
    /// Under which other offices of the person are found; none where the office goes with any other.
    offices: Vec<String>,
    /// Under which other holders of the office are found; none where several may hold it.
    holders: Vec<String>,
}

/// A post of one article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostRef {
    pub article: ArticleId,
    /// The index into the article's posts.
    pub post: usize,
}

/// Two posts that are at odds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleConflict {
    pub kind: TitleConflictKind,
    pub here: PostRef,
    pub there: PostRef,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TitleConflictKind {
    /// One person in two offices that exclude each other.
    Offices,
    /// Two holders of one office at one time.
    Holders,
    /// One holder after the other.
    Succession(Later),
}

/// A key that more posts share than this tells nothing.
const COMMON: usize = 400;

pub(super) fn summarise(reading: &Reading, names: &[EntitySummary]) -> Vec<PostSummary> {
    let posts = &reading.entities.posts;
    let mut names_beside = BTreeMap::new();
    let summary = |post: &Post| {
        let next = names_beside.len();
        let beside = *names_beside.entry(post.name).or_insert(next);
        PostSummary::of(reading, post, beside, names)
    };
    posts.iter().map(summary).collect()
}

impl PostSummary {
    fn of(reading: &Reading, post: &Post, beside: usize, names: &[EntitySummary]) -> PostSummary {
        let body = post.body.and_then(|body| names.get(body));
        let country = body.and_then(|body| match body.kind {
            EntityType::Norp => entity::country_of_people(&body.name).filter(|_| post.office.is_of_state()),
            kind => entity::is_country(&body.name).then(|| entity::country(&body.name, kind)),
        });
        // "The Danish owner" is not the owner of Denmark, nor a "Republican governor" the governor of a party.
        let body = body.filter(|body| body.kind != EntityType::Norp || country.is_some());
        let (office, portfolio) = (post.office.name(), &post.portfolio);
        let of_body = || match (&country, body) {
            (Some(country), _) => vec![format!("{office} {portfolio} #{country}")],
            (None, Some(body)) => body.keys.iter().map(|key| format!("{office} {portfolio} @{key}")).collect(),
            (None, None) => Vec::new(),
        };
        let of_scene = || format!("{office} {portfolio}");
        let holders = match post.office.holders() {
            _ if post.standing != Standing::Current => Vec::new(),
            Holders::One => of_body(),
            Holders::OnePerPortfolio if !portfolio.is_empty() => of_body(),
            // "owner" alone may be that of anything.
            Holders::OnePerScene if portfolio.is_empty() && !post.office.is_in("court") => of_body(),
            // Nor need "captain" alone be that of a vessel.
            Holders::OnePerVessel if portfolio.is_empty() => Vec::new(),
            Holders::OnePerScene | Holders::OnePerVessel => of_body().into_iter().chain([of_scene()]).collect(),
            Holders::OnePerPortfolio | Holders::Many => Vec::new(),
        };
        let is_command = post.office.is_in("defence") && !post.office.is_in("cabinet")
            || post.office.name() == "head" && body.is_some_and(|body| is_of_troops(&body.name));
        let is_exclusive =
            matches!(post.standing, Standing::Current | Standing::Deputy) && (post.office.is_exclusive() || is_command);
        let person = names.get(post.person).filter(|_| is_exclusive);
        let full_names = person.into_iter().flat_map(|person| &person.keys).filter(|key| key.contains(' '));
        PostSummary {
            person: post.person,
            office: post.office,
            portfolio: post.portfolio.clone(),
            body: post.body.filter(|_| body.is_some()),
            country,
            standing: post.standing,
            changing: post.changing,
            is_command,
            is_full: reading.article.text[post.name].split_whitespace().count() > 1,
            beside,
            offices: full_names.map(|name| format!("who {name}")).collect(),
            holders,
        }
    }

    fn is_held(&self) -> bool {
        self.standing == Standing::Current
    }

    /// Whether nobody holds both at one time.
    fn excludes(&self, other: &PostSummary) -> bool {
        if self.standing != other.standing {
            // Nobody is his own deputy.
            return self.office == other.office && self.portfolio == other.portfolio;
        }
        if !self.is_held() {
            return false;
        }
        let both = |sphere| self.office.is_in(sphere) && other.office.is_in(sphere);
        let (here, there) = (&self.portfolio, &other.portfolio);
        if both("cabinet") {
            let apart = |one: &str, other: &str| !one.split(' ').any(|word| other.split(' ').any(|own| own == word));
            return !here.is_empty() && !there.is_empty() && apart(here, there);
        }
        // A defence minister commands no army.
        let is_minister = |post: &PostSummary| post.office.is_in("cabinet") && post.portfolio == "defense";
        let defence = is_minister(self) && other.is_command || self.is_command && is_minister(other);
        // A club has a president too.
        let of_state = |post: &PostSummary| {
            !post.office.is_in("state") || post.office.is_in("public") || post.body.is_none() || post.country.is_some()
        };
        defence || self.office.excludes(other.office) && of_state(self) && of_state(other)
    }
}

pub(super) fn entries<'a>(id: &'a ArticleId, summary: &'a Summary) -> impl Iterator<Item = (&'a String, PostRef)> {
    summary.posts.iter().enumerate().flat_map(move |(post, summary)| {
        summary.offices.iter().chain(&summary.holders).map(move |key| (key, PostRef { article: id.clone(), post }))
    })
}

/// What two posts under one key are to each other.
type Judge<'a> = fn(&Linker<'a>, Side, Side) -> Option<TitleConflictKind>;

impl Index {
    /// The posts of this article that are at odds with others, in order. What is inside the article stands at its later
    /// side.
    pub fn title_conflicts(&self, id: &ArticleId) -> Vec<TitleConflict> {
        self.title_conflicts_of(id, |_| true)
    }

    /// Those of the posts alone that are `wanted`.
    pub fn title_conflicts_of(&self, id: &ArticleId, wanted: impl Fn(&PostSummary) -> bool) -> Vec<TitleConflict> {
        let Some(summary) = self.summary(id) else { return Vec::new() };
        let linker = Linker::new(self);
        let mut conflicts = Vec::new();
        for (index, post) in summary.posts.iter().enumerate().filter(|(_, post)| wanted(post)) {
            let here = Side { article: id, summary, post };
            let mut found: BTreeMap<PostRef, TitleConflictKind> = BTreeMap::new();
            for (keys, judge) in [(&post.offices, Linker::offices as Judge), (&post.holders, Linker::holders)] {
                for candidate in self.posts.sharing(keys, COMMON) {
                    let own = candidate.article == *id;
                    let Some(summary) = self.summary(&candidate.article) else { continue };
                    let Some(post) = summary.posts.get(candidate.post) else { continue };
                    if own && candidate.post >= index {
                        continue;
                    }
                    let there = Side { article: &candidate.article, summary, post };
                    if let Some(kind) = judge(&linker, here, there) {
                        found.insert(candidate.clone(), kind);
                    }
                }
            }
            let here = PostRef { article: id.clone(), post: index };
            conflicts.extend(found.into_iter().map(|(there, kind)| TitleConflict { kind, here: here.clone(), there }));
        }
        conflicts
    }
}

/// Whether the body's name is that of troops.
fn is_of_troops(name: &str) -> bool {
    const TROOPS: [&str; 9] = ["command", "army", "forces", "force", "navy", "staff", "corps", "marines", "military"];
    fold(name).split(' ').any(|word| TROOPS.contains(&word))
}

#[cfg(test)]
mod tests;
