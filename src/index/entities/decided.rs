//! What analysts decide about names, in the summaries of the articles for which it counts.

use crate::entity::{EntityType, Footing};
use crate::nlp::fold::{fold, fold_name};

use super::keys::Family;
use super::{EntitySummary, types};

/// Who is who, where names do not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    name: String,
    kind: Option<EntityType>,
    /// Other names that mean the same.
    aliases: Vec<String>,
    /// Names that look alike and mean somebody else.
    not: Vec<String>,
    /// The name and its aliases, and those of others, as they are compared: every reading does that.
    folded: Vec<String>,
    folded_not: Vec<String>,
}

impl EntitySummary {
    /// Follows the first naming that has the entity's name.
    pub(in crate::index) fn decide(&mut self, namings: &[Naming]) {
        let name = fold_name(&self.name);
        let Some(naming) = namings.iter().find(|naming| naming.names(&name)) else { return };
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
    pub fn new(name: &str, kind: Option<EntityType>, aliases: &[String], not: &[String]) -> Naming {
        let folded = |names: &[String]| names.iter().map(|name| fold_name(name)).collect();
        let (mut names, folded_not): (Vec<String>, Vec<String>) = (folded(aliases), folded(not));
        names.push(fold_name(name));
        let (aliases, not) = (aliases.to_owned(), not.to_owned());
        Naming { name: name.to_owned(), kind, aliases, not, folded: names, folded_not }
    }

    /// Whether it is about whoever bears the name, which is folded.
    fn names(&self, name: &String) -> bool {
        self.folded.contains(name) && !self.folded_not.contains(name)
    }
}
