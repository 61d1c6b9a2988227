//! Any text in any format is read without a panic, and every finding lies in it.
//! Run with `cargo fuzz run reading`.

#![no_main]

use std::sync::Arc;

use crosscheck::article::Format;
use crosscheck::corpus::Corpus;
use crosscheck::ide;
use crosscheck::index::ArticleId;
use crosscheck::text::CancellationToken;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (format, source) = input;
    let format = [Format::Text, Format::Markdown, Format::Html][usize::from(format % 3)];
    let id = ArticleId(Arc::from("article"));
    let mut corpus = Corpus::default();
    corpus.set_file(id.clone(), format, Arc::from(source));
    let pending = corpus.pending();
    for document in &pending {
        document.reading();
    }
    corpus.settle(pending);
    let findings = ide::check(&corpus.snapshot(), &id, &CancellationToken::default()).expect("nobody cancels");
    for finding in findings {
        let _ = &source[finding.span];
    }
});
