//! Whether two passages are one utterance, and if so, how they differ. A4 is the rule of the table of conflicts.
//!
//! It sees words alone; who spoke them, and when, is decided before.

use std::ops::Range;

use crate::claim::predicates::{self, Predicate};

use super::align::{self, Pairs};
use super::meaning::{Meaning, Stretch, content, meaning, stretches};
use super::order;
use super::words::{Class, Item};

/// How two passages of one utterance relate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Both say the same, as far as both go.
    Same,
    /// The first has more of it: the items that the second leaves out.
    First(Range<usize>),
    Second(Range<usize>),
    /// Words differ: the items on both sides. Where one has none, the range is that of the words around the place.
    Differ(Range<usize>, Range<usize>),
}

/// How much must agree before two passages are one utterance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Demands {
    /// Content words that both have, in order.
    pub shared: usize,
    /// Their share of the shorter passage's, in percent.
    pub percent: usize,
    /// Whether words silently left out count as a difference.
    pub omissions: bool,
    /// The most stretches that may differ, however long the passages are.
    pub stretches: usize,
    /// Content words that two passages must share if one word alone differs, and all others are equal.
    pub framed: usize,
    /// Whether two passages that open alike at length and end otherwise are one.
    pub opening: bool,
}

/// Words of all sorts around a single one that differs.
const FRAME: usize = 5;

/// The same where the one word is the contrary of the other.
const CONTRARY_FRAME: usize = 3;

/// Words of all sorts with which two versions of one sentence open.
const OPENING: usize = super::keys::OPENING;

/// The most content words that may follow it.
const ENDING: usize = 4;

/// Content words that a fuller version must have more.
const MORE: usize = 3;

/// `None` where the two are no versions of one utterance.
pub(super) fn compare(a: &[Item], b: &[Item], demands: Demands) -> Option<Outcome> {
    if let Some((here, there)) = order::turned(a, b, demands.shared) {
        return Some(Outcome::Differ(here, there));
    }
    let pairs = align::align(a, b);
    let shared = pairs.iter().filter(|(i, _)| a[*i].is(Class::Content)).count();
    let shorter = content(a).min(content(b));
    let stretches = stretches(&pairs, a.len(), b.len());
    if pairs.len() >= CONTRARY_FRAME
        && shared >= demands.framed
        && let Some(stretch) = single(a, b, &stretches)
        && (pairs.len() >= FRAME || are_contrary(&a[stretch.a.clone()], &b[stretch.b.clone()]))
    {
        return Some(Outcome::Differ(marked(a, &stretch.a), marked(b, &stretch.b)));
    }
    if let Some(ending) = endings(a, b).filter(|_| demands.opening) {
        return Some(ending);
    }
    if shared < demands.shared.min(shorter.max(2)) || shared * 100 < shorter * demands.percent {
        return None;
    }
    let meanings: Vec<Meaning> = stretches.iter().map(|stretch| meaning(a, b, stretch)).collect();
    let moved = are_moved(a, b, &stretches);
    let count = |wanted: Meaning| meanings.iter().filter(|meaning| **meaning == wanted).count();
    if count(Meaning::Other) > 0 {
        return None;
    }
    let differing = count(Meaning::Sense) + count(Meaning::Content) + count(Meaning::Omission);
    if differing == 0 || moved {
        return (shared >= demands.shared && shared * 100 >= shorter * 80).then(|| more(a, b, &stretches, &meanings));
    }
    let allowed = match shared {
        0..6 => 1,
        6..10 => 2,
        _ => 3,
    };
    let exact = pairs.len() >= 6 || pairs.len() + 1 >= a.len().min(b.len());
    let evident = |meaning: Meaning| match meaning {
        Meaning::Sense => shared >= 3 || shared >= 2 && exact && whole(a, b, &pairs),
        Meaning::Content => shared >= 4 || shared >= 3 && exact,
        Meaning::Omission => demands.omissions && shared >= 5 && shared + 1 >= shorter && differing == 1,
        _ => false,
    };
    if differing > allowed.min(demands.stretches) {
        return None;
    }
    let order = [Meaning::Sense, Meaning::Content, Meaning::Omission];
    let gravest = order.into_iter().find(|wanted| count(*wanted) > 0)?;
    // Fewer words in common prove nothing at a passage's end, where only one side holds the place.
    let at = meanings.iter().position(|meaning| *meaning == gravest)?;
    let stretch = &stretches[at];
    let held = !stretch.is_end || gravest != Meaning::Omission && shared >= 4 && shared * 4 >= shorter * 3;
    if !held || !evident(gravest) {
        return (count(Meaning::Omission) == differing && shared >= demands.shared && shared * 100 >= shorter * 80)
            .then_some(Outcome::Same);
    }
    Some(Outcome::Differ(marked(a, &stretch.a), marked(b, &stretch.b)))
}

