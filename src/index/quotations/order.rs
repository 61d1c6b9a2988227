//! Words of one utterance that have changed places, so that it says something else: "lucky with the ship, not with the
//! sea", "lucky with the sea, not with the ship".
//!
//! A writer may name the parts of a list in another order, or put one clause before the other. What stands between the
//! parts tells whether the sense has turned.

use std::ops::Range;

use crate::nlp::words;

use super::align;
use super::words::{Class, Item, is_filler};

/// Fewer words than these make no sentence in which two parts can change places.
const SENTENCE: usize = 5;

/// The stretches of both sides in which the same words stand in an order that turns the sense; of a passage that has more,
/// those that the other has too.
pub(super) fn turned(a: &[Item], b: &[Item], shared: usize) -> Option<(Range<usize>, Range<usize>)> {
    let (one, other) = (telling(a), telling(b));
    let size = one.len().min(other.len());
    if size < SENTENCE {
        return None;
    }
    let windows = one.windows(size).flat_map(|here| other.windows(size).map(move |there| (here, there)));
    let (here, there) = windows.into_iter().find(|(here, there)| {
        here.iter().filter(|word| word.item.is(Class::Content)).count() >= shared && are_same_words(here, there)
    })?;
    let parts = Parts::of(here, there)?;
    let stretch = |words: &[Word]| words[parts.start].at..words[parts.end - 1].at + 1;
    parts.is_turned(here).then(|| (stretch(here), stretch(there)))
}

/// A word that is more than an article or a filler.
#[derive(Clone, Copy)]
struct Word<'a> {
    at: usize,
    item: &'a Item,
}

impl Word<'_> {
    fn is_verb(self) -> bool {
        self.item.is_verb || words::is_auxiliary(&self.item.key)
    }

    /// Whether it binds what stands before it and behind it in different ways.
    fn parts(self) -> bool {
        matches!(self.item.class, Class::Negation | Class::Modal | Class::Quantity)
            || DIRECTIONS.contains(&&*self.item.key)
    }
}

/// Words whose sides nobody can exchange, though no verb stands there.
const DIRECTIONS: [&str; 15] = [
    "than", "before", "after", "because", "if", "unless", "until", "till", "from", "to", "into", "onto", "over",
    "rather", "instead",
];

fn telling(items: &[Item]) -> Vec<Word<'_>> {
    let says = |item: &Item| {
        !matches!(item.class, Class::Weak | Class::Pronoun) || !words::is_determiner(&item.key) && !is_filler(&item.key)
    };
    let words = items.iter().enumerate().map(|(at, item)| Word { at, item });
    words.filter(|word| says(word.item)).collect()
}

fn are_same(here: &[Word], there: &[Word]) -> bool {
    here.len() == there.len() && here.iter().zip(there).all(|(one, other)| align::same(one.item, other.item))
}

/// Whether both have the same words in two orders.
fn are_same_words(here: &[Word], there: &[Word]) -> bool {
    fn keys<'a>(words: &[Word<'a>]) -> Vec<&'a str> {
        let mut keys: Vec<&str> = words.iter().map(|word| word.item.key.as_str()).collect();
        keys.sort_unstable();
        keys
    }
    let whole = |words: &[Word]| words.iter().all(|word| word.item.class != Class::Gap);
    whole(here) && whole(there) && !are_same(here, there) && keys(here) == keys(there)
}

/// Two parts of a sentence that have changed places; the words between them and around them have not.
struct Parts {
    start: usize,
    /// Where the first part ends, and where the second begins.
    first: usize,
    second: usize,
    end: usize,
    /// Whether two words stand for each other in several places: "the bank rescued the farmers, and the farmers …".
    renamed: bool,
}

impl Parts {
    fn of(here: &[Word], there: &[Word]) -> Option<Parts> {
        let equal = |(one, other): &(&Word, &Word)| align::same(one.item, other.item);
        let start = here.iter().zip(there).take_while(equal).count();
        let end = here.len() - here.iter().rev().zip(there.iter().rev()).take_while(equal).count();
        Parts::moved(here, there, start, end).or_else(|| Parts::renamed(here, there, start, end))
    }

    fn moved(here: &[Word], there: &[Word], start: usize, end: usize) -> Option<Parts> {
        let lengths = (1..end - start).flat_map(|one| (1..=end - start - one).map(move |other| (one, other)));
        let exchanged = |&(one, other): &(usize, usize)| {
            are_same(&here[start..start + one], &there[end - one..end])
                && are_same(&here[end - other..end], &there[start..start + other])
                && are_same(&here[start + one..end - other], &there[start + other..end - one])
        };
        let (one, other) = lengths.into_iter().find(exchanged)?;
        Some(Parts { start, first: start + one, second: end - other, end, renamed: false })
    }

    fn renamed(here: &[Word], there: &[Word], start: usize, end: usize) -> Option<Parts> {
        let (one, other) = (here[start].item, there[start].item);
        let is = |word: &Word, item: &Item| align::same(word.item, item);
        let consistent = here[start..end].iter().zip(&there[start..end]).all(|(mine, theirs)| {
            is(mine, theirs.item) || is(mine, one) && is(theirs, other) || is(mine, other) && is(theirs, one)
        });
        let second = (start + 1..end).find(|&at| is(&here[at], other) && is(&there[at], one))?;
        consistent.then_some(Parts { start, first: start + 1, second, end, renamed: true })
    }

    fn is_turned(&self, words: &[Word]) -> bool {
        let between = &words[self.first..self.second];
        let (before, behind) = (&words[..self.start], &words[self.end..]);
        let adds = |word: &Word| matches!(&*word.item.key, "and" | "or" | "nor" | "plus" | "&");
        let (verb, parted) = (between.iter().any(|word| word.is_verb()), between.iter().any(|word| word.parts()));
        if let Some(at) = between.iter().position(adds).filter(|_| !self.renamed) {
            // "I thank the nurses and I thank the doctors"
            let (left, right) = (&between[..at], &between[at + 1..]);
            let again = |part: &[Word], beside: Option<&[Word]>| beside.is_some_and(|beside| are_same(part, beside));
            let repeated = again(right, before.len().checked_sub(right.len()).map(|from| &before[from..]))
                && left.is_empty()
                || again(left, behind.get(..left.len())) && right.is_empty();
            let parted = between.iter().any(|word| word.parts() && !words::is_preposition(&word.item.key));
            return (verb || parted) && !repeated;
        }
        // "If the pump fails, the town floods"
        let clause = |part: &[Word]| part.iter().any(|word| word.is_verb());
        let governed = || {
            let marked = before.last().is_some_and(|word| words::is_subordinating(&word.item.key));
            marked && clause(&words[self.start..self.first]) && clause(&words[self.second..self.end])
        };
        verb || parted || between.is_empty() && governed()
    }
}
