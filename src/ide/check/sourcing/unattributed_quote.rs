//! `unattributed-quote`: words in quotation marks that nobody is said to have said.
//!
//! Quotation marks promise somebody's very words. Titles, terms and words held at arm's length stand in them too: only
//! whole statements count here.

use crate::article::{BlockKind, Quotation};
use crate::corpus::Rule;
use crate::entity::EntityType;
use crate::nlp::Tag;
use crate::text::Span;

use super::super::Finding;
use super::finding;
use super::prose::Prose;

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    let article = &prose.reading.article;
    let speaking = paragraphs_with_speakers(prose);
    for (index, quotation) in article.quotations.iter().enumerate() {
        let Some(block) = article.block_at(quotation.span.start) else { continue };
        // What opens a paragraph may go on with the one before.
        let goes_on = quotation.span.start == article.blocks[block].span.start && block > 0 && speaking[block - 1];
        if article.blocks[block].kind == BlockKind::Paragraph
            && !speaking[block]
            && !goes_on
            && quotation.continues.is_none()
            && is_lone(prose, index, block)
            && is_statement(prose, quotation)
            && !names_somebody(prose, quotation)
        {
            let message = "Nobody is named for these words: say who said or wrote them, and where.".to_owned();
            let severity = Rule::UnattributedQuote.default_severity();
            findings.push(finding(Rule::UnattributedQuote, severity, quotation.span, message));
        }
    }
}

/// Per block, whether somebody speaks or writes in it, or the one before leads up to it with a colon.
fn paragraphs_with_speakers(prose: &Prose) -> Vec<bool> {
    let article = &prose.reading.article;
    let mut speaking = vec![false; article.blocks.len()];
    for attribution in &prose.reading.attributions {
        for span in attribution.source.into_iter().chain(attribution.cue).chain(attribution.content.iter().copied()) {
            if let Some(block) = article.block_at(span.start) {
                speaking[block] = true;
            }
        }
    }
    for block in 1..speaking.len() {
        let before = &article.text[article.blocks[block - 1].span];
        // A paragraph of nothing but a quotation has the speaker of the one before.
        let is_quotation = article.text[article.blocks[block].span].starts_with(['“', '"', '„', '«', '`']);
        speaking[block] |= before.trim_end().ends_with(':') || is_quotation && speaking[block - 1];
    }
    speaking
}

/// Whether the sentences around the quotation, in its paragraph, name a person or body: the speaker, in a way that no
/// rule knows.
fn names_somebody(prose: &Prose, quotation: &Quotation) -> bool {
    let article = &prose.reading.article;
    let entities = &prose.reading.entities;
    let Some(block) = article.block_at(quotation.span.start) else { return false };
    let own = article.blocks[block].sentences.clone();
    let first = article.sentence_at(quotation.span.start).unwrap_or(own.start).saturating_sub(1).max(own.start);
    let last = article.sentence_at(quotation.span.end).map_or(own.end, |sentence| sentence + 2).min(own.end);
    let Some(around) = article.sentences[first..last].iter().map(|sentence| sentence.span).reduce(Span::join) else {
        return false;
    };
    let first = entities.mentions.partition_point(|mention| mention.span.end <= around.start);
    let mut beside = entities.mentions[first..].iter().take_while(|mention| mention.span.start < around.end);
    beside.any(|mention| {
        let kind = entities.all.get(mention.entity).map(|entity| entity.kind);
        !quotation.span.covers(mention.span) && matches!(kind, Some(EntityType::Person | EntityType::Org))
    })
}

/// Whether it is a paragraph's only quotation: several are a list of titles, terms or slogans.
fn is_lone(prose: &Prose, index: usize, block: usize) -> bool {
    let article = &prose.reading.article;
    let quotations = &article.quotations;
    let is_here =
        |other: Option<&Quotation>| other.is_some_and(|other| article.block_at(other.span.start) == Some(block));
    quotations[index].depth == 0
        && quotations[index].closed
        && !is_here(index.checked_sub(1).and_then(|before| quotations.get(before)))
        && !is_here(quotations.get(index + 1))
}

/// Whether the words are a statement: a clause of some length that is no title.
fn is_statement(prose: &Prose, quotation: &Quotation) -> bool {
    const LEAST: usize = 5;
    let words = words(prose, quotation.inner);
    let is_long = words.iter().filter(|(_, tag)| *tag != Tag::Punct).count() >= LEAST;
    let has_verb = words.iter().any(|(_, tag)| matches!(tag, Tag::Verb | Tag::Aux));
    let text = &prose.reading.article.text;
    let small = words.iter().skip(1).filter(|(word, tag)| {
        matches!(tag, Tag::Noun | Tag::Verb | Tag::Adj) && text[*word].starts_with(char::is_lowercase)
    });
    // A paragraph of a quotation without its full stop is pulled out of the story to catch the eye.
    let is_pulled = text[quotation.inner].ends_with(char::is_alphanumeric)
        && prose
            .reading
            .article
            .block_at(quotation.span.start)
            .is_some_and(|block| prose.reading.article.blocks[block].span == quotation.span);
    is_long && has_verb && small.count() >= 2 && !is_pulled && !is_said_beside(prose, quotation.span)
}

/// The words within a span of one sentence or several.
fn words(prose: &Prose, span: Span) -> Vec<(Span, Tag)> {
    let words = &prose.reading.syntax.words;
    let first = words.partition_point(|word| word.span.start < span.start);
    let within = words[first..].iter().take_while(|word| word.span.end <= span.end);
    within.map(|word| (word.span, word.tag)).collect()
}

/// Whether the sentence around it has words that may introduce it: "a sign that reads", "the slogan", "Rule 4: …".
fn is_said_beside(prose: &Prose, quotation: Span) -> bool {
    const NEAR: usize = 60;
    let text = &prose.reading.article.text;
    let before = &text[..quotation.start];
    let from = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    let before = before[from..].rsplit(['.', '\n']).next().unwrap_or_default().to_lowercase();
    before.trim_end().ends_with(':')
        || before.split(|c: char| !c.is_alphabetic()).any(|word| INTRODUCING.contains(&word))
}

/// Nouns and verbs for what carries words without a speaker.
const INTRODUCING: [&str; 57] = [
    "say",
    "says",
    "said",
    "quote",
    "adage",
    "maxim",
    "verse",
    "verses",
    "line",
    "lines",
    "poem",
    "lyrics",
    "refrain",
    "sign",
    "signs",
    "banner",
    "banners",
    "placard",
    "placards",
    "slogan",
    "slogans",
    "motto",
    "headline",
    "title",
    "titled",
    "entitled",
    "called",
    "named",
    "dubbed",
    "known",
    "song",
    "book",
    "film",
    "article",
    "essay",
    "chant",
    "chants",
    "chanted",
    "chanting",
    "reads",
    "read",
    "reading",
    "letter",
    "letters",
    "clause",
    "section",
    "phrase",
    "words",
    "term",
    "proverb",
    "inscription",
    "label",
    "message",
    "note",
    "caption",
    "question",
    "saying",
];
