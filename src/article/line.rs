//! The shape of a part: how many words, whether it ends as a sentence does, how many of its words are capitalised.
//!
//! Looks at the head and the tail of a part only, so that a long line costs no more than a paragraph.

/// What can be seen of a part without understanding it.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    /// The whole part.
    pub text: &'t str,
    /// Its head in lower case, with plain quotation marks, dashes, arrows, separators and single spaces.
    pub folded: String,
    /// Words, counted up to about three hundred.
    pub words: usize,
    pub end: End,
    /// The share of its longer words that start with a capital or a digit.
    pub capitals: f32,
    /// Words that start in lower case.
    pub small: usize,
    /// Sentences that seem to end within it, its own end included.
    pub sentences: usize,
}

/// How a part ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With a full stop, question or exclamation mark, perhaps in quotation marks or brackets.
    Sentence,
    /// With an ellipsis, as a cut teaser does.
    Cut,
    Colon,
    /// With a word, as headings and labels do.
    Open,
}

impl<'t> Line<'t> {
    pub fn new(text: &'t str) -> Line<'t> {
        let head = head(text, 2_000);
        let (mut words, mut small) = (0, 0);
        let (mut long, mut capital) = (0_u16, 0_u16);
        let mut sentences = 0;
        for word in head.split_whitespace() {
            words += usize::from(word.contains(char::is_alphanumeric));
            let bare = word.trim_start_matches(|letter: char| !letter.is_alphanumeric());
            small += usize::from(bare.starts_with(char::is_lowercase));
            if bare.chars().nth(3).is_some() {
                long += 1;
                capital += u16::from(bare.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric()));
            }
            sentences += usize::from(bare.len() > 3 && end_of(word) == End::Sentence);
        }
        Line {
            text,
            folded: folded(self::head(text, 400)),
            words,
            end: end_of(tail(text, 80)),
            capitals: if long == 0 { 0.0 } else { f32::from(capital) / f32::from(long) },
            small,
            sentences,
        }
    }

    /// Running text: a sentence of some length and not in title case, or a paragraph that only lost its full stop.
    pub fn is_prose(&self) -> bool {
        match self.end {
            End::Sentence if self.has_full_stop() => self.words >= 8 && (self.capitals < 0.75 || self.small >= 3),
            End::Sentence => self.words >= 12 && self.capitals < 0.75 || self.words >= 25,
            End::Colon if self.words >= 12 && self.capitals < 0.6 => true,
            End::Open | End::Colon => self.words >= 30 && self.sentences >= 1 && self.capitals < 0.6,
            End::Cut => false,
        }
    }

    /// Headlines may ask and shout; a full stop they hardly have.
    pub fn has_full_stop(&self) -> bool {
        self.text.trim_end_matches(['"', '\'', '”', '’', ')', ']', ' ']).ends_with('.')
    }

    /// A line that is no sentence and could stand over or under something.
    pub fn is_label(&self) -> bool {
        self.end != End::Sentence && self.words <= 8
    }

    /// Nothing to read in it: a rule, a row of marks.
    pub fn is_ornament(&self) -> bool {
        self.words == 0
    }
}

/// The first `len` bytes of `text`, or a little less.
pub(super) fn head(text: &str, len: usize) -> &str {
    &text[..text.floor_char_boundary(len)]
}

/// The last `len` bytes of `text`, or a little less.
fn tail(text: &str, len: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(len))..]
}

pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            _ if letter.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '“' | '”' => folded.push('"'),
            '–' | '—' | '―' | '−' => folded.push('-'),
            '»' | '›' | '→' | '►' | '▶' | '➤' | '➡' | '👉' | '↑' => folded.push('>'),
            '«' | '‹' | '←' => folded.push('<'),
            '·' | '•' | '∙' | '‧' | '│' => folded.push('|'),
            '…' => folded.push_str("..."),
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => {}
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// `… he said. (AP)`, `… he said. Enditem`: the agency signs behind the last sentence.
fn without_signature(text: &str) -> &str {
    let Some((before, last)) = text.rsplit_once([' ', '—', '–']) else { return text };
    let name = last.trim_matches(['(', ')', '[', ']', '/', '-', '—', '–']);
    let is_name = name.len() <= 10
        && name.starts_with(char::is_uppercase)
        && name.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '/');
    let before = before.trim_end_matches([' ', '—', '–', '-']);
    if is_name && before.ends_with(['.', '”', '"']) && before.len() > 20 { before } else { text }
}

/// `… in 1998.[3][4]` ends before the references.
fn without_references(text: &str) -> &str {
    let mut text = text;
    while let Some((before, number)) = text.strip_suffix(']').and_then(|inside| inside.rsplit_once('['))
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        text = before;
    }
    text
}

fn end_of(text: &str) -> End {
    let text = text.trim_end();
    if ["...", "…", "...]", "…]", "[...]", "… »"].iter().any(|mark| text.ends_with(mark)) {
        return End::Cut;
    }
    let text = without_references(without_signature(text));
    let bare = text.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»', '*']);
    match bare.chars().next_back() {
        Some('.' | '!' | '?' | '。' | '؟' | '।') => End::Sentence,
        Some('…') => End::Sentence,
        // `“Lock the door,”` and `he said —` go on.
        Some(':') => End::Colon,
        _ => End::Open,
    }
}
