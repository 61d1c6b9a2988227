use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::article::{Format, Given};
use crate::index::testing::{self, Patched, id, patch};

fn index(articles: &[(&str, &str)]) -> Index {
    testing::index(articles.iter().copied())
}

/// The articles that know the entity of this name in the article.
fn known_in(index: &Index, article: &str, name: &str) -> Vec<String> {
    let summary = index.summary(&id(article)).expect("the article is there");
    let entity = summary.entities.iter().position(|entity| entity.name == name);
    let entity = entity.unwrap_or_else(|| panic!("{name} is not in {:?}", summary.entities));
    let same = index.same_entity(&EntityRef { article: id(article), entity });
    same.iter().map(|same| same.article.0.to_string()).collect()
}

#[test]
fn a_surname_links_to_its_one_full_name() {
    let articles =
        [("a", "Judge Wanda Kosmala spoke. Kosmala then left."), ("b", "The lawyers asked Mr Kosmala to stay.")];
    assert_eq!(known_in(&index(&articles), "b", "Kosmala"), ["a", "b"]);
}

#[test]
fn a_surname_of_two_people_links_to_neither() {
    let articles = [
        ("a", "Judge Wanda Kosmala spoke."),
        ("b", "The lawyers asked Mr Kosmala to stay."),
        ("c", "Professor Piotr Kosmala wrote the report."),
    ];
    let index = index(&articles);
    assert_eq!(known_in(&index, "b", "Kosmala"), ["b"]);
    assert_eq!(known_in(&index, "a", "Wanda Kosmala"), ["a"]);
}

#[test]
fn an_acronym_links_to_its_expansion() {
    let articles = [
        ("a", "The Coastal Salvage Directorate (CSD) sent two tugs."),
        ("b", "Two tugs of the CSD arrived on Monday."),
    ];
    assert_eq!(known_in(&index(&articles), "b", "CSD"), ["a", "b"]);
}

#[test]
fn figures_and_number_words_name_one_unit() {
    let articles =
        [("a", "Troops of the 9th Mountain Brigade left."), ("b", "Troops of the Ninth Mountain Brigade came.")];
    assert_eq!(known_in(&index(&articles), "a", "9th Mountain Brigade"), ["a", "b"]);
}

#[test]
fn rival_expansions_of_one_acronym_are_a_conflict() {
    let articles = [
        ("a", "The Harbour Salvage Trust (HST) sent two tugs."),
        ("b", "The Harbour Survey Team (HST) sent two tugs."),
        ("c", "The Highland Stone Theatre (HST) closed."),
    ];
    let index = index(&articles);
    let conflicts = index.acronym_conflicts(&id("a"));
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].there_form, "Harbour Survey Team");
    assert_eq!(index.acronym_conflicts(&id("c")), []);
}

#[test]
fn a_guessed_type_follows_one_with_grounds() {
    let articles = [
        ("a", "Workers of the shipping firm Brackwater went home. The firm Brackwater declined to comment."),
        ("b", "Crowds gathered outside Brackwater on Monday."),
        ("c", "“We are sorry,” Brackwater said."),
    ];
    let index = index(&articles);
    assert_eq!(known_in(&index, "b", "Brackwater"), ["a", "b", "c"]);
    assert_eq!(known_in(&index, "a", "Brackwater"), ["a", "b", "c"]);
    let of = |article| index.entity_type(&EntityRef { article: id(article), entity: 0 });
    assert_eq!([of("a"), of("b"), of("c")], [Some(EntityType::Org); 3]);
}

#[test]
fn two_types_with_grounds_are_two_entities() {
    let articles =
        [("a", "Tourists came to Jordan in May."), ("b", "Mr Jordan sold the shop."), ("c", "He left Jordan.")];
    let index = index(&articles);
    assert_eq!(known_in(&index, "a", "Jordan"), ["a", "c"]);
    assert_eq!(known_in(&index, "b", "Jordan"), ["b"]);
}

#[test]
fn a_ministry_belongs_to_its_country() {
    let articles = [
        ("a", "The Bolivian Foreign Ministry summoned the envoy."),
        ("b", "Bolivia's Foreign Ministry summoned the envoy."),
        ("c", "The Chilean Foreign Ministry protested."),
        ("d", "The Foreign Ministry protested."),
    ];
    assert_eq!(known_in(&index(&articles), "a", "Foreign Ministry"), ["a", "b"]);
    assert_eq!(known_in(&index(&articles), "c", "Foreign Ministry"), ["c"]);
    assert_eq!(known_in(&index(&articles), "d", "Foreign Ministry"), ["d"]);
    // Without Chile's there is only one that can be meant.
    let articles = [articles[0], articles[1], articles[3]];
    assert_eq!(known_in(&index(&articles), "d", "Foreign Ministry"), ["a", "b", "d"]);
}

fn naming(name: &str, kind: Option<EntityType>, aliases: &[&str], not: &[&str]) -> Naming {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    Naming::new(name, kind, &owned(aliases), &owned(not))
}

fn decided(articles: &[(&str, &str)], namings: &[Naming]) -> Index {
    let mut index = Index::default();
    for (name, text) in articles {
        let summary = Summary::of(&Reading::of(text, Format::Text, &Given::default()));
        index.insert(&id(name), Arc::new(summary.decided(namings)));
    }
    index
}

/// The articles that know the article's first entity.
fn known_first(index: &Index, article: &str) -> Vec<String> {
    let same = index.same_entity(&EntityRef { article: id(article), entity: 0 });
    same.iter().map(|same| same.article.0.to_string()).collect()
}

