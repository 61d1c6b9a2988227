//! The real binary in a folder of its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A new folder with these files.
pub fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// Runs `crosscheck` with these words, separated by blanks, in the folder.
pub fn crosscheck(folder: &Path, arguments: &str) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env_remove("RUST_BACKTRACE")
        .output()
        .unwrap();
    Run {
        status: output.status.code().expect("killed by a signal"),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}
