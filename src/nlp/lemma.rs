//! Base forms: what a dictionary calls `said`, `dying`, `crises`, `people`.
//!
//! [`of`] takes a word with its part of speech, and knows best. The others read words without their sentence, by rules
//! and tables of exceptions; a verb's form counts only if its base is a known verb, so that `hundred` and
//! `morning` are none.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::{Folded, WordList};

pub(super) mod form;
pub(super) mod learned;
pub(super) mod tables;

pub use learned::lemma as of;

/// The base of a verb's form, in lower case; `None` for what cannot be a verb.
///
/// Words are read without their sentence: `attacks` may be a noun, and `found` is taken for the past of `find`.
pub fn verb(word: &str) -> Option<Cow<'static, str>> {
    let folded = Folded::new(word)?;
    if let Some(base) = known_verb(&folded) {
        return Some(Cow::Borrowed(base));
    }
    if let Some(verb) = folded.strip_suffix("n't") {
        return known_verb(verb).map(Cow::Borrowed); // didn't
    }
    prefixed_verb(&folded).or_else(|| formed_verb(&folded)).map(Cow::Owned)
}

/// The singular of a noun, in lower case; the word itself if it is no plural.
pub fn noun(word: &str) -> Cow<'_, str> {
    let lower = match word.chars().any(char::is_uppercase) {
        true => Cow::Owned(word.to_lowercase()),
        false => Cow::Borrowed(word),
    };
    match singular(&lower) {
        Some(singular) => Cow::Owned(singular),
        None => lower,
    }
}

/// Whether a noun stands in the plural: `crises`, `people`, not `news`.
pub fn is_plural(word: &str) -> bool {
    singular(&word.to_lowercase()).is_some()
}

static VERBS: WordList = WordList::new(include_str!("verbs.txt"));

static IRREGULAR_VERBS: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| by_form(tables::IRREGULAR_VERBS));

/// From plural to singular; words that are no plural stand for themselves.
static IRREGULAR_NOUNS: LazyLock<FxHashMap<Cow<'static, str>, &'static str>> = LazyLock::new(|| {
    let irregular = by_form(tables::IRREGULAR_NOUNS).into_iter().map(|(plural, noun)| (Cow::Borrowed(plural), noun));
    let with = |words: &'static str, end: &'static str| {
        words.split_whitespace().map(move |noun| (Cow::Owned(format!("{noun}{end}")), noun))
    };
    let regular = with(tables::TAKE_S, "s").chain(with(tables::TAKE_ES, "es")).chain(with(tables::UNCHANGED, ""));
    regular.chain(irregular).collect()
});

/// `base form form …` lines as a map from form to base.
fn by_form(table: &'static str) -> FxHashMap<&'static str, &'static str> {
    let pairs = table.lines().flat_map(|line| {
        let mut words = line.split_whitespace();
        let base = words.next().unwrap_or_default();
        words.map(move |form| (form, base))
    });
    pairs.collect()
}

fn known_verb(form: &str) -> Option<&'static str> {
    if let Some(base) = IRREGULAR_VERBS.get(form) {
        return Some(base);
    }
    VERBS.get(form).or_else(|| regular_bases(form).find_map(|base| VERBS.get(&base)))
}

/// The bases that a form may come from by the rules of spelling, likeliest first.
fn regular_bases(form: &str) -> impl Iterator<Item = String> {
    let join = |stem: &str, end: &str| format!("{stem}{end}");
    let mut bases = Vec::with_capacity(4);
    if let Some(stem) = form.strip_suffix("ies").or_else(|| form.strip_suffix("ied")) {
        bases.extend([join(stem, "y"), join(stem, "ie")]);
    } else if let Some(stem) = form.strip_suffix("ed").or_else(|| form.strip_suffix("ing")) {
        bases.extend([join(stem, "e"), stem.to_owned()]);
        if let [.., a, b] = stem.as_bytes() {
            let is_doubled = a == b || (a, b) == (&b'c', &b'k'); // planned, panicked
            bases.extend(is_doubled.then(|| stem[..stem.len() - 1].to_owned()));
        }
    } else if let Some(stem) = form.strip_suffix('s').filter(|stem| !stem.ends_with('s')) {
        bases.push(stem.to_owned());
        bases.extend(stem.strip_suffix('e').map(str::to_owned));
        bases.extend(stem.strip_suffix("ze").or(stem.strip_suffix("se")).map(|quiz| quiz.to_owned()));
    }
    if let Some(stem) = form.strip_suffix("sses") {
        bases.push(join(stem, "ss"));
    }
    bases.into_iter()
}

