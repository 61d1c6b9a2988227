//! The words of an article as the name recogniser sees them: their form, and how the article writes them elsewhere.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Article, BlockKind};
use crate::entity::fold::fold;
use crate::entity::gazetteer::{self, Known};
use crate::entity::lexicon;
use crate::nlp::{Token, TokenKind, Tokens};
use crate::text::Span;
use crate::value::{Value, ValueKind};

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `Lima`, `McDonald`, `O'Brien`
    Capital,
    /// Two capitals or more and no small letter: `NATO`, `U.S.`
    Upper,
    /// `J.`
    Initial,
    /// `iPhone`, `al-Assad`, `d'Ivoire`
    Inner,
    Lower,
    Number,
    /// `7th`
    Ordinal,
    Possessive,
    Mark,
}

impl Form {
    /// Whether a name may have such a word at its ends.
    pub(super) fn is_name(self) -> bool {
        matches!(self, Form::Capital | Form::Upper | Form::Initial | Form::Inner)
    }
}

#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    pub span: Span,
    pub text: &'a str,
    pub folded: String,
    pub form: Form,
    /// Whether a sentence or quotation starts here, so that a capital says nothing.
    pub opens: bool,
}

/// How a line uses capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// As a sentence does.
    Prose,
    /// On Every Word.
    Title,
    /// ON EVERY LETTER.
    Upper,
}

/// The words of one sentence.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub words: Vec<Word<'a>>,
    pub style: Style,
    pub block: BlockKind,
}

impl<'a> Line<'a> {
    /// The article's sentences outside page chrome, without the dateline.
    pub(super) fn all(article: &'a Article, tokens: &Tokens, values: &[Value]) -> Vec<Line<'a>> {
        let dateline = article.metadata.dateline.as_ref().map(|dateline| dateline.span);
        let mut lines = Vec::new();
        for (index, sentence) in article.sentences.iter().enumerate() {
            let block = article.blocks[sentence.block].kind;
            if block.is_boilerplate() || index >= tokens.sentences.len() {
                continue;
            }
            let mut words: Vec<Word> = Vec::new();
            for token in tokens.sentence(index) {
                if !dateline.is_some_and(|dateline| dateline.overlaps(token.span)) {
                    push(&mut words, &article.text, *token);
                }
            }
            for word in words.iter_mut().filter(|word| word.form.is_name() && is_amount(values, word.span)) {
                word.form = Form::Mark;
            }
            mark_openings(&mut words);
            mark_sums(&mut words);
            let style = style(&words, block);
            lines.push(Line { words, style, block });
        }
        lines
    }

    /// Whether nothing but white space lies between the word at `index` and the one behind it.
    pub(super) fn joined(&self, index: usize) -> bool {
        self.words.get(index + 1).is_some_and(|next| next.span.start == self.words[index].span.end)
    }
}

/// "RM4.3 million": letters of a currency before a figure.
fn mark_sums(words: &mut [Word]) {
    for index in 0..words.len() {
        let letters = words[index].text.chars().take_while(|c| c.is_alphabetic()).count();
        let figure = words[index].text.chars().skip(letters).collect::<String>();
        let scale = words
            .get(index + 1)
            .is_some_and(|next| matches!(next.folded.as_str(), "million" | "billion" | "trillion" | "bn"));
        let plain = figure.contains(|c: char| c.is_ascii_digit())
            && figure.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        if words[index].form.is_name() && letters <= 3 && plain && (scale || figure.contains(['.', ','])) {
            words[index].form = Form::Mark;
        }
    }
}

/// Whether the word is a part of a sum or measure: the letters of "RM4.3 million", "SI$200".
fn is_amount(values: &[Value], span: Span) -> bool {
    let index = values.partition_point(|value| value.span.end <= span.start);
    values.get(index).is_some_and(|value| {
        value.span.overlaps(span)
            && matches!(value.kind, ValueKind::Money { .. } | ValueKind::Percent(_) | ValueKind::Measure { .. })
    })
}

/// Splits what a hyphen joins without making one name of it: "US-led", "U.S.-Mexico", "anti-Trump".
fn push<'a>(words: &mut Vec<Word<'a>>, text: &'a str, token: Token) {
    let written = &text[token.span];
    let bare = written.trim_start_matches(['\'', '’', '‘']);
    if bare.len() < written.len() && bare.starts_with(char::is_uppercase) {
        // A quotation mark that was not told from an apostrophe.
        let cut = token.span.start + (written.len() - bare.len());
        words.push(word(text, Span::new(token.span.start, cut), TokenKind::Mark));
        return push(words, text, Token { span: Span::new(cut, token.span.end), kind: token.kind });
    }
    if token.kind == TokenKind::Word
        && let Some(at) = written.find(['-', '\u{2010}', '\u{2011}'])
        && parts_ways(written, at)
    {
        let hyphen = written[at..].chars().next().map_or(1, char::len_utf8);
        let start = token.span.start;
        let pieces = [
            (Span::new(start, start + at), TokenKind::Word),
            (Span::new(start + at, start + at + hyphen), TokenKind::Mark),
            (Span::new(start + at + hyphen, token.span.end), TokenKind::Word),
        ];
        words.extend(pieces.map(|(span, kind)| word(text, span, kind)));
    } else {
        words.push(word(text, token.span, token.kind));
    }
}

