//! `arithmetic`: figures and dates that the text itself ties together, and that do not fit.
//!
//! Every check reads one sentence, or two in a row, and speaks only where the words say plainly how the figures belong
//! together: "the other 14", "in all", "from 40 to 60, or 20 percent", "40 km (35 miles)".

use crate::corpus::{Document, Rule, Snapshot};
use crate::ide::Location;
use crate::text::{Span, one_line};

use super::{Finding, Related};

mod change;
mod dates;
mod groups;
mod line;
mod parts;
mod shares;
mod units;

use line::Line;

/// What does not fit, where, and why.
struct Fault {
    span: Span,
    message: String,
    /// What it does not fit, where that stands elsewhere.
    against: Option<Span>,
}

impl Fault {
    fn new(span: Span, message: String) -> Fault {
        Fault { span, message, against: None }
    }

    fn against(self, span: Span) -> Fault {
        Fault { against: Some(span), ..self }
    }
}

pub(super) fn check(_: &Snapshot, document: &Document) -> Vec<Finding> {
    let reading = document.reading();
    let mut faults: Vec<Fault> = dates::weekdays(reading).chain(parts::named(reading)).collect();
    let mut before: Option<Line> = None;
    for (sentence, of) in reading.article.sentences.iter().enumerate() {
        if !reading.article.blocks[of.block].kind.is_body() {
            before = None;
            continue;
        }
        let line = Line::of(reading, sentence);
        if !line.is_question() {
            let before = before.as_ref().filter(|before| before.block == line.block);
            faults.extend(parts::check(&line, before));
            faults.extend(groups::check(&line, before));
            faults.extend(shares::check(&line));
            faults.extend(change::check(&line));
            faults.extend(units::check(&line));
            faults.extend(dates::check(&line, reading));
        }
        before = Some(line);
    }
    faults.sort_by_key(|fault| (fault.span.start, fault.span.len()));
    faults.dedup_by(|fault, before| fault.span.overlaps(before.span));
    let related = |span: Span| Related {
        location: Location { article: document.id.clone(), span: reading.article.to_source(span) },
        message: one_line(&reading.article.text[span]),
    };
    let finding = |Fault { span, message, against }| Finding {
        rule: Rule::Arithmetic,
        detail: None,
        severity: Rule::Arithmetic.default_severity(),
        span,
        message,
        related: against.into_iter().map(related).collect(),
    };
    faults.into_iter().map(finding).collect()
}

/// `7 and 14`, `7, 3 and 9`
fn listed(numbers: &[f64]) -> String {
    let mut words: Vec<String> = numbers.iter().map(|number| figure(*number)).collect();
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} and {last}", words.join(", ")),
        None => String::new(),
    }
}

/// A number without more decimals than it needs.
fn figure(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    format!("{rounded}")
}
