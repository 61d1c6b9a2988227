//! What holds for every text, whatever it says.

use std::collections::BTreeMap;

use crosscheck::article::{Format, Given};
use crosscheck::corpus::{Corpus, Snapshot};
use crosscheck::index::{ArticleId, Index, passages};
use crosscheck::reading::Reading;
use crosscheck::text::{Buffer, CancellationToken, Change, Encoding, LineIndex, Position, Range, Span};
use proptest::prelude::*;

const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];
const FORMATS: [Format; 3] = [Format::Text, Format::Markdown, Format::Html];

/// Pieces that news is made of, and pieces that break programs.
const PIECES: [&str; 74] = [
    "The mayor",
    "Ana Belmonte",
    "Mrs. Belmonte",
    "the Harbour Board (HB)",
    "HB",
    "Kellmouth",
    "the U.S.",
    "police",
    "she",
    "said",
    "told reporters",
    "according to",
    "claimed that",
    "reportedly",
    "was arrested",
    "killed",
    "cost",
    "denied",
    "12,000 people",
    "about two dozen",
    "€5 million",
    "9–2",
    "25%",
    "on Tuesday",
    "May 6, 2025",
    "last month",
    "5:40 p.m.",
    "in mid-February",
    "hundreds of thousands",
    "3,000 miles",
    "nearly half",
    "two",
    "0",
    "99999999999999999999",
    ".",
    ". ",
    ", ",
    "; ",
    " — ",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "“we will not sell the old ferry,” she said",
    "“we will sell the [old] ferry … ” she said",
    "'",
    "(",
    ")",
    "...",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{A0}",
    "\t",
    "🚁",
    "e\u{301}",
    "\u{FEFF}",
    "\0",
    "İ",
    "ß",
    "---\n",
    "published: 2025-02-14\n",
    "outlet: ",
    "# ",
    "- ",
    "> ",
    "**",
    "<p>",
    "</p>",
    "<!--",
    "&amp;",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let spaced = (piece, any::<bool>()).prop_map(|(piece, space)| if space { piece + " " } else { piece });
    prop::collection::vec(spaced, 0..60).prop_map(|pieces| pieces.concat())
}

fn format() -> impl Strategy<Value = Format> {
    prop::sample::select(&FORMATS[..])
}

fn encoding() -> impl Strategy<Value = Encoding> {
    prop::sample::select(&ENCODINGS[..])
}

/// Places in a text, some past its end.
fn position() -> impl Strategy<Value = Position> {
    (0..8_u32, 0..50_u32).prop_map(|(line, character)| Position { line, character })
}

fn change() -> impl Strategy<Value = Change> {
    let range = (position(), position()).prop_map(|(start, end)| Range { start, end });
    (prop::option::weighted(0.9, range), text()).prop_map(|(range, text)| Change { range, text })
}

/// Every span of the analysis, named.
fn spans(reading: &Reading) -> Vec<(&'static str, Span)> {
    let Reading { article, tokens, syntax, values, entities, attributions, claims } = reading;
    let metadata = &article.metadata;
    let mut spans = Vec::new();
    spans.extend(article.blocks.iter().map(|block| ("block", block.span)));
    spans.extend(article.sentences.iter().map(|sentence| ("sentence", sentence.span)));
    spans.extend(article.quotations.iter().flat_map(|q| [("quotation", q.span), ("quoted", q.inner)]));
    let texts = [&metadata.headline, &metadata.outlet, &metadata.byline, &metadata.origin, &metadata.url];
    spans.extend(texts.into_iter().flatten().filter_map(|found| Some(("metadata", found.span?))));
    spans.extend(metadata.published.iter().filter_map(|found| Some(("published", found.span?))));
    spans.extend(metadata.dateline.iter().flat_map(|line| [("dateline", line.span), ("place", line.place_span)]));
    spans.extend(tokens.all.iter().map(|token| ("token", token.span)));
    spans.extend(syntax.words.iter().map(|word| ("word", word.span)));
    spans.extend(syntax.names.iter().map(|name| ("name", name.span)));
    spans.extend(values.iter().map(|value| ("value", value.span)));
    spans.extend(entities.mentions.iter().map(|mention| ("mention", mention.span)));
    spans.extend(entities.all.iter().flat_map(|entity| &entity.roles).map(|(_, role)| ("role", *role)));
    spans.extend(entities.all.iter().flat_map(|entity| &entity.expansions).map(|(_, form)| ("expansion", *form)));
    spans.extend(entities.posts.iter().flat_map(|post| [("post", post.words), ("holder", post.name)]));
    for attribution in attributions {
        spans.extend(attribution.source.map(|span| ("source", span)));
        spans.extend(attribution.cue.map(|span| ("cue", span)));
        spans.extend(attribution.content.iter().map(|span| ("content", *span)));
    }
    spans.extend(passages(reading).into_iter().flat_map(|passage| passage.spans).map(|span| ("quoted word", span)));
    for claim in claims {
        spans.extend([("claim", claim.span), ("focus", claim.focus)]);
        spans.extend(claim.when.map(|span| ("when", span)));
        spans.extend(claim.places.iter().map(|span| ("argument", *span)));
    }
    spans
}

