//! Reading a `crosscheck.toml`. Whatever is unknown or of the wrong sort is an error that says where and what to do.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{
    Decisions, DecisionsError, EntityDecision, Glob, Reliability, Review, ReviewVerdict, Severities, SourceDecision,
};
use crate::corpus::fingerprint::Fingerprint;
use crate::corpus::nearest::nearest;
use crate::corpus::rule::{Rule, Severity};
use crate::entity::EntityType;
use crate::text::Span;

type Result<T> = std::result::Result<T, DecisionsError>;
type Value<'a> = Spanned<DeValue<'a>>;
type Key<'a> = Spanned<std::borrow::Cow<'a, str>>;

impl Decisions {
    pub fn parse(toml: &str) -> Result<Decisions> {
        let file = DeTable::parse(toml).map_err(|error| DecisionsError {
            span: error.span().map(Into::into),
            message: format!("this is not TOML: {}", error.message()),
        })?;
        let mut decisions = Decisions::default();
        for (key, value) in file.get_ref() {
            match key.as_ref().as_ref() {
                "rules" => decisions.rules = severities(value)?,
                "source" => decisions.sources = tables("source", value)?.map(source).collect::<Result<_>>()?,
                "entity" => decisions.entities = tables("entity", value)?.map(entity).collect::<Result<_>>()?,
                "reviewed" => decisions.reviewed = tables("reviewed", value)?.map(review).collect::<Result<_>>()?,
                _ => return Err(unknown_key(key, &["rules", "source", "entity", "reviewed"])),
            }
        }
        Ok(decisions)
    }
}

/// Where the text of a `crosscheck.toml` gives an `[[entity]]` this name: the words between the quotation marks. `None`
/// if it has no such entry or is no TOML.
pub fn declared_in(toml: &str, name: &str) -> Option<Span> {
    let file = DeTable::parse(toml).ok()?;
    let (_, value) = file.get_ref().iter().find(|(key, _)| key.as_ref().as_ref() == "entity")?;
    let named = |entity: &Value| {
        let (_, value) = table(entity).ok()?.iter().find(|(key, _)| key.as_ref().as_ref() == "name")?;
        let is_it = string(value).is_ok_and(|own| own == name);
        is_it.then(|| Span::from(value.span()))
    };
    let span = tables("entity", value).ok()?.find_map(named)?;
    let words = toml[span].trim_matches(['"', '\'']);
    let start = span.start + (span.len() - toml[span].trim_start_matches(['"', '\'']).len());
    Some(Span::new(start, start + words.len()))
}

fn source(value: &Value) -> Result<SourceDecision> {
    let mut source = SourceDecision::default();
    for (key, value) in table(value)? {
        match key.as_ref().as_ref() {
            "files" => source.files = strings(value)?.iter().map(|pattern| Glob::new(pattern)).collect(),
            "outlet" => source.outlet = Some(string(value)?),
            "published" => source.published = Some(date(value)?),
            "reliability" => source.reliability = Some(reliability(value)?),
            "url" => source.url = Some(string(value)?),
            "rules" => source.rules = severities(value)?,
            _ => return Err(unknown_key(key, &["files", "outlet", "published", "reliability", "url", "rules"])),
        }
    }
    if source.files.is_empty() {
        return Err(error(
            value,
            "a [[source]] needs the articles that it is about: files = [\"a.txt\", \"wire/*.txt\"]",
        ));
    }
    Ok(source)
}

fn entity(value: &Value) -> Result<EntityDecision> {
    let mut name = None;
    let mut entity = EntityDecision {
        name: String::new(),
        kind: None,
        aliases: Vec::new(),
        not: Vec::new(),
        note: None,
        link: None,
    };
    for (key, value) in table(value)? {
        match key.as_ref().as_ref() {
            "name" => name = Some(string(value)?),
            "type" => entity.kind = Some(entity_type(value)?),
            "aliases" => entity.aliases = strings(value)?,
            "not" => entity.not = strings(value)?,
            "note" => entity.note = Some(string(value)?),
            "link" => entity.link = Some(string(value)?),
            _ => return Err(unknown_key(key, &["name", "type", "aliases", "not", "note", "link"])),
        }
    }
    let missing = || error(value, "an [[entity]] needs the name that it is about: name = \"Jane Doe\"");
    Ok(EntityDecision { name: name.ok_or_else(missing)?, ..entity })
}

