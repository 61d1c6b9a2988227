//! Questions about many citations of one article at once.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use crate::corpus::{Document, Snapshot};
use crate::entity::Mention;
use crate::index::{ArticleId, Index, Summary};
use crate::nlp::fold::fold_name;

use super::{is_later, meant, name, reads_like_outlet, reporting};

/// The outlets that one article cites.
pub(in crate::ide) struct Citations<'a> {
    snapshot: &'a Snapshot,
    document: &'a Document,
    own: Option<String>,
    reporting: FxHashSet<usize>,
    /// The names that tell what it is about, once somebody asks.
    names: OnceCell<FxHashSet<&'a str>>,
}

impl<'a> Citations<'a> {
    pub fn of(snapshot: &'a Snapshot, document: &'a Document) -> Citations<'a> {
        let own = document.reading().article.metadata.outlet.as_ref().map(|outlet| fold_name(&outlet.value));
        Citations { snapshot, document, own, reporting: reporting(document), names: OnceCell::new() }
    }

    /// Whether the mention names an outlet whose report is gone by.
    pub fn is_one(&self, mention: &Mention) -> bool {
        !mention.nominal
            && reads_like_outlet(self.document, mention, &self.reporting)
            && self.own.as_ref() != Some(&name(self.snapshot, self.document, mention))
    }

    /// The article that is meant, among those of the outlet that the mention names.
    pub fn article(&self, mention: &Mention) -> Option<ArticleId> {
        let articles: Vec<ArticleId> = self.others(&name(self.snapshot, self.document, mention)).cloned().collect();
        meant(self.snapshot, self.document, mention, &articles)
    }

    /// Whether there is such an article, with less work.
    pub fn leads(&self, mention: &Mention) -> bool {
        let outlet = name(self.snapshot, self.document, mention);
        if mention.nominal || self.own.as_ref() == Some(&outlet) {
            return false;
        }
        let index: &'a Index = &self.snapshot.index;
        let Some(here) = index.summary(&self.document.id) else { return false };
        let own = here.entities.get(mention.entity).and_then(|entity| entity.keys.first()).map(String::as_str);
        let is_meant = |there: &Summary| {
            let about = self.names.get_or_init(|| names(here).collect());
            let is_common = |name: &&str| Some(*name) != own && about.contains(*name);
            !is_later(there, here) && names(there).any(|name| is_common(&name))
        };
        self.others(&outlet).any(|id| index.summary(id).is_some_and(|there| is_meant(there)))
    }

    /// The outlet's articles, the citing one aside.
    fn others(&self, outlet: &str) -> impl Iterator<Item = &ArticleId> {
        self.snapshot.index.of_outlet(outlet).filter(|id| **id != self.document.id)
    }
}

fn names(summary: &Summary) -> impl Iterator<Item = &str> {
    summary.entities.iter().filter_map(|entity| entity.keys.first()).map(String::as_str)
}
