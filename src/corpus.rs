//! The articles of a workspace: open buffers, files on disk, and the analyst's decisions about them.
//!
//! One writer ([`Corpus`]), many readers ([`Snapshot`]). It does no input or output: whoever owns it hands it texts.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rpds::RedBlackTreeMapSync;

use crate::article::Format;
use crate::index::{ArticleId, Index};
use crate::text::{Buffer, CancellationToken, Cancelled, Change, Encoding};

mod decisions;
mod document;
mod fingerprint;
mod nearest;
mod rule;

pub use decisions::{
    Decision, Decisions, DecisionsError, DecisionsInForce, Edit, EntityDecision, Glob, Reliability, Review,
    ReviewVerdict, SourceDecision, declared_in, path_from,
};
pub use document::Document;
pub use fingerprint::{Fingerprint, Passage};
pub use rule::{Rule, Severity};

/// The state that edits change. Nothing here takes longer than applying an edit; reading happens on [`Document`]s
/// outside, between [`Corpus::pending`] and [`Corpus::settle`].
#[derive(Debug, Default)]
pub struct Corpus {
    /// What editors have open; shadows `disk`.
    open: BTreeMap<ArticleId, OpenArticle>,
    disk: BTreeMap<ArticleId, File>,
    /// The articles, all of them open or on disk, whose settled document is missing or out of date. The new document
    /// is made when it is first asked for, so that a burst of edits does not copy the text once per edit.
    pending: BTreeMap<ArticleId, OnceLock<Arc<Document>>>,
    settled: Snapshot,
}

#[derive(Debug)]
struct OpenArticle {
    format: Format,
    version: i32,
    buffer: Buffer,
}

#[derive(Debug, PartialEq, Eq)]
struct File {
    format: Format,
    text: Arc<str>,
}

/// A settled state of the corpus: every document in it has been read and is in the index. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    pub documents: RedBlackTreeMapSync<ArticleId, Arc<Document>>,
    pub index: Index,
    pub decisions: Arc<DecisionsInForce>,
}

impl Corpus {
    /// An editor opened the article; from now on its buffer counts and not the file.
    pub fn open(&mut self, id: ArticleId, format: Format, version: i32, text: &str) {
        self.touch(&id);
        self.open.insert(id, OpenArticle { format, version, buffer: Buffer::new(text) });
    }

    /// An editor changed an open article. Changes of an article that is not open are dropped.
    pub fn change(&mut self, id: &ArticleId, version: i32, changes: &[Change], encoding: Encoding) {
        let Some(open) = self.open.get_mut(id) else { return };
        open.version = version;
        for change in changes {
            open.buffer.apply(change, encoding);
        }
        self.touch(id);
    }

    /// An editor closed the article; the file counts again, if there is one.
    pub fn close(&mut self, id: &ArticleId) {
        if self.open.remove(id).is_none() {
            return;
        }
        if self.disk.contains_key(id) { self.touch(id) } else { self.forget(id) }
    }

    /// A file was found or has changed.
    pub fn set_file(&mut self, id: ArticleId, format: Format, text: Arc<str>) {
        let file = File { format, text };
        if self.disk.get(&id) == Some(&file) {
            return;
        }
        if !self.open.contains_key(&id) {
            self.touch(&id);
        }
        self.disk.insert(id, file);
    }

    pub fn remove_file(&mut self, id: &ArticleId) {
        if self.disk.remove(id).is_some() && !self.open.contains_key(id) {
            self.forget(id);
        }
    }

    /// `crosscheck.toml` of `folder` was read or has changed; no decisions stand for no file. Folders are written as
    /// the ids of their articles begin, without the slash behind: `/news/2025` or `file:///news/2025`. Those of the
    /// folder `""` are in force everywhere: the editor's settings.
    pub fn set_decisions(&mut self, folder: &str, decisions: Decisions) {
        let mut in_force = (*self.settled.decisions).clone();
        in_force.set(folder, decisions);
        self.settled.decisions = Arc::new(in_force);
        let changed: Vec<ArticleId> = self
            .latest()
            .filter(|document| {
                let decisions = &self.settled.decisions;
                !document.stands_under(&decisions.given(&document.id), &decisions.namings(&document.id))
            })
            .map(|document| document.id.clone())
            .collect();
        for id in changed {
            self.touch(&id);
        }
    }

