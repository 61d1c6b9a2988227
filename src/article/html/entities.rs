//! Character references, one at a time: `&amp;`, `&#8217;`, `&rsquo`.

use html5gum::{Token, Tokenizer};

/// How many bytes the reference at the start of `source` (an `&`) takes, and what it stands for; `None` for a bare `&`.
pub(super) fn decode(source: &str) -> (usize, Option<String>) {
    let name = source[1..].bytes().take(32).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    if name == 0 {
        return (1, None);
    }
    let len = 1 + name + usize::from(source[1 + name..].starts_with(';'));
    let Ok(tokens) = Tokenizer::new(&source[..len]).collect::<Result<Vec<_>, _>>();
    let words: Vec<u8> = tokens
        .into_iter()
        .filter_map(|token| match token {
            Token::String(words) => Some(words.value.to_vec()),
            _ => None,
        })
        .flatten()
        .collect();
    match String::from_utf8(words) {
        Ok(words) if words != source[..len] && !words.is_empty() => (len, Some(words)),
        _ => (len, None),
    }
}
