//! Words at a name's end that are no part of it: "Harvik ferry", "Harvik President", "Harvik (Orsena".

use crate::entity::{EntityType, lexicon};
use crate::nlp::gazetteer;

use super::Name;
use super::line::{self, Line, Word};

/// The name without them; `None` where no name is left.
pub(super) fn cut(line: &Line, name: Name) -> Option<Name> {
    let words = &line.words[line.within(name.span)];
    let mut end = words.len();
    let open = words.iter().position(|word| word.text == "(");
    if let Some(open) = open.filter(|open| *open > 0 && !words[*open..].iter().any(|word| word.text == ")")) {
        end = open;
    }
    while end > 1
        && (is_common_noun(&words[end - 1], name.kind)
            || is_division(&words[..end], name.kind)
            || is_sort_of_body(&words[..end], name.kind)
            || is_day(&words[end - 1], name.kind)
            || ends_in_title(&words[..end], name.kind))
    {
        end -= 1;
    }
    if is_unit(line, name) || is_office(words, name.kind) || is_small_word(words) {
        return None;
    }
    if end == words.len() {
        // "GB #20": no name but a sum.
        let is_sum = words.iter().any(|word| word.text.starts_with('#'));
        return (!is_sum && !is_plain_plural(words)).then_some(name);
    }
    Some(Name { span: words[0].span.join(words[end - 1].span), ..name })
}

/// "American auto"; but events, laws and the bodies that have a head noun are named so.
fn is_common_noun(word: &Word, kind: EntityType) -> bool {
    !matches!(kind, EntityType::Event | EntityType::Law | EntityType::Fac)
        && word.text.chars().count() > 2
        && word.text.chars().all(char::is_lowercase)
        && lexicon::head(&word.folded).is_none()
        && lexicon::noun_kind(&word.folded).is_none()
        && (gazetteer::word(&word.folded).is_some() || kind == EntityType::Product || kind == EntityType::Loc)
}

/// "Odrava province", "the Harvik district": what kind of place it is, written small, stands outside.
fn is_division(words: &[Word], kind: EntityType) -> bool {
    let [name @ .., noun] = words else { return false };
    noun.is_lower
        && matches!(kind, EntityType::Gpe | EntityType::Loc)
        && lexicon::noun_kind(&noun.folded) == Some(EntityType::Gpe)
        && name.iter().all(|word| !word.is_lower)
}

/// "Odrava Dockers union", likewise; a government is named with its noun: "the Kern administration".
fn is_sort_of_body(words: &[Word], kind: EntityType) -> bool {
    let [name @ .., noun] = words else { return false };
    noun.is_lower
        && kind == EntityType::Org
        && (lexicon::noun_kind(&noun.folded) == Some(EntityType::Org) || lexicon::head(&noun.folded) == Some(kind))
        && !matches!(&*noun.folded, "administration" | "government" | "regime")
        && name.iter().all(|word| word.is_capital() && gazetteer::word(&word.folded).is_none() || word.is_shouted())
}

/// "16 GB", "gigabytes (GB)": letters behind a number measure.
fn is_unit(line: &Line, name: Name) -> bool {
    const UNITS: [&str; 16] =
        ["gb", "mb", "tb", "kb", "ghz", "mhz", "kwh", "mwh", "gwh", "mw", "gw", "kv", "mph", "kph", "rpm", "hp"];
    let at = line.within(name.span);
    let [word] = &line.words[at.clone()] else { return false };
    let before = at.start.checked_sub(1).map_or("", |before| line.words[before].text);
    UNITS.contains(&&*word.folded) && (before == "(" || before.ends_with(|c: char| c.is_ascii_digit()))
}

/// "Secretary of Defense", "Harvik Professor of Law": an office and no body.
fn is_office(words: &[Word], kind: EntityType) -> bool {
    const OFFICES: [&str; 10] = [
        "secretary",
        "minister",
        "speaker",
        "governor",
        "president",
        "chairman",
        "commissioner",
        "ambassador",
        "mayor",
        "professor",
    ];
    let is_it = |at: usize| {
        let office = words.get(at).is_some_and(|word| OFFICES.contains(&&*word.folded));
        office && words.get(at + 1).is_some_and(|word| word.folded == "of")
    };
    kind == EntityType::Org && (is_it(0) || is_it(1))
}

/// "home": written small, an ordinary word is none, nor is a particle.
fn is_small_word(words: &[Word]) -> bool {
    let [word] = words else { return false };
    let is_ordinary = gazetteer::word(&word.folded).is_some() || word.text.chars().count() < 3;
    word.is_lower && word.text == word.folded && is_ordinary && !gazetteer::known(&word.folded).is_name()
}

/// "told Ana Kern Wednesday": nobody is called so.
fn is_day(word: &Word, kind: EntityType) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    kind == EntityType::Person && DAYS.contains(&&*word.folded)
}

/// "Airlines", "Banks": what there are many of has no name yet.
fn is_plain_plural(words: &[Word]) -> bool {
    let [word] = words else { return false };
    let is_head = |stem: &str| stem.len() > 3 && lexicon::head(stem).is_some() && gazetteer::word(stem).is_some();
    !word.is_shouted()
        && word.folded.strip_suffix('s').is_some_and(is_head)
        && !gazetteer::known(&word.folded).is_name()
}

/// "Harvik President"; but "Vice President" and "Office of the President" are whole.
fn ends_in_title(words: &[Word], kind: EntityType) -> bool {
    const TITLES: [&str; 17] = [
        "president",
        "chairman",
        "chairwoman",
        "chief",
        "ceo",
        "cfo",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "minister",
        "director",
        "executive",
        "governor",
        "senator",
        "manager",
        "founder",
        "vice",
    ];
    let [body @ .., title] = words else { return false };
    let says_nothing = || body.iter().all(|word| gazetteer::word(&word.folded).is_some());
    // "Harvik Chief Executive Officer"
    let is_of_chief = |word: &Word| matches!(&*word.folded, "executive" | "financial" | "operating" | "technology");
    let is_officer = title.folded == "officer" && body.last().is_some_and(is_of_chief)
        || is_of_chief(title) && body.last().is_some_and(|word| word.folded == "chief");
    kind == EntityType::Org
        && (is_officer || TITLES.contains(&&*title.folded))
        && !body.iter().any(|word| word.is_lower)
        && (!says_nothing() || gazetteer::known(&line::key(body)).is_name())
}
