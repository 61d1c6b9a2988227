//! Who is who while claims are compared: worked out once for every entity, however many claims name it.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::index::{EntityRef, Index, Resolver};

use super::Side;

/// The identities of entities, as far as somebody has asked for them.
pub(super) struct Identities<'a> {
    /// One for all, since it keeps what it finds out about a name that a thousand articles bear.
    resolver: Resolver<'a>,
    known: RefCell<FxHashMap<EntityRef, Option<String>>>,
}

impl<'a> Identities<'a> {
    pub fn new(index: &'a Index) -> Identities<'a> {
        Identities { resolver: Resolver::new(index), known: RefCell::default() }
    }

    /// Whether two sides' entities are one.
    pub fn same(&self, a: Side, entity: usize, b: Side, other: usize) -> bool {
        if a.article == b.article {
            return entity == other;
        }
        // A name alone may be taken for a place here and for a body there.
        if name(a, entity) == name(b, other) {
            return true;
        }
        let (here, there) = (self.look_up(a, entity), self.look_up(b, other));
        let known = self.known.borrow();
        let identity = known.get(&here).and_then(Option::as_ref);
        identity.is_some() && identity == known.get(&there).and_then(Option::as_ref)
    }

    /// Makes the entity known.
    fn look_up(&self, side: Side, entity: usize) -> EntityRef {
        let entity = EntityRef { article: side.article.clone(), entity };
        if !self.known.borrow().contains_key(&entity) {
            let identity = self.resolver.identity(&entity);
            self.known.borrow_mut().insert(entity.clone(), identity);
        }
        entity
    }
}

fn name<'a>(side: Side<'a>, entity: usize) -> Option<&'a str> {
    side.summary.entities.get(entity).map(|entity| entity.name.as_str())
}
