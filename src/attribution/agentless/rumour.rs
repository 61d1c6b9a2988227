//! "Reports have emerged", "word is that", "sparking fears": nouns of talk that nobody owns.

use crate::text::WordList;

use super::super::unit::{Class, Item};
use super::Report;

/// "Reports have emerged of", "there were reports that", "word is that", "rumours are swirling"
pub(super) fn reports(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    match word(at) {
        "there" if matches!(word(at + 1), "were" | "are" | "was" | "is" | "have") => there_are(items, at),
        "word" if at <= 1 => word_is(items, at),
        "rumour" | "rumor" | "gossip" | "legend" | "word" => {
            let has = (at + 1..at + 7).find(|&index| word(index) == "has" && word(index + 1) == "it")?;
            Some(Report::agentless(at..has + 2, false))
        }
        // "The theory circulating among officers suggests", "the theory goes"
        "theory" => {
            let opens = at > 0 && matches!(word(at - 1), "the" | "a" | "one");
            let spreads = matches!(word(at + 1), "circulating" | "goes");
            (opens && spreads).then(|| Report::agentless(at - 1..at + 2, false))
        }
        "suspicion" => {
            let fell = at + 1 + usize::from(matches!(word(at + 1), "has" | "had" | "soon" | "quickly"));
            let falls = matches!(word(fell), "fell" | "fallen" | "falls" | "centred" | "centered");
            (falls && word(fell + 1) == "on").then(|| Report::agentless(at..fell + 2, false))
        }
        "estimates" | "studies" | "surveys" | "polls" | "research" => research(items, at),
        "reports" | "rumours" | "rumors" | "speculation" | "allegations" | "claims" | "whispers" => bare(items, at),
        _ => None,
    }
}

/// "There were reports that", "there is speculation among traders that"
fn there_are(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
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
    // "among traders that"
    let among = matches!(word(end + 1), "among" | "in" | "within")
        && (end + 3..end + 9)
            .find(|&index| matches!(word(index), "that" | "of"))
            .is_some_and(|led| word(led) == "that");
    (rumour && (among || matches!(word(end + 1), "that" | "of"))).then(|| {
        let cue = at..end + 1 + usize::from(word(end + 1) == "of");
        Report::agentless(cue, false)
    })
}

/// "Word is that", "word on the quay is that"
fn word_is(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    let is = (at + 1..at + 8).find(|&index| matches!(word(index), "is" | "was" | "has"))?;
    let place = word(at + 1) == "in" || is == at + 1 || word(at + 1) == "on";
    (place && matches!(word(is + 1), "that" | "it")).then(|| Report::agentless(at..is + 1, false))
}

/// "Unconfirmed reports say", "rumours are swirling", "amid reports of"
fn bare(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    // Only bare or with an empty adjective: "the agency's reports" and "police reports" are documents of somebody.
    static EMPTY: WordList = WordList::new(
        "unconfirmed initial early media news press local multiple several some recent new conflicting more further \
         various",
    );
    let mut start = at;
    while start > 0 && start + 3 > at && EMPTY.contains(word(start - 1)) {
        start -= 1;
    }
    let opens = start == 0
        || items[start - 1].class == Class::Comma
        || items[start - 1].class == Class::Mark
        || EMPTY.contains(word(start - 1))
        || matches!(word(start - 1), "amid" | "despite" | "but" | "and" | "following" | "after" | "on")
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
    let by_reports = |cue| Report { source: Some(start..at + 1), ..Report::agentless(cue, false) };
    if leads {
        return Some(by_reports(start..at + 1 + usize::from(word(at + 1) == "of")));
    }
    if says {
        return Some(by_reports(end..end + 1));
    }
    spreads.then(|| by_reports(start..end + 1 + usize::from(matches!(word(end + 1), "of" | "about"))))
}

/// "Estimates suggest", "recent studies show": nobody's.
fn research(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    let some =
        at > 0 && matches!(word(at - 1), "some" | "recent" | "several" | "many" | "various" | "multiple" | "most");
    let start = at - usize::from(some);
    let opens = start == 0 || matches!(items[start - 1].class, Class::Comma | Class::Mark | Class::Coordinator);
    let shows = matches!(
        word(at + 1),
        "suggest"
            | "suggests"
            | "show"
            | "shows"
            | "indicate"
            | "indicates"
            | "put"
            | "say"
            | "says"
            | "find"
            | "finds"
    );
    (opens && shows).then(|| Report { source: Some(start..at + 1), ..Report::agentless(at + 1..at + 2, false) })
}

/// "Official statements underscore", "reports from local media, revealing": papers that nobody could look up.
pub(super) fn papers(items: &[Item], at: usize) -> Option<Report> {
    let word = |index: usize| items.get(index).map_or("", |item| item.word.as_str());
    let opens = at == 0 || matches!(items[at - 1].class, Class::Comma | Class::Mark | Class::Coordinator);
    if opens && word(at) == "official" && matches!(word(at + 1), "statements" | "documents" | "accounts") {
        let says = matches!(
            word(at + 2),
            "say"
                | "said"
                | "suggest"
                | "suggested"
                | "indicate"
                | "indicated"
                | "underscore"
                | "underline"
                | "stress"
                | "emphasise"
                | "emphasize"
                | "confirm"
                | "confirmed"
                | "claim"
                | "claimed"
                | "insist"
                | "show"
        );
        return says.then(|| Report::agentless(at..at + 3, false));
    }
    if word(at) != "reports" || !matches!(word(at + 1), "from" | "in") {
        return None;
    }
    let owned = at > 0 && matches!(items[at - 1].class, Class::PossessiveEnding);
    let media = (at + 2..at + 6).find(|&index| word(index) == "media")?;
    let led = items[at + 2..media].iter().all(|item| item.class == Class::Open && !item.is("the"));
    (led && !owned).then(|| Report::agentless(at..media + 1, false))
}

/// "sparking fears that", "prompted speculation", "the theory circulating"
pub(super) fn stirring(items: &[Item], at: usize) -> Option<Report> {
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
