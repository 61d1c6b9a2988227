//! What the words around a name tell of its type: "the town of X", "X, a haulage company,", "people in X".

use std::ops::Range;

use crate::entity::posts::VESSELS;
use crate::entity::{EntityType, lexicon};
use crate::nlp::gazetteer::{self, Known};

use super::line::{Line, Word};
use super::types::Votes;

/// The words before it.
pub(super) fn before(line: &Line, name: Range<usize>, votes: &mut Votes) {
    let start = name.start;
    let at = |back: usize| start.checked_sub(back).map(|index| &line.words[index]);
    let Some(before) = at(1) else { return };
    if let Some(kind) = party_tag(line, &name) {
        votes.vote(kind, 9.0);
        return;
    }
    if before.is_mark {
        renamed(line, name, votes);
        return;
    }
    if lexicon::is_title(&before.folded) && !before.is_lower {
        votes.vote(EntityType::Person, 6.0);
    } else if let Some(kind) = lexicon::noun_kind(&before.folded).filter(|_| before.is_lower) {
        votes.vote(kind, 2.5);
    } else if lexicon::is_role(&before.folded) && at(2).is_none_or(|word| word.folded != "of") {
        votes.vote(EntityType::Person, 2.5);
    }
    if before.is_lower && VESSELS.contains(&&*before.folded) {
        votes.vote(EntityType::Product, 6.0);
    }
    if before.folded == "of"
        && let Some(noun) = at(2).map(|word| &*word.folded)
    {
        match lexicon::noun_kind(noun) {
            // "the town of Umbra"
            Some(kind @ (EntityType::Gpe | EntityType::Loc)) => votes.vote(kind, 7.0),
            _ if leads_firm(noun) => votes.vote(EntityType::Org, 2.0),
            _ if is_of_place(noun) => votes.vote(EntityType::Gpe, 2.0),
            _ => (),
        }
    }
    // "in Freedom Square"
    let tells_itself = line.words[..name.end].last().is_some_and(|last| lexicon::head(&last.folded).is_some());
    if before.is_lower && is_at(&before.folded) && !tells_itself {
        let weight = match at(2).map(|word| &*word.folded) {
            Some(word) if takes_body(word) => 0.0,
            Some("based" | "born" | "living" | "lives" | "lived" | "headquartered" | "residents" | "village") => 3.0,
            _ => 1.5,
        };
        votes.vote(EntityType::Gpe, weight);
    }
    // "in Odrava, Surrey,"
    let is_in = |word: Option<&Word>| word.is_some_and(|word| word.is_lower && is_at(&word.folded));
    let text = |ahead: usize| line.words.get(name.end + ahead);
    if (is_in(Some(before)) || before.is_lower && is_in(at(2)))
        && text(0).is_some_and(|word| word.text == ",")
        && text(2).is_none_or(|word| word.is_mark)
        && let Some(region) = text(1).map(|word| gazetteer::known(&word.folded))
        && (region.has(Known::TOWN) || region.has(Known::PLACE))
    {
        votes.vote(EntityType::Gpe, 3.0);
    }
}

/// The party or the place of a lawmaker: "(R-Ohio)".
fn party_tag(line: &Line, name: &Range<usize>) -> Option<EntityType> {
    let text = |at: Option<usize>| at.and_then(|at| line.words.get(at)).map_or("", |word| word.text);
    let back = |count: usize| text(name.start.checked_sub(count));
    let is_party = |word: &str| word.len() == 1 && word.starts_with(char::is_uppercase);
    if is_party(text(Some(name.start))) && name.len() == 1 && back(1) == "(" && text(Some(name.end)) == "-" {
        return Some(EntityType::Norp);
    }
    (back(1) == "-" && is_party(back(2)) && back(3) == "(").then_some(EntityType::Gpe)
}

/// "Its secretary, Balaji Kern, wrote"; "his firm, Brackwater, did not reply".
fn renamed(line: &Line, name: Range<usize>, votes: &mut Votes) {
    let is_comma = |at: usize| line.words.get(at).is_some_and(|word| word.text == ",");
    let Some(at) = name.start.checked_sub(2).filter(|at| is_comma(at + 1) && is_comma(name.end)) else { return };
    let (noun, opens) = (&line.words[at], at.checked_sub(1).map(|at| &line.words[at]));
    let is_owned = opens.is_some_and(|word| matches!(&*word.folded, "its" | "his" | "her" | "their" | "the" | "'s"));
    if !noun.is_lower || !is_owned {
        return;
    }
    if lexicon::is_role(&noun.folded) {
        votes.vote(EntityType::Person, 3.0);
    } else if let Some(kind) = lexicon::noun_kind(&noun.folded) {
        votes.vote(kind, 3.0);
    }
}

