//! Work that the editor shows while it lasts, and lets its user cancel.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;
use tower_lsp::ls_types::{NumberOrString, ProgressToken};

use crate::text::CancellationToken;

use super::server::{Server, answered};

/// The work that may be cancelled, by the token that the editor knows it under.
#[derive(Debug, Default)]
pub(super) struct Running {
    work: Mutex<HashMap<ProgressToken, CancellationToken>>,
    started: AtomicU32,
}

impl Running {
    pub(super) fn cancel(&self, token: &ProgressToken) {
        if let Some(work) = self.lock().get(token) {
            work.cancel();
        }
    }

    fn next_token(&self) -> ProgressToken {
        NumberOrString::String(format!("crosscheck/{}", self.started.fetch_add(1, Ordering::Relaxed)))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<ProgressToken, CancellationToken>> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One piece of work. Dropping it ends the display.
pub(super) struct Progress {
    /// How many steps are done; the task that talks to the editor listens.
    done: watch::Sender<usize>,
    pub cancellation: CancellationToken,
}

impl Progress {
    /// Begins to show work of `steps` steps, if the editor agrees. Nobody waits for that: the work has begun already.
    pub(super) fn begin(server: &Arc<Server>, title: &'static str, steps: usize) -> Progress {
        let (done, updates) = watch::channel(0);
        let cancellation = CancellationToken::default();
        if server.state().abilities.progress {
            tokio::spawn(show(server.clone(), title, steps, updates, cancellation.clone()));
        }
        Progress { done, cancellation }
    }

    pub(super) fn report(&self, done: usize) {
        self.done.send_replace(done);
    }
}

async fn show(
    server: Arc<Server>,
    title: &'static str,
    steps: usize,
    mut done: watch::Receiver<usize>,
    cancellation: CancellationToken,
) {
    let token = server.running.next_token();
    if answered(server.client.create_work_done_progress(token.clone())).await.is_none() {
        return;
    }
    server.running.lock().insert(token.clone(), cancellation.clone());
    let progress = server.client.progress(token.clone(), title).with_percentage(0).with_cancel_button().begin().await;
    while done.changed().await.is_ok() {
        let now = *done.borrow_and_update();
        let percentage = u32::try_from(now * 100 / steps.max(1)).unwrap_or(100);
        progress.report_with_message(format!("{now} of {steps} articles"), percentage, None).await;
    }
    server.running.lock().remove(&token);
    progress.finish().await;
}
