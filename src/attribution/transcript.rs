//! Speakers of a transcript: "RUIZ: Good morning." at the head of one paragraph after another.

use rustc_hash::FxHashMap;

use crate::article::{Article, BlockKind};
use crate::text::Span;

/// The labels of speakers, by block. Empty unless several paragraphs open with labels, and one of them returns.
pub(super) fn speakers(article: &Article) -> FxHashMap<usize, Span> {
    let labels: FxHashMap<usize, Span> = article
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind.is_body() || block.kind == BlockKind::Heading)
        .filter_map(|(index, block)| Some((index, label(article, block.span)?)))
        .collect();
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    for span in labels.values() {
        *times.entry(&article.text[*span]).or_default() += 1;
    }
    let returns = times.values().filter(|times| **times > 1).count();
    let repeated: FxHashMap<usize, Span> = labels
        .iter()
        .filter(|(_, span)| times[&article.text[**span]] > 1)
        .map(|(&index, &span)| (index, span))
        .collect();
    if returns == 0 || labels.len() < LEAST { FxHashMap::default() } else { repeated }
}

/// No interview is shorter.
const LEAST: usize = 3;

/// A name or initials before a colon, with text behind it.
fn label(article: &Article, block: Span) -> Option<Span> {
    let text = &article.text[block];
    let colon = text.find(':').filter(|colon| (1..40).contains(colon))?;
    let written = &text[..colon];
    let words = written.split_whitespace();
    let capitals = words.clone().all(|word| word.chars().next().is_some_and(char::is_uppercase));
    let speaks =
        text[colon + 1..].starts_with([' ', '\u{a0}']) && !matches!(written, "Q" | "A" | "Question" | "Answer");
    let short = words.count() <= 4 && !written.ends_with(char::is_whitespace);
    (capitals && speaks && short).then(|| Span::new(block.start, block.start + colon))
}
