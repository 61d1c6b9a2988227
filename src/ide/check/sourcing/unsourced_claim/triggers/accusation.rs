//! Crimes and abuses in the article's own voice.
//!
//! Verbs, not nouns: those of crime name trials, laws and films as often.

use crate::text::Span;

use super::super::super::prose::Word;
use super::phrase;

/// Idioms for corruption, complicity and deceit.
const IDIOMS: &[&str] = &[
    "look the other way",
    "turn a blind eye",
    "cover up",
    "tamper with",
    "spy on",
    "lie to",
    "lie about",
    "be complicit",
    "complicity in",
    "in the pay of",
    "in the pocket of",
    "on the payroll of",
    "on the take",
    "in cahoots with",
    "in league with",
    "line their pockets",
    "line his pockets",
    "line her pockets",
    "take bribes",
    "take a bribe",
    "pay bribes",
    "pay a bribe",
    "take kickbacks",
    "link to terrorism",
    "ties to terrorism",
    "link to organised crime",
    "link to organized crime",
    "ties to organised crime",
    "ties to organized crime",
    "link to the mafia",
    "ties to the mafia",
];

/// Corruption, fraud and dirty tricks: an accusation in any voice, since somebody did it in office or in business.
const CORRUPTION: &[&str] = &[
    "bribe",
    "embezzle",
    "launder",
    "falsify",
    "forge",
    "rig",
    "siphon",
    "syphon",
    "extort",
    "blackmail",
    "collude",
    "connive",
    "conspire",
    "pocket",
    "plunder",
    "fabricate",
    "defraud",
    "swindle",
    "misappropriate",
    "fake",
    "sabotage",
    "intimidate",
    "coerce",
    "wiretap",
    "bug",
    "torture",
    "molest",
    "smuggle",
    "whitewash",
];

/// Crimes that police and courts deal with every day: an accusation where a name or "he" is the subject.
const CRIMES: &[&str] = &[
    "steal",
    "rob",
    "cheat",
    "deceive",
    "murder",
    "assassinate",
    "poison",
    "rape",
    "abuse",
    "assault",
    "kidnap",
    "abduct",
    "traffic",
    "evade",
    "loot",
    "hack",
    "harass",
    "stalk",
    "plagiarise",
    "plagiarize",
];

pub(super) fn find(words: &[Word]) -> Option<Span> {
    if is_law(words) {
        return None;
    }
    phrase(words, IDIOMS).or_else(|| verb(words)).or_else(|| hush_money(words)).or_else(|| kinship(words))
}

/// "It is an offence to take a bribe": that accuses nobody. "Illegal miners" are no law.
fn is_law(words: &[Word]) -> bool {
    const LAW: &[&str] = &[
        "offence",
        "offense",
        "offences",
        "offenses",
        "outlaws",
        "outlawed",
        "forbids",
        "prohibits",
        "criminalises",
        "criminalizes",
    ];
    let forbidden = |two: &[Word]| {
        matches!(two[0].lower.as_str(), "illegal" | "unlawful") && matches!(two[1].lower.as_str(), "to" | "for")
    };
    words.iter().any(|word| LAW.contains(&word.lower.as_str())) || words.windows(2).any(forbidden)
}

fn verb(words: &[Word]) -> Option<Span> {
    let at = (0..words.len()).find(|&at| {
        let word = &words[at];
        // Present forms are nouns as often: "fakes", "a bug".
        let past = word.lower != word.base && !word.lower.ends_with("ing") && !word.lower.ends_with('s');
        let base = word.base.as_ref();
        past && (CORRUPTION.contains(&base) && !is_bond(words, at) || CRIMES.contains(&base) && is_done_by(words, at))
    })?;
    Some(words[at].span)
}

/// "forged closer ties": nothing is false there.
fn is_bond(words: &[Word], at: usize) -> bool {
    const BONDS: &[&str] = &[
        "ties",
        "links",
        "alliance",
        "alliances",
        "relations",
        "relationship",
        "relationships",
        "partnership",
        "partnerships",
        "bond",
        "bonds",
        "path",
        "career",
        "agreement",
        "friendship",
        "friendships",
        "ahead",
        "consensus",
    ];
    let forges = words[at].base == "forge";
    forges && words[at + 1..].iter().take(5).any(|word| BONDS.contains(&word.lower.as_str()))
}

/// Whether the past form at `at` has a name or a pronoun for its subject.
fn is_done_by(words: &[Word], at: usize) -> bool {
    let before = words[..at].iter().rev().find(|word| !matches!(word.lower.as_str(), "has" | "have" | "had" | "also"));
    before.is_some_and(|before| before.capital || matches!(before.lower.as_str(), "he" | "she" | "they"))
}

/// "paid the inspector to overlook it", "slipped him cash to drop it"
fn hush_money(words: &[Word]) -> Option<Span> {
    const HUSH: &[&str] =
        &["overlook", "ignore", "drop", "withdraw", "hush", "wave", "keep", "look", "turn", "delay", "vote", "lie"];
    let paid = words.iter().position(|word| matches!(word.base.as_ref(), "pay" | "slip" | "hand"))?;
    let behind = &words[paid + 1..words.len().min(paid + 16)];
    let to = behind.windows(2).position(|two| two[0].lower == "to" && HUSH.contains(&two[1].lower.as_str()))?;
    Some(words[paid].span.join(behind[to + 1].span))
}

/// Contracts and relatives: "a firm owned by the governor's nephew".
fn kinship(words: &[Word]) -> Option<Span> {
    const KIN: &[&str] = &[
        "brother-in-law",
        "sister-in-law",
        "father-in-law",
        "mother-in-law",
        "son-in-law",
        "daughter-in-law",
        "nephew",
        "niece",
        "cousin",
        "cousins",
        "relatives",
    ];
    const BUSINESS: &[&str] = &[
        "contract",
        "contracts",
        "tender",
        "tenders",
        "firm",
        "company",
        "supplier",
        "licence",
        "license",
        "concession",
    ];
    const OWNS: &[&str] = &["own", "run", "hold", "win", "award", "control", "go"];
    let relative = words.iter().find(|word| KIN.contains(&word.lower.as_str()))?;
    let deals = words.iter().any(|word| BUSINESS.contains(&word.lower.as_str()))
        && words.iter().any(|word| OWNS.contains(&word.base.as_ref()));
    deals.then_some(relative.span)
}
