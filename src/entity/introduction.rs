//! How well a mention introduces its entity: where those who do not know it should land.
//!
//! A good introduction gives the full name in running text and says beside it who or what that is: a title, an
//! apposition, what it is short for. Mentions of several articles are compared by the same measure.

use crate::article::{Article, BlockKind};
use crate::nlp::fold::fold;
use crate::nlp::gazetteer::{self, Known};
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
    let described = match (name.kind, role) {
        (EntityType::Norp, _) => 0,
        (_, Some(role)) => 3 + i32::from(is_telling(article, syntax, role)),
        _ => place.description(name.kind),
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

/// Whether the role says of whom or of where it is: "Peruvian president", "head of the court", "the firm's director".
fn is_telling(article: &Article, syntax: &Syntax, role: Span) -> bool {
    let Place { before, behind, .. } = Place::of(article, syntax, role);
    let words = article.sentence_at(role.start).map_or(&[][..], |sentence| syntax.sentence(sentence));
    let within = &words[before.len()..words.len() - behind.len()];
    let is_owned = before.last().is_some_and(|word| is_possessive(&article.text[word.span]));
    let tells = |(at, word): (usize, &Word)| {
        let text = &article.text[word.span];
        let folded = fold(text);
        let known = gazetteer::known(&folded);
        let is_capital = text.starts_with(char::is_uppercase) && text.contains(char::is_lowercase);
        // The capital of a sentence's first word says nothing.
        let is_name = || at + before.len() > 0 && gazetteer::word(&folded).is_none() && !lexicon::is_role(&folded);
        match word.tag {
            Tag::Adp => at > 0,
            _ if is_possessive(text) => true,
            _ => known.has(Known::PLACE) || known.has(Known::PEOPLE) || is_capital && is_name(),
        }
    };
    is_owned || within.iter().enumerate().any(tells)
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
    fn description(&self, kind: EntityType) -> i32 {
        let is_kind = |word: &str| lexicon::noun_kind(word).is_some();
        let is_own_kind = |word: &str| lexicon::noun_kind(word).is_some_and(|noun| are_alike(noun, kind));
        match (self.back(1).as_deref(), self.back(2)) {
            (Some("of"), Some(noun)) if is_kind(&noun) && !is_share(&noun) => return 3, // "the market town of X"
            (Some(","), Some(noun)) if lexicon::is_role(&noun) => return 3,             // "the firm's owner, X, …"
            (Some(noun), _) if is_kind(noun) => return 3,                               // "the road builder X"
            (Some("called" | "dubbed" | "named"), _) => return 3,
            (Some("as"), Some(known)) if known == "known" => return 3,
            _ => (),
        }
        match (self.ahead(0).as_deref(), self.ahead(1).as_deref()) {
            // "the court, the firm's director said": what stands behind the comma tells of what is like it.
            (Some(","), Some("a" | "an" | "the" | "its"))
                if self.apposition().is_some_and(|head| is_own_kind(&head)) =>
            {
                3
            }
            (Some(","), Some("a" | "an")) => 2,
            (Some(","), Some("which" | "who" | "whose" | "where")) => 1,
            (Some("is" | "was" | "are" | "were"), Some("a" | "an" | "the" | "one")) if !self.is_governed() => 3,
            (Some(verb), Some(next)) if is_place(kind) && !self.is_governed() && is_lying(verb, next) => 3,
            (Some(noun), _) if is_kind(noun) => 1, // "the X outpost"
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
        let last = self.behind.iter().skip(1).take(LONGEST).take_while(is_within).last()?;
        // "X, the firm's director": the tagger may take the ending for a verb, and the owner for the head.
        let end = self.behind.partition_point(|word| word.span.end <= last.span.end);
        let is_owner = self.behind.get(end).is_some_and(|word| is_possessive(&self.text[word.span]));
        (!is_owner).then(|| fold(&self.text[last.span]))
    }

    fn back(&self, count: usize) -> Option<String> {
        let word = self.before.len().checked_sub(count)?;
        Some(fold(&self.text[self.before[word].span]))
    }

    fn ahead(&self, count: usize) -> Option<String> {
        Some(fold(&self.text[self.behind.get(count)?.span]))
    }
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'" | "’")
}

/// Whether a noun for the one may describe the other; a port or a school is a place as well as a body.
fn are_alike(noun: EntityType, kind: EntityType) -> bool {
    let is_thing = |kind| !is_place(kind) && kind != EntityType::Person;
    noun == kind || is_place(noun) && is_place(kind) || is_thing(noun) && is_thing(kind) || kind == EntityType::Fac
}

fn is_place(kind: EntityType) -> bool {
    matches!(kind, EntityType::Gpe | EntityType::Loc | EntityType::Fac)
}

/// Whether a verb and the word behind it say where a place is: "Odrava lies on a lagoon".
fn is_lying(verb: &str, next: &str) -> bool {
    let is_at =
        || matches!(next, "on" | "in" | "at" | "near" | "between" | "along" | "close" | "astride" | "about" | "some");
    match verb {
        "lies" | "sits" | "lay" | "stands" => is_at(),
        _ => matches!(verb, "borders" | "straddles" | "overlooks" | "spans"),
    }
}

/// What a place has several of: "a quarter of Odrava" describes no Odrava.
fn is_share(noun: &str) -> bool {
    const SHARES: [&str; 12] = [
        "quarter",
        "quarters",
        "district",
        "districts",
        "suburb",
        "suburbs",
        "neighbourhood",
        "neighborhood",
        "part",
        "parts",
        "side",
        "capital",
    ];
    SHARES.contains(&noun)
}
