//! `unsourced-claim`: something that readers would want to know the source of, and nobody is named.
//!
//! A finding needs no attribution in the sentence, no exemption, and a trigger or a high score. Triggers and exemptions
//! are classes of words and values, in [`triggers`] and [`exemptions`]; [`scorer`] has learned from marked articles.

use crate::article::ArticleKind;
use crate::corpus::{Rule, Severity};
use crate::text::Span;
use crate::value::ValueKind;

use super::super::Finding;
use super::finding;
use super::prose::{Answer, Prose, Word};

mod exemptions;
pub mod scorer;
mod triggers;

use triggers::{Kind, Trigger};

/// Fewer words make no statement worth a score.
const SHORTEST: usize = 4;

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    let article = &prose.reading.article;
    // A paragraph of figures from nowhere is one fault.
    let mut figures_in = None;
    for (index, sentence) in article.sentences.iter().enumerate() {
        if !article.blocks[sentence.block].kind.is_body() {
            continue;
        }
        let words = prose.words(index);
        let told = told(prose, index, &words);
        let Some(trigger) = told.or_else(|| scored(prose, index, &words)) else { continue };
        if trigger.kind == Kind::Figure && figures_in.replace(sentence.block) == Some(sentence.block) {
            continue;
        }
        let severity = match trigger.kind {
            Kind::Figure | Kind::Accusation | Kind::Warned | Kind::Deed => Severity::Information,
            Kind::Statement if has_figure(prose, index, trigger.span) => Severity::Information,
            Kind::Secret | Kind::Mind | Kind::Never | Kind::Cause | Kind::Superlative | Kind::Statement => {
                Severity::Hint
            }
        };
        findings.push(finding(Rule::UnsourcedClaim, severity, trigger.span, message(prose, &trigger)));
    }
}

/// Whether a sentence is the story's own, and no source answers for it.
fn is_open(prose: &Prose, sentence: usize) -> bool {
    let article = &prose.reading.article;
    article.blocks[article.sentences[sentence].block].kind.is_body() && prose.answer(sentence) < Answer::Talk
}

/// What a trigger fires at, if nothing exempts it.
fn told(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Trigger> {
    let trigger = triggers::first(prose, sentence, words)?;
    // A source answers for what it says, and not for what else the sentence holds.
    if !is_open(prose, sentence) && (trigger.kind == Kind::Deed || prose.is_attributed(trigger.span)) {
        return None;
    }
    let judges = matches!(prose.reading.article.kind, ArticleKind::Opinion | ArticleKind::Analysis);
    let weighs = trigger.kind.accuses() || prose.answer(sentence) != Answer::Act && (trigger.kind.is_fact() || !judges);
    // Most figures that nobody counted for the writer are harmless; the score knows better which.
    let vote = prose.text(trigger.span).ends_with("votes");
    let harmless = || trigger.kind == Kind::Figure && !vote && scorer::score(prose, sentence, words) < scorer::HARMLESS;
    (weighs && !exemptions::apply(prose, sentence, words, &trigger) && !harmless()).then_some(trigger)
}

/// What the scorer takes for a claim, on the words of a trigger if one fires.
fn scored(prose: &Prose, sentence: usize, words: &[Word]) -> Option<Trigger> {
    let is_claim = is_open(prose, sentence)
        && words.len() >= SHORTEST
        && !exemptions::from_scoring(prose, sentence, words)
        && scorer::score(prose, sentence, words) >= scorer::ASKED;
    if !is_claim {
        return None;
    }
    let statement = || Trigger { kind: Kind::Statement, span: scorer::clause(prose, sentence) };
    triggers::first(prose, sentence, words).or_else(|| Some(statement()))
}

/// Figures and dates, which a reader can check.
fn has_figure(prose: &Prose, sentence: usize, span: Span) -> bool {
    prose.values(sentence).any(|value| {
        let checkable = matches!(
            value.kind,
            ValueKind::Number(_) | ValueKind::Money { .. } | ValueKind::Percent(_) | ValueKind::When(_)
        );
        checkable && value.span.overlaps(span)
    })
}

fn message(prose: &Prose, trigger: &Trigger) -> String {
    let fixed = match trigger.kind {
        Kind::Figure => {
            let figure = crate::text::one_line(prose.text(trigger.span));
            return format!("No source is given for “{figure}”: say who counted or published it.");
        }
        Kind::Accusation => {
            "This accusation stands in the article's own voice: say who makes it, and on what evidence."
        }
        Kind::Warned => "Nobody is named for who knew or was told of this: say who says so, or which document.",
        Kind::Secret => "Nothing says how this hidden matter became known: name the source or the document.",
        Kind::Mind => "Nothing says how it is known what they think: name who says so, or the document.",
        Kind::Never => "No source is given for what was not done: say who established it.",
        Kind::Cause => "No source is given for this cause or motive: say who gives it.",
        Kind::Deed => "Nobody is named who announced or saw this: say which force, office or witness it is known from.",
        Kind::Superlative => "No source is given for this comparison: say who made it.",
        Kind::Statement => "Nothing says how this is known: name who says or saw it, or the document that shows it.",
    };
    fixed.to_owned()
}
