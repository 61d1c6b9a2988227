//! The noun phrases of an article, cut from its words by their parts of speech.
//!
//! A phrase ends with its head: "the former mayor" of "the former mayor of Odrava". What it stands for is decided
//! elsewhere. Trees would say more, but cost as much as all the rest of the reading together.

use std::ops::Range;

use crate::article::Article;
use crate::entity::Entities;
use crate::nlp::{Syntax, Tag, Word, lemma, words};
use crate::text::Span;

use super::function::{self, Function};

#[derive(Debug, Clone)]
pub(super) struct Phrase {
    pub span: Span,
    /// The words before the head and the head, as indices into [`Syntax::words`]; of a name, the name alone.
    pub words: Range<usize>,
    /// What stands before a name in one phrase with it: "Transport Minister".
    pub title: Range<usize>,
    pub sentence: usize,
    pub kind: Kind,
    pub opening: Opening,
    pub function: Function,
    /// The verb that it depends on, as an index into [`Syntax::words`].
    pub verb: Option<usize>,
    /// The outermost quotation around it.
    pub quotation: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name of the entity.
    Name(usize),
    /// A phrase whose head is a common noun.
    Noun,
    /// A personal pronoun of the third person.
    Pronoun(Pronoun),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pronoun {
    He,
    She,
    It,
    They,
}

/// What a phrase begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// "the".
    Definite,
    /// "this", "those": pointed at, which may be anything.
    Pointed,
    /// "a", "an".
    Indefinite,
    /// "his", "Peru's": whose it is, as an index into the phrases.
    Owned(usize),
    /// Nothing, or a number or quantity.
    Bare,
}

impl Phrase {
    /// The head's index into [`Syntax::words`].
    pub(super) fn head(&self) -> usize {
        self.words.end - 1
    }
}

impl Pronoun {
    fn of(word: &str) -> Option<Pronoun> {
        let is = |forms: &[&str]| forms.iter().any(|form| word.eq_ignore_ascii_case(form));
        if is(&["he", "him", "his"]) {
            Some(Pronoun::He)
        } else if is(&["she", "her", "hers"]) {
            Some(Pronoun::She)
        } else if is(&["it", "its"]) {
            Some(Pronoun::It)
        } else if is(&["they", "them", "their", "theirs"]) {
            Some(Pronoun::They)
        } else {
            None
        }
    }
}

/// All phrases, by sentence; one that stands within another comes before it.
pub(super) fn find(article: &Article, syntax: &Syntax, entities: &Entities) -> Vec<Phrase> {
    let mut finder =
        Finder { article, syntax, entities, names: names(syntax, entities), sentence: 0, phrases: Vec::new() };
    for sentence in 0..syntax.sentences.len() {
        finder.sentence = sentence;
        finder.read(syntax.sentences[sentence].clone());
    }
    let mut phrases = finder.phrases;
    let mut outermost = article.quotations.iter().enumerate().filter(|(_, quotation)| quotation.depth == 0).peekable();
    for phrase in &mut phrases {
        while outermost.next_if(|(_, quotation)| quotation.span.end <= phrase.span.start).is_some() {}
        phrase.quotation =
            outermost.peek().filter(|(_, quotation)| quotation.span.covers(phrase.span)).map(|(at, _)| *at);
    }
    phrases
}

/// Per word, the name that it belongs to as an index into the mentions.
fn names(syntax: &Syntax, entities: &Entities) -> Vec<Option<u32>> {
    let mut names = vec![None; syntax.words.len()];
    for (index, mention) in entities.mentions.iter().enumerate() {
        let first = syntax.words.partition_point(|word| word.span.end <= mention.span.start);
        for (word, name) in syntax.words[first..].iter().zip(&mut names[first..]) {
            if word.span.start >= mention.span.end {
                break;
            }
            *name = u32::try_from(index).ok();
        }
    }
    names
}

struct Finder<'a> {
    article: &'a Article,
    syntax: &'a Syntax,
    entities: &'a Entities,
    names: Vec<Option<u32>>,
    sentence: usize,
    phrases: Vec<Phrase>,
}

