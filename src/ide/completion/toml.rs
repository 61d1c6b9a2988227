//! Which string of a `crosscheck.toml` the caret is in, also in one that is just being written and is no TOML yet.

use crate::text::Span;

/// A string and the key that it is, or is in the list, of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub key: String,
    /// Between the quotation marks; up to the caret where the closing one is missing.
    pub span: Span,
    quote: char,
}

impl Place {
    /// The text as it is written between these quotation marks; `None` where it cannot be.
    pub(super) fn quoted(&self, text: &str) -> Option<String> {
        match self.quote {
            '\'' => (!text.contains('\'')).then(|| text.to_owned()),
            _ => Some(text.replace('\\', "\\\\").replace('"', "\\\"")),
        }
    }
}

/// The string on one line that holds or touches `offset`.
pub(super) fn string_at(toml: &str, offset: usize) -> Option<Place> {
    let mut key = String::new();
    let mut word = String::new();
    let mut at = 0;
    while at < offset.min(toml.len()) {
        let c = toml[at..].chars().next()?;
        at += c.len_utf8();
        match c {
            '#' => at = line_end(toml, at),
            '"' | '\'' => {
                let three = c.to_string().repeat(3);
                if toml[at - 1..].starts_with(&three) {
                    at = toml[at + 2..].find(&three).map_or(toml.len(), |end| at + 2 + end + 3);
                    continue;
                }
                let closing = closing(toml, at, c);
                let end = closing.unwrap_or_else(|| line_end(toml, at));
                if (at..=end).contains(&offset) {
                    let span = Span::new(at, if closing.is_some() { end } else { offset });
                    return (!key.is_empty()).then_some(Place { key, span, quote: c });
                }
                word = toml[at..end].to_owned();
                at = end + usize::from(closing.is_some());
            }
            '=' => key = std::mem::take(&mut word),
            c if c.is_alphanumeric() || matches!(c, '_' | '-') => word.push(c),
            c if c.is_whitespace() && c != '\n' => {}
            _ => word.clear(),
        }
    }
    None
}

/// The closing quotation mark of the string that begins at `at`, if it has one on its line.
fn closing(toml: &str, at: usize, quote: char) -> Option<usize> {
    let line = &toml[at..line_end(toml, at)];
    let mut escaped = false;
    for (offset, c) in line.char_indices() {
        if c == quote && !escaped {
            return Some(at + offset);
        }
        escaped = quote == '"' && c == '\\' && !escaped;
    }
    None
}

fn line_end(toml: &str, at: usize) -> usize {
    toml[at..].find(['\n', '\r']).map_or(toml.len(), |end| at + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_and_words(toml: &str) -> Option<(String, String)> {
        let offset = toml.find('|').unwrap();
        let toml: &str = &toml.replace('|', "");
        let place = string_at(toml, offset)?;
        Some((place.key, toml[place.span].to_owned()))
    }

    #[test]
    fn the_key_is_told_in_lists_tables_and_unfinished_lines() {
        for (toml, key, words) in [
            ("[[entity]]\nname = \"Ana |Ruiz\"\n", "name", "Ana Ruiz"),
            ("name = \"An|\nx = 1", "name", "An"),
            ("aliases = [\"x\", # \"y\n  '|']", "aliases", ""),
            ("source = [{ files = 'a', \"outlet\" = 'W|'", "outlet", "W"),
            ("note = '''a = \"\n''' # b\ntype = \"|\"", "type", ""),
            ("not = [\"a \\\" b|\"]", "not", "a \\\" b"),
        ] {
            assert_eq!(key_and_words(toml), Some((key.to_owned(), words.to_owned())), "{toml}");
        }
    }

    #[test]
    fn outside_of_strings_there_is_none() {
        for toml in [
            "name = |\"Ana\"",
            "# name = \"A|\"",
            "[[ent|ity]]",
            "name = \"Ana\" |",
            "note = '''\nAn|\n'''",
            "\"na|me\" = 1",
        ] {
            assert_eq!(key_and_words(toml), None, "{toml}");
        }
    }

    #[test]
    fn names_are_quoted_as_their_string_is() {
        let place = |quote| Place { key: String::new(), span: Span::default(), quote };
        assert_eq!(place('"').quoted("\"Kit\" O'Hara").as_deref(), Some("\\\"Kit\\\" O'Hara"));
        assert_eq!(place('\'').quoted("O'Hara"), None);
    }
}
