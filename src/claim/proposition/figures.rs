//! Figures by the tree: what was counted, paid, or how long it took, in clauses whose verb no list of figures knows.
//!
//! A figure belongs to the predicate above it. Where a predicate has two of a kind it is unsure which is which, and
//! neither is taken.

use crate::claim::predicates::Predicate;
use crate::claim::{Argument, Claim, Course, DEAL, Role, is_trade};
use crate::nlp::Tag;
use crate::text::{Span, WordList};
use crate::value::{Dimension, Extent, Value, ValueKind, When};

use super::noun_phrase::Nouns;
use super::predicate::{Head, HeadKind};
use super::sentence::Sentence;

/// A value and what it is a value of.
#[derive(Debug)]
pub(super) struct Figure {
    pub predicate: String,
    pub head: Option<String>,
    pub theme: Option<usize>,
    pub restrictors: Vec<String>,
    pub value: ValueKind,
    /// The words to mark.
    pub focus: Span,
}

impl Figure {
    /// The claim of the figure, beside that of what happened.
    pub fn claim(self, event: &Claim) -> Claim {
        let mut claim = Claim { focus: self.focus, ..event.clone() };
        let frame = &mut claim.frame;
        if self.predicate == BURNED_LAND {
            frame.course = Course::Grows;
        }
        frame.anchors.retain(|anchor| Some(anchor) != self.head.as_ref());
        frame.predicate = self.predicate;
        frame.head = self.head;
        frame.theme = self.theme;
        if frame.restrictors.is_empty() {
            frame.restrictors = self.restrictors;
        }
        if matches!(self.value, ValueKind::When(_)) {
            (frame.when, claim.when) = (None, None);
        }
        frame.value = Some(self.value);
        claim
    }
}

/// A value that belongs to a predicate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owned<'a> {
    pub kind: &'a ValueKind,
    pub span: Span,
    /// Whether words such as "more", "another" or "per" make another figure of it, or it is that of a noun.
    pub altered: bool,
    /// Whether it names a part of a time, which is no event: "the end of 2009".
    is_edge: bool,
}

/// The values among the words of a clause.
pub(super) fn owned<'a>(nouns: &Nouns<'a>, own: &[usize]) -> Vec<Owned<'a>> {
    let mut found: Vec<Owned> = Vec::new();
    for word in own.iter().copied().chain(cleft(nouns.sentence, own)) {
        let Some(value) = nouns.value_at(nouns.sentence.span(word)) else { continue };
        if found.last().is_none_or(|last| last.span != value.span) {
            let altered = is_altered(nouns.sentence, word, value);
            let sentence = nouns.sentence;
            let within = |&at: &usize| value.span.overlaps(sentence.span(at));
            let is_edge = (word..sentence.len()).take_while(within).any(|at| sentence.is(at, EDGES));
            found.push(Owned { kind: &value.kind, span: value.span, altered, is_edge });
        }
    }
    found
}

/// The first day among the values of a clause, and where it stands.
pub(super) fn day<'v>(mut values: impl Iterator<Item = &'v Owned<'v>>) -> Option<(Span, When)> {
    values.find_map(|owned| match owned.kind {
        ValueKind::When(when) if when.days.is_some() => Some((owned.span, when.clone())),
        _ => None,
    })
}

/// How a number changes that a clause states: "has collected 2,000 names" may be more on the next day.
pub(super) fn course_of_number(sentence: &Sentence, verb: usize, course: Course) -> Course {
    let goes_on = || sentence.children(verb).any(|child| sentence.is(child, &["has", "have"]));
    if course == Course::Again && goes_on() { Course::Grows } else { course }
}

/// "It was ten to four when the lights went out": the words of the time, which stands above the clause.
fn cleft(sentence: &Sentence, own: &[usize]) -> Vec<usize> {
    let asks = |&verb: &usize| sentence.children(verb).any(|child| sentence.is(child, &["when"]));
    let is_it = |child: usize| sentence.is(child, &["it"]);
    let stands = |&above: &usize| sentence.child(above, &["cop"]).is_some() && sentence.children(above).any(is_it);
    let clause = own.iter().copied().find(asks);
    let Some((clause, above)) = clause.and_then(|clause| Some((clause, sentence.ancestors(clause).find(stands)?)))
    else {
        return Vec::new();
    };
    (0..clause).filter(|&word| !own.contains(&word) && (word == above || sentence.head(word) == Some(above))).collect()
}

