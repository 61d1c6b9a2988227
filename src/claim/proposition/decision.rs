//! What a body decided, where the sentence tells only how it voted: "voted 9–2 for the plan" approves it, and a plan that
//! "passed the council" was passed by it.

use crate::claim::Role;
use crate::claim::predicates::{self, Predicate};
use crate::text::WordList;

use super::arguments::Part;
use super::sentence::Sentence;

/// The predicate of the decision, with its parts set right; `None` where the clause tells of no such decision.
pub(super) fn of(sentence: &Sentence, predicate: &str, parts: &mut [Part]) -> Option<&'static Predicate> {
    let is_body = |part: &Part| BODIES.contains(&sentence.lemma(part.word).to_lowercase());
    let (agents, rest): (Vec<&mut Part>, Vec<&mut Part>) =
        parts.iter_mut().partition(|part| matches!(part.role, Role::Agent | Role::Subject));
    match predicate {
        "vote" if agents.iter().any(|agent| is_body(agent)) => {
            let matter = rest.into_iter().find(|part| matches!(part.role, Role::Purpose | Role::Other))?;
            let decision = match sentence.preposition(matter.word) {
                Some("for") => "approve",
                Some("against") => "reject",
                _ => return None,
            };
            matter.role = Role::Undergoer;
            agents.into_iter().for_each(|agent| agent.role = Role::Agent);
            predicates::named(decision)
        }
        "approve" if !agents.iter().any(|agent| is_body(agent)) => {
            let body = rest.into_iter().find(|part| part.role == Role::Undergoer && is_body(part))?;
            body.role = Role::Agent;
            agents.into_iter().for_each(|agent| agent.role = Role::Undergoer);
            predicates::named(predicate)
        }
        _ => None,
    }
}

/// Nouns and last words of names of bodies that vote.
static BODIES: WordList = WordList::new(
    "council parliament senate assembly congress chamber house diet board committee commission court jury cabinet union \
     panel bench tribunal synod jury duma sejm bundestag knesset lawmaker lawmakers member members shareholder \
     shareholders delegate delegates councillor councillors deputies",
);
