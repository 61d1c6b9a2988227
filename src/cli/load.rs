//! From paths to a snapshot, saying on the way what could not be read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::complain;
use super::progress::Progress;
use crate::corpus::{Corpus, Decisions, DecisionsError, Document, Snapshot};
use crate::files::{self, ArticleFile, Problem};
use crate::index::ArticleId;
use crate::text::{CancellationToken, Encoding, LineIndex};

/// Everything that was given, read.
pub struct Loaded {
    pub snapshot: Snapshot,
    /// In the order given.
    pub articles: Vec<ArticleId>,
    /// What is wrong with files, in the order found; said already.
    pub problems: Vec<Problem>,
    /// How many articles were found and could not be read.
    pub skipped: usize,
    /// Articles as their paths were given.
    paths: BTreeMap<ArticleId, String>,
}

impl Loaded {
    /// The article's path as it was given.
    pub fn path<'a>(&'a self, id: &'a ArticleId) -> &'a str {
        self.paths.get(id).map_or(&id.0, String::as_str)
    }

    /// The articles' documents, in the order given.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.articles.iter().filter_map(|id| self.snapshot.document(id)).map(|document| &**document)
    }
}

/// Reads the articles at `paths` with the decisions that count for them. `None` where there is nothing to read.
pub fn load(paths: &[PathBuf]) -> Option<Loaded> {
    let (found, mut problems) = files::find(paths);
    let read: Vec<_> = found.par_iter().map(|article| files::read(&article.path)).collect();
    let mut corpus = Corpus::default();
    for file in decisions_files(paths) {
        match read_decisions(&file) {
            Ok(decisions) => corpus.set_decisions(&folder(&file), decisions),
            Err(problem) => problems.push(problem),
        }
    }
    let mut articles = Vec::new();
    let mut shown = BTreeMap::new();
    for (ArticleFile { path, format }, read) in found.iter().zip(read) {
        match read {
            Ok((decoded, note)) => {
                let id = files::id(path);
                corpus.set_file(id.clone(), *format, decoded.text.into());
                shown.insert(id.clone(), files::slashed(path));
                articles.push(id);
                problems.extend(note);
            }
            Err(problem) => problems.push(problem),
        }
    }
    for problem in &problems {
        complain(&format!("{}: {}", files::slashed(&problem.path), problem.message));
    }
    if articles.is_empty() {
        let paths: Vec<String> = paths.iter().map(|path| files::slashed(path)).collect();
        complain(&format!("no articles (.txt, .md, .html) to read under {}", paths.join(", ")));
        return None;
    }
    let progress = Progress::new("reading");
    // Nobody cancels a command; an interrupt ends the process.
    corpus.settle_all(&CancellationToken::default(), |done, of| progress.update(done, of)).ok()?;
    let skipped = found.len() - articles.len();
    Some(Loaded { snapshot: corpus.snapshot(), articles, problems, skipped, paths: shown })
}

fn decisions_files(paths: &[PathBuf]) -> BTreeSet<PathBuf> {
    paths.iter().filter_map(|path| files::decisions_for(path)).collect()
}

fn read_decisions(file: &Path) -> Result<Decisions, Problem> {
    let (decoded, _) = files::read(file)?;
    Decisions::parse(&decoded.text).map_err(|error| Problem {
        path: file.to_owned(),
        message: format!("is not in force: {}", placed(&error, &decoded.text)),
    })
}

/// The message with line and column, both counted from 1 as editors show them.
fn placed(error: &DecisionsError, text: &str) -> String {
    let Some(span) = error.span else { return error.message.clone() };
    let position = LineIndex::new(text).position(text, span.start, Encoding::Utf32);
    format!("line {}, column {}: {}", position.line + 1, position.character + 1, error.message)
}

fn folder(file: &Path) -> String {
    let folder = files::slashed(file.parent().unwrap_or(file));
    folder.trim_end_matches('/').to_owned()
}
