//! Figures: digits and words, their scales, and vague amounts such as "dozens".

use super::extent::Extent;
use super::pieces::{Cursor, Kind, Parsed};
use super::words;

/// A figure and how it was scaled, which a range hands on: both ends of "5 to 7 million" are millions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    pub extent: Extent,
    pub scale: f64,
    /// Written as one number, and not as "dozens".
    pub plain: bool,
}

impl Figure {
    fn plain(number: f64) -> Figure {
        Figure { extent: Extent::exactly(number), scale: 1.0, plain: true }
    }

    fn vague(low: f64, high: f64) -> Figure {
        Figure { extent: Extent::between(low, high), scale: 1.0, plain: false }
    }

    pub fn scaled(self, scale: f64) -> Figure {
        Figure { extent: self.extent.convert(scale, 0.0), scale: self.scale * scale, ..self }
    }
}

/// A figure: "1,200", "1.5 million", "3bn", "two hundred", "half a million", "several dozen".
pub(super) fn figure(cursor: Cursor) -> Parsed<Figure> {
    vague(cursor).or_else(|| negative(cursor)).or_else(|| digits_scaled(cursor)).or_else(|| spelled(cursor))
}

fn negative(cursor: Cursor) -> Parsed<Figure> {
    let rest = cursor.any(&["minus"]).or_else(|| {
        let sign = matches!(cursor.text(), "-" | "−") && !cursor.is_glued() && cursor.next().is_glued();
        sign.then(|| cursor.next())
    })?;
    let (figure, rest) = digits_scaled(rest).or_else(|| spelled(rest))?;
    let extent = figure.extent;
    Some((Figure { extent: Extent { low: -extent.high, high: -extent.low, ..extent }, ..figure }, rest))
}

/// One number in digits: `1,200`, `3.5`, `10 000` with spaces that do not break, `2½`.
pub(super) fn digits(cursor: Cursor) -> Parsed<f64> {
    let text = cursor.text();
    // No figure of the news is longer; whatever is, is a code.
    if !cursor.is(Kind::Number) || text.len() > 24 {
        return None;
    }
    let mut plain = text.replace(',', "");
    let mut rest = cursor.next();
    if let Some((decimals, behind)) = continental_decimals(rest) {
        return Some((format!("{plain}.{decimals}").parse().ok()?, behind));
    }
    while plain.len() <= 21 && is_group(rest) {
        plain += rest.text();
        rest = rest.next();
    }
    let number: f64 = plain.parse().ok()?;
    let half = match rest.text() {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        _ => {
            let (part, behind) = fraction(rest).filter(|_| plain.len() <= 3).unwrap_or((0.0, rest));
            return Some((number + part, behind));
        }
    };
    Some((number + half, rest.next()))
}

