//! The marked articles of a folder, for the tools that learn from them.

use std::error::Error;
use std::path::{Path, PathBuf};

/// Each article's path and its name without ending, in order, as far as the name is `wanted`.
pub fn marked(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    let mut articles = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "md") && name != "README" && wanted(&name) {
            articles.push((path, name));
        }
    }
    articles.sort();
    Ok(articles)
}
