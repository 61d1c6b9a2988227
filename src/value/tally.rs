//! Scores and votes: `9–2`, `61–40`, "79 votes to 74".

use super::number;
use super::pieces::{Cursor, Kind, Parsed};
use super::words;

const VERBS: &[&str] = &[
    "voted", "vote", "votes", "voting", "won", "win", "wins", "winning", "beat", "beats", "beating", "lost", "lose",
    "loses", "losing", "defeated", "defeats", "drew", "draw", "tied", "tie", "score", "scored", "lead", "leads", "led",
    "trailed", "trailing", "trails", "passed", "ruled", "approved", "rejected", "upheld", "margin", "victory", "split",
];
const NOUNS: &[&str] = &[
    "vote",
    "votes",
    "decision",
    "ruling",
    "victory",
    "win",
    "defeat",
    "loss",
    "draw",
    "tie",
    "majority",
    "split",
    "margin",
    "thrashing",
    "rout",
    "lead",
    "score",
    "verdict",
    "aggregate",
    "triumph",
    "scoreline",
];

/// Whether the word here names what a tally is of: "vote", "win".
pub(super) fn is_result(cursor: Cursor) -> bool {
    NOUNS.contains(&cursor.lower())
}

pub(super) fn tally(cursor: Cursor) -> Parsed<Vec<u64>> {
    dashed(cursor).or_else(|| worded(cursor))
}

/// `9–2`, `79-74-3`. A rising pair is a range unless its words say that somebody won.
fn dashed(cursor: Cursor) -> Parsed<Vec<u64>> {
    let (first, mut rest) = count(cursor)?;
    let mut counts = vec![first];
    while counts.len() < 3
        && let Some((next, behind)) = rest.dash().filter(|next| next.is_glued() || is_spaced(rest)).and_then(count)
    {
        counts.push(next);
        rest = behind;
    }
    // Behind it stands no more of a telephone number, and no unit.
    if counts.len() < 2 || rest.dash().is_some() || rest.text() == "%" || money_before(cursor) {
        return None;
    }
    let falls = counts[0] >= counts[1];
    let said = is_result(rest) || verb_before(cursor, 4);
    (falls || said).then_some((counts, rest))
}

/// Whether the dash here parts two figures of one digit, as scores stand: `2 – 1`.
fn is_spaced(dash: Cursor) -> bool {
    let single = |cursor: Cursor| cursor.is(Kind::Number) && cursor.text().len() == 1;
    dash.text() == "–" && dash.back().is_some_and(single) && single(dash.next())
}

/// "79 votes to 74", "voted 79 to 74".
fn worded(cursor: Cursor) -> Parsed<Vec<u64>> {
    let (first, rest) = count(cursor)?;
    let votes = rest.any(&["votes", "judges", "justices", "goals", "games", "sets"]);
    let to = votes.unwrap_or(rest).any(&["to", "against"])?;
    let (second, rest) = count(to)?;
    let said =
        votes.is_some() || verb_before(cursor, 3) && first != second && !matches!(cursor.before(), "from" | "than");
    // "By five to two, the court ruled"
    let by = cursor.before() == "by" && votes.is_none() && !matches!(rest.lower(), "%" | "percent" | "per");
    // "won 12 to 15 seats" is a guess.
    ((said || by) && (votes.is_some() || first > second)).then_some((vec![first, second], rest))
}

fn count(cursor: Cursor) -> Parsed<u64> {
    let text = cursor.text();
    if text.len() <= 3
        && let Some((number, rest)) = number::digits(cursor)
    {
        let leading_zero = text.len() > 1 && text.starts_with('0');
        let whole = number.fract() == 0.0 && !leading_zero;
        return whole.then_some((number as u64, rest));
    }
    words::below_hundred(cursor).map(|(number, rest)| (number as u64, rest))
}

fn money_before(cursor: Cursor) -> bool {
    matches!(cursor.before(), "$" | "€" | "£" | "¥" | "/" | "-" | "+")
}

fn verb_before(cursor: Cursor, reach: usize) -> bool {
    let mut before = cursor.back();
    for _ in 0..reach {
        let Some(here) = before else { return false };
        if VERBS.contains(&here.lower()) {
            return true;
        }
        before = here.back();
    }
    false
}
