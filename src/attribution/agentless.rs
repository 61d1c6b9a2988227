//! Reports that nobody makes: "it is believed", "reportedly", "reports have emerged", "is widely seen as".

use std::ops::Range;

use super::clause::end_of_content;
use super::found::{Found, REACH};
use super::unit::{Class, Item};
use super::{SourceKind, Stance};

/// All agentless reports of the unit.
pub(super) fn find(items: &[Item]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut clause = 0;
    let mut covered = 0;
    for at in 0..items.len() {
        if items[at].class == Class::Mark && items[at].is(";") {
            clause = at + 1;
        }
        if at < covered || matches!(items[at].class, Class::Quote(_)) {
            continue;
        }
        let window = &items[..items.len().min(at + REACH)];
        let Some(report) = impersonal(window, at)
            .or_else(|| passive(window, at))
            .or_else(|| adverb(window, at))
            .or_else(|| reports(window, at))
            .or_else(|| stirring(window, at))
        else {
            continue;
        };
        covered = report.cue.end;
        let behind = report.cue.end + usize::from(window.get(report.cue.end).is_some_and(|item| item.is("that")));
        let mut content = vec![behind..end_of_content(window, behind)];
        if report.splits && clause < report.cue.start {
            content.insert(0, clause..report.cue.start);
        }
        content.retain(|piece| piece.start < piece.end);
        found.push(Found {
            source: report.source,
            cue: report.cue,
            content,
            stance: Stance::Neutral,
            kind: Some(report.kind),
        });
    }
    found
}

struct Report {
    source: Option<Range<usize>>,
    cue: Range<usize>,
    kind: SourceKind,
    /// Whether the subject before the cue is part of what is reported.
    splits: bool,
}

impl Report {
    fn agentless(cue: Range<usize>, splits: bool) -> Report {
        Report { source: None, cue, kind: SourceKind::Agentless, splits }
    }
}

fn is_be(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were")
}

/// Participles of saying and thinking that need no agent in the passive.
fn is_report(word: &str) -> bool {
    matches!(
        word,
        "believed"
            | "thought"
            | "understood"
            | "said"
            | "reported"
            | "alleged"
            | "assumed"
            | "feared"
            | "claimed"
            | "rumoured"
            | "rumored"
            | "speculated"
            | "suspected"
            | "accepted"
            | "presumed"
            | "suggested"
    )
}

/// "It is widely believed that", "it has emerged that", "it is well known that"
fn impersonal(items: &[Item], at: usize) -> Option<Report> {
    if !items[at].is("it") {
        return None;
    }
    let mut end = at + 1;
    let auxiliaries = |item: &Item| is_be(&item.word) || matches!(item.word.as_str(), "has" | "had" | "been");
    let first = end;
    while items.get(end).is_some_and(auxiliaries) {
        end += 1;
    }
    if end == first {
        return None;
    }
    while items.get(end).is_some_and(|item| item.class == Class::Adverb || item.is("well")) {
        end += 1;
    }
    let verb = items.get(end)?;
    let been = items[first..end].iter().any(|item| is_be(&item.word) || item.is("been"));
    let next = items.get(end + 1);
    // "It is assumed in Lima that"
    let place = next.is_some_and(|next| matches!(next.word.as_str(), "in" | "among" | "within" | "by"));
    let behind = items.iter().skip(end + 2).take(7).take_while(|item| item.class != Class::Comma);
    let that = next.is_some_and(|next| next.is("that"))
        || place && !next.is_some_and(|next| next.is("by")) && behind.into_iter().any(|item| item.is("that"));
    let open = next.is_some_and(|next| {
        matches!(next.class, Class::Determiner | Class::Pronoun | Class::Number) || next.is_name() || next.is("there")
    });
    let reports = been
        && (is_report(&verb.word) && (that || open)
            || that && matches!(verb.word.as_str(), "known" | "expected" | "hoped" | "estimated" | "considered"))
        || verb.is("emerged") && that;
    reports.then(|| Report::agentless(at..end + 1, false))
}

