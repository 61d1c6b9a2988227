//! Which part of one event is which part of the other, and what ties two events together.

use crate::claim::{Argument, Role, is_anybody};
use crate::entity::EntityType;
use crate::index::claims::Side;
use crate::index::claims::identities::Identities;
use crate::index::claims::slot::Kinship;

/// How two arguments, or two groups of them, relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// One entity.
    Name,
    /// One noun, and nothing that narrows it differs.
    Noun,
    /// Each is some thing of that kind: "a hotel" twice.
    Kind,
    /// One belongs to the other, or the words leave it open.
    Unknown,
    Different,
}

impl Match {
    fn points(self) -> f64 {
        match self {
            Match::Name => 2.0,
            Match::Noun => 1.0,
            Match::Kind => 0.5,
            Match::Unknown | Match::Different => 0.0,
        }
    }
}

/// Two events side by side.
#[derive(Debug)]
pub(super) struct Alignment<'a> {
    pub undergoers: Match,
    pub agents: Match,
    pub places: Match,
    /// Whatever else takes part: goal, recipient, "for", "with".
    others: f64,
    different_others: bool,
    pub actors: (Vec<&'a Argument>, Vec<&'a Argument>),
    wheres: (Vec<&'a Argument>, Vec<&'a Argument>),
    subjects: (Vec<&'a Argument>, Vec<&'a Argument>),
    /// How many named people, bodies and things take part in both, whatever their part.
    pub participants: usize,
    /// How much the undergoers have in common besides their nouns.
    narrowed: f64,
}

impl<'a> Alignment<'a> {
    pub fn of(ids: &Identities, a: Side<'a>, b: Side<'a>) -> Alignment<'a> {
        let (undergoers, actors) = (undergoers(a, b), actors(a, b));
        let of = |side: Side<'a>, role: Role| -> Vec<&'a Argument> { with_role(side, &[role]) };
        let wheres = (of(a, Role::Place), of(b, Role::Place));
        let mut others = 0.0;
        let mut different_others = false;
        for role in [Role::Recipient, Role::Goal, Role::Origin, Role::Purpose, Role::Other] {
            match best(ids, a, &of(a, role), b, &of(b, role)) {
                Match::Different => different_others |= role != Role::Other,
                found => others += found.points() * 0.75,
            }
        }
        Alignment {
            participants: participants(ids, a, b),
            narrowed: narrowed(ids, a, &undergoers.0, b, &undergoers.1) + narrowed(ids, a, &actors.0, b, &actors.1),
            undergoers: best(ids, a, &undergoers.0, b, &undergoers.1),
            agents: best(ids, a, &actors.0, b, &actors.1),
            places: best(ids, a, &wheres.0, b, &wheres.1),
            others,
            different_others,
            actors,
            wheres,
            subjects: undergoers,
        }
    }

    /// Whether nothing says that the events happened to one thing, or something that they did not.
    pub fn is_of_two_things(&self) -> bool {
        let one = matches!(self.undergoers, Match::Name | Match::Noun | Match::Kind);
        self.different_others || !(one || self.undergoers == Match::Unknown && self.participants >= 2)
    }

    /// Within one article the same words often tell of two things: what it happens to must have a name, or who does it
    /// must be the same.
    pub fn is_clear_within(&self) -> bool {
        let one_agent = matches!(self.agents, Match::Name | Match::Noun);
        self.undergoers == Match::Name || self.undergoers == Match::Noun && one_agent
    }

    /// Whether what it happens to is counted in two ways: 14 people here, three there.
    pub fn counts_differ(&self) -> bool {
        let counts = |arguments: &[&Argument]| arguments.iter().find_map(|argument| argument.count);
        counts(&self.subjects.0).zip(counts(&self.subjects.1)).is_some_and(|(one, other)| one.is_disjoint_from(&other))
    }

    /// How much says that it is one event, in points.
    pub fn evidence(&self, ids: &Identities, a: Side, b: Side, kin: Kinship) -> f64 {
        let named = |entities: &[usize], others: &[usize]| {
            let shared = |&&entity: &&usize| others.iter().any(|&other| ids.same(a, entity, b, other));
            entities.iter().filter(shared).filter(|&&entity| !is_broad(a, entity)).count() as f64
        };
        let beside = named(&a.claim.frame.entities, &b.claim.frame.entities).min(3.0) * 0.5;
        let nouns = a.claim.frame.anchors.iter().filter(|noun| b.claim.frame.anchors.contains(noun)).count();
        let day = match (&a.claim.frame.when, &b.claim.frame.when) {
            (Some(here), Some(there)) if here.days.is_some() && here.days == there.days => 1.5,
            _ => 0.0,
        };
        let story = match kin {
            Kinship::None => 0.0,
            Kinship::Kin => 1.0,
            Kinship::OneStory => 2.0,
        };
        self.undergoers.points() * 1.5
            + self.narrowed
            + self.agents.points()
            + self.places.points() * 0.75
            + self.others
            + beside
            + nouns.min(4) as f64 * 0.25
            + day
            + story
            + if self.undergoers == Match::Unknown { self.participants.min(3) as f64 } else { 0.0 }
    }

    /// E7: whether both name a town or building, and neither article names the other's.
    pub fn places_exclude(&self, ids: &Identities, a: Side, b: Side) -> bool {
        let known = |side: Side, other: Side, entity: usize| {
            (0..other.summary.entities.len()).any(|there| ids.same(side, entity, other, there))
        };
        let named = |arguments: &[&Argument]| arguments.first().and_then(|argument| argument.entity);
        let (Some(here), Some(there)) = (named(&self.wheres.0), named(&self.wheres.1)) else { return false };
        a.article != b.article && !known(a, b, here) && !known(b, a, there)
    }
}

