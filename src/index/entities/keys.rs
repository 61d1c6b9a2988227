//! The keys under which articles know one entity: its family and a spelling.

use crate::entity::spelling::{self, Body};
use crate::entity::{Entity, EntityType};
use crate::nlp::fold::fold;

/// The key of the entity's full name, then those of shorter ones. Without its owner, "Foreign Ministry" is a short one.
pub(super) fn of(entity: &Entity) -> Vec<String> {
    let family = Family::of(entity.kind);
    let full = match (family, &entity.owner) {
        (Family::Thing, Some(owner)) => {
            let Body { core, owner: own } = spelling::body(&fold(&entity.name));
            let whole = Body { core, owner: own.or(Some(owner.clone())) }.whole();
            format!("{}{whole}", family.prefix())
        }
        _ => family.key(&entity.name),
    };
    let mut shorter: Vec<String> = entity.aliases.iter().map(|alias| family.key(alias)).collect();
    match family {
        Family::Person => shorter.extend(parts(&full)),
        Family::Thing => {
            let core = spelling::body(&fold(&entity.name)).core;
            shorter.extend(model(&core).map(|model| format!("{}{model}", family.prefix())));
            shorter.push(format!("{}{core}", family.prefix()));
            let one = core.strip_suffix('s').filter(|one| entity.kind == EntityType::Product && one.len() > 4);
            shorter.extend(one.map(|one| format!("{}{one}", family.prefix()))); // "Odrava 900s"
        }
        Family::People | Family::Place => {}
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

/// The key that a person's full name has in whatever order its words stand; `None` for a single word.
pub(super) fn any_order(full: &str) -> Option<String> {
    let mut words: Vec<&str> = person(full)?.split(' ').collect();
    words.sort_unstable();
    (2..=LONGEST).contains(&words.len()).then(|| format!("order/{}", words.join(" ")))
}

/// Whether it is the key of an acronym or of words in any order, which nobody has for a full name.
pub(super) fn is_of_no_family(key: &str) -> bool {
    key.starts_with("acronym/") || key.starts_with("order/")
}

/// The spelling in the key of a person.
pub(super) fn person(key: &str) -> Option<&str> {
    key.strip_prefix(Family::Person.prefix())
}

/// The spelling in a key of any family.
pub(super) fn name(key: &str) -> &str {
    key.split_once('/').map_or(key, |(_, name)| name)
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
        let kind = match self {
            Family::Person => EntityType::Person,
            Family::People => EntityType::Norp,
            Family::Place => EntityType::Gpe,
            Family::Thing => EntityType::Org,
        };
        let spelled = spelling::of(&fold(name), kind);
        let spelled = match (self, spelled.rsplit_once(' ')) {
            // It belongs to what is told of the person.
            (Family::Person, Some((person, "jr" | "sr" | "ii" | "iii" | "iv"))) => person,
            _ => &spelled,
        };
        format!("{}{spelled}", self.prefix())
    }

    fn prefix(self) -> &'static str {
        match self {
            Family::Person => "person/",
            Family::People => "people/",
            Family::Place => "place/",
            Family::Thing => "thing/",
        }
    }
}

/// The number of a make: "a380" for "airbus a380".
fn model(core: &str) -> Option<&str> {
    let (_, last) = core.rsplit_once(' ')?;
    (last.contains(char::is_numeric) && last.contains(char::is_alphabetic) && last.len() > 2).then_some(last)
}

/// The most words of a name that are taken apart.
const LONGEST: usize = 6;

/// "Claudia Pardo", "C. Pardo", "Reyes Pardo" and "Pardo" for "Claudia Reyes Pardo".
fn parts(full: &str) -> Vec<String> {
    let words: Vec<&str> = person(full).unwrap_or_default().split(' ').collect();
    let mut parts = Vec::new();
    if !(2..=LONGEST).contains(&words.len()) {
        return parts;
    }
    let initial = words[0].chars().next().filter(|_| words[0].chars().nth(1).is_some());
    for (at, word) in words.iter().enumerate().skip(1) {
        parts.push(format!("person/{}", words[at..].join(" ")));
        if at > 1 {
            parts.push(format!("person/{}", words[..at].join(" ")));
        }
        if !spelling::is_particle(word) && word.chars().nth(1).is_some() {
            parts.push(format!("person/{} {word}", words[0]));
            parts.push(format!("person/{word}"));
            parts.extend(initial.map(|initial| format!("person/{initial} {word}")));
        }
    }
    parts
}
