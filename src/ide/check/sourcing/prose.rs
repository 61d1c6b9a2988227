//! The story's own sentences: where prose rules may speak, and which sentences somebody answers for.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::article::{Article, Block};
use crate::attribution::{Attribution, SourceKind, Stance};
use crate::nlp::{TokenKind, lemma};
use crate::reading::Reading;
use crate::text::Span;
use crate::value::Value;

/// A reading with what the sourcing rules ask of it more than once.
pub(super) struct Prose<'a> {
    pub reading: &'a Reading,
    /// Per sentence: what an attribution that touches it makes of it.
    answers: Vec<Answer>,
    /// What belongs to attributions: disjoint, in order.
    attributed: Vec<Span>,
    /// Per attribution: whether it stands inside what a named source says.
    reported: Vec<bool>,
    /// The outermost quotations: disjoint, in order.
    quotations: Vec<Span>,
    is_market_report: bool,
    /// The block with which an interview's questions begin.
    questions: Option<usize>,
}

/// Whether somebody answers for a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answer {
    Nobody,
    /// Somebody promises, orders or refuses something, and the writer says so.
    Act,
    /// It is said, and nobody is behind it.
    Talk,
    /// Somebody says it, named or not.
    Source,
}

/// A word of a sentence, outside quotations.
pub(super) struct Word {
    pub lower: String,
    /// What a dictionary calls it if it can be a verb, else as `lower`.
    pub base: Cow<'static, str>,
    pub span: Span,
    pub capital: bool,
}

impl<'a> Prose<'a> {
    pub fn of(reading: &'a Reading) -> Prose<'a> {
        let mut answers = vec![Answer::Nobody; reading.article.sentences.len()];
        for attribution in &reading.attributions {
            let answer = answer(attribution);
            for span in spans(attribution) {
                let first = reading.article.sentences.partition_point(|sentence| sentence.span.end <= span.start);
                let touched =
                    reading.article.sentences[first..].iter().take_while(|sentence| sentence.span.start < span.end);
                for sentence in answers.iter_mut().skip(first).take(touched.count()) {
                    *sentence = answer.max(*sentence);
                }
            }
        }
        let attributed = merged(reading.attributions.iter().flat_map(spans).collect());
        let reported = reported(&reading.attributions);
        let outermost = reading.article.quotations.iter().filter(|quotation| quotation.depth == 0);
        let quotations = outermost.map(|quotation| quotation.span).collect();
        let is_market_report = is_market_report(&reading.article.text);
        let questions = questions(&reading.article);
        Prose { reading, answers, attributed, reported, quotations, is_market_report, questions }
    }

    /// The attributions that the writer answers for, in order and with their indices: outside quotations, headlines
    /// and what others say.
    pub fn attributions(&self) -> impl Iterator<Item = (usize, &'a Attribution)> {
        let own = self.reading.attributions.iter().enumerate().filter(|(index, _)| !self.reported[*index]);
        own.filter(|(_, attribution)| attribution.cue.is_some_and(|cue| self.is_story(cue)))
    }

    /// Whether the article is about an exchange's day.
    pub fn is_market_report(&self) -> bool {
        self.is_market_report
    }

    /// Whether the sentence is one of an interview's questions and answers, which have no quotation marks.
    pub fn is_spoken(&self, sentence: usize) -> bool {
        self.questions.is_some_and(|first| self.reading.article.sentences[sentence].block >= first)
    }

    /// Whether `span` shares a byte with a quotation.
    pub fn is_quoted(&self, span: Span) -> bool {
        overlaps_one(&self.quotations, span)
    }

    /// Whether `span` shares a byte with a source, its cue or what it says.
    pub fn is_attributed(&self, span: Span) -> bool {
        overlaps_one(&self.attributed, span)
    }

    /// Whether `span` lies in a paragraph or list item and outside quotations.
    pub fn is_story(&self, span: Span) -> bool {
        let article = &self.reading.article;
        article.block_at(span.start).is_some_and(|block| article.blocks[block].kind.is_body()) && !self.is_quoted(span)
    }

    pub fn text(&self, span: Span) -> &'a str {
        &self.reading.article.text[span]
    }

    /// Who is behind the sentence.
    pub fn answer(&self, sentence: usize) -> Answer {
        self.answers[sentence]
    }

