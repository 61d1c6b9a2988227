//! What a noun phrase of the tree stands for: its head, its entity, whose it is, how many.

use crate::claim::{Argument, Role, nouns, predicates, words};
use crate::entity::{EntityType, is_country};
use crate::nlp::Tag;
use crate::text::Span;
use crate::value::{Extent, Value, ValueKind, When};

use super::sentence::Sentence;
use super::{Known, pronoun};

pub(super) struct Nouns<'a> {
    pub sentence: &'a Sentence<'a>,
    pub known: Known<'a>,
    pub values: &'a [Value],
    /// The subject of the sentence before, if it is a thing.
    pub before: Option<&'a Argument>,
}

impl<'a> Nouns<'a> {
    /// The argument with this head, and the words to mark for it; `None` for a pronoun that nobody knows, and for a date or
    /// a sum. A measure stands for what it measures: "hectares of vineyards".
    pub fn argument(&self, role: Role, word: usize) -> Option<(Argument, Span)> {
        let sentence = self.sentence;
        if let Some(value) = self.value_at(sentence.span(word)).filter(|value| is_measured(value)) {
            let of = |&child: &usize| sentence.preposition(child) == Some("of");
            let measured = sentence.children(word).find(of).filter(|_| matches!(value.kind, ValueKind::Measure { .. }));
            return measured.and_then(|measured| self.argument(role, measured));
        }
        if self.named_or_meant(word).is_none()
            && let Some(meant) = pronoun::it(self, role, word)
        {
            return Some((meant, sentence.span(word)));
        }
        let named = self.named(word);
        let entity = named.map(|(entity, _)| entity).or_else(|| self.described(word));
        let apposed = || {
            let apposition = sentence.child(word, &["appos", "flat", "nmod:desc"])?;
            let (entity, _) = self.named(apposition)?;
            (self.known.entities.all[entity].kind == EntityType::Person).then_some(entity)
        };
        let entity = entity.or_else(apposed).or_else(|| self.thing(word)).or_else(|| self.speaker(word));
        let is_named_by_adjective = || sentence.tag(word) == Tag::Adj && sentence.child(word, &["det"]).is_some();
        let nominal = matches!(sentence.tag(word), Tag::Noun | Tag::Propn)
            || is_named_by_adjective() // "the friendly", "the final"
            || super::arguments::is_deed(sentence, word);
        let is_wide = role == Role::Place && is_nationwide(sentence.text(word));
        if entity.is_none() && !nominal && !is_wide {
            return None;
        }
        let head = match named {
            None if is_wide => COUNTRY.to_owned(),
            Some((entity, _)) => self.known.entities.all[entity].name.to_lowercase(),
            None => nouns::group(sentence.lemma(word).to_lowercase()),
        };
        let mut argument = Argument { entity, count: self.count(word), ..Argument::new(role, head) };
        argument.only = sentence.head(word).and_then(|above| super::arguments::only_one(sentence, above)) == Some(word);
        self.narrow(word, &mut argument);
        let span = match named {
            Some((_, span)) => span,
            None => self.phrase(word),
        };
        Some((argument, span))
    }

    /// The entity that a word names, or that a pronoun stands for.
    pub fn named_or_meant(&self, word: usize) -> Option<usize> {
        let is_pronoun = self.sentence.tag(word) == Tag::Pron;
        let meant = || if is_pronoun { self.described(word) } else { self.thing(word) };
        self.named(word).map(|(entity, _)| entity).or_else(meant)
    }

    pub fn names_a_country(&self, word: usize) -> bool {
        self.named(word).is_some_and(|(entity, _)| {
            let entity = &self.known.entities.all[entity];
            entity.kind == EntityType::Gpe && is_country(&entity.name)
        })
    }

    /// Whose it is and which: "Peru's", "the Lyon", "student", "of the Joint Command".
    fn narrow(&self, word: usize, argument: &mut Argument) {
        let sentence = self.sentence;
        for child in sentence.children(word) {
            let relation = sentence.relation(child);
            argument.only |= sentence.is(child, &["only", "sole", "lone"]) && child < word;
            if relation == "det" {
                argument.any |= sentence.is(child, &["a", "an", "some", "any", "another"]);
            }
            if !["amod", "compound", "nmod:poss", "nmod:desc", "nmod"].contains(&relation) {
                continue;
            }
            let of = |case: &str| sentence.preposition(child) == Some(case);
            // "Nine people from the school" are some of those who died.
            let narrows = relation != "nmod" || of("of") || of("from") && argument.count.is_some();
            let is_word = matches!(sentence.tag(child), Tag::Noun | Tag::Adj | Tag::Verb);
            match self.named(child) {
                Some((entity, _)) if Some(entity) != argument.entity => argument.of.push(entity),
                None if narrows && is_word && argument.entity.is_none() => {
                    argument.modifiers.push(nouns::group(sentence.lemma(child).to_lowercase()));
                }
                _ => {}
            }
        }
    }

    /// The entity whose name holds the word, and the name.
    fn named(&self, word: usize) -> Option<(usize, Span)> {
        let name = self.known.entities.names_in(self.sentence.span(word)).next();
        name.map(|name| (name.entity, name.span)).or_else(|| self.called(word))
    }

