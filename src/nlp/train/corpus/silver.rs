//! What a larger model makes of sentences: tags, trees and names that no person has checked.
//!
//! A line of the file is a sentence: the hash of its words, a tab, and for each word the letter of its tag, its head, the
//! letter of its relation and that of its label as a name: `2f0c… H2DA P0EA`. Letters count from `A`, in the order of
//! [`Tag::ALL`], [`relation::LABELS`] and [`LABELS`]; heads count from 1, and 0 is the root. The words themselves are read
//! from the corpora.

use rustc_hash::FxHashMap;

use crate::nlp::network::LABELS;
use crate::nlp::train::example::Example;
use crate::nlp::train::labels::Labels;
use crate::nlp::{Tag, relation};

use super::Fault;

/// Sentences by the [`hash`] of their words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Silver(FxHashMap<u64, Vec<Word>>);

#[derive(Debug, Clone, Copy, PartialEq)]
struct Word {
    tag: Tag,
    head: u32,
    relation: u8,
    name: Labels,
}

impl Silver {
    pub fn read(file: &str) -> Result<Silver, Fault> {
        let sentences = file.lines().enumerate().map(|(index, line)| {
            sentence(line).ok_or_else(|| Fault { line: index + 1, what: format!("no labelled sentence: {line}") })
        });
        sentences.collect::<Result<_, _>>().map(Silver)
    }

    /// A sentence with its tags and tree.
    pub fn tree(&self, words: &[String]) -> Option<Example> {
        let labels = self.of(words)?;
        Some(Example {
            words: words.to_vec(),
            tags: labels.iter().map(|word| word.tag).collect(),
            heads: labels.iter().map(|word| word.head).collect(),
            relations: labels.iter().map(|word| word.relation).collect(),
            ..Example::default()
        })
    }

    /// A sentence with its names.
    pub fn names(&self, words: &[String]) -> Option<Example> {
        let labels = self.of(words)?;
        let names = labels.iter().map(|word| word.name).collect();
        Some(Example { words: words.to_vec(), names, ..Example::default() })
    }

    fn of(&self, words: &[String]) -> Option<&[Word]> {
        self.0.get(&hash(words)).map(Vec::as_slice).filter(|labels| labels.len() == words.len())
    }
}

fn sentence(line: &str) -> Option<(u64, Vec<Word>)> {
    let (hash, words) = line.split_once('\t')?;
    Some((u64::from_str_radix(hash, 16).ok()?, words.split(' ').map(word).collect::<Option<_>>()?))
}

fn word(labels: &str) -> Option<Word> {
    let &[tag, ref head @ .., relation, name] = labels.as_bytes() else { return None };
    let number = |letter: u8| letter.checked_sub(b'A');
    let relation = number(relation).filter(|&number| usize::from(number) < relation::LABELS.len())?;
    let tag = *Tag::ALL.get(usize::from(number(tag)?))?;
    let name = number(name).map(usize::from).filter(|&label| label < LABELS).map(Labels::only)?;
    Some(Word { tag, head: std::str::from_utf8(head).ok()?.parse().ok()?, relation, name })
}

/// FNV-1a of the words with a space between them, in 64 bits: what labelled them computes the same.
fn hash(words: &[String]) -> u64 {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    words.join(" ").bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_find_their_sentence() {
        let words = ["Rain", "fell"].map(str::to_owned);
        let silver = Silver::read(&format!("{:x}\tH2DA P0EA\n", hash(&words))).expect("a sentence");
        let tree = silver.tree(&words).expect("its tree");
        assert_eq!((tree.tags, tree.heads), (vec![Tag::Noun, Tag::Verb], vec![2, 0]));
        assert_eq!(tree.relations, [3, relation::ROOT]);
        assert_eq!(silver.tree(&words[..1]), None);
        // The published value of FNV-1a for one letter.
        assert_eq!(hash(&["a".to_owned()]), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn faults_name_their_line() {
        assert_eq!(Silver::read("12\tH2DA\n12 H2DA\n").map_err(|fault| fault.line), Err(2));
        assert_eq!(Silver::read("12\tH2A\n").map_err(|fault| fault.line), Err(1));
    }
}
