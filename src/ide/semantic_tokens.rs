//! Semantic tokens: names by type, who says something, the verb that says it, and quoted words.

use crate::corpus::{Document, Snapshot};
use crate::entity::EntityType;
use crate::index::{ArticleId, EntityRef, Linker};
use crate::text::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SemanticToken {
    /// Within one line.
    pub span: Span,
    pub kind: TokenKind,
    /// Whether it stands in the words that name a source.
    pub source: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    Name {
        kind: EntityType,
        /// Whether the article introduces the name here.
        introduction: bool,
    },
    /// What else names a source: "the harbour's director".
    Source,
    /// The words that tie a source to what it says.
    Cue,
    Quotation,
}

/// The tokens of the article, or of a stretch of its source, in order; none overlaps another. Names go before what they
/// stand in, cues and sources before the quotation around them.
pub fn semantic_tokens(snapshot: &Snapshot, article: &ArticleId, within: Option<Span>) -> Vec<SemanticToken> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let reading = document.reading();
    let text = |span: Span| reading.article.to_source(span);
    let is_wanted = |span: &Span| within.is_none_or(|within| within.overlaps(*span));

    let mut sources: Vec<Span> = reading.attributions.iter().filter_map(|one| one.source).map(text).collect();
    sources.sort();
    let mut layers = Layers::default();
    layers.put(&names(snapshot, document).filter(|(span, _)| is_wanted(span)).collect::<Vec<_>>());
    let cues = reading.attributions.iter().filter_map(|one| one.cue).map(text);
    let quotations = reading.article.quotations.iter().filter(|one| one.depth == 0).map(|one| text(one.span));
    let of_kind = |kind: TokenKind, spans: Vec<Span>| {
        let wanted = spans.into_iter().filter(|span| is_wanted(span));
        wanted.map(|span| (span, kind)).collect::<Vec<_>>()
    };
    layers.put(&of_kind(TokenKind::Cue, cues.collect()));
    layers.put(&of_kind(TokenKind::Source, sources.clone()));
    layers.put(&of_kind(TokenKind::Quotation, quotations.collect()));

    let tokens = layers.all.into_iter().flat_map(|(span, kind)| {
        let source = kind != TokenKind::Cue && kind != TokenKind::Quotation && is_in(&sources, span);
        let is_empty =
            |span: &Span| kind == TokenKind::Source && !document.source[*span].contains(char::is_alphanumeric);
        let lines = lines(&document.source, span).filter(move |span| !is_empty(span));
        lines.map(move |span| SemanticToken { span, kind, source }).collect::<Vec<_>>()
    });
    tokens.filter(|token| is_wanted(&token.span)).collect()
}

/// The names, in order.
fn names<'a>(snapshot: &Snapshot, document: &'a Document) -> impl Iterator<Item = (Span, TokenKind)> + use<'a> {
    let reading = document.reading();
    let linker = Linker::new(&snapshot.index);
    let kinds: Vec<EntityType> = (0..reading.entities.all.len())
        .map(|entity| {
            let here = EntityRef { article: document.id.clone(), entity };
            linker.entity_type(&here).unwrap_or(reading.entities.all[entity].kind)
        })
        .collect();
    reading.entities.mentions.iter().enumerate().filter(|(_, mention)| !mention.nominal).filter_map(
        move |(index, mention)| {
            let introduction = reading.entities.all.get(mention.entity)?.introduction == index;
            let kind = TokenKind::Name { kind: *kinds.get(mention.entity)?, introduction };
            Some((reading.article.to_source(mention.span), kind))
        },
    )
}

/// Whether one of the sorted spans covers this one; they hardly ever overlap each other.
fn is_in(sorted: &[Span], span: Span) -> bool {
    const NEAR: usize = 4;
    let behind = sorted.partition_point(|other| other.start <= span.start);
    sorted[..behind].iter().rev().take(NEAR).any(|other| other.covers(span))
}

/// Spans that do not overlap, in order.
#[derive(Default)]
struct Layers {
    all: Vec<(Span, TokenKind)>,
}

impl Layers {
    /// Puts in what of the spans is still free.
    fn put(&mut self, spans: &[(Span, TokenKind)]) {
        let mut new = Vec::new();
        for (span, kind) in spans {
            let first = self.all.partition_point(|(taken, _)| taken.end <= span.start);
            let mut free = span.start;
            for (taken, _) in self.all[first..].iter().take_while(|(taken, _)| taken.start < span.end) {
                if free < taken.start {
                    new.push((Span::new(free, taken.start), *kind));
                }
                free = free.max(taken.end);
            }
            if free < span.end {
                new.push((Span::new(free, span.end), *kind));
            }
        }
        new.sort_by_key(|(span, _)| (span.start, span.end));
        let mut last = 0;
        new.retain(|(span, _)| {
            let is_apart = span.start >= last;
            last = last.max(if is_apart { span.end } else { 0 });
            is_apart
        });
        self.all.append(&mut new);
        self.all.sort_by_key(|(span, _)| span.start);
    }
}

/// The parts of the span that lie in one line each, without white space around them.
fn lines(source: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut start = span.start;
    source[span].split(['\n', '\r']).filter_map(move |line| {
        let here = Span::new(start, start + line.len()).trim(source);
        start += line.len() + 1;
        (!here.is_empty()).then_some(here)
    })
}
