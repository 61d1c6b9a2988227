//! Whether two claims of what happened are at odds: over whether it did, who did it, where or when.
//!
//! Rules G1, T1, T3, P1, P3, P6, E2, E7, V7 and A1 to A5 of the decision table. Two claims are compared only where they surely tell of
//! one event: what it happened to must be the same, nothing beside it another, and enough must tie them together.

use crate::claim::predicates::{self, Opposition};
use crate::claim::{self, Argument, Course, Frame, Modality, Role};
use crate::index::days::gap;
use crate::text::WordList;

use super::compare::{self, Later, Verdict};
use super::comparison::Comparison;
use super::{DisagreementKind, Side};

mod agents;
mod alignment;
pub(super) mod attributes;
mod bodies;
mod dates;
pub(super) mod figures;
pub(super) mod nobody;
mod pair;
mod relation;
pub(super) mod scene;

use alignment::Alignment;
use dates::Dates;
use pair::Match;
use relation::Relation;

/// Points that two claims need before one may deny the other.
const ENOUGH: f64 = 3.5;
/// What else it takes where only a detail differs, since two events of a kind differ in details.
const DETAIL: f64 = 1.0;
/// Within one article a writer tells of several things in similar words.
const WITHIN: f64 = 1.0;

/// In what two claims of what happened are at odds, and what that means.
pub(super) fn compare(comparison: &Comparison, a: Side, b: Side) -> Option<(DisagreementKind, Verdict)> {
    if a.is_weak() || b.is_weak() {
        return None;
    }
    let later = compare::later(a, b);
    if let Some(later) = later.filter(|&later| is_next(comparison, later, a, b)) {
        return Some((DisagreementKind::Polarity, Verdict::Superseded(later)));
    }
    let relation = Relation::of(&a.claim.frame.predicate, &b.claim.frame.predicate)?;
    if !may_differ(relation, a, b) {
        return None;
    }
    // T1: a plan, then what came of it.
    let outcome = a.claim.modality != b.claim.modality;
    if outcome && later.is_none_or(|later| older(later, a, b).claim.modality != Modality::Planned) {
        return None;
    }
    let one_source = compare::have_one_source(&comparison.identities, a, b);
    // A5: what somebody means to do holds until they say otherwise. Most else that shares a key is of another time.
    let is_intention = |side: Side| side.claim.modality == Modality::Planned;
    let position = one_source && later.is_some() && is_intention(a) && is_intention(b);
    if are_turned_round(comparison, a, b) {
        return Some((DisagreementKind::Agent, verdict(comparison, a, b)));
    }
    let dates = if position { Dates::Near } else { Dates::of_event(comparison, a, b) };
    let may_be_one = dates.are_one() || votes_differ(a, b) && dates != Dates::Apart;
    if !may_be_one {
        return None;
    }
    // How two reports of one utterance differ is told word by word elsewhere.
    if one_source && are_one_utterance(a, b) {
        return None;
    }
    let difference = difference(relation, dates, &Alignment::of(comparison, a, b))?;
    let verdict = match later {
        Some(later) if outcome || one_source => Verdict::Superseded(later), // T1, A5: changed position
        _ => verdict(comparison, a, b),
    };
    Some((difference, verdict))
}

/// Whether the two could be at odds, whatever ties them: much cheaper to find than that, and mostly they could not.
fn may_differ(relation: Relation, a: Side, b: Side) -> bool {
    if relation != Relation::Same || a.claim.negated != b.claim.negated {
        return true;
    }
    let (here, there) = (&a.claim.frame, &b.claim.frame);
    let has = |frame: &Frame, wanted: fn(&Argument) -> bool| frame.arguments.iter().any(wanted);
    let both = |wanted: fn(&Argument) -> bool| has(here, wanted) && has(there, wanted);
    let is_place = |argument: &Argument| argument.role == Role::Place && argument.entity.is_some();
    let is_only = |argument: &Argument| argument.only;
    let is_paper = |argument: &Argument| argument.role == Role::Undergoer && claim::is_paper(&argument.head);
    // Who beat whom may be turned round.
    let has_one_agent = || {
        predicates::named(&here.predicate).is_some_and(|known| known.one_agent || known.name == "cause")
            || has(here, is_paper) && has(there, is_paper)
    };
    !a.claim.negated
        && (both(is_place) || has(here, is_only) || has(there, is_only) || votes_differ(a, b) || has_one_agent())
}

