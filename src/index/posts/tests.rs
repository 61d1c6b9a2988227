use proptest::prelude::*;

use crate::index::testing::{Patched, id, index, patch};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Invariant: patching gives the same index as building from scratch.
    #[test]
    fn a_patched_index_is_a_fresh_one(edits in prop::collection::vec((0..3usize, 0..6usize), 1..12)) {
        const NAMES: [&str; 3] = ["a", "b", "c"];
        const TEXTS: [&str; 5] = [
            "The mayor of Lisbon, Ana Ruiz, opened the Belmar Bridge.",
            "The mayor of Lisbon, Jonas Kern, opened the Belmar Bridge.",
            "Governor Ana Ruiz opened the Belmar Bridge.",
            "Presiding judge Jonas Kern heard the Belmar Bridge case.",
            "Nobody came.",
        ];
        let edits = edits.iter().map(|&(article, text)| (NAMES[article], TEXTS.get(text).map(|text| text.to_string())));
        let Patched { patched, fresh, articles } = patch(edits);
        prop_assert_eq!(&patched.posts, &fresh.posts);
        for article in &articles {
            prop_assert_eq!(patched.title_conflicts(article), fresh.title_conflicts(article));
        }
    }
}

#[test]
fn conflicts_are_seen_from_both_sides() {
    let index = index([
        ("a", "The mayor of Lisbon, Ana Ruiz, opened the Belmar Bridge."),
        ("b", "The mayor of Lisbon, Jonas Kern, opened the Belmar Bridge."),
    ]);
    let (here, there) = (index.title_conflicts(&id("a")), index.title_conflicts(&id("b")));
    assert_eq!(here.len(), 1);
    assert_eq!((&here[0].here, &here[0].there), (&there[0].there, &there[0].here));
}
