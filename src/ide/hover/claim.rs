//! Who states the claim under the caret too, who states it otherwise, and how credible that makes it.

use crate::corpus::{Document, Snapshot};
use crate::ide::standing::{Counts, Standing};
use crate::index::ClaimRef;

use super::{COUNTERPARTS, outlet, quoted};

/// One card: the others' sentences, what they come to, and what the Admiralty code would call that.
pub(super) fn about(snapshot: &Snapshot, standings: &[Standing]) -> Vec<String> {
    let against: Vec<&ClaimRef> =
        standings.iter().flat_map(|standing| &standing.against).map(|other| &other.there).collect();
    let support: Vec<&ClaimRef> = standings.iter().flat_map(|standing| &standing.support).collect();
    let mut paragraphs = told(snapshot, "Otherwise", &against);
    paragraphs.extend(told(snapshot, "Also", &support));
    paragraphs.extend(standings.first().and_then(|standing| summary(&standing.counts)));
    paragraphs
}

/// "3 sources, 2 origins · 1 disagrees · suggested credibility …"
fn summary(counts: &Counts) -> Option<String> {
    let (number, meaning) = counts.credibility();
    Some(format!(
        "{} · suggested credibility of the statement, not of its source: {number}, {meaning}",
        counts.words()?
    ))
}

fn told(snapshot: &Snapshot, how: &str, claims: &[&ClaimRef]) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for claim in claims {
        let Some(other) = snapshot.document(&claim.article) else { continue };
        let told =
            sentence(other, claim.claim).map(|words| format!("{how} in {}: {words}", outlet::credit(snapshot, other)));
        sentences.extend(told.filter(|told| !sentences.contains(told)));
    }
    let more = sentences.len().saturating_sub(COUNTERPARTS);
    sentences.truncate(COUNTERPARTS);
    if more > 0 {
        sentences.push(format!("{how} in {more} more"));
    }
    sentences
}

/// The sentence that makes the claim.
fn sentence(document: &Document, claim: usize) -> Option<String> {
    let reading = document.reading();
    let sentence = reading.claims.get(claim)?.sentence;
    Some(quoted(&reading.article.text[reading.article.sentences.get(sentence)?.span]))
}
