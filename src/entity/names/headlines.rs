//! Names in lines that capitalise every word, where capitals say nothing: the body tells where they end.

use std::ops::Range;

use super::Name;
use super::line::{self, Line};
use super::types::Types;

/// Cuts a name that ran on over other words down to the names within it that the body knows.
pub(super) fn set_right(lines: &[Line], types: &Types, names: &mut Vec<Name>) {
    let mut settled = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        let line = lines.iter().find(|line| line.holds(name.span));
        let cut = line
            .filter(|line| line.is_heading() && !line.has_small_words())
            .map(|line| parts(line, types, line.within(name.span)));
        match cut.filter(|parts| !parts.is_empty()) {
            Some(parts) => settled.extend(parts.into_iter().map(|span| Name { span, ..name })),
            None => settled.push(name),
        }
    }
    *names = settled;
}

/// The longest names of the body in a row of words; none where the body knows all of it, or nothing.
fn parts(line: &Line, types: &Types, name: Range<usize>) -> Vec<crate::text::Span> {
    let words = &line.words;
    let known = |range: &Range<usize>| {
        let key = line::key(&words[range.clone()]);
        types.is_in_prose(&key) || range.len() == 1 && types.is_part_of_person(&key)
    };
    if name.len() < 2 || known(&name) {
        return Vec::new();
    }
    let mut parts = Vec::new();
    let mut at = name.start;
    while at < name.end {
        let longest = (at + 1..=name.end).rev().map(|end| at..end).find(known);
        if let Some(part) = &longest {
            parts.push(words[part.start].span.join(words[part.end - 1].span));
        }
        at = longest.map_or(at + 1, |part| part.end);
    }
    parts
}
