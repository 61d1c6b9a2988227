//! Rivers, mountains and storms by the one word that tells them apart: "Tarn" of "River Tarn", of "Sierra del Tarn".

use crate::entity::{EntityType, lexicon};
use crate::nlp::gazetteer;

/// The word without what it is and small words; `None` for names of another make.
pub(super) fn bare(words: &[String], kind: EntityType) -> Option<&str> {
    let (first, last) = (words.first()?, words.last()?);
    let rest = if lexicon::lead(first) == Some(kind) {
        &words[1..]
    } else if kind == EntityType::Loc && lexicon::head(last) == Some(kind) {
        &words[..words.len() - 1]
    } else {
        return None;
    };
    let mut telling =
        rest.iter().filter(|word| !matches!(word.as_str(), "del" | "de" | "la" | "el" | "of" | "the" | "du"));
    let bare = telling.next().filter(|_| telling.next().is_none())?;
    gazetteer::word(bare).is_none().then_some(bare.as_str()) // "the North" is no North Sea
}
