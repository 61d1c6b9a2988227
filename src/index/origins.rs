//! Which articles are of one outlet, and which of one story go back to one agency or site.

use super::kinship::Kinship;
use super::{ArticleId, Index, Summary};

impl Index {
    /// The articles of the outlet of that name, as [`fold_name`] has it.
    ///
    /// [`fold_name`]: crate::nlp::fold::fold_name
    pub fn of_outlet(&self, name: &str) -> impl Iterator<Item = &ArticleId> {
        self.outlets.under(name)
    }

    /// The articles that were taken from the agency or site of that name, likewise.
    pub fn taken_from(&self, name: &str) -> impl Iterator<Item = &ArticleId> {
        let is_taken = |id: &&ArticleId| self.summary(id).is_some_and(|summary| summary.origin.is_some());
        self.origins.under(name).filter(is_taken)
    }

    /// The place that this article's story was taken from, and the other articles that tell the story and have it from
    /// there too. Two articles of one outlet are no news; one of them must say that it was taken from there.
    pub fn common_origin(&self, id: &ArticleId) -> Option<(&str, Vec<ArticleId>)> {
        let here = self.summary(id)?;
        let own = here.origin.as_deref().or(here.outlet.as_deref())?;
        let is_shared =
            |there: &Summary| (here.origin.is_some() || there.origin.is_some()) && Kinship::of(here, there).is_kin();
        let sharing = self.origins.under(here.origin_key.as_ref()?).filter(|other| *other != id);
        let others = sharing.filter(|other| self.summary(other).is_some_and(|there| is_shared(there)));
        Some((own, others.cloned().collect()))
    }
}
