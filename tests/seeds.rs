//! The sample folder through the real program, against a snapshot that a person has reviewed.
//!
//! `UPDATE=1 cargo test --test seeds` rewrites the snapshots; read the diff as an editor would.

#![allow(clippy::disallowed_methods)] // snapshots are files, and these are no articles

use std::fs;
use std::path::Path;
use std::process::Command;

use similar::TextDiff;

#[test]
fn the_findings_are_the_reviewed_ones() {
    compare(&["check", "--color", "never", "seeds"], "check.txt");
}

#[test]
fn the_outline_is_the_reviewed_one() {
    compare(&["inspect", "seeds"], "inspect.txt");
}

fn compare(arguments: &[&str], snapshot: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = Command::new(env!("CARGO_BIN_EXE_crosscheck")).args(arguments).current_dir(root).output();
    let actual = String::from_utf8(run.expect("the program runs").stdout).expect("UTF-8");
    let path = root.join("tests/snapshots").join(snapshot);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &actual).expect("a writable snapshot");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let diff = TextDiff::from_lines(&expected, &actual);
    assert!(expected == actual, "{}", diff.unified_diff().header("reviewed", "actual"));
}