fn parts_ways(written: &str, at: usize) -> bool {
    let first = &written[..at];
    let second = written[at..].trim_start_matches(['-', '\u{2010}', '\u{2011}']);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let known = |word: &str| gazetteer::known(&fold(word)).is_name();
    if gazetteer::known(&fold(written)).is_name() {
        return false;
    }
    if capital(first) && !capital(second) {
        // "US-led", "Tesla-style", but "Co-operation" and "Baek Seo-yun" stay whole.
        let english = second.len() > 2 && gazetteer::word(&fold(second)).is_some();
        return english && (known(first) || lexicon::is_suffix(second));
    }
    if capital(first) && capital(second) {
        return known(first) && known(second);
    }
    // "anti-Trump", "ex-President", but "al-Assad".
    let prefixes =
        ["anti", "pro", "ex", "non", "pre", "post", "trans", "mid", "then", "former", "inter", "un", "intra", "sub"];
    capital(second) && prefixes.contains(&first)
}

fn word(text: &str, span: Span, kind: TokenKind) -> Word<'_> {
    let written = &text[span];
    Word { span, text: written, folded: fold(written), form: form(written, kind), opens: false }
}

fn form(word: &str, kind: TokenKind) -> Form {
    match kind {
        TokenKind::Possessive => return Form::Possessive,
        TokenKind::Number => return Form::Number,
        TokenKind::Mark => return Form::Mark,
        TokenKind::Word => {}
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let first = word.chars().next().unwrap_or(' ');
    let address = word.starts_with(['@', '#']) || word.contains("://") || (word.contains('@') && word.contains('.'));
    if address {
        Form::Mark
    } else if first.is_numeric() {
        let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| word.to_lowercase().ends_with(ending));
        if ordinal && letters == 2 {
            Form::Ordinal
        } else if capitals > 0 {
            Form::Inner
        } else {
            Form::Lower
        }
    } else if capitals == 0 {
        Form::Lower
    } else if letters == 1 {
        Form::Initial
    } else if capitals == letters || (word.ends_with('s') && capitals + 1 == letters && capitals > 1) {
        Form::Upper
    } else if first.is_uppercase() {
        Form::Capital
    } else {
        Form::Inner
    }
}

fn mark_openings(words: &mut [Word]) {
    let mut opens = true;
    for word in words {
        if word.form == Form::Mark {
            opens |= matches!(word.text, "“" | "‘" | "'" | "’" | "\"" | "«" | "„" | ":");
        } else {
            word.opens = opens;
            opens = false;
        }
    }
}

