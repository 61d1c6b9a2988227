//! Which quotations are versions of one utterance, and where they differ.
//!
//! Every passage stands under rare keys, which two versions share though a word differs ([`keys`]). Passages that share
//! one are candidates; [`speaker`] decides whether one person may have said both on one occasion, [`compare`] what their
//! words have to do with each other. So a query costs what an article's quotations share with others, however large the
//! folder is.

use std::ops::Range;

use jiff::civil::Date;

use super::identities::{self, Identities};
use super::{ArticleId, Index, Summary};
use crate::reading::Reading;

mod align;
mod compare;
mod keys;
mod meaning;
mod order;
mod passage;
mod speaker;
mod spelling;
mod words;

pub use passage::{Passage, passages};
pub(super) use speaker::said;

use compare::{Demands, Outcome};
use speaker::Speakers;
use words::Item;

/// What comparing needs to know of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotationSummary {
    items: Vec<Item>,
    /// Rare keys that two passages must share before they are compared.
    keys: Vec<u64>,
    /// The speaker's index among the article's entities, if it is one of them.
    speaker: Option<usize>,
    /// When it was said, where the sentence tells.
    said: Option<(Date, Date)>,
    /// Passages of one paragraph share this number.
    paragraph: usize,
}

/// A passage of one article, as an index into [`passages`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuotationRef {
    pub article: ArticleId,
    pub quotation: usize,
}

/// Another version of what a passage quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotationVersion {
    pub here: QuotationRef,
    pub there: QuotationRef,
    pub kind: VersionKind,
}

/// How the other version relates to the one here; ranges count items of the passages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionKind {
    Same,
    /// The other one has more: these of its items.
    FullerThere(Range<usize>),
    FullerHere,
    /// Both cannot be what was said. Where words are missing, the range is that of the words around the place.
    Differs {
        here: Range<usize>,
        there: Range<usize>,
    },
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy)]
struct Side<'a> {
    article: &'a ArticleId,
    summary: &'a Summary,
    quotation: &'a QuotationSummary,
}

impl<'a> From<Side<'a>> for identities::Side<'a> {
    fn from(side: Side<'a>) -> identities::Side<'a> {
        identities::Side { article: side.article, summary: side.summary }
    }
}

/// A key that more passages share than this tells nothing.
const COMMON: usize = 60;

pub(super) fn summarise(reading: &Reading) -> Vec<QuotationSummary> {
    let mut paragraph = 0;
    let mut last = None;
    let summaries = passages(reading).into_iter().map(|passage| {
        let block = reading.article.sentences.get(passage.sentence).map(|sentence| sentence.block);
        if last.is_some_and(|last| last != block) {
            paragraph += 1;
        }
        last = Some(block);
        let attribution = passage.attribution.and_then(|index| reading.attributions.get(index));
        QuotationSummary {
            keys: keys::of(&passage.items),
            speaker: attribution
                .and_then(|attribution| attribution.entity)
                .or_else(|| speaker::beside(reading, &passage).filter(|_| attribution.is_none())),
            said: said(reading, passage.sentence),
            paragraph,
            items: passage.items,
        }
    });
    summaries.collect()
}

pub(super) fn entries<'a>(id: &'a ArticleId, summary: &'a Summary) -> impl Iterator<Item = (&'a u64, QuotationRef)> {
    summary.quotations.iter().enumerate().flat_map(move |(quotation, summary)| {
        summary.keys.iter().map(move |key| (key, QuotationRef { article: id.clone(), quotation }))
    })
}

impl Index {
    /// The other versions of the article's quotations, in order of these.
    pub fn quotation_versions(&self, id: &ArticleId) -> Vec<QuotationVersion> {
        self.quotation_versions_of(id, |_| true)
    }

    /// The same for those of the article's passages alone that are `wanted`, by their indices.
    pub fn quotation_versions_of(&self, id: &ArticleId, wanted: impl Fn(usize) -> bool) -> Vec<QuotationVersion> {
        let count = self.summary(id).map_or(0, |summary| summary.quotations.len());
        let comparison = Comparison { index: self, identities: Identities::new(self) };
        let mut found = Vec::new();
        for quotation in (0..count).filter(|index| wanted(*index)) {
            let here = QuotationRef { article: id.clone(), quotation };
            found.extend(comparison.versions(&here));
        }
        found
    }
}

