//! Where a name begins and ends, by the rules that do not need to be learned: a title stands outside, a hyphen may join
//! what are two names.

use crate::entity::{EntityType, lexicon};
use crate::nlp::fold::fold;
use crate::nlp::gazetteer::{self, Known};
use crate::text::Span;

use super::Name;

/// Appends the name without what does not belong to it, or the two names that it consists of.
pub(super) fn trim(text: &str, name: Name, names: &mut Vec<Name>) {
    let name = without_title(
        text,
        without_prefix(text, without_apposition(text, without_mark(text, without_rank(text, name)))),
    );
    if let Some((party, place)) = party_tag(text, name) {
        names.extend([party, place]);
        return;
    }
    if let Some((people, body)) = demonym(text, name) {
        names.extend([people, body]);
        return;
    }
    match seam(&text[name.span]) {
        Some((end, start)) => {
            let first = Span::new(name.span.start, name.span.start + end);
            names.push(Name { span: first, kind: known_kind(&text[first]).unwrap_or(name.kind) });
            names.push(Name { span: Span::new(name.span.start + start, name.span.end), kind: name.kind });
        }
        None => names.push(name),
    }
}

/// Makes one name of two, if they are one: "Bosnia" and "Herzegovina", "Treaty of" and "Odense".
pub(super) fn join(text: &str, earlier: &mut Name, later: Name) -> bool {
    let between = &text[earlier.span.end..later.span.start];
    let whole = earlier.span.join(later.span);
    if between.trim().is_empty() && [" of", " for", " and"].iter().any(|end| text[earlier.span].ends_with(end)) {
        earlier.span = whole;
        return true;
    }
    // "Treaty", "Bank" and "Battle" are no names without what they are of.
    let head = lexicon::head(&fold(&text[earlier.span]));
    if between.trim() == "of"
        && head.is_some_and(|head| matches!(head, EntityType::Org | EntityType::Law | EntityType::Event))
    {
        *earlier = Name { span: whole, kind: head.unwrap_or(earlier.kind) };
        return true;
    }
    let is_near = matches!(between.trim(), "and" | "of" | "&" | "-");
    let Some(kind) = is_near.then(|| known_kind(&text[whole])).flatten() else { return false };
    *earlier = Name { span: whole, kind };
    true
}

/// "the No. 2 Harvik airline"; "No. 2 Squadron" is called so.
fn without_rank(text: &str, mut name: Name) -> Name {
    let rank = text[name.span].strip_prefix("No. ").and_then(|rest| rest.split_once(' '));
    if let Some((number, rest)) = rank
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && known_kind(rest).is_some()
    {
        name.span.start = name.span.end - rest.len();
    }
    name
}

/// "'Frank": the mark opens a quotation, which ends elsewhere.
fn without_mark(text: &str, mut name: Name) -> Name {
    let rest = text[name.span].strip_prefix('\'').filter(|rest| rest.starts_with(char::is_uppercase));
    if rest.is_some_and(|rest| !rest.contains('\'')) {
        name.span.start += 1;
    }
    name
}

/// "Brackwater, makers of": what begins small behind a comma tells of the name and is no part of it.
fn without_apposition(text: &str, mut name: Name) -> Name {
    let goes_small = |behind: &str| behind.trim_start().starts_with(char::is_lowercase);
    let commas = text[name.span].match_indices(',');
    let end =
        commas.map(|(comma, _)| name.span.start + comma).find(|comma| goes_small(&text[comma + 1..name.span.end]));
    name.span.end = end.unwrap_or(name.span.end);
    name
}

/// "anti-Kestrova", but "al-Assad".
fn without_prefix(text: &str, name: Name) -> Name {
    const PREFIXES: [&str; 14] =
        ["anti", "pro", "ex", "non", "pre", "post", "trans", "mid", "then", "former", "inter", "un", "intra", "sub"];
    let is_prefix = |(prefix, rest): &(&str, &str)| PREFIXES.contains(prefix) && rest.starts_with(char::is_uppercase);
    let prefix = text[name.span].split_once(is_hyphen).filter(is_prefix);
    prefix.map_or(name, |(_, rest)| Name { span: Span::new(name.span.end - rest.len(), name.span.end), ..name })
}

/// "Rev Joy Okonedo"; "Dean Smith" may well be called Dean.
fn without_title(text: &str, mut name: Name) -> Name {
    while name.kind == EntityType::Person
        && let Some((first, rest)) = text[name.span].split_once(char::is_whitespace)
        && let title = fold(first)
        && lexicon::is_title(&title)
        && !gazetteer::known(&title).has(Known::FIRST)
    {
        name.span.start = name.span.end - rest.trim_start().len();
    }
    name
}

/// The people before a body that every country has: "Bolivian", "Foreign Ministry".
fn demonym(text: &str, name: Name) -> Option<(Name, Name)> {
    const BODIES: [&str; 8] =
        ["ministry", "command", "government", "cabinet", "embassy", "consulate", "presidency", "parliament"];
    let (people, body) = text[name.span].split_once(char::is_whitespace)?;
    let last = body.rsplit(char::is_whitespace).next()?;
    let is_demonym = gazetteer::known(&fold(people)).has(Known::PEOPLE);
    let split = is_demonym && name.kind == EntityType::Org && BODIES.contains(&&*fold(last));
    let (end, start) = (name.span.start + people.len(), name.span.end - body.len());
    let people = Name { span: Span::new(name.span.start, end), kind: EntityType::Norp };
    split.then_some((people, Name { span: Span::new(start, name.span.end), ..name }))
}

/// The party and the place behind a lawmaker's name: "(R-Mont.)".
fn party_tag(text: &str, name: Name) -> Option<(Name, Name)> {
    let (party, place) = text[name.span].split_once(is_hyphen)?;
    let is_tag = text[..name.span.start].ends_with('(')
        && (party.len() == 1 || matches!(party, "DFL" | "Lab" | "Con" | "LD"))
        && party.starts_with(char::is_uppercase)
        && place.starts_with(char::is_uppercase)
        && place.chars().any(char::is_alphabetic);
    let (end, start) = (name.span.start + party.len(), name.span.end - place.len());
    let party = Name { span: Span::new(name.span.start, end), kind: EntityType::Norp };
    is_tag.then_some((party, Name { span: Span::new(start, name.span.end), kind: EntityType::Gpe }))
}

/// Where the first of two names that a hyphen joins ends, and where the second one begins: "US-Mexico".
fn seam(name: &str) -> Option<(usize, usize)> {
    let (end, hyphen) = name.char_indices().find(|&(_, c)| is_hyphen(c))?;
    let start = end + hyphen.len_utf8();
    let before = name[..end].rsplit(char::is_whitespace).next()?;
    let behind = name[start..].split(char::is_whitespace).next()?;
    let are_names = [before, behind].iter().all(|word| known_kind(word).is_some());
    (are_names && known_kind(name).is_none()).then_some((end, start))
}

fn known_kind(name: &str) -> Option<EntityType> {
    gazetteer::known(&fold(name)).kinds().next()
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–')
}
