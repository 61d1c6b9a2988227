//! Times of day: "5:40 a.m.", "0117 GMT", "11.20", "noon", "shortly before seven on Saturday morning".

use jiff::civil::Time;

use crate::text::WordList;
use crate::value::ValueKind;
use crate::value::changes::is_change;
use crate::value::pieces::{Cursor, Kind, Parsed};
use crate::value::{quantity, words};

/// A time of day that is fully told.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    pub minutes: (Time, Time),
    pub zone: Option<String>,
}

/// An hour and minute, of which half of the day may be open.
#[derive(Debug, Clone)]
pub(super) struct Hour {
    minutes: (Minute, Minute),
    half: Half,
    zone: Option<String>,
    /// How far around the minute the time may be: "shortly before", "about".
    slack: (i16, i16),
}

/// Minutes since midnight.
type Minute = i16;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    /// As written: `17:40`, "noon".
    Told,
    Morning,
    Afternoon,
    /// "at seven": of the morning or the evening.
    Open,
}

const DAY: Minute = 24 * 60;

impl Hour {
    /// The time, given the part of the day that is named beside it.
    pub fn at(self, part: Option<(Time, Time)>) -> Option<Clock> {
        let half = match (self.half, part) {
            (Half::Open, None) => return None,
            (Half::Open, Some((first, _))) if first.hour() >= 12 => Half::Afternoon,
            (Half::Open, Some(_)) => Half::Morning,
            (told, _) => told,
        };
        let shift = |minute: Minute| match half {
            Half::Morning if minute >= DAY / 2 => minute - DAY / 2,
            Half::Afternoon if minute < DAY / 2 => minute + DAY / 2,
            _ => minute,
        };
        let mut minutes = (shift(self.minutes.0), shift(self.minutes.1));
        // Shortly before midnight is still the day before.
        if minutes == (0, 0) && self.slack.0 > self.slack.1 {
            minutes = (DAY, DAY);
        }
        let first = (minutes.0 - self.slack.0).max(0);
        let last = (minutes.1 + self.slack.1).min(DAY - 1);
        Some(Clock { minutes: (clock_time(first)?, clock_time(last.max(first))?), zone: self.zone })
    }
}

fn clock_time(minute: Minute) -> Option<Time> {
    Time::new(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0).ok()
}

/// A time of day behind a date whose part of the day may be known: "Monday at 7 p.m.", "Monday night at nine".
pub(super) fn clock(cursor: Cursor, part: Option<(Time, Time)>) -> Parsed<Clock> {
    let (hour, rest) = hour_phrase(cursor)?;
    Some((hour.at(part)?, rest))
}

/// Whether the four digits here are hours and minutes with their zone: `1500 GMT`, `0845–0915 UTC`.
pub(super) fn is_zoned(cursor: Cursor) -> bool {
    let Some((_, rest)) = digits(cursor) else { return false };
    let to = rest.dash().or_else(|| rest.any(&["to", "and"])).filter(|to| to.text().len() == 4).and_then(digits);
    let rest = to.map_or(rest, |(_, rest)| rest);
    // "in 2024 CT scans"
    let clear = rest.text().len() > 2 || cursor.text().starts_with('0') || matches!(cursor.before(), "at" | "(");
    clear && zone(rest).is_some()
}

/// A time of day with what narrows it, before the part of the day is known.
pub(super) fn hour_phrase(cursor: Cursor) -> Parsed<Hour> {
    let (slack, start) = slack(cursor);
    let (mut hour, mut rest) = range(start).or_else(|| hour(start, start))?;
    hour.slack = slack;
    // "seven in the morning", "at nine that night"
    if hour.half == Half::Open {
        let part = rest.phrase("in the").or_else(|| rest.any(&["that", "this", "at"])).unwrap_or(rest);
        let half = match part.lower() {
            "morning" => Half::Morning,
            "afternoon" | "evening" | "night" => Half::Afternoon,
            _ => return Some((hour, rest)),
        };
        // A bare figure before "morning" counts mornings, and "this morning" is a date of its own.
        if rest.lower() == "in" || rest.lower() == "at" {
            (hour.half, rest) = (half, part.next());
        }
    }
    Some((hour, rest))
}

