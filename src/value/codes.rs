//! Digits and number words that are part of a name or a code, and no value: `A400M`, `F-16`, `Article 225`, `9/11`.

use super::pieces::{Cursor, Kind};
use super::{money, number, words};

/// Words before a number that only tells one from others, as written in running text.
const LABELS: &[&str] = &[
    "article",
    "articles",
    "section",
    "sections",
    "chapter",
    "clause",
    "paragraph",
    "annex",
    "appendix",
    "resolution",
    "route",
    "highway",
    "interstate",
    "flight",
    "page",
    "pages",
    "room",
    "phase",
    "number",
    "category",
    "channel",
    "tier",
    "grade",
    "platform",
    "rule",
    "title",
    "exhibit",
    "docket",
    "stage",
    "level",
    "version",
    "episode",
    "day",
    "proposition",
    "gate",
    "terminal",
    "pier",
    "ward",
    "precinct",
    "protocol",
    "formula",
    "psalm",
    "verse",
    "lane",
    "bus",
    "apartment",
    "apt",
    "suite",
    "studio",
    "scene",
    "act",
    "nos",
    "footnote",
    "figure",
    "fig",
    "table",
    "pp",
    "part",
];

/// More such words, which are verbs or common nouns unless capitalised.
const CAPITALISED_LABELS: &[&str] = &[
    "law",
    "bill",
    "decree",
    "order",
    "amendment",
    "regulation",
    "directive",
    "measure",
    "road",
    "line",
    "district",
    "sector",
    "zone",
    "area",
    "block",
    "case",
    "form",
    "file",
    "class",
    "type",
    "model",
    "volume",
    "part",
    "book",
    "unit",
    "week",
    "round",
    "item",
    "lot",
    "camp",
    "group",
    "act",
    "no",
    "building",
    "house",
    "hall",
    "camp",
    "post",
    "point",
];

/// Behind the code that stands at `cursor`, if one does.
pub(super) fn skip(cursor: Cursor) -> Option<Cursor> {
    if cursor.is(Kind::Number) {
        digits(cursor)
    } else if cursor.is(Kind::Word) && !cursor.is_glued() {
        address(cursor).or_else(|| spelled(cursor))
    } else {
        None
    }
}

fn digits(cursor: Cursor) -> Option<Cursor> {
    let after = cursor.next();
    if glued_before(cursor) || glued_behind(cursor) {
        return Some(rest_of_chunk(after));
    }
    // `9/11`, `24/7`, `John 3:16`
    if matches!(after.text(), "/" | ":") && after.is_glued() && after.next().is(Kind::Number) && after.next().is_glued()
    {
        return Some(rest_of_chunk(after));
    }
    // Telephone numbers: `+44 20 7946 0958`, `555-123-4567`
    if telephone(cursor) {
        return Some(behind_digits(after));
    }
    if footnote(cursor) || enumerator(cursor) || elided_year(cursor) || model(cursor) {
        return Some(rest_of_chunk(after));
    }
    let number = cursor.text();
    let zero = number.len() > 1 && number.starts_with('0') && !number.starts_with("0.");
    let dots = number.matches('.').count() > 1;
    // Streets of the Spanish-speaking world: "18 de Julio Avenue"
    let street = after.lower() == "de";
    (zero || dots || street || labelled(cursor) || numbered_name(cursor)).then_some(after)
}

/// Whether a word only tells the number behind it from others: "Resolution 1973", "page 12".
pub(super) fn is_label(word: &str) -> bool {
    LABELS.contains(&word)
}

/// Whether the digits here are the end of a word: `Token2049`, `Area51`. Currencies are no part of a word.
pub(super) fn is_glued_to_letters(cursor: Cursor) -> bool {
    let word = cursor.back().filter(|word| cursor.is_glued() && word.is(Kind::Word));
    word.is_some_and(|word| money::prefix(word).is_none())
}

/// `[24]`: where a page names its references.
fn footnote(cursor: Cursor) -> bool {
    cursor.before() == "[" && cursor.is_glued() && cursor.next().text() == "]" && cursor.next().is_glued()
}

