//! Classes of letters for patterns.
//!
//! `\p{L}` and `\p{Lu}` are hundreds of ranges each, and a pattern that repeats them takes tens of milliseconds to build.
//! These are a few ranges that hold the letters of the alphabets with capitals, and little else.

/// A capital of the Latin, Greek or Cyrillic alphabet. Accented Latin letters beyond Latin-1 alternate between capital
/// and small, so these count in both.
pub(super) const CAPITAL: &str = r"[A-ZÀ-ÖØ-ÞĀ-ŽȀ-ȳΆ-ΫЀ-ЯḀ-ỿ]";

/// What stands inside square brackets for any letter or combining mark.
pub(super) const LETTERS: &str = r"A-Za-zÀ-ÖØ-öø-\u{1fff}\u{2c00}-\u{2dff}\u{3041}-\u{d7ff}\u{f900}-\u{fdff}";
