//! How an article's claims stand in the folder: who states them too, and who states them otherwise.
//!
//! What the analyst has settled is no disagreement any more. Lenses, hover, definition and implementation show what is
//! here.

use std::collections::BTreeMap;

use crate::claim::Claim;
use crate::corpus::{Document, Snapshot};
use crate::index::{ClaimRef, Disagreement, Later, Support, Verdict};
use crate::text::Span;

use super::check::conflicts;

/// A claim that some other place has something to say about.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    /// The words that carry it, in the reading text.
    pub focus: Span,
    /// Where other articles state it too.
    pub support: Vec<ClaimRef>,
    /// Where it is stated otherwise and nobody has settled it, the gravest first.
    pub against: Vec<Disagreement>,
    pub counts: Counts,
}

/// What a claim's support and its contradictions come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    /// The articles that state it.
    pub articles: usize,
    /// The outlets, this article's among them.
    pub sources: usize,
    /// Those of them that do not rest on another.
    pub origins: usize,
    /// The outlets that contradict it, and those of them that do not rest on another.
    pub opponents: usize,
    pub opposing_origins: usize,
    /// Reports that came out later or earlier and have something else.
    pub later: usize,
    pub earlier: usize,
}

/// The standings of all claims that have one, in the order of the claims.
pub(super) fn of_article(snapshot: &Snapshot, document: &Document) -> Vec<Standing> {
    of_claims(snapshot, document, |_| true)
}

/// Those of the claims whose focus begins in the line that holds the source offset.
pub(super) fn of_line(snapshot: &Snapshot, document: &Document, offset: usize) -> Vec<Standing> {
    let line = document.lines().line_of(offset);
    let reading = document.reading();
    let begins_there = |claim: &Claim| document.lines().line_of(reading.article.to_source(claim.focus).start) == line;
    let there: Vec<bool> = reading.claims.iter().map(begins_there).collect();
    of_claims(snapshot, document, |claim| there.get(claim) == Some(&true))
}

/// Those of the claims whose focus is at the source offset; else of the nearest one whose clause is.
pub(super) fn at(snapshot: &Snapshot, document: &Document, offset: usize) -> Vec<Standing> {
    let on_focus = at_focus(snapshot, document, offset);
    if !on_focus.is_empty() {
        return on_focus;
    }
    let reading = document.reading();
    let at = reading.article.to_reading(offset);
    let touched = |claim: &Claim| claim.span.touches(at);
    let is_figure_here = |claim: &Claim| claim.frame.value.is_some() && claim.focus.touches(at);
    if !reading.claims.iter().any(touched) || reading.claims.iter().any(is_figure_here) {
        return Vec::new();
    }
    let around = of_claims(snapshot, document, |index| reading.claims.get(index).is_some_and(touched));
    let distance =
        |standing: &Standing| standing.focus.start.saturating_sub(at).max(at.saturating_sub(standing.focus.end));
    around.into_iter().min_by_key(distance).into_iter().collect()
}

/// Those of the claims whose focus is at the source offset.
pub(super) fn at_focus(snapshot: &Snapshot, document: &Document, offset: usize) -> Vec<Standing> {
    let reading = document.reading();
    let at = reading.article.to_reading(offset);
    let touched = |claim: &Claim| claim.focus.touches(at);
    if !reading.claims.iter().any(touched) {
        return Vec::new();
    }
    of_claims(snapshot, document, |index| reading.claims.get(index).is_some_and(touched))
}

fn of_claims(snapshot: &Snapshot, document: &Document, wanted: impl Fn(usize) -> bool + Copy) -> Vec<Standing> {
    let index = &snapshot.index;
    let mut of_claim: BTreeMap<usize, (Option<Support>, Vec<Disagreement>)> = BTreeMap::new();
    for support in index.agreements_of(&document.id, wanted) {
        let claim = support.here.claim;
        of_claim.entry(claim).or_default().0 = Some(support);
    }
    for disagreement in index.disagreements_of(&document.id, wanted) {
        if !conflicts::is_settled_disagreement(snapshot, document, &disagreement) {
            of_claim.entry(disagreement.here.claim).or_default().1.push(disagreement);
        }
    }
    let standing = |(claim, (support, mut against)): (usize, (Option<Support>, Vec<Disagreement>))| {
        let focus = document.reading().claims.get(claim)?.focus;
        against.sort_by_key(|disagreement| conflicts::gravity(disagreement.verdict));
        let counts = Counts::of(snapshot, document, support.as_ref(), &against);
        let support = support.map(|support| support.claims).unwrap_or_default();
        Some(Standing { focus, support, against, counts })
    };
    of_claim.into_iter().filter_map(standing).collect()
}

impl Standing {
    /// All the places, those that state it otherwise first.
    pub(super) fn places(&self) -> impl Iterator<Item = &ClaimRef> {
        self.against.iter().map(|disagreement| &disagreement.there).chain(&self.support)
    }
}

impl Counts {
    fn of(snapshot: &Snapshot, document: &Document, support: Option<&Support>, against: &[Disagreement]) -> Counts {
        let index = &snapshot.index;
        let elsewhere = |kind: fn(Verdict) -> bool| {
            let others = against.iter().filter(move |other| kind(other.verdict) && other.there.article != document.id);
            others.map(|other| &other.there)
        };
        let opponents = || elsewhere(|verdict| !matches!(verdict, Verdict::Superseded(_)));
        let mut articles: Vec<_> =
            support.iter().flat_map(|support| &support.claims).map(|claim| &claim.article).collect();
        articles.dedup();
        Counts {
            articles: articles.len() + 1,
            sources: support.map_or(1, |support| support.sources),
            origins: support.map_or(1, |support| support.origins),
            opponents: index.sources(opponents()),
            opposing_origins: index.origins(opponents()),
            later: index.sources(elsewhere(|verdict| verdict == Verdict::Superseded(Later::There))),
            earlier: index.sources(elsewhere(|verdict| verdict == Verdict::Superseded(Later::Here))),
        }
    }

    /// "3 sources, 2 origins · 1 disagrees": nothing where no other article has anything to say.
    pub(super) fn words(&self) -> Option<String> {
        let reports = |count, when| match count {
            0 => None,
            1 => Some(format!("1 {when} report differs")),
            _ => Some(format!("{count} {when} reports differ")),
        };
        let disagree = match self.opponents {
            0 => None,
            1 => Some("1 disagrees".to_owned()),
            count => Some(format!("{count} disagree")),
        };
        let others: Vec<String> =
            [disagree, reports(self.later, "later"), reports(self.earlier, "earlier")].into_iter().flatten().collect();
        let counted = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
        let own = match (self.articles, self.sources) {
            (1, _) if others.is_empty() => return None,
            (1, _) => "1 source".to_owned(),
            (articles, 1) => format!("1 source in {}", counted(articles, "article")),
            (_, sources) => format!("{}, {}", counted(sources, "source"), counted(self.origins, "origin")),
        };
        Some([vec![own], others].concat().join(" · "))
    }

    /// How credible that makes the statement, by the Admiralty code's numbers: a suggestion that goes by what the folder
    /// holds alone.
    pub(super) fn credibility(&self) -> (u8, &'static str) {
        match (self.origins, self.opposing_origins) {
            (3.., 0) => (1, "confirmed by other sources"),
            (2, 0) => (2, "probably true"),
            (_, 0) | (1, 1) => (6, "truth cannot be judged"),
            (own, others) if own > others => (3, "possibly true"),
            (own, others) if own == others => (4, "doubtful"),
            _ => (5, "improbable"),
        }
    }
}
