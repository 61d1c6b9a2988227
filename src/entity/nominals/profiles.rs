//! What an article says of the entities that it names: roles, kinds, countries, gender.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::entity::{Entities, Entity, EntityType, country, lexicon, roles};
use crate::nlp::fold::fold;
use crate::nlp::{Syntax, Tag, Tokens, lemma};

use super::function::Function;
use super::gender::{self, Gender};
use super::nouns;
use super::phrases::{Kind, Opening, Phrase};

/// A noun with what narrows it, folded: "president", of Mexico.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Description {
    /// In the singular; with what makes another office of it: "vice-president".
    pub noun: String,
    /// The other words.
    pub words: Vec<String>,
    /// Countries and their people, in one spelling.
    pub countries: Vec<String>,
    /// Whether it is somebody's: "his wife".
    pub is_owned: bool,
}

#[derive(Debug, Default)]
pub(super) struct Profiles {
    /// Per entity.
    pub genders: Vec<Gender>,
    /// Per entity, how often it is named.
    pub counts: Vec<u32>,
    descriptions: Vec<Vec<Description>>,
    /// The entities that a noun may mean, in order, with whether it does so by the very word.
    by_noun: FxHashMap<String, Vec<(usize, bool)>>,
    /// Phrases that describe the name beside them: "a baker" of "Kern, a baker", with the entity.
    pub beside: FxHashMap<usize, usize>,
}

/// More of one entity's descriptions than this are not kept.
const KEPT: usize = 12;
/// How many words of a phrase narrow its noun.
const LONGEST: usize = 12;
/// Names longer than this tell nothing, in bytes.
pub(super) const LONGEST_NAME: usize = 200;

impl Profiles {
    pub(super) fn of(
        article: &Article,
        tokens: &Tokens,
        syntax: &Syntax,
        entities: &Entities,
        phrases: &[Phrase],
    ) -> Profiles {
        let mut profiles = Profiles {
            genders: entities.all.iter().map(by_name).collect(),
            counts: vec![0; entities.all.len()],
            descriptions: vec![Vec::new(); entities.all.len()],
            ..Profiles::default()
        };
        let reader = Reader { article, syntax, phrases };
        for (index, phrase) in phrases.iter().enumerate() {
            let Kind::Name(entity) = phrase.kind else { continue };
            profiles.counts[entity] += 1;
            let kind = entities.all[entity].kind;
            if let Some(title) = reader.title(index, entities) {
                profiles.add(entity, kind, title);
            }
            let before = reader.before(index, kind);
            let behind = reader.behind(tokens, index, kind).filter(|_| before.is_none());
            for beside in [before, behind, reader.predicate(index, kind)].into_iter().flatten() {
                profiles.beside.insert(beside, entity);
                profiles.add(entity, kind, reader.describe(beside, entities));
            }
        }
        for (index, entity) in entities.all.iter().enumerate() {
            profiles.add_name(index, entity);
        }
        for bearers in profiles.by_noun.values_mut() {
            bearers.sort_unstable_by_key(|&(entity, is_exact)| (entity, !is_exact));
            bearers.dedup_by_key(|(entity, _)| *entity);
        }
        profiles
    }

    /// The entities that the noun may mean, with whether it is their own noun and not a wider one.
    pub(super) fn bearers(&self, noun: &str) -> &[(usize, bool)] {
        self.by_noun.get(noun).map_or(&[], Vec::as_slice)
    }

    pub(super) fn descriptions(&self, entity: usize) -> &[Description] {
        &self.descriptions[entity]
    }

    fn add(&mut self, entity: usize, kind: EntityType, description: Description) {
        if self.descriptions[entity].len() >= KEPT || self.descriptions[entity].contains(&description) {
            return;
        }
        if kind == EntityType::Person {
            self.genders[entity] += gender::of_noun(&description.noun);
            if !gender::is_person(&description.noun) && !is_office(&description.noun) {
                return;
            }
        }
        self.bear(entity, &description.noun);
        self.descriptions[entity].push(description);
    }

    fn bear(&mut self, entity: usize, noun: &str) {
        self.by_noun.entry(noun.to_owned()).or_default().push((entity, true));
        for wide in nouns::wider(noun) {
            self.by_noun.entry(wide.to_owned()).or_default().push((entity, false));
        }
    }

