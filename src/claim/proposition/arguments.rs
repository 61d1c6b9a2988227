//! Who takes part in what a predicate names, and how: agent, undergoer, place.
//!
//! Roles are those of the event, not of the grammar: the subject of a passive is the undergoer, "by" leads to the agent,
//! a relative pronoun stands for its antecedent, and a verb without a subject has that of the verb above it.

use crate::claim::{Role, nouns};
use crate::nlp::Tag;
use crate::text::WordList;

use super::noun_phrase::is_nationwide;
use super::predicate::{Head, HeadKind, verb_lemma};
use super::referent::{is_relative, referent};
use super::sentence::Sentence;

/// A part of an event, by the head of its noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub role: Role,
    pub word: usize,
}

/// Whether a preposition says where: "in", "near".
pub(super) fn is_local(preposition: &str) -> bool {
    ["in", "at", "on", "near", "outside", "inside", "off", "within", "beside", "along", "across", "throughout"]
        .contains(&preposition)
}

/// The parts of an event in the order of their words; several words play one part where they are coordinated.
pub(super) fn of(sentence: &Sentence, head: &Head) -> Vec<Part> {
    let mut parts = match head.kind {
        HeadKind::Verb => of_verb(sentence, head.word, head.last),
        HeadKind::State => of_verb(sentence, head.verb.unwrap_or(head.word), head.verb.unwrap_or(head.word)),
        HeadKind::Noun => of_noun(sentence, head),
        HeadKind::Cause => super::cause::parts(sentence, head.word).map_or_else(Vec::new, Vec::from),
    };
    // "The break-in took place on Monday".
    if head.kind == HeadKind::Noun && head.verb.is_some() {
        parts.retain(|part| !(part.role == Role::Undergoer && sentence.is(part.word, &["place"])));
    }
    if head.leads {
        parts.retain(|part| head.kind != HeadKind::Verb || !(head.word..=head.last).contains(&part.word));
        object(sentence, head.last, &mut parts);
    }
    let coordinated: Vec<Part> = parts
        .iter()
        .flat_map(|part| companions(sentence, part.word).into_iter().map(|word| Part { word, ..*part }))
        .collect();
    parts.extend(coordinated);
    // What stands within a set phrase takes no part: "shut its doors", "opened fire".
    if head.kind == HeadKind::Verb && head.last > head.word {
        // But "issued the permit" is as good as "the permit was granted".
        let is_paper = |part: &Part| part.role == Role::Undergoer && nouns::is_paper(sentence.lemma(part.word));
        parts.retain(|part| !(head.word..=head.last).contains(&part.word) || is_paper(part));
        let has_undergoer = parts.iter().any(|part| part.role == Role::Undergoer);
        let agents = parts.iter_mut().filter(|part| part.role == Role::Agent && !has_undergoer);
        agents.for_each(|part| part.role = Role::Subject);
    }
    // Who "survived the wreck" is the one to whom it happened.
    if ["survive", "live"].contains(&sentence.lemma(head.word))
        && head.predicate.is_some_and(|own| own.name == "survive")
    {
        for part in &mut parts {
            match part.role {
                Role::Undergoer => part.role = Role::Other,
                Role::Agent => part.role = Role::Subject,
                _ => {}
            }
        }
    }
    parts.sort_by_key(|part| part.word);
    parts.dedup();
    parts
}

/// What the preposition at the end of a phrase leads to undergoes it, unless something else does: "the treaty" of "put their
/// names to the treaty", but not of "the text that they put their names to".
fn object(sentence: &Sentence, preposition: usize, parts: &mut Vec<Part>) {
    let noun = sentence.head(preposition).filter(|&noun| noun > preposition);
    let Some(noun) = noun.filter(|_| parts.iter().all(|part| part.role != Role::Undergoer)) else { return };
    let word = referent(sentence, noun);
    parts.retain(|part| part.word != word && part.word != noun);
    let subjects = parts.iter_mut().filter(|part| part.role == Role::Subject);
    subjects.for_each(|part| part.role = Role::Agent);
    parts.push(Part { role: Role::Undergoer, word });
}

