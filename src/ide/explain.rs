//! What each rule means, for people: a line, and a page.

use crate::corpus::Rule;

/// What the rule reports, in one line.
pub fn summary(rule: Rule) -> &'static str {
    match rule {
        Rule::ConflictingClaim => "two statements of the same thing that cannot both be true",
        Rule::DisputedAsFact => "stated as a fact here, and denied by somebody",
        Rule::Arithmetic => "figures or dates that do not add up",
        Rule::QuoteMismatch => "one utterance quoted in two ways",
        Rule::QuoteTruncated => "a quotation that is fuller elsewhere in the folder",
        Rule::NameInconsistent => "one name or acronym written or expanded in two ways",
        Rule::SourcesDisagree => "two sources, each named, say different things of one matter",
        Rule::SupersededClaim => "a later report has something newer",
        Rule::UnsourcedClaim => "a checkable claim in the writer's own voice, without a source",
        Rule::VagueAttribution => "a report that nobody in particular made",
        Rule::WeaselAttribution => "an opinion put on people in general: critics, many, some",
        Rule::AnonymousSource => "a source with a role but without a name, and no reason given",
        Rule::AnonymousSpeculation => "a guess by a source without a name",
        Rule::UnattributedQuote => "a quotation that nobody is named for",
        Rule::LoadedVerb => "a verb that vouches for what a source without a name says",
        Rule::CommonOrigin => "two articles of one story that were taken from one place",
        Rule::Secondhand => "words that were said to another outlet",
        Rule::SourceNotInFolder => "an outlet that is cited and of which the folder has no article",
        Rule::DanglingSourceList => "a list of sources that is empty or leads nowhere",
        Rule::UnanchoredDate => "a date such as \"last week\" in an article without a date of its own",
        Rule::UnreadableInput => "a part of the file that could not be read as intended",
    }
}

/// The rule's page, in Markdown that reads well as plain text.
pub fn explain(rule: Rule) -> &'static str {
    match rule {
        Rule::ConflictingClaim => include_str!("explain/conflicting-claim.md"),
        Rule::DisputedAsFact => include_str!("explain/disputed-as-fact.md"),
        Rule::Arithmetic => include_str!("explain/arithmetic.md"),
        Rule::QuoteMismatch => include_str!("explain/quote-mismatch.md"),
        Rule::QuoteTruncated => include_str!("explain/quote-truncated.md"),
        Rule::NameInconsistent => include_str!("explain/name-inconsistent.md"),
        Rule::SourcesDisagree => include_str!("explain/sources-disagree.md"),
        Rule::SupersededClaim => include_str!("explain/superseded-claim.md"),
        Rule::UnsourcedClaim => include_str!("explain/unsourced-claim.md"),
        Rule::VagueAttribution => include_str!("explain/vague-attribution.md"),
        Rule::WeaselAttribution => include_str!("explain/weasel-attribution.md"),
        Rule::AnonymousSource => include_str!("explain/anonymous-source.md"),
        Rule::AnonymousSpeculation => include_str!("explain/anonymous-speculation.md"),
        Rule::UnattributedQuote => include_str!("explain/unattributed-quote.md"),
        Rule::LoadedVerb => include_str!("explain/loaded-verb.md"),
        Rule::CommonOrigin => include_str!("explain/common-origin.md"),
        Rule::Secondhand => include_str!("explain/secondhand.md"),
        Rule::SourceNotInFolder => include_str!("explain/source-not-in-folder.md"),
        Rule::DanglingSourceList => include_str!("explain/dangling-source-list.md"),
        Rule::UnanchoredDate => include_str!("explain/unanchored-date.md"),
        Rule::UnreadableInput => include_str!("explain/unreadable-input.md"),
    }
}
