//! What tells a clause from others like it, by the words of `contrast` that it has.

use crate::claim::Contrast;
use crate::nlp::Tag;

use super::clauses::{head_of, words_of};
use super::noun_phrase::Nouns;

/// What tells the clause from others like it, given its head.
pub(super) fn of(nouns: &Nouns, clause: usize) -> Vec<Contrast> {
    let sentence = nouns.sentence;
    // "The first offer, which valued it at a billion".
    let above = sentence.head(clause).filter(|_| sentence.relation(clause) == "acl:relcl");
    let above = above.and_then(|above| head_of(sentence, above));
    // "It was ten percent contained at sunrise".
    let below = sentence.children(clause).filter(|&child| sentence.relation(child) == "acl");
    let told = [clause].into_iter().chain(above).chain(below).flat_map(|head| words_of(sentence, head));
    let is_local = |word: usize| {
        let case = sentence.preposition(word);
        case.is_some_and(|case| matches!(case, "in" | "across" | "throughout" | "within" | "around" | "of"))
    };
    let mut found: Vec<Contrast> = Vec::new();
    let tells = |&word: &usize| {
        matches!(sentence.tag(word), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Adv) || sentence.is(word, &["against"])
    };
    for word in told.filter(tells) {
        let lemma = sentence.lemma(word).to_lowercase();
        let above = sentence.head(word);
        let says_where = sentence.tag(word) == Tag::Adv
            || is_local(word)
            // "Within the town limits".
            || sentence.relation(word) == "compound" && above.is_some_and(is_local);
        if nouns.names_a_country(word) {
            found.extend(is_local(word).then(Contrast::country).flatten());
        } else {
            // "Lower" is more than "low".
            let plain = || Contrast::of(&sentence.text(word).to_lowercase(), says_where);
            found.extend(Contrast::of(&lemma, says_where).or_else(plain));
        }
        let numbered = above.filter(|_| sentence.relation(word) == "amod");
        found.extend(numbered.and_then(|noun| Contrast::ordinal(&lemma, sentence.lemma(noun))));
    }
    found.sort_unstable();
    found.dedup();
    found
}
