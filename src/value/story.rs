//! What a story has told of time so far, which later dates lean on.

use std::cell::OnceCell;

use jiff::civil::Date;

use super::date::{Days, Phrase, Said, Unit, Which};
use super::pieces::Cursor;
use super::resolve::{self, Context};
use super::{ValueKind, When};
use crate::article::dates::{self, Order};

/// Memory that lasts for a sentence and the one behind it, within one block.
pub(super) struct Story<'a> {
    text: &'a str,
    published: Option<Date>,
    /// How the article writes dates in digits; few articles write any, so the text is searched on demand.
    order: OnceCell<Option<Order>>,
    block: Option<usize>,
    now: Told,
    before: Told,
}

/// In days: "today" in an article that came out a week later may still be of the day that it tells of.
const RECENT: i32 = 7;

/// The dates of one sentence.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    last: Option<Days>,
    /// The last day that is told by its date: "June 1st".
    dated: Option<Days>,
    /// The year of a full date, where it is not the article's.
    other_year: Option<i16>,
}

impl<'a> Story<'a> {
    pub fn new(text: &'a str, published: Option<Date>) -> Story<'a> {
        let order = OnceCell::new();
        Story { text, published, order, block: None, now: Told::default(), before: Told::default() }
    }

    /// The next sentence, which belongs to `block`.
    pub fn go_on(&mut self, block: usize) {
        let same = self.block == Some(block);
        self.before = if same { self.now } else { Told::default() };
        self.now = Told::default();
        self.block = Some(block);
    }

    /// Resolves the phrase that stands from `start` to `end`.
    pub fn place(&mut self, phrase: Phrase, start: Cursor, end: Cursor) -> ValueKind {
        let context = Context {
            published: self.published,
            previous: self.now.last.or(self.before.last),
            other_year: self.now.other_year.or(self.before.other_year),
            order: phrase.said.as_ref().filter(|said| leaves_order_open(said)).and_then(|_| self.order()),
            ..Context::default()
        };
        let mut context = context.of_date(start, end);
        // "Before dawn on Saturday": the preposition is the hour's.
        if phrase.time.is_some() && !start.is_capitalised() {
            context.lead = None;
        }
        // "At a press conference on June 1, the firm, which went bankrupt earlier today": the day of the conference.
        let is_recent = |days: &Days| self.published.is_some_and(|today| (today - days.0).get_days().abs() <= RECENT);
        let days = self.now.dated.filter(|days| phrase.said.as_ref().is_some_and(is_today) && is_recent(days));
        let days = days.or_else(|| phrase.said.as_ref().and_then(|said| resolve::days(said, &context)));
        let relative = phrase.said.as_ref().is_some_and(resolve::is_relative);
        if let Some(days) = days {
            self.now.last = Some(days);
            if matches!(phrase.said, Some(Said::Fixed(_) | Said::Yearly(..))) && days.0 == days.1 {
                self.now.dated = Some(days);
            }
            let year = days.1.year();
            if !relative && self.published.is_some_and(|today| year != today.year()) {
                self.now.other_year = Some(year);
            }
        }
        let yearless = match phrase.said {
            Some(Said::Yearly(yearly, Which::Nearest)) if days.is_none() => yearly.in_year(2000),
            _ => None,
        };
        let Phrase { weekday, time, zone, .. } = phrase;
        ValueKind::When(When { days, yearless, time, relative, weekday, zone })
    }
    fn order(&self) -> Option<Order> {
        *self.order.get_or_init(|| dates::order(self.text))
    }
}

fn is_today(said: &Said) -> bool {
    matches!(said, Said::Calendar(Unit::Day, 0, None))
}

fn leaves_order_open(said: &Said) -> bool {
    match said {
        Said::EitherOrder { .. } => true,
        Said::Range(first, last) => leaves_order_open(first) || leaves_order_open(last),
        _ => false,
    }
}
