//! Chrome that shows by its shape and not by its words: rows of short labels between separators.

use super::Boilerplate;
use super::line::{End, Line};

/// What a row such as `Home | News | World` is, if `line` is one.
pub(super) fn row(line: &Line) -> Option<Boilerplate> {
    if line.text.len() > 400 || line.end == End::Sentence && line.words > 12 {
        return None;
    }
    [" | ", " > ", " / ", " - "].iter().find_map(|separator| cells(&line.folded, separator))
}

fn cells(folded: &str, separator: &str) -> Option<Boilerplate> {
    let cells: Vec<&str> = folded.split(separator).map(str::trim).collect();
    let words = |cell: &&str| cell.split_whitespace().count();
    let longest = cells.iter().map(words).max()?;
    let is_row = match (separator, cells.len()) {
        // Two cells are a row only if both are short; a dash also stands in sentences.
        (" - " | " / ", count) => count >= 4 && longest <= 3,
        (_, 2) => longest <= 3 && !folded.contains(|letter: char| letter.is_ascii_digit()),
        (_, count) => count >= 3 && longest <= 8 && (longest <= 4 || !folded.ends_with('.')),
    };
    is_row.then_some(Boilerplate::Navigation)
}