/// `rebuilt`, `co-founded`, `outran`: a prefix before a known verb.
fn prefixed_verb(form: &str) -> Option<String> {
    tables::PREFIXES.split_whitespace().find_map(|prefix| {
        let rest = form.strip_prefix(prefix)?;
        let verb = rest.strip_prefix('-').unwrap_or(rest);
        let base = format!("{}{}", &form[..form.len() - verb.len()], known_verb(verb)?);
        // "undone" is listed; "sudo" is no sub-do.
        (verb.len() > 3 || VERBS.contains(&base)).then_some(base)
    })
}

/// Verbs in `-ize`, `-ate` and `-ify` are made every day: `pedestrianised`, `gamifying`.
fn formed_verb(form: &str) -> Option<String> {
    let stem = form.strip_suffix("ed").or_else(|| form.strip_suffix("ing"))?;
    if form.len() < 8 {
        return None;
    }
    if ["is", "iz", "at"].iter().any(|end| stem.ends_with(end)) {
        return Some(format!("{stem}e"));
    }
    let ends_in_ify = stem.ends_with("ifi") || stem.ends_with("ify");
    ends_in_ify.then(|| format!("{}y", &stem[..stem.len() - 1]))
}

fn singular(word: &str) -> Option<String> {
    if let Some(&singular) = IRREGULAR_NOUNS.get(word) {
        return (singular != word).then(|| singular.to_owned());
    }
    if let Some(front) = word.strip_suffix("men") {
        return (front.len() > 2).then(|| format!("{front}man"));
    }
    if let Some((head, tail)) = word.split_once("s-")
        && matches!(tail, "in-law" | "general" | "in-chief" | "at-arms")
    {
        return Some(format!("{head}-{tail}"));
    }
    let stem = word.strip_suffix('s')?;
    let is_singular = stem.len() < 2
        || stem.ends_with(['s', 'u', '\'', '’', '.'])
        || tables::SINGULAR_ENDINGS.split_whitespace().any(|end| word.ends_with(end));
    if is_singular {
        return None;
    }
    Some(match stem.strip_suffix('e') {
        Some(front) => without_es(stem, front),
        None => stem.to_owned(),
    })
}

/// The singular of a word in `-es`: with the `e` (`stem`) or without it (`front`).
fn without_es(stem: &str, front: &str) -> String {
    let ends = |ends: &[&str]| ends.iter().any(|end| front.ends_with(end));
    if let Some(countr) = front.strip_suffix('i').filter(|front| front.len() > 1) {
        format!("{countr}y")
    } else if ends(&["kniv", "wiv", "liv"]) {
        format!("{}fe", &front[..front.len() - 1])
    } else if ends(&["wolv", "shelv", "halv", "calv", "selv", "elv", "leav", "loav", "thiev", "hoov", "sheav", "scarv"])
    {
        format!("{}f", &front[..front.len() - 1])
    } else if ends(&["sh", "ch", "ss", "x", "zz", "tz", "o"]) || front.ends_with("us") && !front.ends_with("hous") {
        front.to_owned()
    } else {
        stem.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verbs(words: &str) -> String {
        let bases = words.split_whitespace().map(|word| verb(word).unwrap_or(Cow::Borrowed("-")));
        bases.collect::<Vec<_>>().join(" ")
    }

    fn nouns(words: &str) -> String {
        words.split_whitespace().map(noun).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn irregular_verbs() {
        assert_eq!(verbs("said Dying taught were didn’t won't WENT"), "say die teach be do will go");
        assert_eq!(verbs("rebuilt underwent co-founded outran overdone"), "rebuild undergo co-found outrun overdo");
    }

    #[test]
    fn regular_verbs() {
        assert_eq!(verbs("authorized planned hoped denies died passes"), "authorize plan hope deny die pass");
        assert_eq!(verbs("panicked controlling agreed seeing issued focuses"), "panic control agree see issue focus");
        assert_eq!(verbs("pedestrianised gamifying hydrogenated"), "pedestrianise gamify hydrogenate");
    }

    #[test]
    fn words_that_are_no_verbs() {
        assert_eq!(verbs("hundred morning the officials évacué"), "- - - - -");
    }

    #[test]
    fn plurals() {
        assert_eq!(nouns("men children people crises wolves knives"), "man child person crisis wolf knife");
        assert_eq!(nouns("Countries beaches viruses houses heroes movies"), "country beach virus house hero movie");
        assert_eq!(
            nouns("Israelis critics boxes mothers-in-law gunmen taxis"),
            "israeli critic box mother-in-law gunman taxi"
        );
    }

    #[test]
    fn singulars_in_s() {
        assert_eq!(
            nouns("news politics series crisis bus specimen gas"),
            "news politics series crisis bus specimen gas"
        );
        assert!(is_plural("Police-men") && !is_plural("physics"));
    }
}
