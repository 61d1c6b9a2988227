//! Which offices the article gives to people: governor of a province, presiding judge, acting police chief.
//!
//! A role is words beside a name; a post is what they mean: the office, what it is for, whose it is, and whether the
//! person holds it now. Offices that the article names in one breath with somebody are kept too, as hints that both
//! belong together. It compares nothing.

use crate::article::Article;
use crate::nlp::fold::fold;
use crate::nlp::{Token, TokenKind, Tokens};
use crate::text::Span;
use crate::value::{Value, ValueKind};

use super::{Entities, EntityType, Mention, roles};

mod hints;
mod offices;
mod phrase;
mod words;

pub(super) use words::VESSELS;

pub use offices::{Holders, Office};
pub use phrase::Standing;

use phrase::Phrase;

/// An office and the person to whom the article gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// The index into [`Entities::all`].
    pub person: usize,
    pub office: Office,
    /// What the office is for, folded words in order of the alphabet: "defense" of a defence minister.
    pub portfolio: String,
    /// The place, people or body whose office it is, an index into [`Entities::all`].
    pub body: Option<usize>,
    pub standing: Standing,
    /// Whether the article tells near the person or the office that somebody comes or goes.
    pub changing: bool,
    /// The words that give it; empty for a hint.
    pub words: Span,
    /// The name beside them.
    pub name: Span,
}

/// All posts of an article's people, in order of the people, each once.
pub(super) fn find(article: &Article, tokens: &Tokens, values: &[Value], entities: &Entities) -> Vec<Post> {
    let mut posts: Vec<Post> = Vec::new();
    let given = entities.all.iter().enumerate().filter(|(_, entity)| entity.kind == EntityType::Person);
    for (person, entity) in given {
        for (_, role) in &entity.roles {
            let Some(name) = beside(article, entities, person, *role) else { continue };
            for role in offices_in(article, tokens, *role) {
                posts.extend(post(article, tokens, values, entities, name, role, Standing::Current));
            }
        }
    }
    for name in entities.names().filter(|name| entities.all[name.entity].kind == EntityType::Person) {
        let is_body = article.block_at(name.span.start).is_some_and(|block| article.blocks[block].kind.is_body());
        let title = roles::title(article, tokens, name.span).filter(|_| is_body);
        let title = title.map(|title| (title, Standing::Current));
        for (role, standing) in title.into_iter().chain(stated(article, tokens, name.span)) {
            posts.extend(post(article, tokens, values, entities, name, role, standing));
        }
    }
    hints::add(article, tokens, entities, &mut posts);
    posts.sort_by_key(|post| (post.person, post.words.is_empty(), post.words));
    let mut seen = std::collections::BTreeSet::new();
    posts.retain(|post| seen.insert((post.person, post.office, post.portfolio.clone(), post.body, post.standing)));
    posts
}

/// The role, and its parts where it names several: "founder and chief executive".
fn offices_in(article: &Article, tokens: &Tokens, role: Span) -> Vec<Span> {
    let words = &tokens.all[tokens.within(role)];
    let parts = words.split(|token| matches!(token.text(&article.text), "and" | "&"));
    let parts = parts.filter_map(|part| Some(part.first()?.span.join(part.last()?.span)));
    let parts: Vec<Span> = parts.filter(|part| *part != role).collect();
    std::iter::once(role).chain(parts).collect()
}

/// The mention of the person to which the role belongs.
fn beside<'a>(article: &Article, entities: &'a Entities, person: usize, role: Span) -> Option<&'a Mention> {
    let sentence = article.sentences[article.sentence_at(role.start)?].span;
    let gap = |name: &&Mention| name.span.start.saturating_sub(role.end) + role.start.saturating_sub(name.span.end);
    entities.names_in(sentence).filter(|name| name.entity == person).min_by_key(gap)
}

