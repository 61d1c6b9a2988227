//! What a word tells of gender and number.

use crate::entity::lexicon;
use crate::nlp::lemma;
use crate::text::WordList;

/// Evidence for women less that for men.
pub(super) type Gender = i32;

/// Evidence from which on the other gender is out.
pub(super) const LEANING: Gender = 2;

/// Evidence that settles the gender by itself.
pub(super) const SURE: Gender = 4;

/// What a role, title or noun says: "chairwoman", "Mr".
pub(super) fn of_noun(noun: &str) -> Gender {
    if FEMALE.contains(noun) || noun.ends_with("woman") || noun.ends_with("women") {
        SURE
    } else if MALE.contains(noun) || (noun.ends_with("man") || noun.ends_with("men")) && !NEUTRAL.contains(noun) {
        -SURE
    } else {
        0
    }
}

/// What a folded given name says.
pub(super) fn of_given_name(name: &str) -> Gender {
    if WOMEN.contains(name) {
        3
    } else if MEN.contains(name) {
        -3
    } else {
        0
    }
}

/// Whether the folded noun, in the singular, stands for people.
pub(super) fn is_person(noun: &str) -> bool {
    lexicon::is_role(noun) || PEOPLE.contains(noun) || of_noun(noun) != 0
}

/// Whether the folded noun stands for several.
pub(super) fn is_plural(noun: &str) -> bool {
    matches!(noun, "people" | "police" | "staff" | "media") || lemma::is_plural(noun)
}

/// Whether the folded noun stands for a body whose members may be "they".
pub(super) fn is_collective(noun: &str) -> bool {
    COLLECTIVE.contains(noun)
}

static FEMALE: WordList = WordList::new(
    "\
mrs ms miss mme madame madam lady dame baroness duchess countess viscountess princess queen empress girl mother mum mom \
daughter sister wife ex-wife aunt niece grandmother granddaughter stepmother stepdaughter girlfriend fiancée fiancee widow \
bride actress heroine waitress nun schoolgirl goddess landlady ballerina señora senora frau sra doña dona hostess mistress \
heiress priestess stewardess ",
);

static MALE: WordList = WordList::new(
    "\
mr sir lord baron duke earl viscount prince king emperor boy father dad son brother husband ex-husband uncle nephew \
grandfather grandson stepfather stepson boyfriend fiancé fiance widower groom bridegroom guy gentleman priest monk pope \
bishop archbishop cardinal imam ayatollah schoolboy landlord waiter señor senor herr sr don bloke lad sultan emir sheikh",
);

static NEUTRAL: WordList = WordList::new("human humans german germans roman romans woman women specimen regimen omen");

static PEOPLE: WordList = WordList::new(
    "\
man woman boy girl child kid baby toddler infant youth adult person people teen teenager guy colleague friend relative \
victim native citizen guest lady gentleman someone somebody anyone everyone nobody parent sibling twin hero national \
pedestrian motorist civilian patient customer recruit staffer source insider figure accused deceased youngster fan \
adviser newcomer amateur professional graduate ",
);

static COLLECTIVE: WordList = WordList::new(
    "\
team family couple crew group band police staff government company party club jury army navy audience public committee \
council board squad gang crowd union agency ministry",
);

static MEN: WordList = WordList::new(include_str!("../lexicon/men.txt"));
static WOMEN: WordList = WordList::new(include_str!("../lexicon/women.txt"));