/// Whether the span may be used to cut the text.
fn cuts(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

/// What an editor or a watcher tells the corpus.
#[derive(Debug, Clone)]
enum Event {
    Open(usize, String),
    Change(usize, Vec<Change>),
    Close(usize),
    File(usize, String),
    NoFile(usize),
    Settle,
}

fn event() -> impl Strategy<Value = Event> {
    let article = || 0..4_usize;
    prop_oneof![
        (article(), text()).prop_map(|(article, text)| Event::Open(article, text)),
        (article(), prop::collection::vec(change(), 1..3))
            .prop_map(|(article, changes)| Event::Change(article, changes)),
        article().prop_map(Event::Close),
        (article(), text()).prop_map(|(article, text)| Event::File(article, text)),
        article().prop_map(Event::NoFile),
        Just(Event::Settle),
    ]
}

/// What the corpus should hold, kept in plain strings.
#[derive(Default)]
struct Model {
    open: BTreeMap<usize, String>,
    files: BTreeMap<usize, String>,
}

impl Model {
    fn apply(&mut self, event: &Event) {
        match event {
            Event::Open(article, text) => drop(self.open.insert(*article, text.clone())),
            Event::Change(article, changes) => {
                if let Some(text) = self.open.get_mut(article) {
                    changes.iter().for_each(|change| edit(text, change, Encoding::Utf16));
                }
            }
            Event::Close(article) => drop(self.open.remove(article)),
            Event::File(article, text) => drop(self.files.insert(*article, text.clone())),
            Event::NoFile(article) => drop(self.files.remove(article)),
            Event::Settle => {}
        }
    }

    fn texts(&self) -> BTreeMap<usize, &String> {
        self.files.iter().chain(&self.open).map(|(article, text)| (*article, text)).collect()
    }
}

fn apply(corpus: &mut Corpus, event: Event, version: i32) {
    match event {
        Event::Open(article, text) => corpus.open(id(article), Format::Text, version, &text),
        Event::Change(article, changes) => corpus.change(&id(article), version, &changes, Encoding::Utf16),
        Event::Close(article) => corpus.close(&id(article)),
        Event::File(article, text) => corpus.set_file(id(article), Format::Text, text.into()),
        Event::NoFile(article) => corpus.remove_file(&id(article)),
        Event::Settle => drop(settled(corpus)),
    }
}

/// Applies a change to a plain string.
fn edit(text: &mut String, change: &Change, encoding: Encoding) {
    match change.range {
        Some(range) => {
            let span = LineIndex::new(text).span(text, range, encoding);
            text.replace_range(span.start..span.end, &change.text);
        }
        None => change.text.clone_into(text),
    }
}

fn settled(corpus: &mut Corpus) -> Snapshot {
    corpus.settle_all(&CancellationToken::default(), |_, _| {}).unwrap();
    corpus.snapshot()
}

/// Whether no cycle lies on the way from a word, counted from 1, to the root.
fn leads_to_root(heads: &[u32], word: usize) -> bool {
    let mut way = std::iter::successors(Some(word), |&word| Some(heads[word - 1] as usize).filter(|&head| head > 0));
    way.nth(heads.len()).is_none()
}

fn id(article: usize) -> ArticleId {
    ArticleId(format!("{article}.txt").into())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn spans_lie_on_character_boundaries(source in text(), format in format()) {
        let reading = Reading::of(&source, format, &Given::default());
        for (what, span) in spans(&reading) {
            prop_assert!(cuts(&reading.article.text, span), "{what} {span:?}");
            let there = reading.article.to_source(span);
            prop_assert!(cuts(&source, there), "{what} {span:?} in the source: {there:?}");
        }
        for problem in &reading.article.problems {
            prop_assert!(cuts(&source, problem.source_span), "{problem:?}");
        }
    }

    #[test]
    fn parts_are_in_order_and_refer_to_what_is_there(source in text(), format in format()) {
        let reading = Reading::of(&source, format, &Given::default());
        let Reading { article, syntax, entities, attributions, claims, .. } = reading;
        prop_assert!(article.blocks.is_sorted_by(|a, b| a.span.end <= b.span.start), "blocks overlap");
        prop_assert!(article.sentences.is_sorted_by(|a, b| a.span.end <= b.span.start), "sentences overlap");
        for (index, sentence) in article.sentences.iter().enumerate() {
            let block = &article.blocks[sentence.block];
            prop_assert!(block.span.covers(sentence.span) && block.sentences.contains(&index), "{sentence:?}");
        }
        prop_assert!(syntax.words.is_sorted_by(|a, b| a.span.end <= b.span.start), "words overlap");
        prop_assert!(syntax.names.is_sorted_by(|a, b| a.span.end <= b.span.start), "names overlap");
        for sentence in 0..article.sentences.len() {
            let (words, tree) = (syntax.sentence(sentence).len(), syntax.tree(sentence));
            prop_assert_eq!(tree.heads.len(), words);
            prop_assert_eq!(tree.heads.iter().filter(|head| **head == 0).count(), words.min(1), "one root");
            prop_assert!((1..=words).all(|word| leads_to_root(&tree.heads, word)), "{:?}", tree.heads);
        }
        for mention in &entities.mentions {
            prop_assert!(mention.entity < entities.all.len());
        }
        for entity in &entities.all {
            prop_assert!(entity.introduction < entities.mentions.len(), "{entity:?}");
        }
        for (index, attribution) in attributions.iter().enumerate() {
            prop_assert!(attribution.entity.is_none_or(|entity| entity < entities.all.len()));
            prop_assert!(attribution.carried_from.is_none_or(|from| from < attributions.len() && from != index));
        }
        for claim in &claims {
            prop_assert!(claim.sentence < article.sentences.len());
            prop_assert!(claim.attribution.is_none_or(|attribution| attribution < attributions.len()));
            prop_assert!(claim.frame.entities.iter().chain(&claim.frame.place).all(|entity| *entity < entities.all.len()));
        }
    }

    #[test]
    fn positions_go_there_and_back(text in text(), encoding in encoding()) {
        let lines = LineIndex::new(&text);
        let mut before = None;
        for (offset, _) in text.char_indices() {
            let position = lines.position(&text, offset, encoding);
            let back = lines.offset(&text, position, encoding);
            // Between `\r` and `\n` there is no place of its own: it is the line's end.
            let within_line_end = text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
            prop_assert_eq!(back, if within_line_end { offset - 1 } else { offset });
            prop_assert!(Some(position) > before);
            before = Some(position);
        }
    }

    #[test]
    fn a_buffer_edits_like_a_string(text in text(), changes in prop::collection::vec(change(), 0..12), encoding in encoding()) {
        let mut buffer = Buffer::new(&text);
        let mut plain = text;
        for change in &changes {
            buffer.apply(change, encoding);
            edit(&mut plain, change, encoding);
            prop_assert_eq!(buffer.to_string(), &*plain);
        }
    }

    #[test]
    fn a_patched_corpus_is_a_fresh_one(events in prop::collection::vec(event(), 0..25)) {
        let mut corpus = Corpus::default();
        let mut model = Model::default();
        for (version, event) in (0..).zip(events) {
            model.apply(&event);
            apply(&mut corpus, event, version);
        }
        let patched = settled(&mut corpus);
        let mut fresh = Index::default();
        for (article, text) in model.texts() {
            let document = patched.document(&id(article));
            prop_assert_eq!(document.map(|document| &*document.source), Some(text.as_str()));
            let anew = document.map(|document| Reading::of(text, document.format, &document.given));
            prop_assert!(document.map(|document| document.reading()) == anew.as_ref(), "{text:?} is read another way");
            fresh.insert(&id(article), document.unwrap().read().clone());
        }
        prop_assert_eq!(patched.documents.size(), model.texts().len());
        prop_assert!(patched.index == fresh, "{:#?}\n{:#?}", patched.index, fresh);
    }
}
