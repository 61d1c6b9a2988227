//! Absolute dates as pages write them: `2031-06-17`, `02/14/2025`, `17 June 2031`, `June 17, 2031`, `Oct 23 2031`.
//!
//! Only whole dates; what "Tuesday" or "mid-June" mean is a matter for `value`.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::{Captures, Regex};

use crate::text::Span;

/// The whole dates in `text`, in order. `03/04/2025` is none: two countries read it in two ways.
pub(crate) fn find_all(text: &str) -> impl Iterator<Item = (Span, Date)> {
    DATE.captures_iter(text).filter_map(|found| {
        let whole = found.get(0)?;
        Some((Span::new(whole.start(), whole.end()), date_of(&found)?))
    })
}

/// Whether the day or the month stands first in dates such as `11/02/2025`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
}

/// The order that the dates of `text` show, by days above 12; `None` where none or both are shown.
pub(crate) fn order(text: &str) -> Option<Order> {
    let mut shown = DATE.captures_iter(text).filter_map(|found| {
        let number = |name: &str| found.name(name)?.as_str().parse::<u8>().ok();
        match (number("n1")?, number("n2")?) {
            (13..=31, 1..=12) => Some(Order::DayFirst),
            (1..=12, 13..=31) => Some(Order::MonthFirst),
            _ => None,
        }
    });
    let first = shown.next()?;
    shown.all(|order| order == first).then_some(first)
}

pub(crate) fn find(text: &str) -> Option<(Span, Date)> {
    find_all(text).next()
}

/// The date of a text that says nothing else: a weekday, a clock time and words such as "Published" may stand by, and
/// the outlet or a place in a cell of its own (`June 17, 2031 / 10:42 AM EST / Example News`).
pub(crate) fn whole(text: &str) -> Option<Date> {
    if text.len() > 120 {
        return None;
    }
    let text = AFTER.find(text).map_or(text, |after| &text[..after.start()]);
    alone(text).or_else(|| {
        let timed = text.rsplit_once(", ").filter(|(before, place)| before.contains([':', '.']) && is_name(place));
        timed.and_then(|(before, _)| alone(before)).or_else(|| in_cells(text))
    })
}

/// The date of a row of cells, the others of which hold a time of day or a name.
fn in_cells(text: &str) -> Option<Date> {
    let separator = [" / ", " | ", " · ", " • "].into_iter().find(|separator| text.contains(separator))?;
    let mut date = None;
    for cell in text.split(separator) {
        match alone(cell) {
            Some(found) => date = date.or(Some(found)),
            None if says_no_more(cell) || is_name(cell) => {}
            None => return None,
        }
    }
    date
}

/// Up to four capitalised words.
fn is_name(cell: &str) -> bool {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    cell.split(' ').count() <= 4 && cell.split(' ').all(is_capital)
}

fn alone(text: &str) -> Option<Date> {
    let (span, date) = find(text)?;
    (says_no_more(&text[..span.start]) && says_no_more(&text[span.end..])).then_some(date)
}

/// Whether the text is a time of day and nothing else.
pub(crate) fn is_clock_time(text: &str) -> bool {
    text.len() <= 40
        && text.contains(|letter: char| letter.is_ascii_digit())
        && text.contains([':', '.'])
        && says_no_more(text)
}

fn says_no_more(words: &str) -> bool {
    BESIDE.replace_all(words, "").chars().all(|letter| !letter.is_alphanumeric())
}

/// The month that a name or its usual short form stands for.
pub(crate) fn month(name: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let folded = name.get(..3)?.to_ascii_lowercase();
    let index = MONTHS.iter().position(|month| *month == folded)?;
    i8::try_from(index + 1).ok()
}

