//! Which words of a sentence say that something happened or is so: verbs, event nouns, states.
//!
//! Words that only say how certain or how far along something is (auxiliaries, "begin to", "carry out") lend their
//! subject and their mood to the word that names what happened. Reporting verbs are no predicates: what is reported is.

use crate::claim::nouns;
use crate::claim::predicates::{self, Idiom, Predicate};
use crate::nlp::{Tag, lemma};
use crate::text::WordList;

use super::sentence::Sentence;

/// A word that says what happened.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    /// The word that names it.
    pub word: usize,
    /// The verb whose subject does it, where that is another word: "carried out" of "carried out an attack".
    pub verb: Option<usize>,
    pub predicate: Option<&'static Predicate>,
    pub kind: HeadKind,
    /// The last word of a phrase that begins at `word`: "stand" of "took the stand".
    pub last: usize,
    /// Whether `last` is a preposition that leads to what undergoes it: "to" of "put their names to the treaty".
    pub leads: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadKind {
    Verb,
    /// "the acquittal of Bell", "carried out an attack".
    Noun,
    /// "was dead", "is missing".
    State,
    /// "was due to", "blamed it on".
    Cause,
}

impl Head {
    /// A verb by itself, whatever it says.
    pub fn bare(word: usize) -> Head {
        Head { word, verb: None, predicate: None, kind: HeadKind::Verb, last: word, leads: false }
    }

    pub fn of(word: usize, predicate: &'static Predicate, kind: HeadKind) -> Head {
        Head { predicate: Some(predicate), kind, ..Head::bare(word) }
    }
}

/// The predicates of a sentence, in order.
pub(super) fn heads(sentence: &Sentence, is_cue: impl Fn(usize) -> bool) -> Vec<Head> {
    let mut taken = vec![false; sentence.len()];
    let mut heads = Vec::new();
    for word in 0..sentence.len() {
        if taken[word] {
            continue;
        }
        let head = if is_cue(word) {
            noted(sentence, word)
        } else {
            cause(sentence, word).or_else(|| verb(sentence, word)).or_else(|| state(sentence, word))
        };
        let Some(head) = head else { continue };
        taken[head.word..=head.last].fill(true);
        if let Some(verb) = head.verb {
            taken[verb] = true;
        }
        heads.push(head);
    }
    let free = taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(word, _)| word);
    heads.extend(free.filter(|&word| sentence.tag(word) == Tag::Noun).filter_map(|word| noun(sentence, word)));
    heads.sort_by_key(|head| head.word);
    heads
}

fn cause(sentence: &Sentence, word: usize) -> Option<Head> {
    super::cause::parts(sentence, word)?;
    let predicate = predicates::named("cause");
    Some(Head { predicate, kind: HeadKind::Cause, ..Head::bare(word) })
}

/// The verb's base form, whatever the tagger took it for: "were wounded".
pub(super) fn verb_lemma(sentence: &Sentence, word: usize) -> String {
    match sentence.tag(word) {
        Tag::Verb => sentence.lemma(word).to_lowercase(),
        _ => lemma::of(sentence.text(word), Tag::Verb).to_lowercase(),
    }
}

