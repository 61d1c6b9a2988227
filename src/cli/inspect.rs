//! `crosscheck inspect`: what was understood of articles.

use std::io::{self, Write};

use clap::ValueEnum;

use super::load::load;
use super::{Outcome, Paths};

mod conllu;
mod json;
mod links;
mod outline;
mod statements;
mod value;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    paths: Paths,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Outline,
    Json,
    /// Words with lemmas, parts of speech and trees, as treebanks write them
    Conllu,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(loaded) = load(&arguments.paths.paths) else { return Ok(Outcome::CouldNotRun) };
    match arguments.format {
        Format::Outline => outline::write(&loaded, out)?,
        Format::Json => json::write(&loaded, out)?,
        Format::Conllu => conllu::write(&loaded, out)?,
    }
    Ok(Outcome::Done)
}
