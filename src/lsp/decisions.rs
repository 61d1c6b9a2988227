//! The texts of the `crosscheck.toml`s: on disk, open in the editor, or changed by an edit of ours that nobody has saved
//! yet. An edit of ours is in force at once; what people type is when they save it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tower_lsp::ls_types::{GotoDefinitionResponse, Uri};

use crate::corpus::{self, Decisions};
use crate::files::{self, DECISIONS_FILE};
use crate::ide;
use crate::text::{Buffer, Change, Encoding};

use super::names;
use super::server::{Question, Server};

/// What the editor has of the `crosscheck.toml`s.
#[derive(Debug, Default)]
pub(super) struct DecisionFiles {
    open: BTreeMap<PathBuf, OpenFile>,
    unsaved: BTreeMap<PathBuf, Unsaved>,
}

#[derive(Debug)]
struct OpenFile {
    /// As the editor spells it.
    uri: Uri,
    version: i32,
    buffer: Buffer,
}

/// What an edit of ours has made of a file. It counts for as long as the disk has what it had before.
#[derive(Debug)]
struct Unsaved {
    before: Option<String>,
    text: String,
}

/// A text to be edited, as the editor has it.
#[derive(Debug)]
pub(super) struct Current {
    /// `None` for a file that is yet to be made.
    pub text: Option<String>,
    /// How the editor knows the file, if it has it open.
    pub open: Option<(Uri, i32)>,
}

impl DecisionFiles {
    pub(super) fn open(&mut self, uri: &Uri, version: i32, text: &str) {
        if let Some(path) = path_of(uri) {
            self.open.insert(path, OpenFile { uri: uri.clone(), version, buffer: Buffer::new(text) });
        }
    }

    pub(super) fn change(&mut self, uri: &Uri, version: i32, changes: &[Change], encoding: Encoding) {
        if let Some(file) = path_of(uri).and_then(|path| self.open.get_mut(&path)) {
            file.version = version;
            changes.iter().for_each(|change| file.buffer.apply(change, encoding));
        }
    }

    /// From now on the disk has what the editor has.
    pub(super) fn saved(&mut self, uri: &Uri) {
        if let Some(path) = path_of(uri) {
            self.unsaved.remove(&path);
        }
    }

    /// What was not saved is lost with it: what the disk has is in force again. The path, if it was a `crosscheck.toml`.
    pub(super) fn close(&mut self, uri: &Uri) -> Option<PathBuf> {
        let path = path_of(uri)?;
        self.unsaved.remove(&path);
        self.open.remove(&path).map(|_| path)
    }

    /// The text of an open `crosscheck.toml`.
    pub(super) fn opened(&self, uri: &Uri) -> Option<String> {
        Some(self.open.get(&path_of(uri)?)?.buffer.to_string())
    }

    /// The text that counts where the disk has this one.
    pub(super) fn in_force(&mut self, path: &Path, on_disk: Option<String>) -> Option<String> {
        match self.unsaved.get(path).filter(|unsaved| unsaved.counts(on_disk.as_deref())) {
            Some(unsaved) => Some(unsaved.text.clone()),
            None => {
                self.unsaved.remove(path);
                on_disk
            }
        }
    }

    /// The text that an edit changes.
    pub(super) fn current(&mut self, path: &Path, on_disk: Option<String>) -> Current {
        match self.open.get(path) {
            Some(file) => Current { text: Some(file.buffer.to_string()), open: Some((file.uri.clone(), file.version)) },
            None => Current { text: self.in_force(path, on_disk), open: None },
        }
    }

    /// The editor has made an edit of ours.
    pub(super) fn edited(&mut self, path: &Path, before: Option<String>, text: String) {
        self.unsaved.insert(path.to_owned(), Unsaved { before, text });
    }

    /// The nearest file around the article that the editor has and perhaps not the disk.
    pub(super) fn nearest(&self, article: &Path) -> Option<PathBuf> {
        let known = |folder: &Path| {
            let path = folder.join(DECISIONS_FILE);
            (self.open.contains_key(&path) || self.unsaved.contains_key(&path)).then_some(path)
        };
        article.ancestors().skip(1).find_map(known)
    }
}

impl Unsaved {
    fn counts(&self, on_disk: Option<&str>) -> bool {
        // An editor that makes a file makes it empty.
        self.before.as_deref() == on_disk || self.before.is_none() && on_disk == Some("")
    }
}

/// Puts the decisions of a `crosscheck.toml` in force.
pub(super) fn set(server: &Server, path: &Path, decisions: Decisions) {
    if let Some(folder) = path.parent() {
        server.state().corpus.set_decisions(&files::id(folder).0, decisions);
    }
}

/// Where the file has the entry, in the text that the editor shows or the disk has.
pub(super) fn declaration(
    server: &Server,
    question: &Question,
    declared: ide::Declaration,
) -> Option<GotoDefinitionResponse> {
    let path = Path::new(&declared.folder).join(DECISIONS_FILE);
    let on_disk = files::read(&path).ok().map(|(decoded, _)| decoded.text);
    let Current { text, open } = server.state().decision_files.current(&path, on_disk);
    let text = text?;
    let name = corpus::declared_in(&text, &declared.name)?;
    let uri = open.map(|(uri, _)| uri).or_else(|| names::uri_of_path(&path))?;
    Some(question.entry(declared.origin, uri, &text, name))
}

fn path_of(uri: &Uri) -> Option<PathBuf> {
    names::path_of_uri(uri).filter(|path| path.file_name().is_some_and(|name| name == DECISIONS_FILE))
}
