//! The spellings under which articles know one entity.

use crate::entity::{Entity, EntityType};
use crate::nlp::fold::fold;

/// The key of the entity's full name, then those of shorter ones. Without its owner, "Foreign Ministry" is a short one.
pub(super) fn of(entity: &Entity, owner: Option<&str>) -> Vec<String> {
    let family = Family::of(entity.kind);
    let name = family.key(&entity.name);
    let full = owner.map_or_else(|| name.clone(), |owner| format!("{name} of {owner}"));
    let mut shorter: Vec<String> = entity.aliases.iter().map(|alias| family.key(alias)).collect();
    shorter.push(name);
    if entity.kind == EntityType::Person {
        shorter.extend(parts(&full));
    }
    shorter.retain(|key| *key != full && !is_shorter(&full, key));
    shorter.sort();
    shorter.dedup();
    shorter.insert(0, full);
    shorter
}

/// The key under which bodies with this acronym are found.
pub(super) fn acronym(acronym: &str) -> String {
    format!("acronym/{}", fold(acronym))
}

/// Whether `full` has fewer words than `key`, so that it cannot be the full name of it.
pub(super) fn is_shorter(full: &str, key: &str) -> bool {
    words(full) < words(key)
}

/// Whether both keys are of people, of places, …; acronyms are of any family.
pub(super) fn are_of_one_family(one: &str, other: &str) -> bool {
    let family = |key| str::split_once(key, '/').map(|(family, _)| family).filter(|family| *family != "acronym");
    family(one).zip(family(other)).is_none_or(|(one, other)| one == other)
}

fn words(key: &str) -> usize {
    key.split(' ').count()
}

/// Types that are never one entity. Buildings and bodies are: a university is both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Person,
    People,
    Place,
    Thing,
}

impl Family {
    /// Those among which an article may be mistaken about a name.
    pub(super) const NAMED: [Family; 3] = [Family::Person, Family::Place, Family::Thing];

    pub(super) fn of(kind: EntityType) -> Family {
        match kind {
            EntityType::Person => Family::Person,
            EntityType::Norp => Family::People,
            EntityType::Gpe | EntityType::Loc => Family::Place,
            EntityType::Org | EntityType::Fac | EntityType::Event | EntityType::Law | EntityType::Product => {
                Family::Thing
            }
        }
    }

    pub(super) fn key(self, name: &str) -> String {
        let folded = fold(name);
        let folded = folded.strip_prefix("the ").unwrap_or(&folded);
        match self {
            Family::Person => format!("person/{folded}"),
            Family::People => format!("people/{}", folded.strip_suffix('s').unwrap_or(folded)),
            Family::Place => format!("place/{}", crate::entity::usual_name(folded)),
            Family::Thing => {
                let usual = crate::entity::usual_name(folded);
                let words: Vec<&str> = usual.split(' ').map(one_spelling).collect();
                format!("thing/{}", words.join(" "))
            }
        }
    }
}

/// "Claudia Pardo", "Reyes Pardo" and "Pardo" for "Claudia Reyes Pardo".
fn parts(full: &str) -> Vec<String> {
    const LONGEST: usize = 6;
    let words: Vec<&str> = full.trim_start_matches("person/").split(' ').collect();
    let mut parts = Vec::new();
    if (2..=LONGEST).contains(&words.len()) {
        for (at, word) in words.iter().enumerate().skip(1) {
            parts.push(format!("person/{}", words[at..].join(" ")));
            parts.push(format!("person/{} {word}", words[0]));
            parts.push(format!("person/{word}"));
        }
    }
    parts
}

/// British and American spelling, figures and words.
fn one_spelling(word: &str) -> &str {
    match word {
        "organisation" => "organization",
        "centre" => "center",
        "defence" => "defense",
        "labour" => "labor",
        "programme" => "program",
        "harbour" => "harbor",
        "theatre" => "theater",
        "first" => "1st",
        "second" => "2nd",
        "third" => "3rd",
        "fourth" => "4th",
        "fifth" => "5th",
        "sixth" => "6th",
        "seventh" => "7th",
        "eighth" => "8th",
        "ninth" => "9th",
        "tenth" => "10th",
        "eleventh" => "11th",
        "twelfth" => "12th",
        "&" => "and",
        word => word,
    }
}
