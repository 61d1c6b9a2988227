//! Names that may mean the same as another and that nothing ties to it: to be offered, never to be linked.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::corpus::Snapshot;
use crate::entity::EntityType;
use crate::index::{EntityRef, Linker};
use crate::nlp::fold::fold_name;
use crate::nlp::gazetteer::{self, Known};

/// How alike two spellings of one name are at least.
const LIKE: f64 = 0.8;

/// The names most like `name`, each with which another entity is known best; those of more articles first.
pub(super) fn find(snapshot: &Snapshot, here: &EntityRef, name: &str, most: usize) -> Vec<String> {
    let linker = Linker::new(&snapshot.index);
    let Some(kind) = linker.entity_type(here) else { return Vec::new() };
    let written: Vec<&str> = name.split(' ').collect();
    let name = fold_name(name);
    let mut found: BTreeMap<String, Candidate> = BTreeMap::new();
    // Most names stand in several articles, and folding is what takes time.
    let mut spelled: FxHashMap<&str, String> = FxHashMap::default();
    for (id, summary) in snapshot.index.articles() {
        for (entity, known) in summary.entities.iter().enumerate() {
            if !is_one_sort(kind, known.kind) || !may_be_alike(&written, &known.name) {
                continue;
            }
            let folded = spelled.entry(&known.name).or_insert_with(|| fold_name(&known.name));
            if let Some(candidate) = found.get_mut(folded) {
                candidate.articles += 1;
                continue;
            }
            let Some(likeness) = likeness(&name, folded) else { continue };
            let entity = EntityRef { article: id.clone(), entity };
            found.insert(folded.clone(), Candidate { likeness, articles: 1, name: known.name.clone(), entity });
        }
    }
    let mut found: Vec<Candidate> = found.into_values().collect();
    found.sort_by_key(|candidate| Reverse((candidate.likeness, candidate.articles)));
    let others = found.into_iter().filter(|candidate| !linker.is_same_entity(here, &candidate.entity));
    others.take(most).map(|candidate| candidate.name).collect()
}

struct Candidate {
    /// In percent.
    likeness: u32,
    articles: usize,
    name: String,
    entity: EntityRef,
}

/// People are people; what is taken for a body here may be taken for a place there.
fn is_one_sort(one: EntityType, other: EntityType) -> bool {
    (one == EntityType::Person) == (other == EntityType::Person)
        && (one == EntityType::Norp) == (other == EntityType::Norp)
}

/// Whether the names may be alike, as far as that can be told without folding them.
fn may_be_alike(one: &[&str], other: &str) -> bool {
    let ends = |name: &str| (name.bytes().next(), name.bytes().next_back());
    let (first, last) = ends(other);
    other.split(' ').any(|word| !word.is_ascii() || one.iter().any(|own| own.eq_ignore_ascii_case(word)))
        || one.first().is_some_and(|own| ends(own).0 == first)
        || one.last().is_some_and(|own| ends(own).1 == last)
        || other.starts_with("The ")
}

/// Two spellings, two names with a word in common that is not too small, or an acronym; the names folded.
fn likeness(one: &str, other: &str) -> Option<u32> {
    if one == other {
        return None;
    }
    if is_acronym(one, other) || is_acronym(other, one) {
        return Some(100);
    }
    let (here, there) = (telling_words(one), telling_words(other));
    let common = here.iter().filter(|word| there.contains(word)).count();
    if common > 0 {
        let share = 100 * common / here.len().max(there.len());
        return (share >= 50).then_some(share as u32);
    }
    let lengths = one.len().min(other.len()) as f64 / one.len().max(other.len()) as f64;
    // No spelling is alike that differs so much in length; most names end here.
    if lengths < LIKE || one.len() < 5 {
        return None;
    }
    let alike = strsim::normalized_damerau_levenshtein(one, other);
    (alike >= LIKE).then_some((alike * 100.0) as u32)
}

/// The words that are neither small nor what half of a country's names have in them: "Mexican".
fn telling_words(name: &str) -> Vec<&str> {
    let is_common = |word: &str| {
        let known = gazetteer::known(word);
        known.has(Known::PEOPLE) || known.has(Known::PLACE)
    };
    name.split(' ').filter(|word| word.len() > 3 && !is_common(word)).collect()
}

/// "stt" and "special investigation service", whose first letters need not be all of it, nor in English: at least they
/// must be the same.
fn is_acronym(short: &str, long: &str) -> bool {
    let initials: String =
        long.split([' ', '-']).filter(|word| !is_small(word)).filter_map(|word| word.chars().next()).collect();
    short.len() > 1 && !short.contains(' ') && initials == short
}

fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "in" | "on" | "de" | "la" | "y")
}

#[cfg(test)]
mod tests {
    use super::likeness;

    #[test]
    fn spellings_parts_and_acronyms_are_alike_and_chance_is_not() {
        for (one, other) in [
            ("ilona vadas", "ilona vadasz"),
            ("ines quiroga", "quiroga soto"),
            ("samsoe seabed agency", "ssa"),
            ("bank of samsoe", "bs"),
        ] {
            assert!(likeness(one, other).is_some() && likeness(other, one).is_some(), "{one} and {other}");
        }
        for (one, other) in [
            ("ilona vadas", "ilona vadas"),
            ("danish rowing federation", "danish seabed agency"),
            ("odense", "fyn"),
            ("jo", "jon"),
            ("samsoe seabed agency", "sba"),
        ] {
            assert_eq!(likeness(one, other), None, "{one} and {other}");
        }
    }
}
