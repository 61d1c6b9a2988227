//! Quotations that a clause without a reporting verb leads up to: "The minister was blunter: “…”".

use super::Stance;
use super::arcs::children;
use super::found::{Found, REACH};
use super::noun_phrase::{head_is_name, subject_before};
use super::nouns;
use super::source_kind::is_document_phrase;
use super::unit::{Class, Item};

/// The attribution of a quotation behind a colon to the subject of the clause before it.
pub(super) fn find(items: &[Item]) -> Option<Found> {
    let quote = items.iter().position(|item| matches!(item.class, Class::Quote(_)))?;
    let colon = quote.checked_sub(1).filter(|&colon| items[colon].is(":") && colon < REACH)?;
    let clause = items[..colon].iter().rposition(|item| item.is(";")).map_or(0, |mark| mark + 1);
    let closes = items[quote + 1..].iter().all(|item| matches!(item.class, Class::Mark | Class::Quote(_)));
    if !closes {
        return None;
    }
    let (verb, subject) = (clause..colon).find_map(|verb| {
        let main = items[verb].arc.is_some_and(|arc| matches!(arc.relation, "root" | "parataxis"));
        let subject =
            children(items, verb).find(|&(child, relation)| relation == "nsubj" && child >= clause && child < verb);
        subject.filter(|_| main).map(|(subject, _)| (verb, subject))
    })?;
    // The copula and other auxiliaries are part of what is done.
    let first = children(items, verb)
        .filter(|&(child, relation)| child > subject && (relation == "cop" || relation.starts_with("aux")))
        .map(|(child, _)| child)
        .fold(verb, usize::min);
    let mut end = first;
    while end > subject + 1 && matches!(items[end - 1].class, Class::Comma | Class::Adverb) {
        end -= 1;
    }
    let source = subject_before(items, clause, end)?;
    let phrase = &items[source.clone()];
    let pronoun = matches!(phrase[0].word.as_str(), "he" | "she") && phrase.len() == 1;
    let word = phrase.last().map_or("", |item| item.word.as_str());
    let speaks = pronoun
        || head_is_name(phrase)
        || is_document_phrase(phrase)
        || nouns::is_person(word)
        || nouns::is_attributable(word)
        || nouns::is_secretive(word);
    (speaks && colon - first <= 12).then(|| Found {
        source: Some(source),
        cue: first..colon,
        content: vec![quote..items.len()],
        stance: Stance::Neutral,
        kind: None,
    })
}
