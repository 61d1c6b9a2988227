//! One person in two offices that nobody holds together, one office with two holders.

use crate::corpus::{Document, Rule, Severity, Snapshot};
use crate::entity::Post;
use crate::index::{Later, TitleConflict, TitleConflictKind};
use crate::text::{Span, one_line};

use super::wording;
use super::{Finding, LISTED, Location, Related, is_settled, unsettled};

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
    let here = post(document, conflicts.first()?.here.post)?;
    let conflicts = unsettled(conflicts.iter(), |conflict| {
        is_settled(snapshot, document, rule(conflict.kind), words_of(here, conflict.kind), || {
            let other = snapshot.document(&conflict.there.article)?;
            Some(location(other, post(other, conflict.there.post)?, conflict.kind))
        })
    });
    let kind = conflicts.iter().map(|conflict| conflict.kind).min_by_key(gravity)?;
    let others = conflicts.iter().filter(|conflict| conflict.kind == kind).take(LISTED).filter_map(|conflict| {
        let other: &Document = snapshot.document(&conflict.there.article)?;
        Some((other, post(other, conflict.there.post)?))
    });
    let others: Vec<(&Document, &Post)> = others.collect();
    let &(other, there) = others.first()?;
    let related = others.iter().map(|(other, post)| {
        let words = format!("{}, {}", name(other, post), office(other, post));
        Related { location: location(other, post, kind), message: wording::counterpart(document, other, &words) }
    });
    let counterpart = |words: &str| wording::counterpart(document, other, words);
    let (person, title) = (name(document, here), office(document, here));
    let message = match kind {
        TitleConflictKind::Offices => format!("{person} is {title} here; {}", counterpart(&office(other, there))),
        TitleConflictKind::Holders => format!("{title} is {person} here; {}", counterpart(&name(other, there))),
        TitleConflictKind::Succession(later) => {
            let report = if later == Later::There { "later report has" } else { "earlier report had" };
            format!("{title} is {person} here; the {report} {}", counterpart(&name(other, there)))
        }
    };
    let rule = rule(kind);
    Some(Finding {
        rule,
        detail: (rule == Rule::ConflictingClaim).then_some("title"),
        severity: match kind {
            TitleConflictKind::Offices => Severity::Information,
            _ => rule.default_severity(),
        },
        span: words_of(here, kind),
        message,
        related: related.collect(),
    })
}

fn rule(kind: TitleConflictKind) -> Rule {
    match kind {
        TitleConflictKind::Offices | TitleConflictKind::Holders => Rule::ConflictingClaim,
        TitleConflictKind::Succession(_) => Rule::SupersededClaim,
    }
}

fn words_of(post: &Post, kind: TitleConflictKind) -> Span {
    if kind == TitleConflictKind::Offices { post.words } else { post.name }
}

fn location(document: &Document, post: &Post, kind: TitleConflictKind) -> Location {
    let span = document.reading().article.to_source(words_of(post, kind));
    Location { article: document.id.clone(), span }
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
