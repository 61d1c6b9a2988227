//! Names that the network passed over, though the article or the lists leave no doubt.

use rustc_hash::FxHashSet;

use crate::entity::{EntityType, lexicon};
use crate::nlp::gazetteer::{self, Known};

use super::line::{Line, Word};
use super::types::Types;
use super::{Name, is_covered};

/// Those that overlap none of the `names`, which are in order.
pub(super) fn find(lines: &[Line], types: &Types, names: &[Name]) -> Vec<Name> {
    let small = lines.iter().flat_map(|line| &line.words).filter(|word| word.is_lower);
    let written_small: FxHashSet<&str> = small.map(|word| &*word.folded).collect();
    let mut missed = Vec::new();
    for line in lines.iter().filter(|line| line.has_small_words) {
        let first = line.first();
        for (index, word) in line.words.iter().enumerate().filter(|(_, word)| word.is_capital()) {
            let opens = index <= first;
            let is_word_here = opens && written_small.contains(&*word.folded);
            let kind = surname(types, word).filter(|_| !is_word_here).or_else(|| place(word));
            let single = kind.map(|kind| Name { span: word.span, kind });
            let found = single.or_else(|| body(line, index));
            missed.extend(found.filter(|found| !is_covered(names, found.span)));
        }
    }
    missed
}

/// Ordinary words that are surnames where the article says whose: "Harvest crossed the border".
fn surname(types: &Types, word: &Word) -> Option<EntityType> {
    types.is_part_of_person(&word.folded).then_some(EntityType::Person)
}

/// A body by the head noun at its end, within a sentence: "met the Farmers' Union".
fn body(line: &Line, last: usize) -> Option<Name> {
    let words = &line.words;
    let kind = lexicon::head(&words[last].folded).filter(|kind| *kind == EntityType::Org)?;
    let is_part = |word: &Word| word.is_capital() || matches!(&*word.folded, "'" | "'s");
    let first = (0..last).rev().take(LONGEST).take_while(|&index| is_part(&words[index])).last()?;
    let is_within = first > 0 && words[first].is_capital() && words[first - 1].is_lower;
    is_within.then(|| Name { span: words[first].span.join(words[last].span), kind })
}

/// No body's name has more words before its head.
const LONGEST: usize = 8;

/// Countries and peoples, which are nothing else: "the US-led mission". "Turkey" in a recipe opens no sentence either.
fn place(word: &Word) -> Option<EntityType> {
    let known = gazetteer::known(&word.folded);
    let is_sure = word.is_shouted() || gazetteer::word(&word.folded).is_none() && !known.has(Known::FIRST);
    let kind = if known.has(Known::PLACE) { EntityType::Gpe } else { EntityType::Norp };
    (is_sure && (known.has(Known::PLACE) || known.has(Known::PEOPLE))).then_some(kind)
}
