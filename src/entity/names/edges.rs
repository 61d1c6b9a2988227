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
    while end > 1 && (is_common_noun(&words[end - 1], name.kind) || ends_in_title(&words[..end], name.kind)) {
        end -= 1;
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
    const TITLES: [&str; 16] = [
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
    ];
    let [body @ .., title] = words else { return false };
    let says_nothing = || body.iter().all(|word| gazetteer::word(&word.folded).is_some());
    kind == EntityType::Org
        && TITLES.contains(&&*title.folded)
        && !body.iter().any(|word| word.is_lower)
        && (!says_nothing() || gazetteer::known(&line::key(body)).is_name())
}
