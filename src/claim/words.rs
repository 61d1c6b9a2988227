//! Word forms without a tagger: base forms of verbs, singulars of nouns, closed classes.
//!
//! Good enough to compare: two forms of one word meet in one string. Which sense is meant is not decided here.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The base form that `word` (lower case) has if it is a verb: `struck` → `strike`, `closed` → `close`.
pub(super) fn verb(word: &str) -> String {
    if let Some(base) = IRREGULAR_VERBS.get(word) {
        return (*base).to_owned();
    }
    if word.len() < 4 {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ied").or_else(|| word.strip_suffix("ies")) {
        return format!("{stem}y");
    }
    if let Some(stem) = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing"))
        && stem.contains(|c| "aeiouy".contains(c))
    {
        return restore(stem);
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.ends_with(['s', 'u', 'i']) => word.to_owned(),
        Some(stem) if ["che", "she", "sse", "xe", "zze"].iter().any(|end| stem.ends_with(end)) => {
            stem[..stem.len() - 1].to_owned()
        }
        Some(stem) => stem.to_owned(),
        None => word.to_owned(),
    }
}

/// The singular of a noun (lower case): `people` → `person`, `bodies` → `body`. A singular stays as it is.
pub(super) fn noun(word: &str) -> String {
    if let Some(singular) = IRREGULAR_NOUNS.get(word) {
        return (*singular).to_owned();
    }
    if word.len() < 4 {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.ends_with(['s', 'u', 'i']) => word.to_owned(),
        Some(stem) if ["che", "she", "sse", "xe", "zze", "roe", "toe"].iter().any(|end| stem.ends_with(end)) => {
            stem[..stem.len() - 1].to_owned()
        }
        Some(stem) => stem.to_owned(),
        None => word.to_owned(),
    }
}

/// Whether a noun (lower case) looks like a plural.
pub(super) fn is_plural(word: &str) -> bool {
    UNMARKED_PLURALS.contains(&word) || noun(word) != word
}

/// Words that end a noun phrase: prepositions, conjunctions, pronouns, auxiliaries.
pub(super) fn ends_phrase(word: &str) -> bool {
    is_preposition(word) || is_auxiliary(word) || CONNECTIVES.contains(&word) || PRONOUNS.contains(&word)
}

pub(super) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    DETERMINERS.contains(&word)
}

pub(super) fn is_auxiliary(word: &str) -> bool {
    is_be(word) || AUXILIARIES.contains(&word)
}

/// Forms of the verb `be`, which makes passives.
pub(super) fn is_be(word: &str) -> bool {
    ["be", "is", "are", "was", "were", "been", "being", "am"].contains(&word)
}

/// Words that may stand between a verb and the figure that belongs to it.
pub(super) fn is_filler(word: &str) -> bool {
    is_determiner(word) || word.ends_with("ly") || FILLERS.contains(&word)
}

/// Words that turn a figure into a further or a partial one, not the total.
pub(super) fn is_additive(word: &str) -> bool {
    ["another", "other", "others", "further", "additional", "more", "extra", "remaining", "fellow"].contains(&word)
}

/// Words that carry no meaning of their own.
pub(super) fn is_stop(word: &str) -> bool {
    ends_phrase(word) || is_filler(word)
}

/// Puts back the `e` that `-ed` and `-ing` took, or takes the doubled consonant away: `clos` → `close`, `stopp` → `stop`.
fn restore(stem: &str) -> String {
    let bytes = stem.as_bytes();
    let at = |back: usize| bytes.len().checked_sub(back).map_or(b' ', |index| bytes[index]);
    let vowel = |byte: u8| b"aeiou".contains(&byte);
    let (last, before, third) = (at(1), at(2), at(3));
    if last == before && !vowel(last) && !b"lsz".contains(&last) {
        return stem[..stem.len() - 1].to_owned();
    }
    let syllables = bytes.windows(2).filter(|pair| vowel(pair[0]) && !vowel(pair[1])).count();
    let short = syllables <= 1 && !vowel(last) && !b"wxy".contains(&last) && vowel(before) && !vowel(third);
    let silent = ["at", "bl", "iz", "v", "c", "dg", "rg", "as", "is", "os", "us", "ang", "ag", "ur", "ut", "u", "ir"]
        .iter()
        .any(|end| stem.ends_with(end));
    let kept = ["eat", "oat", "uat", "ait", "out", "our", "air"].iter().any(|end| stem.ends_with(end));
    if (short || silent) && !kept { format!("{stem}e") } else { stem.to_owned() }
}

