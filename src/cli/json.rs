//! Places in the machine-readable outputs: the LSP's, zero-based lines and UTF-16 characters.

use serde::Serialize;

use crate::corpus::Document;
use crate::text::{self, Encoding, Span};

#[derive(Debug, Clone, Copy, Serialize)]
pub struct Range {
    start: Position,
    end: Position,
}

#[derive(Debug, Clone, Copy, Serialize)]
struct Position {
    line: u32,
    character: u32,
}

/// The range of a span of the document's source.
pub fn range(document: &Document, span: Span) -> Range {
    let range = document.lines().range(&document.source, span, Encoding::Utf16);
    Range { start: position(range.start), end: position(range.end) }
}

fn position(position: text::Position) -> Position {
    Position { line: position.line, character: position.character }
}
