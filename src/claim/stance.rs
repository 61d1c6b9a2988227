//! Whether a clause asserts what it says: plans, possibilities, questions, denials; and in whose voice.

use crate::attribution::{Attribution, Stance};
use crate::nlp::TokenKind;
use crate::text::{Span, WordList};

use super::Modality;
use super::clause::{Clause, ClauseKind, Word};
use super::lexicon::FINES;

/// The contents of all attributions, in order, for looking up who says what.
pub(super) struct Contents(Vec<(Span, usize)>);

impl Contents {
    pub(super) fn of(attributions: &[Attribution]) -> Contents {
        let mut contents: Vec<(Span, usize)> = attributions
            .iter()
            .enumerate()
            .flat_map(|(index, attribution)| attribution.content.iter().map(move |&span| (span, index)))
            .collect();
        contents.sort();
        Contents(contents)
    }

    /// The attribution whose content holds `span`; the innermost, as far as nesting of a few levels goes.
    pub(super) fn around(&self, span: Span) -> Option<usize> {
        let end = self.0.partition_point(|(content, _)| content.start <= span.start);
        self.0[..end].iter().rev().take(8).find(|(content, _)| content.covers(span)).map(|&(_, index)| index)
    }
}

/// The modality of what the clause says of the value at `figure`; the clause's sentence is `words`.
pub(super) fn modality(words: &[Word], clause: &Clause, figure: usize, attribution: Option<&Attribution>) -> Modality {
    let asks = words.iter().rev().take(3).any(|word| word.text == "?");
    if asks || clause.kind == ClauseKind::Condition {
        return Modality::Unasserted;
    }
    match attribution.map(|attribution| attribution.stance) {
        Some(Stance::Denial | Stance::Directive | Stance::Opinion | Stance::Speculation) => {
            return Modality::Unasserted;
        }
        Some(Stance::Mental) => return Modality::Possible,
        _ => {}
    }
    // Who must pay a fine has been fined.
    let has = |wanted: &[&str]| words[clause.words.clone()].iter().any(|word| wanted.contains(&word.text.as_str()));
    let is_fined = has(&["pay"]) && has(FINES);
    // "Launched 35 drones at perhaps 30,000 dollars apiece" is sure of the drones.
    let is_of_another = |at: usize| at + 1 != figure && words.get(at + 1).is_some_and(|next| next.value.is_some());
    // "Fewer than planned", "as expected": what came of it is told.
    let is_compared = |at: usize| at > clause.words.start && words[at - 1].is(&["than", "as"]);
    let mut modality = Modality::Asserted;
    for at in clause.words.clone() {
        let word = &words[at];
        let text = word.text.as_str();
        if word.kind != TokenKind::Word || word.value.is_some() || ROUGHLY.contains(text) && is_of_another(at) {
            continue;
        }
        if UNASSERTED.contains(&text) && !(text == "must" && is_fined) {
            return Modality::Unasserted;
        }
        if POSSIBLE.contains(&text) && !(text == "may" && word.capital) {
            modality = Modality::Possible;
        } else if PLANNED.contains(&text) && modality == Modality::Asserted && !is_compared(at) {
            modality = Modality::Planned;
        }
    }
    modality
}

pub(super) fn negated(words: &[Word], clause: &Clause) -> bool {
    words[clause.words.clone()].iter().any(|word| {
        word.is(&["not", "never", "none", "nobody", "neither", "nor", "without", "no", "denied", "denies", "cannot"])
            || word.text.ends_with("n't")
            || word.text.ends_with("n’t")
    })
}

/// Whether the clause says that a figure changes or was corrected.
pub(super) fn revised(words: &[Word], clause: &Clause) -> bool {
    words[clause.words.clone()].iter().any(|word| word.value.is_none() && REVISED.contains(&word.text.as_str()))
}

/// Whether the clause speaks of what an earlier report said, or of another year's figure.
pub(super) fn superseded(words: &[Word], clause: &Clause, at: usize) -> bool {
    words[clause.words.start..at].iter().rev().take(5).any(|word| {
        word.is(&["earlier", "previous", "previously", "initial", "initially", "originally", "original", "correcting"])
    })
}

const UNASSERTED: &[&str] = &[
    "should",
    "ought",
    "must",
    "hope",
    "hopes",
    "hoped",
    "want",
    "wants",
    "wanted",
    "wish",
    "urge",
    "urged",
    "urges",
    "demand",
    "demanded",
    "demands",
    "asked",
    "sought",
    "seek",
    "seeking",
    "requested",
    "proposed",
    "threatened",
    "offered",
    "would",
    "wouldn't",
    "tried",
    "attempted",
    "failed",
];

const POSSIBLE: &[&str] = &[
    "may",
    "might",
    "could",
    "perhaps",
    "possibly",
    "probably",
    "likely",
    "reportedly",
    "allegedly",
    "alleged",
    "feared",
    "believed",
    "thought",
    "presumed",
    "apparently",
    "seems",
    "seemed",
    "appears",
    "appeared",
    "suspected",
    "forecast",
    "predicted",
    "can",
    "potentially",
    "rumoured",
    "rumored",
    "unconfirmed",
    "capable",
    "capacity",
];

/// Of these, the ones that a figure has of its own.
static ROUGHLY: WordList = WordList::new("perhaps possibly probably likely apparently");

const PLANNED: &[&str] = &[
    "will",
    "shall",
    "plan",
    "plans",
    "planned",
    "planning",
    "due",
    "scheduled",
    "set",
    "expected",
    "expects",
    "expect",
    "intends",
    "intended",
    "slated",
    "aims",
    "aimed",
    "going",
    "upcoming",
    "'ll",
    "tomorrow",
];

const REVISED: &[&str] = &[
    "revised",
    "corrected",
    "correcting",
    "lowered",
    "clarified",
    "amended",
    "updated",
    "adjusted",
    "retracted",
    "risen",
    "rose",
    "climbed",
    "climbs",
    "rises",
    "rising",
    "reached",
    "increased",
    "grew",
    "grown",
    "jumped",
    "up",
    "recalculated",
    "downgraded",
    "upgraded",
    "postponed",
    "rescheduled",
    "delayed",
];
