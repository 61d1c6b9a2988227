//! Who a source is, from the noun phrase that names it.

use crate::entity::{Entities, EntityType};
use crate::nlp::lemma;
use crate::text::Span;

use super::SourceKind;
use super::noun_phrase;
use super::nouns::{is_attributable, is_class, is_document, is_outlet, is_person, is_plural, is_secretive};
use super::unit::{Class, Item};

/// The kind of the source `phrase`, and its entity.
pub(super) fn classify(phrase: &[Item], entities: &Entities) -> (SourceKind, Option<usize>) {
    let Some(first) = phrase.first() else { return (SourceKind::Agentless, None) };
    let pieces: Vec<&[Item]> =
        phrase.split(|item| item.class == Class::Comma).filter(|piece| !piece.is_empty()).collect();
    for piece in &pieces {
        let describes = piece.first().is_none_or(|first| first.class != Class::Relative);
        if describes && noun_phrase::head_is_name(piece) {
            let head = noun_phrase::head(piece).map(|head| piece[head].span);
            let entity = head.and_then(|head| entity_at(entities, head));
            return (named(piece, entity.map(|entity| entities.all[entity].kind)), entity);
        }
    }
    let head = noun_phrase::head(pieces[0]).map(|head| pieces[0][head].word.as_str());
    let entity = head.and_then(|_| entity_at(entities, first.span.join(pieces[0][pieces[0].len() - 1].span)));
    let kind = match head {
        None if first.is("which") => SourceKind::Organisation,
        None if first.class == Class::Relative => SourceKind::NamedPerson,
        None if first.class == Class::Pronoun && !is_many(&first.word) => SourceKind::NamedPerson,
        None if matches!(
            first.word.as_str(),
            "both" | "neither" | "each" | "all" | "this" | "that" | "these" | "those"
        ) =>
        {
            SourceKind::Role
        }
        None => SourceKind::GenericPlural,
        Some(head) => {
            let organisation = pieces[0].iter().any(|item| {
                item.capital
                    && entity_at(entities, item.span).is_some_and(|entity| entities.all[entity].kind == EntityType::Org)
            });
            let kind = described(pieces[0], head);
            // "Barclays economists": the bank answers for them.
            if organisation && kind == SourceKind::GenericPlural { SourceKind::Role } else { kind }
        }
    };
    (kind, entity.filter(|_| kind == SourceKind::Role || kind == SourceKind::Organisation))
}

/// Whom a description or pronoun up to the phrase's head stands for: "the senator", "she".
pub(super) fn meant(phrase: &[Item], entities: &Entities) -> Option<usize> {
    let first = phrase.first()?;
    let head = noun_phrase::head(phrase).map_or(first, |head| &phrase[head]);
    entities.nominal(first.span.join(head.span)).map(|mention| mention.entity)
}

/// Whose name overlaps the head.
fn entity_at(entities: &Entities, span: Span) -> Option<usize> {
    entities.names_in(span).next().map(|name| name.entity)
}

fn named(piece: &[Item], kind: Option<EntityType>) -> SourceKind {
    let ends_like = |words: &[&str]| piece.iter().any(|item| item.capital && words.contains(&item.word.as_str()));
    const OUTLETS: &[&str] = &[
        "times",
        "post",
        "news",
        "herald",
        "tribune",
        "gazette",
        "journal",
        "guardian",
        "telegraph",
        "press",
        "reuters",
        "afp",
        "ap",
        "bbc",
        "cnn",
        "courier",
        "chronicle",
        "observer",
        "mail",
        "newspaper",
        "mercury",
        "wire",
        "radio",
        "tv",
        "magazine",
        "agence",
        "kyodo",
        "xinhua",
        "tass",
        "dpa",
        "bloomberg",
    ];
    const DOCUMENTS: &[&str] =
        &["act", "law", "report", "constitution", "regulation", "treaty", "bulletin", "convention"];
    match kind {
        Some(EntityType::Person) => SourceKind::NamedPerson,
        Some(EntityType::Law) => SourceKind::Document,
        _ if ends_like(OUTLETS) => SourceKind::Outlet,
        Some(EntityType::Org | EntityType::Gpe | EntityType::Norp | EntityType::Fac | EntityType::Loc) => {
            SourceKind::Organisation
        }
        _ if ends_like(DOCUMENTS) => SourceKind::Document,
        _ if piece[0].is("the") => SourceKind::Organisation,
        _ => SourceKind::NamedPerson,
    }
}

