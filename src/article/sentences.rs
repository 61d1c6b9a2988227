//! Sentence boundaries within a block.
//!
//! A sentence ends at a full stop, question mark, exclamation mark or ellipsis if what stands on both sides lets it:
//! rules on the word before and the word behind, in one pass. Line breaks are spaces. Speech of several sentences is
//! split like any other text.

use crate::text::{Folded, Span};

use super::abbreviations::{Abbreviation, abbreviation};

mod enumerator;

use enumerator::Enumerator;

/// The sentences of `block`, in order: disjoint, trimmed, together all of its words.
pub fn sentences(text: &str, block: Span) -> Vec<Span> {
    let mut sentences = Vec::new();
    split(text, block, |sentence| sentences.push(sentence));
    sentences
}

/// Calls `sentence` with the span of every sentence of `block`, in order, trimmed.
pub(super) fn split(text: &str, block: Span, mut sentence: impl FnMut(Span)) {
    let text = &text[..block.end];
    let mut at = block.start;
    let mut start = at;
    let mut chunk = at; // behind the last white space
    let mut word = at;
    let mut has_word = false;
    let mut item: Option<Enumerator> = None;
    while let Some(c) = text[at..].chars().next() {
        if at == chunk
            && (at == block.start || item.is_some())
            && let Some((next, len)) = Enumerator::parse(&text[at..])
            && item.is_none_or(|item| next.follows(item))
        {
            if has_word {
                sentence(Span::new(start, at).trim(text));
                start = at;
                has_word = false;
            }
            item = Some(next);
            at += len;
            (chunk, word) = (at, at);
            continue;
        }
        if is_terminator(c) {
            let stop = Stop::at(text, start, chunk, Span { start: word, end: at });
            if has_word && stop.is_boundary() {
                sentence(Span::new(start, stop.end).trim(text));
                start = stop.end;
                has_word = false;
            }
            // A period within a word ("U.S.") does not begin another one.
            let is_inner = stop.end == at + 1 && start < at && stop.rest.starts_with(char::is_alphanumeric);
            at = stop.end;
            if !is_inner {
                word = at;
            }
            continue;
        }
        at += c.len_utf8();
        if c.is_alphanumeric() {
            has_word = true;
        } else if !matches!(c, '\'' | '’' | '-' | '&' | '@' | '_') {
            word = at;
            if c.is_whitespace() {
                chunk = at;
            }
        }
    }
    let last = Span::new(start, block.end).trim(text);
    if !last.is_empty() {
        sentence(last);
    }
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | '。' | '．' | '！' | '？' | '‽' | '⁇' | '⁈' | '⁉')
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '‘' | '’' | '\'' | '«' | '»' | '„' | '‹' | '›')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

/// What may stand before the first word of a sentence.
fn is_opener(c: char) -> bool {
    is_quote(c) || matches!(c, '(' | '[' | '{' | '¿' | '¡' | '*' | '_')
}

/// A run of terminators and closing marks, with what stands around it.
struct Stop<'a> {
    /// The sentence so far.
    before: &'a str,
    /// From the last white space to the first terminator.
    chunk: &'a str,
    /// The word before the first terminator.
    word: &'a str,
    marks: &'a str,
    /// Quotation marks and brackets that close behind the terminators.
    closers: &'a str,
    /// Where the sentence would end.
    end: usize,
    /// The text behind it, up to the block's end.
    rest: &'a str,
}

