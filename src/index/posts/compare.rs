//! Whether two posts are at odds.
//!
//! The rules are those of the decision table, which names them. Whatever explains a difference settles it.

use std::collections::BTreeSet;

use super::{ArticleId, PostSummary, TitleConflictKind};
use crate::entity::{Holders, Standing};
use crate::index::claims::Later;
use crate::index::kinship::Kinship;
use crate::index::{EntityRef, EntitySummary, Linker, Summary};
use crate::nlp::fold::fold;

/// In days: how far reports may lie apart that tell of one person's office.
const ONE_TERM: i32 = 60;
/// In days: how far reports may lie apart that tell of one holder of an office.
const ONE_HOLDER: i32 = 30;

/// In days: how far reports of one appointment may lie apart.
const NEWS: i32 = 2;

/// One side of a comparison.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub article: &'a ArticleId,
    pub summary: &'a Summary,
    pub post: &'a PostSummary,
}

impl<'a> Side<'a> {
    fn person(self) -> Option<&'a EntitySummary> {
        self.summary.entities.get(self.post.person)
    }

    fn entity(self, entity: usize) -> EntityRef {
        EntityRef { article: self.article.clone(), entity }
    }
}

impl Linker<'_> {
    /// E5: one person in two offices that exclude each other.
    pub(super) fn offices(&self, here: Side, there: Side) -> Option<TitleConflictKind> {
        // Who is appointed to one office is appointed to no other that day.
        let both_new = || {
            here.post.changing
                && there.post.changing
                && here.summary.days_apart(there.summary).is_some_and(|days| days <= NEWS)
        };
        if !here.post.excludes(there.post) || (here.post.changing || there.post.changing) && !both_new() {
            return None;
        }
        let at_odds = if here.article == there.article {
            // A surname alone may be that of a relative; who is called both in one breath is both.
            let are_full = here.post.is_full && there.post.is_full;
            are_full && here.post.person == there.post.person && here.post.beside != there.post.beside
        } else {
            self.is_one_person(here, there) && !settles(here, there.post) && !settles(there, here.post)
        };
        at_odds.then_some(TitleConflictKind::Offices)
    }

    /// Whether two reports speak of one person at one time.
    fn is_one_person(&self, here: Side, there: Side) -> bool {
        let is_full = |side: Side| side.person().is_some_and(|person| person.name.contains(' '));
        let kin = || Kinship::of(here.summary, there.summary).is_kin();
        let near = here.summary.days_apart(there.summary).map_or_else(kin, |days| days <= ONE_TERM);
        near && is_full(here)
            && is_full(there)
            // A name alone is borne by many.
            && (self.is_one_body(here, there)
                || share(here, there, EntitySummary::tells_topic)
                || kin() && share(here, there, |_| true))
            && self.is_same_entity(&here.entity(here.post.person), &there.entity(there.post.person))
    }

    /// E2, T3: two holders of one office.
    pub(super) fn holders(&self, here: Side, there: Side) -> Option<TitleConflictKind> {
        if !are_surely_two(here, there) {
            return None;
        }
        if here.article == there.article { self.within(here, there) } else { self.between(here, there) }
    }

    /// Within one article only a scene has one holder: a history names many governors.
    fn within(&self, here: Side, there: Side) -> Option<TitleConflictKind> {
        let scene = matches!(here.post.office.holders(), Holders::OnePerScene | Holders::OnePerVessel);
        let changing = here.post.changing || there.post.changing;
        let same_body = here.post.body == there.post.body && here.post.is_full && there.post.is_full;
        (scene && same_body && !changing).then_some(TitleConflictKind::Holders)
    }

    fn between(&self, here: Side, there: Side) -> Option<TitleConflictKind> {
        let kin = || Kinship::of(here.summary, there.summary).is_kin();
        let changing = here.post.changing || there.post.changing;
        let kind = match here.summary.days_apart(there.summary) {
            // T3: an office passes on, whether an article tells of it or not.
            Some(days) if changing && days > 0 || days > ONE_HOLDER => {
                let later = if here.summary.published > there.summary.published { Later::Here } else { Later::There };
                TitleConflictKind::Succession(later)
            }
            days if !changing && days.map_or_else(kin, |days| days <= ONE_HOLDER) => TitleConflictKind::Holders,
            _ => return None,
        };
        // Only a scene's keys lead to holders of an office whose body is not told.
        let tied = match (here.post.body, there.post.body) {
            (Some(_), Some(_)) => self.is_one_body(here, there),
            _ => kin() && share(here, there, EntitySummary::tells_topic),
        };
        // An article that names both knows who is who.
        (tied && !names(here, there) && !names(there, here)).then_some(kind)
    }

    fn is_one_body(&self, here: Side, there: Side) -> bool {
        if here.post.country.is_some() || there.post.country.is_some() {
            return here.post.country == there.post.country;
        }
        let (Some(one), Some(other)) = (here.post.body, there.post.body) else { return false };
        self.is_same_entity(&here.entity(one), &there.entity(other))
    }
}

