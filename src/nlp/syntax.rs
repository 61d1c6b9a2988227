//! What the trained network reads in an article: words with their parts of speech, names, and trees on demand.
//!
//! Each sentence is read on its own, so an edit costs what it changes: a sentence that stood in the article before keeps
//! its reading. Names get a second look with what the rest of the article makes of their words.

use std::ops::Range;
use std::sync::{Arc, LazyLock, OnceLock};

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::text::Span;

use super::network::{Forms, LABELS, Network, Shallow, Tree};
use super::{EntityType, Tag, Tokens, split};

/// A word by Universal Dependencies; a token has one or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    pub span: Span,
    pub tag: Tag,
}

/// A stretch that the network takes for a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub span: Span,
    /// The words that it consists of, as indices into [`Syntax::words`].
    pub words: Range<usize>,
    pub kind: EntityType,
    /// What speaks for each type, in the order of [`EntityType::ALL`]: scores that differ by more than a few are sure.
    pub scores: [f32; EntityType::ALL.len()],
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Syntax {
    /// The words outside page chrome, in order.
    pub words: Vec<Word>,
    /// Per sentence of the article, its words as a range into `words`; empty for page chrome.
    pub sentences: Vec<Range<usize>>,
    /// In order; none overlaps another.
    pub names: Vec<Named>,
    /// Per sentence of the article.
    readings: Vec<Arc<Sentence>>,
}

/// The reading of one sentence, wherever it stands.
#[derive(Debug, Default)]
struct Sentence {
    text: Box<str>,
    /// Where its words lie within it.
    words: Vec<Range<usize>>,
    shallow: Shallow,
    /// From when it is first asked for: a tree costs as much as all the rest, and most sentences need none.
    tree: OnceLock<Tree>,
}

/// The tree follows from the rest, so it makes no difference whether it was asked for.
impl PartialEq for Sentence {
    fn eq(&self, other: &Sentence) -> bool {
        (&self.text, &self.words, &self.shallow) == (&other.text, &other.words, &other.shallow)
    }
}

impl Syntax {
    /// Reads an article; sentences that were read `before` are not read again.
    pub fn of(article: &Article, tokens: &Tokens, before: Option<&Syntax>) -> Syntax {
        let known = before.map(|before| &before.readings[..]).unwrap_or_default();
        let known: FxHashMap<&str, &Arc<Sentence>> = known.iter().map(|reading| (&*reading.text, reading)).collect();
        let mut syntax = Syntax::default();
        let mut forms = Forms::default();
        for (index, sentence) in article.sentences.iter().enumerate() {
            let first = syntax.words.len();
            let mut reading = Arc::default();
            if !article.blocks[sentence.block].kind.is_boilerplate() {
                let text = &article.text[sentence.span];
                let words = words(tokens, index, article, sentence.span.start);
                reading = match known.get(text).filter(|reading| reading.words == words) {
                    Some(&reading) => reading.clone(),
                    None => {
                        let shallow = NETWORK.read(words.iter().map(|word| &text[word.clone()]), &mut forms);
                        Arc::new(Sentence { text: text.into(), words, shallow, tree: OnceLock::new() })
                    }
                };
            }
            let tagged = reading.words.iter().zip(&reading.shallow.tags);
            syntax.words.extend(tagged.map(|(word, &tag)| Word {
                span: Span::new(sentence.span.start + word.start, sentence.span.start + word.end),
                tag: Tag::ALL[usize::from(tag)],
            }));
            syntax.sentences.push(first..syntax.words.len());
            syntax.readings.push(reading);
        }
        syntax.names = syntax.find_names();
        syntax
    }

    /// The words of one sentence.
    pub fn sentence(&self, sentence: usize) -> &[Word] {
        &self.words[self.sentences[sentence].clone()]
    }

    /// The tree over the words of one sentence.
    pub fn tree(&self, sentence: usize) -> &Tree {
        let reading = &self.readings[sentence];
        reading.tree.get_or_init(|| NETWORK.parse(&reading.shallow))
    }

    fn find_names(&self) -> Vec<Named> {
        let readings: Vec<&Shallow> = self.readings.iter().map(|reading| &reading.shallow).collect();
        let mut names: Vec<Named> = Vec::new();
        for (found, words) in NETWORK.names(&readings).iter().zip(&self.sentences) {
            for (word, &label) in words.clone().zip(&found.labels).filter(|(_, label)| **label > 0) {
                let kind = EntityType::ALL[(usize::from(label) - 1) / 2];
                let is_later = label % 2 == 0;
                let span = self.words[word].span;
                match names.last_mut() {
                    Some(name) if is_later => {
                        name.span.end = span.end;
                        name.words.end = word + 1;
                    }
                    _ => names.push(Named { span, words: word..word + 1, kind, scores: Default::default() }),
                }
                let scores = &found.scores[(word - words.start) * LABELS..][..LABELS];
                if let Some(name) = names.last_mut() {
                    for (kind, sum) in name.scores.iter_mut().enumerate() {
                        *sum += scores[1 + 2 * kind + usize::from(is_later)];
                    }
                }
            }
        }
        for name in &mut names {
            let words = name.words.len() as f32;
            name.scores.iter_mut().for_each(|score| *score /= words);
        }
        names
    }
}

/// The words of a sentence, as places within it.
fn words(tokens: &Tokens, sentence: usize, article: &Article, start: usize) -> Vec<Range<usize>> {
    let mut words = Vec::with_capacity(tokens.sentence(sentence).len());
    for token in tokens.sentence(sentence) {
        let at = token.span.start - start;
        split(token.text(&article.text), |piece| words.push(at + piece.start..at + piece.end));
    }
    words
}

/// The embedded model.
static NETWORK: LazyLock<Network<'static>> = LazyLock::new(|| {
    const FILE: &[u8] = include_bytes!("model/english.model");
    Network::new(FILE).expect("the embedded model is of this version")
});

const _: () = assert!(LABELS == 1 + 2 * EntityType::ALL.len());
