//! Who somebody is, from all sources together.

use crate::corpus::{Document, Snapshot};
use crate::entity::{Entity, Footing, Mention};
use crate::ide::{check, entities};
use crate::index::{EntityRef, Reason};

use super::{COUNTERPARTS, counted, decided, escaped, kind, outlet, roles};

/// Name, type and role; then other roles, other names, how often and where, what is disputed, what is noted.
pub(super) fn about(snapshot: &Snapshot, document: &Document, mention: &Mention) -> Vec<String> {
    let own = entities::entity_of(&document.id, mention);
    let same = snapshot.index.same_entity(&own);
    let resolved: Vec<_> = same.iter().filter_map(|entity| entities::resolve(snapshot, entity)).collect();
    let introduced = entities::best_introduction(snapshot, &same).map_or(own.clone(), |(entity, _)| entity);
    let Some((source, best)) = entities::resolve(snapshot, &introduced) else { return Vec::new() };

    let name = decided_name(snapshot, &own).unwrap_or(&best.name);
    let role = best.role().map_or(String::new(), |role| format!(", {}", escaped(role)));
    let agreed = snapshot.index.entity_type(&own).unwrap_or(best.kind);
    let mut paragraphs = vec![format!("**{}** · {}{role}", escaped(name), kind(agreed))];
    paragraphs.extend(roles::over_time(&resolved, best.role().unwrap_or_default()));
    paragraphs.extend(other_names(&resolved, name));
    let mut counts = counted(entities::mentions(snapshot, &same).len(), "mention");
    let statements = entities::statements(snapshot, &same);
    if statements > 0 {
        counts = format!("{counts} and {}", counted(statements, "statement"));
    }
    paragraphs.push(match &resolved[..] {
        [_] => format!("{counts} in this article"),
        _ => format!(
            "{counts} in {} · introduced in {}",
            counted(resolved.len(), "article"),
            outlet::credit(snapshot, source)
        ),
    });
    paragraphs.extend(why_linked(snapshot, &own, &introduced));
    let disputed = check::conflicts::about(snapshot, document, mention.entity);
    paragraphs.extend(disputed.iter().take(COUNTERPARTS).map(|words| format!("Disputed: {}", escaped(words))));
    paragraphs.extend(outlet::about(snapshot, document, mention));
    paragraphs.extend(decided::notes(snapshot, &same));
    paragraphs
}

/// The name that an `[[entity]]` gives.
fn decided_name<'a>(snapshot: &'a Snapshot, entity: &EntityRef) -> Option<&'a String> {
    let summary = snapshot.index.entity(entity)?;
    (summary.footing == Footing::Decided).then_some(&summary.name)
}

fn other_names(resolved: &[(&Document, &Entity)], name: &str) -> Option<String> {
    let forms = resolved.iter().flat_map(|(_, entity)| entity.aliases.iter().chain([&entity.name]));
    let mut aliases: Vec<String> = forms.filter(|form| **form != name).map(|form| escaped(form)).collect();
    aliases.sort();
    aliases.dedup();
    (!aliases.is_empty()).then(|| format!("Also: {}", aliases.join(", ")))
}

/// What ties this article's entity to the one that is introduced elsewhere; nothing where both have one full name.
fn why_linked(snapshot: &Snapshot, own: &EntityRef, introduced: &EntityRef) -> Option<String> {
    let link = snapshot.index.link(own, introduced)?;
    let reason = match &link.reason {
        Reason::SameName => return None,
        Reason::Acronym { spelled_out_in } => {
            let spelled_out = snapshot.document(spelled_out_in).map(|document| escaped(&entities::credit(document)));
            format!("acronym spelled out in {}", spelled_out?)
        }
        reason => reason.to_string(),
    };
    Some(format!("Linked by: {reason} (confidence {})", link.confidence))
}
