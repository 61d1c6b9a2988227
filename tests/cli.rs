//! The commands as people and scripts use them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

mod terminal;
use terminal::{crosscheck, folder};

/// One finding, of severity information.
const VAGUE: (&str, &[u8]) =
    ("vague.txt", b"Kellmouth has a bridge.\n\nCritics argue that the plan for Kellmouth will fail.\n");
const CLEAN: (&str, &[u8]) = ("clean.txt", b"The county said the bridge at Kellmouth reopened.\n");

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The files below a folder and their bytes.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.display().to_string(), fs::read(&path).unwrap())).collect()
}

#[test]
fn the_status_says_whether_findings_matter() {
    let folder = folder(&[VAGUE, CLEAN]);
    for (arguments, status) in [
        ("check", 0),
        ("check --fail-on warning", 0),
        ("check --fail-on information", 1),
        ("check --fail-on hint", 1),
        ("check --fail-on never", 0),
        ("check --fail-on hint clean.txt", 0),
        ("check --fail-on loudly", 2),
        ("check --format json --fail-on information", 1),
    ] {
        let run = crosscheck(folder.path(), arguments);
        assert_eq!(run.status, status, "{arguments}: {}{}", run.stdout, run.stderr);
    }
}

#[test]
fn decisions_beside_the_articles_are_in_force() {
    let folder =
        folder(&[VAGUE, ("crosscheck.toml", b"[rules]\nweasel-attribution = \"error\"\n"), ("sub/b.txt", VAGUE.1)]);
    assert_eq!(crosscheck(folder.path(), "check vague.txt").status, 1);
    assert_eq!(crosscheck(folder.path(), "check sub").status, 1, "a folder around counts too");
    fs::write(folder.path().join("crosscheck.toml"), "[rules]\nweasel-attribution = \"off\"\n").unwrap();
    let run = crosscheck(folder.path(), "check --fail-on hint");
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{}", run.stdout);
}

#[test]
fn reviewed_findings_are_shown_on_request_and_never_fail() {
    let folder = folder(&[VAGUE, ("sub/b.txt", VAGUE.1)]);
    let found = json(&crosscheck(folder.path(), "check --format json vague.txt").stdout);
    let finding = &found["files"][0]["diagnostics"][0];
    assert_eq!((finding["code"].as_str(), &finding["reviewed"]), (Some("weasel-attribution"), &Value::Null));
    let fingerprint = finding["fingerprint"].as_str().unwrap();
    let review = "[[reviewed]]\nrule = \"weasel-attribution\"\nfile = \"vague.txt\"\nverdict = \"no fault\"\n";
    fs::write(folder.path().join("crosscheck.toml"), format!("{review}fingerprint = \"{fingerprint}\"\n")).unwrap();

    let hidden = crosscheck(folder.path(), "check --fail-on hint vague.txt");
    assert_eq!((hidden.status, hidden.stdout.trim()), (0, "1 article read: no findings"));
    let shown = crosscheck(folder.path(), "check --fail-on hint --show-reviewed vague.txt");
    assert_eq!(shown.status, 0);
    assert!(
        shown.stdout.starts_with("vague.txt: 0 findings, 1 reviewed\n\nno fault[weasel-attribution]: "),
        "{}",
        shown.stdout
    );
    assert!(shown.stdout.ends_with("\n1 article read: no findings, 1 reviewed\n"), "{}", shown.stdout);
    assert_eq!(crosscheck(folder.path(), "check --fail-on hint").status, 1, "the other article's is not reviewed");

    let diagnostics = |arguments| json(&crosscheck(folder.path(), arguments).stdout)["files"][0]["diagnostics"].clone();
    assert_eq!(diagnostics("check --format json vague.txt"), Value::Array(Vec::new()));
    assert_eq!(diagnostics("check --format json --show-reviewed vague.txt")[0]["reviewed"], true);
    let log = json(&crosscheck(folder.path(), "check --format sarif --show-reviewed vague.txt").stdout);
    assert_eq!(log["runs"][0]["results"][0]["suppressions"][0]["justification"], "no fault");
    let notice = crosscheck(folder.path(), "check --format github --show-reviewed vague.txt").stdout;
    assert!(notice.starts_with("::notice ") && notice.contains("weasel-attribution (no fault)"), "{notice}");
}