/// Who plays the same part: "A and B", "the ministers, A and B", "his kitchen in Naples".
fn companions(sentence: &Sentence, word: usize) -> Vec<usize> {
    let mut found = if sentence.tag(word) == Tag::Noun { mistaken(sentence, word) } else { Vec::new() };
    let nominal = |&child: &usize| matches!(sentence.tag(child), Tag::Noun | Tag::Propn);
    let is_name = |child: usize| sentence.tag(child) == Tag::Propn;
    let says_where = |word: usize| sentence.preposition(word).is_some_and(is_local);
    for child in sentence.children(word).filter(nominal) {
        match sentence.relation(child) {
            "conj" => found.push(child),
            "appos" if is_name(child) => {
                let others = sentence.children(child).filter(|&other| sentence.relation(other) == "conj");
                let others: Vec<usize> = others.filter(nominal).collect();
                // "The ferry Sundvik" is one thing.
                let is_close = child == word + 1 && others.is_empty();
                found.extend((!is_close).then_some(child));
                found.extend(others);
            }
            "nmod" if is_name(child) && says_where(child) && says_where(word) => found.push(child),
            // "Off the tip of Cape Orso", "in the north of Corsica".
            "nmod" if says_where(word) && SPOTS.contains(sentence.lemma(word)) => found.push(child),
            // "On a camp for families at Wad Hamid".
            "nmod" if says_where(word) => {
                let below = sentence.children(child);
                found.extend(below.filter(|&below| is_name(below) && says_where(below)));
            }
            _ => {}
        }
    }
    found
}

/// Nouns for a part or the surroundings of a place.
static SPOTS: WordList = WordList::new(
    "tip coast shore edge outskirts outskirt suburb north south east west northeast northwest southeast southwest centre \
     center heart middle side end foot mouth bank slope area region vicinity district neighbourhood neighborhood part quarter",
);

/// "The ministers of Armenia and Azerbaijan, A and B": the people, whom the parser takes for further countries.
fn mistaken(sentence: &Sentence, noun: usize) -> Vec<usize> {
    let below = subtree(sentence, noun);
    if !below.iter().any(|&at| at > noun && sentence.is(at, &[","])) {
        return Vec::new();
    }
    let is_listed = |at: usize| {
        at > noun
            && sentence.is(at - 1, &[",", "and"])
            && sentence.tag(at) == Tag::Propn
            && sentence.relation(at) == "conj"
            && sentence.child(at, &["case"]).is_none()
    };
    below.into_iter().filter(|&at| is_listed(at)).collect()
}

/// The word and all below it.
fn subtree(sentence: &Sentence, word: usize) -> Vec<usize> {
    let mut found = vec![word];
    let mut at = 0;
    while let Some(&next) = found.get(at) {
        found.extend(sentence.children(next));
        at += 1;
    }
    found
}

