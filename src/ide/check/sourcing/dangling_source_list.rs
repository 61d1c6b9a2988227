//! `dangling-source-list`: a list of sources that names none.

use crate::article::Block;
use crate::corpus::Rule;

use super::super::Finding;
use super::finding;
use super::prose::Prose;

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    let article = &prose.reading.article;
    for (index, block) in article.blocks.iter().enumerate().filter(|(_, block)| !block.kind.is_boilerplate()) {
        for sentence in block.sentences.clone() {
            let span = article.sentences[sentence].span;
            let Some(announced) = announcement(prose.text(span)) else { continue };
            let list = &prose.text(block.span)[span.start + announced - block.span.start..];
            let next = article.blocks[index + 1..].iter().find(|block| !block.kind.is_boilerplate());
            let listed = if list.trim().is_empty() {
                next.is_some_and(|next| next.kind == crate::article::BlockKind::ListItem || resolves_block(prose, next))
            } else {
                resolves(list)
            };
            if !listed {
                let message =
                    "The list of sources names none that a reader could find: add titles, bodies or links.".to_owned();
                let span = crate::text::Span::new(span.start, span.start + announced);
                findings.push(finding(
                    Rule::DanglingSourceList,
                    Rule::DanglingSourceList.default_severity(),
                    span,
                    message,
                ));
                break;
            }
        }
    }
}

/// Where the words that announce a list of sources end.
fn announcement(sentence: &str) -> Option<usize> {
    const HEADS: &[&str] = &[
        "sources include",
        "sources",
        "source",
        "sources are",
        "our sources",
        "our sources include",
        "the sources include",
        "references",
        "bibliography",
        "sources for this article",
        "sources for this report",
        "sources used",
    ];
    let colon = sentence.find(':').unwrap_or(sentence.len());
    let head =
        sentence.get(..colon)?.trim().trim_start_matches(['*', '#', '-', '•', ' ']).trim_end_matches(['*', '.', ' ']);
    let known = HEADS.iter().any(|known| head.eq_ignore_ascii_case(known));
    // Without a colon, only a heading that says that a list follows.
    let says_list = sentence[colon..].starts_with(':') || head.to_ascii_lowercase().ends_with("include");
    (known && says_list).then(|| (colon + 1).min(sentence.len()))
}

fn resolves_block(prose: &Prose, block: &Block) -> bool {
    let text = prose.text(block.span);
    text.len() < 400 && resolves(text)
}

/// Whether the words name something that can be looked up: a link, a title or a name behind the first word.
fn resolves(list: &str) -> bool {
    let linked = list.contains("http") || list.contains("www.") || list.contains(".com") || list.contains(".org");
    let quoted = list.contains(['“', '"', '«']);
    let named = list.split_whitespace().filter(|word| word.chars().next().is_some_and(char::is_uppercase)).count();
    linked || quoted || named >= 2 || named == 1 && list.split_whitespace().count() <= 4
}