/// Whether the words around a value, whose first word is `word`, make another figure of it.
fn is_altered(sentence: &Sentence, word: usize, value: &Value) -> bool {
    let alters = |at: usize| ALTERING.contains(sentence.text(at));
    let behind = (word..sentence.len()).find(|&at| sentence.span(at).start >= value.span.end);
    let is_rate = behind.is_some_and(|at| sentence.is(at, RATES));
    // "The $1.3 million library stands empty" says nothing of standing.
    let outside = sentence.ancestors(word).find(|&above| !value.span.overlaps(sentence.span(above)));
    let noun = outside.filter(|&noun| sentence.span(noun).start > value.span.start && sentence.tag(noun) == Tag::Noun);
    let is_attributive = !matches!(&value.kind, ValueKind::When(when) if !is_era(when))
        && noun.is_some_and(|noun| !PRICES.contains(sentence.lemma(noun)));
    // "On Tuesday after a storm" was on Tuesday; "two days after" was not.
    let is_day = matches!(value.kind, ValueKind::When(_));
    // "Dropped by 21 per cent" is by how much it dropped.
    let verb = sentence.ancestors(word).find(|&above| sentence.tag(above) == Tag::Verb);
    let is_term = matches!(value.kind, ValueKind::Duration(_))
        && verb.is_some_and(|verb| ["sentence", "condemn", "jail"].contains(&sentence.lemma(verb)));
    let is_change = word.checked_sub(1).is_some_and(|by| sentence.is(by, &["by"]))
        && matches!(value.kind, ValueKind::Percent(_) | ValueKind::PercentagePoints(_));
    // "Monday's 410 flights" are no event of Monday.
    let is_of_many = sentence.relation(word) == "nmod:poss"
        && sentence.head(word).is_some_and(|noun| sentence.child(noun, &["nummod"]).is_some());
    // "Sat for 19 hours before they agreed" is how long they sat; "19 hours before the vote" is when.
    let is_stretch = matches!(value.kind, ValueKind::Duration(_))
        && (word.checked_sub(1).is_some_and(|before| sentence.is(before, &["for"]))
            || verb.is_some_and(|verb| LASTING.contains(sentence.lemma(verb))));
    let alters_behind = |at: usize| alters(at) && !(is_stretch && sentence.is(at, BOUNDS));
    word.checked_sub(1).is_some_and(|before| !is_change && !is_term && alters(before))
        || !is_day && behind.is_some_and(alters_behind)
        || is_rate
        || is_of_many
        || is_attributive
}

/// Whether a date is longer than a year: "17th-century".
fn is_era(when: &When) -> bool {
    when.days.is_some_and(|(first, last)| last.year() - first.year() > 1)
}

/// The figures of one event. `arguments` stand beside the spans that name them.
pub(super) fn of(head: &Head, name: &str, arguments: &[(Argument, Span)], values: &[Owned]) -> Vec<Figure> {
    let mut figures: Vec<Figure> =
        arguments.iter().filter_map(|(argument, span)| counted(name, argument, *span)).collect();
    if let Some(land) = burned(name, arguments, values) {
        figures.push(land);
        return figures;
    }
    let of_kind = |one: &ValueKind, other: &ValueKind| std::mem::discriminant(one) == std::mem::discriminant(other);
    let at = time_of_day(values);
    if let Some((kind, span)) = &at {
        figures.extend(measured(head, name, arguments, &Owned { kind, span: *span, altered: false, is_edge: false }));
    }
    for owned in values.iter().filter(|owned| at.is_none() || !matches!(owned.kind, ValueKind::When(_))) {
        let alone = values.iter().filter(|other| of_kind(other.kind, owned.kind)).count() == 1;
        if alone && !owned.altered {
            figures.extend(measured(head, name, arguments, owned));
        }
    }
    figures
}

/// How much land a fire took, whatever grew there and whichever verb says so: "the flames consumed 3,900 hectares".
fn burned(name: &str, arguments: &[(Argument, Span)], values: &[Owned]) -> Option<Figure> {
    let is_fire = |(argument, _): &(Argument, Span)| ["fire", "flame"].contains(&argument.head.as_str());
    let takes = name == BURNED_LAND || TAKING.contains(name) && arguments.iter().any(is_fire);
    let is_area = |owned: &&Owned| matches!(owned.kind, ValueKind::Measure { dimension: Dimension::Area, .. });
    let mut areas = values.iter().filter(is_area);
    let (area, None) = (areas.next()?, areas.next()) else { return None };
    (takes && !area.altered).then(|| Figure {
        predicate: BURNED_LAND.to_owned(),
        head: None,
        theme: None,
        restrictors: Vec::new(),
        value: area.kind.clone(),
        focus: area.span,
    })
}

/// The class of what a fire does to land.
const BURNED_LAND: &str = "scorch";

/// What fires do to what they take, by the names of the classes.
static TAKING: WordList =
    WordList::new("destroy burn consume devour ravage gut raze damage engulf claim cover sweep scorch");

/// The day and the time of day of a clause that tells both apart, "on Tuesday", "at 6 pm", and where the time stands.
fn time_of_day(values: &[Owned]) -> Option<(ValueKind, Span)> {
    let whens = || {
        values.iter().filter_map(|owned| match owned.kind {
            ValueKind::When(when) => Some((when, owned.span)),
            _ => None,
        })
    };
    let mut days = whens().filter(|(when, _)| when.days.is_some() && when.time.is_none());
    let mut times = whens().filter(|(when, _)| when.days.is_none() && when.time.is_some());
    let ((day, _), (time, span)) = (days.next()?, times.next()?);
    let alone = days.next().is_none() && times.next().is_none() && whens().count() == 2;
    alone.then(|| (ValueKind::When(When { time: time.time, zone: time.zone.clone(), ..day.clone() }), span))
}

