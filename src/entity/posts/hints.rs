//! Signs near people and offices: an office named beside somebody, somebody who comes or goes.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;
use crate::entity::Entities;
use crate::nlp::Tokens;
use crate::nlp::fold::fold;
use crate::text::Span;

use super::Post;
use super::offices::Office;
use super::phrase::Standing;
use super::words::spelled;

/// A sentence that names more people or offices than this is a list.
const MOST: usize = 32;

/// Marks posts near which the article tells of a change, and adds the offices that it names beside their holders.
pub(super) fn add(article: &Article, tokens: &Tokens, entities: &Entities, posts: &mut Vec<Post>) {
    if posts.is_empty() {
        return;
    }
    let holders: FxHashSet<usize> = posts.iter().map(|post| post.person).collect();
    let offices: FxHashSet<Office> = posts.iter().map(|post| post.office).collect();
    let mut told: Vec<(usize, Span)> = posts.iter().map(|post| (post.person, post.words)).collect();
    told.sort_by_key(|(_, words)| *words);
    let mut changing_people: FxHashSet<usize> = FxHashSet::default();
    let mut changing_offices: FxHashSet<Office> = FxHashSet::default();
    let mut hints: FxHashMap<(usize, Office), Span> = FxHashMap::default();
    let mut mentions = entities.mentions.iter().peekable();
    for (index, sentence) in article.sentences.iter().enumerate() {
        let mut here: Vec<(usize, Span)> = Vec::new();
        while let Some(mention) = mentions.next_if(|mention| mention.span.start < sentence.span.end) {
            let is_new = || here.iter().all(|(known, _)| *known != mention.entity);
            if holders.contains(&mention.entity) && here.len() < MOST && is_new() {
                here.push((mention.entity, mention.span));
            }
        }
        let named = named(article, tokens, index);
        let is_told = |person: usize, at: Span| {
            let first = told.partition_point(|(_, words)| words.end <= at.start);
            told[first..].iter().take_while(|(_, words)| words.start < at.end).any(|(holder, _)| *holder != person)
        };
        for &(person, mention) in &here {
            let open = named.iter().filter(|(_, at)| !is_told(person, *at));
            open.for_each(|(office, _)| {
                hints.entry((person, *office)).or_insert(mention);
            });
        }
        let relevant = !here.is_empty() || named.iter().any(|(office, _)| offices.contains(office));
        if relevant && tells_of_change(article, tokens, index) {
            changing_people.extend(here.iter().map(|(person, _)| *person));
            // Every body has a head.
            changing_offices.extend(named.iter().map(|(office, _)| *office).filter(|office| office.name() != "head"));
        }
    }
    for post in posts.iter_mut() {
        let office = changing_offices.iter().any(|office| office.covers(post.office));
        post.changing |= office || changing_people.contains(&post.person);
    }
    let known: FxHashSet<(usize, Office)> = posts.iter().map(|post| (post.person, post.office)).collect();
    let new = hints.into_iter().filter(|(hint, _)| !known.contains(hint));
    posts.extend(new.map(|((person, office), name)| Post {
        person,
        office,
        portfolio: String::new(),
        body: None,
        standing: Standing::Hinted,
        changing: false,
        words: Span::new(name.start, name.start),
        name,
    }));
}

/// The offices that the sentence names, and where.
fn named(article: &Article, tokens: &Tokens, sentence: usize) -> Vec<(Office, Span)> {
    const LONGEST: usize = 3;
    let words = tokens.sentence(sentence);
    let folded: Vec<String> =
        words.iter().map(|token| spelled(&fold(token.text(&article.text)).replace('-', " ")).to_owned()).collect();
    let mut named = Vec::new();
    let mut at = 0;
    while at < folded.len() && named.len() < MOST {
        let longest = (1..=LONGEST.min(folded.len() - at)).rev().find_map(|length| {
            let phrase = folded[at..at + length].join(" ");
            let singular = || phrase.strip_suffix('s').and_then(Office::named);
            Some((Office::named(&phrase).or_else(singular)?, length))
        });
        let Some((office, length)) = longest else {
            at += 1;
            continue;
        };
        named.push((office, words[at].span.join(words[at + length - 1].span)));
        at += length;
    }
    named
}

fn tells_of_change(article: &Article, tokens: &Tokens, sentence: usize) -> bool {
    let words: Vec<String> = tokens.sentence(sentence).iter().map(|token| fold(token.text(&article.text))).collect();
    let takes = |pair: &[String]| {
        matches!(pair[0].as_str(), "take" | "takes" | "took" | "taken" | "taking")
            && matches!(pair[1].as_str(), "office" | "over" | "charge" | "command")
    };
    let is_fired = |pair: &[String]| {
        matches!(pair[0].as_str(), "is" | "was" | "were" | "be" | "been" | "being")
            && matches!(pair[1].as_str(), "fired" | "dismissed" | "suspended" | "removed")
    };
    words.iter().any(|word| CHANGES.contains(&word.as_str()))
        || words.windows(2).any(|pair| takes(pair) || is_fired(pair))
}

/// Words with which people come into office and leave it.
const CHANGES: &[&str] = &[
    "appoint",
    "appoints",
    "appointed",
    "appointing",
    "appointment",
    "named",
    "nominated",
    "elected",
    "sworn",
    "swearing",
    "inaugurated",
    "inauguration",
    "succeed",
    "succeeds",
    "succeeded",
    "succeeding",
    "successor",
    "predecessor",
    "replace",
    "replaces",
    "replaced",
    "replacing",
    "replacement",
    "resign",
    "resigns",
    "resigned",
    "resigning",
    "resignation",
    "quit",
    "quits",
    "stepped",
    "stepping",
    "ousted",
    "sacked",
    "dismissal",
    "retire",
    "retires",
    "retired",
    "retirement",
    "promote",
    "promoted",
    "promotion",
    "demoted",
    "transferred",
    "reshuffle",
    "reshuffled",
    "outgoing",
    "incoming",
    "become",
    "becomes",
    "became",
    "becoming",
    "assumed",
    "assumes",
    "handover",
    "formerly",
    "reinstated",
    "impeached",
    "former",
    "ex",
];
