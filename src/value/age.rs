//! Ages that no unit tells: ", 56," and "(56)" behind a name, "aged nine", "a girl of nine", "in his 40s".

use super::extent::Extent;
use super::number;
use super::pieces::{Cursor, Kind, Parsed};
use super::words;

pub(super) fn age(cursor: Cursor) -> Parsed<Extent> {
    decade(cursor)
        .or_else(|| said(cursor))
        .or_else(|| at_an_age(cursor))
        .or_else(|| apposed(cursor))
        .or_else(|| bracketed(cursor))
}

fn years(cursor: Cursor) -> Parsed<Extent> {
    let (years, rest) = number::digits(cursor).or_else(|| words::below_hundred(cursor))?;
    let plausible = years.fract() == 0.0 && (0.0..=120.0).contains(&years);
    plausible.then(|| (Extent { step: 1.0, ..Extent::exactly(years) }, rest))
}

/// "in his 40s", "in her early sixties"
fn decade(cursor: Cursor) -> Parsed<Extent> {
    let owner = |before: &str| matches!(before, "his" | "her" | "their" | "its" | "my");
    let part = cursor.before();
    let early_or_late = matches!(part, "early" | "mid" | "late") || part == "-";
    let mut back = cursor.back();
    for _ in 0..2 {
        back = back.filter(|here| early_or_late && !owner(here.lower())).and_then(Cursor::back).or(back);
    }
    if !back.is_some_and(|back| owner(back.lower())) {
        return None;
    }
    let (first, rest) = match cursor.lower() {
        "twenties" => (20.0, cursor.next()),
        "thirties" => (30.0, cursor.next()),
        "forties" => (40.0, cursor.next()),
        "fifties" => (50.0, cursor.next()),
        "sixties" => (60.0, cursor.next()),
        "seventies" => (70.0, cursor.next()),
        "eighties" => (80.0, cursor.next()),
        "nineties" => (90.0, cursor.next()),
        _ => {
            let (first, rest) = years(cursor)?;
            (first.low, rest.word("s").filter(|_| rest.is_glued())?)
        }
    };
    let (low, high) = match part {
        "early" => (0.0, 3.0),
        "late" => (7.0, 9.0),
        "mid" | "-" => (4.0, 6.0),
        _ => (0.0, 9.0),
    };
    Some((Extent::between(first + low, first + high), rest))
}

/// Behind words that announce an age.
fn said(cursor: Cursor) -> Parsed<Extent> {
    let before = |n: usize| (1..n).try_fold(cursor.back()?, |back, _| back.back()).map(Cursor::lower);
    let announced = match cursor.before() {
        "aged" | "ages" => true,
        "age" => true,
        "of" => matches!(
            before(2),
            Some("age" | "boy" | "girl" | "man" | "woman" | "child" | "youth" | "infant" | "toddler" | "teenager")
        ),
        "turned" | "turns" => true,
        _ => false,
    };
    let (age, rest) = years(cursor).filter(|_| announced)?;
    let second =
        rest.dash().or_else(|| rest.word("to")).or_else(|| rest.word("and").filter(|_| before(2) == Some("between")));
    if let Some((last, rest)) = second.and_then(years)
        && age.low < last.low
    {
        return Some((Extent::between(age.low, last.low), rest));
    }
    // "turned 40 prisoners over", "a child of two teachers"
    let counts = rest.is_small_word()
        && matches!(cursor.before(), "of" | "turned" | "turns")
        && !matches!(
            rest.lower(),
            "who"
                | "was"
                | "is"
                | "has"
                | "had"
                | "and"
                | "or"
                | "on"
                | "in"
                | "at"
                | "when"
                | "with"
                | "this"
                | "last"
                | "died"
                | "said"
                | "while"
                | "but"
        );
    (!counts).then_some((age, rest))
}

