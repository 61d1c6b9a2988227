//! Verbs and nouns of news events in classes of the same meaning: "wound", "hurt" and "injury" are one predicate.
//!
//! General English for what news counts and dates. A class says how its figure behaves over time and whose figure it is.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words;

/// Words that stand for one kind of event.
#[derive(Debug)]
pub(super) struct Class {
    /// The predicate of claims: the class's first verb.
    pub(super) name: &'static str,
    pub(super) course: Course,
    pub(super) frame: Voice,
    /// What is counted where the text leaves it out: "14 were killed".
    pub(super) head: Option<&'static str>,
    verbs: &'static str,
    nouns: &'static str,
    adjectives: &'static str,
}

/// How a figure or date of the class behaves as time goes on; the later ones change more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Course {
    /// Happens once to its theme, or has one value for good.
    Once,
    /// Can happen to the same theme again, so that only close dates speak of one event.
    Again,
    /// A total that only grows: tolls, arrests.
    Grows,
    /// Changes both ways: prices, staff, people missing.
    Varies,
}

/// Whose figure it is: that of the undergoer (object, or subject of a passive), or of whoever does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The subject of an active verb is somebody else: "two gunmen killed" counts no dead.
    Transitive,
    /// The subject itself: "12,000 marched", "14 died".
    Intransitive,
    /// Both: "homes burned", "the fire burned homes".
    Either,
}

/// How a word shows its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Verb,
    /// A past form or participle.
    Past,
    Noun,
    Adjective,
}

/// The class that `word` (lower case) shows, if any.
pub(super) fn class(word: &str) -> Option<(&'static Class, Form)> {
    WORDS
        .get(word)
        .copied()
        .or_else(|| {
            let base = words::verb(word);
            let (class, _) = WORDS.get(base.as_str()).filter(|(_, form)| *form == Form::Verb)?;
            let past =
                word.ends_with("ed") || word.ends_with('t') || word.ends_with('n') || !word.ends_with(['s', 'g']);
            Some((*class, if past { Form::Past } else { Form::Verb }))
        })
        .or_else(|| {
            let (class, form) = WORDS.get(words::noun(word).as_str())?;
            (*form == Form::Noun).then_some((*class, Form::Noun))
        })
}

/// The class of that name.
pub(super) fn named(name: &str) -> Option<&'static Class> {
    CLASSES.iter().find(|class| class.name == name)
}

/// Nouns of what is held, and so has a day on which it begins: a story that says "the exercises" means one of them.
pub fn is_occasion(head: &str) -> bool {
    [
        "exercise",
        "trial",
        "strike",
        "festival",
        "talk",
        "summit",
        "election",
        "ceasefire",
        "offensive",
        "tournament",
        "exhibition",
        "auction",
        "ceremony",
        "march",
        "mission",
        "referendum",
        "inquest",
        "inquiry",
        "match",
        "race",
        "concert",
        "tour",
    ]
    .contains(&head)
}

/// The predicate of a price that was told in any of the words of trade.
pub const DEAL: &str = "deal";

/// Whether a predicate is a word of trade, which says of a deal what it cost.
pub fn is_trade(predicate: &str) -> bool {
    TRADES.contains(&predicate)
}

const TRADES: &[&str] =
    &["buy", "sell", "pay", "cost", "sign", "sign_for", "agree", "spend", "fetch", "merge", "auction"];

/// What stands for the predicate of how many were there, in whatever words it was told.
pub const PRESENCE: &str = "presence";

/// Whether a predicate says of those who are counted no more than that they were there: asleep, aboard, in the air.
pub fn is_presence(predicate: &str) -> bool {
    PRESENCES.contains(&predicate)
}

const PRESENCES: &[&str] = &["carry", "sleep", "fly", "sail", "travel", "remain", "shelter", "live", "board"];

/// Whether a predicate says of those who are counted that they were in the crowd: marched, attended, turned out.
pub fn is_crowd(predicate: &str) -> bool {
    CROWDS.contains(&predicate)
}

