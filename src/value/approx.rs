//! What stands before or behind a figure and makes it a range: "about", "more than", "or so".
//!
//! The widths are the defaults of the table of conflicts.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::extent::Extent;
use super::pieces::{Cursor, Parsed};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    About,
    /// Just below.
    Nearly,
    /// Below, at any distance; the figure itself too, since reports differ in that.
    UpTo,
    /// Above, at any distance.
    From,
    /// Just above.
    JustOver,
}

const PHRASES: &[(&str, Bound)] = &[
    ("as many as", Bound::UpTo),
    ("as much as", Bound::UpTo),
    ("as high as", Bound::UpTo),
    ("up to", Bound::UpTo),
    ("at most", Bound::UpTo),
    ("no more than", Bound::UpTo),
    ("not more than", Bound::UpTo),
    ("a maximum of", Bound::UpTo),
    ("fewer than", Bound::UpTo),
    ("less than", Bound::UpTo),
    ("under", Bound::UpTo),
    ("below", Bound::UpTo),
    ("just under", Bound::Nearly),
    ("slightly less than", Bound::Nearly),
    ("slightly fewer than", Bound::Nearly),
    ("close to", Bound::Nearly),
    ("nearly", Bound::Nearly),
    ("almost", Bound::Nearly),
    ("barely", Bound::About),
    ("just over", Bound::JustOver),
    ("just above", Bound::JustOver),
    ("slightly more than", Bound::JustOver),
    ("a little over", Bound::JustOver),
    ("a little more than", Bound::JustOver),
    ("well over", Bound::From),
    ("well above", Bound::From),
    ("more than", Bound::From),
    ("no fewer than", Bound::From),
    ("no less than", Bound::From),
    ("not less than", Bound::From),
    ("at least", Bound::From),
    ("a minimum of", Bound::From),
    ("in excess of", Bound::From),
    ("upwards of", Bound::From),
    ("upward of", Bound::From),
    ("greater than", Bound::From),
    ("over", Bound::From),
    ("above", Bound::From),
    ("in the region of", Bound::About),
    ("somewhere around", Bound::About),
    ("an estimated", Bound::About),
    ("estimated", Bound::About),
    ("approximately", Bound::About),
    ("approx", Bound::About),
    ("roughly", Bound::About),
    ("around", Bound::About),
    ("about", Bound::About),
    ("some", Bound::About),
    ("circa", Bound::About),
];

/// The words that a phrase begins with: most others are passed over at the price of one look-up.
static FIRST_WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| PHRASES.iter().filter_map(|(phrase, _)| phrase.split(' ').next()).collect());

/// The bound that stands before a figure.
pub(super) fn before(cursor: Cursor) -> Parsed<Bound> {
    if matches!(cursor.text(), "~" | "≈") {
        return Some((Bound::About, cursor.next()));
    }
    if !FIRST_WORDS.contains(cursor.lower()) {
        return None;
    }
    PHRASES.iter().find_map(|(phrase, bound)| {
        // "an estimated more than" and the like do not occur; "more than an estimated" does.
        let rest = cursor.phrase(phrase)?;
        Some((*bound, rest.phrase("an estimated").unwrap_or(rest)))
    })
}

/// The bound that stands behind a figure or its unit: "20-odd", "30 or so", "100 or more", "100+".
pub(super) fn behind(cursor: Cursor) -> Parsed<Bound> {
    if let Some(rest) = cursor.joined().word("odd").or_else(|| cursor.phrase("or so")) {
        return Some((Bound::About, rest));
    }
    if cursor.text() == "+" && cursor.is_glued() {
        return Some((Bound::From, cursor.next()));
    }
    let bound = |phrase, bound| cursor.phrase(phrase).map(|rest| (bound, rest));
    bound("or more", Bound::From).or_else(|| bound("or less", Bound::UpTo)).or_else(|| bound("or fewer", Bound::UpTo))
}

impl Bound {
    /// The range that the bound makes of a figure. `least` is the least that "about" stretches it to each side.
    pub fn apply(self, extent: Extent, least: f64) -> Extent {
        let size = extent.low.abs().max(extent.high.abs());
        let tenth = (size * 0.1).max(least);
        let (low, high) = match self {
            Bound::About => (extent.low - tenth, extent.high + tenth),
            Bound::Nearly => (extent.low - size * 0.1, extent.high),
            Bound::JustOver => (extent.low, extent.high + size * 0.1),
            Bound::UpTo => (extent.low.min(0.0), extent.high),
            Bound::From => (extent.low, f64::INFINITY),
        };
        Extent { low, high, exact: false, step: extent.step }
    }
}
