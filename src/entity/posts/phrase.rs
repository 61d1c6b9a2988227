//! The words of a role taken apart: office, portfolio, body, qualifiers.

use crate::article::Article;
use crate::entity::{Entities, EntityType};
use crate::nlp::fold::fold;
use crate::nlp::{Token, TokenKind, Tokens};
use crate::text::Span;

use super::offices::{Holders, Office};
use super::words::{
    ARMS, VESSELS, ends, is_preposition, is_small, known_portfolio, qualifier, spelled, tells, tells_owner,
};

/// Whether the person holds the office in the article's own time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    Current,
    /// "former", "then", "late", "ex-", or told of an earlier time.
    Past,
    /// "acting", "interim".
    Acting,
    /// "deputy", "vice", "assistant".
    Deputy,
    /// "-elect", "designate", "incoming".
    Future,
    /// "co-", "honorary", "shadow".
    Other,
    /// The article names the office beside the person, and does not say whose it is.
    Hinted,
}

/// A role as far as it is an office.
pub(super) struct Phrase {
    pub office: Office,
    pub portfolio: String,
    pub body: Option<usize>,
    pub standing: Standing,
    pub changing: bool,
    pub words: Span,
}

/// A word of the role.
struct Part {
    span: Span,
    /// Folded; empty for a word of a name.
    word: String,
    entity: Option<usize>,
}

impl Phrase {
    /// Reads the role at `role`, which belongs to the person named at `name`.
    pub(super) fn read(
        article: &Article,
        tokens: &Tokens,
        entities: &Entities,
        name: Span,
        role: Span,
    ) -> Option<Phrase> {
        let parts = parts(article, tokens, entities, name, role);
        let head_end = parts.iter().position(|part| is_preposition(&part.word)).unwrap_or(parts.len());
        let (office, first, end) = office(&parts, head_end)?;
        let before = before(article, tokens, role);
        let qualifiers = || before.iter().chain(parts[..first].iter().map(|part| &part.word));
        let behind = parts.get(end).map(|part| &part.word);
        let standing = qualifiers().chain(behind).find_map(|word| qualifier(word)).unwrap_or(Standing::Current);
        let changing = qualifiers().any(|word| matches!(word.as_str(), "new" | "newly" | "outgoing" | "longtime"));
        // What the office is for stands before it, or behind the first preposition.
        let complement = parts[end..].iter().position(|part| ends(&part.word)).map_or(parts.len(), |at| end + at);
        let telling = parts[..first].iter().chain(&parts[end..complement]);
        let mut portfolio: Vec<&str> = telling.clone().map(|part| &*part.word).filter(|word| tells(word)).collect();
        let owner = owner(article, tokens, role);
        portfolio.extend(owner.as_deref());
        let bodies = telling.filter_map(|part| part.entity).chain(owning_entity(article, tokens, entities, role));
        let mut bodies: Vec<usize> = bodies.collect();
        bodies.sort_unstable();
        bodies.dedup();
        let body = body(entities, &bodies);
        if office.is_in("cabinet") {
            portfolio = portfolio.iter().filter_map(|word| known_portfolio(word)).collect();
            // "press secretary", "general secretary"
            if portfolio.is_empty() && office.name() == "secretary" {
                return None;
            }
        }
        let of_arms = |word: &&str| ARMS.contains(word);
        if office.is_in("rank") && !portfolio.iter().all(of_arms) {
            return None;
        }
        // "Captain Ana Ruiz" may be a ship's; a team captain is none.
        let aboard = portfolio.iter().any(|word| VESSELS.contains(word));
        if office.holders() == Holders::OnePerVessel && !aboard && !portfolio.is_empty() {
            return None;
        }
        // The head of the mission in one country is not that in another.
        let others = bodies.iter().filter(|other| body.is_some() && Some(**other) != body);
        let others: Vec<String> = others.map(|other| fold(&entities.all[*other].name)).collect();
        if office.holders() == Holders::One {
            portfolio.extend(others.iter().map(String::as_str));
        }
        portfolio.sort_unstable();
        portfolio.dedup();
        let last = parts[end..complement].iter().rfind(|part| part.entity.is_some() || tells(&part.word));
        let last = last.map_or(parts[end - 1].span, |part| part.span);
        let start = parts.iter().find(|part| !is_small(&part.word) || part.entity.is_some())?;
        Some(Phrase { office, portfolio: portfolio.join(" "), body, standing, changing, words: start.span.join(last) })
    }
}

