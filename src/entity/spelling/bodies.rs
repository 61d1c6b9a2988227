//! Bodies: whose one is, what sort it is, and in which order the words stand.

use crate::entity::{EntityType, lexicon};
use crate::nlp::gazetteer::{self, Known};

use super::{is_generic, is_ordinary};

/// A body's name taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The name in one spelling, without the owner.
    pub core: String,
    /// The country in front or behind, if the rest is what every country has: "Navy of Mexico", "Mexican Navy".
    pub owner: Option<String>,
}

impl Body {
    /// The name with its owner.
    pub fn whole(&self) -> String {
        match &self.owner {
            Some(owner) => owned(&self.core, owner),
            None => self.core.clone(),
        }
    }
}

/// The spelling of an owner's body.
pub(crate) fn owned(core: &str, owner: &str) -> String {
    format!("{core} of {owner}")
}

pub(super) fn read(name: &str) -> Body {
    let usual = lexicon::canonical(name).unwrap_or(name);
    let mut words: Vec<&str> = usual.split(' ').filter(|word| !matches!(*word, "the" | "")).collect();
    while let [rest @ .., last] = &words[..]
        && (is_ending(rest, last) || abbreviates(last, rest))
    {
        words.truncate(words.len() - 1);
    }
    let (words, owner) = without_owner(&words);
    let core = turned(&words).join(" ");
    let core = lexicon::canonical(&core).unwrap_or(&core);
    Body { core: core.split(' ').map(singular).collect::<Vec<&str>>().join(" "), owner }
}

/// "Ltd", "Company"; "Group" only behind a name of its own.
fn is_ending(rest: &[&str], ending: &str) -> bool {
    const WEAK: [&str; 7] = ["group", "holding", "holdings", "company", "limited", "as", "se"];
    if rest.is_empty() || !lexicon::is_company_ending(ending.trim_end_matches(',')) {
        return false;
    }
    let is_place = gazetteer::known(&rest.join(" ")).has(Known::PLACE);
    let says_nothing = || rest.iter().all(|word| is_ordinary(word));
    let is_weak = WEAK.contains(&ending) && says_nothing();
    !is_place && !is_weak
}

/// Whether the last word is the acronym of the words before it: "Harbour Audit Office HAO".
fn abbreviates(acronym: &str, words: &[&str]) -> bool {
    let mut initials =
        words.iter().filter(|word| !matches!(**word, "of" | "and" | "&" | "for")).map(|word| word.chars().next());
    acronym.chars().nth(2).is_some() && acronym.chars().all(|letter| initials.next() == Some(Some(letter)))
}

/// Ordinary words in the singular, in which spellings of one name differ: "Motors".
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 3 && !stem.ends_with(['s', 'u', 'i', 'e']) && gazetteer::word(stem).is_some() => {
            stem
        }
        Some(stem) if stem.ends_with("ce") || stem.ends_with("ine") || stem.ends_with(char::is_numeric) => stem,
        _ => word,
    }
}

/// Takes the country off, in front or behind, if what is left is a state's body.
fn without_owner<'a>(words: &[&'a str]) -> (Vec<&'a str>, Option<String>) {
    const LONGEST: usize = 3;
    for length in (1..=LONGEST.min(words.len().saturating_sub(1))).rev() {
        let (front, rest) = words.split_at(length);
        if let Some(owner) = owner(front).filter(|_| is_state_body(rest)) {
            return (rest.to_vec(), Some(owner));
        }
    }
    if let Some(at) = words.iter().rposition(|word| *word == "of")
        && let (rest, [_, back @ ..]) = words.split_at(at)
        && let Some(owner) = owner(back).filter(|_| is_state_body(rest))
    {
        return (rest.to_vec(), Some(owner));
    }
    (words.to_vec(), None)
}

