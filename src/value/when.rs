//! Points and stretches of time, and when two of them can be one. V7 is the rule of the table of conflicts.

use jiff::civil::{Date, Time};

/// A point or stretch of calendar time.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// First and last day. `None` where only a time of day is said, or where a relative date stays unresolved.
    pub days: Option<(Date, Date)>,
    /// The days in the year 2000 of a date without a year that stays unresolved: "in mid-February".
    pub yearless: Option<(Date, Date)>,
    /// First and last minute of the day.
    pub time: Option<(Time, Time)>,
    /// Whether the words need the article's date to mean anything: "Tuesday", "last month", "June 3".
    pub relative: bool,
    /// The weekday that stands beside a full date: "Wednesday, May 6, 2025". Monday is 1.
    pub weekday: Option<i8>,
    /// `GMT`, `local time` and the like, as written.
    pub zone: Option<String>,
}

impl When {
    /// Whether it tells a day, or a time of day that needs nothing else to be understood.
    pub fn is_placed(&self) -> bool {
        self.days.is_some() || self.yearless.is_some() || self.time.is_some() && !self.relative
    }

    /// V7: some moment fits both; `None` where one of them stays unresolved.
    pub fn overlaps(&self, other: &When) -> Option<bool> {
        if let (Some(a), Some(b)) = (self.days, other.days) {
            if a.0 > b.1 || b.0 > a.1 {
                return Some(false);
            }
            // Times of day say nothing about stretches of several days.
            let one_day = a.0 == a.1 && a == b;
            if !one_day {
                return Some(true);
            }
        } else if self.days.is_some() != other.days.is_some() || self.relative || other.relative {
            return None;
        }
        match (self.time, other.time) {
            (Some(a), Some(b)) if self.zone == other.zone => Some(a.0 <= b.1 && b.0 <= a.1),
            (Some(_), Some(_)) => None,
            _ => self.days.map(|_| true),
        }
    }

    /// The days, those of a date without a year in the year in which they lie nearest to `other`.
    pub fn days_near(&self, other: &When) -> Option<(Date, Date)> {
        let distance = |days: &(Date, Date), other: (Date, Date)| {
            days.0.since(other.0).map_or(i32::MAX, |span| span.get_days().saturating_abs())
        };
        self.days.or_else(|| {
            let (yearless, other) = (self.yearless?, other.days?);
            let years = (-1..=1).filter_map(|offset| in_year(yearless, other.0.year().checked_add(offset)?));
            years.min_by_key(|days| distance(days, other))
        })
    }

    /// V7: no moment fits both, for certain.
    pub fn is_disjoint_from(&self, other: &When) -> bool {
        self.overlaps(other) == Some(false)
    }

    /// V7: the weekday that is said beside a date is another one than the date's.
    pub fn weekday_mismatch(&self) -> bool {
        match (self.days, self.weekday) {
            (Some((first, last)), Some(weekday)) if first == last => first.weekday().to_monday_one_offset() != weekday,
            _ => false,
        }
    }
}

/// Days of the year 2000 in another year. `None` for 29 February in most years.
fn in_year((first, last): (Date, Date), year: i16) -> Option<(Date, Date)> {
    let ends = year.checked_add(last.year() - first.year())?;
    Some((first.with().year(year).build().ok()?, last.with().year(ends).build().ok()?))
}
