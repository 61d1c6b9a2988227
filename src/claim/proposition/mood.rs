//! Whether a clause says that something is so, is not so, will be so or may be so.

use crate::attribution::{Attribution, Stance};
use crate::claim::lexicon::FINES;
use crate::claim::{Course, Modality};
use crate::nlp::Tag;
use crate::text::WordList;

use super::arguments::only_one;
use super::cause::blaming;
use super::predicate::{Head, HeadKind, governing, verb_lemma};
use super::referent::referent;
use super::sentence::Sentence;

/// What a clause commits its speaker to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mood {
    pub modality: Modality,
    pub negated: bool,
    /// Whether somebody is reported to say so.
    reported: bool,
}

impl Mood {
    const PLAIN: Mood = Mood { modality: Modality::Asserted, negated: false, reported: false };

    fn weaken(&mut self, modality: Modality) {
        self.modality = self.modality.max(modality);
    }
}

pub(super) fn of(sentence: &Sentence, head: &Head, attribution: Option<&Attribution>) -> Mood {
    let stance = attribution.map(|attribution| attribution.stance);
    let verb = head.verb.unwrap_or(head.word);
    let denied = stance == Some(Stance::Denial) && !is_aside(sentence, verb);
    let mut mood = Mood { negated: denied, ..Mood::PLAIN };
    match stance {
        Some(Stance::Directive) => mood.weaken(Modality::Planned),
        Some(Stance::Opinion | Stance::Speculation) => mood.weaken(Modality::Unasserted),
        Some(Stance::Mental) => mood.weaken(Modality::Possible),
        Some(Stance::Denial | Stance::Neutral | Stance::Factive | Stance::Doubt) | None => {}
    }
    if (sentence.len().saturating_sub(3)..sentence.len()).any(|word| sentence.is(word, &["?"])) {
        mood.weaken(Modality::Unasserted);
    }
    // "She said it would pay": what was a plan when it was said.
    if mood.modality == Modality::Asserted && attribution.is_some() {
        mood.reported = true;
    }
    // Whoever blames says so, but nobody else does.
    if head.kind == HeadKind::Cause
        && blaming(&verb_lemma(sentence, verb)).is_some()
        && sentence.child(verb, &["nsubj"]).is_some_and(|_| sentence.child(verb, &["obj"]).is_some())
    {
        mood.weaken(Modality::Possible);
    }
    if head.kind == HeadKind::Noun && head.verb.is_none() {
        of_noun(sentence, head.word, &mut mood);
    } else {
        of_verb(sentence, verb, &mut mood);
    }
    from_above(sentence, verb, denied, &mut mood);
    // Who "never learned to read" may have learned to sing.
    let is_verb = head.kind == HeadKind::Verb;
    if mood.negated && (is_verb && has_complement(sentence, verb) || is_bounded(sentence, verb)) {
        mood.weaken(Modality::Unasserted);
    }
    if is_passing(sentence, head, verb) {
        mood.weaken(Modality::Possible);
    }
    mood
}

/// Whether a participle tells what goes up and down at one moment: "with the index falling below 8,000".
fn is_passing(sentence: &Sentence, head: &Head, verb: usize) -> bool {
    head.predicate.is_some_and(|predicate| predicate.course == Course::Varies)
        && sentence.text(verb).ends_with("ing")
        && sentence.has_relation(verb, &["advcl", "acl", "xcomp"])
        && sentence.child(verb, &["aux"]).is_none()
}

/// Whether a verb has no object but a clause: "learned to read".
fn has_complement(sentence: &Sentence, verb: usize) -> bool {
    let is_clause = |&child: &usize| sentence.relation(child) == "xcomp" && is_infinitive(sentence, child);
    sentence.child(verb, &["obj"]).is_none() && sentence.children(verb).any(|child| is_clause(&child))
}

/// Whether a verb stands in a relative clause: "denied that it bombed the market, where 27 traders died" denies no death.
fn is_aside(sentence: &Sentence, verb: usize) -> bool {
    let is_where = |word: usize| sentence.children(word).any(|child| sentence.is(child, &["where"]));
    let mut around = std::iter::once(verb).chain(sentence.ancestors(verb));
    around.any(|word| {
        sentence.relation(word) == "acl:relcl"
            || sentence.relation(word) == "advcl" && is_where(word)
            || sentence.is(word, SAYING) && sentence.relation(word) != "root"
    })
}

