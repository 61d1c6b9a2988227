//! The words around each figure, by which two reports that tell the same in like words are known, whatever it is that they
//! tell.
//!
//! Figures whose predicate no table knows are claims by their wording alone.

use std::hash::BuildHasher;

use jiff::Unit;
use jiff::civil::Time;
use rustc_hash::FxBuildHasher;

use crate::claim::predicates;
use crate::claim::{Claim, Contrast, Course, FIGURE, Frame, Role, nouns};
use crate::nlp::Tag;
use crate::text::{Span, WordList};
use crate::value::{Value, ValueKind};

use super::clauses::{head_of, words_of};
use super::noun_phrase::is_further;
use super::predicate::{Head, verb_lemma};
use super::sentence::Sentence;
use super::{Propositions, Told, figures, mood, pronoun};

/// The words of the clause that states a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The verb with the part that the figure plays, hashed.
    pub verb: u64,
    /// Whether the verb says no more than that it is so: "was", "had".
    pub is_light: bool,
    /// The nouns, adjectives and other verbs that name nobody, of those who take part and of the figure's own phrase, hashed
    /// and in order.
    pub core: Vec<u64>,
    /// The same of what else the clause tells.
    pub beside: Vec<u64>,
    /// The entities that it names, in order.
    pub names: Vec<usize>,
    /// Whom the clause of a time names beside those who take part; another report may leave them out.
    pub names_beside: Vec<usize>,
    /// Which one it is of the figures of its kind, and how many there are.
    pub place: (usize, usize),
}

/// A figure with its wording, and the claim that it is by that alone.
pub(in crate::claim) struct Stated {
    pub wording: Wording,
    /// `None` for what says nothing without a predicate: a date, an age.
    pub claim: Option<Claim>,
    pub contrasts: Vec<Contrast>,
    pub value: ValueKind,
    pub span: Span,
}

/// Gives the claims of a sentence their wordings, and adds the figures that are in none of them.
pub(in crate::claim) fn add(claims: &mut Vec<Claim>, first: usize, stated: Vec<Stated>) {
    for Stated { wording, claim, contrasts, value, span } in stated {
        // A claim may join a day and a time of day.
        let is_own =
            |own: &ValueKind| *own == value || matches!((own, &value), (ValueKind::When(_), ValueKind::When(_)));
        let of_it = |claim: &&mut Claim| claim.frame.value.as_ref().is_some_and(is_own) && claim.focus.overlaps(span);
        let mut known = claims[first..].iter_mut().filter(of_it).peekable();
        if known.peek().is_none() {
            claims.extend(claim.map(|claim| Claim { wording: Some(wording), contrasts, ..claim }));
            continue;
        }
        known.for_each(|claim| {
            claim.wording = Some(wording.clone());
            claim.contrasts.clone_from(&contrasts);
        });
    }
}

/// The figures of a sentence.
pub(super) fn all(propositions: &Propositions, told: &Told) -> Vec<Stated> {
    let sentence = told.sentence;
    let mut found: Vec<(&Value, Place)> = Vec::new();
    for word in 0..sentence.len() {
        let Some(value) = told.nouns.value_at(sentence.span(word)) else { continue };
        if found.last().is_none_or(|(last, _)| last.span != value.span) {
            found.extend(Place::of(sentence, Some(value), word).map(|place| (value, place)));
        }
    }
    let part = |(value, place): &(&Value, Place)| (place.clause, place.part, std::mem::discriminant(&value.kind));
    let stated = |figure: &(&Value, Place)| {
        let (value, place) = figure;
        let alike: Vec<&Value> =
            found.iter().filter(|other| part(other) == part(figure)).map(|(value, _)| *value).collect();
        let nth = alike.iter().position(|other| other.span == value.span)?;
        let wording = around(told, place, (nth, alike.len()));
        let says = is_figure(value) || is_day(value) && is_when(told, value, place);
        let claim = says.then(|| claim(propositions, told, value, place)).flatten();
        let contrasts = told.contrasts(place.clause);
        Some(Stated { wording, claim, contrasts, value: value.kind.clone(), span: value.span })
    };
    found.iter().filter_map(stated).collect()
}

