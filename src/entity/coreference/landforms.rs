//! Rivers, lakes and mountains by the one word that tells them apart: "Tarn" of "River Tarn", of "Sierra del Tarn".

use crate::entity::{EntityType, lexicon};
use crate::nlp::gazetteer;

/// The word without its landform and small words; `None` for names of another make.
pub(super) fn bare(words: &[String]) -> Option<&str> {
    let is_land = |kind: Option<EntityType>| kind == Some(EntityType::Loc);
    let (first, last) = (words.first()?, words.last()?);
    let rest = if is_land(lexicon::lead(first)) {
        &words[1..]
    } else if is_land(lexicon::head(last)) {
        &words[..words.len() - 1]
    } else {
        return None;
    };
    let mut telling =
        rest.iter().filter(|word| !matches!(word.as_str(), "del" | "de" | "la" | "el" | "of" | "the" | "du"));
    let bare = telling.next().filter(|_| telling.next().is_none())?;
    gazetteer::word(bare).is_none().then_some(bare.as_str()) // "the North" is no North Sea
}
