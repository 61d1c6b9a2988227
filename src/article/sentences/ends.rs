//! The marks at a sentence's end, by their form alone.

pub(super) fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | '。' | '．' | '！' | '？' | '‽' | '⁇' | '⁈' | '⁉')
}

/// Where the run of terminators at `at` ends, spaced ellipses (`. . .`) included.
pub(super) fn marks_end(text: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let rest = &text[end..];
        let run = rest.len() - rest.trim_start_matches(is_terminator).len();
        end += run;
        let is_spaced = rest[run..].strip_prefix(" .").is_some_and(|next| !next.starts_with(char::is_alphanumeric));
        if !is_spaced {
            return end;
        }
        end += 1;
    }
}

/// Where the closing marks at `at` end: quotation marks, brackets, and references such as `[12]`.
pub(super) fn closers_end(text: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(len) = closer_len(&text[end..], end == at) {
        end += len;
    }
    end
}

/// The length of the closing mark that `rest` begins with.
fn closer_len(rest: &str, is_first: bool) -> Option<usize> {
    let c = rest.chars().next()?;
    let next = rest[c.len_utf8()..].chars().next();
    match c {
        ')' | ']' | '}' | '”' | '»' | '›' => Some(c.len_utf8()),
        '"' | '\'' | '’' if is_first || !next.is_some_and(char::is_alphanumeric) => Some(c.len_utf8()),
        '“' | '‘' if next.is_none_or(char::is_whitespace) => Some(c.len_utf8()), // „so“
        '[' => reference_len(rest),
        ' ' if next == Some(')') => Some(2),
        ' ' if next == Some('[') => Some(1 + reference_len(&rest[1..])?),
        _ => None,
    }
}

/// The length of the `[12]` that `rest` begins with.
fn reference_len(rest: &str) -> Option<usize> {
    let digits = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && rest[1 + digits..].starts_with(']')).then_some(digits + 2)
}
