//! Chrome that shows by its shape: lines that only give the time, rows of short labels between separators, headings of end notes.

use super::line::{End, Line};
use super::{Boilerplate, dates};

/// What a row such as `Home | News | World` is, if `line` is one.
pub(super) fn row(line: &Line) -> Option<Boilerplate> {
    if line.text.len() > 400 || line.end == End::Sentence && line.words > 12 {
        return None;
    }
    [" | ", " > ", " / ", " - "].iter().find_map(|separator| cells(&line.folded, separator))
}

/// A date, a clock time, or a place with a date, and nothing else.
pub(super) fn is_date_line(line: &Line) -> bool {
    if line.words > 12 {
        return false;
    }
    let with_place = || {
        let (span, _) = dates::find(line.text)?;
        let place = line.text[..span.start].strip_suffix(", ")?;
        Some(
            span.end == line.text.len()
                && place.split([' ', ',']).count() <= 3
                && place.starts_with(char::is_uppercase),
        )
    };
    dates::whole(line.text).is_some() || dates::is_clock_time(line.text) || with_place() == Some(true)
}

/// A heading such as `About the Example Fund`, under which a release or a blog speaks of itself.
pub(super) fn is_about_heading(line: &Line) -> bool {
    let about = line.text.strip_prefix("About ").or_else(|| line.text.strip_prefix("ABOUT "));
    let named = about.is_some_and(|name| {
        name.trim_start_matches("the ").starts_with(char::is_uppercase) || name.starts_with("the ")
    });
    named && line.words <= 9 && matches!(line.end, End::Open | End::Colon)
}

fn cells(folded: &str, separator: &str) -> Option<Boilerplate> {
    let cells: Vec<&str> = folded.split(separator).map(str::trim).collect();
    let words = |cell: &&str| cell.split_whitespace().count();
    let longest = cells.iter().map(words).max()?;
    let is_row = match (separator, cells.len()) {
        // Two cells are a row only if both are short; a dash also stands in sentences.
        (" / ", 3) => {
            longest <= 2 && !folded.contains(|letter: char| letter.is_ascii_digit()) && !folded.ends_with('.')
        }
        (" - " | " / ", count) => count >= 4 && longest <= 3,
        (_, 2) => longest <= 3 && !folded.contains(|letter: char| letter.is_ascii_digit()),
        (_, count) => count >= 3 && longest <= 8 && (longest <= 4 || !folded.ends_with('.')),
    };
    is_row.then_some(Boilerplate::Navigation)
}
