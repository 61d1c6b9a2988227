//! Whom a pronoun of the third person takes up.
//!
//! Every phrase within reach that agrees speaks for what it stands for; unnamed people and things compete. A pronoun is
//! tied only where one referent leads clearly.

use crate::article::Article;
use crate::entity::lexicon;
use crate::nlp::fold::fold;
use crate::nlp::{Syntax, Tag, lemma};

use super::discourse::{Discourse, Referent, Seen, Traits};
use super::function::Function;
use super::gender;
use super::phrases::{Kind, Opening, Phrase, Pronoun};
use super::quoted::Speakers;

pub(super) struct Resolver<'a> {
    pub article: &'a Article,
    pub syntax: &'a Syntax,
    pub phrases: &'a [Phrase],
    pub speakers: &'a Speakers,
    /// Per entity, how often it is named.
    pub counts: &'a [u32],
}

/// What a pronoun most likely stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant {
    pub referent: Referent,
    pub traits: Traits,
    pub is_sure: bool,
}

impl Resolver<'_> {
    /// `traits` tells what is known of an entity by now.
    pub(super) fn resolve(
        &self,
        index: usize,
        pronoun: Pronoun,
        discourse: &Discourse,
        traits: impl Fn(usize) -> Traits,
    ) -> Option<Meant> {
        if pronoun == Pronoun::It && self.is_expletive(index) {
            return None;
        }
        if let Some(entity) = self.ahead(index, discourse)
            && agrees(pronoun, &traits(entity))
        {
            return Some(Meant { referent: Referent::Entity(entity), traits: traits(entity), is_sure: true });
        }
        let mut barred: Vec<Referent> = discourse
            .near(self.phrases)
            .filter(|(seen, distance)| self.is_barred(index, pronoun, seen, *distance))
            .map(|(seen, _)| seen.referent)
            .collect();
        let mut referents: Vec<(Referent, f32, Traits)> = Vec::new();
        for (place, (seen, distance)) in discourse.near(self.phrases).enumerate() {
            if barred.contains(&seen.referent) {
                continue;
            }
            if !agrees(pronoun, &seen.traits) {
                // Whoever was "he" a moment ago is not "she", whatever the name before that lets one think.
                barred.push(seen.referent);
                continue;
            }
            let score = self.score(index, pronoun, seen, distance, place);
            match referents.iter_mut().find(|(referent, ..)| *referent == seen.referent) {
                Some((_, best, _)) => *best = best.max(score) + AGAIN,
                None => referents.push((seen.referent, score, seen.traits)),
            }
        }
        referents.sort_by(|(_, one, _), (_, other, _)| other.total_cmp(one));
        let &(referent, best, mut traits) = referents.first()?;
        let next = referents.get(1).map_or(f32::MIN, |next| next.1);
        let margin = match pronoun {
            Pronoun::He | Pronoun::She => MARGIN,
            Pronoun::It | Pronoun::They => WIDE_MARGIN,
        };
        match pronoun {
            Pronoun::He => traits.gender -= gender::LEANING,
            Pronoun::She => traits.gender += gender::LEANING,
            _ => {}
        }
        Some(Meant { referent, traits, is_sure: best - next >= margin && best >= LEAST })
    }

    fn score(&self, index: usize, pronoun: Pronoun, seen: &Seen, distance: usize, place: usize) -> f32 {
        let (phrase, candidate) = (&self.phrases[index], &self.phrases[seen.phrase]);
        let mut score = DISTANCE[distance.min(DISTANCE.len() - 1)] - PLACE * place.min(20) as f32;
        score += match candidate.function {
            Function::Subject => SUBJECT,
            Function::Object => 0.0,
            Function::Oblique => OBLIQUE,
            Function::Owner if self.owns_person(seen.phrase) => OWNER + OF_PERSON,
            Function::Owner => OWNER,
            Function::Modifier => MODIFIER,
            Function::Other => 0.0,
        };
        if candidate.function == phrase.function {
            score += PARALLEL;
        }
        if candidate.kind == Kind::Pronoun(pronoun) {
            score += SAME;
        }
        if distance == 0 && candidate.function == Function::Subject && phrase.function != Function::Object {
            score += CLAUSE_SUBJECT;
        }
        if distance == 0 && self.is_relative_behind(candidate) {
            score += RELATIVE;
        }
        if self.speaks(phrase) && self.speaks(candidate) {
            score += SPEAKS;
        }
        if pronoun == Pronoun::They && !seen.traits.is_plural {
            score += if self.follows_people(index) { COLLECTIVE + BESIDE_PEOPLE } else { COLLECTIVE };
        }
        // What is done to "it" is mostly done to a thing.
        if pronoun == Pronoun::It && matches!(phrase.function, Function::Object | Function::Oblique) {
            score += if matches!(seen.referent, Referent::Entity(_)) { OBJECT } else { 0.0 };
        }
        match seen.referent {
            Referent::Entity(entity) => score += OFTEN * self.counts[entity].min(6) as f32,
            Referent::Unnamed(_) if matches!(candidate.opening, Opening::Owned(_)) => {}
            Referent::Unnamed(_) => score += UNNAMED,
        }
        if seen.traits.gender != 0 && matches!(pronoun, Pronoun::He | Pronoun::She) {
            score += GENDER;
        }
        if !seen.is_sure {
            score += UNSURE;
        }
        if candidate.quotation != phrase.quotation {
            score += QUOTED;
        }
        score
    }

    /// Whether the sentence has spoken of people before the pronoun, who are likelier "they" than a body is.
    fn follows_people(&self, index: usize) -> bool {
        let sentence = self.phrases[index].sentence;
        let before = self.phrases[..index].iter().rev().take_while(|phrase| phrase.sentence == sentence);
        before.filter(|phrase| phrase.kind == Kind::Noun).any(|phrase| {
            let word = fold(self.text(phrase.head()));
            gender::is_plural(&word) && gender::is_person(&lemma::noun(&word)) || word == "people"
        })
    }

    /// "Kern" of "Kern's lawyer", who is the one that the sentence goes on about.
    fn owns_person(&self, candidate: usize) -> bool {
        let near = self.phrases[candidate..].iter().skip(1).take(4);
        let mut owned = near.filter(|phrase| phrase.opening == Opening::Owned(candidate) && phrase.kind == Kind::Noun);
        owned.next().is_some_and(|owned| {
            let noun = fold(&self.article.text[self.syntax.words[owned.head()].span]);
            owned.function == Function::Subject && gender::is_person(&noun)
        })
    }

    /// "the driver, who said that he"
    fn is_relative_behind(&self, candidate: &Phrase) -> bool {
        let end = self.syntax.sentences[candidate.sentence].end;
        let mut behind = (candidate.words.end..end).map(|at| &self.article.text[self.syntax.words[at].span]);
        behind.find(|word| *word != ",").is_some_and(|word| matches!(word, "who" | "whose"))
    }

    fn speaks(&self, phrase: &Phrase) -> bool {
        let reports = |verb: usize| lexicon::is_reporting(&fold(&self.article.text[self.syntax.words[verb].span]));
        phrase.function == Function::Subject && phrase.verb.is_some_and(reports)
    }

    /// Whether grammar keeps the pronoun from standing for it: two arguments of one verb, a speaker in her own words.
    fn is_barred(&self, index: usize, pronoun: Pronoun, seen: &Seen, distance: usize) -> bool {
        let (phrase, candidate) = (&self.phrases[index], &self.phrases[seen.phrase]);
        let is_argument = |function| matches!(function, Function::Object | Function::Oblique | Function::Subject);
        // "Mexican" of "the Mexican president" is no people.
        let is_adjective = candidate.function == Function::Modifier && seen.traits.is_plural;
        let is_coargument = distance == 0
            && phrase.verb.is_some()
            && phrase.verb == candidate.verb
            && is_argument(phrase.function)
            && is_argument(candidate.function);
        // "his brother" is not he.
        let holds =
            candidate.span.covers(phrase.span) || phrase.span.covers(candidate.span) && phrase.span != candidate.span;
        let speaks = phrase.quotation.is_some_and(|quotation| self.speakers.are(quotation, seen.referent));
        // "Firefox, its main rival,"; but "Kern, her mother and a baker".
        let is_comma = |at: usize| self.syntax.words.get(at).is_some() && self.text(at) == ",";
        let stands_beside = distance == 0
            && phrase.function == Function::Owner
            && candidate.words.end + 1 == phrase.words.start
            && is_comma(candidate.words.end)
            && self.phrases.get(index + 1).is_some_and(|owned| is_comma(owned.words.end));
        // "Alytus and Trakai have places free": neither of the two alone.
        let is_one_of_several = pronoun == Pronoun::It && self.is_conjunct(seen.phrase);
        is_adjective || is_coargument || holds || speaks || stands_beside || is_one_of_several
    }

    /// Whether the name is the last of a list, or stands before "and" and another name.
    fn is_conjunct(&self, candidate: usize) -> bool {
        let name = |at: Option<usize>| {
            let phrase = self.phrases.get(at?)?;
            matches!(phrase.kind, Kind::Name(_)).then_some(phrase)
        };
        let Some(own) = name(Some(candidate)) else { return false };
        let joins = |one: &Phrase, other: &Phrase| {
            one.sentence == other.sentence
                && one.words.end + 1 == other.words.start
                && self.text(one.words.end) == "and"
        };
        name(candidate.checked_sub(1)).is_some_and(|before| joins(before, own))
            || name(Some(candidate + 1)).is_some_and(|behind| joins(own, behind))
    }

    /// "In her letter, Kern said", "Discussing his concern, the minister": before the sentence has a subject, the pronoun
    /// waits for it. `None` where it does not, and where that is no name.
    fn ahead(&self, index: usize, discourse: &Discourse) -> Option<usize> {
        let phrase = &self.phrases[index];
        let sentence = &self.syntax.sentences[phrase.sentence];
        let opens = &self.syntax.words[sentence.start];
        let is_phrase = opens.tag == Tag::Adp || opens.tag == Tag::Verb && self.text(sentence.start).ends_with("ing");
        if !is_phrase || phrase.quotation.is_some() {
            return None;
        }
        let comma = (phrase.words.end..sentence.end).find(|&at| self.text(at) == ",")?;
        let is_bare = |at: usize| self.syntax.words[at].tag != Tag::Aux;
        let mut own = self.phrases.iter().skip(index + 1).take_while(|behind| behind.sentence == phrase.sentence);
        let subject = own.find(|behind| behind.words.start > comma && behind.function == Function::Subject)?;
        let has_subject = discourse
            .near(self.phrases)
            .any(|(seen, distance)| distance == 0 && self.phrases[seen.phrase].function == Function::Subject);
        if has_subject || !(sentence.start..comma).all(is_bare) {
            return None;
        }
        match subject.kind {
            Kind::Name(entity) => Some(entity),
            _ => None,
        }
    }

    fn text(&self, word: usize) -> &str {
        &self.article.text[self.syntax.words[word].span]
    }

    /// "it is clear that", "it seems", "it rained": nothing is meant.
    fn is_expletive(&self, index: usize) -> bool {
        let phrase = &self.phrases[index];
        let end = self.syntax.sentences[phrase.sentence].end;
        let text = |at: usize| fold(&self.article.text[self.syntax.words[at].span]);
        if phrase.function == Function::Owner {
            return false;
        }
        const HELPING: &[&str] = &["has", "had", "have", "will", "would", "may", "might", "could", "must", "should"];
        let is_verb =
            |&at: &usize| matches!(self.syntax.words[at].tag, Tag::Verb | Tag::Aux) && !HELPING.contains(&&*text(at));
        let Some(verb) = (phrase.head() + 1..end).take(4).find(is_verb) else {
            return phrase.function == Function::Subject;
        };
        let word = text(verb);
        const EMPTY: &[&str] = &[
            "seems", "seemed", "appears", "appeared", "rains", "rained", "snowed", "turns", "turned", "takes", "took",
            "happens", "happened", "follows", "matters", "depends",
        ];
        if phrase.function == Function::Subject && EMPTY.contains(&word.as_str()) {
            return true;
        }
        // "when it emerged that"
        if verb + 1 < end
            && text(verb + 1) == "that"
            && matches!(&*word, "emerged" | "emerges" | "transpired" | "helps")
        {
            return true;
        }
        // "it is clear that", "it was reported that", "it is hot": only "it is a", "it was founded" mean something.
        if self.syntax.words[verb].tag != Tag::Aux || !matches!(word.as_str(), "is" | "was" | "'s" | "be" | "been") {
            return false;
        }
        let mut behind = (verb + 1..end).filter(|&at| self.syntax.words[at].tag != Tag::Adv);
        let is_said = behind.next().is_some_and(|at| match self.syntax.words[at].tag {
            Tag::Verb => true,
            Tag::Det => matches!(text(at).as_str(), "a" | "an" | "one" | "the"),
            _ => false,
        });
        let opens = |at: usize| matches!(text(at).as_str(), "that" | "to" | "whether" | "who" | "when" | "if");
        !is_said || (verb + 1..end).take(CLAUSE).any(opens)
    }
}

