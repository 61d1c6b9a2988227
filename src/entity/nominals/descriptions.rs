//! Which entity a definite description takes up: "the senator", "the company", "his administration".

use crate::entity::{Entities, Entity, EntityType, country, is_country, lexicon};
use crate::nlp::fold::fold;
use crate::nlp::Tag;

use super::discourse::{Discourse, Referent};
use super::gender;
use super::phrases::Opening;
use super::profiles::{Description, Profiles, Reader};

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
        let plural = self.reader.syntax.words[phrase.head()].tag != Tag::Adj && gender::is_plural(&self.text(phrase.head()));
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
            Some(EntityType::Gpe) if is_bare => self.only(discourse, |entity| is_place(entity, &description.noun)),
            _ => self.by_noun(&description, discourse).or_else(|| {
                let is_firm = is_bare && matches!(description.noun.as_str(), "company" | "firm");
                is_firm.then(|| self.only(discourse, |entity| entity.kind == EntityType::Org && self.may_be_firm(entity)))?
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

    /// Whether no word of its name says that it is something else.
    fn may_be_firm(&self, entity: &Entity) -> bool {
        let folded = fold(&entity.name);
        let mut words = folded.split(' ');
        !words.any(|word| lexicon::head(word).is_some() && !lexicon::is_company_ending(word))
    }

    fn text(&self, word: usize) -> String {
        fold(&self.reader.article.text[self.reader.syntax.words[word].span])
    }

    /// "the company that sued", "the man who": somebody else, whom the clause tells.
    fn is_narrowed(&self, index: usize) -> bool {
        let phrase = &self.reader.phrases[index];
        let behind = phrase.words.end;
        behind < self.reader.syntax.sentences[phrase.sentence].end
            && matches!(self.text(behind).as_str(), "that" | "who" | "which" | "whose" | "where" | "for" | "behind" | "responsible" | "whom")
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
        let of_name = || {
            let name = fold(&self.entities.all[entity].name);
            name.split(' ').map(str::to_owned).collect::<Vec<String>>()
        };
        let name = of_name();
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
        [(distance, entity), (next, _), ..] => (*distance <= 2.min(reach) && next - distance >= LEAD).then_some(*entity),
        [] => None,
    }
}

/// Words that narrow nothing.
fn is_idle(word: &str) -> bool {
    const IDLE: &[&str] =
        &["same", "late", "then", "now", "veteran", "embattled", "outgoing", "incumbent", "entire", "whole", "very"];
    IDLE.contains(&word)
}

/// Whether a noun for places may mean it: "the country", "the town".
fn is_place(entity: &Entity, noun: &str) -> bool {
    let is_country = is_country(&entity.name);
    let head = fold(&entity.name).rsplit(' ').next().and_then(lexicon::noun_kind);
    match noun {
        "country" | "nation" => entity.kind == EntityType::Gpe && is_country,
        "city" | "town" | "village" | "municipality" => entity.kind == EntityType::Gpe && !is_country && head.is_none(),
        _ => false,
    }
}