    /// The documents that wait to be read, open ones first. Read them with [`Document::read`], then settle them.
    pub fn pending(&self) -> Vec<Arc<Document>> {
        let mut documents: Vec<Arc<Document>> = self.pending.keys().filter_map(|id| self.waiting(id)).collect();
        documents.sort_by_key(|document| document.version.is_none());
        documents
    }

    /// Only those that are open: no file is looked at, of which a whole folder may wait.
    pub fn pending_open(&self) -> Vec<Arc<Document>> {
        self.open.keys().filter_map(|id| self.waiting(id)).collect()
    }

    /// The article's document, if it waits to be read.
    fn waiting(&self, id: &ArticleId) -> Option<Arc<Document>> {
        let made = self.pending.get(id)?;
        if made.get().is_none() {
            let document = self.document(id)?;
            made.get_or_init(|| document);
        }
        made.get().cloned()
    }

    /// Takes documents in that have been read; those that were replaced meanwhile are dropped.
    pub fn settle(&mut self, documents: Vec<Arc<Document>>) {
        for document in documents {
            let wanted = self.pending.get(&document.id).and_then(OnceLock::get);
            if !wanted.is_some_and(|wanted| Arc::ptr_eq(wanted, &document)) {
                continue;
            }
            self.pending.remove(&document.id);
            let summary = document.read();
            if self.settled.index.summary(&document.id) != Some(summary) {
                self.settled.index.insert(&document.id, summary.clone());
            }
            self.settled.documents.insert_mut(document.id.clone(), document);
        }
    }

    /// Reads all that waits, on all cores, and settles it. `progress` hears from any thread how many are done, of how
    /// many. Nothing is settled where it is cancelled.
    ///
    /// For owners without anything else to do meanwhile: the command line, tests, benches.
    pub fn settle_all(
        &mut self,
        cancellation: &CancellationToken,
        progress: impl Fn(usize, usize) + Sync,
    ) -> Result<(), Cancelled> {
        let documents = self.pending();
        let done = AtomicUsize::new(0);
        documents.par_iter().try_for_each(|document| {
            cancellation.check()?;
            document.read();
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, documents.len());
            Ok(())
        })?;
        self.settle(documents);
        Ok(())
    }

    /// The last settled state.
    pub fn snapshot(&self) -> Snapshot {
        self.settled.clone()
    }

    /// Marks an article as changed.
    fn touch(&mut self, id: &ArticleId) {
        self.pending.insert(id.clone(), OnceLock::new());
    }

    /// Drops an article that is neither open nor on disk any more.
    fn forget(&mut self, id: &ArticleId) {
        self.pending.remove(id);
        self.settled.documents.remove_mut(id);
        self.settled.index.remove(id);
    }

    /// The newest document of every article that has one made: the pending one, else the settled one.
    fn latest(&self) -> impl Iterator<Item = &Arc<Document>> {
        let pending = self.pending.values().filter_map(OnceLock::get);
        let settled = self.settled.documents.values().filter(|document| !self.pending.contains_key(&document.id));
        pending.chain(settled)
    }

    /// The document of the article as it is now. Shares the settled one's reading where no word has changed: a file
    /// that was opened, a change that was undone.
    fn document(&self, id: &ArticleId) -> Option<Arc<Document>> {
        let given = self.settled.decisions.given(id);
        let (format, version, source) = match (self.open.get(id), self.disk.get(id)) {
            (Some(open), _) => (open.format, Some(open.version), Arc::from(open.buffer.to_string())),
            (None, Some(file)) => (file.format, None, file.text.clone()),
            (None, None) => return None,
        };
        let namings = self.settled.decisions.namings(id);
        let document = Document::new(id.clone(), format, version, source, given).with_namings(namings);
        Some(Arc::new(match self.settled.documents.get(id) {
            Some(settled) if settled.reads_like(&document) => settled.with_version(version),
            Some(settled) => document.following(settled),
            None => document,
        }))
    }
}

impl Snapshot {
    pub fn document(&self, id: &ArticleId) -> Option<&Arc<Document>> {
        self.documents.get(id)
    }
}

#[cfg(test)]
mod tests;
