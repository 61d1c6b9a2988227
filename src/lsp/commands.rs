//! The commands behind the code actions: each writes one decision into a `crosscheck.toml`, never into an article.
//!
//! One task carries them out, one after the other, for each goes by what the one before has made of the file. The
//! editor makes the change if it can, so that it can be undone there; else the server writes the file itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::*;

use crate::corpus::{self, Decision, Decisions, DecisionsError};
use crate::files::{self, DECISIONS_FILE};

use super::convert::{self, EditedFile};
use super::decisions::{self, Current};
use super::disk::Job;
use super::names;
use super::publish::Event;
use super::server::{Server, answered};

pub(super) const ADD_ALIAS: &str = "crosscheck.addAlias";
pub(super) const KEEP_APART: &str = "crosscheck.keepApart";
pub(super) const SET_TYPE: &str = "crosscheck.setType";
pub(super) const SET_DATE: &str = "crosscheck.setDate";
pub(super) const RATE_SOURCE: &str = "crosscheck.rateSource";
pub(super) const REVIEW_FINDING: &str = "crosscheck.reviewFinding";
pub(super) const TURN_RULE_OFF: &str = "crosscheck.turnRuleOff";

/// The one that decides nothing: see [`show`](super::show).
pub(super) const SHOW_PLACES: &str = "crosscheck.showPlaces";

pub(super) const NAMES: [&str; 8] =
    [ADD_ALIAS, KEEP_APART, SET_TYPE, SET_DATE, RATE_SOURCE, REVIEW_FINDING, TURN_RULE_OFF, SHOW_PLACES];

/// The kinds of the code actions.
pub(super) const KINDS: [CodeActionKind; 2] = [CodeActionKind::QUICKFIX, CodeActionKind::REFACTOR_REWRITE];

/// A decision to be written down.
#[derive(Debug)]
pub(super) struct Order {
    decision: Decision,
    /// The article that it was made in.
    article: Uri,
}

impl Order {
    pub(super) fn parse(params: ExecuteCommandParams) -> Result<Order> {
        let [argument] = &params.arguments[..] else {
            return Err(Error::invalid_params(format!("{} takes one argument, an object", params.command)));
        };
        match convert::decision(&params.command, argument) {
            Ok((article, decision)) => Ok(Order { decision, article }),
            Err(message) => Err(Error::invalid_params(format!("{}: {message}", params.command))),
        }
    }
}

pub(super) async fn run(server: Arc<Server>, mut orders: UnboundedReceiver<Order>) {
    while let Some(order) = orders.recv().await {
        if let Err(message) = carry_out(&server, order).await {
            server.client.show_message(MessageType::ERROR, message).await;
        }
    }
}

/// Writes the decision down and puts it in force, or says what to do first.
async fn carry_out(server: &Arc<Server>, Order { decision, article }: Order) -> std::result::Result<(), String> {
    let Some(article) = names::path_of_uri(&article) else {
        return Err(format!("This article is no file yet: save it, so that {DECISIONS_FILE} can name it."));
    };
    let path = place(server, &article).await;
    let on_disk = read(server, &path).await?;
    let current = server.state().decision_files.current(&path, on_disk.clone());
    let text = current.text.clone().unwrap_or_default();

    let explained = |text: &str, error: DecisionsError| explain(&path, text, &error);
    // A file that is not understood is not in force, and neither would the decision be.
    Decisions::parse(&text).map_err(|error| explained(&text, error))?;
    let folder = path.parent().map(files::id);
    let file = folder.and_then(|folder| corpus::path_from(&folder.0, &files::id(&article).0)).unwrap_or_default();
    let edit = decision.edit(&text, &file).map_err(|error| explained(&text, error))?;
    let decided = edit.apply(&text);
    if decided == text {
        return Ok(());
    }
    let new = Decisions::parse(&decided).map_err(|error| explained(&decided, error))?;

    let edits = server.state().abilities.edits;
    if edits.applies && (current.text.is_some() || edits.creates_files) {
        let file = EditedFile { path: &path, text: &text, exists: current.text.is_some(), open: current.open };
        let workspace_edit = convert::workspace_edit(server.state().abilities, file, edit);
        let workspace_edit = workspace_edit.ok_or_else(|| format!("{} has no address.", path.display()))?;
        match answered(server.client.apply_edit(workspace_edit)).await {
            Some(ApplyWorkspaceEditResponse { applied: true, .. }) => {}
            Some(answer) => {
                let reason = answer.failure_reason.map_or(String::new(), |reason| format!(": {reason}"));
                return Err(format!("The editor did not change {}{reason}.", path.display()));
            }
            None => return Err(format!("The editor did not answer whether it changed {}.", path.display())),
        }
        server.state().decision_files.edited(&path, on_disk, decided);
    } else {
        write(server, &path, &current, on_disk, decided).await?;
    }
    decisions::set(server, &path, new);
    server.tell_publisher(Event::Changed);
    server.tell_disk(Job::Changed(vec![path]));
    Ok(())
}

/// The `crosscheck.toml` that counts for the article, or where to make one: in the workspace folder, else beside it.
async fn place(server: &Arc<Server>, article: &Path) -> PathBuf {
    let (unsaved, folder) = {
        let state = server.state();
        let folders = state.folders.iter().filter(|folder| article.starts_with(folder));
        let folder = folders.max_by_key(|folder| folder.components().count()).cloned();
        (state.decision_files.nearest(article), folder)
    };
    let wanted = article.to_owned();
    let found = server.pool.run(move |_| Ok(files::decisions_for(&wanted))).await.ok().flatten();
    let known = found.into_iter().chain(unsaved).max_by_key(|path| path.components().count());
    known.unwrap_or_else(|| folder.as_deref().or(article.parent()).unwrap_or(article).join(DECISIONS_FILE))
}

async fn read(server: &Arc<Server>, path: &Path) -> std::result::Result<Option<String>, String> {
    let wanted = path.to_owned();
    let read = server.pool.run(move |_| Ok(files::is_file(&wanted).then(|| files::read(&wanted)))).await;
    match read.map_err(|error| error.message.into_owned())? {
        None => Ok(None),
        Some(Ok((decoded, None))) => Ok(Some(decoded.text)),
        // Its bytes would not survive.
        Some(Ok((_, Some(problem))) | Err(problem)) => Err(format!("{} {}", problem.path.display(), problem.message)),
    }
}

/// Writes the file, for an editor that cannot.
async fn write(
    server: &Arc<Server>,
    path: &Path,
    current: &Current,
    on_disk: Option<String>,
    decided: String,
) -> std::result::Result<(), String> {
    if current.open.is_some() && current.text != on_disk {
        return Err(format!("{} has changes that are not saved: save it first.", path.display()));
    }
    let wanted = path.to_owned();
    let written = server.pool.run(move |_| Ok(files::write_decisions(&wanted, &decided))).await;
    let written = written.map_err(|error| error.message.into_owned())?;
    written.map_err(|problem| format!("{} {}", problem.path.display(), problem.message))?;
    server.client.show_message(MessageType::INFO, format!("Written to {}.", path.display())).await;
    Ok(())
}

/// Where the file is wrong, what is, and what to do.
fn explain(path: &Path, text: &str, error: &DecisionsError) -> String {
    let line = error.span.map(|span| 1 + text[..span.start.min(text.len())].matches('\n').count());
    let place = line.map_or(String::new(), |line| format!(":{line}"));
    format!("{}{place}: {}. Nothing was written; correct this first.", path.display(), error.message)
}
