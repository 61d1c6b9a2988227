//! Document links: addresses at once, cited articles once somebody points at them.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::ide;

use super::convert;
use super::server::Server;

pub(super) fn options() -> DocumentLinkOptions {
    DocumentLinkOptions { resolve_provider: Some(true), work_done_progress_options: Default::default() }
}

pub(super) fn of_article(
    server: &Server,
    uri: Uri,
) -> impl Future<Output = Result<Option<Vec<DocumentLink>>>> + Send + use<> {
    server.ask(&uri.clone(), move |question| {
        let found = ide::links(&question.world.snapshot, question.id(), question.cancellation)?;
        Ok(convert::links(question, found, &uri))
    })
}

/// The link with where it leads; as it is where its words have gone.
pub(super) fn resolve(
    server: &Arc<Server>,
    link: DocumentLink,
) -> impl Future<Output = Result<DocumentLink>> + Send + use<> {
    server.ask_or_keep(convert::article_of_link(&link), link, |question, link| {
        let target = ide::link_target(&question.world.snapshot, question.id(), question.span(link.range));
        convert::resolved_link(question, target, link)
    })
}
