//! Offices: how many hold one at a time, and which of them nobody holds together.
//!
//! General knowledge of public life, no list of who holds what.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// An office, as a line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Office(u16);

/// How many people hold an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holders {
    /// One per body at a time.
    One,
    /// One per portfolio and country.
    OnePerPortfolio,
    /// One in a story, where no body is named: the presiding judge, the mine's owner.
    OnePerScene,
    /// One aboard.
    OnePerVessel,
    Many,
}

struct Entry {
    name: &'static str,
    holders: Holders,
    /// Fields in which nobody holds two offices.
    spheres: Vec<&'static str>,
    /// The more general office of which it is a kind.
    broader: Option<&'static str>,
}

impl Office {
    /// The office that the words name, in their folded spelling: "chief executive officer".
    pub(super) fn named(words: &str) -> Option<Office> {
        TABLE.words.get(words).copied()
    }

    pub fn name(self) -> &'static str {
        self.entry().map_or("", |entry| entry.name)
    }

    pub fn holders(self) -> Holders {
        self.entry().map_or(Holders::Many, |entry| entry.holders)
    }

    pub fn is_in(self, sphere: &str) -> bool {
        self.entry().is_some_and(|entry| entry.spheres.contains(&sphere))
    }

    /// Whether there is an office that nobody holds beside this one.
    pub fn is_exclusive(self) -> bool {
        self.entry().is_some_and(|entry| !entry.spheres.is_empty())
    }

    /// Whether a people has it, "the Danish prime minister"; beside others the word tells where somebody is from.
    pub fn is_of_state(self) -> bool {
        ["state", "cabinet", "defence"].iter().any(|sphere| self.is_in(sphere))
            || ["attorney general", "speaker", "chief justice", "premier"].contains(&self.name())
    }

    /// Whether both are one, or one is the general word for the other.
    pub fn covers(self, other: Office) -> bool {
        let is_kind_of = |one: Office, other: Office| {
            let broader = one.entry().and_then(|entry| entry.broader);
            broader == Some(other.name())
        };
        self == other || is_kind_of(self, other) || is_kind_of(other, self)
    }

    /// Whether nobody holds both at one time.
    pub fn excludes(self, other: Office) -> bool {
        // They exclude each other in what they are for, which others compare.
        const BY_PORTFOLIO: [&str; 2] = ["cabinet", "defence"];
        let Some(entry) = self.entry() else { return false };
        let shared = |sphere: &&&str| !BY_PORTFOLIO.contains(*sphere) && other.is_in(sphere);
        !self.covers(other) && entry.spheres.iter().any(|sphere| shared(&sphere))
    }

    fn entry(self) -> Option<&'static Entry> {
        TABLE.entries.get(usize::from(self.0))
    }
}

struct Table {
    entries: Vec<Entry>,
    words: FxHashMap<&'static str, Office>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { entries: Vec::new(), words: FxHashMap::default() };
    for line in include_str!("offices.tsv").lines() {
        let [name, holders, spheres, broader, words] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let office = Office(table.entries.len() as u16);
        table.words.extend(words.split('|').map(|words| (words, office)));
        table.entries.push(Entry {
            name,
            holders: match holders {
                "one" => Holders::One,
                "portfolio" => Holders::OnePerPortfolio,
                "scene" => Holders::OnePerScene,
                "vessel" => Holders::OnePerVessel,
                _ => Holders::Many,
            },
            spheres: spheres.split_whitespace().collect(),
            broader: Some(broader).filter(|broader| !broader.is_empty()),
        });
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    fn office(words: &str) -> Office {
        Office::named(words).unwrap()
    }

    #[test]
    fn every_line_is_read_and_every_broader_office_is_one() {
        assert_eq!(TABLE.entries.len(), include_str!("offices.tsv").lines().count());
        for broader in TABLE.entries.iter().filter_map(|entry| entry.broader) {
            assert!(TABLE.entries.iter().any(|entry| entry.name == broader), "{broader}");
        }
    }

    #[test]
    fn general_words_exclude_nothing() {
        let excludes = |one, other| office(one).excludes(office(other));
        assert!(excludes("governor", "mayor"));
        assert!(excludes("presiding judge", "prosecutor"));
        assert!(excludes("colonel", "lt gen"));
        assert!(!excludes("judge", "presiding judge"));
        assert!(!excludes("general", "lieutenant general"));
        assert!(excludes("captain", "first officer"));
        assert!(excludes("minister", "director"));
        assert!(!excludes("director", "chief executive"));
        assert!(!excludes("chair", "chief executive"));
        assert!(!excludes("minister", "minister"));
        assert!(!excludes("president", "chief executive"));
    }
}
