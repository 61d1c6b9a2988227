//! Learns the table of [`learned::Table`] from treebanks in CoNLL-U.
//!
//! The same treebanks give the same bytes. It counts which edit each word takes, lets the endings that words share vote
//! on theirs, and keeps a rule only where it says something else than the rule for the shorter ending.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::nlp::Tag;
use crate::nlp::lemma::form::{Case, Edit, Shape, edit_between, fold};
use crate::nlp::lemma::learned::{WHOLE, cases_of, edits_of};

pub struct Treebank<'a> {
    pub conllu: &'a str,
    /// What one of its words counts. Treebanks follow conventions of their own: `people` is `person` or `people`.
    pub weight: f64,
}

/// A form that a list outside of the treebanks gives, for a word that no treebank has.
pub struct Listed<'a> {
    pub tag: Tag,
    pub form: &'a str,
    pub lemma: &'a str,
}

/// The bytes of a [`learned::Table`](crate::nlp::lemma::learned::Table).
pub fn train(treebanks: &[Treebank], listed: &[Listed]) -> Vec<u8> {
    let mut lessons = Lessons::default();
    let slips = Slips::new(treebanks, listed);
    for treebank in treebanks {
        for (word, lemma, tag) in words(treebank.conllu).filter(|(word, lemma, tag)| !slips.has(word, lemma, *tag)) {
            lessons.learn(word, lemma, tag, treebank.weight);
        }
    }
    for Listed { tag, form, lemma } in listed {
        lessons.derive(*tag, form, lemma, ENDING_OF_DERIVED, 2.0);
    }
    lessons.derive_names();
    lessons.derive_inflections();
    let edits = &lessons.edits;
    let mut rules = generalize(&lessons.by_edit, LONGEST_ENDING, |edit, len| edits.list[edit].0 <= len);
    let used: BTreeSet<usize> = rules.values().copied().collect();
    let number: FxHashMap<usize, usize> = used.iter().enumerate().map(|(number, &edit)| (edit, number)).collect();
    rules.values_mut().for_each(|edit| *edit = number[edit]);
    rules.extend(generalize(&lessons.by_case, LONGEST_CASED_ENDING, |_, _| true));
    written(used.iter().map(|&edit| &edits.list[edit]), rules)
}

/// Endings beyond this say no more.
const LONGEST_ENDING: usize = 8;
const LONGEST_CASED_ENDING: usize = 3;
/// A frequent word is no better example of its ending than a word seen twice.
const MOST_VOTES: f64 = 2.0;
/// An ending seen on fewer words is chance.
const FEWEST_WORDS: u32 = 2;
/// What a form that no text has counts where endings vote.
const ENDING_OF_DERIVED: f64 = 0.5;

/// Forms, lemmas and tags of the words; without halves of words written apart (`goeswith`), whose lemma is that of the
/// whole or `_`.
fn words(conllu: &str) -> impl Iterator<Item = (&str, &str, Tag)> {
    conllu.lines().filter_map(|line| {
        let mut columns = line.split('\t');
        let is_word = columns.next()?.bytes().all(|b| b.is_ascii_digit());
        let (word, lemma) = (columns.next().filter(|_| is_word)?, columns.next()?);
        let is_half = lemma == "_" && word != "_" || lemma.contains('@') && !word.contains('@');
        Some((word, lemma, Tag::of_label(columns.next()?)?)).filter(|_| !is_half)
    })
}

/// Lemmas that a treebank gives by mistake: no text has them, and the list knows better (`fled` is not of `flead`).
struct Slips<'a> {
    forms: BTreeSet<String>,
    listed: BTreeMap<(Tag, &'a str), &'a str>,
}

