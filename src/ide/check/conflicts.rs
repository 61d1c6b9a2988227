//! Claims and names that another place states otherwise.
//!
//! The index knows what disagrees; here it is put in words and led to its place. One claim gives one finding, for the
//! gravest of its disagreements, with all counterparts of that sort as related places.

use crate::claim::{Claim, Role};
use crate::corpus::{Document, Rule, Snapshot};
use crate::index::{Disagreement, DisagreementKind, Later, Verdict};
use crate::text::Span;

use super::{Finding, Related, is_settled, unsettled};
use crate::ide::Location;

mod names;
mod titles;
mod wording;

/// The most counterparts that one finding lists.
const LISTED: usize = 8;

pub(super) fn check(snapshot: &Snapshot, document: &Document) -> Vec<Finding> {
    let mut findings = names::check(snapshot, document);
    findings.extend(titles::check(snapshot, document));
    let disagreements = snapshot.index.disagreements(&document.id);
    for of_claim in disagreements.chunk_by(|a, b| a.here == b.here) {
        // "The trial opened on Monday" dates an opening and a trial: two claims, and one fault.
        let found = finding(snapshot, document, of_claim);
        findings.extend(found.filter(|found| !findings.iter().any(|known| is_same(known, found))));
    }
    findings
}

/// Whether two findings mark the same words for the same reason, with the same first counterpart.
fn is_same(one: &Finding, other: &Finding) -> bool {
    let place = |finding: &Finding| finding.related.first().map(|related| related.location.clone());
    (one.rule, one.detail, one.span) == (other.rule, other.detail, other.span) && place(one) == place(other)
}

/// What is disputed about one of the article's entities, in words: its names, its offices and the claims that it stands
/// in; nothing that is settled.
pub(in crate::ide) fn about(snapshot: &Snapshot, document: &Document, entity: usize) -> Vec<String> {
    let names_it = |index| claim(document, index).is_some_and(|claim| claim.frame.entities.contains(&entity));
    let disagreements = snapshot.index.disagreements_of(&document.id, names_it);
    let mut findings = names::about(snapshot, document, entity);
    findings.extend(titles::about(snapshot, document, entity));
    let of_claims = disagreements.chunk_by(|a, b| a.here == b.here);
    findings.extend(of_claims.filter_map(|of_claim| finding(snapshot, document, of_claim)));
    let first = |finding: &Finding| finding.related.first().map(|related| related.location.clone());
    findings.retain(|finding| !is_settled(snapshot, document, finding.rule, finding.span, || first(finding)));
    findings.into_iter().map(|finding| finding.message).collect()
}

/// The finding of one claim, whose disagreements these are.
fn finding(snapshot: &Snapshot, document: &Document, disagreements: &[Disagreement]) -> Option<Finding> {
    let disagreements = unsettled(disagreements.iter(), |other| is_settled_disagreement(snapshot, document, other));
    let gravest = disagreements.iter().map(|disagreement| gravity(disagreement.verdict)).min()?;
    let grave = disagreements.into_iter().filter(|disagreement| gravity(disagreement.verdict) == gravest);
    let chosen: Vec<&Disagreement> = grave.take(LISTED).collect();
    let here = claim(document, chosen.first()?.here.claim)?;
    let others: Vec<(&Document, &Claim, Verdict)> = chosen
        .iter()
        .filter_map(|disagreement| {
            let other: &Document = snapshot.document(&disagreement.there.article)?;
            Some((other, claim(other, disagreement.there.claim)?, disagreement.verdict))
        })
        .collect();
    let (other, counterpart, verdict) = *others.first()?;
    let kind = chosen.first()?.kind;
    let rule = rule(verdict);
    let related = others.iter().map(|(other, claim, _)| Related {
        location: location(other, claim, kind),
        message: wording::related(document, other, claim, kind),
    });
    Some(Finding {
        rule,
        detail: (rule == Rule::ConflictingClaim).then_some(detail(kind)),
        severity: rule.default_severity(),
        span: words_of(here, kind),
        message: wording::message(verdict, kind, (document, here), (other, counterpart)),
        related: related.collect(),
    })
}

/// Whether the analyst has decided about this disagreement, in one of its two articles.
pub(in crate::ide) fn is_settled_disagreement(
    snapshot: &Snapshot,
    document: &Document,
    disagreement: &Disagreement,
) -> bool {
    let kind = disagreement.kind;
    let there = || {
        let other: &Document = snapshot.document(&disagreement.there.article)?;
        Some(location(other, claim(other, disagreement.there.claim)?, kind))
    };
    let settled = |here| is_settled(snapshot, document, rule(disagreement.verdict), words_of(here, kind), there);
    claim(document, disagreement.here.claim).is_some_and(settled)
}

fn location(document: &Document, claim: &Claim, kind: DisagreementKind) -> Location {
    Location { article: document.id.clone(), span: document.reading().article.to_source(words_of(claim, kind)) }
}

fn rule(verdict: Verdict) -> Rule {
    match verdict {
        Verdict::Conflict => Rule::ConflictingClaim,
        Verdict::DisputedAsFact => Rule::DisputedAsFact,
        Verdict::SourcesDisagree => Rule::SourcesDisagree,
        Verdict::Superseded(_) => Rule::SupersededClaim,
    }
}

fn claim(document: &Document, index: usize) -> Option<&Claim> {
    document.reading().claims.get(index)
}

/// The tightest words of a claim that carry what is at odds.
fn words_of(claim: &Claim, kind: DisagreementKind) -> Span {
    let with = |roles: &[Role]| {
        let mut parts = claim.frame.arguments.iter().zip(&claim.places);
        parts.find(|(argument, _)| roles.contains(&argument.role)).map(|(_, &span)| span)
    };
    // "On a farm in Gelderland": the name tells more than the noun.
    let named = |role: Role| {
        let mut parts = claim.frame.arguments.iter().zip(&claim.places);
        parts.find(|(argument, _)| argument.role == role && argument.entity.is_some()).map(|(_, &span)| span)
    };
    let words = match kind {
        DisagreementKind::Agent | DisagreementKind::Cause => with(&[Role::Agent]).or_else(|| with(&[Role::Subject])),
        DisagreementKind::Place => named(Role::Place).or_else(|| with(&[Role::Place])),
        _ => None,
    };
    words.unwrap_or(claim.focus)
}

pub(in crate::ide) fn gravity(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Conflict => 0,
        Verdict::DisputedAsFact => 1,
        Verdict::SourcesDisagree => 2,
        Verdict::Superseded(Later::There) => 3,
        Verdict::Superseded(Later::Here) => 4,
    }
}

fn detail(kind: DisagreementKind) -> &'static str {
    match kind {
        DisagreementKind::Number => "number",
        DisagreementKind::Money => "money",
        DisagreementKind::Percent => "percent",
        DisagreementKind::Date => "date",
        DisagreementKind::Time => "time",
        DisagreementKind::Agent => "agent",
        DisagreementKind::Place => "place",
        DisagreementKind::Cause => "cause",
        DisagreementKind::Polarity => "polarity",
        DisagreementKind::Detail => "detail",
    }
}