    /// "Ministry of Health" is a ministry, "Lindmark Bridge" a bridge.
    fn add_name(&mut self, index: usize, entity: &Entity) {
        if matches!(entity.kind, EntityType::Person | EntityType::Norp) {
            return;
        }
        for form in entity.aliases.iter().chain([&entity.name]).filter(|form| form.len() <= LONGEST_NAME) {
            let folded = fold(form);
            let words: Vec<&str> = folded.split(' ').collect();
            let end = words
                .iter()
                .position(|word| matches!(*word, "of" | "for" | "on" | "de" | "del"))
                .unwrap_or(words.len());
            let Some((head, rest)) = words[..end].split_last() else { continue };
            // "The Daily Times" is no time.
            let is_time =
                matches!(*head, "times" | "time" | "day" | "week" | "month" | "year" | "post" | "mail" | "press");
            let is_kind = !is_time && lexicon::head(head).is_some() || lexicon::noun_kind(head).is_some();
            if words.len() > 1 && (is_kind || lexicon::is_company_ending(head)) {
                let countries = rest.iter().map(|word| country(word, EntityType::Norp)).collect();
                let words = words.iter().filter(|word| *word != head).map(|word| (*word).to_owned()).collect();
                let noun = lemma::noun(head).into_owned();
                self.bear(index, &noun);
                if self.descriptions[index].len() < KEPT {
                    self.descriptions[index].push(Description { noun, words, countries, is_owned: false });
                }
            }
        }
    }
}

/// The gender that a person's given name tells.
fn by_name(entity: &Entity) -> Gender {
    let folded = fold(&entity.name);
    let given = folded.split([' ', '-']).next().unwrap_or_default();
    match entity.kind {
        EntityType::Person if folded.contains(' ') => gender::of_given_name(given),
        _ => 0,
    }
}

/// Titles that are no role nouns by themselves.
fn is_office(noun: &str) -> bool {
    noun.contains('-')
}

/// Between what something is and what it is called: "an exercise, dubbed", "the plan called".
fn is_naming(gap: &str) -> bool {
    matches!(
        gap.trim().trim_start_matches(',').trim_start(),
        "dubbed" | "called" | "codenamed" | "code-named" | "known as"
    )
}

/// Reads what stands beside names.
pub(super) struct Reader<'a> {
    pub article: &'a Article,
    pub syntax: &'a Syntax,
    pub phrases: &'a [Phrase],
}

