//! Code actions: what an analyst may want to decide about the finding, the name or the article at the caret, or to see
//! of it. The decisions go into `crosscheck.toml`; which text changes there is [`Decision::edit`]'s business.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::corpus::{Decision, Document, Reliability, ReviewVerdict, Rule, Snapshot};
use crate::entity::{EntityType, Footing, Mention};
use crate::index::{ArticleId, EntityRef};
use crate::nlp::fold::fold_name;
use crate::text::Span;
use crate::value::{Value, ValueKind};

use super::{Diagnostic, LensPlace, entities, hover, outlets};

mod disagreements;
mod lookalikes;

/// Something that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    pub title: String,
    /// The article that it is made in or about.
    pub article: ArticleId,
    pub deed: Deed,
    /// The finding that it settles or shows.
    pub settles: Option<Diagnostic>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    Decide(Decision),
    /// Show these places, the first one foremost.
    Show(Vec<LensPlace>),
}

/// The most findings that decisions are offered about at once.
const FINDINGS: usize = 3;

/// The most names that one is offered to be the same as, or to be kept apart from.
const NAMES: usize = 3;

/// What can be decided at `span` of an article with these findings, the likeliest first.
pub fn actions(snapshot: &Snapshot, article: &ArticleId, span: Span, findings: &[Diagnostic]) -> Vec<Action> {
    let Some(document) = snapshot.document(article) else { return Vec::new() };
    let touches = |finding: &&Diagnostic| finding.span.start <= span.end && span.start <= finding.span.end;
    let findings: Vec<&Diagnostic> = findings.iter().filter(touches).collect();
    let offer = |title: String, decision: Decision| Action {
        title,
        article: article.clone(),
        deed: Deed::Decide(decision),
        settles: None,
    };
    let undated = findings.iter().find(|finding| finding.rule == Rule::UnanchoredDate);
    let dates = dates(document, span.start).into_iter().map(|date| Action {
        settles: undated.map(|finding| (*finding).clone()),
        ..offer(format!("This article is of {}", date.strftime("%-d %B %Y")), Decision::Published(date))
    });
    let mut actions: Vec<Action> = dates.collect();
    for finding in findings.into_iter().take(FINDINGS) {
        actions.extend(disagreements::show(snapshot, document, finding));
        let decisions = about_finding(snapshot, document, finding).into_iter();
        actions.extend(
            decisions.map(|(title, decision)| Action { settles: Some(finding.clone()), ..offer(title, decision) }),
        );
    }
    let mention = entities::mention_at(document, span.start);
    if let Some(mention) = mention {
        let decisions = about_name(snapshot, document, mention);
        actions.extend(decisions.into_iter().map(|(title, decision)| offer(title, decision)));
    }
    actions.extend(ratings(snapshot, document, mention, span.start));
    actions
}

/// Several findings may lie at one place, so that each is called by its rule.
fn about_finding(snapshot: &Snapshot, document: &Document, finding: &Diagnostic) -> Vec<(String, Decision)> {
    let rule = finding.rule;
    let reviewed = |verdict| Decision::Reviewed { rule, fingerprints: finding.fingerprints.clone(), verdict };
    // What other articles the source has is known only where that is decided.
    let source = snapshot.decisions.given(&document.id).outlet.unwrap_or_else(|| "this article".to_owned());
    let name = rule.name();
    let mut offered = vec![(format!("Mark as reviewed: {name}"), reviewed(ReviewVerdict::Reviewed))];
    offered.extend(disagreements::verdicts(snapshot, finding));
    offered.push((format!("Not a fault here: {name}"), reviewed(ReviewVerdict::NoFault)));
    offered.push((format!("Turn {name} off for {source}"), Decision::TurnedOff(rule)));
    offered
}

