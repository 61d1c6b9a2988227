//! The text as attribution reads it: sentences, each quotation in them one item, and the class of every word.
//!
//! Closed classes only; nouns, verbs and adjectives are all [`Class::Open`] here.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::article::{Article, Block};
use crate::nlp::{Syntax, Tag, TokenKind, Tokens};
use crate::text::Span;

use super::arcs;
use super::nouns;

/// A sentence, or several where one quotation runs over them.
#[derive(Debug)]
pub(super) struct Unit {
    pub items: Vec<Item>,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub(super) struct Item {
    pub span: Span,
    /// In lower case, with straight apostrophes; empty for a quotation.
    pub word: String,
    pub class: Class,
    pub capital: bool,
    /// The part of speech; none for a quotation.
    pub tag: Option<Tag>,
    pub arc: Option<Arc>,
}

/// What an item hangs on, by the tree of its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arc {
    /// None for the root.
    pub head: Option<usize>,
    pub relation: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// The index into the article's quotations.
    Quote(usize),
    Comma,
    /// Colon, semicolon, dash, end of sentence and other marks.
    Mark,
    Number,
    PossessiveEnding,
    /// "the", "this", "his", "some", "three"
    Determiner,
    /// "he", "everyone"
    Pronoun,
    Preposition,
    /// "and", "but"
    Coordinator,
    /// "because", "when", "that"
    Subordinator,
    /// "who", "which"
    Relative,
    Auxiliary,
    Adverb,
    /// "Monday", "yesterday"
    Day,
    Open,
}

impl Item {
    pub fn is(&self, word: &str) -> bool {
        self.word == word
    }

    /// A capitalised word that is no function word.
    pub fn is_name(&self) -> bool {
        self.capital && self.class == Class::Open
    }
}

/// The units of a block, from behind the speaker's `label` on.
pub(super) fn units(article: &Article, tokens: &Tokens, syntax: &Syntax, block: &Block, label: usize) -> Vec<Unit> {
    let text = &article.text;
    let mut quotations = {
        let first = article.quotations.partition_point(|quotation| quotation.span.start < block.span.start);
        article.quotations[first..]
            .iter()
            .enumerate()
            .map(move |(index, quotation)| (first + index, quotation))
            .take_while(|(_, quotation)| quotation.span.start < block.span.end)
            .filter(|(_, quotation)| quotation.depth == 0)
            .peekable()
    };
    let mut units: Vec<Unit> = Vec::new();
    let mut sentences: Vec<Range<usize>> = Vec::new();
    let mut quoted_to = block.span.start;
    let head = behind_head(article, block).max(label);
    for sentence in block.sentences.clone() {
        let span = article.sentences[sentence].span;
        // A quotation that began before this sentence still runs: the sentence goes on with the unit.
        let goes_on = span.start < quoted_to;
        if !goes_on || units.is_empty() {
            units.push(Unit { items: Vec::new(), span });
            sentences.push(sentence..sentence);
        }
        let Some(unit) = units.last_mut() else { continue };
        unit.span = unit.span.join(span);
        if let Some(own) = sentences.last_mut() {
            own.end = sentence + 1;
        }
        for token in tokens.sentence(sentence) {
            if token.span.start < quoted_to || token.span.start < head {
                continue;
            }
            while quotations.next_if(|(_, quotation)| quotation.span.end <= token.span.start).is_some() {}
            if let Some(&(index, quotation)) = quotations.peek()
                && quotation.span.start <= token.span.start
            {
                quoted_to = quotation.span.end;
                let class = Class::Quote(index);
                unit.items.push(Item {
                    span: quotation.span,
                    word: String::new(),
                    class,
                    capital: false,
                    tag: None,
                    arc: None,
                });
                continue;
            }
            let written = &text[token.span];
            let word = written.to_lowercase().replace('’', "'");
            let class = match token.kind {
                TokenKind::Word => class_of(&word),
                TokenKind::Number => Class::Number,
                TokenKind::Possessive => Class::PossessiveEnding,
                TokenKind::Mark if word == "," => Class::Comma,
                TokenKind::Mark => Class::Mark,
            };
            // The first word of a sentence is capitalised whatever it is.
            let opens = unit.items.iter().all(|item| item.class == Class::Mark);
            let capital =
                written.chars().next().is_some_and(char::is_uppercase) && !(opens && nouns::is_common_noun(&word));
            unit.items.push(Item { span: token.span, word, class, capital, tag: None, arc: None });
        }
    }
    for (unit, sentences) in units.iter_mut().zip(sentences) {
        arcs::attach(&mut unit.items, syntax, sentences);
    }
    units
}

