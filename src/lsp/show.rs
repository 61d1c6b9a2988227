//! The command that shows places: through the editor where it opens documents for a server, else in a message.

use std::sync::Arc;

use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::*;

use super::convert::{self, Place};
use super::names;
use super::server::{Server, answered};

/// The places that the command asks for, the first one foremost.
pub(super) fn parse(params: &ExecuteCommandParams) -> Result<Vec<Place>> {
    let [argument] = &params.arguments[..] else {
        return Err(Error::invalid_params(format!("{} takes one argument, an object", params.command)));
    };
    convert::places(argument).map_err(|message| Error::invalid_params(format!("{}: {message}", params.command)))
}

/// Shows them in a task of its own, for no handler waits for the client.
pub(super) fn start(server: &Arc<Server>, places: Vec<Place>) {
    let server = server.clone();
    tokio::spawn(async move {
        let opens = server.state().abilities.shows_documents;
        let mut unseen = Vec::new();
        // What is shown last lies on top.
        for (index, place) in places.into_iter().enumerate().rev() {
            let params = ShowDocumentParams {
                uri: place.uri.clone(),
                external: None,
                take_focus: Some(index == 0),
                selection: Some(place.range),
            };
            if !opens || answered(server.client.show_document(params)).await != Some(true) {
                unseen.push(line(&place));
            }
        }
        if !unseen.is_empty() {
            unseen.reverse();
            server.client.show_message(MessageType::INFO, unseen.join("\n")).await;
        }
    });
}

/// "The Valley Post, 3 June 2031: “52 homes” (/news/valley.txt:3)"
fn line(place: &Place) -> String {
    let path = names::path_of_uri(&place.uri).map(|path| path.display().to_string());
    let path = path.unwrap_or_else(|| place.uri.as_str().to_owned());
    format!("{} ({path}:{})", place.label, place.range.start.line.saturating_add(1))
}
