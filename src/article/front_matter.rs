//! YAML between two lines `---` at the head of a file: who published what, when.
//!
//! Broken YAML is a [`Problem`], and the lines that can be read on their own are still read.

use serde_json::Value;

use super::page::Head;
use super::{Problem, dates};
use crate::text::Span;

#[derive(Default)]
pub(super) struct FrontMatter {
    /// With both fences, in the source; `None` where there is none.
    pub span: Option<Span>,
    /// Where the article starts in the source.
    pub end: usize,
    pub head: Head,
    pub problem: Option<Problem>,
}

/// Reads the front matter of `source`. An opened fence that nothing closes is text.
pub(super) fn read(source: &str) -> FrontMatter {
    let start = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let Some((yaml, end)) = fenced(source, start) else {
        return FrontMatter { end: start, ..FrontMatter::default() };
    };
    let (head, problem) = match serde_saphyr::from_str::<serde_json::Map<String, Value>>(&source[yaml]) {
        Ok(fields) => (head_of(fields), None),
        Err(_) if source[yaml].lines().all(is_blank_yaml) => (Head::default(), None),
        Err(error) => (head_of(readable_lines(&source[yaml])), Some(problem(source, yaml, &error))),
    };
    FrontMatter { span: Some(Span::new(start, end)), end, head, problem }
}

/// The YAML between the fences, and where the closing fence's line ends.
fn fenced(source: &str, start: usize) -> Option<(Span, usize)> {
    let mut lines = lines_from(source, start);
    let (opening, yaml_start) = lines.next()?;
    if opening.trim_end() != "---" {
        return None;
    }
    let mut at = yaml_start;
    let mut seen_key = false;
    for (line, next) in lines {
        if matches!(line.trim_end(), "---" | "...") {
            let yaml = Span::new(yaml_start, at);
            return (seen_key || source[yaml].lines().all(is_blank_yaml)).then_some((yaml, next));
        }
        seen_key |= key_of(line).is_some();
        at = next;
    }
    None
}

/// The lines from `start` on, each with the offset of the one behind it.
fn lines_from(source: &str, start: usize) -> impl Iterator<Item = (&str, usize)> {
    let mut at = start;
    source[start..].split_inclusive('\n').map(move |line| {
        at += line.len();
        (line, at)
    })
}

fn is_blank_yaml(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

/// `key: value` or `key:` at the margin.
fn key_of(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let plain =
        key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ' ' | '.' | '"' | '\''));
    let is_key = !key.is_empty() && key.len() <= 60 && plain && !key.starts_with([' ', '-']);
    (is_key && (value.trim().is_empty() || value.starts_with([' ', '\t']))).then_some((key, value.trim()))
}

fn readable_lines(yaml: &str) -> serde_json::Map<String, Value> {
    let unquoted = |words: &str| words.trim_matches(['"', '\'']).to_owned();
    yaml.lines()
        .filter_map(key_of)
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (unquoted(key), Value::String(unquoted(value))))
        .collect()
}

fn problem(source: &str, yaml: Span, error: &serde_saphyr::Error) -> Problem {
    let line = error.location().map_or(1, |location| usize::try_from(location.line()).unwrap_or(1)).max(1);
    let mut at = yaml.start;
    let lines = source[yaml].split_inclusive('\n').map(|line| {
        at += line.len();
        Span::new(at - line.len(), at).trim(source)
    });
    let span = lines.take(line).filter(|span| !span.is_empty()).last().unwrap_or(yaml.trim(source));
    let colons = source[span].matches(": ").count() > 1 && !source[span].contains('"');
    let advice = if colons {
        "Put the value in quotation marks: it holds a colon."
    } else {
        "Write `key: value` on every line, or remove both lines `---`."
    };
    Problem { source_span: span, message: format!("This front matter is not YAML from here on. {advice}") }
}

fn head_of(fields: serde_json::Map<String, Value>) -> Head {
    let mut head = Head::default();
    for (key, value) in fields {
        let Some(words) = words_of(&value) else { continue };
        let folded: String =
            key.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let field = match folded.as_str() {
            "source" | "outlet" | "publisher" | "site" | "sitename" | "publication" => &mut head.outlet,
            "title" | "headline" => &mut head.headline,
            "author" | "authors" | "byline" | "by" => &mut head.byline,
            "url" | "link" | "permalink" | "canonical" => &mut head.url,
            "section" | "category" | "genre" | "type" => {
                head.section.get_or_insert_with(|| words.clone());
                head.other.insert(key, words);
                continue;
            }
            "published" | "date" | "publishedat" | "publishedon" | "datepublished" | "pubdate" | "publisheddate" => {
                match dates::whole(&words) {
                    Some(date) if head.published.is_none() => head.published = Some(date),
                    _ => drop(head.other.insert(key, words)),
                }
                continue;
            }
            _ => {
                head.other.insert(key, words);
                continue;
            }
        };
        match field {
            None => *field = Some(words),
            Some(_) => drop(head.other.insert(key, words)),
        }
    }
    head
}

/// A value in words: lists joined with commas, a publisher or author by its name, the rest as JSON.
pub(super) fn words_of(value: &Value) -> Option<String> {
    let words = match value {
        Value::Null => return None,
        Value::String(words) => crate::text::one_line(words),
        Value::Array(values) => values.iter().filter_map(words_of).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => match fields.get("name").and_then(words_of) {
            Some(name) => name,
            None => value.to_string(),
        },
        other => other.to_string(),
    };
    (!words.is_empty()).then_some(words)
}
