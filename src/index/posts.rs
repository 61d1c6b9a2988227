//! Who holds which office, and where articles disagree on it: one person in two offices that nobody holds together, one
//! office with two holders.
//!
//! Posts stand under a key of office, portfolio and body; so a query costs what an article's posts share with others.
//! Whatever explains a difference settles it: another time, a change that an article tells of, an article that knows
//! both.

use std::collections::{BTreeMap, BTreeSet};

use rpds::RedBlackTreeMapSync;

use super::claims::{Later, are_kin};
use super::{ArticleId, EntityRef, EntitySummary, Index, Summary};
use crate::entity::{self, EntityType, Holders, Office, Post, Standing};
use crate::nlp::fold::fold;
use crate::reading::Reading;

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
    /// Under which other holders of the office are found; none where several may hold it.
    keys: Vec<String>,
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

/// Keys and the posts that stand under them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct PostTable(RedBlackTreeMapSync<String, RedBlackTreeMapSync<PostRef, ()>>);

/// A key that more posts share than this tells nothing.
const COMMON: usize = 400;

/// In days: how far reports may lie apart that tell of one person's office.
const ONE_TERM: i32 = 60;
/// In days: how far reports may lie apart that tell of one holder of an office.
const ONE_HOLDER: i32 = 30;

pub(super) fn summarise(reading: &Reading, names: &[EntitySummary]) -> Vec<PostSummary> {
    reading.entities.posts.iter().map(|post| PostSummary::of(reading, post, names)).collect()
}

impl PostSummary {
    fn of(reading: &Reading, post: &Post, names: &[EntitySummary]) -> PostSummary {
        let body = post.body.and_then(|body| names.get(body));
        let is_country = |body: &&EntitySummary| body.kind == EntityType::Norp || entity::is_country(&body.name);
        let country = body.filter(is_country).map(|body| entity::country(&body.name, body.kind));
        let (office, portfolio) = (post.office.name(), &post.portfolio);
        let of_body = || match (&country, body) {
            (Some(country), _) => vec![format!("{office} {portfolio} #{country}")],
            (None, Some(body)) => body.keys.iter().map(|key| format!("{office} {portfolio} @{key}")).collect(),
            (None, None) => Vec::new(),
        };
        let of_scene = || format!("{office} {portfolio}");
        let keys = match post.office.holders() {
            _ if post.standing != Standing::Current => Vec::new(),
            Holders::One => of_body(),
            Holders::OnePerPortfolio if !portfolio.is_empty() => of_body(),
            // "owner" alone may be that of anything.
            Holders::OnePerScene if portfolio.is_empty() && !post.office.is_in("court") => of_body(),
            Holders::OnePerScene | Holders::OnePerVessel => of_body().into_iter().chain([of_scene()]).collect(),
            Holders::OnePerPortfolio | Holders::Many => Vec::new(),
        };
        PostSummary {
            person: post.person,
            office: post.office,
            portfolio: post.portfolio.clone(),
            body: post.body,
            country,
            standing: post.standing,
            changing: post.changing,
            is_full: reading.article.text[post.name].split_whitespace().count() > 1,
            keys,
        }
    }

    fn is_held(&self) -> bool {
        self.standing == Standing::Current
    }

    /// Whether nobody holds both at one time.
    fn excludes(&self, other: &PostSummary) -> bool {
        let both = |sphere| self.office.is_in(sphere) && other.office.is_in(sphere);
        let (here, there) = (&self.portfolio, &other.portfolio);
        if both("cabinet") {
            let apart = |one: &str, other: &str| !one.split(' ').any(|word| other.split(' ').any(|own| own == word));
            return !here.is_empty() && !there.is_empty() && apart(here, there);
        }
        // A defence minister commands no army.
        let is_minister = |post: &PostSummary| post.office.is_in("cabinet") && post.portfolio == "defense";
        let is_soldier = |post: &PostSummary| post.office.is_in("defence") && !post.office.is_in("cabinet");
        let defence = is_minister(self) && is_soldier(other) || is_soldier(self) && is_minister(other);
        // A club has a president too.
        let of_state = |post: &PostSummary| {
            !post.office.is_in("state") || post.office.is_in("public") || post.body.is_none() || post.country.is_some()
        };
        defence || self.office.excludes(other.office) && of_state(self) && of_state(other)
    }
}

impl PostTable {
    pub(super) fn insert(&mut self, id: &ArticleId, summary: &Summary) {
        for (key, post) in entries(id, summary) {
            let posts = self.0.get(key).cloned().unwrap_or_default().insert(post, ());
            self.0.insert_mut(key.clone(), posts);
        }
    }

