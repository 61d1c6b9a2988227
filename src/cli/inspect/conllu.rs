//! Words, lemmas, parts of speech and trees in the format of the treebanks, [CoNLL-U], without page chrome.
//!
//! [CoNLL-U]: https://universaldependencies.org/format.html

use std::io::{self, Write};

use crate::article::Article;
use crate::cli::load::Loaded;
use crate::nlp::{Word, lemma, relation};
use crate::reading::Reading;
use crate::text::{Span, one_line};

pub fn write(loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    for document in loaded.documents() {
        writeln!(out, "# newdoc id = {}", loaded.path(&document.id))?;
        let reading = document.reading();
        for sentence in 0..reading.article.sentences.len() {
            if !reading.syntax.sentences[sentence].is_empty() {
                write_sentence(reading, sentence, out)?;
            }
        }
    }
    Ok(())
}

fn write_sentence(reading: &Reading, sentence: usize, out: &mut dyn Write) -> io::Result<()> {
    let Reading { article, tokens, syntax, .. } = reading;
    let words = syntax.sentence(sentence);
    let tree = syntax.tree(sentence);
    writeln!(out, "# text = {}", one_line(&article.text[article.sentences[sentence].span]))?;
    let mut tokens = tokens.sentence(sentence).iter().map(|token| token.span).peekable();
    for (index, word) in words.iter().enumerate() {
        if let Some(token) = tokens.next_if(|token| token.start == word.span.start)
            && let Some(last) = fused(article, token, &words[index..])
        {
            writeln!(out, "{}-{}\t{}{}", index + 1, index + last, &article.text[token], "\t_".repeat(8))?;
        }
        let form = one_line(&article.text[word.span]);
        let lemma = lemma::of(&form, word.tag);
        let (head, relation) = (tree.heads[index], relation::label(tree.relations[index]));
        let misc = if is_joined(article, word.span) { "SpaceAfter=No" } else { "_" };
        let tag = word.tag.label();
        writeln!(out, "{}\t{form}\t{lemma}\t{tag}\t_\t_\t{head}\t{relation}\t_\t{misc}", index + 1)?;
    }
    writeln!(out)
}

/// How many words a token consists of that hides its seams: "don't", not "well-known".
fn fused(article: &Article, token: Span, words: &[Word]) -> Option<usize> {
    let count = words.iter().take_while(|word| word.span.end <= token.end).count();
    (count > 1 && !article.text[token].contains(['-', '\u{2010}', '\u{2011}'])).then_some(count)
}

fn is_joined(article: &Article, span: Span) -> bool {
    article.text[span.end..].starts_with(|c: char| !c.is_whitespace())
}
