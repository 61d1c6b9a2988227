//! What handlers and background tasks share: the state, the pool, the client and the tasks' mailboxes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;
use tower_lsp::Client;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{Position, Uri};

use crate::corpus::Document;
use crate::index::ArticleId;
use crate::text::{CancellationToken, Cancelled};

use super::pool::{Pool, internal_error};
use super::progress::Running;
use super::state::{State, World};
use super::{client_process, convert, disk, names, publish};

#[derive(Debug)]
pub(super) struct Server {
    pub client: Client,
    pub pool: Pool,
    /// Progress that the editor shows and may cancel.
    pub running: Running,
    state: Mutex<State>,
    publisher: UnboundedSender<publish::Event>,
    disk: UnboundedSender<disk::Job>,
    mailboxes: Mutex<Option<Mailboxes>>,
    client_process: watch::Sender<Option<u32>>,
    shut_down: AtomicBool,
}

/// Where the tasks receive, until they are started.
#[derive(Debug)]
struct Mailboxes {
    publisher: UnboundedReceiver<publish::Event>,
    disk: UnboundedReceiver<disk::Job>,
}
