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

static COUNTRIES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| include_str!("lexicon/countries.txt").lines().collect());
