//! What the server asks the client to tell it about, changes on disk and in the settings, and what it offers for some
//! files only.

use std::sync::Arc;

use serde_json::json;
use tower_lsp::ls_types::Registration;

use crate::article::Format;
use crate::files;

use super::completion;
use super::server::{Server, answered};

/// Registers in a task of its own, with the clients that let us.
pub(super) fn start(server: &Arc<Server>) {
    let abilities = server.state().abilities;
    let mut registrations = Vec::new();
    if abilities.watches_files {
        let articles = format!("**/*.{{{}}}", Format::EXTENSIONS.map(|(extension, _)| extension).join(","));
        let decisions = format!("**/{}", files::DECISIONS_FILE);
        let watchers = json!({"watchers": [{"globPattern": articles}, {"globPattern": decisions}]});
        registrations.push(registration("workspace/didChangeWatchedFiles", Some(watchers)));
    }
    if abilities.watches_configuration {
        registrations.push(registration("workspace/didChangeConfiguration", None));
    }
    if abilities.registers_completion {
        registrations.push(registration("textDocument/completion", Some(completion::registration())));
    }
    if registrations.is_empty() {
        return;
    }
    let client = server.client.clone();
    tokio::spawn(async move { answered(client.register_capability(registrations)).await });
}

fn registration(method: &str, register_options: Option<serde_json::Value>) -> Registration {
    Registration { id: method.to_owned(), method: method.to_owned(), register_options }
}
