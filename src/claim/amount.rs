//! Money and lengths of time: what something cost, what was paid or taken, how long a sentence is.

use crate::value::ValueKind;

use super::clause::{Clause, Word};
use super::lexicon::{self, Class, Form};
use super::phrase;
use super::scene::{Figure, Sketch};
use super::words;

const REACH: usize = 7;

pub(super) fn read(words: &[Word], clause: &Clause, figure: Figure) -> Option<Sketch> {
    let before = figure.first.checked_sub(1).map(|index| &words[index]);
    if before.is_some_and(|word| words::is_additive(&word.text) || word.is(&["from", "between", "by", "extra", "per"]))
    {
        return None;
    }
    match &figure.value.kind {
        ValueKind::Money { .. } => money(words, clause, figure),
        ValueKind::Duration(_) => sentence(words, clause, figure),
        _ => None,
    }
}

/// "The bridge cost $5 million", "fined Ruiz €75,000", "a price of €148 million", "the $1.3 million bridge".
fn money(words: &[Word], clause: &Clause, figure: Figure) -> Option<Sketch> {
    let next = words.get(figure.end).filter(|_| figure.end < clause.words.end);
    if next.is_some_and(|word| word.is(&["per", "a", "an", "each", "apiece", "more", "less"])) {
        return None;
    }
    let sketch = |class, theme: Option<usize>| Sketch {
        class,
        head: theme.and_then(|theme| phrase::lemma(&words[theme])),
        theme,
        counted: None,
        restrictors: Vec::new(),
        value: figure.value.kind.clone(),
        revised: false,
    };
    let attributive = next
        .is_some_and(|word| word.is_content() && !matches!(word.class, Some((_, Form::Past | Form::Verb))))
        && figure.first.checked_sub(1).is_some_and(|before| words::is_determiner(&words[before].text));
    if attributive {
        let counted = phrase::counted(words, clause, figure.end, true);
        let head = counted.head.filter(|_| counted.restrictors.len() < 2)?;
        return match words[head].class {
            Some((class, Form::Noun)) => PAYMENTS.contains(&class.name).then(|| sketch(class, None)),
            _ => Some(sketch(lexicon::named("cost")?, Some(head))),
        };
    }
    let (verb, class) = governor(words, clause, figure)?;
    if !PAYMENTS.contains(&class.name) {
        return None;
    }
    let passive = phrase::is_passive(words, clause, verb);
    let theme = match class.name {
        "cost" | "receive" | "pay" | "donate" | "pledge" | "invest" | "spend" | "steal" | "raise" => {
            (!passive).then(|| phrase::subject(words, clause, verb)).flatten()
        }
        "confiscate" => None,
        _ if passive => phrase::subject(words, clause, verb),
        _ => phrase::object(words, clause, verb),
    };
    Some(sketch(class, theme))
}

/// The verb or noun ahead that the amount belongs to.
fn governor(words: &[Word], clause: &Clause, figure: Figure) -> Option<(usize, &'static Class)> {
    let first = clause.words.start.max(figure.first.saturating_sub(REACH));
    for index in (first..figure.first).rev() {
        let word = &words[index];
        if let Some((class, form)) = word.class {
            let linked = form != Form::Noun || words[index + 1].is(&["of"]) || words::is_be(&words[index + 1].text);
            return linked.then_some((index, class));
        }
        let bridge =
            word.is(&["for", "at", "of", "to", "about", "over", "than", "up", "under"]) || words::is_be(&word.text);
        if word.value.is_some() || word.text == "," || (words::is_preposition(&word.text) && !bridge) {
            return None;
        }
    }
    None
}

/// "sentenced her to five years in prison", "gave him 66 months", "the sentence, six and a half years, …".
fn sentence(words: &[Word], clause: &Clause, figure: Figure) -> Option<Sketch> {
    let end = clause.words.end.min(figure.end + REACH);
    let behind = &words[figure.end..end];
    let prison = behind.iter().take(4).any(|word| word.is(&["prison", "jail", "bars", "custody", "imprisonment"]));
    if behind
        .iter()
        .take(3)
        .any(|word| word.is(&["suspended", "probation", "ago", "after", "before", "later", "earlier", "old"]))
    {
        return None;
    }
    let class = lexicon::named("sentence")?;
    let first = clause.words.start.max(figure.first.saturating_sub(2 * REACH));
    let ahead = &words[first..figure.first];
    let sentenced = ahead.iter().rposition(|word| word.class.is_some_and(|(class, _)| class.name == "sentence"));
    let given = ahead
        .iter()
        .rposition(|word| word.is(&["gave", "given", "handed", "got", "gets", "received", "get", "receives"]));
    let court = words[clause.words.start..figure.first]
        .iter()
        .any(|word| word.is(&["court", "judge", "jury", "judges", "tribunal"]));
    let asked = ahead.iter().any(|word| {
        word.is(&[
            "asked",
            "sought",
            "requested",
            "demanded",
            "maximum",
            "minimum",
            "up",
            "faces",
            "face",
            "serve",
            "served",
            "serving",
        ])
    });
    let verb = match (sentenced, given) {
        (Some(verb), _) => verb,
        (None, Some(verb)) if prison || court => verb,
        _ => return None,
    } + first;
    if asked {
        return None;
    }
    let theme = if matches!(words[verb].class, Some((_, Form::Noun))) {
        None
    } else if phrase::is_passive(words, clause, verb) || words[verb].is(&["got", "gets", "received", "get", "receives"])
    {
        phrase::subject(words, clause, verb)
    } else {
        phrase::object(words, clause, verb)
    };
    Some(Sketch {
        class,
        head: None,
        theme,
        counted: None,
        restrictors: Vec::new(),
        value: figure.value.kind.clone(),
        revised: false,
    })
}

/// The classes whose figures are money.
const PAYMENTS: &[&str] = &[
    "cost",
    "receive",
    "pay",
    "steal",
    "raise",
    "donate",
    "pledge",
    "spend",
    "invest",
    "buy",
    "sell",
    "fine",
    "confiscate",
    "asset",
    "liability",
    "debt",
    "budget",
    "ransom",
    "bail",
    "bounty",
];
