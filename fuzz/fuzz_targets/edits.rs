//! Any sequence of edits leaves the buffer as the same edits leave a plain string.
//! Run with `cargo fuzz run edits`.

#![no_main]

use crosscheck::text::{Buffer, Change, Encoding, LineIndex, Position, Range};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (String, Vec<(u16, u16, u16, u16, String)>)| {
    let (mut plain, edits) = input;
    let mut buffer = Buffer::new(&plain);
    for (line, character, end_line, end_character, text) in edits {
        let start = Position { line: line.into(), character: character.into() };
        let range = Range { start, end: Position { line: end_line.into(), character: end_character.into() } };
        let span = LineIndex::new(&plain).span(&plain, range, Encoding::Utf16);
        buffer.apply(&Change { range: Some(range), text: text.clone() }, Encoding::Utf16);
        plain.replace_range(std::ops::Range::from(span), &text);
        assert_eq!(buffer.to_string(), plain);
    }
});
