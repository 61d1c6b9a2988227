//! What happened or is so, by the tree of each sentence: a predicate, who takes part in it, and whether it is asserted.
//!
//! These claims have no value: two of them are at odds over who, where, or whether at all. Who is counted or what it
//! cost is read elsewhere. No tree is perfect, so a part that nothing can be made of is left out.

use crate::article::Article;
use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::nlp::{Syntax, Tag};
use crate::text::Span;
use crate::value::{Value, ValueKind};

use super::stance::Contents;
use super::{Argument, Claim, Course, Frame, Role};

mod arguments;
mod figures;
mod mood;
mod noun_phrase;
mod predicate;
mod sentence;

use figures::Owned;
use noun_phrase::Nouns;
use predicate::{Head, HeadKind};
use sentence::Sentence;

pub(super) struct Propositions<'a> {
    pub article: &'a Article,
    pub syntax: &'a Syntax,
    pub values: &'a [Value],
    pub entities: &'a Entities,
    pub attributions: &'a [Attribution],
    pub contents: &'a Contents,
}

/// No sentence of prose says more.
const MOST: usize = 16;

impl Propositions<'_> {
    /// Adds the claims of a sentence.
    pub fn read(&self, index: usize, claims: &mut Vec<Claim>) {
        let Some(sentence) = Sentence::of(self.article, self.syntax, index) else { return };
        let cues: Vec<Span> = self.cues_in(self.article.sentences[index].span);
        let is_cue = |word: usize| cues.iter().any(|cue| cue.overlaps(sentence.span(word)));
        let heads = predicate::heads(&sentence, is_cue);
        let nouns = Nouns { sentence: &sentence, entities: self.entities, values: self.values };
        let owners = owners(&sentence, &heads);
        let told = Told { index, sentence: &sentence, nouns: &nouns };
        for (place, head) in heads.iter().enumerate().take(MOST) {
            let own: Vec<usize> = (0..sentence.len()).filter(|&word| owners[word] == Some(place)).collect();
            self.claim(&told, head, &own, claims);
        }
    }

    /// Adds what one predicate claims.
    fn claim(&self, told: &Told, head: &Head, own: &[usize], claims: &mut Vec<Claim>) {
        let sentence = told.sentence;
        let parts = arguments::of(sentence, head);
        let parts: Vec<(Argument, Span)> =
            parts.into_iter().filter_map(|part| told.nouns.argument(part.role, part.word)).collect();
        let focus = focus(sentence, head);
        let attribution = self.contents.around(focus);
        let mood = mood::of(sentence, head, attribution.map(|index| &self.attributions[index]));
        let owned = self.values_of(sentence, own);
        let when = owned.iter().find_map(|owned| match owned.kind {
            ValueKind::When(when) if when.days.is_some() => Some((owned.span, when.clone())),
            _ => None,
        });
        let name = match head.predicate {
            Some(predicate) => predicate.name.to_owned(),
            None => predicate::verb_lemma(sentence, head.word),
        };
        let span = own.iter().fold(focus, |span, &word| span.join(sentence.span(word)));
        let beside = self.entities.names_in(self.article.sentences[told.index].span).map(|name| name.entity);
        let taking_part = parts.iter().flat_map(|(part, _)| part.entity.into_iter().chain(part.of.iter().copied()));
        let mut entities: Vec<usize> = taking_part.chain(beside).collect();
        entities.sort_unstable();
        entities.dedup();
        let undergoer = parts.iter().map(|(part, _)| part).find(|part| part.role == Role::Undergoer);
        let place = parts.iter().map(|(part, _)| part).find(|part| part.role == Role::Place);
        let frame = Frame {
            predicate: name.clone(),
            course: head.predicate.map_or(Course::Again, |predicate| predicate.course),
            head: undergoer.map(|part| part.head.clone()),
            theme: undergoer.and_then(|part| part.entity),
            restrictors: Vec::new(),
            entities,
            context: Vec::new(),
            anchors: anchors(sentence, head),
            value: None,
            arguments: Vec::new(),
            when: when.as_ref().map(|(_, when)| when.clone()),
            place: place.and_then(|part| part.entity),
            unanimous: unanimous(sentence, own, &owned),
            other_time: when.is_none() && speaks_of_another_time(sentence, own),
        };
        let claim = Claim {
            span,
            focus,
            when: when.map(|(span, _)| span),
            sentence: told.index,
            frame,
            places: Vec::new(),
            attribution,
            modality: mood.modality,
            negated: mood.negated,
            revised: false,
            parts: 0.0,
        };
        let figures = figures::of(head, &name, &parts, &owned);
        let mut claim = claim;
        (claim.frame.arguments, claim.places) = parts.into_iter().unzip();
        for figure in figures {
            let mut claim = Claim { focus: figure.focus, ..claim.clone() };
            claim.frame.predicate = figure.predicate;
            claim.frame.head = figure.head;
            claim.frame.theme = figure.theme;
            claim.frame.restrictors = figure.restrictors;
            if matches!(figure.value, ValueKind::When(_)) {
                claim.frame.when = None;
                claim.when = None;
            }
            claim.frame.anchors.retain(|anchor| Some(anchor) != claim.frame.head.as_ref());
            claim.frame.value = Some(figure.value);
            claims.push(claim);
        }
        if !claim.frame.arguments.is_empty() {
            claims.push(claim);
        }
    }

    /// The values among the words of a clause.
    fn values_of(&self, sentence: &Sentence, own: &[usize]) -> Vec<Owned<'_>> {
        let mut found: Vec<Owned> = Vec::new();
        for &word in own {
            let span = sentence.span(word);
            let first = self.values.partition_point(|value| value.span.end <= span.start);
            let Some(value) = self.values.get(first).filter(|value| value.span.overlaps(span)) else { continue };
            if found.last().is_some_and(|last| last.span == value.span) {
                continue;
            }
            let beside =
                |at: Option<usize>| at.is_some_and(|at| at < sentence.len() && sentence.is(at, figures::ALTERING));
            let behind = (word..sentence.len()).find(|&at| sentence.span(at).start >= value.span.end);
            let rate = behind.is_some_and(|at| sentence.is(at, figures::RATES));
            let altered = beside(word.checked_sub(1)) || beside(behind) || rate;
            // "The $1.3 million library stands empty" says nothing of standing.
            let outside = sentence.ancestors(word).find(|&above| !value.span.overlaps(sentence.span(above)));
            let noun =
                outside.filter(|&noun| sentence.span(noun).start > value.span.start && sentence.tag(noun) == Tag::Noun);
            let attributive = noun.is_some_and(|noun| !figures::PRICES.contains(&sentence.lemma(noun)));
            let altered = altered || attributive && !matches!(value.kind, ValueKind::When(_));
            found.push(Owned { kind: &value.kind, span: value.span, altered });
        }
        found
    }

    /// The reporting words that overlap the span.
    fn cues_in(&self, span: Span) -> Vec<Span> {
        let cues = self.attributions.iter().filter_map(|attribution| attribution.cue);
        cues.filter(|cue| cue.overlaps(span)).collect()
    }
}