fn described(piece: &[Item], head: &str) -> SourceKind {
    let first = &piece[0];
    let definite =
        matches!(first.word.as_str(), "the" | "its" | "his" | "her" | "their" | "our" | "my" | "this" | "that")
            || piece[..noun_phrase::head(piece).unwrap_or(0)].iter().any(|item| item.class == Class::PossessiveEnding)
                && !matches!(first.word.as_str(), "a" | "an" | "one" | "some" | "many" | "several" | "two" | "three");
    let quantity = matches!(
        first.word.as_str(),
        "some" | "many" | "most" | "several" | "few" | "other" | "others" | "numerous" | "various"
    );
    let plural = is_plural(head);
    // "according to reports": nobody's.
    let bare = piece.iter().all(|item| {
        matches!(
            item.word.as_str(),
            "media"
                | "news"
                | "local"
                | "press"
                | "some"
                | "several"
                | "multiple"
                | "reports"
                | "unconfirmed"
                | "recent"
        ) || item.class == Class::Day
    });
    if head == "reports" && bare {
        return SourceKind::Agentless;
    }
    // "doctors from the group Mani Vicine": somebody answers for them.
    let body = piece
        .iter()
        .position(|item| matches!(item.word.as_str(), "from" | "at" | "with" | "by"))
        .is_some_and(|led| piece[led..].iter().any(Item::is_name));
    let counted = first.class == Class::Number || is_counted(first);
    let of_class = is_class(head) && (quantity || !counted);
    let of_person = is_person(&lemma::noun(head));
    let of_people = of_person && (quantity || piece.iter().any(|item| is_esteem(&item.word)));
    if is_document(head) {
        SourceKind::Document
    } else if is_outlet(head) {
        SourceKind::Outlet
    } else if is_attributable(head) {
        SourceKind::Role
    } else if is_secretive(head) && (!definite || matches!(head, "sources" | "insiders" | "source" | "insider")) {
        if quantity && head != "officials" && head != "sources" && head != "aides" {
            SourceKind::GenericPlural
        } else {
            SourceKind::Anonymous
        }
    } else if plural && is_class(head) && body && !quantity {
        SourceKind::Role
    } else if plural && !definite && (of_class || of_people) {
        SourceKind::GenericPlural
    } else if definite {
        if is_person(head) || of_person { SourceKind::Role } else { SourceKind::Organisation }
    } else if is_person(head) || plural && of_person {
        if counted { SourceKind::Anonymous } else { SourceKind::Role }
    } else {
        SourceKind::Organisation
    }
}

/// "a", "one", "two": some that the writer could count, and knows.
fn is_counted(first: &Item) -> bool {
    matches!(
        first.word.as_str(),
        "a" | "an" | "one" | "two" | "three" | "four" | "five" | "six" | "another" | "multiple"
    )
}

fn is_many(word: &str) -> bool {
    matches!(word, "others" | "everyone" | "everybody" | "somebody" | "someone" | "anybody" | "anyone" | "nobody")
}

/// Whether the phrase names a report, a map, data.
pub(super) fn is_document_phrase(phrase: &[Item]) -> bool {
    noun_phrase::head(phrase).is_some_and(|head| is_document(&phrase[head].word))
}

/// Adjectives that lend weight to people nobody names: "leading jurists".
fn is_esteem(word: &str) -> bool {
    matches!(
        word,
        "leading"
            | "top"
            | "independent"
            | "prominent"
            | "respected"
            | "outside"
            | "legal"
            | "political"
            | "renowned"
            | "eminent"
    )
}
