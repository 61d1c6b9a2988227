//! What analysts decide about names, in the summaries of the articles for which it counts.

use crate::entity::{EntityType, Footing};
use crate::nlp::fold::{fold, fold_name};

use super::keys::Family;
use super::{EntitySummary, types};

/// Who is who, where names do not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    pub name: String,
    pub kind: Option<EntityType>,
    /// Other names that mean the same.
    pub aliases: Vec<String>,
    /// Names that look alike and mean somebody else.
    pub not: Vec<String>,
}

impl EntitySummary {
    /// Follows the first naming that has the entity's name.
    pub(in crate::index) fn decide(&mut self, namings: &[Naming]) {
        let Some(naming) = namings.iter().find(|naming| naming.names(self)) else { return };
        let family = Family::of(self.kind);
        self.kind = naming.kind.unwrap_or(self.kind);
        let decided = Family::of(self.kind);
        // Its name is the decided one from here on, so that all that bear an alias meet under it.
        self.name.clone_from(&naming.name);
        self.footing = Footing::Decided;
        self.is_metonym = false;
        self.folded = fold(&self.name);
        self.any_type = types::any_type(&self.name);
        let full = decided.key(&naming.name);
        if decided != family {
            self.keys.clear();
        }
        self.keys.extend(naming.aliases.iter().map(|alias| decided.key(alias)));
        let others: Vec<String> = naming.not.iter().map(|name| decided.key(name)).collect();
        self.keys.retain(|key| *key != full && !others.contains(key));
        self.keys.sort();
        self.keys.dedup();
        self.keys.insert(0, full);
    }
}

impl Naming {
    fn names(&self, entity: &EntitySummary) -> bool {
        let is = |name: &String| same(name, &entity.name);
        (is(&self.name) || self.aliases.iter().any(is)) && !self.not.iter().any(is)
    }
}

fn same(one: &str, other: &str) -> bool {
    fold_name(one) == fold_name(other)
}
