//! Whatever lies in a folder: a clear message, status 2 only where nothing could be done, the rest analysed, and no
//! article touched.

use std::fs;
use std::path::Path;

use serde_json::Value;

mod terminal;
use terminal::{Run, crosscheck, folder};

const GOOD: (&str, &[u8]) = ("good.txt", b"The bridge at Kellmouth reopened on Tuesday, the county said.\n");

/// Checks the folder and requires that it worked and that `good.txt` is among what was analysed.
#[track_caller]
fn the_rest_is_analysed(folder: &Path) -> Run {
    let run = crosscheck(folder, "check --format json --fail-on never .");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(paths(&run).contains(&"good.txt".to_owned()), "{}", run.stdout);
    run
}

fn paths(run: &Run) -> Vec<String> {
    let output: Value = serde_json::from_str(&run.stdout).unwrap();
    output["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap().to_owned()).collect()
}

/// Requires that standard error says something about `file` exactly once, and returns it.
#[track_caller]
fn said_once(run: &Run, file: &str) -> String {
    let about: Vec<&str> = run.stderr.lines().filter(|line| line.contains(file)).collect();
    assert_eq!(about.len(), 1, "{}", run.stderr);
    about[0].to_owned()
}

/// Reads `text` with the commands that show all there is; none may fail.
#[track_caller]
fn survives(name: &str, text: &[u8]) {
    let folder = folder(&[(name, text)]);
    for arguments in ["check", "check --format sarif", "inspect", "inspect --format json"] {
        let run = crosscheck(folder.path(), &format!("{arguments} {name}"));
        assert!(run.status < 2, "{arguments}: {} {}", run.status, run.stderr);
        assert_eq!(run.stderr, "", "{arguments}");
    }
    assert!(fs::read(folder.path().join(name)).unwrap() == text, "an article was changed");
}

#[test]
fn utf_16_is_decoded_and_said_once() {
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend("“Käse”, sagte sie.\n".encode_utf16().flat_map(u16::to_le_bytes));
    let folder = folder(&[GOOD, ("wide.txt", &bytes)]);
    let run = the_rest_is_analysed(folder.path());
    assert!(said_once(&run, "wide.txt").contains("UTF-16LE"));
    assert!(paths(&run).contains(&"wide.txt".to_owned()));
}

#[test]
fn windows_1252_is_decoded_and_said_once() {
    let folder = folder(&[GOOD, ("old.txt", b"\x93The caf\xE9 closed,\x94 she said.\n")]);
    let run = the_rest_is_analysed(folder.path());
    assert!(said_once(&run, "old.txt").contains("Windows-1252"));
    let run = crosscheck(folder.path(), "inspect --format json old.txt");
    assert!(run.stdout.contains("\"character\":28"), "positions count decoded characters: {}", run.stdout);
}

#[test]
fn binary_is_skipped_and_said_once() {
    let folder = folder(&[GOOD, ("picture.txt", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR")]);
    let run = the_rest_is_analysed(folder.path());
    assert!(said_once(&run, "picture.txt").contains("no text"));
    assert!(!paths(&run).contains(&"picture.txt".to_owned()));
    assert!(crosscheck(folder.path(), "check").stdout.contains("1 article read, 1 skipped"));
    assert_eq!(crosscheck(folder.path(), "check picture.txt").status, 2);
}

#[test]
fn a_huge_file_is_skipped_unread() {
    let folder = folder(&[GOOD]);
    fs::File::create(folder.path().join("huge.txt")).unwrap().set_len(100_000_000).unwrap();
    let run = the_rest_is_analysed(folder.path());
    assert!(said_once(&run, "huge.txt").contains("20 MB"));
}

#[test]
fn a_line_of_a_million_characters_is_read() {
    let sentence = "The harbour at Ostrel took 1,200 ships in May 2024, “more than ever”, the port said. ";
    // A build without optimisation takes ten times as long for a character.
    let length = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };
    survives("long.txt", sentence.repeat(length / sentence.len()).as_bytes());
}

#[test]
fn a_word_of_a_million_characters_is_read() {
    survives("word.txt", "é".repeat(1_000_000).as_bytes());
}

#[test]
fn empty_files_are_articles_without_words() {
    survives("empty.txt", b"");
    survives("empty.md", b"");
    survives("empty.html", b"");
    survives("blank.txt", b"\xEF\xBB\xBF \r\n\r\n\t\r\xE2\x80\xA8");
}

#[test]
fn front_matter_alone_is_enough() {
    survives("meta.md", b"---\noutlet: Kellmouth Post\npublished: 2025-02-14\n---\n");
    survives("meta.txt", b"---\noutlet: Kellmouth Post\n---");
}

#[test]
fn broken_front_matter_is_reported_and_the_rest_read() {
    let broken = b"---\noutlet: [Kellmouth\npublished: 2025-02-14\n---\n\nThe bridge reopened, the county said.\n";
    let folder = folder(&[GOOD, ("broken.md", broken)]);
    let run = the_rest_is_analysed(folder.path());
    let output: Value = serde_json::from_str(&run.stdout).unwrap();
    let broken = output["files"].as_array().unwrap().iter().find(|file| file["path"] == "broken.md").unwrap();
    assert_eq!(broken["diagnostics"][0]["code"], "unreadable-input");
}

#[test]
fn a_folder_without_articles_cannot_be_checked() {
    let folder = folder(&[("picture.png", b""), (".hidden/a.txt", b"Words.")]);
    let run = crosscheck(folder.path(), "check");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("no articles (.txt, .md, .html)"), "{}", run.stderr);
    assert_eq!(crosscheck(folder.path(), "inspect").status, 2);
}

#[test]
fn a_missing_path_is_named() {
    let folder = folder(&[GOOD]);
    let run = crosscheck(folder.path(), "check lost.txt");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("lost.txt: cannot be read: there is no such file"), "{}", run.stderr);
    let run = crosscheck(folder.path(), "check good.txt lost.txt");
    assert_eq!(run.status, 0, "the other one is read: {}", run.stderr);
    said_once(&run, "lost.txt");
}

#[test]
fn a_file_of_another_sort_is_named() {
    let folder = folder(&[("table.csv", b"a,b")]);
    let run = crosscheck(folder.path(), "check table.csv");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("table.csv: is no article"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[GOOD, ("secret.txt", b"Words.")]);
    let secret = folder.path().join("secret.txt");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&secret).is_ok() {
        return; // The superuser reads everything.
    }
    let run = the_rest_is_analysed(folder.path());
    assert!(said_once(&run, "secret.txt").contains("permission"));
}

