//! What an article says that somebody is, beside the name: "prosecutor Ana Ruiz", "Ana Ruiz, its director,".

use crate::article::Article;
use crate::nlp::{Token, TokenKind, Tokens};
use crate::text::Span;

use super::{EntityType, lexicon};
use crate::nlp::fold::fold;
use crate::nlp::gazetteer::{self, Shapes};

/// The role beside the name at `name`: an apposition behind it, else the title before it, else what it is an apposition to.
pub(super) fn beside(article: &Article, tokens: &Tokens, name: Span) -> Option<Span> {
    let sentence = article.sentence_at(name.start)?;
    let words = tokens.sentence(sentence);
    let first = words.partition_point(|token| token.span.start < name.start);
    let behind = words.partition_point(|token| token.span.end <= name.end);
    let text = &article.text;
    after(text, words, behind).or_else(|| before(text, words, first)).or_else(|| renamed(text, words, first, behind))
}

/// Whether the role can be that of a name of this type: "the firm's director" behind a court's name is somebody else.
pub(super) fn fits(role: &str, kind: EntityType) -> bool {
    let folded = fold(role);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let end = words.iter().position(|word| is_preposition(word)).unwrap_or(words.len());
    let head = words[..end].last().copied().unwrap_or_default();
    kind == EntityType::Person || lexicon::noun_kind(head).is_some() || !lexicon::is_role(head)
}

/// The title right before the name, whatever stands behind it: "General Kern, head of the Joint Command,".
pub(super) fn title(article: &Article, tokens: &Tokens, name: Span) -> Option<Span> {
    let words = tokens.sentence(article.sentence_at(name.start)?);
    before(&article.text, words, words.partition_point(|token| token.span.start < name.start))
}

/// "The transport minister, Ilka Voss, said": the description that the name explains, behind its determiner.
fn renamed(text: &str, words: &[Token], first: usize, behind: usize) -> Option<Span> {
    const LONGEST: usize = 8;
    let is_comma = |at: usize| words.get(at).is_some_and(|token| token.text(text) == ",");
    // "Its director, Mr Jonas Kern,"
    let is_polite =
        |at: &usize| words.get(*at).is_some_and(|token| is_courtesy(fold(token.text(text)).trim_end_matches('.')));
    let first = first.checked_sub(1).filter(is_polite).unwrap_or(first);
    let comma = first.checked_sub(1).filter(|&comma| is_comma(comma) && is_comma(behind))?;
    let word = |at: usize| fold(words[at].text(text));
    let in_head = |at: usize| at > 1 && word(at - 1) == "of" && word(at - 2) == "head"; // "head of the court"
    let opens = |at: usize| words[at].kind == TokenKind::Possessive || is_determiner(&word(at)) && !in_head(at);
    let start = (comma.saturating_sub(LONGEST)..comma).rev().find(|&at| opens(at))? + 1;
    let folded: Vec<String> = words[start..comma].iter().map(|token| fold(token.text(text))).collect();
    let end = folded.iter().position(|word| is_preposition(word)).unwrap_or(folded.len());
    let is_plain = |word: &String| {
        word.starts_with(char::is_alphabetic)
            && !is_clause_word(word)
            && !is_finite(word)
            && !lexicon::is_reporting(word)
    };
    let leads = |head: &String| head == "head" && end < folded.len(); // "head of operations"
    let describes =
        folded[..end].last().is_some_and(|head| lexicon::is_role(head) || leads(head)) && folded.iter().all(is_plain);
    describes.then(|| words[start].span.join(words[comma - 1].span))
}

