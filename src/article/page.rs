//! What the readers of the three formats hand over: the reading text, where it came from, and its parts in order.
//!
//! A page knows how its parts were marked up, not what they are for: see `boilerplate` and `opening` for that.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Boilerplate, SourceMap};
use crate::text::Span;

pub(super) struct Page {
    pub text: String,
    pub map: SourceMap,
    /// In order, disjoint, trimmed, not empty.
    pub parts: Vec<Part>,
    /// What `<head>` says; empty for other formats.
    pub head: Head,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub span: Span,
    pub role: Role,
}

/// How a part is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Plain,
    /// With its level, 1 to 6.
    Heading(u8),
    Item,
    Caption,
    /// Chrome by its element: `<nav>`, `<footer>`, `<aside>` and the like.
    Chrome(Boilerplate),
}

/// Metadata outside the reading text: front matter, or the head of an HTML page.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Head {
    pub headline: Option<String>,
    pub outlet: Option<String>,
    pub byline: Option<String>,
    pub published: Option<Date>,
    pub url: Option<String>,
    /// The section or genre that the page files itself under.
    pub section: Option<String>,
    pub other: BTreeMap<String, String>,
}

/// Writes a reading text and its map, part by part, with a blank line between parts.
pub(super) struct Writer<'s> {
    source: &'s str,
    text: String,
    map: SourceMap,
    parts: Vec<Part>,
    role: Role,
    /// Where the open part starts, once it has text.
    started: Option<usize>,
    /// White space seen in the open part and not yet written: it counts only between two words.
    gap: Option<(&'static str, Span)>,
    /// How far the source has been read.
    read: usize,
}

impl<'s> Writer<'s> {
    pub fn new(source: &'s str) -> Writer<'s> {
        Writer {
            source,
            text: String::with_capacity(source.len()),
            map: SourceMap::default(),
            parts: Vec::new(),
            role: Role::Plain,
            started: None,
            gap: None,
            read: 0,
        }
    }

    /// Ends the open part and makes the text that follows a part of `role`.
    pub fn open(&mut self, role: Role) {
        if let Some(start) = self.started.take() {
            self.parts.push(Part { span: Span::new(start, self.text.len()).trim(&self.text), role: self.role });
            if self.parts.last().is_some_and(|part| part.span.is_empty()) {
                self.parts.pop();
            }
        }
        self.gap = None;
        self.role = role;
    }

    /// Text that stands in the source as it is read.
    pub fn verbatim(&mut self, source: Span) {
        let source = Span { start: source.start.max(self.read), end: source.end.max(self.read) };
        let words = &self.source[source];
        self.write(words, source);
    }

    /// Text that stands for something else in the source.
    pub fn decoded(&mut self, words: &str, source: Span) {
        if source.start >= self.read {
            self.write(words, source);
        }
    }

    /// White space within a part, read as `space`.
    pub fn space(&mut self, space: &'static str, source: Span) {
        if self.started.is_some() && source.start >= self.read {
            let (space, source) = match self.gap {
                Some((before, at)) => (if before == "\n" { before } else { space }, at.join(source)),
                None => (space, source),
            };
            self.gap = Some((space, source));
        }
    }

    /// Whether the open part's last letter is a small one.
    pub fn ends_in_lower_case(&self) -> bool {
        self.started.is_some() && self.text.ends_with(char::is_lowercase)
    }

    pub fn finish(mut self, head: Head) -> Page {
        self.open(Role::Plain);
        Page { text: self.text, map: self.map, parts: self.parts, head }
    }

    fn write(&mut self, words: &str, source: Span) {
        if words.is_empty() {
            return;
        }
        if self.started.is_none() {
            if !self.text.is_empty() {
                self.append("\n\n", Span::new(self.read, source.start));
            }
            self.started = Some(self.text.len());
        } else if let Some((space, at)) = self.gap.take() {
            self.append(space, at);
        }
        self.append(words, source);
    }

    fn append(&mut self, words: &str, source: Span) {
        let start = self.text.len();
        self.text.push_str(words);
        self.map.push(Span::new(start, self.text.len()), source);
        self.read = source.end;
    }
}
