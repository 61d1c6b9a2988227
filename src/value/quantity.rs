//! A figure with what makes a value of it: a bound before, a currency, per cent or unit around, a second end.

use super::approx::{self, Bound};
use super::extent::Extent;
use super::money::{self, Currency};
use super::number::{self, Figure};
use super::pieces::{Cursor, Kind, Parsed};
use super::units::{self, Measure};
use super::{ValueKind, changes, date, words};

/// What a figure counts.
#[derive(Debug, Clone, PartialEq)]
enum Unit {
    Nothing,
    Money(Currency),
    Percent,
    /// Percentage points; a basis point is a hundredth.
    Points(f64),
    Measure(Measure),
    /// In seconds.
    Time(f64),
    /// In seconds, of a life: "-year-old".
    Age(f64),
}

/// A figure with its unit.
#[derive(Debug, Clone, PartialEq)]
struct Term {
    extent: Extent,
    scale: f64,
    unit: Unit,
    /// Whether the unit stands before the figure: `$50`.
    prefixed: bool,
}

/// A quantity with its bounds: "more than 40", "about 1.5 km", "$50-60 million", "between 3 and 5 percent".
pub(super) fn quantity(cursor: Cursor) -> Parsed<ValueKind> {
    let bound = approx::before(cursor);
    if let Some((bound, rest)) = bound
        && !is_bounded_year(cursor, rest)
        && let Some(read) = bounded(rest, Some(bound))
    {
        // "over two years" most often means "during".
        let during = cursor.lower() == "over" && matches!(read.0, ValueKind::Duration(_));
        return if during && !matches!(cursor.before(), "in" | "for" | "just" | "well") { None } else { Some(read) };
    }
    bounded(cursor, None)
}

/// "until at least 2034", "above 1990 levels": a year, however vague.
fn is_bounded_year(cursor: Cursor, figure: Cursor) -> bool {
    let leads = ["until", "till", "by", "since", "in", "before", "after", "from", "through"].contains(&cursor.before());
    (leads || figure.next().lower() == "levels") && date::is_year(figure)
}

fn bounded<'a>(cursor: Cursor<'a>, bound: Option<Bound>) -> Parsed<'a, ValueKind> {
    if let Some((share, rest)) = number::share(cursor) {
        return Some((ValueKind::Percent(bound.map_or(share, |bound| bound.apply(share, 0.0))), rest));
    }
    let (mut term, mut rest) = range(cursor).or_else(|| term(cursor))?;
    let mut bounds = bound;
    if let Some((bound, behind)) = approx::behind(rest) {
        (bounds, rest) = (Some(bound), behind);
        // "20-odd years"
        if term.unit == Unit::Nothing {
            (term.unit, rest) = unit(rest, &term.extent).unwrap_or((Unit::Nothing, rest));
        }
    }
    if let Some(bound) = bounds {
        let counts = term.unit == Unit::Nothing && term.extent.low.fract() == 0.0 && term.extent.low < 1e6;
        term.extent = bound.apply(term.extent, if counts || matches!(term.unit, Unit::Age(_)) { 1.0 } else { 0.0 });
    }
    Some((term.value(), rest))
}

impl Term {
    fn value(self) -> ValueKind {
        let extent = self.extent;
        match self.unit {
            Unit::Nothing => ValueKind::Number(extent),
            Unit::Money(Currency { code, factor }) => {
                ValueKind::Money { amount: extent.convert(factor, 0.0), currency: code }
            }
            Unit::Percent => ValueKind::Percent(extent),
            Unit::Points(factor) => ValueKind::PercentagePoints(extent.convert(factor, 0.0)),
            Unit::Measure(measure) => {
                let amount = extent.convert(measure.factor, measure.offset);
                let exact = amount.exact && measure.spread == 1.0;
                let amount = Extent { high: amount.high * measure.spread, exact, ..amount };
                ValueKind::Measure { dimension: measure.dimension, amount }
            }
            Unit::Time(seconds) => ValueKind::Duration(extent.convert(seconds, 0.0)),
            Unit::Age(seconds) => ValueKind::Age(extent.convert(units::years(seconds), 0.0)),
        }
    }

