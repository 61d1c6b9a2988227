//! Which articles of one story go back to one agency or site.

use crate::nlp::fold::fold_name;

use super::claims::are_kin;
use super::{ArticleId, Index, Summary};

impl Index {
    /// The other articles that tell this one's story and have it from the same place, each with that place's name. Two
    /// articles of one outlet are no news; one of them must say that it was taken from there.
    pub fn common_origin(&self, id: &ArticleId) -> Vec<(String, ArticleId)> {
        let Some(here) = self.summary(id) else { return Vec::new() };
        let Some(own) = origin(here) else { return Vec::new() };
        let key = fold_name(own);
        let is_shared = |there: &Summary| {
            (here.origin.is_some() || there.origin.is_some())
                && origin(there).is_some_and(|other| fold_name(other) == key)
                && are_kin(here, there)
        };
        let others = self.articles().filter(|(other, there)| *other != id && is_shared(there));
        others.map(|(other, _)| (own.to_owned(), other.clone())).collect()
    }
}

/// Whom the article has its story from, else who published it.
fn origin(summary: &Summary) -> Option<&str> {
    summary.origin.as_deref().or(summary.outlet.as_deref())
}