impl Reader<'_> {
    fn text(&self, word: usize) -> &str {
        &self.article.text[self.syntax.words[word].span]
    }

    fn folded(&self, word: usize) -> String {
        fold(self.text(word))
    }

    /// "Mexican President" before a name.
    fn title(&self, index: usize, entities: &Entities) -> Option<Description> {
        let phrase = &self.phrases[index];
        let last = phrase.title.clone().next_back()?;
        let mut description =
            Description { noun: lemma::noun(&self.folded(last)).into_owned(), ..Description::default() };
        self.narrow(&mut description, index, phrase.title.start..last, entities);
        Some(description)
    }

    /// The noun of a phrase with what narrows it.
    pub(super) fn describe(&self, index: usize, entities: &Entities) -> Description {
        let phrase = &self.phrases[index];
        let noun = lemma::noun(&self.folded(phrase.head())).into_owned();
        let mut description = Description { noun, ..Description::default() };
        self.narrow(&mut description, index, phrase.words.start..phrase.head(), entities);
        if let Some(complement) = self.complement(index) {
            match complement.kind {
                Kind::Name(entity) => {
                    description.countries.push(country(&entities.all[entity].name, entities.all[entity].kind))
                }
                _ => description.words.push(lemma::noun(&self.folded(complement.head())).into_owned()),
            }
        }
        description
    }

    /// What "of" adds to a phrase: "Peru" for "the president of Peru".
    pub(super) fn complement(&self, index: usize) -> Option<&Phrase> {
        let head = self.phrases[index].head();
        let sentence = &self.syntax.sentences[self.phrases[index].sentence];
        if head + 2 >= sentence.end || !self.text(head + 1).eq_ignore_ascii_case("of") {
            return None;
        }
        let start = self.syntax.words[head + 2].span.start;
        self.phrases[index..].iter().skip(1).take(4).rev().find(|phrase| {
            let first = self.syntax.words[phrase.title.start.min(phrase.words.start)].span.start;
            first == start || phrase.span.start == start
        })
    }

    fn narrow(&self, description: &mut Description, index: usize, words: std::ops::Range<usize>, entities: &Entities) {
        let phrase = &self.phrases[index];
        if let Opening::Owned(owner) = phrase.opening {
            match self.phrases[owner].kind {
                Kind::Name(entity) => {
                    let entity = &entities.all[entity];
                    description.countries.push(country(&entity.name, entity.kind));
                }
                Kind::Noun => {
                    description.words.push(lemma::noun(&self.folded(self.phrases[owner].head())).into_owned())
                }
                Kind::Pronoun(_) => description.is_owned = true,
            }
        }
        // Names within the phrase stand right before it in the list.
        let inner = |word: usize| {
            let inner = self.phrases[..index].iter().rev().take(6).find(|inner| inner.words.contains(&word))?;
            matches!(inner.kind, Kind::Name(_)).then_some(inner)
        };
        for word in words.rev().take(LONGEST) {
            let tag = self.syntax.words[word].tag;
            match inner(word).map(|inner| (inner.kind, inner.words.end - 1 == word)) {
                Some((Kind::Name(entity), true)) => {
                    let entity = &entities.all[entity];
                    description.countries.push(country(&entity.name, entity.kind));
                }
                Some(_) => {}
                None if matches!(tag, Tag::Det | Tag::Punct | Tag::Part) => {}
                None => description.words.push(self.folded(word)),
            }
        }
        let changed = |office: &str| description.words.iter().any(|word| word == office);
        let office = match description.noun.as_str() {
            "minister" if changed("prime") => Some("prime-minister"),
            _ => None,
        };
        let rank = ["vice", "deputy", "assistant"].into_iter().find(|rank| changed(rank));
        if let Some(office) = office {
            description.noun = office.to_owned();
            description.words.retain(|word| word != "prime");
        } else if let Some(rank) = rank {
            description.noun = format!("{rank}-{}", description.noun);
            description.words.retain(|word| word != rank);
        }
    }

    /// "the mayor, Ada Kestrova,": the phrase before a name that describes it.
    fn before(&self, index: usize, kind: EntityType) -> Option<usize> {
        let name = &self.phrases[index];
        let before = (0..index).rev().take(3).find(|&at| self.phrases[at].kind == Kind::Noun)?;
        let phrase = &self.phrases[before];
        let gap = self.article.text.get(phrase.span.end..name.span.start)?;
        if is_naming(gap) {
            let noun = lemma::noun(&self.folded(phrase.head())).into_owned();
            return (kind != EntityType::Person && !gender::is_person(&noun)).then_some(before);
        }
        let behind = self.article.text.get(name.span.end..)?;
        let closes = behind.starts_with(',') && !behind.starts_with(", and ") || behind.starts_with(['.', ')']);
        let is_open = matches!(phrase.opening, Opening::Definite | Opening::Owned(_));
        (gap.trim() == "," && closes && is_open && name.title.is_empty() && self.fits(before, kind)).then_some(before)
    }

    /// "Ada Kestrova, the mayor,": the phrase behind a name that describes it.
    fn behind(&self, tokens: &Tokens, index: usize, kind: EntityType) -> Option<usize> {
        let name = &self.phrases[index];
        if !self.article.text[name.span.end..].trim_start().starts_with([',', '(']) {
            return None;
        }
        let role = roles::beside(self.article, tokens, name.span).filter(|role| role.start > name.span.end)?;
        let near = self.phrases[index..].iter().enumerate().skip(1).take(8);
        let mut at_role = near.filter(|(_, phrase)| phrase.kind == Kind::Noun && phrase.span.start == role.start);
        let (offset, phrase) = at_role.next_back()?;
        // "Ada Kestrova, her mother and the baker" are three.
        let behind = &self.article.text[phrase.span.end..];
        let is_list = [" and ", " or ", ", and "].iter().any(|word| behind.starts_with(word));
        (self.fits(index + offset, kind) && !is_list).then_some(index + offset)
    }

    /// "Ada Kestrova is the mayor": the phrase that the sentence says of the name.
    fn predicate(&self, index: usize, kind: EntityType) -> Option<usize> {
        let name = &self.phrases[index];
        let verb = name.verb.filter(|_| name.function == Function::Subject)?;
        let is_copula = matches!(self.text(verb), "is" | "was" | "became" | "remains");
        let near = self.phrases[index..].iter().enumerate().skip(1).take(8);
        let mut behind = near.filter(|(_, phrase)| phrase.kind == Kind::Noun && phrase.sentence == name.sentence);
        let (offset, phrase) = behind.find(|(_, phrase)| phrase.span.start > self.syntax.words[verb].span.end)?;
        let gap = self.article.text.get(self.syntax.words[verb].span.end..phrase.span.start)?.trim();
        let is_plain = matches!(gap, "" | "also" | "now" | "still" | "then");
        (is_copula && is_plain && phrase.opening != Opening::Bare && self.fits(index + offset, kind))
            .then_some(index + offset)
    }

    /// Whether the noun suits the type of what it describes.
    fn fits(&self, index: usize, kind: EntityType) -> bool {
        let noun = lemma::noun(&self.folded(self.phrases[index].head())).into_owned();
        match kind {
            EntityType::Person => gender::is_person(&noun),
            kind => {
                let known = lexicon::noun_kind(&noun).or_else(|| lexicon::head(&noun));
                known == Some(kind)
            }
        }
    }
}
