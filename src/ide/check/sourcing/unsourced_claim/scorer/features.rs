//! What the scorer looks at: lemmas and their pairs, how they hang together, and values.
//!
//! Names count by their types and numbers by their sizes, so that no topic is learned by heart. Where a sentence stands
//! in its article is left out: invented articles, which the weights come from, put their claims where no newspaper does.

use std::borrow::Cow;
use std::ops::Range;

use crate::entity::EntityType;
use crate::nlp::{Tag, lemma, relation};
use crate::value::ValueKind;

use super::super::super::prose::{Answer, Prose, Word as Own};
use super::super::{exemptions, triggers};

/// The features of a sentence as hashes, in order and each once.
pub(super) fn of(prose: &Prose, sentence: usize) -> Vec<u32> {
    let line = line(prose, sentence);
    let mut features = Features::default();
    features.add_words(&line);
    features.add_tree(prose, sentence, &line);
    features.add_values(prose, sentence);
    features.0.sort_unstable();
    features.0.dedup();
    features.0
}

/// What the rules make of a sentence: its trigger, what speaks for leaving it alone, and whether somebody acts in it.
pub(super) fn of_setting(prose: &Prose, sentence: usize, words: &[Own]) -> Vec<u32> {
    let mut features = Features::default();
    let trigger = triggers::first(prose, sentence, words);
    features.add(&["trigger", trigger.map_or("none", |trigger| trigger.kind.label())]);
    for leaning in exemptions::leanings(prose, sentence, words) {
        features.add(&["leaning", leaning]);
    }
    if prose.answer(sentence) == Answer::Act {
        features.add(&["act"]);
    }
    features.0
}

/// The features of the words alone, for a part of a sentence.
pub(super) fn of_words(prose: &Prose, sentence: usize, words: &Range<usize>) -> Vec<u32> {
    let mut line = line(prose, sentence);
    line.retain(|unit| words.contains(&unit.words.start));
    let mut features = Features::default();
    features.add_words(&line);
    features.0
}

#[derive(Default)]
struct Features(Vec<u32>);

/// A word, a name or a quotation.
struct Unit<'a> {
    lemma: Cow<'a, str>,
    tag: Tag,
    /// Words of the sentence.
    words: Range<usize>,
}

const QUOTED: &str = "<quoted>";

fn line<'a>(prose: &Prose<'a>, sentence: usize) -> Vec<Unit<'a>> {
    let reading = prose.reading;
    let words = reading.syntax.sentence(sentence);
    let entities = &reading.entities;
    let start = reading.article.sentences[sentence].span.start;
    let mut at = entities.mentions.partition_point(|mention| mention.span.end <= start);
    let mut last_name = None;
    let mut line: Vec<Unit> = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        while entities.mentions.get(at).is_some_and(|mention| mention.span.end <= word.span.start) {
            at += 1;
        }
        let is_name = |mention: &&crate::entity::Mention| mention.span.overlaps(word.span) && !mention.nominal;
        let name = entities.mentions.get(at).filter(is_name);
        let (lemma, tag) = match name {
            _ if prose.is_quoted(word.span) => (Cow::Borrowed(QUOTED), Tag::X),
            Some(name) => (Cow::Borrowed(kind(entities.all[name.entity].kind)), Tag::Propn),
            None => match word.tag {
                Tag::Punct => continue,
                Tag::Num => (Cow::Borrowed("<num>"), Tag::Num),
                Tag::Propn => (Cow::Borrowed("<name>"), Tag::Propn),
                tag => (Cow::Owned(lemma::of(prose.text(word.span), tag).to_lowercase()), tag),
            },
        };
        let goes_on = name.is_some() && last_name == Some(at) || lemma == QUOTED;
        match line.last_mut() {
            Some(last) if goes_on && last.lemma == lemma => last.words.end = index + 1,
            _ => line.push(Unit { lemma, tag, words: index..index + 1 }),
        }
        last_name = name.map(|_| at);
    }
    line
}

fn kind(kind: EntityType) -> &'static str {
    match kind {
        EntityType::Person => "<person>",
        EntityType::Org => "<org>",
        EntityType::Norp => "<norp>",
        EntityType::Law => "<law>",
        EntityType::Event => "<event>",
        EntityType::Product => "<product>",
        EntityType::Gpe | EntityType::Loc | EntityType::Fac => "<place>",
    }
}

