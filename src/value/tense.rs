//! Whether the clause around a date speaks of the past or of what is to come.

use crate::text::WordList;

use super::pieces::{Cursor, Kind};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// What was to come when the story's people spoke, and may be over: "planned to leave by".
    Open,
}

/// How far a cue may stand from its date, in pieces.
const REACH: usize = 30;

/// The tense of the clause that holds the date from `start` to `end`: the nearest cue before it in its clause, else
/// the first behind it, else the nearest before it in the sentence.
pub(super) fn around(start: Cursor, end: Cursor) -> Option<Tense> {
    before(start, is_edge).or_else(|| behind(end)).or_else(|| before(start, |_| false))
}

fn before(start: Cursor, is_edge: impl Fn(Cursor) -> bool) -> Option<Tense> {
    let mut here = start.back();
    for _ in 0..REACH {
        let at = here?;
        if is_edge(at) {
            return None;
        }
        if let Some(tense) = cue(at) {
            return Some(tense);
        }
        here = at.back();
    }
    None
}

fn behind(end: Cursor) -> Option<Tense> {
    let mut here = end;
    for _ in 0..REACH {
        // "Talks resume on Monday, the union said": the tag tells nothing of the talks.
        let tag = matches!(here.lower(), "said" | "told" | "added" | "says");
        if here.is_at_end() || tag && end.lower() == "," {
            return None;
        }
        if let Some(tense) = cue(here) {
            return Some(tense);
        }
        here = here.next();
    }
    None
}

/// Where another clause begins.
fn is_edge(cursor: Cursor) -> bool {
    matches!(
        cursor.lower(),
        "that"
            | "which"
            | "who"
            | "where"
            | "and"
            | "but"
            | "if"
            | "when"
            | "while"
            | "because"
            | ","
            | ";"
            | ":"
            | "—"
            | "–"
            | "“"
            | "”"
            | "\""
            | "("
            | ")"
    )
}

static FUTURE: WordList = WordList::new(
    "will ll shall would upcoming plans intends aims hopes slated going due scheduled forthcoming won tomorrow",
);

/// They look ahead where "to" or "for" follows, whatever their own tense.
static COMMITTED: WordList = WordList::new(
    "set expected planned agreed promised vowed pledged hoped invited intended expects hoping planning plan supposed \
     booked poised ready wants asked urged called hope intend aim expect ordered",
);

static PAST: WordList = WordList::new(
    "said told was were had has have did came went took made met held began won lost fell rose left sent saw found \
     shot struck gave got became brought built broke spoke wrote led kept felt stood ran grew knew thought fought \
     caught bought sold drew flew drove chose swore threw sat hit bore stole sank shook woke ate dug drank forgot \
     froze hid hung lay lent lit rang rode sang slept slid spent swam swung tore wore wept shut withdrew overthrew \
     swept fled blew sought taught dealt meant paid laid heard born",
);

/// They end as pasts do.
static NO_PAST: WordList = WordList::new("united need hundred embed indeed exceed proceed succeed speed breed");

/// What the word here tells.
fn cue(cursor: Cursor) -> Option<Tense> {
    if !cursor.is(Kind::Word)
        || cursor.is_capitalised()
            && cursor.back().is_some_and(|before| before.is(Kind::Word))
            && !cursor.in_title_case()
    {
        return None;
    }
    let word = cursor.lower();
    let next = cursor.next().lower();
    // "won't" is cut as "won", "'", "t".
    let negated = word == "won" && matches!(next, "'" | "’");
    if FUTURE.contains(word) && (word != "won" || negated) {
        let was = matches!(cursor.before(), "was" | "were" | "had")
            && matches!(word, "due" | "scheduled" | "going" | "slated");
        let cause = word == "due" && next == "to" && !matches!(cursor.before(), "is" | "are" | "be");
        let moving = word == "going" && next != "to";
        // "Due to rain" and "due to land" look alike.
        let tense = if was || cause { Tense::Open } else { Tense::Future };
        return (!moving).then_some(tense);
    }
    if COMMITTED.contains(word) && matches!(next, "to" | "for") {
        let now = !word.ends_with("ed") && word != "set" || matches!(cursor.before(), "is" | "are" | "be" | "s" | "re");
        let was = matches!(cursor.before(), "was" | "were" | "had" | "been");
        return Some(if now && !was { Tense::Future } else { Tense::Open });
    }
    if word == "to" && matches!(cursor.before(), "is" | "are") || word == "close" && matches!(next, "at" | "on") {
        return Some(Tense::Future);
    }
    if is_scheduled(cursor) {
        return Some(Tense::Future);
    }
    let infinitive = matches!(cursor.before(), "be" | "to");
    let attribute = matches!(cursor.before(), "the" | "a" | "an" | "its" | "his" | "her" | "their");
    let regular = word.len() > 4 && word.ends_with("ed") && !NO_PAST.contains(word);
    if !PAST.contains(word) && !regular || infinitive || attribute {
        return None;
    }
    // A participle behind a modal is part of what is to come: "will stay closed".
    let mut back = cursor.back();
    for _ in 0..3 {
        let Some(here) = back else { break };
        if matches!(here.lower(), "will" | "would" | "shall" | "ll") {
            return Some(Tense::Future);
        }
        back = here.back();
    }
    Some(Tense::Past)
}

/// "Talks begin on Monday", "the court reconvenes on Tuesday": the present tense of what stands on a calendar.
fn is_scheduled(cursor: Cursor) -> bool {
    static VERBS: WordList = WordList::new(
        "begin start open resume reopen close end expire conclude return meet convene reconvene vote arrive depart \
         leave travel play kick continue",
    );
    let word = cursor.lower();
    let before = cursor.before();
    let several =
        before.ends_with('s') && before.len() > 3 && !matches!(before, "this" | "his" | "its" | "was" | "has" | "s")
            || matches!(before, "they" | "we");
    let one = || word.strip_suffix('s').is_some_and(|verb| VERBS.contains(verb)) && !several && !is_determiner(before);
    cursor.next().lower() != "of" && (VERBS.contains(word) && several || one() && cursor.next().lower() == "on")
}

/// A noun follows: "the starts", "two meets".
fn is_determiner(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "two" | "three" | "several" | "of" | "and" | "their" | "its" | "his" | "her")
}
