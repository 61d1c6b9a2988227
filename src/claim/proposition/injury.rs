//! Injuries that are told by what was hurt: "suffered broken ribs", "sustained cuts and burns".

use crate::claim::predicates;
use crate::text::WordList;

use super::predicate::{Head, HeadKind};
use super::sentence::Sentence;

/// The injury that a verb of suffering tells of; its object takes no part.
pub(super) fn suffered(sentence: &Sentence, verb: usize, base: &str) -> Option<Head> {
    const NEAR: usize = 6;
    let object = sentence.child(verb, &["obj"]).filter(|&object| (verb + 1..=verb + NEAR).contains(&object))?;
    let noun = sentence.lemma(object);
    let broken = || sentence.children(object).any(|child| BROKEN.contains(sentence.text(child)));
    let is_injury = INJURIES.contains(noun) || BODY.contains(noun) && broken();
    // Who has a cut may have one in pay.
    let is_told = SUFFERING.contains(base) && is_injury || base == "have" && BODY.contains(noun) && broken();
    let predicate = predicates::named("injure").filter(|_| is_told)?;
    Some(Head { last: object, ..Head::of(verb, predicate, HeadKind::Verb) })
}

static SUFFERING: WordList = WordList::new("suffer sustain receive");

static INJURIES: WordList = WordList::new("cut burn bruise laceration fracture graze sprain concussion whiplash");

static BROKEN: WordList =
    WordList::new("broken fractured cracked dislocated torn bruised crushed burned burnt sprained");

static BODY: WordList = WordList::new(
    "rib leg arm hip ankle wrist collarbone nose jaw shoulder back neck foot hand finger toe skull pelvis elbow thigh knee \
     bone spine vertebra cheekbone shin",
);
