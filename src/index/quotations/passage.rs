//! The quoted words of an article, sentence by sentence, in a form that can be compared.
//!
//! A passage is what one sentence quotes of one speaker; a speaker's aside between two quotations (“…,” she said, “…”)
//! leaves a gap. Passages have spans; summaries keep their items alone and refer to them by index.

use crate::article::Quotation;
use crate::attribution::Attribution;
use crate::nlp::Tag;
use crate::reading::Reading;
use crate::text::Span;

use super::words::{self, Class, Item, Raw};

/// The words that one sentence quotes of one speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Whose words they are, as an index into the article's attributions.
    pub attribution: Option<usize>,
    /// The index of the sentence.
    pub(super) sentence: usize,
    pub(super) items: Vec<Item>,
    /// Where each item stands in the reading text; empty for a gap between two quotations.
    pub spans: Vec<Span>,
}

/// More items than this are not compared.
const LONGEST: usize = 100;

/// The longest insertion in brackets, in tokens.
const INSERTED: usize = 12;

/// The passages of the article's paragraphs, in order.
pub fn passages(reading: &Reading) -> Vec<Passage> {
    let article = &reading.article;
    let contents = Contents::of(&reading.attributions);
    let mut found: Vec<Building> = Vec::new();
    for quotation in &article.quotations {
        let body = article.block_at(quotation.span.start).is_some_and(|block| article.blocks[block].kind.is_body());
        if quotation.depth == 0 && body {
            read(reading, &contents, quotation, &mut found);
        }
    }
    found.into_iter().filter_map(|building| building.finish(reading)).collect()
}

/// A passage whose words have not been folded yet.
struct Building {
    passage: Passage,
    raw: Vec<Raw>,
}

impl Building {
    fn finish(mut self, reading: &Reading) -> Option<Passage> {
        (self.passage.items, self.passage.spans) = words::fold(self.raw).into_iter().unzip();
        let mut verbs =
            reading.syntax.sentence(self.passage.sentence).iter().filter(|word| word.tag == Tag::Verb).peekable();
        for (item, span) in self.passage.items.iter_mut().zip(&self.passage.spans) {
            while verbs.next_if(|verb| verb.span.end <= span.start).is_some() {}
            item.is_verb = item.class == Class::Content && verbs.peek().is_some_and(|verb| verb.span.overlaps(*span));
        }
        let content = self.passage.items.iter().filter(|item| item.is(Class::Content)).count();
        let enough = content >= 2 || content == 1 && self.passage.items.len() > 4;
        enough.then_some(self.passage)
    }
}

fn read(reading: &Reading, contents: &Contents, quotation: &Quotation, found: &mut Vec<Building>) {
    let text = &reading.article.text;
    let tokens = reading.tokens.within(quotation.inner);
    let mut at = tokens.start;
    let mut opens = true;
    while at < tokens.end {
        let sentence = reading.tokens.sentence_of(at);
        let token = reading.tokens.all[at];
        let attribution = contents.around(token.span.start);
        let goes_on = found
            .last()
            .is_some_and(|last| last.passage.sentence == sentence && last.passage.attribution == attribution);
        if !goes_on {
            let (items, spans) = (Vec::new(), Vec::new());
            let passage = Passage { attribution, sentence, items, spans };
            found.push(Building { passage, raw: Vec::new() });
        } else if opens && let Some(last) = found.last_mut() {
            last.raw.push(Raw::Gap(Span::empty(token.span.start)));
        }
        opens = false;
        let Some(last) = found.last_mut() else { return };
        if last.raw.len() >= LONGEST {
            at += 1;
            continue;
        }
        let word = &text[token.span];
        match word {
            "[" | "(" => {
                let close = if word == "[" { "]" } else { ")" };
                let end = (at..tokens.end.min(at + INSERTED)).find(|&end| &text[reading.tokens.all[end].span] == close);
                let end = end.unwrap_or(at);
                let span = token.span.join(reading.tokens.all[end].span);
                // "[n]obody" is a change of case.
                let behind = reading.tokens.all[..tokens.end].get(end + 1).filter(|behind| {
                    end == at + 2 && behind.span.start == span.end && reading.tokens.all[at + 1].span.len() == 1
                });
                if let Some(behind) = behind {
                    let word = format!("{}{}", &text[reading.tokens.all[at + 1].span], &text[behind.span]);
                    last.raw.push(Raw::Word(span.join(behind.span), word, behind.kind));
                    at = end + 1;
                } else {
                    last.raw.push(Raw::Gap(span));
                    at = end;
                }
            }
            "…" => last.raw.push(Raw::Gap(token.span)),
            _ if word.starts_with("..") || word.contains('*') => last.raw.push(Raw::Gap(token.span)),
            _ => last.raw.push(Raw::Word(token.span, word.to_owned(), token.kind)),
        }
        at += 1;
    }
}

/// Contents of attributions, in order of their starts.
struct Contents(Vec<(Span, usize)>);

impl Contents {
    fn of(attributions: &[Attribution]) -> Contents {
        let pieces = attributions.iter().enumerate();
        let mut contents: Vec<(Span, usize)> =
            pieces.flat_map(|(index, one)| one.content.iter().map(move |piece| (*piece, index))).collect();
        contents.sort();
        Contents(contents)
    }

    /// The innermost statement around `offset`, as far as nesting of a few levels goes.
    fn around(&self, offset: usize) -> Option<usize> {
        const NESTED: usize = 8;
        let end = self.0.partition_point(|(piece, _)| piece.start <= offset);
        self.0[..end].iter().rev().take(NESTED).find(|(piece, _)| piece.contains(offset)).map(|&(_, index)| index)
    }
}
