//! What an article asserts, in a form that can be compared.
//!
//! Figures (counted things, amounts, dated events, votes, ages of named people) and propositions: who did what to whom,
//! where, or did not. Comparing is the index's work.

use crate::article::Article;
use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::nlp::{Syntax, Tokens};
use crate::text::Span;
use crate::value::{Extent, Value, ValueKind, When};

mod age;
mod amount;
mod clause;
pub mod contrast;
mod count;
mod event;
pub mod kinds;
mod lexicon;
mod nouns;
mod phrase;
pub mod predicates;
mod proposition;
mod scene;
mod stance;
mod things;
mod vote;
mod words;

pub use contrast::Contrast;
pub use lexicon::{CROWD, Course, DEAL, PRESENCE, is_anybody, is_crowd, is_occasion, is_presence, is_trade};
pub use nouns::is_paper;
pub use proposition::ABOARD;
pub use proposition::wording::Wording;

/// The predicate of figures that a noun phrase takes for granted: "a five-storey block".
pub const ATTRIBUTE: &str = "attribute";

/// The predicate of figures that are known by their wording alone.
pub const FIGURE: &str = "figure";

/// The predicate of nouns that fill a part of a clause, where others of their kind may stand in other reports.
pub const FILLER: &str = "filler";

/// The head of the time in which somebody finished a race.
pub const TIME: &str = "finishing time";

/// A checkable assertion.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The clause that makes it.
    pub span: Span,
    /// The words that carry the value, the tightest to mark.
    pub focus: Span,
    /// The date beside the value, where [`Frame::when`] has one.
    pub when: Option<Span>,
    /// The index into the article's sentences.
    pub sentence: usize,
    pub frame: Frame,
    /// For each of [`Frame::arguments`] the words that name it.
    pub places: Vec<Span>,
    /// The index of the attribution whose content holds the claim; `None` in the writer's own voice.
    pub attribution: Option<usize>,
    pub modality: Modality,
    pub negated: bool,
    /// The article says that this figure changes or was corrected: "has risen to", "up from", "earlier figure".
    pub revised: bool,
    /// The least that the parts named behind "including" add up to: "19 injured, including 7 officers and 14 fans".
    pub parts: f64,
    /// What tells its clause from others like it, in order.
    pub contrasts: Vec<Contrast>,
    /// The words around the value, for one that its sentence's tree has.
    pub wording: Option<Wording>,
}

impl Claim {
    /// Whether it is known by its wording alone, without a predicate that any table knows.
    pub fn is_of_wording_alone(&self) -> bool {
        [FIGURE, FILLER].contains(&self.frame.predicate.as_str())
    }
}

/// What a claim commits its speaker to, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    Asserted,
    /// will, plans to, is due to
    Planned,
    /// may, could, reportedly
    Possible,
    /// questions, conditions, wishes
    Unasserted,
}

/// Who did what to whom, when and where, as far as rules can tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The verb or event noun, as the first verb of its class: "kill", "arrest", "cost".
    pub predicate: String,
    pub course: Course,
    /// The lemma of what is counted or priced, or of what it happens to: "soldier", "drone", "trial".
    pub head: Option<String>,
    /// The entity that it happens to, as an index into the article's entities.
    pub theme: Option<usize>,
    /// Lemmas that narrow the head: "wounded", "ecuadorian".
    pub restrictors: Vec<String>,
    /// Entities around the value, as indices into the article's entities; the source is not among them.
    pub entities: Vec<usize>,
    /// Entities of the sentence before.
    pub context: Vec<usize>,
    /// Lemmas of the other nouns around the value.
    pub anchors: Vec<String>,
    /// The value that the claim is about; `None` where it says no more than that something happened or is so.
    pub value: Option<ValueKind>,
    /// Who takes part, in the order of their words; none where the figure was read without the tree.
    pub arguments: Vec<Argument>,
    /// When and where, where the sentence says so besides the value.
    pub when: Option<When>,
    pub place: Option<usize>,
    /// Whether a body decided with one voice, or against some of its own; `None` where nothing says so.
    pub unanimous: Option<bool>,
    /// Whether it tells of a time that is not the report's and stays open: "a year later".
    pub other_time: bool,
}

impl Frame {
    /// Of nobody and nothing.
    fn bare(predicate: &str) -> Frame {
        Frame {
            predicate: predicate.to_owned(),
            course: Course::Once,
            head: None,
            theme: None,
            restrictors: Vec::new(),
            entities: Vec::new(),
            context: Vec::new(),
            anchors: Vec::new(),
            value: None,
            arguments: Vec::new(),
            when: None,
            place: None,
            unanimous: None,
            other_time: false,
        }
    }

    /// The days that it gives beside its value.
    pub fn days_beside(&self) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        self.when.as_ref().and_then(|when| when.days)
    }

    /// The days that are its value.
    pub fn days_told(&self) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        match &self.value {
            Some(ValueKind::When(when)) => when.days,
            _ => None,
        }
    }

    /// The days on which it happened, whether that is all that it tells or not.
    pub fn day(&self) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        match &self.value {
            Some(ValueKind::When(_)) => self.days_told(),
            _ => self.days_beside(),
        }
    }

    /// Whether it counts nobody and nothing.
    pub fn counts_none(&self) -> bool {
        matches!(self.value, Some(ValueKind::Number(extent)) if extent.high == 0.0)
    }
}

/// A part in an event, and who or what plays it.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    pub role: Role,
    /// The lemma of its noun, or the name in lower case.
    pub head: String,
    pub entity: Option<usize>,
    /// Entities that it belongs to or that narrow it: "Peru's soldiers".
    pub of: Vec<usize>,
    /// Lemmas that narrow it: "student" of "the student block".
    pub modifiers: Vec<String>,
    pub count: Option<Extent>,
    /// Whether it may be any such thing: "a boat".
    pub any: bool,
    /// Whether nobody and nothing else takes this part: "only France".
    pub only: bool,
}

