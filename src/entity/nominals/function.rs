//! What a noun phrase does in its clause, as far as the order of words tells: subject, object and the like.

use std::ops::Range;

use crate::article::Article;
use crate::entity::lexicon;
use crate::nlp::fold::fold;
use crate::nlp::{Syntax, Tag};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Subject,
    Object,
    /// Behind a preposition.
    Oblique,
    /// "Peru" of "Peru's fleet", "his".
    Owner,
    /// "Mexican" of "the Mexican president".
    Modifier,
    Other,
}

/// How far behind a phrase its verb is looked for, in words.
const REACH: usize = 30;

/// The function of a phrase, and the verb that it depends on.
pub(super) fn of(
    article: &Article,
    syntax: &Syntax,
    phrase: Range<usize>,
    sentence: Range<usize>,
) -> (Function, Option<usize>) {
    let view = View { article, syntax, sentence };
    let before = view.before(phrase.start);
    let tag = before.map(|at| view.tag(at));
    if tag == Some(Tag::Adp) {
        return (Function::Oblique, view.verb_before(phrase.start));
    }
    let verb = view.verb_behind(phrase.end);
    if let Some(before) = before.filter(|&at| view.tag(at) == Tag::Verb) {
        let speaks = view.is_reporting(before);
        let is_inverted =
            speaks && before.checked_sub(1).is_some_and(|at| at >= view.sentence.start && view.tag(at) == Tag::Punct);
        return match verb.filter(|_| speaks && !is_inverted) {
            Some(verb) => (Function::Subject, Some(verb)),
            None if is_inverted => (Function::Subject, Some(before)),
            None => (Function::Object, Some(before)),
        };
    }
    match verb {
        Some(verb) => (Function::Subject, Some(verb)),
        None => match view.verb_before(phrase.start) {
            Some(verb) => (Function::Object, Some(verb)),
            None => (Function::Other, None),
        },
    }
}

struct View<'a> {
    article: &'a Article,
    syntax: &'a Syntax,
    sentence: Range<usize>,
}

impl View<'_> {
    fn tag(&self, at: usize) -> Tag {
        self.syntax.words[at].tag
    }

    fn text(&self, at: usize) -> &str {
        &self.article.text[self.syntax.words[at].span]
    }

    fn is_reporting(&self, at: usize) -> bool {
        lexicon::is_reporting(&fold(self.text(at)))
    }

    /// The word before the phrase, past quotation marks and adverbs.
    fn before(&self, start: usize) -> Option<usize> {
        let passes = |&at: &usize| {
            self.tag(at) == Tag::Adv || self.tag(at) == Tag::Punct && self.text(at).starts_with(['"', '“', '‘', '\''])
        };
        (self.sentence.start..start).rev().take(REACH).find(|at| !passes(at))
    }

    fn verb_before(&self, start: usize) -> Option<usize> {
        let is_verb = |&at: &usize| matches!(self.tag(at), Tag::Verb | Tag::Aux);
        (self.sentence.start..start).rev().take(REACH).find(is_verb)
    }

    /// The verb whose subject a phrase that ends at `at` may be: past what describes the phrase.
    fn verb_behind(&self, at: usize) -> Option<usize> {
        let end = self.sentence.end.min(at + REACH);
        let mut at = at;
        while at < end {
            match self.tag(at) {
                Tag::Verb => return Some(at),
                Tag::Aux => return Some(self.full_verb(at, end)),
                Tag::Adv | Tag::Part => at += 1,
                Tag::Adp | Tag::Cconj => at = self.past_phrase(at + 1, end)?,
                Tag::Punct if self.text(at) == "," => at = self.past_comma(at + 1, end)?,
                Tag::Punct if self.text(at) == "(" => at = (at..end).find(|&at| self.text(at) == ")")? + 1,
                Tag::Pron if matches!(self.text(at), "who" | "which" | "that") => return self.past_clause(at + 1, end),
                _ => return None,
            }
        }
        None
    }

    /// "was arrested": the second, if nothing but adverbs stands between.
    fn full_verb(&self, auxiliary: usize, end: usize) -> usize {
        let behind = (auxiliary + 1..end).find(|&at| !matches!(self.tag(at), Tag::Aux | Tag::Adv | Tag::Part));
        behind.filter(|&at| self.tag(at) == Tag::Verb).unwrap_or(auxiliary)
    }

    /// The end of a noun phrase at `at`; `None` where none stands.
    fn past_phrase(&self, at: usize, end: usize) -> Option<usize> {
        let is_part = |at: usize| {
            matches!(self.tag(at), Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Part)
                || self.tag(at) == Tag::Pron && matches!(self.text(at), "his" | "her" | "its" | "their" | "our" | "my")
                || self.text(at) == "-"
        };
        let past = (at..end).find(|&at| !is_part(at)).unwrap_or(end);
        (past > at).then_some(past)
    }

    /// Behind the comma that closes what opens at `at`: an age, an apposition, a relative clause.
    fn past_comma(&self, at: usize, end: usize) -> Option<usize> {
        let opens = at < end
            && (matches!(self.tag(at), Tag::Num | Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn)
                || matches!(self.text(at), "who" | "which" | "whose" | "his" | "her" | "its" | "their"));
        let close = (at..end).find(|&at| self.text(at) == ",")?;
        let is_plain = |at: usize| !matches!(self.tag(at), Tag::Verb | Tag::Aux);
        let is_relative = matches!(self.text(at), "who" | "which" | "whose");
        (opens && (is_relative || (at..close).all(is_plain))).then_some(close + 1)
    }

    /// "the man who left early was": the second verb.
    fn past_clause(&self, at: usize, end: usize) -> Option<usize> {
        let first = (at..end).find(|&at| self.tag(at) == Tag::Verb)?;
        (first + 1..end).find(|&at| matches!(self.tag(at), Tag::Verb | Tag::Aux))
    }
}
