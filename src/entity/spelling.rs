//! One spelling for names that mean the same: British and American, figures and words, transliterations, turned round.
//!
//! Works on one name at a time, in the form of [`fold`](crate::nlp::fold::fold). Whether two bearers of one spelling are
//! the same is for the callers to say.

use super::{EntityType, lexicon};
use crate::nlp::gazetteer;

mod bodies;
mod people;

pub use bodies::Body;
pub(crate) use people::is_particle;

/// Under which spelling a name of this type is kept.
pub fn of(folded: &str, kind: EntityType) -> String {
    match kind {
        EntityType::Person => person(folded),
        EntityType::Gpe | EntityType::Loc => place(folded),
        EntityType::Norp => {
            let folded = without_article(folded);
            let one = folded.strip_suffix('s').unwrap_or(folded);
            lexicon::canonical(one).unwrap_or(one).to_owned()
        }
        _ => body(folded).whole(),
    }
}

/// "mohamed salah" for "Mohammed Salah", "william kern" for "Bill Kern".
pub fn person(folded: &str) -> String {
    people::spelled(folded)
}

pub fn place(folded: &str) -> String {
    let name = without_article(folded);
    lexicon::canonical(name).unwrap_or(name).to_owned()
}

/// A body or thing without what spellings and legal forms add, and without the country in front or behind.
pub fn body(folded: &str) -> Body {
    bodies::read(without_article(folded))
}

/// One spelling for a country and its people: "boliv" for both "Bolivia" and "Bolivian".
pub fn country(folded: &str, kind: EntityType) -> String {
    bodies::country(without_article(folded), kind)
}

/// Whether the name says what sort of body it is and nothing else, so that every country may have one.
pub fn is_generic(spelled: &str) -> bool {
    spelled.split(' ').all(|word| is_ordinary(word) || word == "and")
}

/// Whether the word is no name: of the dictionary, or a figure.
fn is_ordinary(word: &str) -> bool {
    gazetteer::word(word).is_some() || word.starts_with(|c: char| c.is_ascii_digit())
}

fn without_article(folded: &str) -> &str {
    folded.strip_prefix("the ").unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nlp::fold::fold;

    fn same(kind: EntityType, one: &str, other: &str) -> bool {
        of(&fold(one), kind) == of(&fold(other), kind)
    }

    #[test]
    fn people_in_several_spellings() {
        let pairs = [
            ("Mohammed Darwan", "Muhammad Darwan"),
            ("Mohamed el-Darwan", "Mohammad al-Darwan"),
            ("Yevgeny Tarkovskyy", "Evgeni Tarkovskiy"),
            ("Sergei Alekseyev", "Sergey Alexeev"),
            ("Bill Harrowgate", "William Harrowgate"),
            ("Chun Ji-hoon", "Chun Ji Hoon"),
            ("Aoife O’Dorran", "Aoife ODorran"),
            ("Nasser al-Qadim", "Naser Al Kadim"),
        ];
        for (one, other) in pairs {
            assert!(same(EntityType::Person, one, other), "{one}: {} {}", person(&fold(one)), person(&fold(other)));
        }
        let apart = [("Anna Lee", "Anna Li"), ("Pavel Novak", "Petr Novak"), ("Jo Brandt", "Jon Brandt")];
        for (one, other) in apart {
            assert!(!same(EntityType::Person, one, other), "{one}");
        }
    }

    #[test]
    fn bodies_in_several_spellings() {
        let pairs = [
            ("Ministry of Defence", "Defense Ministry"),
            ("Ministry of the Interior", "Interior Ministry"),
            ("Mexican Navy", "Navy of Mexico"),
            ("the Defense Ministry of Peru", "Peruvian Ministry of Defence"),
            ("U.S. Air Force", "United States Air Force"),
            ("Harvik Maritime Ltd.", "Harvik Maritime"),
            ("Seventh Coastal Regiment", "7th Coastal Regiment"),
            ("Twenty-First Lancers", "21st Lancers"),
            ("Ministry of Foreign Affairs of Chile", "Chilean Foreign Ministry"),
            ("Centre for Theatre", "Center for Theater"),
        ];
        for (one, other) in pairs {
            assert!(
                same(EntityType::Org, one, other),
                "{one}: {} {}",
                body(&fold(one)).whole(),
                body(&fold(other)).whole()
            );
        }
        let apart = [
            ("Mexican Navy", "Peruvian Navy"),
            ("Defense Ministry", "Interior Ministry"),
            ("American Airlines", "Airlines"),
            ("Sinaloa Cartel", "Sinaloa"),
            ("Bank of Chile", "Bank of Peru"),
        ];
        for (one, other) in apart {
            assert!(!same(EntityType::Org, one, other), "{one}");
        }
    }
}
