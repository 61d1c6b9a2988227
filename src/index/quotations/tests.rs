//! Versions of utterances, found across small articles, and the invariant of the index.

use proptest::prelude::*;

use super::*;
use crate::index::testing::{Patched, id, index, patch};

/// How the quotation of the second article relates to that of the first, both of one speaker.
fn kind(first: &str, second: &str) -> Option<VersionKind> {
    let said = |words: &str| format!("“{words},” Ana Feldmann said.");
    let index = index([("0.txt", said(first).as_str()), ("1.txt", said(second).as_str())]);
    let mut versions = index.quotation_versions(&id("1.txt"));
    assert!(versions.len() <= 1);
    versions.pop().map(|version| version.kind)
}

#[test]
fn what_a_writer_may_do_to_a_quotation_is_no_difference() {
    let same = [
        ("We won't close the harbour before the winter", "We will not close the harbor before winter"),
        (
            "We will close the old harbour and sell the cranes before the winter",
            "We will close the old harbour … before the winter",
        ),
        ("We close the harbour and the quay tomorrow", "We closed this harbour and a quay"),
        ("She gave forty boats to the harbour", "[Ms Olsen] gave 40 boats to the harbour"),
    ];
    for (first, second) in same {
        assert_eq!(kind(first, second).map(|kind| kind.is_difference()), Some(false), "{first} / {second}");
    }
}

#[test]
fn another_word_is_a_difference() {
    let other = [
        ("We will not close the harbour before the winter", "We will close the harbour before the winter"),
        ("We can close the harbour before the winter", "We must close the harbour before the winter"),
        ("The harbour feeds forty families on the island", "The harbour feeds sixty families on the island"),
        (
            "The harbour always fed families on this poor island",
            "The harbour always robbed families on this poor island",
        ),
    ];
    for (first, second) in other {
        assert_eq!(kind(first, second).map(|kind| kind.is_difference()), Some(true), "{first} / {second}");
    }
}

#[test]
fn other_utterances_are_no_versions() {
    let apart = [
        ("We will close the harbour before the winter", "Nobody told us when the ferry goes"),
        ("The harbour feeds families, and the ferry brings guests", "The harbour is old, and the storm took its crane"),
    ];
    for (first, second) in apart {
        assert_eq!(kind(first, second), None, "{first} / {second}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_patched_index_is_the_index_built_from_scratch(
        edits in prop::collection::vec((0..4usize, prop::option::of(prop::collection::vec(0..6usize, 0..5))), 1..12),
    ) {
        const STOCK: [&str; 6] = [
            "“We will not close the harbour before the winter,” Ana Feldmann said. ",
            "Ana Feldmann said: “We will close the harbour before the winter.” ",
            "Feldmann said the town would “close the harbour before the winter, if it must”. ",
            "“The crane cost four million crowns,” Per Olsen said. ",
            "“The crane cost nine million crowns,” said Per Olsen. ",
            "Nobody said a word. ",
        ];
        const NAMES: [&str; 4] = ["0.txt", "1.txt", "2.txt", "3.txt"];
        let text = |choices: &[usize]| choices.iter().map(|&choice| STOCK[choice]).collect::<Vec<_>>().join("\n\n");
        let edits = edits.iter().map(|(article, edit)| (NAMES[*article], edit.as_deref().map(text)));
        let Patched { patched, fresh, articles } = patch(edits);
        prop_assert_eq!(&patched.quotations, &fresh.quotations);
        for article in &articles {
            let versions = patched.quotation_versions(article);
            prop_assert_eq!(&versions, &fresh.quotation_versions(article));
            // Both sides hear the same.
            for version in versions.iter().filter(|version| version.kind.is_difference()) {
                let back = patched.quotation_versions(&version.there.article);
                prop_assert!(back.iter().any(|back| back.there == version.here && back.kind.is_difference()));
            }
        }
    }
}
