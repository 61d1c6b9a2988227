//! Code actions, and the commands that they carry.

use serde::Deserialize;
use serde_json::{Value, json};
use tower_lsp::ls_types::*;

use crate::corpus::{Decision, Fingerprint, Reliability, ReviewVerdict, Rule};
use crate::entity::EntityType;
use crate::ide;
use crate::lsp::commands::{ADD_ALIAS, KEEP_APART, RATE_SOURCE, REVIEW_FINDING, SET_DATE, SET_TYPE, TURN_RULE_OFF};
use crate::lsp::server::Question;

use super::places;

/// The actions of the kinds that the client asked for.
pub(in crate::lsp) fn code_actions(
    question: &Question<'_>,
    actions: Vec<ide::Action>,
    only: Option<&[CodeActionKind]>,
) -> Vec<CodeActionOrCommand> {
    let world = question.world;
    let action = |action: ide::Action| {
        let settles = action.settles.is_some();
        let kind = if settles { CodeActionKind::QUICKFIX } else { CodeActionKind::REFACTOR_REWRITE };
        if !is_wanted(&kind, only) {
            return None;
        }
        let command = match action.deed {
            ide::Deed::Decide(decision) => command(world.uri(&action.article)?, action.title.clone(), decision),
            ide::Deed::Show(shown) => places::command(world, action.title.clone(), &shown),
        };
        if !world.abilities.code_actions {
            return Some(command.into());
        }
        let diagnostics = action.settles.map(|finding| vec![question.diagnostic(finding)]);
        let (title, kind, command) = (action.title, Some(kind), Some(command));
        Some(CodeAction { title, kind, diagnostics, command, ..Default::default() }.into())
    };
    actions.into_iter().filter_map(action).collect()
}

/// Kinds are a tree, with periods for branches.
fn is_wanted(kind: &CodeActionKind, only: Option<&[CodeActionKind]>) -> bool {
    let holds = |wanted: &CodeActionKind| {
        let rest = kind.as_str().strip_prefix(wanted.as_str());
        rest.is_some_and(|rest| wanted.as_str().is_empty() || rest.is_empty() || rest.starts_with('.'))
    };
    only.is_none_or(|only| only.iter().any(holds))
}

fn command(article: Uri, title: String, decision: Decision) -> Command {
    let (command, arguments) = match decision {
        Decision::Alias { name, alias } => (ADD_ALIAS, json!({"article": article, "name": name, "alias": alias})),
        Decision::Apart { name, other } => (KEEP_APART, json!({"article": article, "name": name, "other": other})),
        Decision::Type { name, kind } => (SET_TYPE, json!({"article": article, "name": name, "type": kind.label()})),
        Decision::Published(date) => (SET_DATE, json!({"article": article, "date": date.to_string()})),
        Decision::Rated(rating) => {
            (RATE_SOURCE, json!({"article": article, "reliability": rating.letter().to_string()}))
        }
        Decision::Reviewed { rule, fingerprints, verdict } => {
            let fingerprints: Vec<String> = fingerprints.iter().map(Fingerprint::to_string).collect();
            let fingerprint = if let [one] = &fingerprints[..] { json!(one) } else { json!(fingerprints) };
            let (rule, verdict) = (rule.name(), verdict.name());
            let argument = json!({"article": article, "rule": rule, "fingerprint": fingerprint, "verdict": verdict});
            (REVIEW_FINDING, argument)
        }
        Decision::TurnedOff(rule) => (TURN_RULE_OFF, json!({"article": article, "rule": rule.name()})),
    };
    Command { title, command: command.to_owned(), arguments: Some(vec![arguments]) }
}

#[derive(Deserialize)]
struct Arguments {
    article: Uri,
    name: Option<String>,
    alias: Option<String>,
    other: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    date: Option<String>,
    reliability: Option<String>,
    rule: Option<String>,
    fingerprint: Option<OneOrMany>,
    verdict: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

/// The decision that a command stands for, and the article that it was made in; else what is wrong with its argument.
pub(in crate::lsp) fn decision(command: &str, argument: &Value) -> Result<(Uri, Decision), String> {
    let given = Arguments::deserialize(argument).map_err(|error| error.to_string())?;
    let name = || named(&given.name, "name");
    let rule = || {
        let rule = Rule::of_name(&named(&given.rule, "rule")?);
        rule.ok_or_else(|| "rule is one that `crosscheck explain` lists".to_owned())
    };
    let decision = match command {
        ADD_ALIAS => Decision::Alias { name: name()?, alias: named(&given.alias, "alias")? },
        KEEP_APART => Decision::Apart { name: name()?, other: named(&given.other, "other")? },
        SET_TYPE => {
            let kind = EntityType::of_label(&named(&given.kind, "type")?);
            let kind =
                kind.ok_or_else(|| format!("type is one of {}", EntityType::ALL.map(EntityType::label).join(", ")));
            Decision::Type { name: name()?, kind: kind? }
        }
        SET_DATE => {
            let date = named(&given.date, "date")?.parse();
            Decision::Published(date.map_err(|_| "date is year, month and day: 2025-02-14".to_owned())?)
        }
        RATE_SOURCE => {
            let rating = Reliability::of_letter(&named(&given.reliability, "reliability")?);
            Decision::Rated(rating.ok_or_else(|| "reliability is a letter from A to F".to_owned())?)
        }
        REVIEW_FINDING => {
            let written = match given.fingerprint {
                Some(OneOrMany::One(one)) => vec![one],
                Some(OneOrMany::Many(many)) => many,
                None => Vec::new(),
            };
            let read = written.iter().map(|digits| Fingerprint::of_digits(digits.trim()));
            let fingerprints: Option<Vec<Fingerprint>> = read.collect();
            let fingerprints = fingerprints.filter(|fingerprints| !fingerprints.is_empty());
            let fingerprints = fingerprints.ok_or_else(|| "fingerprint has 12 hexadecimal digits".to_owned())?;
            let verdict = ReviewVerdict::of_name(&named(&given.verdict, "verdict")?);
            let verdict = verdict.ok_or_else(|| format!("verdict is one of {}", ReviewVerdict::list()))?;
            Decision::Reviewed { rule: rule()?, fingerprints, verdict }
        }
        TURN_RULE_OFF => Decision::TurnedOff(rule()?),
        _ => return Err("crosscheck knows no such command".to_owned()),
    };
    Ok((given.article, decision))
}

fn named(text: &Option<String>, key: &str) -> Result<String, String> {
    let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    text.map(str::to_owned).ok_or_else(|| format!("{key} is missing"))
}
