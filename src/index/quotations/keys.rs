//! Keys under which versions of one utterance meet.
//!
//! Three content words in a row in any order, one between them left out or not, so that two versions share some though a
//! word differs or has changed places; of short passages all words, each left out in turn.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::words::{Class, Item};

/// Two versions of one sentence that end otherwise share so many words at their start.
pub(super) const OPENING: usize = 6;

/// A passage of no more words than these also stands under all its words, and under all but each one that says
/// something: short versions of one utterance share too few content words.
const SHORT: usize = 14;

/// Three content words in a row, also with one between them left out; of a passage that has but two, both.
pub(super) fn of(items: &[Item]) -> Vec<u64> {
    let content: Vec<&str> =
        items.iter().filter(|item| item.is(Class::Content)).map(|item| item.key.as_str()).collect();
    let mut keys = Vec::with_capacity(3 * content.len());
    if content.len() == 2 {
        keys.push(key(&content));
    }
    for (at, window) in content.windows(3).enumerate() {
        keys.push(unordered([window[0], window[1], window[2]]));
        if let Some(&fourth) = content.get(at + 3) {
            keys.push(unordered([window[0], window[1], fourth]));
            keys.push(unordered([window[0], window[2], fourth]));
        }
    }
    keys.extend(frames(items));
    if items.len() > OPENING {
        let opening: Vec<&str> = items[..OPENING].iter().map(|item| item.key.as_str()).collect();
        keys.push(key(&opening));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn frames(items: &[Item]) -> Vec<u64> {
    let items: Vec<&Item> = items.iter().filter(|item| item.class != Class::Gap).collect();
    if items.len() > SHORT {
        return Vec::new();
    }
    let without = |left_out: usize| -> Vec<&str> {
        items.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, item)| item.key.as_str()).collect()
    };
    let says = |at: &usize| !matches!(items[*at].class, Class::Weak | Class::Pronoun);
    (0..items.len()).filter(says).chain([items.len()]).map(|left_out| key(&without(left_out))).collect()
}

fn unordered(mut words: [&str; 3]) -> u64 {
    words.sort_unstable();
    key(&words)
}

fn key(words: &[&str]) -> u64 {
    let mut hasher = FxHasher::default();
    words.hash(&mut hasher);
    hasher.finish()
}