fn review(value: &Value) -> Result<Review> {
    let (mut rule, mut file, mut fingerprint, mut verdict, mut note) = (None, None, None, None, None);
    for (key, value) in table(value)? {
        match key.as_ref().as_ref() {
            "rule" => rule = Some(self::rule(&string(value)?, value.span())?),
            "file" => file = Some(string(value)?),
            "fingerprint" => {
                let advice =
                    "a fingerprint has 12 hexadecimal digits: delete the entry, and decide once more in the editor";
                let read = Fingerprint::of_digits(&string(value)?);
                fingerprint = Some(read.ok_or_else(|| error(value, advice))?);
            }
            "verdict" => {
                let read = ReviewVerdict::of_name(&string(value)?);
                verdict =
                    Some(read.ok_or_else(|| error(value, &format!("a verdict is one of {}", ReviewVerdict::list())))?);
            }
            "note" => note = Some(string(value)?),
            _ => return Err(unknown_key(key, &["rule", "file", "fingerprint", "verdict", "note"])),
        }
    }
    let (Some(rule), Some(file), Some(fingerprint), Some(verdict)) = (rule, file, fingerprint, verdict) else {
        let advice =
            "a [[reviewed]] needs rule, file, fingerprint and verdict: delete it, and decide once more in the editor";
        return Err(error(value, advice));
    };
    Ok(Review { rule, file, fingerprint, verdict, note })
}

fn severities(value: &Value) -> Result<Severities> {
    let severity = |(key, value): (&Key, &Value)| {
        let name: &str = key.as_ref();
        Ok((rule(name, key.span())?, severity(value)?))
    };
    table(value)?.iter().map(severity).collect()
}

fn rule(name: &str, span: std::ops::Range<usize>) -> Result<Rule> {
    Rule::ALL.into_iter().find(|rule| rule.name() == name).ok_or_else(|| {
        let hint = match Rule::nearest(name) {
            Some(known) => format!("did you mean `{}`?", known.name()),
            None => "`crosscheck explain` lists them".to_owned(),
        };
        DecisionsError { span: Some(span.into()), message: format!("there is no rule `{name}`: {hint}") }
    })
}

fn severity(value: &Value) -> Result<Option<Severity>> {
    match value.get_ref() {
        DeValue::String(name) if name == "off" => Some(None),
        DeValue::String(name) => Severity::of_name(name).map(Some),
        _ => None,
    }
    .ok_or_else(|| {
        error(value, "a rule is \"error\", \"warning\", \"information\", \"hint\" or \"off\", in quotation marks")
    })
}

fn date(value: &Value) -> Result<Date> {
    let written = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        _ => String::new(),
    };
    // A time of day behind the date is of no use here.
    let day = written.get(..10).unwrap_or(&written);
    day.parse().map_err(|_| error(value, "a date is year, month and day: 2025-02-14"))
}

fn reliability(value: &Value) -> Result<Reliability> {
    Reliability::of_letter(&string(value)?).ok_or_else(|| {
        error(value, "reliability is a letter from \"A\", completely reliable, to \"F\", cannot be judged")
    })
}

fn entity_type(value: &Value) -> Result<EntityType> {
    let name = string(value)?;
    EntityType::ALL.into_iter().find(|kind| kind.label().eq_ignore_ascii_case(&name)).ok_or_else(|| {
        let labels = EntityType::ALL.map(EntityType::label).join(", ");
        error(value, &format!("an entity's type is one of {labels}"))
    })
}

fn string(value: &Value) -> Result<String> {
    match value.get_ref() {
        DeValue::String(text) => Ok(text.to_string()),
        _ => Err(error(value, "this must be text in quotation marks")),
    }
}

/// A list of strings; one alone may go without brackets.
fn strings(value: &Value) -> Result<Vec<String>> {
    match value.get_ref() {
        DeValue::Array(items) => items.iter().map(string).collect(),
        DeValue::String(text) => Ok(vec![text.to_string()]),
        _ => Err(error(value, "this must be a list of texts in quotation marks: [\"one\", \"two\"]")),
    }
}

fn table<'a, 'i>(value: &'a Value<'i>) -> Result<&'a DeTable<'i>> {
    match value.get_ref() {
        DeValue::Table(table) => Ok(table),
        _ => Err(error(value, "this must be a table: write its name in brackets on a line of its own, its keys below")),
    }
}

/// The entries of an array of tables.
fn tables<'a, 'i>(name: &str, value: &'a Value<'i>) -> Result<std::slice::Iter<'a, Value<'i>>> {
    match value.get_ref() {
        DeValue::Array(items) => Ok(items.iter()),
        _ => Err(error(value, &format!("there can be several of these: write [[{name}]], with two brackets"))),
    }
}

fn unknown_key(key: &Key, known: &[&str]) -> DecisionsError {
    let name: &str = key.as_ref();
    let hint = match nearest(name, known.iter().copied()) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("known here: {}", known.join(", ")),
    };
    DecisionsError { span: Some(key.span().into()), message: format!("unknown key `{name}`: {hint}") }
}

fn error(value: &Value, message: &str) -> DecisionsError {
    DecisionsError { span: Some(value.span().into()), message: message.to_owned() }
}
