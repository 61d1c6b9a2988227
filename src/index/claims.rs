//! Which claims speak of the same thing, and where they disagree.
//!
//! Every claim stands under a few keys: what it measures, joined with a name or noun beside it. Claims that share a key
//! are candidates; [`slot`] decides whether they fill one slot, [`compare`] whether their values are at odds. So a
//! query costs what an article's claims share with others, however large the folder is.

use std::collections::{BTreeSet, HashMap};

use rpds::RedBlackTreeMapSync;

use super::{ArticleId, ClaimRef, EntitySummary, Index, Summary};
use crate::attribution::Stance;
use crate::claim::{Claim, Course, Frame, Modality, predicates};
use crate::reading::Reading;
use crate::value::ValueKind;

mod agreement;
mod compare;
mod identities;
mod propositions;
mod slot;

pub use agreement::Support;
pub use compare::{Later, Verdict};

use identities::Identities;
use slot::Relation;

/// What comparing needs to know of a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimSummary {
    /// Rare keys that two claims must share before they are compared.
    pub keys: Vec<String>,
    pub frame: Frame,
    /// Who says it, where it is not the writer.
    pub source: Option<SourceSummary>,
    /// Whether the source denies what others say: "the army denied that".
    pub denial: bool,
    /// Whether it stands within quotation marks.
    pub quoted: bool,
    pub modality: Modality,
    pub negated: bool,
    pub revised: bool,
    /// Claims of one sentence share this number.
    pub sentence: usize,
}

/// Whose words a claim is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSummary {
    /// The index into the article's entities, if the source is one.
    pub entity: Option<usize>,
    /// The source as written, in lower case.
    pub name: String,
}

/// Keys and the claims that stand under them. A map inside a map, so that a change copies a path and no list.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct SlotTable(RedBlackTreeMapSync<String, RedBlackTreeMapSync<ClaimRef, ()>>);

/// Two statements that cannot both be true, or that differ in a way worth a look.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    pub here: ClaimRef,
    pub there: ClaimRef,
    pub kind: DisagreementKind,
    pub verdict: Verdict,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DisagreementKind {
    Number,
    Money,
    Percent,
    Date,
    Time,
    /// Who did it.
    Agent,
    Place,
    /// Whether it happened at all, or came out this way or that.
    Polarity,
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy)]
struct Side<'a> {
    article: &'a ArticleId,
    summary: &'a Summary,
    claim: &'a ClaimSummary,
}

/// A key that more claims share than this tells nothing.
const COMMON: usize = 400;

pub(super) use slot::{Kinship, are_kin, kinship};

pub(super) fn summarise(reading: &Reading, names: &[EntitySummary]) -> Vec<ClaimSummary> {
    let mut sentence = 0;
    let mut last = None;
    reading
        .claims
        .iter()
        .map(|claim| {
            if last.is_some_and(|last| last != claim.sentence) {
                sentence += 1;
            }
            last = Some(claim.sentence);
            let source = claim.attribution.and_then(|index| {
                let attribution = &reading.attributions[index];
                let name = reading.article.text[attribution.source?].to_lowercase();
                Some(SourceSummary { entity: attribution.entity, name })
            });
            let named = match claim.frame.value {
                // An age is that of its bearer, whoever else stands beside.
                Some(ValueKind::Age(_)) => claim.frame.theme.as_slice(),
                _ => &claim.frame.entities,
            };
            let names = named.iter().filter_map(|&entity| names.get(entity));
            ClaimSummary {
                keys: keys(claim, names.flat_map(EntitySummary::claim_keys)),
                frame: claim.frame.clone(),
                source,
                denial: claim.attribution.is_some_and(|index| reading.attributions[index].stance == Stance::Denial),
                quoted: is_quoted(reading, claim),
                modality: claim.modality,
                negated: claim.negated,
                revised: claim.revised,
                sentence,
            }
        })
        .collect()
}