    /// The values in a sentence, outside quotations.
    pub fn values(&self, sentence: usize) -> impl Iterator<Item = &'a Value> {
        let span = self.reading.article.sentences[sentence].span;
        let values = &self.reading.values;
        let from = values.partition_point(|value| value.span.end <= span.start);
        let here = values[from..].iter().take_while(move |value| value.span.start < span.end);
        here.filter(|value| !self.is_quoted(value.span))
    }

    /// How long before the article appeared a day was, if that is known; negative for days to come.
    pub fn years_ago(&self, day: Date) -> Option<f64> {
        let published = self.reading.article.metadata.published.as_ref()?.value;
        let days = |date: Date| f64::from(date.year()) * 365.25 + f64::from(date.day_of_year());
        Some((days(published) - days(day)) / 365.25)
    }

    /// The words of a sentence that are the writer's own.
    pub fn words(&self, sentence: usize) -> Vec<Word> {
        let text = &self.reading.article.text;
        let tokens = self.reading.tokens.sentence(sentence).iter();
        let words = tokens.filter(|token| token.kind != TokenKind::Mark);
        let own = words.filter(|token| !self.is_quoted(token.span));
        own.map(|token| {
            let written = &text[token.span];
            let capital = written.chars().next().is_some_and(char::is_uppercase);
            let lower = written.to_lowercase().replace('’', "'");
            let base = lemma::verb(&lower).unwrap_or_else(|| Cow::Owned(lower.clone()));
            Word { lower, base, span: token.span, capital }
        })
        .collect()
    }
}

/// Source and cue as one span where they stand side by side, else the source, else the cue.
pub(super) fn source_and_cue(attribution: &Attribution) -> Option<Span> {
    let cue = attribution.cue?;
    let Some(source) = attribution.source else { return Some(cue) };
    let gap = source.start.max(cue.start).saturating_sub(source.end.min(cue.end));
    Some(if gap <= 3 { source.join(cue) } else { source })
}

fn answer(attribution: &Attribution) -> Answer {
    match attribution.kind {
        _ if attribution.stance == Stance::Directive => Answer::Act,
        SourceKind::Agentless | SourceKind::GenericPlural if attribution.source.is_none() => Answer::Talk,
        _ => Answer::Source,
    }
}

/// Whether `span` shares a byte with one of `spans`, which are disjoint and in order.
fn overlaps_one(spans: &[Span], span: Span) -> bool {
    let after = spans.partition_point(|one| one.end <= span.start);
    spans.get(after).is_some_and(|one| one.overlaps(span))
}

/// The same stretches, disjoint and in order.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| span.start);
    let mut disjoint: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match disjoint.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => disjoint.push(span),
        }
    }
    disjoint
}

fn spans(attribution: &Attribution) -> impl Iterator<Item = Span> {
    attribution.source.into_iter().chain(attribution.cue).chain(attribution.content.iter().copied())
}

/// Which attributions lie inside the content of another that has an answerable source.
fn reported(attributions: &[Attribution]) -> Vec<bool> {
    let mut contents: Vec<(Span, usize)> = Vec::new();
    for (index, attribution) in attributions.iter().enumerate() {
        if !matches!(attribution.kind, SourceKind::Agentless | SourceKind::GenericPlural | SourceKind::Anonymous) {
            contents.extend(attribution.content.iter().map(|piece| (*piece, index)));
        }
    }
    contents.sort_by_key(|(piece, _)| piece.start);
    // The piece that reaches furthest among those that start before.
    let mut furthest: Vec<(usize, usize)> = Vec::with_capacity(contents.len());
    for (piece, index) in &contents {
        let last = furthest.last().copied().unwrap_or((0, usize::MAX));
        furthest.push(if piece.end > last.0 { (piece.end, *index) } else { last });
    }
    let inside = |(index, attribution): (usize, &Attribution)| {
        let Some(cue) = attribution.cue else { return false };
        let before = contents.partition_point(|(piece, _)| piece.start <= cue.start);
        before > 0 && furthest[before - 1].0 >= cue.end && furthest[before - 1].1 != index
    };
    attributions.iter().enumerate().map(inside).collect()
}

/// Where the questions of an interview begin, if the article's head calls it one and several paragraphs ask.
fn questions(article: &Article) -> Option<usize> {
    const HEAD: usize = 5;
    const LEAST: usize = 3;
    let text = |block: &Block| &article.text[block.span];
    let calls_it_so = |block: &Block| {
        let text = text(block).to_lowercase();
        text.contains("interview") || text.contains("q&a")
    };
    let asks = |block: &Block| text(block).trim_end().ends_with('?');
    let mut questions = article.blocks.iter().enumerate().filter(|(_, block)| asks(block)).map(|(at, _)| at);
    let first = questions.next()?;
    (article.blocks.iter().take(HEAD).any(calls_it_so) && questions.count() + 1 >= LEAST).then_some(first)
}

fn is_market_report(text: &str) -> bool {
    let market = |word: &str| {
        let word = word.trim_matches(|mark: char| !mark.is_alphanumeric());
        [
            "index",
            "indices",
            "indexes",
            "stock",
            "stocks",
            "shares",
            "market",
            "markets",
            "trading",
            "investors",
            "points",
            "token",
            "tokens",
            "bitcoin",
            "futures",
            "barrel",
        ]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
    };
    let (found, words) =
        text.split_whitespace().fold((0, 0), |(found, words), word| (found + usize::from(market(word)), words + 1));
    found >= 4 && found * 60 >= words
}
