//! Text on one line.

/// The text with every stretch of white space, line ends among them, as one space, and none at its ends.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