/// E2: whether one side says that A beat B, and the other that B beat A, in one match.
fn are_turned_round(comparison: &Comparison, a: Side, b: Side) -> bool {
    const BEAT: &str = "beat";
    let names = |side: Side, roles: &[Role]| {
        let parts = side.claim.frame.arguments.iter().filter(|argument| roles.contains(&argument.role));
        parts.filter_map(|argument| argument.entity).collect::<Vec<usize>>()
    };
    let same = |here: Vec<usize>, there: Vec<usize>| {
        here.iter().any(|&one| there.iter().any(|&other| comparison.identities.same(a, one, b, other)))
    };
    let plain = |side: Side| {
        side.claim.frame.predicate == BEAT && !side.claim.negated && side.claim.modality == Modality::Asserted
    };
    let days = |side: Side| side.claim.frame.days_beside();
    let one_match = || match (days(a), days(b)) {
        (Some(here), Some(there)) => here == there,
        _ => a.summary.days_apart(b.summary).is_some_and(|days| days <= 1),
    };
    let (agents, losers) = ([Role::Agent, Role::Subject], [Role::Undergoer]);
    a.article != b.article
        && plain(a)
        && plain(b)
        && one_match()
        && same(names(a, &agents), names(b, &losers))
        && same(names(a, &losers), names(b, &agents))
}

/// T3: whether the later report tells the next thing that happened to the same: who was charged is convicted.
fn is_next(comparison: &Comparison, later: Later, a: Side, b: Side) -> bool {
    const SEASON: i32 = 90;
    let (older, newer) = (older(later, a, b), if later == Later::Here { a } else { b });
    let name = |side: Side| predicates::named(&side.claim.frame.predicate);
    let day = |side: Side| side.claim.frame.days_beside();
    let in_order = || day(older).zip(day(newer)).is_none_or(|(first, next)| first.0 <= next.1);
    let plain = |side: Side| !side.claim.negated && !side.claim.frame.other_time;
    let follows = name(older).zip(name(newer)).is_some_and(|(first, next)| predicates::follows(next, first));
    follows && newer.claim.modality == Modality::Asserted && plain(older) && plain(newer) && in_order() && {
        let alignment = Alignment::of(comparison, a, b);
        // What has no name is spoken of again within a season.
        let one_season = || a.summary.days_apart(b.summary).is_some_and(|days| days <= SEASON);
        let named = alignment.undergoers == Match::Name;
        (named || alignment.undergoers == Match::Noun && one_season())
            && alignment.is_of_one_thing()
            && alignment.evidence() >= if named { ENOUGH } else { ENOUGH + DETAIL }
    }
}

/// Whether both may quote what one speaker said once.
fn are_one_utterance(a: Side, b: Side) -> bool {
    const NEWS: i32 = 2;
    let near = a.summary.days_apart(b.summary).is_none_or(|days| days <= NEWS);
    let one_day = a.claim.said.zip(b.claim.said).is_none_or(|(here, there)| gap(here, there) == 0);
    a.claim.quoted && b.claim.quoted && near && one_day
}

fn older<'a>(later: Later, a: Side<'a>, b: Side<'a>) -> Side<'a> {
    if later == Later::Here { b } else { a }
}

/// Whether both tell of one event, and of the same of it.
pub(super) fn agree(comparison: &Comparison, a: Side, b: Side) -> bool {
    let relation = Relation::of(&a.claim.frame.predicate, &b.claim.frame.predicate);
    if a.is_weak() || b.is_weak() || a.claim.negated != b.claim.negated || relation != Some(Relation::Same) {
        return false;
    }
    // Whether what is counted agrees, its figures tell.
    let is_counted = |side: Side| side.claim.frame.arguments.iter().any(|argument| argument.count.is_some());
    if is_counted(a) && is_counted(b) {
        return false;
    }
    if !Dates::of_event(comparison, a, b).are_one() {
        return false;
    }
    let alignment = Alignment::of(comparison, a, b);
    alignment.is_of_one_thing()
        && !alignment.is_of_events_alone()
        && alignment.details_agree()
        && alignment.evidence() >= ENOUGH + DETAIL
}

/// What goes on in people's heads: who knows one thing does not know another.
static MINDS: WordList = WordList::new("know think believe want see feel hope need love hate fear understand remember");

