//! Which part of one event is which part of the other, and what ties two events together.

use crate::claim::{Argument, Role, is_paper, predicates};
use crate::index::claims::Side;
use crate::index::claims::comparison::Comparison;
use crate::index::kinship::Kinship;
use crate::text::WordList;
use crate::value::ValueKind;

use super::pair::{Both, Match, Pair};
use super::scene;
use super::{DETAIL, ENOUGH, WITHIN};

/// Two events side by side.
pub(super) struct Alignment<'a, 'i> {
    pair: Pair<'a, 'i>,
    pub undergoers: Match,
    pub agents: Match,
    pub places: Match,
    actors: Both<'a>,
    scenes: Both<'a>,
    subjects: Both<'a>,
    /// Points for whatever else takes part: goal, recipient, "for", "with".
    others: f64,
    different_others: bool,
    /// Whether both are the one scene of the story.
    scene: bool,
    /// How many named people, bodies and things take part in both, whatever their part.
    participants: usize,
}

impl<'a, 'i> Alignment<'a, 'i> {
    pub fn of(comparison: &'a Comparison<'i>, a: Side<'a>, b: Side<'a>) -> Alignment<'a, 'i> {
        let pair = Pair { comparison, a, b };
        let (subjects, actors) = ((subjects(a), subjects(b)), (actors(a), actors(b)));
        let of = |role: Role| (with_role(a, &[role]), with_role(b, &[role]));
        let scenes = of(Role::Place);
        let mut others = 0.0;
        let mut different_others = false;
        for role in [Role::Recipient, Role::Goal, Role::Origin, Role::Purpose, Role::Other] {
            match pair.best(&of(role)) {
                // "From the edge of the box", "two minutes from the end".
                Match::Different if role == Role::Origin && !are_named(&of(role)) => {}
                Match::Different => different_others |= role != Role::Other,
                found => others += found.points() * 0.75,
            }
        }
        let scene = scene::is_one(pair, &subjects) || scene::is_one_decision(pair, &subjects, &actors);
        let undergoers = match () {
            () if is_event_alone(a) && is_event_alone(b) => events(a, b),
            () if scene => pair.best(&subjects).max(Match::Noun),
            () => pair.best(&subjects),
        };
        Alignment {
            pair,
            undergoers,
            scene,
            agents: pair.best(&actors),
            places: pair.best(&named(&scenes)),
            actors,
            scenes,
            subjects,
            others,
            different_others,
            participants: pair.participants(),
        }
    }

    pub fn sides(&self) -> (Side<'a>, Side<'a>) {
        (self.pair.a, self.pair.b)
    }

    /// Whether both stand in one article.
    pub fn is_within(&self) -> bool {
        self.pair.a.article == self.pair.b.article
    }

    /// Whether something says that the events happened to one thing, and nothing that they did not: 14 people here are not
    /// three there.
    pub fn is_of_one_thing(&self) -> bool {
        let one = self.undergoers >= Match::Kind || self.undergoers == Match::Unknown && self.participants >= 2;
        one && !self.different_others && !self.counts_differ()
    }

    /// Within one article the same words often tell of two things: what it happens to must have a name, or who does it
    /// must be the same.
    pub fn is_clear_within(&self) -> bool {
        self.undergoers == Match::Name || self.undergoers == Match::Noun && self.agents >= Match::Noun
    }

    /// Whether both name the charge, and it is one.
    pub fn is_of_one_charge(&self) -> bool {
        let charges = |side| with_role(side, &[Role::Purpose]);
        self.pair.best(&(charges(self.pair.a), charges(self.pair.b))) >= Match::Kind
    }

    /// Whether no more is told of either than that it happened.
    pub fn is_of_events_alone(&self) -> bool {
        is_event_alone(self.pair.a) && is_event_alone(self.pair.b)
    }

    /// Whether neither who did it nor where differs.
    pub fn details_agree(&self) -> bool {
        self.agents != Match::Different && self.places != Match::Different
    }

