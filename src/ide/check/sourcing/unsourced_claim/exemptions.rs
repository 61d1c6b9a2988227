//! Sentences that need no attribution: public record, definitions, geography, history, plans, questions.

use crate::entity::EntityType;
use crate::value::ValueKind;

use super::super::prose::{Answer, Prose, Word};
use super::triggers::{Kind, Trigger};

mod wording;

use wording::{
    has, is_about_a_document, is_company_record, is_contest, is_court_record, is_first_person, is_geography,
    is_instruction, is_public_money, is_result, is_scheduled, is_specification, is_toll,
};

/// How many sentences a source in the paragraph answers for behind its own.
const CARRIED: usize = 2;

/// What stays news for so many years only.
const HISTORY: i16 = 2;

/// What is history in an article without a date.
const UNDATED: i16 = 2000;

/// Whether the sentence needs no source although `trigger` asks for one.
pub(super) fn apply(prose: &Prose, sentence: usize, words: &[Word], trigger: &Trigger) -> bool {
    let kind = trigger.kind;
    let accuses = kind.accuses();
    const ELECTION: &[&str] =
        &["elected", "re-elected", "elects", "defeated", "defeating", "won", "constituency", "candidate"];
    let votes = prose.text(trigger.span).ends_with("votes") && !has(words, ELECTION);
    let is_told =
        || opens_sourced_story(prose, sentence) || is_carried(prose, sentence) || is_history(prose, sentence, words);
    // What armies and police do is announced, but not everywhere.
    let is_published = || {
        is_told()
            || kind != Kind::Deed
                && (is_geography(words)
                    || is_scheduled(words)
                    || is_specification(words)
                    || is_market_move(prose, words, kind)
                    || is_company_record(words, kind)
                    || is_public_money(words, kind)
                    || is_told_next(prose, sentence)
                    || is_about_a_document(words))
    };
    // What somebody thinks or aims at is in no record, and no reporter sees it.
    let inward = matches!(kind, Kind::Mind | Kind::Cause);
    asserts_nothing(prose, sentence, words)
        || is_condition(words)
        || !inward && (is_court_record(words) || is_contest(words)) && !votes
        || !inward && !accuses && is_published()
}

/// Whether a sentence is none that a score could speak on: it asserts nothing, or nothing that is not published anyway.
pub(super) fn from_scoring(prose: &Prose, sentence: usize, words: &[Word]) -> bool {
    let counts = || {
        prose.values(sentence).any(|value| {
            matches!(
                value.kind,
                ValueKind::Number(_) | ValueKind::Money { .. } | ValueKind::Percent(_) | ValueKind::PercentagePoints(_)
            )
        })
    };
    asserts_nothing(prose, sentence, words)
        || is_contest(words)
        || is_court_record(words)
        || is_instruction(words)
        || opens_sourced_story(prose, sentence)
        || is_toll(words) && is_carried(prose, sentence)
        || is_history(prose, sentence, words)
        || is_specification(words)
        || is_market_move(prose, words, Kind::Figure)
        || is_result(words) && counts()
}

/// What speaks against asking for a source without settling it; the scorer has learned how much.
pub(super) fn leanings(prose: &Prose, sentence: usize, words: &[Word]) -> Vec<&'static str> {
    let all = [
        ("condition", is_condition(words)),
        ("court", is_court_record(words)),
        ("opening", opens_sourced_story(prose, sentence)),
        ("carried", is_carried(prose, sentence)),
        ("geography", is_geography(words)),
        ("scheduled", is_scheduled(words)),
        ("company", is_company_record(words, Kind::Figure)),
        ("money", is_public_money(words, Kind::Figure)),
        ("told next", is_told_next(prose, sentence)),
        ("document", is_about_a_document(words)),
        ("toll", is_toll(words)),
        ("instruction", is_instruction(words)),
    ];
    all.into_iter().filter(|(_, leans)| *leans).map(|(name, _)| name).collect()
}

