//! Findings as SARIF 2.1.0, for code scanning services and viewers.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::Checked;
use crate::corpus::{Document, Rule, Severity};
use crate::files::Problem;
use crate::ide::{self, Diagnostic};
use crate::text::{Encoding, Span};

pub fn write(checked: &Checked, out: &mut dyn Write) -> io::Result<()> {
    let results: Vec<Value> = checked
        .articles()
        .flat_map(|(document, findings)| findings.iter().map(move |finding| result(checked, document, finding)))
        .collect();
    let log = json!({
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [{
            "tool": { "driver": {
                "name": "crosscheck",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": Rule::ALL.map(rule),
            }},
            "invocations": [{
                "executionSuccessful": true,
                "toolExecutionNotifications": checked.loaded.problems.iter().map(notification).collect::<Vec<_>>(),
            }],
            "columnKind": "utf16CodeUnits",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn rule(rule: Rule) -> Value {
    json!({
        "id": rule.name(),
        "shortDescription": { "text": ide::summary(rule) },
        "help": { "text": ide::explain(rule), "markdown": ide::explain(rule) },
        "defaultConfiguration": { "level": level(rule.default_severity()) },
    })
}

fn result(checked: &Checked, document: &Document, finding: &Diagnostic) -> Value {
    let related: Vec<Value> = finding
        .related
        .iter()
        .filter_map(|related| {
            let other = checked.loaded.snapshot.document(&related.location.article)?;
            Some((other, related))
        })
        .enumerate()
        .map(|(id, (other, related))| {
            json!({
                "id": id,
                "physicalLocation": place(checked, other, related.location.span),
                "message": { "text": related.message },
            })
        })
        .collect();
    // SARIF's word for findings that somebody has settled.
    let suppressions = finding
        .verdict
        .map(|verdict| json!({ "kind": "external", "status": "accepted", "justification": verdict.name() }));
    json!({
        // The part behind the period is a sub-rule, as SARIF writes `CODE/sub`.
        "ruleId": finding.code().replace('.', "/"),
        "ruleIndex": Rule::ALL.iter().position(|rule| *rule == finding.rule),
        "level": level(finding.severity),
        "message": { "text": finding.message },
        "locations": [{ "physicalLocation": place(checked, document, finding.span) }],
        "relatedLocations": related,
        "partialFingerprints": { "crosscheck/v1": finding.fingerprint.to_string() },
        "suppressions": suppressions.into_iter().collect::<Vec<_>>(),
    })
}

fn place(checked: &Checked, document: &Document, span: Span) -> Value {
    let range = document.lines().range(&document.source, span, Encoding::Utf16);
    json!({
        "artifactLocation": { "uri": uri(checked.loaded.path(&document.id)) },
        "region": {
            "startLine": range.start.line + 1,
            "startColumn": range.start.character + 1,
            "endLine": range.end.line + 1,
            "endColumn": range.end.character + 1,
        },
    })
}

fn notification(problem: &Problem) -> Value {
    let path = crate::files::slashed(&problem.path);
    json!({
        "level": "warning",
        "message": { "text": format!("{path}: {}", problem.message) },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&path) } } }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "note",
    }
}

/// The path as a URI reference; relative ones stay relative, for services that know the folder.
fn uri(path: &str) -> String {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_path_becomes_a_uri() {
        assert_eq!(super::uri("wire/two words é.txt"), "wire/two%20words%20%C3%A9.txt");
        assert_eq!(super::uri("/news/a.txt"), "file:///news/a.txt");
    }
}
