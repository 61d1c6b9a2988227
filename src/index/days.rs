//! Days between days.

use jiff::civil::Date;

/// The days between two stretches of days; none where they overlap.
pub(super) fn gap(here: (Date, Date), there: (Date, Date)) -> i32 {
    let between = |earlier: Date, later: Date| later.since(earlier).map_or(i32::MAX, |span| span.get_days());
    between(here.1, there.0).max(between(there.1, here.0)).max(0)
}
