//! The numbers and letters of a list that runs on within a block: `1) … 2) …`, `a. … b. …`.

/// What an item of a list begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Enumerator {
    bullet: Option<char>,
    is_letter: bool,
    index: u32,
    close: &'static str,
}

impl Enumerator {
    /// The enumerator at the head of `text`, and its length.
    pub(super) fn parse(text: &str) -> Option<(Enumerator, usize)> {
        let bullet = text.chars().next().filter(|c| matches!(c, '•' | '⁃' | '*' | '('));
        let label = text.trim_start_matches(|c| Some(c) == bullet || c == ' ');
        let digits = label.bytes().take_while(u8::is_ascii_digit).take(4).count();
        let (is_letter, index, len) = match label.bytes().next()? {
            b'0'..=b'9' => (false, label[..digits].parse().ok().filter(|&index| index < 1000)?, digits),
            letter @ b'a'..=b'z' => (true, u32::from(letter), 1),
            _ => return None,
        };
        let close = [".)", ")", "."].into_iter().find(|close| label[len..].starts_with(close))?;
        let behind = &label[len + close.len()..];
        let enumerator = Enumerator { bullet, is_letter, index, close };
        behind.starts_with(' ').then_some((enumerator, text.len() - behind.len()))
    }

    /// Whether this is the next item's, in the same style.
    pub(super) fn follows(self, previous: Enumerator) -> bool {
        self == Enumerator { index: previous.index + 1, ..previous }
    }
}
