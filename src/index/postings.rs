//! Keys, and what stands under each: how one article's claims, posts and quotations find those of the others.
//!
//! A set inside a map, so that a change copies a path and no list. It does not know what a key means.

use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::hash::Hash;

use rpds::{HashTrieMapSync, RedBlackTreeSetSync};
use rustc_hash::FxHashSet;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Postings<K: Eq + Hash, R: Ord>(HashTrieMapSync<K, RedBlackTreeSetSync<R>>);

impl<K: Eq + Hash + Clone, R: Ord + Clone + Hash> Postings<K, R> {
    /// Puts the new entries in place of the old. What stands in both is not touched: an edit changes few of them.
    pub fn replace<Q: Borrow<K> + Eq + Hash>(
        &mut self,
        old: impl Iterator<Item = (Q, R)>,
        new: impl Iterator<Item = (Q, R)>,
    ) {
        let (old, new): (FxHashSet<_>, FxHashSet<_>) = (old.collect(), new.collect());
        old.difference(&new).for_each(|(key, one)| self.remove(key.borrow(), one));
        new.difference(&old).for_each(|(key, one)| self.insert(key.borrow(), one));
    }

    /// All that stands under a key, in order.
    pub fn under<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> impl Iterator<Item = &R>
    where
        K: Borrow<Q>,
    {
        self.0.get(key).into_iter().flatten()
    }

    /// What stands under one of the keys. A key that more than `common` share tells nothing.
    pub fn sharing(&self, keys: &[K], common: usize) -> BTreeSet<&R> {
        let postings = keys.iter().filter_map(|key| self.0.get(key));
        postings.filter(|all| all.size() <= common).flat_map(|all| all.iter()).collect()
    }

    fn insert(&mut self, key: &K, one: &R) {
        let all = self.0.get(key).cloned().unwrap_or_default().insert(one.clone());
        self.0.insert_mut(key.clone(), all);
    }

    /// A key that nothing stands under is forgotten.
    fn remove(&mut self, key: &K, one: &R) {
        let Some(all) = self.0.get(key).map(|all| all.remove(one)) else { return };
        if all.is_empty() {
            self.0.remove_mut(key);
        } else {
            self.0.insert_mut(key.clone(), all);
        }
    }
}

impl<K: Eq + Hash, R: Ord> Default for Postings<K, R> {
    fn default() -> Self {
        Postings(HashTrieMapSync::default())
    }
}