/// What somebody says behind a denial is not denied: "dismissed the idea, saying that phones have such problems".
const SAYING: &[&str] = &["saying", "adding", "arguing", "claiming", "insisting", "noting", "explaining"];

/// Whether a denial holds up to a point only: "had not lost a man until that night", "never rose above 9,000 feet".
fn is_bounded(sentence: &Sentence, verb: usize) -> bool {
    let is_limit = |word: usize| match sentence.relation(word) {
        "obl" | "nmod" => sentence.preposition(word).is_some_and(|word| LIMITS.contains(word)),
        "advcl" => sentence.child(word, &["mark"]).is_some_and(|mark| sentence.is(mark, &["until", "till"])),
        _ => false,
    };
    // "In all the months until that night".
    let below = sentence.children(verb).flat_map(|child| sentence.children(child).chain([child]));
    below.filter(|&word| word != verb).any(is_limit)
}

static LIMITS: WordList = WordList::new("until till above below beyond");

/// By auxiliaries, negations, and subjects that are nobody.
fn of_verb(sentence: &Sentence, verb: usize, mood: &mut Mood) {
    if is_due(sentence, verb) {
        mood.weaken(Modality::Planned);
    }
    for child in sentence.children(verb) {
        match sentence.relation(child) {
            "aux" | "cop" | "aux:pass" => match sentence.lemma(child).to_lowercase().as_str() {
                "will" | "shall" | "'ll" | "wo" => mood.weaken(Modality::Planned),
                "may" | "might" | "could" | "can" | "ca" => mood.weaken(Modality::Possible),
                "would" if mood.reported && sentence.is(child, &["would"]) => mood.weaken(Modality::Planned),
                // What a bill would do is what it says.
                "would" if is_of_plan(sentence, verb) => mood.weaken(Modality::Planned),
                // Who must pay a fine has been fined.
                "must" if is_fine(sentence, verb) => {}
                "should" | "would" | "must" | "ought" | "'d" if !sentence.is(child, &["had", "'d", "’d"]) => {
                    mood.weaken(Modality::Unasserted);
                }
                _ => {}
            },
            "advmod" if sentence.is(child, NOT) => mood.negated = !mood.negated,
            "advmod" if HEDGES.contains(sentence.lemma(child)) => mood.weaken(Modality::Possible),
            "nsubj" | "nsubj:pass" | "obj" | "obl" if is_none(sentence, child) => mood.negated = !mood.negated,
            // But not "1,800 people were evacuated, most of them elderly".
            "nsubj" | "nsubj:pass" if child < verb && is_partial(sentence, child) => mood.weaken(Modality::Possible),
            "mark" if sentence.is(child, &["if", "unless", "whether", "lest"]) => mood.weaken(Modality::Unasserted),
            "mark" if sentence.is(child, &["due", "set", "about", "scheduled", "slated"]) => {
                mood.weaken(Modality::Planned)
            }
            "mark" if sentence.is(child, &["without"]) => mood.negated = !mood.negated,
            _ => {}
        }
    }
}

/// "The line was to cost", "the minister is to visit".
fn is_due(sentence: &Sentence, verb: usize) -> bool {
    let mark = sentence.child(verb, &["mark"]).filter(|&mark| sentence.is(mark, &["to"]));
    !sentence.is(verb, &["blame"])
        && mark
            .and_then(|mark| mark.checked_sub(1))
            .is_some_and(|before| sentence.lemma(before) == "be" && sentence.head(before) == Some(verb))
}

/// Whether a plan on paper does it: "the bill would raise", "a plan that would raise".
fn is_of_plan(sentence: &Sentence, verb: usize) -> bool {
    let subject = sentence.child(verb, &["nsubj"]).map(|subject| referent(sentence, subject));
    subject.is_some_and(|subject| DRAFTS.contains(sentence.lemma(subject)))
}

