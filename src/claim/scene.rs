//! One sentence with everything known about it: where frames are made.

use crate::attribution::Attribution;
use crate::entity::{Entities, EntityType, Mention};
use crate::text::Span;
use crate::value::{Value, ValueKind, When};

use super::age::Surnames;
use super::clause::{Clause, Word};
use super::lexicon::Class;
use super::stance::{self, Contents};
use super::{Claim, Frame, Modality, age, amount, count, event, vote, words};

pub(super) struct Scene<'a> {
    pub(super) words: &'a [Word],
    pub(super) values: &'a [Value],
    pub(super) entities: &'a Entities,
    pub(super) attributions: &'a [Attribution],
    pub(super) contents: &'a Contents,
    /// The index of the sentence.
    pub(super) sentence: usize,
    /// The sentence before.
    pub(super) before: Option<Span>,
    /// The occasion that a pronoun at the sentence's head most likely means: "exercise".
    pub(super) told: Option<String>,
    pub(super) surnames: &'a Surnames<'a>,
}

/// A value and the words that say what it is a value of.
#[derive(Debug)]
pub(super) struct Sketch {
    pub(super) class: &'static Class,
    /// What is counted or priced, or what it happens to: a lemma.
    pub(super) head: Option<String>,
    /// The word that names what it happens to.
    pub(super) theme: Option<usize>,
    /// The word that names what is counted, behind the figure.
    pub(super) counted: Option<usize>,
    /// The words that narrow the head.
    pub(super) restrictors: Vec<usize>,
    pub(super) value: ValueKind,
    /// The text itself says that this is a change of plan or figure.
    pub(super) revised: bool,
}

/// The words of one value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure<'a> {
    pub(super) value: &'a Value,
    pub(super) first: usize,
    /// The word behind it.
    pub(super) end: usize,
}

/// How far around a value its entities, dates and nouns are looked for, in words.
const SURROUNDINGS: usize = 40;
/// How many of each a claim keeps.
const KEPT: usize = 8;

