//! How a vote came out where no clause says "by 48 votes to 39": "51 members backed the law and 39 opposed it", "61 per cent
//! were in favour", "all fourteen members stood up in favour", "two councillors voted against".
//!
//! Shares of parties and candidates are none of it.

use crate::claim::{Argument, Claim, Modality, Role};
use crate::nlp::Tag;
use crate::text::WordList;
use crate::value::{Value, ValueKind};

use super::Told;
use super::mood;
use super::predicate::{Head, verb_lemma};
use super::sentence::Sentence;

/// The predicate of what is read here.
const VOTE: &str = "vote";

/// The claims of a sentence about the outcome of one vote.
pub(super) fn of(told: &Told) -> Vec<Claim> {
    let sentence = told.sentence;
    let votes: Vec<Vote> = (0..sentence.len()).filter_map(|word| Vote::of(told, word)).collect();
    let mut claims: Vec<Claim> = tally(told, &votes).into_iter().collect();
    claims.extend(votes.iter().filter_map(|vote| vote.unanimity(told)));
    claims.extend(share(told));
    claims
}

/// Some who voted one way.
struct Vote<'a> {
    verb: usize,
    voters: usize,
    count: Option<(f64, &'a Value)>,
    for_it: bool,
}

impl<'a> Vote<'a> {
    fn of(told: &Told<'a>, word: usize) -> Option<Vote<'a>> {
        let sentence = told.sentence;
        let for_it = way(sentence, word)?;
        let voters = voters(told, word)?;
        let number = sentence.child(voters, &["nummod"]).unwrap_or(voters);
        let count = exact_number(told, number);
        let are_voters = VOTERS.contains(sentence.lemma(voters)) || voters == number && count.is_some();
        let mood = mood::of(sentence, &Head::bare(word), None);
        (are_voters && !mood.negated && mood.modality == Modality::Asserted).then_some(Vote {
            verb: word,
            voters,
            count,
            for_it,
        })
    }

    /// "All fourteen members stood up in favour", "two of them voted against".
    fn unanimity(&self, told: &Told) -> Option<Claim> {
        let sentence = told.sentence;
        let all = sentence.children(self.voters).chain([self.voters]).any(|word| sentence.is(word, &["all", "every"]));
        let partial = sentence.children(self.voters).any(|word| sentence.is(word, &["almost", "nearly", "not"]));
        let unanimous = match self.for_it {
            true if all && !partial => true,
            false if self.count.is_some_and(|(count, _)| count >= 1.0) && !all => false,
            _ => return None,
        };
        let focus = sentence.span(self.voters).join(sentence.span(self.verb));
        let part = (Argument::new(Role::Subject, "member".to_owned()), sentence.span(self.voters));
        let mut claim = told.event(VOTE, part, focus);
        claim.frame.unanimous = Some(unanimous);
        Some(claim)
    }
}

/// Who votes: the subject, else the nearest voters or number before the verb in its clause, which the parser may take for
/// something else: "in the roll call, 51 members of the assembly backed it and 39 opposed it".
fn voters(told: &Told, verb: usize) -> Option<usize> {
    let sentence = told.sentence;
    let own = |verb: usize| sentence.child(verb, &["nsubj", "nsubj:pass"]);
    let before = || {
        let clause = (0..verb).rev().take_while(|&word| !sentence.is(word, &[",", ";", "and", "but"]));
        let counted = |&word: &usize| told.nouns.value_at(sentence.span(word)).is_some();
        clause.filter(|word| VOTERS.contains(sentence.lemma(*word)) || counted(word)).last().map(|first| {
            let noun = (first..verb).find(|&word| VOTERS.contains(sentence.lemma(word)));
            noun.unwrap_or(first)
        })
    };
    let shared = || sentence.head(verb).filter(|_| sentence.relation(verb) == "conj").and_then(own);
    own(verb).or_else(before).or_else(shared)
}

fn exact_number<'a>(told: &Told<'a>, word: usize) -> Option<(f64, &'a Value)> {
    let value = told.nouns.value_at(told.sentence.span(word))?;
    match value.kind {
        ValueKind::Number(extent) if extent.exact => Some((extent.low, value)),
        _ => None,
    }
}

