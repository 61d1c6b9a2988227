//! Cancellation: work that nobody waits for any more stops at its next check.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag shared between the one who waits and the one who works.
#[derive(Debug, Clone, Default)]
pub struct Token(Arc<AtomicBool>);

/// The work was abandoned because its token was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled;

impl Token {
    /// Asks the work to stop.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// `Err` once the token was cancelled; call it between steps and pass it on with `?`.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.0.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }
}
