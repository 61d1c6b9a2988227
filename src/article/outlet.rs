//! Who published it, as the page itself says: masthead, "Discover more from …", copyright line, the issuer of a release.

use std::sync::LazyLock;

use regex::Regex;

use super::letters::{CAPITAL, LETTERS};
use super::line::{Line, head};
use super::opening::Opening;
use super::page::Part;
use super::{ArticleKind, BlockKind, Boilerplate, Found, From};

/// The outlet that the page's text names, if it does.
pub(super) fn read(
    text: &str,
    parts: &[Part],
    lines: &[Line],
    opening: &Opening,
    kind: ArticleKind,
) -> Option<Found<String>> {
    let page = Page { text, parts, lines, opening };
    let issuer = (kind == ArticleKind::PressRelease).then(|| page.issuer()).flatten();
    issuer.or_else(|| page.promoted()).or_else(|| page.masthead()).or_else(|| page.holder())
}

/// An outlet's name without the edition that front matter adds in brackets.
pub(super) fn without_edition(name: &str) -> String {
    static EDITION: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"(?i)\s*\((?:[{LETTERS} .]+ )?(?:edition|version|service|digest|desk|bureau|online|website|blog|print)\)$|^https?://(?:www\.)?|/+$"
        ))
    });
    EDITION.replace_all(name.trim(), "").into_owned()
}

struct Page<'a, 't> {
    text: &'a str,
    parts: &'a [Part],
    lines: &'a [Line<'t>],
    opening: &'a Opening,
}

impl Page<'_, '_> {
    /// "Discover more from X", "Subscribe to X", "X is a reader-supported publication".
    fn promoted(&self) -> Option<Found<String>> {
        static PROMOTED: LazyLock<Regex> = LazyLock::new(|| {
            pattern(&format!(
                r"^(?i:discover more from|thanks? (?:you )?for reading)\s+({CAPITAL}.{{1,60}}?)(?:[!.](?:\s.*)?)?$|^(?i:({CAPITAL}.{{1,60}}?) is a reader-supported publication)"
            ))
        });
        self.chrome().find_map(|index| {
            let found = PROMOTED.captures(self.lines[index].text)?;
            self.found(index, found.get(1).or(found.get(2))?.as_str())
        })
    }

    /// A line above the body that is nothing but a newspaper's name; under the headline, it must have an article.
    fn masthead(&self) -> Option<Found<String>> {
        let headline = self.opening.headline?;
        (0..self.opening.body.min(self.parts.len())).find_map(|index| {
            let name = name_of_masthead(self.lines[index].text)?;
            let kind = self.opening.kinds[index];
            let is_name = matches!(kind, BlockKind::Boilerplate(Boilerplate::Label | Boilerplate::Navigation))
                && (index < headline || name.starts_with("The "));
            (is_name && (is_newspaper(name) || self.is_signed(name))).then(|| self.found(index, name)).flatten()
        })
    }

    /// Whoever holds the copyright; the publication that the story names where the holder is its publishing house.
    fn holder(&self) -> Option<Found<String>> {
        self.chrome().find_map(|index| {
            let holder = copyright_holder(self.lines[index].text)?;
            match self.own_name(&holder) {
                Some(name) => self.found(index, &name),
                None => self.found(index, &holder),
            }
        })
    }

    /// The body that a press release speaks for: the one that its end notes or its heading "About …" describe.
    fn issuer(&self) -> Option<Found<String>> {
        static ABOUT: LazyLock<Regex> =
            LazyLock::new(|| pattern(&format!(r"^(?i:about)\s+(?i:the\s+)?({CAPITAL}.{{1,60}}?):?$")));
        static IS: LazyLock<Regex> = LazyLock::new(|| {
            pattern(&format!(
                r"^(?:The |the )?({CAPITAL}[^.,;:]{{1,70}}?)(?:\s+\([^)]{{2,60}}\))?,? (?:is|was|represents|provides|has been|are|offers|works|supports) "
            ))
        });
        let after_body = self.lines.len() - self.lines.len().min(12);
        let names = (after_body..self.lines.len()).filter(|index| *index >= self.opening.body).filter_map(|index| {
            let line = self.lines[index].text;
            let described = |index: usize| {
                let is_note = self.opening.kinds.get(index)?.is_boilerplate();
                is_note.then(|| IS.captures(self.lines[index].text)).flatten().map(|found| found[1].to_owned())
            };
            let name = match ABOUT.captures(line).map(|found| found[1].to_owned()) {
                Some(short) => described(index + 1).filter(|full| full.contains(&short)).unwrap_or(short),
                None => described(index)?,
            };
            (!matches!(name.to_lowercase().as_str(), "us" | "the author" | "author" | "it" | "this"))
                .then_some((index, name))
        });
        let (index, name) = names.take(1).next()?;
        let full = self.expansion(&name).unwrap_or(name);
        self.found(index, &full)
    }

