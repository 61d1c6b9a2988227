//! `crosscheck/articles`, the one request that the protocol does not have: the folder's articles, for a list of sources.
//!
//! It has no parameters. Announced as `experimental.articles`; whoever does not know it misses nothing else.

use serde_json::{Value, json};
use tower_lsp::jsonrpc::Result;

use crate::ide::{self, ListedArticle};

use super::server::Server;
use super::state::World;

pub(super) const METHOD: &str = "crosscheck/articles";

/// `{"articles": true}`, for the capabilities.
pub(super) fn announcement() -> Value {
    json!({"articles": true})
}

/// `[{"uri": …, "headline": …, "outlet": …, "published": "2031-06-17", "reliability": "B"}, …]`; what is not known is null.
pub(super) fn list(server: &Server) -> impl Future<Output = Result<Vec<Value>>> + Send + use<> {
    server.ask_all(|world, _| {
        let articles = ide::articles(&world.snapshot).into_iter();
        Ok(articles.filter_map(|article| entry(world, article)).collect())
    })
}

fn entry(world: &World, article: ListedArticle) -> Option<Value> {
    let ListedArticle { id, headline, outlet, published, reliability } = article;
    let uri = world.uri(&id)?;
    let published = published.map(|published| published.to_string());
    Some(json!({
        "uri": uri, "headline": headline, "outlet": outlet, "published": published, "reliability": reliability,
    }))
}
