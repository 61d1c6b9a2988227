//! What articles say that somebody is, and when they said so.

use crate::corpus::Document;
use crate::entity::Entity;
use crate::ide::entities;
use crate::nlp::fold::fold;

use super::escaped;

/// The roles beside the one that is `shown`, as of the articles that give them, earliest first; none if there are no
/// others.
pub(super) fn over_time(resolved: &[(&Document, &Entity)], shown: &str) -> Option<String> {
    let mut told = vec![core(shown)];
    let mut roles = Vec::new();
    let mut in_order: Vec<&(&Document, &Entity)> = resolved.iter().collect();
    in_order.sort_by_key(|(document, _)| {
        let published = document.reading().article.metadata.published.as_ref().map(|published| published.value);
        (published.is_none(), published)
    });
    for (document, entity) in in_order {
        for (role, _) in &entity.roles {
            let core = core(role);
            // "minister" tells nothing new beside "transport minister"; "former transport minister" does.
            if !told.iter().any(|known| is_within(&core, known) || is_within(known, &core) && !is_past(&core)) {
                told.push(core);
                roles.push(format!("{} ({})", escaped(role), escaped(&entities::credit(document))));
            }
        }
    }
    const MOST: usize = 4;
    roles.truncate(MOST);
    (!roles.is_empty()).then(|| format!("Also described as {}", roles.join("; ")))
}

/// The words that tell one role from another.
fn core(role: &str) -> Vec<String> {
    const SMALL: [&str; 12] = ["the", "a", "an", "its", "his", "her", "their", "of", "for", "at", "in", "and"];
    let folded = fold(role);
    folded.split(' ').filter(|word| !SMALL.contains(word)).map(str::to_owned).collect()
}

fn is_past(role: &[String]) -> bool {
    role.iter().any(|word| matches!(word.as_str(), "former" | "then" | "ex" | "outgoing" | "late"))
}

fn is_within(one: &[String], other: &[String]) -> bool {
    one.iter().all(|word| other.contains(word))
}
