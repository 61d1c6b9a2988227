//! What the server knows, all of it behind one lock, and what a request sees of it.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rpds::HashTrieMapSync;
use tower_lsp::ls_types::{TraceValue, Uri};

use crate::corpus::{Corpus, Document, Snapshot};
use crate::index::ArticleId;
use crate::text::{CancellationToken, Cancelled};

use super::abilities::Abilities;
use super::answers::{Answers, LastWorld};
use super::configuration::Settings;
use super::decisions::DecisionFiles;
use super::names;

#[derive(Debug, Default)]
pub(super) struct State {
    pub corpus: Corpus,
    pub abilities: Abilities,
    pub settings: Settings,
    /// Whether the client wants to hear how its requests go.
    pub trace: TraceValue,
    /// The buffers that the editor has open.
    pub open: HashTrieMapSync<ArticleId, OpenBuffer>,
    /// The workspace folders.
    pub folders: BTreeSet<PathBuf>,
    /// The articles that were read from the folders.
    pub files: BTreeSet<ArticleId>,
    pub decision_files: DecisionFiles,
    last_world: LastWorld,
}

#[derive(Debug, Clone)]
pub(super) struct OpenBuffer {
    /// As the editor spells it.
    pub uri: Uri,
    pub version: i32,
}

impl State {
    /// What a request sees that was received now, whatever is edited while it is answered.
    pub(super) fn view(&self) -> View {
        View {
            settled: self.corpus.snapshot(),
            waiting: self.corpus.pending_open(),
            last_world: self.last_world.clone(),
            open: self.open.clone(),
            abilities: self.abilities,
            settings: self.settings.clone(),
        }
    }

    /// Whether the file lies in a folder of the workspace.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.folders.iter().any(|folder| path.starts_with(folder))
    }
}

/// The state at one moment: settled articles, and open ones that wait to be read. Files that wait are left out, so that
/// no request waits for a whole folder.
pub(super) struct View {
    settled: Snapshot,
    waiting: Vec<Arc<Document>>,
    last_world: LastWorld,
    open: HashTrieMapSync<ArticleId, OpenBuffer>,
    abilities: Abilities,
    settings: Settings,
}

/// A view that has been read: all that an answer is made of. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub snapshot: Snapshot,
    pub answers: Answers,
    pub open: HashTrieMapSync<ArticleId, OpenBuffer>,
    pub abilities: Abilities,
    pub settings: Settings,
}

impl View {
    /// Reads what waits. An article that cannot be read is missing from the world; the others are there.
    pub(super) fn read(self, cancellation: &CancellationToken) -> Result<World, Cancelled> {
        let View { settled: mut snapshot, waiting, last_world, open, abilities, settings } = self;
        for document in waiting {
            cancellation.check()?;
            if !read(&document) {
                snapshot.documents.remove_mut(&document.id);
                continue;
            }
            if snapshot.index.summary(&document.id) != Some(document.read()) {
                snapshot.index.insert(&document.id, document.read().clone());
            }
            snapshot.documents.insert_mut(document.id.clone(), document);
        }
        Ok(last_world.recall(World { snapshot, answers: Answers::default(), open, abilities, settings }))
    }

    pub(super) fn waiting(&self) -> &[Arc<Document>] {
        &self.waiting
    }
}

impl World {
    /// How the editor knows the article.
    pub(super) fn uri(&self, id: &ArticleId) -> Option<Uri> {
        self.open.get(id).map(|buffer| buffer.uri.clone()).or_else(|| names::uri_of_id(id))
    }

    /// The articles whose words are others in the other world, where that is all that has changed: who is named, what is
    /// claimed and what is decided is the same.
    pub(super) fn changed_words(&self, other: &World) -> Option<BTreeSet<ArticleId>> {
        let (before, now) = (&self.snapshot, &other.snapshot);
        if before.documents.size() != now.documents.size()
            || !Arc::ptr_eq(&before.decisions, &now.decisions)
            || self.settings != other.settings
        {
            return None;
        }
        let mut changed = BTreeSet::new();
        for (before, now) in before.documents.values().zip(now.documents.values()) {
            if Arc::ptr_eq(before, now) {
                continue;
            }
            if before.id != now.id || before.read() != now.read() {
                return None;
            }
            changed.insert(now.id.clone());
        }
        Some(changed)
    }

    /// Whether every answer in the other world is the answer in this one. What is opened, edited, closed or decided
    /// gets a new document or new decisions, so pointers tell.
    pub(super) fn is_same(&self, other: &World) -> bool {
        self.snapshot.documents.values().map(Arc::as_ptr).eq(other.snapshot.documents.values().map(Arc::as_ptr))
            && Arc::ptr_eq(&self.snapshot.decisions, &other.snapshot.decisions)
            && self.settings == other.settings
    }
}

/// Reads the document; false where reading it panics, which must not take the other articles along.
pub(super) fn read(document: &Document) -> bool {
    catch_unwind(AssertUnwindSafe(|| {
        document.read();
        document.lines();
    }))
    .is_ok()
}