fn slack(cursor: Cursor) -> ((Minute, Minute), Cursor) {
    let table: [(&str, (Minute, Minute)); 12] = [
        ("shortly before", (30, 0)),
        ("just before", (30, 0)),
        ("a little before", (30, 0)),
        ("shortly after", (0, 30)),
        ("just after", (0, 30)),
        ("a little after", (0, 30)),
        ("soon after", (0, 30)),
        ("around", (15, 15)),
        ("about", (15, 15)),
        ("at about", (15, 15)),
        ("at around", (15, 15)),
        ("approximately", (15, 15)),
    ];
    let read = table.iter().find_map(|(phrase, slack)| Some((*slack, cursor.phrase(phrase)?)));
    read.unwrap_or(((0, 0), cursor))
}

/// "9 a.m. to 5 p.m.", "9–11.30 p.m."; between two halves the first takes that of the second.
fn range(cursor: Cursor) -> Parsed<Hour> {
    let (first, rest) = hour(cursor, cursor).or_else(|| bare(cursor))?;
    let between = cursor.before() == "between";
    let to = rest.dash().or_else(|| rest.word("to")).or_else(|| rest.word("and").filter(|_| between))?;
    let (last, rest) = hour(to, cursor)?;
    if last.half == Half::Open {
        return None;
    }
    let half = if first.half == Half::Open { last.half } else { first.half };
    let zone = last.zone.clone();
    let first = Hour { half, ..first }.at(None)?;
    let last = last.at(None)?;
    let minute = |time: Time| Minute::from(time.hour()) * 60 + Minute::from(time.minute());
    let minutes = (minute(first.minutes.0), minute(last.minutes.1));
    let hour = Hour { minutes, half: Half::Told, zone, slack: (0, 0) };
    (minutes.0 < minutes.1).then_some((hour, rest))
}

fn bare(cursor: Cursor) -> Parsed<Hour> {
    let (minutes, rest) = digits(cursor)?;
    Some((Hour { minutes: (minutes, minutes), half: Half::Open, zone: None, slack: (0, 0) }, rest))
}

/// One time. `start` is where its phrase begins, whose preposition tells 11.20 the time from 11.20 the number.
fn hour<'a>(cursor: Cursor<'a>, start: Cursor<'a>) -> Parsed<'a, Hour> {
    if let Some((minutes, rest)) = named(cursor) {
        return Some((Hour { minutes, half: Half::Told, zone: None, slack: (0, 0) }, rest));
    }
    let at = matches!(start.before(), "at" | "by" | "before" | "after" | "until" | "from" | "between" | "since")
        && !puts_a_figure(start);
    let (minutes, rest) = digits(cursor).or_else(|| spelled(cursor))?;
    let written =
        cursor.text().len() > 2 && cursor.is(Kind::Number) || rest.before().len() == 2 && cursor.next().lower() == ":";
    let o_clock = rest.word("o").and_then(|rest| rest.any(&["'", "’"])).and_then(|rest| rest.word("clock"));
    let (half, behind) = half(rest).map_or((Half::Open, o_clock.unwrap_or(rest)), |(half, rest)| (half, rest));
    let (zone, behind) = zone(behind).map_or((None, behind), |(zone, rest)| (Some(zone), rest));
    // "at 0800 hours"; "2000 hours of work" are a stretch.
    let hours = behind
        .any(&["hours", "hrs", "h"])
        .filter(|behind| cursor.text().len() == 4 && (at || cursor.text().starts_with('0')) && behind.lower() != "of");
    let behind = hours.unwrap_or(behind);
    let colon = cursor.next().lower() == ":";
    let clear = half != Half::Open || zone.is_some() || hours.is_some() || o_clock.is_some();
    let half = match half {
        Half::Open if written && (zone.is_some() || hours.is_some() || minutes >= 13 * 60) => Half::Told,
        Half::Open if written && (colon || at) => Half::Told,
        half => half,
    };
    // "John 3:16"
    let verse = colon
        && start.back().is_some_and(|name| name.is(Kind::Word) && name.is_capitalised() && !name.is_at_start())
        && !super::is_calendar_word(start.back().unwrap_or(start));
    let twelve_hours = half == Half::Told || half == Half::Open || (60..13 * 60).contains(&minutes);
    // "12 a.m." is midnight: `at` shifts it.
    let sure = clear
        || colon && !verse
        || written && at && cursor.text().contains('.') && !is_amount(cursor)
        || is_open_hour(cursor, start, behind);
    (sure && twelve_hours).then_some((Hour { minutes: (minutes, minutes), half, zone, slack: (0, 0) }, behind))
}

