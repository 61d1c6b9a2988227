//! Quoted stretches: straight and curly, double and single, nested, carried on over paragraphs.
//!
//! One pass per block with a stack of open quotations. An apostrophe is a quotation mark only if its partner is found.

use crate::text::Span;

use super::{Block, Quotation};

mod marks;

use marks::{Family, Place};

/// The quotations of all blocks, in order of their opening marks.
pub(super) fn find(text: &str, blocks: &[Block]) -> Vec<Quotation> {
    let mut all: Vec<Quotation> = Vec::new();
    // The speech that the last paragraph left open.
    let mut carried: Option<(usize, Family)> = None;
    for block in blocks {
        let family = carried.map(|(_, family)| family).filter(|_| block.kind.is_body());
        let mut found = Scanner::new(text, block.span, family).scan();
        if block.kind.is_body() {
            if let (Some((index, family)), Some((first, its_family))) = (carried, found.first_mut())
                && first.span.start == block.span.start
                && family == *its_family
            {
                first.continues = Some(index);
            }
            let is_open = |(quotation, _): &(Quotation, Family)| {
                quotation.depth == 0 && !quotation.closed && quotation.span.end == block.span.end
            };
            carried = found.iter().rposition(is_open).map(|index| (all.len() + index, found[index].1));
        }
        all.extend(found.into_iter().map(|(quotation, _)| quotation));
    }
    all
}

/// A quotation whose end has not been seen.
struct Open {
    /// In [`Scanner::found`].
    index: usize,
    family: Family,
    /// As written, since `»` and `„` decide what closes.
    mark: char,
    /// A mark that closes it unless a surer one follows: behind a plural, where a possessive looks the same.
    pending: Option<Span>,
    /// Where a quotation of the same family opened right within it.
    inner_start: Option<usize>,
}

struct Scanner<'a> {
    /// Up to the block's end.
    text: &'a str,
    block: Span,
    /// The family of the speech that the paragraph before left open.
    carried: Option<Family>,
    /// In order of their opening marks; `None` for what turned out to be an apostrophe.
    found: Vec<Option<(Quotation, Family)>>,
    stack: Vec<Open>,
    /// How many of each family are on the stack.
    open: [usize; Family::COUNT],
    /// The end of the last opening mark.
    opened: usize,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str, block: Span, carried: Option<Family>) -> Scanner<'a> {
        let text = &text[..block.end];
        Scanner {
            text,
            block,
            carried,
            found: Vec::new(),
            stack: Vec::new(),
            open: [0; Family::COUNT],
            opened: usize::MAX,
        }
    }

    fn scan(mut self) -> Vec<(Quotation, Family)> {
        let mut at = self.block.start;
        while let Some(offset) = self.text[at..].find(marks::is_mark) {
            at += offset;
            at = self.mark(at);
        }
        while let Some(open) = self.stack.pop() {
            self.leave_open(open, self.block.end);
        }
        let mut found: Vec<_> = self.found.into_iter().flatten().collect();
        assign_depths(&mut found);
        found
    }

    /// Takes in the mark at `at`; the end of it.
    fn mark(&mut self, at: usize) -> usize {
        let place = Place::of(self.text, self.block.start, at, self.opened == at);
        let span = place.span;
        match place.mark {
            '"' => self.straight(&place),
            '“' if place.closes() && !place.opens() && self.is_open(Family::Double) => {
                self.close(Family::Double, span)
            }
            '“' | '„' => self.push(Family::Double, place.mark, span),
            '”' if self.is_open(Family::Double) => self.close(Family::Double, span),
            '”' if place.opens() && !place.closes() => self.push(Family::Double, '”', span),
            '”' => self.close_carried(Family::Double, span),
            '\'' | '‘' | '’' | '‚' => self.single(&place),
            '«' | '»' => self.guillemet(Family::Guillemet, place.mark, span),
            '‹' | '›' => self.guillemet(Family::Angle, place.mark, span),
            _ => {}
        }
        span.end
    }

    fn is_open(&self, family: Family) -> bool {
        self.open[family as usize] > 0
    }

    fn straight(&mut self, place: &Place) {
        let is_open = self.is_open(Family::Double);
        if place.is_measure(is_open) {
            return;
        }
        match (place.opens(), place.closes()) {
            (true, false) => self.push(Family::Double, '"', place.span),
            (false, true) if is_open => self.close(Family::Double, place.span),
            (false, true) => self.close_carried(Family::Double, place.span),
            _ if is_open => self.close(Family::Double, place.span),
            _ => self.push(Family::Double, '"', place.span),
        }
    }

    fn single(&mut self, place: &Place) {
        let top = self.stack.last_mut().filter(|open| open.family == Family::Single);
        if let Some(top) = top
            && place.closes()
            && !place.is_before_word()
        {
            if place.may_be_possessive() {
                top.pending.get_or_insert(place.span);
            } else {
                self.close(Family::Single, place.span);
            }
        } else if place.mark != '’' && place.opens() && !place.closes() && !place.is_elision() {
            self.push(Family::Single, place.mark, place.span);
        }
    }

    /// `«so»` and `»so«`: whichever comes first opens.
    fn guillemet(&mut self, family: Family, mark: char, span: Span) {
        let opener = self.stack.iter().rev().take(4).find(|open| open.family == family).map(|open| open.mark);
        match opener {
            Some(opener) if opener != mark => self.close(family, span),
            _ => self.push(family, mark, span),
        }
    }

    fn push(&mut self, family: Family, mark: char, span: Span) {
        self.settle();
        if let Some(top) = self.stack.last_mut().filter(|top| top.family == family) {
            top.inner_start.get_or_insert(span.start);
        }
        let quotation = Quotation { span, inner: Span::empty(span.end), depth: 0, continues: None, closed: false };
        self.stack.push(Open { index: self.found.len(), family, mark, pending: None, inner_start: None });
        self.open[family as usize] += 1;
        self.found.push(Some((quotation, family)));
        self.opened = span.end;
    }

    /// Closes the innermost open quotation of the family, and with it what was left open inside.
    fn close(&mut self, family: Family, mark: Span) {
        if !self.is_open(family) {
            return;
        }
        while let Some(open) = self.stack.pop() {
            self.open[open.family as usize] -= 1;
            if open.family == family {
                self.end(open.index, mark);
                return;
            }
            self.leave_open(open, mark.start);
        }
    }

    /// A closing mark without an opening one ends what the paragraph before left open; a stray one ends nothing.
    fn close_carried(&mut self, family: Family, mark: Span) {
        if self.carried == Some(family) && self.found.is_empty() {
            self.push(family, '"', Span::empty(self.block.start));
            self.close(family, mark);
        }
    }

    /// A single quotation that may have ended behind a plural has ended there, if another one opens.
    fn settle(&mut self) {
        if let Some(mark) = self.stack.last().and_then(|open| open.pending) {
            self.close(Family::Single, mark);
        }
    }

    fn end(&mut self, index: usize, mark: Span) {
        if let Some((quotation, _)) = &mut self.found[index] {
            quotation.span.end = mark.end;
            quotation.inner.end = mark.start;
            quotation.closed = true;
        }
    }

    /// Ends a quotation that has no closing mark of its own at `end`.
    fn leave_open(&mut self, open: Open, end: usize) {
        if let Some(mark) = open.pending {
            return self.end(open.index, mark);
        }
        let Some((quotation, _)) = &mut self.found[open.index] else { return };
        if open.family == Family::Single && quotation.span.start > self.block.start {
            self.found[open.index] = None; // an apostrophe
            return;
        }
        // Where another one opens in the same style, the closing mark was forgotten before it.
        let end = open.inner_start.unwrap_or(end);
        let words = self.text[quotation.inner.start..end].trim_end().len();
        quotation.inner.end = quotation.inner.start + words;
        quotation.span.end = quotation.inner.end;
    }
}

