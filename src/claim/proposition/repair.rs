//! What a parser often gets wrong and a reader can tell: a verb with several subjects, and a rough figure behind a verb.
//!
//! A verb has one subject. What stands before the clause's "because" belongs to the clause above, what stands before "'s" to
//! the noun behind it, what stands before a clause that somebody says is that clause's, and what follows the first between
//! commas describes it.

use crate::nlp::Tag;
use crate::text::WordList;

/// A word of a tree that can be mended.
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub tag: Tag,
    pub head: Option<usize>,
    pub relation: &'static str,
}

/// Mends the subjects of all verbs.
pub(super) fn subjects(words: &mut [Word]) {
    let verbs: Vec<usize> = words.iter().filter(|word| is_subject(word)).filter_map(|word| word.head).collect();
    for pair in verbs.windows(2).filter(|pair| pair[0] == pair[1]) {
        mend(words, pair[0]);
    }
}

/// Takes "around 300 people" behind "detained" for its object, not for where it happened.
pub(super) fn objects(words: &mut [Word]) {
    for number in 0..words.len() {
        let noun = words[number].head.filter(|&noun| noun > number && words[number].relation == "nummod");
        let Some(noun) = noun else { continue };
        let first = (0..number).rev().take_while(|&at| ROUGHLY.contains(words[at].text)).last();
        let Some((first, verb)) = first.and_then(|first| Some((first, first.checked_sub(1)?))) else { continue };
        let is_behind = words[noun].head == Some(verb) && words[noun].relation == "obl" && words[verb].tag == Tag::Verb;
        if is_behind && !words.iter().any(|word| word.head == Some(verb) && word.relation == "obj") {
            words[noun].relation = "obj";
            words[first..number]
                .iter_mut()
                .filter(|word| word.head == Some(verb))
                .for_each(|word| word.relation = "advmod");
        }
    }
}

/// Words that make a figure rough: "at least", "up to", "around".
static ROUGHLY: WordList = WordList::new(
    "at least most up to around about over under nearly almost roughly approximately some more fewer less than as many",
);

fn is_subject(word: &Word) -> bool {
    matches!(word.relation, "nsubj" | "nsubj:pass")
}

fn has_subject(words: &[Word], verb: usize) -> bool {
    words.iter().any(|word| word.head == Some(verb) && is_subject(word))
}

fn mend(words: &mut [Word], verb: usize) {
    let of_verb = |words: &[Word], at: usize| words[at].head == Some(verb) && is_subject(&words[at]);
    let all = |words: &[Word]| (0..verb).filter(|&at| of_verb(words, at)).collect::<Vec<usize>>();
    let mark = (0..verb).rev().find(|&at| words[at].head == Some(verb) && words[at].relation == "mark");
    if let (Some(mark), Some(above)) = (mark, words[verb].head) {
        for subject in all(words).into_iter().filter(|&subject| subject < mark) {
            if words[above].tag == Tag::Verb && above < mark {
                words[subject].head = Some(above);
                words[subject].relation = "nsubj";
            }
        }
    }
    // "Turnout was 61 per cent, the commission said".
    if let [first, second, ..] = all(words)[..] {
        let is_clause = |at: &usize| {
            words[*at].head == Some(verb)
                && matches!(words[*at].relation, "ccomp" | "parataxis")
                && !has_subject(words, *at)
        };
        if let Some(clause) = (first + 1..second).find(is_clause) {
            words[first].head = Some(clause);
            words[first].relation = "nsubj";
        }
    }
    for pair in all(words).windows(2) {
        let owns = words.iter().any(|word| word.head == Some(pair[0]) && matches!(word.text, "'s" | "’s" | "'" | "’"));
        if owns {
            words[pair[0]].head = Some(pair[1]);
            words[pair[0]].relation = "nmod:poss";
        }
    }
    let subjects = all(words);
    let Some((&first, rest)) = subjects.split_first() else { return };
    for &other in rest {
        let apart = (first..other).any(|at| words[at].text == ",");
        words[other].head = Some(first);
        words[other].relation = if apart { "appos" } else { "nmod" };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As in a treebank: heads count from one.
    fn word(text: &'static str, tag: Tag, head: usize, relation: &'static str) -> Word<'static> {
        Word { text, tag, head: head.checked_sub(1), relation }
    }

    #[test]
    fn a_rough_figure_is_an_object() {
        let mut words = [
            word("Police", Tag::Noun, 2, "nsubj"),
            word("detained", Tag::Verb, 0, "root"),
            word("up", Tag::Adp, 2, "compound:prt"),
            word("to", Tag::Adp, 6, "case"),
            word("300", Tag::Num, 6, "nummod"),
            word("people", Tag::Noun, 2, "obl"),
        ];
        objects(&mut words);
        assert_eq!((words[5].relation, words[2].relation), ("obj", "advmod"));
    }

    #[test]
    fn a_verb_keeps_one_subject() {
        let mut words = [
            word("Lorries", Tag::Noun, 9, "nsubj:pass"),
            word("waited", Tag::Verb, 0, "root"),
            word("because", Tag::Sconj, 9, "mark"),
            word("Lerwick", Tag::Propn, 9, "nsubj:pass"),
            word("'s", Tag::Part, 4, "case"),
            word("tunnel", Tag::Noun, 9, "nsubj:pass"),
            word(",", Tag::Punct, 6, "punct"),
            word("road", Tag::Noun, 9, "nsubj:pass"),
            word("shut", Tag::Verb, 2, "advcl"),
        ];
        subjects(&mut words);
        let heads: Vec<Option<usize>> = words.iter().map(|word| word.head).collect();
        assert_eq!(heads[0], Some(1));
        assert_eq!(heads[3], Some(5));
        assert_eq!(heads[5], Some(8));
        assert_eq!((heads[7], words[7].relation), (Some(5), "appos"));
    }
}