    pub(super) fn remove(&mut self, id: &ArticleId, summary: &Summary) {
        for (key, post) in entries(id, summary) {
            let Some(posts) = self.0.get(key) else { continue };
            let posts = posts.remove(&post);
            if posts.is_empty() {
                self.0.remove_mut(key);
            } else {
                self.0.insert_mut(key.clone(), posts);
            }
        }
    }
}

fn entries<'a>(id: &'a ArticleId, summary: &'a Summary) -> impl Iterator<Item = (&'a String, PostRef)> {
    summary.posts.iter().enumerate().flat_map(move |(post, summary)| {
        summary.keys.iter().map(move |key| (key, PostRef { article: id.clone(), post }))
    })
}

/// One side of a comparison.
#[derive(Clone, Copy)]
struct Side<'a> {
    article: &'a ArticleId,
    summary: &'a Summary,
    post: &'a PostSummary,
}

impl<'a> Side<'a> {
    fn person(self) -> Option<&'a EntitySummary> {
        self.summary.entities.get(self.post.person)
    }

    fn entity(self, entity: usize) -> EntityRef {
        EntityRef { article: self.article.clone(), entity }
    }
}

impl Index {
    /// The posts of this article that are at odds with others, in order. What is inside the article stands at its later
    /// side.
    pub fn title_conflicts(&self, id: &ArticleId) -> Vec<TitleConflict> {
        self.title_conflicts_of(id, |_| true)
    }

    /// Those of the posts alone that are `wanted`.
    pub fn title_conflicts_of(&self, id: &ArticleId, wanted: impl Fn(&PostSummary) -> bool) -> Vec<TitleConflict> {
        let Some(summary) = self.summary(id) else { return Vec::new() };
        let mut conflicts = Vec::new();
        let mut same: BTreeMap<usize, Vec<EntityRef>> = BTreeMap::new();
        for (index, post) in summary.posts.iter().enumerate() {
            if !post.is_held() || !wanted(post) {
                continue;
            }
            let here = Side { article: id, summary, post };
            let mut found: BTreeMap<PostRef, TitleConflictKind> = BTreeMap::new();
            if post.office.is_exclusive() {
                let same = same.entry(post.person).or_insert_with(|| self.same_entity(&here.entity(post.person)));
                for there in same.iter() {
                    self.offices(here, index, there, &mut found);
                }
            }
            self.holders(here, index, &mut found);
            let conflict = |(there, kind)| TitleConflict {
                kind,
                here: PostRef { article: id.clone(), post: index },
                there,
            };
            conflicts.extend(found.into_iter().map(conflict));
        }
        conflicts
    }

    /// E5: other offices of the person, as the article of `there` gives them.
    fn offices(
        &self,
        here: Side,
        index: usize,
        there: &EntityRef,
        found: &mut BTreeMap<PostRef, TitleConflictKind>,
    ) {
        let Some(summary) = self.summary(&there.article) else { return };
        let own = there.article == *here.article;
        for (other, post) in summary.posts.iter().enumerate().filter(|(_, post)| post.person == there.entity) {
            let is_earlier = !own || other < index;
            if !is_earlier || !post.is_held() || !here.post.excludes(post) {
                continue;
            }
            let other_side = Side { article: &there.article, summary, post };
            let at_odds = if own {
                // A surname alone may be that of a relative.
                here.post.is_full && post.is_full && !here.post.changing && !post.changing
            } else {
                self.is_one_person(here, other_side) && !settles(here, post) && !settles(other_side, here.post)
            };
            if at_odds {
                found.insert(PostRef { article: there.article.clone(), post: other }, TitleConflictKind::Offices);
            }
        }
    }

    /// Whether two reports speak of one person at one time and neither tells of a change.
    fn is_one_person(&self, here: Side, there: Side) -> bool {
        let is_full = |side: Side| side.person().is_some_and(|person| person.name.contains(' '));
        let near = match apart(here.summary, there.summary) {
            Some(days) => days <= ONE_TERM,
            None => are_kin(here.summary, there.summary),
        };
        near && is_full(here)
            && is_full(there)
            && !here.post.changing
            && !there.post.changing
            && (are_kin(here.summary, there.summary) || self.is_one_body(here, there) || share_topic(here, there))
    }

    /// E2, T3: others who hold the same office.
    fn holders(&self, here: Side, index: usize, found: &mut BTreeMap<PostRef, TitleConflictKind>) {
        let postings = here.post.keys.iter().filter_map(|key| self.posts.0.get(key));
        let candidates: BTreeSet<&PostRef> =
            postings.filter(|posts| posts.size() <= COMMON).flat_map(|posts| posts.keys()).collect();
        for candidate in candidates {
            let Some(summary) = self.summary(&candidate.article) else { continue };
            let Some(post) = summary.posts.get(candidate.post) else { continue };
            let there = Side { article: &candidate.article, summary, post };
            let own = candidate.article == *here.article;
            if own && candidate.post >= index || !are_surely_two(here, there) {
                continue;
            }
            let kind = if own { self.within(here, there) } else { self.between(here, there) };
            if let Some(kind) = kind {
                found.insert(candidate.clone(), kind);
            }
        }
    }

