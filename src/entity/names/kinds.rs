//! The type of a name, by votes: its own words, the words around it, what is known beforehand.

use crate::article::BlockKind;
use crate::entity::EntityType;
use crate::entity::gazetteer::{self, Known};
use crate::entity::lexicon;

use super::runs::{self, Candidate};
use super::scan::{self, Evidence, Form, Line, Word};

/// How much speaks for each type.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Votes([f32; EntityType::ALL.len()]);

impl Votes {
    pub(super) fn vote(&mut self, kind: EntityType, weight: f32) {
        self.0[kind as usize] += weight;
    }

    pub(super) fn add(&mut self, other: Votes) {
        for (sum, votes) in self.0.iter_mut().zip(other.0) {
            *sum += votes;
        }
    }

    /// The type with most votes; a body where nothing speaks for any.
    pub(super) fn best(&self) -> EntityType {
        let mut best = EntityType::Org;
        for kind in EntityType::ALL {
            if self.0[kind as usize] > self.0[best as usize] {
                best = kind;
            }
        }
        best
    }
}

/// What one mention says.
pub(super) fn votes(line: &Line, candidate: &Candidate, evidence: &Evidence) -> Votes {
    let mut votes = Votes::default();
    let words = &line.words[candidate.words.clone()];
    if candidate.titled {
        votes.vote(EntityType::Person, 6.0);
    }
    by_knowledge(words, &mut votes);
    by_form(words, evidence, &mut votes);
    by_context(line, candidate, &mut votes);
    votes
}

fn by_knowledge(words: &[Word], votes: &mut Votes) {
    let known = gazetteer::known(&runs::key(words));
    // "Germán" is no German.
    let foreign = words.iter().any(|word| !word.text.is_ascii()) && known.has(Known::FIRST);
    for kind in known.kinds().filter(|kind| *kind != EntityType::Norp || !foreign) {
        votes.vote(kind, 5.0);
    }
    if known.has(Known::TOWN) {
        votes.vote(EntityType::Gpe, 1.5);
    }
    if words.len() == 1 && known.has(Known::FIRST) {
        votes.vote(EntityType::Person, 0.5);
    }
    if words.len() == 1 && known.has(Known::LAST) && !known.has(Known::TOWN) {
        votes.vote(EntityType::Person, 0.75);
    }
}

fn by_form(words: &[Word], evidence: &Evidence, votes: &mut Votes) {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    let names: Vec<&Word> = words.iter().filter(|word| word.form.is_name()).collect();
    let given = scan::is_given_name(&first.folded);
    let has = |text: &str| words.iter().any(|word| word.folded == text);
    if has("v") && words.len() > 2 {
        votes.vote(EntityType::Law, 8.0);
    }
    if names.iter().skip(1).any(|word| lexicon::is_company_ending(&word.folded)) {
        votes.vote(EntityType::Org, 4.0);
    }
    if let Some(kind) = runs::tail_kind(words) {
        let personal = given && names.len() == 2 && !evidence.is_common(&first.folded);
        votes.vote(kind, if personal { 1.5 } else { 4.0 });
    }
    if names.len() > 1
        && let Some(kind) = lexicon::lead(&first.folded)
    {
        votes.vote(kind, 2.5);
    }
    if has("&") {
        votes.vote(EntityType::Org, 4.0);
    }
    if matches!(last.form, Form::Number) {
        votes.vote(EntityType::Product, 2.0);
    }
    if words.len() == 1 {
        by_single_form(first, votes);
        return;
    }
    let ordinary = names.iter().filter(|word| evidence.is_common(&word.folded)).count();
    if given && names.len() <= 4 {
        let sure = ordinary == 0 || gazetteer::known(&last.folded).has(Known::LAST);
        votes.vote(EntityType::Person, if sure { 3.0 } else { 1.5 });
    }
    if gazetteer::known(&last.folded).has(Known::LAST) {
        votes.vote(EntityType::Person, 0.75);
    }
    if names.iter().any(|word| word.form == Form::Initial) {
        votes.vote(EntityType::Person, 2.0);
    }
    if names.iter().skip(1).any(|word| super::is_generation(&word.folded)) {
        votes.vote(EntityType::Person, 3.0);
    }
    if words.iter().any(|word| word.form == Form::Lower && lexicon::is_particle(&word.folded)) {
        votes.vote(EntityType::Person, 0.75);
    }
    if words[1..].iter().any(|word| word.form == Form::Capital && is_prefix_of_surnames(&word.folded)) {
        votes.vote(EntityType::Person, 1.5);
    }
    if names.len() <= 4 && ordinary == 0 && is_shaped_like_surname(&last.folded) {
        votes.vote(EntityType::Person, 1.0);
    }
    if ordinary == 0 && (names.len() <= 3 || given && names.len() == 4) {
        votes.vote(EntityType::Person, 1.0);
    } else {
        votes.vote(EntityType::Org, if names.len() > 4 { 2.5 } else { 1.0 });
    }
}

/// "Mac Giolla", "Ní Dhomhnaill", "Abu Bakr": words that stand before a part of a surname, with a capital.
fn is_prefix_of_surnames(word: &str) -> bool {
    matches!(
        word,
        "mac"
            | "mc"
            | "nic"
            | "ni"
            | "o"
            | "ua"
            | "van"
            | "von"
            | "abu"
            | "abdul"
            | "abd"
            | "bin"
            | "ibn"
            | "ben"
            | "ould"
            | "umm"
    )
}

