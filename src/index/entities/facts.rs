//! What an article tells of a person that may tell two bearers of one name apart, or show that they are one.

use rustc_hash::FxHashMap;

use crate::entity::EntityType;
use crate::nlp::fold::fold;
use crate::reading::Reading;
use crate::value::ValueKind;

/// All of it only as far as the article says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct PersonFacts {
    pub gender: Option<Gender>,
    /// The year of birth, give or take one.
    pub born: Option<i16>,
    /// Whether the name is the older or the younger bearer's: "Sr.", "Jr.", "III".
    pub generation: Option<u8>,
    /// The fields of life that title and role belong to, one bit each.
    pub fields: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    Female,
    Male,
}

/// Per entity of the article.
pub(super) fn of(reading: &Reading) -> Vec<PersonFacts> {
    let article = &reading.article;
    let mut facts = vec![PersonFacts::default(); reading.entities.all.len()];
    let year = article.metadata.published.as_ref().map(|published| published.value.year());
    let ages: FxHashMap<usize, f64> = reading
        .values
        .iter()
        .filter_map(|value| match &value.kind {
            ValueKind::Age(age) if age.low == age.high => Some((value.span.start, age.low)),
            _ => None,
        })
        .collect();
    for mention in reading.entities.names() {
        let Some(entity) = reading.entities.all.get(mention.entity) else { continue };
        if entity.kind != EntityType::Person {
            continue;
        }
        let fact = &mut facts[mention.entity];
        if let Some(title) = word_before(&article.text[..mention.span.start]) {
            fact.take(&title);
        }
        let last = words_of(&article.text[mention.span]).next_back();
        let next = words_of(&article.text[mention.span.end..]).next();
        fact.generation = fact.generation.or([last, next].into_iter().flatten().find_map(generation));
        let behind = article.text[mention.span.end..]
            .strip_prefix(", ")
            .or_else(|| article.text[mention.span.end..].strip_prefix(" ("));
        let age = behind.and_then(|_| ages.get(&(mention.span.end + 2)));
        if let (Some(age), Some(year), None) = (age, year, fact.born) {
            fact.born = Some(year.saturating_sub(*age as i16));
        }
    }
    for (fact, entity) in facts.iter_mut().zip(&reading.entities.all) {
        if let (EntityType::Person, Some(role)) = (entity.kind, entity.role()) {
            // What stands behind a preposition says of what, not what.
            for word in fold(role)
                .split([' ', '-'])
                .take_while(|word| !matches!(*word, "of" | "for" | "at" | "in" | "who" | "to"))
            {
                fact.take(word);
            }
        }
    }
    facts
}

fn words_of(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split([' ', ',', '.', '\n']).filter(|word| !word.is_empty())
}

fn generation(word: &str) -> Option<u8> {
    const GENERATIONS: [&str; 4] = ["Sr", "Jr", "III", "IV"];
    GENERATIONS.iter().position(|known| *known == word).map(|place| place as u8)
}

/// The title right before a name.
fn word_before(before: &str) -> Option<String> {
    let line = before.trim_end_matches([' ', '.']);
    if before.len() - line.len() > 2 {
        return None;
    }
    line.rsplit(|c: char| !c.is_alphabetic()).next().map(fold).filter(|word| !word.is_empty())
}

impl PersonFacts {
    fn take(&mut self, word: &str) {
        let gender = if FEMALE.contains(&word) {
            Some(Gender::Female)
        } else if MALE.contains(&word) {
            Some(Gender::Male)
        } else {
            None
        };
        self.gender = self.gender.or(gender);
        if let Some(field) = FIELDS.iter().position(|words| words.split(' ').any(|known| known == word)) {
            self.fields |= 1 << field;
        }
    }

    /// Whether both cannot be one: another gender, another age.
    pub(super) fn excludes(self, other: PersonFacts) -> bool {
        const YEARS: u16 = 5;
        self.gender.zip(other.gender).is_some_and(|(one, other)| one != other)
            || self.generation.zip(other.generation).is_some_and(|(one, other)| one != other)
            || self.born.zip(other.born).is_some_and(|(one, other)| one.abs_diff(other) > YEARS)
    }

    /// Whether both have a role, in fields that have nothing in common.
    pub(super) fn differs(self, other: PersonFacts) -> bool {
        self.fields != 0 && other.fields != 0 && self.fields & other.fields == 0
    }

    /// Whether something tells that both are one.
    pub(super) fn agrees(self, other: PersonFacts) -> bool {
        self.fields & other.fields != 0
            || self.born.zip(other.born).is_some_and(|(one, other)| one.abs_diff(other) <= 1)
    }
}

const FEMALE: &[&str] = &[
    "mrs",
    "ms",
    "miss",
    "madam",
    "madame",
    "mme",
    "frau",
    "senora",
    "sra",
    "dona",
    "dame",
    "lady",
    "baroness",
    "duchess",
    "countess",
    "princess",
    "queen",
    "spokeswoman",
    "chairwoman",
    "congresswoman",
    "councilwoman",
    "policewoman",
    "businesswoman",
    "actress",
    "mother",
    "sister",
    "daughter",
    "wife",
    "widow",
    "aunt",
    "grandmother",
    "girlfriend",
    "woman",
    "girl",
    "nun",
    "waitress",
    "heiress",
    "housewife",
];

const MALE: &[&str] = &[
    "mr",
    "sir",
    "monsieur",
    "herr",
    "senor",
    "don",
    "lord",
    "baron",
    "duke",
    "count",
    "prince",
    "king",
    "spokesman",
    "congressman",
    "councilman",
    "policeman",
    "businessman",
    "fisherman",
    "father",
    "brother",
    "son",
    "husband",
    "widower",
    "uncle",
    "grandfather",
    "boyfriend",
    "man",
    "boy",
    "monk",
    "bishop",
    "archbishop",
    "cardinal",
    "pope",
    "imam",
];

/// Words for what people do, by field. A word that belongs to several fields is in none.
const FIELDS: [&str; 11] = [
    "minister president premier mayor governor senator lawmaker congressman congresswoman councillor councilor deputy \
     chancellor ambassador diplomat envoy politician candidate legislator parliamentarian mp mep secretary opposition",
    "judge justice prosecutor lawyer attorney barrister solicitor magistrate counsel notary",
    "striker midfielder defender goalkeeper footballer coach athlete swimmer sprinter cyclist boxer golfer skier \
     quarterback pitcher batsman bowler rower runner gymnast player referee jockey",
    "singer actor actress painter sculptor musician composer pianist violinist novelist poet filmmaker artist dancer \
     rapper guitarist drummer playwright conductor comedian",
    "professor scientist researcher physicist chemist biologist historian geologist seismologist epidemiologist \
     mathematician astronomer archaeologist lecturer sociologist ecologist",
    "ceo businessman businesswoman entrepreneur banker investor financier trader executive founder co-founder \
     shareholder industrialist",
    "general colonel admiral lieutenant sergeant corporal brigadier commodore soldier commander captain major",
    "police detective constable inspector superintendent sheriff policeman policewoman patrolman",
    "doctor surgeon nurse physician paediatrician pediatrician cardiologist midwife dentist pharmacist paramedic",
    "bishop archbishop priest pastor imam rabbi cardinal pope vicar reverend monk nun",
    "farmer fisherman carpenter plumber electrician baker butcher driver miner welder shopkeeper waiter waitress \
     teacher builder mechanic skipper sailor trucker student pensioner",
];