    /// Points that it takes to say anything of the two.
    pub fn enough(&self) -> f64 {
        if self.is_within() { ENOUGH + WITHIN } else { ENOUGH }
    }

    /// Points that it takes besides where only a detail differs, since two events of a kind differ in details: fewer where
    /// both are of one day by their own words.
    pub fn detail(&self) -> f64 {
        if self.have_one_day() { DETAIL / 2.0 } else { DETAIL }
    }

    /// By the dates beside them, or by their own where the time of day is what they tell.
    pub fn have_one_day(&self) -> bool {
        let when = |side: Side<'a>| match &side.claim.frame.value {
            Some(ValueKind::When(own)) if own.time.is_some() => own.days,
            _ => side.claim.frame.days_beside(),
        };
        when(self.pair.a).is_some_and(|days| Some(days) == when(self.pair.b))
    }

    /// Whether those who act are things that nothing ties to each other: a crack here, speed there.
    pub fn agents_are_things(&self) -> bool {
        let unnamed = |arguments: &[&Argument]| arguments.len() == 1 && arguments[0].entity.is_none();
        unnamed(&self.actors.0) && unnamed(&self.actors.1)
    }

    /// Whether it happened to one permit, which one body gave: others may all have allowed the same.
    pub fn is_of_one_paper(&self) -> bool {
        let is_paper = |arguments: &[&Argument]| arguments.iter().any(|argument| is_paper(&argument.head));
        self.undergoers >= Match::Noun && is_paper(&self.subjects.0)
    }

    /// How much says that it is one event, in points.
    pub fn evidence(&self) -> f64 {
        let Pair { comparison, a, b } = self.pair;
        let (here, there) = (&a.claim.frame, &b.claim.frame);
        // Broad on both sides: articles may take one name for a town and for a region.
        let shared = |entity: usize| {
            let mut others = there.entities.iter().filter(|&&other| !(a.is_broad(entity) && b.is_broad(other)));
            others.any(|&other| self.pair.same(entity, other))
        };
        let beside = here.entities.iter().filter(|&&entity| shared(entity)).count();
        let nouns = here.anchors.iter().filter(|noun| there.anchors.contains(noun)).count();
        let day = if self.have_one_day() { 1.5 } else { 0.0 };
        let story = match comparison.kinship(a, b) {
            Kinship::None => 0.0,
            Kinship::Kin => 1.0,
            Kinship::OneStory => 2.0,
        };
        let participants = if self.undergoers == Match::Unknown { self.participants.min(3) } else { 0 };
        let scene = if self.scene { 1.0 } else { 0.0 };
        self.undergoers.points() * 1.5
            + self.pair.narrowed(&self.subjects)
            + self.pair.narrowed(&self.actors)
            + self.agents.points()
            + self.places.points() * 0.75
            + self.others
            + beside.min(3) as f64 * 0.5
            + nouns.min(4) as f64 * 0.25
            + day
            + story
            + participants as f64
            + scene
    }

    /// Whether both name somebody or something that is no place or people.
    pub fn share_a_name(&self) -> bool {
        let Pair { a, b, .. } = self.pair;
        let named =
            |side: Side<'a>| side.claim.frame.entities.iter().copied().filter(move |&entity| !side.is_broad(entity));
        named(a).any(|here| named(b).any(|there| self.pair.same(here, there)))
    }

    /// P3: whether one side says that nobody else did it, and the other side names somebody else.
    pub fn only_differs(&self) -> bool {
        let groups = if self.actors.0.is_empty() { &self.subjects } else { &self.actors };
        let (here, there) = groups;
        let only = |arguments: &[&Argument]| arguments.iter().any(|argument| argument.only);
        let one_each = here.len() == 1 && there.len() == 1;
        one_each && (only(here) != only(there)) && self.relate(here[0], there[0]) == Match::Different
    }

    /// E7: whether both name a town or building, and neither article names the other's.
    pub fn places_exclude(&self) -> bool {
        let Pair { a, b, .. } = self.pair;
        let named = |arguments: &[&Argument]| arguments.iter().find_map(|argument| argument.entity);
        let (Some(here), Some(there)) = (named(&self.scenes.0), named(&self.scenes.1)) else { return false };
        let is_known = |entity| (0..b.summary.entities.len()).any(|other| self.pair.same(entity, other));
        let is_known_here = |other| (0..a.summary.entities.len()).any(|entity| self.pair.same(entity, other));
        !self.is_within() && !is_known(here) && !is_known_here(there)
    }

    /// Whether every agent on one side and every one on the other are as `judge` asks; not where one side has none.
    pub fn actors_are(&self, judge: impl Fn(&Argument, &Argument) -> bool) -> bool {
        let (here, there) = &self.actors;
        let mut pairs = here.iter().flat_map(|one| there.iter().map(move |other| (one, other)));
        !here.is_empty() && !there.is_empty() && pairs.all(|(one, other)| judge(one, other))
    }

    pub fn have_one_owner(&self, one: &Argument, other: &Argument) -> bool {
        self.pair.have_one_owner(one, other)
    }

    pub fn relate(&self, one: &Argument, other: &Argument) -> Match {
        self.pair.relate(one, other)
    }

    fn counts_differ(&self) -> bool {
        let counts = |arguments: &[&Argument]| arguments.iter().find_map(|argument| argument.count);
        counts(&self.subjects.0).zip(counts(&self.subjects.1)).is_some_and(|(one, other)| one.is_disjoint_from(&other))
    }
}