const UNMARKED_PLURALS: &[&str] =
    &["police", "troops", "cattle", "sheep", "aircraft", "personnel", "staff", "dead", "wounded", "injured"];

const PREPOSITIONS: &[&str] = &[
    "of",
    "in",
    "on",
    "at",
    "by",
    "for",
    "with",
    "from",
    "to",
    "into",
    "onto",
    "over",
    "under",
    "about",
    "against",
    "between",
    "among",
    "amid",
    "through",
    "during",
    "before",
    "after",
    "since",
    "until",
    "till",
    "near",
    "across",
    "along",
    "around",
    "behind",
    "below",
    "beneath",
    "beside",
    "beyond",
    "inside",
    "outside",
    "off",
    "per",
    "towards",
    "toward",
    "upon",
    "via",
    "within",
    "without",
    "despite",
    "including",
    "excluding",
    "as",
    "than",
    "like",
    "because",
    "following",
    "aboard",
    "above",
    "throughout",
    "alongside",
    "besides",
    "concerning",
    "regarding",
    "unlike",
    "versus",
];

const DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "all",
    "both", "each", "every", "any", "some", "no",
];

const AUXILIARIES: &[&str] = &[
    "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "may", "might", "can",
    "could", "must", "not", "n't",
];

const CONNECTIVES: &[&str] = &[
    "and", "or", "but", "nor", "while", "when", "where", "who", "whom", "whose", "which", "that", "if", "unless",
    "although", "though", "whereas", "so", "then", "how", "why", "what", "whether",
];

const PRONOUNS: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "him",
    "them",
    "us",
    "me",
    "himself",
    "herself",
    "itself",
    "themselves",
    "there",
    "here",
];

const FILLERS: &[&str] = &[
    "just", "even", "also", "now", "then", "still", "already", "only", "at", "least", "most", "more", "than", "fewer",
    "less", "over", "under", "about", "around", "some", "almost", "up", "to", "total", "as", "many", "few", "much",
    "out", "another", "further", "down", "away",
];

/// Base, then its irregular forms.
const VERBS: &str = "arise arose arisen;be is are was were been being am;bear born borne bore;beat beaten;become became;\
begin began begun beginning;bind bound;bite bit bitten;blow blew blown;break broke broken;bring brought;build built;\
burn burnt;buy bought;catch caught;choose chose chosen;come came coming;cut cutting;deal dealt;die dies died dying;dig dug;\
do does did done;draw drew drawn;drive drove driven driving;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;\
find found;flee fled fleeing;fly flew flown flies;forbid forbade forbidden;freeze froze frozen;get got gotten getting;\
give gave given;go went gone goes;grow grew grown;hang hung;have has had having;hear heard;hide hid hidden;\
hit hitting;hold held;hurt hurting;keep kept;know knew known;lay laid;lead led;leave left leaving;lend lent;lie lying;\
lose lost losing;make made making;mean meant;meet met;pay paid;put putting;quit quitting;read;ride rode ridden;\
rise rose risen rising;run ran running;say said;see saw seen;seek sought;sell sold;send sent;set setting;shake shook shaken;\
shoot shot;shut shutting;sink sank sunk;sit sat sitting;slay slew slain;sleep slept;speak spoke spoken;spend spent;\
spread;stand stood;steal stole stolen;strike struck stricken striking;swear swore sworn;sweep swept;take took taken taking;\
teach taught;tell told;think thought;throw threw thrown;use used uses using;win won winning;wind wound;write wrote written;\
lay-off laid-off;damage damaged damages damaging;kidnap kidnapped kidnapping kidnaps;injure injured injures injuring;\
destroy destroyed;open opened opening;gather gathered;deliver delivered;recover recovered;discover discovered;\
rescue rescued rescuing;value valued;free freed freeing;charge charged;require required;hire hired;fire fired;\
evacuate evacuated;execute executed;capture captured;house housed;flatten flattened;hospitalise hospitalized hospitalised hospitalize;\
total totalled totaled totalling;cancel cancelled canceled;wound wounded wounds wounding;\
postpone postponed;file filed;die;shell shelled;expel expelled;level levelled leveled;travel travelled traveled;\
found founded;earn earned;listen listened;happen happened;publish published;establish established;ground grounded;\
infect infected;lower lowered;raise raised;increase increased;cease ceased;reopen reopened;number numbered;bear-out";

