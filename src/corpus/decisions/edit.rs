//! Writing one decision into a `crosscheck.toml` that people also edit by hand: comments, order, layout, line ends and
//! keys of other programs stay as they are.
//!
//! It changes a text and does no input or output; what the file means is [`parse`](super::parse)'s business.

use jiff::civil::Date;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::glob::Glob;
use super::{DecisionsError, Reliability, ReviewVerdict};
use crate::corpus::fingerprint::Fingerprint;
use crate::corpus::rule::Rule;
use crate::entity::EntityType;
use crate::nlp::fold::fold_name;
use crate::text::Span;

mod array;
mod difference;
mod findings;

/// Something that an analyst has decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// `alias` is another name of `name`.
    Alias {
        name: String,
        alias: String,
    },
    /// `other` looks like `name` and is somebody else.
    Apart {
        name: String,
        other: String,
    },
    Type {
        name: String,
        kind: EntityType,
    },
    /// When the article was published.
    Published(Date),
    /// How far the article's source can be relied on.
    Rated(Reliability),
    /// A finding is settled, or each of its disagreements.
    Reviewed {
        rule: Rule,
        fingerprints: Vec<Fingerprint>,
        verdict: ReviewVerdict,
    },
    /// The rule says nothing about the article's source any more.
    TurnedOff(Rule),
}

/// What to put in place of a stretch of whole lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

type Result<T> = std::result::Result<T, DecisionsError>;

impl Decision {
    /// The change that writes the decision into the text of a `crosscheck.toml`. `file` is the path of the article that
    /// it was made in, from the folder of the `crosscheck.toml`. An error says what to do first.
    pub fn edit(&self, toml: &str, file: &str) -> Result<Edit> {
        let unix = toml.replace("\r\n", "\n");
        let mut document: DocumentMut = unix.parse().map_err(|error: toml_edit::TomlError| DecisionsError {
            span: error.span().map(|span| difference::original(toml, span.into())),
            message: format!("this is not TOML: {}", error.message()),
        })?;
        match self {
            Decision::Alias { name, alias } => add_alias(&mut document, name, alias)?,
            Decision::Apart { name, other } => keep_apart(&mut document, name, other)?,
            Decision::Type { name, kind } => set(entity(&mut document, name)?, "type", kind.label().into()),
            Decision::Published(date) => {
                let decides = |source: &dyn TableLike| source.contains_key("published");
                set(source(&mut document, file, decides, false)?, "published", day(*date)?);
            }
            Decision::Rated(reliability) => {
                let decides = |source: &dyn TableLike| source.contains_key("reliability");
                let source = source(&mut document, file, decides, true)?;
                set(source, "reliability", reliability.letter().to_string().into());
            }
            Decision::Reviewed { rule, fingerprints, verdict } => {
                for fingerprint in fingerprints {
                    let review = findings::review(&mut document, *rule, file, &fingerprint.to_string())?;
                    set(review, "verdict", verdict.name().into());
                }
            }
            Decision::TurnedOff(rule) => findings::turn_off(&mut document, *rule, file)?,
        }
        Ok(difference::between(toml, &document.to_string()))
    }
}

impl Edit {
    /// The text with the change made.
    pub fn apply(&self, toml: &str) -> String {
        format!("{}{}{}", &toml[..self.span.start], self.text, &toml[self.span.end..])
    }
}

fn add_alias(document: &mut DocumentMut, name: &str, alias: &str) -> Result<()> {
    if entries(document, "entity")?.into_iter().any(|entity| has(entity, "name", alias)) {
        return Err(error(&format!(
            "there is an [[entity]] called \"{alias}\" already: join it with the one of \"{name}\" by hand"
        )));
    }
    let entity = entity(document, name)?;
    remove(entity, "not", alias);
    add(entity, "aliases", alias)
}

fn keep_apart(document: &mut DocumentMut, name: &str, other: &str) -> Result<()> {
    let entity = entity(document, name)?;
    remove(entity, "aliases", other);
    add(entity, "not", other)
}

/// The `[[entity]]` of that name, or that has it for an alias; a new one at the end, if there is none.
fn entity<'a>(document: &'a mut DocumentMut, name: &str) -> Result<&'a mut dyn TableLike> {
    let known = entries(document, "entity")?;
    let at = known
        .iter()
        .position(|entity| has(*entity, "name", name))
        .or_else(|| known.iter().position(|entity| has(*entity, "aliases", name)));
    match at {
        Some(at) => entry(document, "entity", at),
        None => push(document, "entity", "name", name.into()),
    }
}

/// The `[[source]]` of the article in which to write something; a new one at the end, where it wins, if there is none
/// that names this article alone. What is `shared` goes to all articles of the outlet that a `[[source]]` names. What
/// `decides` says whether a `[[source]]` says something about it already.
fn source<'a>(
    document: &'a mut DocumentMut,
    file: &str,
    decides: impl Fn(&dyn TableLike) -> bool,
    shared: bool,
) -> Result<&'a mut dyn TableLike> {
    let known = entries(document, "source")?;
    let holds = |at: &usize| strings(known[*at], "files").any(|pattern| Glob::new(&pattern).matches(file));
    let is_alone = |at: &usize| strings(known[*at], "files").eq([file]);
    let is_shared = |at: &usize| shared && known[*at].contains_key("outlet");
    let held: Vec<usize> = (0..known.len()).filter(holds).collect();
    let last = |fits: &dyn Fn(&usize) -> bool| held.iter().rev().find(|at| fits(at)).copied();
    let at = match last(&|at| decides(known[*at])) {
        Some(deciding) => Some(deciding).filter(|at| is_alone(at) || is_shared(at)),
        None => last(&is_shared).or_else(|| last(&is_alone)),
    };
    match at {
        Some(at) => entry(document, "source", at),
        None => push(document, "source", "files", Value::Array(Array::from_iter([file]))),
    }
}