/// Questions, what the writer did, what somebody answers in an interview.
pub(super) fn asserts_nothing(prose: &Prose, sentence: usize, words: &[Word]) -> bool {
    prose.is_spoken(sentence)
        || prose.text(prose.reading.article.sentences[sentence].span).ends_with('?')
        || is_first_person(words)
}

fn is_condition(words: &[Word]) -> bool {
    let opens = words.first().is_some_and(|first| {
        matches!(first.lower.as_str(), "if" | "unless" | "should" | "suppose" | "imagine" | "had")
    });
    // The month is no "may".
    opens || has(words, &["would", "could", "might"]) || words.iter().any(|word| word.lower == "may" && !word.capital)
}

/// The first paragraph, where the second says who says so.
fn opens_sourced_story(prose: &Prose, sentence: usize) -> bool {
    let article = &prose.reading.article;
    let body: Vec<usize> = article
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind.is_body())
        .map(|(index, _)| index)
        .take(3)
        .collect();
    let block = article.sentences[sentence].block;
    let opens = body.iter().take(2).any(|first| *first == block);
    let sourced = body
        .iter()
        .any(|block| article.blocks[*block].sentences.clone().any(|sentence| prose.answer(sentence) == Answer::Source));
    opens && sourced
}

/// Shortly behind a sentence with a source in its paragraph, whose words may go on.
fn is_carried(prose: &Prose, sentence: usize) -> bool {
    let article = &prose.reading.article;
    let paragraph = &article.blocks[article.sentences[sentence].block].sentences;
    (paragraph.start.max(sentence.saturating_sub(CARRIED))..sentence)
        .any(|before| prose.answer(before) == Answer::Source)
}

/// Whether the story is about prices on an exchange, which publishes them.
fn is_market_move(prose: &Prose, words: &[Word], kind: Kind) -> bool {
    let moves = has(
        words,
        &[
            "fell", "rose", "gained", "dropped", "lost", "plunged", "surged", "climbed", "slid", "slipped", "jumped",
            "tumbled", "closed", "down", "up", "losing", "gaining", "fallen", "risen", "falls", "losses", "drop",
            "higher", "lower", "gain", "gains", "fall", "rise", "loss", "losses", "rally",
        ],
    );
    kind == Kind::Figure && moves && prose.is_market_report()
}

/// Where somebody whom the sentence names speaks in the next one: the story is theirs.
fn is_told_next(prose: &Prose, sentence: usize) -> bool {
    let article = &prose.reading.article;
    let paragraph = &article.blocks[article.sentences[sentence].block].sentences;
    let Some(next) = article.sentences[paragraph.clone()].get(sentence + 1 - paragraph.start) else { return false };
    let (own, next) = (article.sentences[sentence].span, next.span);
    let entities = &prose.reading.entities;
    let mut names = entities.names_in(own);
    let named = names.any(|name| entities.all[name.entity].kind == EntityType::Person);
    let attributions = &prose.reading.attributions;
    named
        && attributions.iter().any(|attribution| {
            attribution.source.is_some_and(|source| {
                source.start >= next.start
                    && source.end <= next.end
                    && matches!(prose.text(source).to_lowercase().as_str(), "he" | "she")
            })
        })
}

fn is_history(prose: &Prose, sentence: usize, words: &[Word]) -> bool {
    let article = &prose.reading.article;
    let span = article.sentences[sentence].span;
    let published = article.metadata.published.as_ref().map(|published| published.value.year());
    let values = &prose.reading.values;
    let from = values.partition_point(|value| value.span.end <= span.start);
    let here = values[from..].iter().take_while(|value| value.span.start < span.end);
    let years = here.filter_map(|value| match &value.kind {
        ValueKind::When(when) => when.days.map(|(_, last)| last.year()),
        _ => None,
    });
    let recent = published.map_or(UNDATED, |latest| latest - HISTORY);
    years.max().is_some_and(|year| year <= recent) && !has(words, &["since"])
}
