//! A progress bar on standard error, for people who wait: only on a terminal, and only where it takes long.

use std::sync::Once;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that takes less is over before anybody wonders.
const PATIENCE: Duration = Duration::from_millis(600);

pub struct Progress {
    bar: ProgressBar,
    begin: Instant,
    shown: Once,
}

impl Progress {
    pub fn new(doing: &'static str) -> Progress {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        bar.set_message(doing);
        if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len}") {
            bar.set_style(style.progress_chars("=> "));
        }
        Progress { bar, begin: Instant::now(), shown: Once::new() }
    }

    /// Hears from any thread how many are done, of how many.
    pub fn update(&self, done: usize, of: usize) {
        if self.begin.elapsed() > PATIENCE {
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        self.bar.set_length(of as u64);
        self.bar.set_position(done as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
