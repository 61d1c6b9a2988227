//! What happened, whichever words say so: "arrested", "took into custody" and "his detention" are one predicate.
//!
//! General English in five tables (see `predicates/README.md`): classes of words that mean the same
//! fact in news, set phrases of a subject and its verb, narrower classes with what they imply, classes that exclude each other and classes that follow each other. Who did it to whom is
//! the caller's work; so are negation and time.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::nlp::lemma;

use super::lexicon::Course;

mod phrase;

/// A kind of event, or of state.
#[derive(Debug, PartialEq, Eq)]
pub struct Predicate {
    /// The first of its words, which stands for it in claims.
    pub name: &'static str,
    pub course: Course,
    /// One event of this kind on one undergoer has one agent: a killing, a purchase; two killers of one man disagree.
    pub one_agent: bool,
    /// Whoever takes part does the same: "A met B" is "B met A".
    pub symmetric: bool,
    /// It holds for a while instead of happening: "owns", "is alive".
    pub state: bool,
    /// It goes charge by charge: who is convicted of one may be cleared of another.
    pub by_charge: bool,
    /// A story has one of the kind, whatever noun it has for what it happened to: the outage, the derailment.
    pub scene: bool,
}

/// How two predicates of one matter exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Opposition {
    /// Only one can ever be true: acquitted or convicted.
    Outcome,
    /// One can follow the other, so that they conflict only at one time: open and closed.
    Phase,
    /// Opinions that nobody holds together: supports and opposes.
    Stance,
}

/// The predicate of a verb, given as a lemma, with the particle that belongs to it: `break`, `out`.
///
/// A verb with a particle means something else than the verb alone, so that neither stands in for the other. Look for a phrase
/// first: who leads leads something, but "leads to" is a cause.
pub fn of_verb(verb: &str, particle: Option<&str>) -> Option<&'static Predicate> {
    match particle {
        Some(particle) => TABLES.verbs.get(format!("{verb}_{particle}").as_str()),
        None => TABLES.verbs.get(verb),
    }
    .copied()
}

/// The predicate that a noun names, given as a lemma: `arrest`, `closure`.
pub fn of_noun(noun: &str) -> Option<&'static Predicate> {
    TABLES.nouns.get(noun).copied()
}

/// The predicate of what someone or something is: `dead`, `closed`; several words are joined by `_`: `under_arrest`.
pub fn of_state(state: &str) -> Option<&'static Predicate> {
    TABLES.states.get(state).copied()
}

/// A set phrase at the start of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Idiom {
    pub predicate: &'static Predicate,
    /// How many of the words it took.
    pub words: usize,
    /// Its last word is a preposition that leads to what undergoes it: who "puts his name to" a treaty signs it.
    pub leads: bool,
}

/// The longest set phrase at the start of `words`.
///
/// The words are lemmas from a verb on, in lower case. Determiners, possessives, figures and adverbs within the phrase are
/// skipped: "hand in (her) resignation", "be (now) under arrest". An object within it is for the caller to leave out: "take
/// (the man) into custody".
pub fn of_phrase(words: &[&str]) -> Option<Idiom> {
    let (verb, rest) = words.split_first()?;
    TABLES.phrases.get(verb)?.iter().find_map(|phrase| phrase.idiom(rest))
}

/// The longest set phrase that a subject makes with the `words` behind it: "the lights" with "went out". The words are as
/// for [`of_phrase`], the subject is a lemma.
pub fn of_subject(subject: &str, words: &[&str]) -> Option<Idiom> {
    let (verb, rest) = words.split_first()?;
    let own = TABLES.subjects.get(verb)?.iter().filter(|(subjects, _)| subjects.contains(&subject));
    let idioms = own.filter_map(|(_, phrase)| phrase.idiom(rest));
    idioms.max_by_key(|idiom| idiom.words)
}

/// How `a` and `b` exclude each other, if they do: by themselves, or in what they imply.
///
/// Only of one participant in one role: the team that won and the team that lost agree well about their match.
pub fn opposites(a: &Predicate, b: &Predicate) -> Option<Opposition> {
    let by_themselves = opposed(a.name, b.name);
    by_themselves.or_else(|| with_implied(a.name).find_map(|a| with_implied(b.name).find_map(|b| opposed(a, b))))
}

/// Whether whoever is `narrow` is `broad` as well: who is assassinated is killed, and dies.
pub fn implies(narrow: &Predicate, broad: &Predicate) -> bool {
    with_implied(narrow.name).any(|name| name == broad.name)
}

