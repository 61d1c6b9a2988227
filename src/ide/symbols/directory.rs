//! The entities of the whole corpus, each once, to be found by name.

use rustc_hash::FxHashSet;

use crate::corpus::Snapshot;
use crate::entity::EntityType;
use crate::index::{EntityRef, Linker};
use crate::nlp::fold::fold;
use crate::text::{CancellationToken, Cancelled};

use super::super::{Location, entities};
use super::fuzzy;

/// Who is who in one snapshot. It takes its time to make and none to ask.
#[derive(Debug)]
pub struct Directory(Vec<Entry>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceSymbol {
    pub name: String,
    pub kind: EntityType,
    /// What tells it from others of its name: its role, if it is known, and the article that introduces it.
    pub container: Option<String>,
    pub location: Location,
    /// Whom it stands for, as that place has it.
    pub entity: EntityRef,
}

#[derive(Debug)]
struct Entry {
    /// All that it is called, folded.
    forms: Vec<String>,
    articles: usize,
    symbol: WorkspaceSymbol,
}

impl Directory {
    pub fn of(snapshot: &Snapshot, cancellation: &CancellationToken) -> Result<Directory, Cancelled> {
        let linker = Linker::new(&snapshot.index);
        let mut seen: FxHashSet<EntityRef> = FxHashSet::default();
        let mut entries = Vec::new();
        for document in snapshot.documents.values() {
            cancellation.check()?;
            for entity in 0..document.reading().entities.all.len() {
                let here = EntityRef { article: document.id.clone(), entity };
                if seen.contains(&here) {
                    continue;
                }
                let same = linker.same_entity(&here);
                entries.extend(Entry::of(snapshot, &linker, &same));
                seen.extend(same);
            }
        }
        Ok(Directory(entries))
    }

    /// Those whose names match `query`, letters in order, best first; all of them where it is empty.
    pub fn matching(&self, query: &str) -> Vec<&WorkspaceSymbol> {
        let query = fold(query);
        let best_score = |entry: &Entry| entry.forms.iter().filter_map(|form| fuzzy::score(&query, form)).max();
        let found = self.0.iter().filter_map(|entry| Some((best_score(entry)?, entry)));
        let mut found: Vec<(u32, &Entry)> = found.collect();
        found.sort_by(|(score, entry), (other_score, other)| {
            let by_articles = || other.articles.cmp(&entry.articles);
            other_score.cmp(score).then_with(by_articles).then_with(|| entry.symbol.name.cmp(&other.symbol.name))
        });
        found.into_iter().map(|(_, entry)| &entry.symbol).collect()
    }
}

impl Entry {
    fn of(snapshot: &Snapshot, linker: &Linker, same: &[EntityRef]) -> Option<Entry> {
        let (introduced, span) = entities::best_introduction(snapshot, same)?;
        let (document, entity) = entities::resolve(snapshot, &introduced)?;
        let credit = entities::credit(document);
        let container = Some(entity.role().map_or_else(|| credit.clone(), |role| format!("{role} · {credit}")));
        let span = document.reading().article.to_source(span);
        let kind = linker.entity_type(&introduced).unwrap_or(entity.kind);
        let all = same.iter().filter_map(|entity| entities::resolve(snapshot, entity));
        let forms = all.flat_map(|(_, entity)| entity.aliases.iter().chain([&entity.name]));
        let mut forms: Vec<&String> = forms.collect();
        forms.sort_unstable();
        forms.dedup();
        let mut forms: Vec<String> = forms.into_iter().map(|form| fold(form)).collect();
        forms.dedup();
        let symbol = WorkspaceSymbol {
            name: entity.name.clone(),
            kind,
            container,
            location: Location { article: introduced.article.clone(), span },
            entity: introduced,
        };
        Some(Entry { forms, articles: same.len(), symbol })
    }
}