    fn joins(&self, other: &Term) -> bool {
        std::mem::discriminant(&self.unit) == std::mem::discriminant(&other.unit)
    }
}

/// One figure and its unit, before or behind it.
fn term(cursor: Cursor) -> Parsed<Term> {
    if let Some((currency, rest)) = money::prefix(cursor) {
        let (mut figure, mut rest) = number::figure(rest)?;
        if figure.scale == 1.0 && rest.is_glued() && matches!(rest.text(), "m" | "M" | "MM") {
            (figure, rest) = (figure.scaled(1e6), rest.next());
        }
        // "US$ 5 million dollars", a slip of the pen
        let rest = money::suffix(rest).filter(|(suffix, _)| *suffix == currency).map_or(rest, |(_, rest)| rest);
        let Figure { extent, scale, .. } = figure;
        return Some((Term { extent, scale, unit: Unit::Money(currency), prefixed: true }, rest));
    }
    if let Some(read) = half_a(cursor).or_else(|| one(cursor)) {
        return Some(read);
    }
    let (Figure { extent, scale, .. }, rest) = number::figure(cursor)?;
    // "hundreds of dollars", "dozens of kilometres"
    let (unit, rest) = rest
        .word("of")
        .and_then(|of| unit(of, &extent))
        .or_else(|| unit(rest, &extent))
        .unwrap_or((Unit::Nothing, rest));
    let term = Term { extent, scale, unit, prefixed: false };
    Some(compound(&term, rest).unwrap_or((term, rest)))
}

/// "half an hour", "half a mile", "a quarter of an hour"
fn half_a(cursor: Cursor) -> Parsed<Term> {
    let rest = cursor.word("half")?.joined();
    let rest = rest.any(&["a", "an"]).unwrap_or(rest);
    half_of(0.5, rest)
}

fn half_of(number: f64, cursor: Cursor) -> Parsed<Term> {
    let extent = Extent::exactly(number);
    let (unit, rest) = unit(cursor, &extent)?;
    let measured = matches!(unit, Unit::Time(_) | Unit::Measure(_) | Unit::Points(_));
    measured.then_some((Term { extent, scale: 1.0, unit, prefixed: false }, rest))
}

/// "a year", "an hour": a stretch of time only where something says so; else the words mean "every" or "some".
fn one(cursor: Cursor) -> Parsed<Term> {
    // "A second" most often counts: "for a second time".
    let noun = cursor.any(&["a", "an"]).filter(|noun| noun.is_small_word() && noun.lower() != "second")?;
    let (seconds, rest) = units::time(noun)?;
    let extent = Extent::exactly(1.0);
    let term = |extent, rest| Some((Term { extent, scale: 1.0, unit: Unit::Time(seconds), prefixed: false }, rest));
    if let Some((part, rest)) = words::and_a_fraction(rest) {
        return term(Extent::exactly(1.0 + part), rest);
    }
    let said = matches!(
        cursor.before(),
        "for"
            | "within"
            | "over"
            | "nearly"
            | "almost"
            | "about"
            | "than"
            | "least"
            | "after"
            | "lasted"
            | "took"
            | "spent"
            | "takes"
            | "take"
            | "around"
            | "roughly"
            | "under"
            | "to"
            | "lasting"
            | "half"
    ) || matches!(rest.lower(), "later" | "earlier" | "long" | "in" | "before" | "after");
    let long = rest.joined();
    let rest = if long.lower() == "long" { long.next() } else { rest };
    // "40 an hour in the north"
    let rate = cursor.back().is_some_and(|before| before.is(Kind::Number));
    if said && !rate { term(extent, rest) } else { None }
}

