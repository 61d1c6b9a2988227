//! Runs a test that is no Rust: a script that gets the binary under test in `CROSSCHECK` and fails with an exit code.

use std::path::Path;
use std::process::Command;

/// Panics with the script's output where it fails or cannot run.
pub fn run(script: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(root.join(script))
        .env("CROSSCHECK", env!("CARGO_BIN_EXE_crosscheck"))
        .current_dir(root)
        .output()
        .unwrap_or_else(|error| panic!("{script} cannot run: {error}"));
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{script} failed:\n{}", String::from_utf8_lossy(&said));
}
