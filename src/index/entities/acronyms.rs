//! One acronym written out in two ways, one name abbreviated in two ways.
//!
//! Bodies that merely share their letters are no conflict: the two full names must have a telling word in common.
//! Translations are none either; they have no word in common.

use crate::entity::Entity;
use crate::nlp::fold::fold;

use super::{EntityRef, Index, keys};
use crate::index::ArticleId;
use crate::index::kinship::Kinship;

/// Two articles, or two places of one, that disagree on what an acronym stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcronymConflict {
    pub kind: AcronymConflictKind,
    pub here: EntityRef,
    /// The words here: an expansion, or an acronym.
    pub here_form: String,
    pub there: EntityRef,
    pub there_form: String,
    /// What both have in common: the acronym, or the full name.
    pub shared: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AcronymConflictKind {
    /// One acronym with two expansions.
    Expansion,
    /// One full name with two acronyms.
    Acronym,
}

impl Index {
    /// The acronym conflicts that have a side in this article; those within it first, then in order of the other side.
    pub fn acronym_conflicts(&self, id: &ArticleId) -> Vec<AcronymConflict> {
        let entities = self.summary(id).map_or(0, |summary| summary.entities.len());
        let here = (0..entities).map(|entity| EntityRef { article: id.clone(), entity });
        here.flat_map(|here| self.acronym_conflicts_of(&here)).collect()
    }

    /// Those of one entity.
    pub fn acronym_conflicts_of(&self, here: &EntityRef) -> Vec<AcronymConflict> {
        let Some(of) = self.entity(here) else { return Vec::new() };
        let Some(acronym) = &of.acronym else { return Vec::new() };
        let mut conflicts = Vec::new();
        let conflict = |kind, here_form: &String, there: &EntityRef, there_form: &String, shared: &String| {
            let (here_form, there_form) = (here_form.clone(), there_form.clone());
            AcronymConflict {
                kind,
                here: here.clone(),
                here_form,
                there: there.clone(),
                there_form,
                shared: shared.clone(),
            }
        };
        let expanded =
            |one: &String, other: &String| are_rivals(one, other) && expands(one, acronym) && expands(other, acronym);
        for (at, one) in of.expansions.iter().enumerate() {
            for other in of.expansions.iter().skip(at + 1).filter(|other| expanded(one, other)) {
                conflicts.push(conflict(AcronymConflictKind::Expansion, one, here, other, acronym));
            }
        }
        for there in self.names.bearers(&keys::acronym(acronym)).filter(|there| *there != here) {
            let Some(other) = self.entity(there) else { continue };
            // In one story, bodies of one acronym are one, whatever words it is written out in.
            let story = || {
                let (one, two) = (self.summary(&here.article), self.summary(&there.article));
                one.zip(two).is_some_and(|(one, two)| Kinship::of(one, two) == Kinship::OneStory)
            };
            let spelled = |one: &String, rival: &String| {
                spells(one, acronym) && spells(rival, acronym) && are_apart(one, rival) && story()
            };
            for one in &of.expansions {
                for rival in other.expansions.iter().filter(|rival| expanded(one, rival) || spelled(one, rival)) {
                    conflicts.push(conflict(AcronymConflictKind::Expansion, one, there, rival, acronym));
                }
            }
        }
        for there in self.names.bearers(of.full()).filter(|there| *there != here) {
            let Some(other) = self.entity(there).filter(|other| other.full() == of.full()) else { continue };
            if let Some(rival) = other.acronym.as_ref().filter(|rival| are_slips(acronym, rival)) {
                conflicts.push(conflict(AcronymConflictKind::Acronym, acronym, there, rival, &of.name));
            }
        }
        conflicts
    }
}

/// Whether the acronym beside the names has the letters of none of them: "Navy Secretariat (SEMAR)".
pub(super) fn is_translated(entity: &Entity) -> bool {
    let Some(acronym) = entity.acronym.as_deref().map(fold) else { return false };
    !entity.expansions.is_empty() && !entity.expansions.iter().any(|(name, _)| has_letters(&fold(name), &acronym))
}

/// Whether the acronym's letters stand in the name in order, the first one at the beginning of a word.
fn has_letters(name: &str, acronym: &str) -> bool {
    let starts = name.match_indices(acronym.chars().next().unwrap_or_default()).map(|(at, _)| at);
    let is_start = |at: &usize| *at == 0 || name[..*at].ends_with([' ', '-']);
    let in_order = |at: usize| {
        let mut rest = name[at..].chars();
        acronym.chars().all(|letter| rest.any(|c| c == letter))
    };
    starts.filter(is_start).take(8).any(in_order)
}