/// The parts of a verb, or of the set phrase from it to `last`: "ran aground off Cape Orso".
fn of_verb(sentence: &Sentence, verb: usize, last: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let passive = is_passive(sentence, verb);
    let within = (verb + 1..=last).filter(|&word| matches!(sentence.tag(word), Tag::Adv | Tag::Adp));
    let below_within = within.flat_map(|word| sentence.children(word)).filter(|&child| child > last);
    for child in sentence.children(verb).chain(below_within) {
        let relation = match sentence.relation(child) {
            "xcomp" | "advcl" if is_deed(sentence, child) => "obl",
            relation => relation,
        };
        let role = match relation {
            // "Rose 14 per cent" has no object.
            "obj" if SHARES.contains(sentence.lemma(child)) => continue,
            "obj" => Role::Undergoer,
            "iobj" => Role::Recipient,
            "obl:agent" => Role::Agent,
            "obl" | "nmod" => match sentence.preposition(child) {
                Some("by") if passive && sentence.tag(child) != Tag::Num => Role::Agent,
                Some("into" | "to") => Role::Goal,
                Some("from") => Role::Origin,
                Some("for" | "of") => Role::Purpose,
                Some("with" | "against" | "over") => Role::Other,
                Some(preposition) if is_local(preposition) => Role::Place,
                _ => continue,
            },
            "xcomp" if matches!(sentence.tag(child), Tag::Noun | Tag::Propn) => Role::Other,
            "advmod" if is_nationwide(sentence.text(child)) => Role::Place,
            _ => continue,
        };
        parts.push(Part { role, word: referent(sentence, child) });
    }
    let has_own_object = parts.iter().any(|part| part.role == Role::Undergoer);
    let missing = missing_object(sentence, verb).filter(|_| !has_own_object && !passive);
    parts.extend(missing.map(|word| Part { role: Role::Undergoer, word }));
    let scene = sentence.head(verb).filter(|_| sentence.relation(verb) == "acl:relcl" && is_where(sentence, verb));
    parts.extend(scene.map(|word| Part { role: Role::Place, word }));
    let has_object = has_own_object || missing.is_some();
    if let Some((subject, undergoes)) = subject(sentence, verb, passive, has_object) {
        let role = match () {
            () if undergoes => Role::Undergoer,
            () if has_object => Role::Agent,
            () => Role::Subject,
        };
        parts.push(Part { role, word: referent(sentence, subject) });
    }
    parts
}

/// What a relative clause with a subject of its own tells of: "the bridge that Norvik built".
fn missing_object(sentence: &Sentence, verb: usize) -> Option<usize> {
    let above = sentence.head(verb).filter(|_| sentence.has_relation(verb, &["acl:relcl", "acl"]))?;
    let subject = sentence.child(verb, SUBJECTS)?;
    (!is_relative(sentence, subject) && !is_where(sentence, verb)).then_some(above)
}

/// Whether a relative clause tells what happened at its antecedent: "Zagreb, where the plane landed".
fn is_where(sentence: &Sentence, verb: usize) -> bool {
    sentence.children(verb).any(|child| sentence.is(child, &["where"]))
}

/// A noun that the tagger takes for a verb: "cleared of money laundering".
pub(super) fn is_deed(sentence: &Sentence, word: usize) -> bool {
    sentence.text(word).ends_with("ing")
        && sentence.preposition(word).is_some()
        && sentence.child(word, &["obj", "aux"]).is_none()
}

const SUBJECTS: &[&str] = &["nsubj", "nsubj:pass", "nsubj:outer"];

/// The subject of a verb, its own or that of the clause above, and whether it undergoes what the verb says.
fn subject(sentence: &Sentence, verb: usize, passive: bool, has_object: bool) -> Option<(usize, bool)> {
    if let Some(own) = sentence.child(verb, SUBJECTS) {
        return Some((own, passive));
    }
    let mut at = verb;
    for _ in 0..4 {
        let above = sentence.head(at)?;
        match sentence.relation(at) {
            "acl" | "acl:relcl" if at == verb => {
                let ends = sentence.text(verb).ends_with("ing");
                let infinitive = sentence.child(verb, &["mark"]).is_some_and(|mark| sentence.is(mark, &["to"]));
                if let Some(only) = only_one(sentence, above).filter(|_| infinitive) {
                    return Some((only, passive));
                }
                return (!infinitive).then_some((above, passive || !ends));
            }
            "xcomp" => {
                if let Some(object) = sentence.child(above, &["obj", "iobj"]).filter(|&object| object != verb) {
                    return Some((object, passive));
                }
            }
            // "Accused the mayor of having sold the stadium".
            "advcl" if ACCUSING.contains(&verb_lemma(sentence, above)) => {
                let accused = sentence.child(above, &["obj", "nsubj:pass"])?;
                return Some((accused, passive));
            }
            "conj" | "advcl" | "parataxis" => {}
            _ => return None,
        }
        // The participle behind "and" shares the auxiliary: "was arrested and charged".
        let has_own_auxiliary = || sentence.child(verb, &["aux", "aux:pass"]).is_some();
        let shared = is_passive(sentence, above) && sentence.relation(at) == "conj" && !has_own_auxiliary();
        if let Some(subject) = sentence.child(above, &["nsubj", "nsubj:pass"]) {
            return Some((subject, passive || shared && !has_object));
        }
        at = above;
    }
    None
}

