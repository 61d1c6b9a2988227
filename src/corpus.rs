//! The articles of a workspace: open buffers, files on disk, and the analyst's decisions about them.
//!
//! One writer ([`Corpus`]), many readers ([`Snapshot`]). It does no input or output: whoever owns it hands it texts.

use std::sync::Arc;

use rpds::RedBlackTreeMapSync;

use crate::article::Format;
use crate::index::{ArticleId, Index};
use crate::text::{Change, Encoding};

mod decisions;
mod document;
mod rule;

pub use decisions::{Decisions, DecisionsError};
pub use document::Document;
pub use rule::{Rule, Severity};

/// The state that edits change. Nothing here takes longer than applying an edit; reading happens on [`Document`]s
/// outside, between [`Corpus::pending`] and [`Corpus::settle`].
#[derive(Debug, Default)]
pub struct Corpus {
    settled: Snapshot,
}

/// A settled state of the corpus: every document in it has been read and is in the index. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    pub documents: RedBlackTreeMapSync<ArticleId, Arc<Document>>,
    pub index: Index,
    pub decisions: Arc<Decisions>,
}

impl Corpus {
    /// An editor opened the article; from now on its buffer counts and not the file.
    pub fn open(&mut self, id: ArticleId, format: Format, version: i32, text: &str) {
        let _ = (id, format, version, text);
    }

    /// An editor changed an open article. Changes of an article that is not open are dropped.
    pub fn change(&mut self, id: &ArticleId, version: i32, changes: &[Change], encoding: Encoding) {
        let _ = (id, version, changes, encoding);
    }

    /// An editor closed the article; the file counts again, if there is one.
    pub fn close(&mut self, id: &ArticleId) {
        let _ = id;
    }

    /// A file was found or has changed.
    pub fn set_file(&mut self, id: ArticleId, format: Format, text: Arc<str>) {
        let _ = (id, format, text);
    }

    pub fn remove_file(&mut self, id: &ArticleId) {
        let _ = id;
    }

    /// `crosscheck.toml` was read or has changed.
    pub fn set_decisions(&mut self, decisions: Decisions) {
        let _ = decisions;
    }

    /// The documents that wait to be read, open ones first. Read them with [`Document::reading`], then settle them.
    pub fn pending(&self) -> Vec<Arc<Document>> {
        Vec::new()
    }

    /// Takes documents in that have been read; those that were replaced meanwhile are dropped.
    pub fn settle(&mut self, documents: Vec<Arc<Document>>) {
        let _ = documents;
    }

    /// The last settled state.
    pub fn snapshot(&self) -> Snapshot {
        self.settled.clone()
    }
}

impl Snapshot {
    pub fn document(&self, id: &ArticleId) -> Option<&Arc<Document>> {
        self.documents.get(id)
    }
}
