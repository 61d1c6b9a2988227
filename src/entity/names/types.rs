//! The type of a name: what the network read in each place, and what the name's own words, the words around it, and the
//! lists say. All places of one name in an article speak together.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::BlockKind;
use crate::entity::{EntityType, lexicon};
use crate::nlp::gazetteer::{self, Known, Shapes};
use crate::nlp::lemma;

use super::line::{Line, Word};
use super::{context, is_generation};

/// How much speaks for each type.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Votes([f32; EntityType::ALL.len()]);

impl Votes {
    /// What the network says of one place; it never is so sure that nothing else counts.
    pub(super) fn of_scores(scores: [f32; EntityType::ALL.len()]) -> Votes {
        const LEAST: f32 = -6.0;
        let most = scores.iter().copied().fold(f32::MIN, f32::max);
        Votes(scores.map(|score| (score - most).max(LEAST)))
    }

    pub(super) fn vote(&mut self, kind: EntityType, weight: f32) {
        self.0[kind as usize] += weight;
    }

    pub(super) fn add(&mut self, other: Votes) {
        for (sum, votes) in self.0.iter_mut().zip(other.0) {
            *sum += votes;
        }
    }

    pub(super) fn best(&self) -> EntityType {
        EntityType::ALL.into_iter().fold(EntityType::Person, |best, kind| {
            if self.0[kind as usize] > self.0[best as usize] { kind } else { best }
        })
    }
}

/// What speaks for the types of one name in all of its places.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    /// The sum of what the network says.
    read: Votes,
    places: f32,
    /// Places in lines whose capitals mean something.
    in_prose: u32,
    /// Those of them where no sentence begins.
    within: u32,
    /// The sum of what the rules say.
    rules: Votes,
}

impl Tally {
    /// A reading counts once, however often it is repeated; a rule counts in each place that it finds, up to a limit.
    fn votes(&self) -> Votes {
        const MOST: f32 = 9.0;
        let mut votes = self.rules;
        for (vote, read) in votes.0.iter_mut().zip(self.read.0) {
            *vote = vote.min(MOST) + read / self.places.max(1.0);
        }
        votes
    }

    fn best(&self) -> EntityType {
        self.votes().best()
    }
}

/// The types of the names of an article, by their folded forms.
#[derive(Debug, Default)]
pub(super) struct Types {
    votes: FxHashMap<String, Tally>,
    /// First and last words of people's names.
    parts_of_people: FxHashSet<String>,
    /// Capitalised words beside the names, which may be short for one.
    beside: FxHashSet<String>,
}

impl Types {
    /// One place of a name: what the network read there and what the rules say.
    pub(super) fn add(&mut self, name: &str, read: Votes, rules: Votes, is_prose: bool, opens: bool) {
        let tally = self.votes.entry(name.to_owned()).or_default();
        tally.read.add(read);
        tally.rules.add(rules);
        tally.places += 1.0;
        tally.in_prose += u32::from(is_prose);
        tally.within += u32::from(is_prose && !opens);
    }

    /// What the article's head says of the name, if the article has it.
    pub(super) fn vote(&mut self, name: &str, kind: EntityType) {
        let name = name.strip_prefix("the ").unwrap_or(name);
        if let Some(tally) = self.votes.get_mut(name) {
            tally.rules.vote(kind, 6.0);
        }
    }

    /// A word with a capital that stands in no name.
    pub(super) fn add_beside(&mut self, word: &str) {
        self.beside.insert(word.to_owned());
    }

    /// Lets long forms speak for short ones, once all names are in.
    pub(super) fn settle(&mut self) {
        self.let_firms_speak();
        self.let_storms_speak();
        self.let_short_forms_speak();
        for (name, votes) in &self.votes {
            if name.contains(' ') && votes.in_prose > 0 && votes.best() == EntityType::Person {
                self.parts_of_people.extend(name.rsplit(' ').find(|word| !is_generation(word)).map(str::to_owned));
                self.parts_of_people.extend(name.split(' ').next().filter(|word| word.len() > 2).map(str::to_owned));
            }
        }
        for (name, votes) in &mut self.votes {
            if self.parts_of_people.contains(name) {
                votes.rules.vote(EntityType::Person, 4.0);
            }
        }
    }

    pub(super) fn of(&self, name: &str) -> Option<EntityType> {
        self.votes.get(name).map(Tally::best)
    }