static IRREGULAR_VERBS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for group in VERBS.split(';') {
        let mut words = group.split_whitespace();
        if let Some(base) = words.next() {
            forms.entry(base).or_insert(base);
            for form in words {
                forms.entry(form).or_insert(base);
            }
        }
    }
    // Both are base forms and past forms of another verb; news means these.
    forms.insert("found", "find");
    forms.insert("wound", "wound");
    forms
});

static IRREGULAR_NOUNS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    [
        ("people", "person"),
        ("persons", "person"),
        ("men", "man"),
        ("women", "woman"),
        ("children", "child"),
        ("policemen", "policeman"),
        ("firemen", "fireman"),
        ("servicemen", "serviceman"),
        ("gunmen", "gunman"),
        ("fishermen", "fisherman"),
        ("lives", "life"),
        ("wives", "wife"),
        ("knives", "knife"),
        ("wolves", "wolf"),
        ("halves", "half"),
        ("thieves", "thief"),
        ("leaves", "leaf"),
        ("calves", "calf"),
        ("shelves", "shelf"),
        ("feet", "foot"),
        ("teeth", "tooth"),
        ("geese", "goose"),
        ("mice", "mouse"),
        ("buses", "bus"),
        ("gases", "gas"),
        ("viruses", "virus"),
        ("campuses", "campus"),
        ("crises", "crisis"),
        ("bases", "base"),
        ("cookies", "cookie"),
        ("movies", "movie"),
        ("series", "series"),
        ("species", "species"),
        ("news", "news"),
        ("troops", "troop"),
        ("police", "police"),
        ("heroes", "hero"),
        ("potatoes", "potato"),
        ("tomatoes", "tomato"),
        ("zombies", "zombie"),
        ("shoes", "shoe"),
        ("houses", "house"),
        ("criteria", "criterion"),
        ("data", "data"),
        ("media", "media"),
        ("aircraft", "aircraft"),
        ("servicewomen", "servicewoman"),
        ("policewomen", "policewoman"),
        ("ties", "tie"),
    ]
    .into_iter()
    .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verb_forms_meet_in_their_base() {
        for (form, base) in [
            ("killed", "kill"),
            ("kills", "kill"),
            ("struck", "strike"),
            ("closed", "close"),
            ("stopped", "stop"),
            ("opened", "open"),
            ("launches", "launch"),
            ("died", "die"),
            ("dying", "die"),
            ("arrested", "arrest"),
            ("destroyed", "destroy"),
            ("seized", "seize"),
            ("injured", "injure"),
            ("displaced", "displace"),
            ("sentenced", "sentence"),
            ("convicted", "convict"),
            ("resigned", "resign"),
            ("evacuated", "evacuate"),
            ("married", "marry"),
            ("fined", "fine"),
            ("accepted", "accept"),
            ("treated", "treat"),
            ("burned", "burn"),
        ] {
            assert_eq!(verb(form), base, "{form}");
        }
    }

    #[test]
    fn plurals_meet_their_singular() {
        for (form, base) in [
            ("people", "person"),
            ("bodies", "body"),
            ("houses", "house"),
            ("churches", "church"),
            ("buses", "bus"),
            ("homes", "home"),
        ] {
            assert_eq!(noun(form), base, "{form}");
            assert_eq!(noun(base), base, "{base}");
        }
    }
}
