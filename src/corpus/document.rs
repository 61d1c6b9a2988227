//! One article at one version: its source and, once somebody asks, its reading.

use std::sync::{Arc, OnceLock};

use crate::article::{Format, Given};
use crate::index::{ArticleId, Naming, Summary};
use crate::nlp::Syntax;
use crate::reading::Reading;
use crate::text::LineIndex;

use super::fingerprint;

/// An immutable version of an article, shared by all snapshots that hold it.
#[derive(Debug)]
pub struct Document {
    pub id: ArticleId,
    pub format: Format,
    /// The editor's version; `None` for a file on disk.
    pub version: Option<i32>,
    pub source: Arc<str>,
    pub given: Given,
    /// What is decided about the names in it.
    namings: Arc<[Naming]>,
    /// What is known of its sentences from the version before.
    before: Option<Arc<Syntax>>,
    analysis: Arc<Analysis>,
}

/// What follows from source, format, what is given and decided; shared by versions that are equal in these.
#[derive(Debug, Default)]
struct Analysis {
    reading: OnceLock<Reading>,
    summary: OnceLock<Arc<Summary>>,
    lines: OnceLock<LineIndex>,
    sentence_keys: OnceLock<Vec<u64>>,
}

impl Document {
    pub fn new(id: ArticleId, format: Format, version: Option<i32>, source: Arc<str>, given: Given) -> Document {
        Document { id, format, version, source, given, namings: Arc::default(), before: None, analysis: Arc::default() }
    }

    pub(super) fn with_namings(self, namings: Arc<[Naming]>) -> Document {
        Document { namings, ..self }
    }

    /// Takes over what the `settled` version knows of sentences that both have.
    pub(super) fn following(self, settled: &Document) -> Document {
        Document { before: Some(settled.reading().syntax.clone()), ..self }
    }

    /// Does all the work that there is, so that nobody waits for it later.
    pub fn read(&self) -> &Arc<Summary> {
        self.analysis.summary.get_or_init(|| Arc::new(Summary::of(self.reading()).decided(&self.namings)))
    }

    /// The analysis; computed by the first caller, others wait for it.
    pub fn reading(&self) -> &Reading {
        self.analysis
            .reading
            .get_or_init(|| Reading::after(self.before.as_deref(), &self.source, self.format, &self.given))
    }

    /// The line index of the source.
    pub fn lines(&self) -> &LineIndex {
        self.analysis.lines.get_or_init(|| LineIndex::new(&self.source))
    }

    /// A key for every sentence of the article, for fingerprints.
    pub(super) fn sentence_keys(&self) -> &[u64] {
        self.analysis.sentence_keys.get_or_init(|| fingerprint::sentence_keys(&self.reading().article))
    }

    /// The same words under another version, with the work done so far.
    pub(super) fn with_version(&self, version: Option<i32>) -> Document {
        Document {
            id: self.id.clone(),
            format: self.format,
            version,
            source: self.source.clone(),
            given: self.given.clone(),
            namings: self.namings.clone(),
            before: self.before.clone(),
            analysis: self.analysis.clone(),
        }
    }

    /// Whether these are the decisions that were made for it.
    pub(super) fn stands_under(&self, given: &Given, namings: &Arc<[Naming]>) -> bool {
        self.given == *given && self.namings == *namings
    }

    /// Whether what follows from one follows from the other.
    pub(super) fn reads_like(&self, other: &Document) -> bool {
        self.format == other.format
            && self.given == other.given
            && self.namings == other.namings
            && self.source == other.source
    }
}
