//! From an entity to what it has in common with all that are the same.
//!
//! Works on the keys of names; people also on what the articles tell of them. Unsure stays apart.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::entity::{Footing, spelling};

use super::keys::Family;
use super::{ArticleId, EntityRef, EntitySummary, Index, keys};

mod namesakes;

use namesakes::Namesakes;

/// Answers about one index; what was found out for a name is kept for the next entity that bears it.
pub(in crate::index) struct Resolver<'a> {
    index: &'a Index,
    fullest: RefCell<FxHashMap<String, Rc<str>>>,
    namesakes: RefCell<FxHashMap<Rc<str>, Rc<Namesakes<'a>>>>,
}

impl<'a> Resolver<'a> {
    pub fn new(index: &'a Index) -> Resolver<'a> {
        Resolver { index, fullest: RefCell::default(), namesakes: RefCell::default() }
    }

    /// Equal for entities that are one; `None` where it may be either of two.
    pub fn identity(&self, entity: &EntityRef) -> Option<String> {
        let summary = self.index.entity(entity)?;
        let full = self.index.full_of(summary);
        match keys::person(&full) {
            Some(name) if name.contains(' ') => self.full_person(entity, summary, &full),
            Some(_) => self.bare_person(entity, summary, &full),
            None => self.perhaps_person(entity, summary, &full).or_else(|| {
                let fullest = self.fullest(&full);
                (!self.is_shared_out(&fullest, summary)).then(|| fullest.to_string())
            }),
        }
    }

    /// Whether all whose full name has this key share one identity, so that nobody needs to ask for each; but for those
    /// that may be somebody's surname.
    pub fn is_of_all(&self, key: &str, identity: &str) -> bool {
        if key != identity || *self.fullest(key) != *key {
            return false;
        }
        let is_long = keys::name(key).contains(' ');
        match keys::person(key) {
            Some(_) => is_long && self.namesakes(&Rc::from(key)).is_one(),
            None => is_long || self.longer(key, 2).len() < 2,
        }
    }

    /// Whether the entity may be a person's surname though the article takes it for something else.
    pub fn may_be_surname(summary: &EntitySummary, full: &str) -> bool {
        summary.footing == Footing::Guessed && !full.contains(' ')
    }

    /// The key that an identity is about.
    pub fn key(identity: &str) -> &str {
        identity.split_once('#').map_or(identity, |(key, _)| key)
    }

    /// The one longer full name that `key` is short for, and so on; else `key` itself.
    pub fn fullest(&self, key: &str) -> Rc<str> {
        const DEEPEST: usize = 4;
        if let Some(known) = self.fullest.borrow().get(key) {
            return known.clone();
        }
        let mut fullest = key.to_owned();
        for _ in 0..DEEPEST {
            let mut longer = self.longer(&fullest, 2);
            match longer.len() {
                1 => fullest = longer.remove(0),
                _ => break,
            }
        }
        let fullest = self.original(&fullest).unwrap_or(fullest);
        let fullest: Rc<str> = self.in_order(&fullest).into();
        self.fullest.borrow_mut().insert(key.to_owned(), fullest.clone());
        fullest
    }

    /// The first different full names that `key` is short for, `most` of them.
    fn longer(&self, key: &str, most: usize) -> Vec<String> {
        let mut longer: Vec<String> = Vec::new();
        for bearer in self.index.names.bearers(key) {
            let Some(full) = self.index.full(bearer) else { continue };
            if full != key
                && keys::are_of_one_family(&full, key)
                && !keys::is_shorter(&full, key)
                && !longer.iter().any(|known| *known == full)
            {
                let full = self.original(&full).unwrap_or_else(|| full.into_owned());
                if !longer.contains(&full) {
                    longer.push(full);
                }
                if longer.len() == most {
                    break;
                }
            }
        }
        longer
    }

    /// Of a translated name the one to which the acronym in brackets belongs, if only one fits its letters.
    fn original(&self, full: &str) -> Option<String> {
        let acronym = self.index.names.bearers(full).find_map(|bearer| {
            let summary = self.index.entity(bearer)?;
            (summary.is_translated && self.index.full_of(summary) == full).then_some(summary.acronym.as_deref()?)
        })?;
        let mut originals: Vec<String> = Vec::new();
        for bearer in self.index.names.bearers(&keys::acronym(acronym)) {
            let summary = self.index.entity(bearer).filter(|summary| !summary.is_translated);
            let own = summary.map(|summary| self.index.full_of(summary).into_owned());
            originals.extend(own.filter(|own| !originals.contains(own)));
        }
        originals.pop().filter(|original| originals.is_empty() && keys::are_of_one_family(original, full))
    }

    /// Of two orders of one name the first by letters, where one of them is certainly family name first.
    fn in_order(&self, key: &str) -> String {
        let Some(any_order) = keys::any_order(key) else { return key.to_owned() };
        let mut first = key.to_owned();
        for bearer in self.index.names.bearers(&any_order) {
            if let Some(full) = self.index.full(bearer)
                && *full < *first
                && namesakes::may_be_turned(key, &full)
            {
                first = full.into_owned();
            }
        }
        first
    }

    /// Whether the name is short or plain and may mean either of two.
    fn is_shared_out(&self, key: &str, summary: &EntitySummary) -> bool {
        let is_acronym = || !summary.name.chars().any(char::is_lowercase);
        let name = keys::name(key);
        let is_plain = !name.contains(' ') && is_acronym() || key.starts_with("thing/") && spelling::is_generic(name);
        is_plain && self.longer(key, 2).len() > 1
    }

    fn full_person(&self, entity: &EntityRef, summary: &EntitySummary, full: &str) -> Option<String> {
        let fullest = self.fullest(full);
        let namesakes = self.namesakes(&fullest);
        if *fullest == *full {
            return namesakes.identity(&fullest, entity);
        }
        // "Ana Ruiz" for "Ana Maria Ruiz".
        if namesakes.is_one() && !namesakes.profile.excludes(summary.facts) {
            return namesakes.identity(&fullest, entity);
        }
        self.namesakes(&Rc::from(full)).identity(full, entity)
    }

    /// A word of which the article cannot tell what it names, and the folder can: it is somebody's surname.
    fn perhaps_person(&self, entity: &EntityRef, summary: &EntitySummary, own: &str) -> Option<String> {
        let longer = if Resolver::may_be_surname(summary, own) {
            self.longer(&Family::Person.key(&summary.name), 2)
        } else {
            Vec::new()
        };
        let [one] = &longer[..] else { return None };
        let bearer = self.fullest(one);
        let namesakes = self.namesakes(&bearer);
        let shares = || self.share_context(entity, namesakes.bearers.iter().copied(), &bearer);
        (namesakes.is_one() && shares()).then(|| bearer.to_string())
    }

    /// A surname, or whatever a person goes by.
    fn bare_person(&self, entity: &EntityRef, summary: &EntitySummary, full: &str) -> Option<String> {
        const MOST: usize = 6;
        let mut bearers: Vec<Rc<str>> = self.longer(full, MOST).iter().map(|longer| self.fullest(longer)).collect();
        bearers.sort();
        bearers.dedup();
        let fits = |bearer: &Rc<str>| {
            let namesakes = self.namesakes(bearer);
            namesakes.is_one() && self.fits(entity, summary, bearer, &namesakes)
        };
        match &bearers[..] {
            [] => self.namesakes(&Rc::from(full)).identity(full, entity),
            [one] => fits(one).then(|| one.to_string()),
            _ if bearers.len() == MOST => None,
            several => {
                // Only a role tells which: "Mayor Ruiz".
                let by_role = |bearer: &&Rc<str>| {
                    let profile = self.namesakes(bearer).profile;
                    profile.agrees(summary.facts) && !profile.excludes(summary.facts)
                };
                let mut named = several.iter().filter(by_role);
                let (only, None) = (named.next()?, named.next()) else { return None };
                let others_differ = several
                    .iter()
                    .filter(|other| *other != only)
                    .all(|other| self.namesakes(other).profile.differs(summary.facts));
                (others_differ && fits(only)).then(|| only.to_string())
            }
        }
    }

    /// Whether something besides the surname says that the bearer is meant, and nothing that he is not.
    fn fits(&self, entity: &EntityRef, summary: &EntitySummary, bearer: &str, namesakes: &Namesakes<'a>) -> bool {
        if namesakes.profile.excludes(summary.facts) {
            return false;
        }
        if namesakes.profile.agrees(summary.facts) {
            return true;
        }
        let shares = || self.share_context(entity, namesakes.bearers.iter().copied(), bearer);
        if namesakes.profile.differs(summary.facts) {
            return shares();
        }
        self.introduces_nobody_else(entity) || shares()
    }

    fn introduces_nobody_else(&self, entity: &EntityRef) -> bool {
        let Some(summary) = self.index.summary(&entity.article) else { return true };
        let mut others = summary.entities.iter().enumerate().filter(|(index, _)| *index != entity.entity);
        !others.any(|(_, other)| keys::person(&self.index.full_of(other)).is_some_and(|name| name.contains(' ')))
    }

    /// Whether the article names anything that one of the others' articles names: no country, and not the person.
    fn share_context<'e>(&self, entity: &EntityRef, others: impl Iterator<Item = &'e EntityRef>, bearer: &str) -> bool {
        const MOST: usize = 100;
        let own = self.context(&entity.article, entity.entity, bearer);
        !own.is_empty()
            && others.take(MOST).any(|other| {
                other.article != entity.article
                    && self.context(&other.article, other.entity, bearer).iter().any(|key| own.contains(key))
            })
    }

    fn context(&self, article: &ArticleId, entity: usize, bearer: &str) -> FxHashSet<&'a str> {
        let Some(summary) = self.index.summary(article) else { return FxHashSet::default() };
        let outlet = summary.outlet.as_deref();
        let others = summary.entities.iter().enumerate().filter(|(index, other)| {
            *index != entity && other.tells_topic() && Some(other.name.as_str()) != outlet && other.full() != bearer
        });
        others.map(|(_, other)| other.full()).collect()
    }

    fn namesakes(&self, full: &Rc<str>) -> Rc<Namesakes<'a>> {
        if let Some(known) = self.namesakes.borrow().get(full) {
            return known.clone();
        }
        let namesakes = Rc::new(Namesakes::of(self, full));
        self.namesakes.borrow_mut().insert(full.clone(), namesakes.clone());
        namesakes
    }
}