/// The predicate under which all sizes of crowds meet.
pub const CROWD: &str = "crowd";

const CROWDS: &[&str] = &["attend", "participate", "march", "protest", "gather", "rally", "join"];

/// Nouns of a sum that whoever must pay it has been ordered to pay.
pub(super) const FINES: &[&str] = &["fine", "penalty", "damages"];

/// Nouns that stand for anybody: a total of these holds all narrower ones.
pub fn is_anybody(head: &str) -> bool {
    ["person", "victim", "individual", "human", "civilian", "life", "resident", "body", "casualty", "suspect", "other"]
        .contains(&head)
}

const fn row(
    name: &'static str,
    course: Course,
    frame: Voice,
    head: Option<&'static str>,
    verbs: &'static str,
    nouns: &'static str,
    adjectives: &'static str,
) -> Class {
    Class { name, course, frame, head, verbs, nouns, adjectives }
}

use Course::{Again, Grows, Once, Varies};
use Voice::{Either, Intransitive, Transitive};

const PERSON: Option<&str> = Some("person");

static CLASSES: &[Class] = &[
    // Harm
    row("kill", Grows, Transitive, PERSON, "kill slay murder assassinate", "death fatality toll", ""),
    row("kill", Grows, Intransitive, PERSON, "die perish drown", "", "dead"),
    row("injure", Grows, Transitive, PERSON, "injure wound hurt maim", "injury", ""),
    row("hospitalise", Varies, Transitive, PERSON, "hospitalise", "", ""),
    row("miss", Varies, Intransitive, PERSON, "", "", "missing unaccounted"),
    row("trap", Varies, Transitive, PERSON, "trap strand", "", ""),
    row("rescue", Grows, Transitive, PERSON, "rescue", "rescue", ""),
    row("evacuate", Grows, Transitive, PERSON, "evacuate", "", ""),
    row("displace", Grows, Transitive, PERSON, "displace uproot", "", "homeless"),
    row("infect", Grows, Transitive, PERSON, "infect", "infection", ""),
    row("kidnap", Grows, Transitive, PERSON, "kidnap abduct", "kidnapping abduction", ""),
    row("destroy", Grows, Either, None, "destroy burn raze flatten gut level demolish", "", ""),
    row("damage", Grows, Transitive, None, "damage", "", ""),
    row("collapse", Grows, Intransitive, None, "collapse", "", ""),
    // Law
    row("arrest", Grows, Transitive, PERSON, "arrest detain apprehend", "arrest detention", ""),
    row("charge", Grows, Transitive, PERSON, "charge indict", "indictment", ""),
    row("convict", Grows, Transitive, PERSON, "convict", "conviction", ""),
    row("acquit", Once, Transitive, PERSON, "acquit exonerate", "acquittal", ""),
    row("sentence", Once, Transitive, None, "sentence jail imprison", "sentence", ""),
    row("fine", Once, Transitive, None, "fine", "fine penalty", ""),
    row("confiscate", Once, Transitive, None, "confiscate seize impound forfeit", "confiscation seizure", ""),
    row("deport", Again, Transitive, PERSON, "deport expel extradite", "deportation extradition", ""),
    row("designate", Again, Transitive, None, "designate blacklist proscribe list outlaw", "designation", ""),
    row("release", Again, Transitive, PERSON, "release", "", ""),
    row("escape", Again, Intransitive, PERSON, "escape", "", ""),
    // People together
    row(
        "attend",
        Once,
        Either,
        PERSON,
        "attend gather march rally protest demonstrate draw attract",
        "crowd turnout attendance",
        "",
    ),
    row("attend", Once, Intransitive, PERSON, "watch witness pack flock throng", "", ""),
    row("deploy", Varies, Transitive, None, "deploy send dispatch station", "deployment", ""),
    row("carry", Once, Intransitive, PERSON, "", "", "aboard onboard"),
    row("employ", Varies, Transitive, PERSON, "employ", "", ""),
    row("dismiss", Again, Transitive, PERSON, "dismiss sack", "dismissal redundancy layoff", ""),
    row("have", Varies, Transitive, None, "", "", ""),
    // Money
    row("cost", Varies, Intransitive, None, "cost", "cost price", "worth"),
    row("receive", Once, Transitive, None, "receive accept pocket", "", ""),
    row("pay", Once, Transitive, None, "pay", "payment", ""),
    row("steal", Once, Transitive, None, "steal embezzle loot", "theft", ""),
    row("raise", Grows, Transitive, None, "raise", "", ""),
    row("donate", Once, Transitive, None, "donate", "donation", ""),
    row("pledge", Once, Transitive, None, "pledge", "", ""),
    row("spend", Varies, Transitive, None, "spend", "", ""),
    row("invest", Once, Transitive, None, "invest", "investment", ""),
    row("buy", Once, Transitive, None, "buy acquire purchase", "purchase acquisition", ""),
    row("sell", Once, Transitive, None, "sell", "", ""),
    row("asset", Varies, Transitive, None, "", "asset", ""),
    row("liability", Varies, Transitive, None, "", "liability", ""),
    row("debt", Varies, Transitive, None, "", "debt", ""),
    row("budget", Varies, Transitive, None, "", "budget", ""),
    row("ransom", Once, Transitive, None, "", "ransom", ""),
    row("bail", Varies, Transitive, None, "", "bail", ""),
    row("bounty", Varies, Transitive, None, "", "bounty reward", ""),
    // The life of things
    row("file", Again, Intransitive, None, "", "", ""),
    row("begin", Again, Either, None, "begin start open launch commence", "", ""),
    row("end", Again, Either, None, "end finish conclude", "", ""),
    row("close", Again, Either, None, "close shut", "closure", ""),
    row("found", Once, Transitive, None, "establish", "", "founded"),
    row("build", Once, Transitive, None, "build construct erect", "", ""),
    row("bear", Once, Transitive, None, "", "", "born"),
    row("marry", Again, Either, None, "marry wed", "wedding", ""),
    row("resign", Again, Intransitive, None, "resign", "resignation", ""),
    row("appoint", Again, Transitive, None, "appoint", "appointment", ""),
    row("sign", Again, Transitive, None, "sign", "", ""),
    row("sink", Again, Either, None, "sink", "", ""),
    row("crash", Again, Intransitive, None, "crash", "", ""),
    row("erupt", Again, Intransitive, None, "erupt", "eruption", ""),
    row("explode", Again, Either, None, "explode detonate", "", ""),
    row("strike", Again, Either, None, "strike hit", "", ""),
    row("vote", Once, Intransitive, None, "vote approve pass adopt reject", "vote", ""),
    row("age", Once, Intransitive, None, "", "", ""),
    row("magnitude", Once, Intransitive, None, "", "magnitude", ""),
    row("postpone", Again, Transitive, None, "postpone delay reschedule", "", ""),
    row("run", Again, Intransitive, None, "run hold", "", ""),
];

static WORDS: LazyLock<HashMap<&'static str, (&'static Class, Form)>> = LazyLock::new(|| {
    let mut table = HashMap::new();
    for class in CLASSES {
        let forms = [(class.verbs, Form::Verb), (class.adjectives, Form::Adjective), (class.nouns, Form::Noun)];
        for (list, form) in forms {
            for word in list.split_whitespace() {
                table.entry(word).or_insert((class, form));
            }
        }
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::predicates;

    /// A claim bears the name of its verb's class, and the verb itself only where no class has it.
    #[test]
    fn lists_of_predicates_name_classes() {
        for name in [TRADES, PRESENCES, CROWDS].concat() {
            let is_class = named(name).is_some() || predicates::named(name).is_some();
            let is_of_none = class(name).is_none() && predicates::of_verb(name, None).is_none();
            assert!(is_class || is_of_none && !name.contains('_'), "no claim bears the name of {name}");
        }
    }
}
