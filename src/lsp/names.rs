//! How articles are named: an [`ArticleId`] is the path of a file ([`files::id`]), or the whole URI of a buffer that is
//! no file.
//!
//! Editors spell the same file's URI differently; a path is one name for all of them and reads well in messages.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use tower_lsp::ls_types::Uri;

use crate::files;
use crate::index::ArticleId;

pub(super) fn id_of_uri(uri: &Uri) -> ArticleId {
    match path_of_uri(uri) {
        Some(path) => files::id(&path),
        None => ArticleId(uri.as_str().into()),
    }
}

/// The file that a URI names; `None` for buffers that live elsewhere.
pub(super) fn path_of_uri(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.scheme().as_str().eq_ignore_ascii_case("file");
    uri.to_file_path().filter(|path| is_file && path.is_absolute()).map(|path| with_large_drive(path.into_owned()))
}

/// The URI of an article that no editor has opened. `None` for a name that cannot be one.
pub(super) fn uri_of_id(id: &ArticleId) -> Option<Uri> {
    uri_of_path(Path::new(&*id.0)).or_else(|| Uri::from_str(&id.0).ok())
}

pub(super) fn uri_of_path(path: &Path) -> Option<Uri> {
    path.is_absolute().then(|| Uri::from_file_path(path)).flatten()
}

/// Editors on Windows disagree on `c:` and `C:`.
fn with_large_drive(path: PathBuf) -> PathBuf {
    match path.to_str() {
        Some(text) if cfg!(windows) && text.as_bytes().get(1) == Some(&b':') => {
            PathBuf::from(text[..1].to_ascii_uppercase() + &text[1..])
        }
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn differently_spelt_uris_of_one_file_are_one_article() {
        let spelt = |uri: &str| id_of_uri(&uri.parse().unwrap());
        assert_eq!(spelt("file:///news/h%61rbour%20strike.txt").0.as_ref(), "/news/harbour strike.txt");
        assert_eq!(spelt("file:///news/harbour%20strike.txt"), spelt("FILE:///news/h%61rbour%20strike.txt"));
    }

    #[test]
    fn a_buffer_that_is_no_file_keeps_its_uri() {
        for uri in ["untitled:Untitled-1", "vscode-vfs://github/a/b.md"] {
            let uri: Uri = uri.parse().unwrap();
            assert_eq!(uri_of_id(&id_of_uri(&uri)), Some(uri));
        }
    }
}
