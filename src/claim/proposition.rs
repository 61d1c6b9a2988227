//! What happened or is so, by the tree of each sentence: a predicate, who takes part in it, and whether it is asserted;
//! and the figures in its clause.
//!
//! No tree is perfect, so a part that nothing can be made of is left out.

use std::cell::RefCell;

use crate::article::Article;
use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::nlp::{Syntax, Tag};
use crate::text::{Span, WordList};
use crate::value::{Value, ValueKind};

use super::stance::Contents;
use super::things::Things;
use super::{Argument, Claim, Course, Frame, Modality, Role, nouns};

mod arguments;
mod attributes;
mod ballot;
mod capacity;
mod cause;
mod clauses;
mod contrasts;
mod decision;
mod figures;
mod filler;
mod injury;
mod level;
mod mood;
mod nobody;
mod noun_phrase;
mod predicate;
mod pronoun;
mod referent;
mod repair;
mod scoring;
mod sentence;
mod term;
mod timed;
mod told;
mod victory;
pub(super) mod wording;

pub use nobody::ABOARD;

use arguments::Part;
use noun_phrase::Nouns;
use predicate::{Head, HeadKind};
use sentence::Sentence;
use told::{Told, said};
use victory::Victory;
use wording::Stated;

pub(super) struct Propositions<'a> {
    article: &'a Article,
    syntax: &'a Syntax,
    values: &'a [Value],
    known: Known<'a>,
    /// The reporting words, in order, each with its source.
    cues: Vec<(Span, Option<Span>)>,
}