fn about_name(snapshot: &Snapshot, document: &Document, mention: &Mention) -> Vec<(String, Decision)> {
    let here = entities::entity_of(&document.id, mention);
    let Some(own) = document.reading().entities.all.get(mention.entity).filter(|_| !mention.nominal) else {
        return Vec::new();
    };
    let same = snapshot.index.same_entity(&here);
    let known_as = head(snapshot, &same).unwrap_or_else(|| own.name.clone());
    let mut offered = Vec::new();
    for other in lookalikes::find(snapshot, &here, &own.name, NAMES) {
        // The fuller name is the one to be known under, unless the other one is decided already.
        let is_decided = |name: &str| {
            let mut decided = snapshot.decisions.entities(&document.id);
            decided.any(|decision| fold_name(&decision.name) == fold_name(name))
        };
        let fullness = |name: &str| (is_decided(name), name.split(' ').count(), name.len());
        let (name, alias) =
            if fullness(&known_as) > fullness(&other) { (known_as.clone(), other) } else { (other, known_as.clone()) };
        offered.push((format!("“{alias}” is “{name}”"), Decision::Alias { name, alias }));
    }
    for other in other_names(snapshot, &same, &own.name, &known_as) {
        let title = format!("“{other}” is not “{known_as}”");
        offered.push((title, Decision::Apart { name: known_as.clone(), other }));
    }
    let kind = snapshot.index.entity_type(&here).unwrap_or(own.kind);
    for kind in mistakable(kind) {
        let words = hover::kind(*kind);
        let article = if words.starts_with(['e', 'o']) { "an" } else { "a" };
        offered.push((
            format!("“{known_as}” is {article} {words}"),
            Decision::Type { name: known_as.clone(), kind: *kind },
        ));
    }
    offered
}

/// The name that the entities go by: the decided one, else that of the best introduction.
fn head(snapshot: &Snapshot, same: &[EntityRef]) -> Option<String> {
    let known = same.iter().filter_map(|entity| snapshot.index.entity(entity));
    if let Some(decided) = known.into_iter().find(|summary| summary.footing == Footing::Decided) {
        return Some(decided.name.clone());
    }
    let (introduced, _) = entities::best_introduction(snapshot, same)?;
    Some(entities::resolve(snapshot, &introduced)?.1.name.clone())
}

/// Names that other articles have for the same, and that may turn out to be somebody else's: at a name that is short
/// for another, that one alone.
fn other_names(snapshot: &Snapshot, same: &[EntityRef], own: &str, known_as: &str) -> Vec<String> {
    if fold_name(own) != fold_name(known_as) {
        return vec![own.to_owned()];
    }
    let names = same.iter().filter_map(|entity| Some(&entities::resolve(snapshot, entity)?.1.name));
    let mut others: BTreeMap<String, (usize, &String)> = BTreeMap::new();
    for name in names.filter(|name| fold_name(name) != fold_name(known_as)) {
        others.entry(fold_name(name)).or_insert((0, name)).0 += 1;
    }
    let mut others: Vec<(usize, &String)> = others.into_values().collect();
    others.sort_by_key(|(articles, name)| (Reverse(*articles), *name));
    others.into_iter().take(NAMES).map(|(_, name)| name.clone()).collect()
}

/// What a name of one type is most often mistaken for, and the other way round.
fn mistakable(kind: EntityType) -> &'static [EntityType] {
    use EntityType::*;
    match kind {
        Person => &[Org, Gpe, Fac],
        Org => &[Person, Gpe, Fac, Product],
        Gpe => &[Org, Person, Loc],
        Loc => &[Gpe, Fac, Org],
        Fac => &[Org, Gpe, Loc],
        Event => &[Org, Law, Product],
        Norp => &[Org, Gpe, Person],
        Law => &[Org, Event, Product],
        Product => &[Org, Person, Fac, Event],
    }
}