/// "Paulius Kern, 56, its director, said": the words between the commas.
///
/// What stands behind a comma may as well be a speech tag, "… Kern, the director said", or the next part of the
/// sentence. An apposition is closed by a mark or the sentence's end, reports nothing, and has no name for its head.
fn after(text: &str, words: &[Token], mut at: usize) -> Option<Span> {
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
    let words = closed(text, words.get(at + 1..)?)?;
    let folded: Vec<String> = words.iter().map(|token| fold(token.text(text))).collect();
    let owned = words.get(1).is_some_and(|token| token.kind == TokenKind::Possessive); // "Peru's president"
    let determined = owned || is_determiner(folded.first()?);
    if !determined && !lexicon::is_role(&folded[0]) && !opening_modifier(&folded[0]) {
        return None;
    }
    let end = folded.iter().position(|word| is_clause_word(word)).unwrap_or(words.len());
    let head = folded[..end].iter().position(|word| is_preposition(word)).unwrap_or(end).checked_sub(1)?;
    let leads = folded[0] == "head" && folded.get(1).is_some_and(|word| is_preposition(word)); // "head of operations"
    let describes = |word: &String| {
        lexicon::is_role(word) || determined && lexicon::noun_kind(word).is_some() || leads && word == "head"
    };
    let is_name = words[head].text(text).starts_with(char::is_uppercase) && !describes(&folded[head]);
    let end = end.min(LONGEST);
    (!is_name && folded[..end].iter().any(describes)).then(|| words[0].span.join(words[end - 1].span))
}

/// How many words of an apposition are its role.
const LONGEST: usize = 14;

/// The words up to the mark or the sentence's end that closes them; `None` if they are a clause of their own or go on
/// for too long.
fn closed<'a>(text: &str, words: &'a [Token]) -> Option<&'a [Token]> {
    const FURTHEST: usize = 40;
    let closes = |token: &Token| token.kind == TokenKind::Mark && !matches!(token.text(text), "-" | "’" | "'");
    let end = words.iter().take(FURTHEST).position(closes).or((words.len() < FURTHEST).then_some(words.len()))?;
    let words = &words[..end];
    let mut relative = false;
    for (index, token) in words.iter().enumerate() {
        let word = fold(token.text(text));
        relative |= matches!(word.as_str(), "who" | "which" | "that" | "whose");
        // "a reported sale", "the said man"
        let adjective = index > 0 && is_determiner(&fold(words[index - 1].text(text)));
        if lexicon::is_reporting(&word) && !adjective || !relative && is_finite(&word) {
            return None;
        }
    }
    Some(words)
}

fn is_determiner(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "one" | "then" | "now" | "another")
}

/// Verbs that are nothing else: they make a clause of the words before.
fn is_finite(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would" | "can" | "could" | "did")
}

/// Where what is added to the role begins.
fn is_clause_word(word: &str) -> bool {
    matches!(word, "who" | "which" | "that" | "whose" | "and")
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "at" | "for" | "in" | "on" | "from" | "to" | "with" | "by" | "near" | "behind" | "under" | "about"
    )
}

fn opening_modifier(word: &str) -> bool {
    matches!(word, "former" | "head" | "deputy" | "chief" | "senior" | "acting" | "vice" | "executive" | "managing")
}

/// "former transport minister Arvydas Kern": back to the first word that is no part of the role.
fn before(text: &str, words: &[Token], name: usize) -> Option<Span> {
    const LONGEST: usize = 6;
    let last = words.get(name.checked_sub(1)?)?;
    let title = fold(last.text(text));
    if last.kind != TokenKind::Word || !lexicon::is_role(&title) || is_courtesy(&title) {
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
            || is_occupation(&folded)
            || (shapes.has(Shapes::NOUN) || shapes.has(Shapes::ADJECTIVE)) && !shapes.has(Shapes::VERB);
        if token.kind != TokenKind::Word || !modifies || lexicon::is_function(&folded) {
            break;
        }
        start -= 1;
    }
    Some(words[start].span.join(last.span))
}

fn is_courtesy(title: &str) -> bool {
    matches!(title, "mr" | "mrs" | "ms" | "miss" | "mx")
}

