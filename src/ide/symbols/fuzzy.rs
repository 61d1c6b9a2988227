//! How well a name matches what somebody types of it.

/// `None` where the letters of `query` do not all stand in `name`, in order. Letters at the start of words and letters
/// side by side count more, and so does a name with little else. Both in one spelling, lower case.
pub(super) fn score(query: &str, name: &str) -> Option<u32> {
    let letters: Vec<char> = query.chars().filter(|c| !c.is_whitespace()).collect();
    let mut wanted = letters.iter().peekable();
    let mut score = 0u32;
    let (mut starts, mut follows) = (true, false);
    let mut rest = 0u32;
    for c in name.chars() {
        if wanted.next_if(|&&letter| letter == c).is_some() {
            score += 2 + if starts { 8 } else { 0 } + if follows { 6 } else { 0 };
            follows = true;
        } else if c != ' ' {
            follows = false;
            rest += 1;
        }
        starts = !c.is_alphanumeric();
    }
    wanted.peek().is_none().then(|| (score * 4).saturating_sub(rest.min(score * 2)) + u32::from(query == name) * 1000)
}

#[cfg(test)]
mod tests {
    use super::score;

    #[test]
    fn starts_of_words_and_runs_of_letters_come_first() {
        assert!(score("kos", "wanda kosmala") > score("kos", "kilo of salt"));
        assert!(score("wk", "wanda kosmala") > score("wk", "hawk"));
        assert_eq!(score("xyz", "wanda kosmala"), None);
        assert!(score("peru", "peru") > score("peru", "peruvian navy"));
        assert!(score("", "peru").is_some());
    }
}