/// Where two versions of one sentence part: "until the last name is crossed off", "until the last body is brought ashore".
fn endings(a: &[Item], b: &[Item]) -> Option<Outcome> {
    let common = a.iter().zip(b).take_while(|(one, other)| align::same(one, other)).count();
    let (rest, other) = (&a[common..], &b[common..]);
    let ends =
        |items: &[Item]| (1..=ENDING).contains(&content(items)) && !items.iter().any(|item| item.class == Class::Gap);
    let alike = common >= OPENING && content(&a[..common]) >= 2 && ends(rest) && ends(other);
    let shared =
        rest.iter().filter(|item| item.is(Class::Content)).any(|item| other.iter().any(|one| align::same(one, item)));
    (alike && !shared).then(|| Outcome::Differ(marked(a, &(common..a.len())), marked(b, &(common..b.len()))))
}

/// The one word that differs where nothing else does.
fn single<'s>(a: &[Item], b: &[Item], stretches: &'s [Stretch]) -> Option<&'s Stretch> {
    // "This was a man who …", "You are a man who …"
    let noise = |items: &[Item]| {
        items.len() <= 2 && items.iter().all(|item| matches!(item.class, Class::Weak | Class::Pronoun))
    };
    let mut differing =
        stretches.iter().filter(|stretch| !noise(&a[stretch.a.clone()]) || !noise(&b[stretch.b.clone()]));
    let stretch = differing.next().filter(|_| differing.next().is_none())?;
    let one = |items: &[Item]| items.len() == 1 && !matches!(items[0].class, Class::Weak | Class::Pronoun | Class::Gap);
    let (here, there) = (&a[stretch.a.clone()], &b[stretch.b.clone()]);
    let replaced = one(here) && one(there);
    let negated =
        |items: &[Item], others: &[Item]| others.is_empty() && items.len() == 1 && items[0].class == Class::Negation;
    (replaced || negated(here, there) || negated(there, here)).then_some(stretch)
}

/// Whether one word says the contrary of the other: "nobody" and "everybody", "open" and "close".
fn are_contrary(here: &[Item], there: &[Item]) -> bool {
    let ([one], [other]) = (here, there) else { return false };
    let opposed = |read: fn(&str) -> Option<&'static Predicate>| {
        read(&one.key).zip(read(&other.key)).is_some_and(|(one, other)| predicates::opposites(one, other).is_some())
    };
    let turns = |class: Class| matches!(class, Class::Negation | Class::Quantity | Class::Modal);
    turns(one.class) && turns(other.class)
        || opposed(|verb| predicates::of_verb(verb, None))
        || opposed(predicates::of_noun)
        || opposed(predicates::of_state)
}

/// Whether the pairs reach over both passages from end to end.
fn whole(a: &[Item], b: &[Item], pairs: &Pairs) -> bool {
    let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else { return false };
    first.0 + first.1 <= 1 && (a.len() - last.0) + (b.len() - last.1) <= 3
}

/// Whether what one side seems to lack stands elsewhere on it: "bread and butter", "butter and bread".
fn are_moved(a: &[Item], b: &[Item], stretches: &[Stretch]) -> bool {
    let words = |items: &[Item], range: fn(&Stretch) -> Range<usize>| {
        let inner = stretches.iter().filter(|stretch| !stretch.is_end);
        let mut words: Vec<String> = inner
            .flat_map(|stretch| items[range(stretch)].iter())
            .filter(|item| !matches!(item.class, Class::Gap | Class::Weak | Class::Pronoun))
            .map(|item| item.key.clone())
            .collect();
        words.sort();
        words
    };
    let (here, there) = (words(a, |stretch| stretch.a.clone()), words(b, |stretch| stretch.b.clone()));
    !here.is_empty() && here == there
}

/// Which of two agreeing passages has more of the utterance.
fn more(a: &[Item], b: &[Item], stretches: &[Stretch], meanings: &[Meaning]) -> Outcome {
    let longest = |wanted: Meaning, items: &[Item], range: fn(&Stretch) -> Range<usize>| {
        let cuts = stretches.iter().zip(meanings).filter(|(_, meaning)| **meaning == wanted);
        let cuts = cuts.map(|(stretch, _)| range(stretch));
        let cuts: Vec<(usize, Range<usize>)> = cuts.map(|range| (content(&items[range.clone()]), range)).collect();
        let all: usize = cuts.iter().map(|(content, _)| content).sum();
        let (_, range) = cuts.into_iter().max_by_key(|(content, _)| *content)?;
        (all >= MORE).then_some(range)
    };
    let first = longest(Meaning::FirstMore, a, |stretch| stretch.a.clone());
    let second = longest(Meaning::SecondMore, b, |stretch| stretch.b.clone());
    match (first, second) {
        (Some(range), None) => Outcome::First(range),
        (None, Some(range)) => Outcome::Second(range),
        _ => Outcome::Same,
    }
}

/// The differing words without the noise at the ends of their stretch; the words around it where there are none.
fn marked(items: &[Item], stretch: &Range<usize>) -> Range<usize> {
    let says = |index: &usize| !matches!(items[*index].class, Class::Weak | Class::Pronoun | Class::Gap);
    let first = stretch.clone().find(says);
    let last = stretch.clone().rev().find(says);
    match (first, last) {
        (Some(first), Some(last)) => first..last + 1,
        _ if !stretch.is_empty() => stretch.clone(),
        _ => stretch.start.saturating_sub(1)..(stretch.end + 1).min(items.len()),
    }
}
