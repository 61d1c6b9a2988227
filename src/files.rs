//! The disk: finding articles, reading and decoding them. The only user of `std::fs`; it never writes to an article.
