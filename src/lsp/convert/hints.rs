//! Inlay hints.

use serde::{Deserialize, Serialize};
use serde_json::json;
use tower_lsp::ls_types::*;

use crate::ide;
use crate::lsp::server::Question;
use crate::text::Span;

use super::location;

/// What the client keeps of a hint until it wants more.
#[derive(Serialize, Deserialize)]
struct Kept {
    article: Uri,
    words: String,
}

pub(in crate::lsp) fn hints(question: &Question<'_>, hints: Vec<ide::InlayHint>, article: &Uri) -> Vec<InlayHint> {
    let hint = |hint: ide::InlayHint| InlayHint {
        position: question.range(Span::empty(hint.at)).start,
        label: hint.words.clone().into(),
        kind: None,
        text_edits: None,
        tooltip: None,
        padding_left: Some(true),
        padding_right: None,
        data: Some(json!(Kept { article: article.clone(), words: hint.words })),
    };
    hints.into_iter().map(hint).collect()
}

/// The article that a hint stands in, and its words.
pub(in crate::lsp) fn article_of_hint(hint: &InlayHint) -> Option<(Uri, String)> {
    let Kept { article, words } = Kept::deserialize(hint.data.as_ref()?).ok()?;
    Some((article, words))
}

pub(in crate::lsp) fn resolved_hint(
    question: &Question<'_>,
    detail: Option<ide::InlayHintDetail>,
    words: String,
    hint: InlayHint,
) -> InlayHint {
    let Some(ide::InlayHintDetail { markdown, target }) = detail else { return hint };
    let tooltip = MarkupContent { kind: MarkupKind::Markdown, value: markdown };
    let target = target.and_then(|target| location(question.world, &target));
    let label = target.map(|target| {
        InlayHintLabel::LabelParts(vec![InlayHintLabelPart {
            value: words,
            location: Some(target),
            ..Default::default()
        }])
    });
    InlayHint { label: label.unwrap_or(hint.label), tooltip: Some(tooltip.into()), ..hint }
}
