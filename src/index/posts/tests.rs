use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::article::{Format, Given};

fn summary(text: &str) -> Arc<Summary> {
    Arc::new(Summary::of(&Reading::of(text, Format::Text, &Given::default())))
}

fn id(article: &str) -> ArticleId {
    ArticleId(article.into())
}

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
        let mut patched = Index::default();
        let mut last = BTreeMap::new();
        for (article, text) in edits {
            match TEXTS.get(text) {
                Some(text) => {
                    patched.insert(&id(NAMES[article]), summary(text));
                    last.insert(NAMES[article], *text);
                }
                None => {
                    patched.remove(&id(NAMES[article]));
                    last.remove(NAMES[article]);
                }
            }
        }
        let mut fresh = Index::default();
        for (article, text) in &last {
            fresh.insert(&id(article), summary(text));
        }
        prop_assert_eq!(&patched.posts, &fresh.posts);
        for article in last.keys() {
            prop_assert_eq!(patched.title_conflicts(&id(article)), fresh.title_conflicts(&id(article)));
        }
    }
}

#[test]
fn conflicts_are_seen_from_both_sides() {
    let mut index = Index::default();
    index.insert(&id("a"), summary("The mayor of Lisbon, Ana Ruiz, opened the Belmar Bridge."));
    index.insert(&id("b"), summary("The mayor of Lisbon, Jonas Kern, opened the Belmar Bridge."));
    let (here, there) = (index.title_conflicts(&id("a")), index.title_conflicts(&id("b")));
    assert_eq!(here.len(), 1);
    assert_eq!((&here[0].here, &here[0].there), (&there[0].there, &there[0].here));
}