impl<'a> Stop<'a> {
    fn at(text: &'a str, start: usize, chunk: usize, word: Span) -> Stop<'a> {
        let marks_end = marks_end(text, word.end);
        let end = closers_end(text, marks_end);
        Stop {
            before: &text[start..word.end],
            chunk: &text[chunk.max(start)..word.end],
            word: &text[word],
            marks: &text[word.end..marks_end],
            closers: &text[marks_end..end],
            end,
            rest: &text[end..],
        }
    }

    fn is_boundary(&self) -> bool {
        let next = self.rest.trim_start();
        if self.before.ends_with(['(', '[']) {
            return false; // (!), [...]
        }
        if next.len() == self.rest.len() {
            return self.is_glued_boundary();
        }
        let opened = next.trim_start_matches(|c: char| is_opener(c) || is_dash(c) || c.is_whitespace());
        let Some(first) = opened.chars().next() else { return false };
        let next_word = leading_word(opened);
        if first.is_lowercase() {
            return is_brand(next_word) || is_link(opened) || self.is_plain();
        }
        if self.marks != "." {
            let is_spoken = self.closers.contains(is_quote) && is_speech_tag(opened);
            let is_pause = self.marks.ends_with(['.', '…']) && next_word == "I"; // "we just ... I don't know"
            return !is_spoken && !is_pause;
        }
        let is_quoted = self.closers.contains(is_quote) || next.starts_with(is_quote);
        match self.abbreviation() {
            Some(_) if is_quoted && first.is_uppercase() => true,
            // "Bldg. No. 7": an abbreviation again.
            Some(_) if opened[next_word.len()..].starts_with('.') && abbreviation(next_word).is_some() => false,
            Some(reading) => reading.allows(next_word, first),
            None => true,
        }
    }

    /// Whether a sentence ends here although no space follows, as where a link or a line was lost.
    fn is_glued_boundary(&self) -> bool {
        let opened = self.rest.trim_start_matches(['“', '‘', '"', '(', '[']);
        let mut next = opened.chars();
        let is_capitalised = next.next().is_some_and(char::is_uppercase)
            && next.next().is_some_and(|c| c.is_lowercase() || c.is_whitespace() || c == '’' || c == '\'');
        if !is_capitalised || self.is_address() || self.word.is_empty() && self.closers.is_empty() {
            return false;
        }
        let mut last = self.word.chars().rev();
        let is_whole_word = last.next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
            && last.next().is_some_and(|c| c.is_alphanumeric());
        !self.closers.is_empty() || self.marks != "." || is_whole_word && self.abbreviation().is_none()
    }

    /// Whether the stop stands within a web or mail address.
    fn is_address(&self) -> bool {
        let mailbox = self.rest.bytes().take(64).take_while(u8::is_ascii_graphic);
        self.chunk == "www" || is_link(self.chunk) || mailbox.into_iter().any(|b| b == b'@')
    }

    /// Whether a plain word and a single period stand here: a full stop, even where no capital follows.
    fn is_plain(&self) -> bool {
        let is_word = self.word.len() >= 4 && self.word.bytes().all(|b| b.is_ascii_lowercase());
        is_word && self.marks == "." && self.closers.is_empty() && self.abbreviation().is_none()
    }

    /// How to read a single period behind the word, if not as a full stop only.
    fn abbreviation(&self) -> Option<Reading> {
        let word = self.word;
        let mut letters = word.chars();
        let first = letters.next()?;
        if is_enumerator(self.before) {
            return Some(Reading::Joined);
        }
        if letters.next().is_none() && first.is_alphabetic() {
            return Some(Reading::Initial);
        }
        if word.contains('.') {
            return match &*Folded::new(word)? {
                "a.m" | "p.m" => Some(Reading::Hour),
                "e.g" | "i.e" | "v.s" => Some(Reading::Joined),
                _ => is_dotted(word).then_some(Reading::Final),
            };
        }
        Some(match abbreviation(word)? {
            Abbreviation::Title => Reading::Title,
            Abbreviation::Numbered => Reading::Numbered,
            Abbreviation::Calendar => Reading::Calendar,
            Abbreviation::Final => Reading::Final,
            Abbreviation::Measure => Reading::Measure,
            Abbreviation::Joining => Reading::Joined,
        })
    }
}

/// What a period behind an abbreviation may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// Never a full stop.
    Joined,
    Title,
    /// `J.` of a name, `p.` of a page, or the last letter of "Plan B."
    Initial,
    Numbered,
    Calendar,
    Final,
    Measure,
    /// `a.m.`
    Hour,
}