/// How far behind "it is" the clause that it stands for begins, in words.
const CLAUSE: usize = 8;

/// Whether gender and number let the pronoun stand for it.
fn agrees(pronoun: Pronoun, traits: &Traits) -> bool {
    match pronoun {
        Pronoun::He => traits.is_person && !traits.is_plural && traits.gender < gender::LEANING,
        Pronoun::She => traits.is_person && !traits.is_plural && traits.gender > -gender::LEANING,
        Pronoun::It => !traits.is_person && !traits.is_plural,
        Pronoun::They => traits.is_plural || traits.is_collective,
    }
}

// What speaks for and against a referent. The numbers were chosen by hand, then moved one by one to what ties most pronouns
// rightly on documents of other genres than the news, a wrong one counting three times.

/// By sentences between.
const DISTANCE: [f32; 4] = [0.0, -1.2, -2.55, -3.2];
/// By each phrase between.
const PLACE: f32 = 0.14;
const SUBJECT: f32 = 1.2;
const OBLIQUE: f32 = -0.5;
const OWNER: f32 = 0.1;
const OF_PERSON: f32 = -1.0;
const MODIFIER: f32 = -1.5;
const PARALLEL: f32 = 0.4;
/// For a pronoun of the same kind.
const SAME: f32 = 0.6;
/// By each name of the entity.
const OFTEN: f32 = 0.15;
const UNNAMED: f32 = -0.15;
const GENDER: f32 = 0.8;
/// For a pronoun that is itself a guess.
const UNSURE: f32 = -1.2;
/// Across the marks of a quotation.
const QUOTED: f32 = -1.2;
const CLAUSE_SUBJECT: f32 = 0.5;
const RELATIVE: f32 = 1.5;
const SPEAKS: f32 = 0.6;
const OBJECT: f32 = -0.8;
const COLLECTIVE: f32 = -0.8;
const BESIDE_PEOPLE: f32 = -1.0;
/// For each further phrase of one referent.
const AGAIN: f32 = 0.2;
/// How far the first must lead.
const MARGIN: f32 = 0.65;
const WIDE_MARGIN: f32 = 1.2;
const LEAST: f32 = -2.0;