/// Days that the article may be of: the full date at the caret; where it has no date, at one that needs it or above the
/// story, what the file's name or the page around the story say.
fn dates(document: &Document, offset: usize) -> Vec<Date> {
    let reading = document.reading();
    let article = &reading.article;
    let published = article.metadata.published.as_ref().map(|published| published.value);
    let at = article.to_reading(offset);
    let here = reading.values.iter().find(|value| value.span.touches(at));
    let mut dates: Vec<Date> = here.and_then(full_date).into_iter().collect();
    let unanchored = matches!(here.map(|value| &value.kind), Some(ValueKind::When(when)) if when.days.is_none());
    if published.is_none() && (unanchored || is_above_story(document, offset)) {
        dates.extend(date_in(&document.id.0));
        let around = reading.values.iter().filter(|value| {
            let block = article.block_at(value.span.start);
            block.is_some_and(|block| !article.blocks[block].kind.is_body())
        });
        dates.extend(around.filter_map(full_date));
    }
    let mut seen = Vec::new();
    dates.retain(|date| {
        Some(*date) != published && !seen.contains(date) && {
            seen.push(*date);
            seen.len() <= NAMES
        }
    });
    dates
}

/// The one day that a date with a year means.
fn full_date(value: &Value) -> Option<Date> {
    let ValueKind::When(when) = &value.kind else { return None };
    let (first, last) = when.days?;
    (first == last && !when.relative).then_some(first)
}

/// The date in a file's name: `2031-06-17-strike.txt`, `20310617 strike.html`.
fn date_in(path: &str) -> Option<Date> {
    let name = path.rsplit(['/', '\\']).next()?.replace('_', "-");
    let runs = name.split(|c: char| !c.is_ascii_digit() && c != '-').map(|run| run.trim_matches('-'));
    let date = |run: &str| [10, 8].iter().find_map(|length| run.get(..*length)?.parse::<Date>().ok());
    runs.filter_map(date).find(|date| (1900..2200).contains(&date.year()))
}

/// Ratings of the source: at the name of an outlet for the article that it is cited with, above the story for the
/// article's own.
fn ratings(snapshot: &Snapshot, document: &Document, mention: Option<&Mention>, offset: usize) -> Vec<Action> {
    let cited = mention.and_then(|mention| {
        if outlets::is_own(snapshot, document, mention) {
            return Some(document.id.clone());
        }
        let cited = outlets::cited(snapshot, document, mention)?;
        cited.article.or_else(|| cited.articles.first().cloned())
    });
    let Some(article) = cited.or_else(|| is_above_story(document, offset).then(|| document.id.clone())) else {
        return Vec::new();
    };
    let Some(rated) = snapshot.document(&article) else { return Vec::new() };
    let source = match &rated.reading().article.metadata.outlet {
        Some(outlet) => outlet.value.clone(),
        None => "this source".to_owned(),
    };
    let now = snapshot.decisions.reliability(&article);
    let others = Reliability::ALL.into_iter().filter(|rating| Some(*rating) != now);
    let rate = |rating: Reliability| Action {
        title: format!("Rate {source} {}: {}", rating.letter(), rating.meaning()),
        article: article.clone(),
        deed: Deed::Decide(Decision::Rated(rating)),
        settles: None,
    };
    others.map(rate).collect()
}

/// Whether the place is in front matter, headline, byline or whatever else stands above the first paragraph.
fn is_above_story(document: &Document, offset: usize) -> bool {
    let article = &document.reading().article;
    let story = article.blocks.iter().find(|block| block.kind.is_body());
    story.is_some_and(|block| offset < article.to_source(block.span).start)
}

#[cfg(test)]
mod tests {
    use super::date_in;

    #[test]
    fn a_files_name_may_say_its_date() {
        for (path, date) in [
            ("/news/2031-06-17-strike.txt", Some("2031-06-17")),
            ("20310617 strike.html", Some("2031-06-17")),
            ("strike_2031_06_17.md", Some("2031-06-17")),
            ("strike-20310617T0930.txt", Some("2031-06-17")),
            ("/2031-06-17/strike.txt", None),
            ("report 12345678.txt", None),
            ("2031-13-40.txt", None),
            ("7th group.txt", None),
        ] {
            assert_eq!(date_in(path).map(|date| date.to_string()).as_deref(), date, "{path}");
        }
    }
}