impl<'a> Slips<'a> {
    fn new(treebanks: &[Treebank], listed: &[Listed<'a>]) -> Slips<'a> {
        let all = treebanks.iter().flat_map(|treebank| words(treebank.conllu));
        Slips {
            forms: all.map(|(word, ..)| word.to_lowercase()).collect(),
            listed: listed.iter().map(|listed| ((listed.tag, listed.form), listed.lemma)).collect(),
        }
    }

    fn has(&self, word: &str, lemma: &str, tag: Tag) -> bool {
        let word = word.to_lowercase();
        let known = self.listed.get(&(tag, word.as_str()));
        known.is_some_and(|known| *known != lemma) && !self.forms.contains(lemma)
    }
}

/// Edits by number, in the order of their first use.
#[derive(Default)]
struct Edits {
    list: Vec<(usize, String)>,
    numbers: FxHashMap<(usize, String), usize>,
}

impl Edits {
    fn number(&mut self, edit: (usize, String)) -> usize {
        *self.numbers.entry(edit).or_insert_with_key(|edit| {
            self.list.push(edit.clone());
            self.list.len() - 1
        })
    }
}

/// What the words say, by group (the first byte of a key) and folded form.
type Votes = BTreeMap<(u8, String), Word>;

#[derive(Default)]
struct Word {
    by_value: BTreeMap<usize, f64>,
    /// What it counts where endings vote, if no text has it.
    derived: Option<f64>,
    /// Whether a text has it in lower case.
    lower: bool,
}

#[derive(Default)]
struct Lessons {
    edits: Edits,
    by_edit: Votes,
    by_case: Votes,
    lemmas: BTreeSet<(Tag, String)>,
    /// Capitalized adjectives: how often their lemma is in lower case, how often not.
    capitalized: BTreeMap<String, (usize, usize)>,
}

impl Lessons {
    fn learn(&mut self, word: &str, lemma: &str, tag: Tag, weight: f64) {
        if tag == Tag::Num && word.contains(',') && word != lemma {
            return; // a rule of the lemmatizer
        }
        let key: String = word.chars().map(fold).collect();
        let is_cased = tag != Tag::Pron; // "I" is no name
        let (cut, append) = edit_between(word, lemma, is_cased);
        let shape = Shape::of(word);
        let edit = Edit { cut, append: &append };
        let cases: Vec<Case> = Case::ALL.into_iter().filter(|&case| edit.apply(word, shape, case) == lemma).collect();
        let may_gain_capitals = matches!(tag, Tag::Propn | Tag::Adj | Tag::Noun);
        if is_cased && (1..3).contains(&cases.len()) && (shape != Shape::Lower || may_gain_capitals) {
            let word = self.by_case.entry((cases_of(tag, shape), key.clone())).or_default();
            for &case in &cases {
                *word.by_value.entry(case as usize).or_default() += weight / cases.len() as f64;
            }
        }
        if tag == Tag::Adj && shape == Shape::Title {
            let seen = self.capitalized.entry(key.clone()).or_default();
            *if cases.contains(&Case::Lower) { &mut seen.0 } else { &mut seen.1 } += 1;
        }
        let edit = self.edits.number((cut, append));
        let word = self.by_edit.entry((edits_of(tag), key)).or_default();
        word.lower |= shape == Shape::Lower;
        *word.by_value.entry(edit).or_default() += weight;
        self.lemmas.insert((tag, lemma.to_owned()));
    }

    /// Adds a form that no text has, as `likely` as that; endings vote on it with `weight`.
    fn derive(&mut self, tag: Tag, form: &str, lemma: &str, weight: f64, likely: f64) {
        let edit = self.edits.number(edit_between(form, lemma, false));
        let word = self.by_edit.entry((edits_of(tag), form.to_owned()));
        let word = word.or_insert_with(|| Word { derived: Some(weight), ..Word::default() });
        if word.derived.is_some() {
            *word.by_value.entry(edit).or_default() += likely;
        }
    }

    /// Adds adjectives that were seen as names only, and are so in lower case: `french`.
    fn derive_names(&mut self) {
        let names =
            std::mem::take(&mut self.capitalized).into_iter().filter(|(_, (lower, kept))| *kept > 1 && *lower == 0);
        for (name, _) in names {
            let is_unseen = !self.by_edit.get(&(edits_of(Tag::Adj), name.clone())).is_some_and(|word| word.lower);
            if is_unseen {
                let word = self.by_case.entry((cases_of(Tag::Adj, Shape::Lower), name)).or_default();
                word.derived = Some(0.0);
                word.by_value.insert(Case::Title as usize, 1.0);
            }
        }
    }

    /// Adds the forms of known words: who has read "provoke" knows "provoking".
    fn derive_inflections(&mut self) {
        let is_plain = |lemma: &str| lemma.len() > 2 && lemma.bytes().all(|b| b.is_ascii_lowercase());
        for (tag, lemma) in std::mem::take(&mut self.lemmas).into_iter().filter(|(_, lemma)| is_plain(lemma)) {
            match tag {
                Tag::Verb => {
                    for form in verb_forms(&lemma) {
                        self.derive(tag, &form, &lemma, ENDING_OF_DERIVED, 1.0);
                    }
                }
                Tag::Noun => {
                    for form in plurals(&lemma) {
                        self.derive(tag, &form, &lemma, ENDING_OF_DERIVED, 1.0);
                        if lemma.len() > 4 {
                            self.derive(Tag::Propn, &form, &lemma, 0.0, 1.0); // the House of Commons
                        }
                    }
                    let is_form = ["s", "ed", "ing"].iter().any(|end| lemma.ends_with(end));
                    for form in verb_forms(&lemma).iter().filter(|_| !is_form) {
                        self.derive(Tag::Verb, form, &lemma, 0.0, 0.5); // to phone, to subpoena
                    }
                }
                // Words that look like comparatives (together, honest) outnumber them: these forms do not vote.
                Tag::Adj if lemma.len() < 8 => {
                    for form in comparatives(&lemma) {
                        self.derive(tag, &form, &lemma, 0.0, 1.0);
                    }
                }
                _ => {}
            }
        }
    }
}

fn is_vowel(b: u8) -> bool {
    b"aeiou".contains(&b)
}

fn ends_in_consonant_and_y(word: &str) -> bool {
    matches!(word.as_bytes(), [.., before, b'y'] if !is_vowel(*before))
}

/// Whether the word ends as `plan` does, which doubles its last letter.
fn may_double(word: &str) -> bool {
    matches!(word.as_bytes(), [.., a, b, c] if !is_vowel(*a) && is_vowel(*b) && !is_vowel(*c) && !b"wxyh".contains(c))
}

fn plurals(noun: &str) -> Vec<String> {
    let front = &noun[..noun.len() - 1];
    match noun {
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| noun.ends_with(end)) => vec![format!("{noun}es")],
        _ if ends_in_consonant_and_y(noun) => vec![format!("{front}ies")],
        _ if noun.ends_with('o') => vec![format!("{noun}s"), format!("{noun}es")],
        _ => vec![format!("{noun}s")],
    }
}

fn verb_forms(verb: &str) -> Vec<String> {
    let mut forms = plurals(verb);
    forms.push(verb.to_owned());
    let front = &verb[..verb.len() - 1];
    let last = &verb[verb.len() - 1..];
    let mut regular = |past: &str, participle: &str| {
        forms.extend([format!("{past}ed"), format!("{participle}ing")]);
    };
    if let Some(stem) = verb.strip_suffix("ie") {
        regular(front, &format!("{stem}y"));
    } else if ["ee", "oe", "ye"].iter().any(|end| verb.ends_with(end)) {
        regular(front, verb);
    } else if last == "e" {
        regular(front, front);
    } else if ends_in_consonant_and_y(verb) {
        regular(&format!("{front}i"), verb);
    } else if last == "c" {
        regular(&format!("{verb}k"), &format!("{verb}k"));
    } else {
        let vowels =
            verb.as_bytes().chunk_by(|&a, &b| is_vowel(a) == is_vowel(b)).filter(|run| is_vowel(run[0])).count();
        let doubled = format!("{verb}{last}");
        if may_double(verb) || last == "l" && is_vowel(verb.as_bytes()[verb.len() - 2]) {
            regular(&doubled, &doubled);
        }
        if !may_double(verb) || vowels > 1 {
            regular(verb, verb); // labelled and labeled, entered
        }
    }
    forms
}

fn comparatives(adjective: &str) -> [String; 2] {
    let front = &adjective[..adjective.len() - 1];
    let stem = match adjective {
        _ if adjective.ends_with('e') => front.to_owned(),
        _ if ends_in_consonant_and_y(adjective) => format!("{front}i"),
        _ if may_double(adjective) => format!("{adjective}{}", &adjective[adjective.len() - 1..]),
        _ => adjective.to_owned(),
    };
    [format!("{stem}er"), format!("{stem}est")]
}

/// The votes on an ending.
#[derive(Default)]
struct Ending {
    by_value: BTreeMap<usize, f64>,
    words: u32,
}

/// Rules from the votes: keys with their values. `fits` says whether a value may stand for an ending of that length.
fn generalize(votes: &Votes, longest: usize, fits: impl Fn(usize, usize) -> bool) -> BTreeMap<String, usize> {
    let mut endings: BTreeMap<(usize, String), Ending> = BTreeMap::new();
    for ((group, form), word) in votes {
        let total: f64 = word.by_value.values().sum();
        let weight = word.derived.unwrap_or(total.min(MOST_VOTES));
        let longest = if is_closed(*group) { 0 } else { longest };
        let mut key = String::from(char::from(*group));
        let mut letters = form.chars().rev();
        for len in 0.. {
            if len > longest || weight == 0.0 {
                break;
            }
            let ending = endings.entry((len, key.clone())).or_default();
            ending.words += 1;
            for (&value, votes) in &word.by_value {
                *ending.by_value.entry(value).or_default() += weight * votes / total;
            }
            let Some(letter) = letters.next() else { break };
            key.push(letter);
        }
    }
    let mut rules = BTreeMap::new();
    for ((len, key), ending) in &endings {
        let total: f64 = ending.by_value.values().sum();
        let Some((value, count)) = winner(&ending.by_value, |value| fits(value, *len)) else { continue };
        let form: String = key.chars().skip(1).collect::<Vec<_>>().iter().rev().collect();
        let group = key.as_bytes()[0];
        // "underwent" is to "went" what "undergo" is to "go", if no other word objects.
        let is_word =
            *len > 3 && is_compounding(group) && ending.by_value.len() == 1 && votes.contains_key(&(group, form));
        let is_sound = *len == 0 || is_word || ending.words >= FEWEST_WORDS && count * 2.0 >= total;
        if is_sound && applying(&rules, key) != Some(value) {
            rules.insert(key.clone(), value);
        }
    }
    for ((group, form), word) in votes {
        let mut key = String::from(char::from(*group));
        key.extend(form.chars().rev());
        let Some((value, count)) = winner(&word.by_value, |value| fits(value, form.chars().count())) else { continue };
        if (word.derived.is_some() || count >= 1.0) && applying(&rules, &key) != Some(value) {
            key.push(char::from(WHOLE));
            rules.insert(key, value);
        }
    }
    rules
}

/// Whether the group's words say nothing about words with the same ending.
fn is_closed(group: u8) -> bool {
    use Tag::*;
    let shapes = [Shape::Caps];
    Tag::ALL.into_iter().any(|tag| shapes.iter().any(|&shape| cases_of(tag, shape) == group))
        || [Pron, Det, Aux, Adp, Cconj, Sconj, Part, Punct, Sym, Intj, X].into_iter().any(|tag| edits_of(tag) == group)
}

fn is_compounding(group: u8) -> bool {
    [Tag::Verb, Tag::Noun].into_iter().any(|tag| edits_of(tag) == group)
}

/// The value with the most votes; the first of equals.
fn winner(by_value: &BTreeMap<usize, f64>, fits: impl Fn(usize) -> bool) -> Option<(usize, f64)> {
    let candidates = by_value.iter().filter(|(value, _)| fits(**value));
    candidates.map(|(&value, &count)| (value, count)).reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// The value of the longest rule that `key` begins with.
fn applying(rules: &BTreeMap<String, usize>, key: &str) -> Option<usize> {
    let ends = (1..=key.len()).rev().filter(|&end| key.is_char_boundary(end));
    ends.into_iter().find_map(|end| rules.get(&key[..end])).copied()
}

fn written<'a>(edits: impl Iterator<Item = &'a (usize, String)>, rules: BTreeMap<String, usize>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (cut, append) in edits {
        let space = if append.starts_with(|c: char| c == ' ' || c.is_ascii_digit()) { " " } else { "" };
        bytes.extend(format!("{cut}{space}{append}\n").into_bytes());
    }
    bytes.push(b'\n');
    let pairs = rules.into_iter().map(|(key, value)| (key, value as u64));
    let rules = fst::Map::from_iter(pairs).expect("keys ascend");
    bytes.extend_from_slice(rules.as_fst().as_bytes());
    bytes
}
