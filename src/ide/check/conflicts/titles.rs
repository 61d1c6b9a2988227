//! One person in two offices that nobody holds together, one office with two holders.

use crate::corpus::{Document, Rule, Severity, Snapshot};
use crate::entity::Post;
use crate::index::{Later, TitleConflict, TitleConflictKind};
use crate::text::one_line;

use super::wording;
use super::{Finding, LISTED, Location, Related};

pub(super) fn check(snapshot: &Snapshot, document: &Document) -> Vec<Finding> {
    findings(snapshot, document, &snapshot.index.title_conflicts(&document.id))
}

/// The findings on the offices of one entity.
pub(super) fn about(snapshot: &Snapshot, document: &Document, entity: usize) -> Vec<Finding> {
    let conflicts = snapshot.index.title_conflicts_of(&document.id, |post| post.person == entity);
    findings(snapshot, document, &conflicts)
}

fn findings(snapshot: &Snapshot, document: &Document, conflicts: &[TitleConflict]) -> Vec<Finding> {
    let one_post = conflicts.chunk_by(|a, b| a.here == b.here);
    one_post.filter_map(|of_post| finding(snapshot, document, of_post)).collect()
}

/// The finding on one post, whose conflicts these are: on the office if the person is at odds with it, else on the name.
fn finding(snapshot: &Snapshot, document: &Document, conflicts: &[TitleConflict]) -> Option<Finding> {
    let kind = conflicts.iter().map(|conflict| conflict.kind).min_by_key(gravity)?;
    let here = post(document, conflicts.first()?.here.post)?;
    let others = conflicts.iter().filter(|conflict| conflict.kind == kind).take(LISTED).filter_map(|conflict| {
        let other: &Document = snapshot.document(&conflict.there.article)?;
        Some((other, post(other, conflict.there.post)?))
    });
    let others: Vec<(&Document, &Post)> = others.collect();
    let &(other, there) = others.first()?;
    let related = others.iter().map(|(other, post)| {
        let span = if kind == TitleConflictKind::Offices { post.words } else { post.name };
        let words = format!("{}, {}", name(other, post), office(other, post));
        Related {
            location: Location { article: other.id.clone(), span: other.reading().article.to_source(span) },
            message: wording::counterpart(document, other, &words),
        }
    });
    let counterpart = |words: &str| wording::counterpart(document, other, words);
    let (person, title) = (name(document, here), office(document, here));
    let (rule, span, message) = match kind {
        TitleConflictKind::Offices => {
            let counterpart = counterpart(&office(other, there));
            (Rule::ConflictingClaim, here.words, format!("{person} is {title} here; {counterpart}"))
        }
        TitleConflictKind::Holders => {
            let counterpart = counterpart(&name(other, there));
            (Rule::ConflictingClaim, here.name, format!("{title} is {person} here; {counterpart}"))
        }
        TitleConflictKind::Succession(later) => {
            let counterpart = counterpart(&name(other, there));
            let report = if later == Later::There { "later report has" } else { "earlier report had" };
            (Rule::SupersededClaim, here.name, format!("{title} is {person} here; the {report} {counterpart}"))
        }
    };
    Some(Finding {
        rule,
        detail: (rule == Rule::ConflictingClaim).then_some("title"),
        severity: match kind {
            TitleConflictKind::Offices => Severity::Information,
            _ => rule.default_severity(),
        },
        span,
        message,
        related: related.collect(),
    })
}

fn post(document: &Document, index: usize) -> Option<&Post> {
    document.reading().entities.posts.get(index)
}

fn name(document: &Document, post: &Post) -> String {
    document.reading().entities.all.get(post.person).map_or_else(String::new, |person| person.name.clone())
}

fn office(document: &Document, post: &Post) -> String {
    format!("“{}”", one_line(&document.reading().article.text[post.words]))
}

fn gravity(kind: &TitleConflictKind) -> u8 {
    match kind {
        TitleConflictKind::Holders => 0,
        TitleConflictKind::Offices => 1,
        TitleConflictKind::Succession(_) => 2,
    }
}
