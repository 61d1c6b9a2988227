//! Quotation marks and what their neighbours tell: whether a mark may open, may close, or is none.

use crate::text::{Span, WordList};

/// Marks that close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Double,
    Single,
    Guillemet,
    Angle,
}

impl Family {
    pub(super) const COUNT: usize = 4;
}

pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '\'' | '‘' | '’' | '‚' | '`' | '«' | '»' | '‹' | '›' | '＂')
}

/// A mark among its neighbours.
pub(super) struct Place<'a> {
    pub(super) span: Span,
    /// In one of the usual forms: two single marks in a row are a double one.
    pub(super) mark: char,
    before: &'a str,
    behind: &'a str,
    /// Whether an opening mark stands right before this one.
    is_behind_opening: bool,
}

impl<'a> Place<'a> {
    /// The mark at `at` in a block that starts at `start`; `text` ends with the block.
    pub(super) fn of(text: &'a str, start: usize, at: usize, is_behind_opening: bool) -> Place<'a> {
        let rest = &text[at..];
        let written = rest.chars().next().unwrap_or_default();
        let len = written.len_utf8();
        let (mark, len) = match (written, rest[len..].starts_with(written)) {
            ('\'', true) => ('"', 2),
            ('`', true) => ('“', 2),
            ('‘', true) => ('“', 2 * len),
            ('’', true) => ('”', 2 * len),
            ('‘', false) if rest[len..].starts_with('’') => ('“', len + '’'.len_utf8()),
            ('‟', _) => ('“', len),
            ('＂', _) => ('"', len),
            _ => (written, len),
        };
        let (before, behind) = (&text[start..at], &rest[len..]);
        Place { span: Span::new(at, at + len), mark, before, behind, is_behind_opening }
    }

    fn last(&self) -> Option<char> {
        self.before.chars().next_back()
    }

    fn next(&self) -> Option<char> {
        self.behind.chars().next()
    }

    /// Whether words may follow it.
    pub(super) fn opens(&self) -> bool {
        let is_stop = |c: char| matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '”' | '—' | '–');
        let is_ellipsis = self.behind.starts_with("..") && self.is_behind_gap();
        self.next().is_some_and(|c| !c.is_whitespace() && (!is_stop(c) || is_ellipsis))
    }

    /// Whether words may stand before it.
    pub(super) fn closes(&self) -> bool {
        !self.is_behind_gap()
    }

    fn is_behind_gap(&self) -> bool {
        let is_gap = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '—' | '–' | '/' | '=' | '\u{200b}');
        let is_dash = self.before.ends_with("--") || self.before.ends_with(" -");
        self.is_behind_opening
            || is_dash && self.opens_word()
            || self.last().is_none_or(|c| is_gap(c) && self.opens_word_or_space(c))
    }

    /// A dash before a mark is a gap only if a word follows: "No—" ends at its dash.
    fn opens_word_or_space(&self, before: char) -> bool {
        !matches!(before, '—' | '–') || self.opens_word()
    }

    fn opens_word(&self) -> bool {
        self.next().is_some_and(char::is_alphanumeric)
    }

    pub(super) fn is_before_word(&self) -> bool {
        self.opens_word()
    }

    /// Inches: `12"`, `5'10"`. Where a quotation is open, a figure may simply be its last word.
    pub(super) fn is_measure(&self, is_open: bool) -> bool {
        let is_digit = |c: char| c.is_numeric();
        let front = self.before.trim_end_matches(is_digit);
        let feet = front.trim_end().strip_suffix(['\'', '’', '′']);
        front.len() < self.before.len() && (!is_open || feet.is_some_and(|feet| feet.ends_with(is_digit)))
    }

    /// Whether it may be the apostrophe of a plural's possessive or of a clipped word, followed by more.
    pub(super) fn may_be_possessive(&self) -> bool {
        let goes_on = self.behind.starts_with(' ') && self.behind[1..].starts_with(char::is_alphanumeric);
        let is_clipped = self.before.ends_with("in") || self.before.ends_with(" o") || self.before.ends_with(" ol");
        goes_on && (self.last().is_some_and(|c| matches!(c, 's' | 'S' | 'z' | 'x')) || is_clipped)
    }

    /// Whether letters were left out behind it: ’90s, ’em, and an 's that lost its word.
    pub(super) fn is_elision(&self) -> bool {
        let len = self.behind.find(|c: char| !c.is_alphanumeric()).unwrap_or(self.behind.len());
        let word = &self.behind[..len];
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let is_year = digits == 2 && matches!(&word[2..], "" | "s");
        is_year || CLIPPED.contains(word)
    }
}

static CLIPPED: WordList = WordList::new(
    "\
s t d m ll re ve em til till tis twas twere twill cause cos coz n bout round cuz er im kay gainst neath fraid sup \
tude",
);
