//! What has changed between a text and a newer one that has `\n` for every line end.

use super::Edit;
use crate::text::Span;

/// The lines of `old` that differ and what stands there in `new`, with the line ends of `old`. Lines that are the same
/// are left alone, whatever ends them.
pub(super) fn between(old: &str, new: &str) -> Edit {
    let old_lines: Vec<&str> = old.split_inclusive('\n').collect();
    let new_lines: Vec<&str> = new.split_inclusive('\n').collect();
    let is_same = |(old, new): &(&&str, &&str)| bare(old) == bare(new);
    let before = old_lines.iter().zip(&new_lines).take_while(is_same).count();
    let (old_rest, new_rest) = (&old_lines[before..], &new_lines[before..]);
    let after = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(is_same).count();
    let length = |lines: &[&str]| lines.iter().map(|line| line.len()).sum::<usize>();
    let span = Span::new(length(&old_lines[..before]), old.len() - length(&old_rest[old_rest.len() - after..]));
    let end = if old.contains("\r\n") { "\r\n" } else { "\n" };
    let mut text = new_rest[..new_rest.len() - after].concat().replace('\n', end);
    // The last line had no end, and something follows it now.
    if span.start == span.end && span.start == old.len() && !old.is_empty() && !old.ends_with('\n') && !text.is_empty()
    {
        text.insert_str(0, end);
    }
    Edit { span, text }
}

fn bare(line: &str) -> &str {
    line.trim_end_matches(['\r', '\n'])
}

/// The place in `text` that `span` is in the same text with `\n` for `\r\n`.
pub(super) fn original(text: &str, span: Span) -> Span {
    let place = |offset: usize| {
        let mut short = 0;
        for (at, c) in text.char_indices() {
            let dropped = c == '\r' && text[at + 1..].starts_with('\n');
            if short >= offset && !dropped {
                return at;
            }
            short += if dropped { 0 } else { c.len_utf8() };
        }
        text.len()
    };
    Span::new(place(span.start), place(span.end).max(place(span.start)))
}