static DRAFTS: WordList =
    WordList::new("bill plan law proposal reform measure draft budget amendment deal scheme offer");

fn is_fine(sentence: &Sentence, verb: usize) -> bool {
    let paid = sentence.child(verb, &["obj"]);
    sentence.is(verb, &["pay"]) && paid.is_some_and(|paid| sentence.is(paid, FINES))
}

/// What a noun names is taken for granted, unless words beside it or the verb above it say that it is only thought of.
fn of_noun(sentence: &Sentence, noun: usize, mood: &mut Mood) {
    if let Some(verb) = governing(sentence, noun) {
        // The fire that did not destroy the mill was one all the same.
        let mut effect = Mood::PLAIN;
        of_verb(sentence, verb, &mut effect);
        return mood.weaken(effect.modality);
    }
    mood.negated ^= is_none(sentence, noun);
    // "Agreed at a meeting in Muscat", "survived the derailment": it must have happened.
    if is_given(sentence, noun) {
        return;
    }
    let indefinite = sentence.child(noun, &["det"]).is_some_and(|det| sentence.is(det, &["a", "an", "any", "some"]));
    if indefinite || sentence.children(noun).any(|child| IMAGINED.contains(sentence.lemma(child))) {
        mood.weaken(Modality::Unasserted);
    }
    if sentence
        .preposition(noun)
        .is_some_and(|case| ["for", "without", "against", "before", "until", "to"].contains(&case))
    {
        mood.weaken(Modality::Unasserted);
    }
    // What is wanted, discussed, planned or prevented has not happened.
    if sentence.has_relation(noun, &["obj", "xcomp", "nmod", "conj", "nsubj:pass"]) {
        mood.weaken(Modality::Unasserted);
    }
}

/// Whether the verb above a noun could not have been without the event that it names.
fn is_given(sentence: &Sentence, noun: usize) -> bool {
    let Some(verb) = sentence.head(noun).filter(|&verb| sentence.tag(verb) == Tag::Verb) else { return false };
    let mut own = Mood::PLAIN;
    of_verb(sentence, verb, &mut own);
    let definite = || sentence.child(noun, &["det"]).is_some_and(|det| sentence.is(det, &["the", "this", "that"]));
    let occasion =
        sentence.relation(noun) == "obl" && matches!(sentence.preposition(noun), Some("at" | "during" | "after"));
    let undergone = sentence.relation(noun) == "obj" && definite() && GIVEN.contains(&verb_lemma(sentence, verb));
    own == Mood::PLAIN && !is_infinitive(sentence, verb) && (occasion || undergone)
}

/// Verbs that take for granted what their object names.
static GIVEN: WordList = WordList::new(
    "cause survive follow mourn investigate witness condemn mark commemorate describe recall probe examine film \
     uphold overturn quash celebrate welcome regret",
);