/// Who is the only one: "Slovenia" of "Slovenia was the only country to sign".
pub(super) fn only_one(sentence: &Sentence, noun: usize) -> Option<usize> {
    let only = sentence.children(noun).any(|child| sentence.is(child, &["only", "sole"]));
    sentence.child(noun, &["nsubj"]).filter(|_| only && sentence.child(noun, &["cop"]).is_some())
}

fn is_passive(sentence: &Sentence, verb: usize) -> bool {
    if sentence.child(verb, &["aux:pass", "nsubj:pass"]).is_some() {
        return true;
    }
    let bare = sentence.child(verb, &["nsubj", "aux", "obj", "mark"]).is_none();
    let participle =
        !sentence.text(verb).ends_with("ing") && !sentence.text(verb).eq_ignore_ascii_case(&verb_lemma(sentence, verb));
    let subjectless = || sentence.child(verb, &["nsubj"]).is_none();
    sentence.relation(verb) == "acl" && bare && participle
        || sentence.child(verb, &["obl:agent"]).is_some() && subjectless()
}

/// "the acquittal of Bell by the court", "the court's decision", "carried out an attack on the depot".
fn of_noun(sentence: &Sentence, head: &Head) -> Vec<Part> {
    let mut parts = Vec::new();
    let noun = head.word;
    for child in sentence.children(noun) {
        let role = match sentence.relation(child) {
            "nmod:poss" => Role::Subject,
            "compound" if sentence.tag(child) == Tag::Propn => Role::Subject,
            "nmod" | "obl" => match sentence.preposition(child) {
                Some("of") => Role::Undergoer,
                Some("by") => Role::Agent,
                Some("between" | "among") => Role::Subject,
                Some("on" | "against" | "with") => Role::Other,
                Some("from") => Role::Origin,
                Some("to" | "into") => Role::Goal,
                // "A rise in wages", not "a fire in Oslo".
                Some("in") if sentence.tag(child) == Tag::Noun => Role::Undergoer,
                Some(preposition) if is_local(preposition) => Role::Place,
                _ => continue,
            },
            _ => continue,
        };
        parts.push(Part { role, word: referent(sentence, child) });
    }
    if let Some(verb) = super::predicate::governing(sentence, noun) {
        parts.extend(of_verb(sentence, verb, verb).into_iter().filter(|part| part.role == Role::Place));
    }
    let Some(verb) = head.verb else { return parts };
    for part in of_verb(sentence, verb, verb) {
        let by_whom = match part.role {
            Role::Agent | Role::Subject if part.word != noun => Part { role: Role::Agent, ..part },
            Role::Undergoer if part.word != noun => part,
            Role::Place | Role::Goal | Role::Origin | Role::Other => part,
            _ => continue,
        };
        parts.push(by_whom);
    }
    // Who "made a landing" landed, but who "carried out a raid on" something did not undergo it.
    if parts.iter().all(|part| !matches!(part.role, Role::Undergoer | Role::Other)) {
        parts.iter_mut().filter(|part| part.role == Role::Agent).for_each(|part| part.role = Role::Subject);
    }
    // "The blast was in Marrow": the place is the predicate of the clause.
    if sentence.has_relation(noun, &["nsubj"])
        && let Some(place) = sentence.head(noun).filter(|&place| sentence.preposition(place).is_some_and(is_local))
    {
        parts.push(Part { role: Role::Place, word: place });
    }
    parts
}

static SHARES: WordList = WordList::new("percent cent % point percentage");

/// Verbs whose object is said to have done what follows.
static ACCUSING: WordList = WordList::new("accuse suspect convict acquit clear charge");
