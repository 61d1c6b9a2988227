//! Disagreements in words: both values, both sources, both dates.

use jiff::civil::Date;

use crate::claim::Claim;
use crate::corpus::Document;
use crate::ide::entities;
use crate::index::{DisagreementKind, Later, Verdict};
use crate::text::Span;
use crate::value::{ValueKind, When};

/// What the finding at `here` says of its first counterpart.
pub(super) fn message(
    verdict: Verdict,
    kind: DisagreementKind,
    here: (&Document, &Claim),
    there: (&Document, &Claim),
) -> String {
    let ((document, here), (other, there)) = (here, there);
    let (words, others) = (value(document, here, kind), value(other, there, kind));
    let place = entities::credit_beside(document, other);
    match verdict {
        Verdict::Conflict => format!("{words} here; {others} {place}"),
        Verdict::DisputedAsFact => {
            let denier = [(document, here), (other, there)].into_iter().find(|(_, claim)| claim.attribution.is_some());
            let denier = denier.map_or_else(String::new, |(document, claim)| source(document, claim));
            format!("{words} here; {others} {place}: {denier} denies it")
        }
        Verdict::SourcesDisagree => {
            let (source, other_source) = (source(document, here), source(other, there));
            format!("{words} according to {source}; {others} according to {other_source} {place}")
        }
        Verdict::Superseded(Later::There) => format!("{words} here; the later report has {others}, {place}"),
        Verdict::Superseded(Later::Here) => format!("{words} here; the earlier report had {others}, {place}"),
    }
}

/// What stands at the counterpart's place.
pub(super) fn related(document: &Document, other: &Document, claim: &Claim, kind: DisagreementKind) -> String {
    counterpart(document, other, &value(other, claim, kind))
}

/// `52 homes in The Valley Post, 3 June 2031`
pub(super) fn counterpart(document: &Document, other: &Document, words: &str) -> String {
    format!("{words} {}", entities::credit_beside(document, other))
}

/// `“52 homes”`, `“next month” (March 2031)`: the words, and what they mean where they lean on the article's own date.
///
/// What happened, to somebody or to nobody, is told in its whole clause.
fn value(document: &Document, claim: &Claim, kind: DisagreementKind) -> String {
    if claim.frame.value.is_none() || claim.frame.counts_none() {
        return format!("“{}”", shortened(&words(document, claim.span)));
    }
    let words = words(document, super::words_of(claim, kind));
    match &claim.frame.value {
        Some(ValueKind::When(When { days: Some(days), relative: true, .. })) => format!("“{words}” ({})", dates(*days)),
        _ => format!("“{words}”"),
    }
}

/// `March 2031`, `3 June 2031`, `3 June 2031 to 9 June 2031`
fn dates((first, last): (Date, Date)) -> String {
    if first == last {
        day(first)
    } else if first == first.first_of_month() && last == first.last_of_month() {
        first.strftime("%B %Y").to_string()
    } else {
        format!("{} to {}", day(first), day(last))
    }
}

fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

fn source(document: &Document, claim: &Claim) -> String {
    let reading = document.reading();
    let source = claim.attribution.and_then(|index| reading.attributions.get(index)?.source);
    source.map_or_else(|| "the writer".to_owned(), |source| words(document, source))
}

/// At most so many characters of a clause.
fn shortened(clause: &str) -> String {
    const LONGEST: usize = 90;
    let clause =
        clause.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '—' | '–' | '-' | '.'));
    if clause.chars().count() <= LONGEST {
        return clause.to_owned();
    }
    let cut: String = clause.chars().take(LONGEST).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}

/// The words of a span with single spaces.
fn words(document: &Document, span: Span) -> String {
    crate::text::one_line(&document.reading().article.text[span])
}
