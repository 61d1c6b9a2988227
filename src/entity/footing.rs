//! How well an article shows of what type an entity is.

use crate::article::Article;
use crate::text::Span;

use super::{Entities, Entity, EntityType, lexicon};
use crate::nlp::fold::fold;
use crate::nlp::gazetteer::{self, Known};

/// What an entity's type rests on, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Footing {
    /// On how the sentences happen to be built: an unknown word may be a firm, a town or a surname.
    Guessed,
    /// On the name's own words, on what is known of it, or on a title or description beside it.
    Founded,
    /// On what somebody has decided.
    Decided,
}

/// The footing of every entity of the article, in order.
pub fn footings(article: &Article, entities: &Entities) -> Vec<Footing> {
    let mut founded: Vec<bool> = entities.all.iter().map(by_name).collect();
    for mention in entities.names() {
        if let (Some(entity), Some(founded)) = (entities.all.get(mention.entity), founded.get_mut(mention.entity)) {
            *founded = *founded
                || by_word_before(&article.text[..mention.span.start], entity.kind)
                || by_apposition(&article.text, mention.span, entity);
        }
    }
    founded.into_iter().map(|founded| if founded { Footing::Founded } else { Footing::Guessed }).collect()
}

fn by_name(entity: &Entity) -> bool {
    let folded = fold(&entity.name);
    let known = gazetteer::known(&folded);
    let town = entity.kind == EntityType::Gpe && known.has(Known::TOWN) && !known.has(Known::LAST);
    if town || known.kinds().any(|kind| kind == entity.kind) || !entity.expansions.is_empty() {
        return true;
    }
    let (Some((first, _)), Some((_, last))) = (folded.split_once(' '), folded.rsplit_once(' ')) else { return false };
    if entity.kind == EntityType::Person {
        return gazetteer::known(first).has(Known::FIRST) || first.trim_end_matches('.').chars().count() == 1;
    }
    lexicon::head(last) == Some(entity.kind)
        || lexicon::lead(first) == Some(entity.kind)
        || entity.kind == EntityType::Org && lexicon::is_company_ending(last)
}

/// "Mr Kern", "the exchange Brackwater"; but "the builder Brackwater" may be either.
fn by_word_before(before: &str, kind: EntityType) -> bool {
    let before = before.trim_end_matches([' ', '.']);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().map(fold).unwrap_or_default();
    match kind {
        EntityType::Person => lexicon::is_title(&word),
        kind => lexicon::noun_kind(&word) == Some(kind),
    }
}

/// "Kern, the director", "Brackwater, a shipping firm"
fn by_apposition(text: &str, mention: Span, entity: &Entity) -> bool {
    const NEAR: usize = 12;
    let is_behind = |at: Span| text.get(mention.end..at.start).is_some_and(|gap| gap.len() < NEAR && gap.contains(','));
    let tells = |role: &str| {
        fold(role).split(' ').any(|word| match entity.kind {
            EntityType::Person => lexicon::is_role(word),
            kind => lexicon::noun_kind(word) == Some(kind),
        })
    };
    entity.roles.iter().any(|(role, at)| is_behind(*at) && tells(role))
}