/// "six feet two inches", "two years and six months", "two hours, nine minutes and 41 seconds".
fn compound<'a>(first: &Term, cursor: Cursor<'a>) -> Parsed<'a, Term> {
    let mut term = first.clone();
    let mut unit = first.unit.clone();
    let mut rest = cursor;
    while let Some((figure, share, next, behind)) = smaller(&first.unit, &unit, rest) {
        let part = figure.convert(share, 0.0);
        term.extent = Extent { low: term.extent.low + part.low, high: term.extent.high + part.low, ..term.extent };
        term.extent.step = part.step;
        (unit, rest) = (next, behind);
    }
    (unit != first.unit).then_some((term, rest))
}

/// A figure of a smaller unit than `last`, and how much of the `first` one that unit is.
fn smaller<'a>(first: &Unit, last: &Unit, cursor: Cursor<'a>) -> Option<(Extent, f64, Unit, Cursor<'a>)> {
    let next = cursor.skip(",").skip("and").joined();
    let (figure, rest) = number::figure(next).filter(|(figure, _)| figure.plain)?;
    let (small, rest) = unit(rest, &figure.extent)?;
    let share = match (first, last, &small) {
        (Unit::Measure(feet), Unit::Measure(last), Unit::Measure(small))
            if units::is_feet(*last) && small.dimension == feet.dimension && small.factor < last.factor =>
        {
            small.factor / feet.factor
        }
        (Unit::Time(large), Unit::Time(last), Unit::Time(small)) if small < last => small / large,
        _ => return None,
    };
    Some((figure.extent, share, small, rest))
}

/// The unit behind a figure.
fn unit<'a>(cursor: Cursor<'a>, extent: &Extent) -> Parsed<'a, Unit> {
    if let Some(rest) = percent(cursor.joined()) {
        let points = rest.joined().any(&["point", "points"]);
        return Some(points.map_or((Unit::Percent, rest), |rest| (Unit::Points(1.0), rest)));
    }
    if let Some(rest) = cursor.joined().word("percentage").and_then(|rest| rest.joined().any(&["point", "points"])) {
        return Some((Unit::Points(1.0), rest));
    }
    if let Some(rest) = cursor.joined().word("basis").and_then(|rest| rest.joined().any(&["point", "points"])) {
        return Some((Unit::Points(0.01), rest));
    }
    if let Some(rest) = cursor.joined().any(&["point", "points"]).filter(|_| cursor.is_about_polls()) {
        return Some((Unit::Points(1.0), rest));
    }
    if let Some((seconds, rest)) = units::time(cursor) {
        let age = rest.joined().any(&["old", "olds"]).or_else(|| rest.phrase("of age"));
        return Some(age.map_or((Unit::Time(seconds), rest), |rest| (Unit::Age(seconds), rest)));
    }
    if cursor.joined().any(&["pound", "pounds"]).is_some() && !is_sterling(cursor.joined(), extent) {
        return units::measure(cursor).map(|(measure, rest)| (Unit::Measure(measure), rest));
    }
    let money = money::suffix(cursor).map(|(currency, rest)| (Unit::Money(currency), rest));
    money.or_else(|| units::measure(cursor).map(|(measure, rest)| (Unit::Measure(measure), rest)))
}

fn percent(cursor: Cursor) -> Option<Cursor> {
    cursor.any(&["%", "percent", "pct", "percents"]).or_else(|| cursor.phrase("per cent"))
}

