//! The part of a line around some words that fits a terminal: a line of an article is often a whole paragraph.

use crate::corpus::Document;
use crate::text::Span;

/// How many characters are shown of a line.
const WIDTH: usize = 100;

#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    pub text: String,
    /// The words, in `text`. Where they go on in the next line or past the width, the part that is shown.
    pub mark: Span,
}

/// The line in which `span` starts, cut to fit.
pub fn excerpt(document: &Document, span: Span) -> Excerpt {
    let text = &document.source;
    let lines = document.lines();
    let line = lines.line(text, lines.line_of(span.start));
    cut(&text[line], Span { start: span.start - line.start, end: span.end.min(line.end).max(span.start) - line.start })
}

fn cut(line: &str, mark: Span) -> Excerpt {
    // Looks at no more characters than it shows, so that it costs the same on a line of a million.
    let marked = line[mark].chars().take(WIDTH).count();
    let from = backwards(line, mark.start, (WIDTH - marked).max(WIDTH / 4) / 2);
    let to = forwards(line, mark.start, WIDTH - line[from..mark.start].chars().count());
    let lead = if from > 0 { "…" } else { "" };
    let tail = if to < line.len() { "…" } else { "" };
    let moved = |offset: usize| offset.clamp(from, to) - from + lead.len();
    Excerpt {
        text: format!("{lead}{}{tail}", &line[from..to]),
        mark: Span { start: moved(mark.start), end: moved(mark.end) },
    }
}

/// The start of the first whole word at most `count` characters before `at`.
fn backwards(line: &str, at: usize, count: usize) -> usize {
    let Some((from, _)) = line[..at].char_indices().rev().take(count).last() else { return at };
    if from == 0 { 0 } else { line[from..at].find(' ').map_or(from, |space| from + space + 1) }
}

/// The end of the last whole word at most `count` characters behind `at`.
fn forwards(line: &str, at: usize, count: usize) -> usize {
    let Some((to, _)) = line[at..].char_indices().nth(count) else { return line.len() };
    let to = at + to;
    line[at..to].rfind(' ').map_or(to, |space| at + space)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, words: &str) -> (String, String) {
        let start = line.find(words).unwrap();
        let excerpt = cut(line, Span::new(start, start + words.len()));
        let marked = excerpt.text.as_str()[excerpt.mark].to_owned();
        (excerpt.text, marked)
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        assert_eq!(shown("Nine boats sank.", "Nine"), ("Nine boats sank.".into(), "Nine".into()));
    }

    #[test]
    fn a_long_line_is_cut_at_words_around_the_mark() {
        let line = format!("{}nine boats {}", "before ".repeat(50), "behind ".repeat(50));
        let (text, marked) = shown(&line, "nine boats");
        assert_eq!(marked, "nine boats");
        assert!(text.starts_with("…before ") && text.ends_with(" behind…"), "{text}");
        assert!(text.chars().count() <= WIDTH + 2);
    }

    #[test]
    fn a_mark_longer_than_the_width_is_shown_in_part() {
        let words = "é".repeat(1_000);
        let (text, marked) = shown(&format!("{} {words} end", "before ".repeat(50)), &words);
        assert!(text.starts_with('…') && text.ends_with('…'));
        assert!(marked.chars().count() >= WIDTH / 2);
    }
}
