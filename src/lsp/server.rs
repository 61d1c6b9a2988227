//! What handlers and background tasks share: the state, the pool, the client and the tasks' mailboxes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::sync::watch;
use tower_lsp::Client;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{MessageType, Uri};

use crate::corpus::Document;
use crate::text::CancellationToken;

use super::diagnostics::LastReports;
use super::partial::InParts;
use super::pool::{Pool, internal_error};
use super::progress::Running;
use super::state::{State, World};
use super::tokens::LastTokens;
use super::{client_process, commands, disk, names, publish};

/// How long a task waits for the client's answer.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(super) struct Server {
    pub client: Client,
    /// For answers that a reader waits for.
    pub pool: Pool,
    /// For what the server does on its own accord: reading files, finding out what has changed.
    pub background: Pool,
    /// For answers that take as long as they take: no reader waits behind them.
    pub patient: Pool,
    /// Progress that the editor shows and may cancel.
    pub running: Running,
    pub last_reports: LastReports,
    pub last_tokens: LastTokens,
    pub in_parts: InParts,
    state: Mutex<State>,
    publisher: UnboundedSender<publish::Event>,
    disk: UnboundedSender<disk::Job>,
    decider: UnboundedSender<commands::Order>,
    client_process: watch::Sender<Option<u32>>,
    shut_down: AtomicBool,
}

/// A question about one article, and all that its answer is made of.
pub(super) struct Question<'a> {
    pub world: &'a World,
    pub document: &'a Document,
    pub cancellation: &'a CancellationToken,
}

impl Server {
    /// Starts the background tasks.
    pub(super) fn start(client: Client) -> Arc<Server> {
        let (publisher, events) = unbounded_channel();
        let (disk, jobs) = unbounded_channel();
        let (decider, orders) = unbounded_channel();
        let threads = std::thread::available_parallelism().map_or(2, usize::from).max(2);
        let server = Arc::new(Server {
            client,
            pool: Pool::new(threads),
            background: Pool::new(threads),
            patient: Pool::new(1),
            running: Running::default(),
            last_reports: LastReports::default(),
            last_tokens: LastTokens::default(),
            in_parts: InParts::default(),
            state: Mutex::default(),
            publisher,
            disk,
            decider,
            client_process: watch::Sender::new(None),
            shut_down: AtomicBool::new(false),
        });
        tokio::spawn(publish::run(server.clone(), events));
        tokio::spawn(disk::run(server.clone(), jobs));
        tokio::spawn(commands::run(server.clone(), orders));
        server
    }

    /// The one lock. Held for microseconds, never across an await.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a question about an article from the state at this moment: call it before the first await. `None` for
    /// an article that nobody has opened or found.
    pub(super) fn ask<T, F>(&self, uri: &Uri, answer: F) -> impl Future<Output = Result<Option<T>>> + Send + use<T, F>
    where
        T: Send + 'static,
        F: FnOnce(&Question<'_>) -> Result<T> + Send + 'static,
    {
        let id = names::id_of_uri(uri);
        self.ask_all(move |world, cancellation| match world.snapshot.document(&id) {
            Some(document) => answer(&Question { world, document, cancellation }).map(Some),
            None if world.open.contains_key(&id) => Err(internal_error("crosscheck failed to read this article")),
            None => Ok(None),
        })
    }

    /// Answers with more of an item that the client has had from the article; as it is where the article has gone.
    pub(super) fn ask_or_keep<T, F>(
        &self,
        article: Option<Uri>,
        item: T,
        answer: F,
    ) -> impl Future<Output = Result<T>> + Send + use<T, F>
    where
        T: Clone + Send + 'static,
        F: FnOnce(&Question<'_>, T) -> T + Send + 'static,
    {
        let kept = item.clone();
        let asked = article.map(|article| self.ask(&article, move |question| Ok(answer(question, item))));
        async move {
            match asked {
                Some(asked) => Ok(asked.await?.unwrap_or(kept)),
                None => Ok(kept),
            }
        }
    }

    /// Answers a question about the whole corpus, likewise.
    pub(super) fn ask_all<T, F>(&self, answer: F) -> impl Future<Output = Result<T>> + Send + use<T, F>
    where
        T: Send + 'static,
        F: FnOnce(&World, &CancellationToken) -> Result<T> + Send + 'static,
    {
        let view = self.state().view();
        self.pool.run(move |cancellation| answer(&view.read(cancellation)?, cancellation))
    }

    /// Answers a question about the whole corpus that takes long.
    pub(super) fn ask_patiently<T, F>(&self, answer: F) -> impl Future<Output = Result<T>> + Send + use<T, F>
    where
        T: Send + 'static,
        F: FnOnce(&World, &CancellationToken) -> Result<T> + Send + 'static,
    {
        let view = self.state().view();
        self.patient.run(move |cancellation| answer(&view.read(cancellation)?, cancellation))
    }

    pub(super) fn tell_publisher(&self, event: publish::Event) {
        let _ = self.publisher.send(event); // the task ends with the server
    }

    pub(super) fn tell_disk(&self, job: disk::Job) {
        let _ = self.disk.send(job);
    }

    pub(super) fn tell_decider(&self, order: commands::Order) {
        let _ = self.decider.send(order);
    }

    /// Says something that the editor keeps in its log.
    pub(super) fn log(&self, message: String) {
        let client = self.client.clone();
        tokio::spawn(async move { client.log_message(MessageType::WARNING, message).await });
    }

    pub(super) fn watch_client(&self, process: u32) {
        self.client_process.send_replace(Some(process));
    }

    /// Ends when the client's process does.
    pub(super) async fn client_death(&self) {
        let mut process = self.client_process.subscribe();
        let known = process.wait_for(Option::is_some).await.ok().and_then(|process| *process);
        match known {
            Some(process) => client_process::death(process).await,
            None => std::future::pending().await,
        }
    }

    pub(super) fn shut_down(&self) {
        self.shut_down.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_shut_down(&self) -> bool {
        self.shut_down.load(Ordering::Relaxed)
    }
}

/// The client's answer, if it gives one in time. Never to be awaited by a handler.
pub(super) async fn answered<T>(request: impl Future<Output = Result<T>>) -> Option<T> {
    tokio::time::timeout(PATIENCE, request).await.ok()?.ok()
}
