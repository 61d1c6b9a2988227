//! Which words of a sentence make up one clause: a verb with all that hangs on it, but no clause within it.

use crate::nlp::Tag;

use super::sentence::Sentence;

/// The head of the clause in which the word stands.
pub(super) fn head_of(sentence: &Sentence, word: usize) -> Option<usize> {
    const WITHIN: &[&str] = &["xcomp", "amod", "compound", "case", "mark", "aux", "aux:pass", "cop", "fixed", "nummod"];
    let is_head = |&at: &usize| {
        let tells = sentence.tag(at) == Tag::Verb || sentence.child(at, &["cop"]).is_some();
        tells && !sentence.has_relation(at, WITHIN)
    };
    std::iter::once(word).chain(sentence.ancestors(word)).find(is_head)
}

/// The words of a clause, without those of the clauses within it.
pub(super) fn words_of(sentence: &Sentence, clause: usize) -> Vec<usize> {
    const CLAUSES: &[&str] = &["acl", "advcl", "acl:relcl", "parataxis", "ccomp", "csubj"];
    let is_clause = |word: usize| {
        sentence.has_relation(word, CLAUSES) || sentence.relation(word) == "conj" && sentence.tag(word) == Tag::Verb
    };
    let mut found = vec![clause];
    let is_second = sentence.relation(clause) == "conj" && sentence.child(clause, &["nsubj", "nsubj:pass"]).is_none();
    // "Is based in Lyon and employs 6,300 people": the subject stands with the first verb.
    let above = sentence.head(clause).filter(|_| is_second);
    found.extend(above.and_then(|above| sentence.child(above, &["nsubj", "nsubj:pass"])));
    let mut at = 0;
    while let Some(&word) = found.get(at) {
        found.extend(sentence.children(word).filter(|&child| !is_clause(child)));
        at += 1;
    }
    found.sort_unstable();
    found
}
