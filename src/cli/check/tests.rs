#![expect(clippy::disallowed_methods, reason = "tests make their own folders")]

use serde_json::{Value, json};

use super::*;
use crate::corpus::{Fingerprint, Rule};
use crate::files;
use crate::ide::{Location, Related};
use crate::text::Span;

/// Two articles that disagree, and one finding about it.
fn checked(folder: &tempfile::TempDir) -> Checked {
    let here = "The mayor spoke at noon.\nThe march drew “12,000 people”, the organisers said, more than ever.\n";
    let there = "Police counted 2,000 people.\n";
    std::fs::write(folder.path().join("a.txt"), here).unwrap();
    std::fs::write(folder.path().join("b.txt"), there).unwrap();
    let span = |text: &str, words: &str| {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let finding = Diagnostic {
        rule: Rule::ConflictingClaim,
        detail: Some("number"),
        severity: Severity::Warning,
        span: span(here, "12,000 people"),
        message: "12,000 people here, 2,000 in b.txt: 100% more".to_owned(),
        related: vec![Related {
            location: Location { article: files::id(&folder.path().join("b.txt")), span: span(there, "2,000") },
            message: "counted by the police".to_owned(),
        }],
        fingerprint: Fingerprint::of_digits("00ab00000001").unwrap(),
        fingerprints: vec![Fingerprint::of_digits("00ab00000001").unwrap()],
        verdict: None,
    };
    let loaded = load(&[folder.path().to_owned()]).unwrap();
    Checked { loaded, findings: vec![vec![finding], Vec::new()] }
}

/// What `write` writes, without colours, with paths from the folder.
fn written(write: fn(&Checked, &mut dyn Write) -> io::Result<()>) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut out = Vec::new();
    write(&checked(&folder), &mut anstream::StripStream::new(&mut out)).unwrap();
    let path = format!("{}/", files::slashed(folder.path()));
    String::from_utf8(out).unwrap().replace(&format!("file://{path}"), "").replace(&path, "")
}

#[test]
fn people_see_both_sides_marked_in_their_lines() {
    let expected = "\
a.txt: 1 finding

warning[conflicting-claim.number]: 12,000 people here, 2,000 in b.txt: 100% more
  ╭▸ a.txt:2:17
  │
2 │ The march drew “12,000 people”, the organisers said, more than ever.
  │                 ━━━━━━━━━━━━━
  ⸬  b.txt:1:16
  │
1 │ Police counted 2,000 people.
  ╰╴               ───── counted by the police

2 articles read: 1 finding (1 conflicting-claim)
";
    assert_eq!(written(human::write), expected);
}

#[test]
fn a_disagreement_is_printed_from_one_side_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut checked = checked(&folder);
    let [there] = &checked.findings[0][0].related[..] else { panic!() };
    let here = Location { article: checked.loaded.articles[0].clone(), span: checked.findings[0][0].span };
    let other = Diagnostic {
        span: there.location.span,
        message: "2,000 here".to_owned(),
        related: vec![Related { location: here, message: "12,000".to_owned() }],
        ..checked.findings[0][0].clone()
    };
    checked.findings[1].push(other);
    let mut out = Vec::new();
    human::write(&checked, &mut anstream::StripStream::new(&mut out)).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text.matches("conflicting-claim.number").count(), 1, "{text}");
    assert!(!text.contains("b.txt: 1 finding") && text.ends_with("1 finding (1 conflicting-claim)\n"), "{text}");
}

#[test]
fn json_has_every_article_and_ranges_of_the_lsp() {
    let range = |line, from, to| json!({ "start": { "line": line, "character": from }, "end": { "line": line, "character": to } });
    let expected = json!({ "version": 1, "files": [
        { "path": "a.txt", "diagnostics": [{
            "code": "conflicting-claim.number",
            "severity": "warning",
            "range": range(1, 16, 29),
            "message": "12,000 people here, 2,000 in b.txt: 100% more",
            "fingerprint": "00ab00000001",
            "related": [{ "path": "b.txt", "range": range(0, 15, 20), "message": "counted by the police" }],
        }]},
        { "path": "b.txt", "diagnostics": [] },
    ]});
    assert_eq!(serde_json::from_str::<Value>(&written(json::write)).unwrap(), expected);
}

#[test]
fn workflow_commands_are_one_line_each() {
    let place = "file=a.txt,line=2,endLine=2,col=17,endColumn=30,title=conflicting-claim.number";
    let message = "12,000 people here, 2,000 in b.txt: 100%25 more";
    assert_eq!(written(github::write), format!("::warning {place}::{message}\n"));
}

#[test]
fn sarif_counts_from_one() {
    let log: Value = serde_json::from_str(&written(sarif::write)).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "conflicting-claim/number");
    assert_eq!(result["partialFingerprints"]["crosscheck/v1"], "00ab00000001");
    assert_eq!(result["suppressions"], json!([]));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a.txt");
    assert_eq!(place["region"], json!({ "startLine": 2, "startColumn": 17, "endLine": 2, "endColumn": 30 }));
    assert_eq!(result["relatedLocations"][0]["message"]["text"], "counted by the police");
}
