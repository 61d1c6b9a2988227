//! The article's language, and which parts are in another.
//!
//! Scripts tell for certain; words only in a part long enough to be sure.

use whichlang::Lang;

use super::line::{Line, head};
use super::page::Part;

pub(super) struct Language {
    script: Script,
    /// `None` where the article is too short to tell.
    lang: Option<Lang>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Indic,
    EastAsian,
    Other,
}

/// How much text is enough to tell its language.
const ENOUGH: usize = 160;

impl Language {
    /// The language of most of the running text.
    pub fn of(text: &str, parts: &[Part], lines: &[Line]) -> Language {
        let mut letters = [0_usize; Script::Other as usize + 1];
        let mut sample = String::new();
        for (part, _) in parts.iter().zip(lines).filter(|(_, line)| line.words >= 10) {
            let words = head(&text[part.span], 600);
            for script in words.chars().filter(|letter| letter.is_alphabetic()).map(Script::of) {
                letters[script as usize] += 1;
            }
            if sample.len() < 4_000 {
                sample.push_str(words);
                sample.push('\n');
            }
        }
        let most = Script::ALL.into_iter().max_by_key(|script| letters[*script as usize]);
        let script = most.filter(|script| letters[*script as usize] > 0).unwrap_or(Script::Latin);
        let lang = (sample.len() >= ENOUGH).then(|| whichlang::detect_language(&sample));
        Language { script, lang }
    }

    /// Whether `line` is in another script, or surely in another language.
    pub fn is_foreign(&self, line: &Line) -> bool {
        let words = head(line.text, 1_000);
        let (mut own, mut other) = (0, 0);
        for letter in words.chars().filter(|letter| letter.is_alphabetic()) {
            if Script::of(letter) == self.script {
                own += 1;
            } else {
                other += 1;
            }
        }
        if other > 2 * own && other >= 3 {
            return true;
        }
        self.lang == Some(Lang::Eng)
            && self.script == Script::Latin
            && words.len() >= ENOUGH
            && is_not_english(words, &line.folded)
    }
}

impl Script {
    const ALL: [Script; 8] = [
        Script::Other,
        Script::EastAsian,
        Script::Indic,
        Script::Hebrew,
        Script::Arabic,
        Script::Greek,
        Script::Cyrillic,
        Script::Latin,
    ];

    fn of(letter: char) -> Script {
        match u32::from(letter) {
            0..=0x24f | 0x1e00..=0x1eff | 0x2c60..=0x2c7f | 0xa720..=0xa7ff => Script::Latin,
            0x370..=0x3ff | 0x1f00..=0x1fff => Script::Greek,
            0x400..=0x52f | 0x2de0..=0x2dff | 0xa640..=0xa69f => Script::Cyrillic,
            0x590..=0x5ff => Script::Hebrew,
            0x600..=0x6ff | 0x750..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Script::Arabic,
            0x900..=0xdff => Script::Indic,
            0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xac00..=0xd7af => Script::EastAsian,
            _ => Script::Other,
        }
    }
}

/// Both halves read as one other language, and English function words are all but absent.
fn is_not_english(words: &str, folded: &str) -> bool {
    const FUNCTION_WORDS: [&str; 12] =
        ["the", "of", "and", "to", "that", "was", "is", "for", "with", "said", "by", "it"];
    let all = folded.split(' ').count();
    let english = folded.split(' ').filter(|word| FUNCTION_WORDS.contains(word)).count();
    if english * 20 > all {
        return false;
    }
    let (first, second) = words.split_at(words.floor_char_boundary(words.len() / 2));
    let lang = whichlang::detect_language(first);
    lang != Lang::Eng && lang == whichlang::detect_language(second)
}
