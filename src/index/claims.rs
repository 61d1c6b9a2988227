//! Which claims speak of the same thing, and where they disagree.
//!
//! Every claim stands under a few keys: what it measures, joined with a name or noun beside it. Claims that share a key
//! are candidates; [`slot`] decides whether they fill one slot, [`compare`] whether their values are at odds. So a
//! query costs what an article's claims share with others, however large the folder is.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::identities;
use super::quotations::said;
use super::{ArticleId, ClaimRef, EntitySummary, Index, Summary};
use crate::attribution::Stance;
use crate::claim::{Claim, Contrast, Course, Frame, Modality, Wording};
use crate::nlp::words;
use crate::reading::Reading;
use crate::value::ValueKind;

mod agreement;
mod compare;
mod comparison;
mod keys;
mod propositions;
mod scope;
mod slot;
mod wording;

pub use agreement::Support;
pub use compare::{Later, Verdict};
pub(super) use keys::Slots;

use comparison::Comparison;

/// What comparing needs to know of a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimSummary {
    /// Rare keys that two claims must share before they are compared.
    pub keys: Vec<String>,
    /// What it measures or tells, hashed: claims of one story are compared where they share that alone.
    slots: Vec<u64>,
    pub frame: Frame,
    pub wording: Option<Wording>,
    /// What tells its clause from others like it, in order.
    contrasts: Vec<Contrast>,
    /// Who says it, where it is not the writer.
    pub source: Option<SourceSummary>,
    /// Whether the source denies what others say: "the army denied that".
    pub denial: bool,
    /// Whether it stands within quotation marks.
    pub quoted: bool,
    /// When the quoted words were said, where the sentence tells.
    pub said: Option<(Date, Date)>,
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
    /// The source as written, in lower case; for a pronoun who is meant, or nothing.
    pub name: String,
}

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
    /// What caused it.
    Cause,
    /// Whatever else fills a part of what both say.
    Detail,
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

impl<'a> Side<'a> {
    /// G2, G3: a question, a wish or a guess contradicts nothing, nor does it confirm.
    fn is_weak(self) -> bool {
        matches!(self.claim.modality, Modality::Unasserted | Modality::Possible)
    }

    /// Whether one place's name holds the other's: "Lerwick" and "Lerwick airport".
    fn names_the_place_of(self, place: usize, other: Side<'a>, other_place: usize) -> bool {
        let holds = |one: &str, other: &str| other.split(' ').all(|word| one.split(' ').any(|own| own == word));
        let name = |of: &'a Summary, place: usize| of.entities.get(place).map(|entity| entity.folded.as_str());
        let (own, others) = (name(self.summary, place), name(other.summary, other_place));
        own.zip(others).is_some_and(|(a, b)| holds(a, b) || holds(b, a))
    }

    fn is_country(self, entity: usize) -> bool {
        self.summary.entities.get(entity).is_some_and(EntitySummary::is_country)
    }

    fn is_broad(self, entity: usize) -> bool {
        self.summary.entities.get(entity).is_some_and(EntitySummary::is_broad)
    }
}

/// How what both tell goes on, as far as it may change by either side's words: "collected 2,000", "has collected 2,000".
fn course(a: Side, b: Side) -> Course {
    a.claim.frame.course.max(b.claim.frame.course)
}

impl<'a> From<Side<'a>> for identities::Side<'a> {
    fn from(side: Side<'a>) -> identities::Side<'a> {
        identities::Side { article: side.article, summary: side.summary }
    }
}

/// The sentences of the claims that are `wanted`: what a claim tells may be told by another one of its sentence.
fn beside(summary: &Summary, wanted: impl Fn(usize) -> bool) -> BTreeSet<usize> {
    summary.claims.iter().enumerate().filter(|(index, _)| wanted(*index)).map(|(_, claim)| claim.sentence).collect()
}

