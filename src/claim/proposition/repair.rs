//! What a parser often gets wrong and a reader can tell: a verb with several subjects.
//!
//! A verb has one. What stands before the clause's "because" belongs to the clause above, what stands before "'s" to the
//! noun behind it, what stands before a clause that somebody says is that clause's, and what follows the first between commas describes it.

use crate::nlp::Tag;

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

    #[test]
    fn a_verb_keeps_one_subject() {
        let word = |text, tag, head: usize, relation| Word { text, tag, head: head.checked_sub(1), relation };
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
