//! Who won what, however it is told: "the prize went to X", "X was named winner of the race", "X beat Y to the title".
//!
//! All of it says that somebody won something, and of one thing there is one winner. It knows the forms of such sentences
//! and nouns for what can be won, but no contest.

use std::cell::OnceCell;

use crate::claim::{Role, predicates};
use crate::nlp::{Tag, words};
use crate::text::WordList;

use super::arguments::{self, Part};
use super::predicate::{Head, verb_lemma};
use super::sentence::Sentence;

/// A clause that says who won.
pub(super) struct Victory {
    /// The word of the clause, with what it says.
    pub head: Head,
    /// As the verb "win" would have them.
    pub parts: Vec<Part>,
    /// The verb that tells whether it came to that: "pulled" of "pulled clear to take the race".
    pub told: usize,
}

pub(super) fn all(sentence: &Sentence) -> Vec<Victory> {
    (0..sentence.len()).filter_map(|word| Victory::at(sentence, word)).collect()
}

impl Victory {
    fn at(sentence: &Sentence, word: usize) -> Option<Victory> {
        let clause = Clause { sentence, word, parts: OnceCell::new() };
        let (winners, prize, parts) = if sentence.child(word, &["cop"]).is_some() {
            let (winner, prize) = clause.equals()?;
            (vec![winner], prize, Vec::new())
        } else if sentence.tag(word) == Tag::Verb {
            let (winners, prize) = clause.wins()?;
            (winners, prize, clause.parts().to_vec())
        } else {
            return None;
        };
        let prize = contest(sentence, prize);
        // "Her match", "their first title": each has one.
        let is_own = sentence.children(prize).any(|child| words::is_possessive(sentence.text(child)));
        if winners.is_empty() {
            return None;
        }
        let beside = parts.into_iter().filter(|part| {
            let for_it = part.role == Role::Purpose && WINNING.contains(&verb_lemma(sentence, word));
            (part.role == Role::Place || for_it) && part.word != prize && !winners.contains(&part.word)
        });
        let mut parts: Vec<Part> = beside.collect();
        parts.extend(winners.iter().map(|&word| Part { role: Role::Agent, word }));
        if !is_own {
            parts.push(Part { role: Role::Undergoer, word: prize });
        }
        let category = sentence.children(prize).filter(|&child| sentence.preposition(child) == Some("for"));
        parts.extend(category.map(|word| Part { role: Role::Purpose, word }));
        parts.sort_by_key(|part| part.word);
        parts.dedup();
        let head = Head { predicate: predicates::named("win"), ..Head::bare(word) };
        Some(Victory { head, parts, told: told(sentence, word) })
    }
}

/// "Jamaica won the first test against Malawi": whom the winner beat.
pub(super) fn defeats(sentence: &Sentence) -> Vec<Victory> {
    (0..sentence.len()).filter_map(|word| defeat(sentence, word)).collect()
}

fn defeat(sentence: &Sentence, verb: usize) -> Option<Victory> {
    let wins = sentence.tag(verb) == Tag::Verb && verb_lemma(sentence, verb) == "win";
    let winner = sentence.child(verb, &["nsubj"]).filter(|_| wins)?;
    let holders = std::iter::once(verb).chain(sentence.child(verb, &["obj"]));
    let mut beside = holders.flat_map(|holder| sentence.children(holder));
    let beaten = beside.find(|&child| matches!(sentence.preposition(child), Some("against" | "over")))?;
    let parts = vec![Part { role: Role::Agent, word: winner }, Part { role: Role::Undergoer, word: beaten }];
    let head = Head { predicate: predicates::named("beat"), ..Head::bare(verb) };
    Some(Victory { head, parts, told: verb })
}

/// The stage of "the stage victory".
fn contest(sentence: &Sentence, prize: usize) -> usize {
    let of = || {
        sentence
            .children(prize)
            .find(|&child| sentence.relation(child) == "compound" && sentence.tag(child) == Tag::Noun)
    };
    if sentence.is(prize, &["victory", "win", "triumph"]) { of().unwrap_or(prize) } else { prize }
}

/// A clause, by its verb or by the noun behind "was".
struct Clause<'a> {
    sentence: &'a Sentence<'a>,
    word: usize,
    /// Most verbs tell of no victory, and their parts are not looked for.
    parts: OnceCell<Vec<Part>>,
}

