//! What has been spoken of, in order: whom a phrase may take up again.

use rustc_hash::FxHashMap;

use super::gender::Gender;
use super::phrases::Phrase;

/// What a phrase stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Referent {
    Entity(usize),
    /// Somebody or something without a name, by the phrase that brought it up.
    Unnamed(usize),
}

/// A phrase that has been read, and what it stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    /// The phrase's index.
    pub phrase: usize,
    pub referent: Referent,
    pub traits: Traits,
    /// Whether the referent is more than a guess.
    pub is_sure: bool,
}

/// What agreement asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Traits {
    pub gender: Gender,
    pub is_person: bool,
    pub is_plural: bool,
    /// A body that may be "they".
    pub is_collective: bool,
}

#[derive(Debug, Default)]
pub(super) struct Discourse {
    seen: Vec<Seen>,
    /// The number of the sentence that is read, among those of the story.
    sentence: usize,
    /// Per sentence of the article, its number.
    numbers: Vec<usize>,
    /// Where the section begins, in `seen`.
    section: usize,
    /// The number of the sentence that spoke of an entity last.
    last: FxHashMap<usize, usize>,
}

/// How many sentences back an antecedent may stand.
pub(super) const SENTENCES: usize = 3;
/// How many phrases back it may stand.
const PHRASES: usize = 60;

impl Discourse {
    /// A sentence of the article begins.
    pub(super) fn sentence(&mut self, sentence: usize) {
        self.numbers.resize(sentence + 1, self.sentence);
        self.sentence += 1;
        self.numbers[sentence] = self.sentence;
    }

    /// A section begins; pronouns do not look beyond.
    pub(super) fn section(&mut self) {
        self.section = self.seen.len();
    }

    pub(super) fn add(&mut self, seen: Seen) {
        if let Referent::Entity(entity) = seen.referent {
            self.last.insert(entity, self.sentence);
        }
        self.seen.push(seen);
    }

    /// What was seen before, nearest first, within reach of a pronoun, with its distance in sentences.
    pub(super) fn near<'a>(&'a self, phrases: &'a [Phrase]) -> impl Iterator<Item = (&'a Seen, usize)> {
        let back = self.seen[self.section..].iter().rev().take(PHRASES);
        back.map(|seen| (seen, self.sentence - self.numbers[phrases[seen.phrase].sentence]))
            .take_while(|(_, distance)| *distance <= SENTENCES)
    }

    /// How many sentences ago the entity was spoken of; `None` if it never was.
    pub(super) fn since(&self, entity: usize) -> Option<usize> {
        self.last.get(&entity).map(|last| self.sentence - last)
    }
}