/// The tables of `[[key]]`, or of `key = [{…}, {…}]`.
fn entries<'a>(document: &'a DocumentMut, key: &str) -> Result<Vec<&'a dyn TableLike>> {
    Ok(match document.get(key) {
        None => Vec::new(),
        Some(Item::ArrayOfTables(tables)) => tables.iter().map(|table| table as &dyn TableLike).collect(),
        Some(Item::Value(Value::Array(tables))) if tables.iter().all(Value::is_inline_table) => {
            tables.iter().filter_map(|table| Some(table.as_inline_table()? as &dyn TableLike)).collect()
        }
        Some(_) => return Err(no_tables(key)),
    })
}

fn entry<'a>(document: &'a mut DocumentMut, key: &str, at: usize) -> Result<&'a mut dyn TableLike> {
    let entry = match document.get_mut(key) {
        Some(Item::ArrayOfTables(tables)) => tables.get_mut(at).map(|table| table as &mut dyn TableLike),
        Some(Item::Value(Value::Array(tables))) => {
            tables.get_mut(at).and_then(Value::as_inline_table_mut).map(|table| table as &mut dyn TableLike)
        }
        _ => None,
    };
    entry.ok_or_else(|| no_tables(key))
}

/// A new table at the end of `[[key]]`, with its first line.
fn push<'a>(document: &'a mut DocumentMut, key: &str, first: &str, value: Value) -> Result<&'a mut dyn TableLike> {
    let at = entries(document, key)?.len();
    if let Some(Item::Value(Value::Array(tables))) = document.get_mut(key) {
        tables.push(InlineTable::from_iter([(first, value)]));
        return entry(document, key, at);
    }
    let mut table = Table::from_iter([(first, value)]);
    if document.is_empty() {
        // All that such a file has are comments, which toml_edit takes for what stands behind the last table.
        let comments = document.trailing().as_str().unwrap_or_default().trim_end();
        let gap = if comments.is_empty() { "" } else { "\n\n" };
        table.decor_mut().set_prefix(format!("{comments}{gap}"));
        document.set_trailing("");
    } else {
        table.decor_mut().set_prefix("\n");
    }
    let tables = document.entry(key).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    tables.as_array_of_tables_mut().ok_or_else(|| no_tables(key))?.push(table);
    entry(document, key, at)
}

/// Sets a value; what is written around the old one stays.
fn set(table: &mut dyn TableLike, key: &str, mut value: Value) {
    if let Some(old) = table.get(key).and_then(Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
    table.insert(key, Item::Value(value));
}

/// Adds a text to a list, unless it is there.
fn add(table: &mut dyn TableLike, key: &str, text: &str) -> Result<()> {
    match table.get_mut(key) {
        None => {
            table.insert(key, Item::Value(Value::Array(Array::from_iter([text]))));
        }
        Some(Item::Value(Value::Array(list))) => {
            if !list.iter().any(|item| item.as_str() == Some(text)) {
                array::push(list, text);
            }
        }
        Some(Item::Value(Value::String(one))) => {
            if one.value() != text {
                let both = Array::from_iter([one.value().as_str(), text]);
                set(table, key, Value::Array(both));
            }
        }
        Some(_) => return Err(error(&format!("`{key}` must be a list of texts in quotation marks"))),
    }
    Ok(())
}

/// Takes a name out of a list; an empty list goes with it.
fn remove(table: &mut dyn TableLike, key: &str, name: &str) {
    if let Some(Item::Value(Value::Array(list))) = table.get_mut(key) {
        list.retain(|item| !item.as_str().is_some_and(|item| is_same(item, name)));
    }
    if strings(table, key).all(|item| is_same(&item, name)) {
        table.remove(key);
    }
}

fn has(table: &dyn TableLike, key: &str, name: &str) -> bool {
    strings(table, key).any(|item| is_same(&item, name))
}

/// The texts of a list, or the one text that stands for a list.
fn strings(table: &dyn TableLike, key: &str) -> impl Iterator<Item = String> {
    let item = table.get(key);
    let list = item.and_then(Item::as_array).into_iter().flatten().filter_map(Value::as_str);
    list.chain(item.and_then(Item::as_str)).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// As a naming finds its names.
fn is_same(one: &str, other: &str) -> bool {
    fold_name(one) == fold_name(other)
}

fn day(date: Date) -> Result<Value> {
    let date: toml_edit::Datetime =
        date.to_string().parse().map_err(|_| error("TOML has dates of the years 0 to 9999 only"))?;
    Ok(date.into())
}

fn no_tables(key: &str) -> DecisionsError {
    error(&format!("there can be several of these: write [[{key}]], with two brackets"))
}

fn error(message: &str) -> DecisionsError {
    DecisionsError { span: None, message: message.to_owned() }
}

#[cfg(test)]
mod tests;
