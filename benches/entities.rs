//! How long it takes to find out who somebody is in a folder of 1,000 articles.
//!
//! `cargo bench --bench entities`. The aim: 2 ms at the median. No test asserts a time.

use std::fmt::Write as _;

use crosscheck::article::Format;
use crosscheck::corpus::{Corpus, Snapshot};
use crosscheck::ide;
use crosscheck::index::{ArticleId, EntityRef};

const ARTICLES: usize = 1_000;

fn main() {
    divan::main();
}

/// Every entity of every tenth article in turn: names of one article as well as those that all bear.
#[divan::bench(sample_count = 500, sample_size = 1)]
fn same_entity(bencher: divan::Bencher) {
    let snapshot = folder();
    let mut entities = every_tenth(&snapshot).into_iter().cycle();
    bencher.bench_local(|| entities.next().map(|entity| snapshot.index.same_entity(&entity)));
}

/// The same with all that is shown.
#[divan::bench(sample_count = 500, sample_size = 1)]
fn hover(bencher: divan::Bencher) {
    let snapshot = folder();
    let mut places = places(&snapshot);
    bencher.bench_local(|| {
        let (article, offset) = places.next()?;
        ide::hover(&snapshot, &article, offset)
    });
}

#[divan::bench(sample_count = 500, sample_size = 1)]
fn definition(bencher: divan::Bencher) {
    let snapshot = folder();
    let mut places = places(&snapshot);
    bencher.bench_local(|| {
        let (article, offset) = places.next()?;
        Some(ide::definition(&snapshot, &article, offset))
    });
}

fn folder() -> Snapshot {
    let mut corpus = Corpus::default();
    for number in 0..ARTICLES {
        corpus.set_file(ArticleId(format!("/news/harbour-{number}.txt").into()), Format::Text, article(number).into());
    }
    let documents = corpus.pending();
    for document in &documents {
        document.read();
    }
    corpus.settle(documents);
    corpus.snapshot()
}

fn every_tenth(snapshot: &Snapshot) -> Vec<EntityRef> {
    let entities = |(article, summary): (&ArticleId, &std::sync::Arc<crosscheck::index::Summary>)| {
        let article = article.clone();
        (0..summary.entities.len())
            .map(move |entity| EntityRef { article: article.clone(), entity })
            .collect::<Vec<_>>()
    };
    snapshot.index.articles().step_by(10).flat_map(entities).collect()
}

/// Where to ask, over and over.
fn places(snapshot: &Snapshot) -> impl Iterator<Item = (ArticleId, usize)> {
    let places = every_tenth(snapshot).into_iter().filter_map(|entity| place(snapshot, entity));
    places.collect::<Vec<_>>().into_iter().cycle()
}

/// The middle of the entity's first mention.
fn place(snapshot: &Snapshot, entity: EntityRef) -> Option<(ArticleId, usize)> {
    let reading = snapshot.document(&entity.article)?.reading();
    let mention = reading.entities.mentions.iter().find(|mention| mention.entity == entity.entity)?;
    let offset = reading.article.to_source(mention.span).start + 1;
    Some((entity.article, offset))
}

/// A short report: a mayor whom all name, bodies that many name, people of whom a few articles tell.
fn article(number: usize) -> String {
    const GIVEN: [&str; 8] = ["Ola", "Dana", "Mirela", "Anton", "Ines", "Peter", "Sara", "Tomas"];
    const BEGINNINGS: [&str; 10] = ["Bra", "Kel", "Mor", "Tar", "Win", "Sol", "Har", "Lan", "Pen", "Quil"];
    const ENDINGS: [&str; 10] = ["dale", "wick", "sund", "mond", "berg", "stead", "rick", "vane", "hart", "low"];
    let surname = |number: usize| [BEGINNINGS[number % 10], ENDINGS[number / 10 % 10]].concat();
    let person = |number: usize| format!("{} {}", GIVEN[number % 7], surname(number));
    let (one, other) = (person(number / 3), person(number / 5 + 37));
    let mut text = String::new();
    let _ = write!(
        text,
        "The engineer {one} told the Harbour Audit Office (HAO) on Monday that the {} Bridge was safe. Mayor Nora \
         Ellingham said that {other}, a lawyer, would look into it.\n\n“We will see,” {} said. The Norwegian Defence \
         Ministry and {} Shipping Ltd. declined to comment. Ellingham flew to Oslo, and the HAO to {}.\n",
        surname(number / 7),
        surname(number / 3),
        surname(number / 20),
        surname(number % 41 + 50),
    );
    text
}
