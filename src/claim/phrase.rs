//! Noun phrases around a verb or a figure: heads, what narrows them, subjects and objects.

use crate::nlp::TokenKind;

use super::clause::{Clause, ClauseKind, Word};
use super::lexicon::Form;
use super::nouns;
use super::words;

/// What a figure counts.
#[derive(Debug, Default)]
pub(super) struct Counted {
    /// The index of the head, where the text names one.
    pub(super) head: Option<usize>,
    /// The words between figure and head.
    pub(super) restrictors: Vec<usize>,
    /// The index behind the phrase.
    pub(super) end: usize,
}

/// The longest noun phrase that is looked through.
const REACH: usize = 7;

/// The noun phrase that a figure opens, from the word `at` on; `one` if the figure is one.
pub(super) fn counted(words: &[Word], clause: &Clause, at: usize, one: bool) -> Counted {
    let end = clause.words.end.min(at + REACH);
    let mut chunk = Vec::new();
    let mut index = at;
    while index < end {
        let word = &words[index];
        let verbal = match word.class {
            Some((_, Form::Adjective)) => !plural_follows(words, index + 1, end),
            Some((_, Form::Past | Form::Verb)) => !chunk.is_empty() || !plural_follows(words, index + 1, end),
            _ => false,
        };
        if !word.is_content() || verbal {
            break;
        }
        chunk.push(index);
        index += 1;
        if !one && words::is_plural(&word.text) && !plural_goes_on(words, index, end) {
            break;
        }
    }
    let last = chunk.last().copied();
    let head = last.filter(|&last| one || words::is_plural(&words[last].text));
    match head {
        Some(head) => {
            chunk.pop();
            Counted { head: Some(head), restrictors: chunk, end: index }
        }
        None => Counted { head: None, restrictors: Vec::new(), end: at },
    }
}

/// The subject's head of the verb `verb`: the noun phrase before it, less what a preposition ties to it.
pub(super) fn subject(words: &[Word], clause: &Clause, verb: usize) -> Option<usize> {
    if let ClauseKind::Relative { antecedent } = clause.kind {
        return antecedent;
    }
    let start = clause.words.start;
    let mut end = verb;
    while end > start && stands_before_verb(&words[end - 1]) {
        end -= 1;
    }
    if end > start && words[end - 1].is(&["he", "she", "it", "they"]) {
        return Some(end - 1);
    }
    let mut head = None;
    for _ in 0..REACH {
        let (first, last) = phrase_before(words, start, end)?;
        head = Some(last);
        let Some(link) = (start..first).rev().find(|&index| !opens_phrase(&words[index])) else { break };
        if !words[link].is(TIES) || phrase_before(words, start, link).is_none() {
            break;
        }
        end = link;
    }
    head
}

/// The head of the object behind the verb `verb`.
pub(super) fn object(words: &[Word], clause: &Clause, verb: usize) -> Option<usize> {
    let next = words.get(verb + 1).filter(|_| verb + 1 < clause.words.end)?;
    if words::is_preposition(&next.text) || next.value.is_some() {
        return None;
    }
    head_from(words, verb + 1, clause.words.end.min(verb + 1 + REACH))
}

/// The head of an object behind the verb `verb` that a figure opens: "designated six groups". Ends before `end`.
pub(super) fn counted_object(words: &[Word], clause: &Clause, verb: usize, end: usize) -> Option<usize> {
    let end = if end > verb { end } else { clause.words.end };
    let first = (verb + 1..end).find(|&index| words[index].value.is_none())?;
    let opens = first > verb + 1 && words[first].is_content();
    opens.then(|| head_from(words, first, end.min(first + REACH))).flatten()
}

/// What the noun phrase with the head `head` names, and the words that narrow it. "Training programme" is training.
pub(super) fn named_thing(words: &[Word], clause: &Clause, head: usize) -> (Option<String>, Vec<usize>) {
    let Some((first, _)) = phrase_before(words, clause.words.start.min(head), head + 1) else {
        return (lemma(&words[head]), Vec::new());
    };
    let named = if words[head].is(VAGUE) && first < head { head - 1 } else { head };
    let name = lemma(&words[named]);
    let narrows = |index: &usize| lemma(&words[*index]) != name && !words::is_filler(&words[*index].text);
    let restrictors = (first..named).filter(narrows).collect();
    (name, restrictors)
}