fn verb(sentence: &Sentence, word: usize) -> Option<Head> {
    const NEVER: &[&str] = &["aux", "aux:pass", "cop", "case", "mark", "fixed", "cc", "amod", "compound", "discourse"];
    let is_participle =
        || sentence.tag(word) == Tag::Adj && sentence.child(word, &["aux", "aux:pass", "nsubj:pass"]).is_some();
    if sentence.tag(word) != Tag::Verb && !is_participle() || sentence.has_relation(word, NEVER) {
        return None;
    }
    let base = verb_lemma(sentence, word);
    let particle = sentence.child(word, &["compound:prt"]);
    if let Some(injury) = super::injury::suffered(sentence, word, &base) {
        return Some(injury);
    }
    if LIGHT.contains(&base)
        && let Some(object) = sentence.child(word, &["obj", "nsubj:pass"])
        && let Some(predicate) = event(sentence, object)
    {
        return Some(Head { verb: Some(word), ..Head::of(object, predicate, HeadKind::Noun) });
    }
    if let Some(head) = noted(sentence, word)
        .or_else(|| complement(sentence, word, &base))
        .or_else(|| occurrence(sentence, word, &base))
    {
        return Some(head);
    }
    if let Some(head) = with_subject(sentence, word, &base).or_else(|| phrase(sentence, word, &base)) {
        return Some(head);
    }
    // The parser takes some for adverbs: "had come down at Norvik".
    let adverb = || (word + 1 < sentence.len() && sentence.tag(word + 1) == Tag::Adv).then_some(word + 1);
    let known = |&adverb: &usize| predicates::of_verb(&base, Some(sentence.text(adverb))).is_some();
    let particle = particle.or_else(|| adverb().filter(known));
    let particle = particle.map(|particle| sentence.lemma(particle).to_lowercase());
    // Who is "tied at 15" plays on.
    let is_score = || {
        sentence
            .children(word)
            .any(|child| sentence.preposition(child) == Some("at") && sentence.tag(child) == Tag::Num)
    };
    if base == "tie" && is_score() {
        return None;
    }
    let base = if base == "fire" && is_weapon_fired(sentence, word) { "shoot".to_owned() } else { base };
    let predicate = predicates::of_verb(&base, particle.as_deref());
    let head = Head { predicate, ..Head::bare(word) };
    (!ASPECT.contains(&base) || predicate.is_some() && particle.is_some()).then_some(head)
}

/// The set phrase that begins with a verb: "took the stand", "took into custody" of "took the man into custody", and with
/// the verb of a state, "remained in custody".
fn phrase(sentence: &Sentence, verb: usize, base: &str) -> Option<Head> {
    let base = if STAYING.contains(base) { &["be", base][..] } else { &[base] };
    base.iter().rev().find_map(|base| idiom(sentence, verb, base))
}

/// The set phrase that a verb makes with its subject: "the lights went out".
fn with_subject(sentence: &Sentence, verb: usize, base: &str) -> Option<Head> {
    // "The gas started escaping": the subject stands with the verb above.
    let above = || sentence.head(verb).filter(|_| sentence.relation(verb) == "xcomp");
    let own = |verb: usize| sentence.child(verb, &["nsubj", "nsubj:pass"]);
    let subject = own(verb).or_else(|| above().and_then(own))?;
    let subject = nouns::group(sentence.lemma(subject).to_lowercase());
    let behind = (verb + 1..sentence.len().min(verb + PHRASE)).map(|at| sentence.lemma(at).to_lowercase());
    let words: Vec<String> = std::iter::once(base.to_owned()).chain(behind).collect();
    let idiom = predicates::of_subject(&subject, &words.iter().map(String::as_str).collect::<Vec<_>>())?;
    Some(Head { last: verb + idiom.words - 1, leads: idiom.leads, ..Head::of(verb, idiom.predicate, HeadKind::Verb) })
}

