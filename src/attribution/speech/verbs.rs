//! What single reporting verbs do besides reporting, and words that decide about their subjects.

use super::super::unit::Item;

/// The particles that belong to a cue, and whether the verb reports nothing without one: "pointed out".
pub(super) fn particles(lemma: &str) -> Option<(&'static [&'static str], bool)> {
    match lemma {
        "point" => Some((&["out", "to"], true)),
        "speak" => Some((&["of"], true)),
        "spell" | "lay" | "sketch" | "bear" => Some((&["out"], true)),
        "work" => Some((&["out"], true)),
        "brush" | "wave" => Some((&["off", "aside", "away"], true)),
        "laugh" => Some((&["off"], false)),
        "shrug" => Some((&["off"], true)),
        "play" => Some((&["down"], true)),
        "make" => Some((&["clear", "plain", "known"], true)),
        "sum" => Some((&["up"], true)),
        "chime" | "weigh" => Some((&["in"], true)),
        "hit" | "shoot" | "fire" | "push" => Some((&["back"], true)),
        "go" => Some((&["on"], true)),
        "rule" => Some((&["out"], false)),
        "blurt" => Some((&["out"], false)),
        "call" => Some((&["for", "on"], false)),
        "appeal" | "press" => Some((&["for"], lemma == "press")),
        "set" => Some((&["aside", "out"], false)),
        "wonder" | "read" => Some((&["aloud", "out"], false)),
        _ => None,
    }
}

/// Verbs that do many other things than report: "added 300 jobs".
pub(super) fn needs_clause(lemma: &str) -> bool {
    matches!(
        lemma,
        "add"
            | "continue"
            | "post"
            | "maintain"
            | "observe"
            | "reflect"
            | "relate"
            | "rule"
            | "volunteer"
            | "cry"
            | "retort"
            | "text"
            | "answer"
            | "decide"
            | "disagree"
            | "recite"
            | "shout"
            | "yell"
            | "laugh"
            | "repeat"
            | "write"
            | "note"
            | "state"
            | "signal"
            | "respond"
            | "reply"
            | "conclude"
            | "project"
            | "contest"
            | "clarify"
            | "underline"
            | "highlight"
            | "recall"
            | "preach"
            | "joke"
            | "tweet"
            | "pronounce"
            | "object"
            | "venture"
            | "interrupt"
            | "specify"
            | "stipulate"
            | "certify"
            | "attest"
            | "recollect"
            | "reminisce"
            | "restate"
            | "snap"
            | "bark"
            | "scoff"
            | "calculate"
            | "deem"
            | "anticipate"
            | "dread"
            | "brag"
            | "confide"
            | "narrate"
            | "outline"
            | "sum"
            | "chime"
            | "weigh"
            | "hit"
            | "shoot"
            | "fire"
            | "push"
    )
}

/// Determiners that stand for people by themselves.
pub(super) fn is_many(word: &str) -> bool {
    matches!(
        word,
        "some"
            | "many"
            | "most"
            | "few"
            | "all"
            | "both"
            | "several"
            | "others"
            | "neither"
            | "another"
            | "this"
            | "that"
    )
}

/// Ways of making a sound, which report only beside a quotation.
pub(super) fn is_manner(lemma: &str) -> bool {
    matches!(
        lemma,
        "laugh"
            | "cry"
            | "sigh"
            | "chuckle"
            | "moan"
            | "fume"
            | "shout"
            | "yell"
            | "scream"
            | "whisper"
            | "mutter"
            | "murmur"
            | "snap"
            | "bark"
            | "roar"
            | "bellow"
            | "croak"
            | "growl"
            | "hiss"
            | "huff"
            | "sob"
            | "snort"
            | "sneer"
            | "shriek"
            | "stammer"
            | "stutter"
            | "mumble"
            | "beam"
            | "deadpan"
            | "drawl"
            | "gripe"
            | "grouse"
    )
}

/// Bodies whose rejecting and backing is an act, not a statement.
pub(super) fn is_decider(phrase: &[Item]) -> bool {
    const DECIDERS: &[&str] = &[
        "assembly",
        "parliament",
        "court",
        "courts",
        "council",
        "committee",
        "senate",
        "congress",
        "lawmakers",
        "house",
        "board",
        "judge",
        "judges",
        "voters",
        "shareholders",
        "jury",
        "panel",
        "mps",
        "legislature",
        "tribunal",
        "members",
        "party",
    ];
    phrase.iter().any(|item| DECIDERS.contains(&item.word.as_str()))
}