/// The lemma of a head; a pronoun has none.
pub(super) fn lemma(word: &Word) -> Option<String> {
    (!words::ends_phrase(&word.text) && !words::is_determiner(&word.text))
        .then(|| nouns::group(words::noun(&word.text)))
}

/// Whether the verb `verb` is a passive: a form of `be` stands before it.
pub(super) fn is_passive(words: &[Word], clause: &Clause, verb: usize) -> bool {
    (clause.words.start..verb)
        .rev()
        .take(4)
        .take_while(|&index| words::is_auxiliary(&words[index].text) || words::is_filler(&words[index].text))
        .any(|index| words::is_be(&words[index].text) || words[index].is(&["get", "got"]))
}

/// Auxiliaries and the like between a subject and its verb: "is due to".
fn stands_before_verb(word: &Word) -> bool {
    word.value.is_none()
        && (words::is_auxiliary(&word.text)
            || word.text.ends_with("ly")
            || word.is(&[
                "to",
                "set",
                "due",
                "scheduled",
                "slated",
                "expected",
                "planned",
                "then",
                "also",
                "first",
                "finally",
            ]))
}

/// The run of nouns and adjectives that ends before the word `end`, an aside between commas skipped.
fn phrase_before(words: &[Word], start: usize, end: usize) -> Option<(usize, usize)> {
    let mut end = end;
    if end > start + 1 && words[end - 1].text == "," {
        end = (start.max(end.saturating_sub(2 * REACH))..end - 1).rev().find(|&index| words[index].text == ",")?;
    }
    let last = end.checked_sub(1).filter(|&last| last >= start)?;
    let in_phrase = |word: &Word| {
        word.is_content() && !words::is_filler(&word.text) && !matches!(word.class, Some((_, Form::Past)))
    };
    let first = (start..=last).rev().take_while(|&index| in_phrase(&words[index])).last()?;
    Some((first, last))
}

/// Determiners, possessives and figures before the nouns of a phrase.
fn opens_phrase(word: &Word) -> bool {
    words::is_determiner(&word.text) || word.kind == TokenKind::Possessive || word.value.is_some()
}

/// Nouns that tell less than the noun before them.
const VAGUE: &[&str] = &[
    "program",
    "programme",
    "programs",
    "programmes",
    "course",
    "courses",
    "session",
    "sessions",
    "event",
    "events",
    "process",
    "scheme",
    "mission",
    "period",
];

/// Prepositions that tie a phrase to the noun before it.
const TIES: &[&str] =
    &["of", "in", "at", "for", "on", "near", "against", "between", "from", "with", "outside", "off", "to"];

/// The head of the first noun phrase in `start..end`: the last word before a preposition, mark or verb.
fn head_from(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let mut head = None;
    for (index, word) in words.iter().enumerate().take(end).skip(start) {
        let planned = word.is(&["set", "due", "scheduled", "slated", "expected", "planned"]) && head.is_some();
        if !planned
            && word.is_content()
            && !words::is_filler(&word.text)
            && !matches!(word.class, Some((_, Form::Past)))
        {
            head = Some(index);
        } else if head.is_some() && !word.is(&["the"]) {
            break;
        } else if head.is_none() && word.is(&["he", "she", "it", "they", "him", "her", "them"]) {
            return Some(index);
        }
    }
    head
}

fn plural_follows(words: &[Word], at: usize, end: usize) -> bool {
    words[at.min(end)..end]
        .iter()
        .take(3)
        .take_while(|word| word.is_content())
        .any(|word| words::is_plural(&word.text) && word.class.is_none_or(|(_, form)| form == Form::Noun))
}

/// "sales people": the next word is a plural too, and no verb.
fn plural_goes_on(words: &[Word], at: usize, end: usize) -> bool {
    words[at.min(end)..end].first().is_some_and(|word| {
        word.is_content()
            && word.kind == TokenKind::Word
            && word.class.is_none()
            && ["people", "men", "women", "children", "troops", "officers", "members", "workers"]
                .contains(&word.text.as_str())
    })
}
