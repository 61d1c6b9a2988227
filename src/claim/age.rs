//! Ages of people by name: "Ana Feld, 58,", "Ana Feld (58)", "the 58-year-old baker Ana Feld".

use std::collections::HashMap;

use crate::entity::{Entities, EntityType};

use super::clause::Word;
use super::lexicon;
use super::scene::{Figure, Sketch};
use super::words;

/// The most words of a role between an age and the name behind it.
const ROLE: usize = 4;

/// How many of an article's people bear a surname.
pub(super) struct Surnames<'a>(HashMap<&'a str, usize>);

impl Surnames<'_> {
    pub(super) fn of(entities: &Entities) -> Surnames<'_> {
        let mut bearers = HashMap::new();
        for person in entities.all.iter().filter(|entity| entity.kind == EntityType::Person) {
            *bearers.entry(surname(&person.name)).or_default() += 1;
        }
        Surnames(bearers)
    }

    pub(super) fn is_shared(&self, name: &str) -> bool {
        self.0.get(surname(name)).is_some_and(|&bearers| bearers > 1)
    }
}

fn surname(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

/// The age of the person whose name stands beside it, as far as `is_named` takes a word for part of a person's name.
pub(super) fn read(words: &[Word], figure: Figure, is_named: impl Fn(usize) -> bool) -> Option<Sketch> {
    let theme = before(words, figure.first, &is_named)
        .or_else(|| behind(words, figure.end, &is_named))
        .or_else(|| at_death(words, figure.first, &is_named))?;
    Some(Sketch {
        class: lexicon::named("age")?,
        head: None,
        theme: Some(theme),
        counted: None,
        restrictors: Vec::new(),
        value: figure.value.kind.clone(),
        revised: false,
    })
}

/// "Ana Feld, 58", "Ana Feld, aged 58", "Ana Feld, a 58-year-old".
fn before(words: &[Word], first: usize, is_named: impl Fn(usize) -> bool) -> Option<usize> {
    let announced = first.checked_sub(1).filter(|&index| words[index].is(&["aged", "a", "an", "the"]));
    let mark = announced.unwrap_or(first).checked_sub(1)?;
    let name = mark.checked_sub(1)?;
    if words[mark].is(&[",", "("]) && is_named(name) {
        return Some(name);
    }
    // "Ana Feld, who is 58,".
    let who =
        first.checked_sub(2).filter(|&who| words[who].is(&["who"]) && words[who + 1].is(&["is", "was", "turned"]))?;
    let name = who.checked_sub(2)?;
    (words[who - 1].is(&[","]) && is_named(name)).then_some(name)
}

/// "Ana Feld, who led the choir, has died at the age of 84": the one person who is named before.
fn at_death(words: &[Word], first: usize, is_named: impl Fn(usize) -> bool) -> Option<usize> {
    const REACH: usize = 8;
    /// A sentence of a thousand ages is not searched a thousand times.
    const LONGEST: usize = 60;
    let start = first.saturating_sub(LONGEST);
    let announced = first.checked_sub(1).is_some_and(|before| words[before].is(&["of", "aged", "at"]));
    let verb = (first.saturating_sub(REACH)..first).rev().find(|&at| words[at].is(&["died", "dies", "dead"]))?;
    let last = (start..verb).rev().find(|&at| is_named(at)).filter(|_| announced)?;
    let begins = (start..last).rev().find(|&at| !is_named(at)).map_or(start, |before| before + 1);
    (!(start..begins).any(is_named)).then_some(last)
}

/// "58-year-old Ana Feld", "58-year-old baker Ana Feld".
fn behind(words: &[Word], end: usize, is_named: impl Fn(usize) -> bool) -> Option<usize> {
    let attributive = words[end.checked_sub(1)?].text.ends_with("old");
    let name = (end..words.len().min(end + ROLE)).find(|&index| is_named(index)).filter(|_| attributive)?;
    words[end..name].iter().all(|word| word.is_content() && !words::is_filler(&word.text)).then_some(name)
}