/// What the tree of a sentence tells.
#[derive(Default)]
pub(super) struct Read {
    pub claims: Vec<Claim>,
    /// Its figures with the words around them.
    pub stated: Vec<Stated>,
    /// The dates in it that say when something was said.
    pub said: Vec<Span>,
    /// What "it" may stand for in the next sentence.
    pub subject: Option<Argument>,
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
        let cue = |attribution: &Attribution| Some((attribution.cue?, attribution.source));
        let mut cues: Vec<(Span, Option<Span>)> = known.attributions.iter().filter_map(cue).collect();
        cues.sort_unstable();
        Propositions { article, syntax, values, known, cues }
    }

    /// What the tree of a sentence tells. `before` is the subject of the sentence before.
    pub fn read(&self, index: usize, before: Option<&Argument>) -> Read {
        let mut claims = Vec::new();
        let Some(sentence) = Sentence::of(self.article, self.syntax, index) else { return Read::default() };
        let span = self.article.sentences[index].span;
        let cues = self.cues_in(span);
        let is_cue = |word| cues.iter().any(|(cue, _)| cue.overlaps(sentence.span(word)));
        let heads = predicate::heads(&sentence, |word| is_cue(word) && !decision::acts(&sentence, word));
        let owners = owners(&sentence, &heads);
        let nouns = Nouns { sentence: &sentence, known: self.known, values: self.values, before };
        let subject = pronoun::subject(&nouns);
        let told = Told {
            index,
            said: said(&nouns, is_cue),
            sentence: &sentence,
            nouns,
            told_by: cues,
            named: self.known.entities.names_in(span).map(|name| name.entity).collect(),
            known_contrasts: RefCell::default(),
        };
        let nobody = nobody::of(&told, &heads);
        let victories = victory::all(&sentence);
        let is_win = |head: &Head| {
            head.kind == HeadKind::Verb && head.last == head.word && head.predicate.is_some_and(|own| own.name == "win")
        };
        for (place, head) in heads.iter().enumerate().take(MOST) {
            // That it did not happen to anybody is told by the count.
            if nobody.iter().any(|none| none.focus.overlaps(sentence.span(head.word))) {
                continue;
            }
            // What an event did happened where and when the event did.
            let effect = (head.kind == HeadKind::Noun).then(|| predicate::governing(&sentence, head.word)).flatten();
            let is_own = |owner: usize| owner == place || effect.is_some_and(|verb| heads[owner].word == verb);
            let own: Vec<usize> = (0..sentence.len()).filter(|&word| owners[word].is_some_and(is_own)).collect();
            let victory = victories.iter().find(|victory| is_win(head) && victory.head.word == head.word);
            let parts = victory.map_or_else(|| arguments::of(&sentence, head), |victory| victory.parts.clone());
            let told_by = victory.map_or(head.verb.unwrap_or(head.word), |victory| victory.told);
            claims.extend(self.claims(&told, head, told_by, parts, &own));
        }
        for victory in victories.into_iter().take(MOST) {
            if !heads.iter().any(|head| is_win(head) && head.word == victory.head.word) {
                claims.extend(self.victory(&told, &heads, victory));
            }
        }
        for defeat in victory::defeats(&sentence).into_iter().take(MOST) {
            claims.extend(self.victory(&told, &heads, defeat));
        }
        claims.extend(nobody);
        claims.extend(ballot::of(&told));
        claims.extend(term::of(&told));
        claims.extend(attributes::of(&told.nouns).into_iter().map(|attribute| attribute.claim(&told)));
        claims.extend(filler::all(self, &told));
        Read { claims, stated: wording::all(self, &told), said: told.said, subject }
    }

    /// What a clause claims beside its own predicate, since it says who won. Its figures are those of the predicate.
    fn victory(&self, told: &Told, heads: &[Head], victory: Victory) -> Option<Claim> {
        let sentence = told.sentence;
        let verbs = [victory.head.word, victory.told];
        let is_head = |word: &usize| {
            verbs.contains(word) || heads.iter().any(|head| head.verb == Some(*word) || head.word == *word)
        };
        let nearest = |word: usize| std::iter::once(word).chain(sentence.ancestors(word)).find(is_head);
        let own: Vec<usize> =
            (0..sentence.len()).filter(|&word| nearest(word).is_some_and(|verb| verbs.contains(&verb))).collect();
        let claims = self.claims(told, &victory.head, victory.told, victory.parts, &own);
        claims.into_iter().find(|claim| claim.frame.value.is_none())
    }

    /// What one predicate claims: its figures, then that it happened. The mood is that of the verb `told_by`.
    fn claims(&self, told: &Told, head: &Head, told_by: usize, mut parts: Vec<Part>, own: &[usize]) -> Vec<Claim> {
        let sentence = told.sentence;
        let players: Vec<usize> = parts.iter().map(|part| part.word).collect();
        let predicate = head.predicate.map(|own| {
            let decision = decision::of(sentence, own.name, &mut parts);
            let special = decision
                .or_else(|| scoring::of(sentence, own.name, &mut parts))
                .or_else(|| capacity::of(sentence, head.word, &parts));
            special.or_else(|| cause::of_onset(sentence, own.name, &parts)).unwrap_or(own)
        });
        let is_object = |role: Role| role == Role::Undergoer;
        let has_object = parts.iter().any(|part| is_object(part.role));
        let mut parts: Vec<(Argument, Span)> =
            parts.into_iter().filter_map(|part| told.nouns.argument(part.role, part.word)).collect();
        // "Took the stand over two days": a time is no object.
        let is_phrase = head.kind == HeadKind::Verb && head.last > head.word;
        if is_phrase && has_object && !parts.iter().any(|(argument, _)| is_object(argument.role)) {
            let does = parts.iter_mut().filter(|(argument, _)| argument.role == Role::Agent);
            does.for_each(|(argument, _)| argument.role = Role::Subject);
        }
        // "Claimed 96 lives": what a set phrase counts undergoes it.
        let within = (head.word + 1..=head.last).filter_map(|word| told.nouns.argument(Role::Undergoer, word));
        if let Some(counted) = within.into_iter().find(|(argument, _)| argument.count.is_some()) {
            let does = parts.iter_mut().filter(|(argument, _)| argument.role == Role::Subject);
            does.for_each(|(argument, _)| argument.role = Role::Agent);
            parts.push(counted);
        }
        let focus = focus(sentence, head);
        let attribution = self.known.contents.around(focus);
        let telling = if told_by == head.verb.unwrap_or(head.word) { *head } else { Head { word: told_by, ..*head } };
        let mut mood = mood::of(sentence, &telling, attribution.map(|index| &self.known.attributions[index]));
        if predicate.is_some_and(|own| own.name == capacity::HOLD) {
            // What can hold so many does so today.
            mood.modality = Modality::Asserted;
        }
        let mut owned = figures::owned(&told.nouns, own);
        let is_said = |owned: &figures::Owned| told.said.contains(&owned.span);
        let is_toll = predicate.is_some_and(|predicate| predicate.course == Course::Grows);
        // What is announced mostly happens that day; a toll has been growing.
        let dating = owned.iter().filter(|owned| !(is_toll && is_said(owned)));
        let (when, date) =
            figures::day(dating).or_else(|| players.iter().find_map(|&player| told.nouns.day_of(player))).unzip();
        let name = match predicate {
            Some(predicate) => predicate.name.to_owned(),
            None => predicate::verb_lemma(sentence, head.word),
        };
        owned.retain(|owned| !is_said(owned));
        let mut figures = figures::of(head, &name, &parts, &owned);
        figures.extend(level::of(&told.nouns, head.word, &name, &parts));
        let taking_part = parts.iter().flat_map(|(part, _)| part.entity.into_iter().chain(part.of.iter().copied()));
        let mut entities: Vec<usize> = taking_part.chain(told.named.iter().copied()).collect();
        entities.sort_unstable();
        entities.dedup();
        // What caused an event did so when the event happened, whichever clause says when.
        let is_cause = name == "cause";
        let of_event = || attributes::date(&told.nouns).filter(|_| is_cause);
        let says = |words: &WordList| own.iter().any(|&word| words.contains(sentence.text(word)));
        // "For years", not "over three years".
        let is_open =
            |word: usize| STRETCHES.contains(sentence.text(word)) && told.nouns.value_at(sentence.span(word)).is_none();
        let is_elsewhen = || says(&OTHER_TIMES) || own.iter().any(|&word| is_open(word));
        // "Had not been in recession since 2001" tells of the time before the news.
        let is_before = mood.negated && own.iter().any(|&word| sentence.is(word, &["since"]));
        // And so does "since its last tenant died", and "has been furnished since".
        let is_since = |word: usize| sentence.is(word, &["since"]);
        let begins = |word: usize| sentence.relation(word) == "mark" && sentence.head(word) == Some(head.word);
        let ends =
            |word: usize| word + 1 >= sentence.len() || sentence.has_relation(word + 1, &["punct", "case", "cc"]);
        let clause = clauses::head_of(sentence, head.word).unwrap_or(head.word);
        let since = clauses::words_of(sentence, clause).into_iter().any(|at| is_since(at) && (begins(at) || ends(at)));
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
            other_time: is_before || since || date.is_none() && is_elsewhen(),
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
            revised: says(&REVISED),
            parts: 0.0,
            contrasts: told.contrasts(head.verb.unwrap_or(head.word)),
            wording: None,
        };
        let mut claims: Vec<Claim> = figures.into_iter().map(|figure| figure.claim(&claim)).collect();
        for figure in claims.iter_mut().filter(|figure| matches!(figure.frame.value, Some(ValueKind::Number(_)))) {
            let verb = head.verb.unwrap_or(head.word);
            figure.frame.course = figures::course_of_number(sentence, verb, figure.frame.course);
        }
        if !claim.frame.arguments.is_empty() {
            claims.push(claim);
        }
        claims
    }

    /// The reporting words that overlap the span, each with its source.
    fn cues_in(&self, span: Span) -> Vec<(Span, Option<Span>)> {
        // One that begins before the span may still reach into it.
        const BEFORE: usize = 8;
        let first = self.cues.partition_point(|(cue, _)| cue.start < span.start).saturating_sub(BEFORE);
        let near = self.cues[first..].iter().take_while(|(cue, _)| cue.start < span.end);
        near.copied().filter(|(cue, _)| cue.overlaps(span)).collect()
    }
}

/// Words of a time that a clause leaves open and that is not the report's: "a year later", "had once".
static OTHER_TIMES: WordList =
    WordList::new("later earlier ago previously once formerly originally ever always often usually");

static STRETCHES: WordList = WordList::new("years decades");

/// Words that say of a figure or date that it takes the place of another.
static REVISED: WordList = WordList::new(
    "revised corrected lowered clarified amended adjusted retracted recalculated downgraded upgraded postponed rescheduled \
     delayed instead",
);

/// For each word the predicate that it belongs to: the nearest above it.
fn owners(sentence: &Sentence, heads: &[Head]) -> Vec<Option<usize>> {
    let owner = |word: usize| {
        heads.iter().position(|head| head.verb.unwrap_or(head.word) == word || (head.word..=head.last).contains(&word))
    };
    // "The driver, who had served nine years, got a suspended sentence": what a relative clause tells is its own.
    let leaves = |word: &usize| sentence.relation(*word) == "acl:relcl" && owner(*word).is_none();
    let nearest = |word: usize| {
        let up = std::iter::once(word).chain(sentence.ancestors(word));
        up.take_while(|above| !leaves(above)).find_map(owner)
    };
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