/// The month names in English and their short forms, for use in a regular expression.
pub(crate) const MONTH_PATTERN: &str = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?\
                                        |sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let (year, day, month) = ("[0-9]{4}", "[0-9]{1,2}", MONTH_PATTERN);
    let forms = [
        format!(r"(?P<iy>{year})-(?P<im>{day})-(?P<id>{day})(?:[t ][0-9]{{2}}:[0-9:.]+(?:z|[+-][0-9:]+)?)?"),
        format!(r"(?P<sy>{year})/(?P<sm>{day})/(?P<sd>{day})"),
        format!(r"(?P<n1>{day})[/.](?P<n2>{day})[/.](?P<ny>{year})"),
        format!(r"(?P<dd>{day})(?:st|nd|rd|th)?\s+(?:of )?(?P<dm>{month})\.?,?\s+(?P<dy>{year})"),
        format!(r"(?P<mm>{month})\.?\s+(?P<md>{day})(?:st|nd|rd|th)?,?\s+(?P<my>{year})"),
    ];
    pattern(&format!(r"(?i)\b(?:{})\b", forms.join("|")))
});

/// What may stand beside a date without making the line say more than the date.
static BESIDE: LazyLock<Regex> = LazyLock::new(|| {
    let beside = [
        "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
        r"[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?|[0-9]{1,2}|[ap]\.?m|[0-9]{1,2}[ap]m|noon|midnight",
        "gmt|utc|bst|ist|ct|et|mt|pt|[cemp][sde]?[sd]t|[a-z]{2,4}t|z|time|local|hours?|hrs",
        "at|on|the|date|first|originally|published|posted|created|issued|released|added|edition",
    ];
    pattern(&format!(r"(?i)\b(?:{})\b", beside.join("|")))
});

/// What may follow a date in its line and says nothing about it.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\W*\b(?:(?:last )?(?:updated?|modified|edited)\b.*|[0-9]+ (?:comments?|shares?|views?|min(?:ute)?s?\b.*))$",
    )
});

fn date_of(found: &Captures) -> Option<Date> {
    let number = |name: &str| found.name(name).and_then(|digits| digits.as_str().parse::<i16>().ok());
    let small = |name: &str| number(name).and_then(|number| i8::try_from(number).ok());
    let named = |name: &str| found.name(name).and_then(|name| month(name.as_str()));
    let (year, month, day) = if let Some(year) = number("iy") {
        (year, small("im")?, small("id")?)
    } else if let Some(year) = number("sy") {
        (year, small("sm")?, small("sd")?)
    } else if let Some(year) = number("ny") {
        let (first, second) = (small("n1")?, small("n2")?);
        match (first, second) {
            _ if first == second => (year, first, second),
            (13.., _) => (year, second, first),
            (_, 13..) => (year, first, second),
            _ => return None,
        }
    } else if let Some(year) = number("dy") {
        (year, named("dm")?, small("dd")?)
    } else {
        (number("my")?, named("mm")?, small("md")?)
    };
    Date::new(year, month, day).ok()
}

fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("a pattern of this file")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_usual_ways_to_write_a_date() {
        for words in [
            "2031-06-17",
            "2031-06-17T08:30:00+02:00",
            "06/17/2031",
            "17.06.2031",
            "17 June 2031",
            "17th of June 2031",
            "June 17, 2031",
            "Jun. 17 2031",
            "Tuesday, June 17, 2031, 02:14:00 PM",
            "Published on 17 June 2031 at 9:15 am EST",
            "2031/06/17",
            "June 17, 2031 3:12 PM GMT+3 Updated 2 hours ago",
            "June 17, 2031 0 Comments",
            "June 17, 2031 / 10:42 AM EST / Example News",
            "EN | Jun 17, 2031, 10:42 IST",
            "Tuesday 17 June 2031 10:14, UK",
            "Sunday June 17 2031, 12.01am, The Sunday Example",
        ] {
            assert_eq!(whole(words), Some(date(2031, 6, 17)), "{words}");
        }
    }

    #[test]
    fn what_is_no_date_or_says_more() {
        for words in
            ["03/04/2025", "June 31, 2031", "17 June", "Updated 17 June 2031", "He left on 17 June 2031", "0000-00-00"]
        {
            assert_eq!(whole(words), None, "{words}");
        }
    }
}