/// Where a figure stands, or a noun.
pub(super) struct Place<'a> {
    /// `None` for a noun.
    value: Option<&'a Value>,
    /// Its first word.
    pub word: usize,
    /// The head of its clause.
    pub clause: usize,
    /// The child of that head below which it stands, or the head.
    pub part: usize,
}

impl Wording {
    /// The entities that it names, wherever.
    pub fn all_names(&self) -> impl Iterator<Item = usize> + Clone {
        self.names.iter().chain(&self.names_beside).copied()
    }
}

impl<'a> Place<'a> {
    pub fn of(sentence: &Sentence, value: Option<&'a Value>, word: usize) -> Option<Place<'a>> {
        let clause = head_of(sentence, word)?;
        let path = std::iter::once(word).chain(sentence.ancestors(word)).take_while(|&at| at != clause);
        Some(Place { value, word, clause, part: path.last().unwrap_or(clause) })
    }

    fn is_time(&self) -> bool {
        self.value.is_some_and(|value| matches!(value.kind, ValueKind::Duration(_) | ValueKind::When(_)))
    }
}

/// Whether it says something without a predicate.
fn is_figure(value: &Value) -> bool {
    matches!(
        value.kind,
        ValueKind::Number(_)
            | ValueKind::Money { .. }
            | ValueKind::Percent(_)
            | ValueKind::PercentagePoints(_)
            | ValueKind::Duration(_)
            | ValueKind::Measure { .. }
    ) || matches!(&value.kind, ValueKind::When(when) if when.time.is_some_and(is_by_the_clock))
}

/// Whether it is one day and no more.
fn is_day(value: &Value) -> bool {
    matches!(&value.kind, ValueKind::When(when) if when.time.is_none() && when.days.is_some_and(|(first, last)| first == last))
}

/// Whether a day is when the clause happened, and not when somebody said so: not "Monday's flights".
fn is_when(told: &Told, value: &Value, place: &Place) -> bool {
    !told.said.contains(&value.span) && value.span.overlaps(told.sentence.span(place.part))
}

/// Whether a time is told to the half hour: not "at night".
fn is_by_the_clock((first, last): (Time, Time)) -> bool {
    const VAGUE: f64 = 30.0 * 60.0;
    (last - first).total(Unit::Second).is_ok_and(|seconds| seconds <= VAGUE)
}

/// The words around what stands there, the `nth` of its kind in its part of the clause.
pub(super) fn around(told: &Told, place: &Place, nth: (usize, usize)) -> Wording {
    const CORE: &[&str] = &["nsubj", "nsubj:pass", "obj", "iobj", "xcomp"];
    let (sentence, nouns) = (told.sentence, &told.nouns);
    let Place { word: own, clause, part, .. } = *place;
    // Whoever "took", "won" or "got" 53 per cent of the vote polled it.
    let verb = if is_of_votes(sentence, place) { POLL.to_owned() } else { verb(sentence, clause) };
    let up = |word: usize| std::iter::once(word).chain(sentence.ancestors(word)).take_while(|&at| at != clause);
    // "Twenty minutes, an eternity by the standards of the trade": what is said of a time is no part of it, nor is what is
    // said of a noun.
    let is_loose = place.is_time() || place.value.is_none();
    let is_of_part = |word: usize| match place.value {
        None => word != own && up(own).any(|above| above == word),
        Some(_) => !is_loose,
    };
    let is_core = |word: usize| {
        up(word).last().is_none_or(|top| if top == part { is_of_part(word) } else { sentence.has_relation(top, CORE) })
    };
    // Who tells it is no part of what is told: "according to the Norvik laboratory".
    let tellers = told.told_by.iter().filter(|(cue, _)| !cue.overlaps(sentence.span(clause)));
    let tellers: Vec<Span> = tellers.flat_map(|&(cue, source)| [Some(cue), source]).flatten().collect();
    let (mut core, mut beside) = (Vec::new(), Vec::new());
    let (mut names, mut names_beside) = (Vec::new(), Vec::new());
    for word in words_of(sentence, clause) {
        let span = sentence.span(word);
        let is_own = word == own || nouns.value_at(span).is_some();
        if is_own || tellers.iter().any(|teller| teller.overlaps(span)) {
            continue;
        }
        let meant = || pronoun::it(nouns, Role::Subject, word);
        if let Some(entity) = nouns.named_or_meant(word) {
            if !is_loose || is_core(word) { &mut names } else { &mut names_beside }.push(entity);
        } else if let Some(meant) = meant() {
            names.extend(meant.entity);
            core.extend(meant.entity.is_none().then(|| FxBuildHasher.hash_one(meant.head)));
        } else if word != clause || sentence.tag(word) != Tag::Verb {
            let list = if is_core(word) { &mut core } else { &mut beside };
            list.extend(content(sentence, word).map(|word| FxBuildHasher.hash_one(word)));
        }
    }
    for list in [&mut core, &mut beside] {
        list.sort_unstable();
        list.dedup();
    }
    names_beside.retain(|entity| !names.contains(entity));
    for list in [&mut names, &mut names_beside] {
        list.sort_unstable();
        list.dedup();
    }
    Wording {
        // "The sample was taken" says more than "took".
        is_light: LIGHT.contains(&verb) && sentence.child(clause, &["nsubj:pass"]).is_none(),
        verb: FxBuildHasher.hash_one((&verb, role(sentence, place))),
        core,
        beside,
        names,
        names_beside,
        place: nth,
    }
}

/// The part that it plays. Trees are not sure of times, which may be objects: those are told apart by their prepositions
/// alone.
fn role<'a>(sentence: &'a Sentence, place: &Place) -> &'a str {
    let part = place.part;
    let is_time = place.is_time();
    match sentence.relation(part) {
        _ if part == place.clause => "",
        "nsubj" | "obl:agent" if !is_time => "subject",
        "obj" | "nsubj:pass" if !is_time => "object",
        _ => match sentence.preposition(part) {
            Some(word) if place.value.is_some() => Some(word).filter(|word| TURNING.contains(word)).unwrap_or_default(),
            Some(word) if WITHIN.contains(word) => "in",
            other => other.unwrap_or_default(),
        },
    }
}

