//! What a body decided: "voted 9–2 for the plan" approves it, a plan that "passed the council" was passed by it; and with
//! how many voices.

use crate::claim::Role;
use crate::claim::predicates::{self, Predicate};
use crate::text::WordList;
use crate::value::ValueKind;

use super::arguments::Part;
use super::figures::Owned;
use super::noun_phrase::Nouns;
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
        // Planners "refuse" an application where a council rejects it.
        "refuse" => {
            let matter = rest.into_iter().find(|part| part.role == Role::Undergoer)?;
            MATTERS.contains(&sentence.lemma(matter.word).to_lowercase()).then(|| predicates::named("reject"))?
        }
        _ => None,
    }
}

/// What a body is asked for.
static MATTERS: WordList =
    WordList::new("application permission consent permit licence license request appeal bid proposal plan petition");

/// "Unanimously" and "by 9–2", in the clause of what was decided.
pub(super) fn unanimous(nouns: &Nouns, own: &[usize], owned: &[Owned]) -> Option<bool> {
    let sentence = nouns.sentence;
    let says = |words: &[&str]| own.iter().any(|&word| sentence.is(word, words));
    // "By seven votes to two": the votes may hang on a noun of their own.
    let split =
        (0..sentence.len()).filter_map(|word| nouns.value_at(sentence.span(word))).any(|value| match &value.kind {
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

/// Whether a verb of reporting is an act as well: an accusation, or a body's decision by vote.
pub(super) fn acts(sentence: &Sentence, verb: usize) -> bool {
    const VOTING: &[&str] = &["unanimously", "unanimous", "votes", "vote"];
    let votes = || (0..sentence.len()).any(|word| sentence.is(word, VOTING));
    let lemma = sentence.lemma(verb);
    let by_body = || sentence.child(verb, &["nsubj"]).is_some_and(|body| BODIES.contains(sentence.lemma(body)));
    lemma == "reject" && by_body() || ACCUSING.contains(lemma) || DECIDING.contains(lemma) && votes()
}

static ACCUSING: WordList = WordList::new("charge indict accuse");

static DECIDING: WordList = WordList::new("rule vote decide");

/// Nouns and last words of names of bodies that vote.
static BODIES: WordList = WordList::new(
    "council parliament senate assembly congress chamber house diet board committee commission court jury cabinet union \
     panel bench tribunal synod duma sejm bundestag knesset lawmaker member members shareholder shareholders delegate \
     delegates councillor councillors deputy deputies",
);
