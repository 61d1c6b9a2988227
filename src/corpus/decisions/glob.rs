//! Patterns for paths: `a.txt`, `wire/*.txt`, `2025/**`.

/// A path pattern: `*` is any run of characters of one name, `?` is one of them, `**` is any run of whole names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glob(String);

impl Glob {
    pub fn new(pattern: &str) -> Glob {
        Glob(pattern.replace('\\', "/").trim_start_matches("./").to_owned())
    }

    pub fn matches(&self, path: &str) -> bool {
        let pattern: Vec<&str> = self.0.split('/').collect();
        let path: Vec<&str> = path.split('/').collect();
        wildcard(
            &pattern,
            &path,
            |name| *name == "**",
            |pattern, name| {
                let pattern: Vec<char> = pattern.chars().collect();
                let name: Vec<char> = name.chars().collect();
                wildcard(&pattern, &name, |c| *c == '*', |pattern, c| *pattern == '?' || pattern == c)
            },
        )
    }
}

/// Whether `pattern` matches all of `items`, where a piece that is `any_run` matches any number of them. Goes back
/// only to the last such piece, so it takes no more than the product of both lengths.
fn wildcard<T>(pattern: &[T], items: &[T], any_run: impl Fn(&T) -> bool, one: impl Fn(&T, &T) -> bool) -> bool {
    let (mut at, mut item) = (0, 0);
    let mut run: Option<(usize, usize)> = None;
    while item < items.len() {
        match pattern.get(at) {
            Some(piece) if any_run(piece) => {
                run = Some((at, item));
                at += 1;
            }
            Some(piece) if one(piece, &items[item]) => {
                at += 1;
                item += 1;
            }
            _ => {
                let Some((star, taken)) = run else { return false };
                run = Some((star, taken + 1));
                at = star + 1;
                item = taken + 1;
            }
        }
    }
    pattern[at..].iter().all(any_run)
}

#[cfg(test)]
mod tests {
    use super::Glob;

    #[test]
    fn a_star_stays_within_a_name_and_two_do_not() {
        for (pattern, path, expected) in [
            ("a.txt", "a.txt", true),
            ("a.txt", "wire/a.txt", false),
            ("./a.txt", "a.txt", true),
            ("wire/*.txt", "wire/a.txt", true),
            ("wire/*.txt", "wire/old/a.txt", false),
            ("wire/**", "wire/old/a.txt", true),
            ("**/a.txt", "a.txt", true),
            ("**/a?.*", "x/y/a1.md", true),
            ("*b*d", "abcbd", true),
            ("*", "ünï.txt", true),
            ("", "a.txt", false),
        ] {
            assert_eq!(Glob::new(pattern).matches(path), expected, "{pattern} against {path}");
        }
    }
}
