//! Tokens of one sentence, each with its span.
//!
//! It decides where a word ends, not what it means. Whether an apostrophe is a quotation mark has been decided before.

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::article::abbreviations::{Abbreviation, abbreviation};
use crate::text::{Span, WordList};

use super::address;
use super::{Token, TokenKind};

/// Calls `token` with every token of `sentence`, in order; white space lies between them. `marks` are the offsets of
/// quotation marks in the text, ascending.
pub(super) fn tokenize(text: &str, sentence: Span, marks: &[usize], mut token: impl FnMut(Token)) {
    let scanner = Scanner { text: &text[..sentence.end], start: sentence.start, marks };
    let mut at = sentence.start;
    while let Some(c) = scanner.char_at(at) {
        if is_space(c) {
            at += c.len_utf8();
            continue;
        }
        let (end, kind) = scanner.next(at, c);
        token(Token { span: Span::new(at, end), kind });
        at = end;
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{2bc}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// What belongs to the letter before it: accents, soft hyphens, joiners.
fn is_attached(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '_' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

struct Scanner<'a> {
    /// Up to the end of the sentence, so that offsets are those of the whole text.
    text: &'a str,
    start: usize,
    marks: &'a [usize],
}

impl Scanner<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text[self.start..at].chars().next_back()
    }

    fn is_quotation_mark(&self, at: usize) -> bool {
        self.marks.binary_search(&at).is_ok()
    }

    /// The end and kind of the token that starts at `at` with `c`.
    fn next(&self, at: usize, c: char) -> (usize, TokenKind) {
        if let Some(len) = address::len(&self.text[at..]) {
            return (at + len, TokenKind::Word);
        }
        if is_apostrophe(c) && !self.is_quotation_mark(at) {
            if let Some(end) = self.possessive(at, c) {
                return (end, TokenKind::Possessive);
            }
            let behind = at + c.len_utf8();
            if self.char_at(behind).is_some_and(char::is_alphanumeric) {
                return (self.word(at, behind), TokenKind::Word); // ’90s, ’em
            }
            return (behind, TokenKind::Mark);
        }
        if c.is_numeric() {
            return self.number(at);
        }
        if c.is_alphabetic() {
            return (self.word(at, at), TokenKind::Word);
        }
        let rest = &self.text[at..];
        if matches!(c, '.' | '-' | '–' | '—') {
            let run = rest.len() - rest.trim_start_matches(c).len();
            return (at + run, TokenKind::Mark);
        }
        let cluster = rest.graphemes(true).next().map_or(c.len_utf8(), str::len);
        (at + cluster, TokenKind::Mark)
    }

    /// The end of a possessive whose apostrophe `c` stands at `at`.
    fn possessive(&self, at: usize, c: char) -> Option<usize> {
        let before = self.char_before(at).filter(|&c| !is_space(c))?;
        let behind = at + c.len_utf8();
        let mut rest = self.text[behind..].chars();
        match rest.next() {
            Some('s' | 'S') if !rest.next().is_some_and(|c| c.is_alphanumeric() || is_attached(c)) => Some(behind + 1),
            Some(next) if next.is_alphanumeric() => None,
            _ => matches!(before, 's' | 'S' | 'x' | 'z').then_some(behind), // the Joneses’ house
        }
    }

    /// The end of the word that starts at `at` and is known to reach at least to `end`.
    fn word(&self, at: usize, mut end: usize) -> usize {
        let mut segment = at; // behind the last period or hyphen
        let mut dotted = false;
        // The unit in "5km" was split from its number; "10am-5pm" must not come together again.
        let is_unit = end == at && self.char_before(at).is_some_and(char::is_numeric);
        while let Some(c) = self.char_at(end) {
            let behind = end + c.len_utf8();
            let next = self.char_at(behind);
            let goes_on = if is_apostrophe(c) {
                next.is_some_and(char::is_alphabetic)
                    && !self.is_quotation_mark(end)
                    && (self.possessive(end, c).is_none() || CONTRACTED.contains(&self.text[at..end]))
            } else if c.is_alphanumeric() || is_attached(c) {
                true
            } else if is_hyphen(c) {
                segment = behind;
                !is_unit && next.is_some_and(char::is_alphanumeric)
            } else if c == '.' {
                let goes_on = self.is_inner_period(segment, end, dotted);
                dotted |= goes_on;
                segment = behind;
                goes_on
            } else {
                c == '&'
                    && self.char_before(end).is_some_and(char::is_uppercase)
                    && next.is_some_and(char::is_uppercase)
            };
            if !goes_on {
                break;
            }
            end = behind;
        }
        if self.text[end..].starts_with('.') && self.takes_period(&self.text[at..end], end, dotted) {
            end + 1
        } else {
            end
        }
    }

    /// Whether the period at `end` stands within an abbreviation such as `U.S.` or within a number such as `A1.2`.
    /// Two words that lost the space between them ("end.Next") are not one.
    fn is_inner_period(&self, segment: usize, end: usize, dotted: bool) -> bool {
        let rest = &self.text[end + 1..];
        let Some(next) = rest.chars().next() else { return false };
        if next.is_ascii_digit() {
            return self.char_before(end).is_some_and(|c| c.is_ascii_digit());
        }
        if is_hyphen(next) {
            return dotted && rest[next.len_utf8()..].starts_with(char::is_alphanumeric); // U.S.-led
        }
        let following = rest.len() - rest.trim_start_matches(char::is_alphabetic).len();
        is_dotted_part(&self.text[segment..end]) && is_dotted_part(&rest[..following])
    }

    /// Whether the period at `at` belongs to the `word` before it.
    fn takes_period(&self, word: &str, at: usize, dotted: bool) -> bool {
        let rest = &self.text[at + 1..];
        if rest.starts_with("..") {
            return false; // an ellipsis
        }
        let is_last = is_at_end(rest);
        let is_initial = word.chars().nth(1).is_none() && word.starts_with(char::is_uppercase);
        match abbreviation(word) {
            _ if dotted => true,
            _ if is_initial => !is_last,
            Some(Abbreviation::Numbered) => !is_last,
            Some(_) => true,
            None => false,
        }
    }

    fn number(&self, at: usize) -> (usize, TokenKind) {
        let mut end = at;
        while let Some(c) = self.char_at(end) {
            let is_separator = matches!(c, '.' | ',' | ':' | '/')
                && self.text[end + 1..].starts_with(|c: char| c.is_ascii_digit())
                && self.char_before(end).is_some_and(|c| c.is_ascii_digit());
            if !(c.is_numeric() || is_combining_mark(c) || is_separator) {
                break;
            }
            end += c.len_utf8();
        }
        if end - at == 4 && is_month_and_day(&self.text[end..]) {
            return (end + "-mm-dd".len(), TokenKind::Number);
        }
        let rest = &self.text[end..];
        let letters = rest.len() - rest.trim_start_matches(char::is_alphabetic).len();
        let is_joined =
            rest[letters..].starts_with(is_hyphen) && rest[letters..].chars().nth(1).is_some_and(char::is_alphabetic);
        let has_unit =
            is_unit(&rest[..letters], self.char_before(at)) && !rest[letters..].starts_with(char::is_alphanumeric);
        if is_joined || letters > 0 && !has_unit {
            return (self.word(at, end), TokenKind::Word); // 10-year-old, 17th, 3D
        }
        (end, TokenKind::Number)
    }
}

