//! Where the work of requests happens: a bounded number of threads, so that any number of requests may wait.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tower_lsp::jsonrpc::{Error, Result};

use crate::text::{CancellationToken, Cancelled};

/// Runs work away from the thread that reads and writes messages.
#[derive(Debug, Clone)]
pub(super) struct Pool {
    /// One permit per thread; a piece of work keeps its permit until it has really ended.
    permits: Arc<Semaphore>,
}

impl Pool {
    pub(super) fn new(threads: usize) -> Pool {
        Pool { permits: Arc::new(Semaphore::new(threads)) }
    }

    /// Does `work` as soon as a thread is free. Dropping the future cancels the token; a panic becomes an error.
    pub(super) fn run<T, F>(&self, work: F) -> impl Future<Output = Result<T>> + Send + use<T, F>
    where
        T: Send + 'static,
        F: FnOnce(&CancellationToken) -> Result<T> + Send + 'static,
    {
        let permits = self.permits.clone();
        async move {
            let permit = permits.acquire_owned().await.map_err(|_| Error::request_cancelled())?;
            let token = CancellationToken::default();
            let _cancelled_when_dropped = CancelOnDrop(token.clone());
            let work = move || {
                let _permit = permit;
                work(&token)
            };
            match tokio::task::spawn_blocking(work).await {
                Ok(answer) => answer,
                Err(_panic) => Err(internal_error("crosscheck failed on this request; it goes on with the next")),
            }
        }
    }
}

impl From<Cancelled> for Error {
    fn from(_: Cancelled) -> Error {
        Error::request_cancelled()
    }
}

pub(super) fn internal_error(message: &'static str) -> Error {
    Error { message: message.into(), ..Error::internal_error() }
}

struct CancelOnDrop(CancellationToken);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use tower_lsp::jsonrpc::ErrorCode;

    use super::*;

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_multi_thread().enable_time().build().unwrap().block_on(future)
    }

    #[test]
    fn a_panic_is_an_error_and_the_pool_goes_on() {
        block_on(async {
            let pool = Pool::new(1);
            let failed: Result<()> = pool.run(|_| panic!("on purpose")).await;
            assert_eq!(failed.unwrap_err().code, ErrorCode::InternalError);
            assert_eq!(pool.run(|_| Ok(7)).await, Ok(7));
        });
    }

    #[test]
    fn dropping_the_future_stops_the_work() {
        block_on(async {
            let (started, has_started) = mpsc::channel();
            let (stopped, has_stopped) = mpsc::channel();
            let request = tokio::spawn(Pool::new(1).run(move |token| {
                started.send(()).unwrap();
                while token.check().is_ok() {
                    std::thread::sleep(Duration::from_millis(1));
                }
                stopped.send(()).unwrap();
                Ok(())
            }));
            tokio::task::spawn_blocking(move || has_started.recv().unwrap()).await.unwrap();
            request.abort();
            tokio::task::spawn_blocking(move || has_stopped.recv_timeout(Duration::from_secs(10)).unwrap())
                .await
                .unwrap();
        });
    }

    #[test]
    fn no_more_work_runs_at_once_than_there_are_threads() {
        block_on(async {
            let pool = Pool::new(2);
            let running = Arc::new(std::sync::atomic::AtomicUsize::new(0));
            let requests: Vec<_> = (0..20)
                .map(|_| {
                    let running = running.clone();
                    tokio::spawn(pool.run(move |_| {
                        let now = running.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1;
                        std::thread::sleep(Duration::from_millis(2));
                        running.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                        Ok(now)
                    }))
                })
                .collect();
            for request in requests {
                assert!(request.await.unwrap().unwrap() <= 2);
            }
        });
    }
}
