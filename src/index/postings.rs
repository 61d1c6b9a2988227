//! Keys, and what stands under each: how one article's claims, posts and quotations find those of the others.
//!
//! A set inside a map, so that a change copies a path and no list. It does not know what a key means.

use std::collections::BTreeSet;

use rpds::{RedBlackTreeMapSync, RedBlackTreeSetSync};

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Postings<K: Ord, R: Ord>(RedBlackTreeMapSync<K, RedBlackTreeSetSync<R>>);

impl<K: Ord + Clone, R: Ord + Clone> Postings<K, R> {
    pub fn insert<'a>(&mut self, entries: impl Iterator<Item = (&'a K, R)>)
    where
        K: 'a,
    {
        for (key, one) in entries {
            let all = self.0.get(key).cloned().unwrap_or_default().insert(one);
            self.0.insert_mut(key.clone(), all);
        }
    }

    /// Takes out what was put in; a key that nothing stands under is forgotten.
    pub fn remove<'a>(&mut self, entries: impl Iterator<Item = (&'a K, R)>)
    where
        K: 'a,
    {
        for (key, one) in entries {
            let Some(all) = self.0.get(key).map(|all| all.remove(&one)) else { continue };
            if all.is_empty() {
                self.0.remove_mut(key);
            } else {
                self.0.insert_mut(key.clone(), all);
            }
        }
    }

    /// What stands under one of the keys. A key that more than `common` share tells nothing.
    pub fn sharing(&self, keys: &[K], common: usize) -> BTreeSet<&R> {
        let postings = keys.iter().filter_map(|key| self.0.get(key));
        postings.filter(|all| all.size() <= common).flat_map(|all| all.iter()).collect()
    }
}

impl<K: Ord, R: Ord> Default for Postings<K, R> {
    fn default() -> Self {
        Postings(RedBlackTreeMapSync::default())
    }
}
