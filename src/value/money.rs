//! Currencies before and behind an amount.

use super::pieces::{Cursor, Kind, Parsed};

/// Signs and codes that stand before an amount, longest first where one begins another.
const PREFIXES: &[(&str, &str)] = &[
    ("us $", "USD"),
    ("a $", "AUD"),
    ("au $", "AUD"),
    ("c $", "CAD"),
    ("ca $", "CAD"),
    ("can $", "CAD"),
    ("nz $", "NZD"),
    ("hk $", "HKD"),
    ("s $", "SGD"),
    ("nt $", "TWD"),
    ("r $", "BRL"),
    ("mx $", "MXN"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₺", "TRY"),
    ("₩", "KRW"),
    ("₦", "NGN"),
    ("₽", "RUB"),
    ("₴", "UAH"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₱", "PHP"),
    ("₵", "GHS"),
    ("₡", "CRC"),
    ("₲", "PYG"),
    ("rs .", "rupee"),
    ("rs", "rupee"),
];

/// The ISO 4217 codes that newspapers use.
const CODES: &[&str] = &[
    "AED", "ARS", "AUD", "AZN", "BDT", "BGN", "BHD", "BRL", "BYN", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK",
    "DZD", "EGP", "ETB", "EUR", "GBP", "GEL", "GHS", "HKD", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JOD",
    "JPY", "KES", "KRW", "KWD", "KZT", "LBP", "LKR", "MAD", "MDL", "MXN", "MYR", "MZN", "NGN", "NOK", "NPR", "NZD",
    "OMR", "PEN", "PHP", "PKR", "PLN", "QAR", "RMB", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TND", "TRY",
    "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "VES", "VND", "XAF", "XOF", "ZAR", "ZMW",
];

/// What a currency's noun means without an adjective; an empty code where several countries use the noun.
const NOUNS: &[(&str, &str)] = &[
    ("dollar", "USD"),
    ("buck", "USD"),
    ("euro", "EUR"),
    ("pound", "GBP"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("ruble", "RUB"),
    ("rouble", "RUB"),
    ("lira", "TRY"),
    ("zloty", "PLN"),
    ("forint", "HUF"),
    ("hryvnia", "UAH"),
    ("hryvnya", "UAH"),
    ("koruna", "CZK"),
    ("shekel", "ILS"),
    ("won", "KRW"),
    ("baht", "THB"),
    ("ringgit", "MYR"),
    ("rupiah", "IDR"),
    ("dong", "VND"),
    ("naira", "NGN"),
    ("cedi", "GHS"),
    ("rand", "ZAR"),
    ("birr", "ETB"),
    ("real", "BRL"),
    ("boliviano", "BOB"),
    ("guarani", "PYG"),
    ("quetzal", "GTQ"),
    ("lempira", "HNL"),
    ("bolivar", "VES"),
    ("lek", "ALL"),
    ("dram", "AMD"),
    ("lari", "GEL"),
    ("tenge", "KZT"),
    ("taka", "BDT"),
    ("kyat", "MMK"),
    ("riel", "KHR"),
    ("kip", "LAK"),
    ("tugrik", "MNT"),
    ("pula", "BWP"),
    ("metical", "MZN"),
    ("ouguiya", "MRU"),
    ("afghani", "AFN"),
    ("peso", ""),
    ("rupee", ""),
    ("krona", ""),
    ("krone", ""),
    ("crown", ""),
    ("franc", ""),
    ("dinar", ""),
    ("dirham", ""),
    ("riyal", ""),
    ("rial", ""),
    ("shilling", ""),
    ("kwacha", ""),
    ("manat", ""),
    ("som", ""),
    ("sol", ""),
    ("leu", ""),
    ("lev", ""),
];

const ADJECTIVES: &[(&str, &str, &str)] = &[
    ("us", "dollar", "USD"),
    ("american", "dollar", "USD"),
    ("australian", "dollar", "AUD"),
    ("canadian", "dollar", "CAD"),
    ("new zealand", "dollar", "NZD"),
    ("hong kong", "dollar", "HKD"),
    ("singapore", "dollar", "SGD"),
    ("taiwan", "dollar", "TWD"),
    ("taiwanese", "dollar", "TWD"),
    ("jamaican", "dollar", "JMD"),
    ("namibian", "dollar", "NAD"),
    ("british", "pound", "GBP"),
    ("egyptian", "pound", "EGP"),
    ("lebanese", "pound", "LBP"),
    ("lebanese", "lira", "LBP"),
    ("syrian", "pound", "SYP"),
    ("sudanese", "pound", "SDG"),
    ("turkish", "lira", "TRY"),
    ("indian", "rupee", "INR"),
    ("pakistani", "rupee", "PKR"),
    ("sri lankan", "rupee", "LKR"),
    ("nepalese", "rupee", "NPR"),
    ("nepali", "rupee", "NPR"),
    ("mauritian", "rupee", "MUR"),
    ("mexican", "peso", "MXN"),
    ("argentine", "peso", "ARS"),
    ("chilean", "peso", "CLP"),
    ("colombian", "peso", "COP"),
    ("philippine", "peso", "PHP"),
    ("uruguayan", "peso", "UYU"),
    ("dominican", "peso", "DOP"),
    ("cuban", "peso", "CUP"),
    ("swedish", "krona", "SEK"),
    ("swedish", "crown", "SEK"),
    ("norwegian", "krone", "NOK"),
    ("norwegian", "crown", "NOK"),
    ("danish", "krone", "DKK"),
    ("danish", "crown", "DKK"),
    ("icelandic", "krona", "ISK"),
    ("czech", "koruna", "CZK"),
    ("czech", "crown", "CZK"),
    ("swiss", "franc", "CHF"),
    ("cfa", "franc", "XOF"),
    ("congolese", "franc", "CDF"),
    ("rwandan", "franc", "RWF"),
    ("kuwaiti", "dinar", "KWD"),
    ("iraqi", "dinar", "IQD"),
    ("jordanian", "dinar", "JOD"),
    ("bahraini", "dinar", "BHD"),
    ("serbian", "dinar", "RSD"),
    ("algerian", "dinar", "DZD"),
    ("tunisian", "dinar", "TND"),
    ("libyan", "dinar", "LYD"),
    ("emirati", "dirham", "AED"),
    ("moroccan", "dirham", "MAD"),
    ("saudi", "riyal", "SAR"),
    ("qatari", "riyal", "QAR"),
    ("omani", "rial", "OMR"),
    ("iranian", "rial", "IRR"),
    ("yemeni", "rial", "YER"),
    ("kenyan", "shilling", "KES"),
    ("ugandan", "shilling", "UGX"),
    ("tanzanian", "shilling", "TZS"),
    ("somali", "shilling", "SOS"),
    ("zambian", "kwacha", "ZMW"),
    ("malawian", "kwacha", "MWK"),
    ("russian", "ruble", "RUB"),
    ("russian", "rouble", "RUB"),
    ("belarusian", "ruble", "BYN"),
    ("south korean", "won", "KRW"),
    ("north korean", "won", "KPW"),
    ("bulgarian", "lev", "BGN"),
    ("romanian", "leu", "RON"),
    ("moldovan", "leu", "MDL"),
    ("peruvian", "sol", "PEN"),
    ("brazilian", "real", "BRL"),
    ("azerbaijani", "manat", "AZN"),
    ("turkmen", "manat", "TMT"),
    ("kyrgyz", "som", "KGS"),
    ("uzbek", "som", "UZS"),
    ("chinese", "yuan", "CNY"),
    ("japanese", "yen", "JPY"),
];

/// Plurals that do not end in the singular and an s.
const PLURALS: &[(&str, &str)] = &[
    ("kronor", "krona"),
    ("kronur", "krona"),
    ("kroner", "krone"),
    ("koruny", "koruna"),
    ("korun", "koruna"),
    ("reais", "real"),
    ("soles", "sol"),
    ("lei", "leu"),
    ("leva", "lev"),
    ("bolivares", "bolivar"),
    ("bolívares", "bolivar"),
    ("guaraníes", "guarani"),
    ("zlotych", "zloty"),
];

/// A currency and how much of it one of the words is: a cent is a hundredth.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Currency {
    pub code: String,
    pub factor: f64,
}

impl Currency {
    fn whole(code: &str) -> Currency {
        Currency { code: code.to_owned(), factor: 1.0 }
    }
}

/// A sign or code before an amount: `US$`, `€`, `EUR`.
pub(super) fn prefix(cursor: Cursor) -> Parsed<Currency> {
    // All are of one or two pieces: without digits behind them there is nothing to look up.
    if !cursor.next().is(Kind::Number) && !cursor.next().next().is(Kind::Number) {
        return None;
    }
    let sign = PREFIXES.iter().find_map(|(sign, code)| {
        // Letters of a sign are capitals that stand right before it.
        let capital =
            !cursor.is(Kind::Word) || cursor.is_capitalised() && (cursor.next().is_glued() || *code == "rupee");
        let rest = cursor.phrase(sign).filter(|_| capital)?;
        Some((Currency::whole(code), rest))
    });
    sign.or_else(|| Some((code(cursor)?, cursor.next()))).filter(|(_, rest)| rest.is(Kind::Number))
}

fn code(cursor: Cursor) -> Option<Currency> {
    CODES.contains(&cursor.text()).then(|| Currency::whole(if cursor.text() == "RMB" { "CNY" } else { cursor.text() }))
}

/// A currency behind an amount: "dollars", "Swedish kronor", "EUR", "cents", `p`.
pub(super) fn suffix(cursor: Cursor) -> Parsed<Currency> {
    let cursor = cursor.joined();
    if let Some(code) = code(cursor) {
        return Some((code, cursor.next()));
    }
    if matches!(cursor.text(), "€" | "£" | "₺" | "₽" | "₴") {
        let (_, code) = PREFIXES.iter().find(|(sign, _)| *sign == cursor.text())?;
        return Some((Currency::whole(code), cursor.next()));
    }
    part(cursor).or_else(|| qualified(cursor)).or_else(|| {
        let noun = singular(cursor)?;
        let (_, code) = NOUNS.iter().find(|(known, _)| *known == noun)?;
        let rest = cursor.next();
        let rest = if noun == "pound" { rest.skip("sterling") } else { rest };
        Some((Currency::whole(if code.is_empty() { noun } else { code }), rest))
    })
}

/// Hundredths: those of the dollar unless another currency is named.
fn part(cursor: Cursor) -> Parsed<Currency> {
    let part = |code: &str, rest| Some((Currency { code: code.to_owned(), factor: 0.01 }, rest));
    match (cursor.lower(), cursor.next().lower()) {
        ("euro", "cent" | "cents") => part("EUR", cursor.next().next()),
        ("us", "cent" | "cents") => part("USD", cursor.next().next()),
        ("cent" | "cents", _) | ("¢", _) => part("USD", cursor.next()),
        ("pence", _) => part("GBP", cursor.next()),
        ("p", _) if cursor.is_glued() && cursor.text() == "p" => part("GBP", cursor.next()),
        ("kopecks" | "kopeks", _) => part("RUB", cursor.next()),
        _ => None,
    }
}

fn qualified(cursor: Cursor) -> Parsed<Currency> {
    let dotted = cursor.phrase("u . s .").or_else(|| cursor.phrase("u . s"));
    if let Some(rest) = dotted.filter(|rest| singular(*rest) == Some("dollar")) {
        return Some((Currency::whole("USD"), rest.next()));
    }
    ADJECTIVES.iter().find_map(|(adjective, noun, code)| {
        let rest = cursor.phrase(adjective)?;
        (singular(rest) == Some(noun)).then(|| (Currency::whole(code), rest.next()))
    })
}

/// The singular of the word here; "won" and "real" count as such only where no other word of theirs fits.
fn singular(cursor: Cursor<'_>) -> Option<&str> {
    let word = cursor.lower();
    if let Some((_, singular)) = PLURALS.iter().find(|(plural, _)| *plural == word) {
        return Some(singular);
    }
    // A verb: "the 12 won a seat", but not "48,000 won a share". An adjective: "two real problems".
    let before = cursor.before();
    let is_large = before.ends_with("ion") || before.contains(',') || before.len() > 3 && before.ends_with("000");
    let verb = word == "won"
        && !is_large
        && cursor.next().is(Kind::Word)
        && !matches!(cursor.next().lower(), "in" | "on" | "to" | "for" | "from" | "and" | "or" | "per" | "a");
    if verb
        || matches!(word, "real" | "sol" | "lev" | "leu" | "crown" | "dong" | "som" | "lek" | "kip" | "buck")
            && !cursor.before().ends_with("ion")
    {
        return None;
    }
    Some(word.strip_suffix('s').unwrap_or(word))
}