#[cfg(unix)]
#[test]
fn links_in_circles_are_harmless() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[GOOD, ("wire/b.txt", b"Words.")]);
    symlink(folder.path(), folder.path().join("wire/up")).unwrap();
    symlink("self.txt", folder.path().join("self.txt")).unwrap();
    symlink("good.txt", folder.path().join("same.txt")).unwrap();
    let run = the_rest_is_analysed(folder.path());
    assert_eq!(paths(&run), ["good.txt", "wire/b.txt"]);
    said_once(&run, "self.txt");
}

#[test]
fn dates_at_the_ends_of_the_calendar_are_read() {
    for day in ["0000-01-01", "0001-01-01", "9999-12-31", "-0044-03-15", "99999-01-01", "2025-02-30"] {
        let text = format!(
            "---\npublished: {day}\n---\n\nIt happened last year, on Monday, two weeks ago, the day before yesterday, a \
             century ago and on {day}. The next ten thousand years begin tomorrow, in 9999, on December 31, 9999, after \
             January 1, 0000, 99999999999999999999 days later.\n"
        );
        let folder = folder(&[("dates.md", text.as_bytes())]);
        for arguments in ["check --fail-on never", "inspect --format json"] {
            let run = crosscheck(folder.path(), arguments);
            assert_eq!(run.status, 0, "{day}: {}", run.stderr);
        }
        let toml = format!("[[source]]\nfiles = '*'\npublished = '{day}'\n");
        fs::write(folder.path().join("crosscheck.toml"), toml).unwrap();
        assert_eq!(crosscheck(folder.path(), "check --fail-on never").status, 0, "{day}");
    }
}

#[test]
fn quotations_a_thousand_deep_are_read() {
    let deep = |open: &str, close: &str| {
        format!("{}“peace”, he said, {}", open.repeat(1_000), close.repeat(1_000)).into_bytes()
    };
    survives("curly.txt", &deep("“‘", "’”"));
    survives("open.txt", &deep("“", ""));
    survives("straight.txt", &deep("\"'", "'\""));
    survives("quote.md", &deep("> ", ""));
    survives("list.md", &deep("- ", "\n"));
    survives("stars.md", &deep("*_", "_*"));
    survives("nested.html", &deep("<div><q>", "</q></div>"));
    survives("brackets.md", &deep("[(", ")]"));
}

#[test]
fn a_broken_decisions_file_is_placed_and_the_rest_analysed() {
    let toml = b"[rules]\nunsourced-claim = \"off\"\nvague-atribution = \"off\"\n";
    let folder = folder(&[GOOD, ("crosscheck.toml", toml)]);
    let run = the_rest_is_analysed(folder.path());
    let said = said_once(&run, "crosscheck.toml");
    assert!(said.contains("line 3, column 1") && said.contains("did you mean `vague-attribution`?"), "{said}");
}

#[test]
fn odd_characters_do_no_harm() {
    survives("odd.txt", "\u{FEFF}\u{202E}“a\u{300}\u{1F468}\u{200D}\u{1F469}”\u{A0}said\u{2028}Mr.\u{85}\u{B}\u{C} \u{7F}\u{1B}[31m 1\u{66C}2\u{FFFD}".as_bytes());
    survives("ends.txt", b"One.\rTwo.\r\nThree.\n\rFour.\r\r\n");
    survives(
        "tags.html",
        b"<p><b>a</p><!-- <p> <![CDATA[ &#xFFFFFFFF; &#0; &bogus; <a href='>\"</a> </html></p><script>",
    );
    survives("tags.md", b"<div>\n[a](<b)\n```\n~~~\n|a|\n|-|\n[^1]: x\n---\n***\n# \n\\");
}
