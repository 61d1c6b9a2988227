//! Which words of two quotations are the same ones: a local alignment, after Smith and Waterman (1981), with gaps that
//! cost more to open than to go on, as Gotoh (1982) has them.
//!
//! Own code, because the weights are the point: a noun binds more than an article, and an ellipsis may hide anything.

use super::words::{Class, Item};

/// Pairs of indices into the two sides, ascending in both.
pub(super) type Pairs = Vec<(usize, usize)>;

/// What it costs to leave the common path, so that an article in the middle of other words does not count as shared.
const OPEN: i32 = 6;

/// What it is worth that both sides begin with one word, or end with one: enough to look past a word that differs next
/// to it.
const EDGE: i32 = 12;

/// The worst a cell can be; far from overflowing.
const NEVER: i32 = i32::MIN / 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    /// From a pair, or from a stretch where the sides differ.
    Paired,
    Apart,
}

/// A cell of the table: the best way to end here with a pair, and the best with a word of one side left over.
#[derive(Debug, Clone, Copy)]
struct Cell {
    paired: i32,
    paired_from: Step,
    apart: i32,
    /// Whether the last word left over is the first side's, and what stood before it.
    apart_first: bool,
    apart_from: Step,
}

const EMPTY: Cell =
    Cell { paired: NEVER, paired_from: Step::Start, apart: NEVER, apart_first: true, apart_from: Step::Start };

/// The best local alignment of the two sides; empty where they share nothing.
pub(super) fn align(a: &[Item], b: &[Item]) -> Pairs {
    let width = b.len() + 1;
    let mut table = vec![EMPTY; (a.len() + 1) * width];
    let mut best = (0, 0, 0);
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let mut cell = EMPTY;
            if i > 0 && j > 0 && same(&a[i - 1], &b[j - 1]) {
                let before = table[(i - 1) * width + j - 1];
                let start = if i == 1 && j == 1 { EDGE } else { 0 };
                let ways = [(start, Step::Start), (before.paired, Step::Paired), (before.apart, Step::Apart)];
                let (score, from) = ways.into_iter().max_by_key(|(score, _)| *score).unwrap_or((0, Step::Start));
                (cell.paired, cell.paired_from) = (score + weight(&a[i - 1]), from);
                let end = if i == a.len() && j == b.len() { EDGE } else { 0 };
                if cell.paired + end > best.0 {
                    best = (cell.paired + end, i, j);
                }
            }
            if i > 0 {
                let before = table[(i - 1) * width + j];
                leave(&mut cell, before, &a[i - 1], j.checked_sub(1).map(|j| &b[j]), true);
            }
            if j > 0 {
                let before = table[i * width + j - 1];
                leave(&mut cell, before, &b[j - 1], i.checked_sub(1).map(|i| &a[i]), false);
            }
            table[i * width + j] = cell;
        }
    }
    trace(&table, width, best.1, best.2)
}

/// Leaves `item` over behind `before`, where the other side's last word is `beside`.
fn leave(cell: &mut Cell, before: Cell, item: &Item, beside: Option<&Item>, first: bool) {
    let is_hidden = item.class == Class::Gap || beside.is_some_and(|beside| beside.class == Class::Gap);
    let (open, cost) = if is_hidden { (0, 0) } else { (OPEN, cost(item)) };
    for (score, from) in [(before.paired - open - cost, Step::Paired), (before.apart - cost, Step::Apart)] {
        if score > cell.apart && score > NEVER / 2 {
            (cell.apart, cell.apart_first, cell.apart_from) = (score, first, from);
        }
    }
}

fn trace(table: &[Cell], width: usize, mut i: usize, mut j: usize) -> Pairs {
    let mut pairs = Vec::new();
    let mut state = if i > 0 { Step::Paired } else { Step::Start };
    while state != Step::Start {
        let cell = table[i * width + j];
        if state == Step::Paired {
            pairs.push((i - 1, j - 1));
            (i, j, state) = (i - 1, j - 1, cell.paired_from);
        } else {
            if cell.apart_first {
                i -= 1
            } else {
                j -= 1
            }
            state = cell.apart_from;
        }
    }
    pairs.reverse();
    pairs
}

/// Whether two words are one: equal, or one name in two spellings.
pub(super) fn same(a: &Item, b: &Item) -> bool {
    a.class != Class::Gap
        && a.class == b.class
        && (a.key == b.key || a.class == Class::Content && misspelt(&a.key, &b.key))
}

/// A letter more, less or other inside a long word is a slip of the pen or another transliteration.
fn misspelt(a: &str, b: &str) -> bool {
    const LONG: usize = 7;
    let (first, last) = (a.chars().next(), a.chars().next_back());
    a.len() >= LONG
        && b.len() >= LONG
        && a.len().abs_diff(b.len()) <= 1
        && first == b.chars().next()
        && last == b.chars().next_back()
        && strsim::osa_distance(a, b) <= 1
}

fn weight(item: &Item) -> i32 {
    match item.class {
        Class::Content | Class::Number => 16,
        Class::Negation | Class::Modal | Class::Quantity => 8,
        Class::Pronoun | Class::Weak => 4,
        Class::Gap => 0,
    }
}

fn cost(item: &Item) -> i32 {
    match item.class {
        Class::Content | Class::Number => 4,
        Class::Negation | Class::Modal | Class::Quantity => 2,
        Class::Pronoun | Class::Weak => 1,
        Class::Gap => 0,
    }
}
