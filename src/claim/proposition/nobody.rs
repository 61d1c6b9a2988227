//! Nobody: "no one was hurt", "all 28 crew came through without injury", "police made no arrests" count none.
//!
//! Only plain totals of what is told: "no one else", "no serious injuries", "no passenger but one" and "no one in the street"
//! say nothing of the others.

use crate::attribution::Stance;
use crate::claim::{Argument, Claim, Course, Frame, Modality, Role, words};
use crate::nlp::Tag;
use crate::text::{Span, WordList};
use crate::value::{Extent, ValueKind};

use super::arguments::Part;
use super::mood::{self, is_none};
use super::noun_phrase::Nouns;
use super::predicate::{Head, HeadKind, verb_lemma};
use super::referent::referent;
use super::sentence::Sentence;
use super::{Told, anchors, arguments};

/// The counts of nobody that a sentence tells, whose predicates are among `heads`.
pub(super) fn of(told: &Told, heads: &[Head]) -> Vec<Claim> {
    let sentence = told.sentence;
    if (0..sentence.len()).any(|word| ELSEWHERE.contains(sentence.text(word))) {
        return Vec::new();
    }
    let verbs = heads.iter().flat_map(|head| by_verb(sentence, head));
    let nouns = (0..sentence.len()).flat_map(|word| by_noun(sentence, word));
    let states = (0..sentence.len()).flat_map(|word| by_state(sentence, word));
    let survivors = heads.iter().flat_map(|head| by_survival(sentence, head));
    verbs.chain(nouns).chain(states).chain(survivors).filter_map(|none| none.claim(told)).collect()
}

/// What happened to none of a group.
struct Nobody {
    kind: &'static str,
    /// The noun or pronoun that names the group; everybody where there is none.
    group: Option<usize>,
    /// The word that says what did not happen, and the verb of its clause.
    word: usize,
    verb: usize,
    /// Whether a word such as "no" makes it nobody, so that the clause is a denial.
    denied: bool,
}

impl Nobody {
    fn claim(self, told: &Told) -> Option<Claim> {
        let sentence = told.sentence;
        let known = told.nouns.known;
        let focus = self.focus(sentence);
        let attribution = known.contents.around(focus);
        let source = attribution.map(|index| &known.attributions[index]);
        if source.is_some_and(|source| source.stance == Stance::Denial) {
            return None;
        }
        let mood = mood::of(sentence, &Head::bare(self.verb), source);
        if mood.modality != Modality::Asserted || mood.negated != self.denied {
            return None;
        }
        let (group, place) = group(&told.nouns, self.group, focus)?;
        let (head, restrictors) = (group.head.clone(), group.modifiers.clone());
        let none = ValueKind::Number(Extent::exactly(0.0));
        let claim = told.figure(self.kind, head, none, (group, place), focus);
        let anchors = anchors(sentence, &Head::bare(self.word));
        Some(Claim {
            span: self.group.map_or(focus, |whom| focus.join(sentence.span(first_of(sentence, whom)))),
            frame: Frame { course: Course::Grows, restrictors, anchors, ..claim.frame },
            contrasts: told.contrasts(self.verb),
            ..claim
        })
    }

    /// What did not happen, with whom it did not happen to where they stand close: "no one was hurt", "without injury".
    fn focus(&self, sentence: &Sentence) -> Span {
        const NEAR: usize = 6;
        let first = first_of(sentence, self.word);
        // A figure of theirs is a claim of its own.
        let counted = |whom: usize| sentence.child(whom, &["nummod"]).is_some();
        let near = self.group.filter(|&whom| whom < first && first - whom <= NEAR && !counted(whom));
        let whom = near.map(|whom| first_of(sentence, whom));
        sentence.span(whom.unwrap_or(first)).join(sentence.span(self.word))
    }
}

/// The first of the words that open a phrase, given its noun.
fn first_of(sentence: &Sentence, noun: usize) -> usize {
    let opens = |&child: &usize| child < noun && sentence.has_relation(child, &["det", "case", "nummod", "amod"]);
    sentence.children(noun).filter(opens).min().unwrap_or(noun)
}

/// "No one was hurt", "none of the crew was arrested", "the fire injured no one".
fn by_verb(sentence: &Sentence, head: &Head) -> Vec<Nobody> {
    let kind = match head.predicate.map(|predicate| predicate.name) {
        None if verb_lemma(sentence, head.word) == "harm" => "injure",
        Some("kill" | "die") => "die",
        Some(name @ ("injure" | "arrest" | "charge" | "damage" | "destroy")) => name,
        _ => return Vec::new(),
    };
    if head.kind == HeadKind::Noun || head.kind == HeadKind::Cause {
        return Vec::new();
    }
    let verb = head.verb.unwrap_or(head.word);
    let graded =
        sentence.children(verb).any(|child| sentence.relation(child) == "advmod" && is_degree(sentence, child));
    if graded {
        return Vec::new();
    }
    let parts = arguments::of(sentence, head);
    let undergoes = |word: usize| {
        let undergoer = |part: &Part| part.word == word && matches!(part.role, Role::Undergoer | Role::Subject);
        parts.iter().any(undergoer)
    };
    let nobody = |&child: &usize| {
        sentence.has_relation(child, &["nsubj", "nsubj:pass", "obj"])
            && is_none(sentence, child)
            && undergoes(referent(sentence, child))
    };
    let found = sentence.children(verb).filter(nobody);
    found.map(|group| Nobody { kind, group: Some(group), word: head.word, verb, denied: true }).collect()
}

