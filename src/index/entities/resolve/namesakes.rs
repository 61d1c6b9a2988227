//! People of one full name: one person, unless what the articles tell of them says otherwise.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::entity::spelling;
use crate::index::entities::facts::PersonFacts;
use crate::index::entities::{EntityRef, keys};
use crate::nlp::gazetteer::{self, Known};

use super::Resolver;

/// The bearers of one full name.
pub(super) struct Namesakes<'a> {
    pub bearers: Vec<&'a EntityRef>,
    /// Per bearer the first of those that are the same person; empty where all are one.
    person: Vec<usize>,
    /// What is told of them together, as long as they are one.
    pub profile: PersonFacts,
}

impl<'a> Namesakes<'a> {
    pub(super) fn of(resolver: &Resolver<'a>, full: &str) -> Namesakes<'a> {
        // A name that so many articles bear is one person's.
        const MOST: usize = 48;
        let mut namesakes = Namesakes { bearers: Vec::new(), person: Vec::new(), profile: PersonFacts::default() };
        let mut facts: Vec<PersonFacts> = Vec::new();
        for bearer in resolver.index.names.bearers(full) {
            if let Some(summary) = resolver.index.entity(bearer)
                && resolver.index.full_of(summary) == full
            {
                namesakes.bearers.push(bearer);
                facts.push(summary.facts);
            }
        }
        for fact in &facts {
            let profile = &mut namesakes.profile;
            profile.gender = profile.gender.or(fact.gender);
            profile.born = profile.born.or(fact.born);
            profile.generation = profile.generation.or(fact.generation);
            profile.fields |= fact.fields;
        }
        let mut kinds: Vec<PersonFacts> = Vec::new();
        for fact in &facts {
            if !kinds.contains(fact) && kinds.len() < MOST {
                kinds.push(*fact);
            }
        }
        let at_odds = |one: PersonFacts, other: PersonFacts| one.excludes(other) || one.differs(other);
        let suspicious =
            kinds.iter().enumerate().any(|(at, one)| kinds[..at].iter().any(|other| at_odds(*one, *other)));
        if suspicious && facts.len() <= MOST {
            namesakes.tell_apart(resolver, full, &facts);
        }
        namesakes
    }

    pub(super) fn is_one(&self) -> bool {
        self.person.is_empty()
    }

    /// What the bearer has in common with those that are the same person.
    pub(super) fn identity(&self, full: &str, bearer: &EntityRef) -> Option<String> {
        if self.is_one() {
            return Some(full.to_owned());
        }
        let at = self.bearers.binary_search(&bearer).ok()?;
        Some(format!("{full}#{}", self.person[at]))
    }

    /// Joins what has a role, an age or a topic in common and is not at odds; the rest stays by itself.
    fn tell_apart(&mut self, resolver: &Resolver<'a>, full: &str, facts: &[PersonFacts]) {
        let mut person: Vec<usize> = (0..facts.len()).collect();
        for later in 1..facts.len() {
            for earlier in 0..later {
                if person[later] == person[earlier] {
                    continue;
                }
                let (one, other) = (facts[earlier], facts[later]);
                let agrees = !one.excludes(other) && one.agrees(other);
                let shares =
                    || resolver.share_context(self.bearers[later], std::iter::once(self.bearers[earlier]), full);
                let (mine, theirs) = (person[earlier], person[later]);
                let all = |group: usize| {
                    facts.iter().zip(&person).filter(move |(_, own)| **own == group).map(|(facts, _)| *facts)
                };
                let excluded = || all(mine).any(|one| all(theirs).any(|other| one.excludes(other)));
                if (agrees || shares()) && !excluded() {
                    let (first, last) = (mine.min(theirs), mine.max(theirs));
                    person.iter_mut().filter(|group| **group == last).for_each(|group| *group = first);
                }
            }
        }
        // One after all: what looked like another field was told in a shared topic.
        if person.iter().any(|group| *group != 0) {
            self.person = person;
        }
    }
}

/// Whether two names of the same words in another order are one: the family name comes first in one of them.
///
/// "Paul Martin" and "Martin Paul" are not; both words are given names.
pub(super) fn may_be_turned(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (keys::person(one), keys::person(other)) else { return false };
    let words: Vec<&str> = one.split(' ').collect();
    let turned: Vec<&str> = other.split(' ').collect();
    let is_given = |word: &str| gazetteer::known(word).has(Known::FIRST);
    // The family name, one word, moves from the one end to the other.
    let moved = |from: &[&str], to: &[&str]| from[1..] == to[..to.len() - 1] && from[0] == to[to.len() - 1];
    let is_family = |family: &str| {
        let mut given = words.iter().filter(|word| **word != family);
        FAMILY_FIRST_SPELLED.contains(family) || !is_given(family) && given.any(|word| is_given(word))
    };
    moved(&words, &turned) && is_family(words[0])
        || moved(&turned, &words) && is_family(turned[0])
        || words.len() == 2 && moved(&words, &turned) && !words.iter().any(|word| is_given(word))
}

static FAMILY_FIRST_SPELLED: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| FAMILY_FIRST.iter().map(|name| spelling::person(name)).collect());

/// Frequent Chinese, Korean, Vietnamese and Japanese family names, many of which are given names elsewhere.
const FAMILY_FIRST: &[&str] = &[
    "wang",
    "li",
    "zhang",
    "liu",
    "chen",
    "yang",
    "huang",
    "zhao",
    "wu",
    "zhou",
    "xu",
    "sun",
    "ma",
    "zhu",
    "hu",
    "guo",
    "lin",
    "gao",
    "luo",
    "zheng",
    "liang",
    "xie",
    "song",
    "tang",
    "deng",
    "feng",
    "xi",
    "han",
    "cao",
    "peng",
    "zeng",
    "xiao",
    "tian",
    "dong",
    "pan",
    "yuan",
    "cai",
    "jiang",
    "yu",
    "du",
    "ye",
    "cheng",
    "wei",
    "su",
    "lu",
    "ding",
    "ren",
    "kim",
    "lee",
    "park",
    "pak",
    "choi",
    "jung",
    "kang",
    "cho",
    "yun",
    "yoon",
    "jang",
    "lim",
    "shin",
    "seo",
    "kwon",
    "hwang",
    "ahn",
    "moon",
    "bae",
    "chung",
    "nguyen",
    "tran",
    "pham",
    "hoang",
    "phan",
    "vu",
    "dang",
    "bui",
    "ngo",
    "sato",
    "suzuki",
    "takahashi",
    "tanaka",
    "watanabe",
    "ito",
    "yamamoto",
    "nakamura",
    "kobayashi",
    "kato",
    "abe",
    "kishida",
    "suga",
    "mori",
    "ono",
    "ishiba",
    "nagy",
    "kovacs",
    "szabo",
    "toth",
    "horvath",
    "orban",
    "varga",
    "kiss",
    "molnar",
    "nemeth",
    "farkas",
];
