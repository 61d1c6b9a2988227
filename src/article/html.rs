//! HTML into parts, with offsets into the source. Scripts, styles and controls are not read; navigation, asides, forms
//! and footers are read as chrome.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::page::{Page, Role, Writer};
use crate::text::Span;

mod elements;
mod entities;
mod head;

use elements::Element;

/// Reads all of `source`.
pub(super) fn read(source: &str, start: usize) -> Page {
    let mut writer = Writer::new(source);
    let mut reader = Reader::new(source, start, &mut writer);
    reader.read(&source[start..]);
    let head = std::mem::take(&mut reader.head).finish();
    writer.finish(head)
}

/// Reads the HTML in a document of another format.
pub(super) fn read_into<'s>(writer: &mut Writer<'s>, source: &'s str, at: Span) {
    Reader::new(source, at.start, writer).read(&source[at]);
}

struct Reader<'w, 's> {
    source: &'s str,
    /// Where the tokens' offsets start in the source.
    start: usize,
    writer: &'w mut Writer<'s>,
    head: head::Collector,
    /// The open elements that matter, from the outside in.
    open: Vec<Open>,
    tags: Tags,
}

/// The tags since the last text, as far as they may part two words that nothing else does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tags {
    Other,
    End,
    /// `</span><span>`
    EndAndStart,
}

struct Open {
    name: Vec<u8>,
    element: Element,
}

impl<'w, 's> Reader<'w, 's> {
    fn new(source: &'s str, start: usize, writer: &'w mut Writer<'s>) -> Reader<'w, 's> {
        Reader { source, start, writer, head: head::Collector::default(), open: Vec::new(), tags: Tags::Other }
    }

    fn read(&mut self, html: &str) {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    self.start_tag(&tag);
                    self.tags = if self.tags == Tags::Other { Tags::Other } else { Tags::EndAndStart };
                }
                Token::EndTag(tag) => {
                    self.end_tag(&tag.name);
                    self.tags = Tags::End;
                }
                Token::String(words) => {
                    let at = Span::new(words.span.start, words.span.end).shift(self.start);
                    self.text(at);
                }
                _ => {}
            }
        }
    }

    fn start_tag(&mut self, tag: &StartTag<usize>) {
        self.head.start_tag(tag);
        let at = self.start + tag.span.start;
        if *tag.name == *b"br" {
            return self.writer.space("\n", Span::empty(at));
        }
        let element = Element::of(tag, self.is_in_article());
        if element == Element::Inline || elements::is_void(&tag.name) {
            if *tag.name == *b"td" || *tag.name == *b"th" {
                self.writer.space("\t", Span::empty(at));
            }
            return;
        }
        // `<p>` and `<li>` end the one before where no end tag does; others only nest.
        if let Some(last) = self.open.last()
            && *last.name == *tag.name
            && matches!(tag.name.as_slice(), b"p" | b"li" | b"dt" | b"dd" | b"tr" | b"option")
        {
            self.open.pop();
        }
        self.open.push(Open { name: tag.name.to_vec(), element: self.within(element) });
        self.reopen();
    }

    fn end_tag(&mut self, name: &[u8]) {
        self.head.end_tag(name);
        // Deep in unclosed elements, an end tag that closes none of the last few is a stray one.
        let depth = self.open.iter().rev().take(64).position(|open| open.name == name);
        if let Some(depth) = depth {
            self.open.truncate(self.open.len() - depth - 1);
            self.reopen();
        }
    }

    /// Ends the open part; the next one is what the innermost open element makes it.
    fn reopen(&mut self) {
        let role = match self.open.last().map(|open| open.element) {
            Some(Element::Block(role)) => role,
            _ => Role::Plain,
        };
        self.writer.open(role);
    }

    /// What `element` is inside the open ones: chrome stays chrome, a paragraph in a list item is a list item.
    fn within(&self, element: Element) -> Element {
        match (self.open.last().map(|open| open.element), element) {
            (Some(Element::Skipped), _) | (_, Element::Skipped) => Element::Skipped,
            (Some(Element::Block(Role::Chrome(why))), _) => Element::Block(Role::Chrome(why)),
            (Some(Element::Block(outer)), Element::Block(Role::Plain)) => Element::Block(outer),
            _ => element,
        }
    }

    fn is_in_article(&self) -> bool {
        self.open.iter().rev().take(64).any(|open| matches!(open.name.as_slice(), b"article" | b"main"))
    }

    fn text(&mut self, at: Span) {
        let source = &self.source[at];
        self.head.text(source);
        if self.open.last().is_some_and(|open| open.element == Element::Skipped) {
            return;
        }
        // A byline and its date often are two elements with nothing between them.
        let tags = std::mem::replace(&mut self.tags, Tags::Other);
        if tags == Tags::EndAndStart && source.starts_with(char::is_uppercase) && self.writer.ends_in_lower_case() {
            self.writer.space(" ", Span::empty(at.start));
        }
        let mut rest = at;
        while !rest.is_empty() {
            rest = self.piece(rest);
        }
    }

    /// Writes the white space, the character reference or the words that `rest` starts with.
    fn piece(&mut self, rest: Span) -> Span {
        let source = &self.source[rest];
        let white = source.len() - source.trim_start_matches([' ', '\t', '\n', '\r', '\x0c']).len();
        if white > 0 {
            let at = Span::new(rest.start, rest.start + white);
            self.writer.space(" ", at);
            return Span::new(at.end, rest.end);
        }
        if source.starts_with('&') {
            let (len, words) = entities::decode(source);
            let at = Span::new(rest.start, rest.start + len);
            match words {
                Some(words) => self.writer.decoded(&words, at),
                None => self.writer.verbatim(at),
            }
            return Span::new(at.end, rest.end);
        }
        let len = source.find([' ', '\t', '\n', '\r', '\x0c', '&']).unwrap_or(source.len());
        self.writer.verbatim(Span::new(rest.start, rest.start + len));
        Span::new(rest.start + len, rest.end)
    }
}

/// The attribute `name` of `tag`, as text.
fn attribute<'t>(tag: &'t StartTag<usize>, name: &str) -> Option<&'t str> {
    tag.attributes.get(name.as_bytes()).and_then(|value| std::str::from_utf8(&value.value).ok())
}
