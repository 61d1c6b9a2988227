//! What an article says that somebody is, beside the name: "prosecutor Ana Ruiz", "Ana Ruiz, its director,".

use crate::article::Article;
use crate::nlp::{Token, TokenKind, Tokens};
use crate::text::Span;

use super::fold::fold;
use super::gazetteer::{self, Shapes};
use super::lexicon;

/// The role beside the name at `name`: an apposition behind it, else the title before it.
pub(super) fn beside(article: &Article, tokens: &Tokens, name: Span) -> Option<Span> {
    let sentence = article.sentence_at(name.start)?;
    let words = tokens.sentence(sentence);
    let first = words.partition_point(|token| token.span.start < name.start);
    let behind = words.partition_point(|token| token.span.end <= name.end);
    after(&article.text, words, behind).or_else(|| before(&article.text, words, first))
}

/// "Paulius Kern, 56, its director, said": the words between the commas.
fn after(text: &str, words: &[Token], mut at: usize) -> Option<Span> {
    const LONGEST: usize = 14;
    let is = |at: usize, mark: &str| words.get(at).is_some_and(|token| token.text(text) == mark);
    // An acronym or a party in brackets, an age.
    if is(at, "(") && is(at + 2, ")") {
        at += 3;
    }
    if is(at, ",") && words.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number) && is(at + 2, ",") {
        at += 2;
    }
    if !is(at, ",") {
        return None;
    }
    let start = at + 1;
    let opening = fold(words.get(start)?.text(text));
    let determined = matches!(
        opening.as_str(),
        "the" | "a" | "an" | "its" | "his" | "her" | "their" | "who" | "one" | "then" | "now" | "another"
    );
    if opening == "who" {
        return None;
    }
    let mut describes = false;
    let mut end = start;
    for token in words.iter().skip(start).take(LONGEST) {
        let word = token.text(text);
        let folded = fold(word);
        let stops = matches!(
            folded.as_str(),
            "who" | "which" | "that" | "whose" | "said" | "says" | "told" | "was" | "is" | "has" | "had" | "and"
        );
        if stops || (token.kind == TokenKind::Mark && !matches!(word, "-" | "’" | "'")) {
            break;
        }
        let names_it = lexicon::is_role(&folded) || determined && lexicon::noun_kind(&folded).is_some();
        describes |= names_it;
        end += 1;
    }
    let opens = determined || lexicon::is_role(&opening) || opening_modifier(&opening);
    (describes && opens && end > start).then(|| words[start].span.join(words[end - 1].span))
}

fn opening_modifier(word: &str) -> bool {
    matches!(word, "former" | "head" | "deputy" | "chief" | "senior" | "acting" | "vice" | "executive" | "managing")
}

/// "former transport minister Arvydas Kern": back to the first word that is no part of the role.
fn before(text: &str, words: &[Token], name: usize) -> Option<Span> {
    const LONGEST: usize = 6;
    let last = words.get(name.checked_sub(1)?)?;
    if last.kind != TokenKind::Word || !lexicon::is_role(&fold(last.text(text))) {
        return None;
    }
    let mut start = name - 1;
    while start > 0 && name - start < LONGEST {
        let token = words[start - 1];
        let word = token.text(text);
        let folded = fold(word);
        let shapes = gazetteer::word(&folded).unwrap_or_default();
        let modifies = word.contains('-')
            || word.starts_with(char::is_uppercase) && !lexicon::is_function(&folded)
            || lexicon::is_role(&folded)
            || (shapes.has(Shapes::NOUN) || shapes.has(Shapes::ADJECTIVE)) && !shapes.has(Shapes::VERB);
        if token.kind != TokenKind::Word || !modifies || lexicon::is_function(&folded) {
            break;
        }
        start -= 1;
    }
    Some(words[start].span.join(last.span))
}
