//! Articles that were written and marked for this project: `[Ana Ruiz]{PERSON:ruiz} [said]{cue:1} …`.
//!
//! Marks may lie within each other; brackets without a label behind them are the journalist's own. Pronouns and
//! descriptions, marked by `~`, are no names.

use std::ops::Range;

use crate::nlp::EntityType;
use crate::nlp::train::example::{Corpus, Example};
use crate::nlp::train::labels::{Labels, Name};

use super::{Fault, sentences, written};

/// A text without its marks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked<'a> {
    pub text: String,
    /// Stretches of the text with their labels, inner ones before the outer.
    pub marks: Vec<(Range<usize>, &'a str)>,
}

/// The sentences of one marked file, which is called `id`.
pub fn read(file: &str, id: &str) -> Result<Vec<Example>, Fault> {
    let (front_matter, body) = body(file)?;
    let marked = unmark(body);
    let mut names = Vec::new();
    for (span, label) in &marked.marks {
        let fault = |what: String| Fault {
            line: front_matter + marked.text[..span.start].matches('\n').count() + 1,
            what: format!("{what} on “{}”", &marked.text[span.clone()]),
        };
        let is_padded = marked.text[span.clone()].trim().len() != span.len() || span.is_empty();
        if is_padded {
            return Err(fault("empty or padded mark".to_owned()));
        }
        let name = name(label).ok_or_else(|| fault(format!("no label: {label}")))?;
        names.extend(name.map(|kind| (span.clone(), kind)));
    }
    let mut examples = Vec::new();
    for words in sentences(&marked.text) {
        let mut labels = vec![Labels::OUTSIDE; words.len()];
        names.iter().for_each(|(span, kind)| Name::of(&[*kind]).mark(span.clone(), &words, &mut labels));
        let words = written(&marked.text, &words);
        let (names, document) = (labels, id.to_owned());
        examples.push(Example { words, names, document, corpus: Corpus::Ours, ..Example::default() });
    }
    Ok(examples)
}

/// Takes the marks out of a text.
pub fn unmark(marked: &str) -> Marked<'_> {
    let labels = labels(marked);
    let mut openings: Vec<usize> = labels.iter().map(|label| label.opening).collect();
    openings.sort_unstable();
    let mut openings = openings.into_iter().peekable();
    let mut open = Vec::new(); // where stretches began in the text
    let mut result = Marked::default();
    let mut at = 0;
    for label in labels {
        while let Some(opening) = openings.next_if(|&opening| opening < label.closing) {
            result.text.push_str(&marked[at..opening]);
            open.push(result.text.len());
            at = opening + 1;
        }
        result.text.push_str(&marked[at..label.closing]);
        at = label.end;
        let start = open.pop().unwrap_or_default();
        result.marks.push((start..result.text.len(), label.label));
    }
    result.text.push_str(&marked[at..]);
    result
}

/// The end of a mark, and where it begins.
struct Label<'a> {
    opening: usize,
    closing: usize,
    end: usize,
    label: &'a str,
}

/// The brackets that a label follows, in the order of their ends.
fn labels(marked: &str) -> Vec<Label<'_>> {
    let mut labels = Vec::new();
    let mut open = Vec::new();
    for (closing, bracket) in marked.match_indices(['[', ']']) {
        if bracket == "[" {
            open.push(closing);
        } else if let Some(opening) = open.pop()
            && let Some(rest) = marked[closing..].strip_prefix("]{")
            && let Some(len) = rest.find(['{', '}', '\n']).filter(|&len| rest[len..].starts_with('}'))
        {
            let end = closing + "]{".len() + len + "}".len();
            labels.push(Label { opening, closing, end, label: &rest[..len] });
        }
    }
    labels
}

/// The number of lines before the article, and the article.
fn body(file: &str) -> Result<(usize, &str), Fault> {
    let body = file.strip_prefix("---\n").and_then(|rest| Some(rest.split_once("\n---\n")?.1.trim_start_matches('\n')));
    let body = body.ok_or_else(|| Fault { line: 1, what: "no front matter".to_owned() })?;
    Ok((file[..file.len() - body.len()].matches('\n').count(), body))
}

/// The type of a label that marks a name, nothing for other labels, `None` for what is no label.
fn name(label: &str) -> Option<Option<EntityType>> {
    const FAULTS: [&str; 5] = ["unsourced", "vague", "weasel", "anonymous", "speculation"];
    if FAULTS.contains(&label) {
        return Some(None);
    }
    let (kind, id) = label.split_once(':')?;
    if let Some(kind) = EntityType::of_label(kind) {
        return (!id.is_empty()).then(|| Some(kind).filter(|_| !id.ends_with('~')));
    }
    let is_attribution = matches!(kind, "source" | "cue" | "content");
    (is_attribution && id.parse::<u32>().is_ok()).then_some(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lie_within_each_other() {
        let marked = unmark("a [b [c]{x} [sic] d]{y}, [e]{z} ]{ [f");
        assert_eq!(marked.text, "a b c [sic] d, e ]{ [f");
        assert_eq!(marked.marks, [(4..5, "x"), (2..13, "y"), (15..16, "z")]);
    }

    #[test]
    fn names_of_an_article() {
        let file =
            "---\ngenre: wire\n---\n\n[[Ana Ruiz]{PERSON:ruiz}, [the mayor]{PERSON:ruiz~}]{source:1}, [left]{cue:1}.\n";
        let sentences = read(file, "a").expect("an article");
        let [sentence] = &sentences[..] else { panic!("one sentence") };
        let labels: Vec<u8> = sentence.names.iter().map(|labels| labels.gold()).collect();
        assert_eq!(sentence.words.join(" "), "Ana Ruiz , the mayor , left .");
        assert_eq!(labels, [1, 2, 0, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn faults_are_told() {
        assert_eq!(read("Rain.", "a").map_err(|fault| fault.line), Err(1));
        let fault = read("---\nx: y\n---\n\nRain on\n[Lima]{PLACE:lima}.\n", "a").expect_err("no such label");
        assert_eq!(fault.to_string(), "line 6: no label: PLACE:lima on “Lima”");
    }
}
