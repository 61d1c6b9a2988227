//! "According to" and its kin, and what a page puts before a colon: attributions without a verb.

use super::Stance;
use super::clause::end_of_content;
use super::found::{Found, REACH};
use super::noun_phrase::{core_after, head, phrase_after, phrase_before};
use super::nouns;
use super::unit::{Class, Item};

/// All attributions of the unit by a preposition.
pub(super) fn find(items: &[Item]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut clause = 0;
    for at in 0..items.len() {
        if items[at].class == Class::Mark && items[at].is(";") {
            clause = at + 1;
        }
        let window = &items[..items.len().min(at + REACH)];
        let Some(cue_end) = cue_at(window, at) else { continue };
        let Some(mut source) = phrase_after(window, cue_end) else { continue };
        let before = if at > clause && items[at - 1].class == Class::Comma { at - 1 } else { at };
        let fronted = before <= clause + 1 && (before == clause || items[clause].class == Class::Coordinator);
        // "According to police, the man died": what looks like an apposition is all that is reported.
        if fronted && !window[source.end..].iter().any(|item| !matches!(item.class, Class::Mark | Class::Comma)) {
            source.end = core_after(window, cue_end).unwrap_or(source.end);
        }
        let comma = window.get(source.end).is_some_and(|next| next.class == Class::Comma);
        let behind = source.end + usize::from(comma)..end_of_content(window, source.end + usize::from(comma));
        let mut content = Vec::new();
        if !fronted {
            content.push(clause..before);
        }
        let goes_on = window.get(behind.start).is_some_and(|next| {
            let participle = next.class == Class::Open && !next.capital && next.word.ends_with("ing");
            !participle
                && !matches!(next.class, Class::Mark | Class::Coordinator | Class::Subordinator | Class::Relative)
        });
        if fronted || comma && goes_on && items[at.saturating_sub(1)].class == Class::Comma {
            content.push(behind);
        }
        content.retain(|piece| piece.start < piece.end);
        if !content.is_empty() {
            found.push(Found { source: Some(source), cue: at..cue_end, content, stance: Stance::Neutral, kind: None });
        }
    }
    found
}

/// The end of the cue that starts at `at`.
fn cue_at(items: &[Item], at: usize) -> Option<usize> {
    let word = |offset: usize| items.get(at + offset).map_or("", |item| item.word.as_str());
    match word(0) {
        "according" if word(1) == "to" => Some(at + 2),
        "per" if at == 0 || items[at - 1].class == Class::Comma => {
            items.get(at + 1).is_some_and(|next| next.class == Class::Determiner || next.is_name()).then_some(at + 1)
        }
        "in" if word(1) == "the"
            && matches!(word(2), "words" | "view" | "opinion" | "account" | "telling")
            && word(3) == "of" =>
        {
            Some(at + 4)
        }
        "on" if word(1) == "the" && matches!(word(2), "figures" | "account" | "evidence") && word(3) == "of" => {
            Some(at + 4)
        }
        "by" => own_count(items, at),
        "as" if matches!(
            word(1),
            "noted" | "reported" | "stated" | "described" | "documented" | "explained" | "shown" | "outlined"
        ) && matches!(word(2), "in" | "by") =>
        {
            Some(at + 3)
        }
        "as" if word(1) == "pointed" && word(2) == "out" && matches!(word(3), "in" | "by") => Some(at + 4),
        "based" if word(1) == "on" && items.get(at + 2).is_some() => {
            let behind = items.iter().skip(at + 2).take(4);
            behind
                .clone()
                .any(|item| matches!(item.word.as_str(), "data" | "figures" | "records" | "statistics"))
                .then_some(at + 2)
        }
        _ => None,
    }
}

/// "by his own account", "by the bank's reckoning": the count is the source.
fn own_count(items: &[Item], at: usize) -> Option<usize> {
    let comma =
        (at + 1..items.len().min(at + 9)).find(|&comma| matches!(items[comma].class, Class::Comma | Class::Mark))?;
    let count = matches!(
        items[comma - 1].word.as_str(),
        "account"
            | "accounts"
            | "admission"
            | "estimate"
            | "estimates"
            | "count"
            | "reckoning"
            | "tally"
            | "calculation"
            | "calculations"
    );
    (count && comma > at + 2).then_some(at + 1)
}

/// "Union: no arrears, no marked scripts" and "DÉSULMÉ: Good morning": the speaker before a colon at the unit's head.
pub(super) fn speaker(items: &[Item], headline: bool) -> Option<Found> {
    let colon = items.iter().take(12).position(|item| item.is(":"))?;
    let spoken = colon + 1 < items.len();
    let phrase = phrase_before(items, 0, colon)?;
    let whole = phrase.start == 0;
    let shouted = items[..colon].iter().all(|item| item.capital || item.class == Class::Mark);
    let long = items[..colon].iter().any(|item| item.span.len() > 1 && item.word.len() > 1);
    let quoted = items.get(colon + 1).is_some_and(|next| matches!(next.class, Class::Quote(_)));
    let described = quoted && (items[0].is_name() || items[0].class == Class::Determiner);
    let speaks = headline && speaks_in_headline(&items[..colon]) && !items.last().is_some_and(|last| last.is("?"))
        || quoted && (shouted || described);
    (spoken && whole && long && speaks && colon <= 8).then(|| Found {
        source: Some(phrase),
        cue: colon..colon + 1,
        content: vec![colon + 1..items.len()],
        stance: Stance::Neutral,
        kind: None,
    })
}

/// A name, or a noun for those who say things: no topic such as "Fact check".
fn speaks_in_headline(phrase: &[Item]) -> bool {
    head(phrase).is_some_and(|at| {
        let word = phrase[at].word.as_str();
        phrase[at].capital && at < 5
            || nouns::is_attributable(word)
            || nouns::is_class(word)
            || nouns::is_secretive(word)
            || nouns::is_person(word)
            || nouns::is_outlet(word)
            || nouns::is_document(word)
    })
}

/// "Five dead in pile-up: police": the source behind the last colon of a headline.
pub(super) fn trailing_source(items: &[Item]) -> Option<Found> {
    let colon = items.iter().rposition(|item| item.is(":"))?;
    let source = phrase_after(items, colon + 1)?;
    let short = source.end == items.len() && source.len() <= 3 && colon >= 3;
    let speaks = items[source.clone()].last().is_some_and(|last| speaks_in_headline(std::slice::from_ref(last)));
    (short && speaks && !items[source.start].capital).then(|| Found {
        source: Some(source),
        cue: colon..colon + 1,
        content: vec![0..colon],
        stance: Stance::Neutral,
        kind: None,
    })
}
