//! Findings for people: the words in question, marked in their line, and the words of the other side.
//!
//! A disagreement is found in both articles and printed once, in the first.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use anstyle::Style;

use super::Checked;
use super::excerpt::excerpt;
use crate::cli::counted;
use crate::corpus::{Document, Fingerprint, Rule, Severity};
use crate::ide::{Diagnostic, Related};
use crate::text::{Encoding, Span, one_line};

const HEADING: Style = Style::new().bold().underline();

pub fn write(checked: &Checked, out: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode);
    let mut told = Told::default();
    let mut findings = Vec::new();
    for (document, all) in checked.articles() {
        let new: Vec<New> = all.iter().filter_map(|finding| told.not_yet(document, finding)).collect();
        let repeated = all.len() - new.len();
        if new.is_empty() {
            continue;
        }
        let reviewed = new.iter().filter(|new| new.finding.verdict.is_some()).count();
        let count = counted(new.len() - reviewed, "finding");
        let (reviewed, repeated) = (of_which(reviewed, "reviewed"), of_which(repeated, "more shown above"));
        writeln!(out, "{HEADING}{}{HEADING:#}: {count}{reviewed}{repeated}\n", checked.loaded.path(&document.id))?;
        for finding in &new {
            writeln!(out, "{}\n", rendered(&renderer, checked, document, finding))?;
        }
        findings.extend(new.into_iter().map(|new| new.finding));
    }
    writeln!(out, "{}", summary(checked, &findings))
}

/// The disagreements that were printed.
#[derive(Debug, Default)]
struct Told(BTreeSet<Fingerprint>);

/// A finding, and what of it was not printed yet.
struct New<'a> {
    finding: &'a Diagnostic,
    message: String,
    related: Vec<&'a Related>,
}

impl Told {
    /// What is new of the finding; `None` where all its counterparts were printed from their side.
    fn not_yet<'a>(&mut self, document: &Document, finding: &'a Diagnostic) -> Option<New<'a>> {
        let pairs = finding.related.iter().zip(&finding.fingerprints);
        let is_first = |(related, fingerprint): &(&'a Related, &Fingerprint)| {
            // A disagreement inside an article is found once, and two of them may read the same.
            related.location.article == document.id || self.0.insert(**fingerprint)
        };
        let related: Vec<&Related> = pairs.filter(is_first).map(|(related, _)| related).collect();
        let repeated = finding.related.len() - related.len();
        // Articles of one origin are told of all together.
        let is_told = related.is_empty() || finding.rule == Rule::CommonOrigin;
        if repeated > 0 && is_told {
            return None;
        }
        // The message names the first counterpart.
        let message = match (related.first(), finding.related.first()) {
            (Some(new), Some(first)) if *new != first => {
                format!("“{}” here; {}", one_line(&document.source[finding.span]), new.message)
            }
            _ => finding.message.clone(),
        };
        Some(New { finding, message, related })
    }
}

fn rendered(renderer: &Renderer, checked: &Checked, document: &Document, new: &New<'_>) -> String {
    let finding = new.finding;
    let (origin, snippet) = shown(checked, document, finding.span, AnnotationKind::Primary, None);
    let mut group = level(finding).primary_title(&new.message).id(finding.code()).element(origin).element(snippet);
    for related in &new.related {
        if let Some(other) = checked.loaded.snapshot.document(&related.location.article) {
            let label = Some(related.message.as_str());
            let (origin, snippet) = shown(checked, other, related.location.span, AnnotationKind::Context, label);
            group = group.element(origin).element(snippet);
        }
    }
    without_bare_separators(&renderer.render(&[group]))
}

/// Takes out the lines that announce a snippet without a path. A snippet with a path would not need them, but would
/// count columns in the excerpt instead of the line.
fn without_bare_separators(rendered: &str) -> String {
    let bare = |line: &&str| anstream::adapter::strip_str(line).to_string().trim() == "⸬";
    rendered.lines().filter(|line| !bare(line)).collect::<Vec<_>>().join("\n")
}

/// Where the words are, and the words in their line.
fn shown<'a>(
    checked: &Checked,
    document: &'a Document,
    span: Span,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> (Origin<'a>, Snippet<'a, annotate_snippets::Annotation<'a>>) {
    let start = document.lines().position(&document.source, span.start, Encoding::Utf32);
    let excerpt = excerpt(document, span);
    let line = start.line as usize + 1;
    let origin =
        Origin::path(checked.loaded.path(&document.id).to_owned()).line(line).char_column(start.character as usize + 1);
    let snippet =
        Snippet::source(excerpt.text).line_start(line).annotation(kind.span(excerpt.mark.into()).label(label));
    (origin, snippet)
}

fn level(finding: &Diagnostic) -> Level<'static> {
    if let Some(verdict) = finding.verdict {
        return Level::NOTE.with_name(verdict.name());
    }
    match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO.with_name("information"),
        Severity::Hint => Level::HELP.with_name("hint"),
    }
}

/// `5 articles read, 1 skipped: 3 findings (2 unsourced-claim, 1 conflicting-claim), 1 reviewed`
fn summary(checked: &Checked, findings: &[&Diagnostic]) -> String {
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    let unsettled = || findings.iter().filter(|finding| finding.verdict.is_none());
    for finding in unsettled() {
        *rules.entry(finding.rule.name()).or_default() += 1;
    }
    let mut rules: Vec<(&str, usize)> = rules.into_iter().collect();
    rules.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let by_rule: Vec<String> = rules.iter().map(|(rule, count)| format!("{count} {rule}")).collect();
    let articles = counted(checked.loaded.articles.len(), "article");
    let skipped = of_which(checked.loaded.skipped, "skipped");
    let count = unsettled().count();
    let reviewed = of_which(findings.len() - count, "reviewed");
    match count {
        0 => format!("{articles} read{skipped}: no findings{reviewed}"),
        count => format!("{articles} read{skipped}: {} ({}){reviewed}", counted(count, "finding"), by_rule.join(", ")),
    }
}

/// `, 1 skipped`; nothing for none.
fn of_which(count: usize, what: &str) -> String {
    if count == 0 { String::new() } else { format!(", {count} {what}") }
}