fn idiom(sentence: &Sentence, verb: usize, base: &str) -> Option<Head> {
    let behind: Vec<usize> = (verb + 1..sentence.len().min(verb + PHRASE)).collect();
    if let Some(idiom) = of_words(sentence, base, &behind) {
        let last = (verb + idiom.words.max(1) - 1).min(sentence.len() - 1);
        return Some(Head { last, leads: idiom.leads, ..Head::of(verb, idiom.predicate, HeadKind::Verb) });
    }
    // "The alarm was raised by a nurse".
    if let Some(subject) = sentence.child(verb, &["nsubj:pass"]) {
        let passive: Vec<usize> = std::iter::once(subject).chain(behind).collect();
        let idiom = of_words(sentence, base, &passive).filter(|idiom| idiom.words > 1)?;
        return Some(Head::of(verb, idiom.predicate, HeadKind::Verb));
    }
    let object = sentence.child(verb, &["obj"]).filter(|&object| object > verb)?;
    // "Upheld the parents' appeal": whose it is stands within the phrase.
    let owner = sentence.child(object, &["nmod:poss"]);
    let owned =
        |&at: &usize| owner.is_some_and(|owner| at == owner || sentence.ancestors(at).any(|above| above == owner));
    let bare: Vec<usize> = (verb + 1..sentence.len()).filter(|at| !owned(at)).take(PHRASE).collect();
    if let Some(idiom) = owner.and_then(|_| of_words(sentence, base, &bare)).filter(|idiom| idiom.words > 1) {
        let last = bare.get(idiom.words - 2).copied().unwrap_or(verb);
        return Some(Head { last, leads: idiom.leads, ..Head::of(verb, idiom.predicate, HeadKind::Verb) });
    }
    let within = |&at: &usize| at == object || sentence.ancestors(at).any(|above| above == object);
    let outside: Vec<usize> = (verb + 1..sentence.len()).filter(|at| !within(at)).take(PHRASE).collect();
    let idiom = of_words(sentence, base, &outside).filter(|idiom| idiom.words > 1)?;
    Some(Head::of(verb, idiom.predicate, HeadKind::Verb))
}

fn of_words(sentence: &Sentence, base: &str, behind: &[usize]) -> Option<Idiom> {
    // Who "finished 22 seconds ahead" did not finish second.
    let is_unit = |at: usize| sentence.is(at, &["seconds"]);
    let behind = behind.iter().copied().take_while(|&at| !is_unit(at));
    let lemmas: Vec<String> = behind.map(|at| sentence.lemma(at).to_lowercase()).collect();
    let words: Vec<&str> = std::iter::once(base).chain(lemmas.iter().map(String::as_str)).collect();
    predicates::of_phrase(&words)
}

/// Whether "fire" is what is done with a weapon, not with staff.
fn is_weapon_fired(sentence: &Sentence, verb: usize) -> bool {
    let above = sentence.head(verb).filter(|_| sentence.has_relation(verb, &["acl", "acl:relcl"]));
    let fired = sentence.child(verb, &["obj", "nsubj:pass"]).or(above);
    let at = || sentence.children(verb).any(|child| matches!(sentence.preposition(child), Some("at" | "on" | "into")));
    fired.map_or_else(at, |fired| WEAPONS.contains(sentence.lemma(fired)))
}

static WEAPONS: WordList = WordList::new(
    "missile rocket shot bullet shell gun weapon round mortar torpedo teargas gas cannon artillery grenade pistol rifle arrow \
     projectile salvo burst canister",
);

/// "The first infection was recorded on Monday": it happened then.
fn noted(sentence: &Sentence, verb: usize) -> Option<Head> {
    let subject = sentence.child(verb, &["nsubj:pass"])?;
    let predicate = event(sentence, subject)?;
    (sentence.tag(verb) == Tag::Verb && NOTING.contains(&verb_lemma(sentence, verb)))
        .then_some(Head { verb: Some(verb), ..Head::of(subject, predicate, HeadKind::Noun) })
}

/// "The tunnel stayed open", "the firm went bankrupt".
fn complement(sentence: &Sentence, verb: usize, base: &str) -> Option<Head> {
    let complement = LINKING.contains(base).then(|| sentence.child(verb, &["xcomp", "advmod", "obj"]))??;
    let predicate = predicates::of_state(&sentence.lemma(complement).to_lowercase())?;
    let head = Head { verb: Some(verb), ..Head::of(complement, predicate, HeadKind::State) };
    (sentence.tag(complement) == Tag::Adj || sentence.tag(complement) == Tag::Verb).then_some(head)
}

/// "The meeting took place in Geneva", "talks were held".
fn occurrence(sentence: &Sentence, verb: usize, base: &str) -> Option<Head> {
    let subject = sentence.child(verb, &["nsubj", "nsubj:pass"])?;
    let predicate = event(sentence, subject)?;
    let place = || sentence.child(verb, &["obj"]).is_some_and(|object| sentence.is(object, &["place"]));
    let occurs = OCCURRING.contains(base) || base == "take" && place();
    let head = Head { verb: Some(verb), ..Head::of(subject, predicate, HeadKind::Noun) };
    occurs.then_some(head)
}

