//! Who is who while articles are compared: worked out once for every entity, however often it is asked for.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{ArticleId, EntityRef, Index, Resolver, Summary};

/// The identities of entities, as far as somebody has asked for them.
pub(super) struct Identities<'a> {
    /// One for all, since it keeps what it finds out about a name that a thousand articles bear.
    resolver: Resolver<'a>,
    known: RefCell<FxHashMap<Place, Option<Rc<str>>>>,
}

/// An entity, by where its article's summary lies, which stays while the index is borrowed, and its index there.
type Place = (*const Summary, usize);

/// An article whose entities are asked for.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub article: &'a ArticleId,
    pub summary: &'a Summary,
}

impl<'a> Identities<'a> {
    pub fn new(index: &'a Index) -> Identities<'a> {
        Identities { resolver: Resolver::new(index), known: RefCell::default() }
    }

    /// Whether two sides' entities are one.
    pub fn same<'s>(&self, a: impl Into<Side<'s>>, entity: usize, b: impl Into<Side<'s>>, other: usize) -> bool {
        let (a, b) = (a.into(), b.into());
        if a.article == b.article {
            return entity == other;
        }
        // A name alone may be taken for a place here and for a body there.
        if a.name(entity) == b.name(other) {
            return true;
        }
        let people = a.summary.entities.get(entity).zip(b.summary.entities.get(other));
        if people.is_some_and(|(one, other)| one.is_people_of(other)) {
            return true;
        }
        let identity = self.identity(a, entity);
        identity.is_some() && identity == self.identity(b, other)
    }

    fn identity(&self, side: Side, entity: usize) -> Option<Rc<str>> {
        let key = (std::ptr::from_ref(side.summary), entity);
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        let identity = self.resolver.identity(&EntityRef { article: side.article.clone(), entity }).map(Rc::from);
        self.known.borrow_mut().insert(key, identity.clone());
        identity
    }
}

impl<'a> Side<'a> {
    fn name(self, entity: usize) -> Option<&'a str> {
        self.summary.entities.get(entity).map(|entity| entity.name.as_str())
    }
}
