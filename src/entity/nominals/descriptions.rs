//! Which entity a definite description takes up: "the senator", "the company", "his administration".

use crate::entity::{Entities, Entity, EntityType, country, is_country, lexicon};
use crate::nlp::Tag;
use crate::nlp::fold::fold;

use super::discourse::{Discourse, Referent};
use super::gender;
use super::phrases::Opening;
use super::profiles::{Description, LONGEST_NAME, Profiles, Reader};

/// How many sentences ago an entity may have been spoken of that is described by its own noun.
const FAR: usize = 12;
/// The same for a wider noun.
const NEAR: usize = 4;
/// How much nearer than all others the one that is meant must be, in sentences.
const LEAD: usize = 3;
/// How many times as often as the next one an entity is named that the article is about.
const TOPIC: u32 = 4;
/// More bearers of one noun than this are not told apart, so that reading takes linear time.
const MANY: usize = 32;

pub(super) struct Resolver<'a> {
    pub reader: &'a Reader<'a>,
    pub entities: &'a Entities,
    pub profiles: &'a Profiles,
}

impl Resolver<'_> {
    /// The entity that the phrase stands for, if one is clearly meant.
    pub(super) fn resolve(&self, index: usize, discourse: &Discourse) -> Option<usize> {
        let phrase = &self.reader.phrases[index];
        if !matches!(phrase.opening, Opening::Definite | Opening::Owned(_)) || self.is_narrowed(index) {
            return None;
        }
        let description = self.reader.describe(index, self.entities);
        let plural =
            self.reader.syntax.words[phrase.head()].tag != Tag::Adj && gender::is_plural(&self.text(phrase.head()));
        if plural {
            return None;
        }
        if description.noun == "old" {
            return self.only_person(0, discourse);
        }
        if matches!(description.noun.as_str(), "man" | "woman") && description.words.is_empty() {
            return self.only_person(gender::of_noun(&description.noun), discourse);
        }
        let is_bare = description.words.iter().all(|word| is_idle(word))
            && description.countries.is_empty()
            && phrase.opening == Opening::Definite
            && self.reader.complement(index).is_none();
        match lexicon::noun_kind(&description.noun) {
            Some(EntityType::Gpe) if is_bare => match description.noun.as_str() {
                "country" | "nation" => self.country(discourse),
                "city" | "town" | "village" | "municipality" => self.only(discourse, is_town),
                _ => None,
            },
            _ => self.by_noun(&description, discourse).or_else(|| {
                let is_firm = is_bare && matches!(description.noun.as_str(), "company" | "firm");
                is_firm.then(|| {
                    self.only(discourse, |entity| entity.kind == EntityType::Org && self.may_be_firm(entity))
                })?
            }),
        }
    }

    /// The only entity of a sort that the last two sentences name; else the one that the article is about.
    fn only(&self, discourse: &Discourse, is_meant: impl Fn(&Entity) -> bool) -> Option<usize> {
        let mut found: Vec<usize> = Vec::new();
        for (seen, distance) in discourse.near(self.reader.phrases) {
            if distance > 2 {
                break;
            }
            let Referent::Entity(entity) = seen.referent else { continue };
            if is_meant(&self.entities.all[entity]) && !found.contains(&entity) && found.len() < MANY {
                found.push(entity);
            }
        }
        let count = |entity: &usize| self.profiles.counts[*entity];
        found.sort_by_key(|entity| std::cmp::Reverse(count(entity)));
        match found[..] {
            [one] => Some(one),
            [one, next, ..] if count(&one) >= TOPIC * count(&next) => Some(one),
            _ => None,
        }
    }

    /// The only country that the last sentences name, by its own name or its people's.
    fn country(&self, discourse: &Discourse) -> Option<usize> {
        let mut found: Option<(String, Option<usize>)> = None;
        for (seen, distance) in discourse.near(self.reader.phrases) {
            if distance > 2 {
                break;
            }
            let Referent::Entity(entity) = seen.referent else { continue };
            let Entity { name, kind, .. } = &self.entities.all[entity];
            let is_named = *kind == EntityType::Gpe && is_country(name);
            if !is_named && *kind != EntityType::Norp {
                continue;
            }
            let spelling = country(name, *kind);
            let named = is_named.then_some(entity);
            match &mut found {
                None => found = Some((spelling, named)),
                Some((other, country)) if *other == spelling => *country = country.or(named),
                Some(_) => return None,
            }
        }
        found?.1
    }

    /// Whether no word of its name says that it is something else.
    fn may_be_firm(&self, entity: &Entity) -> bool {
        let folded = fold(&entity.name);
        let mut words = folded.split(' ');
        !words.any(|word| lexicon::head(word).is_some() && !lexicon::is_company_ending(word))
    }

    fn text(&self, word: usize) -> String {
        fold(&self.reader.article.text[self.reader.syntax.words[word].span])
    }

    /// "the company that sued", "the war on waste": another one, which the words behind tell.
    fn is_narrowed(&self, index: usize) -> bool {
        let phrase = &self.reader.phrases[index];
        let behind = phrase.words.end;
        if behind >= self.reader.syntax.sentences[phrase.sentence].end {
            return false;
        }
        let is_happening = lexicon::head(&self.text(phrase.head())) == Some(EntityType::Event);
        let word = self.text(behind);
        matches!(
            word.as_str(),
            "that" | "who" | "which" | "whose" | "whom" | "where" | "for" | "behind" | "responsible"
        ) || is_happening && word != "of" && self.reader.syntax.words[behind].tag == Tag::Adp
    }

    fn by_noun(&self, description: &Description, discourse: &Discourse) -> Option<usize> {
        let bearers = self.profiles.bearers(&description.noun);
        for is_exact in [true, false] {
            let fitting = bearers.iter().rev().take(MANY).filter(|(_, exact)| *exact || !is_exact);
            let fitting = fitting.filter(|&&(entity, exact)| self.fits(entity, description, exact));
            let seen = fitting.filter_map(|&(entity, _)| Some((discourse.since(entity)?, entity)));
            let mut meant: Vec<(usize, usize)> = seen.collect();
            if !meant.is_empty() {
                let reach = if is_exact { FAR } else { NEAR };
                meant.sort_unstable();
                return clearly(&meant, reach);
            }
        }
        None
    }

    /// Whether nothing that narrows the description speaks against the entity.
    fn fits(&self, entity: usize, description: &Description, is_exact: bool) -> bool {
        let name = &self.entities.all[entity].name;
        // An agency of that name is not "the administration"; a government is, and is written small: "the Kern administration".
        let is_government = description.noun != "administration" || name.ends_with("administration");
        if name.len() > LONGEST_NAME || !is_government {
            return false;
        }
        let name: Vec<String> = fold(name).split(' ').map(str::to_owned).collect();
        let known = self.profiles.descriptions(entity);
        let mut fitting = known.iter().filter(|known| !is_exact || known.noun == description.noun);
        let person = self.entities.all[entity].kind == EntityType::Person;
        fitting.any(|known| {
            let has_word = |word: &String| {
                is_idle(word) || known.words.contains(word) || name.contains(word) || known.noun == *word
            };
            let has_country = |wanted: &String| {
                known.countries.contains(wanted) || name.iter().any(|word| country(word, EntityType::Norp) == *wanted)
            };
            description.words.iter().all(has_word)
                && description.countries.iter().all(has_country)
                && (!description.is_owned || known.is_owned || !person)
        }) && (!description.is_owned || person || description.noun == "administration")
    }

    /// The only person that the last two sentences speak of.
    fn only_person(&self, gender: gender::Gender, discourse: &Discourse) -> Option<usize> {
        let mut found = None;
        for (seen, distance) in discourse.near(self.reader.phrases) {
            if distance > 1 {
                break;
            }
            let is_other = seen.traits.gender * gender < 0;
            if !seen.traits.is_person || seen.traits.is_plural || is_other {
                continue;
            }
            match (found, seen.referent) {
                (None, Referent::Entity(_)) => found = Some(seen.referent),
                (Some(before), referent) if before == referent => {}
                _ => return None,
            }
        }
        match found {
            Some(Referent::Entity(entity)) => Some(entity),
            _ => None,
        }
    }
}

/// The nearest of the entities, if no other is about as near.
fn clearly(meant: &[(usize, usize)], reach: usize) -> Option<usize> {
    match meant {
        [(distance, entity)] => (*distance <= reach).then_some(*entity),
        [(distance, entity), (next, _), ..] => {
            (*distance <= 2.min(reach) && next - distance >= LEAD).then_some(*entity)
        }
        [] => None,
    }
}

/// Words that narrow nothing.
fn is_idle(word: &str) -> bool {
    const IDLE: &[&str] =
        &["same", "late", "then", "now", "veteran", "embattled", "outgoing", "incumbent", "entire", "whole", "very"];
    IDLE.contains(&word)
}

/// Whether "the town" may mean it.
fn is_town(entity: &Entity) -> bool {
    let head = fold(&entity.name).rsplit(' ').next().and_then(lexicon::noun_kind);
    entity.kind == EntityType::Gpe && head.is_none() && !is_country(&entity.name)
}
