//! Lines and editor positions. The one place that converts between bytes and LSP characters.
//!
//! A line ends at `\n`, `\r\n` or `\r` and nowhere else, as the LSP has it: U+2028 is no line break.

use super::Span;

/// What one `character` of a position counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    Utf8,
    #[default]
    Utf16,
    Utf32,
}

/// A place in a text: zero-based line, zero-based character in units of an [`Encoding`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    pub line: u32,
    pub character: u32,
}

/// A half-open range between two positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Range {
    pub start: Position,
    pub end: Position,
}

/// The line starts of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    /// Byte offsets at which lines start: ascending, the first is 0.
    starts: Vec<usize>,
}

impl LineIndex {
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || byte == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        LineIndex { starts }
    }

    /// How many lines the text has: one more than it has line ends.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Always false: an empty text has one empty line.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// The zero-based line that holds the byte `offset`.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// The span of a line without its line end; empty at the end of the text for a line past the last.
    pub fn line(&self, text: &str, line: usize) -> Span {
        let Some(&start) = self.starts.get(line) else { return Span::empty(text.len()) };
        let end = self.starts.get(line + 1).map_or(text.len(), |&next| {
            let end = next - 1;
            end - usize::from(end > start && text.as_bytes()[end] == b'\n' && text.as_bytes()[end - 1] == b'\r')
        });
        Span { start, end }
    }

    /// The position of the byte `offset`; past the end counts as the end, inside a character as its start.
    pub fn position(&self, text: &str, offset: usize, encoding: Encoding) -> Position {
        let offset = text.floor_char_boundary(offset);
        let line = self.line_of(offset);
        let before = &text[self.starts[line]..offset];
        Position { line: line as u32, character: width(before, encoding) as u32 }
    }

    /// The byte offset of `position`; past the line's end counts as its end, inside a character as its start.
    pub fn offset(&self, text: &str, position: Position, encoding: Encoding) -> usize {
        let line = self.line(text, position.line as usize);
        let mut left = position.character as usize;
        for (at, c) in text[line].char_indices() {
            let units = char_width(c, encoding);
            if units > left {
                return line.start + at;
            }
            left -= units;
        }
        line.end
    }

    pub fn range(&self, text: &str, span: Span, encoding: Encoding) -> Range {
        Range { start: self.position(text, span.start, encoding), end: self.position(text, span.end, encoding) }
    }

    /// The span of `range`; a range that ends before it starts is read as empty at its start.
    pub fn span(&self, text: &str, range: Range, encoding: Encoding) -> Span {
        let start = self.offset(text, range.start, encoding);
        Span { start, end: self.offset(text, range.end, encoding).max(start) }
    }
}

fn width(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16 => text.chars().map(char::len_utf16).sum(),
        Encoding::Utf32 => text.chars().count(),
    }
}

pub(super) fn char_width(c: char, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => c.len_utf8(),
        Encoding::Utf16 => c.len_utf16(),
        Encoding::Utf32 => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_carriage_return_ends_a_line_and_a_line_separator_does_not() {
        let text = "a\rb\r\nc\u{2028}d\n";
        let lines = LineIndex::new(text);
        let shown: Vec<&str> = (0..lines.len()).map(|line| &text[lines.line(text, line)]).collect();
        assert_eq!(shown, ["a", "b", "c\u{2028}d", ""]);
    }

    #[test]
    fn characters_count_in_the_encoding_asked_for() {
        let text = "🚁é x";
        let lines = LineIndex::new(text);
        for (encoding, character) in [(Encoding::Utf8, 7), (Encoding::Utf16, 4), (Encoding::Utf32, 3)] {
            let position = lines.position(text, text.find('x').unwrap(), encoding);
            assert_eq!(position, Position { line: 0, character });
            assert_eq!(lines.offset(text, position, encoding), text.find('x').unwrap());
        }
    }

    #[test]
    fn a_position_inside_a_character_or_past_the_line_is_moved_to_a_boundary() {
        let text = "🚁\nx";
        let lines = LineIndex::new(text);
        assert_eq!(lines.offset(text, Position { line: 0, character: 1 }, Encoding::Utf16), 0);
        assert_eq!(lines.offset(text, Position { line: 0, character: 9 }, Encoding::Utf16), 4);
        assert_eq!(lines.offset(text, Position { line: 7, character: 0 }, Encoding::Utf16), text.len());
    }
}
