//! The text of a sentence as the grammar of values reads it, and a cursor over it.
//!
//! Values need finer pieces than words: `€420,000`, `mid-February`, `5:40`, `7th` and `two-year` are several each.

use crate::nlp::Token;
use crate::text::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of letters.
    Word,
    /// Digits, with separators and a decimal point between them: `1,200.5`.
    Number,
    /// Any other character.
    Mark,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub span: Span,
    pub kind: Kind,
    /// Whether nothing stands between it and the piece before.
    pub glued: bool,
}

/// The pieces of one sentence.
pub(super) struct Pieces<'a> {
    text: &'a str,
    /// The sentence in small letters, ASCII only, so that offsets stay.
    lower: String,
    start: usize,
    all: Vec<Piece>,
    /// Whether the sentence is a headline in which most words are capitalised.
    title_case: bool,
    /// Whether points in this sentence are those of a poll.
    about_polls: bool,
}

impl<'a> Pieces<'a> {
    pub fn new(text: &'a str, sentence: Span, tokens: &[Token]) -> Pieces<'a> {
        let mut all: Vec<Piece> = Vec::with_capacity(tokens.len() + tokens.len() / 4);
        for token in tokens {
            cut(text, token.span, |span, kind| {
                let glued = all.last().is_some_and(|last| last.span.end == span.start);
                all.push(Piece { span, kind, glued });
            });
        }
        let words = || all.iter().filter(|piece| piece.kind == Kind::Word && piece.span.len() > 3);
        let capitals = words().filter(|piece| text[piece.span].starts_with(char::is_uppercase)).count();
        let title_case = capitals > 3 && capitals * 10 > words().count() * 8;
        let lower = text[sentence].to_ascii_lowercase();
        let about_polls = ["poll", "survey", "voters", "approval rating"].iter().any(|word| lower.contains(word));
        Pieces { text, lower, start: sentence.start, all, title_case, about_polls }
    }

    pub fn cursor(&self) -> Cursor<'_> {
        Cursor { pieces: self, at: 0 }
    }
}

/// Calls `piece` with the pieces of a token.
fn cut(text: &str, token: Span, mut piece: impl FnMut(Span, Kind)) {
    let mut start = token.start;
    while start < token.end {
        let rest = &text[start..token.end];
        let first = rest.chars().next().unwrap_or_default();
        let (len, kind) = if first.is_ascii_digit() {
            (number_length(rest.as_bytes()), Kind::Number)
        } else if first.is_alphabetic() {
            (rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()), Kind::Word)
        } else {
            (first.len_utf8(), Kind::Mark)
        };
        if !first.is_whitespace() {
            piece(Span::new(start, start + len), kind);
        }
        start += len;
    }
}

/// The length of the number that `bytes` begins with. A comma belongs to it before exactly three digits.
fn number_length(bytes: &[u8]) -> usize {
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut len = digits(0);
    while let Some(separator) = bytes.get(len) {
        let behind = digits(len + 1);
        match separator {
            b',' if behind == 3 => len += 4,
            b'.' if behind > 0 => len += 1 + behind,
            _ => break,
        }
    }
    len
}

/// A place between pieces. Parsers take one and return what they read with the place behind it.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pieces: &'a Pieces<'a>,
    at: usize,
}

/// What a parser read, and the place behind it.
pub(super) type Parsed<'a, T> = Option<(T, Cursor<'a>)>;