/// The words behind it, from `end` on.
pub(super) fn behind(line: &Line, end: usize, votes: &mut Votes) {
    let at = |ahead: usize| line.words.get(end + ahead);
    let Some(next) = at(0) else { return };
    if let Some(kind) = lexicon::noun_kind(&next.folded).filter(|kind| next.is_lower && *kind != EntityType::Org) {
        // "Odrava canton"; but a river has districts too.
        votes.vote(kind, if kind == EntityType::Gpe { 2.0 } else { 1.0 });
    }
    // "the Berrigan administration": a place's is "of" it or of its people.
    if next.is_lower && matches!(next.folded.as_str(), "administration" | "premiership") {
        votes.vote(EntityType::Person, 3.0);
    }
    if next.is_lower && matches!(next.folded.as_str(), "who" | "himself" | "herself") {
        votes.vote(EntityType::Person, 1.5);
    }
    if let Some(kind) = predicate(line, end) {
        votes.vote(kind, 4.0);
    }
    if next.text != "," {
        return;
    }
    let Some(word) = at(1) else { return };
    // "Ruiz, 56," and "Ruiz, who"
    let is_age = word.text.parse::<u32>().is_ok_and(|years| (1..120).contains(&years));
    if is_age || matches!(word.folded.as_str(), "who" | "whose") {
        votes.vote(EntityType::Person, 2.5);
    }
    if word.folded == "population" {
        votes.vote(EntityType::Gpe, 5.0);
    }
    // "Nether Harvik, Surrey."
    let is_closed = at(2).is_none_or(|word| word.is_mark);
    if is_closed && word.is_capital() && gazetteer::known(&word.folded).has(Known::PLACE) {
        votes.vote(EntityType::Gpe, 2.0);
    }
    if let Some(kind) = described(line, end + 1) {
        votes.vote(kind, 4.0);
    }
}

/// "is a tributary of", "was the village where".
fn predicate(line: &Line, at: usize) -> Option<EntityType> {
    let verb = line.words.get(at).filter(|word| word.is_lower)?;
    matches!(&*verb.folded, "is" | "was").then(|| described(line, at + 1))?
}

/// The type that a noun phrase from `first` on gives by its head: "a haulage company", "another village".
fn described(line: &Line, first: usize) -> Option<EntityType> {
    const LONGEST: usize = 5;
    let words = line.words.get(first..)?;
    let opens =
        words.first().is_some_and(|word| matches!(&*word.folded, "a" | "an" | "the" | "another" | "its" | "one"));
    if !opens {
        return None;
    }
    let is_within = |word: &&Word| !word.is_mark && !lexicon::is_function(&word.folded) && !is_ended(word);
    let phrase = words[1..].iter().take(LONGEST).take_while(is_within);
    let head = phrase.last().filter(|head| head.is_lower && !lexicon::is_role(&head.folded))?;
    // "Kern, the board said": a speech tag tells nothing.
    let end = words.iter().position(|word| word.span == head.span)? + 1;
    let tells = words.get(end).is_none_or(|word| word.is_mark || lexicon::is_function(&word.folded));
    lexicon::noun_kind(&head.folded).filter(|_| tells)
}

fn is_ended(word: &Word) -> bool {
    lexicon::is_reporting(&word.folded)
}

fn is_at(word: &str) -> bool {
    matches!(word, "in" | "near" | "outside" | "throughout" | "into")
}

/// What one may have, do or read in a body too: "a stake in Brackwater", "an article in the Herald".
fn takes_body(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "share",
        "shares",
        "stake",
        "stakes",
        "invest",
        "invests",
        "invested",
        "investor",
        "investors",
        "investment",
        "interest",
        "confidence",
        "trust",
        "faith",
        "article",
        "articles",
        "column",
        "report",
        "reports",
        "reported",
        "study",
        "published",
        "printed",
        "wrote",
        "writing",
        "appeared",
        "appearing",
        "player",
        "players",
        "member",
        "members",
        "role",
        "job",
        "jobs",
        "position",
        "believe",
        "believed",
        "belief",
        "sold",
        "sale",
        "holding",
    ];
    WORDS.contains(&word)
}

/// "founder of X": of nothing but a firm or body.
fn leads_firm(noun: &str) -> bool {
    matches!(
        noun,
        "founder"
            | "cofounder"
            | "co-founder"
            | "executive"
            | "shareholder"
            | "shareholders"
            | "subsidiary"
            | "employees"
    )
}

/// "the streets of X", "north of X".
fn is_of_place(noun: &str) -> bool {
    matches!(
        noun,
        "north"
            | "south"
            | "east"
            | "west"
            | "streets"
            | "residents"
            | "inhabitants"
            | "outskirts"
            | "suburbs"
            | "mayor"
            | "villagers"
            | "townspeople"
    )
}
