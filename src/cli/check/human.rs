//! Findings for people: the words in question, marked in their line, and the words of the other side.

use std::collections::BTreeMap;
use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use anstyle::Style;

use super::Checked;
use super::excerpt::excerpt;
use crate::cli::counted;
use crate::corpus::{Document, Severity};
use crate::ide::Diagnostic;
use crate::text::{Encoding, Span};

const HEADING: Style = Style::new().bold().underline();

pub fn write(checked: &Checked, out: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode);
    for (document, findings) in checked.articles().filter(|(_, findings)| !findings.is_empty()) {
        let reviewed = findings.iter().filter(|finding| finding.verdict.is_some()).count();
        let count = counted(findings.len() - reviewed, "finding");
        let reviewed = of_which(reviewed, "reviewed");
        writeln!(out, "{HEADING}{}{HEADING:#}: {count}{reviewed}\n", checked.loaded.path(&document.id))?;
        for finding in findings {
            writeln!(out, "{}\n", rendered(&renderer, checked, document, finding))?;
        }
    }
    writeln!(out, "{}", summary(checked))
}

fn rendered(renderer: &Renderer, checked: &Checked, document: &Document, finding: &Diagnostic) -> String {
    let (origin, snippet) = shown(checked, document, finding.span, AnnotationKind::Primary, None);
    let mut group = level(finding).primary_title(&finding.message).id(finding.code()).element(origin).element(snippet);
    for related in &finding.related {
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
fn summary(checked: &Checked) -> String {
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in checked.unsettled() {
        *rules.entry(finding.rule.name()).or_default() += 1;
    }
    let mut rules: Vec<(&str, usize)> = rules.into_iter().collect();
    rules.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let by_rule: Vec<String> = rules.iter().map(|(rule, count)| format!("{count} {rule}")).collect();
    let articles = counted(checked.loaded.articles.len(), "article");
    let skipped = of_which(checked.loaded.skipped, "skipped");
    let count = checked.unsettled().count();
    let reviewed = of_which(checked.findings.iter().flatten().count() - count, "reviewed");
    match count {
        0 => format!("{articles} read{skipped}: no findings{reviewed}"),
        count => format!("{articles} read{skipped}: {} ({}){reviewed}", counted(count, "finding"), by_rule.join(", ")),
    }
}

/// `, 1 skipped`; nothing for none.
fn of_which(count: usize, what: &str) -> String {
    if count == 0 { String::new() } else { format!(", {count} {what}") }
}