/// Whether two full names are rival expansions for one body: a telling word in common, another one different, and
/// neither just a longer form or another spelling of the other.
fn are_rivals(one: &str, other: &str) -> bool {
    let is_spelling = {
        let (one, other) = (letters(one), letters(other));
        one.contains(&other) || other.contains(&one)
    };
    let share_a_telling_word = || {
        let other = stems(other);
        let telling = |stem: &String| stem.chars().count() > 3 && !GENERIC.contains(&stem.as_str());
        stems(one).iter().any(|stem| telling(stem) && other.contains(stem))
    };
    !is_spelling && are_apart(one, other) && share_a_telling_word()
}

/// Whether neither of two full names is a longer form or another spelling of the other.
fn are_apart(one: &str, other: &str) -> bool {
    let (one, other) = (stems(one), stems(other));
    let apart = |one: &[String], other: &[String]| one.iter().any(|stem| !other.iter().any(|known| alike(stem, known)));
    apart(&one, &other) && apart(&other, &one)
}

/// Whether the acronym's letters are the first letters of the name's words, small words aside.
fn spells(name: &str, acronym: &str) -> bool {
    let folded = fold(name);
    let words = folded
        .split([' ', '-'])
        .filter(|word| !matches!(*word, "of" | "the" | "for" | "and" | "de" | "la" | "y" | "et"));
    words.filter_map(|word| word.chars().next()).eq(fold(acronym).chars())
}

/// Whether two words are one in two spellings, numbers or genders: "costero", "costera".
fn alike(one: &str, other: &str) -> bool {
    const ALIKE: f64 = 0.6;
    one == other || strsim::normalized_levenshtein(one, other) >= ALIKE
}

/// Whether the name can be what the acronym stands for: one of its first words begins with the acronym's first letter.
fn expands(name: &str, acronym: &str) -> bool {
    let (name, acronym) = (fold(name), fold(acronym));
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.clone().all(|word| word != acronym)
        && words.by_ref().take(3).any(|word| word.chars().next() == acronym.chars().next())
}

/// The name in one word, without what spellings and legal forms add: "Worldwide", "World Wide".
fn letters(name: &str) -> String {
    let folded = fold(name).replace("defence", "defense");
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !["and", "company", "co", "inc", "corp", "nv", "plc", "ltd", "n", "v"].contains(word)).collect()
}

/// The words that carry meaning, without endings in which spellings of one name differ.
fn stems(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = folded.split([' ', '-']).filter(|word| word.chars().count() > 3 && *word != "para" && *word != "pour");
    words
        .map(|word| word.trim_end_matches(['s', 'e']).replace("isation", "ization").replace("centr", "center"))
        .collect()
}

/// Whether one acronym is the other with two letters exchanged, or one letter wrong, missing or added.
fn are_slips(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    let plural = |long: &str, short: &str| long.strip_suffix('s') == Some(short);
    one != other
        && one.chars().count().min(other.chars().count()) > 2
        && !plural(&one, &other)
        && !plural(&other, &one)
        && strsim::osa_distance(&one, &other) == 1
}

/// Stems that bodies share without being one.
const GENERIC: &[&str] = &[
    "international",
    "national",
    "federal",
    "central",
    "general",
    "united",
    "european",
    "african",
    "american",
    "asian",
    "world",
    "global",
    "public",
    "royal",
    "state",
    "organization",
    "association",
    "committe",
    "council",
    "commission",
    "institut",
    "center",
    "agency",
    "bureau",
    "offic",
    "department",
    "ministry",
    "union",
    "party",
    "federation",
    "bank",
    "fund",
    "foundation",
    "society",
    "group",
    "servic",
    "authority",
    "administration",
    "board",
    "court",
    "university",
    "school",
    "colleg",
    "company",
    "corporation",
    "democratic",
    "republican",
    "peopl",
    "social",
    "development",
    "research",
    "security",
    "health",
    "with",
    "front",
    "movement",
    "liberation",
    "independent",
    "north",
    "south",
    "east",
    "west",
    "northern",
    "southern",
    "eastern",
    "western",
    "republic",
    "america",
    "europ",
    "africa",
    "asia",
];
