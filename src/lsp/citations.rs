//! The chain of sources as the protocol's call hierarchy: to cite is to call.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::ide;

use super::convert;
use super::server::Server;

pub(super) fn source_at(
    server: &Server,
    at: TextDocumentPositionParams,
) -> impl Future<Output = Result<Option<Vec<CallHierarchyItem>>>> + Send + use<> {
    server.ask(&at.text_document.uri, move |question| {
        let source = ide::source_at(&question.world.snapshot, question.id(), question.offset(at.position));
        Ok(source.and_then(|source| convert::call_item(question.world, source)).into_iter().collect())
    })
}

/// Who cites the item.
pub(super) fn cited_by(
    server: &Server,
    item: &CallHierarchyItem,
) -> impl Future<Output = Result<Option<Vec<CallHierarchyIncomingCall>>>> + Send + use<> {
    let source = convert::source_of_item(item);
    server.ask_all(move |world, cancellation| {
        let Some(source) = source.and_then(|kept| kept.now(world)) else { return Ok(None) };
        let found = ide::cited_by(&world.snapshot, &source, cancellation)?.into_iter();
        let call = |citation: ide::Citation| {
            let from_ranges = convert::call_places(world, citation.other.source.article(), &citation.places);
            Some(CallHierarchyIncomingCall { from: convert::call_item(world, citation.other)?, from_ranges })
        };
        Ok(Some(found.filter_map(call).collect()))
    })
}

/// Whom the item cites.
pub(super) fn cites(
    server: &Server,
    item: &CallHierarchyItem,
) -> impl Future<Output = Result<Option<Vec<CallHierarchyOutgoingCall>>>> + Send + use<> {
    let source = convert::source_of_item(item);
    server.ask_all(move |world, cancellation| {
        let Some(source) = source.and_then(|kept| kept.now(world)) else { return Ok(None) };
        let found = ide::cites(&world.snapshot, &source, cancellation)?.into_iter();
        let call = |citation: ide::Citation| {
            let from_ranges = convert::call_places(world, source.article(), &citation.places);
            Some(CallHierarchyOutgoingCall { to: convert::call_item(world, citation.other)?, from_ranges })
        };
        Ok(Some(found.filter_map(call).collect()))
    })
}