    /// The name right behind a noun that is its: "the ferry Sundvik". A person's role is a word of its own.
    fn called(&self, word: usize) -> Option<(usize, Span)> {
        let sentence = self.sentence;
        let behind = (sentence.tag(word) == Tag::Noun && word + 1 < sentence.len()).then_some(word + 1)?;
        let name = self.known.entities.names_in(sentence.span(behind)).next()?;
        let is_its = |child: usize| {
            sentence.has_relation(child, &["appos", "flat", "nmod:desc"]) && name.span.overlaps(sentence.span(child))
        };
        let is_thing = self.known.entities.all[name.entity].kind != EntityType::Person;
        (is_thing && sentence.children(word).any(is_its)).then_some((name.entity, name.span))
    }

    /// The entity that a description or pronoun stands for whose last word this is.
    fn described(&self, word: usize) -> Option<usize> {
        let span = self.sentence.span(word);
        let mentions = &self.known.entities.mentions;
        let first = mentions.partition_point(|mention| mention.span.start < span.start.saturating_sub(60));
        let here = mentions[first..].iter().take_while(|mention| mention.span.start <= span.start);
        let mut described = here.filter(|mention| mention.nominal && mention.span.end == span.end);
        described.next().map(|mention| mention.entity)
    }

    /// Who says "I" or "we".
    fn speaker(&self, word: usize) -> Option<usize> {
        let first_person = self.sentence.is(word, &["I", "we", "me", "us"]);
        let attribution = first_person.then(|| self.known.contents.around(self.sentence.span(word))).flatten()?;
        self.known.attributions[attribution].entity
    }

    /// The named thing that "the vessel" stands for.
    fn thing(&self, word: usize) -> Option<usize> {
        let sentence = self.sentence;
        let definite = sentence.child(word, &["det"]).is_some_and(|det| sentence.is(det, &["the", "this", "that"]));
        let owned = sentence.child(word, &["nmod:poss", "nmod", "nummod", "compound"]).is_some();
        let noun = nouns::group(sentence.lemma(word).to_lowercase());
        (definite && !owned).then(|| self.known.things.named(&noun)).flatten()
    }

    /// `None` for a part of them too: "another 12", "the other two".
    fn count(&self, word: usize) -> Option<Extent> {
        // "One soldier on each side" are several.
        let each = |child: usize| {
            self.sentence.children(child).any(|below| self.sentence.is(below, &["each", "either", "both"]))
        };
        if self.sentence.children(word).any(|child| is_further(self.sentence.text(child)) || each(child)) {
            return None;
        }
        let number = self.sentence.child(word, &["nummod"])?;
        match self.value_at(self.sentence.span(number))?.kind {
            ValueKind::Number(extent) => Some(extent),
            _ => None,
        }
    }

    /// The day that an event noun has beside it, and where it stands: "Tuesday's hailstorm", "the hailstorm of last August".
    pub fn day_of(&self, word: usize) -> Option<(Span, When)> {
        let sentence = self.sentence;
        predicates::of_noun(sentence.lemma(word))?;
        let beside =
            sentence.children(word).filter(|&child| sentence.has_relation(child, &["nmod:poss", "compound", "nmod"]));
        beside.filter_map(|child| self.value_at(sentence.span(child))).find_map(|value| match &value.kind {
            ValueKind::When(when) if when.days.is_some() => Some((value.span, when.clone())),
            _ => None,
        })
    }

    /// Whether a value is written in one piece, as before the noun that it narrows: "40-year".
    pub fn is_joined(&self, value: &Value) -> bool {
        let words = (0..self.sentence.len()).filter(|&word| value.span.covers(self.sentence.span(word)));
        words.into_iter().any(|word| self.sentence.is(word, &["-", "‑"]) || self.sentence.text(word).contains('-'))
    }

    pub fn value_at(&self, span: Span) -> Option<&'a Value> {
        let first = self.values.partition_point(|value| value.span.end <= span.start);
        self.values.get(first).filter(|value| value.span.overlaps(span))
    }

    /// The words before the head that narrow it, with the head.
    fn phrase(&self, word: usize) -> Span {
        let sentence = self.sentence;
        let narrows = |&child: &usize| {
            child < word
                && sentence.has_relation(child, &["amod", "compound", "nummod", "nmod:poss", "flat", "nmod:desc"])
        };
        let first = sentence.children(word).filter(narrows).min().unwrap_or(word);
        // A figure in words is several of them: "twenty-six passengers".
        let figure = sentence.child(word, &["nummod"]).and_then(|number| self.value_at(sentence.span(number)));
        let span = sentence.span(first).join(sentence.span(word));
        figure.map_or(span, |value| value.span.join(sentence.span(word)))
    }
}

/// What stands for all of a country, as "nationwide" does.
const COUNTRY: &str = "country";

/// Whether an adverb says that it is so in all of a country.
pub(super) fn is_nationwide(word: &str) -> bool {
    ["nationwide", "countrywide", "nationally"].iter().any(|adverb| word.eq_ignore_ascii_case(adverb))
}

/// Whether a value is no number of things.
fn is_measured(value: &Value) -> bool {
    !matches!(value.kind, ValueKind::Number(_) | ValueKind::Ordinal(_))
}

/// Whether a word makes a further or a partial figure of one.
pub(super) fn is_further(word: &str) -> bool {
    let word = word.to_lowercase();
    words::is_additive(&word) || word == "first" || word == "last"
}
