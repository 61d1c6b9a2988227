//! A number for every article, which is compared and looked up faster than its name.

use std::sync::Arc;

use rpds::{RedBlackTreeMapSync, VectorSync};

use super::{ArticleId, Summary};

/// An article that left keeps its number, should it come back.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    numbers: RedBlackTreeMapSync<ArticleId, u32>,
    articles: VectorSync<(ArticleId, Option<Arc<Summary>>)>,
}

impl Numbers {
    /// The article's number; a new article gets the next one.
    pub fn number(&mut self, id: &ArticleId) -> u32 {
        if let Some(&number) = self.numbers.get(id) {
            return number;
        }
        let number = u32::try_from(self.articles.len()).expect("no folder holds four billion articles");
        self.numbers.insert_mut(id.clone(), number);
        self.articles.push_back_mut((id.clone(), None));
        number
    }

    /// Sets or takes out what is known of an article, and gives what was.
    pub fn set(&mut self, number: u32, summary: Option<Arc<Summary>>) -> Option<Arc<Summary>> {
        let (_, known) = self.articles.get_mut(number as usize)?;
        std::mem::replace(known, summary)
    }

    pub fn summary(&self, id: &ArticleId) -> Option<&Arc<Summary>> {
        let (_, summary) = self.article(*self.numbers.get(id)?)?;
        Some(summary)
    }

    pub fn numbered(&self, id: &ArticleId) -> Option<(u32, &Summary)> {
        let number = *self.numbers.get(id)?;
        Some((number, self.article(number)?.1))
    }

    pub fn article(&self, number: u32) -> Option<(&ArticleId, &Arc<Summary>)> {
        let (id, summary) = self.articles.get(number as usize)?;
        Some((id, summary.as_ref()?))
    }

    /// All articles, in order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&ArticleId, &Arc<Summary>)> {
        self.numbers.values().filter_map(|&number| self.article(number))
    }
}
