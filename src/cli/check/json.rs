//! Findings as JSON, in crosscheck's own form.

use std::io::{self, Write};

use serde::Serialize;

use super::Checked;
use crate::cli::json::{Range, range};
use crate::corpus::Document;
use crate::ide;

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    code: String,
    severity: &'static str,
    range: Range,
    message: &'a str,
    /// By which crosscheck.toml knows it.
    fingerprint: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    reviewed: bool,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    path: &'a str,
    range: Range,
    message: &'a str,
}

pub fn write(checked: &Checked, out: &mut dyn Write) -> io::Result<()> {
    let files = checked.articles().map(|(document, findings)| File {
        path: checked.loaded.path(&document.id),
        diagnostics: findings.iter().map(|finding| diagnostic(checked, document, finding)).collect(),
    });
    let output = Output { version: 1, files: files.collect() };
    serde_json::to_writer(&mut *out, &output)?;
    writeln!(out)
}

fn diagnostic<'a>(checked: &'a Checked, document: &Document, finding: &'a ide::Diagnostic) -> Diagnostic<'a> {
    let related = finding.related.iter().filter_map(|related| {
        let other = checked.loaded.snapshot.document(&related.location.article)?;
        Some(Related {
            path: checked.loaded.path(&other.id),
            range: range(other, related.location.span),
            message: &related.message,
        })
    });
    Diagnostic {
        code: finding.code(),
        severity: finding.severity.name(),
        range: range(document, finding.span),
        message: &finding.message,
        fingerprint: finding.fingerprint.to_string(),
        reviewed: finding.verdict.is_some(),
        related: related.collect(),
    }
}
