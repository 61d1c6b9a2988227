//! Why two articles' entities are taken for one.

use std::fmt;

use crate::entity::Footing;
use crate::nlp::fold::fold;

use super::keys;
use super::{EntityRef, Index};

/// A tie between the entities of two articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub reason: Reason,
    pub confidence: Confidence,
}

/// Strongest first, as far as names go.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reason {
    /// An entry in `crosscheck.toml` says so.
    Decided,
    SameName,
    /// One name in two spellings: accents, transliteration, figures and words, the order of its words.
    Spelling,
    /// Two well-known names of one: "the Pentagon".
    OtherName,
    /// The place stands for the government that sits there.
    Metonym,
    /// Two names, one a translation, beside one acronym in brackets.
    SharedAcronym,
    /// An acronym, and where it is spelled out.
    Acronym {
        spelled_out_in: super::ArticleId,
    },
    /// One article names the country, the other leaves it out.
    Owner,
    /// A middle name, a second surname or the like is left out.
    ShorterName,
    /// A surname that only one person of the folder has.
    Surname,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Nothing speaks against it.
    Fair,
    /// Something other than the name speaks for it as well, or the name suffices.
    High,
    Certain,
}

impl Link {
    fn new(reason: Reason, confidence: Confidence) -> Link {
        Link { reason, confidence }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let words = match self {
            Reason::Decided => "decided in crosscheck.toml",
            Reason::SameName => "same full name",
            Reason::Spelling => "same name in another spelling",
            Reason::OtherName => "two well-known names of one",
            Reason::Metonym => "the place stands for the government",
            Reason::SharedAcronym => "the same acronym beside both names",
            Reason::Acronym { spelled_out_in } => return write!(f, "acronym spelled out in {}", spelled_out_in.0),
            Reason::Owner => "the only one of this name that the folder gives a country",
            Reason::ShorterName => "part of the full name",
            Reason::Surname => "surname, only bearer in the folder",
        };
        f.write_str(words)
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Confidence::Fair => "fair",
            Confidence::High => "high",
            Confidence::Certain => "certain",
        })
    }
}

impl Index {
    /// Why both are one; `None` if they are not, or if it is one article's entity twice.
    pub fn link(&self, one: &EntityRef, other: &EntityRef) -> Option<Link> {
        if one == other || !self.is_same_entity(one, other) {
            return None;
        }
        let (here, there) = (self.entity(one)?, self.entity(other)?);
        let (full_here, full_there) = (self.full_of(here), self.full_of(there));
        let decided = |summary: &super::EntitySummary| summary.footing == Footing::Decided;
        if decided(here) || decided(there) {
            return Some(Link::new(Reason::Decided, Confidence::Certain));
        }
        if here.is_metonym != there.is_metonym {
            return Some(Link::new(Reason::Metonym, Confidence::Fair));
        }
        if full_here == full_there {
            let is_person = keys::person(&full_here).is_some();
            let agrees = !is_person || here.facts.agrees(there.facts) || full_here.contains(' ');
            let confidence = if agrees { Confidence::High } else { Confidence::Fair };
            return Some(Link::new(by_spelling(&here.name, &there.name), confidence));
        }
        if here.is_translated != there.is_translated && here.acronym.is_some() && here.acronym == there.acronym {
            return Some(Link::new(Reason::SharedAcronym, Confidence::High));
        }
        // One is the other's short form.
        let (short, long) = if full_here.len() < full_there.len() { (here, there) } else { (there, here) };
        let (short_key, long_key) = (self.full_of(short), self.full_of(long));
        let agrees = if short.facts.agrees(long.facts) { Confidence::High } else { Confidence::Fair };
        if keys::person(&long_key).is_some() {
            if keys::any_order(&short_key) == keys::any_order(&long_key) && short_key.contains(' ') {
                return Some(Link::new(Reason::Spelling, Confidence::Fair));
            }
            let is_surname = !short_key.contains(' ');
            return Some(match is_surname {
                true => Link::new(Reason::Surname, agrees),
                false => Link::new(Reason::ShorterName, Confidence::High),
            });
        }
        if is_acronym(&short.name)
            && let Some(article) = self.spelled_out_in(&short.name, &short_key)
        {
            return Some(Link::new(Reason::Acronym { spelled_out_in: article }, Confidence::High));
        }
        let reason = match keys::name(&long_key).strip_prefix(keys::name(&short_key)) {
            Some(rest) if rest.starts_with(" of ") => Reason::Owner,
            _ => Reason::ShorterName,
        };
        Some(Link::new(reason, Confidence::Fair))
    }

    /// The first article that has the acronym beside a longer name.
    fn spelled_out_in(&self, acronym: &str, key: &str) -> Option<super::ArticleId> {
        let acronym = fold(acronym);
        let names_it = |bearer: &&EntityRef| {
            let summary = self.entity(bearer);
            summary.is_some_and(|summary| fold(&summary.name) != acronym && self.full_of(summary) != key)
        };
        self.names.bearers(key).find(names_it).map(|bearer| bearer.article.clone())
    }
}

fn by_spelling(one: &str, other: &str) -> Reason {
    let plain = |name: &str| name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name).to_owned();
    let (one, other) = (plain(one), plain(other));
    if one == other {
        return Reason::SameName;
    }
    let (one, other) = (fold(&one), fold(&other));
    let has_common = one.split([' ', '-']).any(|word| other.split([' ', '-']).any(|own| own == word));
    let is_close = || strsim::normalized_levenshtein(&one, &other) > 0.5;
    if one == other || has_common || is_close() { Reason::Spelling } else { Reason::OtherName }
}

fn is_acronym(name: &str) -> bool {
    !name.contains(' ')
        && !name.chars().any(char::is_lowercase)
        && name.chars().filter(|c| c.is_alphabetic()).count() > 1
}
