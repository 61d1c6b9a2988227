//! Nouns of one kind, of which a clause that names one means no other: what came by ship did not come by train.
//!
//! General English, a kind a line. Nouns that may name the same thing, or a part of it, are in no kind together.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::nouns;

/// Whether the noun, in the form of its group, is of any kind.
pub(super) fn is_of_one(noun: &str) -> bool {
    KINDS.contains_key(noun)
}

/// Whether two nouns, in the forms of their groups, are different ones of a kind.
pub fn exclude(noun: &str, other: &str) -> bool {
    noun != other && kinds(noun) & kinds(other) != 0
}

/// A bit for each line that has the noun.
fn kinds(noun: &str) -> u64 {
    KINDS.get(noun).copied().unwrap_or_default()
}

static KINDS: LazyLock<FxHashMap<String, u64>> = LazyLock::new(|| {
    let mut kinds: FxHashMap<String, u64> = FxHashMap::default();
    for (line, place) in include_str!("kinds.txt").lines().zip(0..) {
        for noun in line.split(' ') {
            *kinds.entry(nouns::group(noun.to_owned())).or_default() |= 1 << place;
        }
    }
    kinds
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_a_bit() {
        assert!(include_str!("kinds.txt").lines().count() <= 64);
    }

    #[test]
    fn nouns_of_one_kind_keep_each_other_out() {
        assert!(exclude("train", "lorry") && exclude("lead", "arsenic") && exclude("horse", "lorry"));
        assert!(!exclude("ship", "ship") && !exclude("train", "arsenic") && !exclude("train", "carriage"));
    }
}
