//! Completion items.

use serde_json::{Value, json};
use tower_lsp::ls_types::*;

use crate::entity::EntityType;
use crate::ide::{Completion, CompletionKind};
use crate::index::{ArticleId, EntityRef};
use crate::text::Span;

/// `rank` is the item's place among those that are offered with it.
pub(in crate::lsp) fn completion(rank: usize, found: Completion, range: impl Fn(Span) -> Range) -> CompletionItem {
    CompletionItem {
        label: found.label,
        kind: Some(kind(found.kind)),
        detail: Some(found.detail),
        sort_text: Some(format!("{rank:04}")),
        filter_text: Some(found.filter),
        text_edit: Some(TextEdit { range: range(found.span), new_text: found.text }.into()),
        data: found.entity.map(|entity| json!({"article": entity.article.0.as_ref(), "entity": entity.entity})),
        ..Default::default()
    }
}

/// The entity behind an item, which clients send back as they got it.
pub(in crate::lsp) fn entity_of(data: &Value) -> Option<EntityRef> {
    let article = ArticleId(data.get("article")?.as_str()?.into());
    Some(EntityRef { article, entity: usize::try_from(data.get("entity")?.as_u64()?).ok()? })
}

fn kind(kind: CompletionKind) -> CompletionItemKind {
    match kind {
        CompletionKind::Name(kind) => match kind {
            EntityType::Person => CompletionItemKind::CLASS,
            EntityType::Org => CompletionItemKind::INTERFACE,
            EntityType::Gpe | EntityType::Loc | EntityType::Fac => CompletionItemKind::MODULE,
            EntityType::Event => CompletionItemKind::EVENT,
            EntityType::Norp => CompletionItemKind::ENUM,
            EntityType::Law => CompletionItemKind::STRUCT,
            EntityType::Product => CompletionItemKind::VALUE,
        },
        CompletionKind::Outlet => CompletionItemKind::FILE,
        CompletionKind::Type | CompletionKind::Reliability => CompletionItemKind::ENUM_MEMBER,
    }
}
