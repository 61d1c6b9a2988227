//! What makes a statement one that needs a source: figures, accusations, secrets, motives.

use crate::text::Span;

use super::super::prose::{Prose, Word};

mod figure;

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

impl Kind {
    /// Whether somebody could be wronged: no carried-over source and no exemption for background answers for it.
    pub fn accuses(self) -> bool {
        matches!(self, Kind::Accusation | Kind::Secret | Kind::Warned)
    }
}

/// The trigger that weighs most in the sentence.
pub(super) fn first(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Trigger> {
    accusation(words)
        .or_else(|| secret(words))
        .or_else(|| warned(words))
        .or_else(|| figure::find(prose, sentence, words).map(|span| Trigger { kind: Kind::Figure, span }))
        .or_else(|| never(words))
        .or_else(|| cause(words))
        .or_else(|| superlative(words))
}

/// The first stretch that matches one of the phrases, word by word.
fn phrase(words: &[Word], kind: Kind, phrases: &[&str]) -> Option<Trigger> {
    (0..words.len()).find_map(|at| {
        phrases.iter().find_map(|phrase| {
            let parts = phrase.split(' ');
            let length = parts.clone().count();
            let here = words.get(at..at + length)?;
            let same = here.iter().zip(parts).all(|(word, part)| word.lower == part);
            same.then(|| Trigger { kind, span: here[0].span.join(here[length - 1].span) })
        })
    })
}

fn word(words: &[Word], kind: Kind, is: impl Fn(&str) -> bool) -> Option<Trigger> {
    let found = words.iter().find(|word| is(&word.lower))?;
    Some(Trigger { kind, span: found.span })
}

/// Verbs that accuse whoever is their subject. Nouns of crime name trials, laws and films as often.
fn accusation(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "look the other way",
        "looked the other way",
        "looking the other way",
        "turn a blind eye",
        "turned a blind eye",
        "turning a blind eye",
        "covered up",
        "covering up",
        "links to terrorism",
        "ties to terrorism",
        "links to organised crime",
        "links to organized crime",
        "ties to organised crime",
        "ties to organized crime",
        "on the payroll of",
        "tampered with",
        "spied on",
        "spying on",
        "lied to",
        "lied about",
        "pushed out by",
        "forced out by",
        "in the pay of",
        "at the expense of a",
        "was complicit",
        "were complicit",
        "is complicit",
        "are complicit",
        "complicity in",
        "infiltrated by",
        "without competitive bids",
        "without a tender",
        "without tender",
    ];
    phrase(words, Kind::Accusation, PHRASES)
        .or_else(|| word(words, Kind::Accusation, is_crime))
        .or_else(|| hush_money(words))
        .or_else(|| kinship(words))
}

fn is_crime(word: &str) -> bool {
    matches!(
        word,
        "bribed"
            | "bribing"
            | "embezzled"
            | "laundered"
            | "falsified"
            | "forged"
            | "rigged"
            | "looted"
            | "siphoned"
            | "syphoned"
            | "extorted"
            | "blackmailed"
            | "colluded"
            | "pocketed"
            | "smuggled"
            | "plundered"
            | "fabricated"
            | "defrauded"
            | "swindled"
            | "tortured"
            | "molested"
            | "faked"
            | "sabotaged"
            | "intimidated"
            | "shredded"
            | "wiretapped"
            | "bugged"
    )
}

/// "paid the inspector to overlook it", "slipped him cash to drop it"
fn hush_money(words: &[Word]) -> Option<Trigger> {
    let pay = |word: &str| matches!(word, "paid" | "pay" | "pays" | "paying" | "slipped" | "slip" | "handed");
    let hush = |word: &str| {
        matches!(
            word,
            "overlook" | "ignore" | "drop" | "withdraw" | "hush" | "wave" | "keep" | "look" | "turn" | "delay"
        )
    };
    let paid = words.iter().position(|word| pay(&word.lower))?;
    let behind = &words[paid + 1..words.len().min(paid + 16)];
    let to = behind.windows(2).position(|two| two[0].lower == "to" && hush(&two[1].lower))?;
    let span = words[paid].span.join(behind[to + 1].span);
    Some(Trigger { kind: Kind::Accusation, span })
}

/// Contracts and relatives: "a firm owned by the governor's nephew".
fn kinship(words: &[Word]) -> Option<Trigger> {
    let kin = |word: &str| {
        matches!(
            word,
            "brother-in-law"
                | "sister-in-law"
                | "father-in-law"
                | "son-in-law"
                | "nephew"
                | "niece"
                | "cousin"
                | "cousins"
                | "relatives"
        )
    };
    let business = |word: &str| {
        matches!(
            word,
            "contract"
                | "contracts"
                | "tender"
                | "tenders"
                | "firm"
                | "company"
                | "supplier"
                | "licence"
                | "license"
                | "concession"
        )
    };
    let owns = |word: &str| {
        matches!(
            word,
            "owned"
                | "owns"
                | "run"
                | "runs"
                | "holds"
                | "held"
                | "won"
                | "awarded"
                | "controlled"
                | "controls"
                | "went"
        )
    };
    let relative = words.iter().find(|word| kin(&word.lower))?;
    let deals = words.iter().any(|word| business(&word.lower)) && words.iter().any(|word| owns(&word.lower));
    deals.then_some(Trigger { kind: Kind::Accusation, span: relative.span })
}

fn secret(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "secretly",
        "in secret",
        "behind the scenes",
        "behind closed doors",
        "never made public",
        "on the sly",
        "under the table",
        "hushed up",
        "quietly agreed",
        "quietly dropped",
        "quietly approved",
        "have quietly",
        "has quietly",
        "had quietly",
        "without explanation",
        "does not yet consider",
        "do not yet consider",
        "secret deal",
        "secret talks",
        "secret payments",
        "secret agreement",
        "secret meeting",
    ];
    phrase(words, Kind::Secret, PHRASES)
}

/// Who knew, and who gave the order.
fn warned(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "had been warned",
        "were warned",
        "was warned",
        "had been ordered",
        "were ordered to",
        "was ordered to",
        "had been told",
        "were told",
        "was told",
        "knew about",
        "knew of",
        "had known",
        "the order came from",
        "orders came from",
        "ignored warnings",
        "ignored the warning",
        "ignored the warnings",
    ];
    phrase(words, Kind::Warned, PHRASES)
}

/// What was not done, over time.
fn never(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "was never",
        "were never",
        "has never been",
        "have never been",
        "had not been",
        "has not been",
        "have not been",
        "switched off",
    ];
    phrase(words, Kind::Never, PHRASES)
}

fn cause(words: &[Word]) -> Option<Trigger> {
    const PHRASES: &[&str] = &[
        "in a move to",
        "in a bid to",
        "in an attempt to",
        "in an apparent attempt to",
        "to save money",
        "in retaliation for",
    ];
    phrase(words, Kind::Cause, PHRASES)
}

/// "No other team deploys faster."
fn superlative(words: &[Word]) -> Option<Trigger> {
    let first = words.first().filter(|word| word.lower == "no")?;
    let other = words.get(1).filter(|word| word.lower == "other")?;
    let compares =
        words.iter().skip(2).any(|word| word.lower.ends_with("er") && word.lower.len() > 4 || word.lower == "more");
    compares.then(|| Trigger { kind: Kind::Superlative, span: first.span.join(other.span) })
}
