//! All sentences that there are to learn from or to be scored on, for the larger model, which is not written in Rust.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use crosscheck::nlp::train::corpus::join;
use crosscheck::nlp::train::{Example, Sources};
use serde::Serialize;

use crate::{Outcome, is_held_back, read};

/// One line of the file.
#[derive(Serialize)]
struct Sentence<'a> {
    /// Which of the sources it comes from.
    set: &'a str,
    words: &'a [String],
    /// Ours, which is 0, or another whose rules for names are its own.
    corpus: usize,
    tags: Vec<usize>,
    heads: &'a [u32],
    relations: &'a [u8],
    /// For each word the labels that it may have, a bit each.
    names: Vec<u32>,
}

pub fn write(corpora: &Path, mut sources: Sources, out: &Path) -> Outcome<()> {
    join(&mut sources.treebanks, &sources.names_of_treebanks);
    let treebank = |name| Ok::<_, Box<dyn std::error::Error>>(read::treebank(corpora, name)?.concat());
    let sets = [
        ("trees", sources.treebanks),
        ("marked", sources.marked),
        ("articles", sources.articles),
        ("foreign", sources.foreign),
        ("claims", read::claims(corpora)?),
        ("ewt_dev", treebank("en_ewt-ud-dev")?),
        ("gum_dev", treebank("en_gum-open-dev")?),
        ("held_back", read::marked(&corpora.join("marked"), is_held_back)?),
    ];
    let mut file = BufWriter::new(File::create(out)?);
    for (set, examples) in &sets {
        for example in examples.iter().filter(|example| !example.words.is_empty()) {
            serde_json::to_writer(&mut file, &Sentence::of(set, example))?;
            writeln!(file)?;
        }
    }
    Ok(file.flush()?)
}

impl<'a> Sentence<'a> {
    fn of(set: &'a str, example: &'a Example) -> Sentence<'a> {
        Sentence {
            set,
            words: &example.words,
            corpus: example.corpus as usize,
            tags: example.tags.iter().map(|&tag| tag as usize).collect(),
            heads: &example.heads,
            relations: &example.relations,
            names: example.names.iter().map(|labels| labels.bits()).collect(),
        }
    }
}