/// A key that more claims share than this tells nothing.
const COMMON: usize = 400;

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
                let written = reading.article.text[attribution.source?].to_lowercase();
                let entity = attribution.entity;
                // "He" here and "he" there need not be one man.
                let name = match words::is_personal_pronoun(&written) {
                    true => entity.and_then(|entity| names.get(entity)).map(|entity| entity.folded.clone()),
                    false => Some(written),
                };
                Some(SourceSummary { entity, name: name.unwrap_or_default() })
            });
            let named = match claim.frame.value {
                // An age is that of its bearer, whoever else stands beside.
                Some(ValueKind::Age(_)) => claim.frame.theme.as_slice(),
                _ => &claim.frame.entities,
            };
            let names = named.iter().filter_map(|&entity| names.get(entity));
            let topics = keys::topics(&claim.frame);
            let quoted = is_quoted(reading, claim);
            ClaimSummary {
                keys: keys::of(&topics, &claim.frame, names.flat_map(EntitySummary::claim_keys)),
                slots: keys::slots(&topics, claim),
                frame: claim.frame.clone(),
                wording: claim.wording.clone(),
                contrasts: claim.contrasts.clone(),
                source,
                denial: denies(reading, claim),
                quoted,
                said: quoted.then(|| said(reading, claim.sentence)).flatten(),
                modality: claim.modality,
                negated: claim.negated,
                revised: claim.revised,
                sentence,
            }
        })
        .collect()
}

/// Whether the source denies it: "denied that", or "I did not" of whoever is said to have done it.
fn denies(reading: &Reading, claim: &Claim) -> bool {
    let Some(attribution) = claim.attribution.map(|index| &reading.attributions[index]) else { return false };
    let takes_part = |entity| claim.frame.arguments.iter().any(|argument| argument.entity == Some(entity));
    attribution.stance == Stance::Denial || claim.negated && attribution.entity.is_some_and(takes_part)
}

fn is_quoted(reading: &Reading, claim: &Claim) -> bool {
    let quotations = &reading.article.quotations;
    let first = quotations.partition_point(|quotation| quotation.span.end <= claim.focus.start);
    quotations.get(first).is_some_and(|quotation| quotation.span.covers(claim.focus))
}

/// A claim, by the number of its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Posting {
    pub article: u32,
    pub claim: u32,
}