fn is_quoted(reading: &Reading, claim: &Claim) -> bool {
    let quotations = &reading.article.quotations;
    let first = quotations.partition_point(|quotation| quotation.span.end <= claim.focus.start);
    quotations.get(first).is_some_and(|quotation| quotation.span.covers(claim.focus))
}

/// What the claim measures, with each name and noun beside it.
fn keys<'a>(claim: &Claim, names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let frame = &claim.frame;
    if frame.value.is_none() {
        return propositions::keys(frame, names);
    }
    let what = match (&frame.value, &frame.course) {
        (Some(ValueKind::Number(_)), _) => "number",
        (Some(ValueKind::Money { .. }), _) => "money",
        (Some(ValueKind::Percent(_)), _) => "percent",
        (Some(ValueKind::When(_)), _) => "date",
        (Some(ValueKind::Duration(_)), Course::Once | Course::Again) => "duration",
        (Some(ValueKind::Age(_)), _) => "age",
        (Some(ValueKind::Tally(_)), _) => "tally",
        (Some(ValueKind::Measure { .. }), _) => "measure",
        _ => return Vec::new(),
    };
    let nouns = frame.anchors.iter().chain(&frame.head).filter(|_| !matches!(frame.value, Some(ValueKind::Age(_))));
    let beside: Vec<String> = names.map(|name| format!("@{name}")).chain(nouns.cloned()).collect();
    let deal = (what == "money" && slot::is_deal(&frame.predicate)).then(|| slot::DEAL.to_owned());
    let mut keys: Vec<String> = predicates::topics(&frame.predicate)
        .chain(deal)
        .flat_map(|slot| beside.iter().map(move |beside| format!("{what} {slot} {beside}")))
        .collect();
    keys.sort();
    keys.dedup();
    keys
}

impl SlotTable {
    pub(super) fn insert(&mut self, id: &ArticleId, summary: &Summary) {
        for (key, claim) in entries(id, summary) {
            let claims = self.0.get(key).cloned().unwrap_or_default().insert(claim, ());
            self.0.insert_mut(key.clone(), claims);
        }
    }

    pub(super) fn remove(&mut self, id: &ArticleId, summary: &Summary) {
        for (key, claim) in entries(id, summary) {
            let Some(claims) = self.0.get(key) else { continue };
            let claims = claims.remove(&claim);
            if claims.is_empty() {
                self.0.remove_mut(key);
            } else {
                self.0.insert_mut(key.clone(), claims);
            }
        }
    }
}

fn entries<'a>(id: &'a ArticleId, summary: &'a Summary) -> impl Iterator<Item = (&'a String, ClaimRef)> {
    summary.claims.iter().enumerate().flat_map(move |(claim, summary)| {
        summary.keys.iter().map(move |key| (key, ClaimRef { article: id.clone(), claim }))
    })
}

impl Index {
    /// The disagreements that have a side in this article, in order of that side's claims. A disagreement inside the
    /// article stands at its later side.
    pub fn disagreements(&self, id: &ArticleId) -> Vec<Disagreement> {
        self.disagreements_of(id, |_| true)
    }