impl Argument {
    /// One of which no more is known than its noun.
    fn new(role: Role, head: String) -> Argument {
        Argument {
            role,
            head,
            entity: None,
            of: Vec::new(),
            modifiers: Vec::new(),
            count: None,
            any: false,
            only: false,
        }
    }
}

/// The part that somebody or something plays in an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Agent,
    Undergoer,
    /// The subject of a verb without object, and whoever an event noun belongs to: agent or undergoer.
    Subject,
    Recipient,
    Place,
    /// "to the hospital"
    Goal,
    Origin,
    /// "for bribery"
    Purpose,
    /// "with", "against", "as".
    Other,
}

/// The claims of an article, in order of their focus.
pub fn read(
    article: &Article,
    tokens: &Tokens,
    syntax: &Syntax,
    values: &[Value],
    entities: &Entities,
    attributions: &[Attribution],
) -> Vec<Claim> {
    let contents = stance::Contents::of(attributions);
    let surnames = age::Surnames::of(entities);
    let things = things::Things::of(article, tokens, entities);
    let known = proposition::Known { entities, attributions, contents: &contents, things: &things };
    let propositions = proposition::Propositions::new(article, syntax, values, known);
    let mut claims = Vec::new();
    let mut subject = None;
    for (sentence, bounds) in article.sentences.iter().enumerate() {
        if !article.blocks[bounds.block].kind.is_body() {
            continue;
        }
        let read = propositions.read(sentence, subject.as_ref());
        let proposition::Read { claims: by_tree, stated, said, subject: next } = read;
        subject = next;
        let first_value = values.partition_point(|value| value.span.end <= bounds.span.start);
        if values.get(first_value).is_none_or(|value| value.span.start >= bounds.span.end) {
            claims.extend(by_tree);
            continue;
        }
        let words = clause::words(article, tokens.sentence(sentence), values, first_value);
        let body = |&before: &usize| article.blocks[article.sentences[before].block].kind.is_body();
        let before = sentence.checked_sub(1).filter(body);
        let in_paragraph = before.filter(|&before| article.sentences[before].block == bounds.block);
        let told =
            in_paragraph.filter(|_| words.first().is_some_and(|word| word.is(&["it", "they"]))).and_then(|before| {
                let first_value =
                    values.partition_point(|value| value.span.end <= article.sentences[before].span.start);
                let words = clause::words(article, tokens.sentence(before), values, first_value);
                clause::occasion(&words).map(|(_, noun)| noun)
            });
        let scene = scene::Scene {
            words: &words,
            values,
            entities,
            attributions,
            contents: &contents,
            sentence,
            before: before.map(|before| article.sentences[before].span),
            told,
            surnames: &surnames,
        };
        let first_claim = claims.len();
        for clause in clause::split(&words) {
            if clause.kind == clause::ClauseKind::Part {
                scene.read_parts(&clause, &mut claims[first_claim..]);
            } else {
                scene.read(&clause, &mut claims);
            }
        }
        settle(&mut claims[first_claim..], &by_tree, &said);
        let known: Vec<(Span, String)> =
            claims[first_claim..].iter().map(|claim| (claim.focus, claim.frame.predicate.clone())).collect();
        let is_known = |claim: &Claim| {
            // "The leak began on Tuesday" dates a beginning, and the leak.
            let is_dated = matches!(claim.frame.value, Some(ValueKind::When(_)));
            let is_scene = is_dated && predicates::named(&claim.frame.predicate).is_some_and(|own| own.scene);
            claim.frame.value.is_some()
                && known.iter().any(|(focus, predicate)| {
                    let tells_it = !is_scene || predicates::are_alike(predicate, &claim.frame.predicate);
                    focus.overlaps(claim.focus) && tells_it
                })
        };
        // What the clauses made of a figure goes before what the tree makes of it.
        claims.extend(by_tree.into_iter().filter(|claim| !is_known(claim)));
        proposition::wording::add(&mut claims, first_claim, stated);
    }
    claims.sort_by_key(|claim| (claim.focus, claim.span));
    claims
}

/// Mends the claims that were read from a sentence's clauses by those from its tree.
///
/// The tree knows better what a word makes doubtful and what a date dates: of "eight people suspected of arson were
/// arrested", not the arrest. The dates of `said` date no toll.
fn settle(by_clauses: &mut [Claim], by_tree: &[Claim], said: &[Span]) {
    let is_of_another = |date: Option<Span>, claim: &Claim| {
        let is_other = |other: &Claim| !claim.places.iter().any(|place| place.overlaps(other.focus));
        let is_toll = claim.frame.course == Course::Grows;
        let is_said = || is_toll && date.is_some_and(|date| said.contains(&date));
        date.is_some()
            && claim.when != date
            && (is_said() || by_tree.iter().any(|other| other.when == date && is_other(other)))
    };
    for claim in by_tree.iter().filter(|claim| claim.frame.value.is_some()) {
        let Some(known) = by_clauses.iter_mut().find(|known| known.focus.overlaps(claim.focus)) else { continue };
        if !predicates::are_alike(&known.frame.predicate, &claim.frame.predicate) {
            continue;
        }
        if claim.modality <= Modality::Planned && known.negated == claim.negated {
            known.modality = claim.modality;
        }
        if is_of_another(known.when, claim) {
            (known.when, known.frame.when) = (claim.when, claim.frame.when.clone());
        }
    }
}
