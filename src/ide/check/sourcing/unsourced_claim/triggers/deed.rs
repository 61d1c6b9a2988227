//! What armies, police and governments did or are about to do, told without who announced or saw it.

use crate::entity::EntityType;
use crate::nlp::{Tag, lemma, relation};
use crate::text::Span;
use crate::value::ValueKind;

use super::super::super::prose::{Prose, Word};

/// Acts of those in power that touch people or borders. What is released, opened or arrested is told everywhere.
const ACTS: &[&str] = &[
    "deploy",
    "redeploy",
    "extradite",
    "capture",
    "raid",
    "seize",
    "revoke",
    "authorise",
    "authorize",
    "sanction",
    "expel",
    "reinforce",
    "station",
    "confiscate",
    "intercept",
    "deport",
    "bomb",
    "shell",
    "demolish",
    "mobilise",
    "mobilize",
    "blockade",
    "conscript",
    "torpedo",
];

/// Those who act with force.
const FORCES: &[&str] = &[
    "troops",
    "soldiers",
    "army",
    "navy",
    "military",
    "forces",
    "warship",
    "warships",
    "gunboat",
    "gunboats",
    "battalion",
    "brigade",
    "regiment",
    "commandos",
    "marines",
    "gendarmes",
    "garrison",
    "militia",
    "paramilitaries",
    "warplanes",
    "missiles",
    "artillery",
    "weapons",
    "conscripts",
];

/// Those who act by office.
const OFFICES: &[&str] = &[
    "government",
    "administration",
    "ministry",
    "minister",
    "president",
    "governor",
    "police",
    "authorities",
    "officers",
    "agents",
    "customs",
    "junta",
    "regime",
    "state",
];

/// An act of an authority, or a force with an exact day or number.
pub(super) fn find(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Span> {
    if words.iter().any(|word| matches!(word.lower.as_str(), "would" | "could" | "might" | "not" | "never")) {
        return None;
    }
    act(prose, sentence).or_else(|| exact(prose, sentence, words))
}

/// The verb of an act, in the passive or with an authority for its subject.
fn act(prose: &Prose, sentence: usize) -> Option<Span> {
    let words = prose.reading.syntax.sentence(sentence);
    let tree = prose.reading.syntax.tree(sentence);
    let dependents = |of: usize| (0..tree.heads.len()).filter(move |&word| tree.heads[word] as usize == of + 1);
    let verb = (0..tree.heads.len().min(words.len())).find(|&at| {
        let word = &words[at];
        if word.tag != Tag::Verb || prose.is_quoted(word.span) {
            return false;
        }
        let clause = matches!(relation::label(tree.relations[at]), "root" | "conj" | "advcl" | "parataxis");
        let done = lemma::verb(&prose.text(word.span).to_lowercase()).is_some_and(|verb| ACTS.contains(&&*verb));
        let planned = dependents(at).any(|word| prose.text(words[word].span) == "to");
        clause
            && done
            && !planned
            && dependents(at).any(|word| match relation::label(tree.relations[word]) {
                "nsubj:pass" => true,
                "nsubj" => is_authority(prose, words[word].span),
                _ => false,
            })
    })?;
    Some(words[verb].span)
}

fn is_authority(prose: &Prose, subject: Span) -> bool {
    let noun = prose.text(subject).to_lowercase();
    let entities = &prose.reading.entities;
    let named = entities.names_in(subject).any(|name| {
        matches!(
            entities.all[name.entity].kind,
            EntityType::Person | EntityType::Org | EntityType::Gpe | EntityType::Norp
        )
    });
    named || FORCES.contains(&&*noun) || OFFICES.contains(&&*noun)
}

/// When or how many: what only they know who command the force.
fn exact(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Span> {
    let force = words.iter().any(|word| FORCES.contains(&word.lower.as_str()));
    let value = prose.values(sentence).find(|value| match &value.kind {
        ValueKind::When(when) => when.days.is_some(),
        ValueKind::Number(extent) => extent.low >= 2.0,
        _ => false,
    })?;
    force.then_some(value.span)
}