/// "is said to", "are widely believed to have", "is seen as"
fn passive(items: &[Item], at: usize) -> Option<Report> {
    let start = at;
    let mut end = at;
    while items
        .get(end)
        .is_some_and(|item| is_be(&item.word) || matches!(item.word.as_str(), "has" | "have" | "had" | "been"))
    {
        end += 1;
    }
    if end == start || !items[start..end].iter().any(|item| is_be(&item.word) || item.is("been")) {
        return None;
    }
    let mut widely = false;
    while items
        .get(end)
        .is_some_and(|item| item.class == Class::Adverb && !item.is("not") && !item.is("now") && !item.is("no"))
    {
        widely |= matches!(
            items[end].word.as_str(),
            "widely" | "generally" | "commonly" | "largely" | "often" | "universally" | "broadly"
        );
        end += 1;
    }
    let verb = items.get(end)?;
    let next = items.get(end + 1);
    if is_report(&verb.word) && next.is_some_and(|next| next.is("to")) {
        return Some(Report::agentless(start..end + 2, true));
    }
    // "is thought likely to"
    let likely = next.is_some_and(|next| matches!(next.word.as_str(), "likely" | "unlikely"));
    if is_report(&verb.word) && likely && items.get(end + 2).is_some_and(|item| item.is("to")) {
        return Some(Report::agentless(start..end + 3, true));
    }
    let judged = matches!(
        verb.word.as_str(),
        "seen"
            | "viewed"
            | "regarded"
            | "considered"
            | "perceived"
            | "hailed"
            | "touted"
            | "praised"
            | "criticised"
            | "criticized"
            | "dubbed"
    );
    let as_something = next.is_some_and(|next| next.is("as"));
    let plausible = verb.is("considered")
        && next.is_some_and(|next| {
            matches!(
                next.word.as_str(),
                "plausible" | "likely" | "unlikely" | "possible" | "credible" | "inevitable" | "certain"
            )
        });
    let by_whom = items[end + 1..].iter().take(25).any(|item| item.is("by"));
    if judged
        && !by_whom
        && (as_something && !matches!(verb.word.as_str(), "considered") || widely && verb.is("considered") || plausible)
    {
        let cue_end = if as_something { end + 2 } else { end + 1 };
        return Some(Report { source: None, cue: start..cue_end, kind: SourceKind::GenericPlural, splits: true });
    }
    None
}

/// "reportedly"
fn adverb(items: &[Item], at: usize) -> Option<Report> {
    let word = items[at].word.as_str();
    let reports = matches!(word, "reportedly" | "allegedly" | "purportedly" | "supposedly" | "rumouredly");
    let rumoured = matches!(word, "rumoured" | "rumored" | "ostensibly") && at > 0 && !is_be(&items[at - 1].word);
    let start = if at > 0 && is_be(&items[at - 1].word) { at - 1 } else { at };
    (reports || rumoured).then(|| Report::agentless(if reports { at.max(start)..at + 1 } else { at..at + 1 }, true))
}

