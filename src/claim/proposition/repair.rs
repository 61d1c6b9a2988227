//! What a parser often gets wrong and a reader can tell: a verb with several subjects, a rough figure behind a verb, and a verb
//! behind whoever is quoted.
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

/// Takes "disabled" of "the attack disabled six of the cranes" for a verb, in a sentence that has none otherwise.
pub(super) fn missing_verb(words: &mut [Word]) {
    let is_verbal = |word: &Word| matches!(word.tag, Tag::Verb | Tag::Aux);
    let Some(subject) = words.iter().position(|word| word.head.is_none()) else { return };
    let verb = subject + 1;
    let ends = words.last().is_some_and(|word| word.text == ".");
    let is_participle = words.get(verb).is_some_and(|word| word.tag == Tag::Adj && word.text.ends_with("ed"));
    if !ends || !is_participle || words[subject].tag != Tag::Noun || words.iter().any(is_verbal) {
        return;
    }
    let object = words[verb].head.filter(|&object| object > verb && words[verb].relation == "amod");
    let Some(object) = object.filter(|&object| words[object].head == Some(subject)) else { return };
    words[verb].tag = Tag::Verb;
    for (word, head, relation) in [(verb, None, "root"), (subject, Some(verb), "nsubj"), (object, Some(verb), "obj")] {
        words[word].head = head;
        words[word].relation = relation;
    }
}

/// Takes "has been arrested" behind "police said" for what is said: "the driver tested positive, police said, and has been
/// arrested".
pub(super) fn coordination(words: &mut [Word]) {
    for verb in 0..words.len() {
        let said = words[verb].head.filter(|&said| said < verb && words[verb].relation == "conj");
        let Some(said) = said.filter(|_| matches!(words[verb].tag, Tag::Verb | Tag::Adj) && !has_subject(words, verb))
        else {
            continue;
        };
        let of_it = |at: &usize| words[*at].head == Some(said);
        let Some(speaker) = (0..said).filter(of_it).find(|&at| is_subject(&words[at])) else { continue };
        let clause = (0..speaker).filter(of_it).find(|&at| matches!(words[at].relation, "ccomp" | "parataxis"));
        if let Some(clause) = clause {
            words[verb].head = Some(clause);
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
    fn a_sentence_without_a_verb_gets_its_participle() {
        let mut words = [
            word("The", Tag::Det, 2, "det"),
            word("attack", Tag::Noun, 0, "root"),
            word("disabled", Tag::Adj, 4, "amod"),
            word("six", Tag::Num, 2, "appos"),
            word(".", Tag::Punct, 2, "punct"),
        ];
        missing_verb(&mut words);
        let tree: Vec<(Option<usize>, &str)> = words.iter().map(|word| (word.head, word.relation)).collect();
        assert_eq!(tree[1..4], [(Some(2), "nsubj"), (None, "root"), (Some(2), "obj")]);
    }

    #[test]
    fn what_follows_the_speaker_is_said_too() {
        let mut words = [
            word("Kern", Tag::Propn, 2, "nsubj"),
            word("fled", Tag::Verb, 5, "ccomp"),
            word(",", Tag::Punct, 5, "punct"),
            word("police", Tag::Noun, 5, "nsubj"),
            word("said", Tag::Verb, 0, "root"),
            word("and", Tag::Cconj, 7, "cc"),
            word("drowned", Tag::Verb, 5, "conj"),
        ];
        coordination(&mut words);
        assert_eq!(words[6].head, Some(1));
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
