//! Counted things: "38 homes were destroyed", "the fire killed 14 people", "the toll has risen to 63".

use crate::text::WordList;
use crate::value::{Extent, ValueKind};

use super::clause::{Clause, Word};
use super::lexicon::{self, Class, Form, Voice};
use super::nouns;
use super::phrase::{self, Counted};
use super::scene::{Figure, Sketch};
use super::words;

/// How far from its figure a predicate is looked for, in words.
const REACH: usize = 7;

pub(super) fn read(words: &[Word], clause: &Clause, figure: Figure, extent: Extent) -> Option<Sketch> {
    let before = figure.first.checked_sub(1).map(|index| &words[index]);
    let narrower = before
        .is_some_and(|word| words::is_additive(&word.text) || word.is(&["from", "between", "by", "every", "of"]))
        && !before.is_some_and(|word| word.text == "of" && names_total(words, figure.first));
    let partitive = words.get(figure.end).is_some_and(|word| word.is(&["of"]))
        && words
            .get(figure.end + 1)
            .is_some_and(|word| words::is_determiner(&word.text) || word.is(&["them", "whom", "which", "us"]));
    if narrower || partitive {
        return None;
    }
    let counted = phrase::counted(words, clause, figure.end, extent.low == 1.0 && extent.high == 1.0);
    if counted.restrictors.iter().chain(&counted.head).any(|&index| words::is_additive(&words[index].text)) {
        return None;
    }
    // "One soldier on each side" are several.
    let after = counted.head.map_or(figure.end, |head| head + 1);
    if words
        .get(after..(after + 3).min(words.len()))
        .is_some_and(|next| next.iter().any(|word| word.is(&["each", "either"])))
    {
        return None;
    }
    let class = behind(words, clause, &counted)
        .or_else(|| inside(words, &counted))
        .or_else(|| ahead(words, clause, figure, &counted))
        .or_else(|| present(words, clause, figure, &counted))?;
    let named = counted.head.filter(|&head| !matches!(words[head].class, Some((_, Form::Noun))));
    let head = match named {
        Some(head) => nouns::group(words::noun(&words[head].text)),
        None => class.head?.to_owned(),
    };
    let owner = (class.name == "have").then(|| subject_of_have(words, clause, figure)).flatten();
    if class.name == "have" && owner.is_none() {
        return None;
    }
    Some(Sketch {
        class,
        head: Some(head),
        theme: owner,
        counted: counted.head,
        restrictors: counted.restrictors,
        value: ValueKind::Number(extent),
        revised: false,
    })
}

/// "14 people were killed", "17 dead", "30 arrested".
fn behind(words: &[Word], clause: &Clause, counted: &Counted) -> Option<&'static Class> {
    let end = clause.words.end.min(counted.end + REACH);
    let at = (counted.end..end).find(|&index| words[index].class.is_some_and(|(_, form)| form != Form::Noun))?;
    let between = &words[counted.end..at];
    let links = between.iter().all(|word| {
        words::is_auxiliary(&word.text)
            || word.text.ends_with("ly")
            || word.is(&[
                "feared",
                "confirmed",
                "known",
                "reported",
                "believed",
                "to",
                "also",
                "still",
                "now",
                "found",
                "listed",
                "left",
                "are",
            ])
    });
    let (class, form) = words[at].class?;
    if !links || class.name == "have" {
        return None;
    }
    let stative = form == Form::Adjective || class.frame != Voice::Transitive;
    let passive =
        between.iter().any(|word| words::is_be(&word.text)) || (at == counted.end && !has_object(words, clause, at));
    (stative || passive).then_some(class)
}

/// "14 deaths", "30 arrests".
fn inside(words: &[Word], counted: &Counted) -> Option<&'static Class> {
    match words[counted.head?].class {
        Some((class, Form::Noun)) if class.head.is_some() => Some(class),
        _ => None,
    }
}

/// "killed 14 people", "the toll rose to 63", "put the crowd at 2,000", "the number of dead has reached 88".
fn ahead(words: &[Word], clause: &Clause, figure: Figure, counted: &Counted) -> Option<&'static Class> {
    let first = clause.words.start.max(figure.first.saturating_sub(REACH));
    for index in (first..figure.first).rev() {
        let word = &words[index];
        match word.class {
            Some((class, Form::Noun)) if class.head.is_some() && counted.head.is_none() => return Some(class),
            Some((class, Form::Verb | Form::Past))
                if class.frame != Voice::Intransitive && !phrase::is_passive(words, clause, index) =>
            {
                return (counted.head.is_some() || figure.end == clause.words.end || class.head.is_some())
                    .then_some(class);
            }
            _ if word.is(&["has", "have", "had"]) && index + 1 == figure.first && counted.head.is_some() => {
                return lexicon::named("have");
            }
            _ if word.is(CHANGES) || (words::is_filler(&word.text) && word.value.is_none()) => {}
            _ => break,
        }
    }
    total_of(words, clause, figure).or_else(|| subject_of_change(words, clause, figure))
}

