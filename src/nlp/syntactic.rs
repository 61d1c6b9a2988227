//! Syntactic words: what Universal Dependencies takes for a word, within a token.
//!
//! `don't` is a verb and its negation, `well-known` an adverb, a hyphen and an adjective. It sees one token and knows no
//! parts of speech, so that `it's` comes apart as two words whether `'s` is `is` or `has`. It joins no tokens.

use std::ops::Range;

/// Calls `piece` with the range of each word of `token`, in order; together they cover it.
pub fn split(token: &str, mut piece: impl FnMut(Range<usize>)) {
    if token.is_empty() {
        return;
    }
    if is_address(token) {
        return piece(0..token.len());
    }
    let (stem, clitics) = without_clitics(token);
    hyphenated(&token[..stem], &mut piece);
    let mut at = stem;
    for end in clitics.into_iter().rev().flatten().chain([token.len()]) {
        if end > at {
            piece(at..end);
            at = end;
        }
    }
}

/// Links, mail addresses, handles and tags.
fn is_address(token: &str) -> bool {
    let is_marked = token.len() > 1 && token.starts_with(['@', '#']);
    let top_level = || token.rsplit_once('.').map_or("", |(_, top)| top); // my-site.com
    is_marked
        || token.len() > 4
            && (token.contains(['/', '@']) && token.contains('.')
                || token.contains("://")
                || token.contains('-') && top_level().len() > 1 && top_level().bytes().all(|b| b.is_ascii_lowercase()))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{2bc}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// More than three clitics are none: `shouldn't've`.
const MOST_CLITICS: usize = 3;

/// The length of `token` without the clitics at its end, and where clitics but the first of the token begin, last first.
fn without_clitics(token: &str) -> (usize, [Option<usize>; MOST_CLITICS]) {
    let mut inner = [None; MOST_CLITICS];
    if let Some((first, second)) = fused(token) {
        inner[0] = second;
        return (first, inner);
    }
    let mut stem = token.len();
    for clitic in &mut inner {
        match clitic_of(&token[..stem]).filter(|&len| len < stem) {
            Some(len) => {
                *clitic = Some(stem);
                stem -= len;
            }
            None => break,
        }
    }
    (stem, inner)
}

/// The length of the clitic that `word` ends with: `n't`, `'s`, `’ll`.
fn clitic_of(word: &str) -> Option<usize> {
    let (at, apostrophe) = word.char_indices().rev().take(3).find(|&(_, c)| is_apostrophe(c))?;
    let behind = &word[at + apostrophe.len_utf8()..];
    let is = |clitic: &str| behind.eq_ignore_ascii_case(clitic);
    if is("t") {
        let is_negated = word[..at].ends_with(['n', 'N']);
        return is_negated.then_some(word.len() - at + 1);
    }
    let stem = &word[..at];
    let is_clitic = ["s", "m", "d", "re", "ve", "ll"].into_iter().any(is);
    (is_clitic && stem.chars().any(char::is_alphanumeric)).then_some(word.len() - at)
}

/// Where the second and third word begin in a word that swallowed the space or apostrophe between them.
fn fused(word: &str) -> Option<(usize, Option<usize>)> {
    if !word.is_ascii() || !(2..=8).contains(&word.len()) {
        return curly(word);
    }
    let mut lower = [0; 8];
    let lower = &mut lower[..word.len()];
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    Some(match &*lower {
        b"cannot" | b"gonna" | b"wanna" | b"gotta" | b"outta" | b"lemme" | b"gimme" => (3, None),
        b"dunno" => (2, Some(3)),
        b"c'mon" => (3, None),
        b"y'all" | b"d'you" | b"'tis" | b"'twas" => (2, None),
        b"im" if word != "IM" => (1, None),
        b"ive" if word != "IVE" => (1, None),
        b"youre" | b"youve" | b"youll" => (3, None),
        b"theyre" | b"theyve" | b"thats" | b"whats" => (4, None),
        b"theres" => (5, None),
        b"dont" | b"wont" | b"cant" | b"isnt" | b"aint" | b"arent" | b"didnt" | b"doesnt" | b"wasnt" | b"werent"
        | b"hasnt" | b"havent" | b"hadnt" | b"couldnt" | b"wouldnt" => (word.len() - 2, None),
        _ => return None,
    })
}

/// As [`fused`], for the words with an apostrophe that is a curly one.
fn curly(word: &str) -> Option<(usize, Option<usize>)> {
    let at = word.find(is_apostrophe)?;
    let behind = at + word[at..].chars().next().map_or(0, char::len_utf8);
    let is = |before: &str, after: &str| {
        word[..at].eq_ignore_ascii_case(before) && word[behind..].eq_ignore_ascii_case(after)
    };
    match () {
        () if is("y", "all") || is("d", "you") => Some((behind, None)),
        () if is("", "tis") || is("", "twas") => Some((behind + 1, None)),
        () if is("c", "mon") => Some((behind + 1, None)),
        () => None,
    }
}

/// Calls `piece` with the parts of a compound and the hyphens between them.
fn hyphenated(word: &str, piece: &mut impl FnMut(Range<usize>)) {
    if is_date_or_telephone(word) {
        return piece(0..word.len());
    }
    let mut at = 0;
    for (hyphen, c) in word.char_indices().filter(|&(_, c)| is_hyphen(c)) {
        let behind = hyphen + c.len_utf8();
        let joins = hyphen > at
            && word[behind..].starts_with(char::is_alphanumeric)
            && word[..hyphen].ends_with(|c: char| c.is_alphanumeric() || c == '.')
            && !is_affixed(&word[at..hyphen], &word[behind..]);
        if joins {
            piece(at..hyphen);
            piece(hyphen..behind);
            at = behind;
        }
    }
    if at < word.len() {
        piece(at..word.len());
    }
}

/// `2025-02-14`, or a telephone number: `212-848-8400`. One hyphen makes a range: `500-1000`.
fn is_date_or_telephone(word: &str) -> bool {
    const LONGEST: usize = "1-212-848-8400".len();
    (8..=LONGEST).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        && word.bytes().filter(|&b| b == b'-').count() > 1
}

/// Whether a hyphen stands between a prefix and what it belongs to, or before a suffix.
fn is_affixed(before: &str, after: &str) -> bool {
    let is_shouted = |part: &str| part.len() > 1 && part.bytes().all(|b| b.is_ascii_uppercase());
    let is_in = |list: &[&str], part: &str| list.iter().any(|affix| affix.eq_ignore_ascii_case(part));
    let has_lower = || after.split(is_hyphen).next().is_some_and(|part| part.contains(char::is_lowercase));
    // The "UN-led" mission is not led by an "un".
    is_in(SUFFIXES, after) || is_in(PREFIXES, before) && (!is_shouted(before) || !has_lower())
}

static PREFIXES: &[&str] = &[
    "anti", "arch", "bi", "bio", "co", "counter", "cross", "de", "e", "ex", "hyper", "inter", "intra", "macro", "mega",
    "micro", "mid", "mini", "mis", "mono", "multi", "neo", "non", "over", "para", "post", "pre", "pro", "proto",
    "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super", "trans", "tri", "ultra", "un", "uni",
];

static SUFFIXES: &[&str] = &["esque", "wise", "fold", "ish"];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(tokens: &str) -> String {
        let mut words = Vec::new();
        for token in tokens.split_whitespace() {
            let mut pieces = Vec::new();
            split(token, |piece| pieces.push(&token[piece]));
            words.push(pieces.join("|"));
        }
        words.join(" ")
    }

    #[test]
    fn contractions() {
        assert_eq!(words("don't can’t WON'T cannot"), "do|n't ca|n’t WO|N'T can|not");
        assert_eq!(words("it's I’m They'RE we'd you’ll"), "it|'s I|’m They|'RE we|'d you|’ll");
        assert_eq!(words("shouldn't've they'd've"), "should|n't|'ve they|'d|'ve");
        assert_eq!(words("gonna Gotta dunno y’all dont"), "gon|na Got|ta du|n|no y’|all do|nt");
        assert_eq!(words("O'Neill o’clock Qa'ida 'em ’90s Sana’a"), "O'Neill o’clock Qa'ida 'em ’90s Sana’a");
    }

    #[test]
    fn compounds() {
        assert_eq!(words("well-known 12-year-old U.S.-led"), "well|-|known 12|-|year|-|old U.S.|-|led");
        assert_eq!(words("co-founder e-mail Non-stop ex-wife's"), "co-founder e-mail Non-stop ex-wife|'s");
        assert_eq!(words("UN-led COVID-19 non-oil-based"), "UN|-|led COVID|-|19 non-oil|-|based");
        assert_eq!(words("2025-02-14 1969-1970 well\u{2011}known"), "2025-02-14 1969|-|1970 well|\u{2011}|known");
    }

    #[test]
    fn what_stays_whole() {
        let whole = "https://a-b.example/don't www.a-b.com/x a-b@c-d.org my-site.com @anna-b #re-start AT&T 5.40";
        assert_eq!(words(whole), whole);
        let marks = "' ’ - -- ... n't 's ’s 'll -a a- '-' 👩🏽‍🚒 ☃-☃ 't";
        assert_eq!(words(marks), marks);
    }

    #[test]
    fn long_tokens_take_linear_time() {
        for piece in ["a-", "1-", "UN-", "non-", "'s", "n't", "-", "'", "a.", "@", "/", "\u{301}-"] {
            split(&piece.repeat(200_000 / piece.len()), |_| {});
        }
    }

    proptest! {
        #[test]
        fn pieces_cover_the_token(token in "[antsNlvred1.'’\\-@#/ü\u{301}👍]{0,12}") {
            let mut at = 0;
            split(&token, |piece| {
                assert_eq!(piece.start, at);
                assert!(piece.end > at && token.is_char_boundary(piece.end));
                at = piece.end;
            });
            prop_assert_eq!(at, token.len());
        }
    }
}
