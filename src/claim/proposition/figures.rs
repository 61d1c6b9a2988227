//! Figures by the tree: what was counted, paid, or how long it took, in clauses whose verb no list of figures knows.
//!
//! A figure belongs to the predicate above it. Where a predicate has two of a kind it is unsure which is which, and
//! neither is taken.

use crate::claim::{Argument, Role};
use crate::text::Span;
use crate::value::{Extent, ValueKind};

use super::predicate::Head;
use crate::claim::lexicon::TRADES;

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

/// A value that belongs to a predicate, and the word that it counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owned<'a> {
    pub kind: &'a ValueKind,
    pub span: Span,
    /// Whether words such as "more", "another" or "per" make another figure of it.
    pub altered: bool,
}

/// The figures of one event. `arguments` stand beside the spans that name them.
pub(super) fn of(head: &Head, name: &str, arguments: &[(Argument, Span)], values: &[Owned]) -> Vec<Figure> {
    let mut figures: Vec<Figure> =
        arguments.iter().filter_map(|(argument, span)| counted(name, argument, *span)).collect();
    let of_kind = |one: &ValueKind, other: &ValueKind| std::mem::discriminant(one) == std::mem::discriminant(other);
    for owned in values {
        let alone = values.iter().filter(|other| of_kind(other.kind, owned.kind)).count() == 1;
        if !alone || owned.altered {
            continue;
        }
        let theme = match owned.kind {
            ValueKind::Money { .. } if TRADES.contains(&name) => traded(arguments).or_else(|| theme(arguments)),
            _ => theme(arguments),
        };
        if let ValueKind::When(when) = owned.kind
            && when.days.is_none()
            && when.yearless.is_none()
            && (when.time.is_none() || when.relative)
        {
            continue;
        }
        let (predicate, head) = match owned.kind {
            ValueKind::Money { .. } if TRADES.contains(&name) => ("deal", None),
            ValueKind::Money { .. } if head.predicate.is_some() => (name, None),
            ValueKind::Percent(_) | ValueKind::Duration(_) | ValueKind::Measure { .. } | ValueKind::When(_)
                if head.predicate.is_some() =>
            {
                (name, Some(theme.map(|theme| theme.head.clone())))
            }
            _ => continue,
        };
        let Some(theme) = theme else { continue };
        figures.push(Figure {
            predicate: predicate.to_owned(),
            head: head.flatten(),
            theme: theme.entity,
            restrictors: if predicate == "deal" { Vec::new() } else { theme.modifiers.clone() },
            value: owned.kind.clone(),
            focus: owned.span,
        });
    }
    figures
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
    let single = extent.low == 1.0 && extent.high == 1.0;
    let role = matches!(argument.role, Role::Undergoer | Role::Subject);
    let thing = !UNITS.contains(&argument.head.as_str());
    (role && !single && thing && argument.entity.is_none()).then(|| Figure {
        predicate: name.to_owned(),
        head: Some(argument.head.clone()),
        theme: None,
        restrictors: argument.modifiers.clone(),
        value: ValueKind::Number(extent),
        focus: span,
    })
}

/// Nouns that measure and name nothing that could be counted.
const UNITS: &[&str] =
    &["point", "time", "degree", "way", "reason", "thing", "place", "step", "side", "minute", "year", "day"];

/// Words before or behind a figure that make it a change, a bound of a stretch or a further one.
pub(super) const ALTERING: &[&str] = &[
    "more",
    "less",
    "another",
    "further",
    "additional",
    "extra",
    "per",
    "each",
    "every",
    "from",
    "by",
    "since",
    "until",
    "before",
    "after",
    "between",
    "other",
    "others",
    "apiece",
    "than",
    "ago",
    "earlier",
    "later",
    "to",
];

/// Nouns that a sum may stand before and still be that of the whole deal: "a €5m fee".
pub(super) const PRICES: &[&str] = &[
    "fee",
    "price",
    "cost",
    "deal",
    "transaction",
    "contract",
    "sum",
    "bid",
    "offer",
    "fine",
    "bill",
    "agreement",
    "increase",
    "rise",
    "fall",
    "drop",
    "gain",
    "loss",
    "decline",
    "ban",
    "sentence",
    "term",
];

/// Words behind a figure that make a rate of it: "€5 a day".
pub(super) const RATES: &[&str] = &["a", "an"];