/// Whether `next` commonly follows `first` in the life of one thing: who is charged is convicted.
pub fn follows(next: &Predicate, first: &Predicate) -> bool {
    TABLES.sequences.contains(&(first.name, next.name))
}

/// The predicate of that name; `None` for a verb that is in no class.
pub fn named(name: &str) -> Option<&'static Predicate> {
    TABLES.names.get(name).copied()
}

/// Whether two predicates are one, or one of them implies the other.
pub fn are_alike(a: &str, b: &str) -> bool {
    a == b || named(a).zip(named(b)).is_some_and(|(a, b)| implies(a, b) || implies(b, a))
}

/// Keys under which a predicate meets itself, those opposite to it, what it implies and what implies it, what it follows and
/// what follows it, and no other.
pub fn topics(name: &str) -> impl Iterator<Item = String> {
    let related = TABLES.related.get(name).map_or(&[][..], Vec::as_slice);
    let pairs = related
        .iter()
        .map(move |&other| if name < other { format!("{name}|{other}") } else { format!("{other}|{name}") });
    std::iter::once(name.to_owned()).chain(pairs)
}

/// The predicate itself and all that it implies.
fn with_implied(name: &'static str) -> impl Iterator<Item = &'static str> {
    let implied = TABLES.implied.get(name).map_or(&[][..], Vec::as_slice);
    std::iter::once(name).chain(implied.iter().copied())
}

fn opposed(a: &'static str, b: &'static str) -> Option<Opposition> {
    TABLES.opposites.get(&(a.min(b), a.max(b))).copied()
}

struct Phrase {
    /// Those after its verb.
    words: Vec<Cow<'static, str>>,
    predicate: &'static Predicate,
    leads: bool,
}

impl Phrase {
    /// One that begins with its verb, which is not among `words`: `in_custody_sth`.
    fn new(words: &'static str, predicate: &'static Predicate) -> Phrase {
        let (words, leads) = words.strip_suffix(OBJECT).map_or((words, false), |words| (words, true));
        let words = words.split('_').filter(|word| !word.is_empty()).map(lemma::noun).collect();
        Phrase { words, predicate, leads }
    }

    /// What it is at the start of what follows its verb.
    fn idiom(&self, behind: &[&str]) -> Option<Idiom> {
        let words = 1 + phrase::taken(&self.words, behind)?;
        Some(Idiom { predicate: self.predicate, words, leads: self.leads })
    }
}

#[derive(Default)]
struct Tables {
    names: FxHashMap<&'static str, &'static Predicate>,
    /// Those opposite to a predicate, those that it implies, those that imply it, and those before and behind it.
    related: FxHashMap<&'static str, Vec<&'static str>>,
    verbs: FxHashMap<&'static str, &'static Predicate>,
    nouns: FxHashMap<&'static str, &'static Predicate>,
    states: FxHashMap<&'static str, &'static Predicate>,
    /// By their verb, the longest first.
    phrases: FxHashMap<&'static str, Vec<Phrase>>,
    /// By their verb: those that need one of these subjects.
    subjects: FxHashMap<&'static str, Vec<(Vec<&'static str>, Phrase)>>,
    /// All that a predicate implies, near and far.
    implied: FxHashMap<&'static str, Vec<&'static str>>,
    /// Pairs in alphabetical order.
    opposites: FxHashMap<(&'static str, &'static str), Opposition>,
    /// Pairs, the earlier first.
    sequences: FxHashSet<(&'static str, &'static str)>,
}

const CLASSES: &str = include_str!("predicates/classes.tsv");
const SUBJECTS: &str = include_str!("predicates/subjects.tsv");
const NARROWER: &str = include_str!("predicates/narrower.tsv");
const OPPOSITES: &str = include_str!("predicates/opposites.tsv");
const SEQUENCES: &str = include_str!("predicates/sequences.tsv");

