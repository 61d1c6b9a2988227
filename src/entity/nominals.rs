//! Mentions that are no names: descriptions and pronouns, tied to the entities that the article names.
//!
//! Reads the article in order, and remembers whom it spoke of. Unsure ones are no mentions. Who says "I" is the
//! business of `attribution`.

use crate::article::{Article, BlockKind};
use crate::nlp::fold::fold;
use crate::nlp::{Syntax, Tokens, lemma};

use super::{Entities, EntityType, Mention};

mod descriptions;
mod discourse;
mod function;
mod gender;
mod nouns;
mod phrases;
mod profiles;
mod pronouns;
mod quoted;

use discourse::{Discourse, Referent, Seen, Traits};
use phrases::{Kind, Phrase};
use profiles::{Profiles, Reader};
use quoted::Speakers;

/// The descriptions and pronouns that stand for the entities, in order.
pub(super) fn find(article: &Article, tokens: &Tokens, syntax: &Syntax, entities: &Entities) -> Vec<Mention> {
    let phrases = phrases::find(article, syntax, entities);
    let profiles = Profiles::of(article, tokens, syntax, entities, &phrases);
    let speakers = Speakers::of(article, syntax, &phrases);
    let reader = Reader { article, syntax, phrases: &phrases };
    let descriptions = descriptions::Resolver { reader: &reader, entities, profiles: &profiles };
    let pronouns =
        pronouns::Resolver { article, syntax, phrases: &phrases, speakers: &speakers, counts: &profiles.counts };
    let mut genders = profiles.genders.clone();
    let mut discourse = Discourse::default();
    let mut mentions = Vec::new();
    let mut sentence = usize::MAX;
    for (index, phrase) in phrases.iter().enumerate() {
        if phrase.sentence != sentence {
            let block = |sentence: usize| article.sentences.get(sentence).map(|sentence| sentence.block);
            let kind = block(phrase.sentence).map_or(BlockKind::Paragraph, |block| article.blocks[block].kind);
            if block(sentence) != block(phrase.sentence) && !kind.is_body() {
                discourse.section();
            }
            sentence = phrase.sentence;
            discourse.sentence(sentence);
        }
        let mut is_sure = true;
        let (referent, traits) = match phrase.kind {
            Kind::Name(entity) => (Referent::Entity(entity), of_entity(entities, entity, genders[entity])),
            Kind::Noun => {
                let entity = profiles.beside.get(&index).copied().or_else(|| descriptions.resolve(index, &discourse));
                match entity {
                    Some(entity) => {
                        mentions.push(Mention { span: phrase.span, entity, nominal: true });
                        (Referent::Entity(entity), of_entity(entities, entity, genders[entity]))
                    }
                    None => (Referent::Unnamed(index), of_noun(article, syntax, phrase)),
                }
            }
            Kind::Pronoun(pronoun) => {
                let traits = |entity| of_entity(entities, entity, genders[entity]);
                let Some(meant) = pronouns.resolve(index, pronoun, &discourse, traits) else { continue };
                if let (Referent::Entity(entity), true) = (meant.referent, meant.is_sure) {
                    mentions.push(Mention { span: phrase.span, entity, nominal: true });
                    genders[entity] = meant.traits.gender.clamp(-gender::SURE, gender::SURE);
                }
                is_sure = meant.is_sure;
                (meant.referent, meant.traits)
            }
        };
        discourse.add(Seen { phrase: index, referent, traits, is_sure });
    }
    mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    mentions.dedup_by_key(|mention| mention.span);
    mentions
}

fn of_entity(entities: &Entities, entity: usize, gender: i32) -> Traits {
    let kind = entities.all[entity].kind;
    Traits {
        gender,
        is_person: kind == EntityType::Person,
        is_plural: kind == EntityType::Norp,
        is_collective: kind == EntityType::Org,
    }
}

fn of_noun(article: &Article, syntax: &Syntax, phrase: &Phrase) -> Traits {
    let word = fold(&article.text[syntax.words[phrase.head()].span]);
    let noun = lemma::noun(&word);
    Traits {
        gender: gender::of_noun(&noun),
        is_person: gender::is_person(&noun),
        is_plural: gender::is_plural(&word),
        is_collective: gender::is_collective(&noun),
    }
}