/// Endings that surnames have in Slavic, Baltic, Armenian, Georgian, Greek, Turkish, Persian, Nordic, Romanian and
/// Spanish names, and few other words.
fn is_shaped_like_surname(word: &str) -> bool {
    const ENDINGS: [&str; 34] = [
        "ov", "ova", "ev", "eva", "ski", "sky", "ska", "cki", "wicz", "vich", "vic", "enko", "chuk", "iuk", "yuk",
        "auskas", "iene", "aite", "yte", "yan", "ian", "dze", "shvili", "poulos", "idis", "oglu", "zadeh", "sson",
        "dottir", "ssen", "escu", "uez", "lez", "dez",
    ];
    word.chars().count() >= 5 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

fn by_single_form(word: &Word, votes: &mut Votes) {
    let digits = word.text.chars().any(|c| c.is_ascii_digit());
    let letters = word.text.chars().filter(|c| c.is_alphabetic()).count();
    if digits && letters > 0 {
        votes.vote(EntityType::Product, 3.0);
    } else if word.form == Form::Upper && letters <= 7 {
        votes.vote(EntityType::Org, 2.5);
    } else if word.form == Form::Inner {
        votes.vote(EntityType::Product, 0.5);
    }
}

fn by_context(line: &Line, candidate: &Candidate, votes: &mut Votes) {
    let words = &line.words;
    let at = |index: Option<usize>| index.and_then(|index| words.get(index));
    let start = candidate.words.start;
    let before = at(start.checked_sub(1));
    let before_that = at(start.checked_sub(2));
    let next = at(Some(candidate.words.end));
    let next_but_one = at(Some(candidate.words.end + 1));
    let lower = |word: Option<&Word>, list: &[&str]| {
        word.is_some_and(|word| word.form == Form::Lower && list.contains(&word.folded.as_str()))
    };
    if line.block == BlockKind::Byline {
        votes.vote(EntityType::Person, 2.0);
    }
    if let Some(word) = before.filter(|word| word.form != Form::Mark) {
        if let Some(kind) = lexicon::noun_kind(&word.folded).filter(|_| word.form == Form::Lower) {
            votes.vote(kind, 2.5);
        } else if lexicon::is_role(&word.folded) && !lower(before_that, &["of"]) {
            votes.vote(EntityType::Person, 3.0);
        }
    }
    if lower(before, &["of"])
        && let Some(kind) = before_that.and_then(|word| lexicon::noun_kind(&word.folded))
        && matches!(kind, EntityType::Gpe | EntityType::Loc)
    {
        votes.vote(kind, 3.0);
    }
    if lower(before, &["of"]) && before_that.is_some_and(|word| lexicon::is_of_places(&word.folded)) {
        votes.vote(EntityType::Gpe, 2.0);
    }
    let acronym = next_but_one.is_some_and(|word| word.form == Form::Upper && !word.text.contains('-'));
    if next.is_some_and(|word| word.text == "(") && acronym {
        // People are known by their initials, too, though far more rarely.
        let given = scan::is_given_name(&words[start].folded) && candidate.words.len() > 1;
        votes.vote(EntityType::Org, if given { 1.0 } else { 2.5 });
    }
    if lower(before, &["the"])
        && candidate.words.len() > 1
        && runs::tail_kind(&words[candidate.words.clone()]).is_none()
    {
        votes.vote(EntityType::Org, 1.0);
    }
    let land = |word: &Word| word.form == Form::Capital && gazetteer::known(&word.folded).has(Known::PLACE);
    if next.is_some_and(|word| word.text == ",") && next_but_one.is_some_and(land) {
        votes.vote(EntityType::Gpe, 1.5);
    }
    if lower(before, &["in", "near", "outside", "around", "across", "throughout"]) {
        votes.vote(EntityType::Gpe, 2.0);
    } else if lower(before, &["at", "from", "to", "into", "towards", "toward", "between", "on"]) {
        votes.vote(EntityType::Gpe, if words[candidate.words.clone()].len() == 1 { 1.0 } else { 0.75 });
    } else if lower(before, &["along", "across", "above", "beneath", "up", "down"]) {
        votes.vote(EntityType::Loc, 0.75);
    }
    if let Some(kind) = next.filter(|word| word.form == Form::Lower).and_then(|word| lexicon::noun_kind(&word.folded))
        && kind != EntityType::Org
    {
        votes.vote(kind, 1.5);
    }
    if next.is_some_and(|word| word.text == ",") {
        if lower(next_but_one, &["who", "whose"]) || is_age(next_but_one) {
            votes.vote(EntityType::Person, 3.0);
        } else if lower(next_but_one, &["which"]) {
            votes.vote(EntityType::Org, 1.0);
        }
        let behind = words.iter().skip(candidate.words.end + 1).take_while(|word| word.form != Form::Mark);
        let role = |word: &Word| word.form == Form::Lower && lexicon::is_role(&word.folded);
        // A speech tag tells of somebody else: "… Kern, the director said".
        let tag = behind.clone().take(20).any(|word| lexicon::is_reporting(&word.folded));
        if !tag && behind.take(4).any(role) {
            votes.vote(EntityType::Person, 1.0);
        }
    }
    let speaks = ["said", "says", "told", "added", "wrote", "tweeted", "replied", "recalled", "argued", "testified"];
    if lower(next, &speaks) || lower(before, &["said", "says", "added", "recalled"]) {
        votes.vote(EntityType::Person, 1.0);
    }
    if lower(next, &["who", "himself", "herself"]) {
        votes.vote(EntityType::Person, 2.0);
    }
}

/// "Ruiz, 56," and "Ruiz, 56."
fn is_age(word: Option<&Word>) -> bool {
    word.is_some_and(|word| {
        word.form == Form::Number && word.text.parse::<u32>().is_ok_and(|years| (1..120).contains(&years))
    })
}
