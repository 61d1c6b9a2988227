//! How fast articles are read, on one thread: tags and names alone, and trees as well.

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crosscheck::article::{Article, Format, Given};
use crosscheck::nlp::{Syntax, Tokens};

use crate::Outcome;

/// The files are read again until they are this many bytes.
const ENOUGH: usize = 20_000_000;

pub fn speed(files: &[PathBuf]) -> Outcome<()> {
    let mut sources = Vec::new();
    for file in files {
        let source = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let format = Format::of_file_name(&file.to_string_lossy()).unwrap_or(Format::Text);
        sources.push((source, format));
    }
    let bytes: usize = sources.iter().map(|(source, _)| source.len()).sum();
    let rounds = ENOUGH.div_ceil(bytes.max(1));
    let mut times = Times::default();
    for _ in 0..rounds {
        sources.iter().for_each(|(source, format)| times.read(source, *format));
    }
    let Times { tokens, parsing, shallow, trees } = times;
    println!(
        "{} MB in {} articles, {tokens} tokens; tokens a second:",
        rounds * bytes / 1_000_000,
        rounds * sources.len()
    );
    let print = |what: &str, time: Duration| println!("{what:<24} {:.0}", tokens as f64 / time.as_secs_f64());
    print("articles and tokens", parsing);
    print("tags and names", shallow);
    print("tags, names and trees", shallow + trees);
    Ok(())
}

#[derive(Default)]
struct Times {
    tokens: usize,
    /// What the other times leave out.
    parsing: Duration,
    shallow: Duration,
    trees: Duration,
}

impl Times {
    fn read(&mut self, source: &str, format: Format) {
        let start = Instant::now();
        let article = Article::parse(source, format, &Given::default());
        let tokens = Tokens::of(&article);
        let parsed = Instant::now();
        let syntax = Syntax::of(&article, &tokens, None);
        let read = Instant::now();
        for sentence in 0..article.sentences.len() {
            black_box(syntax.tree(sentence));
        }
        self.trees += read.elapsed();
        self.shallow += read - parsed;
        self.parsing += parsed - start;
        self.tokens += tokens.all.len();
    }
}