impl Clause<'_> {
    /// The winners, and what they won.
    fn wins(&self) -> Option<(Vec<usize>, usize)> {
        let Clause { sentence, word, .. } = *self;
        let verb = verb_lemma(sentence, word);
        let doers = || self.with(&[Role::Agent, Role::Subject]);
        let goals = || self.with(&[Role::Goal, Role::Recipient]);
        match verb.as_str() {
            "win" => {
                let prize = self.with(&[Role::Undergoer]).first().copied();
                let prize = prize.or_else(|| self.prize(&[Role::Place]))?;
                Some((doers(), prize))
            }
            "go" => {
                let subject = sentence.child(word, &["nsubj"])?;
                let of_victory =
                    || VICTORIES.contains(sentence.lemma(subject)).then(|| self.contest(subject)).flatten();
                let prize = Some(subject).filter(|&subject| is_prize(sentence, subject)).or_else(of_victory)?;
                Some((goals(), prize))
            }
            "beat" | "pip" | "edge" => Some((doers(), self.prize(&[Role::Goal])?)),
            "come" | "finish" | "cross" => {
                let first = sentence.children(word).any(|child| sentence.is(child, &["first"]));
                Some((doers(), self.prize(&[Role::Place]).filter(|_| first)?))
            }
            verb if WINNING.contains(verb) => Some((doers(), self.prize(&[Role::Undergoer])?)),
            verb if GIVING.contains(verb) => self.given(verb),
            verb if NAMING.contains(verb) => {
                let named = sentence.child(word, &["nsubj:pass"])?;
                let winner = sentence.children(word).find(|&child| sentence.is(child, WINNER))?;
                Some((together(sentence, named), self.contest(winner)?))
            }
            _ => None,
        }
    }

    /// "X was awarded the prize", "the prize was given to X", "the jury gave X the prize".
    fn given(&self, verb: &str) -> Option<(Vec<usize>, usize)> {
        let Clause { sentence, word, .. } = *self;
        let is_given = |word: &usize| is_prize(sentence, *word) || verb == "award" && sentence.tag(*word) == Tag::Propn;
        let object = sentence.child(word, &["obj"]).filter(is_given);
        let subject = sentence.child(word, &["nsubj:pass"]);
        match (subject, object) {
            (Some(subject), Some(prize)) => Some((together(sentence, subject), prize)),
            (Some(prize), None) if is_prize(sentence, prize) => {
                Some((self.with(&[Role::Goal, Role::Recipient]), prize))
            }
            (Some(subject), None) => Some((together(sentence, subject), self.prize(&[Role::Other])?)),
            (None, Some(prize)) => Some((self.with(&[Role::Goal, Role::Recipient]), prize)),
            (None, None) => None,
        }
    }

    /// "X was the winner of the race", "the winner of the race was X".
    fn equals(&self) -> Option<(usize, usize)> {
        let Clause { sentence, word, .. } = *self;
        let subject = sentence.child(word, &["nsubj"])?;
        let (winner, title) = if sentence.is(word, WINNER) { (subject, word) } else { (word, subject) };
        Some((winner, self.contest(title).filter(|_| sentence.is(title, WINNER))?))
    }

    /// What the winner or the victory is one of; none where others beside it are thought of: "a winner", "last year's winner".
    fn contest(&self, title: usize) -> Option<usize> {
        let sentence = self.sentence;
        let narrowed = |child: usize| match sentence.relation(child) {
            "det" => !sentence.is(child, &["the"]),
            "amod" => !sentence.is(child, &["overall", "eventual", "outright", "surprise"]),
            "compound" | "nummod" | "nmod:poss" | "conj" => true,
            _ => false,
        };
        if sentence.children(title).any(narrowed) {
            return None;
        }
        sentence.children(title).find(|&child| {
            matches!(sentence.preposition(child), Some("of" | "in" | "at"))
                && (is_prize(sentence, child) || sentence.tag(child) == Tag::Propn)
        })
    }

    fn parts(&self) -> &[Part] {
        self.parts.get_or_init(|| arguments::of(self.sentence, &Head::bare(self.word)))
    }

    fn with(&self, roles: &[Role]) -> Vec<usize> {
        self.parts().iter().filter(|part| roles.contains(&part.role)).map(|part| part.word).collect()
    }

    fn prize(&self, roles: &[Role]) -> Option<usize> {
        self.with(roles).into_iter().find(|&word| is_prize(self.sentence, word))
    }
}

/// Whether the noun, or a name that it begins, is of something that can be won.
fn is_prize(sentence: &Sentence, noun: usize) -> bool {
    let flat = sentence.children(noun).filter(|&child| sentence.relation(child) == "flat");
    std::iter::once(noun).chain(flat).any(|word| PRIZES.contains(&sentence.lemma(word).to_lowercase()))
}

/// The noun and those that "and" joins to it.
fn together(sentence: &Sentence, noun: usize) -> Vec<usize> {
    let joined = sentence.children(noun).filter(|&child| sentence.relation(child) == "conj");
    std::iter::once(noun).chain(joined).collect()
}

/// The verb whose mood an infinitive has that tells an outcome, no aim: "held on to win", "beat Y to take the title".
fn told(sentence: &Sentence, verb: usize) -> usize {
    let is_infinitive = sentence.child(verb, &["mark"]).is_some_and(|mark| sentence.is(mark, &["to"]));
    let leads = |&above: &usize| {
        let is_own_form = sentence.text(above).eq_ignore_ascii_case(&verb_lemma(sentence, above));
        sentence.tag(above) == Tag::Verb && !is_own_form && LEADING.contains(&verb_lemma(sentence, above))
    };
    let above = sentence.ancestors(verb).take(2).find(leads);
    above.filter(|_| is_infinitive && sentence.has_relation(verb, &["advcl", "xcomp"])).unwrap_or(verb)
}

const WINNER: &[&str] = &["winner", "winners", "victor"];

static VICTORIES: WordList = WordList::new("victory win triumph");

static WINNING: WordList =
    WordList::new("win take claim receive collect scoop land clinch secure seal capture snatch bag grab pocket earn");

static GIVING: WordList = WordList::new("award give hand present grant");

static NAMING: WordList = WordList::new("name declare crown announce proclaim pronounce judge");

/// Verbs of contests before "to win".
static LEADING: WordList = WordList::new(
    "pull hold come go rally sprint surge race beat edge fight recover storm power run climb overtake pass break hang rise \
     fend outsprint outlast overcome survive defeat charge",
);

/// What can be won, and what is won once.
static PRIZES: WordList = WordList::new(
    "prize award medal trophy cup shield title championship crown marathon race sprint regatta rally derby final match game \
     tournament contest competition slalom election primary runoff referendum contract tender auction bid slam triathlon \
     decathlon tour grand prix",
);
