//! How well a mention introduces its entity: where those who do not know it should land.
//!
//! A good introduction gives the full name in running text and says beside it who or what that is: a title, an
//! apposition, what it is short for. Mentions of several articles are compared by the same measure.

use crate::article::{Article, BlockKind};
use crate::nlp::fold::fold;
use crate::nlp::{Syntax, Tag, Word};
use crate::text::Span;

use super::names::Name;
use super::{EntityType, lexicon};

/// What a mention tells those who meet the name for the first time; more is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Merit(i32);

/// Measures the name at `span`, with the words that tell its role, if some do.
pub(super) fn merit(article: &Article, syntax: &Syntax, name: Name, role: Option<Span>) -> Merit {
    let span = name.span;
    let mut merit = fullness(&article.text[span]);
    if !is_running_text(article, span) {
        merit -= ELSEWHERE;
    }
    if article.quotation_around(span).is_some() {
        merit -= 2;
    }
    let place = Place::of(article, syntax, span);
    // "The Peruvian city" describes no Peruvians.
    let described = match name.kind {
        EntityType::Norp => 0,
        _ if role.is_some() => 3,
        _ => place.description(),
    };
    Merit(merit + described.max(place.expansion()) + place.standing())
}

/// Below whatever running text can say.
const ELSEWHERE: i32 = 20;

/// Up to three words make a name fuller.
fn fullness(name: &str) -> i32 {
    const ENOUGH: usize = 3;
    name.split_whitespace().take(ENOUGH).count() as i32
}

/// Whether it stands in a paragraph, behind the dateline.
fn is_running_text(article: &Article, span: Span) -> bool {
    let block = article.block_at(span.start).map(|block| article.blocks[block].kind);
    let in_dateline = article.metadata.dateline.as_ref().is_some_and(|dateline| dateline.span.overlaps(span));
    block.is_some_and(BlockKind::is_body) && !in_dateline
}

/// A name among the words of its sentence.
struct Place<'a> {
    text: &'a str,
    span: Span,
    before: &'a [Word],
    behind: &'a [Word],
}

impl<'a> Place<'a> {
    fn of(article: &'a Article, syntax: &'a Syntax, span: Span) -> Place<'a> {
        let words = article.sentence_at(span.start).map_or(&[][..], |sentence| syntax.sentence(sentence));
        let first = words.partition_point(|word| word.span.start < span.start);
        let end = words.partition_point(|word| word.span.end <= span.end);
        Place { text: &article.text, span, before: &words[..first], behind: &words[end.max(first)..] }
    }

    /// What the words beside the name say of it, apart from a role.
    fn description(&self) -> i32 {
        let is_kind = |word: &String| lexicon::noun_kind(word).is_some();
        match (self.back(1).as_deref(), self.back(2)) {
            (Some("of"), Some(noun)) if is_kind(&noun) => return 3, // "the market town of X"
            (Some(","), Some(noun)) if lexicon::is_role(&noun) => return 3, // "the firm's owner, X, …"
            (Some(noun), _) if is_kind(&noun.to_owned()) => return 3, // "the road builder X"
            (Some("called" | "dubbed" | "named"), _) => return 3,
            (Some("as"), Some(known)) if known == "known" => return 3,
            _ => (),
        }
        match (self.ahead(0).as_deref(), self.ahead(1).as_deref()) {
            (Some(","), Some("a" | "an")) => 3,
            (Some(","), Some("the")) if self.apposition().is_some_and(|head| is_kind(&head)) => 3,
            (Some(","), Some("which" | "who" | "whose")) => 1,
            (Some("is" | "was" | "are" | "were"), Some("a" | "an" | "the" | "one")) if !self.is_governed() => 3,
            (Some(noun), _) if is_kind(&noun.to_owned()) => 1, // "the X outpost"
            _ => 0,
        }
    }

    /// "X (ABC)", "X, or ABC,", "X, short for …"
    fn expansion(&self) -> i32 {
        let is_name = |at: usize| self.behind.get(at).is_some_and(|word| word.tag == Tag::Propn);
        match (self.ahead(0).as_deref(), self.ahead(1).as_deref(), self.ahead(2).as_deref()) {
            (Some("("), _, Some(")")) if is_name(1) => 3,
            (Some("("), _, _) if is_name(1) => 2,
            (Some(","), Some("short"), Some("for")) => 3,
            (Some(","), Some("or"), _) if is_name(2) => 3,
            _ => 0,
        }
    }

    /// Less where it is a part of something else: "US-Bolivian", "(R-Ohio)".
    fn standing(&self) -> i32 {
        const JOINING: [char; 4] = ['-', '–', '/', '('];
        let is_joined =
            self.text[..self.span.start].ends_with(JOINING) || self.text[self.span.end..].starts_with(JOINING);
        if is_joined { -2 } else { 0 }
    }

    /// "Prices in X are …"
    fn is_governed(&self) -> bool {
        self.before.last().is_some_and(|word| word.tag == Tag::Adp)
    }

    /// The head of the noun phrase behind a comma: "the largest island", "the ski town of the north".
    fn apposition(&self) -> Option<String> {
        const LONGEST: usize = 8;
        let is_within =
            |word: &&Word| matches!(word.tag, Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Part);
        let phrase = self.behind.iter().skip(1).take(LONGEST).take_while(is_within);
        phrase.last().map(|word| fold(&self.text[word.span]))
    }

    fn back(&self, count: usize) -> Option<String> {
        let word = self.before.len().checked_sub(count)?;
        Some(fold(&self.text[self.before[word].span]))
    }

    fn ahead(&self, count: usize) -> Option<String> {
        Some(fold(&self.text[self.behind.get(count)?.span]))
    }
}