impl Reading {
    /// Whether a sentence may begin with `next`, which begins with `first` and no lower-case letter.
    fn allows(self, next: &str, first: char) -> bool {
        match self {
            Reading::Joined => false,
            Reading::Title | Reading::Initial | Reading::Final => is_starter(next),
            Reading::Numbered => first.is_uppercase() && !is_numeral(next),
            Reading::Calendar => first.is_uppercase() && !is_calendar(next),
            Reading::Measure => true,
            Reading::Hour => first.is_uppercase() && !is_calendar(next) && !is_time_zone(next),
        }
    }
}

/// Where the run of terminators at `at` ends, spaced ellipses (`. . .`) included.
fn marks_end(text: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let rest = &text[end..];
        let run = rest.len() - rest.trim_start_matches(is_terminator).len();
        end += run;
        let is_spaced = rest[run..].strip_prefix(" .").is_some_and(|next| !next.starts_with(char::is_alphanumeric));
        if !is_spaced {
            return end;
        }
        end += 1;
    }
}

/// Where the closing marks at `at` end: quotation marks, brackets, and references such as `[12]`.
fn closers_end(text: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(len) = closer_len(&text[end..], end == at) {
        end += len;
    }
    end
}

/// The length of the closing mark that `rest` begins with.
fn closer_len(rest: &str, is_first: bool) -> Option<usize> {
    let c = rest.chars().next()?;
    let next = rest[c.len_utf8()..].chars().next();
    match c {
        ')' | ']' | '}' | '”' | '»' | '›' => Some(c.len_utf8()),
        '"' | '\'' | '’' if is_first || !next.is_some_and(char::is_alphanumeric) => Some(c.len_utf8()),
        '“' | '‘' if next.is_none_or(char::is_whitespace) => Some(c.len_utf8()), // „so“
        '[' => reference_len(rest),
        ' ' if next == Some(')') => Some(2),
        ' ' if next == Some('[') => Some(1 + reference_len(&rest[1..])?),
        _ => None,
    }
}

/// The length of the `[12]` that `rest` begins with.
fn reference_len(rest: &str) -> Option<usize> {
    let digits = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && rest[1 + digits..].starts_with(']')).then_some(digits + 2)
}

/// The letters, apostrophes and hyphens at the head of `text`.
fn leading_word(text: &str) -> &str {
    let is_in = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-');
    &text[..text.find(|c| !is_in(c)).unwrap_or(text.len())]
}

