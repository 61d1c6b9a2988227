//! Completion requests: in notes by their reading, in `crosscheck.toml` by its text.

use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::files::DECISIONS_FILE;
use crate::ide;

use super::convert;
use super::server::Server;

pub(super) fn options() -> CompletionOptions {
    CompletionOptions {
        resolve_provider: Some(true),
        trigger_characters: Some(vec!["\"".to_owned(), "'".to_owned()]), // strings in crosscheck.toml
        ..Default::default()
    }
}

/// For clients that let us say for which files it is: articles are not bothered at all.
pub(super) fn registration() -> Value {
    let selector = json!([
        {"language": "markdown"},
        {"pattern": "**/*.{md,markdown}"},
        {"pattern": format!("**/{DECISIONS_FILE}")},
    ]);
    let mut registration = json!(options());
    registration["documentSelector"] = selector;
    registration
}

pub(super) fn completion(
    server: &Arc<Server>,
    at: TextDocumentPositionParams,
) -> impl Future<Output = Result<Option<CompletionResponse>>> + Send + use<> {
    let uri = at.text_document.uri;
    let decisions = server.state().decision_files.opened(&uri);
    let article = super::names::id_of_uri(&uri);
    server.ask_all(move |world, _| {
        let abilities = world.abilities;
        let items: Vec<CompletionItem> = match decisions {
            Some(text) => {
                let offset = convert::offset_in(&text, at.position, abilities.encoding);
                let found = ide::decisions_completions(&world.snapshot, &text, offset);
                let range = |span| convert::range_in(&text, span, abilities.encoding);
                found.into_iter().enumerate().map(|(rank, found)| convert::completion(rank, found, range)).collect()
            }
            None => {
                let Some(document) = world.snapshot.document(&article) else { return Ok(None) };
                let position = convert::offset_in(&document.source, at.position, abilities.encoding);
                let found = ide::completions(&world.snapshot, &article, position);
                let range = |span| convert::range(document, span, abilities.encoding);
                found.into_iter().enumerate().map(|(rank, found)| convert::completion(rank, found, range)).collect()
            }
        };
        // More letters may mean another stretch of words.
        Ok(Some(CompletionResponse::List(CompletionList { is_incomplete: true, items })))
    })
}

/// Adds where the name is introduced.
pub(super) fn resolve(
    server: &Arc<Server>,
    mut item: CompletionItem,
) -> impl Future<Output = Result<CompletionItem>> + Send + use<> {
    server.ask_all(move |world, _| {
        let introduction = item
            .data
            .as_ref()
            .and_then(convert::entity_of)
            .and_then(|entity| ide::completion_introduction(&world.snapshot, &entity, &item.label));
        item.documentation = introduction.map(|value| {
            let markdown = world.abilities.markdown_documentation;
            let kind = if markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
            Documentation::MarkupContent(MarkupContent { kind, value })
        });
        Ok(item)
    })
}