fn owner(words: &[&str]) -> Option<String> {
    let name = words.join(" ");
    let name = name.strip_suffix("'s").or_else(|| name.strip_suffix('\'')).unwrap_or(&name);
    let usual = lexicon::canonical(name).unwrap_or(name);
    let known = gazetteer::known(usual);
    if known.has(Known::PEOPLE) {
        Some(country(usual, EntityType::Norp))
    } else if known.has(Known::PLACE) {
        Some(country(usual, EntityType::Gpe))
    } else {
        None
    }
}

/// Whether the words are what every state has: "foreign ministry", "ministry of defense", "navy".
fn is_state_body(words: &[&str]) -> bool {
    let Some(last) = words.last() else { return false };
    let ends = STATE_BODIES.contains(last) || PLAIN.contains(last) && words.len() > 1;
    (ends || has_head_first(words)) && is_generic(&words.join(" "))
}

fn has_head_first(words: &[&str]) -> bool {
    matches!(words, [head, "of" | "for", _, ..] if HEADS.contains(head))
}

/// "defense ministry" for "ministry of defense", every word in one spelling.
fn turned<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let spelled = |words: &[&'a str]| words.iter().map(|word| one_spelling(word)).collect::<Vec<&str>>();
    match words {
        [head, "of" | "for", rest @ ..] if HEADS.contains(head) && !rest.is_empty() && !rest.contains(&"of") => {
            let mut turned = spelled(rest);
            turned.push(one_spelling(head));
            turned
        }
        words => spelled(words),
    }
}

/// Heads that stand in front with "of" as well as behind.
const HEADS: &[&str] = &["ministry", "department", "secretariat", "court", "bureau", "directorate", "office"];

/// Last words of what every state has.
const STATE_BODIES: &[&str] = &[
    "navy",
    "army",
    "military",
    "marines",
    "police",
    "government",
    "cabinet",
    "parliament",
    "congress",
    "senate",
    "legislature",
    "ministry",
    "treasury",
    "embassy",
    "consulate",
    "presidency",
    "customs",
    "administration",
    "judiciary",
    "intelligence",
];

/// Last words of such bodies, together with another word that says what for.
const PLAIN: &[&str] = &[
    "force",
    "forces",
    "guard",
    "corps",
    "court",
    "department",
    "service",
    "agency",
    "commission",
    "council",
    "reserve",
    "secretariat",
    "office",
    "bureau",
    "authority",
    "directorate",
    "bank",
    "assembly",
    "representatives",
    "chamber",
    "committee",
    "federation",
    "association",
    "cross",
];

/// One spelling for a country and its people: "boliv" for both "Bolivia" and "Bolivian".
pub(super) fn country(name: &str, kind: EntityType) -> String {
    const DEMONYM_ENDINGS: [&str; 6] = ["ian", "ean", "ese", "ish", "an", "i"];
    let usual = lexicon::canonical(name).unwrap_or(name);
    let irregular = IRREGULAR.iter().find(|(people, _)| *people == usual);
    let stem = match kind {
        _ if irregular.is_some() => irregular.map_or(usual, |(_, country)| country),
        EntityType::Norp => DEMONYM_ENDINGS.iter().find_map(|ending| usual.strip_suffix(ending)).unwrap_or(usual),
        _ => usual,
    };
    stem.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']).to_owned()
}

/// British and American spelling, figures and words.
fn one_spelling(word: &str) -> &str {
    match word {
        "organisation" => "organization",
        "organisations" => "organizations",
        "centre" => "center",
        "centres" => "centers",
        "defence" => "defense",
        "labour" => "labor",
        "programme" => "program",
        "harbour" => "harbor",
        "theatre" => "theater",
        "licence" => "license",
        "fibre" => "fiber",
        "metre" => "meter",
        "honour" => "honor",
        "colour" => "color",
        "neighbourhood" => "neighborhood",
        "jewellery" => "jewelry",
        "tyre" => "tire",
        "aluminium" => "aluminum",
        "grey" => "gray",
        "catalogue" => "catalog",
        "dialogue" => "dialog",
        "industrialisation" => "industrialization",
        "modernisation" => "modernization",
        "authorisation" => "authorization",
        "airplane" => "aeroplane",
        "co-operation" => "cooperation",
        "world-wide" => "worldwide",
        "&" => "and",
        word => ordinal(word).unwrap_or(word),
    }
}