/// A sentence that claims are read from.
struct Told<'a> {
    /// Its index in the article.
    index: usize,
    sentence: &'a Sentence<'a>,
    nouns: &'a Nouns<'a>,
}

/// "Unanimously" and "by 9–2", in the clause of what was decided.
fn unanimous(sentence: &Sentence, own: &[usize], owned: &[Owned]) -> Option<bool> {
    let says = |words: &[&str]| own.iter().any(|&word| sentence.is(word, words));
    let split = owned.iter().any(|owned| match owned.kind {
        ValueKind::Tally(counts) => counts.iter().filter(|&&count| count > 0).count() > 1,
        _ => false,
    });
    let counts = owned.iter().filter(|owned| matches!(owned.kind, ValueKind::Number(_))).count();
    let votes = says(&["votes", "vote"]) && counts == 2;
    if says(&["unanimously", "unanimous", "unopposed"]) {
        Some(true)
    } else if split || votes || says(&["narrowly", "dissent", "dissented", "dissenting"]) {
        Some(false)
    } else {
        None
    }
}

/// Whether a clause is about a time that it leaves open and that is not the report's: "a year later", "had once".
fn speaks_of_another_time(sentence: &Sentence, own: &[usize]) -> bool {
    own.iter().any(|&word| {
        sentence.is(
            word,
            &[
                "later",
                "earlier",
                "ago",
                "previously",
                "once",
                "formerly",
                "originally",
                "ever",
                "always",
                "often",
                "years",
                "decades",
                "usually",
            ],
        )
    })
}

/// For each word the predicate that it belongs to: the nearest above it.
fn owners(sentence: &Sentence, heads: &[Head]) -> Vec<Option<usize>> {
    let owner = |word: usize| {
        heads.iter().position(|head| head.verb.unwrap_or(head.word) == word || (head.word..=head.last).contains(&word))
    };
    let nearest = |word: usize| std::iter::once(word).chain(sentence.ancestors(word)).find_map(owner);
    (0..sentence.len()).map(nearest).collect()
}

/// The words that say what happened, with their negation and auxiliaries: "did not meet".
fn focus(sentence: &Sentence, head: &Head) -> Span {
    let verb = head.verb.unwrap_or(head.word);
    let near = verb.abs_diff(head.word) <= 4;
    let mut span = sentence.span(head.word).join(sentence.span(head.last));
    if !near {
        return span;
    }
    span = span.join(sentence.span(verb));
    if head.kind == HeadKind::Noun && head.verb.is_none() {
        return span;
    }
    for child in sentence.children(verb) {
        let before = child < verb && verb - child <= 4;
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
        .map(|word| super::lexicon::head(sentence.lemma(word).to_lowercase()))
        .collect();
    anchors.sort();
    anchors.dedup();
    anchors
}
