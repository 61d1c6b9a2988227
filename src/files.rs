//! The disk: finding articles, reading and decoding them. The only user of `std::fs`; it never writes to an article. The
//! one thing that it writes is a `crosscheck.toml`, for editors that cannot.
//!
//! Watching is the editor's work; it tells the server what has changed.

#![expect(clippy::disallowed_methods, reason = "this is the one place that knows the disk")]

use std::collections::HashSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use ignore::WalkBuilder;

use crate::article::Format;
use crate::index::ArticleId;

mod decode;

pub use decode::{Decoded, decode};

/// The name of the file that holds an analyst's decisions.
pub const DECISIONS_FILE: &str = "crosscheck.toml";

/// Files of more bytes are skipped: no article is that long, and reading one by accident would stop all other work.
pub const MAX_BYTES: u64 = 20_000_000;

/// A file that holds an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFile {
    /// Begins as the path that it was found under.
    pub path: PathBuf,
    pub format: Format,
}

/// Something about a file that its owner should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub path: PathBuf,
    /// What is wrong and what to do, in one sentence.
    pub message: String,
}

/// The articles at `paths`, each a file or a folder, in order, none twice. Hidden and git-ignored files in folders are
/// left out, and so are links to folders, which may go in circles.
pub fn find(paths: &[PathBuf]) -> (Vec<ArticleFile>, Vec<Problem>) {
    let mut articles = Vec::new();
    let mut problems = Vec::new();
    let mut seen = HashSet::new();
    for path in paths {
        for entry in WalkBuilder::new(path).sort_by_file_name(Ord::cmp).build() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    problems.push(walking_problem(path, &error));
                    continue;
                }
            };
            let path = entry.path();
            let Some(format) = entry.file_name().to_str().and_then(Format::of_file_name) else {
                if entry.depth() == 0 && !path.is_dir() {
                    let message = "is no article; crosscheck reads .txt, .md and .html files".to_owned();
                    problems.push(Problem { path: path.to_owned(), message });
                }
                continue;
            };
            match fs::metadata(path) {
                // Pipes and devices would keep us waiting for ever.
                Ok(metadata) if metadata.is_file() => {
                    if seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())) {
                        articles.push(ArticleFile { path: without_dot(path), format });
                    }
                }
                Ok(_) => {}
                Err(error) => problems.push(unreadable(path, &error)),
            }
        }
    }
    (articles, problems)
}

/// Whether there is a file that can be read: no folder, no pipe.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// The text of a file, and what its owner should know about how it was read.
pub fn read(path: &Path) -> Result<(Decoded, Option<Problem>), Problem> {
    let problem = |message: String| Problem { path: path.to_owned(), message };
    let metadata = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if metadata.len() > MAX_BYTES {
        let size = metadata.len() / 1_000_000;
        let limit = MAX_BYTES / 1_000_000;
        return Err(problem(format!("has {size} MB and is skipped: articles have at most {limit} MB; split it")));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let decoded = decode(bytes).ok_or_else(|| {
        problem("is skipped: it is no text; save it as text in UTF-8 if it holds an article".to_owned())
    })?;
    let note = decoded.encoding.map(|encoding| {
        problem(format!("is not UTF-8 and was read as {encoding}; save it as UTF-8 if characters look wrong"))
    });
    Ok((decoded, note))
}

/// The `crosscheck.toml` that counts for a file or folder: in the folder itself or the nearest one around it, but not
/// outside of the git repository that it is in.
pub fn decisions_for(path: &Path) -> Option<PathBuf> {
    let path = absolute(path);
    let folder = if path.is_dir() { &path } else { path.parent()? };
    for folder in folder.ancestors() {
        let file = folder.join(DECISIONS_FILE);
        if file.is_file() {
            return Some(file);
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}

/// Writes a `crosscheck.toml`. Refuses any other name: articles are evidence.
pub fn write_decisions(path: &Path, text: &str) -> Result<(), Problem> {
    let problem = |message: String| Problem { path: path.to_owned(), message };
    if path.file_name().is_none_or(|name| name != DECISIONS_FILE) {
        return Err(problem(format!("is no {DECISIONS_FILE} and is not written to")));
    }
    fs::write(path, text).map_err(|error| problem(format!("cannot be written: {error}")))
}

/// The name in the corpus of the article at `path`: absolute, with slashes, so that one file has one name.
pub fn id(path: &Path) -> ArticleId {
    ArticleId(slashed(&absolute(path)).into())
}

/// A path as people write it, with slashes on every system.
pub fn slashed(path: &Path) -> String {
    let path = path.to_string_lossy();
    if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
}

/// The path from the root, without `.` and `..`, as it is written: links are not followed.
fn absolute(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for component in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            component => clean.push(component),
        }
    }
    clean
}

fn without_dot(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_owned()
}

fn walking_problem(root: &Path, error: &ignore::Error) -> Problem {
    let path = error_path(error).unwrap_or(root);
    match error.io_error() {
        Some(io) => unreadable(path, io),
        None => Problem { path: path.to_owned(), message: format!("cannot be read: {error}") },
    }
}

fn error_path(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => error_path(err),
        ignore::Error::Loop { child, .. } => Some(child),
        _ => None,
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let cause = match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file or folder; check the path".to_owned(),
        std::io::ErrorKind::PermissionDenied => {
            "you have no permission to read it; change that or leave it out".to_owned()
        }
        _ => error.to_string(),
    };
    Problem { path: path.to_owned(), message: format!("cannot be read: {cause}") }
}

#[cfg(test)]
mod tests;
