//! Findings as workflow commands: GitHub shows them beside the lines of a pull request.

use std::io::{self, Write};

use super::Checked;
use crate::corpus::Severity;
use crate::ide::Diagnostic;
use crate::text::Encoding;

pub fn write(checked: &Checked, out: &mut dyn Write) -> io::Result<()> {
    for (document, findings) in checked.articles() {
        for finding in findings {
            let range = document.lines().range(&document.source, finding.span, Encoding::Utf32);
            writeln!(
                out,
                "::{} file={},line={},endLine={},col={},endColumn={},title={}::{}",
                command(finding),
                property(checked.loaded.path(&document.id)),
                range.start.line + 1,
                range.end.line + 1,
                range.start.character + 1,
                range.end.character + 1,
                property(&title(finding)),
                data(&finding.message),
            )?;
        }
    }
    Ok(())
}

fn title(finding: &Diagnostic) -> String {
    match finding.verdict {
        Some(verdict) => format!("{} ({})", finding.code(), verdict.name()),
        None => finding.code(),
    }
}

fn command(finding: &Diagnostic) -> &'static str {
    match finding.severity {
        _ if finding.verdict.is_some() => "notice",
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "notice",
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_ends_a_property_or_a_line_is_escaped() {
        assert_eq!(super::property("C:/50%, a\r\n.txt"), "C%3A/50%25%2C a%0D%0A.txt");
        assert_eq!(super::data("one: two, 5%\nthree"), "one: two, 5%25%0Athree");
    }
}
