//! Between the protocol's types and ours. All conversions are here and in the files below, one per feature; nothing
//! here decides anything.

use std::collections::BTreeSet;
use std::path::PathBuf;

use tower_lsp::ls_types::*;

use crate::article::Format;
use crate::corpus::{Document, Severity};
use crate::files;
use crate::ide::{self, FoldKind};
use crate::index::ArticleId;
use crate::text::{self, Encoding, LineIndex, Span};

use super::names;
use super::server::Question;
use super::state::World;

mod actions;
mod citations;
mod completion;
mod edit;
mod hints;
mod links;
mod places;
mod symbols;
mod tokens;

pub(super) use actions::{code_actions, decision};
pub(super) use citations::{call_item, call_places, source_of_item};
pub(super) use completion::{completion, entity_of};
pub(super) use edit::{EditedFile, workspace_edit};
pub(super) use hints::{article_of_hint, hints, resolved_hint};
pub(super) use links::{article_of_link, links, resolved_link};
pub(super) use places::{Place, article_of_lens, lenses, places, resolved_lens};
pub(super) use symbols::{entity_of_symbol, resolved_symbol, workspace_symbols};

impl Question<'_> {
    pub(super) fn id(&self) -> &ArticleId {
        &self.document.id
    }

    pub(super) fn offset(&self, position: Position) -> usize {
        self.document.lines().offset(&self.document.source, position_in(position), self.world.abilities.encoding)
    }

    pub(super) fn range(&self, span: Span) -> Range {
        range(self.document, span, self.world.abilities.encoding)
    }

    pub(super) fn hover(&self, hover: ide::Hover) -> Hover {
        let kind = if self.world.abilities.markdown_hover { MarkupKind::Markdown } else { MarkupKind::PlainText };
        let contents = HoverContents::Markup(MarkupContent { kind, value: hover.markdown });
        Hover { contents, range: Some(self.range(hover.span)) }
    }

    pub(super) fn span(&self, range: Range) -> Span {
        let range = text::Range { start: position_in(range.start), end: position_in(range.end) };
        self.document.lines().span(&self.document.source, range, self.world.abilities.encoding)
    }

    pub(super) fn definitions(
        &self,
        found: impl IntoIterator<Item = ide::Definition>,
        links: bool,
    ) -> GotoDefinitionResponse {
        let found = found.into_iter();
        if !links {
            let locations = found.filter_map(|definition| location(self.world, &definition.target));
            return GotoDefinitionResponse::Array(locations.collect());
        }
        let links = found.filter_map(|definition| {
            let target = location(self.world, &definition.target)?;
            // The protocol wants the words inside of their context.
            let context = definition.context.join(definition.target.span);
            let context = location(self.world, &ide::Location { span: context, ..definition.target })?;
            Some(LocationLink {
                origin_selection_range: Some(self.range(definition.origin)),
                target_uri: target.uri,
                target_range: context.range,
                target_selection_range: target.range,
            })
        });
        GotoDefinitionResponse::Link(links.collect())
    }

    /// An entry of a file that is no article.
    pub(super) fn entry(&self, origin: Span, uri: Uri, text: &str, entry: Span) -> GotoDefinitionResponse {
        let range = range_in(text, entry, self.world.abilities.encoding);
        if !self.world.abilities.declaration_links {
            return GotoDefinitionResponse::Array(vec![Location { uri, range }]);
        }
        GotoDefinitionResponse::Link(vec![LocationLink {
            origin_selection_range: Some(self.range(origin)),
            target_uri: uri,
            target_range: range,
            target_selection_range: range,
        }])
    }

    pub(super) fn diagnostic(&self, found: ide::Diagnostic) -> Diagnostic {
        let related = found.related.iter().filter_map(|related| {
            let location = location(self.world, &related.location)?;
            Some(DiagnosticRelatedInformation { location, message: related.message.clone() })
        });
        Diagnostic {
            range: self.range(found.span),
            severity: Some(severity(found.severity)),
            code: Some(NumberOrString::String(found.code())),
            source: Some("crosscheck".to_owned()),
            related_information: (self.world.abilities.related_information && !found.related.is_empty())
                .then(|| related.collect()),
            message: found.message,
            ..Default::default()
        }
    }

    /// A stretch that editors show faded.
    pub(super) fn faded(&self, span: Span) -> Diagnostic {
        Diagnostic {
            range: self.range(span),
            severity: Some(DiagnosticSeverity::HINT),
            source: Some("crosscheck".to_owned()),
            message: "Not part of the story.".to_owned(),
            tags: Some(vec![DiagnosticTag::UNNECESSARY]),
            ..Default::default()
        }
    }

    /// Whole lines, which every editor can fold; `None` where there is only one.
    pub(super) fn fold(&self, fold: ide::Fold) -> Option<FoldingRange> {
        let range = self.range(fold.span);
        let ends_before = range.end.line > 0 && range.end.character == 0;
        let end_line = range.end.line - u32::from(ends_before);
        (end_line > range.start.line).then(|| FoldingRange {
            start_line: range.start.line,
            end_line,
            kind: Some(match fold.kind {
                FoldKind::FrontMatter => FoldingRangeKind::Comment,
                FoldKind::Boilerplate => FoldingRangeKind::Region,
            }),
            ..Default::default()
        })
    }

    /// The innermost of the nested stretches, in the others.
    pub(super) fn selection(&self, nested: Vec<Span>) -> SelectionRange {
        let outwards = nested.into_iter().rev();
        let selection = outwards
            .fold(None, |parent, span| Some(SelectionRange { range: self.range(span), parent: parent.map(Box::new) }));
        selection.unwrap_or_default()
    }
}

