//! Closed classes of words in roles: qualifiers, portfolios, what rank and vessel go with.

use crate::entity::lexicon;

use super::phrase::Standing;

/// What the word beside an office says of its holder's standing.
pub(super) fn qualifier(word: &str) -> Option<Standing> {
    Some(match word {
        "former" | "ex" | "then" | "late" | "onetime" | "erstwhile" | "retired" | "previous" | "past" | "ousted"
        | "deposed" | "sacked" | "disgraced" | "emeritus" | "formerly" | "time" => Standing::Past,
        "acting" | "interim" | "caretaker" | "provisional" | "temporary" => Standing::Acting,
        "deputy" | "vice" | "assistant" | "associate" | "junior" | "sub" | "under" => Standing::Deputy,
        "elect" | "designate" | "incoming" | "future" | "nominee" | "next" => Standing::Future,
        "co" | "honorary" | "shadow" | "self" | "would" | "alleged" | "rival" | "opposition" | "unofficial" => {
            Standing::Other
        }
        _ => return None,
    })
}

/// Whether the role ends before the word.
pub(super) fn ends(word: &str) -> bool {
    matches!(word, "who" | "which" | "that" | "whose" | "and" | "but" | "when" | "while" | "since" | "until" | "or")
}

/// Whether the role ends before the word, since it says when or why.
pub(super) fn dates(word: &str) -> bool {
    matches!(
        word,
        "on" | "after"
            | "over"
            | "amid"
            | "because"
            | "last"
            | "early"
            | "earlier"
            | "late"
            | "following"
            | "two"
            | "three"
            | "yesterday"
            | "today"
    )
}

pub(super) fn is_preposition(word: &str) -> bool {
    matches!(word, "of" | "at" | "for" | "in" | "on" | "from" | "to" | "with" | "by" | "near" | "under" | "about")
}

pub(super) fn is_small(word: &str) -> bool {
    word.is_empty() || is_preposition(word) || word == "'s" || lexicon::is_function(word)
}

/// Whether the word says what the office is for: no small word, no qualifier, nothing that every town or firm is.
pub(super) fn tells(word: &str) -> bool {
    !is_small(word) && tells_owner(word)
}

/// The same for an owner, whose word may look small: "the mine's".
pub(super) fn tells_owner(word: &str) -> bool {
    !GENERAL.contains(&word) && qualifier(word).is_none() && word.starts_with(char::is_alphabetic)
}

/// What every town, firm or holder may be called.
const GENERAL: &[&str] = &[
    "town",
    "city",
    "village",
    "municipality",
    "state",
    "province",
    "provincial",
    "region",
    "regional",
    "country",
    "district",
    "county",
    "local",
    "company",
    "firm",
    "group",
    "club",
    "party",
    "government",
    "national",
    "federal",
    "current",
    "present",
    "long",
    "longtime",
    "new",
    "newly",
    "outgoing",
    "popular",
    "veteran",
    "serving",
];

/// Portfolios that one minister does not hold for another, each under one word.
pub(super) fn known_portfolio(word: &str) -> Option<&'static str> {
    Some(match word {
        "defense" | "war" => "defense",
        "interior" | "home" | "internal" => "interior",
        "foreign" | "external" => "foreign",
        "finance" | "treasury" => "finance",
        "justice" => "justice",
        "health" => "health",
        "education" => "education",
        "agriculture" | "farm" | "farming" => "agriculture",
        "transport" | "transportation" => "transport",
        "environment" | "environmental" => "environment",
        "energy" => "energy",
        "culture" => "culture",
        "labor" | "employment" => "labor",
        "tourism" => "tourism",
        "housing" => "housing",
        "fisheries" => "fisheries",
        "trade" | "commerce" => "trade",
        "industry" => "industry",
        "sport" | "sports" => "sport",
        "science" => "science",
        "immigration" | "migration" => "immigration",
        "mines" | "mining" => "mining",
        "water" => "water",
        _ => return None,
    })
}

/// Words beside a rank that say of which arm it is.
pub(super) const ARMS: &[&str] =
    &["army", "air", "force", "navy", "marine", "marines", "corps", "police", "military", "infantry"];

pub(in crate::entity) const VESSELS: &[&str] = &[
    "ferry",
    "ship",
    "vessel",
    "boat",
    "trawler",
    "tanker",
    "yacht",
    "freighter",
    "tug",
    "tugboat",
    "submarine",
    "schooner",
    "liner",
    "barge",
    "dredger",
    "cutter",
    "frigate",
    "destroyer",
    "corvette",
    "warship",
    "icebreaker",
    "lifeboat",
    "catamaran",
    "ketch",
    "plane",
    "aircraft",
    "airliner",
    "jet",
];

/// American and British spelling.
pub(super) fn spelled(word: &str) -> &str {
    match word {
        "defence" => "defense",
        "labour" => "labor",
        word => word,
    }
}
