//! Semantic tokens as the protocol has them: all, those of a range, or what has changed since they were last asked for.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::entity::EntityType;
use crate::ide::{self, TokenKind};
use crate::index::ArticleId;

use super::server::Server;
use super::state::World;

/// The standard type that themes colour; several types of names share one.
pub(super) const fn colour(kind: TokenKind) -> SemanticTokenType {
    let name = match kind {
        TokenKind::Name { kind, .. } => kind,
        TokenKind::Source => return SemanticTokenType::PARAMETER,
        TokenKind::Cue => return SemanticTokenType::KEYWORD,
        TokenKind::Quotation => return SemanticTokenType::STRING,
    };
    match name {
        EntityType::Person => SemanticTokenType::CLASS,
        EntityType::Org => SemanticTokenType::INTERFACE,
        EntityType::Gpe | EntityType::Loc | EntityType::Fac => SemanticTokenType::NAMESPACE,
        EntityType::Event => SemanticTokenType::EVENT,
        EntityType::Norp => SemanticTokenType::ENUM,
        EntityType::Law => SemanticTokenType::STRUCT,
        EntityType::Product => SemanticTokenType::TYPE,
    }
}

/// The modifier that says the type exactly, for those who colour by it.
pub(super) const fn exact(kind: EntityType) -> &'static str {
    match kind {
        EntityType::Person => "person",
        EntityType::Org => "organisation",
        EntityType::Gpe => "country",
        EntityType::Loc => "place",
        EntityType::Fac => "building",
        EntityType::Event => "event",
        EntityType::Norp => "people",
        EntityType::Law => "law",
        EntityType::Product => "product",
    }
}

/// One token type per entry, in the legend's order.
pub(super) const TYPES: [SemanticTokenType; 10] = [
    SemanticTokenType::CLASS,
    SemanticTokenType::INTERFACE,
    SemanticTokenType::NAMESPACE,
    SemanticTokenType::EVENT,
    SemanticTokenType::ENUM,
    SemanticTokenType::STRUCT,
    SemanticTokenType::TYPE,
    SemanticTokenType::PARAMETER,
    SemanticTokenType::KEYWORD,
    SemanticTokenType::STRING,
];

/// The modifiers behind the ones for types of names, in the legend's order.
const MODIFIERS: [SemanticTokenModifier; 4] = [
    SemanticTokenModifier::DECLARATION,
    SemanticTokenModifier::new("source"),
    SemanticTokenModifier::new("cue"),
    SemanticTokenModifier::new("quotation"),
];

pub(super) fn options() -> SemanticTokensOptions {
    let exact = EntityType::ALL.map(|kind| SemanticTokenModifier::new(exact(kind)));
    SemanticTokensOptions {
        legend: SemanticTokensLegend {
            token_types: TYPES.to_vec(),
            token_modifiers: exact.into_iter().chain(MODIFIERS).collect(),
        },
        range: Some(true),
        full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
        ..Default::default()
    }
}

/// What the token is, exactly: one bit per modifier of the legend.
pub(super) fn modifiers(token: ide::SemanticToken) -> u32 {
    const NAMES: usize = EntityType::ALL.len();
    let (own, introduction) = match token.kind {
        TokenKind::Name { kind, introduction } => {
            (EntityType::ALL.iter().position(|other| *other == kind).unwrap_or_default(), introduction)
        }
        TokenKind::Source => (NAMES + 1, false),
        TokenKind::Cue => (NAMES + 2, false),
        TokenKind::Quotation => (NAMES + 3, false),
    };
    1 << own | u32::from(introduction) << NAMES | u32::from(token.source) << (NAMES + 1)
}

pub(super) fn full(
    server: &Arc<Server>,
    uri: Uri,
) -> impl Future<Output = Result<Option<SemanticTokensResult>>> + Send + use<> {
    let last = server.clone();
    server.ask(&uri.clone(), move |question| {
        let data = question.tokens(None);
        let result_id = last.last_tokens.remember(uri, data.clone());
        Ok(SemanticTokens { result_id: Some(result_id), data }.into())
    })
}

pub(super) fn delta(
    server: &Arc<Server>,
    uri: Uri,
    previous: String,
) -> impl Future<Output = Result<Option<SemanticTokensFullDeltaResult>>> + Send + use<> {
    let last = server.clone();
    server.ask(&uri.clone(), move |question| {
        let data = question.tokens(None);
        let before = last.last_tokens.of(&uri).filter(|(id, _)| *id == previous);
        let result_id = Some(last.last_tokens.remember(uri, data.clone()));
        Ok(match before {
            Some((_, before)) => SemanticTokensDelta { result_id, edits: difference(&before, &data) }.into(),
            None => SemanticTokens { result_id, data }.into(),
        })
    })
}

pub(super) fn range(
    server: &Arc<Server>,
    uri: Uri,
    range: Range,
) -> impl Future<Output = Result<Option<SemanticTokensRangeResult>>> + Send + use<> {
    server.ask(&uri, move |question| {
        let data = question.tokens(Some(question.span(range)));
        Ok(SemanticTokens { result_id: None, data }.into())
    })
}

/// What the open articles' tokens are, hashed.
pub(super) fn of_open_articles(world: &World) -> HashMap<ArticleId, u64> {
    let hashed = |id: &ArticleId| {
        let mut hasher = DefaultHasher::new();
        for token in ide::semantic_tokens(&world.snapshot, id, None) {
            token.hash(&mut hasher);
        }
        (id.clone(), hasher.finish())
    };
    world.open.keys().map(hashed).collect()
}

/// The tokens that clients were last told of, by article.
#[derive(Debug, Default)]
pub(super) struct LastTokens(Mutex<HashMap<Uri, (String, Vec<SemanticToken>)>>);

impl LastTokens {
    fn of(&self, uri: &Uri) -> Option<(String, Vec<SemanticToken>)> {
        self.lock().get(uri).cloned()
    }

    /// Equal tokens have equal ids.
    fn remember(&self, uri: Uri, tokens: Vec<SemanticToken>) -> String {
        let mut hasher = DefaultHasher::new();
        for token in &tokens {
            let SemanticToken { delta_line, delta_start, length, token_type, token_modifiers_bitset } = token;
            (delta_line, delta_start, length, token_type, token_modifiers_bitset).hash(&mut hasher);
        }
        let id = format!("{:016x}", hasher.finish());
        self.lock().insert(uri, (id.clone(), tokens));
        id
    }

    pub(super) fn forget(&self, uri: &Uri) {
        self.lock().remove(uri);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uri, (String, Vec<SemanticToken>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One edit that makes `new` of `old`, or none. The protocol counts integers, five to a token.
fn difference(old: &[SemanticToken], new: &[SemanticToken]) -> Vec<SemanticTokensEdit> {
    const INTEGERS: usize = 5;
    let before = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[before..], &new[before..]);
    let after = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let (gone, come) = (old.len() - after, &new[..new.len() - after]);
    if gone == 0 && come.is_empty() {
        return Vec::new();
    }
    let integers = |tokens: usize| u32::try_from(tokens * INTEGERS).unwrap_or(u32::MAX);
    let data = (!come.is_empty()).then(|| come.to_vec());
    vec![SemanticTokensEdit { start: integers(before), delete_count: integers(gone), data }]
}
