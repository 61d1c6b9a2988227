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
    let asked = convert::article_of_link(&link).map(|article| {
        let link = link.clone();
        server.ask(&article, move |question| {
            let target = ide::link_target(&question.world.snapshot, question.id(), question.span(link.range));
            Ok(convert::resolved_link(question, target, link))
        })
    });
    async move {
        match asked {
            Some(asked) => Ok(asked.await?.unwrap_or(link)),
            None => Ok(link),
        }
    }
}