    fn chrome(&self) -> impl Iterator<Item = usize> {
        (0..self.parts.len()).filter(|index| self.opening.kinds[*index].is_boilerplate())
    }

    fn found(&self, index: usize, name: &str) -> Option<Found<String>> {
        let value = self.natural_case(name.trim());
        let value = value.trim_matches(['"', '“', '”', ' ', ',']).to_owned();
        (value.chars().filter(|letter| letter.is_alphabetic()).count() >= 2).then_some(Found {
            value,
            span: Some(self.parts[index].span),
            from: From::Chrome,
        })
    }

    /// Whether the page signs with this name elsewhere: in its copyright line or "told The Name".
    fn is_signed(&self, name: &str) -> bool {
        let signed = self
            .chrome()
            .filter_map(|index| copyright_holder(self.lines[index].text))
            .any(|holder| same(&holder, name));
        signed || self.told().any(|told| same(&told, name))
    }

    /// The publication that sources talk to, if its name shares a telling word with `holder`.
    fn own_name(&self, holder: &str) -> Option<String> {
        let is_telling =
            |word: &&str| word.chars().count() > 3 && !COMPANY_WORDS.contains(&word.to_lowercase().as_str());
        self.told().find(|name| {
            !same(name, holder)
                && name
                    .split(' ')
                    .filter(is_telling)
                    .any(|word| holder.split(' ').any(|other| other.eq_ignore_ascii_case(word)))
        })
    }

    /// The names behind "told" and "seen by", as the body has them.
    fn told(&self) -> impl Iterator<Item = String> {
        static TOLD: LazyLock<Regex> = LazyLock::new(|| {
            pattern(&format!(
                r"(?-u:\b)(?:told|tells|seen by|shown to|obtained by|spoke to|reviewed by|interview with)\s+((?:[Tt]he )?{CAPITAL}[{LETTERS}'’-]*(?: (?:(?:of|de|del|la|the) )?{CAPITAL}[{LETTERS}'’-]*){{0,4}})"
            ))
        });
        let body = (0..self.parts.len()).filter(|index| self.opening.kinds[*index] == BlockKind::Paragraph);
        body.flat_map(|index| TOLD.captures_iter(head(self.lines[index].text, 4_000)).map(|found| found[1].to_owned()))
    }

    /// `Long Name (SHORT)` for SHORT, where the body spells it out.
    fn expansion(&self, short: &str) -> Option<String> {
        if short.contains(' ') || !short.chars().all(char::is_uppercase) {
            return None;
        }
        let bracketed = format!(" ({short})");
        self.lines.iter().find_map(|line| {
            let at = head(line.text, 4_000).find(&bracketed)?;
            let capital = |word: &&str| {
                word.starts_with(char::is_uppercase) || matches!(*word, "of" | "for" | "and" | "the" | "de")
            };
            let mut words: Vec<&str> = line.text[..at].split(' ').rev().take_while(capital).collect();
            words.reverse();
            let start = words.iter().position(|word| word.starts_with(char::is_uppercase) && *word != "The")?;
            Some(words[start..].join(" "))
        })
    }

    /// A name in capitals as the page writes it elsewhere, or with its words capitalised.
    fn natural_case(&self, name: &str) -> String {
        if name.contains(char::is_lowercase) || name.chars().filter(|letter| letter.is_alphabetic()).count() < 6 {
            return name.to_owned();
        }
        let anywhere = Regex::new(&format!("(?i){}", regex::escape(name))).ok();
        let elsewhere = anywhere.and_then(|anywhere| {
            anywhere.find_iter(self.text).map(|found| found.as_str()).find(|words| words.contains(char::is_lowercase))
        });
        elsewhere.map_or_else(|| capitalised(name), str::to_owned)
    }
}