fn participants(ids: &Identities, a: Side, b: Side) -> usize {
    let of = |side: Side| -> Vec<usize> {
        let mut named: Vec<usize> = side
            .claim
            .frame
            .arguments
            .iter()
            .filter_map(|argument| argument.entity)
            .filter(|&one| !is_broad(side, one))
            .collect();
        named.sort_unstable();
        named.dedup();
        named
    };
    let there = of(b);
    of(a).into_iter().filter(|&entity| there.iter().any(|&other| ids.same(a, entity, b, other))).count()
}

/// What the event happens to. The subject of a verb without object stands for it.
fn undergoers<'a>(a: Side<'a>, b: Side<'a>) -> (Vec<&'a Argument>, Vec<&'a Argument>) {
    let of = |side: Side<'a>| {
        let objects = with_role(side, &[Role::Undergoer]);
        if objects.is_empty() { with_role(side, &[Role::Subject]) } else { objects }
    };
    (of(a), of(b))
}

/// Who does it. The subject of a verb without object does only where the other event has an agent and an undergoer.
fn actors<'a>(a: Side<'a>, b: Side<'a>) -> (Vec<&'a Argument>, Vec<&'a Argument>) {
    let of = |side: Side<'a>| {
        let has_object = !with_role(side, &[Role::Undergoer]).is_empty();
        with_role(side, if has_object { &[Role::Agent, Role::Subject] } else { &[Role::Agent] })
    };
    (of(a), of(b))
}

fn with_role<'a>(side: Side<'a>, roles: &[Role]) -> Vec<&'a Argument> {
    side.claim.frame.arguments.iter().filter(|argument| roles.contains(&argument.role)).collect()
}

/// The closest match between two groups; `Unknown` where one is empty.
fn best(ids: &Identities, a: Side, here: &[&Argument], b: Side, there: &[&Argument]) -> Match {
    let mut found: Option<Match> = None;
    for one in here {
        for other in there {
            let matched = relate(ids, a, one, b, other);
            let closer = |known: Match| rank(matched) > rank(known);
            if found.is_none_or(closer) {
                found = Some(matched);
            }
        }
    }
    found.unwrap_or(Match::Unknown)
}

fn rank(matched: Match) -> u8 {
    match matched {
        Match::Name => 4,
        Match::Noun => 3,
        Match::Kind => 2,
        Match::Unknown => 1,
        Match::Different => 0,
    }
}

pub(super) fn relate(ids: &Identities, a: Side, one: &Argument, b: Side, other: &Argument) -> Match {
    let among = |entity: usize, of: &[usize]| of.iter().any(|&other| ids.same(a, entity, b, other));
    let among_back = |entity: usize, of: &[usize]| of.iter().any(|&other| ids.same(a, other, b, entity));
    match (one.entity, other.entity) {
        (Some(entity), Some(other_entity)) if ids.same(a, entity, b, other_entity) => Match::Name,
        (Some(entity), Some(other_entity)) => {
            if among(entity, &other.of) || among_back(other_entity, &one.of) {
                Match::Unknown
            } else {
                Match::Different
            }
        }
        (Some(_), None) | (None, Some(_)) => Match::Unknown,
        (None, None) if one.head == other.head => {
            let owned = one.of.iter().any(|&entity| among(entity, &other.of));
            let foreign = !one.of.is_empty() && !other.of.is_empty() && !owned;
            let shared = one.modifiers.iter().any(|modifier| other.modifiers.contains(modifier));
            let narrower = !one.modifiers.is_empty() && !other.modifiers.is_empty() && !shared && !owned;
            match () {
                () if foreign || narrower => Match::Different,
                () if is_anybody(&one.head) && !owned && !shared => Match::Kind,
                () if one.any && other.any && !owned && !shared => {
                    if is_anybody(&one.head) {
                        Match::Unknown
                    } else {
                        Match::Kind
                    }
                }
                () => Match::Noun,
            }
        }
        (None, None) => Match::Different,
    }
}

/// Points for what two undergoers of one noun are both of: "the Lyon court" twice.
fn narrowed(ids: &Identities, a: Side, here: &[&Argument], b: Side, there: &[&Argument]) -> f64 {
    let mut most = 0.0f64;
    for one in here {
        for other in there.iter().filter(|other| other.head == one.head) {
            let owners = one.of.iter().any(|&entity| other.of.iter().any(|&known| ids.same(a, entity, b, known)));
            let words = one.modifiers.iter().filter(|modifier| other.modifiers.contains(modifier)).count();
            most = most.max(f64::from(u8::from(owners)) * 1.5 + words.min(2) as f64 * 0.75);
        }
    }
    most
}

/// Countries and peoples are named in stories of all sorts.
fn is_broad(side: Side, entity: usize) -> bool {
    let kind = side.summary.entities.get(entity).map(|entity| entity.kind);
    matches!(kind, Some(EntityType::Gpe | EntityType::Norp))
}
