//! A second look at names: what the rest of the article makes of the same words.
//!
//! A ship that one sentence calls a tanker is a ship in the next one, which only says that it left port. How much weight
//! such evidence has for each label is learned.

use rustc_hash::FxHashMap;

use super::chain::LABELS;

/// For each type of name, the shares of a word's other places where it is a name of its own, the first word of a longer
/// one, and a later word; last, the share where it is no name.
pub const EVIDENCE: usize = 3 * (LABELS / 2) + 1;

/// The evidence of one word.
pub type Evidence = [f32; EVIDENCE];

/// For every word of the `sentences` of an article, what its other places say. A sentence is the keys of its words, 0
/// for words that can be no names, and their labels at first sight. `None` for words that stand nowhere else.
pub fn evidence<'a>(sentences: impl Iterator<Item = (&'a [u32], &'a [u8])> + Clone) -> Vec<Vec<Option<Evidence>>> {
    let mut counts: FxHashMap<u32, Evidence> = FxHashMap::default();
    for (keys, labels) in sentences.clone() {
        for (word, &key) in keys.iter().enumerate().filter(|(_, key)| **key != 0) {
            counts.entry(key).or_insert([0.0; EVIDENCE])[class(labels, word)] += 1.0;
        }
    }
    let of_word = |labels: &[u8], word: usize, key: u32| {
        let mut counts = *counts.get(&key)?;
        counts[class(labels, word)] -= 1.0;
        let others: f32 = counts.iter().sum();
        (others > 0.0).then(|| counts.map(|count| count / others))
    };
    let of_sentence = |(keys, labels): (&[u32], &[u8])| {
        keys.iter().enumerate().map(|(word, &key)| of_word(labels, word, key)).collect()
    };
    sentences.map(of_sentence).collect()
}

fn class(labels: &[u8], word: usize) -> usize {
    let label = usize::from(labels[word]);
    if label == 0 {
        return EVIDENCE - 1;
    }
    let is_later = label % 2 == 0;
    let goes_on = labels.get(word + 1).is_some_and(|&next| next != 0 && next % 2 == 0);
    3 * ((label - 1) / 2) + if is_later { 2 } else { usize::from(goes_on) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_hears_of_its_other_places_only() {
        // "Ana Ruiz" is a person (1, 2), a later "Ruiz" is not seen to be one, and "Lima" stands alone.
        let sentences: [(&[u32], &[u8]); 2] = [(&[7, 8, 0], &[1, 2, 0]), (&[8, 9], &[0, 5])];
        let evidence = evidence(sentences.into_iter());
        assert_eq!(evidence[0][0], None);
        assert_eq!(evidence[0][1].map(|e| e[EVIDENCE - 1]), Some(1.0));
        assert_eq!(evidence[1][0].map(|e| e[2]), Some(1.0));
        assert_eq!(evidence[1][1], None);
    }
}
