//! Short words in lower case, without an allocation.

use std::ops::Deref;

/// The longest word that is looked up in a list.
const CAPACITY: usize = 32;

/// A short ASCII word in lower case and with a straight apostrophe, as word lists hold it.
#[derive(Debug, Clone, Copy)]
pub struct Folded {
    bytes: [u8; CAPACITY],
    len: usize,
}

impl Folded {
    /// `None` for words that are in no list: longer ones, and those with other letters.
    pub fn new(word: &str) -> Option<Folded> {
        let mut folded = Folded { bytes: [0; CAPACITY], len: 0 };
        if word.len() > CAPACITY {
            return None;
        }
        for c in word.chars() {
            let c = if c == '’' { '\'' } else { c };
            if !c.is_ascii() {
                return None;
            }
            folded.bytes[folded.len] = c.to_ascii_lowercase() as u8;
            folded.len += 1;
        }
        Some(folded)
    }
}

impl Deref for Folded {
    type Target = str;

    fn deref(&self) -> &str {
        // Only ASCII went in.
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}