/// The `1)` or `(1)` before the parts of a list.
fn enumerator(cursor: Cursor) -> bool {
    let closed = cursor.text().len() <= 2 && cursor.next().text() == ")" && cursor.next().is_glued();
    if !closed {
        return false;
    }
    let before = |here: Cursor| matches!(here.before(), "" | ":" | ";" | "," | "and" | "or");
    if cursor.before() == "(" {
        return cursor.back().is_some_and(before);
    }
    // "from 5 to 12)" closes a bracket.
    const REACH: usize = 40;
    let open = std::iter::successors(cursor.back(), |here| here.back()).take(REACH);
    open.map(Cursor::text).find(|text| matches!(*text, "(" | ")")).is_none_or(|bracket| bracket == ")")
}

/// `since '82`
fn elided_year(cursor: Cursor) -> bool {
    let Some(mark) = cursor.back().filter(|mark| matches!(mark.text(), "'" | "’" | "‘")) else { return false };
    let leads = matches!(mark.before(), "since" | "in" | "of" | "from" | "until" | "before" | "after" | "summer");
    cursor.is_glued() && !mark.is_glued() && cursor.text().len() == 2 && leads && !cursor.next().is_small_word()
}

/// `777-200LR`, "the 787-9", `4-for-5`: numbers that a hyphen makes one name or one tally of a sport.
fn model(cursor: Cursor) -> bool {
    const BEFORE: &[&str] = &["the", "a", "an", "new", "its", "their"];
    let Some(second) = cursor.next().hyphen() else { return false };
    if second.lower() == "for" {
        return second.next().hyphen().is_some_and(|third| third.is(Kind::Number));
    }
    let behind = second.next();
    let named = BEFORE.contains(&cursor.before())
        || cursor.back().is_some_and(|name| {
            name.is(Kind::Word)
                && name.is_capitalised()
                && !super::date::is_calendar_word(name)
                && !name.in_title_case()
        });
    let series = cursor.text().len() == 3 && matches!(second.text().len(), 1 | 3) && named;
    second.is(Kind::Number) && (glued_behind(second) || series && !super::tally::is_result(behind))
}

/// `A400M`, `MS-13`, `COVID-19`: letters stand right before. Currencies and "mid-1990s" are none.
fn glued_before(cursor: Cursor) -> bool {
    const PARTS: &[&str] = &[
        "mid", "pre", "post", "sub", "over", "under", "early", "late", "early", "about", "minus", "to", "a", "per",
        "age",
    ];
    if !cursor.is_glued() {
        return false;
    }
    let Some(before) = cursor.back() else { return false };
    if before.is(Kind::Word) {
        return is_glued_to_letters(cursor);
    }
    let word = before.back().filter(|word| before.is_glued() && word.is(Kind::Word));
    // `A/73`
    if before.text() == "/" && word.is_some() {
        return true;
    }
    let word = word.filter(|_| before.lower() == "-");
    word.is_some_and(|word| !PARTS.contains(&word.lower()) && words::cardinal(word).is_none())
        || matches!(before.text(), "#" | "@" | "_" | ".")
}

/// `4x4`, `5G`, `3D`: letters stand right behind that are neither a unit nor an ending.
fn glued_behind(cursor: Cursor) -> bool {
    const ENDINGS: &[&str] = &[
        "st", "nd", "rd", "th", "s", "am", "pm", "a", "p", "k", "m", "mn", "mln", "bn", "tn", "trn", "km", "kms", "cm",
        "mm", "mi", "ft", "in", "yd", "yds", "kg", "kgs", "mg", "lb", "lbs", "oz", "ha", "ml", "mph", "kph", "kmh",
        "sq", "h", "hr", "hrs", "min", "mins", "gmt", "utc", "pct", "p", "mio", "b", "eur", "usd", "gbp",
    ];
    let letters = cursor.next();
    if !(letters.is(Kind::Word) && letters.is_glued()) {
        return false;
    }
    match letters.text() {
        "C" | "F" | "g" => false,
        // `787s` are machines, `90s` years or ages.
        "s" => !cursor.text().ends_with('0'),
        "A" | "P" | "H" => true,
        _ => {
            !ENDINGS.contains(&letters.lower())
                || letters.next().is(Kind::Number)
                    && letters.next().is_glued()
                    && !matches!(letters.lower(), "ft" | "m" | "km")
        }
    }
}

