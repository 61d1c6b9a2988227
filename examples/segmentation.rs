//! How well sentences are split: `cargo run --release --example segmentation -- CORPUS.jsonl [ID-PREFIX…]`
//!
//! A corpus has one `{"id", "text", "sentences": [[start, end], …]}` a line, offsets in code points. Every line of a
//! text is a block. `ERRORS=1` prints what differs. "exact" counts texts without any error.
#![allow(
    clippy::disallowed_methods,
    reason = "a tool that reads one file; only `files` of the library touches the disk"
)]

use std::collections::BTreeSet;

use crosscheck::article::sentences;
use crosscheck::text::Span;
use serde::Deserialize;

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    /// `null` where a golden rule wants the text changed.
    sentences: Option<Vec<(usize, usize)>>,
}

#[derive(Default)]
struct Score {
    documents: usize,
    exact: usize,
    found: usize,
    expected: usize,
    right: usize,
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().expect("the path of a corpus");
    let prefixes: Vec<String> = arguments.collect();
    let corpus = std::fs::read_to_string(path).expect("a readable corpus");
    let mut score = Score::default();
    for line in corpus.lines() {
        let document: Document = serde_json::from_str(line).expect("a document per line");
        if prefixes.is_empty() || prefixes.iter().any(|prefix| document.id.starts_with(prefix.as_str())) {
            score.add(&document);
        }
    }
    let Score { documents, exact, found, expected, right } = score;
    let (precision, recall) = (right as f64 / found as f64, right as f64 / expected as f64);
    let f1 = 2.0 * precision * recall / (precision + recall);
    println!("documents {documents}, exact {exact}; sentences {expected}: P {precision:.4} R {recall:.4} F1 {f1:.4}");
}

impl Score {
    fn add(&mut self, document: &Document) {
        let Some(gold) = &document.sentences else { return };
        let expected: BTreeSet<Span> = gold.iter().map(|&(start, end)| to_bytes(&document.text, start, end)).collect();
        let mut found = BTreeSet::new();
        let mut at = 0;
        for line in document.text.split_inclusive('\n') {
            found.extend(sentences(&document.text, Span::new(at, at + line.len()).trim(&document.text)));
            at += line.len();
        }
        self.documents += 1;
        self.exact += usize::from(found == expected);
        self.found += found.len();
        self.expected += expected.len();
        self.right += found.intersection(&expected).count();
        if std::env::var_os("ERRORS").is_some() {
            for span in expected.difference(&found) {
                println!("{}: missed  {}", document.id, &document.text.as_str()[*span]);
            }
            for span in found.difference(&expected) {
                println!("{}: extra   {}", document.id, &document.text.as_str()[*span]);
            }
        }
    }
}

fn to_bytes(text: &str, start: usize, end: usize) -> Span {
    let byte = |index: usize| text.char_indices().nth(index).map_or(text.len(), |(at, _)| at);
    Span::new(byte(start), byte(end))
}
