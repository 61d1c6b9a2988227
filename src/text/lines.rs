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

/// How many bytes lie between two places of which [`LineIndex`] knows how much text stands before them.
const BLOCK: usize = 1024;

/// The line starts of one text. A position is found in the same time wherever it is, also on a line of a million
/// characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    /// Byte offsets at which lines start: ascending, the first is 0.
    starts: Vec<usize>,
    /// For every multiple of [`BLOCK`] in the text, what the characters that start before it count.
    before: Vec<Units>,
}

/// What a stretch of text counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Units {
    utf8: usize,
    utf16: usize,
    utf32: usize,
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
        let mut before = vec![Units::default()];
        for block in bytes.chunks(BLOCK) {
            before.push(before[before.len() - 1].and(block));
        }
        LineIndex { starts, before }
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
        let character =
            self.units_before(text, offset, encoding) - self.units_before(text, self.starts[line], encoding);
        Position { line: line as u32, character: character as u32 }
    }

    /// The byte offset of `position`; past the line's end counts as its end, inside a character as its start.
    pub fn offset(&self, text: &str, position: Position, encoding: Encoding) -> usize {
        let line = self.line(text, position.line as usize);
        let target = self.units_before(text, line.start, encoding) + position.character as usize;
        let block = self.before.partition_point(|units| units.count(encoding) <= target).saturating_sub(1);
        let from = text.floor_char_boundary((block * BLOCK).clamp(line.start, line.end));
        let mut left = target.saturating_sub(self.units_before(text, from, encoding));
        for (at, c) in text[from..line.end].char_indices() {
            let units = char_width(c, encoding);
            if units > left {
                return from + at;
            }
            left -= units;
        }
        line.end
    }

    /// What the text before `offset` counts.
    fn units_before(&self, text: &str, offset: usize, encoding: Encoding) -> usize {
        let block = offset / BLOCK;
        self.before[block].and(&text.as_bytes()[block * BLOCK..offset]).count(encoding)
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

impl Units {
    /// With what the characters count that start in `bytes`.
    fn and(self, bytes: &[u8]) -> Units {
        let characters = bytes.iter().filter(|byte| !(0x80..0xC0).contains(*byte)).count();
        let pairs = bytes.iter().filter(|byte| **byte >= 0xF0).count();
        Units { utf8: self.utf8 + bytes.len(), utf16: self.utf16 + characters + pairs, utf32: self.utf32 + characters }
    }

    fn count(self, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Utf8 => self.utf8,
            Encoding::Utf16 => self.utf16,
            Encoding::Utf32 => self.utf32,
        }
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
    fn characters_across_the_ends_of_blocks_are_counted_once() {
        for lead in 0..4 {
            let text = format!("{}{}", "x".repeat(lead), "🚁é".repeat(BLOCK / 2));
            let lines = LineIndex::new(&text);
            for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                let mut character = 0;
                for (at, c) in text.char_indices() {
                    let position = Position { line: 0, character: character as u32 };
                    assert_eq!(lines.position(&text, at, encoding), position);
                    assert_eq!(lines.offset(&text, position, encoding), at);
                    character += char_width(c, encoding);
                }
            }
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
