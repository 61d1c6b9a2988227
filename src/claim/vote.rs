//! Votes: "voted 9-2 for the plan", "approved by 61 votes to 40". Scores of games are none.

use super::clause::{Clause, Word};
use super::lexicon;
use super::scene::{Figure, Sketch};

pub(super) fn read(words: &[Word], clause: &Clause, figure: Figure) -> Option<Sketch> {
    let votes = |word: &Word| {
        word.class.is_some_and(|(class, _)| class.name == "vote") || word.is(&["ruled", "ruling", "ballot", "votes"])
    };
    let end = clause.words.end.min(figure.end + 3);
    words[clause.words.start..end].iter().any(votes).then_some(())?;
    Some(Sketch {
        class: lexicon::named("vote")?,
        head: None,
        theme: None,
        counted: None,
        restrictors: Vec::new(),
        value: figure.value.kind.clone(),
        revised: false,
    })
}
