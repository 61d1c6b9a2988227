//! Word lists that read like prose and are looked up like sets.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::Folded;

/// A set of words, written in lower case with spaces between them. A lookup ignores case and the kind of apostrophe.
pub struct WordList {
    words: &'static str,
    set: OnceLock<FxHashSet<&'static str>>,
}

impl WordList {
    pub const fn new(words: &'static str) -> WordList {
        WordList { words, set: OnceLock::new() }
    }

    pub fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The word as the list has it.
    pub fn get(&self, word: &str) -> Option<&'static str> {
        let set = self.set.get_or_init(|| self.words.split_whitespace().collect());
        set.get(&*Folded::new(word)?).copied()
    }

    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.split_whitespace()
    }
}