/// `iPhone`, `eBay`: a name that begins a sentence in lower case.
fn is_brand(word: &str) -> bool {
    let mut letters = word.chars().skip(1);
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

fn is_link(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")
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
    word.split('.').all(|part| part.chars().count() <= 2) || matches!(word, "M.Phil" | "D.Phil" | "B.Tech")
}

fn is_calendar(word: &str) -> bool {
    if abbreviation(word) == Some(Abbreviation::Calendar) {
        return true;
    }
    let Some(word) = Folded::new(word) else { return false };
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(&&*word)
        || MONTHS.contains(&&*word)
}

/// `EST`, `GMT`
fn is_time_zone(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
        || matches!(word, "Eastern" | "Pacific" | "Central" | "Mountain")
}

/// Whether `text` goes on with who spoke: up to three capitalised words and a verb of saying.
fn is_speech_tag(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let verb = words.by_ref().take(4).find(|word| !word.starts_with(char::is_uppercase));
    let verb = verb.and_then(|verb| Folded::new(verb.trim_end_matches([',', '.', ':'])));
    verb.is_some_and(|verb| SPEECH.contains(&&*verb))
}

fn is_starter(word: &str) -> bool {
    Folded::new(word).is_some_and(|word| STARTERS.binary_search(&&*word).is_ok())
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Verbs of a speech tag behind a question or exclamation.
const SPEECH: &[&str] = &[
    "said",
    "says",
    "asked",
    "asks",
    "added",
    "adds",
    "told",
    "wrote",
    "writes",
    "replied",
    "cried",
    "shouted",
    "shouts",
    "exclaimed",
    "wondered",
    "wonders",
    "demanded",
    "tweeted",
    "posted",
    "joked",
    "recalled",
    "answered",
    "yelled",
    "continued",
    "responded",
    "quipped",
    "screamed",
    "called",
    "whispered",
    "declared",
    "remarked",
    "insisted",
];

/// Words that often begin a sentence and are no names, sorted. Behind an abbreviation they tell a full stop.
const STARTERS: &[&str] = &[
    "a",
    "about",
    "according",
    "after",
    "again",
    "all",
    "also",
    "although",
    "amid",
    "among",
    "an",
    "and",
    "another",
    "any",
    "anyone",
    "are",
    "as",
    "asked",
    "at",
    "authorities",
    "because",
    "before",
    "behind",
    "below",
    "between",
    "both",
    "but",
    "by",
    "can",
    "could",
    "critics",
    "despite",
    "did",
    "do",
    "does",
    "during",
    "each",
    "earlier",
    "either",
    "even",
    "every",
    "everyone",
    "few",
    "fewer",
    "finally",
    "first",
    "for",
    "from",
    "further",
    "furthermore",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "hers",
    "his",
    "how",
    "however",
    "i",
    "i'm",
    "i've",
    "if",
    "in",
    "including",
    "indeed",
    "initially",
    "inside",
    "instead",
    "investigators",
    "is",
    "it",
    "it's",
    "its",
    "itself",
    "just",
    "last",
    "later",
    "least",
    "like",
    "many",
    "meanwhile",
    "more",
    "moreover",
    "most",
    "much",
    "my",
    "neither",
    "nevertheless",
    "next",
    "no",
    "nobody",
    "none",
    "nor",
    "not",
    "nothing",
    "now",
    "of",
    "officials",
    "often",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "others",
    "otherwise",
    "our",
    "out",
    "outside",
    "over",
    "overall",
    "people",
    "perhaps",
    "police",
    "prosecutors",
    "rather",
    "recently",
    "reports",
    "researchers",
    "residents",
    "several",
    "she",
    "she's",
    "should",
    "similarly",
    "since",
    "so",
    "some",
    "someone",
    "sometimes",
    "soon",
    "still",
    "such",
    "that",
    "that's",
    "the",
    "their",
    "them",
    "then",
    "there",
    "there's",
    "thereafter",
    "therefore",
    "these",
    "they",
    "they're",
    "they've",
    "this",
    "those",
    "though",
    "three",
    "through",
    "throughout",
    "thus",
    "to",
    "today",
    "together",
    "tomorrow",
    "two",
    "under",
    "unlike",
    "until",
    "upon",
    "was",
    "we",
    "we're",
    "we've",
    "were",
    "what",
    "what's",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whose",
    "why",
    "with",
    "within",
    "without",
    "would",
    "yes",
    "yesterday",
    "yet",
    "you",
    "you're",
    "your",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sentences_are_disjoint_and_hold_every_word(text in "[aA1 .?!…\"”’()\\[\\]\\-•\n\u{2028}é]{0,60}") {
            let block = Span::new(0, text.len()).trim(&text);
            let mut at = block.start;
            for sentence in sentences(&text, block) {
                prop_assert!(text[at..sentence.start].trim().is_empty());
                prop_assert!(!sentence.is_empty() && sentence == sentence.trim(&text));
                at = sentence.end;
            }
            prop_assert!(text[at..block.end].trim().is_empty());
        }
    }

    #[test]
    fn long_lines_take_linear_time() {
        for piece in [".", "a.", "A. ", "Aa.", "(", "((. ", "? \"", "a?\"", "1) ", ". . ", "Mr. ", "[1]", "a.b."] {
            let text = piece.repeat(1_000_000 / piece.len());
            sentences(&text, Span::new(0, text.len()));
        }
    }
}