#[test]
fn decided_aliases_are_one() {
    let articles =
        [("a", "The singer Zita Moll left."), ("b", "The band of Duchess Ember left."), ("c", "Mr Tull left.")];
    let apart = decided(&articles, &[]);
    assert_eq!(known_first(&apart, "b"), ["b"]);
    let joined = decided(&articles, &[naming("Zita Moll", Some(EntityType::Person), &["Duchess Ember", "Ember"], &[])]);
    assert_eq!(known_first(&joined, "a"), ["a", "b"]);
    assert_eq!(known_first(&joined, "b"), ["a", "b"]);
}

#[test]
fn a_decided_type_wins() {
    let articles = [("a", "Officers searched Brackwater."), ("b", "“No,” Brackwater said.")];
    let index = decided(&articles, &[naming("Brackwater", Some(EntityType::Gpe), &[], &[])]);
    assert_eq!(index.entity_type(&EntityRef { article: id("b"), entity: 0 }), Some(EntityType::Gpe));
    assert_eq!(known_first(&index, "b"), ["a", "b"]);
}

#[test]
fn a_name_that_means_somebody_else_is_kept_apart() {
    let articles = [("a", "Judge Wanda Kosmala spoke."), ("b", "The lawyers asked Mr Kosmala to stay.")];
    let naming = naming("Wanda Kosmala", None, &[], &["Kosmala"]);
    let index = decided(&articles, &[naming]);
    assert_eq!(known_first(&index, "b"), ["b"]);
    assert_eq!(known_first(&index, "a"), ["a"]);
}

/// What links the first entity of one article to the first of another.
fn reason(articles: &[(&str, &str)]) -> Option<(Reason, Confidence)> {
    let index = index(articles);
    let first = |article: &str| EntityRef { article: id(article), entity: 0 };
    index.link(&first(articles[0].0), &first(articles[1].0)).map(|link| (link.reason, link.confidence))
}

#[test]
fn every_link_has_a_reason() {
    let pairs = [
        ("Judge Wanda Kosmala spoke.", "Judge Wanda Kosmala left.", Some(Reason::SameName)),
        ("Judge Wanda Kosmala spoke.", "The lawyers asked Mrs Kosmala to stay.", Some(Reason::Surname)),
        ("Judge Wanda Ewa Kosmala spoke.", "Judge Wanda Kosmala left.", Some(Reason::ShorterName)),
        ("Mohammed Darwan spoke.", "Muhammad Darwan left.", Some(Reason::Spelling)),
        ("The 9th Mountain Brigade left.", "The Ninth Mountain Brigade came.", Some(Reason::Spelling)),
        ("The Pentagon denied it.", "The U.S. Defense Department denied it.", Some(Reason::OtherName)),
        ("The Mexican Navy left.", "Sailors of the Navy left.", Some(Reason::Owner)),
        ("Judge Wanda Kosmala spoke.", "The painter Piotr Kosmala left.", None),
    ];
    for (one, other, expected) in pairs {
        let found = reason(&[("a", one), ("b", other)]).map(|(reason, _)| reason);
        assert_eq!(found, expected, "{one} {other}");
    }
    let articles = [("a", "The Coastal Salvage Directorate (CSD) sent tugs."), ("b", "Tugs of the CSD came.")];
    let expected = Reason::Acronym { spelled_out_in: id("a") };
    assert_eq!(reason(&articles), Some((expected, Confidence::High)));
}

#[test]
fn whoever_is_the_same_finds_the_others() {
    let articles = [
        ("a", "The Direcção de Águas (DDA) shut the sluices. The general Kim Tae-jun retired."),
        ("b", "The Water Directorate (DDA) shut the sluices. The general Tae-jun Kim retired."),
        ("c", "The DDA shut the sluices. Professor Martin Oakes left."),
        ("d", "Judge Martin Oakes left. The Navy of Peru left. The painter Martin Oakes left."),
        ("e", "Mr Oakes left. The Peruvian Navy left. The Navy of Chile left."),
    ];
    let index = index(&articles);
    let entities = index.articles().flat_map(|(article, summary)| {
        (0..summary.entities.len()).map(|entity| EntityRef { article: article.clone(), entity })
    });
    let entities: Vec<EntityRef> = entities.collect();
    for one in &entities {
        let same = index.same_entity(one);
        for other in &entities {
            assert_eq!(same.contains(other), index.is_same_entity(one, other), "{one:?} {other:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Invariant: patching gives the same index as building from scratch.
    #[test]
    fn a_patched_index_is_a_fresh_one(edits in proptest::collection::vec((0..4usize, 0..13usize), 1..24)) {
        const NAMES: [&str; 4] = ["a", "b", "c", "d"];
        const TEXTS: [&str; 12] = [
            "Judge Wanda Kosmala spoke. Kosmala left for Peru.",
            "Mr Kosmala spoke of Peru.",
            "Professor Piotr Kosmala spoke.",
            "The Harbour Salvage Trust (HST) spoke in Peru.",
            "The HST spoke.",
            "Crowds gathered outside Brackwater.",
            "“No,” Brackwater said. The Foreign Ministry spoke.",
            "The firm Brackwater and the Peruvian Foreign Ministry spoke.",
            "The painter Wanda Kosmala spoke. The Navy spoke.",
            "The general Kim Tae-jun spoke. Washington imposed tariffs.",
            "The general Tae-jun Kim spoke of the Navy of Peru.",
            "The Pentagon spoke. Mrs Wanda Ewa Kosmala, 61, spoke.",
        ];
        let edits = edits.iter().map(|&(article, text)| (NAMES[article], TEXTS.get(text).map(|text| text.to_string())));
        let Patched { patched, fresh, .. } = patch(edits);
        prop_assert_eq!(patched, fresh);
    }
}