/// "She was nine when ...": of a person alone, since tolls and scores were so many too.
fn at_an_age(cursor: Cursor) -> Parsed<Extent> {
    let be = cursor.back().filter(|be| matches!(be.lower(), "was" | "is" | "am"))?;
    let subject = be.back()?;
    let person = matches!(subject.lower(), "i" | "he" | "she" | "who")
        || subject.is(Kind::Word) && subject.is_capitalised() && !matches!(subject.lower(), "it" | "there" | "this");
    let (age, rest) = years(cursor).filter(|_| person)?;
    let then = rest.lower() == "when" || rest.phrase("at the time").is_some();
    // "Ana Feld, who is 22,", "she is 22."
    let of_person = matches!((subject.lower(), be.lower()), ("he" | "she" | "who", "is") | ("who", "was"));
    let is_whole = of_person && (rest.is_at_end() || matches!(rest.lower(), "," | "." | ";" | "and" | "but" | ")"));
    (then || is_whole && age.low >= 1.0).then_some((age, rest))
}

/// `Maren Dahl (56)`: a bracket behind a name of two words or more, which is no institution's and no place's.
fn bracketed(cursor: Cursor) -> Parsed<Extent> {
    const INSTITUTIONS: &[&str] = &[
        "party",
        "union",
        "city",
        "united",
        "town",
        "county",
        "state",
        "university",
        "college",
        "school",
        "hospital",
        "bank",
        "group",
        "league",
        "council",
        "club",
        "committee",
        "court",
        "act",
        "law",
        "ministry",
        "agency",
        "company",
        "corporation",
        "street",
        "road",
        "house",
        "park",
        "front",
        "alliance",
        "movement",
        "democrats",
        "republicans",
        "rovers",
        "wanderers",
        "athletic",
        "island",
        "islands",
        "states",
        "republic",
        "resolution",
        "article",
        "section",
    ];
    const PLACES_BEGIN: &[&str] = &[
        "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "real",
        "san", "santa", "saint", "st", "los", "las", "great", "greater", "upper", "lower", "port", "fort", "mount",
        "lake",
    ];
    let open = cursor.back().filter(|open| open.text() == "(" && cursor.is_glued())?;
    let last = open.back().filter(|last| is_name_word(*last) && !open.is_glued())?;
    let first = last.back().filter(|first| matches!(first.text(), "-" | "'" | "’")).and_then(Cursor::back);
    let before = first.unwrap_or(last).back()?;
    let particle = matches!(before.lower(), "de" | "del" | "da" | "di" | "van" | "von" | "der" | "bin" | "al" | "ibn");
    let given = if particle { before.back()? } else { before };
    // "J. Dahl"
    let given = if given.text() == "." { given.back()? } else { given };
    let place = PLACES_BEGIN.contains(&given.lower()) || INSTITUTIONS.contains(&last.lower());
    let named = is_name_word(given) && !place && !cursor.in_title_case();
    let (age, rest) = years(cursor).filter(|_| named && cursor.is(Kind::Number))?;
    (rest.text() == ")" && age.low >= 1.0).then_some((age, rest))
}

fn is_name_word(cursor: Cursor) -> bool {
    let function = matches!(cursor.lower(), "the" | "a" | "an" | "in" | "at" | "on" | "of" | "for" | "and" | "by");
    cursor.is(Kind::Word) && cursor.is_capitalised() && !function && !super::date::is_calendar_word(cursor)
}

/// `Maren Dahl, 56, said`: between a name and a comma.
fn apposed(cursor: Cursor) -> Parsed<Extent> {
    let comma = cursor.back().filter(|comma| comma.lower() == ",")?;
    let last = comma.back()?;
    // "Min-jae"
    let first = last.back().filter(|hyphen| last.is_glued() && hyphen.lower() == "-").and_then(Cursor::back);
    let name = first.unwrap_or(last);
    if !name.is(Kind::Word) || !name.is_capitalised() {
        return None;
    }
    let (age, rest) = years(cursor).filter(|_| cursor.is(Kind::Number))?;
    let closed = rest.is_at_end() || matches!(rest.lower(), "," | "." | ";" | "and" | "—" | "–" | ":" | ")");
    // A date's month: "on Monday, 12, ..." is none either.
    let calendar = super::date::is_calendar_word(name);
    (closed && !calendar && (1.0..=120.0).contains(&age.low)).then_some((age, rest))
}