impl Scene<'_> {
    /// Adds the claims of one clause.
    pub(super) fn read(&self, clause: &Clause, claims: &mut Vec<Claim>) {
        let mut at = clause.words.start;
        while at < clause.words.end {
            let Some(index) = self.words[at].value else {
                at += 1;
                continue;
            };
            let end =
                (at..clause.words.end).find(|&word| self.words[word].value != Some(index)).unwrap_or(clause.words.end);
            let figure = Figure { value: &self.values[index], first: at, end };
            at = end;
            let sketch = match &figure.value.kind {
                ValueKind::Number(extent) => count::read(self.words, clause, figure, *extent),
                ValueKind::When(when) => event::read(self.words, clause, figure, when),
                ValueKind::Money { .. } | ValueKind::Duration(_) => amount::read(self.words, clause, figure),
                ValueKind::Age(_) => age::read(self.words, figure, |word| self.names_one_person(word)),
                ValueKind::Tally(_) => vote::read(self.words, clause, figure),
                _ => None,
            };
            if let Some(mut sketch) = sketch {
                if sketch.head.is_none() && sketch.theme.is_some_and(|theme| self.words[theme].is(&["it", "they"])) {
                    sketch.head.clone_from(&self.told);
                }
                claims.push(self.claim(clause, figure, sketch));
            }
        }
    }

    /// Adds the figures of an "including" clause to the parts of the claim before it, the last of `claims`.
    pub(super) fn read_parts(&self, clause: &Clause, claims: &mut [Claim]) {
        let Some(whole) = claims.last_mut() else { return };
        if !matches!(whole.frame.value, Some(ValueKind::Number(_)))
            || !self.words[clause.words.start].is(&["including"])
        {
            return;
        }
        let mut last = None;
        for at in clause.words.clone() {
            let index = self.words[at].value;
            if let Some(ValueKind::Number(extent)) =
                index.filter(|_| index != last).map(|index| &self.values[index].kind)
            {
                whole.parts += extent.low;
            }
            last = index;
        }
    }

    fn claim(&self, clause: &Clause, figure: Figure, sketch: Sketch) -> Claim {
        let first = self.words[clause.words.start].span;
        let span = first.join(self.words[clause.words.end - 1].span);
        let attribution = self.contents.around(figure.value.span);
        let source = attribution.and_then(|index| self.attributions[index].source);
        let theme = sketch.theme.and_then(|word| self.entity_at(self.words[word].span));
        let window = self.surroundings(figure);
        let entities = self.entities_in(window, source);
        let place = self.place(clause, window, source);
        let attributed = attribution.map(|index| &self.attributions[index]);
        let mut modality = stance::modality(self.words, clause, figure.first, attributed);
        if stance::superseded(self.words, clause, figure.first) {
            modality = Modality::Unasserted;
        }
        // "Police asked whether Ana Feld, 58, …": whatever the clause does, it takes the age for granted.
        let granted = matches!(sketch.value, ValueKind::Age(_));
        if granted {
            modality = Modality::Asserted;
        }
        let when = self.when(clause, figure);
        let restrictors = sketch.restrictors.iter().map(|&word| words::noun(&self.words[word].text)).collect();
        Claim {
            span,
            focus: match sketch.counted {
                Some(head) => figure.value.span.join(self.words[head].span),
                None => figure.value.span,
            },
            when: when.as_ref().map(|&(span, _)| span),
            sentence: self.sentence,
            frame: Frame {
                predicate: sketch.class.name.to_owned(),
                course: sketch.class.course,
                anchors: self.anchors(figure, sketch.head.as_deref()),
                head: sketch.head,
                theme,
                restrictors,
                context: self.before.map_or_else(Vec::new, |before| self.entities_in(before, source)),
                entities,
                when: when.as_ref().map(|(_, when)| when.clone()),
                value: Some(sketch.value),
                arguments: Vec::new(),
                place,
                unanimous: None,
                other_time: false,
            },
            places: Vec::new(),
            attribution,
            modality,
            negated: !granted && stance::negated(self.words, clause),
            revised: sketch.revised || stance::revised(self.words, clause),
            parts: 0.0,
            contrasts: Vec::new(),
            wording: None,
        }
    }

    /// Whether the word is part of a person's name; a surname alone only where no relative bears it too.
    fn names_one_person(&self, word: usize) -> bool {
        let span = self.words[word].span;
        self.entities.names_in(span).next().filter(|name| name.span.covers(span)).is_some_and(|mention| {
            let entity = &self.entities.all[mention.entity];
            let alone = mention.span == span && self.surnames.is_shared(&entity.name);
            entity.kind == EntityType::Person && entity.name.contains(' ') && !alone
        })
    }

    fn entity_at(&self, span: Span) -> Option<usize> {
        self.entities.names_in(span).next().map(|name| name.entity)
    }

    /// The text around a figure, within its sentence.
    fn surroundings(&self, figure: Figure) -> Span {
        let first = figure.first.saturating_sub(SURROUNDINGS);
        let last = (figure.end + SURROUNDINGS).min(self.words.len()) - 1;
        self.words[first].span.join(self.words[last].span)
    }

    fn entities_in(&self, window: Span, source: Option<Span>) -> Vec<usize> {
        let mut found = Vec::new();
        for mention in self.mentions_in(window, source) {
            if found.len() < KEPT && !found.contains(&mention) {
                found.push(mention);
            }
        }
        found.sort_unstable();
        found
    }

    fn mentions_in(&self, window: Span, source: Option<Span>) -> impl Iterator<Item = usize> {
        self.names_in(window, source).map(|name| name.entity)
    }

    fn names_in(&self, window: Span, source: Option<Span>) -> impl Iterator<Item = &Mention> {
        let names = self.entities.names_in(window);
        names.filter(move |name| source.is_none_or(|source| !source.overlaps(name.span)))
    }

    /// The place that the clause names, else the one that the sentence names. A building or region is one only where a
    /// preposition says so: "at the Teatro Real", not "the final of the Shield".
    fn place(&self, clause: &Clause, window: Span, source: Option<Span>) -> Option<usize> {
        let near = self.words[clause.words.start].span.join(self.words[clause.words.end - 1].span);
        let is_place = |name: &&Mention| match self.entities.all[name.entity].kind {
            EntityType::Gpe => true,
            EntityType::Loc | EntityType::Fac => self.is_where(name.span),
            _ => false,
        };
        let within = |window: Span| self.names_in(window, source).find(is_place).map(|name| name.entity);
        within(near).or_else(|| within(window))
    }

    /// Whether a preposition of place stands before the name.
    fn is_where(&self, name: Span) -> bool {
        let first = self.words.partition_point(|word| word.span.start < name.start);
        let before =
            self.words[first.saturating_sub(3)..first].iter().rev().find(|word| !words::is_determiner(&word.text));
        before.is_some_and(|word| {
            word.is(&[
                "in", "at", "on", "near", "outside", "inside", "off", "across", "around", "over", "along", "from", "to",
            ])
        })
    }

    /// The date that stands beside the figure: in its clause, else the only one nearby in its sentence.
    fn when(&self, clause: &Clause, figure: Figure) -> Option<(Span, When)> {
        let date = |word: &Word| {
            let value = &self.values[word.value?];
            match &value.kind {
                ValueKind::When(when) if when.days.is_some() && value.span != figure.value.span => {
                    Some((value.span, when.clone()))
                }
                _ => None,
            }
        };
        let in_clause = self.words[clause.words.clone()].iter().find_map(date);
        let first = figure.first.saturating_sub(SURROUNDINGS);
        let last = (figure.end + SURROUNDINGS).min(self.words.len());
        in_clause.or_else(|| self.words[first..last].iter().find_map(date))
    }

    fn anchors(&self, figure: Figure, head: Option<&str>) -> Vec<String> {
        let first = figure.first.saturating_sub(SURROUNDINGS / 2);
        let last = (figure.end + SURROUNDINGS / 2).min(self.words.len());
        let mut anchors: Vec<String> = self.words[first..last]
            .iter()
            .filter(|word| word.is_content() && word.class.is_none() && word.text.len() > 2)
            .filter(|word| !words::is_stop(&word.text) && !word.text.ends_with("ed") && !word.text.ends_with("ing"))
            .map(|word| words::noun(&word.text))
            .filter(|word| Some(word.as_str()) != head)
            .collect();
        anchors.sort();
        anchors.dedup();
        anchors
    }
}
