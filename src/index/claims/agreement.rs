//! Which claims other articles state too, and how many origins that comes to.
//!
//! The gates are those of disagreements: one slot, values that fit. Agreement asks for more than the absence of
//! conflict, since it is counted as confirmation: the other place must say no less than this one. "More than 60" does
//! not confirm 75, and a plan does not confirm its outcome.

use std::collections::{BTreeSet, HashMap};

use crate::claim::{Course, FILLER, Modality};
use crate::index::{ArticleId, ClaimRef, Index};
use crate::nlp::fold::fold_name;
use crate::value::{Extent, ValueKind};

use super::comparison::Comparison;
use super::slot::Relation;
use super::{Side, beside, compare, course, propositions};

/// A claim that other articles state too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    pub here: ClaimRef,
    /// Where the others state it, in order.
    pub claims: Vec<ClaimRef>,
    /// How many sources that makes with this article's own: an outlet counts once.
    pub sources: usize,
    /// How many of them do not rest on another: see [`Index::origins`].
    pub origins: usize,
}

impl Index {
    /// The article's claims that other articles state too, in order.
    pub fn agreements(&self, id: &ArticleId) -> Vec<Support> {
        self.agreements_of(id, |_| true)
    }

    /// The same for those of the article's claims alone that are `wanted`, by their indices.
    pub fn agreements_of(&self, id: &ArticleId, wanted: impl Fn(usize) -> bool) -> Vec<Support> {
        let Some(summary) = self.summary(id) else { return Vec::new() };
        let comparison = Comparison::new(self);
        let mates = comparison.mates(id, summary);
        let mut found: Vec<Support> = Vec::new();
        let mut figured = BTreeSet::new();
        let beside = beside(summary, &wanted);
        for (index, claim) in summary.claims.iter().enumerate().filter(|(_, claim)| beside.contains(&claim.sentence)) {
            // What fills a part of a clause is told by the clause.
            if claim.frame.predicate == FILLER {
                continue;
            }
            let here = Side { article: id, summary, claim };
            let is_event = claim.frame.value.is_none();
            let mut claims = Vec::new();
            for (claim, there) in self.candidates(claim, &mates).filter(|(_, there)| there.article != id) {
                let agrees = match is_event {
                    true => propositions::agree(&comparison, here, there),
                    false => confirms(there, here) && comparison.relation(here, there) == Some(Relation::Same),
                };
                if agrees {
                    claims.push(ClaimRef { article: there.article.clone(), claim });
                }
            }
            claims.sort();
            if !claims.is_empty() {
                figured.extend((!is_event).then_some(claim.sentence));
                let here = ClaimRef { article: id.clone(), claim: index };
                let all = || claims.iter().chain([&here]);
                let (sources, origins) = (self.sources(all()), self.origins(all()));
                found.push(Support { here, claims, sources, origins });
            }
        }
        // Where a figure of the sentence is stated too, what happened is stated with it.
        let is_event = |support: &Support| summary.claims[support.here.claim].frame.value.is_none();
        let is_told = |support: &Support| figured.contains(&summary.claims[support.here.claim].sentence);
        found.retain(|support| wanted(support.here.claim) && !(is_event(support) && is_told(support)));
        found
    }

