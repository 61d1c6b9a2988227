//! What the tests of the index share: small articles, and the index that is patched beside the one from scratch.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{ArticleId, Index, Summary};
use crate::article::{Format, Given};
use crate::reading::Reading;

pub fn id(name: &str) -> ArticleId {
    ArticleId(name.into())
}

pub fn summary(text: &str) -> Arc<Summary> {
    Arc::new(Summary::of(&Reading::of(text, Format::Text, &Given::default())))
}

/// An index of articles, by their names and texts.
pub fn index<'a>(articles: impl IntoIterator<Item = (&'a str, &'a str)>) -> Index {
    let mut index = Index::default();
    for (name, text) in articles {
        index.insert(&id(name), summary(text));
    }
    index
}

/// One index patched by edit after edit, one built from scratch of what the edits leave.
pub struct Patched {
    pub patched: Index,
    pub fresh: Index,
    pub articles: Vec<ArticleId>,
}

/// An edit gives an article another text, or takes it out.
pub fn patch<'a>(edits: impl IntoIterator<Item = (&'a str, Option<String>)>) -> Patched {
    let mut patched = Index::default();
    let mut last = BTreeMap::new();
    for (article, text) in edits {
        match text {
            Some(text) => {
                patched.insert(&id(article), summary(&text));
                last.insert(article, text);
            }
            None => {
                patched.remove(&id(article));
                last.remove(article);
            }
        }
    }
    let fresh = index(last.iter().map(|(article, text)| (*article, text.as_str())));
    Patched { patched, fresh, articles: last.keys().map(|article| id(article)).collect() }
}