/// "There were no injuries", "police made no arrests", "put out without loss of life", "all of them came through without injury".
fn by_noun(sentence: &Sentence, noun: usize) -> Vec<Nobody> {
    let kind = match sentence.lemma(noun) {
        _ if sentence.tag(noun) != Tag::Noun => return Vec::new(),
        "injury" | "casualty" | "scratch" => "injure",
        "death" | "fatality" => "die",
        "loss" if of_preposition(sentence, noun, &["of"]).is_some_and(|of| sentence.lemma(of) == "life") => "die",
        "arrest" => "arrest",
        _ => return Vec::new(),
    };
    // "No deaths or injuries": the second shares the first one's "no".
    let first = sentence.head(noun).filter(|_| sentence.relation(noun) == "conj").unwrap_or(noun);
    let narrowed = [noun, first].into_iter().any(|noun| {
        sentence.children(noun).any(|child| match sentence.relation(child) {
            "amod" | "compound" | "nmod:poss" => !is_none_word(sentence, child),
            "acl" | "acl:relcl" => !is_circumstance(sentence, child),
            _ => false,
        })
    });
    let Some(verb) = sentence.head(first).filter(|_| !narrowed) else { return Vec::new() };
    let denied = is_none(sentence, first);
    let without = sentence.preposition(first) == Some("without");
    let told = TELLING.contains(&verb_lemma(sentence, verb)) || sentence.preposition(first) == Some("with");
    if denied && told {
        let group = of_preposition(sentence, noun, &["to", "among"]).map(|group| referent(sentence, group));
        return vec![Nobody { kind, group, word: noun, verb, denied }];
    }
    if !without {
        return Vec::new();
    }
    // "Through a fire in her engine room without injury": the parser may hang it on the room.
    let clause = sentence.ancestors(first).find(|&above| sentence.tag(above) == Tag::Verb);
    let Some(verb) = clause else { return Vec::new() };
    everybody(sentence, verb).into_iter().map(|group| Nobody { kind, group, word: noun, verb, denied }).collect()
}

/// "Everyone on board escaped unharmed", "the two pilots were unhurt".
fn by_state(sentence: &Sentence, word: usize) -> Vec<Nobody> {
    if !UNHARMED.contains(sentence.text(word)) {
        return Vec::new();
    }
    let verb = match sentence.child(word, &["cop"]) {
        Some(_) => word,
        None => match sentence.head(word).filter(|_| !sentence.has_relation(word, &["amod", "compound", "conj"])) {
            Some(verb) => verb,
            None => return Vec::new(),
        },
    };
    let group = everybody(sentence, verb).into_iter().filter(|group| group.is_some());
    group.map(|group| Nobody { kind: "injure", group, word, verb, denied: false }).collect()
}

/// "All 46 people aboard survived".
fn by_survival(sentence: &Sentence, head: &Head) -> Vec<Nobody> {
    if head.predicate.is_none_or(|predicate| predicate.name != "survive") || head.kind != HeadKind::Verb {
        return Vec::new();
    }
    let group = everybody(sentence, head.word).into_iter().filter(|group| group.is_some());
    group.map(|group| Nobody { kind: "die", group, word: head.word, verb: head.word, denied: false }).collect()
}

/// The groups of which the subject of a verb names all; everybody where the subject is what happened.
fn everybody(sentence: &Sentence, verb: usize) -> Vec<Option<usize>> {
    let subject = |verb: usize| sentence.child(verb, &["nsubj", "nsubj:pass"]);
    let shared = || sentence.head(verb).filter(|_| sentence.has_relation(verb, &["conj", "advcl"])).and_then(subject);
    // "Everyone on board the jet escaped": the parser may take the verb for the jet's.
    let far = || {
        let attached = sentence.has_relation(verb, &["acl", "acl:relcl"]);
        sentence.ancestors(verb).take(3).find(|&above| attached && sentence.is(above, &["everyone", "everybody"]))
    };
    let Some(subject) = subject(verb).or_else(shared).or_else(far) else { return Vec::new() };
    if EVENTS.contains(sentence.lemma(subject)) {
        return vec![None];
    }
    let companions = sentence.children(subject).filter(|&child| sentence.relation(child) == "conj");
    let all = std::iter::once(subject).chain(companions);
    if is_all(sentence, subject) { all.map(Some).collect() } else { Vec::new() }
}

