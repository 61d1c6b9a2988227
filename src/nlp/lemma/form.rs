//! How a word becomes its lemma: an edit of its end and a change of its case.
//!
//! The training finds edits, the lemmatizer applies them; that both use this file keeps them in step. Which edit a word
//! takes is not decided here.

use std::borrow::Cow;

/// Cut so many characters off the end, then append.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit<'a> {
    pub cut: usize,
    pub append: &'a str,
}

/// What becomes of a word's capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Case {
    Lower,
    Keep,
    /// A capital, then lower case.
    Title,
}

impl Case {
    pub const ALL: [Case; 3] = [Case::Lower, Case::Keep, Case::Title];
}

/// Where a word's capitals are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Shape {
    Lower,
    /// The first letter only.
    Title,
    /// All letters of a short word, likely an abbreviation.
    Caps,
    /// All letters of a longer word, likely shouted.
    LongCaps,
    /// `McKay`, `iPhone`, `PCs`.
    Mixed,
}

impl Shape {
    pub const COUNT: usize = 5;

    pub fn of(word: &str) -> Shape {
        let (mut letters, mut capitals) = (0, 0);
        for c in word.chars() {
            letters += usize::from(c.is_alphabetic());
            capitals += usize::from(is_capital(c));
        }
        match capitals {
            0 => Shape::Lower,
            1 if word.starts_with(is_capital) => Shape::Title,
            _ if capitals < letters => Shape::Mixed,
            _ if letters > 4 => Shape::LongCaps,
            _ => Shape::Caps,
        }
    }
}

/// The character in lower case and with a straight apostrophe; always one character, so that cuts can be counted.
pub fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{0}'..='\u{7f}' => c,
        '’' | '\u{2bc}' => '\'',
        _ => {
            let mut lower = c.to_lowercase();
            lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
        }
    }
}

fn is_capital(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_uppercase() } else { !is_apostrophe(c) && fold(c) != c }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{2bc}')
}

fn straight(c: char) -> char {
    if is_apostrophe(c) { '\'' } else { c }
}

fn title(c: char) -> char {
    let mut upper = c.to_uppercase();
    upper.next().filter(|_| upper.next().is_none()).unwrap_or(c)
}

impl<'a> Edit<'a> {
    /// The word edited; an edit that cuts more than there is leaves the word alone.
    pub fn apply<'w>(self, word: &'w str, shape: Shape, case: Case) -> Cow<'w, str> {
        let stem = match self.cut {
            0 => word,
            cut => match word.char_indices().nth_back(cut - 1) {
                Some((at, _)) => &word[..at],
                None => return Edit { cut: 0, append: "" }.apply(word, shape, case),
            },
        };
        let recased = |(index, c): (usize, char)| match case {
            Case::Keep => straight(c),
            Case::Title if index == 0 => title(fold(c)),
            Case::Lower | Case::Title => fold(c),
        };
        let is_same = self.append.is_empty() && stem.chars().enumerate().all(|(index, c)| recased((index, c)) == c);
        if is_same {
            return Cow::Borrowed(stem);
        }
        let mut lemma = String::with_capacity(stem.len() + self.append.len());
        lemma.extend(stem.chars().enumerate().map(recased));
        let is_shouted = case == Case::Keep && matches!(shape, Shape::Caps | Shape::LongCaps) && word.len() > 2;
        let mut append = self.append.chars();
        if is_shouted && self.cut > 0 {
            lemma.extend(append.flat_map(char::to_uppercase));
        } else if stem.is_empty() && case != Case::Lower {
            lemma.extend(append.next().map(title).into_iter().chain(append));
        } else {
            lemma.push_str(self.append);
        }
        Cow::Owned(lemma)
    }
}

#[cfg(feature = "train")]
/// The cut and what is to be appended, for a word whose lemma is known; the case is left to [`Case`] where it can be.
pub fn edit_between(word: &str, lemma: &str, is_cased: bool) -> (usize, String) {
    let folded: Vec<char> = word.chars().map(fold).collect();
    let lower: Vec<char> = lemma.chars().map(fold).collect();
    let written: Vec<char> = lemma.chars().collect();
    let is_recased = is_cased && lower != written && {
        let (first, last) = (word.chars().next().map(straight), written.first().copied());
        let keeps = Shape::of(word) != Shape::Lower && first == last;
        keeps || last.is_some_and(is_capital) && folded.first() == lower.first()
    };
    let lemma = if is_recased { lower } else { written };
    let common = folded.iter().zip(&lemma).take_while(|(a, b)| a == b).count();
    (folded.len() - common, lemma[common..].iter().collect())
}
