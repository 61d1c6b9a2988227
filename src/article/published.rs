//! When it was published: the first place that surely says so.
//!
//! A date above the headline is the day the page was saved, one in a copyright line the site's age, one beside a teaser
//! another story's: none of them is the article's.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::line::Line;
use super::opening::Opening;
use super::page::Part;
use super::{BlockKind, Boilerplate, Found, From, byline, dateline, dates};
use crate::text::Span;

/// The date that the page shows to its readers.
pub(super) fn read(
    parts: &[Part],
    lines: &[Line],
    opening: &Opening,
    dateline: Option<&dateline::Read>,
) -> Option<Found<Date>> {
    let found = |value, span, from| Some(Found { value, span: Some(span), from });
    let signed = opening.byline.and_then(|index| Some((index, byline::read(lines[index].text)?.date?)));
    if let Some((index, date)) = signed {
        return found(date, parts[index].span, From::Byline);
    }
    let top = opening.headline.map_or(0, |headline| headline + 1);
    let under =
        (top..opening.body.min(parts.len())).filter(|index| opening.headline.is_some() || near(*index, opening));
    // "Published" and "Updated" often stand in one line or in two: the first is meant.
    let said: Vec<usize> = under.collect();
    let labelled = said.iter().find_map(|index| Some((*index, after_label(lines[*index].text)?)));
    let bare = said.iter().find_map(|index| Some((*index, dates::whole(lines[*index].text)?)));
    if let Some((index, date)) = labelled.or(bare) {
        return found(date, parts[index].span, From::Chrome);
    }
    if let Some((span, date)) = dateline.and_then(|dateline| dateline.date) {
        return found(date, span, From::Dateline);
    }
    // Behind the first teaser, a date may be that of another story.
    let own = (opening.body..parts.len())
        .take_while(|index| opening.kinds[*index] != BlockKind::Boilerplate(Boilerplate::Related));
    let notes = own.filter(|index| is_own_note(opening.kinds[*index]));
    let noted = notes.filter_map(|index| Some((index, after_label(lines[index].text)?))).next();
    // Better the day of the last change than none.
    let changed = || said.iter().find_map(|index| Some((*index, after_change(lines[*index].text)?)));
    let (index, date) = noted.or_else(changed)?;
    found(date, parts[index].span, From::Chrome)
}

/// A path such as `/2031/06/17/` in the article's own address.
pub(super) fn in_url(url: &str) -> Option<Date> {
    static PATH: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"/((?:19|20)[0-9]{2})[/-]([01]?[0-9])[/-]([0-3]?[0-9])(?:/|-|$)").expect("a pattern of this file")
    });
    let found = PATH.captures(url)?;
    Date::new(found[1].parse().ok()?, found[2].parse().ok()?, found[3].parse().ok()?).ok()
}

/// `Published: 17 June 2031`, perhaps with more behind it.
fn after_label(line: &str) -> Option<Date> {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:(?:first|originally) )?(?:published|posted|date of publication|publication date|issued|released)\b(?: by (?:[\p{L}.'’-]+ ){1,4}?on\b)?(?: (?:on|at|date|online))*\s*[:|-]?\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?")
            .expect("a pattern of this file")
    });
    if line.len() > 200 {
        return None;
    }
    let label = LABEL.find(line)?;
    let (span, date) = dates::find(&line[label.end()..])?;
    // A time may stand between the label and the date, words may not.
    let between: Span = Span::new(0, span.start);
    let words = &line[label.end()..][between];
    words
        .chars()
        .all(|letter| !letter.is_alphabetic() || "apmtgbeszu".contains(letter.to_ascii_lowercase()))
        .then_some(date)
}

/// `Updated 5:30 PM GMT+1, June 17, 2031`.
fn after_change(line: &str) -> Option<Date> {
    let change = line.split_at_checked("updated".len()).filter(|(word, _)| word.eq_ignore_ascii_case("updated"))?.1;
    dates::whole(change.trim_start_matches([':', ' ']))
}

/// Without a headline, only what stands right above the body belongs to the article.
fn near(index: usize, opening: &Opening) -> bool {
    opening.body - index <= 2
}

fn is_own_note(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Boilerplate(Boilerplate::Label | Boilerplate::Credit))
}