fn are_named((here, there): &Both) -> bool {
    [here, there].iter().all(|arguments| arguments.iter().any(|argument| argument.entity.is_some()))
}

/// The named places alone, where both sides have some: "a camp" is one of many.
fn named<'a>(places: &Both<'a>) -> Both<'a> {
    let named = |places: &[&'a Argument]| -> Vec<&'a Argument> {
        places.iter().copied().filter(|place| place.entity.is_some()).collect()
    };
    let (here, there) = (named(&places.0), named(&places.1));
    if here.is_empty() || there.is_empty() { places.clone() } else { (here, there) }
}

/// What the event happens to. The subject of a verb without object stands for it.
fn subjects<'a>(side: Side<'a>) -> Vec<&'a Argument> {
    let objects = with_role(side, &[Role::Undergoer]);
    if objects.is_empty() { with_role(side, &[Role::Subject]) } else { objects }
}

/// How two events relate of which no more is told: the first infection is not the latest.
fn events(a: Side, b: Side) -> Match {
    let (here, there) = (&a.claim.frame.restrictors, &b.claim.frame.restrictors);
    let shared = here.iter().any(|word| there.contains(word));
    // A board meeting is no public meeting, but a gas explosion may be the factory explosion.
    let is_scene = predicates::named(&a.claim.frame.predicate).is_some_and(|known| known.scene);
    let sorted = !is_scene && !here.is_empty() && !there.is_empty();
    if !shared && (sorted || are_ranked(here) || are_ranked(there)) { Match::Different } else { Match::Noun }
}

/// Whether they tell one event of a kind from another.
pub(super) fn are_ranked(words: &[String]) -> bool {
    words.iter().any(|word| RANKS.contains(word))
}

/// Words that tell one event of a kind from another.
static RANKS: WordList =
    WordList::new("first second third fourth last latest previous next final initial earlier new recent another");

/// Whether the event is all that is told, as "the blast" in "the blast shook Marrow".
fn is_event_alone(side: Side) -> bool {
    side.claim.frame.arguments.iter().all(|argument| argument.role == Role::Place)
}

/// Who does it. The subject of a verb without object does only where the event has an undergoer all the same.
fn actors<'a>(side: Side<'a>) -> Vec<&'a Argument> {
    let has_object = !with_role(side, &[Role::Undergoer]).is_empty();
    with_role(side, if has_object { &[Role::Agent, Role::Subject] } else { &[Role::Agent] })
}

fn with_role<'a>(side: Side<'a>, roles: &[Role]) -> Vec<&'a Argument> {
    side.claim.frame.arguments.iter().filter(|argument| roles.contains(&argument.role)).collect()
}
