//! Who scored the goal that decided a match, of which a match has one: "scored the winner", "the only goal".

use crate::claim::Role;
use crate::claim::predicates::{self, Predicate};
use crate::text::WordList;

use super::arguments::Part;
use super::sentence::Sentence;

/// The predicate of the deciding goal, with its parts set right; `None` where the clause tells of no such goal.
pub(super) fn of(sentence: &Sentence, predicate: &str, parts: &mut [Part]) -> Option<&'static Predicate> {
    const DECIDING: &str = "score_winner";
    let scored = match predicate {
        DECIDING => true,
        "score" => parts.iter().any(|part| part.role == Role::Undergoer && decides(sentence, part.word)),
        _ => false,
    };
    if !scored {
        return None;
    }
    for part in parts {
        match part.role {
            Role::Subject => part.role = Role::Agent,
            // Whatever it is called, it is that goal.
            Role::Undergoer => part.role = Role::Other,
            _ => {}
        }
    }
    predicates::named(DECIDING)
}

/// Whether the noun is of a goal that only one can have scored.
fn decides(sentence: &Sentence, noun: usize) -> bool {
    let alone = || sentence.children(noun).any(|child| SOLE.contains(&sentence.text(child).to_lowercase()));
    match sentence.lemma(noun) {
        "winner" | "match-winner" => true,
        lemma => GOALS.contains(lemma) && alone(),
    }
}

static SOLE: WordList =
    WordList::new("only sole lone winning decisive deciding match-winning game-winning walk-off golden");

static GOALS: WordList = WordList::new("goal try penalty header strike basket run point touchdown shot");