    /// Within one article only a scene has one holder: a history names many governors.
    fn within(&self, here: Side, there: Side) -> Option<TitleConflictKind> {
        let scene = matches!(here.post.office.holders(), Holders::OnePerScene | Holders::OnePerVessel);
        let changing = here.post.changing || there.post.changing;
        let same_body = here.post.body == there.post.body && here.post.is_full && there.post.is_full;
        (scene && same_body && !changing).then_some(TitleConflictKind::Holders)
    }

    fn between(&self, here: Side, there: Side) -> Option<TitleConflictKind> {
        let kin = || are_kin(here.summary, there.summary);
        let tied = match (here.post.body, there.post.body) {
            (Some(_), Some(_)) => self.is_one_body(here, there),
            (None, None) => kin() && share_topic(here, there),
            _ => false,
        };
        // An article that names both knows who is who.
        if !tied || names(here, there) || names(there, here) {
            return None;
        }
        let changing = here.post.changing || there.post.changing;
        match apart(here.summary, there.summary) {
            None => (kin() && !changing).then_some(TitleConflictKind::Holders),
            Some(0) => (!changing).then_some(TitleConflictKind::Holders),
            Some(_) if changing => {
                let later = if here.summary.published > there.summary.published { Later::Here } else { Later::There };
                Some(TitleConflictKind::Succession(later))
            }
            Some(days) => (days <= ONE_HOLDER).then_some(TitleConflictKind::Holders),
        }
    }

    fn is_one_body(&self, here: Side, there: Side) -> bool {
        if here.post.country.is_some() || there.post.country.is_some() {
            return here.post.country == there.post.country;
        }
        let (Some(one), Some(other)) = (here.post.body, there.post.body) else { return false };
        self.is_same_entity(&here.entity(one), &there.entity(other))
    }
}

/// In days; `None` where a date is missing.
fn apart(here: &Summary, there: &Summary) -> Option<i32> {
    let span = here.published?.since(there.published?).ok()?;
    Some(span.get_days().saturating_abs())
}

/// Whether the side's article knows the person in the other office as well, now or at another time.
fn settles(side: Side, other: &PostSummary) -> bool {
    let own = side.summary.posts.iter().filter(|post| post.person == side.post.person);
    own.into_iter().any(|post| {
        !std::ptr::eq(post, side.post) && !side.post.office.covers(post.office) && post.office.covers(other.office)
            || post.office == other.office && post.portfolio == other.portfolio
            || !post.is_held() && post.standing != Standing::Hinted && post.office.covers(side.post.office)
    })
}

/// Whether two articles name anything in common but countries, peoples and the two holders.
fn share_topic(here: Side, there: Side) -> bool {
    let telling = |side: Side| {
        let entities = side.summary.entities.iter().enumerate();
        let wanted = entities.filter(move |(index, entity)| *index != side.post.person && entity.tells_topic());
        wanted.map(|(_, entity)| entity.full().to_owned()).collect::<BTreeSet<String>>()
    };
    !telling(here).is_disjoint(&telling(there))
}

/// Whether two names cannot be those of one person: no word in common, nor any that is nearly one.
fn are_surely_two(here: Side, there: Side) -> bool {
    let (Some(one), Some(other)) = (here.person(), there.person()) else { return false };
    let words = |person: &EntitySummary| -> Vec<String> { fold(&person.name).split([' ', '-']).map(str::to_owned).collect() };
    let (mine, theirs) = (words(one), words(other));
    let alike = |one: &String, other: &String| strsim::normalized_damerau_levenshtein(one, other) >= 0.6;
    let is_full = |words: &[String]| words.iter().filter(|word| word.chars().nth(1).is_some()).count() > 1;
    is_full(&mine) && is_full(&theirs) && !mine.iter().any(|word| theirs.iter().any(|other| alike(word, other)))
}

/// Whether the side's article names the other's person.
fn names(side: Side, other: Side) -> bool {
    let Some(person) = other.person() else { return false };
    let folded = fold(&person.name);
    let surname = folded.rsplit(' ').next().unwrap_or_default();
    side.summary.entities.iter().any(|entity| fold(&entity.name).split([' ', '-']).any(|word| word == surname))
}

#[cfg(test)]
mod tests;
