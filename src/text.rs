//! Text and places in it: byte spans, lines, editor positions, edits, cancellation; lists of words.
//!
//! The only user of ropey. It knows nothing about news.

mod calendar;
mod cancel;
mod folded;
mod lines;
mod one_line;
mod rope;
mod span;
mod word_list;

pub use calendar::{MONTHS, WEEKDAYS};
pub use cancel::{Cancelled, Token as CancellationToken};
pub use folded::Folded;
pub use lines::{Encoding, LineIndex, Position, Range};
pub use one_line::one_line;
pub use rope::{Buffer, Change};
pub use span::Span;
pub use word_list::WordList;
