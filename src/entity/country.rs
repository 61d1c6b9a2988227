//! Countries and their people under one spelling; which names are countries.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{EntityType, lexicon, spelling};
use crate::nlp::fold::fold;

/// One spelling for a country and its people: "boliv" for both "Bolivia" and "Bolivian".
pub(crate) fn country(name: &str, kind: EntityType) -> String {
    spelling::country(&fold(name), kind)
}

/// Whether the name is that of a country.
pub(crate) fn is_country(name: &str) -> bool {
    let folded = fold(name);
    let folded = folded.strip_prefix("the ").unwrap_or(&folded);
    COUNTRIES.contains(lexicon::canonical(folded).unwrap_or(folded))
}

/// The country of a people, in the spelling of [`country`]; `None` for parties, faiths and regions.
pub(crate) fn country_of_people(name: &str) -> Option<String> {
    Some(country(name, EntityType::Norp)).filter(|country| STEMS.contains(country))
}

static STEMS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| COUNTRIES.iter().map(|name| spelling::country(name, EntityType::Gpe)).collect());
static COUNTRIES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| include_str!("lexicon/countries.txt").lines().collect());