#[test]
fn every_article_is_listed_as_it_was_given() {
    let folder =
        folder(&[VAGUE, CLEAN, ("sub/c.md", b""), ("old/d.txt", b""), (".gitignore", b"old\n"), (".git/HEAD", b"")]);
    let paths = |arguments: &str| -> Vec<String> {
        let output = json(&crosscheck(folder.path(), arguments).stdout);
        output["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(paths("check --format json"), ["clean.txt", "sub/c.md", "vague.txt"]);
    assert_eq!(paths("check --format json sub vague.txt ./sub/c.md"), ["sub/c.md", "vague.txt"]);
    assert_eq!(paths("check --format json old/d.txt"), ["old/d.txt"], "a file that is named is not ignored");
}

#[test]
fn a_finding_is_shown_in_its_line() {
    let folder = folder(&[VAGUE]);
    let run = crosscheck(folder.path(), "check");
    assert!(run.stdout.starts_with("vague.txt: 1 finding\n\ninformation[weasel-attribution]: "), "{}", run.stdout);
    assert!(run.stdout.contains("vague.txt:3:1\n") && run.stdout.contains("\n3 │ Critics argue"), "{}", run.stdout);
    assert!(run.stdout.ends_with("1 article read: 1 finding (1 weasel-attribution)\n"), "{}", run.stdout);
    assert_eq!(run.stderr, "");
}

#[test]
fn colours_are_for_terminals_and_for_those_who_ask() {
    let folder = folder(&[VAGUE]);
    assert!(!crosscheck(folder.path(), "check").stdout.contains('\x1B'));
    assert!(crosscheck(folder.path(), "check --color always").stdout.contains('\x1B'));
    assert!(!crosscheck(folder.path(), "--color never check").stdout.contains('\x1B'));
}

#[test]
fn sarif_names_rules_places_and_skipped_files() {
    let folder = folder(&[VAGUE, ("two words.txt", VAGUE.1), ("picture.txt", b"\0")]);
    let log = json(&crosscheck(folder.path(), "check --format sarif").stdout);
    let run = &log["runs"][0];
    assert_eq!((&log["version"], &run["columnKind"]), (&"2.1.0".into(), &"utf16CodeUnits".into()));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(!rule["help"]["text"].as_str().unwrap().is_empty());
    }
    let uri = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "two%20words.txt");
    let said = &run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
    assert!(said.as_str().unwrap().starts_with("picture.txt: "), "{said}");
}

#[test]
fn inspect_links_an_entity_over_articles() {
    let folder = folder(&[
        ("a.txt", b"Mayor Ana Belmonte opened the bridge in Kellmouth on Tuesday.\n"),
        ("b.txt", b"The bridge, said Ana Belmonte, the mayor of Kellmouth, cost 5 million euros.\n"),
    ]);
    let run = crosscheck(folder.path(), "inspect --format json");
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let output = json(&run.stdout);
    assert_eq!(output["version"], 1);
    let id = |article: usize| {
        let mentions = output["articles"][article]["mentions"].as_array().unwrap();
        mentions.iter().find(|mention| mention["text"] == "Ana Belmonte").map(|mention| mention["entity"].clone())
    };
    assert!(id(0).is_some_and(|id| id.is_number()), "{}", run.stdout);
    assert_eq!(id(0), id(1));
    let entities = output["entities"].as_array().unwrap();
    let belmonte = entities.iter().find(|entity| Some(&entity["id"]) == id(0).as_ref()).unwrap();
    assert_eq!((&belmonte["name"], &belmonte["type"]), (&"Ana Belmonte".into(), &"PERSON".into()));
    assert!(belmonte["definition"]["path"].is_string());
    let values = output["articles"][1]["values"].as_array().unwrap();
    let cost = values.iter().find(|value| value["kind"] == "money").unwrap();
    assert_eq!((&cost["low"], &cost["high"], &cost["unit"]), (&5_000_000.into(), &5_000_000.into(), &"EUR".into()));
}

