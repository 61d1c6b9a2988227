//! A sentence as a tree of words: who hangs on whom, by which relation.
//!
//! It walks the tree that `nlp` made and knows no news.

use std::borrow::Cow;

use crate::article::Article;
use crate::nlp::{Syntax, Tag, lemma, relation};
use crate::text::Span;

use super::repair;

pub(super) struct Sentence<'a> {
    words: Vec<Node<'a>>,
    /// The words that hang on each word, in order.
    children: Vec<Vec<usize>>,
}

struct Node<'a> {
    text: &'a str,
    lemma: Cow<'a, str>,
    span: Span,
    tag: Tag,
    head: Option<usize>,
    relation: &'static str,
}

/// No sentence of prose is longer; a list or a table is no clause.
const LONGEST: usize = 120;

impl<'a> Sentence<'a> {
    /// `None` for an empty sentence, and for one too long to be a sentence.
    pub fn of(article: &'a Article, syntax: &Syntax, sentence: usize) -> Option<Sentence<'a>> {
        let words = syntax.sentence(sentence);
        if words.is_empty() || words.len() > LONGEST {
            return None;
        }
        let tree = syntax.tree(sentence);
        let mut mended: Vec<repair::Word> = words
            .iter()
            .enumerate()
            .map(|(index, word)| repair::Word {
                text: &article.text[word.span],
                tag: word.tag,
                head: (tree.heads[index] as usize).checked_sub(1),
                relation: relation::label(tree.relations[index]),
            })
            .collect();
        repair::missing_verb(&mut mended);
        repair::subjects(&mut mended);
        repair::objects(&mut mended);
        repair::coordination(&mut mended);
        let mut children = vec![Vec::new(); words.len()];
        for (index, word) in mended.iter().enumerate() {
            if let Some(head) = word.head {
                children[head].push(index);
            }
        }
        let nodes = mended.into_iter().zip(words).map(|(mended, word)| {
            let repair::Word { text, tag, head, relation } = mended;
            Node { text, lemma: lemma::of(text, tag), span: word.span, tag, head, relation }
        });
        let words = nodes.collect();
        Some(Sentence { words, children })
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// As written.
    pub fn text(&self, word: usize) -> &'a str {
        self.words[word].text
    }

    pub fn is(&self, word: usize, texts: &[&str]) -> bool {
        texts.iter().any(|text| text.eq_ignore_ascii_case(self.words[word].text))
    }

    pub fn lemma(&self, word: usize) -> &str {
        &self.words[word].lemma
    }

    /// The word's lemma with what a hyphen joins to it, in lower case: "break-in", of which it may be any part.
    pub fn joined(&self, word: usize) -> Option<String> {
        let glued = |one: usize, next: usize| next < self.len() && self.span(one).end == self.span(next).start;
        let is_hyphen = |at: usize| at < self.len() && self.is(at, &["-"]);
        let reaches = |at: usize, next: usize| glued(at, next) && (is_hyphen(at) || is_hyphen(next));
        let (mut first, mut last) = (word, word);
        while first > 0 && reaches(first - 1, first) {
            first -= 1;
        }
        while reaches(last, last + 1) {
            last += 1;
        }
        (first < last).then(|| (first..=last).map(|at| self.lemma(at).to_lowercase()).collect())
    }

    pub fn span(&self, word: usize) -> Span {
        self.words[word].span
    }

    pub fn tag(&self, word: usize) -> Tag {
        self.words[word].tag
    }

    pub fn head(&self, word: usize) -> Option<usize> {
        self.words[word].head
    }

    pub fn relation(&self, word: usize) -> &'static str {
        self.words[word].relation
    }

    pub fn has_relation(&self, word: usize, relations: &[&str]) -> bool {
        relations.contains(&self.words[word].relation)
    }

    pub fn children(&self, word: usize) -> impl Iterator<Item = usize> {
        self.children[word].iter().copied()
    }

    /// The first child that hangs on `word` by one of these relations.
    pub fn child(&self, word: usize, relations: &[&str]) -> Option<usize> {
        self.children(word).find(|&child| self.has_relation(child, relations))
    }

    /// The preposition of a noun phrase, in lower case: "in" of "in the harbour".
    pub fn preposition(&self, word: usize) -> Option<&str> {
        self.child(word, &["case"]).map(|case| self.lemma(case))
    }

    /// The words between `word` and the root, nearest first.
    pub fn ancestors(&self, word: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.head(word), |&word| self.head(word)).take(self.len())
    }
}
