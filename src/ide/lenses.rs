//! Code lenses: above a paragraph, how its claims stand with the other articles.

use crate::corpus::{Document, Snapshot};
use crate::index::{ArticleId, ClaimRef};
use crate::text::{CancellationToken, Cancelled, Span, one_line};

use super::standing::{self, Standing};
use super::{Location, entities};

/// What stands above a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// The words of the line's first claim that others have something to say about.
    pub span: Span,
    /// "3 sources, 2 origins · 1 disagrees"
    pub title: String,
    /// The others' places, those that state it otherwise first.
    pub places: Vec<LensPlace>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LensPlace {
    pub location: Location,
    /// Whose words they are: "The Valley Post, 3 June 2031: “52 homes”".
    pub label: String,
}

/// The most claims of one line that are told apart.
const CLAIMS: usize = 3;
/// The most places that a lens leads to.
const PLACES: usize = 8;

/// One lens for every line of the article with a claim that another article states too, or otherwise.
pub fn lenses(
    snapshot: &Snapshot,
    article: &ArticleId,
    cancellation: &CancellationToken,
) -> Result<Vec<Lens>, Cancelled> {
    let Some(document) = snapshot.document(article) else { return Ok(Vec::new()) };
    let standings = standing::of_article(snapshot, document);
    cancellation.check()?;
    Ok(by_line(snapshot, document, standings))
}

/// The lens of the line that holds the source offset.
pub fn lens_at(snapshot: &Snapshot, article: &ArticleId, offset: usize) -> Option<Lens> {
    let document = snapshot.document(article)?;
    by_line(snapshot, document, standing::of_line(snapshot, document, offset)).pop()
}

fn by_line(snapshot: &Snapshot, document: &Document, mut standings: Vec<Standing>) -> Vec<Lens> {
    standings.retain(|standing| standing.counts.words().is_some());
    standings.dedup_by_key(|standing| standing.focus);
    let line =
        |standing: &Standing| document.lines().line_of(document.reading().article.to_source(standing.focus).start);
    standings.chunk_by(|a, b| line(a) == line(b)).filter_map(|of_line| lens(snapshot, document, of_line)).collect()
}

/// What a claim's place says, and who says it there.
fn place(snapshot: &Snapshot, claim: &ClaimRef) -> Option<LensPlace> {
    let document = snapshot.document(&claim.article)?;
    let article = &document.reading().article;
    let focus = document.reading().claims.get(claim.claim)?.focus;
    let label = format!("{}: {}", entities::credit(document), quoted(document, focus));
    Some(LensPlace { location: Location { article: claim.article.clone(), span: article.to_source(focus) }, label })
}

fn lens(snapshot: &Snapshot, document: &Document, standings: &[Standing]) -> Option<Lens> {
    let first = standings.first()?;
    let words = |standing: &Standing| standing.counts.words().unwrap_or_default();
    let mut parts: Vec<String> = match standings {
        [one] => vec![words(one)],
        _ => {
            let part = |standing: &Standing| format!("{}: {}", quoted(document, standing.focus), words(standing));
            standings.iter().take(CLAIMS).map(part).collect()
        }
    };
    if standings.len() > CLAIMS {
        parts.push(format!("{} more", standings.len() - CLAIMS));
    }
    let is_against =
        |claim: &&ClaimRef| standings.iter().any(|standing| standing.against.iter().any(|d| d.there == **claim));
    let elsewhere = standings.iter().flat_map(Standing::places).filter(|claim| claim.article != document.id);
    let (against, support): (Vec<_>, Vec<_>) = elsewhere.partition(is_against);
    let mut places = Vec::new();
    for place in against.into_iter().chain(support).filter_map(|claim| place(snapshot, claim)) {
        if !places.contains(&place) {
            places.push(place);
        }
        if places.len() == PLACES {
            break;
        }
    }
    Some(Lens { span: document.reading().article.to_source(first.focus), title: parts.join("; "), places })
}

/// The words on one line, cut where they are too many.
fn quoted(document: &Document, span: Span) -> String {
    const LONGEST: usize = 40;
    let words = one_line(&document.reading().article.text[span]);
    let short: String = words.chars().take(LONGEST).collect();
    let cut = if short.len() < words.len() { "…" } else { "" };
    format!("“{}{cut}”", short.trim_end())
}
