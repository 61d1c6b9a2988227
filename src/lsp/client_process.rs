//! Whether the editor that started us still lives: one that was killed may leave our standard input open.

use std::time::Duration;

const INTERVAL: Duration = Duration::from_secs(1);

/// Ends when the process `id` does; never, where that cannot be told.
pub(super) async fn death(id: u32) {
    while is_alive(id) {
        tokio::time::sleep(INTERVAL).await;
    }
}

#[cfg(unix)]
fn is_alive(id: u32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};
    // A process of another user is alive too: only "no such process" is death.
    let pid = i32::try_from(id).ok().and_then(Pid::from_raw);
    pid.is_none_or(|pid| test_kill_process(pid) != Err(Errno::SRCH))
}

#[cfg(not(unix))]
fn is_alive(_id: u32) -> bool {
    true // there, the end of standard input tells
}