/// The `,26` of `8,26%`: a comma before decimals, where only a share of a hundred can be meant.
fn continental_decimals(comma: Cursor<'_>) -> Parsed<'_, &str> {
    let decimals = comma.next();
    let behind = decimals.next();
    let glued = comma.text() == "," && comma.is_glued() && decimals.is_glued() && behind.is_glued();
    let short = decimals.is(Kind::Number) && decimals.text().len() <= 2 && behind.text() == "%";
    (glued && short).then_some((decimals.text(), behind))
}

/// The `1/2` of `5 1/2`.
fn fraction(cursor: Cursor) -> Parsed<f64> {
    let slash = cursor.next();
    let parts = slash.next();
    let joined = cursor.gap() == " " && slash.text() == "/" && slash.is_glued() && parts.is_glued();
    let part = match (cursor.text(), parts.text()) {
        ("1", "2") => 0.5,
        ("1", "4") => 0.25,
        ("3", "4") => 0.75,
        ("1", "3") => 1.0 / 3.0,
        ("2", "3") => 2.0 / 3.0,
        _ => return None,
    };
    joined.then_some((part, parts.next()))
}

/// Three digits behind a space that does not break, as in `10 000`.
fn is_group(cursor: Cursor) -> bool {
    matches!(cursor.gap(), "\u{a0}" | "\u{202f}" | "\u{2009}")
        && cursor.is(Kind::Number)
        && cursor.text().len() == 3
        && cursor.before().len() <= 3
}

fn digits_scaled(cursor: Cursor) -> Parsed<Figure> {
    let (number, rest) = digits(cursor)?;
    let extent = if cursor.text().contains('.') {
        let digits = cursor.text().rsplit('.').next().map_or(0, str::len);
        Extent { step: 10f64.powi(-i32::try_from(digits).unwrap_or(0)), ..Extent::exactly(number) }
    } else {
        Extent::exactly(number)
    };
    let figure = Figure { extent, scale: 1.0, plain: true };
    if let Some((scale, rest)) = words::scale(rest.joined()).or_else(|| suffix(rest, number)) {
        return Some((figure.scaled(scale), rest));
    }
    if let Some((part, rest)) = words::and_a_fraction(rest) {
        return Some((Figure::plain(number + part), rest));
    }
    Some((figure, rest))
}

/// A scale as one or two letters behind the digits: `3bn`, `40k`, `1.5m`.
fn suffix(cursor: Cursor, number: f64) -> Parsed<f64> {
    let next = cursor.next();
    let scale = match cursor.text() {
        "k" | "K" => 1e3,
        "bn" | "B" | "b" => 1e9,
        "tn" | "trn" => 1e12,
        "mn" | "mln" | "mio" | "M" => 1e6,
        "m" if is_million(next, number) => 1e6,
        _ => return None,
    };
    cursor.is_glued().then_some((scale, next))
}

/// Whether the `m` before `cursor` counts millions and not metres: `1.5m`, `20m people`.
fn is_million(cursor: Cursor, number: f64) -> bool {
    const MEASURED: &[&str] = &[
        "deep",
        "high",
        "long",
        "tall",
        "wide",
        "away",
        "below",
        "above",
        "from",
        "of",
        "thick",
        "underground",
        "apart",
        "down",
        "up",
    ];
    let counted = cursor.is_small_word() && cursor.lower().ends_with('s') || cursor.lower() == "people";
    !MEASURED.contains(&cursor.lower()) && (counted && !is_race(cursor) || number.fract() != 0.0)
}

fn is_race(cursor: Cursor) -> bool {
    matches!(cursor.lower(), "hurdles" | "finals" | "heats" | "races" | "sprints")
}

/// A number in words. "one" alone is most often a pronoun and needs a noun behind it.
fn spelled(cursor: Cursor) -> Parsed<Figure> {
    if let Some(rest) = cursor.word("half").and_then(|rest| rest.joined().word("a")) {
        let (scale, rest) = words::scale(rest)?;
        return Some((Figure::plain(0.5).scaled(scale), rest));
    }
    if let Some(rest) = cursor.phrase("a quarter of a")
        && let Some((scale, rest)) = words::scale(rest)
    {
        return Some((Figure::plain(0.25).scaled(scale), rest));
    }
    let (number, rest) = words::cardinal(cursor)?;
    // An hour: "she left at ten and came back"
    if cursor.before() == "at"
        && number <= 12.0
        && (!rest.is_small_word() || matches!(rest.lower(), "and" | "past" | "when"))
    {
        return None;
    }
    if number == 1.0 && words::and_a_fraction(rest).is_none() && !counts(cursor, rest) {
        return None;
    }
    if let Some((part, behind)) = words::and_a_fraction(rest) {
        // "Two million and a half" has half a million more.
        let last = rest.back().and_then(words::scale).map_or(1.0, |(scale, _)| scale);
        return match words::scale(behind) {
            Some((scale, behind)) => Some((Figure::plain(number + part).scaled(scale), behind)),
            None => Some((Figure::plain(number + part * last), behind)),
        };
    }
    // "one point five million"
    if let Some((tenths, rest)) = rest.word("point").and_then(words::below_hundred)
        && tenths < 10.0
    {
        let figure = Figure::plain(number + tenths / 10.0);
        let (scale, rest) = words::scale(rest).unwrap_or((1.0, rest));
        return Some((figure.scaled(scale), rest));
    }
    // A million is not one thing, so its roundness is its own.
    let scale = if number >= 1e6 { 1e6 } else { 1.0 };
    Some((Figure { scale, ..Figure::plain(number) }, rest))
}

/// Whether the "one" at `cursor` is a number: "one soldier", "one or two"; not "no one", "one of", "one another".
fn counts(cursor: Cursor, rest: Cursor) -> bool {
    const BEFORE: &[&str] = &[
        "no", "any", "every", "each", "some", "this", "that", "which", "another", "as", "day", "the", "number", "is",
        "was", "not", "day", "phase", "round", "for", "good", "big", "new", "old", "first", "last", "only", "loved",
    ];
    const BEHIND: &[&str] = &[
        "of", "another", "can", "could", "would", "should", "must", "may", "might", "is", "was", "has", "had", "who",
        "that", "which", "in", "on", "at", "by", "thing", "hand", "side", "point", "day", "time", "more", "way", "to",
        "and", "but", "as", "such", "where", "with", "from", "for", "if", "when", "said", "says", "never", "might",
        "will", "does", "did", "too", "we", "he", "she", "i", "they", "after", "before", "moment", "stage", "reason",
        "knows", "else", "cannot", "needs", "wonders",
    ];
    let lone = cursor.lower() == "one" && rest.back().is_some_and(|last| last.lower() == "one");
    let figure_follows = words::below_hundred(rest.next()).is_some() || rest.next().is(Kind::Number);
    if !lone {
        return true;
    }
    if matches!(rest.lower(), "or" | "in") && figure_follows {
        return true;
    }
    !BEFORE.contains(&cursor.before()) && rest.is_small_word() && !BEHIND.contains(&rest.lower())
        || matches!(cursor.before(), "only" | "the") && rest.is_small_word() && !BEHIND.contains(&rest.lower())
}

/// Amounts that no one counted.
fn vague(cursor: Cursor) -> Parsed<Figure> {
    for (phrase, low, high) in [
        ("half a dozen", 5.0, 7.0),
        ("half a hundred", 45.0, 55.0),
        ("tens of thousands", 20e3, 99_999.0),
        ("hundreds of thousands", 200e3, 999_999.0),
        ("tens of millions", 20e6, 99_999_999.0),
        ("hundreds of millions", 200e6, 999_999_999.0),
        ("tens of billions", 20e9, 99e9),
        ("hundreds of billions", 200e9, 999e9),
        ("dozens", 24.0, 99.0),
        ("tens", 20.0, 99.0),
        ("scores", 40.0, 99.0),
        ("hundreds", 200.0, 999.0),
        ("thousands", 2e3, 9_999.0),
        ("millions", 2e6, 9_999_999.0),
        ("billions", 2e9, 9_999_999_999.0),
        ("trillions", 2e12, 9e12),
        ("a handful", 3.0, 6.0),
    ] {
        let Some(rest) = cursor.phrase(phrase) else { continue };
        // "scores" in sport and "tens" alone are not amounts.
        let counts = rest.lower() == "of" || !matches!(phrase, "scores" | "tens" | "a handful");
        return counts.then_some((Figure::vague(low, high), rest));
    }
    let half_dozen = cursor.word("half").and_then(Cursor::hyphen).and_then(|rest| rest.word("dozen"));
    if let Some(rest) = half_dozen.or_else(|| cursor.word("a")?.word("half")?.joined().word("dozen")) {
        return Some((Figure::vague(5.0, 7.0), rest));
    }
    if let Some(rest) = cursor.phrase("a couple").filter(|rest| rest.lower() == "of") {
        return Some((Figure::vague(2.0, 2.0), rest));
    }
    let (low, high, rest) = match (cursor.word("several"), cursor.phrase("a few")) {
        (Some(rest), _) => (3.0, 9.0, rest),
        (_, Some(rest)) if rest.lower() != "more" => (3.0, 5.0, rest),
        _ => return dozens(cursor),
    };
    let tens = rest.word("hundred").map(|rest| (100.0, rest)).or_else(|| Some((12.0, rest.word("dozen")?)));
    Some(match tens.or_else(|| words::scale(rest)) {
        Some((scale, rest)) => (Figure::vague(low * scale, high * scale), rest),
        None => (Figure::vague(low, high), rest),
    })
}

/// "a dozen", "two dozen": give or take a tenth.
fn dozens(cursor: Cursor) -> Parsed<Figure> {
    let (count, rest) = match cursor.word("a") {
        Some(rest) => (1.0, rest),
        None => words::below_hundred(cursor).or_else(|| digits(cursor))?,
    };
    let rest = rest.joined().word("dozen")?;
    Some((Figure::vague(count * 12.0 * 0.9, count * 12.0 * 1.1), rest))
}

/// "about half", "two-thirds", "a third of", "nine in 10": a share of the whole, in percent.
pub(super) fn share(cursor: Cursor) -> Parsed<Extent> {
    let part = |share: f64| Extent { step: 1.0, ..Extent::exactly(share) };
    if let Some(rest) = cursor.word("half") {
        // "the first half of the year"
        if matches!(cursor.before(), "first" | "second" | "latter" | "last") {
            return None;
        }
        let whole = rest.any(&["of", "the", "its", "their", "his", "her", "our", "all"]).is_some();
        let ends = rest.is_at_end() || rest.is(Kind::Mark) && !rest.is_at_hyphen();
        let share = whole || ends && !matches!(cursor.before(), "a" | "and" | "other" | "better" | "in");
        return share.then_some((part(50.0), rest));
    }
    if let Some((many, rest)) = words::below_hundred(cursor).or_else(|| digits(cursor)) {
        if let Some((total, rest)) = rest
            .word("in")
            .or_else(|| rest.phrase("out of"))
            .and_then(|rest| words::below_hundred(rest).or_else(|| digits(rest)))
            // "three in 2019" names a year, "one in May" a month.
            && many < total
            && total <= 100.0
        {
            return Some((part(many / total * 100.0), rest));
        }
        let (parts, rest) = plural_fraction(rest.joined())?;
        return (many < parts).then_some((part(many / parts * 100.0), rest));
    }
    let rest = cursor.word("a")?;
    let (parts, rest) = match rest.word("quarter") {
        Some(rest) => (4.0, rest),
        None => words::ordinal(rest).filter(|(parts, _)| *parts > 2).map(|(parts, rest)| (parts as f64, rest))?,
    };
    let of = rest.lower() == "of" && rest.next().any(&["a", "an"]).is_none_or(|next| words::scale(next).is_none());
    // "fell by a fifth in March", "nearly a third": no noun follows that could be the fifth of its kind.
    const LEADS: &[&str] =
        &["by", "nearly", "almost", "about", "than", "over", "barely", "roughly", "around", "least", "to"];
    const BEHIND: &[&str] = &[
        "in", "since", "from", "to", "over", "on", "this", "last", "after", "during", "between", "as", "within", "and",
        "or", "but", "by", "when", "while", "because", "compared", "at", "with", "before", "against", "amid",
        "despite",
    ];
    let noun = rest.is_small_word() && !BEHIND.contains(&rest.lower());
    (of || LEADS.contains(&cursor.before()) && !noun).then_some((part(100.0 / parts), rest))
}

fn plural_fraction(cursor: Cursor) -> Parsed<f64> {
    let parts = match cursor.lower() {
        "thirds" => 3.0,
        "quarters" | "fourths" => 4.0,
        "fifths" => 5.0,
        "sixths" => 6.0,
        "sevenths" => 7.0,
        "eighths" => 8.0,
        "ninths" => 9.0,
        "tenths" => 10.0,
        _ => return None,
    };
    Some((parts, cursor.next()))
}