/// "of" and "in" are small in every headline, other words are not.
fn style(words: &[Word], block: BlockKind) -> Style {
    let long = |word: &&Word| word.text.chars().filter(|c| c.is_alphabetic()).count() > 2;
    let (mut all, mut lower, mut upper) = (0, 0, 0);
    for word in words.iter().filter(long) {
        all += 1;
        lower += usize::from(word.form == Form::Lower && !lexicon::is_function(&word.folded));
        upper += usize::from(word.form == Form::Upper);
    }
    let is_heading = matches!(block, BlockKind::Headline | BlockKind::Deck | BlockKind::Heading);
    let least = if is_heading { 2 } else { 6 };
    if all < least || block == BlockKind::Byline || lower > 0 {
        Style::Prose
    } else if upper * 5 >= all * 4 {
        Style::Upper
    } else if words.iter().skip(1).any(|word| word.form == Form::Capital && gazetteer::word(&word.folded).is_some()) {
        Style::Title
    } else {
        Style::Prose
    }
}

/// How the article writes its words where capitals mean something.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    lower: FxHashSet<String>,
    capital: FxHashMap<String, u32>,
    /// Capitalised words that follow each other within a sentence.
    pairs: FxHashSet<(String, String)>,
}

impl Evidence {
    pub(super) fn of(lines: &[Line]) -> Evidence {
        let mut evidence = Evidence::default();
        for line in lines.iter().filter(|line| line.style == Style::Prose) {
            let mut before: Option<&Word> = None;
            for word in &line.words {
                if word.form == Form::Lower {
                    if !evidence.lower.contains(&word.folded) {
                        evidence.lower.insert(word.folded.clone());
                    }
                } else if word.form.is_name() && !word.opens {
                    *evidence.capital.entry(word.folded.clone()).or_default() += 1;
                    if let Some(before) = before.filter(|before| before.form.is_name() && !before.opens) {
                        evidence.pairs.insert((before.folded.clone(), word.folded.clone()));
                    }
                }
                before = Some(word);
            }
        }
        evidence
    }

    /// Whether the word is an English one, or one that this article writes in lower case.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.lower.contains(word) || gazetteer::word(word).is_some()
    }

    pub(super) fn is_lower(&self, word: &str) -> bool {
        self.lower.contains(word)
    }

    /// How often the word has a capital within a sentence.
    pub(super) fn capitals(&self, word: &str) -> u32 {
        self.capital.get(word).copied().unwrap_or(0)
    }

    pub(super) fn is_pair(&self, first: &str, second: &str) -> bool {
        self.pairs.contains(&(first.to_owned(), second.to_owned()))
    }
}

/// Whether the word is a part of people's names: a given name that is no English word.
pub(super) fn is_given_name(word: &str) -> bool {
    gazetteer::known(word).has(Known::FIRST)
}

/// The longest known name of two words or more that starts at `start`, as the index behind it.
pub(super) fn known_phrase(words: &[Word], start: usize) -> Option<(usize, Known)> {
    const LONGEST: usize = 8;
    if !words[start].form.is_name() {
        return None;
    }
    let mut phrase = words[start].folded.clone();
    let mut longest = None;
    for (end, word) in words.iter().enumerate().take(start + LONGEST).skip(start + 1) {
        let glue = word.form == Form::Possessive || word.text == "&";
        if word.form == Form::Mark && !glue {
            break;
        }
        if word.form != Form::Possessive {
            phrase.push(' ');
        }
        phrase.push_str(&word.folded);
        if lexicon::is_calendar(&word.folded) || !(word.form.is_name() || word.form == Form::Number) {
            continue;
        }
        let known = gazetteer::known(&phrase);
        if known != Known::default() {
            longest = Some((end + 1, known));
        }
    }
    longest
}
