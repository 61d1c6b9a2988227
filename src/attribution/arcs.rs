//! The trees of a unit, over its items: what hangs on what.
//!
//! A quotation is one item, so it takes the place of the word in it that hangs on a word outside. Trees err; whoever asks
//! must be content with no answer, and checks what it is told against the closed classes.

use std::ops::Range;

use crate::nlp::{Syntax, Tag, relation};

use super::found::REACH;
use super::lexicon;
use super::unit::{Arc, Class, Item};

/// Fills in the tags and arcs of `items`, which stand in these sentences.
pub(super) fn attach(items: &mut [Item], syntax: &Syntax, sentences: Range<usize>) {
    let reports = items.iter().any(|item| item.class == Class::Open && lexicon::verb(&item.word).is_some());
    let wanted = reports || items.windows(2).any(|two| two[0].is(":") && matches!(two[1].class, Class::Quote(_)));
    let mut first = 0;
    for sentence in sentences {
        let words = syntax.sentence(sentence);
        let (Some(start), Some(end)) = (words.first(), words.last()) else { continue };
        while first < items.len() && items[first].span.end <= start.span.start {
            first += 1;
        }
        // The item of each word.
        let mut places: Vec<Option<usize>> = Vec::with_capacity(words.len());
        let mut at = first;
        for word in words {
            while at < items.len() && items[at].span.end <= word.span.start {
                at += 1;
            }
            places.push(items.get(at).is_some_and(|item| item.span.overlaps(word.span)).then_some(at));
        }
        for (word, place) in words.iter().zip(&places) {
            if let Some(place) = *place
                && items[place].tag.is_none()
                && !matches!(items[place].class, Class::Quote(_))
            {
                items[place].tag = Some(word.tag);
                // "Will Adeyemi", "Mariam Coulibaly": names that look like other words.
                let name = word.tag == Tag::Propn && items[place].capital;
                if name && matches!(items[place].class, Class::Auxiliary | Class::Adverb) {
                    items[place].class = Class::Open;
                }
            }
        }
        if !wanted {
            continue;
        }
        let tree = syntax.tree(sentence);
        for (word, place) in places.iter().enumerate() {
            let Some(place) = *place else { continue };
            let head = tree.heads.get(word).and_then(|head| (*head as usize).checked_sub(1));
            let head = head.and_then(|head| places.get(head).copied().flatten());
            if head == Some(place) || items[place].arc.is_some_and(|arc| arc.head.is_some()) {
                continue;
            }
            let relation = tree.relations.get(word).map_or("dep", |&index| relation::label(index));
            items[place].arc = Some(Arc { head, relation });
        }
        first = first.max(items.iter().rposition(|item| item.span.start < end.span.end).unwrap_or(first));
    }
}

/// The items that hang on `at`, near it.
pub(super) fn children(items: &[Item], at: usize) -> impl Iterator<Item = (usize, &'static str)> + '_ {
    let near = at.saturating_sub(REACH)..items.len().min(at + REACH);
    near.filter_map(move |child| items[child].arc.filter(|arc| arc.head == Some(at)).map(|arc| (child, arc.relation)))
}

/// From the first to the last item that hangs on `at`, directly or not, as far as they stand together.
pub(super) fn subtree(items: &[Item], at: usize) -> Range<usize> {
    let mut start = at;
    while start > 0 && at - start < REACH && hangs_on(items, start - 1, at) {
        start -= 1;
    }
    let mut end = at + 1;
    while end < items.len() && end - at < REACH && hangs_on(items, end, at) {
        end += 1;
    }
    start..end
}

fn hangs_on(items: &[Item], mut item: usize, head: usize) -> bool {
    for _ in 0..DEEPEST {
        match items[item].arc.and_then(|arc| arc.head) {
            Some(next) if next == head => return true,
            Some(next) => item = next,
            None => return false,
        }
    }
    false
}

/// No sentence that somebody reads nests deeper.
const DEEPEST: usize = 32;
