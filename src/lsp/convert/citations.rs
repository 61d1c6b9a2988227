//! Items of the call hierarchy: articles, and those whom they cite.

use serde::{Deserialize, Serialize};
use serde_json::json;
use tower_lsp::ls_types::*;

use crate::ide::{self, ListedSource, Source};
use crate::index::{ArticleId, EntityRef};
use crate::lsp::state::World;
use crate::text::Span;

use super::{location, range, symbols};

/// What the client keeps of an item, for its next questions.
#[derive(Serialize, Deserialize)]
pub(in crate::lsp) struct Kept {
    article: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
    name: String,
}

impl Kept {
    fn of(listed: &ListedSource) -> Kept {
        let (entity, origin) = match &listed.source {
            Source::Article(_) => (None, None),
            Source::Entity(entity) => (Some(entity.entity), None),
            Source::Origin { name, .. } => (None, Some(name.clone())),
        };
        Kept { article: listed.source.article().0.to_string(), entity, origin, name: listed.name.clone() }
    }

    /// Whom it stands for now: an edit may have made another entity of that number.
    pub(in crate::lsp) fn now(self, world: &World) -> Option<Source> {
        let article = ArticleId(self.article.into());
        let document = world.snapshot.document(&article)?;
        match (self.entity, self.origin) {
            (_, Some(name)) => Some(Source::Origin { name, article }),
            (None, None) => Some(Source::Article(article)),
            (Some(entity), None) => {
                let all = &document.reading().entities.all;
                let is_it = |entity: &usize| all.get(*entity).is_some_and(|entity| entity.name == self.name);
                let entity = Some(entity).filter(is_it).or_else(|| (0..all.len()).find(is_it))?;
                Some(Source::Entity(EntityRef { article, entity }))
            }
        }
    }
}

/// `None` for what has gone.
pub(in crate::lsp) fn call_item(world: &World, listed: ListedSource) -> Option<CallHierarchyItem> {
    let Location { uri, range: selection_range } = location(world, &listed.location)?;
    let whole = || {
        let document = world.snapshot.document(&listed.location.article)?;
        Some(range(document, Span::new(0, document.source.len()), world.abilities.encoding))
    };
    Some(CallHierarchyItem {
        kind: listed.kind.map_or(SymbolKind::FILE, symbols::entity_kind),
        range: if listed.kind.is_none() { whole()? } else { selection_range },
        data: Some(json!(Kept::of(&listed))),
        detail: Some(listed.detail),
        name: listed.name,
        tags: None,
        uri,
        selection_range,
    })
}

/// What the client sends back of an item; `None` for one that is not ours.
pub(in crate::lsp) fn source_of_item(item: &CallHierarchyItem) -> Option<Kept> {
    Kept::deserialize(item.data.as_ref()?).ok()
}

/// Where the citing side cites.
pub(in crate::lsp) fn call_places(world: &World, article: &ArticleId, places: &[Span]) -> Vec<Range> {
    let place = |span: &Span| {
        let place = ide::Location { article: article.clone(), span: *span };
        location(world, &place).map(|location| location.range)
    };
    places.iter().filter_map(place).collect()
}