/// Where the editor finds a place; `None` for an article that has gone.
pub(super) fn location(world: &World, location: &ide::Location) -> Option<Location> {
    let document = world.snapshot.document(&location.article)?;
    let range = range(document, location.span, world.abilities.encoding);
    Some(Location { uri: world.uri(&location.article)?, range })
}

pub(super) fn range(document: &Document, span: Span, encoding: Encoding) -> Range {
    range_out(document.lines().range(&document.source, span, encoding))
}

/// The range in a text that is no article.
pub(super) fn range_in(text: &str, span: Span, encoding: Encoding) -> Range {
    range_out(LineIndex::new(text).range(text, span, encoding))
}

/// The byte offset in a text that is no article.
pub(super) fn offset_in(text: &str, position: Position, encoding: Encoding) -> usize {
    LineIndex::new(text).offset(text, position_in(position), encoding)
}

pub(super) fn change(change: TextDocumentContentChangeEvent) -> text::Change {
    let range = change.range.map(|range| text::Range { start: position_in(range.start), end: position_in(range.end) });
    text::Change { range, text: change.text }
}

/// How an open buffer is written: as its name says, else as its language does. `None` for files that are known to be no
/// article.
pub(super) fn format(uri: &Uri, language: &str) -> Option<Format> {
    let name = uri.path().as_str().rsplit('/').next().unwrap_or_default();
    Format::of_file_name(name).or(match language {
        "markdown" => Some(Format::Markdown),
        "html" | "xhtml" => Some(Format::Html),
        "toml" => None,
        _ => (name != files::DECISIONS_FILE).then_some(Format::Text),
    })
}

/// The folders that a client opens with; older ones know one folder only.
#[allow(deprecated, reason = "older clients send the root only")]
pub(super) fn workspace_folders(params: &InitializeParams) -> BTreeSet<PathBuf> {
    match (&params.workspace_folders, &params.root_uri) {
        (Some(folders), _) => folders.iter().filter_map(|folder| names::path_of_uri(&folder.uri)).collect(),
        (None, Some(root)) => names::path_of_uri(root).into_iter().collect(),
        (None, None) => BTreeSet::new(),
    }
}

pub(super) fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Information => DiagnosticSeverity::INFORMATION,
        Severity::Hint => DiagnosticSeverity::HINT,
    }
}

fn position_in(position: Position) -> text::Position {
    text::Position { line: position.line, character: position.character }
}

fn range_out(range: text::Range) -> Range {
    Range { start: position_out(range.start), end: position_out(range.end) }
}

fn position_out(position: text::Position) -> Position {
    Position { line: position.line, character: position.character }
}