    /// Whether the name stands somewhere in prose, where its ends are plain.
    pub(super) fn is_in_prose(&self, name: &str) -> bool {
        self.votes.get(name).is_some_and(|tally| tally.in_prose > 0)
    }

    /// "Eels have left": a plural of the dictionary that has a capital nowhere but at the beginning of a sentence.
    pub(super) fn is_opening_word(&self, words: &[Word]) -> bool {
        let [word] = words else { return false };
        let is_plural = !word.is_shouted() && word.folded.len() > 3 && word.folded.ends_with('s');
        let is_noun = |word: &str| gazetteer::word(word).is_some_and(|shapes| shapes.has(Shapes::NOUN));
        let is_ordinary = || is_noun(&word.folded) || is_noun(&lemma::noun(&word.folded));
        // Any plural is some town's name, or somebody's.
        let known = gazetteer::known(&word.folded);
        let lists = [Known::PLACE, Known::PEOPLE, Known::ORG, Known::LOC, Known::EVENT, Known::PRODUCT];
        let is_known = || lists.into_iter().any(|list| known.has(list)) || self.beside.contains(&word.folded);
        let stands_within = || self.votes.get(&word.folded).is_some_and(|tally| tally.within > 0);
        is_plural && is_ordinary() && !is_known() && !stands_within() && !self.is_part_of_person(&word.folded)
    }

    /// Whether the folded word is the first or last word of somebody's name.
    pub(super) fn is_part_of_person(&self, word: &str) -> bool {
        self.parts_of_people.contains(word)
    }

    /// "Osterholt" is the firm that "Osterholt GmbH" is.
    fn let_firms_speak(&mut self) {
        let is_firm = |ending: &str| lexicon::is_company_ending(ending);
        let firm =
            |name: &String| name.rsplit_once(' ').filter(|(_, end)| is_firm(end)).map(|(firm, _)| firm.to_owned());
        let firms: Vec<String> = self.votes.keys().filter_map(firm).collect();
        for firm in firms {
            if let Some(votes) = self.votes.get_mut(&firm) {
                votes.rules.vote(EntityType::Org, 6.0);
            }
        }
    }

    /// "Ernesta" is what "Cyclone Ernesta" is, whoever else is called so.
    fn let_storms_speak(&mut self) {
        let storms = self.votes.keys().filter(|name| name.split_once(' ').is_some_and(|(first, _)| is_storm(first)));
        let storms: Vec<String> = storms.cloned().collect();
        for storm in &storms {
            for name in [Some(&**storm), storm.split_once(' ').map(|(_, name)| name)].into_iter().flatten() {
                if let Some(votes) = self.votes.get_mut(name) {
                    votes.rules.vote(EntityType::Event, 9.0);
                }
            }
        }
    }

    fn let_short_forms_speak(&mut self) {
        let told = self.votes.keys().filter_map(|name| Some((name.clone(), self.shortened(name)?)));
        let told: Vec<(String, EntityType)> = told.collect();
        for (name, kind) in told {
            if let Some(votes) = self.votes.get_mut(&name) {
                votes.rules.vote(kind, 2.5);
            }
        }
        // And back: "Tvarna" is the body that "Tvarna Kolmex" is.
        let bodies = self.votes.iter().filter(|(_, votes)| votes.best() == EntityType::Org);
        let first_words = bodies.filter_map(|(name, _)| name.split_once(' ')).map(|(first, _)| first);
        let unknown = first_words.filter(|first| !gazetteer::known(first).is_name() && !is_given_name(first));
        let short: FxHashSet<String> = unknown.map(str::to_owned).collect();
        for (_, votes) in self.votes.iter_mut().filter(|(name, _)| short.contains(*name)) {
            votes.rules.vote(EntityType::Org, 2.5);
        }
    }

