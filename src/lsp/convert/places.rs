//! Lenses, and the command that shows places.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tower_lsp::ls_types::*;

use crate::ide::{Lens, LensPlace};
use crate::lsp::commands::SHOW_PLACES;
use crate::lsp::server::Question;
use crate::lsp::state::World;

use super::location;

/// A place to be shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::lsp) struct Place {
    pub uri: Uri,
    pub range: Range,
    /// Whose words they are, for an editor that can show messages only.
    #[serde(default)]
    pub label: String,
}

#[derive(Deserialize)]
struct Arguments {
    places: Vec<Place>,
}

/// What the client keeps of a lens until it wants its words.
#[derive(Serialize, Deserialize)]
struct Kept {
    article: Uri,
}

/// The command that shows these places.
pub(in crate::lsp) fn command(world: &World, title: String, places: &[LensPlace]) -> Command {
    let place = |place: &LensPlace| {
        let Location { uri, range } = location(world, &place.location)?;
        Some(Place { uri, range, label: place.label.clone() })
    };
    let places: Vec<Place> = places.iter().filter_map(place).collect();
    Command { title, command: SHOW_PLACES.to_owned(), arguments: Some(vec![json!({ "places": places })]) }
}

/// The places in the command's argument; else what is wrong with it.
pub(in crate::lsp) fn places(argument: &Value) -> Result<Vec<Place>, String> {
    Arguments::deserialize(argument).map(|given| given.places).map_err(|error| error.to_string())
}

/// Where lenses stand; their words are for [`resolved_lens`].
pub(in crate::lsp) fn lenses(question: &Question<'_>, lenses: &[Lens], article: &Uri) -> Vec<CodeLens> {
    let kept = json!(Kept { article: article.clone() });
    let lens = |lens: &Lens| CodeLens {
        range: first_line(question.range(lens.span)),
        command: None,
        data: Some(kept.clone()),
    };
    lenses.iter().map(lens).collect()
}

/// The article that a lens stands in.
pub(in crate::lsp) fn article_of_lens(lens: &CodeLens) -> Option<Uri> {
    Some(Kept::deserialize(lens.data.as_ref()?).ok()?.article)
}

/// The lens with the words and the command of the one that stands on its line now; as it is where none does any more.
pub(in crate::lsp) fn resolved_lens(question: &Question<'_>, now: Option<Lens>, lens: CodeLens) -> CodeLens {
    match now {
        Some(now) => CodeLens { command: Some(command(question.world, now.title, &now.places)), ..lens },
        None => lens,
    }
}

/// A lens belongs to one line.
fn first_line(range: Range) -> Range {
    if range.start.line == range.end.line { range } else { Range { start: range.start, end: range.start } }
}
