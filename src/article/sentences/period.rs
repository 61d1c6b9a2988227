//! What a single period behind a word may be: part of an abbreviation, a full stop, or either.

use crate::article::abbreviations::{Abbreviation, abbreviation};
use crate::text::{Folded, WordList};

/// What a period behind an abbreviation may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    /// Never a full stop.
    Joined,
    Title,
    /// `J.` of a name, `p.` of a page, or the last letter of "Plan B."
    Initial,
    Numbered,
    /// `No.`: of a number, or a whole answer.
    Answer,
    Calendar,
    Final,
    Measure,
    /// `a.m.`
    Hour,
}

impl Period {
    /// How to read the period behind `word`, which the sentence reaches to; `None` for a plain full stop.
    pub(super) fn of(word: &str, before: &str) -> Option<Period> {
        let mut letters = word.chars();
        let first = letters.next()?;
        if is_enumerator(before) {
            return Some(Period::Joined);
        }
        if letters.next().is_none() && first.is_alphabetic() {
            let mut words = before.rsplit(char::is_whitespace);
            let is_label = words.nth(1).is_some_and(|word| LABELLED.contains(word));
            return (!is_label).then_some(Period::Initial);
        }
        if word.contains('.') {
            return match &*Folded::new(word)? {
                "a.m" | "p.m" => Some(Period::Hour),
                "e.g" | "i.e" | "v.s" => Some(Period::Joined),
                _ => is_dotted(word).then_some(Period::Final),
            };
        }
        Some(match abbreviation(word)? {
            Abbreviation::Title => Period::Title,
            Abbreviation::Numbered if word == "No" => Period::Answer,
            Abbreviation::Numbered => Period::Numbered,
            Abbreviation::Calendar => Period::Calendar,
            Abbreviation::Final => Period::Final,
            Abbreviation::Measure => Period::Measure,
            Abbreviation::Joining => Period::Joined,
        })
    }

    /// Whether a name goes on behind it, which may be a nickname in quotation marks.
    pub(super) fn is_before_name(self) -> bool {
        matches!(self, Period::Joined | Period::Title | Period::Initial)
    }

    /// Whether a sentence may begin with `next`, which begins with `first` and no lower-case letter.
    pub(super) fn allows(self, next: &str, first: char) -> bool {
        match self {
            Period::Joined => false,
            Period::Title | Period::Initial | Period::Final => STARTERS.contains(next),
            Period::Numbered => first.is_uppercase() && !is_numeral(next),
            Period::Answer => first.is_uppercase() && (next.len() == 1 || !is_numeral(next)),
            Period::Calendar => first.is_uppercase() && !is_calendar(next),
            Period::Measure => true,
            Period::Hour => first.is_uppercase() && !is_calendar(next) && !is_time_zone(next),
        }
    }
}

/// The number or letter of a list item, all of the sentence so far.
fn is_enumerator(before: &str) -> bool {
    const LONGEST: usize = 12; // with a bullet
    let label = before.trim_start_matches(|c: char| before.len() <= LONGEST && !c.is_alphanumeric());
    label.len() <= 4 && (label.bytes().all(|b| b.is_ascii_digit()) || is_numeral(label))
}

/// What a number abbreviation counts with: digits, a Roman numeral, a single letter.
fn is_numeral(word: &str) -> bool {
    let is_roman = word.len() <= 6 && word.bytes().all(|b| b"IVXLCDM".contains(&b));
    word.starts_with(|c: char| c.is_ascii_digit()) || is_roman || word.len() == 1
}

/// Letters and periods in turn: `U.S`, `Ph.D`.
fn is_dotted(word: &str) -> bool {
    let is_part = |part: &str| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic);
    word.split('.').all(is_part) || matches!(word, "M.Phil" | "D.Phil" | "B.Tech")
}

fn is_calendar(word: &str) -> bool {
    abbreviation(word) == Some(Abbreviation::Calendar) || CALENDAR.contains(word)
}

/// `EST`, `GMT`
fn is_time_zone(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
        || matches!(word, "Eastern" | "Pacific" | "Central" | "Mountain")
}

static CALENDAR: WordList = WordList::new(
    "\
january february march april may june july august september october november december \
monday tuesday wednesday thursday friday saturday sunday",
);

/// What letters and Roman numerals tell apart: behind "plan B" or "World War I" stands a full stop.
static LABELLED: WordList = WordList::new(
    "act appendix area article block category chapter class division exhibit figure gate grade group hepatitis influenza \
level option part phase plan pool schedule section series step table tier title type unit vitamin volume war zone",
);

/// Words that often begin a sentence and are no names. Behind an abbreviation they tell a full stop.
static STARTERS: WordList = WordList::new(
    "\
a about according after again all also although amid among an and another any anyone are as asked at authorities \
because before behind below between both but by can could critics despite did do does during each earlier either \
even every everyone few fewer finally first for from further furthermore had has have he her here hers his how \
however i i'm i've if in including indeed initially inside instead investigators is it it's its itself just last \
later least like many meanwhile more moreover most much my neither nevertheless next no nobody none nor not nothing \
now of officials often on once one only or other others otherwise our out outside over overall people perhaps police \
prosecutors rather recently reports researchers residents several she she's should similarly since so some someone \
sometimes soon still such that that's the their them then there there's thereafter therefore these they they're \
they've this those though three through throughout thus to today together tomorrow two under unlike until upon was \
we we're we've were what what's when where whether which while who whose why with within without would yes yesterday \
yet you you're your",
);
