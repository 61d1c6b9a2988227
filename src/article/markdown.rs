//! Markdown into parts. Marks, link targets and images are not text.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::page::{Head, Page, Role, Writer};
use super::{Boilerplate, html};
use crate::text::Span;

/// Reads `source` from the byte `start` on.
pub(super) fn read(source: &str, start: usize) -> Page {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader { source, writer: Writer::new(source), items: 0, images: 0, cells: 0 };
    for (event, range) in Parser::new_ext(&source[start..], options).into_offset_iter() {
        reader.event(event, Span::from(range).shift(start));
    }
    reader.writer.finish(Head::default())
}

struct Reader<'s> {
    source: &'s str,
    writer: Writer<'s>,
    /// How many list items, images are open.
    items: usize,
    images: usize,
    /// How many cells the open table row has so far.
    cells: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event, at: Span) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            _ if self.images > 0 => {}
            Event::Text(words) | Event::Code(words) => self.text(&words, at),
            Event::SoftBreak | Event::HardBreak => self.writer.space("\n", at),
            Event::Html(_) => html::read_into(&mut self.writer, self.source, at),
            Event::Rule => self.writer.open(Role::Plain),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag, at: Span) {
        match tag {
            Tag::Heading { level, .. } => self.writer.open(Role::Heading(level as u8)),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::BlockQuote(_) | Tag::HtmlBlock => self.writer.open(self.flow()),
            Tag::Item => {
                self.items += 1;
                self.writer.open(Role::Item);
            }
            Tag::TableHead | Tag::TableRow => {
                self.cells = 0;
                self.writer.open(Role::Item);
            }
            Tag::TableCell => {
                if self.cells > 0 {
                    self.writer.space("\t", Span::empty(at.start));
                }
                self.cells += 1;
            }
            Tag::FootnoteDefinition(_) => self.writer.open(Role::Chrome(Boilerplate::Credit)),
            Tag::Image { .. } => self.images += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.images -= 1,
            TagEnd::Item => {
                self.items -= 1;
                self.writer.open(self.flow());
            }
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::TableRow | TagEnd::TableHead => {
                self.writer.open(self.flow());
            }
            _ => {}
        }
    }

    /// What a paragraph is at this place.
    fn flow(&self) -> Role {
        if self.items > 0 { Role::Item } else { Role::Plain }
    }

    fn text(&mut self, words: &str, at: Span) {
        let source = &self.source[at];
        // Code comes with its marks in the range, an entity with its name.
        match source.find(words) {
            Some(inside) => self.writer.verbatim(Span::new(at.start + inside, at.start + inside + words.len())),
            None => self.writer.decoded(words, at),
        }
    }
}
