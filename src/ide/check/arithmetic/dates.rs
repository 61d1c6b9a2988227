//! Weekdays against dates, ages against years of birth, spans of time against the dates beside them.

use jiff::civil::{Date, Weekday};

use crate::reading::Reading;
use crate::value::{ValueKind, When};

use super::Fault;
use super::line::Line;

/// Dates with a weekday that is not theirs.
pub(super) fn weekdays(reading: &Reading) -> impl Iterator<Item = Fault> {
    reading.values.iter().filter_map(|value| {
        let ValueKind::When(when) = &value.kind else { return None };
        let (date, weekday) = weekday_of(when)?;
        let message = format!("{date} is a {weekday}: either the weekday or the date is wrong");
        Some(Fault::new(value.span, message))
    })
}

pub(super) fn check(line: &Line, reading: &Reading) -> Vec<Fault> {
    let published = reading.article.metadata.published.as_ref().map(|published| published.value);
    let age = published.and_then(|published| age(line, published));
    age.into_iter().chain((0..line.pieces.len()).filter_map(|at| duration(line, at))).collect()
}

/// "Maria Feld, 52, who was born in 1974", in an article that tells when it is.
fn age(line: &Line, published: Date) -> Option<Fault> {
    // Words that speak of another time than the article's.
    const THEN: [&str; 20] = [
        "died", "dead", "death", "late", "when", "at", "then", "became", "was", "had", "aged", "turned", "turns",
        "will", "would", "killed", "son", "daughter", "mother", "father",
    ];
    let mut ages = (0..line.pieces.len()).filter(|at| matches!(line.kind(*at), Some(ValueKind::Age(_))));
    let at = ages.next().filter(|_| ages.next().is_none())?;
    let mut births = (0..line.pieces.len()).filter(|at| line.is(*at, &["born"]));
    let born = births.next().filter(|_| births.next().is_none())?;
    let ValueKind::Age(age) = line.kind(at)? else { return None };
    let born_at = born + 1 + usize::from(line.is(born + 1, &["in", "on"]));
    let ValueKind::When(When { days: Some(days), relative: false, .. }) = line.kind(born_at)? else { return None };
    let other_dates = (0..line.pieces.len())
        .filter(|at| *at != born_at)
        .any(|at| matches!(line.kind(at), Some(ValueKind::When(When { days: Some(_), .. }))));
    let was_born = born.checked_sub(1).is_some_and(|before| line.is(before, &["was", "were"]));
    let then = (0..line.pieces.len()).any(|at| line.is(at, &THEN) && !(was_born && at + 1 == born));
    if !age.exact || other_dates || then || born.abs_diff(at) > 8 {
        return None;
    }
    // A birthday between the event and the report shifts it by one.
    let years = |date: Date| f64::from(published.year() - date.year());
    let fits = age.low <= years(days.0) && age.low >= years(days.1) - 1.0;
    (!fits).then(|| {
        Fault::new(
            line.pieces[at].span,
            format!(
                "whoever was born in {} is {} or {} years old when this was published",
                days.0.year(),
                years(days.0) - 1.0,
                years(days.0)
            ),
        )
    })
}

/// "from 3 May to 7 May, a two-week event", "the two-week strike from 3 to 17 May"
fn duration(line: &Line, at: usize) -> Option<Fault> {
    const DAY: f64 = 86_400.0;
    let ValueKind::Duration(said) = line.kind(at)? else { return None };
    let range_before = || {
        let mut back = at;
        while back > 0 && at - back < 3 && line.is(back - 1, &[",", "a", "the", "for", "lasting", "(", "—", "–"]) {
            back -= 1;
        }
        let comes_apart = back < at;
        back.checked_sub(1).filter(|_| comes_apart)
    };
    let range_behind = || {
        let from = (at + 1..at + 4).find(|from| line.is(*from, &["from"]))?;
        let attributive =
            line.pieces[at].value.is_some_and(|_| at > 0 && line.is(at - 1, &["a", "the", "this", "its"]));
        attributive.then_some(from + 1)
    };
    let span_of = |at: usize| match line.kind(at)? {
        ValueKind::When(When { days: Some(days), time: None, .. }) if days.0 < days.1 => Some(*days),
        _ => None,
    };
    let ((first, last), range_at) =
        [range_before(), range_behind()].into_iter().flatten().find_map(|range| Some((span_of(range)?, range)))?;
    // One month or year is a date; two dates are a span.
    let start = range_at.checked_sub(1)?;
    if !line.is(start, &["from", "between", "runs", "on", "of"]) {
        return None;
    }
    let days = f64::from(last.since(first).ok()?.get_days());
    let slack = (days * 0.25).max(2.0);
    let (low, high) = (said.low / DAY, said.high / DAY);
    let fits = low - slack <= days + 1.0 && high + slack >= days - 1.0;
    let whole = first == first.first_of_month() && last == last.last_of_month();
    (said.exact && low >= 1.0 && !fits && !whole)
        .then(|| Fault::new(line.pieces[at].span, format!("{} to {} are {} days", day(first), day(last), days + 1.0)))
}

fn day(date: Date) -> String {
    date.strftime("%-d %B").to_string()
}

/// The date in words and its true weekday, where another weekday is written beside it.
fn weekday_of(when: &When) -> Option<(String, &'static str)> {
    let (date, _) = when.days.filter(|_| when.weekday_mismatch())?;
    Some((date.strftime("%-d %B %Y").to_string(), name(date.weekday())))
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
