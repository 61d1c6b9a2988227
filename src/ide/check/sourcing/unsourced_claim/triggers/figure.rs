//! Figures that somebody must have counted: money, shares, people, things in number.

use crate::text::Span;
use crate::value::{Extent, Value, ValueKind};

use super::super::super::prose::{Prose, Word};

mod terms;

/// Fewer things than this anybody can count who stands by, unless it is about people's fate.
const MANY: f64 = 20.0;

/// Less money than this is the price of something, or one person's; an average is a figure whatever it comes to.
const MUCH: f64 = 10_000.0;

/// The first such figure of the sentence, with the noun that is counted.
pub(super) fn find(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Span> {
    prose.values(sentence).find_map(|value| weighty(prose, words, value))
}

fn weighty(prose: &Prose, words: &[Word], value: &Value) -> Option<Span> {
    match &value.kind {
        ValueKind::Money { amount, .. } => {
            let average = words.iter().any(|word| matches!(word.lower.as_str(), "average" | "median" | "typical"));
            let much = amount.high >= MUCH || average;
            (much && !terms::are_stated(prose, words, value)).then_some(value.span)
        }
        ValueKind::Percent(_) if is_fraction(prose.text(value.span)) => share(prose, words, value),
        ValueKind::Percent(_) | ValueKind::PercentagePoints(_) => {
            (!terms::are_stated(prose, words, value)).then_some(value.span)
        }
        ValueKind::Number(extent) if !is_year(prose.text(value.span), extent) => count(prose, words, value, extent),
        _ => None,
    }
}

/// "a third of the dormitories"
fn share(prose: &Prose, words: &[Word], value: &Value) -> Option<Span> {
    let of = words.iter().find(|word| word.span.start >= value.span.end)?;
    let adjoins = prose.text(Span::new(value.span.end, of.span.start)).trim().is_empty();
    // "a fifth of Canada" is geography.
    let next = words.iter().find(|word| word.span.start >= of.span.end);
    if of.lower == "of" && next.is_some_and(|next| next.capital) {
        return None;
    }
    let bare_half = prose.text(value.span).eq_ignore_ascii_case("half");
    let named = unit(prose, words, value.span).map_or(value.span, |unit| value.span.join(unit.span));
    (adjoins && (of.lower == "of" || !bare_half)).then_some(named)
}

/// "11 soldiers"
fn count(prose: &Prose, words: &[Word], value: &Value, extent: &Extent) -> Option<Span> {
    let unit = unit(prose, words, value.span)?;
    let behind = || words.iter().filter(|word| word.span.start > unit.span.end);
    // A tally is on record; votes without the other side are a figure like any other.
    let tally = behind().take(2).any(|word| matches!(word.lower.as_str(), "to" | "against"));
    if unit.lower == "votes" && extent.low >= MANY && !tally {
        return Some(value.span.join(unit.span));
    }
    let fate = words.iter().any(|word| is_fate(&word.lower));
    // "Dozens of families slept here": as many as anybody sees.
    let written = prose.text(value.span).to_lowercase();
    let rough = matches!(written.trim_end_matches(" of"), "dozens" | "scores" | "hundreds" | "thousands");
    let counts = extent.low >= MANY && !rough
        || fate && extent.low >= 1.0
        || is_people(&unit.lower) && extent.low >= 10.0 && !rough;
    let before = words.iter().rev().skip_while(|word| word.span.end > value.span.start).take(2);
    let holds = before.into_iter().any(|before| {
        matches!(before.base.as_ref(), "carry" | "hold" | "seat" | "accommodate" | "fit" | "sleep" | "employ")
    });
    (counts && !holds && !is_trifle(&unit.lower)).then(|| value.span.join(unit.span))
}

/// "a third", "nearly half"
fn is_fraction(written: &str) -> bool {
    let cent = written.ends_with("cent") || written.ends_with("point") || written.ends_with("points");
    !cent && !written.contains(|letter: char| letter.is_ascii_digit() || letter == '%')
}

fn is_year(written: &str, extent: &Extent) -> bool {
    written.len() == 4 && extent.low >= 1500.0 && extent.high <= 2100.0
}

/// The plural noun that is counted: within two words behind the number, and in the same phrase.
fn unit<'w>(prose: &Prose, words: &'w [Word], value: Span) -> Option<&'w Word> {
    let from = words.partition_point(|word| word.span.start < value.end);
    let behind = words.get(from..words.len().min(from + 5))?;
    let mut end = value.end;
    for word in behind {
        if !prose.text(Span::new(end, word.span.start)).trim().is_empty() {
            return None;
        }
        end = word.span.end;
        match word.lower.as_str() {
            "of" | "the" | "its" | "their" | "his" | "her" | "those" => {}
            "people" | "children" | "women" | "men" | "dead" | "police" | "troops" | "aircraft" | "staff" => {
                return Some(word);
            }
            lower if lower.ends_with('s') && lower.len() > 3 && !lower.ends_with("ss") && !word.capital => {
                return Some(word);
            }
            "and" | "or" | "in" | "on" | "at" | "by" | "from" | "to" | "for" | "with" | "when" | "as" | "was"
            | "were" | "is" | "has" | "'s" => {
                return None;
            }
            _ => {}
        }
    }
    None
}

fn is_people(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "children"
            | "women"
            | "men"
            | "families"
            | "soldiers"
            | "troops"
            | "fighters"
            | "workers"
            | "jobs"
            | "patients"
            | "residents"
            | "villagers"
            | "migrants"
            | "refugees"
            | "prisoners"
            | "civilians"
            | "students"
            | "officers"
            | "victims"
            | "homes"
            | "houses"
            | "villages"
    )
}

/// Deaths, injuries, arrests: even a single one is a figure.
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

/// Units that say when, how long or what part of a book, and votes, which are on record.
fn is_trifle(word: &str) -> bool {
    matches!(
        word,
        "years"
            | "days"
            | "weeks"
            | "months"
            | "hours"
            | "minutes"
            | "seconds"
            | "seasons"
            | "votes"
            | "seats"
            | "goals"
            | "points"
            | "pages"
            | "chapters"
            | "times"
            | "steps"
            | "centuries"
            | "floors"
            | "storeys"
            | "stories"
            | "rooms"
            | "bedrooms"
            | "lanes"
            | "stops"
            | "episodes"
            | "tracks"
            | "apps"
            | "songs"
            | "podcasts"
            | "models"
            | "knots"
            | "decades"
            | "kilometres"
            | "kilometers"
            | "miles"
    ) || [
        "metres", "meters", "grams", "bits", "bytes", "pixels", "decibels", "degrees", "inches", "feet", "volts",
        "watts",
    ]
    .iter()
    .any(|unit| word.ends_with(unit))
}
