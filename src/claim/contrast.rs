//! Words that tell two like statements apart: "in the quarter" and "in the half-year", "the men's match" and "the women's",
//! "the first offer" and "the second".
//!
//! General English, in classes of which a clause has one word or none. That two clauses have different ones says that they
//! tell of two things; it takes no notice of what these are.

use std::hash::BuildHasher;
use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

/// A word of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contrast {
    /// The class, or for an ordinal the noun that is numbered, hashed.
    of: u64,
    /// Words of one class that mean the same share this.
    which: usize,
}

impl Contrast {
    /// That of a word, given as a lemma in lower case; `is_of_place` tells whether it says where: "in the town".
    pub fn of(word: &str, is_of_place: bool) -> Option<Contrast> {
        let &(class, which) = TABLE.get(word)?;
        (CLASSES[class].0 != About::Level || is_of_place).then_some(Contrast { of: class as u64, which })
    }

    /// That of an ordinal before a noun: "the second offer".
    pub fn ordinal(word: &str, noun: &str) -> Option<Contrast> {
        let which = ORDINALS.split_whitespace().position(|ordinal| ordinal == word)?;
        let is_numbered = !["time", "day", "place", "person"].contains(&noun);
        let of = FxBuildHasher.hash_one(noun) | 1 << 63;
        is_numbered.then_some(Contrast { of, which })
    }

    /// The country itself: "in Germany".
    pub fn country() -> Option<Contrast> {
        Contrast::of("country", true)
    }

    /// `None` for an ordinal.
    fn about(self) -> Option<About> {
        CLASSES.get(usize::try_from(self.of).ok()?).map(|class| class.0)
    }
}

/// What two statements are compared by, which may differ between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Time,
    Place,
    Other,
}

/// Whether two clauses have different words of one class, beside what they are compared by.
pub fn are_apart(here: &[Contrast], there: &[Contrast], by: By) -> bool {
    let counts = |contrast: &&Contrast| match by {
        By::Time => contrast.about() != Some(About::Daytime),
        By::Place => !matches!(contrast.about(), Some(About::Place | About::Level)),
        By::Other => true,
    };
    here.iter().filter(counts).any(|one| {
        let mut others = there.iter().filter(|other| other.of == one.of).peekable();
        let shared = |other: &Contrast| here.contains(other);
        others.peek().is_some() && !others.any(shared)
    })
}

/// Whether one of them says that there is more than it counts: "in the capital alone".
pub fn is_partial(contrasts: &[Contrast]) -> bool {
    contrasts.iter().any(|contrast| contrast.about() == Some(About::More))
}

/// Whether one of them says that it was otherwise before: "the lists now fill 51 binders".
pub fn is_new(contrasts: &[Contrast]) -> bool {
    contrasts.iter().any(|contrast| contrast.about() == Some(About::Now))
}

/// What the words of a class are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Daytime,
    /// A town, a country: only where it says where, "in the town".
    Level,
    Place,
    /// That there is more than is counted.
    More,
    /// That it was otherwise before.
    Now,
    Other,
}

/// The classes; `|` stands between words that differ.
const CLASSES: &[(About, &str)] = &[
    (
        About::Daytime,
        "morning dawn breakfast sunrise | noon midday lunchtime lunch | afternoon | evening dusk sunset | \
         night midnight overnight | close closing",
    ),
    (
        About::Level,
        "world worldwide global globally internationally | country nation nationwide countrywide nationally | \
         region province state county district valley island territory statewide | town city village capital suburb citywide",
    ),
    (About::More, "alone"),
    (About::Now, "now"),
    (About::Place, "inner | outer"),
    (About::Place, "north northern | south southern | east eastern | west western"),
    (About::Place, "indoor | outdoor"),
    (About::Place, "left | right"),
    (About::Place, "northbound | southbound | eastbound | westbound"),
    (
        About::Other,
        "quarter quarterly | half half-year | year annual yearly full-year | month monthly | week weekly | season",
    ),
    (About::Other, "man male boy gentleman | woman female girl lady"),
    (About::Other, "adult grown-up | child youth junior | senior veteran"),
    (About::Other, "single | double"),
    (About::Other, "stage | overall aggregate"),
    (About::Other, "primary | secondary"),
    (About::Other, "gross | net"),
    (About::Other, "against | favour favor"),
    (About::Other, "interim preliminary provisional early partial | final definitive complete"),
    (About::Other, "minimum lowest | maximum highest"),
    (About::Other, "domestic | international foreign overseas"),
    (About::Other, "lower | upper senate senator"),
    (About::Other, "public | private"),
    (About::Other, "civil | criminal"),
    (About::Other, "semi-final semifinal | quarter-final quarterfinal | heat"),
    (About::Other, "civilian | soldier military"),
    (About::Other, "dead body | survivor"),
];

const ORDINALS: &str =
    "first second third fourth fifth sixth seventh eighth ninth tenth last final opening previous next new";

static TABLE: LazyLock<FxHashMap<&'static str, (usize, usize)>> = LazyLock::new(|| {
    let classes = CLASSES.iter().enumerate();
    let groups = classes.flat_map(|(class, (_, words))| words.split('|').enumerate().map(move |group| (class, group)));
    groups
        .flat_map(|(class, (which, words))| words.split_whitespace().map(move |word| (word, (class, which))))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn contrasts(words: &[&str]) -> Vec<Contrast> {
        words.iter().filter_map(|word| Contrast::of(word, true)).collect()
    }

    #[test]
    fn one_class_with_two_words() {
        assert!(are_apart(&contrasts(&["quarter"]), &contrasts(&["half"]), By::Other));
        assert!(!are_apart(&contrasts(&["quarter"]), &contrasts(&["quarterly"]), By::Other));
        assert!(!are_apart(&contrasts(&["quarter"]), &contrasts(&["woman"]), By::Other));
        assert!(!are_apart(&contrasts(&["man", "woman"]), &contrasts(&["woman"]), By::Other));
    }

    #[test]
    fn the_time_of_day_may_be_what_differs() {
        assert!(are_apart(&contrasts(&["noon"]), &contrasts(&["evening"]), By::Other));
        assert!(!are_apart(&contrasts(&["noon"]), &contrasts(&["evening"]), By::Time));
    }

    #[test]
    fn ordinals_number_their_noun() {
        let offers =
            [("first", "offer"), ("second", "offer")].map(|(word, noun)| vec![Contrast::ordinal(word, noun).unwrap()]);
        assert!(are_apart(&offers[0], &offers[1], By::Other));
        assert!(!are_apart(&offers[0], &[Contrast::ordinal("second", "half").unwrap()], By::Other));
        assert_eq!(Contrast::ordinal("first", "time"), None);
    }

    #[test]
    fn a_word_is_in_one_class() {
        let words = CLASSES.iter().flat_map(|(_, words)| words.split_whitespace()).filter(|&word| word != "|");
        assert_eq!(words.count(), TABLE.len());
    }
}
