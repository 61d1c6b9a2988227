//! The rules that findings come from, and how much each matters unless somebody decides otherwise.

use super::nearest::nearest;

/// A diagnostic's code. `explain` has a page for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    ConflictingClaim,
    DisputedAsFact,
    /// Figures or dates that do not fit together, in one sentence or two.
    Arithmetic,
    QuoteMismatch,
    QuoteTruncated,
    NameInconsistent,
    SourcesDisagree,
    SupersededClaim,
    UnsourcedClaim,
    VagueAttribution,
    WeaselAttribution,
    AnonymousSource,
    AnonymousSpeculation,
    UnattributedQuote,
    LoadedVerb,
    CommonOrigin,
    Secondhand,
    SourceNotInFolder,
    DanglingSourceList,
    UnanchoredDate,
    /// The file itself could not be read as intended: broken front matter, strange encoding.
    UnreadableInput,
}

/// As in the LSP, most severe first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
    Information,
    Hint,
}

impl Rule {
    pub const ALL: [Rule; 21] = [
        Rule::ConflictingClaim,
        Rule::DisputedAsFact,
        Rule::Arithmetic,
        Rule::QuoteMismatch,
        Rule::QuoteTruncated,
        Rule::NameInconsistent,
        Rule::SourcesDisagree,
        Rule::SupersededClaim,
        Rule::UnsourcedClaim,
        Rule::VagueAttribution,
        Rule::WeaselAttribution,
        Rule::AnonymousSource,
        Rule::AnonymousSpeculation,
        Rule::UnattributedQuote,
        Rule::LoadedVerb,
        Rule::CommonOrigin,
        Rule::Secondhand,
        Rule::SourceNotInFolder,
        Rule::DanglingSourceList,
        Rule::UnanchoredDate,
        Rule::UnreadableInput,
    ];

    /// The code as people write it: `unsourced-claim`.
    pub fn name(self) -> &'static str {
        match self {
            Rule::ConflictingClaim => "conflicting-claim",
            Rule::DisputedAsFact => "disputed-as-fact",
            Rule::Arithmetic => "arithmetic",
            Rule::QuoteMismatch => "quote-mismatch",
            Rule::QuoteTruncated => "quote-truncated",
            Rule::NameInconsistent => "name-inconsistent",
            Rule::SourcesDisagree => "sources-disagree",
            Rule::SupersededClaim => "superseded-claim",
            Rule::UnsourcedClaim => "unsourced-claim",
            Rule::VagueAttribution => "vague-attribution",
            Rule::WeaselAttribution => "weasel-attribution",
            Rule::AnonymousSource => "anonymous-source",
            Rule::AnonymousSpeculation => "anonymous-speculation",
            Rule::UnattributedQuote => "unattributed-quote",
            Rule::LoadedVerb => "loaded-verb",
            Rule::CommonOrigin => "common-origin",
            Rule::Secondhand => "secondhand",
            Rule::SourceNotInFolder => "source-not-in-folder",
            Rule::DanglingSourceList => "dangling-source-list",
            Rule::UnanchoredDate => "unanchored-date",
            Rule::UnreadableInput => "unreadable-input",
        }
    }

    /// The rule of that name; a part behind a period, as in `conflicting-claim.number`, is ignored.
    pub fn of_name(name: &str) -> Option<Rule> {
        let name = name.split('.').next()?;
        Rule::ALL.into_iter().find(|rule| rule.name() == name)
    }

    /// The rule whose name `name` was most likely meant to be.
    pub fn nearest(name: &str) -> Option<Rule> {
        Rule::of_name(nearest(name, Rule::ALL.map(Rule::name))?)
    }

    pub fn default_severity(self) -> Severity {
        match self {
            Rule::ConflictingClaim
            | Rule::DisputedAsFact
            | Rule::Arithmetic
            | Rule::QuoteMismatch
            | Rule::AnonymousSpeculation
            | Rule::UnattributedQuote => Severity::Warning,
            Rule::NameInconsistent
            | Rule::SourcesDisagree
            | Rule::SupersededClaim
            | Rule::UnsourcedClaim
            | Rule::VagueAttribution
            | Rule::WeaselAttribution
            | Rule::AnonymousSource
            | Rule::CommonOrigin
            | Rule::DanglingSourceList
            | Rule::UnreadableInput => Severity::Information,
            Rule::QuoteTruncated
            | Rule::UnanchoredDate
            | Rule::LoadedVerb
            | Rule::Secondhand
            | Rule::SourceNotInFolder => Severity::Hint,
        }
    }
}

impl Severity {
    /// As in settings and outputs: `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "information",
            Severity::Hint => "hint",
        }
    }

    pub fn of_name(name: &str) -> Option<Severity> {
        [Severity::Error, Severity::Warning, Severity::Information, Severity::Hint]
            .into_iter()
            .find(|severity| severity.name() == name)
    }
}
