//! Keys, and what stands under each: how one article's claims, posts and quotations find those of the others.
//!
//! Sorted lists inside a persistent map, each shared until it changes. It does not know what a key means.

use std::borrow::Borrow;
use std::hash::Hash;
use std::sync::Arc;

use rpds::HashTrieMapSync;
use rustc_hash::FxHashSet;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Postings<K: Eq + Hash, R>(HashTrieMapSync<K, Arc<Vec<R>>>);

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
    pub fn under<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> impl ExactSizeIterator<Item = &R>
    where
        K: Borrow<Q>,
    {
        self.0.get(key).map_or(&[][..], |all| all.as_slice()).iter()
    }

    /// What stands under one of the keys, in order. A key that more than `common` share tells nothing.
    pub fn sharing(&self, keys: &[K], common: usize) -> Vec<&R> {
        let postings = keys.iter().filter_map(|key| self.0.get(key));
        let mut all: Vec<&R> = postings.filter(|all| all.len() <= common).flat_map(|all| all.iter()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// All that stands under any key.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &R)> {
        self.0.iter().flat_map(|(key, all)| all.iter().map(move |one| (key, one)))
    }

    fn insert(&mut self, key: &K, one: &R) {
        let Some(all) = self.0.get_mut(key) else {
            self.0.insert_mut(key.clone(), Arc::new(vec![one.clone()]));
            return;
        };
        if let Err(place) = all.binary_search(one) {
            Arc::make_mut(all).insert(place, one.clone());
        }
    }

    /// A key that nothing stands under is forgotten.
    fn remove(&mut self, key: &K, one: &R) {
        let Some(all) = self.0.get_mut(key) else { return };
        if let Ok(place) = all.binary_search(one) {
            Arc::make_mut(all).remove(place);
        }
        if all.is_empty() {
            self.0.remove_mut(key);
        }
    }
}

impl<K: Eq + Hash, R> Default for Postings<K, R> {
    fn default() -> Self {
        Postings(HashTrieMapSync::default())
    }
}
