//! `secondhand` and `source-not-in-folder`: what somebody told another outlet, and reports that the folder does not have.

use rustc_hash::FxHashSet;

use crate::corpus::{Document, Rule, Snapshot};
use crate::entity::Mention;
use crate::ide::outlets;
use crate::text::Span;

use super::Finding;

pub(super) fn check(snapshot: &Snapshot, document: &Document) -> Vec<Finding> {
    let article = &document.reading().article;
    let reporting = outlets::reporting(document);
    let mut named = FxHashSet::default();
    let mut findings = Vec::new();
    for mention in document.reading().entities.names() {
        let is_story = article.block_at(mention.span.start).is_some_and(|block| article.blocks[block].kind.is_body());
        if !is_story || article.quotation_around(mention.span).is_some() {
            continue;
        }
        let told = outlets::told(document, mention).filter(|_| !outlets::is_own(snapshot, document, mention));
        let is_missing = || outlets::is_missing(snapshot, document, mention, &reporting);
        if let Some(cue) = told {
            named.insert(mention.entity);
            findings.push(secondhand(document, mention, cue, is_missing()));
        } else if !named.contains(&mention.entity) && is_missing() {
            named.insert(mention.entity);
            findings.push(missing(document, mention));
        }
    }
    findings
}

fn secondhand(document: &Document, mention: &Mention, cue: Span, is_missing: bool) -> Finding {
    let outlet = &document.reading().article.text[mention.span];
    let advice = if is_missing { "its report is not in this folder" } else { "credit it and go by its report" };
    let message = format!("This was said to {outlet} and not to this article: {advice}.");
    finding(Rule::Secondhand, cue.join(mention.span), message)
}

fn missing(document: &Document, mention: &Mention) -> Finding {
    let outlet = &document.reading().article.text[mention.span];
    let message = format!("{outlet} is cited and its report is not in this folder: save it here to compare.");
    finding(Rule::SourceNotInFolder, mention.span, message)
}

fn finding(rule: Rule, span: Span, message: String) -> Finding {
    Finding { rule, detail: None, severity: rule.default_severity(), span, message, related: Vec::new() }
}
