//! Names and words that are known beforehand: countries, towns, bodies, given names, ordinary English words.
//!
//! The lists are finite state maps, embedded and read in place. `gazetteer/README.md` names their sources;
//! `examples/gazetteer.rs` builds them.

use std::sync::LazyLock;

use fst::Map;
use fst::raw::CompiledAddr;

use super::EntityType;

/// What a folded name is known as; several at once for "Georgia" and "Jordan".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known(u64);

impl Known {
    /// Countries, states, capitals and other places that need no explanation.
    pub const PLACE: Known = Known(1);
    /// Any other town or province of the world; many are ordinary words or names elsewhere.
    pub const TOWN: Known = Known(1 << 1);
    pub const PEOPLE: Known = Known(1 << 2);
    pub const ORG: Known = Known(1 << 3);
    pub const LOC: Known = Known(1 << 4);
    pub const FAC: Known = Known(1 << 5);
    pub const EVENT: Known = Known(1 << 6);
    pub const PRODUCT: Known = Known(1 << 7);
    pub const LAW: Known = Known(1 << 8);
    pub const FIRST: Known = Known(1 << 9);
    pub const LAST: Known = Known(1 << 10);
    /// How many kinds of lists there are: the bits that may be set.
    pub const COUNT: u8 = 11;

    pub fn bits(self) -> u64 {
        self.0
    }

    pub fn has(self, other: Known) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it is a name of its own, and not just a part that people's names have.
    pub fn is_name(self) -> bool {
        self.0 & !(Known::FIRST.0 | Known::LAST.0 | Known::TOWN.0) != 0
    }

    /// The list that a type's label stands for.
    pub fn of_label(label: &str) -> Option<Known> {
        let (_, known) = TYPES.iter().find(|(kind, _)| kind.label() == label)?;
        Some(*known)
    }

    /// The types that the name is known for.
    pub fn kinds(self) -> impl Iterator<Item = EntityType> {
        TYPES.iter().filter(move |(_, known)| self.has(*known)).map(|(kind, _)| *kind)
    }
}

const TYPES: [(EntityType, Known); 8] = [
    (EntityType::Gpe, Known::PLACE),
    (EntityType::Norp, Known::PEOPLE),
    (EntityType::Org, Known::ORG),
    (EntityType::Loc, Known::LOC),
    (EntityType::Fac, Known::FAC),
    (EntityType::Event, Known::EVENT),
    (EntityType::Product, Known::PRODUCT),
    (EntityType::Law, Known::LAW),
];

/// The parts of speech in which an English word is written in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shapes(u64);

impl Shapes {
    pub const NOUN: Shapes = Shapes(1);
    pub const VERB: Shapes = Shapes(1 << 1);
    pub const ADJECTIVE: Shapes = Shapes(1 << 2);
    pub const OTHER: Shapes = Shapes(1 << 3);

    pub fn bits(self) -> u64 {
        self.0
    }

    pub fn has(self, other: Shapes) -> bool {
        self.0 & other.0 != 0
    }

    /// The shape for a Universal Dependencies tag.
    pub fn of_part_of_speech(tag: &str) -> Shapes {
        match tag {
            "NOUN" => Shapes::NOUN,
            "VERB" => Shapes::VERB,
            "ADJ" => Shapes::ADJECTIVE,
            "PROPN" | "X" => Shapes(0),
            _ => Shapes::OTHER,
        }
    }
}

/// What the folded `name` is known as; peoples also in the plural.
pub fn known(name: &str) -> Known {
    let look_up = |name: &str| NAMES.as_ref().and_then(|names| names.get(name)).map(Known);
    let plural = || {
        let people = look_up(name.strip_suffix('s')?).filter(|known| known.has(Known::PEOPLE));
        people.map(|_| Known::PEOPLE)
    };
    look_up(name).or_else(plural).unwrap_or_default()
}

/// How the folded `word` is used when it is no name; `None` if it is no English word.
pub fn word(word: &str) -> Option<Shapes> {
    let words = WORDS.as_ref()?;
    let inflections = ["s", "es", "ed", "ing", "ly", "er"];
    let stems = || inflections.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.len() > 3);
    let compound = || {
        let mut parts = word.split('-');
        let words = parts.clone().count() > 1 && parts.all(|part| words.contains_key(part));
        words.then_some(Shapes::NOUN.0) // "control-room", "thirty-one"
    };
    words.get(word).or_else(|| stems().find_map(|stem| words.get(stem))).or_else(compound).map(Shapes)
}

/// Follows a name letter by letter through the known names, so that a phrase is looked up once and not once a word.
#[derive(Debug, Clone, Copy)]
pub struct Walk {
    node: Option<CompiledAddr>,
    sum: u64,
}

impl Walk {
    pub fn new() -> Walk {
        Walk { node: NAMES.as_ref().map(|names| names.as_fst().root().addr()), sum: 0 }
    }

    /// Goes on with the folded `letters`; whether any known name goes on so.
    pub fn step(&mut self, letters: &str) -> bool {
        let fst = NAMES.as_ref().map(Map::as_fst);
        for byte in letters.bytes() {
            let next = fst.zip(self.node).and_then(|(fst, address)| {
                let node = fst.node(address);
                node.find_input(byte).map(|index| node.transition(index))
            });
            self.node = next.map(|transition| transition.addr);
            self.sum += next.map_or(0, |transition| transition.out.value());
        }
        self.node.is_some()
    }

    /// What the letters so far are known as, if they are a whole name.
    pub fn known(self) -> Option<Known> {
        let node = NAMES.as_ref()?.as_fst().node(self.node?);
        node.is_final().then(|| Known(self.sum + node.final_output().value()))
    }
}

impl Default for Walk {
    fn default() -> Walk {
        Walk::new()
    }
}

static NAMES: LazyLock<Option<Map<&[u8]>>> =
    LazyLock::new(|| Map::new(include_bytes!("gazetteer/names.fst").as_slice()).ok());
static WORDS: LazyLock<Option<Map<&[u8]>>> =
    LazyLock::new(|| Map::new(include_bytes!("gazetteer/words.fst").as_slice()).ok());
