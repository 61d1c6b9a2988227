//! What sort of piece it is: by its label, its section, its headline, its furniture.

use super::ArticleKind;
use super::line::{Line, folded};

/// `section` is what front matter or the page's head says; `headline` the index of its part.
pub(super) fn of(section: Option<&str>, url: Option<&str>, headline: Option<&str>, lines: &[Line]) -> ArticleKind {
    section
        .and_then(|section| of_label(&folded(section)))
        .or_else(|| headline.and_then(|headline| of_headline(&folded(headline))))
        .or_else(|| lines.iter().take(12).find_map(|line| of_label_line(&line.folded)))
        .or_else(|| lines.iter().rev().take(12).find_map(|line| of_end_note(&line.folded)))
        .or_else(|| url.and_then(of_url))
        .unwrap_or_default()
}

fn of_label(label: &str) -> Option<ArticleKind> {
    let label = label.trim_matches(|letter: char| !letter.is_alphanumeric());
    match label {
        "opinion"
        | "opinions"
        | "op-ed"
        | "op-eds"
        | "oped"
        | "editorial"
        | "editorials"
        | "commentary"
        | "comment"
        | "column"
        | "columns"
        | "columnist"
        | "columnists"
        | "letters"
        | "letter"
        | "letters to the editor"
        | "guest post"
        | "guest essay"
        | "viewpoint"
        | "viewpoints"
        | "perspective"
        | "perspectives"
        | "comment is free"
        | "our view"
        | "comment & analysis"
        | "views" => Some(ArticleKind::Opinion),
        "analysis" | "news analysis" | "explainer" | "explainers" | "in depth" | "the explainer" | "long read" => {
            Some(ArticleKind::Analysis)
        }
        "press release" | "press releases" | "news release" | "media release" | "statement" | "press statement"
        | "release" => Some(ArticleKind::PressRelease),
        "live" | "live blog" | "liveblog" | "live updates" => Some(ArticleKind::LiveBlog),
        _ => None,
    }
}

/// A label before or behind the headline: `Opinion | …`, `… - Analysis`, `Live updates: …`.
fn of_headline(headline: &str) -> Option<ArticleKind> {
    let pieces = [": ", " | ", " - "].into_iter();
    let first = pieces.clone().filter_map(|mark| headline.split_once(mark)).find_map(|(label, _)| of_label(label));
    let last = pieces.filter_map(|mark| headline.rsplit_once(mark)).find_map(|(_, label)| of_label(label));
    let is_live =
        ["live updates", "live blog", "as it happened", "- live", "live: "].iter().any(|mark| headline.contains(mark));
    first
        .or(last)
        .or_else(|| headline.ends_with("(opinion)").then_some(ArticleKind::Opinion))
        .or(is_live.then_some(ArticleKind::LiveBlog))
}

/// A label that stands alone over the story.
fn of_label_line(line: &str) -> Option<ArticleKind> {
    const RELEASES: [&str; 12] = [
        "for immediate release",
        "for release",
        "press release",
        "news release",
        "media release",
        "press statement",
        "media statement",
        "statement to the media",
        "statement to the press",
        "media advisory",
        "press advisory",
        "embargoed until",
    ];
    if line.len() <= 80 && RELEASES.iter().any(|label| line.starts_with(label)) {
        return Some(ArticleKind::PressRelease);
    }
    of_label(line).filter(|kind| *kind != ArticleKind::LiveBlog || line != "live")
}

fn of_end_note(line: &str) -> Option<ArticleKind> {
    const NOTES: [&str; 8] = [
        "notes to editors",
        "note to editors",
        "notes for editors",
        "media contact",
        "press contact",
        "press office:",
        "media enquiries",
        "press enquiries",
    ];
    (line.len() <= 160 && NOTES.iter().any(|note| line.starts_with(note))).then_some(ArticleKind::PressRelease)
}

fn of_url(url: &str) -> Option<ArticleKind> {
    let has = |piece: &str| url.split('/').any(|part| part.eq_ignore_ascii_case(piece));
    let opinion =
        ["opinion", "opinions", "commentisfree", "op-ed", "editorial", "editorials"].iter().any(|piece| has(piece));
    let release = ["press-release", "press-releases", "news-releases"].iter().any(|piece| has(piece));
    let live = has("live") || has("live-news") || has("liveblog");
    opinion
        .then_some(ArticleKind::Opinion)
        .or(release.then_some(ArticleKind::PressRelease))
        .or(live.then_some(ArticleKind::LiveBlog))
}