/// Activities that say what kind of officer or director somebody is; other words in "-ing" are the sentence's verb:
/// "meeting president Ruiz".
fn is_occupation(word: &str) -> bool {
    const OCCUPATIONS: &[&str] = &[
        "accounting",
        "acting",
        "advertising",
        "banking",
        "broadcasting",
        "commanding",
        "consulting",
        "contracting",
        "engineering",
        "fishing",
        "founding",
        "gaming",
        "housing",
        "incoming",
        "investigating",
        "landscaping",
        "leading",
        "lending",
        "licensing",
        "manufacturing",
        "managing",
        "marketing",
        "mining",
        "nursing",
        "operating",
        "outgoing",
        "planning",
        "policing",
        "presiding",
        "programming",
        "publishing",
        "purchasing",
        "restructuring",
        "retailing",
        "returning",
        "serving",
        "shipping",
        "sitting",
        "supervising",
        "surveying",
        "trading",
        "training",
        "visiting",
    ];
    OCCUPATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Format, Given};
    use crate::reading::Reading;

    /// The role that the sentence gives to its first mention of the name.
    fn role(text: &str, name: &str) -> Option<String> {
        let reading = Reading::of(text, Format::Text, &Given::default());
        let start = reading.article.text.find(name).unwrap();
        let role = beside(&reading.article, &reading.tokens, Span::new(start, start + name.len()))?;
        Some(reading.article.text[role].to_owned())
    }

    #[test]
    fn an_apposition_says_what_somebody_is() {
        let kern = |text| role(text, "Jonas Kern");
        assert_eq!(kern("Jonas Kern, 56, the harbour director, left.").as_deref(), Some("the harbour director"));
        assert_eq!(kern("They met Jonas Kern, a dentist.").as_deref(), Some("a dentist"));
        assert_eq!(kern("Jonas Kern, Peru's ambassador, left.").as_deref(), Some("Peru's ambassador"));
        assert_eq!(kern("Jonas Kern, a baker who was fined, left.").as_deref(), Some("a baker"));
        assert_eq!(
            kern("“No,” Jonas Kern, chief engineer at Brackwater, told the court.").as_deref(),
            Some("chief engineer at Brackwater")
        );
    }

    #[test]
    fn a_speech_tag_is_no_apposition() {
        let firm = |text| role(text, "Brackwater");
        assert_eq!(firm("The state sued Brackwater, a lawyer briefed on the matter said."), None);
        assert_eq!(firm("The pier was built by Brackwater, the mayor said."), None);
        assert_eq!(firm("He sold Brackwater, director Jonas Kern told the Courier."), None);
        assert_eq!(firm("He sold Brackwater, the lawyer who asked not to be named confirmed."), None);
    }

    #[test]
    fn a_clause_or_another_name_is_no_apposition() {
        let firm = |text| role(text, "Brackwater");
        assert_eq!(firm("When they sued Brackwater, the director was away."), None);
        assert_eq!(firm("They met Brackwater, former director Jonas Kern, and others."), None);
    }

    #[test]
    fn a_name_explains_the_role_before_it() {
        let kern = |text| role(text, "Jonas Kern");
        assert_eq!(kern("The harbour director, Jonas Kern, left.").as_deref(), Some("harbour director"));
        assert_eq!(kern("The yard's owner, Mr Jonas Kern, left.").as_deref(), Some("owner"));
        assert_eq!(kern("The yard's owner, Jonas Kern, left.").as_deref(), Some("owner"));
        assert_eq!(kern("The mayor of Lindvik, Jonas Kern, left.").as_deref(), Some("mayor of Lindvik"));
        assert_eq!(
            kern("The head of the Lindvik court, Jonas Kern, left.").as_deref(),
            Some("head of the Lindvik court")
        );
        assert_eq!(kern("The ferry that the mayor used, Jonas Kern, left.").as_deref(), None);
        assert_eq!(kern("When they met the director, Jonas Kern left."), None);
    }

    #[test]
    fn a_title_is_taken_whole() {
        let kern = |text| role(text, "Jonas Kern");
        assert_eq!(
            kern("Chief restructuring officer Jonas Kern left.").as_deref(),
            Some("Chief restructuring officer")
        );
        assert_eq!(kern("Its managing director Jonas Kern left.").as_deref(), Some("managing director"));
        assert_eq!(kern("After meeting president Jonas Kern he left.").as_deref(), Some("president"));
        assert_eq!(kern("Then Mr Jonas Kern left."), None);
        assert_eq!(kern("Earlier this month Mr. Jonas Kern left."), None);
    }
}