fn telephone(cursor: Cursor) -> bool {
    if cursor.before() == "+" && cursor.is_glued() {
        return true;
    }
    let (second, third) = (cursor.next(), cursor.next().next());
    if second.is(Kind::Number)
        && third.is(Kind::Number)
        && !cursor.text().contains(['.', ','])
        && second.gap() == " "
        && third.gap() == " "
    {
        return true;
    }
    let mut groups = 1;
    let mut at = cursor.next();
    while let Some(next) = at.hyphen().filter(|next| next.is(Kind::Number)) {
        if groups == 3 {
            return true;
        }
        groups += 1;
        at = next.next();
    }
    groups == 3 && at.before().len() == 4 && cursor.text().len() < 4
}

fn behind_digits(mut cursor: Cursor) -> Cursor {
    while cursor.is(Kind::Number) || cursor.hyphen().is_some_and(|next| next.is(Kind::Number)) {
        cursor = cursor.next();
    }
    cursor
}

/// "Article 225", "Law No. 7143", "day one"
fn labelled(cursor: Cursor) -> bool {
    let Some(mut label) = cursor.back() else { return false };
    if matches!(label.lower(), "." | "#") {
        if label.lower() == "#" {
            return true;
        }
        let Some(before) = label.back() else { return false };
        return matches!(before.lower(), "no" | "nos" | "nr" | "art" | "sec" | "vol" | "ch" | "fig" | "pp");
    }
    // "Articles 3 and 5"
    if matches!(label.lower(), "and" | "or" | "to" | "," | "-" | "–")
        && let Some(first) = label.back().filter(|first| first.is(Kind::Number)).and_then(Cursor::back)
        && first.lower().ends_with('s')
    {
        label = first;
    }
    LABELS.contains(&label.lower()) || label.is_capitalised() && CAPITALISED_LABELS.contains(&label.lower())
}

/// "Boeing 737", "Area 51": digits behind a capitalised word that does not open the sentence; "iOS 5" and "CAC 40" have
/// capitals that no opening explains.
fn numbered_name(cursor: Cursor) -> bool {
    if cursor.next().lower() == "index" {
        return true;
    }
    let is_name = |name: &Cursor| name.is(Kind::Word) && (name.is_capitalised() || has_inner_capital(*name));
    let Some(name) = cursor.back().filter(is_name) else { return false };
    let opens =
        !has_inner_capital(name) && (name.is_at_start() || !name.back().is_some_and(|before| before.is(Kind::Word)));
    let plain = cursor.text().chars().all(|c| c.is_ascii_digit()) && cursor.text().len() <= 4;
    let (_, after) = number::digits(cursor).unwrap_or((0.0, cursor.next()));
    let counted =
        matches!(after.lower(), "people" | "percent" | "per" | "%" | "million" | "billion" | "percentage" | "-" | "–");
    plain
        && !opens
        && !counted
        && !cursor.in_title_case()
        && !super::date::is_calendar_word(name)
        && money::prefix(name).is_none()
}

fn has_inner_capital(word: Cursor) -> bool {
    word.text().chars().skip(1).any(char::is_uppercase)
}

/// Number words in a name: "Zero Hedge", "Group of Seven", "Phase Two"; and "no one", which is no number.
fn spelled(cursor: Cursor) -> Option<Cursor> {
    words::below_hundred(cursor)?;
    let after = cursor.next();
    if labelled(cursor) || cursor.lower() == "one" && matches!(cursor.before(), "no" | "any" | "every" | "some") {
        return Some(after);
    }
    let named = !cursor.is_at_start() && cursor.back().is_some_and(|before| before.is(Kind::Word))
        || cursor.lower() == "zero" && after.is_capitalised();
    (cursor.is_capitalised() && named && !cursor.in_title_case()).then_some(after)
}

/// Web and mail addresses and handles, up to the next blank.
fn address(cursor: Cursor) -> Option<Cursor> {
    let scheme = matches!(cursor.lower(), "http" | "https" | "ftp") && cursor.next().lower() == ":";
    let host = cursor.lower() == "www";
    let mail = cursor.next().lower() == "@" && cursor.next().is_glued();
    (scheme || host || mail).then(|| rest_of_chunk(cursor.next()))
}

fn rest_of_chunk(mut cursor: Cursor) -> Cursor {
    while cursor.is_glued() && !matches!(cursor.text(), "," | ";" | ")" | "”" | "\"" | "—" | "–" | "’" | "'") {
        cursor = cursor.next();
    }
    cursor
}
