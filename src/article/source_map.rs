//! The map between an article's source and its reading text.
//!
//! The reading text is made of pieces: stretches copied from the source, and text that stands for something else there
//! (an entity such as `&amp;`, the white space of a block boundary).

use crate::text::Span;

/// Pieces of reading text and the source that each stands for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceMap {
    /// Ascending in both texts; together they cover the whole reading text.
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    reading: Span,
    source: Span,
}

impl SourceMap {
    /// The map of a source that is its own reading text.
    pub fn identity(len: usize) -> SourceMap {
        let whole = Span::new(0, len);
        SourceMap { pieces: vec![Piece { reading: whole, source: whole }] }
    }

    /// Appends a piece; `reading` must start where the last piece ended.
    pub fn push(&mut self, reading: Span, source: Span) {
        if let Some(last) = self.pieces.last_mut() {
            debug_assert_eq!(last.reading.end, reading.start, "a gap in the reading text");
            debug_assert!(last.source.end <= source.start, "the source goes backwards");
            let verbatim = last.reading.len() == last.source.len() && reading.len() == source.len();
            if verbatim && last.source.end == source.start {
                last.reading.end = reading.end;
                last.source.end = source.end;
                return;
            }
        }
        self.pieces.push(Piece { reading, source });
    }

    /// Where the source says what the reading text says at `span`.
    pub fn to_source(&self, span: Span) -> Span {
        let start = self.source_start(span.start);
        if span.is_empty() {
            return Span::empty(start);
        }
        // The end belongs to the piece of the last byte, so that no mark behind it is taken in.
        let last = self.piece_at(span.end - 1);
        let end = last.map_or(start, |piece| {
            if piece.reading.len() == piece.source.len() {
                piece.source.start + (span.end - piece.reading.start)
            } else {
                piece.source.end
            }
        });
        Span { start, end: end.max(start) }
    }

    /// The reading text's offset for a byte offset of the source; inside a mark, that of the text behind it.
    pub fn to_reading(&self, source_offset: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.source.end <= source_offset);
        let Some(piece) = self.pieces.get(index) else {
            return self.pieces.last().map_or(0, |piece| piece.reading.end);
        };
        if source_offset <= piece.source.start || piece.reading.len() != piece.source.len() {
            return piece.reading.start;
        }
        piece.reading.start + (source_offset - piece.source.start)
    }

    fn source_start(&self, offset: usize) -> usize {
        let Some(piece) = self.piece_at(offset) else {
            return self.pieces.last().map_or(0, |piece| piece.source.end);
        };
        if piece.reading.len() == piece.source.len() {
            piece.source.start + (offset - piece.reading.start)
        } else {
            piece.source.start
        }
    }

    fn piece_at(&self, offset: usize) -> Option<&Piece> {
        let index = self.pieces.partition_point(|piece| piece.reading.end <= offset);
        self.pieces.get(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `A &amp; B` read as `A & B`.
    fn entity() -> SourceMap {
        let mut map = SourceMap::default();
        map.push(Span::new(0, 2), Span::new(0, 2));
        map.push(Span::new(2, 3), Span::new(2, 7));
        map.push(Span::new(3, 5), Span::new(7, 9));
        map
    }

    #[test]
    fn text_that_stands_for_something_else_is_all_or_nothing() {
        let map = entity();
        assert_eq!(map.to_source(Span::new(2, 3)), Span::new(2, 7));
        assert_eq!(map.to_source(Span::new(0, 5)), Span::new(0, 9));
        assert_eq!(map.to_reading(4), 2);
        assert_eq!(map.to_reading(8), 4);
    }

    #[test]
    fn a_plain_text_is_its_own_reading_text() {
        let map = SourceMap::identity(10);
        assert_eq!(map.to_source(Span::new(3, 10)), Span::new(3, 10));
        assert_eq!(map.to_reading(10), 10);
    }
}
