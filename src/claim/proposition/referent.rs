//! What a word of a clause stands for, where it is not the thing itself: "which", "one of the sirens", "the town of Tessel".

use crate::nlp::Tag;
use crate::text::WordList;

use super::sentence::Sentence;

/// What a word stands for: the antecedent of a relative pronoun, the things of "one of the sirens", "dozens of homes".
pub(super) fn referent(sentence: &Sentence, word: usize) -> usize {
    if is_relative(sentence, word) {
        let clause = sentence.ancestors(word).find(|&above| sentence.has_relation(above, &["acl:relcl", "acl"]));
        return clause.and_then(|clause| sentence.head(clause)).unwrap_or(word);
    }
    let measures = sentence.tag(word) == Tag::Num || MEASURES.contains(sentence.text(word));
    let shell = SHELLS.contains(sentence.lemma(word));
    // "The town of Tessel".
    let is_name = |at: usize| at < sentence.len() && sentence.tag(at) == Tag::Propn;
    if SETTLEMENTS.contains(sentence.lemma(word)) && is_name(word + 2) && sentence.is(word + 1, &["of"]) {
        return word + 2;
    }
    // "A crew of twelve sailors", but "the crew of the tug", "crew members of the tug".
    let is_crew = |at: usize| sentence.is(at, &["crew", "crews"]);
    let mans = is_crew(word) || sentence.child(word, &["compound"]).is_some_and(is_crew);
    let inner = |&child: &usize| {
        let case = sentence.preposition(child);
        let is_manned = || mans && sentence.child(child, &["det"]).is_some();
        sentence.relation(child) == "nmod"
            && !is_manned()
            && (case == Some("of") || shell && matches!(case, Some("for" | "to" | "on")))
    };
    if measures || shell { sentence.children(word).find(inner).unwrap_or(word) } else { word }
}

pub(super) fn is_relative(sentence: &Sentence, word: usize) -> bool {
    sentence.is(word, &["who", "which", "that", "whom"])
}

/// Words that only say how many or which of the things behind "of".
static MEASURES: WordList = WordList::new(
    "none all some many most several few half both each dozens hundreds thousands scores members member number group \
     majority part couple crowd handful total rest pair series lot dozen crew team crews teams",
);

/// Nouns that a place name follows: "the port of Marrow".
static SETTLEMENTS: WordList = WordList::new(
    "town city village port hamlet province district region state island county municipality suburb resort capital \
     commune canton",
);

/// Nouns that stand for what they are about: who rejects "plans for a hotel" rejects the hotel.
static SHELLS: WordList =
    WordList::new("plan proposal bill project scheme bid request application motion measure idea construction");