    /// The same for those of the article's claims alone that are `wanted`, by their indices.
    pub fn disagreements_of(&self, id: &ArticleId, wanted: impl Fn(usize) -> bool) -> Vec<Disagreement> {
        let Some(summary) = self.summary(id) else { return Vec::new() };
        let mut found = Vec::new();
        let identities = Identities::new(self);
        let mut kin = HashMap::new();
        for (index, claim) in summary.claims.iter().enumerate().filter(|(index, _)| wanted(*index)) {
            let here = Side { article: id, summary, claim };
            for there_ref in self.candidates(claim) {
                let own = there_ref.article == *id;
                let Some(other) = self.summary(&there_ref.article) else { continue };
                let Some(other_claim) = other.claims.get(there_ref.claim) else { continue };
                if own && (there_ref.claim >= index || other_claim.sentence == claim.sentence) {
                    continue;
                }
                let there = Side { article: &there_ref.article, summary: other, claim: other_claim };
                if claim.frame.value.is_none() {
                    let kin = *kin.entry(there.article).or_insert_with(|| slot::kinship(summary, other));
                    if let Some((kind, verdict)) = propositions::compare(&identities, here, there, kin) {
                        let here = ClaimRef { article: id.clone(), claim: index };
                        found.push(Disagreement { here, there: there_ref.clone(), kind, verdict });
                    }
                    continue;
                }
                let Some(difference) = compare::difference(here, there) else { continue };
                let kin = *kin.entry(there.article).or_insert_with(|| slot::kinship(summary, other));
                let relation = relation(&identities, here, there, kin);
                let Some(relation) = relation else { continue };
                if let Some(verdict) = compare::verdict(&identities, here, there, difference, relation) {
                    let here = ClaimRef { article: id.clone(), claim: index };
                    found.push(Disagreement { here, there: there_ref.clone(), kind: difference.kind, verdict });
                }
            }
        }
        found
    }

    /// The claims that share a key with this one.
    fn candidates(&self, claim: &ClaimSummary) -> BTreeSet<&ClaimRef> {
        let postings = claim.keys.iter().filter_map(|key| self.slots.0.get(key));
        postings.filter(|claims| claims.size() <= COMMON).flat_map(|claims| claims.keys()).collect()
    }
}

/// How the slots of two figures relate: by all that takes part where the tree tells it of both, else by what stands
/// around them.
fn relation(identities: &Identities, here: Side, there: Side, kin: Kinship) -> Option<Relation> {
    let by_tree = |side: Side| !side.claim.frame.arguments.is_empty();
    match (by_tree(here), by_tree(there)) {
        (true, true) => propositions::figures(identities, here, there, kin),
        (false, false) => slot::relation(identities, here, there, kin),
        _ if propositions::are_of_one_time(here, there) => slot::relation(identities, here, there, kin),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::article::{Format, Given};

    /// An article of a few sentences out of a small stock, so that articles agree, differ and repeat each other.
    fn summary(choices: &[usize]) -> Arc<Summary> {
        const STOCK: [&str; 6] = [
            "The fire destroyed 38 homes in Ketterdal. ",
            "The fire destroyed 52 homes in Ketterdal. ",
            "The storm killed 14 people in Sandvik. ",
            "The Lerwick bridge cost $85 million. ",
            "The Lerwick bridge cost $58 million. ",
            "Nobody said a word. ",
        ];
        let text: String = choices.iter().map(|&choice| STOCK[choice % STOCK.len()]).collect();
        Arc::new(Summary::of(&Reading::of(&text, Format::Text, &Given::default())))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_patched_index_is_the_index_built_from_scratch(
            edits in prop::collection::vec((0..4usize, prop::option::of(prop::collection::vec(0..6usize, 0..5))), 1..12),
        ) {
            let id = |article: usize| ArticleId(format!("{article}.txt").into());
            let mut patched = Index::default();
            let mut last = std::collections::BTreeMap::new();
            for (article, edit) in edits {
                match edit {
                    Some(choices) => {
                        patched.insert(&id(article), summary(&choices));
                        last.insert(article, choices);
                    }
                    None => {
                        patched.remove(&id(article));
                        last.remove(&article);
                    }
                }
            }
            let mut fresh = Index::default();
            for (article, choices) in &last {
                fresh.insert(&id(*article), summary(choices));
            }
            prop_assert_eq!(&patched.slots, &fresh.slots);
            for article in last.keys() {
                prop_assert_eq!(patched.disagreements(&id(*article)), fresh.disagreements(&id(*article)));
                prop_assert_eq!(patched.agreements(&id(*article)), fresh.agreements(&id(*article)));
            }
        }
    }
}
