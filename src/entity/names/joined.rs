//! Two names that "and", a comma or a possessive joins: "Harvik and Brackwater", where the article has each on its own;
//! and one that a hyphen has cut in two.

use crate::entity::{EntityType, lexicon};
use crate::nlp::gazetteer::{self, Known};

use super::Name;
use super::line::{self, Line};
use super::types::{Types, is_storm};

/// "Bureau of Tides, Winds and Currents": a body's list goes on over its last comma.
pub(super) fn listed(line: &Line, name: Name) -> Name {
    let at = line.within(name.span);
    let words = &line.words[at.clone()];
    let is_list = words.iter().any(|word| word.text == ",") && words.iter().any(|word| word.folded == "of");
    let text = |ahead: usize| line.words.get(at.end + ahead);
    let and = if text(0).is_some_and(|word| word.text == ",") { 1 } else { 0 };
    let Some(last) = text(and + 1).filter(|_| text(and).is_some_and(|word| word.folded == "and")) else { return name };
    let is_part = last.is_capital() && gazetteer::word(&last.folded).is_some();
    let ends = !text(and + 2).is_some_and(line::Word::is_capital);
    let is_body = name.kind == EntityType::Org && is_list;
    if is_body && is_part && ends { Name { span: name.span.join(last.span), ..name } } else { name }
}

/// "Harvik-Brackwater 900" for "Brackwater 900", where nothing is called Harvik.
pub(super) fn whole(line: &Line, types: &Types, name: Name) -> Name {
    let first = line.within(name.span).start;
    let Some([word, hyphen]) = first.checked_sub(2).and_then(|start| line.words.get(start..first)) else { return name };
    let is_joined = hyphen.text == "-" && word.span.end == hyphen.span.start && hyphen.span.end == name.span.start;
    let is_part = word.is_capital()
        && word.text.chars().count() > 2
        && (gazetteer::word(&word.folded).is_none() || name.kind == EntityType::Org)
        && !gazetteer::known(&word.folded).is_name()
        && types.of(&word.folded).is_none();
    if is_joined && is_part { Name { span: word.span.join(name.span), ..name } } else { name }
}

/// "Cyclone Ernesta" for "Ernesta", "Said Mansoor Ali" for "Mansoor Ali": what the network takes for a common noun or a
/// verb before the name, though it has a capital. No further back than `from`, where the name before it ends.
pub(super) fn led(line: &Line, name: Name, from: usize) -> Name {
    let first = line.within(name.span).start;
    let before = first.checked_sub(1).map(|before| &line.words[before]);
    let Some(word) = before.filter(|word| word.span.start >= from) else { return name };
    if !line.has_small_words || !word.is_capital() || word.is_shouted() {
        return name;
    }
    if is_storm(&word.folded) {
        return Name { span: word.span.join(name.span), kind: EntityType::Event };
    }
    let is_given = name.kind == EntityType::Person
        && first - 1 > line.first()
        && !line.words[first - 2].is_mark
        && !lexicon::is_title(&word.folded)
        && !lexicon::is_role(&word.folded)
        && gazetteer::known(&word.folded).has(Known::FIRST);
    if is_given { Name { span: word.span.join(name.span), ..name } } else { name }
}

/// The names that the name of the `line` consists of; mostly itself.
pub(super) fn apart(line: &Line, types: &Types, name: Name) -> Vec<Name> {
    let words = &line.words[line.within(name.span)];
    let is_seam = |word: &line::Word| matches!(&*word.folded, "and" | "," | "'s");
    let parts: Vec<&[line::Word]> = words.split(is_seam).filter(|part| !part.is_empty()).collect();
    let stands_alone = |part: &&[line::Word]| {
        let key = line::key(part);
        types.is_in_prose(&key) || gazetteer::known(&key).is_name()
    };
    let is_whole = || gazetteer::known(&line::key(words)).is_name();
    // "Kenya's Ministry of Health and Uganda's Supreme Court".
    let is_place = |part: &[line::Word]| gazetteer::known(&line::key(part)).has(Known::PLACE);
    let owns = || {
        parts.last().is_some_and(|part| is_place(part))
            && line.words.get(line.within(name.span).end).is_some_and(|word| word.folded == "'s")
    };
    if let Some((one, other)) = moved(line, name).or_else(|| firm_and_person(line, name)) {
        return vec![one, other];
    }
    if parts.len() < 2 || !(parts.iter().all(stands_alone) || owns()) || is_whole() {
        return vec![name];
    }
    let kind = |part: &[line::Word]| if is_place(part) { EntityType::Gpe } else { name.kind };
    parts.into_iter().filter_map(|words| part(words, kind(words))).collect()
}

fn part(words: &[line::Word], kind: EntityType) -> Option<Name> {
    Some(Name { span: words.first()?.span.join(words.last()?.span), kind })
}

/// "Kvitnes Inc. Maria Stenberg", written without "chief executive".
fn firm_and_person(line: &Line, name: Name) -> Option<(Name, Name)> {
    let words = &line.words[line.within(name.span)];
    let end = words.iter().position(|word| matches!(&*word.folded, "inc." | "llc" | "ltd." | "corp." | "co."))? + 1;
    let (firm, person) = words.split_at(end);
    let is_person = person.len() > 1 && gazetteer::known(&person[0].folded).has(Known::FIRST);
    is_person.then(|| Some((part(firm, EntityType::Org)?, part(person, EntityType::Person)?)))?
}

/// The two names that "to" parts behind "from": "moved it from Agrosol to Banco Tierra Verde".
fn moved(line: &Line, name: Name) -> Option<(Name, Name)> {
    let at = line.within(name.span);
    let before = at.start.checked_sub(1).map(|before| &*line.words[before].folded)?;
    let words = &line.words[at];
    let to = words.iter().position(|word| word.folded == "to" && word.is_lower)?;
    (before == "from").then(|| Some((part(&words[..to], name.kind)?, part(&words[to + 1..], name.kind)?)))?
}