fn ordinal(word: &str) -> Option<&'static str> {
    const ORDINALS: [(&str, &str); 31] = [
        ("first", "1st"),
        ("second", "2nd"),
        ("third", "3rd"),
        ("fourth", "4th"),
        ("fifth", "5th"),
        ("sixth", "6th"),
        ("seventh", "7th"),
        ("eighth", "8th"),
        ("ninth", "9th"),
        ("tenth", "10th"),
        ("eleventh", "11th"),
        ("twelfth", "12th"),
        ("thirteenth", "13th"),
        ("fourteenth", "14th"),
        ("fifteenth", "15th"),
        ("sixteenth", "16th"),
        ("seventeenth", "17th"),
        ("eighteenth", "18th"),
        ("nineteenth", "19th"),
        ("twentieth", "20th"),
        ("twenty-first", "21st"),
        ("twenty-second", "22nd"),
        ("twenty-third", "23rd"),
        ("twenty-fourth", "24th"),
        ("twenty-fifth", "25th"),
        ("thirtieth", "30th"),
        ("fortieth", "40th"),
        ("fiftieth", "50th"),
        ("hundredth", "100th"),
        ("2d", "2nd"),
        ("3d", "3rd"),
    ];
    ORDINALS.iter().find(|(name, _)| *name == word).map(|(_, figures)| *figures)
}

/// Peoples whose country has another stem, under the country's.
const IRREGULAR: &[(&str, &str)] = &[
    ("american", "united states"),
    ("british", "united kingdom"),
    ("english", "england"),
    ("scottish", "scotland"),
    ("welsh", "wales"),
    ("irish", "ireland"),
    ("french", "france"),
    ("german", "germany"),
    ("dutch", "netherlands"),
    ("swiss", "switzerland"),
    ("spanish", "spain"),
    ("portuguese", "portugal"),
    ("greek", "greece"),
    ("danish", "denmark"),
    ("swedish", "sweden"),
    ("finnish", "finland"),
    ("icelandic", "iceland"),
    ("norwegian", "norway"),
    ("polish", "poland"),
    ("czech", "czech republic"),
    ("slovak", "slovakia"),
    ("croat", "croatia"),
    ("cypriot", "cyprus"),
    ("afghan", "afghanistan"),
    ("kazakh", "kazakhstan"),
    ("kyrgyz", "kyrgyzstan"),
    ("uzbek", "uzbekistan"),
    ("tajik", "tajikistan"),
    ("turkmen", "turkmenistan"),
    ("thai", "thailand"),
    ("filipino", "philippines"),
    ("philippine", "philippines"),
    ("peruvian", "peru"),
    ("ecuadorean", "ecuador"),
    ("congolese", "congo"),
    ("argentine", "argentina"),
    ("niger", "niger republic"),
    ("nigerien", "niger republic"),
    ("new zealander", "new zealand"),
    ("emirati", "united arab emirates"),
    ("burmese", "myanmar"),
    ("european", "european union"),
    ("lebanese", "lebanon"),
    ("belgian", "belgium"),
    ("saudi", "saudi arabia"),
    ("saudi arabian", "saudi arabia"),
    ("mozambican", "mozambique"),
    ("bosnian", "bosnia and herzegovina"),
    ("bosnia", "bosnia and herzegovina"),
    ("honduran", "honduras"),
    ("salvadoran", "el salvador"),
    ("salvadorean", "el salvador"),
    ("panamanian", "panama"),
    ("dominican", "dominican republic"),
    ("laotian", "laos"),
    ("macedonian", "north macedonia"),
    ("montenegrin", "montenegro"),
    ("slovene", "slovenia"),
    ("barbadian", "barbados"),
    ("luxembourgish", "luxembourg"),
    ("cameroonian", "cameroon"),
    ("ivorian", "ivory coast"),
    ("zambian", "zambia"),
    ("malagasy", "madagascar"),
];