#[test]
fn inspect_reads_well_by_default() {
    let folder = folder(&[VAGUE]);
    let run = crosscheck(folder.path(), "inspect");
    assert!(run.stdout.starts_with("vague.txt\n"), "{}", run.stdout);
    assert!(run.stdout.contains("Critics (generic plural)\n"), "{}", run.stdout);
}

#[test]
fn every_code_has_a_page() {
    let folder = folder(&[]);
    let list = crosscheck(folder.path(), "explain").stdout;
    assert!(list.lines().count() >= 11, "{list}");
    for line in list.lines() {
        let code = line.split_whitespace().next().unwrap();
        let page = crosscheck(folder.path(), &format!("explain {code}"));
        assert_eq!(page.status, 0);
        assert!(page.stdout.starts_with(&format!("# {code}\n")), "{code}: {}", page.stdout);
        assert!(page.stdout.lines().count() > 10, "{code} deserves a page");
    }
    assert!(crosscheck(folder.path(), "explain conflicting-claim.number").stdout.starts_with("# conflicting-claim"));
}

#[test]
fn a_code_that_does_not_exist_is_answered_with_the_nearest() {
    let folder = folder(&[]);
    let run = crosscheck(folder.path(), "explain unsorced-claims");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("did you mean unsourced-claim?"), "{}", run.stderr);
    assert!(crosscheck(folder.path(), "explain xyz").stderr.contains("lists all"));
}

#[test]
fn shells_get_completions_and_people_a_version() {
    let folder = folder(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(crosscheck(folder.path(), &format!("completions {shell}")).stdout.contains("crosscheck"), "{shell}");
    }
    assert_eq!(crosscheck(folder.path(), "--version").stdout, format!("crosscheck {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn no_command_changes_a_file() {
    let folder = folder(&[VAGUE, ("old.txt", b"caf\xE9\r\n"), ("a.html", b"<p>Words.</p>"), ("crosscheck.toml", b"")]);
    let before = contents(folder.path());
    for arguments in ["check", "check --format json", "check --format sarif", "check --format github", "inspect"] {
        crosscheck(folder.path(), arguments);
        assert_eq!(contents(folder.path()), before, "{arguments}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let many = VAGUE.1.repeat(200);
    let folder = folder(&[("many.txt", &many)]);
    for arguments in
        [&["check"][..], &["check", "--format", "json"], &["inspect"], &["explain"], &["completions", "bash"]]
    {
        let mut child = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
            .args(arguments)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), stderr.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn words_are_printed_as_treebanks_print_them() {
    let folder = folder(&[("a.txt", b"The council didn't approve it.\n"), ("empty.txt", b"")]);
    let run = crosscheck(folder.path(), "inspect --format conllu");
    assert_eq!(run.status, 0, "{}", run.stderr);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines[..2], ["# newdoc id = a.txt", "# text = The council didn't approve it."]);
    let rows: Vec<Vec<&str>> =
        lines.iter().filter(|line| line.contains('\t')).map(|line| line.split('\t').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 10), "{}", run.stdout);
    let forms: Vec<(&str, &str)> = rows.iter().map(|row| (row[0], row[1])).collect();
    let words = [("1", "The"), ("2", "council"), ("3-4", "didn't"), ("3", "did"), ("4", "n't"), ("5", "approve")];
    assert_eq!(forms[..6], words);
    assert_eq!(rows.iter().filter(|row| row[6] == "0").count(), 1, "one root");
    assert_eq!((rows[6][1], rows[6][9]), ("it", "SpaceAfter=No"));
    assert!(run.stdout.ends_with("\n\n# newdoc id = empty.txt\n"), "{}", run.stdout);
}

#[test]
fn a_sentence_without_end_has_a_tree() {
    let words = "rain ".repeat(2_000);
    let folder = folder(&[("list.txt", words.trim_end().as_bytes())]);
    let run = crosscheck(folder.path(), "inspect --format conllu");
    let heads: Vec<usize> = run.stdout.lines().filter_map(|line| line.split('\t').nth(6)?.parse().ok()).collect();
    assert_eq!((run.status, heads.len()), (0, 2_000), "{}", run.stderr);
    assert_eq!(heads.iter().filter(|head| **head == 0).count(), 1, "one root");
}
