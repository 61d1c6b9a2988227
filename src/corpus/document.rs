//! One article at one version: its source and, once somebody asks, its reading.

use std::sync::{Arc, OnceLock};

use crate::article::{Format, Given};
use crate::index::ArticleId;
use crate::reading::Reading;
use crate::text::LineIndex;

/// An immutable version of an article, shared by all snapshots that hold it.
#[derive(Debug)]
pub struct Document {
    pub id: ArticleId,
    pub format: Format,
    /// The editor's version; `None` for a file on disk.
    pub version: Option<i32>,
    pub source: Arc<str>,
    pub given: Given,
    reading: OnceLock<Reading>,
    lines: OnceLock<LineIndex>,
}

impl Document {
    pub fn new(id: ArticleId, format: Format, version: Option<i32>, source: Arc<str>, given: Given) -> Document {
        Document { id, format, version, source, given, reading: OnceLock::new(), lines: OnceLock::new() }
    }

    /// The analysis; computed by the first caller, others wait for it.
    pub fn reading(&self) -> &Reading {
        self.reading.get_or_init(|| Reading::of(&self.source, self.format, &self.given))
    }

    /// The line index of the source.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.source))
    }
}