/// What a predicate measures by a value: a price, a share, a length of time, a date.
fn measured(head: &Head, name: &str, arguments: &[(Argument, Span)], owned: &Owned) -> Option<Figure> {
    let is_price = matches!(owned.kind, ValueKind::Money { .. });
    // "Joined for a fee of": whatever the verb, there was a deal.
    let is_fee = |(argument, _): &(Argument, Span)| argument.role == Role::Purpose && argument.head == "fee";
    let of_trade = is_trade(name);
    let is_deal = is_price && (of_trade || arguments.iter().any(is_fee));
    let is_kept = match owned.kind {
        ValueKind::Money { .. } => is_deal || head.predicate.is_some(),
        // Profit is made in every quarter.
        ValueKind::When(when) => {
            let lasts = |known: &Predicate| head.kind == HeadKind::Noun && known.course == Course::Varies;
            head.predicate.is_some_and(|known| !lasts(known)) && when.is_placed()
        }
        ValueKind::Percent(_) | ValueKind::Duration(_) | ValueKind::Measure { .. } => head.predicate.is_some(),
        _ => false,
    };
    let traded = match is_deal {
        true if of_trade => traded(arguments),
        true => arguments.iter().map(|(argument, _)| argument).find(|argument| argument.role != Role::Undergoer),
        false => None,
    };
    let theme = traded.or_else(|| theme(arguments)).filter(|_| is_kept);
    // "The blast shook Marrow on Monday": the event itself is what is dated.
    let is_dated_event =
        is_kept && !owned.is_edge && head.kind == HeadKind::Noun && matches!(owned.kind, ValueKind::When(_));
    if theme.is_none() && is_dated_event {
        return Some(Figure {
            predicate: name.to_owned(),
            head: Some(name.to_owned()),
            theme: None,
            restrictors: Vec::new(),
            value: owned.kind.clone(),
            focus: owned.span,
        });
    }
    let theme = theme?;
    Some(Figure {
        predicate: if is_deal { DEAL } else { name }.to_owned(),
        head: (!is_price).then(|| theme.head.clone()),
        theme: theme.entity,
        restrictors: if is_deal { Vec::new() } else { theme.modifiers.clone() },
        value: owned.kind.clone(),
        focus: owned.span,
    })
}

/// What it happens to, else who does it.
fn theme(arguments: &[(Argument, Span)]) -> Option<&Argument> {
    let with = |role: Role| arguments.iter().map(|(argument, _)| argument).find(|argument| argument.role == role);
    with(Role::Undergoer).or_else(|| with(Role::Subject)).or_else(|| with(Role::Agent))
}

/// What is bought: "paid for the club", "signed the winger".
fn traded(arguments: &[(Argument, Span)]) -> Option<&Argument> {
    let is_traded = |argument: &&Argument| {
        matches!(argument.role, Role::Undergoer | Role::Purpose | Role::Other) && argument.entity.is_some()
    };
    arguments.iter().map(|(argument, _)| argument).find(is_traded)
}

/// "Thirty-one passengers were taken to hospital": agents do it with others, so their number says little.
fn counted(name: &str, argument: &Argument, span: Span) -> Option<Figure> {
    let extent: Extent = argument.count?;
    let role = matches!(argument.role, Role::Undergoer | Role::Subject);
    let thing = !UNITS.contains(&argument.head);
    (role && thing && argument.entity.is_none()).then(|| Figure {
        predicate: name.to_owned(),
        head: Some(argument.head.clone()),
        theme: None,
        restrictors: argument.modifiers.clone(),
        value: ValueKind::Number(extent),
        focus: span,
    })
}

/// Nouns that measure and name nothing that could be counted.
static UNITS: WordList = WordList::new("point time degree way reason thing place step side minute year day");

/// Words before or behind a figure that make it a change, a bound of a stretch or a further one.
static ALTERING: WordList = WordList::new(
    "more less another further additional extra per each every from by since until before after between other others \
     apiece than ago earlier later to",
);

/// Verbs that tell how long something goes on.
static LASTING: WordList = WordList::new("last take spend continue");

/// Words that tell from when or until when.
const BOUNDS: &[&str] = &["before", "after", "from", "until", "since"];

/// Nouns that a sum may stand before and still be that of the whole deal: "a €5m fee".
static PRICES: WordList = WordList::new(
    "fee price cost deal transaction contract sum bid offer fine bill agreement increase rise fall drop gain loss decline \
     ban sentence term",
);

/// Parts of a time.
const EDGES: &[&str] = &["end", "start", "beginning", "middle", "close", "opening"];

/// Words behind a figure that make a rate of it: "€5 a day".
const RATES: &[&str] = &["a", "an"];
