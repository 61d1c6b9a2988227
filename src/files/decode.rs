//! Bytes to text.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file. Positions in the article count in this text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// How the bytes were read, where they were not UTF-8.
    pub encoding: Option<&'static str>,
}

/// Decodes a file: what its byte order mark says, else UTF-8, else Windows-1252, which can read all bytes. `None` for
/// bytes that are no text.
pub fn decode(bytes: Vec<u8>) -> Option<Decoded> {
    let marked = Encoding::for_bom(&bytes).map(|(encoding, _)| encoding);
    if marked != Some(UTF_16LE) && marked != Some(UTF_16BE) && bytes.contains(&0) {
        return None;
    }
    let as_utf_8 =
        if marked.is_none() { String::from_utf8(bytes).map_err(|error| error.into_bytes()) } else { Err(bytes) };
    Some(match as_utf_8 {
        Ok(text) => Decoded { text, encoding: None },
        Err(bytes) => {
            let (text, encoding, _) = marked.unwrap_or(WINDOWS_1252).decode(&bytes);
            let name = if encoding == WINDOWS_1252 { "Windows-1252" } else { encoding.name() };
            Decoded { text: text.into_owned(), encoding: (encoding != UTF_8).then_some(name) }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    fn shown(bytes: &[u8]) -> Option<(String, Option<&'static str>)> {
        decode(bytes.to_vec()).map(|decoded| (decoded.text, decoded.encoding))
    }

    #[test]
    fn a_byte_order_mark_decides_and_is_no_text() {
        assert_eq!(shown(b"\xEF\xBB\xBFcaf\xC3\xA9"), Some(("café".into(), None)));
        assert_eq!(shown(b"\xFF\xFEH\0i\0"), Some(("Hi".into(), Some("UTF-16LE"))));
        assert_eq!(shown(b"\xFE\xFF\0H\0i"), Some(("Hi".into(), Some("UTF-16BE"))));
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252_and_what_holds_nul_is_no_text() {
        assert_eq!(shown("“café”".as_bytes()), Some(("“café”".into(), None)));
        assert_eq!(shown(b"\x93caf\xE9\x94"), Some(("“café”".into(), Some("Windows-1252"))));
        assert_eq!(shown(b"\x89PNG\r\n\x1A\n\0\0"), None);
        assert_eq!(shown(b""), Some((String::new(), None)));
    }
}
