//! Whole classes of people where the verb is no verb of saying: "many feel", "some took it to mean", "a worry for traders".

use super::super::SourceKind;
use super::super::nouns::{is_class, is_plural};
use super::super::unit::{Class, Item};
use super::Report;

/// How many words a class may be described with: "some in the press hall".
const DESCRIBED: usize = 5;

/// "Many feel", "some diplomats took that to mean", "experts consulted by the agency consider it likely"
pub(super) fn hold(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    let some = matches!(word(at), "some" | "many" | "most" | "several" | "others");
    let consulted = is_class(word(at))
        && matches!(word(at + 1), "consulted" | "contacted" | "approached" | "canvassed")
        && word(at + 2) == "by";
    if !opens(items, at) || !(some || consulted) {
        return None;
    }
    let verb = (at + 1..items.len().min(at + 2 + DESCRIBED)).find(|&index| is_holding(items, index))?;
    let described = &items[at + 1..verb];
    let plain = described.iter().all(|item| {
        matches!(item.class, Class::Open | Class::Preposition | Class::Determiner | Class::Number) && !item.is("of")
    });
    // "Some feel" and "some diplomats feel", and no "some people who feel".
    let class = consulted
        || described.first().is_none_or(|first| {
            matches!(first.word.as_str(), "in" | "at" | "among" | "within" | "on" | "here")
                || is_plural(&first.word) && is_class(&first.word)
        });
    (plain && class).then(|| Report {
        source: Some(at..verb),
        cue: verb..verb + 1,
        kind: SourceKind::GenericPlural,
        splits: false,
    })
}

/// A verb of opinion with what is held: "feel that", "took it to mean", "consider it likely", "speculated that".
fn is_holding(items: &[Item], at: usize) -> bool {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    let clause = |index: usize| {
        items.get(index).is_some_and(|item| {
            item.is("that") || item.is_name() || matches!(item.class, Class::Determiner | Class::Pronoun)
        })
    };
    match word(at) {
        "feel" | "felt" | "speculate" | "speculated" | "reckon" | "reckoned" | "sense" | "sensed" => clause(at + 1),
        "took" | "take" | "read" => {
            matches!(word(at + 1), "it" | "that" | "this" | "them") && matches!(word(at + 2), "to" | "as")
        }
        "consider" | "considered" | "judge" | "judged" | "deem" | "deemed" => word(at + 1) == "it",
        _ => false,
    }
}

/// "A growing worry for traders is that": the worry of nobody.
pub(super) fn worry(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    if !opens(items, at) || !matches!(word(at), "a" | "one" | "the" | "another") {
        return None;
    }
    let noun = (at + 1..at + 4).find(|&index| matches!(word(index), "concern" | "worry" | "fear" | "complaint"))?;
    if !matches!(word(noun + 1), "for" | "among") {
        return None;
    }
    let is = (noun + 2..items.len().min(noun + 3 + DESCRIBED)).find(|&index| matches!(word(index), "is" | "was"))?;
    let class = is_plural(word(is - 1)) && !items[noun + 2..is].iter().any(|item| item.is("the"));
    class.then(|| Report {
        source: Some(noun + 2..is),
        cue: at..noun + 1,
        kind: SourceKind::GenericPlural,
        splits: false,
    })
}

fn opens(items: &[Item], at: usize) -> bool {
    at == 0 || matches!(items[at - 1].class, Class::Comma | Class::Mark | Class::Coordinator)
}
