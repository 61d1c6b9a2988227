//! What "it" stands for, where that is a thing: the subject of the clause above, else that of the sentence before.
//!
//! Half of what is told of a tunnel is told of "it". A person is no "it", nor are two tunnels, and after a sentence with
//! such a subject nobody is asked. People and bodies that `entity` knows behind a pronoun come first.

use crate::claim::{Argument, Role, is_anybody};
use crate::entity::{EntityType, is_role};
use crate::nlp::Tag;

use super::noun_phrase::Nouns;
use super::predicate::verb_lemma;
use super::sentence::Sentence;

const SUBJECTS: &[&str] = &["nsubj", "nsubj:pass"];

/// What a pronoun stands for that is the subject of its clause.
pub(super) fn it(nouns: &Nouns, role: Role, word: usize) -> Option<Argument> {
    const NEAR: usize = 4;
    let sentence = nouns.sentence;
    let verb = sentence.head(word).filter(|_| sentence.is(word, &["it"]) && sentence.has_relation(word, SUBJECTS))?;
    if is_empty(sentence, verb) {
        return None;
    }
    let above = sentence.head(verb);
    let meant = match above {
        // "The firm said it would pay".
        Some(above) if sentence.relation(verb) == "ccomp" && is_reporting(sentence, above) => {
            let subject = sentence.child(above, SUBJECTS).filter(|&subject| subject < word)?;
            thing(nouns, subject)
        }
        _ if word < NEAR && !sentence.has_relation(verb, &["advcl", "acl", "acl:relcl", "csubj"]) => {
            nouns.before.cloned()
        }
        _ => None,
    };
    meant.map(|meant| Argument { role, count: None, any: false, only: false, ..meant })
}

/// What "it" may stand for in the next sentence.
pub(super) fn subject(nouns: &Nouns) -> Option<Argument> {
    let sentence = nouns.sentence;
    let root = (0..sentence.len()).find(|&word| sentence.head(word).is_none())?;
    // "The council said the tunnel would open": it is the tunnel.
    let reported = sentence.child(root, &["ccomp"]).filter(|_| is_reporting(sentence, root));
    let subject = sentence.child(reported.unwrap_or(root), SUBJECTS)?;
    if sentence.is(subject, &["it"]) {
        return it(nouns, Role::Subject, subject);
    }
    thing(nouns, subject)
}

/// The noun phrase, if it is one thing.
fn thing(nouns: &Nouns, word: usize) -> Option<Argument> {
    let sentence = nouns.sentence;
    let noun = sentence.lemma(word).to_lowercase();
    let is_one = sentence.tag(word) == Tag::Propn || sentence.text(word).eq_ignore_ascii_case(&noun);
    let is_joined = sentence.children(word).any(|child| sentence.relation(child) == "conj");
    if !matches!(sentence.tag(word), Tag::Noun | Tag::Propn)
        || !is_one
        || is_joined
        || is_anybody(&noun)
        || is_role(&noun)
    {
        return None;
    }
    let (argument, _) = nouns.argument(Role::Subject, word)?;
    let kind = argument.entity.map(|entity| nouns.known.entities.all[entity].kind);
    let is_person = matches!(kind, Some(EntityType::Person | EntityType::Norp));
    (!is_person && argument.count.is_none()).then_some(argument)
}

/// "It is clear that", "it was in May that": nothing is meant.
fn is_empty(sentence: &Sentence, verb: usize) -> bool {
    let has_clause = sentence.child(verb, &["csubj", "csubj:pass", "acl:relcl"]).is_some()
        || sentence.child(verb, &["cop"]).is_some() && sentence.child(verb, &["ccomp", "xcomp", "advcl"]).is_some();
    has_clause || ["rain", "snow", "take"].contains(&verb_lemma(sentence, verb).as_str())
}

fn is_reporting(sentence: &Sentence, verb: usize) -> bool {
    ["say", "report", "announce", "confirm", "add"].contains(&verb_lemma(sentence, verb).as_str())
}