/// "seven" where "on Saturday morning" or "in the morning" follows a time's preposition.
fn is_open_hour<'a>(cursor: Cursor<'a>, start: Cursor<'a>, behind: Cursor<'a>) -> bool {
    let announced = start.piece().map(|piece| piece.span) != cursor.piece().map(|piece| piece.span)
        || matches!(start.before(), "at" | "by" | "before" | "after" | "until" | "from")
        || beside_hour(cursor).is_some();
    let dated = behind.phrase("in the").is_some_and(|part| matches!(part.lower(), "morning" | "afternoon" | "evening"))
        || super::names::weekday(behind.skip("on")).is_some_and(|(_, rest)| super::parts::part(rest).is_some())
        || behind
            .any(&["yesterday", "this", "last", "tomorrow"])
            .is_some_and(|part| super::parts::part(part).is_some());
    announced && dated && !puts_a_figure(start)
}

/// Whether the words before "at", "by" or "from" lead to a figure and to no hour: "stood at 12 on Sunday morning", "sold
/// at 11.20", "fell by 9.48 points".
fn puts_a_figure(start: Cursor) -> bool {
    static LEVELS: WordList = WordList::new(
        "stand stands stood standing remain remains remained remaining put puts putting valued values valuing priced \
         prices pricing price sold sell sells selling traded trades estimated estimates calculated pegged capped \
         rated ranked hovered hovering hovers steady unchanged peaked averaged aged toll tally total index rate score \
         quoted",
    );
    static MARGINS: WordList = WordList::new("cut raised reduced beat beaten won ahead");
    let leads = |word: &str| match start.before() {
        "at" => LEVELS.contains(word),
        "by" | "from" => is_change(word) || MARGINS.contains(word),
        _ => false,
    };
    let mut back = start.back().and_then(Cursor::back);
    for _ in 0..4 {
        let Some(here) = back.filter(|here| here.is(Kind::Word)) else { return false };
        if leads(here.lower()) {
            return true;
        }
        back = here.back();
    }
    false
}

/// Whether more than a clock's digits stands here: "at 11.20 euros".
fn is_amount(cursor: Cursor) -> bool {
    quantity::quantity(cursor).is_some_and(|(kind, _)| !matches!(kind, ValueKind::Number(_)))
}

/// `5:40`, `11.20`, `0117`, `5`: minutes since midnight.
fn digits(cursor: Cursor) -> Parsed<Minute> {
    let text = cursor.text();
    if !cursor.is(Kind::Number) || text.len() > 5 || !text.is_ascii() {
        return None;
    }
    let of = |hour: &str, minute: &str| -> Option<Minute> {
        let (hour, minute): (Minute, Minute) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 24 && minute < 60).then(|| hour * 60 + minute)
    };
    let rest = cursor.next();
    if let Some((hour, minute)) = text.split_once('.') {
        return Some((of(hour, minute).filter(|_| minute.len() == 2)?, rest));
    }
    if rest.lower() == ":" && rest.is_glued() && rest.next().is_glued() && rest.next().text().len() == 2 {
        let behind = rest.next().next();
        let seconds =
            behind.lower() == ":" && behind.is_glued() && behind.next().is_glued() && behind.next().text().len() == 2;
        return Some((of(text, rest.next().text())?, if seconds { behind.next().next() } else { behind }));
    }
    match text.len() {
        4 => Some((of(&text[..2], &text[2..])?, rest)),
        1 | 2 => Some((of(text, "0")?, rest)),
        _ => None,
    }
}

