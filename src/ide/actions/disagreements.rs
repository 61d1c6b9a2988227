//! What is offered about a finding that has another side: to see both, and to say why both may stand.

use crate::corpus::{Decision, Document, Fingerprint, ReviewVerdict, Rule, Snapshot};
use crate::ide::{Diagnostic, LensPlace, Location, Related, entities};
use crate::text::one_line;

use super::{Action, Deed};

/// The most other sides that are opened, or told apart, at once.
const SIDES: usize = 3;

/// Opens the place of the finding and those of its counterparts.
pub(super) fn show(snapshot: &Snapshot, document: &Document, finding: &Diagnostic) -> Option<Action> {
    let others: Vec<LensPlace> = finding
        .related
        .iter()
        .take(SIDES)
        .filter_map(|related| {
            let other = snapshot.document(&related.location.article)?;
            Some(place(other, related.location.clone()))
        })
        .collect();
    let title = match others.len() {
        0 => return None,
        1 => format!("Open both sides: {}", finding.rule.name()),
        sides => format!("Open all {} sides: {}", sides + 1, finding.rule.name()),
    };
    let here = place(document, Location { article: document.id.clone(), span: finding.span });
    let places = others.into_iter().chain([here]).collect();
    let article = document.id.clone();
    Some(Action { title, article, deed: Deed::Show(places), settles: Some(finding.clone()) })
}

/// Why two statements that differ may both stand: of each counterpart by itself, where there are several.
pub(super) fn verdicts(snapshot: &Snapshot, finding: &Diagnostic) -> Vec<(String, Decision)> {
    let rule = finding.rule;
    let differs = !matches!(rule, Rule::CommonOrigin | Rule::NameInconsistent);
    let several = finding.related.len() > 1;
    let pairs = finding.related.iter().zip(&finding.fingerprints).take(if differs { SIDES } else { 0 });
    let of_pair = |(related, fingerprint): (&Related, &Fingerprint)| {
        let other = snapshot.document(&related.location.article).filter(|_| several);
        let other = other.map(|other| entities::credit(other));
        let decision = |verdict| Decision::Reviewed { rule, fingerprints: vec![*fingerprint], verdict };
        let (scope, correction) = match other {
            Some(other) => (format!("Different scope ({other})"), format!("One corrects the other ({other})")),
            None => ("Different scope".to_owned(), "One corrects the other".to_owned()),
        };
        [
            (format!("{scope}: {}", rule.name()), decision(ReviewVerdict::DifferentScope)),
            (format!("{correction}: {}", rule.name()), decision(ReviewVerdict::Corrected)),
        ]
    };
    pairs.flat_map(of_pair).collect()
}

fn place(document: &Document, location: Location) -> LensPlace {
    let label = format!("{}: “{}”", entities::credit(document), one_line(&document.source[location.span]));
    LensPlace { location, label }
}