/// The office in the role: it ends the words before the first preposition, or reaches over it, "chief of police".
fn office(parts: &[Part], head_end: usize) -> Option<(Office, usize, usize)> {
    const LONGEST: usize = 5;
    for first in 0..head_end {
        for end in (first + 1..=parts.len().min(first + LONGEST)).rev().filter(|end| *end >= head_end) {
            let words: Vec<&str> = parts[first..end].iter().map(|part| &*part.word).collect();
            if let Some(office) = Office::named(&words.join(" ")) {
                return Some((office, first, end));
            }
        }
    }
    // "president elect"
    let behind =
        head_end.checked_sub(1).filter(|last| matches!(&*parts[*last].word, "elect" | "designate" | "emeritus"));
    behind.filter(|last| *last > 0).and_then(|last| office(parts, last))
}

/// The role's words; hyphens part them, and names keep what they stand for.
fn parts(article: &Article, tokens: &Tokens, entities: &Entities, name: Span, role: Span) -> Vec<Part> {
    let mut parts = Vec::new();
    for token in &tokens.all[tokens.within(role)] {
        let named = entities.names_in(token.span).find(|mention| mention.span != name);
        let is_office = |word: &str| Office::named(word).is_some();
        for word in canonical(token, article).split(' ') {
            // "Attorney General" may be taken for a body.
            let entity = named.map(|mention| mention.entity).filter(|_| !is_office(word));
            let word = if entity.is_some() { String::new() } else { word.to_owned() };
            parts.push(Part { span: token.span, word, entity });
        }
    }
    parts
}

fn canonical(token: &Token, article: &Article) -> String {
    if token.kind == TokenKind::Possessive {
        return "'s".to_owned();
    }
    let folded = fold(token.text(&article.text)).replace('-', " ");
    folded.split(' ').map(spelled).collect::<Vec<&str>>().join(" ")
}

/// The last words before the role: "the then", "a former".
fn before(article: &Article, tokens: &Tokens, role: Span) -> Vec<String> {
    let first = tokens.within(role).start;
    let Some(sentence) = article.sentence_at(role.start) else { return Vec::new() };
    let start = tokens.sentences[sentence].start.max(first.saturating_sub(2));
    tokens.all[start..first].iter().map(|token| canonical(token, article)).collect()
}

/// "the mine's owner": what the office belongs to, where it is no name.
fn owner(article: &Article, tokens: &Tokens, role: Span) -> Option<String> {
    let first = tokens.within(role).start;
    let possessive = tokens.all.get(first.checked_sub(1)?)?;
    let owner = tokens.all.get(first.checked_sub(2)?)?;
    let word = canonical(owner, article);
    let plain = owner.text(&article.text).starts_with(char::is_lowercase) && tells_owner(&word);
    (possessive.kind == TokenKind::Possessive && plain && possessive.span.end <= role.start).then_some(word)
}

/// "Norvik's chief executive": the name before the role.
fn owning_entity(article: &Article, tokens: &Tokens, entities: &Entities, role: Span) -> Option<usize> {
    let first = tokens.within(role).start;
    let possessive = tokens.all.get(first.checked_sub(1)?)?;
    let owner = tokens.all.get(first.checked_sub(2)?)?;
    let near = possessive.kind == TokenKind::Possessive
        && article.sentence_at(owner.span.start) == article.sentence_at(role.start);
    entities.names_in(owner.span).next().filter(|_| near).map(|mention| mention.entity)
}

/// Of several names beside an office the one body, else the one place, else the one people.
fn body(entities: &Entities, named: &[usize]) -> Option<usize> {
    let rank = |entity: usize| match entities.all[entity].kind {
        EntityType::Org | EntityType::Fac => Some(0),
        EntityType::Gpe | EntityType::Loc => Some(1),
        EntityType::Norp => Some(2),
        _ => None,
    };
    let best = named.iter().filter_map(|entity| rank(*entity)).min()?;
    let mut best = named.iter().copied().filter(|entity| rank(*entity) == Some(best));
    best.next().filter(|_| best.next().is_none())
}
