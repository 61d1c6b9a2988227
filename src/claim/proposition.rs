//! What happened or is so, by the tree of each sentence: a predicate, who takes part in it, and whether it is asserted;
//! and the figures in its clause.
//!
//! No tree is perfect, so a part that nothing can be made of is left out.

use crate::article::Article;
use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::nlp::{Syntax, Tag};
use crate::text::{Span, WordList};
use crate::value::{Value, ValueKind};

use super::stance::Contents;
use super::things::Things;
use super::{Argument, Claim, Course, Frame, Role, nouns};

mod arguments;
mod attributes;
mod cause;
mod decision;
mod figures;
mod injury;
mod mood;
mod nobody;
mod noun_phrase;
mod predicate;
mod referent;
mod repair;
mod sentence;
mod timed;

pub use nobody::ABOARD;
use noun_phrase::Nouns;
use predicate::{Head, HeadKind};
use sentence::Sentence;

pub(super) struct Propositions<'a> {
    article: &'a Article,
    syntax: &'a Syntax,
    values: &'a [Value],
    known: Known<'a>,
    /// The reporting words, in order.
    cues: Vec<Span>,
}

/// What is known of an article before its claims.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub entities: &'a Entities,
    pub attributions: &'a [Attribution],
    pub contents: &'a Contents,
    pub things: &'a Things,
}

/// No sentence of prose says more.
const MOST: usize = 16;

impl<'a> Propositions<'a> {
    pub fn new(article: &'a Article, syntax: &'a Syntax, values: &'a [Value], known: Known<'a>) -> Propositions<'a> {
        let mut cues: Vec<Span> = known.attributions.iter().filter_map(|attribution| attribution.cue).collect();
        cues.sort_unstable();
        Propositions { article, syntax, values, known, cues }
    }

    /// The claims of a sentence.
    pub fn read(&self, index: usize) -> Vec<Claim> {
        let mut claims = Vec::new();
        let Some(sentence) = Sentence::of(self.article, self.syntax, index) else { return claims };
        let span = self.article.sentences[index].span;
        let cues = self.cues_in(span);
        let is_cue = |word| cues.iter().any(|cue| cue.overlaps(sentence.span(word)));
        let heads = predicate::heads(&sentence, |word| is_cue(word) && !decision::acts(&sentence, word));
        let owners = owners(&sentence, &heads);
        let told = Told {
            index,
            sentence: &sentence,
            nouns: Nouns { sentence: &sentence, known: self.known, values: self.values },
            named: self.known.entities.names_in(span).map(|name| name.entity).collect(),
        };
        let nobody = nobody::of(&told, &heads);
        for (place, head) in heads.iter().enumerate().take(MOST) {
            // That it did not happen to anybody is told by the count.
            if nobody.iter().any(|none| none.focus.overlaps(sentence.span(head.word))) {
                continue;
            }
            // What an event did happened where and when the event did.
            let effect = (head.kind == HeadKind::Noun).then(|| predicate::governing(&sentence, head.word)).flatten();
            let is_own = |owner: usize| owner == place || effect.is_some_and(|verb| heads[owner].word == verb);
            let own: Vec<usize> = (0..sentence.len()).filter(|&word| owners[word].is_some_and(is_own)).collect();
            self.claim(&told, head, &own, &mut claims);
        }
        claims.extend(nobody);
        claims.extend(attributes::of(&told.nouns).into_iter().map(|attribute| attribute.claim(&told)));
        claims
    }

    /// Adds what one predicate claims: its figures, then that it happened.
    fn claim(&self, told: &Told, head: &Head, own: &[usize], claims: &mut Vec<Claim>) {
        let sentence = told.sentence;
        let mut parts = arguments::of(sentence, head);
        let predicate = head.predicate.map(|own| {
            let decision = decision::of(sentence, own.name, &mut parts);
            decision.or_else(|| cause::of_onset(sentence, own.name, &parts)).unwrap_or(own)
        });
        let parts: Vec<(Argument, Span)> =
            parts.into_iter().filter_map(|part| told.nouns.argument(part.role, part.word)).collect();
        let focus = focus(sentence, head);
        let attribution = self.known.contents.around(focus);
        let mood = mood::of(sentence, head, attribution.map(|index| &self.known.attributions[index]));
        let owned = figures::owned(&told.nouns, own);
        let (when, date) = owned
            .iter()
            .find_map(|owned| match owned.kind {
                ValueKind::When(when) if when.days.is_some() => Some((owned.span, when.clone())),
                _ => None,
            })
            .unzip();
        let name = match predicate {
            Some(predicate) => predicate.name.to_owned(),
            None => predicate::verb_lemma(sentence, head.word),
        };
        let figures = figures::of(head, &name, &parts, &owned);
        let taking_part = parts.iter().flat_map(|(part, _)| part.entity.into_iter().chain(part.of.iter().copied()));
        let mut entities: Vec<usize> = taking_part.chain(told.named.iter().copied()).collect();
        entities.sort_unstable();
        entities.dedup();
        // What caused an event did so when the event happened, whichever clause says when.
        let is_cause = name == "cause";
        let of_event = || attributes::date(&told.nouns).filter(|_| is_cause);
        let says = |words: &WordList| own.iter().any(|&word| words.contains(sentence.text(word)));
        // "Had not been in recession since 2001" tells of the time before the news.
        let is_before = mood.negated && own.iter().any(|&word| sentence.is(word, &["since"]));
        let (arguments, places): (Vec<Argument>, Vec<Span>) = parts.into_iter().unzip();
        let with = |role: Role| arguments.iter().find(|argument| argument.role == role);
        let undergoer = with(Role::Undergoer);
        let frame = Frame {
            predicate: name,
            course: predicate.map_or(Course::Again, |predicate| predicate.course),
            head: undergoer.map(|argument| argument.head.clone()),
            theme: undergoer.and_then(|argument| argument.entity),
            restrictors: if head.kind == HeadKind::Noun { restrictors(sentence, head.word) } else { Vec::new() },
            entities,
            context: Vec::new(),
            anchors: anchors(sentence, head),
            value: None,
            place: with(Role::Place).and_then(|argument| argument.entity),
            unanimous: decision::unanimous(&told.nouns, own, &owned),
            other_time: is_before || date.is_none() && says(&OTHER_TIMES),
            when: date.or_else(of_event),
            arguments,
        };
        let claim = Claim {
            span: match head.kind {
                HeadKind::Cause => places.iter().fold(focus, |span, &place| span.join(place)),
                _ => own.iter().fold(focus, |span, &word| span.join(sentence.span(word))),
            },
            focus,
            when,
            sentence: told.index,
            frame,
            places,
            attribution,
            modality: mood.modality,
            negated: mood.negated,
            revised: false,
            parts: 0.0,
        };
        claims.extend(figures.into_iter().map(|figure| figure.claim(&claim)));
        if !claim.frame.arguments.is_empty() {
            claims.push(claim);
        }
    }

    /// The reporting words that overlap the span.
    fn cues_in(&self, span: Span) -> Vec<Span> {
        // One that begins before the span may still reach into it.
        const BEFORE: usize = 8;
        let first = self.cues.partition_point(|cue| cue.start < span.start).saturating_sub(BEFORE);
        let near = self.cues[first..].iter().take_while(|cue| cue.start < span.end);
        near.copied().filter(|cue| cue.overlaps(span)).collect()
    }
}

