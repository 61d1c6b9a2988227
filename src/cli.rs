//! The command line: check, inspect, explain, lsp. The only printing.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

use crate::lsp;

mod check;
mod explain;
mod inspect;
mod json;
mod load;
mod progress;

/// Reads a folder of news articles: who says so, who says otherwise, and where.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: Color,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Report what is unsourced, vague or stated otherwise elsewhere
    ///
    /// Exits with 0 where nothing was found, with 1 where something was found that is at least as severe as
    /// --fail-on, and with 2 where nothing could be checked.
    Check(check::Arguments),
    /// Show what was understood: metadata, sentences, names, values, sources, claims
    Inspect(inspect::Arguments),
    /// Explain a kind of finding, or list all of them
    Explain {
        /// The code in brackets behind a finding's severity, such as unsourced-claim
        code: Option<String>,
    },
    /// Serve an editor: the language server protocol on standard input and output
    Lsp {
        /// Accepted because editors pass it; there is no other way
        #[arg(long, hide = true)]
        stdio: bool,
    },
    /// Print the completions of a shell; put them where it looks for them
    Completions { shell: clap_complete::Shell },
}

/// What to read.
#[derive(Debug, clap::Args)]
struct Paths {
    /// Articles (.txt, .md, .html) or folders of them
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// How the program ends.
enum Outcome {
    Done,
    Found,
    CouldNotRun,
}

/// Runs the program with the process's own arguments.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let color = match arguments.color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    color.write_global();
    let mut out = io::BufWriter::new(anstream::stdout());
    let outcome = match arguments.command {
        Command::Check(arguments) => check::run(&arguments, &mut out),
        Command::Inspect(arguments) => inspect::run(&arguments, &mut out),
        Command::Lsp { .. } => return lsp::run(),
        Command::Explain { code } => explain::run(code.as_deref(), &mut out),
        Command::Completions { shell } => {
            // Into memory first: clap panics where the output is closed.
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "crosscheck", &mut script);
            out.write_all(&script).map(|()| Outcome::Done)
        }
    };
    match outcome.and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Ok(Outcome::CouldNotRun) => ExitCode::from(2),
        // Whoever read our output has seen enough: `crosscheck check | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("cannot write the output: {error}"));
            ExitCode::from(2)
        }
    }
}

/// Says something on standard error. Where that is closed too, there is nobody left to tell.
fn complain(message: &str) {
    let _ = writeln!(anstream::stderr(), "crosscheck: {message}");
}

/// `1 article`, `2 articles`
fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
