//! Semantic tokens.

use tower_lsp::ls_types::*;

use crate::ide;
use crate::lsp::server::Question;
use crate::lsp::tokens::{self, TYPES};
use crate::text::Span;

impl Question<'_> {
    /// The tokens of the article, or of a stretch of it, each placed from the one before.
    pub(in crate::lsp) fn tokens(&self, within: Option<Span>) -> Vec<SemanticToken> {
        let mut last = Position::default();
        let tokens = ide::semantic_tokens(&self.world.snapshot, self.id(), within).into_iter();
        let token = |token: ide::SemanticToken| {
            let Range { start, end } = self.range(token.span);
            let delta_line = start.line - last.line;
            let delta_start = start.character - if delta_line == 0 { last.character } else { 0 };
            last = start;
            SemanticToken {
                delta_line,
                delta_start,
                length: end.character - start.character,
                token_type: index(&TYPES, &tokens::colour(token.kind)),
                token_modifiers_bitset: tokens::modifiers(token),
            }
        };
        tokens.map(token).collect()
    }
}

fn index<T: PartialEq>(all: &[T], one: &T) -> u32 {
    all.iter().position(|other| other == one).and_then(|index| u32::try_from(index).ok()).unwrap_or_default()
}
