//! The web addresses in a source, wherever a reader may follow them: in the text, behind Markdown's brackets, in a link
//! of a page, in front matter. Those that a page loads for itself are none.

use crate::article::Format;
use crate::corpus::Document;
use crate::text::Span;

/// An address, and where the source has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    pub span: Span,
    pub address: String,
}

/// In order.
pub(super) fn of(document: &Document) -> Vec<Address> {
    let source = &*document.source;
    let mut found: Vec<Address> = Vec::new();
    for (colon, _) in source.match_indices("://") {
        let scheme = ["https", "http"].into_iter().find(|scheme| {
            let start = colon.checked_sub(scheme.len());
            let words = start.and_then(|start| source.get(start..colon));
            words.is_some_and(|words| words.eq_ignore_ascii_case(scheme))
        });
        let Some(start) = scheme.map(|scheme| colon - scheme.len()) else { continue };
        let span = Span::new(start, end(source, colon + 3));
        let is_apart = found.last().is_none_or(|last| last.span.end <= start);
        if is_apart && span.end > colon + 3 && (document.format != Format::Html || is_to_follow(document, span)) {
            found.push(Address { span, address: source[span].replace("&amp;", "&") });
        }
    }
    found
}

/// Two spellings of one address have one key: the scheme, `www.`, the letters' case in the host, a slash at the end, the
/// place on the page and what tells where a reader came from are no difference.
pub(super) fn key(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.to_ascii_lowercase();
    let is_of_page = |part: &&str| !part.is_empty() && !part.starts_with("utm_") && !part.starts_with("fbclid=");
    let query: Vec<&str> = query.split('&').filter(is_of_page).collect();
    format!("{}/{}?{}", host.strip_prefix("www.").unwrap_or(&host), path.trim_end_matches('/'), query.join("&"))
}

/// Where the address ends that goes on at `from`: before marks that belong to the sentence around it.
fn end(source: &str, from: usize) -> usize {
    const LONGEST: usize = 2000;
    const STRANGERS: &str = "<>\"'`{}|\\^[]“”‘’«»";
    let is_in = |c: char| !c.is_whitespace() && !c.is_control() && !STRANGERS.contains(c);
    let len: usize = source[from..].chars().take(LONGEST).take_while(|c| is_in(*c)).map(char::len_utf8).sum();
    let mut end = from + len;
    while let Some(last) = source[from..end].chars().next_back() {
        let opened = || source[from..end].matches('(').count() >= source[from..end].matches(')').count();
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '*' | '_' | '…' => {}
            ')' if !opened() => {}
            _ => break,
        }
        end -= last.len_utf8();
    }
    end
}

/// Whether the address of a page is a link, or words to read.
fn is_to_follow(document: &Document, span: Span) -> bool {
    const LONGEST_TAG: usize = 2000;
    let mut from = span.start.saturating_sub(LONGEST_TAG);
    while !document.source.is_char_boundary(from) {
        from += 1;
    }
    let before = &document.source[from..span.start];
    let tag = before.rfind('<').filter(|open| before.rfind('>').is_none_or(|close| close < *open));
    match tag.map(|open| &before[open + 1..]) {
        Some(tag) => tag.starts_with(['a', 'A']) && tag[1..].starts_with(char::is_whitespace),
        None => {
            let article = &document.reading().article;
            let at = article.to_reading(span.start);
            article.to_source(Span::new(at, at + 1)).start == span.start
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_the_sentence_goes_on() {
        for (source, address) in [
            ("See https://post.example/mine, and go.", "https://post.example/mine"),
            ("(https://post.example/mine_(north))", "https://post.example/mine_(north)"),
            ("[here](https://post.example/a?b=1).", "https://post.example/a?b=1"),
            ("“https://post.example”", "https://post.example"),
        ] {
            let colon = source.find("://").unwrap();
            assert_eq!(&source[source.find("http").unwrap()..end(source, colon + 3)], address);
        }
    }

    #[test]
    fn one_page_has_one_key() {
        let one = key("https://www.Post.example/Mine/?utm_source=mail&id=7#top");
        assert_eq!(one, key("http://post.example/Mine?id=7"));
        assert_ne!(one, key("http://post.example/mine?id=7"));
        assert_ne!(one, key("http://post.example/Mine?id=8"));
    }
}