/// Whether a verb or state says that somebody votes for something, or against it.
fn way(sentence: &Sentence, word: usize) -> Option<bool> {
    let says = |words: &[&str]| (word + 1..sentence.len().min(word + 4)).any(|at| sentence.is(at, words));
    let predicative = sentence.child(word, &["cop"]).is_some();
    if predicative && sentence.is(word, &["favour", "favor"]) {
        return Some(true);
    }
    if sentence.tag(word) != Tag::Verb {
        return (predicative && sentence.preposition(word) == Some("against")).then_some(false);
    }
    match verb_lemma(sentence, word).as_str() {
        "vote" | "stand" | "raise" if says(&["favour", "favor", "for", "yes"]) => Some(true),
        "vote" | "record" if says(&["against", "no"]) => Some(false),
        "back" | "support" | "approve" => Some(true),
        "oppose" | "reject" | "dissent" => Some(false),
        _ => None,
    }
}

/// "51 members backed the law and 39 opposed it", "with 27 in favour and 24 opposed".
fn tally(told: &Told, votes: &[Vote]) -> Option<Claim> {
    let [one, other] = votes else { return counted(told) };
    let ((for_it, first), (against, second)) = (one.count?, other.count?);
    if one.for_it == other.for_it {
        return None;
    }
    let focus = first.span.join(second.span);
    let counts = vec![for_it as u64, against as u64];
    let part = (Argument::new(Role::Subject, "member".to_owned()), told.sentence.span(one.voters));
    Some(told.figure(VOTE, VOTE.to_owned(), ValueKind::Tally(counts), part, focus))
}

fn counted(told: &Told) -> Option<Claim> {
    let sentence = told.sentence;
    let says = |at: usize, words: &[&str]| at < sentence.len() && sentence.is(at, words);
    let for_it = |at: usize| says(at, &["in"]) && says(at + 1, &["favour", "favor"]) || says(at, &["for"]);
    let against = |at: usize| says(at, &["opposed", "against"]);
    let sides = |way: &dyn Fn(usize) -> bool| {
        (0..sentence.len().saturating_sub(1)).filter(|&word| way(word + 1)).find_map(|word| exact_number(told, word))
    };
    let ((first, one), (second, other)) = (sides(&for_it)?, sides(&against)?);
    let focus = one.span.join(other.span);
    let part = (Argument::new(Role::Subject, "member".to_owned()), one.span);
    Some(told.figure(VOTE, VOTE.to_owned(), ValueKind::Tally(vec![first as u64, second as u64]), part, focus))
}

/// "Backed by 87 per cent of the votes", "61 per cent were in favour".
fn share(told: &Told) -> Option<Claim> {
    let sentence = told.sentence;
    let percents = |word: usize| {
        told.nouns.value_at(sentence.span(word)).filter(|value| matches!(value.kind, ValueKind::Percent(_)))
    };
    let mut shares = (0..sentence.len()).filter_map(percents);
    let share = shares.next()?;
    if shares.any(|other| other.span != share.span) {
        return None;
    }
    let has = |words: &WordList| (0..sentence.len()).any(|word| words.contains(sentence.text(word)));
    let first = (0..sentence.len()).find(|&word| sentence.span(word).start >= share.span.start)?;
    let above = sentence.ancestors(first).chain([first]);
    let backed = above.into_iter().any(|word| {
        way(sentence, word) == Some(true) && sentence.children(word).all(|child| !sentence.is(child, &["not", "n't"]))
    });
    let part = (Argument::new(Role::Subject, "voter".to_owned()), share.span);
    (backed && has(&BALLOTS)).then(|| told.figure(VOTE, VOTE.to_owned(), share.kind.clone(), part, share.span))
}

/// Who votes.
static VOTERS: WordList = WordList::new(
    "member councillor councilor lawmaker legislator deputy senator representative mp delegate juror judge voter shareholder \
     councilman councilwoman commissioner trustee governor director parliamentarian alderman supervisor regent",
);

/// Nouns of a vote on one question.
static BALLOTS: WordList =
    WordList::new("vote votes ballot ballots poll referendum plebiscite voters voting members turnout shareholders");