pub(super) fn entries(article: u32, summary: &Summary) -> impl Iterator<Item = (&String, Posting)> {
    summary
        .claims
        .iter()
        .zip(0..)
        .flat_map(move |(summary, claim)| summary.keys.iter().map(move |key| (key, Posting { article, claim })))
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
        let comparison = Comparison::new(self);
        let mates = comparison.mates(id, summary);
        let beside = beside(summary, &wanted);
        for (index, claim) in summary.claims.iter().enumerate().filter(|(_, claim)| beside.contains(&claim.sentence)) {
            let here = Side { article: id, summary, claim };
            let first = found.len();
            for (other, there) in self.candidates(claim, &mates) {
                let own = there.article == id;
                if own && (other >= index || there.claim.sentence == claim.sentence) {
                    continue;
                }
                if let Some((kind, verdict)) = comparison.at_odds(here, there) {
                    let here = ClaimRef { article: id.clone(), claim: index };
                    let there = ClaimRef { article: there.article.clone(), claim: other };
                    found.push(Disagreement { here, there, kind, verdict });
                }
            }
            found[first..].sort_by(|a, b| a.there.cmp(&b.there));
        }
        let mut found = self.without_repeats(summary, found);
        found.retain(|disagreement| wanted(disagreement.here.claim));
        found
    }

    /// Where a later report has a newer figure, it says no more that what happened went on.
    fn without_repeats(&self, summary: &Summary, found: Vec<Disagreement>) -> Vec<Disagreement> {
        let place = |disagreement: &Disagreement| {
            let there =
                self.summary(&disagreement.there.article).and_then(|other| other.claims.get(disagreement.there.claim));
            let here = summary.claims.get(disagreement.here.claim).map(|claim| claim.sentence);
            (here, disagreement.there.article.clone(), there.map(|claim| claim.sentence))
        };
        let told = |disagreement: &&Disagreement| disagreement.kind != DisagreementKind::Polarity;
        let figures: BTreeSet<_> = found.iter().filter(told).map(place).collect();
        let repeats = |disagreement: &Disagreement| {
            matches!(disagreement.verdict, Verdict::Superseded(_))
                && disagreement.kind == DisagreementKind::Polarity
                && figures.contains(&place(disagreement))
        };
        let repeated: Vec<bool> = found.iter().map(repeats).collect();
        found
            .into_iter()
            .zip(repeated)
            .filter(|(_, repeated)| !repeated)
            .map(|(disagreement, _)| disagreement)
            .collect()
    }

    /// The claims under each key.
    pub(super) fn keys_of_claims(&self) -> BTreeSet<(&String, &ArticleId, u32)> {
        let named =
            |(key, posting): (_, &Posting)| Some((key, self.articles.article(posting.article)?.0, posting.claim));
        self.claims.iter().filter_map(named).collect()
    }

    /// The claims that share a key with this one, and those of its story that tell of the same, by their indices, in no
    /// order that means anything.
    fn candidates(&self, claim: &ClaimSummary, mates: &[u32]) -> impl Iterator<Item = (usize, Side<'_>)> {
        let mut postings: Vec<Posting> = self.claims.sharing(&claim.keys, COMMON).into_iter().copied().collect();
        for &article in mates {
            let told =
                self.articles.article(article).into_iter().flat_map(|(_, summary)| summary.slots.under(&claim.slots));
            postings.extend(told.map(|claim| Posting { article, claim }));
        }
        postings.sort_unstable();
        postings.dedup();
        postings.into_iter().filter_map(|posting| {
            let (article, summary) = self.articles.article(posting.article)?;
            let claim = posting.claim as usize;
            Some((claim, Side { article, summary, claim: summary.claims.get(claim)? }))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Disagreement, Later, Verdict};
    use crate::index::testing::{Patched, patch};

    /// An article of a few sentences out of a small stock, so that articles agree, differ and repeat each other.
    fn text(choices: &[usize]) -> String {
        const STOCK: [&str; 8] = [
            "The fire destroyed 38 homes in Ketterdal. ",
            "The fire destroyed 52 homes in Ketterdal. ",
            "The storm killed 14 people in Sandvik. ",
            "The Lerwick bridge cost $85 million. ",
            "The Lerwick bridge cost $58 million. ",
            "Nobody said a word. ",
            "The museum in Sandvik has collected 2,000 coins. ",
            "The museum in Sandvik collected 900 coins. ",
        ];
        choices.iter().map(|&choice| STOCK[choice % STOCK.len()]).collect()
    }

    /// A disagreement of two articles as the other one has it.
    fn seen_from_there(disagreement: Disagreement) -> Disagreement {
        let verdict = match disagreement.verdict {
            Verdict::Superseded(Later::Here) => Verdict::Superseded(Later::There),
            Verdict::Superseded(Later::There) => Verdict::Superseded(Later::Here),
            verdict => verdict,
        };
        Disagreement { here: disagreement.there, there: disagreement.here, verdict, ..disagreement }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_patched_index_is_the_index_built_from_scratch(
            edits in prop::collection::vec((0..4usize, prop::option::of(prop::collection::vec(0..8usize, 0..5))), 1..12),
        ) {
            const NAMES: [&str; 4] = ["0.txt", "1.txt", "2.txt", "3.txt"];
            let edits = edits.iter().map(|(article, edit)| (NAMES[*article], edit.as_deref().map(text)));
            let Patched { patched, fresh, articles } = patch(edits);
            prop_assert_eq!(&patched, &fresh);
            let all: Vec<Disagreement> = articles.iter().flat_map(|article| patched.disagreements(article)).collect();
            for disagreement in all.iter().filter(|found| found.here.article != found.there.article) {
                prop_assert!(all.contains(&seen_from_there(disagreement.clone())), "{disagreement:?}");
            }
            for article in &articles {
                prop_assert_eq!(patched.disagreements(article), fresh.disagreements(article));
                prop_assert_eq!(patched.agreements(article), fresh.agreements(article));
                let claims = patched.summary(article).map_or(0, |summary| summary.claims.len());
                let disagreements = (0..claims).flat_map(|claim| patched.disagreements_of(article, |own| own == claim));
                prop_assert_eq!(disagreements.collect::<Vec<_>>(), patched.disagreements(article));
                let agreements = (0..claims).flat_map(|claim| patched.agreements_of(article, |own| own == claim));
                prop_assert_eq!(agreements.collect::<Vec<_>>(), patched.agreements(article));
            }
        }
    }
}
