//! Quoted words in one spelling: contractions written out, forms as base forms, British spelling as American.
//!
//! What is left differs only where a speaker's words do, or where a word was written wrongly.

use crate::nlp::fold::fold as fold_word;
use crate::nlp::{TokenKind, words};
use crate::text::{Span, WordList};
use crate::value::number_word;

use super::spelling::{CONTRACTIONS, base};

/// A token of a quotation, or a place where words were left out or put in by the writer.
pub(super) enum Raw {
    Word(Span, String, TokenKind),
    Gap(Span),
}

/// A word of a quotation, or a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Empty for a gap.
    pub(super) key: String,
    pub(super) class: Class,
    /// Whether it is a verb where it stands.
    pub(super) is_verb: bool,
}

/// How much a word says, and so how much it matters that another one stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A noun, verb, adjective or adverb, or a name.
    Content,
    /// A figure, in digits or words; as content it counts too.
    Number,
    Negation,
    Modal,
    /// `all`, `some`, `only`.
    Quantity,
    Pronoun,
    /// Articles, prepositions, fillers and the like.
    Weak,
    /// An ellipsis, a bracket, or the writer's own words between two quotations.
    Gap,
}

impl Item {
    pub(super) fn is(&self, class: Class) -> bool {
        self.class == class || class == Class::Content && self.class == Class::Number
    }
}

/// The items, each with its place.
pub(super) fn fold(raw: Vec<Raw>) -> Vec<(Item, Span)> {
    let mut items: Vec<(Item, Span)> = Vec::with_capacity(raw.len());
    for raw in raw {
        match raw {
            Raw::Gap(span) => items.push((Item { key: String::new(), class: Class::Gap, is_verb: false }, span)),
            Raw::Word(span, word, kind) => read(&word, kind, |word| {
                let word = match (items.last(), word) {
                    (Some((last, _)), "to") if last.key == "go" => {
                        items.pop(); // "is going to" is a will
                        "will"
                    }
                    (Some((last, _)), "cent") if last.key == "per" => {
                        items.pop();
                        "percent"
                    }
                    _ => word,
                };
                items.push((item(word), span));
            }),
        }
    }
    items
}

/// Calls `word` with every word in lower case that the token stands for.
fn read(token: &str, kind: TokenKind, mut word: impl FnMut(&str)) {
    match kind {
        TokenKind::Mark if token == "%" => return word("percent"),
        TokenKind::Mark | TokenKind::Possessive => return,
        TokenKind::Number => return word(&token.replace(',', "")),
        TokenKind::Word => {}
    }
    let folded = fold_word(token);
    if let Some((_, written_out)) = CONTRACTIONS.iter().find(|(short, _)| *short == folded) {
        return written_out.split(' ').for_each(word);
    }
    for part in folded.split('-').filter(|part| !part.is_empty()) {
        let (part, behind) = match part.split_once('\'') {
            Some((verb, "t")) => (verb.strip_suffix('n').unwrap_or(verb), "not"),
            Some((part, "ll")) => (part, "will"),
            Some((part, "re")) => (part, "are"),
            Some((part, "ve")) => (part, "have"),
            Some((part, "d")) => (part, "would"),
            Some((part, "m")) => (part, "am"),
            Some((part, "s")) => (part, ""),
            _ => (part, ""),
        };
        for part in [part, behind].into_iter().filter(|part| !part.is_empty()) {
            word(part);
        }
    }
}

fn item(word: &str) -> Item {
    let class = class(word);
    let key = match class {
        Class::Number => number(word),
        Class::Negation => "not".to_owned(),
        Class::Modal => modal(word).to_owned(),
        Class::Content => base(word),
        Class::Weak => auxiliary(word).to_owned(),
        _ => word.to_owned(),
    };
    Item { key, class, is_verb: false }
}

fn class(word: &str) -> Class {
    match () {
        () if NEGATIONS.contains(word) || words::is_negation(word) && word != "nothing" => Class::Negation,
        () if QUANTITIES.contains(word) => Class::Quantity,
        () if words::is_modal(word) => Class::Modal,
        () if word.starts_with(|c: char| c.is_numeric()) || words::is_number_word(word) => Class::Number,
        () if words::is_pronoun(word) || words::is_possessive(word) => Class::Pronoun,
        () if FILLERS.contains(word)
            || words::is_auxiliary(word)
            || words::is_preposition(word) && !NOUNS.contains(word)
            || words::is_conjunction(word)
            || words::is_determiner(word)
            || word.len() == 1 =>
        {
            Class::Weak
        }
        () => Class::Content,
    }
}

/// Reported and direct speech, and two words for one duty.
fn modal(word: &str) -> &str {
    match word {
        "would" | "shall" => "will",
        "could" | "ca" => "can",
        "might" => "may",
        "ought" => "should",
        "wo" => "will",
        _ => word,
    }
}

/// Tense alone is no difference.
fn auxiliary(word: &str) -> &str {
    match word {
        "is" | "are" | "was" | "were" | "am" | "been" | "being" => "be",
        "has" | "had" | "having" => "have",
        "does" | "did" | "doing" | "done" => "do",
        _ => word,
    }
}

fn number(word: &str) -> String {
    number_word(word).map_or_else(|| word.to_owned(), |number| number.to_string())
}

/// Whether a writer may drop the word.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(word)
}

static NEGATIONS: WordList = WordList::new("not never hardly barely scarcely n't");

static QUANTITIES: WordList = WordList::new(
    "all every some most many few fewer half both only more less least several enough everybody everyone",
);

/// Prepositions that are as often nouns, adjectives and verbs.
static NOUNS: WordList = WordList::new("past considering following concerning regarding including excluding opposite");

/// Words that a writer may drop or that say little.
static FILLERS: WordList = WordList::new(
    "\
very really just also actually basically simply quite so well now then too even still already yeah yes oh okay ok \
please indeed certainly um uh er ah like mr mrs ms dr sir there here today yesterday tomorrow ago else know think mean \
say get got let course example kind sort whilst amongst towards dollar dollars euro euros pound pounds",
);

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(words: &str) -> Vec<String> {
        let raw = words.split(' ').map(|word| Raw::Word(Span::empty(0), word.to_owned(), TokenKind::Word));
        fold(raw.collect()).into_iter().map(|(item, _)| item.key).collect()
    }

    #[test]
    fn spellings_of_one_utterance_are_one() {
        let same = [
            ("can't", "cannot"),
            ("They're gonna leave", "they are going to leave"),
            ("labour organised", "Labor organizes"),
            ("centres travelled", "center traveled"),
            ("twenty defences", "twenty defenses"),
            ("forty-one", "forty one"),
            ("shouldn’t", "should not"),
            ("per cent", "percent"),
        ];
        for (one, other) in same {
            assert_eq!(keys(one), keys(other));
        }
        assert_ne!(keys("cannot"), keys("can"));
        assert_ne!(keys("sixteen"), keys("sixty"));
    }
}