/// "half past", "a quarter to", "twenty past": minutes to add to the hour that follows.
fn beside_hour(cursor: Cursor) -> Parsed<Minute> {
    let quarter = cursor.phrase("a quarter").or_else(|| cursor.word("quarter")).map(|rest| (15, rest));
    let half = cursor.phrase("half").map(|rest| (30, rest));
    let minutes = || {
        let (minutes, rest) = words::below_hundred(cursor).filter(|(minutes, _)| (1.0..30.0).contains(minutes))?;
        Some((minutes as Minute, rest.word("minutes").unwrap_or(rest)))
    };
    let (minutes, rest) = half.or(quarter).or_else(minutes)?;
    let past = rest.word("past").map(|rest| (minutes, rest));
    past.or_else(|| Some((-minutes, rest.word("to").filter(|_| minutes < 30)?)))
}

fn spelled(cursor: Cursor) -> Parsed<Minute> {
    let (past, rest) = beside_hour(cursor).unwrap_or((0, cursor));
    let (hour, rest) = words::below_hundred(rest).filter(|(hour, _)| (1.0..=12.0).contains(hour))?;
    let (minute, rest) =
        words::below_hundred(rest).filter(|(minute, _)| (10.0..60.0).contains(minute)).unwrap_or((0.0, rest));
    Some((hour as Minute * 60 + minute as Minute + past, rest))
}

/// "a.m.", "pm"
fn half(cursor: Cursor) -> Parsed<Half> {
    let (half, rest) = match cursor.lower() {
        "am" => (Half::Morning, cursor.next()),
        "pm" => (Half::Afternoon, cursor.next()),
        "a" | "p" => {
            let rest = cursor.next();
            let rest = if rest.lower() == "." { rest.next() } else { rest };
            let rest = rest.word("m").filter(|_| rest.is_glued())?;
            let rest = if rest.lower() == "." && rest.is_glued() { rest.next() } else { rest };
            (if cursor.lower() == "a" { Half::Morning } else { Half::Afternoon }, rest)
        }
        _ => return None,
    };
    // "I am": the pronoun's verb never stands behind digits.
    Some((half, rest))
}

fn zone(cursor: Cursor) -> Parsed<String> {
    const CODES: &[&str] = &[
        "GMT", "UTC", "BST", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "CET",
        "CEST", "EET", "EEST", "MSK", "IST", "JST", "KST", "AEST", "AEDT", "NZST", "NZDT", "WAT", "EAT", "SAST", "Z",
    ];
    if CODES.contains(&cursor.text()) {
        return Some((cursor.text().to_owned(), cursor.next()));
    }
    if let Some(rest) = cursor.phrase("local time") {
        return Some(("local time".to_owned(), rest));
    }
    let name = cursor.text();
    let rest = cursor.next().word("time").filter(|_| cursor.is(Kind::Word) && cursor.is_capitalised())?;
    Some((format!("{name} time"), rest))
}

/// "noon", "midnight", "at dawn".
fn named(cursor: Cursor) -> Parsed<(Minute, Minute)> {
    let at =
        matches!(cursor.before(), "at" | "before" | "after" | "until" | "by" | "since" | "around" | "from" | "till");
    let minutes = match cursor.lower() {
        "noon" | "midday" if cursor.is_small_word() => (DAY / 2, DAY / 2),
        "midnight" if cursor.is_small_word() => (0, 0),
        "dawn" | "daybreak" | "sunrise" if at && cursor.next().lower() != "of" => (4 * 60, 7 * 60 + 59),
        "dusk" | "sunset" | "nightfall" if at => (16 * 60, 21 * 60 + 59),
        _ => return None,
    };
    Some((minutes, cursor.next()))
}
