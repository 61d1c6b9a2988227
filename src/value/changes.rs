//! Words that say that a figure changed, and so that what stands behind them is by how much, or to what.

use crate::text::WordList;

pub(super) fn is_change(word: &str) -> bool {
    static CHANGES: WordList = WordList::new(
        "rise rises rose risen rising fall falls fell fallen falling drop drops dropped up down increase increases \
         increased decreased grow grew grown declined slipped climbed jumped gained lost slid slumped surged shrank \
         dipped tumbled soared plunged advanced sank edged",
    );
    CHANGES.contains(word)
}
