use super::*;

fn folder(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "Words.").unwrap();
    }
    folder
}

fn found(folder: &Path) -> Vec<String> {
    let (articles, _) = find(&[folder.to_owned()]);
    articles.iter().map(|article| slashed(article.path.strip_prefix(folder).unwrap())).collect()
}

#[test]
fn only_articles_are_found_and_ignored_ones_are_not() {
    let folder = folder(&["b.txt", "a.md", "wire/c.html", "x.png", ".hidden.txt", "old/d.txt", ".git/e.txt"]);
    fs::write(folder.path().join(".gitignore"), "old/\n").unwrap();
    assert_eq!(found(folder.path()), ["a.md", "b.txt", "wire/c.html"]);
}

#[test]
fn a_file_given_twice_is_read_once() {
    let folder = folder(&["a.txt"]);
    let file = folder.path().join("a.txt");
    let (articles, problems) = find(&[file.clone(), folder.path().to_owned(), folder.path().join("./a.txt")]);
    assert_eq!(articles, [ArticleFile { path: file, format: Format::Text }]);
    assert_eq!(problems, []);
}

#[test]
fn decisions_are_looked_for_up_to_the_repository() {
    let folder = folder(&["crosscheck.toml", "a/b/c.txt", "repo/.git/HEAD", "repo/d.txt"]);
    let decisions = Some(folder.path().join("crosscheck.toml"));
    assert_eq!(decisions_for(&folder.path().join("a/b/c.txt")), decisions);
    assert_eq!(decisions_for(&folder.path().join("a/b/../..")), decisions);
    assert_eq!(decisions_for(&folder.path().join("repo")), None);
}

#[test]
fn one_file_has_one_name() {
    let here = id(Path::new("a.txt"));
    assert_eq!(id(Path::new("./b/../a.txt")), here);
    assert!(here.0.ends_with("/a.txt"));
}
