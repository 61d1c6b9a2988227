//! Workspace symbols: at once with their places, or for clients that ask for a place later, then.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::ide;

use super::abilities::Abilities;
use super::convert;
use super::server::Server;

pub(super) fn offer(abilities: Abilities) -> OneOf<bool, WorkspaceSymbolOptions> {
    let resolve_provider = abilities.symbol_places_later.then_some(true);
    OneOf::Right(WorkspaceSymbolOptions { resolve_provider, work_done_progress_options: Default::default() })
}

pub(super) fn matching(
    server: &Arc<Server>,
    query: String,
) -> impl Future<Output = Result<Option<WorkspaceSymbolResponse>>> + Send + use<> {
    server.ask_all(move |world, cancellation| {
        let symbols = world.directory(cancellation)?.matching(&query);
        Ok(Some(convert::workspace_symbols(world, symbols)))
    })
}

pub(super) fn resolve(
    server: &Arc<Server>,
    symbol: WorkspaceSymbol,
) -> impl Future<Output = Result<WorkspaceSymbol>> + Send + use<> {
    server.ask_all(move |world, _| {
        let entity = convert::entity_of_symbol(&symbol);
        let place = entity.and_then(|entity| ide::workspace_symbol_place(&world.snapshot, &entity, &symbol.name));
        Ok(convert::resolved_symbol(world, place, symbol))
    })
}
