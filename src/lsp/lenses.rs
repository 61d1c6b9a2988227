//! Code lenses: where they stand at once, what they say when the editor shows them.

use std::collections::HashMap;
use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::ide::{self, Lens};
use crate::index::ArticleId;
use crate::text::{CancellationToken, Cancelled};

use super::convert;
use super::server::Server;
use super::state::World;

pub(super) fn options() -> CodeLensOptions {
    CodeLensOptions { resolve_provider: Some(true) }
}

pub(super) fn of_article(
    server: &Server,
    uri: Uri,
) -> impl Future<Output = Result<Option<Vec<CodeLens>>>> + Send + use<> {
    server.ask(&uri.clone(), move |question| {
        let lenses = ide::lenses(&question.world.snapshot, question.id(), question.cancellation)?;
        Ok(convert::lenses(question, &lenses, &uri))
    })
}

/// The lenses of all open articles.
pub(super) fn of_open_articles(
    world: &World,
    cancellation: &CancellationToken,
) -> std::result::Result<HashMap<ArticleId, Vec<Lens>>, Cancelled> {
    let lenses = |id: &ArticleId| Ok((id.clone(), ide::lenses(&world.snapshot, id, cancellation)?));
    world.open.keys().map(lenses).collect()
}

/// The lens with its words; as it is where its article has gone.
pub(super) fn resolve(server: &Arc<Server>, lens: CodeLens) -> impl Future<Output = Result<CodeLens>> + Send + use<> {
    server.ask_or_keep(convert::article_of_lens(&lens), lens, |question, lens| {
        let now = ide::lens_at(&question.world.snapshot, question.id(), question.offset(lens.range.start));
        convert::resolved_lens(question, now, lens)
    })
}