/// "All 28 crew", "everyone", "both pilots", "all of the crew", "the crew", "the passengers"; not "almost all", "all but two".
fn is_all(sentence: &Sentence, word: usize) -> bool {
    let is_every = |at: usize| sentence.is(at, &["all", "both", "every", "each", "everyone", "everybody"]);
    let every = std::iter::once(word).chain(sentence.children(word)).find(|&at| is_every(at));
    if let Some(every) = every {
        let before = every.checked_sub(1).is_some_and(|at| sentence.is(at, &["almost", "nearly", "not", "virtually"]));
        return !before && !(every + 1..sentence.len().min(every + 3)).any(|at| sentence.is(at, EXCEPT));
    }
    let definite = sentence.children(word).any(|child| sentence.is(child, &["the", "its"]));
    let narrowed = sentence.child(word, &["acl:relcl", "acl", "amod"]).is_some();
    let many = sentence.lemma(word) == "crew" || words::is_plural(&sentence.text(word).to_lowercase());
    definite && many && !narrowed && sentence.tag(word) == Tag::Noun
}

/// The group, and the words that name it; `None` where more than its noun narrows it.
fn group(nouns: &Nouns, word: Option<usize>, focus: Span) -> Option<(Argument, Span)> {
    let sentence = nouns.sentence;
    let anybody = |head: &str| Argument::new(Role::Undergoer, head.to_owned());
    let Some(word) = word else { return Some((anybody("person"), focus)) };
    let next = |words: &[&str]| word + 1 < sentence.len() && sentence.is(word + 1, words);
    if next(EXCEPT) {
        return None;
    }
    // "The crew of the tug" are the crew.
    let inner = if sentence.lemma(word) == "crew" { word } else { referent(sentence, word) };
    let person = sentence.is(inner, PEOPLE) || sentence.lemma(inner) == "person";
    if person && next(&["aboard", "onboard", "on"]) {
        return Some((anybody(ABOARD), sentence.span(inner)));
    }
    if person {
        let narrowed = next(&["in", "at", "inside", "outside", "near", "from", "under", "with", "who", "of"]);
        return (!narrowed).then(|| (anybody("person"), sentence.span(inner)));
    }
    let (mut argument, span) = nouns.argument(Role::Undergoer, inner)?;
    // "Crew members", "a member of the crew".
    if argument.head == "member" && !argument.modifiers.is_empty() {
        argument.head = argument.modifiers.remove(0);
    }
    argument.count = None;
    argument.modifiers.retain(|modifier| !["all", "no"].contains(&modifier.as_str()));
    Some((argument, span))
}

/// The head of "everyone on board", whom passengers and crew are part of.
pub const ABOARD: &str = "occupant";

fn of_preposition(sentence: &Sentence, word: usize, prepositions: &[&str]) -> Option<usize> {
    let of = |&child: &usize| sentence.preposition(child).is_some_and(|case| prepositions.contains(&case));
    sentence.children(word).filter(|&child| sentence.relation(child) == "nmod").find(of)
}

/// "Seriously hurt", "immediately arrested": some were, less or later.
fn is_degree(sentence: &Sentence, adverb: usize) -> bool {
    sentence.text(adverb).ends_with("ly")
}

/// Whether a clause says when, wherever the parser hangs it: "no arrests when fans fought".
fn is_circumstance(sentence: &Sentence, verb: usize) -> bool {
    sentence.child(verb, &["nsubj", "nsubj:pass"]).is_some()
        && sentence.children(verb).any(|child| sentence.is(child, &["when", "after", "as", "while", "before", "where"]))
}

fn is_none_word(sentence: &Sentence, word: usize) -> bool {
    sentence.is(word, &["no", "none"])
}

const PEOPLE: &[&str] = &["one", "nobody", "no-one", "everyone", "everybody"];

const EXCEPT: &[&str] = &["but", "except", "besides", "other", "else", "apart", "save"];

/// Words of another event than the one that is told, or of a stretch of time.
static ELSEWHERE: WordList = WordList::new(
    "else second earlier previous previously separate similar since ever never unlike initially initial years decades \
     usually normally often",
);

/// Verbs that say whether there was any.
static TELLING: WordList = WordList::new(
    "be report record register make cause result leave have suffer sustain claim bring confirm say announce",
);

static UNHARMED: WordList = WordList::new("unharmed unhurt uninjured unscathed");

/// Nouns of what happened, which may end without harm to anybody.
static EVENTS: WordList = WordList::new(
    "accident blast blaze collapse collision crash derailment explosion fire incident landing landslide outage quake \
     earthquake storm attack evacuation march protest rally siege standoff",
);