/// "The mine is closed", "the crew is in the air", "the blast was in Marrow".
fn state(sentence: &Sentence, word: usize) -> Option<Head> {
    let copula = sentence.child(word, &["cop"])?;
    // "Is not in the air".
    let denials = (copula + 1..word).take_while(|&at| sentence.is(at, &["not", "n't", "n’t", "never"])).count();
    let before = copula + denials;
    let behind: Vec<usize> = (before + 1..sentence.len().min(before + PHRASE)).collect();
    let reaches = |idiom: &Idiom| copula < word && before + idiom.words > word;
    if let Some(idiom) = of_words(sentence, "be", &behind).filter(reaches) {
        let last = (before + idiom.words - 1).min(sentence.len() - 1);
        return Some(Head { last, leads: idiom.leads, ..Head::of(word, idiom.predicate, HeadKind::State) });
    }
    if sentence.tag(word) == Tag::Adj {
        let predicate = predicates::of_state(&sentence.lemma(word).to_lowercase())?;
        return Some(Head::of(word, predicate, HeadKind::State));
    }
    let place = sentence.preposition(word).is_some_and(super::arguments::is_local);
    let subject = sentence.child(word, &["nsubj"])?;
    let predicate = place.then(|| event(sentence, subject))??;
    Some(Head { verb: Some(copula), ..Head::of(subject, predicate, HeadKind::Noun) })
}

/// The event that a noun names: "arrest", "break-in".
fn event(sentence: &Sentence, noun: usize) -> Option<&'static Predicate> {
    match sentence.joined(noun) {
        Some(joined) => predicates::of_noun(&joined),
        None => predicates::of_noun(sentence.lemma(noun)),
    }
}

fn noun(sentence: &Sentence, word: usize) -> Option<Head> {
    if sentence.has_relation(word, &["compound", "flat", "fixed", "amod"]) {
        return None;
    }
    let predicate = event(sentence, word)?;
    let has_part = sentence.child(word, &["nmod", "nmod:poss", "compound"]).is_some();
    (has_part || governing(sentence, word).is_some()).then_some(Head::of(word, predicate, HeadKind::Noun))
}

/// The verb that says what an event did, and so that it happened: "killed" of "the blast killed nine".
pub(super) fn governing(sentence: &Sentence, noun: usize) -> Option<usize> {
    let verb = sentence.head(noun).filter(|_| sentence.has_relation(noun, &["nsubj"]))?;
    (sentence.tag(verb) == Tag::Verb && EFFECTS.contains(&verb_lemma(sentence, verb))).then_some(verb)
}

/// What events do.
static EFFECTS: WordList = WordList::new(
    "kill injure wound hurt destroy damage wreck level flatten gut rock shake rip tear hit strike cause leave force displace \
     claim trigger spark shatter sweep engulf",
);

/// How far an idiom reaches, in words.
const PHRASE: usize = 7;

/// Verbs that say of a state that it lasts: "remained in custody".
static STAYING: WordList = WordList::new("remain stay");

/// Verbs that leave it to their object to say what happened.
static LIGHT: WordList = WordList::new(
    "make carry conduct hold stage launch mount perform commit undertake do have take give execute post report record see \
     suffer register",
);

/// Verbs that link their subject to a state.
static LINKING: WordList = WordList::new("stay remain keep become go turn lie stand leave find declare pronounce fall");

/// Verbs that say of their subject no more than that it happened.
static OCCURRING: WordList = WordList::new("happen occur hold stage begin start come follow last end unfold erupt");

/// Verbs that say of an event that somebody took note of it.
static NOTING: WordList = WordList::new("record report register confirm detect log document note");

/// Verbs that say of what another verb names only how it goes.
static ASPECT: WordList = WordList::new("be have do begin continue keep seem appear happen tend get start go come use");
