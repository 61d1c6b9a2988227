//! `LIMA, June 3 (Agency) —` at the head of a story.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::letters::{CAPITAL, LETTERS};
use super::line::head;
use super::{Dateline, dates};
use crate::text::Span;

pub(super) struct Read {
    pub dateline: Dateline,
    /// Where its agency stands.
    pub agency_span: Option<Span>,
    /// Its date, if it names the year.
    pub date: Option<(Span, Date)>,
}

/// Reads the dateline at the head of the paragraph `block`.
pub(super) fn read(text: &str, block: Span) -> Option<Read> {
    let opening = head(&text[block], 200);
    let found = DATELINE.captures(opening)?;
    let whole = Span::from(found.get(0)?.range());
    let place = Span::from(found.name("place")?.range());
    let agency = found.name("agency").or(found.name("initials")).map(|agency| Span::from(agency.range()));
    let is_told = found.name("date").is_some() || found.name("agency").is_some();
    let goes_on = opening[whole.end..].starts_with(char::is_lowercase);
    if !is_told && (goes_on || !is_bare_place(&opening[place], &opening[whole])) {
        return None;
    }
    let date = found.name("date").and_then(|date| {
        let (span, value) = dates::find(date.as_str())?;
        Some((span.shift(block.start + date.start()), value))
    });
    Some(Read {
        dateline: Dateline {
            span: Span::new(whole.start, whole.end).trim(opening).shift(block.start),
            place: crate::text::one_line(&opening[place]),
            place_span: place.shift(block.start),
            agency: agency.map(|agency| opening[agency].trim().to_owned()),
        },
        agency_span: agency.map(|agency| agency.shift(block.start)),
        date,
    })
}

/// Whether a place without a date or an agency is one: in capitals, or with its country, or a word or two before a long dash.
fn is_bare_place(place: &str, dateline: &str) -> bool {
    let words = place.split_whitespace().count();
    let is_label = LABELS.contains(&place.to_lowercase().as_str());
    let is_dashed = dateline.trim_end().ends_with(['—', '–', '―']);
    let shouts = !place.contains(char::is_lowercase) && place.chars().count() > 2;
    let hyphen = dateline.trim_end().ends_with('-');
    let colon = dateline.trim_end().ends_with(':');
    // "PUNO, Peru - ", "PUNO, Peru: ": agencies write the town in capitals, and the country behind it.
    let town = place.split_once(", ").map_or("", |(town, _)| town);
    let shouts_town = !town.contains(char::is_lowercase) && town.chars().count() > 2;
    !is_label
        && ((hyphen || colon) && shouts_town && words <= 6
            || shouts && words <= 4 && (is_dashed || hyphen)
            || is_dashed && words <= 5 && (place.contains(", ") || words <= 2))
}

const LABELS: [&str; 24] = [
    "breaking",
    "update",
    "updated",
    "exclusive",
    "opinion",
    "analysis",
    "watch",
    "live",
    "correction",
    "editor's note",
    "note",
    "explainer",
    "fact check",
    "photos",
    "video",
    "listen",
    "developing",
    "new",
    "just in",
    "review",
    "interview",
    "comment",
    "yes",
    "no",
];

static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    let word = format!(r"{CAPITAL}[{LETTERS}.'’]*(?:-[{LETTERS}]+)*");
    let joint = r"(?:of|the|de|del|da|do|la|el|le|les|al|am|an|sur|upon|on|and|i|y)";
    let month = dates::MONTH_PATTERN;
    let weekday = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?\.?,?\s+)?";
    let date = format!(
        r"{weekday}(?:{month}\.?\s+[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,?\s+[0-9]{{4}})?|[0-9]{{1,2}}(?:st|nd|rd|th)?\s+{month}\.?(?:,?\s+[0-9]{{4}})?|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}[/.][0-9]{{1,2}}[/.][0-9]{{4}})"
    );
    let pattern = format!(
        r"^(?P<place>{word}(?:[\s/]+(?:{joint}\s+)*?{word}){{0,4}}?(?:,\s+{word}(?:\s+(?:{joint}\s+)*?{word}){{0,3}}?){{0,2}}?)(?:,?\s+\(?(?P<date>(?i:{date}))\)?)?(?:,?\s*[(\[](?P<agency>[{LETTERS}0-9 .&/'’-]{{2,60}})[)\]]|\s+(?P<initials>{CAPITAL}{{2,5}}))?(?:\s*(?:—|–|―|--)\s*|\s+-(?:\s+|$)|:\s+)"
    );
    Regex::new(&pattern).expect("a pattern of this file")
});

#[cfg(test)]
mod tests {
    use super::*;

    fn place_of(text: &str) -> Option<String> {
        read(text, Span::new(0, text.len())).map(|read| read.dateline.place)
    }

    #[test]
    fn datelines() {
        for (text, place) in [
            ("LIMA, June 3 (Agency) — Peru said", "LIMA"),
            ("LIMA, June 3, 2031 (Agency) - Peru said", "LIMA"),
            ("OSLO — The search went on", "OSLO"),
            ("PUNO, Peru - The search went on", "PUNO, Peru"),
            ("BORG BAY, Norland - The search went on", "BORG BAY, Norland"),
            ("MUAR, Malaysia: The search went on", "MUAR, Malaysia"),
            ("Port Vila, Vanuatu — Two ferries", "Port Vila, Vanuatu"),
            ("OSLO, Norway, Oct 23, 2031 (Fjord Press) - Two ferries", "OSLO, Norway"),
            ("Riga, 18 June 2031 - The firm", "Riga"),
            ("RIGA (AP) — The firm", "RIGA"),
            ("NEW DELHI, 3 June (PTI): The court", "NEW DELHI"),
            ("PARIS/BERLIN, June 3 (Agency) - The two", "PARIS/BERLIN"),
        ] {
            assert_eq!(place_of(text).as_deref(), Some(place), "{text}");
        }
    }

    #[test]
    fn sentences_with_a_dash_or_a_colon() {
        for text in [
            "BREAKING — The bridge has fallen.",
            "President Ana Ruiz of the old republic — a lawyer — said no.",
            "Note: the table is old.",
            "The storm — the third this year — hit on Monday.",
        ] {
            assert_eq!(place_of(text), None, "{text}");
        }
    }
}