/// A sentence that claims are read from.
struct Told<'a> {
    /// Its index in the article.
    index: usize,
    sentence: &'a Sentence<'a>,
    nouns: Nouns<'a>,
    /// The entities that it names.
    named: Vec<usize>,
}

/// Words of a time that a clause leaves open and that is not the report's: "a year later", "had once".
static OTHER_TIMES: WordList =
    WordList::new("later earlier ago previously once formerly originally ever always often years decades usually");

/// For each word the predicate that it belongs to: the nearest above it.
fn owners(sentence: &Sentence, heads: &[Head]) -> Vec<Option<usize>> {
    let owner = |word: usize| {
        heads.iter().position(|head| head.verb.unwrap_or(head.word) == word || (head.word..=head.last).contains(&word))
    };
    let nearest = |word: usize| std::iter::once(word).chain(sentence.ancestors(word)).find_map(owner);
    (0..sentence.len()).map(nearest).collect()
}

/// What tells the event that a noun names from others: "first" of "the first infection".
fn restrictors(sentence: &Sentence, noun: usize) -> Vec<String> {
    let narrows = |&child: &usize| sentence.has_relation(child, &["amod", "compound"]);
    sentence.children(noun).filter(narrows).map(|child| sentence.lemma(child).to_lowercase()).collect()
}

/// How far from a verb its auxiliaries and the noun that it lends itself to still stand beside it, in words.
const REACH: usize = 4;

/// The words that say what happened, with their negation and auxiliaries: "did not meet".
fn focus(sentence: &Sentence, head: &Head) -> Span {
    let verb = head.verb.unwrap_or(head.word);
    let span = sentence.span(head.word).join(sentence.span(head.last));
    let is_noun = head.kind == HeadKind::Noun && head.verb.is_none();
    if is_noun || verb.abs_diff(head.word) > REACH {
        return span;
    }
    let mut span = span.join(sentence.span(verb));
    for child in sentence.children(verb) {
        let before = child < verb && verb - child <= REACH;
        let is_mark =
            sentence.has_relation(child, &["aux", "aux:pass", "cop"]) || sentence.is(child, &["not", "n't", "never"]);
        if before && is_mark || sentence.relation(child) == "compound:prt" && child > verb {
            span = span.join(sentence.span(child));
        }
    }
    span
}

/// The other nouns around the predicate.
fn anchors(sentence: &Sentence, head: &Head) -> Vec<String> {
    let near = |word: &usize| word.abs_diff(head.word) <= 20 && *word != head.word;
    let mut anchors: Vec<String> = (0..sentence.len())
        .filter(near)
        .filter(|&word| sentence.tag(word) == Tag::Noun && sentence.lemma(word).len() > 2)
        .map(|word| nouns::group(sentence.lemma(word).to_lowercase()))
        .collect();
    anchors.sort();
    anchors.dedup();
    anchors
}