/// "Ana Ruiz is the mayor of Kemah", "Ana Ruiz, who was its mayor,", "Ruiz resigned as mayor": the words behind the verb.
fn stated(article: &Article, tokens: &Tokens, name: Span) -> Option<(Span, Standing)> {
    let sentence = article.sentence_at(name.start)?;
    let tokens = tokens.sentence(sentence);
    let word = |at: usize| tokens.get(at).map_or(String::new(), |token: &Token| fold(token.text(&article.text)));
    let mut at = tokens.partition_point(|token| token.span.end <= name.end);
    if word(at) == "," && word(at + 1) == "who" {
        at += 2;
    }
    // Until then it was their office, of which the report tells that it changes hands.
    let leaves = match (word(at).as_str(), word(at + 1).as_str()) {
        ("resigned" | "quit" | "resigns" | "quits", _) => 1,
        ("stepped" | "steps", "down") | ("stood" | "stands", "down") => 2,
        _ => 0,
    };
    if leaves > 0 {
        let role = || words_of_role(article, tokens, at + leaves + 1);
        return (word(at + leaves) == "as").then(role).flatten().map(|role| (role, Standing::Current));
    }
    let has_been = matches!(word(at).as_str(), "has" | "had") && word(at + 1) == "been";
    let standing = match word(at).as_str() {
        "is" | "remains" | "becomes" => Standing::Current,
        "was" | "became" => Standing::Past,
        _ if has_been => Standing::Past,
        _ => return None,
    };
    at += if has_been { 2 } else { 1 };
    while matches!(word(at).as_str(), "also" | "still" | "now" | "currently") {
        at += 1;
    }
    // "Was appointed finance minister", "has been sworn in as governor".
    let appoints = |word: &str| matches!(word, "appointed" | "named" | "sworn" | "confirmed" | "elected");
    let takes_office = appoints(&word(at));
    let standing = if takes_office { Standing::Current } else { standing };
    while takes_office && (appoints(&word(at)) || matches!(word(at).as_str(), "in" | "as")) {
        at += 1;
    }
    Some((words_of_role(article, tokens, at)?, standing))
}

/// The words from `at` to the next mark or clause.
fn words_of_role(article: &Article, tokens: &[Token], at: usize) -> Option<Span> {
    const LONGEST: usize = 12;
    let rest = tokens.get(at..)?;
    let is_over = |token: &Token| {
        let word = fold(token.text(&article.text));
        token.kind != TokenKind::Word && token.kind != TokenKind::Possessive
            || words::ends(&word)
            || words::dates(&word)
    };
    let end = rest.iter().take(LONGEST).position(is_over).unwrap_or(rest.len().min(LONGEST));
    let (first, last) = (rest.first()?, rest.get(end.checked_sub(1)?)?);
    Some(first.span.join(last.span))
}

/// What the role beside the name means, if it is an office.
fn post(
    article: &Article,
    tokens: &Tokens,
    values: &[Value],
    entities: &Entities,
    name: &Mention,
    role: Span,
    given: Standing,
) -> Option<Post> {
    // Another's words are no report of the article's own.
    if article.quotation_around(role).is_some() {
        return None;
    }
    let phrase = Phrase::read(article, tokens, entities, name.span, role)?;
    let is_over = given == Standing::Past || is_past(article, values, role);
    let standing = if is_over && phrase.standing == Standing::Current { Standing::Past } else { phrase.standing };
    Some(Post {
        person: name.entity,
        office: phrase.office,
        portfolio: phrase.portfolio,
        body: phrase.body,
        standing,
        changing: phrase.changing,
        words: phrase.words,
        name: name.span,
    })
}

/// Whether the sentence is dated well before the report, or to some day at all where the report has none.
fn is_past(article: &Article, values: &[Value], at: Span) -> bool {
    const NEWS: i64 = 60;
    let Some(sentence) = article.sentence_at(at.start).map(|sentence| article.sentences[sentence].span) else {
        return false;
    };
    let published = article.metadata.published.as_ref().map(|published| published.value);
    let recent = published.and_then(|published| published.checked_sub(jiff::Span::new().days(NEWS)).ok());
    let first = values.partition_point(|value| value.span.start < sentence.start);
    let within = values[first..].iter().take_while(|value| value.span.start < sentence.end);
    within.into_iter().any(|value| match &value.kind {
        ValueKind::When(when) => {
            when.days.is_some_and(|(_, last)| !when.relative && recent.is_none_or(|recent| last < recent))
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests;
