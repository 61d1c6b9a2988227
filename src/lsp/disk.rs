//! The files behind the articles: one task that reads them, in the order in which it hears of changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::ls_types::{Diagnostic, DiagnosticSeverity, NumberOrString, Range};

use crate::article::Format;
use crate::corpus::{Decisions, DecisionsError, Rule};
use crate::files::{self, ArticleFile, DECISIONS_FILE};
use crate::index::ArticleId;

use super::progress::Progress;
use super::publish::Event;
use super::server::Server;
use super::{convert, decisions, names, state};

/// How many articles are read before the rest of the server hears of them.
const BATCH: usize = 16;

#[derive(Debug)]
pub(super) enum Job {
    /// The workspace folders are others now, or have other files in them.
    Folders,
    /// An article was opened; it may have decisions of its own.
    Opened(PathBuf),
    /// Files were created, changed, saved or deleted.
    Changed(Vec<PathBuf>),
    /// A closed article's file counts again.
    Settle,
}

pub(super) async fn run(server: Arc<Server>, mut jobs: UnboundedReceiver<Job>) {
    let mut disk = Disk { server, decisions: BTreeSet::new() };
    while let Some(job) = jobs.recv().await {
        match job {
            Job::Folders => disk.read_folders().await,
            Job::Opened(path) => disk.read_decisions_for(&[path]).await,
            Job::Changed(paths) => disk.read_changed(paths).await,
            Job::Settle => {}
        }
        disk.settle().await;
    }
}

struct Disk {
    server: Arc<Server>,
    /// The `crosscheck.toml`s in force.
    decisions: BTreeSet<PathBuf>,
}

impl Disk {
    /// Brings the corpus in line with the folders: forgets files that are not there any more, reads new ones.
    async fn read_folders(&mut self) {
        let folders: Vec<PathBuf> = self.server.state().folders.iter().cloned().collect();
        let searched = folders.clone();
        let Ok((found, problems)) = self.server.background.run(move |_| Ok(files::find(&searched))).await else {
            return;
        };
        problems.iter().for_each(|problem| self.say(problem));

        let mut new: BTreeMap<ArticleId, ArticleFile> =
            found.into_iter().map(|file| (files::id(&file.path), file)).collect();
        {
            let mut state = self.server.state();
            let known = std::mem::take(&mut state.files);
            for id in known {
                if new.remove(&id).is_some() {
                    state.files.insert(id);
                } else {
                    state.corpus.remove_file(&id);
                }
            }
        }
        self.server.tell_publisher(Event::Changed);
        let parents: BTreeSet<PathBuf> =
            new.values().filter_map(|file| file.path.parent().map(Path::to_owned)).collect();
        self.forget_decisions().await;
        self.read_decisions_for(&folders).await;
        self.read_decisions_for(&parents.into_iter().collect::<Vec<_>>()).await;
        self.read_articles(new.into_values().collect()).await;
    }

    /// Reads articles batch by batch, for as long as nobody cancels it.
    async fn read_articles(&self, articles: Vec<ArticleFile>) {
        if articles.is_empty() {
            return;
        }
        let progress = Progress::begin(&self.server, "Reading articles", articles.len());
        for (batch, articles) in articles.chunks(BATCH).enumerate() {
            if progress.cancellation.check().is_err() {
                break;
            }
            for article in articles {
                self.read_article(article.clone()).await;
            }
            self.settle().await;
            progress.report(batch * BATCH + articles.len());
        }
    }

    async fn read_article(&self, ArticleFile { path, format }: ArticleFile) {
        let id = files::id(&path);
        let read = path.clone();
        match self.server.background.run(move |_| Ok(files::read(&read))).await {
            Ok(Ok((decoded, problem))) => {
                problem.iter().for_each(|problem| self.say(problem));
                let mut state = self.server.state();
                // The folder may have gone meanwhile.
                if state.holds(&path) {
                    state.corpus.set_file(id.clone(), format, decoded.text.into());
                    state.files.insert(id);
                }
            }
            Ok(Err(problem)) => self.say(&problem),
            Err(_) => {}
        }
    }

    async fn read_changed(&mut self, paths: Vec<PathBuf>) {
        let (decisions, articles): (Vec<PathBuf>, Vec<PathBuf>) =
            paths.into_iter().partition(|path| path.file_name().is_some_and(|name| name == DECISIONS_FILE));
        for path in decisions {
            self.read_decisions(path).await;
        }
        let looked_up = move |path: PathBuf| (files::is_file(&path), path);
        let work = self.server.background.run(move |_| Ok(articles.into_iter().map(looked_up).collect::<Vec<_>>()));
        let mut unknown = false;
        for (is_there, path) in work.await.unwrap_or_default() {
            let known = self.server.state().files.contains(&files::id(&path));
            match path.file_name().and_then(|name| Format::of_file_name(name.to_str()?)) {
                Some(format) if known && is_there => self.read_article(ArticleFile { path, format }).await,
                _ => unknown |= self.server.state().holds(&path),
            }
        }
        if unknown {
            self.read_folders().await; // which of them count as articles is for the walk to say
        }
        self.server.tell_publisher(Event::Changed);
    }

