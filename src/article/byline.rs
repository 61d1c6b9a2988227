//! Who wrote it: `By Jane Doe`, `By JANE DOE, courts reporter`, `02/14/2025 / By Jane Doe`.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::dates;
use crate::text::{MONTHS, Span, WEEKDAYS, WordList};

#[derive(Debug, PartialEq)]
pub(super) struct Byline {
    pub author: String,
    /// In the line.
    pub span: Span,
    pub date: Option<Date>,
}

/// Reads `line` as a byline, if it is one and says nothing else.
pub(super) fn read(line: &str) -> Option<Byline> {
    if line.len() > 250 {
        return None;
    }
    let found = BY.captures(line)?;
    let before = &line[..found.get(0)?.start()];
    let date_before = dates::find(before);
    if before.contains(char::is_alphanumeric) && dates::whole(before).is_none() {
        return None;
    }
    let rest = found.get(1)?.end();
    let span = authors(line, rest)?;
    let after = &line[span.end..];
    let is_sentence = after.ends_with(['.', '!', '?']) && after.split_whitespace().count() > 6;
    let is_long = line.split_whitespace().count() > 30;
    if is_sentence
        || is_long
        || !after.is_empty() && !after.trim_start_matches(' ').starts_with(AFTER_NAME) && !AFTER.is_match(after)
    {
        return None;
    }
    let date = date_before.or_else(|| dates::find(after)).map(|(_, date)| date);
    Some(Byline { author: line[span].to_owned(), span, date })
}

/// Whether `line` could be a bare name: two to four capitalised words and nothing else.
pub(super) fn is_name(line: &str) -> bool {
    let words = line.split_whitespace().count();
    line.len() < 60 && (2..=4).contains(&words) && authors(line, 0).is_some_and(|span| span.end == line.len())
}

/// The names in a line that signs without "By": `Jane Doe`, `Jane Doe and Björn Ek`, `Jane Doe · Example News`.
pub(super) fn bare(line: &str) -> Option<Span> {
    let signed = [" · ", " | ", " • "].into_iter().find_map(|bar| line.split_once(bar)).map_or(line, |cells| cells.0);
    let is_row = signed.len() < line.len();
    let names = signed.split(" and ").flat_map(|names| names.split(", "));
    let is_signed = line.len() < 120 && names.into_iter().all(is_name) && (!is_row || is_outlet(&line[signed.len()..]));
    is_signed.then(|| Span::new(0, signed.len()))
}

/// The rest of a row behind a name: an outlet or a role.
fn is_outlet(rest: &str) -> bool {
    rest.split_whitespace().count() <= 5 && !rest.ends_with('.')
}

static BY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:^|[/|·•–—-] ?|[0-9],? )(?:(?:words|written|story|report(?:ed)?|text|posted|published|analysis|opinion|commentary|exclusive|exclusively|news analysis|special report|review|interview|column|photos? and text|compiled|reporting)[,:]?\s+)?(by:?\s+)",
    )
});

const AFTER_NAME: [char; 11] = [',', '|', '/', '·', '•', '–', '—', '-', '(', ';', '@'];

static AFTER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s+(?:in|for|at|of|on|[0-9])\b|^\.?$|^\s"));

/// The names from `start` on: capitalised words, joined by "and", commas or particles.
fn authors(line: &str, start: usize) -> Option<Span> {
    let mut end = None;
    let mut at = start;
    for word in line[start..].split_inclusive(' ') {
        let bare = word.trim_end();
        let name = bare.trim_end_matches([',', ';']);
        if is_joint(name) {
            at += word.len();
            continue;
        }
        let is_capital = name.starts_with(char::is_uppercase);
        let is_plain = name.chars().all(|letter| letter.is_alphabetic() || is_mark_in_name(letter));
        if !is_capital || !is_plain || is_never(&name.to_lowercase()) {
            break;
        }
        end = Some(at + name.len());
        at += word.len();
        // After a comma comes a role or a place, unless another full name with "and" behind it does.
        if bare.len() > name.len() && !goes_on_with_names(&line[at..]) {
            break;
        }
    }
    end.map(|end| Span::new(start, end))
}

fn is_joint(word: &str) -> bool {
    const JOINTS: [&str; 24] = [
        "and", "&", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den",
        "ter", "bin", "ibn", "al", "el", "y", "e",
    ];
    JOINTS.contains(&word)
}

fn is_mark_in_name(letter: char) -> bool {
    matches!(letter, '-' | '\'' | '’' | '.' | '\u{300}'..='\u{36f}')
}

fn goes_on_with_names(rest: &str) -> bool {
    rest.contains(" and ") || rest.contains(" & ") || rest.starts_with("and ")
}

/// "By Monday", "By The Numbers", "By Jane Doe For The Post".
fn is_never(word: &str) -> bool {
    static NEVER: WordList = WordList::new(
        "for in at on from staff special senior chief correspondent reporter editor writer updated numbers contrast \
         then now this that these continuing",
    );
    // May is a first name.
    NEVER.contains(word) || WEEKDAYS.contains(&word) || word != "may" && MONTHS.contains(&word)
}

fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("a pattern of this file")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        for (line, author) in [
            ("By Jane Doe", "Jane Doe"),
            ("By JANE DOE, courts reporter", "JANE DOE"),
            ("02/14/2025 / By Jane Doe", "Jane Doe"),
            ("By Ana de la Cruz and Björn Ek", "Ana de la Cruz and Björn Ek"),
            ("By Ana Cruz, Björn Ek and Li Wei | 3 June 2031", "Ana Cruz, Björn Ek and Li Wei"),
            ("Written by Jane Doe", "Jane Doe"),
            ("by Jane Doe in Oslo", "Jane Doe"),
        ] {
            assert_eq!(read(line).map(|byline| byline.author).as_deref(), Some(author), "{line}");
        }
    }

    #[test]
    fn sentences_that_start_with_by() {
        for line in [
            "By Friday afternoon 1,850 tents were standing, according to the council.",
            "By then, the bridge had gone.",
            "By Toronto standards the winter was mild and nobody complained about it at all.",
            "By continuing you agree to our terms",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