/// What governs the clause: "refused to", "plans to", "it is likely that", "if".
fn from_above(sentence: &Sentence, verb: usize, denied: bool, mood: &mut Mood) {
    let mut below = verb;
    for above in sentence.ancestors(verb).take(4) {
        match sentence.relation(below) {
            "xcomp" | "ccomp" | "csubj" | "acl" | "csubj:pass" => {
                let governor = match sentence.tag(above) {
                    Tag::Verb => verb_lemma(sentence, above),
                    _ => sentence.lemma(above).to_lowercase(),
                };
                if REFUSALS.contains(&governor) {
                    // What the attribution knows as a denial is not denied again.
                    let is_told = denied && (sentence.relation(below) == "ccomp" || governor == "deny");
                    mood.negated ^= !is_told;
                } else if WISHES.contains(&governor) || ORDERS.contains(&governor) && is_infinitive(sentence, below) {
                    mood.weaken(Modality::Unasserted);
                } else if PLANS.contains(&governor) {
                    mood.weaken(Modality::Planned);
                } else if GUESSES.contains(&governor) {
                    mood.weaken(Modality::Possible);
                } else if sentence.relation(below) == "acl"
                    && is_infinitive(sentence, below)
                    && only_one(sentence, above).is_none()
                {
                    mood.weaken(Modality::Planned);
                }
                if sentence.relation(below) == "xcomp" {
                    if sentence.tag(above) != Tag::Verb && is_infinitive(sentence, below) {
                        mood.weaken(Modality::Planned); // "are here to train"
                    }
                    let negated = mood.negated;
                    of_verb(sentence, above, mood);
                    // A pipe that nobody remembers laying may have been laid.
                    let is_gerund = sentence.text(below).ends_with("ing") && !STAGES.contains(&governor);
                    if is_gerund && mood.negated != negated {
                        mood.weaken(Modality::Unasserted);
                    }
                }
            }
            "advcl" => {
                if sentence.child(below, &["mark"]).is_some_and(|mark| sentence.is(mark, &["if", "unless"])) {
                    mood.weaken(Modality::Unasserted);
                } else if is_infinitive(sentence, below) {
                    // Who was not sent to fight will not fight.
                    let mut governing = Mood::PLAIN;
                    of_verb(sentence, above, &mut governing);
                    mood.weaken(Modality::Planned);
                    mood.negated ^= governing.negated;
                }
                return;
            }
            // "He did not call or write": auxiliaries of the first verb count for the second that has none.
            "conj" => {
                let own = ["aux", "nsubj", "nsubj:pass"];
                if sentence.child(verb, &own).is_some() {
                    return; // Two finite verbs stand on their own.
                }
                let mut first = Mood::PLAIN;
                of_verb(sentence, above, &mut first);
                mood.weaken(first.modality);
            }
            _ => return,
        }
        below = above;
    }
}

/// Verbs whose object is part of the same act: who did not start digging did not dig.
static STAGES: WordList = WordList::new("start begin continue keep stop finish resume");

fn is_infinitive(sentence: &Sentence, verb: usize) -> bool {
    sentence.child(verb, &["mark"]).is_some_and(|mark| sentence.is(mark, &["to"]))
}

/// Whether the phrase stands for nobody and nothing: "no crew", "none of the sirens".
pub(super) fn is_none(sentence: &Sentence, word: usize) -> bool {
    let determiner = sentence.child(word, &["det", "nmod:desc", "amod"]);
    sentence.is(word, &["none", "nobody", "no-one", "nothing", "neither"])
        || determiner.is_some_and(|determiner| sentence.is(determiner, &["no", "none", "neither"]))
}

/// Whether the phrase leaves open whom of a group it means: "almost all of the passengers", "most of the homes".
fn is_partial(sentence: &Sentence, word: usize) -> bool {
    let almost = || sentence.children(word).any(|child| sentence.is(child, &["almost", "nearly", "not"]));
    PARTIAL.contains(sentence.text(word)) || sentence.is(word, &["all", "everyone", "everybody"]) && almost()
}

/// Words for some of a group, before "of" or alone.
static PARTIAL: WordList = WordList::new("most many some several few half part");

const NOT: &[&str] = &["not", "n't", "n’t", "never", "nor", "neither"];

static HEDGES: WordList = WordList::new(
    "reportedly allegedly apparently probably possibly perhaps likely presumably supposedly potentially almost nearly",
);

/// Beside a noun: what is spoken of, not what happened.
static IMAGINED: WordList = WordList::new(
    "planned possible alleged attempted proposed potential future likely suspected threatened imminent any further \
     would-be hypothetical feared expected upcoming apparent",
);

/// Verbs that deny the verb below them.
static REFUSALS: WordList = WordList::new("refuse fail decline neglect deny forget avoid prevent omit");

static WISHES: WordList = WordList::new(
    "want hope wish urge demand ask seek try attempt offer propose threaten call request recommend suggest consider \
     encourage order need require beg pressure discuss debate cease stop quit",
);

/// Verbs that order what an infinitive below them names, and report what a finite clause states: "told them that it burned".
static ORDERS: WordList = WordList::new("tell warn advise");

static PLANS: WordList =
    WordList::new("plan intend expect schedule due agree decide vow promise pledge prepare set aim move ready hope");

static GUESSES: WordList = WordList::new(
    "believe think suspect allege accuse fear doubt suggest likely possible assume presume speculate claim appear seem \
     expect estimate able allow favour favor tip",
);