    /// What the article's short form of a name of two or three unknown words tells: people keep the last, bodies the
    /// first.
    fn shortened(&self, name: &str) -> Option<EntityType> {
        let (first, rest) = name.split_once(' ')?;
        let last = rest.rsplit(' ').next()?;
        let is_plain = |word: &str| !gazetteer::known(word).is_name() && gazetteer::word(word).is_none();
        let is_unknown = name.split(' ').count() <= 3
            && !is_given_name(first)
            && lexicon::lead(first).is_none()
            && is_plain(first)
            && is_plain(last);
        // "Porto Lindo" is no body because the article also speaks of Porto.
        let names_no_place = |short: &str| {
            let best = self.votes.get(short).map(Tally::best);
            best.is_none_or(|best| matches!(best, EntityType::Person | EntityType::Org))
        };
        // A surname that the network passed over still tells; a first word may be anything.
        let last_stands_alone = self.votes.contains_key(last) || self.beside.contains(last);
        match (self.votes.contains_key(first), last_stands_alone) {
            (true, false) if is_unknown && names_no_place(first) => Some(EntityType::Org),
            (false, true) if is_unknown && names_no_place(last) => Some(EntityType::Person),
            _ => None,
        }
    }
}

/// What goes before the name of a storm.
pub(super) fn is_storm(word: &str) -> bool {
    matches!(word, "cyclone" | "hurricane" | "storm" | "typhoon")
}

/// What the lists and the words say of one place of a name.
pub(super) fn votes(line: &Line, name: std::ops::Range<usize>) -> Votes {
    let mut votes = Votes::default();
    by_knowledge(line, name.clone(), &mut votes);
    by_words(&line.words[name.clone()], &mut votes);
    context::before(line, name.clone(), &mut votes);
    context::behind(line, name.end, &mut votes);
    if line.block == BlockKind::Byline {
        votes.vote(EntityType::Person, 2.0);
    }
    votes
}

fn by_knowledge(line: &Line, name: std::ops::Range<usize>, votes: &mut Votes) {
    let words = &line.words[name];
    let known = gazetteer::known(&super::line::key(words));
    // "Germán" is no German.
    let is_foreign = words.iter().any(|word| !word.text.is_ascii()) && known.has(Known::FIRST);
    for kind in known.kinds().filter(|kind| *kind != EntityType::Norp || !is_foreign) {
        // "The Chilean Defence Ministry" has a people before a body.
        let is_alone = kind == EntityType::Norp && words.len() == 1 && known.kinds().count() == 1;
        votes.vote(kind, if is_alone { 9.0 } else { 4.0 });
    }
    if known.has(Known::TOWN) {
        votes.vote(EntityType::Gpe, 1.0);
    }
}

fn by_words(words: &[Word], votes: &mut Votes) {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    // "Ferrand & Oake", "Tidemark P&I"
    if words.iter().any(|word| word.text.contains('&')) {
        votes.vote(EntityType::Org, 4.0);
    }
    if words.len() == 1 {
        // Things of one word are far rarer in the news than firms and places.
        votes.vote(EntityType::Product, -1.5);
        return;
    }
    if words.len() > 5 && head_kind(words).is_none() {
        votes.vote(EntityType::Org, 2.5);
    }
    let has = |text: &str| words.iter().any(|word| word.folded == text);
    if has("v") && words.len() > 2 {
        votes.vote(EntityType::Law, 6.0);
    }
    if words.iter().skip(1).any(|word| lexicon::is_company_ending(&word.folded)) {
        votes.vote(EntityType::Org, 4.0);
    }
    let given = is_given_name(&first.folded);
    if let Some(kind) = head_kind(words) {
        votes.vote(kind, if given && words.len() == 2 { 1.0 } else { 3.0 });
    }
    if let Some(kind) = lexicon::lead(&first.folded) {
        votes.vote(kind, 2.0);
    }
    if given && words.len() <= 4 {
        votes.vote(EntityType::Person, 1.5);
    }
    if words.iter().skip(1).any(|word| is_generation(&word.folded)) {
        votes.vote(EntityType::Person, 3.0);
    }
    if gazetteer::known(&last.folded).has(Known::LAST) {
        votes.vote(EntityType::Person, 0.5);
    }
    if words.len() <= 3 && is_shaped_like_surname(&last.folded) && gazetteer::word(&last.folded).is_none() {
        votes.vote(EntityType::Person, 1.5);
    }
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

/// The type that the head noun gives a name: its last word, or the word before "of".
fn head_kind(words: &[Word]) -> Option<EntityType> {
    let end = words.iter().position(|word| word.is_lower && word.folded != "and").unwrap_or(words.len());
    lexicon::head(&words[..end].last()?.folded)
}

fn is_given_name(word: &str) -> bool {
    gazetteer::known(word).has(Known::FIRST)
}
