//! The entities of all articles together, numbered.

use std::collections::{BTreeSet, HashMap};

use crate::cli::load::Loaded;
use crate::corpus::Document;
use crate::entity::{Entity, EntityType};
use crate::ide::{self, Location};
use crate::index::EntityRef;

/// Which entities of different articles are one.
pub struct Links {
    ids: HashMap<EntityRef, usize>,
    pub entities: Vec<LinkedEntity>,
}

/// Someone or something that one or more articles name.
pub struct LinkedEntity {
    /// The fullest name in any article.
    pub name: String,
    pub kind: EntityType,
    pub aliases: BTreeSet<String>,
    /// Where it is introduced best.
    pub definition: Option<Location>,
    pub articles: usize,
}

impl Links {
    /// Numbers entities from 1 in the order in which the articles name them.
    pub fn of(loaded: &Loaded) -> Links {
        let mut links = Links { ids: HashMap::new(), entities: Vec::new() };
        for document in loaded.documents() {
            for (index, entity) in document.reading().entities.all.iter().enumerate() {
                let here = EntityRef { article: document.id.clone(), entity: index };
                if !links.ids.contains_key(&here) {
                    for same in loaded.snapshot.index.same_entity(&here).into_iter().chain([here.clone()]) {
                        links.ids.entry(same).or_insert(links.entities.len() + 1);
                    }
                    let kind = loaded.snapshot.index.entity_type(&here).unwrap_or(entity.kind);
                    links.entities.push(LinkedEntity::new(entity, kind, definition(loaded, document, entity)));
                }
                if let Some(linked) = links.ids.get(&here).and_then(|id| links.entities.get_mut(id - 1)) {
                    linked.add(entity);
                }
            }
        }
        for linked in &mut links.entities {
            linked.aliases.remove(&linked.name);
        }
        links
    }

    /// The number of an article's entity.
    pub fn id(&self, document: &Document, entity: usize) -> Option<usize> {
        self.ids.get(&EntityRef { article: document.id.clone(), entity }).copied()
    }

    /// The type that all articles together give to an article's entity.
    pub fn kind(&self, document: &Document, entity: usize) -> Option<EntityType> {
        self.entities.get(self.id(document, entity)? - 1).map(|linked| linked.kind)
    }
}

impl LinkedEntity {
    fn new(entity: &Entity, kind: EntityType, definition: Option<Location>) -> LinkedEntity {
        let name = entity.name.clone();
        LinkedEntity { name, kind, aliases: BTreeSet::new(), definition, articles: 0 }
    }

    /// Takes in what one more article has about it.
    fn add(&mut self, entity: &Entity) {
        self.articles += 1;
        self.aliases.extend(entity.aliases.iter().chain(&entity.acronym).cloned());
        self.aliases.insert(entity.name.clone());
        if entity.name.len() > self.name.len() {
            self.name = entity.name.clone();
        }
    }
}

/// Where the server takes those who ask for the entity's definition; else its introduction in the article itself.
fn definition(loaded: &Loaded, document: &Document, entity: &Entity) -> Option<Location> {
    let reading = document.reading();
    let introduction = reading.entities.mentions.get(entity.introduction)?;
    let span = reading.article.to_source(introduction.span);
    let best = ide::definition(&loaded.snapshot, &document.id, span.start).into_iter().next();
    Some(best.map_or(Location { article: document.id.clone(), span }, |definition| definition.target))
}
