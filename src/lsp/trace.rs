//! What the client hears of its requests where it has set a trace: how long each took, and what was asked.

use std::sync::Arc;
use std::time::Instant;

use serde::Deserialize;
use tower_lsp::jsonrpc::Request;
use tower_lsp::ls_types::notification::LogTrace;
use tower_lsp::ls_types::{LogTraceParams, SetTraceParams, TraceValue};

use super::server::Server;

/// Takes in `$/setTrace` where all messages pass in order, so that it counts for the next request.
pub(super) fn set(server: &Server, request: &Request) {
    let params = request.params().cloned().unwrap_or_default();
    if let Ok(SetTraceParams { value }) = SetTraceParams::deserialize(params) {
        server.state().trace = value;
    }
}

/// A request that somebody follows; nothing, where nobody does.
pub(super) struct Traced(Option<Followed>);

struct Followed {
    server: Arc<Server>,
    method: String,
    /// Only where the client wants everything.
    params: Option<String>,
    begun: Instant,
}

impl Traced {
    pub(super) fn begin(server: &Arc<Server>, request: &Request) -> Traced {
        let trace = server.state().trace;
        // Notifications have no answer that could be waited for.
        if trace == TraceValue::Off || request.id().is_none() {
            return Traced(None);
        }
        let params = request.params().filter(|_| trace == TraceValue::Verbose).map(ToString::to_string);
        let method = request.method().to_owned();
        Traced(Some(Followed { server: server.clone(), method, params, begun: Instant::now() }))
    }

    pub(super) fn end(self) {
        let Some(Followed { server, method, params, begun }) = self.0 else { return };
        let message = format!("{method} was answered within {:.1} ms.", begun.elapsed().as_secs_f64() * 1000.0);
        let news = LogTraceParams { message, verbose: params };
        tokio::spawn(async move { server.client.send_notification::<LogTrace>(news).await });
    }
}