impl Finder<'_> {
    fn word(&self, at: usize) -> Word {
        self.syntax.words[at]
    }

    fn text(&self, at: usize) -> &str {
        &self.article.text[self.word(at).span]
    }

    fn read(&mut self, sentence: Range<usize>) {
        let mut at = sentence.start;
        while at < sentence.end {
            let pronoun = Pronoun::of(self.text(at)).filter(|_| self.names[at].is_none());
            if let Some(pronoun) = pronoun {
                let owns = self.owns(at, sentence.end);
                self.push(at, at..at + 1, Kind::Pronoun(pronoun), Opening::Bare, &sentence);
                let last = self.phrases.len() - 1;
                if !owns {
                    at += 1;
                    continue;
                }
                self.phrases[last].function = Function::Owner;
                let end = self.run(at + 1, sentence.end);
                self.take(at, at + 1..end, Opening::Owned(last), &sentence);
                at = end;
            } else if self.may_begin(at) {
                let end = self.run(at + 1, sentence.end);
                let opening = self.opening(at);
                self.take(at, at..end, opening, &sentence);
                at = end;
            } else {
                at += 1;
            }
        }
    }

    /// Whether a possessive pronoun has its noun behind it; "her" may also be an object.
    fn owns(&self, at: usize, end: usize) -> bool {
        let word = self.text(at);
        let is = |forms: &[&str]| forms.iter().any(|form| word.eq_ignore_ascii_case(form));
        let noun = || at + 1 < end && (self.names[at + 1].is_some() || is_inner(self.word(at + 1).tag));
        is(&["his", "its", "their"]) || is(&["her"]) && noun()
    }

    fn opening(&self, at: usize) -> Opening {
        let word = self.text(at);
        let is = |forms: &[&str]| forms.iter().any(|form| word.eq_ignore_ascii_case(form));
        if is(&["the"]) {
            Opening::Definite
        } else if is(&["this", "that", "these", "those"]) {
            Opening::Pointed
        } else if words::is_article(word) || is(&["another"]) {
            Opening::Indefinite
        } else {
            Opening::Bare
        }
    }

    fn may_begin(&self, at: usize) -> bool {
        self.names[at].is_some() || self.word(at).tag == Tag::Det || is_inner(self.word(at).tag)
    }

    /// The end of the run of words that may stand in one phrase with the word before `at`.
    fn run(&self, mut at: usize, end: usize) -> usize {
        while at < end && self.goes_on(at, end) {
            at += 1;
        }
        at
    }

    fn goes_on(&self, at: usize, end: usize) -> bool {
        if self.names[at].is_some() {
            return true;
        }
        let (word, before) = (self.word(at), self.word(at - 1));
        // "the 34-year-old denies": no noun, though it may look like one.
        if self.text(at - 1) == "old" && self.text(at).ends_with(['s', 'd']) && lemma::verb(self.text(at)).is_some() {
            return false;
        }
        let behind = (at + 1 < end).then(|| self.word(at + 1));
        let noun_behind = behind.is_some_and(|word| is_inner(word.tag)) || at + 1 < end && self.names[at + 1].is_some();
        match word.tag {
            Tag::Part => self.is_possessive(at),
            Tag::Punct => {
                let is_hyphen = self.text(at).starts_with(['-', '\u{2010}', '\u{2011}', '–']);
                is_hyphen
                    && before.span.end == word.span.start
                    && behind.is_some_and(|behind| behind.span.start == word.span.end)
            }
            Tag::Adv | Tag::Verb => matches!(before.tag, Tag::Det | Tag::Adj | Tag::Punct) && noun_behind,
            tag => is_inner(tag),
        }
    }

    fn is_possessive(&self, at: usize) -> bool {
        matches!(self.text(at), "'s" | "’s" | "'" | "’" | "'S" | "’S")
    }

    /// Takes in a run of words, possessor by possessor. The phrases begin at `start`.
    fn take(&mut self, start: usize, run: Range<usize>, mut opening: Opening, sentence: &Range<usize>) {
        let mut from = run.start;
        let owners: Vec<usize> = run.clone().filter(|&at| self.names[at].is_none() && self.is_possessive(at)).collect();
        for owner in owners {
            if let Some(phrase) = self.segment(start, from..owner, opening, sentence) {
                self.phrases[phrase].function = Function::Owner;
                opening = Opening::Owned(phrase);
            }
            from = owner + 1;
        }
        self.segment(start, from..run.end, opening, sentence);
    }

    /// Adds the names within the words, then the phrase that they make; its index.
    fn segment(
        &mut self,
        start: usize,
        words: Range<usize>,
        opening: Opening,
        sentence: &Range<usize>,
    ) -> Option<usize> {
        let is_head = |&at: &usize| self.names[at].is_some() || matches!(self.word(at).tag, Tag::Noun | Tag::Propn);
        let is_definite = opening == Opening::Definite;
        let is_age = |&at: &usize| is_definite && self.word(at).tag == Tag::Adj && self.text(at).ends_with("old");
        let head = words.clone().rfind(is_head).into_iter().chain(words.clone().rfind(is_age)).max()?;
        let mut at = words.start;
        while at < head {
            match self.names[at] {
                Some(name) if self.names[head] != Some(name) => {
                    let end = (at..head).find(|&word| self.names[word] != Some(name)).unwrap_or(head);
                    self.push(at, at..end, self.name(name), Opening::Bare, sentence);
                    let last = self.phrases.len() - 1;
                    self.phrases[last].function = Function::Modifier;
                    at = end;
                }
                _ => at += 1,
            }
        }
        match self.names[head] {
            Some(name) => {
                let first = words.clone().find(|&at| self.names[at] == Some(name)).unwrap_or(head);
                self.push(start.min(first), first..head + 1, self.name(name), opening, sentence);
                let last = self.phrases.len() - 1;
                self.phrases[last].span = self.entities.mentions[name as usize].span;
                self.phrases[last].title = words.start..first;
            }
            None => self.push(start, words.start..head + 1, Kind::Noun, opening, sentence),
        }
        Some(self.phrases.len() - 1)
    }

    fn name(&self, name: u32) -> Kind {
        Kind::Name(self.entities.mentions[name as usize].entity)
    }

    fn push(&mut self, start: usize, words: Range<usize>, kind: Kind, opening: Opening, sentence: &Range<usize>) {
        let (function, verb) = function::of(self.article, self.syntax, start..words.end, sentence.clone());
        self.phrases.push(Phrase {
            span: self.word(start).span.join(self.word(words.end - 1).span),
            title: words.start..words.start,
            words,
            sentence: self.sentence,
            kind,
            opening,
            function,
            verb,
            quotation: None,
        });
    }
}

/// Whether a word with this tag stands before or as the head of a noun phrase.
fn is_inner(tag: Tag) -> bool {
    matches!(tag, Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num)
}
