//! What is said to have caused an event: "was due to a gas leak", "blamed the blaze on arson", "the cause was ice".
//!
//! Verbs of causing ("caused", "triggered") are predicates like others.

use crate::claim::Role;
use crate::nlp::Tag;

use super::arguments::Part;
use super::predicate::verb_lemma;
use super::sentence::Sentence;

/// The event, which undergoes it, and its cause, which acts; `None` where `word` is none of the words that tie them.
pub(super) fn parts(sentence: &Sentence, word: usize) -> Option<[Part; 2]> {
    let (event, cause) = match sentence.tag(word) {
        Tag::Verb => by_verb(sentence, word)?,
        Tag::Noun if sentence.is(word, &["cause", "culprit"]) => by_noun(sentence, word)?,
        _ if sentence.is(word, &["due", "down"]) => by_preposition(sentence, word)?,
        _ => return None,
    };
    let is_noun = |at: usize| matches!(sentence.tag(at), Tag::Noun | Tag::Propn);
    (is_noun(event) && is_noun(cause))
        .then_some([Part { role: Role::Undergoer, word: event }, Part { role: Role::Agent, word: cause }])
}

/// "Blamed the blast on a ventilator", "put the crash down to ice".
fn by_verb(sentence: &Sentence, verb: usize) -> Option<(usize, usize)> {
    if sentence.is(verb, &["blame"]) && sentence.child(verb, &["mark"]).is_some_and(|mark| sentence.is(mark, &["to"])) {
        // "Speed was to blame for the crash".
        let cause = sentence.child(verb, &["nsubj", "nsubj:outer"])?;
        return Some((of_preposition(sentence, verb, "for")?, cause));
    }
    let preposition = match verb_lemma(sentence, verb).as_str() {
        "blame" => "on",
        "attribute" | "ascribe" | "put" => "to",
        _ => return None,
    };
    let event = sentence.child(verb, &["obj", "nsubj:pass"])?;
    let holders = [verb, event].into_iter().chain(sentence.children(verb));
    let cause = holders.into_iter().find_map(|holder| of_preposition(sentence, holder, preposition))?;
    let is_put = verb_lemma(sentence, verb) != "put" || sentence.children(verb).any(|at| sentence.is(at, &["down"]));
    is_put.then_some((event, cause))
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
    Some((sentence.child(root, &["nsubj"])?, cause))
}

fn of_preposition(sentence: &Sentence, word: usize, preposition: &str) -> Option<usize> {
    let is_marked = |&child: &usize| sentence.children(child).any(|case| sentence.is(case, &[preposition]));
    sentence.children(word).filter(|&child| sentence.has_relation(child, &["obl", "nmod"])).find(is_marked)
}
