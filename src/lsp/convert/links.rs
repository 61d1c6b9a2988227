//! Document links.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::json;
use tower_lsp::ls_types::*;

use crate::ide::{Link, LinkTarget};
use crate::lsp::server::Question;

/// What the client keeps of a link until it wants to follow it.
#[derive(Serialize, Deserialize)]
struct Kept {
    article: Uri,
}

pub(in crate::lsp) fn links(question: &Question<'_>, links: Vec<Link>, article: &Uri) -> Vec<DocumentLink> {
    let link = |link: Link| {
        let range = question.range(link.span);
        match link.target {
            None => {
                let data = Some(json!(Kept { article: article.clone() }));
                Some(DocumentLink { range, target: None, tooltip: None, data })
            }
            found => {
                let bare = DocumentLink { range, target: None, tooltip: None, data: None };
                Some(resolved_link(question, found, bare)).filter(|link| link.target.is_some())
            }
        }
    };
    links.into_iter().filter_map(link).collect()
}

/// The article that an unresolved link stands in.
pub(in crate::lsp) fn article_of_link(link: &DocumentLink) -> Option<Uri> {
    Some(Kept::deserialize(link.data.as_ref()?).ok()?.article)
}

pub(in crate::lsp) fn resolved_link(
    question: &Question<'_>,
    target: Option<LinkTarget>,
    link: DocumentLink,
) -> DocumentLink {
    let (target, tooltip) = match target {
        Some(LinkTarget::Article { id, title }) => (question.world.uri(&id), Some(title)),
        Some(LinkTarget::Address(address)) => (Uri::from_str(&address).ok(), None),
        None => (None, None),
    };
    let tooltip = tooltip.filter(|_| question.world.abilities.link_tooltips);
    DocumentLink { target, tooltip, ..link }
}
