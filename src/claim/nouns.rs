//! Nouns that may name the same thing in news: "the blaze" and "the fire", "pupils" and "students".
//!
//! General English, a group a line, its most usual noun first. Only nouns that a writer takes one for the other stand
//! together; a killed person and an injured one do not.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// One noun for all that name the same things; the noun itself where it is in no group.
pub(super) fn group(noun: String) -> String {
    GROUPS.get(noun.as_str()).map_or(noun, |&name| name.to_owned())
}

/// Whether the noun, in the form of its group, is of a paper that somebody in office gives out, one for each matter.
pub fn is_paper(noun: &str) -> bool {
    matches!(noun, "permit" | "licence" | "license" | "warrant" | "visa")
}

static GROUPS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut groups = FxHashMap::default();
    for line in include_str!("nouns.txt").lines() {
        let mut words = line.split(' ').peekable();
        let name = words.peek().copied().unwrap_or_default();
        groups.extend(words.map(|word| (word, name)));
    }
    groups
});

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn a_noun_is_in_one_group() {
        let mut seen = BTreeSet::new();
        for word in include_str!("nouns.txt").split_whitespace() {
            assert!(seen.insert(word), "{word} is in two groups");
        }
    }
}
