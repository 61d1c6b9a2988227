//! Whom the page credits with the story: "Information for this story was found via X", "This article was first published by X".

use std::sync::LazyLock;

use regex::Regex;

use super::letters::{CAPITAL, LETTERS};
use super::line::{Line, head};
use super::opening::Opening;
use super::page::Part;
use super::{Found, From};
use crate::text::Span;

/// The site or agency that the page's chrome credits.
pub(super) fn credited(parts: &[Part], lines: &[Line], opening: &Opening) -> Option<Found<String>> {
    let chrome = (0..parts.len()).filter(|index| opening.kinds[*index].is_boilerplate());
    chrome
        .filter_map(|index| {
            in_line(lines[index].text).map(|(span, value)| (span.shift(parts[index].span.start), value))
        })
        .next()
        .map(|(span, value)| Found { value, span: Some(span), from: From::Chrome })
}

fn in_line(line: &str) -> Option<(Span, String)> {
    static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
        let word = format!("{CAPITAL}[{LETTERS}0-9.'’&-]*");
        let name = format!("(?P<name>(?:the |The )?{word}(?: (?:(?:of|for|de|the) )?{word}){{0,5}})");
        let ways = r"(?i:information (?:for|in) this (?:story|article|report|briefing|post) (?:was|were) (?:found|obtained|sourced|gathered|taken) (?:via|from|through)|(?:this|the) (?:story|article|report|post|piece|text|op-ed|column|essay|analysis) (?:(?:was|has been|is|originally|first) )*(?:published|appeared|posted|produced|republished|reprinted|syndicated|distributed|provided) (?:by|on|at|in|from|with permission from)|(?:originally|first) (?:published|appeared|posted) (?:by|on|at|in)|(?:republished|reprinted) (?:with permission )?(?:from|by)|with (?:inputs?|files|reports?) from)";
        Regex::new(&format!("{ways} {name}")).expect("a pattern of this file")
    });
    let found = CREDIT.captures(head(line, 400))?.name("name")?;
    let name = found.as_str().trim_end_matches(['.', ',']);
    let value = name.strip_prefix("the ").unwrap_or(name).to_owned();
    (!dates_like(&value)).then_some((Span::new(found.start(), found.start() + name.len()), value))
}

/// "First published on June 3" names no site.
fn dates_like(name: &str) -> bool {
    super::dates::month(name).is_some() && name.len() <= 9 || name.ends_with("day")
}
