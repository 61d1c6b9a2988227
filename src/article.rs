//! One source file as an article: what a reader sees, and what each part of it is.
//!
//! [`Article::parse`] never fails: it returns what it understood, and [`Problem`]s for the rest. It decides what is
//! headline, byline, body and page chrome; it does not know words, names or who says what.
//!
//! Spans in an article count bytes of its *reading text*: the source without Markdown marks, HTML tags and front
//! matter. [`Article::to_source`] and [`Article::to_reading`] convert; for plain text both are the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::text::Span;

pub(crate) mod abbreviations;
mod boilerplate;
mod byline;
mod cues;
mod dateline;
pub(crate) mod dates;
mod front_matter;
mod html;
mod kind;
mod language;
mod layout;
mod letters;
mod line;
mod markdown;
mod metadata;
mod opening;
mod origin;
mod outlet;
mod page;
mod published;
mod quotations;
mod sentences;
mod shapes;
mod source_map;

pub use sentences::sentences;
pub use source_map::SourceMap;

use line::Line;

/// How a source file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    #[default]
    Text,
    Markdown,
    Html,
}

impl Format {
    /// How the names of articles' files end, behind the period.
    pub const EXTENSIONS: [(&str, Format); 7] = {
        use Format::*;
        [
            ("txt", Text),
            ("text", Text),
            ("md", Markdown),
            ("markdown", Markdown),
            ("html", Html),
            ("htm", Html),
            ("xhtml", Html),
        ]
    };

    /// The format that a file name stands for; `None` for files that hold no article.
    pub fn of_file_name(name: &str) -> Option<Format> {
        let (_, extension) = name.rsplit_once('.')?;
        let mut known = Format::EXTENSIONS.into_iter();
        known.find_map(|(known, format)| known.eq_ignore_ascii_case(extension).then_some(format))
    }
}

/// What an analyst has said about a source in `crosscheck.toml`; it wins over what the text says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    pub outlet: Option<String>,
    pub published: Option<Date>,
}

/// An article, understood as a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The reading text. All spans of the analysis point into it.
    pub text: Arc<str>,
    pub map: SourceMap,
    pub metadata: Metadata,
    /// The parts in reading order: disjoint, without the white space between them.
    pub blocks: Vec<Block>,
    /// The sentences of every block, in order: disjoint, trimmed, none crosses a block.
    pub sentences: Vec<Sentence>,
    /// Quoted stretches, in order of their opening marks; an inner one follows the one that holds it.
    pub quotations: Vec<Quotation>,
    pub kind: ArticleKind,
    /// The front matter with its fences, in the *source*: it is not part of the reading text, in any format.
    pub front_matter: Option<Span>,
    pub problems: Vec<Problem>,
}

/// A part of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub span: Span,
    pub kind: BlockKind,
    /// The block's sentences, as indices into [`Article::sentences`].
    pub sentences: std::ops::Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    Headline,
    /// The standfirst under the headline.
    Deck,
    Byline,
    /// A heading within the body.
    Heading,
    Paragraph,
    ListItem,
    Caption,
    Boilerplate(Boilerplate),
}

impl BlockKind {
    /// Whether the block tells the story: paragraphs and list items.
    pub fn is_body(self) -> bool {
        matches!(self, BlockKind::Paragraph | BlockKind::ListItem)
    }

    pub fn is_boilerplate(self) -> bool {
        matches!(self, BlockKind::Boilerplate(_))
    }
}

/// Why a block is page chrome and not part of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Boilerplate {
    Navigation,
    /// Teasers and lists of other stories.
    Related,
    /// Image, video and agency credits; end notes on who reported.
    Credit,
    /// Newsletter, subscription, donation and sharing prompts.
    Prompt,
    /// Copyright, disclaimers, terms of use.
    Legal,
    /// Tags, sections, datelines of the page and other labels.
    Label,
    ForeignLanguage,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    pub span: Span,
    /// The index of its block in [`Article::blocks`].
    pub block: usize,
}

/// A quoted stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// With the quotation marks.
    pub span: Span,
    /// Without them.
    pub inner: Span,
    /// 0 for an outermost quotation, 1 for one inside it, and so on.
    pub depth: u32,
    /// The index of the quotation that this one goes on with: the next paragraph of one speech, which opens with a
    /// mark where the one before closed with none.
    pub continues: Option<usize>,
    /// Whether the closing mark is there.
    pub closed: bool,
}