/// "the death toll of the flood in Ketterdal has risen to 17".
fn subject_of_change(words: &[Word], clause: &Clause, figure: Figure) -> Option<&'static Class> {
    let run = (clause.words.start..figure.first).rev().take(REACH).take_while(|&index| words[index].is(CHANGES));
    let subject = phrase::subject(words, clause, run.last()?)?;
    match words[subject].class {
        Some((class, Form::Noun)) if class.head.is_some() => Some(class),
        _ => None,
    }
}

/// "the number of people known to have died … reached 88".
fn total_of(words: &[Word], clause: &Clause, figure: Figure) -> Option<&'static Class> {
    let near = figure.first.checked_sub(1).is_some_and(|before| words[before].is(CHANGES));
    let first = clause.words.start.max(figure.first.saturating_sub(3 * REACH));
    let number = (first..figure.first).find(|&index| {
        words[index].is(&["number", "count", "total"]) && words.get(index + 1).is_some_and(|next| next.text == "of")
    })?;
    let mut classes =
        words[number..figure.first].iter().filter_map(|word| word.class).filter(|(class, _)| class.head.is_some());
    let (class, _) = classes.next().filter(|_| near)?;
    Some(class)
}

/// "There were 31 children on the bus", "sailed from Split with 219 passengers".
fn present(words: &[Word], clause: &Clause, figure: Figure, counted: &Counted) -> Option<&'static Class> {
    let head = words::noun(&words[counted.head?].text);
    let before = &words[clause.words.start..figure.first];
    let is_there = matches!(before, [.., there, be] if there.is(&["there"]) && words::is_be(&be.text));
    let is_along = before.last().is_some_and(|word| word.is(&["with"]))
        && before.iter().any(|word| MOVES.contains(words::verb(&word.text).as_str()));
    (PEOPLE.contains(&head) && (is_there || is_along)).then(|| lexicon::named("carry")).flatten()
}

/// What vehicles do, with those aboard.
static MOVES: WordList = WordList::new(
    "sail depart leave fly crash capsize sink arrive land set travel disappear vanish overturn derail drift run plunge go \
     collide dock ditch dive submerge head",
);

/// Those who are somewhere: aboard, in a building, in a camp.
static PEOPLE: WordList = WordList::new(
    "person passenger child pupil student guest tourist traveller traveler pilgrim migrant refugee resident patient prisoner \
     inmate detainee worker miner soldier sailor crew member fisherman diver climber skier athlete player fan spectator \
     scientist astronaut",
);

/// "a toll of 14", "a crowd of 2,000".
fn names_total(words: &[Word], figure: usize) -> bool {
    figure.checked_sub(2).is_some_and(|index| {
        matches!(words[index].class, Some((class, Form::Noun)) if class.head.is_some())
            || words[index].is(&["total", "maximum"])
    })
}

fn has_object(words: &[Word], clause: &Clause, verb: usize) -> bool {
    words.get(verb + 1).filter(|_| verb + 1 < clause.words.end).is_some_and(|next| {
        next.value.is_some() || words::is_determiner(&next.text) || next.capital || words::is_plural(&next.text)
    })
}

fn subject_of_have(words: &[Word], clause: &Clause, figure: Figure) -> Option<usize> {
    phrase::subject(words, clause, figure.first - 1)
}

/// Verbs of change and measure between a total and its figure.
const CHANGES: &[&str] = &[
    "rise",
    "risen",
    "rose",
    "rises",
    "rising",
    "climbed",
    "climbs",
    "reached",
    "reaches",
    "reach",
    "stood",
    "stands",
    "stand",
    "to",
    "at",
    "of",
    "is",
    "was",
    "were",
    "been",
    "has",
    "have",
    "had",
    "be",
    "put",
    "now",
    "increased",
    "jumped",
    "grew",
    "grown",
    "hit",
    "passed",
    "topped",
    "exceeded",
    "fell",
    "dropped",
    "are",
    "totalled",
    "totaled",
];