fn difference(relation: Relation, dates: Dates, alignment: &Alignment) -> Option<DisagreementKind> {
    let own = alignment.is_within();
    if !alignment.is_of_one_thing() || own && !alignment.is_clear_within() {
        return None;
    }
    let (a, b) = alignment.sides();
    let (evidence, enough) = (alignment.evidence(), alignment.enough());
    let negated = (a.claim.negated, b.claim.negated);
    let denies = match relation {
        Relation::Same => negated.0 != negated.1,
        // Who was not killed may have been shot; who was shot dead was killed.
        Relation::Implies => negated == (false, true),
        Relation::Implied => negated == (true, false),
        Relation::Opposite(Opposition::Outcome) => {
            let by_charge = |side: Side| predicates::named(&side.claim.frame.predicate).is_some_and(|p| p.by_charge);
            let open = own && (by_charge(a) || by_charge(b)) && !alignment.is_of_one_charge();
            negated == (false, false) && !open
        }
        // One may follow the other, so both must be of one day.
        Relation::Opposite(Opposition::Phase) => negated == (false, false) && !own && dates == Dates::OneDay,
        Relation::Opposite(Opposition::Stance) => return None,
    };
    if denies && is_of_a_part(relation, alignment) {
        return None;
    }
    if denies && (happened_since(a, b) || own && MINDS.contains(&a.claim.frame.predicate)) {
        return None;
    }
    if denies {
        let possible = alignment.details_agree() && dates.are_one();
        return (possible && evidence >= enough).then_some(DisagreementKind::Polarity);
    }
    if negated.0 || negated.1 || matches!(relation, Relation::Opposite(_)) || evidence < enough {
        return None;
    }
    if votes_differ(a, b) && alignment.agents != Match::Different && dates != Dates::Apart {
        return Some(DisagreementKind::Number);
    }
    // P3: only one of them, and another.
    if alignment.only_differs() && dates.are_one() {
        return Some(DisagreementKind::Agent);
    }
    // Dates are compared as figures.
    if evidence < enough + alignment.detail() || !dates.are_one() {
        return None;
    }
    let known = predicates::named(&a.claim.frame.predicate)?;
    // P6: one event has one cause, where each side names one alone.
    if known.name == "cause" {
        let differ = alignment.agents == Match::Different && alignment.agents_are_things();
        return differ.then_some(DisagreementKind::Cause);
    }
    match (alignment.agents == Match::Different, alignment.places == Match::Different) {
        (true, false) => ((known.one_agent || alignment.is_of_one_paper()) && agents::exclude(alignment))
            .then_some(DisagreementKind::Agent),
        (false, true) => (!known.state && alignment.places_exclude()).then_some(DisagreementKind::Place),
        // Two details at once are two events.
        (true, true) | (false, false) => None,
    }
}

/// V5: whether only one side says where it rose or fell, as what falls as a whole may rise somewhere.
fn is_of_a_part(relation: Relation, alignment: &Alignment) -> bool {
    let (a, b) = alignment.sides();
    let is_placed =
        |side: Side| side.claim.frame.arguments.iter().any(|part| part.role == Role::Place && part.entity.is_some());
    let varies = a.claim.frame.course == Course::Varies && b.claim.frame.course == Course::Varies;
    matches!(relation, Relation::Opposite(Opposition::Phase | Opposition::Outcome))
        && varies
        && is_placed(a) != is_placed(b)
}

/// P3: whether all of them decided so on one side, and not all on the other.
fn votes_differ(a: Side, b: Side) -> bool {
    a.claim.frame.unanimous.zip(b.claim.frame.unanimous).is_some_and(|(here, there)| here != there)
}

/// Whether what one report denies happened after it came out: "has not been charged", then "was charged on Tuesday".
fn happened_since(a: Side, b: Side) -> bool {
    let (denial, event) = if a.claim.negated { (a, b) } else { (b, a) };
    let days = event.claim.frame.days_beside();
    let since = || days.zip(denial.summary.published).is_some_and(|((first, _), published)| first > published);
    denial.claim.negated && !event.claim.negated && since()
}

/// A1 to A3, once two claims are at odds.
fn verdict(comparison: &Comparison, a: Side, b: Side) -> Verdict {
    let denied = |side: Side, other: Side| side.claim.denial && other.claim.source.is_none();
    if compare::sources_differ(&comparison.identities, a, b) {
        Verdict::SourcesDisagree
    } else if denied(a, b) || denied(b, a) {
        Verdict::DisputedAsFact
    } else {
        Verdict::Conflict
    }
}
