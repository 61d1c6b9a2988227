//! Dated events: "the trial opened on 3 February", "the plant, which closed in 2021".

use crate::value::{ValueKind, When};

use super::clause::{self, Clause, Word};
use super::lexicon::{self, Class, Form, Voice};
use super::phrase;
use super::scene::{Figure, Sketch};
use super::words;

pub(super) fn read(words: &[Word], clause: &Clause, figure: Figure, when: &When) -> Option<Sketch> {
    if !when.is_placed() {
        return None;
    }
    let timed = when.days.is_none() && when.yearless.is_none();
    let (verb, class) = verb_of(words, clause, figure, timed)?;
    let before = figure.first.checked_sub(1).map(|index| words[index].text.as_str()).unwrap_or_default();
    let moved = class.name == "postpone";
    let runs = class.name == "run";
    if ["of", "since", "until", "till", "by", "before", "after", "between", "to", "from", "than", "through"]
        .contains(&before)
        && !(moved && ["to", "until", "till"].contains(&before))
        && !(runs && before == "from")
    {
        return None;
    }
    let range =
        words[figure.first..figure.end].iter().any(|word| word.is(&["to", "through", "until", "–", "-", "and"]));
    let mut when = when.clone();
    let class = if moved || runs { lexicon::named("begin")? } else { class };
    if runs {
        when.days = when.days.map(|(first, last)| (first, if range { first } else { last }));
    }
    let theme = theme(words, clause, verb, class, figure).or_else(|| interrupted(words, clause, verb))?;
    let (head, restrictors) = phrase::named_thing(words, clause, theme);
    Some(Sketch {
        class,
        head,
        theme: Some(theme),
        counted: None,
        restrictors,
        value: ValueKind::When(when),
        revised: moved,
    })
}

/// The verb that the date belongs to: the last one before it, else the first behind "In October 2029,".
///
/// A time of day alone goes with verbs that no day would tell apart: "sent a call at 11:20 pm".
fn verb_of(words: &[Word], clause: &Clause, figure: Figure, timed: bool) -> Option<(usize, &'static Class)> {
    let dated = |index: usize| match words[index].class {
        Some((class, Form::Verb | Form::Past)) if timed && TIMED.contains(&class.name) => Some((index, class)),
        Some((class, Form::Verb | Form::Past)) if DATED.contains(&class.name) => Some((index, class)),
        Some((class, Form::Adjective)) if class.name == "bear" || class.name == "found" => Some((index, class)),
        _ => None,
    };
    let other = |index: usize| words[index].text.ends_with("ed") || words[index].text == "said";
    for index in (clause.words.start..figure.first).rev() {
        if let Some(found) = dated(index) {
            return Some(found);
        }
        if other(index) || words[index].value.is_some() {
            return None;
        }
    }
    let opens = (clause.words.start..figure.first)
        .all(|index| words::is_preposition(&words[index].text) || words::is_filler(&words[index].text));
    if !opens {
        return None;
    }
    let ends = |index: &usize| other(*index) || words[*index].value.is_some();
    let behind = (figure.end..clause.words.end).find(|index| dated(*index).is_some() || ends(index))?;
    dated(behind)
}

/// What it happens to: the object, or the subject of a passive or intransitive verb.
fn theme(words: &[Word], clause: &Clause, verb: usize, class: &Class, figure: Figure) -> Option<usize> {
    let subject = || phrase::subject(words, clause, verb);
    let takes_place = words.get(verb + 1).is_some_and(|next| next.text == "place");
    if takes_place
        || class.frame == Voice::Intransitive
        || class.name == "bear"
        || phrase::is_passive(words, clause, verb)
    {
        return subject();
    }
    let object =
        phrase::object(words, clause, verb).or_else(|| phrase::counted_object(words, clause, verb, figure.first));
    match class.frame {
        Voice::Transitive => object,
        _ => object.or_else(subject),
    }
}

/// The subject of a verb whose clause lost it to an aside: "The training (in Dalby), it says, will take place".
fn interrupted(words: &[Word], clause: &Clause, verb: usize) -> Option<usize> {
    let bare = words[clause.words.start..verb]
        .iter()
        .all(|word| word.is(&[",", ")"]) || words::is_auxiliary(&word.text) || words::is_filler(&word.text));
    bare.then(|| clause::occasion(&words[..clause.words.start])).flatten().map(|(index, _)| index)
}

/// The classes whose dates are compared.
const DATED: &[&str] = &[
    "begin",
    "end",
    "close",
    "found",
    "build",
    "bear",
    "kill",
    "arrest",
    "charge",
    "convict",
    "acquit",
    "sentence",
    "deport",
    "resign",
    "appoint",
    "sign",
    "marry",
    "sink",
    "crash",
    "erupt",
    "postpone",
    "run",
    "collapse",
    "release",
    "escape",
    "designate",
];

/// The classes of which a time of day is compared, besides.
const TIMED: &[&str] = &["deploy", "explode", "strike", "rescue", "attend", "vote"];
