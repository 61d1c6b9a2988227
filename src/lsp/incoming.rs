//! What comes in, before tower-lsp sees it: tower-lsp ends at the first message that it cannot read. Here such a message
//! becomes a request that [`Front`] answers with an error, and the next one is read.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use tokio::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader, DuplexStream,
};
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_service::Service;

use super::server::Server;
use super::trace;

/// What stands for a message that is not JSON, and for JSON that is no message.
const NOT_JSON: &str = "crosscheck/notJson";
const NO_MESSAGE: &str = "crosscheck/noMessage";

/// The messages of `input`, all of them readable.
pub(super) fn readable(input: impl AsyncRead + Unpin + Send + 'static) -> DuplexStream {
    const BUFFER: usize = 64 * 1024;
    let (output, readable) = tokio::io::duplex(BUFFER);
    tokio::spawn(pass_on(BufReader::new(input), output));
    readable
}

async fn pass_on(mut input: impl AsyncBufRead + Unpin, mut output: impl AsyncWrite + Unpin) -> io::Result<()> {
    while let Some(body) = next_body(&mut input).await? {
        let body = match stand_in(&body) {
            None => body,
            Some(method) => format!(r#"{{"jsonrpc":"2.0","method":"{method}"}}"#).into_bytes(),
        };
        output.write_all(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes()).await?;
        output.write_all(&body).await?;
    }
    Ok(())
}

/// The next message without its header; `None` at the end of the input.
pub(super) async fn next_body(input: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let Some(length) = next_header(input).await? else { return Ok(None) };
    let mut body = Vec::new();
    input.take(length).read_to_end(&mut body).await?;
    Ok(Some(body))
}

/// Reads a header, and how long it says the body is: 0 where it does not.
async fn next_header(input: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<u64>> {
    let mut length = None;
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line).await? > 0 {
        if !line.trim_ascii().is_empty() {
            length = length_in(&line).or(length).or(Some(0));
        } else if length.is_some() {
            break;
        }
        line.clear();
    }
    Ok(length)
}

/// The line may begin with the rest of a message that was longer than its header said.
fn length_in(line: &[u8]) -> Option<u64> {
    let line = String::from_utf8_lossy(line).to_ascii_lowercase();
    line.rsplit_once("content-length:")?.1.trim().parse().ok()
}

fn stand_in(body: &[u8]) -> Option<&'static str> {
    let is_message =
        serde_json::from_slice::<Request>(body).is_ok() || serde_json::from_slice::<Response>(body).is_ok();
    let is_json = || serde_json::from_slice::<serde::de::IgnoredAny>(body).is_ok();
    (!is_message).then(|| if is_json() { NO_MESSAGE } else { NOT_JSON })
}

/// The server as tower-lsp calls it.
pub(super) struct Front<S> {
    pub service: S,
    pub server: Arc<Server>,
}

impl<S> Service<Request> for Front<S>
where
    S: Service<Request, Response = Option<Response>>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let error = match request.method() {
            NOT_JSON => Error::parse_error(),
            NO_MESSAGE => Error::invalid_request(),
            method => {
                if method == "shutdown" {
                    self.server.shut_down(); // here, since an `exit` right behind it keeps its handler from running
                }
                if method == "$/setTrace" {
                    trace::set(&self.server, &request);
                }
                self.server.in_parts.expect(&request);
                let traced = trace::Traced::begin(&self.server, &request);
                let answer = self.service.call(request);
                return Box::pin(async move {
                    let answer = answer.await;
                    traced.end();
                    answer
                });
            }
        };
        Box::pin(async { Ok(Some(Response::from_error(Id::Null, error))) })
    }
}
