//! What an article says that an acronym stands for, by the letters: "GNRC, or Grupo Naval de Rescate Costero".
//!
//! Names of other languages are often found in pieces only, so this looks at the words: a long form behind or before
//! an acronym, tied to it by brackets or a phrase, whose words have the acronym's letters.

use crate::article::Article;
use crate::nlp::fold::fold;
use crate::nlp::{Token, TokenKind, Tokens};
use crate::text::Span;

use super::{Entities, lexicon};

/// Adds what acronyms stand for to the entities that bear them.
pub(super) fn add(article: &Article, tokens: &Tokens, entities: &mut Entities) {
    for sentence in 0..article.sentences.len() {
        if !article.blocks[article.sentences[sentence].block].kind.is_body() {
            continue;
        }
        let words = tokens.sentence(sentence);
        for at in 0..words.len() {
            let acronym = words[at].text(&article.text);
            if !is_acronym(words[at], acronym) {
                continue;
            }
            if let Some(form) = behind(&article.text, words, at).or_else(|| before(&article.text, words, at)) {
                take(article, entities, words[at].span, form);
            }
        }
    }
}

/// Gives the form to the entity of the acronym, else to that of the form; a piece of it that was taken for the whole
/// makes way.
fn take(article: &Article, entities: &mut Entities, acronym: Span, form: Span) {
    let bearer = entities.names_in(acronym).next().or_else(|| entities.names_in(form).next());
    let Some(bearer) = bearer.map(|mention| mention.entity) else { return };
    let written = crate::text::one_line(&article.text[form]);
    let entity = &mut entities.all[bearer];
    entity.acronym.get_or_insert_with(|| article.text[acronym].to_owned());
    entity.expansions.retain(|(known, span)| !form.overlaps(*span) && fold(known) != fold(&written));
    entity.expansions.push((written, form));
    entity.expansions.sort_by_key(|(_, span)| *span);
}

fn is_acronym(token: Token, text: &str) -> bool {
    const LETTERS: std::ops::RangeInclusive<usize> = 3..=9;
    token.kind == TokenKind::Word
        && text.chars().all(|c| c.is_uppercase())
        && LETTERS.contains(&text.chars().count())
        && !lexicon::is_plain_acronym(&fold(text))
}

/// "GNRC (Grupo …)", "GNRC, or Grupo …,", "GNRC, short for Grupo …", "GNRC, the Grupo …".
fn behind(text: &str, words: &[Token], at: usize) -> Option<Span> {
    const TIES: [&[&str]; 10] = [
        &["("],
        &[",", "or"],
        &[",", "short", "for"],
        &[",", "which", "stands", "for"],
        &["stands", "for"],
        &[",", "an", "acronym", "for"],
        &[",", "an", "abbreviation", "of"],
        &[",", "abbreviation", "of"],
        &[",", "meaning"],
        &[","],
    ];
    let word = |at: usize| words.get(at).map_or(String::new(), |token| fold(token.text(text)));
    let is_tie = |tie: &&&[&str]| tie.iter().enumerate().all(|(index, own)| word(at + 1 + index) == *own);
    let tie = TIES.iter().find(is_tie)?;
    let mut first = at + 1 + tie.len();
    while matches!(word(first).as_str(), "the" | "a" | "an" | "\"" | "“" | "«" | "‘") {
        first += 1;
    }
    let rest = words.get(first..)?;
    let length = rest.iter().take(LONGEST).position(|token| is_over(*token, text)).unwrap_or(rest.len().min(LONGEST));
    let acronym = &fold(words[at].text(text));
    // The longest one that fits; what is closed by a mark may go on in small letters.
    let closed = rest.get(length).is_some_and(|token| token.kind == TokenKind::Mark);
    let fits = |fit: Fit| {
        move |end: &usize| {
            let is_name = closed && *end == length || is_capitalised(text, &rest[..*end]);
            is_name && fits(text, &rest[..*end], acronym, fit)
        }
    };
    let ends = || (2..=length).rev();
    let end = ends().find(fits(Fit::Whole)).or_else(|| ends().find(fits(Fit::Nearly)))?;
    Some(rest[0].span.join(rest[end - 1].span))
}