/// Prepositions that make another figure of the one behind them.
static TURNING: WordList = WordList::new("by to from within after before until till since");

/// Prepositions of where something is.
static WITHIN: WordList = WordList::new("in inside at on within");

/// Whether a share is one of the vote: "53 per cent of the vote".
fn is_of_votes(sentence: &Sentence, place: &Place) -> bool {
    /// In bytes: "of the vote" and little more.
    const REACH: usize = 16;
    let Some(share) = place.value.filter(|value| matches!(value.kind, ValueKind::Percent(_))) else { return false };
    let end = share.span.end + REACH;
    let mut reached = (place.word..sentence.len()).take_while(|&at| sentence.span(at).start < end);
    GETTING.contains(&verb_lemma(sentence, place.clause))
        && reached.any(|at| sentence.is(at, &["vote", "votes"]) && sentence.preposition(at) == Some("of"))
}

const POLL: &str = "poll";

static GETTING: WordList = WordList::new("take win get have secure receive poll garner obtain claim gain draw");

/// The verb of a clause as its class has it.
fn verb(sentence: &Sentence, clause: usize) -> String {
    if sentence.tag(clause) != Tag::Verb {
        return "be".to_owned();
    }
    let base = verb_lemma(sentence, clause);
    let is_particle = |&child: &usize| {
        sentence.relation(child) == "compound:prt"
            || sentence.relation(child) == "advmod" && PARTICLES.contains(sentence.text(child))
    };
    let particle = sentence.children(clause).find(is_particle).map(|particle| sentence.lemma(particle).to_lowercase());
    match (predicates::of_verb(&base, particle.as_deref()), particle) {
        (Some(known), _) => known.name.to_owned(),
        (None, Some(particle)) => format!("{base}_{particle}"),
        (None, None) => base,
    }
}

/// What a word says, if it is no small word.
fn content(sentence: &Sentence, word: usize) -> Option<String> {
    let lemma = sentence.lemma(word).to_lowercase();
    match sentence.tag(word) {
        Tag::Noun | Tag::Propn => Some(nouns::group(lemma)),
        Tag::Adj => Some(lemma),
        Tag::Verb if !LIGHT.contains(&lemma) => {
            Some(predicates::of_verb(&lemma, None).map_or(lemma, |known| known.name.to_owned()))
        }
        _ => None,
    }
}