fn assign_depths(found: &mut [(Quotation, Family)]) {
    let mut ends: Vec<usize> = Vec::new();
    for (quotation, _) in found {
        while ends.pop_if(|end| *end <= quotation.span.start).is_some() {}
        quotation.depth = ends.len() as u32;
        ends.push(quotation.span.end);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quotations(text: &str) -> Vec<Quotation> {
        Scanner::new(text, Span::new(0, text.len()), None).scan().into_iter().map(|(quotation, _)| quotation).collect()
    }

    #[test]
    fn a_thousand_levels_and_a_million_marks_are_no_trouble() {
        let nested = "“".repeat(1000) + "deep" + &"”".repeat(1000);
        let depth = quotations(&nested).iter().map(|quotation| quotation.depth).max();
        assert_eq!(depth, Some(999));
        for marks in ["“", "”", "\"", " \"", "'", " '", "‘a", "’s ", "« » ", "“a ‘b \"c 's "] {
            quotations(&marks.repeat(1_000_000 / marks.len()));
        }
    }

    proptest! {
        #[test]
        fn quotations_are_nested_and_in_order(text in "[ab s1.\\-—\"'“”‘’«»„`]{0,60}") {
            let found = quotations(&text);
            let mut open: Vec<Span> = Vec::new();
            for quotation in &found {
                open.retain(|outer| outer.end > quotation.span.start);
                prop_assert!(open.last().is_none_or(|outer| outer.covers(quotation.span)));
                prop_assert_eq!(quotation.depth as usize, open.len());
                prop_assert!(quotation.span.covers(quotation.inner));
                prop_assert!(text.get(quotation.inner.start..quotation.inner.end).is_some());
                open.push(quotation.span);
            }
            prop_assert!(found.is_sorted_by_key(|quotation| quotation.span.start));
        }
    }
}