/// Whether the side's article knows the person in the other office as well, now or at another time.
fn settles(side: Side, other: &PostSummary) -> bool {
    let own = side.summary.posts.iter().filter(|post| post.person == side.post.person);
    own.into_iter().any(|post| {
        let another = !std::ptr::eq(post, side.post);
        another && !side.post.office.covers(post.office) && post.office.covers(other.office)
            || (post.office, &post.portfolio, post.standing) == (other.office, &other.portfolio, other.standing)
            || another && !post.is_held() && post.standing != Standing::Hinted && post.office.covers(side.post.office)
    })
}

/// Whether two articles name anything that is `wanted` in common but the holders.
fn share(here: Side, there: Side, wanted: impl Fn(&EntitySummary) -> bool) -> bool {
    let telling = |side: Side| {
        let others = side.summary.entities.iter().enumerate().filter(|(index, _)| *index != side.post.person);
        let telling = others.filter(|(_, entity)| wanted(entity));
        telling.map(|(_, entity)| entity.full().to_owned()).collect::<BTreeSet<String>>()
    };
    !telling(here).is_disjoint(&telling(there))
}

/// Whether two names cannot be those of one person: no word in common, nor any that is nearly one.
fn are_surely_two(here: Side, there: Side) -> bool {
    let (Some(one), Some(other)) = (here.person(), there.person()) else { return false };
    let words =
        |person: &EntitySummary| -> Vec<String> { fold(&person.name).split([' ', '-']).map(str::to_owned).collect() };
    let (mine, theirs) = (words(one), words(other));
    let alike = |one: &String, other: &String| strsim::normalized_damerau_levenshtein(one, other) >= 0.6;
    let is_full = |words: &[String]| words.iter().filter(|word| word.chars().nth(1).is_some()).count() > 1;
    is_full(&mine) && is_full(&theirs) && !mine.iter().any(|word| theirs.iter().any(|other| alike(word, other)))
}

/// Whether the side's article names the other's person, and may so know who holds what.
///
/// Where it gives that person some other office it takes sides: "the minister, A" and "the director, B" here, "the minister,
/// B" there.
fn names(side: Side, other: Side) -> bool {
    let Some(person) = other.person() else { return false };
    let folded = fold(&person.name);
    let surname = folded.rsplit(' ').next().unwrap_or_default();
    let is_named = |entity: &EntitySummary| fold(&entity.name).split([' ', '-']).any(|word| word == surname);
    let placed = |person: usize| {
        let mut posts = side.summary.posts.iter().filter(|post| post.person == person).peekable();
        let apart =
            |post: &PostSummary| !post.office.covers(other.post.office) && !other.post.office.covers(post.office);
        posts.peek().is_some() && posts.all(|post| post.is_held() && apart(post))
    };
    let entities = side.summary.entities.iter().enumerate();
    entities.filter(|(_, entity)| is_named(entity)).any(|(person, _)| !placed(person))
}
