//! What makes a statement one that needs a source: figures, accusations, secrets, motives.

use crate::text::Span;
use crate::value::ValueKind;

use super::super::prose::{Prose, Word};

/// The words that call for a source.
pub(super) struct Trigger {
    pub kind: Kind,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A crime or an abuse, told as fact.
    Accusation,
    /// "secretly", "behind the scenes"
    Secret,
    /// "had been warned": somebody knew.
    Warned,
    Figure,
    /// "was never put into effect"
    Never,
    Cause,
    Superlative,
}

/// The trigger that weighs most in the sentence.
pub(super) fn first(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Trigger> {
    accusation(words)
        .or_else(|| secret(words))
        .or_else(|| warned(words))
        .or_else(|| figure(prose, sentence, words))
        .or_else(|| never(words))
        .or_else(|| cause(words))
        .or_else(|| superlative(words))
}

fn phrase(words: &[Word], kind: Kind, phrases: &[&str]) -> Option<Trigger> {
    (0..words.len()).find_map(|at| {
        phrases.iter().find_map(|phrase| {
            let parts = phrase.split(' ');
            let length = parts.clone().count();
            let here = words.get(at..at + length)?;
            here.iter()
                .zip(parts)
                .all(|(word, part)| word.lower == part)
                .then(|| Trigger { kind, span: here[0].span.join(here[length - 1].span) })
        })
    })
}

fn word(words: &[Word], kind: Kind, list: &[&str]) -> Option<Trigger> {
    let found = words.iter().find(|word| list.contains(&word.lower.as_str()))?;
    Some(Trigger { kind, span: found.span })
}

fn accusation(words: &[Word]) -> Option<Trigger> {
    // Verbs in the past or present that accuse whoever is their subject; nouns of crime name trials and laws as often.
    const VERBS: &[&str] = &[
        "bribed",
        "bribe",
        "bribes",
        "embezzled",
        "laundered",
        "falsified",
        "forged",
        "rigged",
        "looted",
        "siphoned",
        "syphoned",
        "extorted",
        "blackmailed",
        "colluded",
        "pocketed",
        "smuggled",
        "plundered",
        "fabricated",
        "defrauded",
        "swindled",
        "tortured",
        "molested",
        "faked",
        "misled",
        "sabotaged",
        "silenced",
        "intimidated",
    ];
    const PHRASES: &[&str] = &[
        "look the other way",
        "looked the other way",
        "turn a blind eye",
        "turned a blind eye",
        "covered up",
        "cover up",
        "paid off",
        "in exchange for bribes",
        "links to terrorism",
        "ties to terrorism",
        "links to organised crime",
        "links to organized crime",
        "on the payroll of",
        "slipped envelopes",
        "in cash to",
        "were bribed",
        "was bribed",
        "were bought with",
        "was bought with",
        "doctored the",
        "tampered with",
        "stole from",
        "hiding from",
        "backhander",
        "backhanders",
        "kickbacks",
        "kickback",
        "money laundering ring",
        "spied on",
        "lied to",
        "lied about",
        "pay officers",
        "pay officials",
        "paid bribes",
        "paying bribes",
        "take bribes",
        "took bribes",
        "taking bribes",
        "accepted bribes",
        "have agreed among themselves",
        "provoke a confrontation",
        "pushed out by",
        "forced out by",
    ];
    phrase(words, Kind::Accusation, PHRASES).or_else(|| word(words, Kind::Accusation, VERBS))
}

fn secret(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "secretly",
        "in secret",
        "behind the scenes",
        "behind closed doors",
        "never made public",
        "in private",
        "on the sly",
        "without telling",
        "quietly agreed",
        "quietly dropped",
        "quietly approved",
        "have quietly",
        "has quietly",
        "had quietly",
        "had secretly",
        "second family",
        "without explanation",
        "was hushed up",
        "were hushed up",
        "under the table",
        "does not yet consider",
        "do not yet consider",
        "secret aid",
        "secret deal",
        "secret talks",
        "secret payments",
        "nothing about that has been announced",
    ];
    phrase(words, Kind::Secret, PHRASES)
}

