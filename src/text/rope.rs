//! The text of an open editor buffer, edited in place.

use ropey::Rope;

use super::lines::{Encoding, Position, Range, char_width};

/// An open buffer's text. Cheap to clone: clones share what they do not change.
#[derive(Debug, Clone, Default)]
pub struct Buffer(Rope);

/// One edit as editors send it: what to replace, and by what. No range means the whole text.
#[derive(Debug, Clone)]
pub struct Change {
    pub range: Option<Range>,
    pub text: String,
}

impl Buffer {
    pub fn new(text: &str) -> Buffer {
        Buffer(Rope::from_str(text))
    }

    /// Applies one change; positions outside the text are moved to its nearest boundary.
    pub fn apply(&mut self, change: &Change, encoding: Encoding) {
        let Some(range) = change.range else {
            self.0 = Rope::from_str(&change.text);
            return;
        };
        let start = self.char_of(range.start, encoding);
        let end = self.char_of(range.end, encoding).max(start);
        self.0.remove(start..end);
        self.0.insert(start, &change.text);
    }

    /// The index of the character at `position`, counted from the start of the text.
    fn char_of(&self, position: Position, encoding: Encoding) -> usize {
        let line = position.line as usize;
        if line >= self.0.len_lines() {
            return self.0.len_chars();
        }
        let start = self.0.line_to_char(line);
        let mut left = position.character as usize;
        let mut at = start;
        for c in self.0.line(line).chars() {
            let width = char_width(c, encoding);
            if c == '\n' || c == '\r' || width > left {
                break;
            }
            left -= width;
            at += 1;
        }
        at
    }
}

impl std::fmt::Display for Buffer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.chunks().try_for_each(|chunk| f.write_str(chunk))
    }
}