impl<'a> Cursor<'a> {
    pub fn piece(self) -> Option<&'a Piece> {
        self.pieces.all.get(self.at)
    }

    pub fn is_at_end(self) -> bool {
        self.at >= self.pieces.all.len()
    }

    pub fn is_at_start(self) -> bool {
        self.at == 0
    }

    pub fn in_title_case(self) -> bool {
        self.pieces.title_case
    }

    pub fn is_about_polls(self) -> bool {
        self.pieces.about_polls
    }

    pub fn next(self) -> Cursor<'a> {
        Cursor { at: (self.at + 1).min(self.pieces.all.len()), ..self }
    }

    /// The place before the piece that ends here.
    pub fn back(self) -> Option<Cursor<'a>> {
        Some(Cursor { at: self.at.checked_sub(1)?, ..self })
    }

    /// The piece here as written; empty at the end.
    pub fn text(self) -> &'a str {
        self.piece().map_or("", |piece| &self.pieces.text[piece.span])
    }

    /// The piece here in small letters; empty at the end.
    pub fn lower(self) -> &'a str {
        let start = self.pieces.start;
        self.piece().map_or("", |piece| &self.pieces.lower[piece.span.start - start..piece.span.end - start])
    }

    /// The piece before, in small letters; empty at the start.
    pub fn before(self) -> &'a str {
        self.back().map_or("", Cursor::lower)
    }

    pub fn is(self, kind: Kind) -> bool {
        self.piece().is_some_and(|piece| piece.kind == kind)
    }

    /// Whether the piece here stands right behind the one before.
    pub fn is_glued(self) -> bool {
        self.piece().is_some_and(|piece| piece.glued)
    }

    pub fn is_capitalised(self) -> bool {
        self.text().starts_with(char::is_uppercase)
    }

    /// A word in small letters, such as a noun, but no name.
    pub fn is_small_word(self) -> bool {
        self.is(Kind::Word) && self.text().starts_with(char::is_lowercase)
    }

    /// Behind `word`, if it stands here.
    pub fn word(self, word: &str) -> Option<Cursor<'a>> {
        (self.lower() == word).then(|| self.next())
    }

    /// Behind any of `words`.
    pub fn any(self, words: &[&str]) -> Option<Cursor<'a>> {
        words.contains(&self.lower()).then(|| self.next())
    }

    /// Behind several words, parted by blanks in `phrase`: `more than`.
    pub fn phrase(self, phrase: &str) -> Option<Cursor<'a>> {
        // Nearly every phrase fails at its first word; splitting costs more than that.
        if !phrase.starts_with(self.lower()) {
            return None;
        }
        phrase.split(' ').try_fold(self, Cursor::word)
    }

    /// Behind `word`, if it stands here, else here.
    pub fn skip(self, word: &str) -> Cursor<'a> {
        self.word(word).unwrap_or(self)
    }

    /// Behind a hyphen that joins two pieces.
    pub fn hyphen(self) -> Option<Cursor<'a>> {
        let joins = matches!(self.text(), "-" | "\u{2010}" | "\u{2011}") && self.is_glued() && self.next().is_glued();
        joins.then(|| self.next())
    }

    /// Behind a hyphen or dash between two figures; blanks around a dash are allowed.
    pub fn dash(self) -> Option<Cursor<'a>> {
        let dash = matches!(self.text(), "–" | "—" | "−") && self.is_glued() == self.next().is_glued();
        if dash { Some(self.next()) } else { self.hyphen() }
    }

    /// Behind a joining hyphen, or here: `two-year`, `two year`. Some pages join words by a short dash.
    pub fn joined(self) -> Cursor<'a> {
        let dash = self.text() == "–" && self.is_glued() && self.next().is_glued() && self.next().is(Kind::Word);
        if dash { self.next() } else { self.hyphen().unwrap_or(self) }
    }

    /// Whether the sentence goes on with a hyphen and more of the same word.
    pub fn is_at_hyphen(self) -> bool {
        self.hyphen().is_some()
    }

    /// What stands between the piece before and this one.
    pub fn gap(self) -> &'a str {
        match (self.back().and_then(Cursor::piece), self.piece()) {
            (Some(before), Some(here)) => &self.pieces.text[before.span.end..here.span.start],
            _ => "",
        }
    }

    /// The text from here to `end`.
    pub fn span_to(self, end: Cursor<'a>) -> Span {
        let first = self.pieces.all[self.at].span;
        let last = self.pieces.all[end.at.max(self.at + 1) - 1].span;
        first.join(last)
    }
}
