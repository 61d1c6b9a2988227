//! What is decided about findings: that one is settled, that a rule is off for a source.

use toml_edit::{DocumentMut, InlineTable, Item, TableLike, Value};

use super::{Result, entries, entry, error, push, set, source};
use crate::corpus::rule::Rule;

/// The `[[reviewed]]` of a finding; a new one at the end, if there is none.
pub(super) fn review<'a>(
    document: &'a mut DocumentMut,
    rule: Rule,
    file: &str,
    fingerprint: &str,
) -> Result<&'a mut dyn TableLike> {
    let keys = [("rule", rule.name()), ("file", file), ("fingerprint", fingerprint)];
    let is_it = |entry: &&dyn TableLike| {
        keys.iter().all(|(key, value)| entry.get(key).and_then(Item::as_str).is_some_and(|is| is == *value))
    };
    if let Some(at) = entries(document, "reviewed")?.iter().position(is_it) {
        return entry(document, "reviewed", at);
    }
    let new = push(document, "reviewed", "rule", rule.name().into())?;
    keys[1..].iter().for_each(|(key, value)| set(new, key, (*value).into()));
    Ok(new)
}

/// Turns the rule off in the `[[source]]` of the article.
pub(super) fn turn_off(document: &mut DocumentMut, rule: Rule, file: &str) -> Result<()> {
    let decides = |source: &dyn TableLike| {
        let rules = source.get("rules").and_then(Item::as_table_like);
        rules.is_some_and(|rules| rules.contains_key(rule.name()))
    };
    let source = source(document, file, decides, true)?;
    if !source.contains_key("rules") {
        set(source, "rules", InlineTable::new().into());
    }
    let rules = source.get_mut("rules").and_then(Item::as_table_like_mut);
    let rules =
        rules.ok_or_else(|| error("`rules` of a [[source]] must be a table: rules = { loaded-verb = \"off\" }"))?;
    set(rules, rule.name(), "off".into());
    if let Some(Item::Value(Value::InlineTable(rules))) = source.get_mut("rules") {
        // Else the blank before the brace would stay before the new comma.
        rules.fmt();
    }
    Ok(())
}