impl Features {
    /// FNV-1a over the parts.
    fn add(&mut self, parts: &[&str]) {
        let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
        self.0.push(bytes.fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)));
    }

    fn add_words(&mut self, line: &[Unit]) {
        let mut before = "<";
        for lemma in line.iter().map(|unit| &*unit.lemma).chain([">"]) {
            self.add(&["lemma", lemma]);
            self.add(&["pair", before, lemma]);
            before = lemma;
        }
    }

    /// What depends on the root, the root's auxiliaries, and what verbs do to what.
    fn add_tree(&mut self, prose: &Prose, sentence: usize, line: &[Unit]) {
        let tree = prose.reading.syntax.tree(sentence);
        let mut units = vec![None; tree.heads.len()];
        for unit in line {
            units[unit.words.clone()].fill(Some(unit));
        }
        let root = tree.heads.iter().position(|&head| head == 0);
        let Some((root, unit)) = root.and_then(|root| Some((root, units[root]?))) else { return };
        self.add(&["root", &unit.lemma]);
        self.add(&["root tag", unit.tag.label()]);
        let words = prose.reading.syntax.sentence(sentence);
        let mut auxiliaries = String::new();
        for (word, (&head, &relation)) in tree.heads.iter().zip(&tree.relations).enumerate() {
            let Some(unit) = units[word] else { continue };
            let relation = relation::label(relation);
            if head as usize == root + 1 {
                match relation {
                    "aux" | "aux:pass" | "cop" => {
                        auxiliaries += &prose.text(words[word].span).to_lowercase();
                        auxiliaries.push(' ');
                    }
                    "nsubj" | "nsubj:pass" | "obj" | "obl" | "obl:agent" | "advcl" | "ccomp" | "xcomp" | "conj"
                    | "advmod" | "parataxis" => {
                        self.add(&["of root", relation, &unit.lemma]);
                        self.add(&["tag of root", relation, unit.tag.label()]);
                    }
                    _ => {}
                }
            }
            if matches!(
                relation,
                "nsubj" | "nsubj:pass" | "obj" | "obl:agent" | "acl:relcl" | "advcl" | "appos" | "xcomp" | "ccomp"
            ) {
                self.add(&["relation", relation]);
            }
            let verb = (head as usize).checked_sub(1).and_then(|head| units[head]);
            if let Some(verb) = verb.filter(|_| matches!(relation, "obj" | "nsubj:pass")) {
                self.add(&["done", &verb.lemma, &unit.lemma]);
            }
        }
        self.add(&["auxiliaries", auxiliaries.trim_end()]);
    }

    fn add_values(&mut self, prose: &Prose, sentence: usize) {
        let mut count = 0;
        for value in prose.values(sentence) {
            count += 1;
            match &value.kind {
                ValueKind::When(when) => {
                    self.add(&["when"]);
                    let last = when.days.map(|(_, last)| last);
                    if let Some(age) = last.and_then(|last| prose.years_ago(last)) {
                        self.add(&["ago", age_class(age)]);
                    }
                }
                ValueKind::Duration(_) => self.add(&["duration"]),
                ValueKind::Number(extent) => self.add(&["number", size(extent.high)]),
                ValueKind::Money { amount, .. } => self.add(&["money", size(amount.high)]),
                ValueKind::Percent(_) | ValueKind::PercentagePoints(_) => self.add(&["percent"]),
                ValueKind::Ordinal(_) => self.add(&["ordinal"]),
                ValueKind::Age(_) => self.add(&["age"]),
                ValueKind::Tally(_) => self.add(&["tally"]),
                ValueKind::Measure { .. } => self.add(&["measure"]),
            }
        }
        self.add(&["values", ["0", "1", "2", "more"][count.min(3)]]);
    }
}

fn size(number: f64) -> &'static str {
    match number {
        ..10.0 => "few",
        ..100.0 => "some",
        ..10_000.0 => "many",
        _ => "huge",
    }
}

fn age_class(years: f64) -> &'static str {
    match years {
        ..0.0 => "future",
        ..0.02 => "week",
        ..0.17 => "weeks",
        ..1.1 => "months",
        ..4.1 => "years",
        _ => "long",
    }
}
