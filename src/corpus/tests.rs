use super::*;
use crate::text::{Position, Range};

fn id(name: &str) -> ArticleId {
    ArticleId(name.into())
}

fn settle(corpus: &mut Corpus) -> Snapshot {
    corpus.settle_all(&CancellationToken::default(), |_, _| {}).unwrap();
    corpus.snapshot()
}

fn source(snapshot: &Snapshot, name: &str) -> Option<String> {
    snapshot.document(&id(name)).map(|document| document.source.to_string())
}

fn insertion(text: &str) -> Change {
    let start = Position { line: 0, character: 0 };
    Change { range: Some(Range { start, end: start }), text: text.to_owned() }
}

#[test]
fn an_open_buffer_shadows_its_file_until_it_is_closed() {
    let mut corpus = Corpus::default();
    corpus.set_file(id("a"), Format::Text, "on disk".into());
    corpus.open(id("a"), Format::Text, 1, "in the editor");
    assert_eq!(source(&settle(&mut corpus), "a").as_deref(), Some("in the editor"));
    corpus.set_file(id("a"), Format::Text, "saved".into());
    assert!(corpus.pending().is_empty());
    corpus.close(&id("a"));
    assert_eq!(source(&settle(&mut corpus), "a").as_deref(), Some("saved"));
    corpus.remove_file(&id("a"));
    assert_eq!(source(&corpus.snapshot(), "a"), None);
    assert_eq!(corpus.snapshot().index, Index::default());
}

#[test]
fn what_was_replaced_while_it_was_read_is_dropped() {
    let mut corpus = Corpus::default();
    corpus.open(id("a"), Format::Text, 1, "old");
    let old = corpus.pending();
    corpus.change(&id("a"), 2, &[insertion("not so ")], Encoding::Utf16);
    corpus.settle(old);
    assert_eq!(source(&corpus.snapshot(), "a"), None);
    let snapshot = settle(&mut corpus);
    assert_eq!(source(&snapshot, "a").as_deref(), Some("not so old"));
    assert_eq!(snapshot.document(&id("a")).unwrap().version, Some(2));
}

#[test]
fn changes_of_articles_that_are_not_open_are_dropped() {
    let mut corpus = Corpus::default();
    corpus.set_file(id("a"), Format::Text, "on disk".into());
    settle(&mut corpus);
    corpus.change(&id("a"), 2, &[insertion("x")], Encoding::Utf16);
    corpus.change(&id("b"), 2, &[insertion("x")], Encoding::Utf16);
    corpus.close(&id("b"));
    assert!(corpus.pending().is_empty());
}

#[test]
fn open_articles_come_first() {
    let mut corpus = Corpus::default();
    corpus.set_file(id("a"), Format::Text, "a".into());
    corpus.open(id("z"), Format::Text, 1, "z");
    let order: Vec<ArticleId> = corpus.pending().iter().map(|document| document.id.clone()).collect();
    assert_eq!(order, [id("z"), id("a")]);
}

#[test]
fn for_open_articles_no_file_is_looked_at() {
    let mut corpus = Corpus::default();
    corpus.set_file(id("a"), Format::Text, "a".into());
    corpus.open(id("z"), Format::Text, 1, "z");
    let open: Vec<ArticleId> = corpus.pending_open().iter().map(|document| document.id.clone()).collect();
    assert_eq!(open, [id("z")]);
    assert!(corpus.pending[&id("a")].get().is_none());
}

#[test]
fn opening_a_file_as_it_is_reads_nothing_again() {
    let mut corpus = Corpus::default();
    corpus.set_file(id("a"), Format::Text, "Same words.".into());
    let before = settle(&mut corpus);
    corpus.open(id("a"), Format::Text, 7, "Same words.");
    let after = settle(&mut corpus);
    let reading = |snapshot: &Snapshot| std::ptr::from_ref(snapshot.document(&id("a")).unwrap().reading());
    assert_eq!(reading(&before), reading(&after));
    assert_eq!(after.document(&id("a")).unwrap().version, Some(7));
}

#[test]
fn decisions_touch_only_the_articles_that_they_are_about() {
    let mut corpus = Corpus::default();
    corpus.set_file(id("/n/a.txt"), Format::Text, "a".into());
    corpus.set_file(id("/n/b.txt"), Format::Text, "b".into());
    settle(&mut corpus);
    let decisions = Decisions::parse("[[source]]\nfiles = ['a.txt']\npublished = 2025-02-14").unwrap();
    corpus.set_decisions("/n", decisions.clone());
    let waiting: Vec<ArticleId> = corpus.pending().iter().map(|document| document.id.clone()).collect();
    assert_eq!(waiting, [id("/n/a.txt")]);
    let snapshot = settle(&mut corpus);
    assert_eq!(snapshot.document(&id("/n/a.txt")).unwrap().given.published, Some(jiff::civil::date(2025, 2, 14)));
    corpus.set_decisions("/n", decisions);
    assert!(corpus.pending().is_empty());
    corpus.set_decisions("/n", Decisions::default());
    assert_eq!(corpus.pending().len(), 1);
}

#[test]
fn nothing_is_settled_where_the_work_is_cancelled() {
    let mut corpus = Corpus::default();
    corpus.set_file(id("a"), Format::Text, "a".into());
    let cancellation = CancellationToken::default();
    cancellation.cancel();
    assert_eq!(corpus.settle_all(&cancellation, |_, _| {}), Err(Cancelled));
    assert_eq!(corpus.pending().len(), 1);
}