/// The passages of an index, while they are compared.
struct Comparison<'a> {
    index: &'a Index,
    identities: Identities<'a>,
}

impl<'a> Comparison<'a> {
    fn versions(&self, here: &QuotationRef) -> Vec<QuotationVersion> {
        let found: Vec<QuotationVersion> = self.related(here, |_| true);
        let agrees = |article: &ArticleId| {
            found.iter().any(|version| version.there.article == *article && !version.kind.is_difference())
        };
        // Whoever says nearly the same twice has said both: the other article has this sentence too, or this one that.
        let twice = |version: &QuotationVersion| {
            agrees(&version.there.article)
                || self
                    .related(&version.there, |other| other.article == here.article)
                    .iter()
                    .any(|other| !other.kind.is_difference())
        };
        found.iter().filter(|version| !version.kind.is_difference() || !twice(version)).cloned().collect()
    }

    /// Every version of a passage in the `wanted` ones, each judged by itself.
    fn related(&self, here: &QuotationRef, wanted: impl Fn(&QuotationRef) -> bool) -> Vec<QuotationVersion> {
        let related = self.candidates(here).filter(|there| wanted(there)).filter_map(|there| {
            let kind = self.compare(here, there)?;
            Some(QuotationVersion { here: here.clone(), there: there.clone(), kind })
        });
        related.collect()
    }

    /// The other passages that share a key with this one.
    fn candidates(&self, here: &QuotationRef) -> impl Iterator<Item = &'a QuotationRef> {
        let summary = self.index.summary(&here.article).and_then(|summary| summary.quotations.get(here.quotation));
        let keys = summary.map_or(&[][..], |summary| &summary.keys);
        let index = self.index;
        index.quotations.sharing(keys, COMMON).into_iter().filter(move |there| *there != here)
    }

    /// In one order, whichever side asks, so that both hear the same.
    fn compare(&self, here: &QuotationRef, there: &QuotationRef) -> Option<VersionKind> {
        let swapped = there < here;
        let (one, other) = if swapped { (there, here) } else { (here, there) };
        let (a, b) = (self.side(one)?, self.side(other)?);
        let demands = self.demands(a, b)?;
        let outcome = compare::compare(&a.quotation.items, &b.quotation.items, demands)?;
        Some(match (outcome, swapped) {
            (Outcome::Same, _) => VersionKind::Same,
            (Outcome::First(_), false) | (Outcome::Second(_), true) => VersionKind::FullerHere,
            (Outcome::First(more), true) | (Outcome::Second(more), false) => VersionKind::FullerThere(more),
            (Outcome::Differ(here, there), false) | (Outcome::Differ(there, here), true) => {
                VersionKind::Differs { here, there }
            }
        })
    }

    fn side<'b>(&'b self, quotation: &'b QuotationRef) -> Option<Side<'b>> {
        let summary: &Summary = self.index.summary(&quotation.article)?;
        Some(Side { article: &quotation.article, summary, quotation: summary.quotations.get(quotation.quotation)? })
    }

    /// What two passages must have in common; `None` where nothing would make them one utterance.
    fn demands(&self, a: Side, b: Side) -> Option<Demands> {
        if !speaker::may_be_one_occasion(a, b) {
            return None;
        }
        let within = a.article == b.article;
        if within && a.quotation.paragraph == b.quotation.paragraph {
            return None;
        }
        match speaker::speakers(&self.identities, a, b) {
            Speakers::Different => None,
            Speakers::Unknown => Some(Demands {
                shared: 8,
                percent: 80,
                omissions: !within,
                stretches: 1,
                framed: usize::MAX,
                opening: false,
            }),
            Speakers::Same if within => Some(Demands {
                shared: 4,
                percent: 75,
                omissions: false,
                stretches: 1,
                framed: usize::MAX,
                opening: false,
            }),
            Speakers::Same => {
                // Short sentences resemble each other by chance, unless they were said on one day.
                let one_day = speaker::are_of_one_day(a, b);
                let framed = if one_day { 1 } else { 2 };
                let opening = one_day || speaker::are_near(a, b);
                Some(Demands { shared: 3, percent: 60, omissions: true, stretches: 3, framed, opening })
            }
        }
    }
}

impl VersionKind {
    pub fn is_difference(&self) -> bool {
        matches!(self, VersionKind::Differs { .. })
    }
}

#[cfg(test)]
mod tests;