/// The claim that a figure is.
fn claim(propositions: &Propositions, told: &Told, value: &Value, place: &Place) -> Option<Claim> {
    let sentence = told.sentence;
    let Place { word, clause, .. } = *place;
    let counted = match value.kind {
        ValueKind::Number(_) => Some(counted(told, word)?),
        _ => None,
    };
    let is_altered = || {
        let owned = figures::owned(&told.nouns, &words_of(sentence, clause));
        owned.iter().any(|owned| owned.span == value.span && owned.altered)
    };
    // "Another 12", "one"; "the $1.3 million library".
    let is_part = match value.kind {
        ValueKind::Number(extent) => {
            extent.high <= 1.0 || word.checked_sub(1).is_some_and(|before| is_further(sentence.text(before)))
        }
        // "Won by 48 seconds" says by how much.
        _ if sentence.preposition(place.part) == Some("by") => false,
        _ => is_altered(),
    };
    if is_part {
        return None;
    }
    let known = predicates::named(&verb(sentence, clause));
    let course = known.map_or(Course::Again, |known| known.course);
    let head = counted.map(|noun| nouns::group(sentence.lemma(noun).to_lowercase()));
    let narrows = |&child: &usize| {
        sentence.has_relation(child, &["amod", "compound"]) && told.nouns.value_at(sentence.span(child)).is_none()
    };
    let restrictors = counted.into_iter().flat_map(|noun| sentence.children(noun).filter(narrows));
    let frame = Frame {
        course: if counted.is_some() { figures::course_of_number(sentence, clause, course) } else { course },
        head,
        restrictors: restrictors.map(|word| nouns::group(sentence.lemma(word).to_lowercase())).collect(),
        value: Some(value.kind.clone()),
        ..Frame::bare(FIGURE)
    };
    let focus = counted.filter(|&noun| noun > word).map_or(value.span, |noun| value.span.join(sentence.span(noun)));
    let own_day = is_day(value).then_some(value.span);
    Some(by_clause(propositions, told, clause, own_day, told.claim(frame, focus)))
}

/// A claim with what its clause says of it: when, in which mood, and whose words it is. `own_day` is no day beside it.
pub(super) fn by_clause(
    propositions: &Propositions,
    told: &Told,
    clause: usize,
    own_day: Option<Span>,
    claim: Claim,
) -> Claim {
    let sentence = told.sentence;
    let own = words_of(sentence, clause);
    let owned = figures::owned(&told.nouns, &own);
    let dating = owned.iter().filter(|owned| !told.said.contains(&owned.span) && Some(owned.span) != own_day);
    let (when, date) = figures::day(dating).unzip();
    let attribution = propositions.known.contents.around(claim.focus);
    let mood =
        mood::of(sentence, &Head::bare(clause), attribution.map(|index| &propositions.known.attributions[index]));
    Claim {
        span: own.iter().fold(claim.focus, |span, &word| span.join(sentence.span(word))),
        when,
        frame: Frame { when: date, ..claim.frame },
        modality: mood.modality,
        negated: mood.negated,
        revised: own.iter().any(|&word| super::REVISED.contains(sentence.text(word))),
        attribution,
        ..claim
    }
}

/// What a number counts: "cranes" of "eight cranes" and of "six of the port's eight cranes".
fn counted(told: &Told, number: usize) -> Option<usize> {
    let sentence = told.sentence;
    let is_noun = |&word: &usize| matches!(sentence.tag(word), Tag::Noun | Tag::Propn);
    let above = sentence.head(number).filter(|_| sentence.relation(number) == "nummod").filter(is_noun);
    // "62 ring binders" are binders.
    let above = above.map(|noun| sentence.head(noun).filter(|_| sentence.relation(noun) == "compound").unwrap_or(noun));
    let of = |&child: &usize| sentence.relation(child) == "nmod" && sentence.preposition(child) == Some("of");
    above.or_else(|| sentence.children(number).find(of).filter(is_noun))
}

static PARTICLES: WordList = WordList::new("up down in out off on over away back");

/// Verbs that say no more than that something is so.
static LIGHT: WordList = WordList::new("be have do make take get give see go come");
