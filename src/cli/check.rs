//! `crosscheck check`: the findings of articles.

use std::io::{self, Write};

use clap::ValueEnum;
use rayon::prelude::*;

use super::load::{Loaded, load};
use super::{Outcome, Paths};
use crate::corpus::{Document, Severity};
use crate::ide::{self, Diagnostic};
use crate::text::CancellationToken;

mod excerpt;
mod github;
mod human;
mod json;
mod sarif;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    paths: Paths,
    /// How to write findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// From which severity on findings make the command fail
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    fail_on: FailOn,
    /// Also show findings that crosscheck.toml has as reviewed; they never make the command fail
    #[arg(long)]
    show_reviewed: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people: the words in question and their counterparts
    #[default]
    Human,
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of GitHub workflows
    Github,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum FailOn {
    #[default]
    Error,
    Warning,
    Information,
    Hint,
    /// Findings never make it fail
    Never,
}

/// What was read and what was found.
struct Checked {
    loaded: Loaded,
    /// In the order given, also those without findings.
    findings: Vec<Vec<Diagnostic>>,
}

impl Checked {
    /// Every article with its findings.
    fn articles(&self) -> impl Iterator<Item = (&Document, &[Diagnostic])> {
        self.loaded.documents().zip(self.findings.iter().map(Vec::as_slice))
    }

    /// All that are not reviewed.
    fn unsettled(&self) -> impl Iterator<Item = &Diagnostic> {
        self.findings.iter().flatten().filter(|finding| finding.verdict.is_none())
    }
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(loaded) = load(&arguments.paths.paths) else { return Ok(Outcome::CouldNotRun) };
    let token = CancellationToken::default();
    let check = if arguments.show_reviewed { ide::check_with_settled } else { ide::check };
    let findings = loaded.articles.par_iter().map(|id| check(&loaded.snapshot, id, &token).unwrap_or_default());
    let checked = Checked { findings: findings.collect(), loaded };
    match arguments.format {
        Format::Human => human::write(&checked, out)?,
        Format::Json => json::write(&checked, out)?,
        Format::Sarif => sarif::write(&checked, out)?,
        Format::Github => github::write(&checked, out)?,
    }
    let fails = |severity| arguments.fail_on.threshold().is_some_and(|threshold| severity <= threshold);
    Ok(if checked.unsettled().any(|finding| fails(finding.severity)) { Outcome::Found } else { Outcome::Done })
}

impl FailOn {
    /// The mildest severity that fails; severities sort most severe first.
    fn threshold(self) -> Option<Severity> {
        match self {
            FailOn::Error => Some(Severity::Error),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Information => Some(Severity::Information),
            FailOn::Hint => Some(Severity::Hint),
            FailOn::Never => None,
        }
    }
}

#[cfg(test)]
mod tests;