/// Whether the pounds at `cursor` are money. Millions of them are, and what is paid; the rest is weighed.
fn is_sterling(cursor: Cursor, extent: &Extent) -> bool {
    const PAID: &[&str] = &[
        "cost",
        "costs",
        "costing",
        "paid",
        "pay",
        "pays",
        "paying",
        "worth",
        "fine",
        "fined",
        "price",
        "priced",
        "spent",
        "spend",
        "raised",
        "earned",
        "earn",
        "earning",
        "earns",
        "salary",
        "charged",
        "owed",
        "donated",
        "won",
        "bill",
        "wage",
        "wages",
        "fee",
        "fees",
        "budget",
        "loan",
        "grant",
        "debt",
        "debts",
        "saved",
        "save",
        "stole",
        "lost",
        "compensation",
        "damages",
        "profit",
        "profits",
    ];
    if cursor.next().lower() == "sterling" {
        return true;
    }
    if cursor.next().lower() == "of" || cursor.is_at_hyphen() {
        return false;
    }
    let mut back = cursor.back();
    for _ in 0..10 {
        let Some(here) = back else { break };
        if here.lower().starts_with("weigh") {
            return false;
        }
        // "($1 = 0.75 pounds)"
        if PAID.contains(&here.lower()) || here.lower() == "=" {
            return true;
        }
        back = here.back();
    }
    extent.low >= 1e6
}

/// Two terms that are the ends of one range.
fn range(cursor: Cursor) -> Parsed<Term> {
    let (first, rest) = term(cursor)?;
    let between = cursor.before() == "between" || cursor.back().is_some_and(|bound| bound.before() == "between");
    let (second, rest) = if let Some(rest) = rest.word("and").filter(|_| between) {
        term(rest)?
    } else if let Some(rest) = rest.dash().filter(|rest| rest.lower() != "to") {
        term(rest)?
    } else if let Some(rest) = rest.joined().word("to").filter(|_| !follows_from(cursor)) {
        let (second, rest) = term(rest.joined())?;
        // "fell $2 to $77" tells by how much, then the level; "rose 5 to 7 percent" is a range.
        if first.unit != Unit::Nothing && second.unit != Unit::Nothing && follows_change(cursor) {
            return None;
        }
        (second, rest)
    } else {
        let (second, rest) = term(rest.word("or")?)?;
        // "two or three" is one amount, "5 or 500" two.
        (second.extent.low <= first.extent.low * 2.0).then_some((second, rest))?
    };
    join(first, second).map(|term| (term, rest))
}

/// "rose from 5 to 7" and "fell by 3 points to 11" tell two values.
fn follows_from(cursor: Cursor) -> bool {
    let mut before = cursor;
    for _ in 0..3 {
        let Some(back) = before.back() else { return false };
        if matches!(back.lower(), "from" | "by") {
            return true;
        }
        before = back;
    }
    false
}

fn follows_change(cursor: Cursor) -> bool {
    let is_change = |word: &str| changes::is_change(word) || matches!(word, "added" | "shed" | "off");
    is_change(cursor.before()) || cursor.back().and_then(Cursor::back).is_some_and(|change| is_change(change.lower()))
}

fn join(mut first: Term, mut second: Term) -> Option<Term> {
    // "5 to 7 million", "$50-60 million": the first end takes the scale and the unit of the second.
    if first.scale == 1.0 && second.scale > 1.0 && first.extent.high <= second.extent.low / second.scale {
        first.extent = first.extent.convert(second.scale, 0.0);
    }
    if first.unit == Unit::Nothing {
        first.unit = second.unit.clone();
    } else if first.prefixed && second.unit == Unit::Nothing {
        second.unit = first.unit.clone();
    }
    // Ends in two units: "900 grams to 1.2 kg".
    if let (Unit::Measure(a), Unit::Measure(b)) = (&first.unit, &second.unit)
        && a.dimension == b.dimension
        && a.offset == b.offset
    {
        second.extent = second.extent.convert(b.factor / a.factor, 0.0);
    } else if let (Unit::Time(a), Unit::Time(b)) = (&first.unit, &second.unit) {
        second.extent = second.extent.convert(b / a, 0.0);
    }
    let rises = first.joins(&second) && first.extent.low < second.extent.high;
    let extent = Extent { step: second.extent.step, ..Extent::between(first.extent.low, second.extent.high) };
    rises.then_some(Term { extent, ..first })
}