/// "Grupo … (GNRC)", "Grupo …, or GNRC", "Grupo …, known as GNRC".
fn before(text: &str, words: &[Token], at: usize) -> Option<Span> {
    const TIES: [&[&str]; 6] =
        [&["("], &[",", "or"], &[",", "known", "as"], &["known", "as"], &[",", "abbreviated", "as"], &["(", "or"]];
    let word = |at: usize| words.get(at).map_or(String::new(), |token| fold(token.text(text)));
    let mut end = at;
    while end > 0 && matches!(word(end - 1).as_str(), "the" | "\"" | "“" | "«" | "‘") {
        end -= 1;
    }
    let ends_before = |tie: &&&[&str]| {
        let start = end.checked_sub(tie.len());
        start.is_some_and(|start| tie.iter().enumerate().all(|(index, own)| word(start + index) == *own))
    };
    let tie = TIES.iter().filter(ends_before).max_by_key(|tie| tie.len())?;
    end -= tie.len();
    // "better known as", and its comma
    while end > 0 && matches!(word(end - 1).as_str(), "better" | "also" | "commonly" | "widely" | ",") {
        end -= 1;
    }
    let first = words[..end].iter().rposition(|token| is_over(*token, text)).map_or(0, |mark| mark + 1);
    let first = first.max(end.saturating_sub(LONGEST));
    let acronym = fold(words[at].text(text));
    let last = end.checked_sub(1)?;
    let start = |fit| (first..last).rev().find(|start| fits(text, &words[*start..end], &acronym, fit));
    let start = start(Fit::Whole).or_else(|| start(Fit::Nearly))?;
    Some(words[start].span.join(words[end - 1].span))
}

/// The most words of a long form.
const LONGEST: usize = 14;

fn is_over(token: Token, text: &str) -> bool {
    token.kind == TokenKind::Mark && !matches!(token.text(text), "-" | "’" | "'" | "&")
}

/// Whether all words but small ones have a capital.
fn is_capitalised(text: &str, words: &[Token]) -> bool {
    words.iter().all(|token| {
        let word = token.text(text);
        word.starts_with(char::is_uppercase) || is_small(&fold(word))
    })
}

/// How far the letters of an acronym are those of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// All of them.
    Whole,
    /// All but one.
    Nearly,
}

/// Whether the words can be what the letters stand for: each tells at least its first one, in order.
fn fits(text: &str, words: &[Token], acronym: &str, fit: Fit) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if !first.text(text).starts_with(char::is_uppercase) || is_small(&fold(last.text(text))) {
        return false;
    }
    let folded: Vec<String> = words
        .iter()
        .flat_map(|token| fold(token.text(text)).split('-').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| word.starts_with(char::is_alphabetic))
        .collect();
    let telling: Vec<&str> = folded.iter().map(String::as_str).filter(|word| !is_small(word)).collect();
    let letters: Vec<char> = acronym.chars().collect();
    let is_itself = telling.contains(&acronym);
    telling.len() > 1
        && !is_itself
        && telling[0].starts_with(letters[0])
        && match fit {
            Fit::Whole => are_prefixes(&telling, &letters) || are_initials(&folded, &letters),
            Fit::Nearly => telling.len() > 2 && nearly_initials(&telling, &letters),
        }
}

/// Whether the letters are beginnings of the words, one after the other: "SEMAR" for "Secretaría de Marina".
fn are_prefixes(words: &[&str], letters: &[char]) -> bool {
    let Some((word, words)) = words.split_first() else { return letters.is_empty() };
    let shared = word.chars().zip(letters).take_while(|(c, letter)| c == *letter).count();
    (1..=shared).any(|taken| are_prefixes(words, &letters[taken..]))
}

/// Whether the letters are the words' first ones, where small words count too.
fn are_initials(words: &[String], letters: &[char]) -> bool {
    words.len() == letters.len() && words.iter().zip(letters).all(|(word, letter)| word.starts_with(*letter))
}

/// Whether the words' first letters stand in the acronym in order, which has one more at most.
fn nearly_initials(words: &[&str], letters: &[char]) -> bool {
    let mut rest = letters.iter();
    words.len() + 1 >= letters.len() && words.iter().all(|word| rest.any(|letter| word.starts_with(*letter)))
}

/// Articles, prepositions and conjunctions of the languages that abbreviate names in our press.
pub(super) fn is_small(word: &str) -> bool {
    const SMALL: &[&str] = &[
        "of", "for", "on", "and", "the", "in", "to", "at", "by", "&", "a", "an", "de", "la", "las", "el", "los", "del",
        "para", "por", "y", "e", "en", "con", "do", "da", "dos", "das", "no", "na", "o", "os", "as", "des", "du", "le",
        "les", "et", "pour", "au", "aux", "sur", "d", "l", "di", "della", "delle", "dei", "degli", "il", "per", "und",
        "fur", "der", "die", "das", "des", "dem", "den", "von", "zur", "zum", "ve", "ile", "icin", "ir", "i", "w",
        "na", "dla", "ds", "van", "voor", "het", "og", "och", "for", "ja", "es", "az",
    ];
    let word = word.split_once('\'').map_or(word, |(article, _)| article);
    SMALL.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(words: &[&str], acronym: &str) -> bool {
        let letters: Vec<char> = acronym.chars().collect();
        are_prefixes(words, &letters) || nearly_initials(words, &letters)
    }

    #[test]
    fn letters_are_those_of_the_words() {
        assert!(fit(&["grupo", "naval", "rescate", "costero"], "gnrc"));
        assert!(fit(&["secretaria", "marina"], "semar"));
        assert!(fit(&["harbour", "audit", "tribunal"], "haut"));
        assert!(!fit(&["harbour", "office"], "hat"));
        assert!(!fit(&["coastal", "agency"], "crsa"));
    }
}