static PREDICATES: LazyLock<Vec<Predicate>> = LazyLock::new(|| rows(CLASSES).map(|row| predicate(&row)).collect());

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables::default();
    for (row, predicate) in rows(CLASSES).zip(PREDICATES.iter()) {
        tables.names.insert(predicate.name, predicate);
        let words =
            |column: usize| row.get(column).copied().filter(|&list| list != "-").unwrap_or_default().split_whitespace();
        let entries = |column| words(column).map(move |word| (word, predicate));
        tables.verbs.extend(entries(VERBS));
        tables.nouns.extend(entries(NOUNS));
        tables.states.extend(entries(STATES));
        let states = words(STATES).filter(|state| state.contains('_')).map(|state| ("be", state));
        for (verb, rest) in words(PHRASES).filter_map(|phrase| phrase.split_once('_')).chain(states) {
            tables.phrases.entry(verb).or_default().push(Phrase::new(rest, predicate));
        }
    }
    for phrases in tables.phrases.values_mut() {
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    }
    for row in rows(SUBJECTS) {
        let [name, entries] = row[..] else { continue };
        let Some(&predicate) = tables.names.get(name) else { continue };
        for (subjects, words) in entries.split(' ').filter_map(|entry| entry.split_once('+')) {
            let (verb, rest) = words.split_once('_').unwrap_or((words, ""));
            let phrase = (subjects.split('/').collect(), Phrase::new(rest, predicate));
            tables.subjects.entry(verb).or_default().push(phrase);
        }
    }
    tables.implied = implied();
    for row in rows(OPPOSITES) {
        if let [a, b, kind] = row[..] {
            tables.opposites.insert((a.min(b), a.max(b)), opposition(kind));
        }
    }
    let pairs = rows(SEQUENCES).filter_map(|row| <[&str; 2]>::try_from(row).ok());
    tables.sequences.extend(pairs.map(|[first, next]| (first, next)));
    tables.related = related(&tables);
    tables
});

// The columns of `classes.tsv`; `-` stands for an empty one.
const NAME: usize = 0;
const COURSE: usize = 1;
const FLAGS: usize = 2;
const VERBS: usize = 3;
const NOUNS: usize = 4;
const STATES: usize = 5;
const PHRASES: usize = 6;

/// Behind the preposition of a phrase it says that what follows is the phrase's object.
const OBJECT: &str = "_sth";

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().map(|line| line.split('\t').collect())
}

fn predicate(row: &[&'static str]) -> Predicate {
    let column = |index: usize| row.get(index).copied().unwrap_or_default();
    let course = match column(COURSE) {
        "once" => Course::Once,
        "grows" => Course::Grows,
        "varies" => Course::Varies,
        _ => Course::Again,
    };
    let flag = |name| column(FLAGS).split(',').any(|flag| flag == name);
    Predicate {
        name: column(NAME),
        course,
        one_agent: flag("agent1"),
        symmetric: flag("symmetric"),
        state: flag("state"),
        by_charge: flag("charges"),
        scene: flag("scene"),
    }
}

fn opposition(kind: &str) -> Opposition {
    match kind {
        "outcome" => Opposition::Outcome,
        "stance" => Opposition::Stance,
        _ => Opposition::Phase,
    }
}

fn related(tables: &Tables) -> FxHashMap<&'static str, Vec<&'static str>> {
    let mut narrower: FxHashMap<&str, Vec<&'static str>> = FxHashMap::default();
    let mut related: FxHashMap<&'static str, Vec<&'static str>> = FxHashMap::default();
    let mut tie = |a: &'static str, b: &'static str| {
        related.entry(a).or_default().push(b);
        related.entry(b).or_default().push(a);
    };
    for (&narrow, broad) in &tables.implied {
        for &broad in broad {
            narrower.entry(broad).or_default().push(narrow);
            tie(narrow, broad);
        }
    }
    for &(first, next) in &tables.sequences {
        tie(first, next);
    }
    for &(a, b) in tables.opposites.keys() {
        let all = |name: &'static str| {
            let below = narrower.get(name).map_or(&[][..], Vec::as_slice);
            std::iter::once(name).chain(below.iter().copied())
        };
        for one in all(a) {
            all(b).filter(|&other| other != one).for_each(|other| tie(one, other));
        }
    }
    for others in related.values_mut() {
        others.sort_unstable();
        others.dedup();
    }
    related
}

/// All that each narrower class implies, near before far.
fn implied() -> FxHashMap<&'static str, Vec<&'static str>> {
    let mut direct: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for row in rows(NARROWER) {
        if let [narrow, broad] = row[..] {
            direct.entry(narrow).or_default().push(broad);
        }
    }
    let all = |narrow: &'static str| {
        let mut found = vec![narrow];
        let mut next = 0;
        while let Some(name) = found.get(next) {
            let broader = direct.get(name).into_iter().flatten().copied();
            let new: Vec<_> = broader.filter(|broad| !found.contains(broad)).collect();
            found.extend(new);
            next += 1;
        }
        found.split_off(1)
    };
    direct.keys().map(|&narrow| (narrow, all(narrow))).collect()
}

#[cfg(test)]
mod tests;