    /// Reads the decisions that count for files or folders, unless they are in force already.
    async fn read_decisions_for(&mut self, paths: &[PathBuf]) {
        let paths = paths.to_vec();
        let found = self.server.background.run(move |_| {
            Ok(paths.iter().filter_map(|path| files::decisions_for(path)).collect::<BTreeSet<PathBuf>>())
        });
        for path in found.await.unwrap_or_default() {
            if !self.decisions.contains(&path) {
                self.read_decisions(path).await;
            }
        }
    }

    /// Puts a `crosscheck.toml` in force. One that is broken is reported, and the last good one stays.
    async fn read_decisions(&mut self, path: PathBuf) {
        let read = path.clone();
        let content = self.server.background.run(move |_| Ok(files::is_file(&read).then(|| files::read(&read)))).await;
        let problem = match content {
            Ok(None) => self.put_in_force(&path, None),
            Ok(Some(Ok((decoded, _)))) => self.put_in_force(&path, Some(decoded.text)),
            Ok(Some(Err(problem))) => {
                let error = DecisionsError { span: None, message: problem.message };
                Some(self.decisions_problem("", error))
            }
            Err(_) => return,
        };
        if let Some(uri) = names::uri_of_path(&path) {
            self.server.tell_publisher(Event::Decisions(uri, problem.into_iter().collect()));
        }
    }

    /// Puts what the disk has in force, or what an edit of ours has made of it that is not saved yet.
    fn put_in_force(&mut self, path: &Path, on_disk: Option<String>) -> Option<Diagnostic> {
        let Some(text) = self.server.state().decision_files.in_force(path, on_disk) else {
            self.decide(path, Decisions::default());
            self.decisions.remove(path);
            return None;
        };
        self.decisions.insert(path.to_owned());
        match Decisions::parse(&text) {
            Ok(decisions) => {
                self.decide(path, decisions);
                None
            }
            Err(error) => Some(self.decisions_problem(&text, error)),
        }
    }

    fn decide(&self, path: &Path, decisions: Decisions) {
        decisions::set(&self.server, path, decisions);
    }

    /// Drops the decisions of folders that have gone, but for those of open articles.
    async fn forget_decisions(&mut self) {
        let open: Vec<PathBuf> = {
            let state = self.server.state();
            state.open.values().filter_map(|buffer| names::path_of_uri(&buffer.uri)).collect()
        };
        let folders: Vec<PathBuf> = self.server.state().folders.iter().cloned().collect();
        let counts = |decisions: &Path| {
            let folder = decisions.parent().unwrap_or(decisions);
            open.iter().any(|path| path.starts_with(folder))
                || folders.iter().any(|path| path.starts_with(folder) || folder.starts_with(path))
        };
        let (kept, gone) = std::mem::take(&mut self.decisions).into_iter().partition(|path| counts(path));
        self.decisions = kept;
        for path in gone as BTreeSet<PathBuf> {
            self.decide(&path, Decisions::default());
            if let Some(uri) = names::uri_of_path(&path) {
                self.server.tell_publisher(Event::Decisions(uri, Vec::new()));
            }
        }
    }

    fn decisions_problem(&self, text: &str, error: DecisionsError) -> Diagnostic {
        let encoding = self.server.state().abilities.encoding;
        Diagnostic {
            range: error.span.map_or(Range::default(), |span| convert::range_in(text, span, encoding)),
            severity: Some(DiagnosticSeverity::ERROR),
            code: Some(NumberOrString::String(Rule::UnreadableInput.name().to_owned())),
            source: Some("crosscheck".to_owned()),
            message: error.message,
            ..Default::default()
        }
    }

    /// Reads and settles the files that wait.
    async fn settle(&self) {
        let mut waiting = self.server.state().corpus.pending();
        waiting.retain(|document| document.version.is_none());
        for batch in waiting.chunks(BATCH) {
            let batch = batch.to_vec();
            let read = self
                .server
                .background
                .run(move |_| Ok(batch.into_par_iter().filter(|document| state::read(document)).collect::<Vec<_>>()));
            if let Ok(read) = read.await {
                self.server.state().corpus.settle(read);
                self.server.tell_publisher(Event::Changed);
            }
        }
    }

    fn say(&self, problem: &files::Problem) {
        self.server.log(format!("{} {}", problem.path.display(), problem.message));
    }
}
