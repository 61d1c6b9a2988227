//! Which articles of one story go back to one agency or site.

use crate::nlp::fold::fold_name;

use super::kinship::Kinship;
use super::{ArticleId, Index, Summary};

impl Index {
    /// The place that this article's story was taken from, and the other articles that tell the story and have it from
    /// there too. Two articles of one outlet are no news; one of them must say that it was taken from there.
    pub fn common_origin(&self, id: &ArticleId) -> Option<(&str, Vec<ArticleId>)> {
        let here = self.summary(id)?;
        let own = origin(here)?;
        let key = fold_name(own);
        let is_shared = |there: &Summary| {
            (here.origin.is_some() || there.origin.is_some())
                && origin(there).is_some_and(|other| fold_name(other) == key)
                && Kinship::of(here, there).is_kin()
        };
        let others = self.articles().filter(|(other, there)| *other != id && is_shared(there));
        Some((own, others.map(|(other, _)| other.clone()).collect()))
    }
}

/// Whom the article has its story from, else who published it.
fn origin(summary: &Summary) -> Option<&str> {
    summary.origin.as_deref().or(summary.outlet.as_deref())
}
