//! Two names that "and", a comma or a possessive joins: "Harvik and Brackwater", where the article has each on its own.

use crate::nlp::gazetteer;

use super::Name;
use super::line::{self, Line};
use super::types::Types;

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
    if parts.len() < 2 || !parts.iter().all(stands_alone) || is_whole() {
        return vec![name];
    }
    let part = |part: &[line::Word]| Some(part.first()?.span.join(part.last()?.span));
    parts.into_iter().filter_map(part).map(|span| Name { span, ..name }).collect()
}
