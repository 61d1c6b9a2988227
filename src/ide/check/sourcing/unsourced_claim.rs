//! `unsourced-claim`: something that readers would want to know the source of, and nobody is named.
//!
//! A finding needs a trigger, no attribution in the sentence, and no exemption. Triggers and exemptions are classes of
//! words and values, in [`triggers`] and [`exemptions`].

use crate::article::ArticleKind;
use crate::corpus::{Rule, Severity};

use super::super::Finding;
use super::finding;
use super::prose::{Answer, Prose};

mod exemptions;
mod triggers;

use triggers::{Kind, Trigger};

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    let article = &prose.reading.article;
    // A paragraph of figures from nowhere is one fault.
    let mut figures_in = None;
    for (index, sentence) in article.sentences.iter().enumerate() {
        if !article.blocks[sentence.block].kind.is_body() || prose.answer(index) == Answer::Source {
            continue;
        }
        let words = prose.words(index);
        let Some(trigger) = triggers::first(prose, index, &words) else { continue };
        if prose.answer(index) == Answer::Act && !trigger.kind.accuses() {
            continue;
        }
        let judges = matches!(article.kind, ArticleKind::Opinion | ArticleKind::Analysis);
        if judges && trigger.kind != Kind::Figure && !trigger.kind.accuses()
            || exemptions::apply(prose, index, &words, &trigger)
        {
            continue;
        }
        if trigger.kind == Kind::Figure && figures_in.replace(sentence.block) == Some(sentence.block) {
            continue;
        }
        let severity = match trigger.kind {
            Kind::Figure | Kind::Accusation | Kind::Warned => Severity::Information,
            Kind::Secret | Kind::Mind | Kind::Never | Kind::Cause | Kind::Superlative => Severity::Hint,
        };
        findings.push(finding(Rule::UnsourcedClaim, severity, trigger.span, message(prose, &trigger)));
    }
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
        Kind::Superlative => "No source is given for this comparison: say who made it.",
    };
    fixed.to_owned()
}