fn warned(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "had been warned",
        "were warned",
        "was warned",
        "had been ordered",
        "had been told",
        "were told",
        "was told",
        "had been promised",
        "have already been promised",
        "has already been promised",
        "had offered",
        "was offered",
        "were offered",
        "knew about",
        "knew of",
        "had known",
        "were ordered to",
        "was ordered by",
        "came from the palace",
    ];
    phrase(words, Kind::Warned, PHRASES)
}

fn never(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "was never",
        "were never",
        "has never been",
        "have never been",
        "had not been",
        "has not been",
        "have not been",
        "have not spoken",
        "has not spoken",
        "none of them",
        "has acted on any",
        "was switched off",
        "has been switched off",
        "had been switched off",
        "were switched off",
    ];
    phrase(words, Kind::Never, PHRASES)
}

fn cause(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "because",
        "in a move to",
        "in a bid to",
        "in an attempt to",
        "in an effort to",
        "in order to",
        "so that",
        "to save money",
        "to save on",
        "in retaliation for",
    ];
    phrase(words, Kind::Cause, PHRASES)
}

fn superlative(words: &[Word]) -> Option<Trigger> {
    let first = words.first().filter(|word| word.lower == "no")?;
    let other = words.get(1).filter(|word| word.lower == "other")?;
    let compares =
        words.iter().skip(2).any(|word| word.lower.ends_with("er") && word.lower.len() > 4 || word.lower == "more");
    compares.then(|| Trigger { kind: Kind::Superlative, span: first.span.join(other.span) })
}

/// A count, an amount or a share; with the words that say of what.
fn figure(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Trigger> {
    let span = prose.reading.article.sentences[sentence].span;
    let values = &prose.reading.values;
    let from = values.partition_point(|value| value.span.end <= span.start);
    let here = values[from..].iter().take_while(|value| value.span.start < span.end);
    let value = here.filter(|value| !prose.is_quoted(value.span)).find(|value| match &value.kind {
        ValueKind::Money { .. } | ValueKind::Percent(_) | ValueKind::PercentagePoints(_) => true,
        ValueKind::Number(extent) => {
            let counted = unit(words, value.span);
            let many = extent.low >= 10.0 || extent.high < 1.0;
            let fate = words.iter().any(|word| is_fate(&word.lower));
            counted.is_some_and(|unit| !is_trifle(&unit.lower)) && (many || fate && extent.low >= 1.0)
        }
        _ => false,
    })?;
    let end = match &value.kind {
        ValueKind::Number(_) => unit(words, value.span).map_or(value.span, |unit| value.span.join(unit.span)),
        _ => value.span,
    };
    Some(Trigger { kind: Kind::Figure, span: end })
}

/// The noun that is counted: the next lower-case word that is no function word.
fn unit<'w>(words: &'w [Word], value: Span) -> Option<&'w Word> {
    let behind = words.iter().skip_while(|word| word.span.start < value.end);
    behind.take(4).find(|word| {
        !word.capital
            && word.lower.len() > 2
            && !matches!(word.lower.as_str(), "the" | "per" | "more" | "other" | "and")
    })
}

/// Deaths, injuries, losses: even a single one is a figure.
fn is_fate(word: &str) -> bool {
    matches!(
        word,
        "killed"
            | "dead"
            | "died"
            | "deaths"
            | "injured"
            | "wounded"
            | "arrested"
            | "detained"
            | "missing"
            | "displaced"
            | "abducted"
            | "kidnapped"
            | "evacuated"
            | "infected"
            | "hospitalised"
            | "hospitalized"
            | "executed"
            | "jailed"
    )
}

/// Units that say when, how old or how long.
fn is_trifle(word: &str) -> bool {
    matches!(
        word,
        "years"
            | "year"
            | "days"
            | "day"
            | "weeks"
            | "months"
            | "hours"
            | "minutes"
            | "seconds"
            | "year-old"
            | "votes"
            | "vote"
            | "seats"
            | "seat"
            | "goals"
            | "points"
            | "members"
            | "pages"
            | "chapters"
            | "times"
            | "steps"
            | "century"
            | "may"
    )
}
