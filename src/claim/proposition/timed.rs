//! How long somebody took for a race, a flight or a record, to the second: "won in two hours, nine minutes and 41 seconds",
//! "clocked 2:11:14".
//!
//! One who finishes has one time; splits, margins and other people's records are none of it.

use crate::claim::{Role, TIME};
use crate::entity::EntityType;
use crate::nlp::Tag;
use crate::text::WordList;
use crate::value::{Value, ValueKind};

use super::attributes::Attribute;
use super::noun_phrase::Nouns;
use super::predicate::verb_lemma;
use super::sentence::Sentence;

/// The time of whoever finishes, where the value from `first` to `last` is one.
pub(super) fn finish(nouns: &Nouns, value: &Value, first: usize, last: usize) -> Option<Attribute> {
    let sentence = nouns.sentence;
    let ValueKind::Duration(extent) = value.kind else { return None };
    let to_the_second = extent.exact && extent.step <= 1.0 && extent.low >= 60.0;
    let announced = first.checked_sub(1).is_some_and(|before| sentence.is(before, &["in", "at", "of", "a"]))
        || first.checked_sub(1).is_some_and(|before| CLOCKING.contains(&verb_lemma(sentence, before)));
    let apart = last + 1 < sentence.len() && MARGINS.contains(sentence.text(last + 1));
    let partial = (0..sentence.len()).any(|word| PARTIAL.contains(sentence.text(word)));
    if !to_the_second || !announced || apart || partial {
        return None;
    }
    let within = |at: usize| (first..=last).contains(&at);
    let verbs: Vec<usize> =
        sentence.ancestors(first).filter(|&at| !within(at) && sentence.tag(at) == Tag::Verb).collect();
    let finishes = verbs.iter().any(|&verb| FINISHING.contains(&verb_lemma(sentence, verb)));
    let subject = verbs.iter().find_map(|&verb| subject(sentence, verb)).filter(|_| finishes)?;
    let (mut whole, place) = nouns.argument(Role::Undergoer, subject)?;
    // "Vaitkus, a teacher from Kaunas, clocked": the parser may take the teacher for the subject.
    whole.entity = whole.entity.or_else(|| only_person(nouns));
    whole.entity?;
    Some(Attribute { whole, place, head: TIME.to_owned(), value: value.kind.clone(), focus: value.span })
}

/// The one person whom the sentence names.
fn only_person(nouns: &Nouns) -> Option<usize> {
    let (entities, sentence) = (nouns.known.entities, nouns.sentence);
    let span = sentence.span(0).join(sentence.span(sentence.len() - 1));
    let named = entities.names_in(span).map(|name| name.entity);
    let mut people = named.filter(|&entity| entities.all[entity].kind == EntityType::Person);
    let person = people.next()?;
    people.all(|other| other == person).then_some(person)
}

fn subject(sentence: &Sentence, verb: usize) -> Option<usize> {
    sentence.child(verb, &["nsubj", "nsubj:pass"])
}

/// Verbs of finishing, winning and timing.
static FINISHING: WordList = WordList::new(
    "win take finish clock run complete cover cross record post triumph prevail swim row cycle ride ski skate sail claim \
     time clinch land lap retain defend register stop break set lower storm cruise romp",
);

/// Verbs whose object is a time.
static CLOCKING: WordList = WordList::new("clock record post register run swim time set");

/// Words behind a time that make a margin of it.
static MARGINS: WordList =
    WordList::new("behind ahead slower faster quicker inside outside off clear adrift back later earlier before after");

/// Words of another time than that of the finish.
static PARTIAL: WordList = WordList::new(
    "halfway half split heat heats semi-final semifinal qualifying mark previous previously old former best record \
     earlier second third lap laps leg",
);