    /// How many outlets make these claims; an article that names none is one by itself.
    pub fn sources<'a>(&self, claims: impl Iterator<Item = &'a ClaimRef>) -> usize {
        let outlet = |claim: &ClaimRef| {
            let outlet = self.summary(&claim.article).and_then(|summary| summary.outlet.as_deref());
            outlet.map_or_else(|| claim.article.0.to_string(), fold_name)
        };
        claims.map(outlet).collect::<BTreeSet<_>>().len()
    }

    /// How many of these claims rest on none of the others: articles of one outlet, those taken from one agency or
    /// site, and those that name one source for the claim have one origin together.
    pub fn origins<'a>(&self, claims: impl Iterator<Item = &'a ClaimRef>) -> usize {
        let mut origins = Origins::default();
        for reference in claims {
            let names = self.origin_names(reference);
            origins.add(names);
        }
        origins.count()
    }

    /// All that a claim may have in common with another of the same origin.
    fn origin_names(&self, reference: &ClaimRef) -> Vec<String> {
        let mut names = vec![format!("article {}", reference.article.0)];
        let Some(summary) = self.summary(&reference.article) else { return names };
        let Some(claim) = summary.claims.get(reference.claim) else { return names };
        let places = [&summary.origin, &summary.outlet].into_iter().flatten();
        names.extend(places.map(|place| fold_name(place)));
        if let Some(source) = &claim.source {
            // A source may be an outlet, "according to the Herald", that the folder has as well.
            let written = Some(&source.name).filter(|name| !name.is_empty());
            names.extend(written.map(|name| fold_name(name)));
            names.extend(written.map(|name| format!("source {}", compare::head(name))));
            // "The mayor" here, her name there.
            let entity = source.entity.and_then(|entity| summary.entities.get(entity));
            names.extend(entity.map(|entity| fold_name(&entity.name)));
            names.extend(entity.map(|entity| format!("source {}", compare::head(&fold_name(&entity.name)))));
        }
        names
    }
}

/// Whether `there` says what `here` says, or says it more exactly.
fn confirms(there: Side, here: Side) -> bool {
    if !compare::are_compatible(here, there) || here.claim.modality != there.claim.modality {
        return false;
    }
    // T2, T3: what was so on one day says little of another; only a toll that has not moved is the same toll.
    let one_day = here.summary.published == there.summary.published;
    match course(here, there) {
        Course::Varies if !one_day => return false,
        Course::Grows if !one_day && here.claim.modality != Modality::Planned => {
            return says_as_much(there, here) && says_as_much(here, there);
        }
        _ => {}
    }
    says_as_much(there, here)
}

/// Whether all that `there` leaves open is left open by `here`, or it leaves little open.
fn says_as_much(there: Side, here: Side) -> bool {
    let fits = |there: &Extent, here: &Extent| is_close(there) || here.low <= there.low && there.high <= here.high;
    match (&there.claim.frame.value, &here.claim.frame.value) {
        (Some(ValueKind::Number(there)), Some(ValueKind::Number(here)))
        | (Some(ValueKind::Percent(there)), Some(ValueKind::Percent(here)))
        | (Some(ValueKind::Duration(there)), Some(ValueKind::Duration(here)))
        | (Some(ValueKind::Money { amount: there, .. }), Some(ValueKind::Money { amount: here, .. })) => {
            fits(there, here)
        }
        (Some(ValueKind::When(there)), Some(ValueKind::When(here))) => {
            match (there.days_near(here), here.days_near(there)) {
                (Some(there), Some(here)) => here.0 <= there.0 && there.1 <= here.1,
                // Both name a time of one day.
                _ => true,
            }
        }
        _ => true,
    }
}

/// Whether the figure is one, or about one: "about 80", not "dozens", "up to 80" or "more than 80".
fn is_close(extent: &Extent) -> bool {
    extent.exact || extent.high - extent.low <= (0.5 * extent.middle().abs()).max(2.0)
}

/// Groups that grow together: what shares a name is one.
#[derive(Debug, Default)]
struct Origins {
    /// The group that each group has gone into, itself if into none.
    into: Vec<usize>,
    of_name: HashMap<String, usize>,
}

impl Origins {
    fn add(&mut self, names: Vec<String>) {
        let new = self.into.len();
        self.into.push(new);
        for name in names {
            let known = *self.of_name.entry(name).or_insert(new);
            let (root, own) = (self.root(known), self.root(new));
            self.into[own] = root;
        }
    }

    fn root(&mut self, mut group: usize) -> usize {
        while self.into[group] != group {
            self.into[group] = self.into[self.into[group]];
            group = self.into[group];
        }
        group
    }

    fn count(&self) -> usize {
        self.into.iter().enumerate().filter(|(group, into)| group == *into).count()
    }
}