/// The `-mm-dd` of an ISO date.
fn is_month_and_day(rest: &str) -> bool {
    let digit = |index: usize| rest.as_bytes().get(index).is_some_and(u8::is_ascii_digit);
    let hyphen = |index: usize| rest.as_bytes().get(index) == Some(&b'-');
    hyphen(0) && digit(1) && digit(2) && hyphen(3) && digit(4) && digit(5) && !digit(6)
}

/// Whether nothing but closing marks is left.
fn is_at_end(rest: &str) -> bool {
    !rest.chars().any(char::is_alphanumeric)
}

/// A part of a dotted abbreviation: a letter, or what stands for a faculty in a degree.
fn is_dotted_part(part: &str) -> bool {
    let mut chars = part.chars();
    let is_letter = chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none();
    is_letter || matches!(part, "Ph" | "Sc" | "Phil" | "Ed" | "Eng" | "Tech" | "Litt" | "Mus")
}

/// Whether letters right behind a number are a word of their own: `5m`, `40km`, `7pm`, but not `17th` or `3D`.
fn is_unit(letters: &str, before: Option<char>) -> bool {
    match letters {
        "B" | "b" | "T" => before.is_some_and(|c| matches!(c, '$' | '€' | '£' | '¥' | '₹')),
        "K" | "M" | "C" | "F" | "W" | "V" | "g" | "l" | "p" | "t" | "k" | "m" | "h" => true,
        _ => UNITS.contains(letters),
    }
}

/// Words whose `'s` is a verb.
static CONTRACTED: WordList = WordList::new("it he she that there here what who where when why how let");

static UNITS: WordList = WordList::new(
    "\
mn mln bn tn trn am pm km cm mm nm kg mg lb lbs oz ft yd yds mi in mph kph kmh kmph kt kts ha sqm sqft sq ml cl kw \
mw gw tw kwh mwh gwh twh kb mb gb tb hz khz mhz ghz hp bhp cc hr hrs min mins sec secs ms bps ppm usd eur gbp gmt \
utc million billion trillion percent",
);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn tokens_leave_out_nothing_but_space(text in "[aSs1 .,:/@#&'’\\-–$%\u{301}\u{200d}👍🏽é]{0,60}") {
            let mut at = 0;
            let mut spans = Vec::new();
            tokenize(&text, Span::new(0, text.len()), &[], |token| spans.push(token.span));
            for span in spans {
                prop_assert!(text[at..span.start].chars().all(is_space));
                prop_assert!(!span.is_empty());
                at = span.end;
            }
            prop_assert!(text[at..].chars().all(is_space));
        }
    }

    #[test]
    fn long_lines_take_linear_time() {
        for piece in
            ["a", "a.", "ab.", "(", "-", "1", "1,", "'", "s'", "@", "#", "a@", "www.", "\u{301}", "a-", "5km", ".)"]
        {
            let text = piece.repeat(200_000 / piece.len());
            tokenize(&text, Span::new(0, text.len()), &[], |_| {});
        }
    }
}
