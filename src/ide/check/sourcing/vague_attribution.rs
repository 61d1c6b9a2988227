//! `vague-attribution`: a report that nobody makes.

use crate::attribution::SourceKind;
use crate::corpus::Rule;

use super::super::Finding;
use super::finding;
use super::prose::{Prose, source_and_cue};

pub(super) fn check(prose: &Prose, findings: &mut Vec<Finding>) {
    for (_, attribution) in prose.attributions().filter(|(_, attribution)| attribution.kind == SourceKind::Agentless) {
        let Some(cue) = source_and_cue(attribution) else { continue };
        let message =
            format!("“{}” names nobody: say who reports this and how they know, or leave it out.", prose.text(cue));
        findings.push(finding(Rule::VagueAttribution, Rule::VagueAttribution.default_severity(), cue, message));
    }
}