/// Behind a dateline, or behind the clock time that opens an entry of a live blog: neither is part of what is said.
fn behind_head(article: &Article, block: &Block) -> usize {
    let dateline =
        article.metadata.dateline.as_ref().map(|dateline| dateline.span).filter(|span| block.span.covers(*span));
    if let Some(dateline) = dateline {
        return dateline.end;
    }
    let text = &article.text[block.span];
    let clock = text.find(|letter: char| !letter.is_ascii_digit() && letter != ':' && letter != '.').unwrap_or(0);
    let digits = text[..clock].bytes().filter(u8::is_ascii_digit).count();
    let timed =
        matches!(digits, 3 | 4) && text[..clock].bytes().filter(|byte| matches!(byte, b':' | b'.')).count() == 1;
    let behind = text[clock..].trim_start_matches([' ', '\u{a0}', '–', '—', '-', ':', '|']);
    if timed && behind.len() < text.len() - clock { block.span.end - behind.len() } else { block.span.start }
}

fn class_of(word: &str) -> Class {
    if let Some(class) = CLASSES.get(word) {
        return *class;
    }
    const NOT_ADVERBS: &[&str] = &[
        "family",
        "ally",
        "supply",
        "reply",
        "assembly",
        "anomaly",
        "butterfly",
        "bully",
        "rally",
        "monopoly",
        "belly",
        "italy",
        "july",
        "daily",
        "weekly",
        "monthly",
        "friendly",
        "elderly",
        "costly",
        "deadly",
        "likely",
        "holy",
        "lily",
        "fly",
        "jelly",
        "lovely",
        "lonely",
        "early",
        "quarterly",
        "only",
        "hardly",
    ];
    if word.len() > 4 && word.ends_with("ly") && !NOT_ADVERBS.contains(&word) { Class::Adverb } else { Class::Open }
}

static CLASSES: LazyLock<FxHashMap<&'static str, Class>> = LazyLock::new(|| {
    let lists: [(Class, &str); 9] = [
        (
            Class::Determiner,
            "the a an this that's these those his her its their our my your no each every some any several many most few \
             both all another other one two three four five six seven eight nine ten eleven twelve dozens hundreds \
             thousands numerous various multiple either neither such half more fewer",
        ),
        (
            Class::Pronoun,
            "he she it they we i you him them us me himself herself itself themselves everyone everybody someone somebody \
             nobody others anyone anybody",
        ),
        (
            Class::Preposition,
            "of in on at by for from with to into about against under over between among through during without within \
             across near inside outside behind beyond around above below beside besides despite off onto upon per via \
             towards toward amid amidst like unlike including regarding concerning alongside throughout up down out",
        ),
        (Class::Coordinator, "and or but nor yet so"),
        (
            Class::Subordinator,
            "that because when while after before since until till if although though unless whether as than where why how \
             once whereas lest what",
        ),
        (Class::Relative, "who which whose whom"),
        (
            Class::Auxiliary,
            "is are was were be been being am has have had having do does did will would can could may might shall should \
             must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't \
             cannot mustn't shouldn't not",
        ),
        (
            Class::Adverb,
            "also later then now still never ever already again once always often soon yet just even only too however \
             instead meanwhile earlier recently long alike back today's here ago perhaps maybe not flatly all simply \
             thus hence elsewhere otherwise twice further there altogether",
        ),
        (
            Class::Day,
            "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february \
             march april june july august september october november december",
        ),
    ];
    let mut classes = FxHashMap::default();
    for (class, words) in lists {
        for word in words.split_whitespace() {
            classes.entry(word).or_insert(class);
        }
    }
    classes
});
