//! Long answers in parts, for clients that send a token to get them with.
//!
//! tower-lsp knows no order between an answer and what else is sent, and the parts must come first. So the answer is cut
//! where all messages pass in order: on their way to standard output.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tokio::io::{AsyncWrite, AsyncWriteExt, BufReader, DuplexStream};
use tokio::task::JoinHandle;
use tower_lsp::jsonrpc::Request;

use super::incoming::next_body;
use super::server::Server;

/// How many items make a part. Shorter answers stay whole.
const PART: usize = 100;

/// Answers that begin otherwise than with a list: their parts have other shapes, and they are short.
const WHOLE: [&str; 4] = [
    "textDocument/completion",
    "textDocument/diagnostic",
    "textDocument/semanticTokens/full",
    "textDocument/semanticTokens/full/delta",
];

/// The tokens of the open requests whose answers may come in parts, by their ids.
#[derive(Debug, Default)]
pub(super) struct InParts(Mutex<HashMap<String, Value>>);

impl InParts {
    pub(super) fn expect(&self, request: &Request) {
        let token = request.params().and_then(|params| params.get("partialResultToken"));
        if let (Some(id), Some(token)) = (request.id(), token.filter(|token| !token.is_null()))
            && !WHOLE.contains(&request.method())
        {
            self.lock().insert(json!(id).to_string(), token.clone());
        }
    }

    /// The messages that stand for one message.
    fn cut(&self, body: Vec<u8>) -> Vec<Vec<u8>> {
        if self.lock().is_empty() {
            return vec![body];
        }
        let Ok(mut message) = serde_json::from_slice::<Value>(&body) else { return vec![body] };
        let id = message.get("id").filter(|_| message.get("method").is_none()).map(Value::to_string);
        let Some(token) = id.and_then(|id| self.lock().remove(&id)) else { return vec![body] };
        // A list, or, for the diagnostics of a workspace, an object that holds one.
        let is_object = message["result"].is_object();
        let result = &mut message["result"];
        let list = if is_object { result.get_mut("items") } else { Some(result) };
        let Some(list) = list.and_then(Value::as_array_mut).filter(|list| list.len() > PART) else { return vec![body] };
        let items = std::mem::take(list);
        let part = |items: &[Value]| {
            let value = if is_object { json!({ "items": items }) } else { json!(items) };
            json!({"jsonrpc": "2.0", "method": "$/progress", "params": {"token": token, "value": value}})
        };
        let parts = items.chunks(PART).map(part).chain([message]);
        parts.map(|message| message.to_string().into_bytes()).collect()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Value>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where to write messages, and the task that passes them on to `output`; it ends when all is written.
pub(super) fn in_parts(
    output: impl AsyncWrite + Unpin + Send + 'static,
    server: Arc<Server>,
) -> (DuplexStream, JoinHandle<io::Result<()>>) {
    const BUFFER: usize = 64 * 1024;
    let (writable, input) = tokio::io::duplex(BUFFER);
    (writable, tokio::spawn(pass_on(input, output, server)))
}

async fn pass_on(input: DuplexStream, mut output: impl AsyncWrite + Unpin, server: Arc<Server>) -> io::Result<()> {
    let mut input = BufReader::new(input);
    while let Some(body) = next_body(&mut input).await? {
        for body in server.in_parts.cut(body) {
            output.write_all(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes()).await?;
            output.write_all(&body).await?;
        }
        output.flush().await?;
    }
    Ok(())
}
