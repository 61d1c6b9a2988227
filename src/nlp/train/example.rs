//! A sentence to learn from or to be scored on, with what is known of it.

use crate::nlp::Tag;
use crate::nlp::network::features::{Form, Vocabulary, in_place};

use super::labels::Labels;
use super::random::Random;

/// Sentences that are read together: those of an article, or a single one.
pub type Document = Vec<Example>;

/// Lists that a corpus has nothing for are empty; the others have an entry for each word.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Example {
    pub words: Vec<String>,
    pub corpus: Corpus,
    /// The name of its document; sentences of one document stand together.
    pub document: String,
    pub tags: Vec<Tag>,
    pub lemmas: Vec<String>,
    /// Counted from 1; 0 is the root.
    pub heads: Vec<u32>,
    pub relations: Vec<u8>,
    pub names: Vec<Labels>,
    /// Rows of the embedding table, see [`Example::see`].
    pub rows: Vec<Vec<u32>>,
    /// What the words are known by in the rest of their document, see [`Form::key`].
    pub keys: Vec<u32>,
}

/// Where names come from. Each corpus but ours has scores of its own in training that are left behind, so that its
/// habits do not become the model's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Corpus {
    /// Marked by the rules of this project.
    #[default]
    Ours,
    Uner,
    Gum,
    Wikigold,
    Wnut,
    Btc,
    Crossner,
    /// Filings and reports: SEC and re3d.
    Reports,
}

impl Corpus {
    /// How many are not ours.
    pub const FOREIGN: usize = 7;

    /// The place among those that are not ours.
    pub fn foreign(self) -> Option<usize> {
        (self as usize).checked_sub(1)
    }
}

impl Example {
    /// Looks the words up, by the code that reads them later.
    pub fn see(&mut self, vocabulary: &Vocabulary) {
        let forms: Vec<Form> = self.words.iter().map(|word| Form::of(word, vocabulary)).collect();
        self.rows = forms.iter().map(|form| form.rows.clone()).collect();
        self.keys = forms.iter().map(Form::key).collect();
        let line: Vec<&Form> = forms.iter().collect();
        in_place(&line, |word, row| self.rows[word].push(row));
    }
}

/// Sentences grouped by their documents; those without one stand alone.
pub fn documents(examples: Vec<Example>) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    for example in examples {
        let goes_on = |last: &&mut Document| !example.document.is_empty() && last[0].document == example.document;
        match documents.last_mut().filter(goes_on) {
            Some(last) => last.push(example),
            None => documents.push(vec![example]),
        }
    }
    documents
}

/// Copies of a `share` of the sentences with other capitals, so that headlines and social media are read too.
pub fn vary(documents: &[Document], share: f32, random: &mut Random) -> Vec<Document> {
    const SHORTEST: usize = 3;
    let mut varied = Vec::new();
    for document in documents {
        let chosen = document.iter().filter(|example| random.share() < share && example.words.len() >= SHORTEST);
        let chosen: Vec<Example> = chosen.cloned().collect();
        varied.push(chosen.into_iter().map(|example| with_other_capitals(example, random)).collect());
    }
    varied.retain(|document: &Document| !document.is_empty());
    varied
}

fn with_other_capitals(mut example: Example, random: &mut Random) -> Example {
    let way = random.below(3);
    for word in &mut example.words {
        *word = match way {
            0 => word.to_uppercase(),
            1 => word.to_lowercase(),
            _ => in_title(word, random),
        };
    }
    example
}

/// Most headlines leave the small words small.
fn in_title(word: &str, random: &mut Random) -> String {
    const SMALL: [&str; 16] =
        ["a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "for", "by", "as", "with", "'s", "n't"];
    const LEFT_SMALL: f32 = 0.8;
    let stays = SMALL.contains(&word) && random.share() < LEFT_SMALL;
    let mut rest = word.chars();
    match rest.next() {
        Some(first) if !stays => first.to_uppercase().chain(rest).collect(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_a_document_stand_together() {
        let sentence = |document: &str| Example { document: document.to_owned(), ..Example::default() };
        let grouped = documents(["a", "a", "", "", "b"].map(sentence).into());
        assert_eq!(grouped.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1, 1, 1]);
    }

    #[test]
    fn copies_differ_in_capitals_only() {
        let words = ["Rain", "fell", "on", "Lima"].map(str::to_owned).to_vec();
        let document = vec![Example { words: words.clone(), ..Example::default() }];
        let varied = vary(&vec![document; 20], 1.0, &mut Random::new(3));
        assert_eq!(varied.len(), 20);
        for example in varied.iter().flatten() {
            assert_ne!(example.words, words);
            assert_eq!(example.words.concat().to_lowercase(), "rainfellonlima");
        }
    }
}
