//! The house's plan, checked: a module of the library may use only the modules above it in `src/lib.rs`, and some
//! crates belong to one room.

use std::fs;
use std::path::{Path, PathBuf};

/// Crates, and the modules that may name them.
const ROOMS: [(&str, &[&str]); 7] = [
    ("ropey", &["text"]),
    ("tower_lsp", &["lsp"]),
    ("tokio", &["lsp"]),
    ("std::fs", &["files"]),
    ("clap", &["cli"]),
    ("toml_edit", &["corpus"]),
    ("serde_json", &["article", "lsp", "cli"]),
];

/// A module of the crate and one of its source files, without comments and unit tests.
struct Source {
    module: String,
    path: PathBuf,
    code: String,
}

/// The modules in the order of `src/lib.rs`.
fn modules() -> Vec<String> {
    let root = fs::read_to_string("src/lib.rs").unwrap();
    let names = root.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for module in modules() {
        let file = Path::new("src").join(&module).with_extension("rs");
        let mut paths = vec![file];
        collect(&Path::new("src").join(&module), &mut paths);
        for path in paths {
            let code = code(&fs::read_to_string(&path).unwrap());
            sources.push(Source { module: module.clone(), path, code });
        }
    }
    assert!(sources.len() > 30, "the sources were not found");
    sources
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            paths.push(path);
        }
    }
}

/// The file without comment lines and without the tests at its end.
fn code(file: &str) -> String {
    let (body, tests) = file.split_once("#[cfg(test)]\nmod tests {\n").unwrap_or((file, "}\n"));
    assert!(tests.split_inclusive("\n}\n").nth(1).is_none(), "code stands behind the tests:\n{tests}");
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The top modules that `code` names: `crate::text::…`, and each of `crate::{article, text::Span}`.
fn uses(code: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        let rest = &code[at + path.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(name(rest));
            continue;
        };
        let mut depth = 0;
        let mut expected = true;
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => expected = true,
                c if expected && !c.is_whitespace() => {
                    names.push(name(&group[at..]));
                    expected = false;
                }
                _ => {}
            }
        }
    }
    names
}

#[test]
fn a_module_uses_only_the_modules_above_it() {
    let modules = modules();
    let place = |name: &str| modules.iter().position(|module| module == name);
    for Source { module, path, code } in sources() {
        for used in uses(&code) {
            let upward = place(&used).is_none_or(|used| Some(used) > place(&module));
            assert!(!upward, "{}: `{module}` may not use `{used}`, which stands below it", path.display());
        }
    }
}

#[test]
fn some_crates_belong_to_one_room() {
    for Source { module, path, code } in sources() {
        for (library, rooms) in ROOMS {
            let named = code.contains(&format!("{library}::")) || code.contains(&format!("use {library};"));
            let allowed = rooms.contains(&module.as_str());
            assert!(allowed || !named, "{}: only {rooms:?} may use {library}", path.display());
        }
    }
}

#[test]
fn code_behind_a_test_module_of_its_own_file_is_seen() {
    assert_eq!(uses(&code("#[cfg(test)]\nmod testing;\n\nuse crate::text;\n")), ["text"]);
    assert_eq!(uses(&code("use crate::text;\n\n#[cfg(test)]\nmod tests {\n    use crate::cli;\n}\n")), ["text"]);
}

#[test]
fn grouped_and_nested_uses_are_seen() {
    assert_eq!(
        uses("use crate::{article::{Article, Given}, text};\ncrate::files::read()"),
        ["article", "text", "files"]
    );
}
