//! Sentence boundaries within a block.
//!
//! A sentence ends at a full stop, question mark, exclamation mark or ellipsis if what stands on both sides lets it:
//! rules on the word before and the word behind, in one pass. Line breaks are spaces. Speech of several sentences is
//! split like any other text.

use crate::text::{Span, WordList};

use super::abbreviations::abbreviation;

mod ends;
mod enumerator;
mod period;

use ends::{closers_end, is_terminator, marks_end};
use enumerator::Enumerator;
use period::Period;

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
        if next.starts_with(['—', '–']) {
            return false; // who said it, or the rest of a headline
        }
        let next_word = leading_word(opened);
        if first.is_lowercase() {
            return is_brand(next_word) || is_link(opened) || self.is_plain();
        }
        if self.marks != "." {
            let is_spoken = self.closers.contains(is_quote) && is_speech_tag(opened);
            let is_pause = self.marks.ends_with(['.', '…']) && next_word == "I"; // "we just ... I don't know"
            return !is_spoken && !is_pause;
        }
        let Some(period) = self.period() else { return true };
        if first.is_uppercase() && self.closers.contains(is_quote) {
            return true;
        }
        if first.is_uppercase() && next.starts_with(is_quote) {
            return !period.is_before_name(); // Gen. “Ironsides” Holm
        }
        // "Bldg. No. 7": an abbreviation again.
        let is_abbreviation = opened[next_word.len()..].starts_with('.') && abbreviation(next_word).is_some();
        !is_abbreviation && period.allows(next_word, first)
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
        !self.closers.is_empty() || self.marks != "." || is_whole_word && self.period().is_none()
    }

    /// Whether the stop stands within a web or mail address.
    fn is_address(&self) -> bool {
        let mailbox = self.rest.bytes().take(64).take_while(u8::is_ascii_graphic);
        self.chunk == "www" || is_link(self.chunk) || mailbox.into_iter().any(|b| b == b'@')
    }

    fn period(&self) -> Option<Period> {
        Period::of(self.word, self.before)
    }

    /// Whether a plain word and a single period stand here: a full stop, even where no capital follows.
    fn is_plain(&self) -> bool {
        let is_word = self.word.len() >= 4 && self.word.bytes().all(|b| b.is_ascii_lowercase());
        is_word && self.marks == "." && self.closers.is_empty() && self.period().is_none()
    }
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

/// Whether `text` goes on with who spoke: up to three capitalised words and a verb of saying.
fn is_speech_tag(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let verb = words.by_ref().take(4).find(|word| !word.starts_with(char::is_uppercase));
    verb.is_some_and(|verb| SPEECH.contains(verb.trim_end_matches([',', '.', ':'])))
}

/// Verbs of a speech tag behind a question or exclamation.
static SPEECH: WordList = WordList::new(
    "\
said says asked asks added adds told wrote writes replied cried shouted shouts exclaimed wondered wonders demanded \
tweeted posted joked recalled answered yelled continued responded quipped screamed called whispered declared \
remarked insisted",
);

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
