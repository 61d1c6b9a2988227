//! Web and mail addresses, handles and tags: words that ordinary word rules would tear apart.

use crate::text::WordList;

/// The length of the address, `@handle` or `#tag` that `rest` begins with.
pub(super) fn len(rest: &str) -> Option<usize> {
    match rest.as_bytes().first()? {
        b'@' => Some(1 + run(&rest[1..], is_name)).filter(|&len| len > 1),
        b'#' => {
            let name = &rest[1..rest.len() - rest[1..].trim_start_matches(is_name).len()];
            name.contains(char::is_alphabetic).then_some(1 + name.len())
        }
        first if first.is_ascii_alphanumeric() => link(rest).or_else(|| mail(rest)).or_else(|| site(rest)),
        _ => None,
    }
}

/// Limits of the standards, which also bound how far a look ahead goes.
const LONGEST_MAILBOX: usize = 64;
const LONGEST_HOST: usize = 253;
/// No host has more in practice.
const MOST_LABELS: usize = 8;

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn run(text: &str, is_in: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(is_in).len()
}

/// `https://…` and `www.…`
fn link(rest: &str) -> Option<usize> {
    let begins = |prefix: &str| rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let prefix = ["https://", "http://", "ftp://", "www."].into_iter().find(|prefix| begins(prefix))?;
    let len = path_end(rest, prefix.len());
    (len > prefix.len()).then_some(len)
}

fn mail(rest: &str) -> Option<usize> {
    let is_in = |b: &u8| b.is_ascii_alphanumeric() || b"._%+-".contains(b);
    let mailbox = rest.bytes().take(LONGEST_MAILBOX).take_while(is_in).count();
    let host = rest[mailbox..].strip_prefix('@')?;
    let (len, labels) = host_len(host);
    (labels > 1).then_some(mailbox + 1 + len)
}

/// `example.com`, `example.co.uk/path`: known by its top-level domain, since "end.Next" looks the same.
fn site(rest: &str) -> Option<usize> {
    let (mut len, mut labels) = host_len(rest);
    let mut host = &rest[..len];
    // A sentence that goes on without a space: "on example.com.The".
    while labels > 1 {
        let (front, top) = host.rsplit_once('.')?;
        if TOP_LEVEL.contains(top) && front.bytes().any(|b| b.is_ascii_alphabetic()) {
            return Some(if rest[len..].starts_with('/') { path_end(rest, len) } else { len });
        }
        host = front;
        len = front.len();
        labels -= 1;
    }
    None
}

/// The length of the host name at the head of `text` and the number of its labels.
fn host_len(text: &str) -> (usize, usize) {
    let (mut len, mut labels) = (0, 0);
    for label in text.as_bytes()[..text.len().min(LONGEST_HOST)].split(|&b| b == b'.').take(MOST_LABELS) {
        let is_in = |b: &&u8| b.is_ascii_alphanumeric() || **b == b'-';
        let count = label.iter().take_while(is_in).count();
        if count == 0 {
            break;
        }
        len += count + usize::from(labels > 0);
        labels += 1;
        if count < label.len() {
            break;
        }
    }
    (len, labels)
}

/// Where an address ends that reaches at least to `from`: before white space and without the punctuation around it.
fn path_end(rest: &str, from: usize) -> usize {
    let path = &rest[from..];
    let path = &path
        [..path.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”')).unwrap_or(path.len())];
    let is_outside = |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…' | ']' | '}');
    let mut end = path.trim_end_matches(is_outside);
    if end.ends_with(')') && !end.contains('(') {
        end = end.trim_end_matches(|c| c == ')' || is_outside(c));
    }
    from + end.len()
}

/// Without those that are English words: `in`, `is`, `it`, `no`, `so`, `to`.
static TOP_LEVEL: WordList = WordList::new(
    "\
com org net gov edu mil int info biz io ai co tv fm ly app dev eu uk us ca au nz ie de fr es pt nl be ch dk se fi pl \
cz sk hu ro bg gr tr ru ua by il ir sa ae eg za ng ke gh cn hk tw jp kr sg ph vn th pk bd lk br ar cl mx pe ve rs hr \
lt lv ee news blog online site media press world live",
);