/// What the article says about itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Metadata {
    pub headline: Option<Found<String>>,
    pub outlet: Option<Found<String>>,
    pub byline: Option<Found<String>>,
    pub published: Option<Found<Date>>,
    pub dateline: Option<Dateline>,
    /// The agency or site that the story was taken from, if the page credits one.
    pub origin: Option<Found<String>>,
    pub url: Option<Found<String>>,
    /// Front matter that has no field of its own, as written.
    pub other: BTreeMap<String, String>,
}

/// A fact about the article and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<T> {
    pub value: T,
    /// Where the reading text says so.
    pub span: Option<Span>,
    pub from: From,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// Said by the analyst in `crosscheck.toml`.
    Analyst,
    FrontMatter,
    /// `<meta>`, `<title>` and the like.
    PageHead,
    Headline,
    Byline,
    Dateline,
    /// A copyright line or another piece of page chrome.
    Chrome,
    Body,
}

/// `LIMA, June 3 (Agency) —` at the head of the first paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Dateline {
    /// Up to and with the dash.
    pub span: Span,
    pub place: String,
    pub place_span: Span,
    pub agency: Option<String>,
}

/// What sort of piece it is, which decides what may be asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ArticleKind {
    #[default]
    News,
    Opinion,
    Analysis,
    PressRelease,
    LiveBlog,
}

/// Something in the file that could not be read as intended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// In the *source*, since it may lie in front matter.
    pub source_span: Span,
    /// What is wrong and what to do, in one sentence.
    pub message: String,
}

impl Article {
    /// Reads `source`. Never fails.
    pub fn parse(source: &str, format: Format, given: &Given) -> Article {
        let front = front_matter::read(source);
        let page = match format {
            Format::Text => layout::read(source, front.end),
            Format::Markdown => markdown::read(source, front.end),
            Format::Html => html::read(source, front.end),
        };
        let lines: Vec<Line> = page.parts.iter().map(|part| Line::new(&page.text.as_str()[part.span])).collect();
        let verdicts = boilerplate::judge(&page.text, &page.parts, &lines);
        let known = front.head.headline.as_deref().or(page.head.headline.as_deref());
        let opening = opening::read(&page.parts, &lines, verdicts, known);
        let (metadata, kind) = metadata::read(&page, &lines, &opening, front.head, given);

        let mut blocks = Vec::with_capacity(page.parts.len());
        let mut sentences = Vec::new();
        for (part, kind) in page.parts.iter().zip(opening.kinds) {
            let first = sentences.len();
            let mut add = |span| sentences.push(Sentence { span, block: blocks.len() });
            // Nothing in a dateline takes part in what the first sentence tells.
            let dateline = metadata.dateline.as_ref().map(|dateline| dateline.span);
            let dateline = dateline.filter(|dateline| part.span.covers(*dateline));
            dateline.into_iter().for_each(&mut add);
            let story = Span::new(dateline.map_or(part.span.start, |dateline| dateline.end), part.span.end);
            sentences::split(&page.text, story, add);
            blocks.push(Block { span: part.span, kind, sentences: first..sentences.len() });
        }
        Article {
            quotations: quotations::find(&page.text, &blocks),
            text: page.text.into(),
            map: page.map,
            metadata,
            blocks,
            sentences,
            kind,
            front_matter: front.span,
            problems: front.problem.into_iter().collect(),
        }
    }

    /// Where the source says what the reading text says at `span`.
    pub fn to_source(&self, span: Span) -> Span {
        self.map.to_source(span)
    }

    /// The reading text's offset for a byte offset of the source; inside a mark, the nearest text behind it.
    pub fn to_reading(&self, source_offset: usize) -> usize {
        self.map.to_reading(source_offset)
    }

    /// The block that holds the byte `offset` of the reading text.
    pub fn block_at(&self, offset: usize) -> Option<usize> {
        let index = self.blocks.partition_point(|block| block.span.end < offset);
        self.blocks.get(index).filter(|block| block.span.touches(offset)).map(|_| index)
    }

    /// The sentence that holds the byte `offset` of the reading text.
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        let index = self.sentences.partition_point(|sentence| sentence.span.end < offset);
        self.sentences.get(index).filter(|sentence| sentence.span.touches(offset)).map(|_| index)
    }

    /// The innermost quotation that holds all of `span`.
    pub fn quotation_around(&self, span: Span) -> Option<usize> {
        let opened = self.quotations.partition_point(|quotation| quotation.span.start <= span.start);
        // Outermost quotations follow one another, so none before the last of them reaches here.
        let last = self.quotations[..opened].iter().rposition(|quotation| quotation.depth == 0).unwrap_or(0);
        let around = self.quotations[last..opened].iter().rposition(|quotation| quotation.span.covers(span));
        around.map(|index| last + index)
    }
}
