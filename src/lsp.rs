//! The language server. It only translates: protocol types in, one call to `ide`, protocol types out.
//!
//! The only user of tower-lsp, tokio and, with `cli`, serde_json. Four rules keep edits in order and the server alive:
//! 1. A handler locks, and changes or snapshots, before its first await: plain `fn … -> impl Future`.
//! 2. There is one lock on what the server knows ([`state::State`]), held for microseconds and never across an await.
//! 3. As many requests run at once as the client likes; the work happens on a bounded [`pool`], and stops when its
//!    request is cancelled.
//! 4. No handler awaits the client: what is asked of it is asked in tasks of their own, with a time limit.

use std::process::ExitCode;
use std::time::Duration;

use tower_lsp::{LspService, Server as Transport};

mod abilities;
mod answers;
mod articles;
mod backend;
mod citations;
mod client_process;
mod commands;
mod completion;
mod configuration;
mod convert;
mod decisions;
mod diagnostics;
mod disk;
mod hints;
mod incoming;
mod lenses;
mod links;
mod names;
mod partial;
mod pool;
mod progress;
mod publish;
mod registration;
mod server;
mod show;
mod state;
mod symbols;
mod tokens;
mod trace;

use backend::Backend;
use incoming::Front;

/// How long the last answers may take on their way.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// Serves one client on standard input and output until it says `exit`, closes its end, or dies. As the protocol has
/// it, the end is a success only after `shutdown`.
pub fn run() -> ExitCode {
    let Ok(runtime) = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build() else {
        return ExitCode::FAILURE;
    };
    let code = runtime.block_on(serve());
    runtime.shutdown_background(); // a thread may still wait for a line on standard input
    code
}

async fn serve() -> ExitCode {
    let (service, socket) = LspService::build(Backend::new)
        .custom_method("window/workDoneProgress/cancel", Backend::cancel_progress)
        .custom_method(articles::METHOD, Backend::articles)
        .finish();
    let server = service.inner().server();
    let input = incoming::readable(tokio::io::stdin());
    let (output, written) = partial::in_parts(tokio::io::stdout(), server.clone());
    let transport = Transport::new(input, output, socket).concurrency_level(usize::MAX);
    tokio::select! {
        () = transport.serve(Front { service, server: server.clone() }) => {
            let _ = tokio::time::timeout(LAST_WORDS, written).await;
        }
        () = server.client_death() => {}
    }
    if server.is_shut_down() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
