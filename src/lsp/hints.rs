//! Inlay hints, as far as the settings want any.

use std::collections::HashMap;
use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::ide;
use crate::index::ArticleId;
use crate::text::Span;

use super::convert;
use super::server::Server;
use super::state::World;

pub(super) fn options() -> InlayHintOptions {
    InlayHintOptions { resolve_provider: Some(true), ..Default::default() }
}

pub(super) fn of_range(
    server: &Server,
    uri: Uri,
    range: Range,
) -> impl Future<Output = Result<Option<Vec<InlayHint>>>> + Send + use<> {
    server.ask(&uri.clone(), move |question| {
        let wanted = question.world.settings.inlay_hints;
        let found = ide::inlay_hints(&question.world.snapshot, question.id(), question.span(range), wanted);
        Ok(convert::hints(question, found, &uri))
    })
}

/// The hint with all that there is to say of it; as it is where its words have gone.
pub(super) fn resolve(server: &Arc<Server>, hint: InlayHint) -> impl Future<Output = Result<InlayHint>> + Send + use<> {
    let (article, words) = convert::article_of_hint(&hint).unzip();
    server.ask_or_keep(article, hint, |question, hint| {
        let Some(words) = words else { return hint };
        let at = question.offset(hint.position);
        let detail = ide::inlay_hint_detail(&question.world.snapshot, question.id(), at, &words);
        convert::resolved_hint(question, detail, words, hint)
    })
}

/// The hints of all open articles.
pub(super) fn of_open_articles(world: &World) -> HashMap<ArticleId, Vec<ide::InlayHint>> {
    let wanted = world.settings.inlay_hints;
    let hints = |id: &ArticleId| {
        let whole = world.snapshot.document(id).map(|document| Span::new(0, document.source.len()));
        let whole = whole.filter(|_| wanted.any());
        (id.clone(), whole.map_or_else(Vec::new, |whole| ide::inlay_hints(&world.snapshot, id, whole, wanted)))
    };
    world.open.keys().map(hints).collect()
}