/// "Reports have emerged of", "there were reports that", "word is that", "rumours are swirling"
fn reports(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    if matches!(word(at), "there") && matches!(word(at + 1), "were" | "are" | "was" | "is" | "have") {
        let mut end = at + 2;
        while matches!(
            word(end),
            "been"
                | "also"
                | "some"
                | "unconfirmed"
                | "many"
                | "several"
                | "conflicting"
                | "growing"
                | "widespread"
                | "no"
                | "talk"
        ) && end < at + 6
        {
            if word(end) == "no" {
                return None;
            }
            end += 1;
        }
        let rumour = matches!(
            word(end),
            "reports"
                | "rumours"
                | "rumors"
                | "claims"
                | "allegations"
                | "suggestions"
                | "speculation"
                | "fears"
                | "whispers"
        );
        return (rumour && matches!(word(end + 1), "that" | "of")).then(|| {
            let cue = at..end + 1 + usize::from(word(end + 1) == "of");
            Report::agentless(cue, false)
        });
    }
    if word(at) == "word" && at <= 1 {
        let is = (at + 1..at + 8).find(|&index| matches!(word(index), "is" | "was" | "has"))?;
        let place = word(at + 1) == "in" || is == at + 1 || word(at + 1) == "on";
        return (place && matches!(word(is + 1), "that" | "it")).then(|| Report::agentless(at..is + 1, false));
    }
    if matches!(word(at), "rumour" | "rumor" | "gossip" | "legend" | "word") {
        let has = (at + 1..at + 7).find(|&index| word(index) == "has" && word(index + 1) == "it");
        return has.map(|has| Report::agentless(at..has + 2, false));
    }
    // "The theory circulating among officers suggests", "the theory goes"
    if word(at) == "theory"
        && at > 0
        && matches!(word(at - 1), "the" | "a" | "one")
        && matches!(word(at + 1), "circulating" | "goes")
    {
        return Some(Report::agentless(at - 1..at + 2, false));
    }
    let rumours =
        matches!(word(at), "reports" | "rumours" | "rumors" | "speculation" | "allegations" | "claims" | "whispers");
    if !rumours {
        return None;
    }
    // Only bare or with an empty adjective: "the agency's reports" and "police reports" are documents of somebody.
    let empty = |word: &str| {
        matches!(
            word,
            "unconfirmed"
                | "initial"
                | "early"
                | "media"
                | "news"
                | "press"
                | "local"
                | "multiple"
                | "several"
                | "some"
                | "recent"
                | "new"
                | "conflicting"
                | "more"
                | "further"
                | "various"
                | "amid"
                | "despite"
                | "but"
                | "and"
        )
    };
    let mut start = at;
    while start > 0
        && empty(word(start - 1))
        && start + 3 > at
        && !matches!(word(start - 1), "amid" | "despite" | "but" | "and")
    {
        start -= 1;
    }
    let opens = start == 0
        || items[start - 1].class == Class::Comma
        || items[start - 1].class == Class::Mark
        || empty(word(start - 1))
        || matches!(word(start - 1), "following" | "after" | "on")
        || start < at && items[start - 1].capital; // "U.S. media reports"
    if !opens {
        return None;
    }
    let mut end = at + 1;
    while matches!(word(end), "have" | "has" | "are" | "were" | "is" | "was" | "also" | "been" | "now" | "already") {
        end += 1;
    }
    let spreads = matches!(
        word(end),
        "emerged"
            | "surfaced"
            | "circulated"
            | "circulating"
            | "swirled"
            | "swirling"
            | "mounting"
            | "growing"
            | "mounted"
            | "spread"
            | "spreading"
            | "abound"
            | "abounded"
    );
    let says = matches!(word(at), "reports")
        && end == at + 1
        && matches!(
            word(end),
            "say" | "said" | "suggest" | "suggested" | "indicate" | "indicated" | "claim" | "claimed"
        );
    // "amid reports of", "despite reports that"
    let led = start > 0 && matches!(word(start - 1), "amid" | "despite" | "following" | "after" | "on");
    let leads =
        word(at) != "claims" && matches!(word(at + 1), "of" | "that") && (led || at == 0 && word(at) == "reports");
    if leads {
        return Some(Report::agentless(start..at + 1 + usize::from(word(at + 1) == "of"), false));
    }
    if !spreads && !says {
        return None;
    }
    let cue = start..end + 1 + usize::from(matches!(word(end + 1), "of" | "about"));
    Some(Report::agentless(cue, false))
}

/// "sparking fears that", "prompted speculation", "the theory circulating"
fn stirring(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    let stirs = matches!(
        word(at),
        "sparking"
            | "sparked"
            | "fuelling"
            | "fueling"
            | "fuelled"
            | "fueled"
            | "prompting"
            | "prompted"
            | "raising"
            | "raised"
            | "stoking"
            | "stoked"
            | "spurring"
            | "spurred"
            | "triggering"
    );
    let mut end = at + 1;
    while matches!(word(end), "further" | "widespread" | "fresh" | "new" | "renewed" | "growing" | "more" | "much") {
        end += 1;
    }
    let rumour =
        matches!(word(end), "speculation" | "fears" | "rumours" | "rumors" | "debate" | "debates" | "concerns");
    if !stirs || !rumour {
        return None;
    }
    // Whose fears they are may be said: "among", "from", "by".
    let whose = items[end + 1..].iter().take(8).any(|item| matches!(item.word.as_str(), "among" | "from" | "by"));
    (!whose && matches!(word(end + 1), "that" | "of" | "about" | "over")).then(|| {
        let cue = at..end + 1 + usize::from(word(end + 1) != "that");
        Report::agentless(cue, false)
    })
}
