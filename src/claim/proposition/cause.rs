//! What is said to have caused an event: "was due to a gas leak", "blamed the blaze on arson", "the cause was ice", "was set
//! off by a toaster", "broke out because of a fault".
//!
//! Verbs of causing ("caused", "triggered") are predicates like others.

use crate::claim::Role;
use crate::claim::predicates::{self, Predicate};
use crate::nlp::Tag;
use crate::text::WordList;

use super::arguments::Part;
use super::predicate::verb_lemma;
use super::sentence::Sentence;

/// What sets a mishap off causes it: "the blaze was set off by a toaster".
pub(super) fn of_onset(sentence: &Sentence, predicate: &str, parts: &[Part]) -> Option<&'static Predicate> {
    let mishap = parts.iter().any(|part| part.role == Role::Undergoer && MISHAPS.contains(sentence.lemma(part.word)));
    let caused = parts.iter().any(|part| part.role == Role::Agent);
    (["set_off", "ignite"].contains(&predicate) && mishap && caused).then(|| predicates::named("cause"))?
}

/// The event, which undergoes it, and its cause, which acts; `None` where `word` is none of the words that tie them.
pub(super) fn parts(sentence: &Sentence, word: usize) -> Option<[Part; 2]> {
    let (event, cause) = match sentence.tag(word) {
        Tag::Verb => by_verb(sentence, word)?,
        Tag::Noun if sentence.is(word, &["cause", "culprit"]) => by_noun(sentence, word)?,
        _ if sentence.is(word, &["due", "down"]) => by_preposition(sentence, word)?,
        _ => return None,
    };
    let is_noun = |at: usize| matches!(sentence.tag(at), Tag::Noun | Tag::Propn);
    let in_part = sentence.children(word).chain(word.checked_sub(1)).any(|at| IN_PART.contains(sentence.text(at)));
    (is_noun(event) && is_noun(cause) && !in_part)
        .then_some([Part { role: Role::Undergoer, word: event }, Part { role: Role::Agent, word: cause }])
}

/// "Blamed the blast on a ventilator", "put the crash down to ice".
fn by_verb(sentence: &Sentence, verb: usize) -> Option<(usize, usize)> {
    if sentence.is(verb, &["blame"]) && sentence.child(verb, &["mark"]).is_some_and(|mark| sentence.is(mark, &["to"])) {
        // "Speed was to blame for the crash".
        let cause = sentence.child(verb, &["nsubj", "nsubj:outer"])?;
        return Some((of_preposition(sentence, verb, "for")?, cause));
    }
    let base = verb_lemma(sentence, verb);
    if let Some(parts) = by_start(sentence, verb, &base).or_else(|| by_outbreak(sentence, verb, &base)) {
        return Some(parts);
    }
    let preposition = blaming(&base)?;
    let event = sentence.child(verb, &["obj", "nsubj:pass"])?;
    let holders = [verb, event].into_iter().chain(sentence.children(verb));
    let cause = holders.into_iter().find_map(|holder| of_preposition(sentence, holder, preposition))?;
    let is_put = verb_lemma(sentence, verb) != "put" || sentence.children(verb).any(|at| sentence.is(at, &["down"]));
    is_put.then_some((event, cause))
}

/// The preposition that leads to the cause, of a verb by which somebody blames.
pub(super) fn blaming(verb: &str) -> Option<&'static str> {
    match verb {
        "blame" => Some("on"),
        "attribute" | "ascribe" | "put" => Some("to"),
        _ => None,
    }
}

/// "A dropped lamp started the fire": alone of its kind the verb names no event.
fn by_start(sentence: &Sentence, verb: usize, base: &str) -> Option<(usize, usize)> {
    let passive = || Some((sentence.child(verb, &["nsubj:pass"])?, of_preposition(sentence, verb, "by")?));
    let active = || Some((sentence.child(verb, &["obj"])?, sentence.child(verb, &["nsubj"])?));
    let (event, cause) = (base == "start").then(|| passive().or_else(active)).flatten()?;
    MISHAPS.contains(sentence.lemma(event)).then_some((event, cause))
}

/// "The fire broke out because of a fault", "the delay stemmed from fog".
fn by_outbreak(sentence: &Sentence, verb: usize, base: &str) -> Option<(usize, usize)> {
    let preposition = match base {
        "happen" | "occur" | "start" | "begin" | "erupt" | "break" => "because",
        "stem" | "result" | "arise" => "from",
        _ => return None,
    };
    let event = sentence.child(verb, &["nsubj"]).filter(|&event| MISHAPS.contains(sentence.lemma(event)))?;
    Some((event, of_preposition(sentence, verb, preposition)?))
}

/// "The cause of the fire was a cigarette".
fn by_noun(sentence: &Sentence, noun: usize) -> Option<(usize, usize)> {
    let event = of_preposition(sentence, noun, "of").or_else(|| sentence.child(noun, &["nmod:poss"]))?;
    let cause = sentence
        .head(noun)
        .filter(|&cause| sentence.has_relation(noun, &["nsubj"]) && sentence.child(cause, &["cop"]).is_some())?;
    Some((event, cause))
}

/// "Was due to a leak": the parser hangs the words on the leak, or the leak on them.
fn by_preposition(sentence: &Sentence, word: usize) -> Option<(usize, usize)> {
    if word + 1 >= sentence.len() || !sentence.is(word + 1, &["to"]) {
        return None;
    }
    let (root, cause) = if sentence.relation(word) == "case" {
        let cause = sentence.head(word)?;
        (cause, cause)
    } else {
        (word, of_preposition(sentence, word, "to")?)
    };
    sentence.child(root, &["cop"])?;
    Some((sentence.child(root, &["nsubj"]).or_else(|| sentence.child(cause, &["nsubj"]))?, cause))
}

fn of_preposition(sentence: &Sentence, word: usize, preposition: &str) -> Option<usize> {
    let is_marked = |&child: &usize| sentence.children(child).any(|case| sentence.is(case, &[preposition]));
    let phrases = ["obl", "obl:agent", "nmod"];
    // In "due to ice" the tree may take the two words for one.
    let is_fixed =
        sentence.children(word).any(|child| sentence.relation(child) == "fixed" && sentence.is(child, &[preposition]));
    sentence
        .children(word)
        .filter(|&child| sentence.has_relation(child, &phrases))
        .find(|child| is_fixed || is_marked(child))
}

/// What goes wrong and has a cause.
static MISHAPS: WordList = WordList::new(
    "fire blaze wildfire inferno explosion blast crash collision accident derailment outage blackout failure delay \
     disruption closure spill leak flood flooding landslide avalanche collapse stampede panic alarm breakdown shutdown \
     outbreak",
);

/// Words beside a cause that leave room for others.
static IN_PART: WordList = WordList::new("partly partially also mainly largely mostly chiefly among reportedly");
