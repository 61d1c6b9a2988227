//! Whose a body is that every country has: "the Bolivian Foreign Ministry", "Chile's Supreme Court".

use crate::article::Article;
use crate::entity::{self, Entities, EntityType};
use crate::nlp::fold::fold;
use crate::nlp::gazetteer;

use super::keys::Family;

/// Per entity of the article, the country that the article names beside it, in a spelling that is the same for the
/// country and its people. Only bodies whose name does not tell them apart have one.
pub(super) fn of(article: &Article, entities: &Entities) -> Vec<Option<String>> {
    let mut owners = vec![None; entities.all.len()];
    for pair in entities.mentions.windows(2) {
        let [before, mention] = pair else { continue };
        let (Some(owner), Some(body)) = (entities.all.get(before.entity), entities.all.get(mention.entity)) else {
            continue;
        };
        let beside = article.text.get(before.span.end..mention.span.start);
        if owners[mention.entity].is_none()
            && beside.is_some_and(|between| matches!(between.trim_end(), "" | "'s" | "’s" | "’" | "'"))
            && matches!(owner.kind, EntityType::Norp | EntityType::Gpe)
            && may_own(&Family::of(body.kind).key(&body.name))
        {
            owners[mention.entity] = Some(country(&owner.name, owner.kind));
        }
    }
    owners
}

/// Whether the key is of a body with none but ordinary words in its name.
pub(super) fn may_own(key: &str) -> bool {
    key.strip_prefix("thing/").is_some_and(|name| name.split(' ').all(|word| gazetteer::word(word).is_some()))
}

/// One spelling for a country and its people: "boliv" for both "Bolivia" and "Bolivian".
fn country(name: &str, kind: EntityType) -> String {
    const DEMONYM_ENDINGS: [&str; 6] = ["ian", "ean", "ese", "ish", "an", "i"];
    let folded = fold(name);
    let folded = folded.strip_prefix("the ").unwrap_or(&folded);
    let usual = entity::usual_name(folded);
    if let Some((_, country)) = IRREGULAR.iter().find(|(people, _)| *people == usual) {
        return (*country).to_owned();
    }
    let stem = match kind {
        EntityType::Norp => DEMONYM_ENDINGS.iter().find_map(|ending| usual.strip_suffix(ending)).unwrap_or(usual),
        _ => usual,
    };
    stem.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']).to_owned()
}

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
