//! How many something can hold: "is licensed to carry 90 passengers", "was built to seat 4,000", "can hold 300 people".

use crate::claim::Role;
use crate::claim::predicates::{self, Predicate};
use crate::text::WordList;

use super::arguments::Part;
use super::predicate::verb_lemma;
use super::sentence::Sentence;

/// The class of what can hold a number of people or things.
pub(super) const HOLD: &str = "accommodate";

/// The predicate of a clause that says how many somebody or something may carry.
pub(super) fn of(sentence: &Sentence, verb: usize, parts: &[Part]) -> Option<&'static Predicate> {
    let counted = |part: &Part| part.role == Role::Undergoer && sentence.child(part.word, &["nummod"]).is_some();
    let is_able = || {
        let above = sentence.head(verb).filter(|_| sentence.has_relation(verb, &["xcomp", "advcl", "acl"]));
        let can = |child: usize| sentence.is(child, &["can", "could"]) && sentence.relation(child) == "aux";
        above.is_some_and(|above| ALLOWING.contains(&verb_lemma(sentence, above)) || sentence.is(above, &["able"]))
            || sentence.children(verb).any(can)
    };
    let holds = HOLDING.contains(&verb_lemma(sentence, verb)) && parts.iter().any(counted) && is_able();
    holds.then(|| predicates::named(HOLD))?
}

static HOLDING: WordList = WordList::new("carry hold seat accommodate take house fit sleep transport");

static ALLOWING: WordList =
    WordList::new("license certify design build authorise authorize permit approve equip allow register");
