//! Exemptions that the words of a sentence are enough for: what is on record, published or told to everybody.

use super::super::super::prose::Word;
use super::super::triggers::Kind;

pub(super) fn is_first_person(words: &[Word]) -> bool {
    has(words, &["i", "we", "our", "us", "my"]) && !words.iter().any(|word| word.lower == "us" && word.capital)
}

/// Courts and parliaments keep their own record, which anybody can look up.
pub(super) fn is_court_record(words: &[Word]) -> bool {
    has(
        words,
        &[
            "sentenced",
            "convicted",
            "acquitted",
            "indicted",
            "charged",
            "pleaded",
            "accused",
            "suspected",
            "prosecution",
            "trial",
            "verdict",
            "appealed",
            "voted",
            "votes",
            "ballot",
            "elected",
            "re-elected",
            "elects",
            "approved",
            "awarded",
            "allocated",
            "budgeted",
            "fined",
        ],
    )
}

/// So do matches and markets.
pub(super) fn is_contest(words: &[Word]) -> bool {
    has(
        words,
        &[
            "scored",
            "beat",
            "defeated",
            "defeat",
            "shares",
            "closed",
            "dollar",
            "euro",
            "baht",
            "gmt",
            "index",
            "season",
            "league",
            "championship",
            "match",
            "goals",
            "kickoff",
            "standings",
            "innings",
            "wickets",
            "tournament",
            "medal",
            "medals",
            "coach",
            "striker",
            "goalkeeper",
            "playoff",
            "playoffs",
            "semi-final",
            "quarter-final",
        ],
    )
}

/// Prices, sizes and speeds of things on sale stand in the maker's catalogue.
pub(super) fn is_specification(words: &[Word]) -> bool {
    has(
        words,
        &[
            "priced",
            "retails",
            "version",
            "onboard",
            "screen",
            "storage",
            "battery",
            "engine",
            "edition",
            "catalogue",
            "upgrade",
            "retail",
        ],
    ) || has_phrase(
        words,
        &[
            "at list price",
            "at the list price",
            "at current list price",
            "can carry",
            "per inch",
            "can fly",
            "comes in",
        ],
    )
}

/// Results, debts, staff: what companies and their auditors publish.
pub(super) fn is_company_record(words: &[Word], kind: Kind) -> bool {
    const BOOKS: &[&str] = &[
        "restructuring",
        "assets",
        "shareholders",
        "workforce",
        "employs",
        "employed",
        "employees",
        "orders",
        "ordered",
        "units",
        "bonus",
        "salary",
    ];
    kind == Kind::Figure && (is_result(words) || has(words, BOOKS))
}

/// What a company reports every quarter.
pub(super) fn is_result(words: &[Word]) -> bool {
    const RESULTS: &[&str] = &[
        "profit",
        "profits",
        "revenue",
        "revenues",
        "earnings",
        "turnover",
        "dividend",
        "quarter",
        "quarterly",
        "fiscal",
    ];
    has(words, RESULTS)
        || has_phrase(words, &["market value", "market share", "per share", "net loss", "net income", "balance sheet"])
}

/// Loans, rates and rescues: central banks and treasuries announce what they do.
pub(super) fn is_public_money(words: &[Word], kind: Kind) -> bool {
    const ACTS: &[&str] = &[
        "loan",
        "loans",
        "loaned",
        "lent",
        "bailout",
        "bail-out",
        "bailouts",
        "swap",
        "swaps",
        "injected",
        "injection",
        "auctioned",
        "invest",
        "stimulus",
        "subsidy",
        "subsidies",
        "incentive",
        "incentives",
    ];
    kind == Kind::Figure && has(words, ACTS)
}

pub(super) fn is_geography(words: &[Word]) -> bool {
    has(
        words,
        &["lies", "situated", "located", "population", "borders", "square", "archipelago", "tributary", "altitude"],
    ) || has_phrase(
        words,
        &[
            "share a border",
            "shares a border",
            "is home to",
            "was founded",
            "were founded",
            "was born",
            "is a ",
            "are a ",
            "is an ",
            "is the ",
            "are the ",
            "is one of",
            "are one of",
            "known as",
            "stands on",
            "founded in",
        ],
    )
}

pub(super) fn is_scheduled(words: &[Word]) -> bool {
    has(words, &["will", "scheduled", "due"]) || has_phrase(words, &["is to ", "are to ", "was to ", "set to "])
}

/// What a report, a law or a contract contains can be read there.
pub(super) fn is_about_a_document(words: &[Word]) -> bool {
    const DOCUMENTS: &[&str] = &[
        "act",
        "law",
        "bill",
        "treaty",
        "code",
        "constitution",
        "regulation",
        "directive",
        "convention",
        "statute",
        "decree",
        "agreement",
        "contract",
        "deal",
        "accord",
        "report",
        "paper",
        "survey",
        "judgment",
        "ruling",
        "petition",
        "budget",
    ];
    let subject = words.iter().take(6).any(|word| DOCUMENTS.contains(&word.lower.as_str()));
    subject || has(words, &["under"]) && has(words, DOCUMENTS)
}

/// Who was hurt: those who told of an accident in the sentence before count its victims, too.
pub(super) fn is_toll(words: &[Word]) -> bool {
    has(
        words,
        &[
            "killed",
            "dead",
            "died",
            "injured",
            "wounded",
            "hurt",
            "hospital",
            "missing",
            "rescued",
            "evacuated",
            "unhurt",
            "burns",
            "arrested",
            "detained",
        ],
    )
}

/// "Residents were told to stay indoors": those who said it said it to everybody.
pub(super) fn is_instruction(words: &[Word]) -> bool {
    const TELL: &[&str] = &["told", "asked", "advised", "urged", "ordered", "warned"];
    const DO: &[&str] =
        &["leave", "stay", "evacuate", "boil", "avoid", "move", "keep", "shelter", "return", "wait", "remain"];
    words.windows(3).any(|three| {
        TELL.contains(&three[0].lower.as_str())
            && matches!(three[1].lower.as_str(), "to" | "not")
            && (three[1].lower == "not" || DO.contains(&three[2].lower.as_str()))
    })
}

pub(super) fn has(words: &[Word], list: &[&str]) -> bool {
    words.iter().any(|word| list.contains(&word.lower.as_str()))
}

fn has_phrase(words: &[Word], list: &[&str]) -> bool {
    let text = words.iter().map(|word| word.lower.as_str()).collect::<Vec<_>>().join(" ");
    list.iter().any(|phrase| text.contains(phrase))
}
