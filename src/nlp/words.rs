//! Closed classes: the words whose part of speech is known without their sentence.
//!
//! A word may be in several classes: `that` is a determiner, a pronoun and a conjunction. Case and the kind of
//! apostrophe do not matter.

use crate::text::WordList;

/// `the`, `some`, `her`, `every`.
pub fn is_determiner(word: &str) -> bool {
    is_article(word) || DEMONSTRATIVES.contains(word) || is_possessive(word) || QUANTIFIERS.contains(word)
}

/// `the`, `a`, `an`.
pub fn is_article(word: &str) -> bool {
    ARTICLES.contains(word)
}

/// `my`, `their`: a determiner that names an owner.
pub fn is_possessive(word: &str) -> bool {
    POSSESSIVES.contains(word)
}

pub fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(word)
}

/// Personal, reflexive, demonstrative, relative and indefinite pronouns.
pub fn is_pronoun(word: &str) -> bool {
    is_personal_pronoun(word) || OTHER_PRONOUNS.contains(word)
}

/// `she`, `them`, `itself`, `theirs`.
pub fn is_personal_pronoun(word: &str) -> bool {
    PERSONAL_PRONOUNS.contains(word)
}

/// `who`, `which`, `that`, `whose`: what begins a relative clause.
pub fn is_relative(word: &str) -> bool {
    RELATIVES.contains(word)
}

/// Forms of be, have and do, and modals; contracted ones too: `isn't`.
pub fn is_auxiliary(word: &str) -> bool {
    is_modal(word) || AUXILIARIES.contains(bare(word))
}

/// `can`, `would`, `must`, `won't`.
pub fn is_modal(word: &str) -> bool {
    MODALS.contains(bare(word))
}

pub fn is_conjunction(word: &str) -> bool {
    is_coordinating(word) || is_subordinating(word)
}

/// `and`, `but`, `or`.
pub fn is_coordinating(word: &str) -> bool {
    COORDINATING.contains(word)
}

/// `because`, `while`, `that`: what begins a clause within another.
pub fn is_subordinating(word: &str) -> bool {
    SUBORDINATING.contains(word)
}

/// `not`, `never`, `no`, and verbs with `n't`.
pub fn is_negation(word: &str) -> bool {
    bare(word).len() < word.len() || NEGATIONS.contains(word)
}

/// Cardinals as words: `seven`, `twenty-one`, `hundreds`, `dozen`.
pub fn is_number_word(word: &str) -> bool {
    word.split('-').all(|part| NUMBERS.contains(part)) && !word.is_empty()
}

pub fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains(word)
}

/// Full names, which need their capital: `may` and `march` are other words.
pub fn is_month(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase()) && MONTHS.contains(word)
}

/// A verb without its `n't`.
fn bare(word: &str) -> &str {
    let verb = ["n't", "n’t", "N'T", "N’T"].iter().find_map(|not| word.strip_suffix(not));
    verb.unwrap_or(word)
}

static ARTICLES: WordList = WordList::new(
    "\
a an the",
);

static POSSESSIVES: WordList = WordList::new(
    "\
her his its my our their thy whose your",
);

static RELATIVES: WordList = WordList::new(
    "\
that where which who whom whose",
);

static MODALS: WordList = WordList::new(
    "\
ca can cannot could may might must ought shall should will wo would",
);

static COORDINATING: WordList = WordList::new(
    "\
& and but nor or plus yet",
);

static NEGATIONS: WordList = WordList::new(
    "\
cannot neither never no nobody none nor not nothing nowhere without",
);

static WEEKDAYS: WordList = WordList::new(
    "\
friday monday saturday sunday thursday tuesday wednesday",
);

static DEMONSTRATIVES: WordList = WordList::new(
    "\
a an that the these this those what which",
);

static QUANTIFIERS: WordList = WordList::new(
    "\
all another any both each either enough every few fewer half least less little many more most much neither no other \
several some such",
);

static PREPOSITIONS: WordList = WordList::new(
    "\
aboard about above across after against along alongside amid amidst among amongst around as at atop barring before \
behind below beneath beside besides between beyond by circa concerning considering despite down during except \
excluding following for from in including inside into like minus near of off on onto opposite out outside over past \
per plus regarding round since than through throughout till to toward towards under underneath unlike until up upon \
versus via vs vs. with within without",
);

static PERSONAL_PRONOUNS: WordList = WordList::new(
    "\
he her hers herself him himself his i it its itself me mine myself one oneself ours ourselves she theirs them \
themself themselves they us we you yours yourself yourselves",
);

static OTHER_PRONOUNS: WordList = WordList::new(
    "\
all another any anybody anyone anything both each either everybody everyone everything few many neither nobody none \
nothing other others several some somebody someone something that these this those what whatever which whichever who \
whoever whom whomever whose",
);

static AUXILIARIES: WordList = WordList::new(
    "\
'd 'll 'm 're 've ai am are be been being did do does had has have having is was were",
);

static SUBORDINATING: WordList = WordList::new(
    "\
after albeit although as because before if lest once provided since so than that though till unless until when \
whenever where whereas wherever whether while whilst",
);

static NUMBERS: WordList = WordList::new(
    "\
billion billions dozen dozens eight eighteen eighty eleven fifteen fifty five forty four fourteen hundred hundreds \
million millions nine nineteen ninety one seven seventeen seventy six sixteen sixty ten tens thirteen thirty \
thousand thousands three trillion trillions twelve twenty two zero",
);

static MONTHS: WordList = WordList::new(
    "\
april august december february january july june march may november october september",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes() {
        assert!(is_determiner("The") && is_determiner("Their") && is_preposition("despite") && is_pronoun("herself"));
        assert!(is_auxiliary("wasn’t") && is_modal("couldn't") && is_modal("can't") && !is_modal("says"));
        assert!(is_number_word("twenty-one") && is_number_word("Dozens") && !is_number_word("well-known"));
        assert!(is_month("May") && !is_month("may") && is_weekday("MONDAY"));
        assert!(is_negation("isn't") && is_negation("never") && !is_negation("is"));
    }
}
