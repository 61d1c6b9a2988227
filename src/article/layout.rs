//! Plain text into paragraphs, however it was laid out: a paragraph a line, blank lines between, hard-wrapped, indented.

use std::sync::LazyLock;

use regex::Regex;

use super::SourceMap;
use super::page::{Head, Page, Part, Role};
use crate::text::Span;

/// Reads `source` from the byte `start` on; what stands before it (front matter) is not read.
pub(super) fn read(source: &str, start: usize) -> Page {
    let text = &source[start..];
    let mut map = SourceMap::default();
    map.push(Span::new(0, text.len()), Span::new(start, source.len()));
    let lines = lines(text);
    let wrap = wrap_width(&lines);
    let mut parts: Vec<Part> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in &lines {
        if line.width == 0 {
            before = None;
            continue;
        }
        let joined = before.is_some_and(|before| goes_on(before, line, parts.last(), wrap));
        match parts.last_mut() {
            Some(part) if joined => part.span.end = line.span.end,
            _ => parts.push(line.part()),
        }
        before = Some(line);
    }
    Page { text: text.to_owned(), map, parts, head: Head::default() }
}

struct Line {
    /// Without the white space around it.
    span: Span,
    /// In characters.
    indent: usize,
    width: usize,
    first_word: usize,
    /// The width of a bullet and the space behind it, with its bytes.
    bullet: Option<usize>,
    starts_lower: bool,
}

impl Line {
    fn part(&self) -> Part {
        match self.bullet {
            Some(bullet) => Part { span: Span::new(self.span.start + bullet, self.span.end), role: Role::Item },
            None => Part { span: self.span, role: Role::Plain },
        }
    }
}

/// LSP lines end at `\n`, `\r\n` and `\r`; so do ours: U+2028 breaks none.
fn lines(text: &str) -> Vec<Line> {
    let mut at = 0;
    text.split(['\n', '\r'])
        .map(|line| {
            let whole = Span::new(at, at + line.len());
            at = whole.end + 1;
            whole
        })
        // `\r\n` is one end: what stands between its two characters is no line.
        .filter(|whole| {
            !(whole.is_empty() && text[..whole.start].ends_with('\r') && text[whole.start..].starts_with('\n'))
        })
        .map(|whole| measured(text, whole))
        .collect()
}

fn measured(text: &str, whole: Span) -> Line {
    let span = whole.trim(text);
    let words = &text[span];
    Line {
        span,
        indent: text[whole.start..span.start].chars().map(|space| if space == '\t' { 4 } else { 1 }).sum(),
        width: words.chars().count(),
        first_word: words.split(char::is_whitespace).next().map_or(0, |word| word.chars().count()),
        bullet: BULLET.find(words).map(|bullet| bullet.end()),
        starts_lower: words.chars().next().is_some_and(char::is_lowercase),
    }
}

static BULLET: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:[-*•‣◦▪●·–—]|[0-9]{1,2}[.)]|[a-z]\))[ \t\u{a0}]+").expect("a pattern of this file")
});

/// The column at which the lines were wrapped by hand or by a mail program; `None` for text of one line a paragraph.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let pairs = || lines.windows(2).filter(|pair| pair[0].width > 0 && pair[1].width > 0 && pair[1].bullet.is_none());
    let mut widths: Vec<usize> = pairs().map(|pair| pair[0].indent + pair[0].width).collect();
    if widths.is_empty() {
        return None;
    }
    widths.sort_unstable();
    let width = widths[(widths.len() - 1) * 9 / 10];
    if !(40..=110).contains(&width) {
        return None;
    }
    let forced = pairs().filter(|pair| is_forced(&pair[0], &pair[1], width)).count();
    let within = pairs().filter(|pair| pair[1].starts_lower).count();
    // In wrapped prose most breaks were forced, and many lines go on in lower case.
    (forced * 10 >= widths.len() * 6 && within * 10 >= widths.len() * 3).then_some(width)
}

/// Whether `next`'s first word had no room on `line`.
fn is_forced(line: &Line, next: &Line, width: usize) -> bool {
    let full = line.indent + line.width;
    // A ragged margin leaves up to a long word free; no line of wrapped prose is much wider than the rest.
    full <= width + 12 && full + 1 + next.first_word + 8 > width
}

fn goes_on(before: &Line, line: &Line, open: Option<&Part>, wrap: Option<usize>) -> bool {
    let in_item = open.is_some_and(|part| part.role == Role::Item);
    if line.bullet.is_some() {
        return false;
    }
    if in_item && line.indent > 0 && (line.indent > before.indent || before.bullet.is_none()) {
        return true;
    }
    let is_new = line.indent > before.indent + 1;
    wrap.is_some_and(|width| {
        !is_new && (is_forced(before, line, width) || (line.starts_lower && before.width * 2 > width))
    })
}
