//! Who "I" and "we" are inside a quotation: its speaker.
//!
//! "I" is a person; "we" only where a body speaks, for whom else a person speaks along with the article does not say.

use crate::article::Article;
use crate::entity::{Entities, EntityType, Mention};
use crate::nlp::Syntax;

use super::Attribution;

/// The pronouns of the first person that stand for a named speaker, in order.
pub fn first_person(
    article: &Article,
    syntax: &Syntax,
    entities: &Entities,
    attributions: &[Attribution],
) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for attribution in attributions {
        let Some(entity) = attribution.entity.filter(|entity| *entity < entities.all.len()) else { continue };
        let is_speaker: fn(&str) -> bool = match entities.all[entity].kind {
            EntityType::Person => is_one,
            EntityType::Org => are_several,
            _ => continue,
        };
        for piece in &attribution.content {
            let first = syntax.words.partition_point(|word| word.span.start < piece.start);
            let within = syntax.words[first..].iter().map(|word| word.span).take_while(|span| span.end <= piece.end);
            let spoken = within.filter(|span| is_speaker(&article.text[*span])).filter(|span| {
                let around = article.quotation_around(*span);
                around.is_some_and(|quotation| article.quotations[quotation].depth == 0)
                    && entities.names_in(*span).next().is_none()
            });
            mentions.extend(spoken.map(|span| Mention { span, entity, nominal: true }));
        }
    }
    mentions.sort_by_key(|mention| (mention.span.start, mention.span.end));
    // Words that two are said to have spoken are nobody's.
    let is_shared = |at: usize| {
        let own: &Mention = &mentions[at];
        let near = [at.checked_sub(1), Some(at + 1)];
        near.into_iter()
            .flatten()
            .filter_map(|at| mentions.get(at))
            .any(|other| other.span == own.span && other.entity != own.entity)
    };
    let sole: Vec<bool> = (0..mentions.len()).map(|at| !is_shared(at)).collect();
    let mut sole = sole.iter();
    mentions.retain(|_| *sole.next().unwrap_or(&false));
    mentions.dedup_by_key(|mention| mention.span);
    mentions
}

fn is_one(word: &str) -> bool {
    ["I", "me", "my", "mine", "myself", "Me", "My", "Mine", "Myself"].contains(&word)
}

fn are_several(word: &str) -> bool {
    ["we", "us", "our", "ours", "ourselves", "We", "Us", "Our", "Ours", "Ourselves"].contains(&word) // but "US"
}
