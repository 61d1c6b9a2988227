//! Countries and their people under one spelling.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{EntityType, usual_name};
use crate::nlp::fold::fold;

/// One spelling for a country and its people: "boliv" for both "Bolivia" and "Bolivian".
pub fn country(name: &str, kind: EntityType) -> String {
    const DEMONYM_ENDINGS: [&str; 6] = ["ian", "ean", "ese", "ish", "an", "i"];
    let folded = fold(name);
    let folded = folded.strip_prefix("the ").unwrap_or(&folded);
    let usual = usual_name(folded);
    if let Some((_, country)) = IRREGULAR.iter().find(|(people, _)| *people == usual) {
        return (*country).to_owned();
    }
    let stem = match kind {
        EntityType::Norp => DEMONYM_ENDINGS.iter().find_map(|ending| usual.strip_suffix(ending)).unwrap_or(usual),
        _ => usual,
    };
    stem.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']).to_owned()
}

/// Whether the name is that of a country.
pub(super) fn is_country(name: &str) -> bool {
    let folded = fold(name);
    let folded = folded.strip_prefix("the ").unwrap_or(&folded);
    COUNTRIES.contains(usual_name(folded))
}

static COUNTRIES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| include_str!("lexicon/countries.txt").lines().collect());

/// Peoples whose country has another stem, under the country's.
const IRREGULAR: &[(&str, &str)] = &[
    ("american", "united states"),
    ("british", "united kingdom"),
    ("english", "england"),
    ("scottish", "scotland"),
    ("welsh", "wales"),
    ("irish", "ireland"),
    ("french", "france"),
    ("german", "germany"),
    ("dutch", "netherlands"),
    ("swiss", "switzerland"),
    ("spanish", "spain"),
    ("portuguese", "portugal"),
    ("greek", "greece"),
    ("danish", "denmark"),
    ("swedish", "sweden"),
    ("finnish", "finland"),
    ("icelandic", "iceland"),
    ("norwegian", "norway"),
    ("polish", "poland"),
    ("czech", "czech republic"),
    ("slovak", "slovakia"),
    ("croat", "croatia"),
    ("cypriot", "cyprus"),
    ("afghan", "afghanistan"),
    ("kazakh", "kazakhstan"),
    ("kyrgyz", "kyrgyzstan"),
    ("uzbek", "uzbekistan"),
    ("tajik", "tajikistan"),
    ("turkmen", "turkmenistan"),
    ("thai", "thailand"),
    ("filipino", "philippines"),
    ("philippine", "philippines"),
    ("peruvian", "peru"),
    ("ecuadorean", "ecuador"),
    ("congolese", "congo"),
    ("argentine", "argentina"),
    ("niger", "niger republic"),
    ("nigerien", "niger republic"),
    ("new zealander", "new zealand"),
    ("emirati", "united arab emirates"),
    ("burmese", "myanmar"),
];
