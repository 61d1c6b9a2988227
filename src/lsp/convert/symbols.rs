//! Symbols of an article and of the whole folder.

use serde::{Deserialize, Serialize};
use serde_json::json;
use tower_lsp::ls_types::*;

use crate::entity::EntityType;
use crate::ide;
use crate::index::{ArticleId, EntityRef};
use crate::lsp::server::Question;
use crate::lsp::state::World;

use super::location;

impl Question<'_> {
    pub(in crate::lsp) fn symbols(&self, uri: &Uri, symbols: Vec<ide::DocumentSymbol>) -> DocumentSymbolResponse {
        if self.world.abilities.symbol_tree {
            return DocumentSymbolResponse::Nested(
                symbols.into_iter().map(|symbol| self.symbol_tree(symbol)).collect(),
            );
        }
        let mut flat = Vec::new();
        self.flatten(uri, symbols, None, &mut flat);
        DocumentSymbolResponse::Flat(flat)
    }

    #[allow(deprecated, reason = "the type has a field of an older protocol")]
    fn symbol_tree(&self, symbol: ide::DocumentSymbol) -> DocumentSymbol {
        let children: Vec<_> = symbol.children.into_iter().map(|child| self.symbol_tree(child)).collect();
        DocumentSymbol {
            name: symbol.name,
            detail: symbol.detail,
            kind: symbol_kind(symbol.kind),
            tags: None,
            deprecated: None,
            range: self.range(symbol.span.join(symbol.focus)),
            selection_range: self.range(symbol.focus),
            children: (!children.is_empty()).then_some(children),
        }
    }

    fn flatten(
        &self,
        uri: &Uri,
        symbols: Vec<ide::DocumentSymbol>,
        container: Option<&str>,
        flat: &mut Vec<SymbolInformation>,
    ) {
        for symbol in symbols {
            let location = Location { uri: uri.clone(), range: self.range(symbol.span) };
            flat.push(symbol_information(symbol.name.clone(), symbol_kind(symbol.kind), location, container));
            self.flatten(uri, symbol.children, Some(&symbol.name), flat);
        }
    }
}

/// Each with its place, or with its article alone where the client asks for the place later.
pub(in crate::lsp) fn workspace_symbols(world: &World, symbols: Vec<&ide::WorkspaceSymbol>) -> WorkspaceSymbolResponse {
    if !world.abilities.symbol_places_later {
        let symbols = symbols.into_iter().filter_map(|symbol| {
            let location = location(world, &symbol.location)?;
            let container = symbol.container.as_deref();
            Some(symbol_information(symbol.name.clone(), entity_kind(symbol.kind), location, container))
        });
        return WorkspaceSymbolResponse::Flat(symbols.collect());
    }
    let symbols = symbols.into_iter().filter_map(|symbol| {
        Some(WorkspaceSymbol {
            location: OneOf::Right(WorkspaceLocation { uri: world.uri(&symbol.location.article)? }),
            data: Some(json!(Kept::of(&symbol.entity))),
            kind: entity_kind(symbol.kind),
            container_name: symbol.container.clone(),
            name: symbol.name.clone(),
            tags: None,
        })
    });
    WorkspaceSymbolResponse::Nested(symbols.collect())
}

/// The entity behind a symbol without a place.
pub(in crate::lsp) fn entity_of_symbol(symbol: &WorkspaceSymbol) -> Option<EntityRef> {
    let Kept { article, entity } = Kept::deserialize(symbol.data.as_ref()?).ok()?;
    Some(EntityRef { article: ArticleId(article.into()), entity })
}

/// The symbol with its place; as it is where that is not there any more.
pub(in crate::lsp) fn resolved_symbol(
    world: &World,
    place: Option<ide::Location>,
    symbol: WorkspaceSymbol,
) -> WorkspaceSymbol {
    match place.and_then(|place| location(world, &place)) {
        Some(location) => WorkspaceSymbol { location: OneOf::Left(location), ..symbol },
        None => symbol,
    }
}

/// What the client keeps of a symbol until it wants its place.
#[derive(Serialize, Deserialize)]
struct Kept {
    article: String,
    entity: usize,
}

impl Kept {
    fn of(entity: &EntityRef) -> Kept {
        Kept { article: entity.article.0.to_string(), entity: entity.entity }
    }
}

fn symbol_kind(kind: ide::SymbolKind) -> SymbolKind {
    match kind {
        ide::SymbolKind::Headline => SymbolKind::FILE,
        ide::SymbolKind::Heading => SymbolKind::NAMESPACE,
        ide::SymbolKind::Source => SymbolKind::INTERFACE,
        ide::SymbolKind::Statement => SymbolKind::STRING,
        ide::SymbolKind::Entity(kind) => entity_kind(kind),
    }
}

pub(super) fn entity_kind(kind: EntityType) -> SymbolKind {
    match kind {
        EntityType::Person => SymbolKind::CLASS,
        EntityType::Org => SymbolKind::MODULE,
        EntityType::Gpe | EntityType::Loc | EntityType::Fac => SymbolKind::NAMESPACE,
        EntityType::Event => SymbolKind::EVENT,
        EntityType::Norp => SymbolKind::ENUM,
        EntityType::Law => SymbolKind::STRUCT,
        EntityType::Product => SymbolKind::OBJECT,
    }
}

#[allow(deprecated, reason = "the type has a field of an older protocol")]
fn symbol_information(
    name: String,
    kind: SymbolKind,
    location: Location,
    container: Option<&str>,
) -> SymbolInformation {
    let container_name = container.map(str::to_owned);
    SymbolInformation { name, kind, tags: None, deprecated: None, location, container_name }
}