/// The holder in `© 2031 The Daily Example Company, LLC. All rights reserved.`
fn copyright_holder(line: &str) -> Option<String> {
    static HOLDER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"(?i)(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)|copyright))*[\s,]*(?:(?:19|20)[0-9]{{2}}(?:\s*[-–]\s*(?:(?:19|20)[0-9]{{2}}|present))?)?[\s,.:]*(?:by\s+)?(?P<name>[{LETTERS}0-9][^|©\n]{{1,100}})"
        ))
    });
    static CUT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\.\s.*$|[\s,;|-]*\ball rights.*$|[\s,.]*\b(?:19|20)[0-9]{2}\b.*$|\s+(?:reproduction|terms|privacy|powered|is|and its|or its)\b.*$|[.,\s]+$",
        )
    });
    static SUFFIX: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i),?\s+(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|plc|gmbh|ag|s\.?a|b\.?v|company|co|pty|pvt|private|llp|s\.?r\.?l|oy|ab|as)\.?$",
        )
    });
    let found = HOLDER.captures(head(line, 300))?;
    let mut name = found["name"].trim().to_owned();
    loop {
        let shorter = SUFFIX.replace(&CUT.replace(&name, ""), "").into_owned();
        if shorter == name {
            break;
        }
        name = shorter;
    }
    let is_name =
        name.split(' ').count() <= 8 && name.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric());
    let is_notice =
        ["All", "Photo", "Image", "This", "Getty", "AP"].contains(&name.split(' ').next().unwrap_or_default());
    (is_name && !is_notice && name.chars().count() > 1).then_some(name)
}

/// Whether `line` is a masthead: a newspaper's name, perhaps with its edition behind a separator.
pub(super) fn is_masthead(line: &str) -> bool {
    line.len() <= 100 && name_of_masthead(line).is_some_and(is_newspaper)
}

fn name_of_masthead(line: &str) -> Option<&str> {
    line.split(['·', '|', '•', '—', '–']).next().map(str::trim)
}

/// `The Baltic Example`, `EXAMPLE GAZETTE`: an article and capitals, or a word that newspapers are called by.
fn is_newspaper(name: &str) -> bool {
    const WORDS: [&str; 48] = [
        "times",
        "post",
        "herald",
        "gazette",
        "tribune",
        "news",
        "chronicle",
        "mirror",
        "journal",
        "observer",
        "guardian",
        "daily",
        "press",
        "review",
        "star",
        "sun",
        "standard",
        "telegraph",
        "independent",
        "mail",
        "express",
        "record",
        "courier",
        "dispatch",
        "examiner",
        "sentinel",
        "globe",
        "bulletin",
        "reporter",
        "monitor",
        "today",
        "online",
        "newswire",
        "agency",
        "wire",
        "weekly",
        "magazine",
        "inquirer",
        "advocate",
        "argus",
        "echo",
        "leader",
        "ledger",
        "lantern",
        "beacon",
        "voice",
        "citizen",
        "enquirer",
    ];
    const SECTIONS: [&str; 14] = [
        "world", "news", "daily", "breaking", "latest", "local", "national", "top", "us", "business", "sports", "in",
        "politics", "more",
    ];
    let words: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
    let has_article = matches!(words[0].as_str(), "the" | "el" | "la" | "le" | "il" | "der" | "die" | "das" | "o");
    let is_titled =
        name.split(' ').all(|word| word.starts_with(|letter: char| letter.is_uppercase()) || word.len() <= 3);
    let is_section = SECTIONS.contains(&words[0].as_str());
    let is_short = (2..=6).contains(&words.len()) && is_titled && !is_section;
    let shouts = !name.contains(char::is_lowercase);
    is_short && (words.iter().any(|word| WORDS.contains(&word.as_str())) || has_article && shouts)
}

/// Words of publishing houses that tell none from another.
const COMPANY_WORDS: [&str; 12] = [
    "media",
    "group",
    "news",
    "press",
    "publishing",
    "publications",
    "newspapers",
    "holdings",
    "network",
    "digital",
    "daily",
    "international",
];

fn same(one: &str, other: &str) -> bool {
    let bare = |name: &str| name.to_lowercase().trim_start_matches("the ").to_owned();
    bare(one) == bare(other)
}

fn capitalised(name: &str) -> String {
    let small = ["of", "de", "del", "la", "the", "and", "for", "in"];
    let mut words = Vec::new();
    for word in name.split(' ') {
        let lower = word.to_lowercase();
        let mut letters = lower.chars();
        words.push(match letters.next() {
            Some(first) if words.is_empty() || !small.contains(&lower.as_str()) => {
                first.to_uppercase().collect::<String>() + letters.as_str()
            }
            _ => lower.clone(),
        });
    }
    words.join(" ")
}

fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("a pattern of this file")
}
