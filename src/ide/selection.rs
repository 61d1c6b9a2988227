//! Selection: what lies around the caret, from the word out to the whole document.

use crate::corpus::{Document, Snapshot};
use crate::index::ArticleId;
use crate::nlp::TokenKind;
use crate::text::Span;

/// Word, name, figure, claim, quoted words and all that somebody says, sentence, paragraph, document: as far as they
/// are there, the smallest first, each inside the next.
pub fn selection(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Vec<Span> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let article = &document.reading().article;
    let mut around: Vec<Span> = match article.front_matter {
        Some(front) if front.touches(offset) => vec![line(&document.source, offset), front.trim(&document.source)],
        _ => in_text(document, article.to_reading(offset)).into_iter().map(|span| article.to_source(span)).collect(),
    };
    // Inside a tag or a mark, the nearest words do not hold the caret.
    around.retain(|span| span.touches(offset) && !span.is_empty());
    around.sort_by_key(|span| (span.len(), span.start));
    around.push(Span::new(0, document.source.len()));
    let mut nested: Vec<Span> = Vec::new();
    for span in around {
        if nested.last().is_none_or(|inner| span.covers(*inner) && span != *inner) {
            nested.push(span);
        }
    }
    nested
}

/// What holds the word at a place of the reading text, the word itself among it; where there is no word, what holds the
/// place.
fn in_text(document: &Document, at: usize) -> Vec<Span> {
    let reading = document.reading();
    let article = &reading.article;
    let word = word(document, at).unwrap_or(Span::empty(at));
    let values = reading.values.iter().map(|value| value.span);
    let mentions = reading.entities.mentions.iter().map(|mention| mention.span);
    let claims = reading.claims.iter().flat_map(|claim| [claim.focus, claim.span]);
    let statements = reading.attributions.iter().flat_map(|attribution| {
        let parts = attribution.content.iter().copied().chain(attribution.source).chain(attribution.cue);
        parts.clone().chain(parts.reduce(Span::join))
    });
    let quotations = article.quotations.iter().flat_map(|quotation| [quotation.inner, quotation.span]);
    let sentence = article.sentence_at(at).map(|sentence| article.sentences[sentence].span);
    let block = article.block_at(at).map(|block| article.blocks[block].span);
    let all = values.chain(mentions).chain(claims).chain(statements).chain(quotations).chain(sentence).chain(block);
    all.chain([word]).filter(|span| span.covers(word)).collect()
}

/// The word that holds the caret or ends there, before a mark that does.
fn word(document: &Document, at: usize) -> Option<Span> {
    let tokens = &document.reading().tokens;
    let here = tokens.at(at)?;
    let token = tokens.all[here];
    let before = here.checked_sub(1).map(|before| tokens.all[before]);
    let ends_here = before.filter(|before| before.span.end == at && before.kind != TokenKind::Mark);
    Some(ends_here.filter(|_| token.kind == TokenKind::Mark).unwrap_or(token).span)
}

/// The line of the source, without white space around it.
fn line(source: &str, offset: usize) -> Span {
    let start = source[..offset].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let end = source[offset..].find(['\n', '\r']).map_or(source.len(), |end| offset + end);
    Span::new(start, end).trim(source)
}
